//! What is taken away: cards, tables, receipts. Values in, bytes out: no files, no clock, no SQL.
//!
//! [`office`] says what is taken of an office; [`table`] and [`xlsx`], [`vcard`] and [`json_ld`] put it into the formats of others.
//! [`receipt`] keeps an answer for the case file, and proves it again.

pub mod json_ld;
pub mod office;
pub mod receipt;
pub mod table;
pub mod vcard;
pub mod xlsx;
