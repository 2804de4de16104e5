//! Whose a row is: the one rule by which scopes, campaigns and complete sheets tell whom a row speaks of.

use crate::cell::Cell;
use crate::content::{Content, RowId};

/// Whose a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// This jurisdiction's: by the row's own columns, or by the office or rule that it belongs to.
    Jurisdiction(String),
    /// Everyone's: a treaty, a vocabulary, a succession of states.
    Everyone,
    /// Nobody's: a source or a verification, on which other rows rest; or the content has no such row.
    Nobody,
}

impl Owner {
    /// Whose a row of a content is.
    pub fn of(content: &Content, id: &RowId) -> Self {
        if !content.rows.contains_key(id) || matches!(id.table.as_str(), "source" | "verification") {
            return Self::Nobody;
        }
        let own = |column: &str| text_of(content.cell(id, column));
        let through = |table: &str| {
            let owner = RowId { table: table.to_owned(), key: vec![Cell::Text(own(table)?)] };
            text_of(content.cell(&owner, "jurisdiction"))
        };
        let code = match id.table.as_str() {
            "jurisdiction" => own("code"),
            "channel_condition" => through("channel_rule"),
            "authority_name" | "address" | "contact" | "opening_hours" | "designation" => through("authority"),
            _ => own("jurisdiction"),
        };
        code.map_or(Self::Everyone, Self::Jurisdiction)
    }

    /// The jurisdiction whose it is; `None` where it is no single one's.
    pub fn jurisdiction(self) -> Option<String> {
        if let Self::Jurisdiction(code) = self { Some(code) } else { None }
    }
}

fn text_of(cell: Cell) -> Option<String> {
    if let Cell::Text(text) = cell { Some(text) } else { None }
}
