//! A table as a workbook: the same as the CSV, every cell a text, so that nothing in it is ever run or rounded.

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::table::Table;

/// What a cell holds at most: the limit of the format.
const LONGEST: usize = 32_767;

/// The table as a workbook. `written` is the day that it says it was made on.
///
/// # Errors
/// What the format can't hold: more than a million rows.
pub fn xlsx(table: &Table, written: Date) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title("Valise").set_creation_datetime(&day(written)?));
    let sheet = book.add_worksheet().set_name(&table.name)?;
    head(sheet, table)?;
    let text = Format::new().set_num_format("@");
    for (line, row) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(row) {
            sheet.write_string_with_format(line, column, cell.chars().take(LONGEST).collect::<String>(), &text)?;
        }
    }
    book.save_to_buffer()
}

/// The names of the columns, which stay in view and can be filtered by.
fn head(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, name) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(0, column, name, &bold)?;
        sheet.set_column_width(column, if matches!(name.as_str(), "name" | "post" | "source") { 40 } else { 16 })?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn day(written: Date) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(written.year()).unwrap_or(1900);
    ExcelDateTime::from_ymd(year, written.month().unsigned_abs(), written.day().unsigned_abs())
}
