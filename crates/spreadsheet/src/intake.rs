//! Taking in a spreadsheet: opened, read, linted against the edition held, and compared with it. Nothing is changed.

use std::collections::{BTreeMap, BTreeSet};

use directory::comparison::{self, Comparison};
use directory::content::{Content, RowId};
use directory::draft::Sheet;
use directory::fault::{Fault, Severity};
use directory::import::{self, Lines};
use directory::lint;
use directory::overlay;
use directory::owner::Owner;
use directory::record::{Edition, Facts};
use jiff::civil::Date;
use serde::Serialize;

use crate::finding::{Code, Finding, Findings, letter};
use crate::grid;
use crate::heading::{self, HELP, Header};
use crate::open;
use crate::places;
use crate::rows::{self, Reading};

pub use crate::heading::{Mapping, fold};
pub use crate::open::LARGEST;

/// How a file is to be read.
#[derive(Debug, Clone, Default)]
pub struct Order {
    /// The table that its one sheet is for; `None`: the sheets say it by their names.
    pub table: Option<String>,
    /// Which heading means which column.
    pub mapping: Mapping,
    /// The encoding of a CSV file, as `windows-1251`; `None`: UTF-8, or what its byte order mark says.
    pub encoding: Option<String>,
    /// The jurisdictions of which its tables hold everything: what is held of them and not in the file is withdrawn.
    pub complete: BTreeSet<String>,
    /// Where it comes from: rows that say something new and name no source of their own get this one.
    pub stated: Option<Stated>,
}

/// The source of what a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// Id of the source.
    pub source: String,
    /// How old the statement is: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
    /// The row of the source, by its columns, where the edition doesn't hold it; else empty.
    pub row: BTreeMap<String, String>,
}

impl Stated {
    pub(crate) fn of(&self, column: &str) -> Option<String> {
        match column {
            "source" => Some(self.source.clone()),
            "as_of" => Some(self.as_of.clone()),
            _ => None,
        }
    }
}

/// What came of a file.
#[derive(Debug, Clone, Default)]
pub struct Intake {
    /// What it would change in the edition held.
    pub comparison: Comparison,
    /// Everything found wrong with it, by sheet, row and column.
    pub findings: Vec<Finding>,
    /// Its sheets that were read, each with its table and the number of its rows.
    pub sheets: Vec<Read>,
    /// The jurisdictions that it would change something of; empty: it touches what belongs to none.
    pub jurisdictions: BTreeSet<String>,
    /// Where the rows that it brings stand in it, for what is found later.
    pub places: Vec<Sheet>,
}

/// A sheet that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Read {
    /// Its name.
    pub sheet: String,
    /// The table that it is for.
    pub table: String,
    /// How many rows of the table it has.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub rows: usize,
}

impl Intake {
    /// Whether something was found that keeps the file from going further.
    pub fn is_refused(&self) -> bool {
        self.findings.iter().any(|finding| finding.refuses)
    }
}

/// The rows that a file brings, as the import wants them.
#[derive(Default)]
struct Brought {
    files: BTreeMap<String, Vec<u8>>,
    sheets: Vec<Read>,
    headers: BTreeMap<&'static str, (String, Header)>,
    withdrawn: BTreeSet<RowId>,
    named: BTreeSet<RowId>,
}

/// Takes in a file by its name and bytes, against the edition held, on a day.
pub fn take(name: &str, bytes: &[u8], held: &Facts, order: &Order, on: Date) -> Intake {
    let mut findings = Findings::default();
    let mut facts = held.clone();
    let content = Content::of(&mut facts);
    let sheets = open::open(name, bytes, order.encoding.as_deref(), &mut findings);
    let mut brought = Brought::default();
    for sheet in &sheets {
        brought.read(sheet, sheets.len(), &content, order, &mut findings);
    }
    brought.add_source(order.stated.as_ref(), &content);
    let number = content.edition().saturating_add(1);
    let mut import = import::read_some(&brought.files, number);
    brought.withdraw_absent(&content, &import.lines, &order.complete);
    let comparison = Comparison::of(&content, &Content::of(&mut import.facts), &brought.withdrawn);
    let places = brought.places(&mut import);
    let issued = facts.editions.last().map_or(on, |edition| edition.issued.max(on));
    let next = Edition { number, issued, note: None, edition: number };
    let faults = new_faults(&mut facts, &mut import, &brought.withdrawn, next);
    for fault in import.faults.iter().chain(&faults) {
        findings.tell(brought.finding(fault));
    }
    let jurisdictions = jurisdictions(&content, &comparison);
    Intake { comparison, findings: findings.in_order(), sheets: brought.sheets, jurisdictions, places }
}

/// What the lint says with the rows laid over the edition, and doesn't say without them.
fn new_faults(facts: &mut Facts, import: &mut import::Import, withdrawn: &BTreeSet<RowId>, next: Edition) -> Vec<Fault> {
    facts.editions = vec![next.clone()];
    let told = |fault: &Fault| (fault.kind, fault.file.clone(), fault.column.clone(), fault.message.clone());
    let before: BTreeSet<_> = lint::check(facts, &Lines::default()).iter().map(told).collect();
    let lines = overlay::lay(facts, import, withdrawn, next);
    let after = lint::check(facts, &lines);
    after.into_iter().filter(|fault| !before.contains(&told(fault))).collect()
}

fn jurisdictions(content: &Content, comparison: &Comparison) -> BTreeSet<String> {
    let mut with = content.clone();
    let mut found = BTreeSet::new();
    for (id, difference) in &comparison.rows {
        if let comparison::Difference::Added(columns) = difference {
            with.rows.insert(id.clone(), columns.clone());
        }
    }
    for id in comparison.rows.keys() {
        found.extend(Owner::of(&with, id).jurisdiction());
    }
    found
}

impl Brought {
    fn read(&mut self, sheet: &grid::Sheet, of: usize, content: &Content, order: &Order, findings: &mut Findings) {
        if sheet.rows.is_empty() || heading::fold(&sheet.name) == HELP {
            return;
        }
        let named = order.table.as_deref().filter(|_| of == 1);
        let Some(table) = heading::table(sheet, named) else {
            let tables = Facts::TABLES[1..].join(", ");
            let message = format!("no table is called {:?}", named.unwrap_or(&sheet.name));
            findings.tell(
                Finding::error(Code::UnknownSheet, message, format!("Name the sheet, or --table, for one of {tables}."))
                    .in_sheet(&sheet.name),
            );
            return;
        };
        if self.headers.contains_key(table) {
            findings.tell(
                Finding::error(Code::RepeatedSheet, format!("a sheet before it is for {table} too"), "Put the rows into one sheet.")
                    .in_sheet(&sheet.name),
            );
            return;
        }
        let Some(header) = heading::header(sheet, table, &order.mapping, findings) else { return };
        let said = Reading { sheet, table, header: &header, held: content, stated: order.stated.as_ref() }.read(findings);
        self.files.insert(format!("{table}.csv"), said.file);
        self.sheets.push(Read { sheet: sheet.name.clone(), table: table.to_owned(), rows: said.count });
        self.withdrawn.extend(said.withdrawn);
        self.named.extend(said.named);
        self.headers.insert(table, (sheet.name.clone(), header));
    }

    /// Adds the row of the source, where the edition doesn't hold it.
    fn add_source(&mut self, stated: Option<&Stated>, content: &Content) {
        let Some(stated) = stated.filter(|stated| !stated.row.is_empty()) else { return };
        let id = RowId { table: "source".to_owned(), key: vec![directory::cell::Cell::Text(stated.source.clone())] };
        if content.rows.contains_key(&id) || self.named.contains(&id) {
            return;
        }
        let columns = Facts::holds("source").unwrap_or_default();
        let file = self.files.entry("source.csv".to_owned()).or_insert_with(|| {
            let mut file = Vec::new();
            rows::put(&mut file, columns.iter().map(|column| column.name));
            file
        });
        let value = |name: &str| if name == "id" { stated.source.as_str() } else { stated.row.get(name).map_or("", String::as_str) };
        rows::put(file, columns.iter().map(|column| value(column.name)));
    }

    /// Withdraws what is held of the jurisdictions that the file has everything of, and isn't in it. A table that couldn't
    /// be read whole says nothing about what is absent.
    fn withdraw_absent(&mut self, content: &Content, lines: &Lines, complete: &BTreeSet<String>) {
        for read in self.sheets.iter().filter(|read| !complete.is_empty() && lines.is_complete(&read.table)) {
            let absent = content.rows.keys().filter(|id| id.table == read.table && !self.named.contains(id));
            let theirs = absent.filter(|id| Owner::of(content, id).jurisdiction().is_some_and(|code| complete.contains(&code)));
            self.withdrawn.extend(theirs.cloned());
        }
    }

    /// Where its rows stand, by their keys.
    fn places(&self, import: &mut import::Import) -> Vec<Sheet> {
        let rows = places::rows(&mut import.facts, &import.lines);
        let sheet = |(table, rows): (&'static str, Vec<(Vec<String>, u32)>)| {
            let (sheet, header) = self.headers.get(table)?;
            let column = |(name, place): (&&str, &u32)| ((*name).to_owned(), format!("{} ({name})", letter(*place)));
            Some(Sheet { table: table.to_owned(), sheet: sheet.clone(), columns: header.places.iter().map(column).collect(), rows })
        };
        rows.into_iter().filter_map(sheet).collect()
    }

    /// A fault of the import or the lint, where it stands in the spreadsheet.
    fn finding(&self, fault: &Fault) -> Finding {
        let table = fault.file.strip_suffix(".csv").unwrap_or(&fault.file);
        let is_error = fault.severity == Severity::Error;
        let new = |code: &str, message: &str, advice: &str| Finding::of_import(is_error, code, message, advice);
        let Some((sheet, header)) = self.headers.get(table) else {
            return Finding { sheet: None, ..new(fault.kind.code(), &format!("in {table}: {}", fault.message), &fault.advice) };
        };
        let mut finding = new(fault.kind.code(), &fault.message, &fault.advice).in_sheet(sheet);
        finding.row = fault.row.and_then(|row| u32::try_from(row).ok());
        if let Some(column) = &fault.column {
            finding = match header.places.get(column.as_str()) {
                Some(place) => finding.in_column(*place, Some(column)),
                None => Finding { column: Some(column.clone()), ..finding },
            };
        }
        finding
    }
}
