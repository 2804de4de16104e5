//! Headings: which column of the table stands under which heading of a sheet.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use directory::record::{Column, Facts};

use crate::finding::{Code, Finding, Findings};
use crate::grid::{Entry, Merged, Row, Sheet};

/// The heading of the column that says which rows are to be withdrawn.
pub const WITHDRAW: &str = "withdraw";
/// The sheet of a template that explains the others; it is passed over.
pub const HELP: &str = "help";
/// The header is looked for among so many rows: a title may stand above it.
const TITLES: usize = 20;

/// Which heading means which column, by table and folded heading; `None`: it is left out. Those that a person once settled.
pub type Mapping = BTreeMap<(String, String), Option<String>>;

/// A heading as it is compared: without case, marks of spelling and doubled spaces.
pub fn fold(heading: &str) -> String {
    let spaced: String = heading.chars().map(|letter| if letter == '_' || letter.is_whitespace() { ' ' } else { letter }).collect();
    let words = spaced.split(' ').map(|word| word.trim_matches(|letter: char| ":.*,;".contains(letter))).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

/// What people call the columns in the six languages, folded: `crates/spreadsheet/headings.csv`.
static WORDS: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let mut words: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut reader = csv::Reader::from_reader(include_str!("../headings.csv").as_bytes());
    for row in reader.records().flatten() {
        let column = row.get(0).unwrap_or_default();
        for word in row.iter().skip(1).flat_map(|cell| cell.split('|')).map(fold).filter(|word| !word.is_empty()) {
            let meant = words.entry(word).or_default();
            if !meant.iter().any(|known| known == column) {
                meant.push(column.to_owned());
            }
        }
    }
    words
});

/// The header of a sheet: where it stands, and which place holds which column.
#[derive(Debug)]
pub struct Header {
    /// The number of its row.
    pub row: u32,
    /// The place of each column that the sheet has.
    pub places: BTreeMap<&'static str, u32>,
    /// The place of the column that says what is withdrawn.
    pub withdraw: Option<u32>,
}

/// The table that a sheet is for, by its name; a person's word goes first.
pub fn table(sheet: &Sheet, named: Option<&str>) -> Option<&'static str> {
    let wanted = named.map_or_else(|| fold(&sheet.name).replace(' ', "_"), str::to_owned);
    Facts::TABLES.iter().copied().find(|table| *table == wanted && *table != "edition")
}

/// Finds the header of a sheet, and tells what of it isn't known.
pub fn header(sheet: &Sheet, table: &str, mapping: &Mapping, findings: &mut Findings) -> Option<Header> {
    let columns = Facts::holds(table)?;
    let meaning = |heading: &str| meaning(heading, table, columns, mapping);
    let known = |row: &&Row| {
        let count = texts(row).filter(|(_, text)| !matches!(meaning(text), Meaning::Unknown)).count();
        count > 0 && count * 2 >= row.cells.len()
    };
    let row = sheet.rows.iter().take(TITLES).find(known).or(sheet.rows.first())?;
    let mut header = Header { row: row.number, places: BTreeMap::new(), withdraw: None };
    let mut seen = BTreeSet::new();
    for (place, heading) in texts(row) {
        let told = |finding: Finding| finding.in_sheet(&sheet.name).in_row(row.number).in_column(place, None);
        let column = match meaning(heading) {
            Meaning::Column(column) => column,
            Meaning::Nothing => continue,
            Meaning::Unknown => {
                findings.tell(told(unknown(heading, table)));
                continue;
            }
        };
        if !seen.insert(column.clone()) {
            let message = format!("{heading:?} means {column}, and so does a heading before it");
            findings.tell(told(Finding::error(Code::RepeatedColumn, message, "Leave one of the two out.")));
        } else if column == WITHDRAW {
            header.withdraw = Some(place);
        } else if let Some(column) = columns.iter().find(|held| held.name == column) {
            header.places.insert(column.name, place);
        }
    }
    tell_key(sheet, table, &header, findings);
    tell_merged(sheet, &header, findings);
    Some(header)
}

fn texts(row: &Row) -> impl Iterator<Item = (u32, &str)> {
    row.cells.iter().filter_map(|(place, entry)| if let Entry::Text(text) = entry { Some((*place, text.as_str())) } else { None })
}

/// What a heading means.
enum Meaning {
    Column(String),
    /// What stands below it isn't wanted.
    Nothing,
    Unknown,
}

fn meaning(heading: &str, table: &str, columns: &[Column], mapping: &Mapping) -> Meaning {
    let folded = fold(heading);
    if let Some(settled) = mapping.get(&(table.to_owned(), folded.clone())) {
        return settled.clone().map_or(Meaning::Nothing, Meaning::Column);
    }
    if folded == "edition" {
        return Meaning::Nothing;
    }
    let name = folded.replace(' ', "_");
    let is_column = |name: &str| name == WITHDRAW || columns.iter().any(|column| column.name == name);
    if is_column(&name) {
        return Meaning::Column(name);
    }
    let mut meant = WORDS.get(&folded).into_iter().flatten().filter(|name| is_column(name));
    match (meant.next(), meant.next()) {
        (Some(one), None) => Meaning::Column(one.clone()),
        _ => Meaning::Unknown,
    }
}

fn unknown(heading: &str, table: &str) -> Finding {
    let short: String = heading.chars().take(60).collect();
    let message = format!("no column of {table} is known as {short:?}");
    let advice =
        format!("Say which one it is (--map \"{short}=COLUMN\"), or that it is left out (--map \"{short}=\"); the answer is remembered.");
    Finding::error(Code::UnknownHeading, message, advice)
}

/// Without its key a row is no telling which.
fn tell_key(sheet: &Sheet, table: &str, header: &Header, findings: &mut Findings) {
    for part in Facts::key_of(table).iter().filter(|part| !header.places.contains_key(*part)) {
        let message = format!("the column {part} is missing: it tells one row of {table} from another");
        findings
            .tell(Finding::error(Code::MissingColumn, message, "Add it; the template has it.").in_sheet(&sheet.name).in_row(header.row));
    }
}

fn tell_merged(sheet: &Sheet, header: &Header, findings: &mut Findings) {
    for Merged { rows, places } in sheet.merged.iter().filter(|merged| merged.rows.1 >= header.row) {
        let message = format!("{} rows and {} columns are merged into one cell", rows.1 - rows.0 + 1, places.1 - places.0 + 1);
        let advice = "Unmerge them and write the value into every row that it holds for.";
        findings.tell(Finding::error(Code::MergedCells, message, advice).in_sheet(&sheet.name).in_row(rows.0).in_column(places.0, None));
    }
}
