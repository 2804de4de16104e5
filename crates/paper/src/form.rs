//! The formats that offices are taken away in, and one call for all of them.

use jiff::civil::Date;

use crate::office::Office;
use crate::table::{TableForm, of_offices};
use crate::vcard::{Version, vcards};
use crate::{Unmade, json_ld};

/// The formats of offices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum OfficesForm {
    /// CSV, in UTF-8.
    Csv,
    /// CSV with the mark by which a spreadsheet knows UTF-8.
    CsvMarked,
    /// A workbook.
    Xlsx,
    /// Cards of the older format, which most address books take.
    Vcard3,
    /// Cards of the present format.
    Vcard4,
    /// Linked data, for programs.
    JsonLd,
}

/// Offices as a file. `written` is the day that a workbook says it was made on.
///
/// # Errors
/// [`Unmade`], where the format can't hold them.
pub fn offices(form: OfficesForm, offices: &[Office], written: Date) -> Result<Vec<u8>, Unmade> {
    let table = |form| of_offices(offices).file(form, written);
    match form {
        OfficesForm::Csv => table(TableForm::Csv),
        OfficesForm::CsvMarked => table(TableForm::CsvMarked),
        OfficesForm::Xlsx => table(TableForm::Xlsx),
        OfficesForm::Vcard3 => Ok(vcards(offices, Version::Three).into_bytes()),
        OfficesForm::Vcard4 => Ok(vcards(offices, Version::Four).into_bytes()),
        OfficesForm::JsonLd => {
            let mut json = serde_json::to_vec_pretty(&json_ld::json_ld(offices))?;
            json.push(b'\n');
            Ok(json)
        }
    }
}
