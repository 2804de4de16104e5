//! Templates: the tables as workbook or CSV, each column with what it means and what may stand in it, perhaps filled in
//! with what is held of a jurisdiction.

use directory::cell::Form;
use directory::comparison::text;
use directory::content::Content;
use directory::owner::Owner;
use directory::record::{Column, Facts};
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Format, Note, Workbook, Worksheet, XlsxError};

use crate::heading::{HELP, WITHDRAW};
use crate::rows::put;

/// The tables of a template that names none: those that a state notifies.
pub const USUAL: [&str; 8] =
    ["authority", "authority_name", "address", "contact", "opening_hours", "designation", "language_rule", "channel_rule"];

/// Rows of a sheet in which a choice is offered.
const CHOICES: u32 = 10_000;

/// What stands in the rows of a table: nothing, or what is held of a jurisdiction.
pub struct Filled<'a> {
    /// The edition held.
    pub content: &'a Content,
    /// The jurisdiction.
    pub jurisdiction: &'a str,
}

/// What may stand in a column, in words.
pub fn permitted(column: &Column) -> String {
    match (column.form, column.refers_to) {
        (_, Some(table)) => format!("the key of a row of {table}"),
        (Form::Text, None) => "text".to_owned(),
        (Form::Whole, None) => "a whole number from 0 upwards".to_owned(),
        (Form::Day, None) => "a day, YYYY-MM-DD".to_owned(),
        (Form::AsOf, None) => "a year, month or day: YYYY, YYYY-MM or YYYY-MM-DD".to_owned(),
        (Form::Code(codes), None) => format!("one of {}", codes.join(", ")),
    }
}

/// A workbook: a sheet for each table, and one that explains the columns.
///
/// # Errors
/// What the format can't hold.
pub fn workbook(tables: &[&'static str], filled: Option<&Filled<'_>>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    for table in tables {
        sheet(book.add_worksheet().set_name(*table)?, table, filled)?;
    }
    help(book.add_worksheet().set_name(HELP)?, tables)?;
    book.save_to_buffer()
}

/// The CSV of one table, with a byte order mark: without it, spreadsheet programs take UTF-8 for something else.
pub fn csv(table: &str, filled: Option<&Filled<'_>>) -> Vec<u8> {
    let mut file = "\u{FEFF}".as_bytes().to_vec();
    put(&mut file, columns(table).iter().map(|column| column.name).chain([WITHDRAW]));
    for row in rows(table, filled) {
        put(&mut file, row.iter().map(String::as_str).chain([""]));
    }
    file
}

fn columns(table: &str) -> &'static [Column] {
    Facts::holds(table).unwrap_or_default()
}

/// What is held, row by row.
fn rows<'a>(table: &'a str, filled: Option<&'a Filled<'a>>) -> impl Iterator<Item = Vec<String>> + 'a {
    let key = Facts::key_of(table);
    filled.into_iter().flat_map(move |filled| {
        let theirs = filled.content.rows.iter().filter(move |(id, _)| id.table == table);
        let theirs = theirs.filter(|(id, _)| Owner::of(filled.content, id).jurisdiction().as_deref() == Some(filled.jurisdiction));
        theirs.map(move |(id, held)| {
            let cell = |column: &Column| {
                key.iter().position(|part| *part == column.name).map_or_else(|| held.get(column.name), |at| id.key.get(at))
            };
            columns(table).iter().map(|column| cell(column).and_then(text).unwrap_or_default()).collect()
        })
    })
}

fn sheet(sheet: &mut Worksheet, table: &str, filled: Option<&Filled<'_>>) -> Result<(), XlsxError> {
    let (bold, text) = (Format::new().set_bold().set_num_format("@"), Format::new().set_num_format("@"));
    for (place, column) in (0..).zip(columns(table)) {
        let wide = if matches!(column.form, Form::Text) { 28 } else { 14 };
        sheet.set_column_format(place, &text)?.set_column_width(place, wide)?;
        sheet.write_string_with_format(0, place, column.name, &bold)?;
        let must = if column.required { "must be filled in" } else { "may be empty" };
        let note = Note::new(format!("{} {} ({must})", column.meaning, permitted(column))).set_author("Valise");
        sheet.insert_note(0, place, &note)?;
        offer(sheet, place, column)?;
    }
    let last = u16::try_from(columns(table).len()).unwrap_or(0);
    sheet.write_string_with_format(0, last, WITHDRAW, &bold)?;
    sheet.insert_note(0, last, &Note::new("yes: the row is withdrawn. Empty: it is added or changed.").set_author("Valise"))?;
    for (line, row) in (1..).zip(rows(table, filled)) {
        for (place, cell) in (0..).zip(&row).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string_with_format(line, place, cell, &text)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// Offers the codes of a column as a choice; a list that the format can't hold is told in the note alone.
fn offer(sheet: &mut Worksheet, place: u16, column: &Column) -> Result<(), XlsxError> {
    let Form::Code(codes) = column.form else { return Ok(()) };
    if let Ok(choice) = DataValidation::new().allow_list_strings(codes) {
        sheet.add_data_validation(1, place, CHOICES, place, &choice.set_error_style(DataValidationErrorStyle::Warning))?;
    }
    Ok(())
}

fn help(sheet: &mut Worksheet, tables: &[&'static str]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (place, heading) in ["table", "column", "must be filled in", "meaning", "what may stand there"].into_iter().enumerate() {
        sheet.write_string_with_format(0, u16::try_from(place).unwrap_or(0), heading, &bold)?;
    }
    let every = tables.iter().flat_map(|table| columns(table).iter().map(move |column| (table, column)));
    for (line, (table, column)) in (1..).zip(every) {
        sheet.write_string(line, 0, *table)?.write_string(line, 1, column.name)?;
        sheet.write_string(line, 2, if column.required { "yes" } else { "" })?;
        sheet.write_string(line, 3, column.meaning)?.write_string(line, 4, permitted(column))?;
    }
    for (place, width) in [(0, 16), (1, 16), (2, 16), (3, 60), (4, 80)] {
        sheet.set_column_width(place, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
