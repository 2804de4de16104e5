//! A comparison: what rows that someone brings would change in the edition held, field by field.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::content::{Columns, Content, RowId};
use crate::delta::{Change, Line};
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
    let cell = |columns: &Columns, name: &String| columns.get(name).cloned().unwrap_or(Cell::Null);
    let fields: BTreeMap<String, (Cell, Cell)> = names
        .into_iter()
        .map(|name| (name.clone(), (cell(before, name), cell(after, name))))
        .filter(|(_, (before, after))| before != after)
        .collect();
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

/// The jurisdiction that a row speaks of, by its own columns or by the rows that it refers to; `None` where it speaks of
/// none (a treaty, a source) or of every party. `columns` are those of the row where the content doesn't hold it.
pub fn jurisdiction(content: &Content, id: &RowId, columns: Option<&Columns>) -> Option<String> {
    let value = |name: &str| {
        let place = Facts::key(&id.table)?.iter().position(|part| *part == name);
        let own = place.map_or_else(|| columns.or_else(|| content.rows.get(id))?.get(name), |place| id.key.get(place));
        own.and_then(text)
    };
    let through = |table: &str, key: String| {
        let id = RowId { table: table.to_owned(), key: vec![Cell::Text(key)] };
        jurisdiction(content, &id, None)
    };
    match id.table.as_str() {
        "jurisdiction" => value("code"),
        "succession" => value("former"),
        _ => value("jurisdiction")
            .or_else(|| value("authority").and_then(|key| through("authority", key)))
            .or_else(|| value("channel_rule").and_then(|key| through("channel_rule", key))),
    }
}
