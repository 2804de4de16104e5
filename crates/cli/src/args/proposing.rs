//! What a maintainer proposes.

use super::endpoint::Reach;
use super::value::{carrier, heading};
use clap::{Args as Group, Subcommand};
use directory::proposal::wire::Carrier;
use jiff::civil::Date;
use std::path::PathBuf;

#[derive(Debug, Group)]
pub struct Template {
    /// File to write: .xlsx, or .csv for one table
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Tables that it is for (default: those that a state notifies)
    #[arg(long = "table", value_name = "TABLE")]
    pub tables: Vec<String>,
    /// Fill in what is held of this jurisdiction
    #[arg(long, value_name = "CODE")]
    pub of: Option<String>,
}

#[derive(Debug, Group)]
pub struct Propose {
    /// The spreadsheet
    pub file: PathBuf,
    /// The table that its one sheet is for (default: by the name of the sheet, or of the CSV file)
    #[arg(long, value_name = "TABLE")]
    pub table: Option<String>,
    /// Which column stands under a heading, or none after the `=` to leave it out; remembered for the next file
    #[arg(long = "map", value_name = "HEADING=COLUMN", value_parser = heading)]
    pub map: Vec<(String, Option<String>)>,
    /// Encoding of a CSV file that isn't UTF-8, as windows-1251
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// The file holds everything of this jurisdiction in its tables: what it lacks is withdrawn
    #[arg(long, value_name = "CODE")]
    pub complete: Vec<String>,
    /// Id of the source that says so; a new one needs --title, --publisher and --dated
    #[arg(long, value_name = "ID")]
    pub source: Option<String>,
    /// Who issued it
    #[arg(long, value_name = "TEXT", requires = "source")]
    pub publisher: Option<String>,
    /// The licence under which its facts are carried over
    #[arg(long, value_name = "TEXT", default_value = "official notification")]
    pub licence: String,
    /// How old its statement is (default: --dated)
    #[arg(long, value_name = "DATE", requires = "source")]
    pub as_of: Option<String>,
    /// Why the directory is to be changed
    #[arg(long, value_name = "TEXT", required_unless_present = "dry_run")]
    pub reason: Option<String>,
    #[command(flatten)]
    pub document: Document,
    /// It replaces what an earlier draft proposed: its id, or the beginning of it
    #[arg(long, value_name = "DRAFT")]
    pub revises: Option<String>,
    /// Send it at once, to where you are signed in
    #[arg(long, conflicts_with = "dry_run")]
    pub send: bool,
    /// Send it at once, to this endpoint
    #[arg(long, value_name = "URL", conflicts_with = "dry_run")]
    pub to: Option<String>,
    #[command(flatten)]
    pub reach: Reach,
    /// Only say what is wrong and what would change
    #[arg(long)]
    pub dry_run: bool,
    /// The day that dates are judged by, YYYY-MM-DD (default: today)
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// The document that a proposal comes from.
#[derive(Debug, Clone, Default, Group)]
pub struct Document {
    /// Its title, as "Note verbale 12/2026"
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Its date: YYYY, YYYY-MM or YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    pub dated: Option<String>,
    /// Its own reference; a note verbale has one
    #[arg(long, value_name = "TEXT")]
    pub reference: Option<String>,
    /// The day on which it was received, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    pub received: Option<Date>,
    /// By what it came: note-verbale, letter, email, depositary, website or call
    #[arg(long, value_name = "CODE", value_parser = carrier)]
    pub carrier: Option<Carrier>,
    /// The file of it, for whoever reviews: PDF, PNG, JPEG or plain text
    #[arg(long, value_name = "FILE")]
    pub enclosure: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Outbox {
    /// The drafts, oldest first, with what came of them
    List {
        /// Ask the endpoint first how those that were sent stand by now
        #[arg(long)]
        refresh: bool,
        #[command(flatten)]
        reach: Reach,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
    /// What a draft would change
    Show {
        /// Its id, or the beginning of it
        id: String,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Send a draft, or all that wait; sent again, it stands once
    Send {
        /// Its id, or the beginning of it (default: all that wait)
        id: Option<String>,
        /// The endpoint (default: where you are signed in)
        #[arg(long, value_name = "URL")]
        to: Option<String>,
        #[command(flatten)]
        document: Document,
        #[command(flatten)]
        reach: Reach,
    },
    /// Take a draft away
    Discard {
        /// Its id, or the beginning of it
        id: String,
    },
}
