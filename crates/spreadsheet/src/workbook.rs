//! XLSX: opened within bounds, cell by cell. Formulas are taken by their last value and told; nothing is computed.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use jiff::civil::Date;

use crate::delimited::too_much;
use crate::finding::{Code, Finding, Findings, letter};
use crate::grid::{Entry, LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Merged, Row, Sheet};

/// The most files in a workbook.
const MOST_FILES: usize = 2_000;
/// The most bytes that a workbook may unpack to. Against bombs; a hundred thousand rows take a third of it.
const MOST_UNPACKED: u64 = 384 << 20;
/// The most bytes of the texts that cells share, which are held in memory.
const MOST_SHARED: u64 = 96 << 20;
/// The most merged regions that are told of a sheet.
const MOST_MERGED: usize = 1_000;

/// Reads the sheets of a workbook.
pub fn read(bytes: &[u8], findings: &mut Findings) -> Vec<Sheet> {
    if let Err(finding) = measure(bytes) {
        findings.tell(*finding);
        return Vec::new();
    }
    // A reader of hostile files may trip over one: that is a finding, and no end of the program.
    let read = catch_unwind(AssertUnwindSafe(|| sheets(bytes, findings)));
    let broken = |why: &str| {
        Finding::error(
            Code::BrokenFile,
            format!("the workbook can't be read: {why}"),
            "Open it in a spreadsheet program and save it again as XLSX.",
        )
    };
    match read {
        Ok(Ok(sheets)) => sheets,
        Ok(Err(error)) => {
            findings.tell(broken(&error.to_string()));
            Vec::new()
        }
        Err(_) => {
            findings.tell(broken("its parts contradict one another"));
            Vec::new()
        }
    }
}

/// Unpacks every file of the workbook into nothing, counting: what it says of its own size is not believed.
fn measure(bytes: &[u8]) -> Result<(), Box<Finding>> {
    let broken = |error: &dyn std::fmt::Display| {
        Finding::error(
            Code::BrokenFile,
            format!("the workbook can't be unpacked: {error}"),
            "Send it again; it may have been cut off on the way.",
        )
    };
    let bomb = || {
        let message = format!("the workbook unpacks to more than {} MiB", MOST_UNPACKED >> 20);
        Box::new(Finding::error(Code::FileTooLarge, message, "Split the table; a file that unpacks to so much may be meant to do harm."))
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if !archive.file_names().flatten().any(|name| name.eq_ignore_ascii_case("xl/workbook.xml")) {
        return Err(Box::new(Finding::error(Code::WrongFile, other_kind(&archive), "Save the table as XLSX or as CSV.")));
    }
    if archive.len() > MOST_FILES {
        return Err(bomb());
    }
    let mut total = 0;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|error| broken(&error))?;
        let is_shared = file.name().is_ok_and(|name| name.eq_ignore_ascii_case("xl/sharedStrings.xml"));
        let left = if is_shared { MOST_SHARED.min(MOST_UNPACKED - total) } else { MOST_UNPACKED - total };
        let unpacked = std::io::copy(&mut file.take(left + 1), &mut std::io::sink()).map_err(|error| broken(&error))?;
        if unpacked > left {
            return Err(bomb());
        }
        total += unpacked;
    }
    Ok(())
}

/// What a packed file is that is no XLSX workbook.
fn other_kind<R: Read + std::io::Seek>(archive: &zip::ZipArchive<R>) -> String {
    let has = |name: &str| archive.file_names().flatten().any(|file| file.starts_with(name));
    let kind = match () {
        () if has("word/") => "a text document (DOCX)",
        () if has("xl/workbook.bin") => "a binary workbook (XLSB)",
        () if has("content.xml") => "an OpenDocument file (ODS)",
        () => "a packed file, but no workbook",
    };
    format!("the file is {kind}")
}

fn sheets(bytes: &[u8], findings: &mut Findings) -> Result<Vec<Sheet>, XlsxError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let (mut read, mut left) = (Vec::new(), (MOST_ROWS, MOST_CELLS));
    for name in book.sheet_names() {
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let region =
            |cells: &calamine::Dimensions| Merged { rows: (cells.start.0 + 1, cells.end.0 + 1), places: (cells.start.1, cells.end.1) };
        let merged = merged.iter().take(MOST_MERGED).map(region).collect();
        let mut sheet = Sheet { name: name.clone(), rows: Vec::new(), merged };
        match book.worksheet_cells_reader(&name) {
            // A sheet that is a chart has no cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(error),
            Ok(mut cells) => {
                while let Some(cell) = cells.next_cell_with_formula()? {
                    if !take(&mut sheet, &cell, &mut left, findings) {
                        return Ok(Vec::new());
                    }
                }
            }
        }
        read.push(sheet);
    }
    Ok(read)
}

/// Takes a cell into the sheet; `false`: there is too much.
fn take(sheet: &mut Sheet, cell: &calamine::XlsxCellFormula<'_>, left: &mut (usize, usize), findings: &mut Findings) -> bool {
    let (number, place) = (cell.pos.0.saturating_add(1), cell.pos.1);
    let entry = entry(&cell.value);
    if let Some(formula) = &cell.formula {
        tell_formula(&sheet.name, (number, place), formula, entry.as_ref(), findings);
    }
    let Some(entry) = entry else { return true };
    let is_new = sheet.rows.last().is_none_or(|row| row.number != number);
    let is_long = matches!(&entry, Entry::Text(text) if text.len() > LONGEST_CELL);
    // Rows that don't come in their order are nothing that a spreadsheet program writes.
    let is_back = sheet
        .rows
        .last()
        .is_some_and(|row| row.number > number || (row.number == number && row.cells.last().is_some_and(|cell| cell.0 >= place)));
    if place >= MOST_COLUMNS || left.1 == 0 || (is_new && left.0 == 0) || is_long || is_back {
        findings.tell(too_much(&sheet.name, number));
        return false;
    }
    left.1 -= 1;
    if is_new {
        left.0 -= 1;
        sheet.rows.push(Row { number, cells: Vec::new() });
    }
    if let Some(row) = sheet.rows.last_mut() {
        row.cells.push((place, entry));
    }
    true
}

fn entry(value: &DataRef<'_>) -> Option<Entry> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| Entry::Text(text.to_owned()));
    match value {
        DataRef::Empty => None,
        DataRef::Int(number) => Some(Entry::Number(*number as f64)),
        DataRef::Float(number) => Some(Entry::Number(*number)),
        DataRef::String(string) | DataRef::DateTimeIso(string) | DataRef::DurationIso(string) => text(string),
        DataRef::SharedString(string) => text(string),
        DataRef::Bool(truth) => Some(Entry::Truth(*truth)),
        DataRef::DateTime(moment) => Some(self::moment(moment)),
        DataRef::Error(error) => Some(Entry::Failed(error.to_string())),
    }
}

/// A serial day of 1900 or 1904, as the workbook counts.
fn moment(moment: &ExcelDateTime) -> Entry {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let seconds = (u32::from(hour) * 60 + u32::from(minute)) * 60 + u32::from(second);
    let parts = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
    let day = match parts {
        (Ok(year), Ok(month), Ok(day)) if moment.as_f64() >= 1.0 => Date::new(year, month, day).ok(),
        _ => None,
    };
    if day.is_none() && moment.as_f64() >= 1.0 { Entry::Number(moment.as_f64()) } else { Entry::Moment { day, seconds } }
}

fn tell_formula(sheet: &str, (row, place): (u32, u32), formula: &str, entry: Option<&Entry>, findings: &mut Findings) {
    let short: String = formula.chars().take(60).collect();
    let finding = match entry {
        None => Finding::error(
            Code::FormulaWithoutValue,
            format!("the formula {short:?} in {}{row} has no value", letter(place)),
            "Open the workbook in a spreadsheet program so that it computes, and save it; or write the value itself.",
        ),
        Some(_) => Finding::warning(
            Code::Formula,
            format!("the formula {short:?} is taken by its last value"),
            "Look at that value in what would change; it may be older than what it was computed from.",
        ),
    };
    findings.tell(finding.in_sheet(sheet).in_row(row).in_column(place, None));
}
