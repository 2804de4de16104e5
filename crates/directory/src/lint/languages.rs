//! Languages: BCP 47 tags whose language is one of ISO 639.

use isolang::Language;
use oxilangtag::LanguageTag;

use super::report::Report;
use super::row::{Row, Survey};
use crate::fault::FaultKind;

/// The columns that hold a language tag.
const COLUMN: &str = "language";

/// A code that isn't a well-formed tag, or whose language ISO 639 doesn't have.
pub fn unknown(row: &Row<'_>, _: &Survey, report: &mut Report<'_>) {
    let Some(tag) = row.text(COLUMN) else { return };
    if primary(tag).is_none_or(|primary| language(&primary).is_none()) {
        let message = format!("{tag:?} is not a language of ISO 639 in the form of BCP 47");
        report.tell_in(FaultKind::UnknownLanguage, row.table, row.index, COLUMN, message);
    }
}

/// A code of three letters for a language that has one of two.
pub fn long(row: &Row<'_>, _: &Survey, report: &mut Report<'_>) {
    let Some(primary) = row.text(COLUMN).and_then(primary) else { return };
    if let Some(short) = language(&primary).and_then(|language| language.to_639_1()).filter(|short| *short != primary) {
        let message = format!("{primary:?} is written {short:?}");
        report.tell_in(FaultKind::LongLanguageCode, row.table, row.index, COLUMN, message);
    }
}

/// The language of a well-formed tag.
fn primary(tag: &str) -> Option<String> {
    LanguageTag::parse(tag).ok().map(|tag| tag.primary_language().to_owned())
}

/// The language with this code, of ISO 639-1 or 639-3.
fn language(code: &str) -> Option<Language> {
    Language::from_639_1(code).or_else(|| Language::from_639_3(code))
}
