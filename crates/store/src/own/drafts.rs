//! Drafts of proposals, and the outbox: what waits to be sent, and what came of it.

use jiff::Timestamp;

use super::Own;
use crate::Error;

/// A draft of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its id, made by this machine (a UUID): however often it is sent, it stands once.
    pub id: String,
    /// When it was made.
    pub made_at: String,
    /// Why the directory is to be changed.
    pub reason: String,
    /// What it says, as JSON: the store has no opinion about it.
    pub body: String,
    /// How far it has come.
    pub state: DraftState,
    /// Where it is to be sent, or was; `None`: not said yet.
    pub endpoint: Option<String>,
    /// When it was last tried to send it.
    pub tried_at: Option<String>,
    /// What came of that, as JSON: the store has no opinion about it either.
    pub answer: Option<String>,
}

/// How far a draft has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftState {
    /// It was written, and nobody has confirmed that it goes out.
    Written,
    /// It goes out as soon as the endpoint can be reached.
    Waiting,
    /// The endpoint has it.
    Sent,
    /// The endpoint refused it; the answer says why.
    Refused,
}

impl DraftState {
    const ALL: [Self; 4] = [Self::Written, Self::Waiting, Self::Sent, Self::Refused];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Refused => "refused",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

impl Own {
    /// Keeps a draft. One with the same id stays as it was: what was confirmed isn't changed under the hand.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn keep_draft(&mut self, id: &str, made_at: Timestamp, reason: &str, body: &str) -> Result<(), Error> {
        let sql = "INSERT INTO draft (id, made_at, reason, body) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
        self.change(|own| own.execute(sql, (id, made_at.to_string(), reason, body)).map(|_| ()))
    }

    /// The draft with this id; `None`: there is none.
    ///
    /// # Errors
    /// What SQLite refused, or a row that another program wrote.
    pub fn draft(&self, id: &str) -> Result<Option<Draft>, Error> {
        Ok(self.drafts()?.into_iter().find(|draft| draft.id == id))
    }

    /// The drafts, oldest first.
    ///
    /// # Errors
    /// What SQLite refused, or a row that another program wrote.
    pub fn drafts(&self) -> Result<Vec<Draft>, Error> {
        let unread = || rusqlite::Error::InvalidColumnType(4, "draft".to_owned(), rusqlite::types::Type::Text);
        let sql = "SELECT id, made_at, reason, body, state, endpoint, tried_at, answer FROM draft ORDER BY made_at, id";
        self.rows(sql, [], |row| {
            let state: String = row.get(4)?;
            Ok(Draft {
                id: row.get(0)?,
                made_at: row.get(1)?,
                reason: row.get(2)?,
                body: row.get(3)?,
                state: DraftState::from_code(&state).ok_or_else(unread)?,
                endpoint: row.get(5)?,
                tried_at: row.get(6)?,
                answer: row.get(7)?,
            })
        })
    }

    /// Confirms a draft as it is to be sent: it waits to go there. One that waits already, and may have come through, stays as it
    /// was, and so does one that the endpoint has.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn confirm_draft(&mut self, id: &str, endpoint: &str, body: &str) -> Result<(), Error> {
        let sql = "UPDATE draft SET state = 'waiting', endpoint = ?, body = ? WHERE id = ? AND state IN ('written', 'refused')";
        self.change(|own| own.execute(sql, (endpoint, body, id)).map(|_| ()))
    }

    /// Writes down what came of sending a draft.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn draft_tried(&mut self, id: &str, at: Timestamp, state: DraftState, answer: &str) -> Result<(), Error> {
        let sql = "UPDATE draft SET state = ?, tried_at = ?, answer = ? WHERE id = ?";
        self.change(|own| own.execute(sql, (state.code(), at.to_string(), answer, id)).map(|_| ()))
    }

    /// Takes a draft away that the endpoint doesn't have; whether there was one.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn discard_draft(&mut self, id: &str) -> Result<bool, Error> {
        self.change(|own| own.execute("DELETE FROM draft WHERE id = ? AND state <> 'sent'", [id]).map(|gone| gone > 0))
    }
}
