//! What is taken away: cards, tables, receipts. Values in, bytes out: no files, no clock, no SQL.
//!
//! [`office`] says what is taken of an office; [`table`] and [`xlsx`], [`vcard`] and [`json_ld`] put it into the formats of others, which
//! [`form`] lists, and [`citation`] and [`mailto`] into other programs. [`sheet`] and [`letter`] make a [`document`] in six languages of [`words`], which
//! [`pdf`] and [`docx`] write. [`receipt`] keeps an answer for the case file, and proves it again.

pub mod citation;
pub mod document;
pub mod docx;
mod figures;
pub mod form;
pub mod json_ld;
pub mod letter;
pub mod mailto;
pub mod office;
pub mod pdf;
pub mod receipt;
pub mod sheet;
pub mod table;
pub mod vcard;
pub mod words;
pub mod xlsx;

/// Why no file came of what was to be taken away.
#[derive(Debug, thiserror::Error)]
pub enum Unmade {
    /// As PDF.
    #[error(transparent)]
    Pdf(#[from] pdf::Unwritten),
    /// As DOCX.
    #[error("the DOCX can't be written: {0}")]
    Docx(#[from] ::zip::result::ZipError),
    /// As CSV.
    #[error("the CSV can't be written: {0}")]
    Csv(#[from] ::csv::Error),
    /// As a workbook.
    #[error("the workbook can't be written: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// As JSON.
    #[error("the JSON can't be written: {0}")]
    Json(#[from] serde_json::Error),
}
