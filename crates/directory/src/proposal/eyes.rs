//! Four eyes: nobody decides on their own, whichever of their roles they do it in, and nobody acts outside their scope.

use serde::{Deserialize, Serialize};

use super::scope::{Reach, Scope};

/// What a person may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum RoleKind {
    /// Proposes.
    Maintainer,
    /// Decides on what others propose.
    Reviewer,
    /// Publishes what was accepted.
    Publisher,
    /// Reads, where reading is for registered readers alone, and reports.
    Reader,
}

/// A role, and where it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "PersonRole"))]
pub struct Role {
    /// What.
    pub kind: RoleKind,
    /// Where.
    pub scope: Scope,
}

/// A person: the one thing that counts for four eyes. However many roles or tokens, it is one pair of eyes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Person {
    /// The name that the person is known by here.
    pub name: String,
    /// The roles.
    pub roles: Vec<Role>,
}

/// Why a person may not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such role.
    #[error("that is for a {}", .role.code())]
    Role {
        /// The role that it takes.
        role: RoleKind,
    },
    /// It is their own.
    #[error("nobody decides on their own proposal, in whichever role: a second person must")]
    Own,
    /// Outside the scope.
    #[error("{outside} is outside your scope")]
    Scope {
        /// What lies outside.
        outside: String,
    },
    /// The author may no longer do what is proposed.
    #[error("{outside} is outside its author's scope, as that is now")]
    AuthorsScope {
        /// What lies outside.
        outside: String,
    },
}

impl RoleKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Maintainer, Self::Reviewer, Self::Publisher, Self::Reader];

    /// Its code, as in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Maintainer => "maintainer",
            Self::Reviewer => "reviewer",
            Self::Publisher => "publisher",
            Self::Reader => "reader",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Person {
    /// Whether the person has a role anywhere.
    pub fn is(&self, kind: RoleKind) -> bool {
        self.roles.iter().any(|role| role.kind == kind)
    }

    fn within(&self, kind: RoleKind, reach: &Reach) -> Result<(), Refusal> {
        let mut outside = None;
        for role in self.roles.iter().filter(|role| role.kind == kind) {
            match role.scope.outside(reach) {
                None => return Ok(()),
                found => outside = found,
            }
        }
        Err(outside.map_or(Refusal::Role { role: kind }, |outside| Refusal::Scope { outside }))
    }
}

/// Whether a person may propose what reaches so far.
///
/// # Errors
/// [`Refusal`].
pub fn may_propose(person: &Person, reach: &Reach) -> Result<(), Refusal> {
    person.within(RoleKind::Maintainer, reach)
}

/// Whether a person may decide on the proposal of an author. The author's scope is looked at once more: it may have shrunk.
///
/// # Errors
/// [`Refusal`].
pub fn may_decide(person: &Person, author: &Person, reach: &Reach) -> Result<(), Refusal> {
    if !person.is(RoleKind::Reviewer) {
        return Err(Refusal::Role { role: RoleKind::Reviewer });
    }
    if person.name == author.name {
        return Err(Refusal::Own);
    }
    person.within(RoleKind::Reviewer, reach)?;
    author.within(RoleKind::Maintainer, reach).map_err(|refusal| match refusal {
        Refusal::Scope { outside } => Refusal::AuthorsScope { outside },
        _ => Refusal::AuthorsScope { outside: "all of it".to_owned() },
    })
}

/// Whether a person may publish.
///
/// # Errors
/// [`Refusal::Role`].
pub fn may_publish(person: &Person) -> Result<(), Refusal> {
    if person.is(RoleKind::Publisher) { Ok(()) } else { Err(Refusal::Role { role: RoleKind::Publisher }) }
}

/// Whether a person may hand in a signature on an edition. Whether it counts is for the keys that the root names.
///
/// # Errors
/// [`Refusal::Role`].
pub fn may_sign(person: &Person) -> Result<(), Refusal> {
    if person.is(RoleKind::Reviewer) { Ok(()) } else { Err(Refusal::Role { role: RoleKind::Reviewer }) }
}
