//! What states are asked to confirm.

use super::value::method;
use clap::Subcommand;
use directory::vocabulary::Method;
use jiff::civil::Date;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Campaign {
    /// The jurisdictions of which something is due within 30 days, or has lapsed
    Due {
        /// Only this one
        #[arg(long, value_name = "CODE")]
        of: Option<String>,
        /// The day, YYYY-MM-DD (default: today)
        #[arg(long, value_name = "DATE")]
        on: Option<Date>,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Write a letter to each of them that wasn't written to within a year, with a spreadsheet of what is held
    Letters {
        /// Folder to write to
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Only to this one
        #[arg(long, value_name = "CODE")]
        of: Option<String>,
        /// Language of the letters: ar, en, es, fr, ru or zh (default: one in which the state takes requests)
        #[arg(long, value_name = "CODE")]
        language: Option<String>,
        /// Only remind those who were written to so many days ago or more, and not since
        #[arg(long, value_name = "DAYS")]
        remind: Option<i32>,
        /// The day, YYYY-MM-DD (default: today)
        #[arg(long, value_name = "DATE")]
        on: Option<Date>,
    },
    /// Record that a state confirmed what is held of it: kept as a draft that verifies each entry
    Answer {
        /// Its code
        code: String,
        /// How it confirmed: note-verbale, call-back, depositary or website
        #[arg(long, value_name = "METHOD", value_parser = method)]
        method: Method,
        /// Id of an entry, or of an office, that it did not confirm
        #[arg(long, value_name = "ID")]
        except: Vec<String>,
        /// Which note or letter says so
        #[arg(long, value_name = "TEXT")]
        reason: String,
        /// The reference of that note
        #[arg(long, value_name = "TEXT")]
        reference: Option<String>,
        /// The day of the confirmation, YYYY-MM-DD (default: today)
        #[arg(long, value_name = "DATE")]
        on: Option<Date>,
    },
    /// How far each region has come
    Progress {
        /// The day, YYYY-MM-DD (default: today)
        #[arg(long, value_name = "DATE")]
        on: Option<Date>,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
}
