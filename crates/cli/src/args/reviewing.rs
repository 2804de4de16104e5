//! What a second person decides, and signs.

use super::endpoint::Reach;
use super::value::{pair, side, state};
use clap::{Args as Group, Subcommand};
use directory::proposal::Choice;
use directory::proposal::State;
use jiff::civil::Date;
use std::path::PathBuf;

#[derive(Debug, Group)]
pub struct Review {
    /// Id of a proposal, or the beginning of it (default: list what waits)
    pub id: Option<String>,
    /// Accept it: it will be in the next edition
    #[arg(long, requires = "id", conflicts_with_all = ["ask_changes", "reject"])]
    pub accept: bool,
    /// Ask its author for something else, and say what
    #[arg(long, value_name = "REASON", requires = "id", conflicts_with = "reject")]
    pub ask_changes: Option<String>,
    /// Reject it, and say why
    #[arg(long, value_name = "REASON", requires = "id")]
    pub reject: Option<String>,
    /// Somebody confirmed it by a contact that the directory held before: the contact's id, and its old number or address
    #[arg(long, value_name = "CONTACT=VALUE", value_parser = pair, requires = "accept")]
    pub called_back: Vec<(String, String)>,
    /// The day of the call-back, YYYY-MM-DD (default: today)
    #[arg(long, value_name = "DATE", requires = "called_back")]
    pub called_on: Option<Date>,
    /// Reference of the note verbale, as it stands on the document in your hands
    #[arg(long, value_name = "REFERENCE", requires = "accept")]
    pub note_verbale: Option<String>,
    /// Where others changed the same field: mine for the proposal's, theirs for what stands there; of one field as KEY.COLUMN=mine
    #[arg(long, value_name = "[FIELD=]SIDE", value_parser = side, requires = "accept")]
    pub take: Vec<(Option<String>, Choice)>,
    /// The revision that you looked at (default: the newest)
    #[arg(long, value_name = "NUMBER", requires = "id")]
    pub revision: Option<u32>,
    /// Save the file of its document here; it is another person's file: open it as you would any other
    #[arg(long, value_name = "FILE", requires = "id")]
    pub save_enclosure: Option<PathBuf>,
    /// List those that stand here: draft, submitted, changes-asked, accepted, rejected, withdrawn or published
    #[arg(long, value_name = "STATE", value_parser = state, default_value = "submitted", conflicts_with = "id")]
    pub state: State,
    #[command(flatten)]
    pub reach: Reach,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum Signing {
    /// Show your key's public half, to be given to the publisher; where there is no key yet, make one in the keyring
    Key {
        #[command(flatten)]
        key: OwnKey,
    },
    /// What waits to be signed, compared with the edition that you hold
    Show {
        #[command(flatten)]
        reach: Reach,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Sign what you looked at: sent again, it stands once
    Sign {
        /// Its digest, or the first 16 characters of it or more, as `show` says it
        digest: String,
        #[command(flatten)]
        key: OwnKey,
        #[command(flatten)]
        reach: Reach,
    },
}

#[derive(Debug, Group)]
pub struct OwnKey {
    /// A key in a file that only you may read, as `valise-server make-key` writes it (default: the one in the keyring)
    #[arg(long = "key", value_name = "FILE")]
    pub file: Option<PathBuf>,
}
