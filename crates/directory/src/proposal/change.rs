//! Row changes: by touched columns, as a delta's lines are.

use serde::{Deserialize, Serialize};

use super::MOST_ROWS;
use crate::cell::Cell;
use crate::content::{Columns, Content, RowId};
use crate::record::Facts;

/// What is to become of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RowChange {
    /// The row.
    #[serde(flatten)]
    pub id: RowId,
    /// What becomes of it.
    #[serde(flatten)]
    pub touch: Touch,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "change", content = "columns", rename_all = "kebab-case")]
pub enum Touch {
    /// These columns are to hold something else; `null`: nothing any more.
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, Cell>))]
    Touched(Columns),
    /// A new row: this is all of it but its key and the edition.
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, Cell>))]
    Whole(Columns),
    /// The row goes.
    Gone,
}

/// Why a set of row changes is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// Nothing is to change.
    #[error("no row is to change")]
    Empty,
    /// More than anyone can review.
    #[error("{rows} rows are more than one proposal may hold ({MOST_ROWS}): send it in parts")]
    TooMany {
        /// How many.
        rows: usize,
    },
    /// A table that isn't one of ours, or one that the publisher alone writes.
    #[error("change {at}: {table:?} is no table that a proposal may change")]
    Table {
        /// Which change, the first being 1.
        at: usize,
        /// The table.
        table: String,
    },
    /// A key of another shape than the table's.
    #[error("change {at}: the key of {table} is ({})", .columns.join(", "))]
    Key {
        /// Which change, the first being 1.
        at: usize,
        /// The table.
        table: String,
        /// The columns of its key.
        columns: &'static [&'static str],
    },
    /// A column that the table doesn't have, or that isn't the author's to write.
    #[error("change {at}: {column:?} is no column of {table} that a proposal may change")]
    Column {
        /// Which change, the first being 1.
        at: usize,
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// Empty text, which no cell holds.
    #[error("change {at}: {column} of {table} is empty text; write null where nothing is to stand")]
    EmptyText {
        /// Which change, the first being 1.
        at: usize,
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// Text that a reviewer can't see as it is.
    #[error("change {at}: {column} of {table} has characters that aren't seen, and change how others are")]
    Unseen {
        /// Which change, the first being 1.
        at: usize,
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// The same row twice.
    #[error("change {at}: the row stands in an earlier change already")]
    Twice {
        /// Which change, the first being 1.
        at: usize,
    },
}

/// Whether a text is seen as it is: no control characters but line breaks and tabs, and no overrides of direction, by which an address
/// looks like another (Unicode Technical Report 36, 2.8).
pub fn is_plain(text: &str) -> bool {
    let unseen = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !text.contains(unseen)
}

impl RowChange {
    /// The columns that it writes; none where the row goes.
    pub fn columns(&self) -> Option<&Columns> {
        match &self.touch {
            Touch::Touched(columns) | Touch::Whole(columns) => Some(columns),
            Touch::Gone => None,
        }
    }

    fn check(&self, at: usize) -> Result<(), Malformed> {
        let table = || self.id.table.clone();
        let (key, columns) = (Facts::key_of(&self.id.table), Facts::columns_of(&self.id.table));
        if key.is_empty() || self.id.table == "edition" {
            return Err(Malformed::Table { at, table: table() });
        }
        let empty = |cell: &Cell| matches!(cell, Cell::Null) || matches!(cell, Cell::Text(text) if text.is_empty());
        if self.id.key.len() != key.len() || self.id.key.iter().any(empty) {
            return Err(Malformed::Key { at, table: table(), columns: key });
        }
        for (column, cell) in self.columns().into_iter().flatten() {
            let ours = columns.contains(&column.as_str()) && !key.contains(&column.as_str()) && column != "edition";
            if !ours {
                return Err(Malformed::Column { at, table: table(), column: column.clone() });
            }
            if matches!(cell, Cell::Text(text) if text.is_empty()) {
                return Err(Malformed::EmptyText { at, table: table(), column: column.clone() });
            }
            if matches!(cell, Cell::Text(text) if !is_plain(text)) {
                return Err(Malformed::Unseen { at, table: table(), column: column.clone() });
            }
        }
        Ok(())
    }

    /// Checks the shape of a set of changes: tables, keys and columns that there are, each row once.
    ///
    /// # Errors
    /// The first that is wrong: such a set comes from no program of ours.
    pub fn check_all(changes: &[Self]) -> Result<(), Malformed> {
        if changes.is_empty() {
            return Err(Malformed::Empty);
        }
        if changes.len() > MOST_ROWS {
            return Err(Malformed::TooMany { rows: changes.len() });
        }
        let mut seen = std::collections::BTreeSet::new();
        for (index, change) in changes.iter().enumerate() {
            change.check(index + 1)?;
            if !seen.insert(&change.id) {
                return Err(Malformed::Twice { at: index + 1 });
            }
        }
        Ok(())
    }
}

/// Applies changes to a content; every row that they touch is stamped with `edition`. A touched row that isn't there is left alone:
/// [`super::merge`] has told of it before.
pub fn apply(content: &mut Content, changes: &[RowChange], edition: u32) {
    let stamp = Cell::Integer(i64::from(edition));
    for change in changes {
        let columns = match &change.touch {
            Touch::Gone => {
                content.rows.remove(&change.id);
                continue;
            }
            Touch::Whole(columns) => {
                content.rows.insert(change.id.clone(), Columns::new());
                columns
            }
            Touch::Touched(columns) => columns,
        };
        if let Some(row) = content.rows.get_mut(&change.id) {
            row.extend(columns.iter().map(|(name, cell)| (name.clone(), cell.clone())));
            row.insert("edition".to_owned(), stamp.clone());
            row.retain(|_, cell| *cell != Cell::Null);
        }
    }
}
