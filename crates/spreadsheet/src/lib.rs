//! Spreadsheets that maintainers work with: XLSX and CSV in, as the same rows that the import reads; templates out.
//!
//! Bytes in, values out: no files, no clock, no SQL. The wall is `calamine`, `encoding_rs` and the writer of workbooks: what
//! opens hostile files stays out of the heart. [`intake::take`] is the front door: it opens the file, finds out which
//! table and column is meant, hands the rows to the heart's import and lint, and says what they would change.
//! [`template`] writes the workbooks and tables that come back filled in.

pub mod finding;
pub mod intake;
pub mod template;

mod cells;
mod delimited;
mod encoding;
mod grid;
mod heading;
mod open;
mod places;
mod rows;
mod workbook;
