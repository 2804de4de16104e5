//! CSV as spreadsheets write it: with commas, semicolons or tabulators between, in many encodings.

use crate::encoding;
use crate::finding::{Code, Finding, Findings};
use crate::grid::{Entry, LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Row, Sheet};

/// Reads a CSV file as one sheet.
pub fn read(name: &str, bytes: &[u8], encoding: Option<&str>, findings: &mut Findings) -> Option<Sheet> {
    let text = match encoding::text(bytes, encoding) {
        Ok(text) => text,
        Err(finding) => {
            findings.tell(*finding);
            return None;
        }
    };
    if text.contains('\0') {
        findings.tell(Finding::error(Code::WrongFile, "the file is no text", "Save the table as XLSX or as CSV."));
        return None;
    }
    if text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        let advice = "Look for a lone \" and take it out; save the table from the spreadsheet again.";
        findings.tell(Finding::error(
            Code::UnclosedQuote,
            "a quote is opened and never closed: rows may have run into one another",
            advice,
        ));
        return None;
    }
    // One kind of line end: a row's number is counted by it.
    let text = text.replace("\r\n", "\n").replace('\r', "\n") + "\n";
    let (delimiter, skipped, body) = delimiter(&text);
    let mut sheet = Sheet { name: name.to_owned(), ..Sheet::default() };
    take(body, delimiter, skipped, &mut sheet, findings).then_some(sheet)
}

/// What stands between the cells: what a line `sep=` says, or what the header has most of; the lines before the table, and
/// the table.
fn delimiter(text: &str) -> (u8, u64, &str) {
    if let Some((first, rest)) = text.split_once('\n')
        && let Some(sign) = first.trim_end().strip_prefix("sep=")
        && let [sign] = sign.as_bytes()
    {
        return (*sign, 1, rest);
    }
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: u8| header.bytes().filter(|byte| *byte == sign).count();
    let most = [b',', b';', b'\t'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',');
    (most, 0, text)
}

fn take(body: &str, delimiter: u8, skipped: u64, sheet: &mut Sheet, findings: &mut Findings) -> bool {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(body.as_bytes());
    let (mut record, mut cells, mut width) = (csv::StringRecord::new(), 0, None);
    while reader.read_record(&mut record).unwrap_or(false) {
        // The reader stands at the line after the record; what it calls the record's own place may be an empty line before it.
        let within = record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>() as u64;
        let number = reader.position().line().saturating_sub(within + 1) + skipped;
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let filled = record.iter().zip(0..).filter(|(cell, _)| !cell.trim().is_empty());
        let row = Row { number, cells: filled.map(|(cell, place)| (place, Entry::Text(cell.to_owned()))).collect() };
        if row.cells.is_empty() {
            continue;
        }
        cells += row.cells.len();
        let longest = record.iter().map(str::len).max().unwrap_or(0);
        if sheet.rows.len() >= MOST_ROWS || cells > MOST_CELLS || longest > LONGEST_CELL || record.len() > MOST_COLUMNS as usize {
            findings.tell(too_much(&sheet.name, number));
            return false;
        }
        let expected = *width.get_or_insert(record.len());
        if row.cells.iter().any(|(place, _)| *place as usize >= expected) {
            let message = format!("{} cells where the header has {expected}", record.len());
            let advice = "Put a cell that holds the sign between cells into quotes, or save as XLSX.";
            findings.tell(Finding::error(Code::TooManyCells, message, advice).in_sheet(&sheet.name).in_row(number));
        } else if record.len() < expected {
            let message = format!("{} cells where the header has {expected}", record.len());
            let advice = "No telling which one is missing: write every cell, be it empty.";
            findings.tell(Finding::error(Code::TooFewCells, message, advice).in_sheet(&sheet.name).in_row(number));
        }
        sheet.rows.push(row);
    }
    true
}

/// More than any honest table holds.
pub fn too_much(sheet: &str, row: u32) -> Finding {
    let message =
        format!("the file has more than {MOST_ROWS} rows, {MOST_CELLS} cells, {MOST_COLUMNS} columns or a cell of {LONGEST_CELL} bytes");
    Finding::error(Code::FileTooLarge, message, "Split the table, or look at what makes it so large.").in_sheet(sheet).in_row(row)
}
