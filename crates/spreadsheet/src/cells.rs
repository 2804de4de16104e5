//! Cells: what a spreadsheet made of a value, turned back into what was meant, or told where that can't be known.

use directory::cell::Form;
use directory::record::Column;
use jiff::civil::Date;

use crate::finding::{Code, Finding};
use crate::grid::Entry;

/// Columns whose digits are no number: a `+` or zeros before them are gone once a spreadsheet has taken them for one.
const DIGITS: [&str; 3] = ["value", "dialling", "m49"];

/// The text that an entry stands for in a column, and what there is to say of it.
pub fn text(entry: &Entry, column: &Column) -> (String, Option<Finding>) {
    match entry {
        Entry::Text(text) => of_text(text),
        Entry::Number(number) => of_number(*number, column),
        Entry::Moment { day, seconds } => of_moment(*day, *seconds, column),
        Entry::Truth(truth) => of_truth(*truth, column),
        Entry::Failed(error) => refused(Code::FailedFormula, format!("the spreadsheet shows {error} here"), "Write the value itself."),
    }
}

fn refused(code: Code, message: String, advice: &str) -> (String, Option<Finding>) {
    (String::new(), Some(Finding::error(code, message, advice)))
}

fn of_text(text: &str) -> (String, Option<Finding>) {
    let text = text.trim();
    if text.starts_with('=') {
        let short: String = text.chars().take(60).collect();
        return refused(Code::Formula, format!("{short:?} is a formula"), "Write the value itself.");
    }
    if !text.contains(['\n', '\r']) {
        return (text.to_owned(), None);
    }
    let lines = text.split(['\n', '\r']).map(|line| line.trim().trim_end_matches(',')).filter(|line| !line.is_empty());
    let joined = lines.collect::<Vec<_>>().join(", ");
    let message = "line breaks within the cell are written as commas";
    (joined, Some(Finding::warning(Code::LineBreak, message, "Look at the text in what would change.")))
}

fn of_number(number: f64, column: &Column) -> (String, Option<Finding>) {
    let is_whole = number.fract() == 0.0 && number.abs() < 1e15;
    match column.form {
        Form::Whole if is_whole => (format!("{number:.0}"), None),
        Form::AsOf if is_whole && (1000.0..=9999.0).contains(&number) => (format!("{number:.0}"), None),
        Form::Day | Form::AsOf => refused(
            Code::NumberForDate,
            format!("{number} is a number, not a date"),
            "Give the column a date format, or write YYYY-MM-DD as text.",
        ),
        _ if is_whole && !DIGITS.contains(&column.name) => (format!("{number:.0}"), None),
        _ => refused(
            Code::NumberForText,
            format!("a spreadsheet has made the number {number} of what stood here: a + or zeros before it may be gone"),
            "Give the column the format Text, and write it again, as +41 58 462 11 20.",
        ),
    }
}

fn of_moment(day: Option<Date>, seconds: u32, column: &Column) -> (String, Option<Finding>) {
    match (column.form, day) {
        (Form::Day | Form::AsOf, Some(day)) if seconds == 0 => (day.to_string(), None),
        (Form::Text, None) if ["opens", "closes"].contains(&column.name) && seconds.is_multiple_of(60) => {
            (format!("{:02}:{:02}", seconds / 3600, seconds / 60 % 60), None)
        }
        (Form::Day | Form::AsOf, _) => {
            refused(Code::TimeForDate, "a time of day stands where a date should".to_owned(), "Write the day alone, YYYY-MM-DD.")
        }
        _ => {
            let shown = day.map_or_else(|| format!("{:02}:{:02}", seconds / 3600, seconds / 60 % 60), |day| day.to_string());
            refused(
                Code::DateForText,
                format!("a spreadsheet has made the date or time {shown} of what stood here"),
                "Give the column the format Text, and write it again.",
            )
        }
    }
}

fn of_truth(truth: bool, column: &Column) -> (String, Option<Finding>) {
    let word = if truth { "yes" } else { "no" };
    match column.form {
        Form::Code(codes) if codes.contains(&word) => (word.to_owned(), None),
        _ => refused(
            Code::TruthForText,
            format!("a spreadsheet has made {truth} of what stood here"),
            "Give the column the format Text, and write it again.",
        ),
    }
}
