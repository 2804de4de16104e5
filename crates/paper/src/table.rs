//! Tables for spreadsheets: offices, a row an office, or the matrix. CSV here; XLSX in `xlsx`.

use directory::answer::Matrix;
use directory::held::Held;
use directory::vocabulary::{AddressKind, ContactKind};
use jiff::civil::Date;

use crate::Unmade;
use crate::office::Office;
use crate::words::Words;
use crate::xlsx::xlsx;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name: of a sheet in a workbook.
    pub name: String,
    /// What its columns are called.
    pub columns: Vec<String>,
    /// Its rows, each as long as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// The formats of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum TableForm {
    /// CSV, in UTF-8.
    Csv,
    /// CSV with the mark by which a spreadsheet knows UTF-8.
    CsvMarked,
    /// A workbook.
    Xlsx,
}

impl Table {
    /// The table as a file. `written` is the day that a workbook says it was made on.
    ///
    /// # Errors
    /// [`Unmade`], where the format can't hold the table.
    pub fn file(&self, form: TableForm, written: Date) -> Result<Vec<u8>, Unmade> {
        match form {
            TableForm::Csv => Ok(csv(self, false)?),
            TableForm::CsvMarked => Ok(csv(self, true)?),
            TableForm::Xlsx => Ok(xlsx(self, written)?),
        }
    }
}

/// Offices as a table, a row an office.
pub fn of_offices(offices: &[Office]) -> Table {
    let columns = COLUMNS.iter().map(|column| (*column).to_owned()).collect();
    Table { name: "Offices".to_owned(), columns, rows: offices.iter().map(|office| row(office).to_vec()).collect() }
}

/// The matrix as a table, a row a jurisdiction, in words: for people.
pub fn of_matrix(held: &Held, matrix: &Matrix, words: &Words) -> Table {
    let language = words.language.code();
    let before = ["matrix-code", "matrix-country", "paper-treaty"].map(|id| words.say(id));
    let channels = matrix.channels.iter().map(|channel| words.code("channel", channel.code()));
    let after = ["matrix-as-of", "matrix-day", "matrix-edition"].map(|id| words.say(id));
    let row = |row: &directory::answer::MatrixRow| {
        let name = held.name_of_jurisdiction(&row.country, language).to_owned();
        let mut cells = vec![row.country.clone(), name, row.treaty.clone().unwrap_or_default()];
        cells.extend(row.cells.iter().map(|status| words.code("status", status.code())));
        cells.extend([words.freshness(&row.freshness), matrix.on.clone(), matrix.edition.to_string()]);
        cells
    };
    Table {
        name: words.say("page-matrix"),
        columns: before.into_iter().chain(channels).chain(after).collect(),
        rows: matrix.rows.iter().map(row).collect(),
    }
}

/// The columns of offices, in order. They are never renamed; new ones come last.
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
pub fn csv(table: &Table, bom: bool) -> Result<Vec<u8>, csv::Error> {
    let mut written = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(if bom { BOM.to_vec() } else { Vec::new() });
    written.write_record(&table.columns)?;
    for row in &table.rows {
        written.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    written.into_inner().map_err(|error| error.into_error().into())
}

/// A cell that no spreadsheet runs.
fn harmless(cell: &str) -> String {
    if cell.starts_with(RUNS) { format!("'{cell}") } else { cell.to_owned() }
}

fn joined(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join("; ")
}
