//! What may be typed: the contract of the command line. Changes here are for scripts to notice.

mod asking;
mod campaigning;
mod endpoint;
mod making;
mod proposing;
mod reviewing;
mod syncing;
mod taking;
mod value;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

pub use asking::{Ask, List, Lookup, Matrix, Note, Show};
pub use campaigning::Campaign;
pub use endpoint::{Publish, Reach, SignIn, Statistics};
pub use making::{BuildEdition, Seed};
pub use proposing::{Document, Outbox, Propose, Template};
pub use reviewing::{OwnKey, Review, Signing};
pub use syncing::{Bundle, Changes, Line, Status, Sync};
pub use taking::{Export, Format, Printed, Receipt};

/// The directory of competent national authorities, with the cable out.
///
/// Exit status: 0 found, 1 nothing found, 2 bad usage, 3 data or sync error.
#[derive(Debug, Parser)]
#[command(name = "valise", version, arg_required_else_help = true)]
pub struct Args {
    /// The copy to read (default: the one in your data folder; the packaged edition seeds it)
    #[arg(long, global = true, value_name = "PATH")]
    pub db: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find authorities and answers by free words: country, treaty, kind of request, channel, in any order and language
    Lookup(Lookup),
    /// Ask one question in codes: may this request go there, by this channel, on this day?
    Ask(Ask),
    /// Show everything recorded about an authority or a jurisdiction
    Show(Show),
    /// Show which channels are accepted where: jurisdictions by channels, each cell a verdict
    Matrix(Matrix),
    /// List jurisdictions and their authorities, by region, instrument, channel or network
    List(List),
    /// Write a note of your own on a record, or read those there
    Note(Note),
    /// Take offices away: for a spreadsheet, an address book, or another program
    Export(Export),
    /// Prove a receipt that `valise ask --receipt` wrote
    #[command(subcommand)]
    Receipt(Receipt),
    /// Say which edition this copy holds, how old it is and when it was last brought up to date
    Status(Status),
    /// Bring the copy up to date from an address, a folder or a bundle file; a failed sync leaves it as it was
    Sync(Sync),
    /// Say what changed in the directory since you last looked, by country, those that you watch first
    Changes(Changes),
    /// Hand the copy on as one signed file, or take such a file in, without a network
    #[command(subcommand)]
    Bundle(Bundle),
    /// Write a spreadsheet to fill in: each column with what it means, perhaps with what is held of a jurisdiction
    Template(Template),
    /// Take in a spreadsheet (XLSX or CSV): every fault by sheet, row and column, then what it would change; kept as a draft
    Propose(Box<Propose>),
    /// List, show, send or take away the drafts on this machine
    #[command(subcommand)]
    Outbox(Outbox),
    /// Sign in at an endpoint, with a token from standard input; the operating system's keyring keeps it
    SignIn(SignIn),
    /// Sign out: the keyring forgets the token
    SignOut,
    /// List what waits for a second person, show a proposal side by side, or decide on it
    Review(Review),
    /// Have the endpoint publish what was accepted
    Publish(Publish),
    /// Sign an edition with a key of your own, where the organisation wants reviewers to: the key, what waits, the signature
    #[command(subcommand)]
    Signing(Signing),
    /// Say what the Secretariat reports: authorities, people, proposals, changes by month
    Statistics(Statistics),
    /// Ask states to confirm what is held of them: who is due, the letters, their answers, how far it has come
    #[command(subcommand)]
    Campaign(Campaign),
    /// Compile tables of facts into an edition; every fault is named, and OUT stays untouched when there is an error
    BuildEdition(BuildEdition),
    /// Lay out what an installer carries: the publisher's newest edition, the root of trust, and where editions come from
    Seed(Seed),
}
