//! Rows: a sheet becomes the file that the import reads, line by line, so that a row's number stays what it is.

use std::collections::BTreeSet;

use directory::cell::Cell;
use directory::comparison::text as cell_text;
use directory::content::{Content, RowId};
use directory::record::{Column, Facts};

use crate::cells;
use crate::finding::{Code, Finding, Findings};
use crate::grid::{Entry, Row, Sheet};
use crate::heading::Header;
use crate::intake::Stated;

/// What a sheet says.
#[derive(Debug, Default)]
pub struct Said {
    /// The rows, as the file of the table.
    pub file: Vec<u8>,
    /// How many.
    pub count: usize,
    /// The rows that are to be withdrawn.
    pub withdrawn: BTreeSet<RowId>,
    /// The rows that the sheet names, whatever it says of them.
    pub named: BTreeSet<RowId>,
}

/// A sheet that is being read into the file of its table.
pub struct Reading<'a> {
    pub sheet: &'a Sheet,
    pub table: &'static str,
    pub header: &'a Header,
    pub held: &'a Content,
    pub stated: Option<&'a Stated>,
}

impl Reading<'_> {
    /// Reads every row. What a sheet doesn't have a column for stays as it is held.
    pub fn read(&self, findings: &mut Findings) -> Said {
        let columns = Facts::holds(self.table).unwrap_or_default();
        let mut said = Said::default();
        put(&mut said.file, columns.iter().map(|column| column.name));
        let mut line = 1;
        for row in self.sheet.rows.iter().filter(|row| row.number > self.header.row) {
            let values: Vec<String> = columns.iter().map(|column| self.value(row, column, findings)).collect();
            let is_withdrawn = self.is_withdrawn(row, findings);
            if values.iter().all(String::is_empty) && !is_withdrawn {
                continue;
            }
            let id = self.id(columns, &values);
            said.named.insert(id.clone());
            if is_withdrawn {
                self.withdraw(row, id, &mut said, findings);
                continue;
            }
            said.file.extend(std::iter::repeat_n(b'\n', (row.number - line - 1) as usize));
            line = row.number;
            let whole = self.completed(columns, values, &id);
            put(&mut said.file, whole.iter().map(String::as_str));
            said.count += 1;
        }
        said
    }

    fn value(&self, row: &Row, column: &Column, findings: &mut Findings) -> String {
        let Some(place) = self.header.places.get(column.name).copied() else { return String::new() };
        let Some(entry) = row.at(place) else { return String::new() };
        let (text, finding) = cells::text(entry, column);
        if let Some(finding) = finding {
            findings.tell(finding.in_sheet(&self.sheet.name).in_row(row.number).in_column(place, Some(column.name)));
        }
        text
    }

    fn id(&self, columns: &[Column], values: &[String]) -> RowId {
        let cell = |part: &&str| {
            let text = columns.iter().position(|column| column.name == *part).map_or("", |at| values[at].as_str());
            let is_number = columns.iter().any(|column| column.name == *part && column.form == directory::cell::Form::Whole);
            if is_number { text.parse().map_or(Cell::Null, Cell::Integer) } else { Cell::from_text(text) }
        };
        RowId { table: self.table.to_owned(), key: Facts::key_of(self.table).iter().map(cell).collect() }
    }

    /// The whole row: what the sheet has no column for is taken from the row held. A row that says something else than the
    /// one held has the source of this file, and is not verified by what verified the other.
    fn completed(&self, columns: &[Column], mut values: Vec<String>, id: &RowId) -> Vec<String> {
        let held = self.held.rows.get(id);
        let before = |column: &Column| held.and_then(|row| row.get(column.name)).and_then(cell_text).unwrap_or_default();
        let has = |column: &Column| self.header.places.contains_key(column.name);
        let is_key = |column: &Column| Facts::key_of(self.table).contains(&column.name);
        let is_apart = |column: &Column| ["source", "as_of", "verification"].contains(&column.name);
        let is_same = held.is_some()
            && columns
                .iter()
                .zip(&values)
                .all(|(column, value)| is_apart(column) || is_key(column) || !has(column) || before(column) == *value);
        for (column, value) in columns.iter().zip(&mut values) {
            let stated = self.stated.and_then(|stated| stated.of(column.name));
            match () {
                () if is_key(column) => {}
                () if is_apart(column) && !value.is_empty() => {}
                () if is_apart(column) && is_same => *value = before(column),
                () if is_apart(column) => {
                    *value = stated.unwrap_or_else(|| if column.name == "verification" { String::new() } else { before(column) });
                }
                () if !has(column) => *value = before(column),
                () => {}
            }
        }
        values
    }

    fn is_withdrawn(&self, row: &Row, findings: &mut Findings) -> bool {
        let Some((place, entry)) = self.header.withdraw.and_then(|place| Some((place, row.at(place)?))) else { return false };
        let word = match entry {
            Entry::Truth(truth) => return *truth,
            Entry::Text(text) => text.trim().to_lowercase(),
            other => format!("{other:?}"),
        };
        match word.as_str() {
            "yes" | "x" | "oui" | "sí" | "si" | "да" | "نعم" | "是" => true,
            "no" | "non" | "нет" | "لا" | "否" => false,
            _ => {
                let finding = Finding::error(
                    Code::WrongValue,
                    format!("{word:?} is neither yes nor no"),
                    "Write yes to withdraw the row, or leave it empty.",
                );
                findings.tell(finding.in_sheet(&self.sheet.name).in_row(row.number).in_column(place, Some("withdraw")));
                false
            }
        }
    }

    fn withdraw(&self, row: &Row, id: RowId, said: &mut Said, findings: &mut Findings) {
        if self.held.rows.contains_key(&id) {
            said.withdrawn.insert(id);
            return;
        }
        let message = "no such row is held: nothing can be withdrawn";
        findings.tell(
            Finding::error(Code::NothingToWithdraw, message, "Correct the key of the row, or take the row out.")
                .in_sheet(&self.sheet.name)
                .in_row(row.number),
        );
    }
}

/// Writes a line.
pub fn put<'a>(file: &mut Vec<u8>, cells: impl Iterator<Item = &'a str>) {
    let mut writer = csv::WriterBuilder::new().buffer_capacity(512).from_writer(file);
    // Memory takes everything.
    let _ = writer.write_record(cells);
    let _ = writer.flush();
}
