//! How it is brought up to date, and what came of that.

use super::endpoint::Reach;
use super::value::since;
use clap::{Args as Group, Subcommand};
use jiff::civil::Date;
use std::path::PathBuf;
use store::Since;

#[derive(Debug, Group)]
pub struct Status {
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
    /// Read the whole copy for damage
    #[arg(long)]
    pub check: bool,
    /// The day that ages are told for, YYYY-MM-DD (default: today)
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

#[derive(Debug, Group)]
pub struct Changes {
    /// From this edition or day (YYYY-MM-DD) on, instead of from when you last looked; 0: all that is remembered
    #[arg(long, value_name = "EDITION|DATE", value_parser = since)]
    pub since: Option<Since>,
    /// Of this country alone; may be given more than once
    #[arg(long = "country", value_name = "CODE", num_args = 1.., value_delimiter = ',')]
    pub countries: Vec<String>,
    /// Of the countries that you watch alone
    #[arg(long)]
    pub watched: bool,
    /// Remember that you have looked: from now on what changes later is told
    #[arg(long, conflicts_with_all = ["since", "countries", "watched", "json"])]
    pub seen: bool,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Group)]
pub struct Sync {
    /// Where editions come from (default: where they came from; an address that is known stays that, whatever is named here)
    #[arg(long, value_name = "URL|DIR|FILE")]
    pub from: Option<String>,
    /// Ask there from now on, in place of the address that is known
    #[arg(long, requires = "from")]
    pub remember: bool,
    #[command(flatten)]
    pub line: Line,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// How to get there, and whom to trust.
#[derive(Debug, Group)]
pub struct Line {
    /// The publisher's root of trust (default: the one that came with the program, or with the first sync)
    #[arg(long, value_name = "FILE")]
    pub root: Option<PathBuf>,
    #[command(flatten)]
    pub reach: Reach,
}

#[derive(Debug, Subcommand)]
pub enum Bundle {
    /// Write the edition of this copy, with the signatures that vouch for it, into one file
    Export {
        /// The file
        file: PathBuf,
        /// Only what brings this edition, or a later one, up to date
        #[arg(long, value_name = "EDITION")]
        since: Option<u32>,
    },
    /// Bring the copy up to date from such a file
    Import {
        /// The file
        file: PathBuf,
        #[command(flatten)]
        line: Line,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
}
