//! What tells a row of a table to a person, and which of its columns it is there for.

use crate::cell::Cell;
use crate::comparison::text;
use crate::content::{Content, RowId};
use crate::record::Facts;

use super::{Detail, Office};

/// By table: the columns that tell one row from others of the same country or office, and the one that it is there for.
const SHAPES: [(&str, &[&str], Option<&str>); 27] = [
    ("source", &["publisher", "title"], None),
    ("jurisdiction", &[], None),
    ("succession", &["successor"], None),
    ("jurisdiction_name", &["kind", "language"], Some("name")),
    ("time_zone", &["zone"], None),
    ("request_kind_name", &["request_kind", "kind", "language"], Some("name")),
    ("channel_name", &["channel", "kind", "language"], Some("name")),
    ("instrument", &["code"], None),
    ("instrument_name", &["instrument", "kind", "language"], Some("name")),
    ("coverage", &["instrument", "request_kind"], None),
    ("provision", &["id"], None),
    ("participation", &["instrument"], None),
    ("notification", &["provision", "content"], None),
    ("authority", &[], None),
    ("authority_name", &["kind", "language"], Some("name")),
    ("address", &["kind"], Some("text")),
    ("contact", &["kind", "purpose"], Some("value")),
    ("opening_hours", &["days"], None),
    ("designation", &["provision", "request_kind", "role", "stage", "territory"], None),
    ("language_rule", &["instrument", "request_kind", "language", "counterpart", "urgency"], Some("ruling")),
    ("channel_rule", &["instrument", "channel", "request_kind", "counterpart", "stage", "urgency"], Some("acceptance")),
    ("channel_condition", &["kind"], Some("text")),
    ("legal_basis", &["provision", "request_kind"], Some("taken")),
    ("time_limit", &["provision", "subject"], Some("days")),
    ("network", &["code"], Some("name")),
    ("membership", &["network", "kind"], None),
    ("edition", &["number"], None),
];

fn shape(table: &str) -> (&'static [&'static str], Option<&'static str>) {
    SHAPES.iter().find(|(name, ..)| *name == table).map_or((&[], None), |(_, about, main)| (about, *main))
}

/// The column that a row is there for.
pub(super) fn main(table: &str) -> Option<&'static str> {
    shape(table).1
}

/// Whether a column tells a row from others, or says whose it is: then it is not told again among the fields of a new row.
pub(super) fn tells(table: &str, column: &str) -> bool {
    shape(table).0.contains(&column) || ["authority", "jurisdiction", "source", "as_of"].contains(&column)
}

/// The column that a row is there for, where that is part of its key: what is renamed is another row.
pub(super) fn main_in_key(id: &RowId) -> Option<(&'static str, String)> {
    let main = main(&id.table)?;
    let place = Facts::key_of(&id.table).iter().position(|part| *part == main)?;
    Some((main, text(id.key.get(place)?)?))
}

/// Where a column stands among the fields: the one that the row is there for first, then in the order of the table.
pub(super) fn place(table: &str, column: &str) -> usize {
    if main(table) == Some(column) {
        return 0;
    }
    Facts::columns_of(table).iter().position(|name| *name == column).map_or(usize::MAX, |place| place + 1)
}

/// The rule that a condition belongs to.
pub(super) fn owner(content: &Content, id: &RowId) -> Option<RowId> {
    let rule = (id.table == "channel_condition").then(|| content.cell(id, "channel_rule"))?;
    Some(RowId { table: "channel_rule".to_owned(), key: vec![rule] })
}

/// What tells a row from others of its kind.
pub(super) fn about(content: &Content, id: &RowId) -> Vec<Detail> {
    let mut details = owner(content, id).map_or_else(Vec::new, |rule| about(content, &rule));
    let detail = |column: &&str| Some(Detail { column: (*column).to_owned(), value: text(&content.cell(id, column))? });
    // Of a rule for every request nothing needs to be said.
    let says = |detail: &Detail| !(detail.column == "urgency" && detail.value == "any");
    details.extend(shape(&id.table).0.iter().filter_map(detail).filter(says));
    details
}

/// The office that a row is about.
pub(super) fn office(content: &Content, id: &RowId) -> Option<Office> {
    let column = if id.table == "authority" { "id" } else { "authority" };
    let id = text(&content.cell(id, column))?;
    Some(Office { name: name_of_office(content, &id).unwrap_or_else(|| id.clone()), id })
}

/// The name of an office to print: official, or else the translation that its source gives (see `Held::name_of_authority`).
pub(super) fn name_of_office(content: &Content, id: &str) -> Option<String> {
    let first = RowId { table: "authority_name".to_owned(), key: vec![Cell::Text(id.to_owned())] };
    let is_its = |row: &&RowId| row.table == first.table && row.key.first() == first.key.first();
    let names = content.rows.range(first.clone()..).map(|(row, _)| row).take_while(is_its);
    let order = |row: &&RowId| match text(&content.cell(row, "kind")).as_deref() {
        Some("official") => 0,
        Some("translation") => 1,
        Some("short") => 2,
        _ => 3,
    };
    text(&content.cell(names.min_by_key(order)?, "name"))
}
