//! People, their roles, and the tokens that stand for them.

use std::collections::{BTreeMap, BTreeSet};

use directory::proposal::{Person, Role, RoleKind, Scope};
use jiff::Timestamp;
use rusqlite::Transaction;
use serde_json::json;

use super::{Actor, Done, Endpoint, parsed};
use crate::Error;

/// A token, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The part that isn't secret.
    pub id: String,
    /// Whom it stands for.
    pub person: String,
    /// The hash of the secret part, as argon2 writes it.
    pub hash: String,
    /// Until when it holds.
    pub expires: Timestamp,
    /// Whether it was revoked.
    pub revoked: bool,
}

/// A person with their tokens, for a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub person: Person,
    /// The tokens, oldest first; their hashes are of no use to anyone.
    pub tokens: Vec<Token>,
}

impl Endpoint {
    /// Adds a role to a person, who is made where they aren't known yet, and a token.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn add_person(&mut self, actor: Actor<'_>, person: &Person, token: &Token) -> Result<(), Error> {
        let detail = json!({"roles": person.roles, "token": token.id, "expires": token.expires.to_string()});
        let done = Done { act: "user-add", subject: &person.name, detail };
        let at = actor.at.to_string();
        self.change(actor, &done, |change| {
            change.execute("INSERT INTO person (name, added_at) VALUES (?, ?) ON CONFLICT DO NOTHING", (&person.name, &at))?;
            give(change, person)?;
            let sql = "INSERT INTO token (id, person, hash, made_at, expires_at) VALUES (?, ?, ?, ?, ?)";
            change.execute(sql, (&token.id, &token.person, &token.hash, &at, token.expires.to_string()))?;
            Ok(Some(()))
        })
        .map(drop)
    }

    /// Gives a person these roles, and takes every other away. `false`: nobody has that name.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn change_roles(&mut self, actor: Actor<'_>, person: &Person) -> Result<bool, Error> {
        let done = Done { act: "user-change", subject: &person.name, detail: json!({"roles": person.roles}) };
        let changed = self.change(actor, &done, |change| {
            let known = change.query_row("SELECT count(*) FROM person WHERE name = ?", [&person.name], |row| row.get::<_, u32>(0))?;
            if known == 0 {
                return Ok(None);
            }
            change.execute("DELETE FROM role WHERE person = ?", [&person.name])?;
            give(change, person).map(Some)
        })?;
        Ok(changed.is_some())
    }

    /// Revokes a token, or all tokens of a person. How many were.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn revoke(&mut self, actor: Actor<'_>, whom: &str) -> Result<usize, Error> {
        let done = Done { act: "user-revoke", subject: whom, detail: json!({}) };
        let at = actor.at.to_string();
        let revoked = self.change(actor, &done, |change| {
            let sql = "UPDATE token SET revoked_at = ?1 WHERE (id = ?2 OR person = ?2) AND revoked_at IS NULL";
            let count = change.execute(sql, (&at, whom))?;
            Ok((count > 0).then_some(count))
        })?;
        Ok(revoked.unwrap_or(0))
    }

    /// A token by its id.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn token(&self, id: &str) -> Result<Option<Token>, Error> {
        self.one("SELECT id, person, hash, expires_at, revoked_at IS NOT NULL FROM token WHERE id = ?", [id], token_of)
    }

    /// A person by name.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn person(&self, name: &str) -> Result<Option<Person>, Error> {
        let found = self.one("SELECT name FROM person WHERE name = ?", [name], |row| row.get::<_, String>(0))?;
        let Some(name) = found else { return Ok(None) };
        let rows = self.rows("SELECT kind, jurisdiction FROM role WHERE person = ? ORDER BY kind, jurisdiction", [&name], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        let mut places: BTreeMap<RoleKind, BTreeSet<String>> = BTreeMap::new();
        for (kind, place) in rows {
            if let Some(kind) = RoleKind::from_code(&kind) {
                places.entry(kind).or_default().insert(place);
            }
        }
        let role = |(kind, places): (RoleKind, BTreeSet<String>)| {
            let scope = if places.contains("") { Scope::All } else { Scope::Jurisdictions(places) };
            Role { kind, scope }
        };
        Ok(Some(Person { name, roles: places.into_iter().map(role).collect() }))
    }

    /// Everyone.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn people(&self) -> Result<Vec<Known>, Error> {
        let names = self.rows("SELECT name FROM person ORDER BY name", [], |row| row.get::<_, String>(0))?;
        let mut people = Vec::new();
        for name in names {
            let sql = "SELECT id, person, hash, expires_at, revoked_at IS NOT NULL FROM token WHERE person = ? ORDER BY made_at, id";
            let tokens = self.rows(sql, [&name], token_of)?;
            people.extend(self.person(&name)?.map(|person| Known { person, tokens }));
        }
        Ok(people)
    }

    /// How many people have a token that holds.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn registered(&self, now: Timestamp) -> Result<u32, Error> {
        let sql = "SELECT count(DISTINCT person) FROM token WHERE revoked_at IS NULL AND expires_at > ?";
        Ok(self.one(sql, [now.to_string()], |row| row.get(0))?.unwrap_or(0))
    }
}

/// Gives a person their roles, beside those that they have.
fn give(change: &Transaction<'_>, person: &Person) -> rusqlite::Result<()> {
    for role in &person.roles {
        let places = match &role.scope {
            Scope::All => vec![String::new()],
            Scope::Jurisdictions(codes) => codes.iter().cloned().collect(),
        };
        for place in places {
            let sql = "INSERT INTO role (person, kind, jurisdiction) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
            change.execute(sql, (&person.name, role.kind.code(), place))?;
        }
    }
    Ok(())
}

fn token_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Token> {
    Ok(Token { id: row.get(0)?, person: row.get(1)?, hash: row.get(2)?, expires: parsed(row, 3)?, revoked: row.get(4)? })
}
