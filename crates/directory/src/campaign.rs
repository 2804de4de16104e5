//! Verification campaigns: which rows are due to be confirmed by the state that they speak of, and what a confirmation changes.
//!
//! A row is due a year after it was last confirmed; what urgent requests rely on, half a year after. What isn't confirmed
//! lapses by itself: it is counted and shown as lapsed, and never left out.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::cell::{AsOf, Cell};
use crate::comparison::{Comparison, Difference, text};
use crate::content::{Columns, Content, RowId};
use crate::owner::Owner;
use crate::vocabulary::Method;

/// The tables whose rows a state is asked to confirm.
pub const TABLES: [&str; 8] =
    ["authority", "authority_name", "address", "contact", "opening_hours", "designation", "language_rule", "channel_rule"];

/// How a row stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Its next confirmation isn't due yet.
    Current,
    /// It falls due within the notice given.
    Due,
    /// It was due and wasn't confirmed.
    Lapsed,
    /// Its age isn't known.
    Unknown,
}

/// A row that its state is asked to confirm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The row.
    pub id: RowId,
    /// Whose.
    pub jurisdiction: String,
    /// Whether urgent requests rely on it.
    pub urgent: bool,
    /// Whether anyone has ever verified it.
    pub verified: bool,
    /// The day by which it is to be confirmed; `None`: its age isn't known.
    pub due: Option<Date>,
}

impl Asked {
    /// How it stands on a day; `notice` is the number of days before it falls due in which it counts as due.
    pub fn standing(&self, on: Date, notice: i32) -> Standing {
        match self.due {
            None => Standing::Unknown,
            Some(due) if due <= on => Standing::Lapsed,
            Some(due) => match on.checked_add(notice.days()) {
                Ok(until) if due <= until => Standing::Due,
                _ => Standing::Current,
            },
        }
    }
}

/// The rows that states are asked to confirm, of those that hold on a day or may.
pub fn asked(content: &Content, on: Date) -> Vec<Asked> {
    let rows = content.rows.iter().filter(|(id, columns)| TABLES.contains(&id.table.as_str()) && !has_ended(columns, on));
    rows.filter_map(|(id, columns)| {
        let urgent = is_urgent(&id.table, columns);
        let verification = columns.get("verification").map(|key| RowId { table: "verification".to_owned(), key: vec![key.clone()] });
        let verification = verification.and_then(|id| content.rows.get(&id));
        let due = due(columns, verification, urgent);
        Some(Asked { id: id.clone(), jurisdiction: Owner::of(content, id).jurisdiction()?, urgent, verified: verification.is_some(), due })
    })
    .collect()
}

fn day(columns: &Columns, name: &str) -> Option<Date> {
    columns.get(name).and_then(text)?.parse().ok()
}

fn has_ended(columns: &Columns, on: Date) -> bool {
    day(columns, "valid_to").is_some_and(|end| end <= on)
}

/// What is answered at every hour, asked for in urgent cases, or accepted for the time of an emergency.
fn is_urgent(table: &str, columns: &Columns) -> bool {
    let is = |name: &str, code: &str| columns.get(name).and_then(text).is_some_and(|value| value == code);
    match table {
        "contact" => {
            let purpose = columns.get("purpose").and_then(text).unwrap_or_default().to_lowercase();
            is("kind", "telephone-24h") || purpose.contains("urgent")
        }
        "designation" => is("role", "24-7"),
        "channel_rule" => is("urgency", "urgent") || is("basis", "emergency"),
        _ => false,
    }
}

fn due(columns: &Columns, verification: Option<&Columns>, urgent: bool) -> Option<Date> {
    let stated = || AsOf::parse(&columns.get("as_of").and_then(text)?).map(|as_of| as_of.earliest());
    let last = verification.map_or_else(stated, |verification| day(verification, "verified_on"))?;
    let fixed = verification.and_then(|verification| day(verification, "due"));
    let ordinary = fixed.or_else(|| last.checked_add(1.year()).ok());
    let sooner = if urgent { last.checked_add(6.months()).ok() } else { None };
    [ordinary, sooner].into_iter().flatten().min()
}

/// How many rows stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Count {
    /// All.
    pub rows: u32,
    /// Whose next confirmation isn't due yet.
    pub current: u32,
    /// That fall due within the notice given.
    pub due: u32,
    /// That were due and weren't confirmed.
    pub lapsed: u32,
    /// Whose age isn't known.
    pub unknown: u32,
    /// That someone has verified, be it long ago.
    pub verified: u32,
}

impl Count {
    fn add(&mut self, row: &Asked, on: Date, notice: i32) {
        self.rows += 1;
        self.verified += u32::from(row.verified);
        *match row.standing(on, notice) {
            Standing::Current => &mut self.current,
            Standing::Due => &mut self.due,
            Standing::Lapsed => &mut self.lapsed,
            Standing::Unknown => &mut self.unknown,
        } += 1;
    }

    /// Whether there is something to ask for.
    pub const fn wants(&self) -> bool {
        self.due + self.lapsed + self.unknown > 0
    }
}

/// The count for each jurisdiction.
pub fn by_jurisdiction(rows: &[Asked], on: Date, notice: i32) -> BTreeMap<String, Count> {
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for row in rows {
        counts.entry(row.jurisdiction.clone()).or_default().add(row, on, notice);
    }
    counts
}

/// How far a region has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Region {
    /// Its name; `None`: the jurisdictions whose region isn't recorded.
    pub region: Option<String>,
    /// Jurisdictions of which something is held.
    pub jurisdictions: u32,
    /// Those of them of which nothing is due or lapsed.
    pub settled: u32,
    /// Their rows.
    pub count: Count,
}

/// How far each region has come.
pub fn by_region(content: &Content, rows: &[Asked], on: Date, notice: i32) -> Vec<Region> {
    let mut regions: BTreeMap<Option<String>, Region> = BTreeMap::new();
    let region_of = |code: &String| {
        let id = RowId { table: "jurisdiction".to_owned(), key: vec![Cell::Text(code.clone())] };
        content.rows.get(&id)?.get("region").and_then(text)
    };
    let mut seen: BTreeMap<&String, Option<String>> = BTreeMap::new();
    for row in rows {
        let name = seen.entry(&row.jurisdiction).or_insert_with(|| region_of(&row.jurisdiction));
        let new = || Region { region: name.clone(), jurisdictions: 0, settled: 0, count: Count::default() };
        regions.entry(name.clone()).or_insert_with(new).count.add(row, on, notice);
    }
    for (code, count) in by_jurisdiction(rows, on, notice) {
        if let Some(region) = regions.get_mut(&region_of(&code)) {
            region.jurisdictions += 1;
            region.settled += u32::from(!count.wants());
        }
    }
    regions.into_values().collect()
}

/// What a state's answer changes: every row of it but the `except`ed ones is confirmed on a day, in a way.
///
/// Each confirmed row names a new verification; what urgent requests rely on names one that falls due in half a year.
pub fn confirm(content: &Content, code: &str, except: &BTreeSet<String>, method: Method, on: Date, note: Option<&str>) -> Comparison {
    let mut comparison = Comparison::default();
    let is_named = |cell: &Cell| text(cell).is_some_and(|part| except.contains(&part));
    let office = |id: &RowId| content.rows.get(id).and_then(|columns| columns.get("authority"));
    let is_excepted = |id: &RowId| id.key.iter().any(is_named) || office(id).is_some_and(is_named);
    for row in asked(content, on).into_iter().filter(|row| row.jurisdiction == code && !is_excepted(&row.id)) {
        let (ending, until) = if row.urgent { ("-urgent", on.checked_add(6.months())) } else { ("", on.checked_add(1.year())) };
        let Ok(until) = until else { continue };
        let key = Cell::Text(format!("{code}-{}-{on}{ending}", method.code()));
        let before = content.rows.get(&row.id).and_then(|columns| columns.get("verification")).cloned().unwrap_or(Cell::Null);
        if before == key {
            continue;
        }
        let id = RowId { table: "verification".to_owned(), key: vec![key.clone()] };
        let told = [("verified_on", on.to_string()), ("method", method.code().to_owned()), ("due", until.to_string())];
        let columns = told.into_iter().chain(note.map(|note| ("note", note.to_owned())));
        let columns: Columns = columns.map(|(name, value)| (name.to_owned(), Cell::Text(value))).collect();
        if !content.rows.contains_key(&id) {
            comparison.rows.insert(id, Difference::Added(columns));
        }
        let fields = BTreeMap::from([("verification".to_owned(), (before, key))]);
        comparison.rows.insert(row.id, Difference::Changed(fields));
    }
    comparison
}
