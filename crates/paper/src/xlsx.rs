//! Offices as a workbook: the same table as the CSV, every cell a text, so that nothing in it is ever run or rounded.

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::office::Office;
use crate::table::{COLUMNS, row};

/// What a cell holds at most: the limit of the format.
const LONGEST: usize = 32_767;

/// The table as a workbook. `written` is the day that it says it was made on.
///
/// # Errors
/// What the format can't hold: more than a million rows.
pub fn xlsx(offices: &[Office], written: Date) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title("Valise").set_creation_datetime(&day(written)?));
    let sheet = book.add_worksheet().set_name("Offices")?;
    head(sheet)?;
    let text = Format::new().set_num_format("@");
    for (line, office) in (1..).zip(offices) {
        for (column, cell) in (0..).zip(row(office)) {
            sheet.write_string_with_format(line, column, cell.chars().take(LONGEST).collect::<String>(), &text)?;
        }
    }
    book.save_to_buffer()
}

/// The names of the columns, which stay in view and can be filtered by.
fn head(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, name) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, name, &bold)?;
        sheet.set_column_width(column, if matches!(name, "name" | "post" | "source") { 40 } else { 16 })?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn day(written: Date) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(written.year()).unwrap_or(1900);
    ExcelDateTime::from_ymd(year, written.month().unsigned_abs(), written.day().unsigned_abs())
}
