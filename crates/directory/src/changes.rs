//! What changed between two editions, told by whom it concerns, field by field, with source and date: for whoever looked at the earlier
//! one.
//!
//! [`between`] compares two editions row by row; [`joined`] makes one step of several, so that what went to and fro is not told; [`lapsed`]
//! finds what ended by the calendar alone; [`tell`] puts it all in order. A change is codes with parts: tables, columns and values by
//! their own names, so that each language can say them in its own way.

mod join;
mod lapse;
mod shape;
mod tell;

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::comparison::{Comparison, Difference, FieldDifference, text};
use crate::content::{Columns, Content, RowId};
use crate::owner::Owner;

pub use join::joined;
pub use lapse::lapsed;
pub use tell::{Changes, OfCountry, Since, Told, Wanted, tell};

/// Tables whose rows are told with the facts that refer to them, and not for themselves.
const TOLD_ELSEWHERE: [&str; 2] = ["edition", "verification"];
/// Columns that are stamps and links between rows: they say nothing to a person.
const UNTOLD: [&str; 2] = ["edition", "notification"];

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ChangeKind"))]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// It is new.
    Added,
    /// Some of it says something else.
    Changed,
    /// It was taken out.
    Withdrawn,
    /// It stands as it stood, or with an end that it hadn't, and no longer holds.
    Lapsed,
}

/// An office that a change is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ChangedOffice"))]
pub struct Office {
    /// Its id.
    pub id: String,
    /// Its name, in the language that its source gives.
    pub name: String,
}

/// A column and what it holds, by which a record is told from others of its kind.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ChangedDetail"))]
pub struct Detail {
    /// The column.
    pub column: String,
    /// What it holds.
    pub value: String,
}

/// A record that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Change {
    /// Code of the jurisdiction that it is about; `None`: about no one of them, as a treaty's name.
    pub country: Option<String>,
    /// The office that it is about, if it is about one.
    pub office: Option<Office>,
    /// The table.
    pub table: String,
    /// The cells of its key.
    pub key: Vec<String>,
    /// What became of it.
    pub what: What,
    /// What tells it from others of its kind.
    pub about: Vec<Detail>,
    /// The column that it is there for, as the address of a contact; `None`: it has none above others.
    pub main: Option<String>,
    /// Its columns before and after: those that differ; all that say something, where it is new or gone.
    pub fields: Vec<FieldDifference>,
    /// Where it comes from, as it is cited.
    pub source: Option<String>,
    /// How old the statement is.
    pub as_of: Option<String>,
    /// The edition that brought the change; of what lapsed by the calendar, the one that it stands in.
    pub edition: u32,
    /// The day from which it no longer holds, where it has lapsed.
    pub ended: Option<String>,
}

/// What changed between two editions, by table and key. A row whose number of edition alone differs has not changed.
pub fn between(before: &Content, after: &Content) -> Vec<Change> {
    let differing = differing(before, after);
    let there = |id: &&&RowId| after.rows.contains_key(**id);
    let brought = differing.iter().filter(there).map(|id| ((*id).clone(), after.rows[*id].clone())).collect();
    let gone = differing.iter().filter(|id| !there(id)).map(|id| (*id).clone()).collect();
    let told = |id: &RowId| !TOLD_ELSEWHERE.contains(&id.table.as_str());
    let rows = Comparison::of(before, &Content { rows: brought }, &gone).rows;
    rows.iter().filter(|(id, _)| told(id)).filter_map(|(id, difference)| changed(before, after, id, difference)).collect()
}

/// The rows that are not the same in both: both are sorted, so that one walk finds them.
fn differing<'a>(before: &'a Content, after: &'a Content) -> Vec<&'a RowId> {
    let (mut before, mut after) = (before.rows.iter().peekable(), after.rows.iter().peekable());
    let mut differing = Vec::new();
    loop {
        let order = match (before.peek(), after.peek()) {
            (Some((one, _)), Some((other, _))) => one.cmp(other),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return differing,
        };
        let gone = before.next_if(|_| order.is_le());
        let new = after.next_if(|_| order.is_ge());
        match (gone, new) {
            (Some((_, was)), Some((_, is))) if was == is => {}
            (Some((id, _)), _) | (None, Some((id, _))) => differing.push(id),
            (None, None) => return differing,
        }
    }
}

fn changed(before: &Content, after: &Content, id: &RowId, difference: &Difference) -> Option<Change> {
    let (what, mut fields) = match difference {
        Difference::Added(columns) => (What::Added, sides(columns, |name| (None, shown(after, id, columns, name)))),
        Difference::Withdrawn(columns) => (What::Withdrawn, sides(columns, |name| (shown(before, id, columns, name), None))),
        Difference::Changed(fields) => {
            let side = |content: &Content, name: &str| content.rows.get(id).and_then(|columns| shown(content, id, columns, name));
            (What::Changed, sides(fields, |name| (side(before, name), side(after, name))))
        }
    };
    let held = if what == What::Withdrawn { before } else { after };
    if what != What::Changed
        && let Some((main, value)) = shape::main_in_key(id)
    {
        let (before, after) = if what == What::Added { (None, Some(value)) } else { (Some(value), None) };
        fields.push(FieldDifference { column: main.to_owned(), before, after });
    }
    fields.sort_by_key(|field| shape::place(&id.table, &field.column));
    // What stands behind an id may be called the same as before.
    fields.retain(|field| field.before != field.after);
    (what != What::Changed || !fields.is_empty()).then(|| of_row(held, id, what, fields, after.edition()))
}

/// The columns of a row before and after, without what says nothing to a person.
fn sides<T>(
    columns: &std::collections::BTreeMap<String, T>,
    side: impl Fn(&str) -> (Option<String>, Option<String>),
) -> Vec<FieldDifference> {
    let told = columns.keys().filter(|name| !UNTOLD.contains(&name.as_str()));
    told.map(|name| (name.clone(), side(name))).map(|(column, (before, after))| FieldDifference { column, before, after }).collect()
}

/// What a column holds, as it is shown: in place of an id what stands behind it.
fn shown(content: &Content, id: &RowId, columns: &Columns, name: &str) -> Option<String> {
    let value = columns.get(name).and_then(text)?;
    let behind = match name {
        "source" if id.table != "source" => cited(content, &value),
        "verification" => behind(content, "verification", &value, "verified_on"),
        "authority" => shape::name_of_office(content, &value),
        _ => None,
    };
    Some(behind.unwrap_or(value))
}

fn behind(content: &Content, table: &str, key: &str, column: &str) -> Option<String> {
    let id = RowId { table: table.to_owned(), key: vec![crate::cell::Cell::Text(key.to_owned())] };
    text(&content.cell(&id, column))
}

fn cited(content: &Content, source: &str) -> Option<String> {
    let part = |column| behind(content, "source", source, column);
    Some(format!("{}: {}", part("publisher")?, part("title")?))
}

/// A change to a row, with all that is told of the row itself.
fn of_row(held: &Content, id: &RowId, what: What, fields: Vec<FieldDifference>, edition: u32) -> Change {
    // A condition is about the office, and rests on the source, of its rule.
    let rule = shape::owner(held, id);
    let speaks = rule.as_ref().unwrap_or(id);
    let said = |name: &str| held.rows.get(speaks).and_then(|columns| shown(held, speaks, columns, name));
    Change {
        country: Owner::of(held, id).jurisdiction(),
        office: shape::office(held, id),
        table: id.table.clone(),
        key: id.key.iter().filter_map(text).collect(),
        what,
        about: shape::about(held, id),
        main: shape::main(&id.table).map(str::to_owned),
        fields,
        source: if id.table == "source" { None } else { said("source") },
        as_of: said("as_of"),
        edition,
        ended: None,
    }
}
