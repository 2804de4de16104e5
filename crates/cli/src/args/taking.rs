//! What is taken away from it.

use super::value::{language, paper};
use clap::{Args as Group, Subcommand, ValueEnum};
use jiff::civil::Date;
use paper::document::Paper;
use paper::words::Language;
use std::path::PathBuf;

/// How sheets, letters and citations are written.
#[derive(Debug, Group)]
pub struct Printed {
    /// Language of sheet, letter and citation: ar, zh, en, fr, ru or es
    #[arg(long = "in", value_name = "CODE", default_value = "en", value_parser = language)]
    pub language: Language,
    /// Size of the paper: a4 or letter
    #[arg(long, value_name = "SIZE", default_value = "a4", value_parser = paper)]
    pub paper: Paper,
}

#[derive(Debug, Group)]
pub struct Export {
    /// Kind of file: csv or xlsx for a spreadsheet, vcard for an address book, json (JSON-LD, schema.org) for a program
    #[arg(long, value_enum)]
    pub format: Format,
    /// Codes of the jurisdictions, with commas between (default: all)
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub country: Vec<String>,
    /// The file to write (default: standard output)
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The day that it is for, YYYY-MM-DD (default: today)
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// CSV: begin with the mark by which a spreadsheet knows UTF-8
    #[arg(long)]
    pub bom: bool,
    /// vCard: version 4.0 instead of 3.0
    #[arg(long)]
    pub vcard4: bool,
}

/// Kinds of file that offices are exported as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Csv,
    Xlsx,
    Vcard,
    Json,
}

#[derive(Debug, Subcommand)]
pub enum Receipt {
    /// Ask the same question of the same edition again, and compare field by field
    Verify {
        /// The receipt
        file: PathBuf,
        /// The publisher's root of trust (default: the one that came with the program, or with the first sync)
        #[arg(long, value_name = "FILE")]
        root: Option<PathBuf>,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
}
