//! A comparison: what rows that someone brings would change in the edition held, field by field.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::cell::{Cell, Form};
use crate::content::{Columns, Content, RowId};
use crate::delta::{Change, Line};
use crate::proposal::{RowChange, Touch};
use crate::record::Facts;

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// It is new, with these columns.
    Added(Columns),
    /// These columns hold something else: before, and after.
    Changed(BTreeMap<String, (Cell, Cell)>),
    /// It is taken out; these columns it had.
    Withdrawn(Columns),
}

/// What would change, row by row. The stamp `edition` is never compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The rows that are added, changed or withdrawn.
    pub rows: BTreeMap<RowId, Difference>,
    /// How many of the rows brought are held as they are.
    pub unchanged: usize,
}

impl Comparison {
    /// Compares the rows brought, and those to withdraw, with the edition held.
    pub fn of(held: &Content, brought: &Content, withdrawn: &BTreeSet<RowId>) -> Self {
        let mut comparison = Self::default();
        for (id, columns) in &brought.rows {
            match held.rows.get(id).map_or_else(|| Some(Difference::Added(unstamped(columns))), |before| changed(before, columns)) {
                Some(difference) => drop(comparison.rows.insert(id.clone(), difference)),
                None => comparison.unchanged += 1,
            }
        }
        for id in withdrawn {
            if let Some(columns) = held.rows.get(id) {
                comparison.rows.insert(id.clone(), Difference::Withdrawn(unstamped(columns)));
            }
        }
        comparison
    }

    /// Whether nothing would change.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The same as changes to rows, without stamps.
    pub fn lines(&self) -> Vec<Line> {
        let line = |(id, difference): (&RowId, &Difference)| Line { id: id.clone(), change: difference.change() };
        self.rows.iter().map(line).collect()
    }

    /// The same for a screen: everything as text.
    pub fn told(&self) -> Vec<RowDifference> {
        self.rows.iter().map(|(id, difference)| RowDifference::new(id, difference)).collect()
    }
}

impl Difference {
    fn change(&self) -> Change {
        match self {
            Self::Added(columns) => Change::Whole(columns.clone()),
            Self::Changed(fields) => Change::Touched(fields.iter().map(|(name, (_, after))| (name.clone(), after.clone())).collect()),
            Self::Withdrawn(_) => Change::Gone,
        }
    }
}

fn unstamped(columns: &Columns) -> Columns {
    columns.iter().filter(|(name, _)| *name != "edition").map(|(name, cell)| (name.clone(), cell.clone())).collect()
}

/// The columns in which two rows differ; `None` where they don't.
fn changed(before: &Columns, after: &Columns) -> Option<Difference> {
    // Most rows are as they were.
    if before == after {
        return None;
    }
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).filter(|name| *name != "edition").collect();
    let sides = names.into_iter().map(|name| (name, before.get(name).unwrap_or(&Cell::Null), after.get(name).unwrap_or(&Cell::Null)));
    let differing = sides.filter(|(_, before, after)| before != after);
    let fields: BTreeMap<String, (Cell, Cell)> =
        differing.map(|(name, before, after)| (name.clone(), (before.clone(), after.clone()))).collect();
    (!fields.is_empty()).then_some(Difference::Changed(fields))
}

/// What becomes of a row, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RowDifference {
    /// Its table.
    pub table: String,
    /// The cells of its key, in the order of the key's columns.
    pub key: Vec<String>,
    /// What becomes of it.
    pub becomes: Becomes,
    /// What its columns hold before and after, in the order of the table; of an added row only what it holds, of a
    /// withdrawn one what it held.
    pub fields: Vec<FieldDifference>,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Becomes {
    /// It is new.
    Added,
    /// Some of its columns hold something else.
    Changed,
    /// It is taken out.
    Withdrawn,
}

/// What a column holds before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FieldDifference {
    /// The column.
    pub column: String,
    /// What it holds in the edition held; `None`: nothing.
    pub before: Option<String>,
    /// What it would hold; `None`: nothing.
    pub after: Option<String>,
}

impl RowDifference {
    /// The same as a change to a row, as the endpoint takes it.
    pub fn change(&self) -> RowChange {
        let key = Facts::key_of(&self.table);
        let key = self.key.iter().enumerate().map(|(place, part)| self.cell(key.get(place).copied().unwrap_or_default(), part)).collect();
        let after = |field: &FieldDifference| {
            let cell = field.after.as_deref().map_or(Cell::Null, |text| self.cell(&field.column, text));
            (field.column.clone(), cell)
        };
        let touch = match self.becomes {
            Becomes::Added => Touch::Whole(self.fields.iter().map(after).filter(|(_, cell)| *cell != Cell::Null).collect()),
            Becomes::Changed => Touch::Touched(self.fields.iter().map(after).collect()),
            Becomes::Withdrawn => Touch::Gone,
        };
        RowChange { id: RowId { table: self.table.clone(), key }, touch }
    }

    /// The cell that a text stands for in a column. What is no number where one belongs stays text, for the lint to tell.
    fn cell(&self, column: &str, text: &str) -> Cell {
        let columns = Facts::holds(&self.table).unwrap_or_default();
        let is_number = columns.iter().any(|held| held.name == column && held.form == Form::Whole);
        let number = if is_number { text.parse().ok() } else { None };
        number.map_or_else(|| Cell::from_text(text), Cell::Integer)
    }

    fn new(id: &RowId, difference: &Difference) -> Self {
        let (becomes, mut fields) = match difference {
            Difference::Added(columns) => (Becomes::Added, columns.iter().map(|(name, cell)| field(name, &Cell::Null, cell)).collect()),
            Difference::Changed(fields) => {
                (Becomes::Changed, fields.iter().map(|(name, (before, after))| field(name, before, after)).collect::<Vec<_>>())
            }
            Difference::Withdrawn(columns) => {
                (Becomes::Withdrawn, columns.iter().map(|(name, cell)| field(name, cell, &Cell::Null)).collect())
            }
        };
        let order = Facts::holds(&id.table).unwrap_or_default();
        fields.sort_by_key(|field| order.iter().position(|column| column.name == field.column));
        Self { table: id.table.clone(), key: id.key.iter().filter_map(text).collect(), becomes, fields }
    }
}

fn field(name: &str, before: &Cell, after: &Cell) -> FieldDifference {
    FieldDifference { column: name.to_owned(), before: text(before), after: text(after) }
}

/// The text that a cell stands for; `None` where nothing stands in it.
pub fn text(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Null => None,
        Cell::Integer(number) => Some(number.to_string()),
        Cell::Text(text) => Some(text.clone()),
    }
}
