//! Offices as a table: a row an office, for spreadsheets. CSV here; XLSX in `xlsx`.

use directory::vocabulary::{AddressKind, ContactKind};

use crate::office::Office;

/// The columns, in order. They are never renamed; new ones come last.
pub const COLUMNS: [&str; 20] = [
    "id",
    "country",
    "country_name",
    "name",
    "unit",
    "designated_for",
    "post",
    "visitors",
    "telephone",
    "telephone_24h",
    "fax",
    "email",
    "web",
    "platform",
    "source",
    "as_of",
    "verified",
    "due",
    "edition",
    "on",
];

/// What a spreadsheet takes for the beginning of a formula; some take the wide forms too.
const RUNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The mark by which a spreadsheet knows UTF-8.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// An office as the cells of its row, in the order of [`COLUMNS`]; several values of a kind are separated by `; `.
pub fn row(office: &Office) -> [String; COLUMNS.len()] {
    let address = |kind| joined(office.addresses.iter().filter(|(of, _)| *of == kind).map(|(_, text)| text.clone()));
    let contact = |kind| {
        joined(
            office
                .contacts(kind)
                .map(|(value, purpose)| purpose.map_or_else(|| value.to_owned(), |purpose| format!("{value} ({purpose})"))),
        )
    };
    let freshness = &office.freshness;
    [
        office.id.clone(),
        office.country.clone(),
        office.country_name.clone(),
        office.name.clone(),
        office.unit.clone().unwrap_or_default(),
        joined(office.functions.iter().cloned()),
        address(AddressKind::Postal),
        address(AddressKind::Visiting),
        contact(ContactKind::Telephone),
        contact(ContactKind::Telephone24),
        contact(ContactKind::Fax),
        contact(ContactKind::Email),
        contact(ContactKind::Web),
        contact(ContactKind::Platform),
        joined(office.sources.iter().cloned()),
        freshness.as_of.clone().unwrap_or_default(),
        freshness.verified.clone().unwrap_or_else(|| "never".to_owned()),
        freshness.due.code().to_owned(),
        office.edition.to_string(),
        office.on.clone(),
    ]
}

/// The table as CSV (RFC 4180), with the mark for UTF-8 before it where `bom` says so.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end as a formula: an apostrophe stands before such
/// a cell, telephones among them. Programs take the JSON instead.
///
/// # Errors
/// What the writer of CSV refuses; writing into memory, it has no reason to.
pub fn csv(offices: &[Office], bom: bool) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(if bom { BOM.to_vec() } else { Vec::new() });
    table.write_record(COLUMNS)?;
    for office in offices {
        table.write_record(row(office).map(harmless))?;
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

/// A cell that no spreadsheet runs.
fn harmless(cell: String) -> String {
    if cell.starts_with(RUNS) { format!("'{cell}") } else { cell }
}

fn joined(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join("; ")
}
