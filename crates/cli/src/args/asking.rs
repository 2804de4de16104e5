//! What is asked of the copy.

use super::taking::Printed;
use super::value::{channel, pin, request_kind, stage};
use clap::Args as Group;
use directory::answer::Pin;
use directory::vocabulary::Channel;
use directory::vocabulary::RequestKind;
use directory::vocabulary::Stage;
use jiff::civil::Date;
use std::path::PathBuf;

#[derive(Debug, Group)]
pub struct Lookup {
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
    /// Read one query per line from standard input, print one JSON object per line
    #[arg(long, conflicts_with = "words")]
    pub batch: bool,
    /// The day that the answer is for, YYYY-MM-DD (default: today)
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Code of the requesting jurisdiction
    #[arg(long, value_name = "CODE")]
    pub from: Option<String>,
    /// Settle a facet by hand, whatever the words say: country, from, treaty, request, channel or urgent; with no code after
    /// the `=`, it is taken away
    #[arg(long = "pin", value_name = "FACET=CODE", value_parser = pin)]
    pub pins: Vec<Pin>,
    /// The query
    #[arg(required_unless_present = "batch")]
    pub words: Vec<String>,
}

#[derive(Debug, Group)]
pub struct Ask {
    /// Code of the requested jurisdiction, as KG or CN-HK
    #[arg(long, value_name = "CODE")]
    pub to: String,
    /// Code of the requesting jurisdiction: only then do bilateral treaties count
    #[arg(long, value_name = "CODE")]
    pub from: Option<String>,
    /// Kind of request, as mla or extradition
    #[arg(long, value_name = "KIND", value_parser = request_kind)]
    pub request: RequestKind,
    /// Code of the instrument to answer under, as UNTOC (default: the first by rank that binds)
    #[arg(long, value_name = "CODE")]
    pub treaty: Option<String>,
    /// Channel, as email or diplomatic (default: the one that the rules name first)
    #[arg(long, value_name = "CODE", value_parser = channel)]
    pub channel: Option<Channel>,
    /// The request is urgent
    #[arg(long)]
    pub urgent: bool,
    /// Stage of proceedings: pre-trial, trial or execution
    #[arg(long, value_name = "STAGE", value_parser = stage)]
    pub stage: Option<Stage>,
    /// Subject of the case, as its rule names it: a word or two
    #[arg(long, value_name = "WORDS")]
    pub subject: Option<String>,
    /// The day that the answer is for, YYYY-MM-DD (default: today)
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
    /// Write a receipt of the answer for the case file
    #[arg(long, value_name = "FILE")]
    pub receipt: Option<PathBuf>,
    /// Write the answer as a sheet, .pdf or .docx
    #[arg(long, value_name = "FILE")]
    pub sheet: Option<PathBuf>,
    /// Draft a request for mutual legal assistance, .docx or .pdf, with what its treaty requires and what to check
    #[arg(long, value_name = "FILE")]
    pub letter: Option<PathBuf>,
    /// Print the answer with its citation, for a letter
    #[arg(long, conflicts_with = "json")]
    pub cite: bool,
    #[command(flatten)]
    pub printed: Printed,
}

#[derive(Debug, Group)]
pub struct Show {
    /// Id of an authority, or code of a jurisdiction
    pub id: String,
    /// The day that the answer is for, YYYY-MM-DD (default: today)
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
    /// Write a jurisdiction as a sheet, .pdf or .docx
    #[arg(long, value_name = "FILE")]
    pub sheet: Option<PathBuf>,
    /// Print an authority's address block with its citation, for a letter
    #[arg(long, conflicts_with = "json")]
    pub cite: bool,
    #[command(flatten)]
    pub printed: Printed,
}

#[derive(Debug, Group)]
pub struct Matrix {
    /// Kind of request, as mla or extradition
    #[arg(long, value_name = "KIND", value_parser = request_kind)]
    pub request: RequestKind,
    /// Code of the instrument (default: for each jurisdiction the first by rank that binds it)
    #[arg(long, value_name = "CODE")]
    pub treaty: Option<String>,
    /// Codes of the jurisdictions, with commas between (default: all)
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub countries: Vec<String>,
    /// The day that the answer is for, YYYY-MM-DD (default: today)
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
    /// Print a table with commas between
    #[arg(long, conflicts_with = "json")]
    pub csv: bool,
}

#[derive(Debug, Group)]
pub struct List {
    /// Region or subregion of the United Nations, as Africa
    #[arg(long, value_name = "NAME")]
    pub region: Option<String>,
    /// Code of an instrument: its parties, and the authorities designated under it
    #[arg(long, value_name = "CODE")]
    pub treaty: Option<String>,
    /// Channel that a recorded rule accepts, be it under conditions
    #[arg(long, value_name = "CODE", value_parser = channel)]
    pub channel: Option<Channel>,
    /// Kind of request that the channel is asked about
    #[arg(long, value_name = "KIND", value_parser = request_kind, default_value = "mla")]
    pub request: RequestKind,
    /// Code of a network: its members
    #[arg(long, value_name = "CODE")]
    pub network: Option<String>,
    /// The day that the list is for, YYYY-MM-DD (default: today)
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Group)]
pub struct Note {
    /// Id of an authority, or code of a jurisdiction
    pub id: String,
    /// The note to add; without it, the notes there are printed
    pub text: Vec<String>,
}
