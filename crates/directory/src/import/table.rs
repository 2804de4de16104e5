//! One table: from the bytes of its file to records, with everything that is wrong in the file.

use std::collections::{BTreeMap, BTreeSet};

use super::{LARGEST_FILE, LONGEST_ROW, MOST_FAULTS, MOST_ROWS, row};
use crate::cell::{Cell, Wrong};
use crate::fault::{Fault, FaultKind};
use crate::record::Record;

/// What came out of one file.
pub struct Read<R> {
    pub rows: Vec<R>,
    /// The line of each row.
    pub lines: Vec<u64>,
    /// The keys of the rows that could not be read.
    pub unread: BTreeSet<String>,
    /// Whether the rows could be read at all, whatever is wrong with some of them.
    pub readable: bool,
    pub faults: Vec<Fault>,
}

/// Reads a table from its file, `None` if there is none.
pub fn read<R: Record>(file: &str, bytes: Option<&[u8]>, edition: &Cell) -> Read<R> {
    let mut sheet = Sheet::<R>::new(file, edition);
    match bytes.map(|bytes| bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)) {
        None => sheet.refuse(FaultKind::MissingFile, format!("the table {} has no file", R::TABLE)),
        Some([]) => sheet.refuse(FaultKind::EmptyFile, "the file is empty".to_owned()),
        Some(bytes) if bytes.len() > LARGEST_FILE => {
            sheet.refuse(FaultKind::FileTooLarge, format!("the file has more than {LARGEST_FILE} bytes"));
        }
        Some(bytes) => sheet.take(bytes),
    }
    sheet.finish()
}

/// A file while it is read.
struct Sheet<'a, R> {
    file: &'a str,
    edition: &'a Cell,
    /// For each column of the table, the cell of a row in which it stands.
    places: Vec<(&'static str, Option<usize>)>,
    /// How many cells a row has.
    width: usize,
    /// The line of each key.
    keys: BTreeMap<Vec<Cell>, u64>,
    /// How many faults are counted and not told.
    untold: usize,
    read: Read<R>,
}

impl<'a, R: Record> Sheet<'a, R> {
    fn new(file: &'a str, edition: &'a Cell) -> Self {
        let read = Read { rows: Vec::new(), lines: Vec::new(), unread: BTreeSet::new(), readable: true, faults: Vec::new() };
        Self { file, edition, places: Vec::new(), width: 0, keys: BTreeMap::new(), untold: 0, read }
    }

    fn finish(mut self) -> Read<R> {
        if self.untold > 0 {
            let message = format!("{} more faults are not listed", self.untold);
            self.read.faults.push(Fault::new(FaultKind::TooManyFaults, self.file, message));
        }
        self.read
    }

    /// Tells a fault, as long as they can be told.
    fn tell(&mut self, fault: Fault) {
        if self.read.faults.len() < MOST_FAULTS { self.read.faults.push(fault) } else { self.untold += 1 }
    }

    /// Tells why none of the rows can be read.
    fn refuse(&mut self, kind: FaultKind, message: String) {
        self.read.readable = false;
        self.tell(Fault::new(kind, self.file, message));
    }

    /// Reads the header, then every row. Empty lines are passed over.
    fn take(&mut self, bytes: &[u8]) {
        let mut lines = bytes.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        if lines.clone().filter(|line| !line.is_empty()).nth(MOST_ROWS + 1).is_some() {
            return self.refuse(FaultKind::TooManyRows, format!("the file has more than {MOST_ROWS} rows"));
        }
        self.take_header(lines.next().unwrap_or_default());
        for (number, line) in (2..).zip(lines).filter(|(_, line)| !line.is_empty()) {
            if self.read.readable {
                self.take_line(number, line);
            }
        }
    }

    /// The columns that a file of this table has: all but `edition`, which is stamped.
    fn columns() -> &'static [&'static str] {
        &R::COLUMNS[..R::COLUMNS.len() - 1]
    }

    fn take_header(&mut self, line: &[u8]) {
        if line.contains(&b'\r') {
            return self.refuse_header(FaultKind::ControlCharacter, "the lines end in carriage returns, not line feeds");
        }
        let names = row::cells(line).map(|cells| cells.iter().map(|cell| String::from_utf8(cell.to_vec()).ok()).collect());
        match names {
            Err(kind) => self.refuse_header(kind, "the header can't be taken apart"),
            Ok(None) => self.refuse_header(FaultKind::BrokenUtf8, "the header is not UTF-8"),
            Ok(Some(names)) => self.place(&names),
        }
    }

    fn refuse_header(&mut self, kind: FaultKind, message: &str) {
        self.read.readable = false;
        self.tell(Fault::new(kind, self.file, message).in_row(1));
    }

    /// Finds the place of every column, and tells what is wrong with the header.
    fn place(&mut self, names: &Vec<String>) {
        let (mut seen, known) = (BTreeSet::new(), Self::columns());
        if !names.iter().any(|name| known.contains(&name.as_str())) {
            return self.refuse_header(FaultKind::MissingColumn, &format!("this line is not the header {}", known.join(",")));
        }
        self.width = names.len();
        self.places = known.iter().map(|column| (*column, names.iter().position(|name| name == column))).collect();
        for name in names {
            if !known.contains(&name.as_str()) {
                self.tell_header(FaultKind::ExtraColumn, format!("the table has no column {:?}", row::excerpt(name)));
            } else if !seen.insert(name) {
                self.tell_header(FaultKind::RepeatedColumn, format!("the column {name} stands here twice"));
            }
        }
        for (column, _) in self.places.clone().into_iter().filter(|(_, place)| place.is_none()) {
            self.tell_header(FaultKind::MissingColumn, format!("the column {column} is missing"));
        }
        if self.places.is_sorted_by_key(|(_, place)| *place) || self.places.iter().any(|(_, place)| place.is_none()) {
            return;
        }
        self.tell_header(FaultKind::ColumnOrder, format!("the table's columns are {}", known.join(",")));
    }

    fn tell_header(&mut self, kind: FaultKind, message: String) {
        self.tell(Fault::new(kind, self.file, message).in_row(1));
    }

    fn take_line(&mut self, number: u64, line: &[u8]) {
        match row::cells(line) {
            Err(kind) => self.skip(number, line, kind, cut_message(kind, line)),
            Ok(cells) if cells.len() < self.width => {
                self.skip(number, line, FaultKind::TooFewCells, format!("{} cells where the header has {}", cells.len(), self.width));
            }
            Ok(cells) if cells.len() > self.width => {
                self.skip(number, line, FaultKind::TooManyCells, format!("{} cells where the header has {}", cells.len(), self.width));
            }
            Ok(cells) => self.take_row(number, &cells),
        }
    }

    /// Leaves out a line that can't be taken apart, and keeps what is probably its key.
    fn skip(&mut self, number: u64, line: &[u8], kind: FaultKind, message: String) {
        let key = line.split(|byte| *byte == b',').next().unwrap_or_default();
        self.read.unread.insert(String::from_utf8_lossy(&key[..key.len().min(240)]).into_owned());
        self.tell(Fault::new(kind, self.file, message).in_row(number));
    }

    fn take_row(&mut self, number: u64, cells: &csv::ByteRecord) {
        let (mut values, mut faults) = (Vec::with_capacity(R::COLUMNS.len()), Vec::new());
        for (column, place) in &self.places {
            let (text, wrong) = row::text(place.and_then(|place| cells.get(place)).unwrap_or_default());
            faults.extend(wrong.into_iter().map(|(kind, message)| Fault::new(kind, self.file, message).in_row(number).in_column(column)));
            values.push(Cell::from_text(&text));
        }
        let own = values.first().cloned().unwrap_or(Cell::Null);
        values.push(if R::TABLE == "edition" { own.clone() } else { self.edition.clone() });
        let is_sound = faults.iter().all(|fault| fault.kind != FaultKind::BrokenUtf8);
        for fault in faults {
            self.tell(fault);
        }
        self.keep(number, &own, is_sound, values);
    }

    /// Keeps the row as a record if its text is sound, or tells every cell that keeps it from being one.
    fn keep(&mut self, number: u64, key: &Cell, is_sound: bool, values: Vec<Cell>) {
        let wrong = match R::from_cells(values) {
            Ok(record) if is_sound => return self.keep_record(number, record),
            Ok(_) => Vec::new(),
            Err(wrong) => wrong,
        };
        self.read.unread.insert(if let Cell::Text(key) = key { key.clone() } else { String::new() });
        for (column, wrong) in wrong {
            self.tell_cell(number, column, &wrong);
        }
    }

    fn keep_record(&mut self, number: u64, record: R) {
        self.keep_key(number, &record);
        self.read.rows.push(record);
        self.read.lines.push(number);
    }

    /// Tells a wrong cell; not one of a column that the whole file lacks, and not the stamp.
    fn tell_cell(&mut self, number: u64, column: &str, wrong: &Wrong) {
        if !self.places.iter().any(|(name, place)| *name == column && place.is_some()) {
            return;
        }
        self.tell(Fault::new(kind_of(wrong), self.file, wrong.to_string()).in_row(number).in_column(column));
    }

    fn keep_key(&mut self, number: u64, record: &R) {
        let key: Vec<Cell> =
            R::COLUMNS.iter().zip(record.cells()).filter(|(column, _)| R::KEY.contains(column)).map(|(_, cell)| cell).collect();
        let words = key.iter().map(|cell| if let Cell::Text(text) = cell { row::excerpt(text) } else { format!("{cell:?}") });
        let words = words.collect::<Vec<_>>().join(", ");
        if let Some(first) = self.keys.insert(key, number) {
            let message = format!("{words:?} stands in row {first} too");
            self.tell(Fault::new(FaultKind::DuplicateKey, self.file, message).in_row(number).in_column(&R::KEY.join(", ")));
        }
    }
}

/// The kind of a wrong cell.
fn kind_of(wrong: &Wrong) -> FaultKind {
    match wrong {
        Wrong::Empty => FaultKind::EmptyCell,
        Wrong::UnknownCode { .. } => FaultKind::UnknownCode,
        Wrong::Unexpected { .. } => FaultKind::WrongValue,
    }
}

/// Why a line can't be taken apart, in words.
fn cut_message(kind: FaultKind, line: &[u8]) -> String {
    match kind {
        FaultKind::RowTooLong => format!("the row has {} bytes, more than {LONGEST_ROW}", line.len()),
        FaultKind::UnclosedQuote => "a quote is opened and not closed in this line".to_owned(),
        _ => "a quote stands within a cell".to_owned(),
    }
}
