//! Cells and fields: how a value stands in a table, and how it is read from there with every fault named.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::vocabulary::{
    Acceptance, AddressKind, Basis, Channel, ConditionKind, Consent, ContactKind, Content, Direction, InstrumentKind, JurisdictionKind,
    LanguageUse, MemberKind, Method, NameKind, RequestKind, Role, Stage, Taken, Tri, Urgency,
};

/// A value as a table holds it. In JSON: `null`, a whole number, or text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Cell {
    /// Nothing recorded.
    Null,
    /// A whole number.
    Integer(i64),
    /// Text, never empty.
    Text(String),
}

impl Cell {
    /// The cell that a text stands for: empty text is [`Cell::Null`].
    pub fn from_text(text: &str) -> Self {
        if text.is_empty() { Self::Null } else { Self::Text(text.to_owned()) }
    }
}

/// What is wrong with a cell: what was expected, in words that tell what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// A value must stand here.
    #[error("must not be empty")]
    Empty,
    /// The code is not in the column's vocabulary.
    #[error("{found:?} is not one of {codes}")]
    UnknownCode {
        /// What stands there.
        found: String,
        /// The codes that may.
        codes: String,
    },
    /// The value is not of the kind that the column holds.
    #[error("{found:?} is not {expected}")]
    Unexpected {
        /// What stands there.
        found: String,
        /// What should.
        expected: String,
    },
}

/// What form the values of a column have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Text.
    Text,
    /// A whole number from 0 upwards.
    Whole,
    /// A day, `YYYY-MM-DD`.
    Day,
    /// A year, a month or a day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    AsOf,
    /// One of these codes.
    Code(&'static [&'static str]),
}

/// A value that a column can hold.
pub trait Field: Sized {
    /// What form it has.
    const FORM: Form;
    /// Whether something must stand there.
    const REQUIRED: bool = true;
    /// Reads the value from its cell.
    ///
    /// # Errors
    /// [`Wrong`], where the cell is empty and must not be, or holds something else.
    fn read(cell: Cell) -> Result<Self, Wrong>;
    /// The cell that holds this value.
    fn cell(&self) -> Cell;
}

fn unexpected<T>(cell: &Cell, expected: impl Into<String>) -> Result<T, Wrong> {
    Err(quoted(cell).map_or(Wrong::Empty, |found| Wrong::Unexpected { found, expected: expected.into() }))
}

fn unknown_code<T>(cell: &Cell, codes: &[&str]) -> Result<T, Wrong> {
    Err(quoted(cell).map_or(Wrong::Empty, |found| Wrong::UnknownCode { found, codes: codes.join(", ") }))
}

/// The beginning of what stands in a cell; `None` where nothing does.
fn quoted(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Null => None,
        Cell::Integer(number) => Some(number.to_string()),
        Cell::Text(text) => Some(text.chars().take(60).collect()),
    }
}

impl Field for String {
    const FORM: Form = Form::Text;
    fn read(cell: Cell) -> Result<Self, Wrong> {
        match cell {
            Cell::Text(text) => Ok(text),
            other => unexpected(&other, "text"),
        }
    }
    fn cell(&self) -> Cell {
        Cell::Text(self.clone())
    }
}

impl<T: Field> Field for Option<T> {
    const FORM: Form = T::FORM;
    const REQUIRED: bool = false;
    fn read(cell: Cell) -> Result<Self, Wrong> {
        if cell == Cell::Null { Ok(None) } else { T::read(cell).map(Some) }
    }
    fn cell(&self) -> Cell {
        self.as_ref().map_or(Cell::Null, Field::cell)
    }
}

impl Field for u32 {
    const FORM: Form = Form::Whole;
    fn read(cell: Cell) -> Result<Self, Wrong> {
        let number = match &cell {
            Cell::Integer(number) => Self::try_from(*number).ok(),
            Cell::Text(text) => text.parse().ok(),
            Cell::Null => None,
        };
        number.map_or_else(|| unexpected(&cell, "a whole number from 0 to 4294967295"), Ok)
    }
    fn cell(&self) -> Cell {
        Cell::Integer(i64::from(*self))
    }
}

impl Field for Date {
    const FORM: Form = Form::Day;
    fn read(cell: Cell) -> Result<Self, Wrong> {
        match &cell {
            Cell::Text(text) if text.len() == 10 => text.parse().or_else(|_| unexpected(&cell, "a date: write YYYY-MM-DD")),
            _ => unexpected(&cell, "a date: write YYYY-MM-DD"),
        }
    }
    fn cell(&self) -> Cell {
        Cell::Text(self.to_string())
    }
}

/// How old a statement is: a year, a month or a day, as precisely as its source says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct AsOf {
    text: String,
    earliest: Date,
}

impl AsOf {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let earliest = match text.len() {
            4 => format!("{text}-01-01").parse(),
            7 => format!("{text}-01").parse(),
            10 => text.parse(),
            _ => return None,
        };
        Some(Self { text: text.to_owned(), earliest: earliest.ok()? })
    }

    /// The earliest day that it can mean: the age of a statement is never understated.
    pub const fn earliest(&self) -> Date {
        self.earliest
    }
}

impl std::fmt::Display for AsOf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl Field for AsOf {
    const FORM: Form = Form::AsOf;
    fn read(cell: Cell) -> Result<Self, Wrong> {
        match &cell {
            Cell::Text(text) => Self::parse(text).map_or_else(|| unexpected(&cell, "a date: write YYYY, YYYY-MM or YYYY-MM-DD"), Ok),
            _ => unexpected(&cell, "a date: write YYYY, YYYY-MM or YYYY-MM-DD"),
        }
    }
    fn cell(&self) -> Cell {
        Cell::Text(self.text.clone())
    }
}

macro_rules! vocabulary_fields {
    ($($name:ident)+) => {$(
        impl Field for $name {
            const FORM: Form = Form::Code(Self::CODES);
            fn read(cell: Cell) -> Result<Self, Wrong> {
                let word = if let Cell::Text(text) = &cell { Self::from_code(text) } else { None };
                word.map_or_else(|| unknown_code(&cell, Self::CODES), Ok)
            }
            fn cell(&self) -> Cell { Cell::Text(self.code().to_owned()) }
        }
    )+};
}

vocabulary_fields! {
    Acceptance AddressKind Basis Channel ConditionKind Consent ContactKind Content Direction InstrumentKind JurisdictionKind
    LanguageUse MemberKind Method NameKind RequestKind Role Stage Taken Tri Urgency
}
