//! What may be typed: the contract of the command line. Changes here are for scripts to notice.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use directory::answer::Pin;
use directory::proposal::wire::Carrier;
use directory::proposal::{Choice, State};
use directory::vocabulary::{Channel, Method, RequestKind, Stage};
use jiff::civil::Date;
use paper::document::Paper;
use paper::words::Language;
use store::Since;

/// The directory of competent national authorities, with the cable out.
///
/// Exit status: 0 found, 1 nothing found, 2 bad usage, 3 data error.
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

fn since(text: &str) -> Result<Since, String> {
    let day = || text.parse().map(Since::Day);
    text.parse().map(Since::Edition).or_else(|_| day()).map_err(|_| "is neither the number of an edition nor a day, YYYY-MM-DD".to_owned())
}

#[derive(Debug, Group)]
pub struct BuildEdition {
    /// Folder with the tables of facts
    pub facts: PathBuf,
    /// File to write
    pub out: PathBuf,
    /// Print every warning too, not only their number
    #[arg(long)]
    pub warnings: bool,
}

#[derive(Debug, Group)]
pub struct Seed {
    /// Folder to lay it out in
    pub out: PathBuf,
    /// The publisher's root of trust
    #[arg(long, value_name = "FILE")]
    pub root: PathBuf,
    /// Where those who install it will find editions
    #[arg(long, value_name = "URL")]
    pub source: String,
    /// Where the edition is taken from now (default: the source)
    #[arg(long, value_name = "URL|DIR|FILE")]
    pub from: Option<String>,
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

/// How to get to an endpoint.
#[derive(Debug, Group)]
pub struct Reach {
    /// How often a connection that breaks is tried, with longer waits between
    #[arg(long, value_name = "NUMBER", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=20))]
    pub tries: u32,
    /// Proxy to go through (default: the system's)
    #[arg(long, value_name = "URL")]
    pub proxy: Option<String>,
    /// Further certificates to trust for the encryption, where the network re-signs it
    #[arg(long, value_name = "FILE")]
    pub pem: Option<PathBuf>,
}

impl Default for Reach {
    fn default() -> Self {
        Self { tries: 5, proxy: None, pem: None }
    }
}

#[derive(Debug, Group)]
pub struct SignIn {
    /// Address of the endpoint, as `https://directory.example/`
    pub endpoint: String,
    /// Leave the token in this file, which only you may read, instead of the keyring
    #[arg(long, value_name = "FILE")]
    pub token_file: Option<PathBuf>,
    #[command(flatten)]
    pub reach: Reach,
}

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

#[derive(Debug, Group)]
pub struct Publish {
    /// A remark on the edition
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// An id of your own for this publication: given again, it publishes nothing further (default: a new one)
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    #[command(flatten)]
    pub reach: Reach,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Group)]
pub struct Statistics {
    #[command(flatten)]
    pub reach: Reach,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
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

fn language(text: &str) -> Result<Language, String> {
    Language::ALL.into_iter().find(|language| language.code() == text).ok_or_else(|| "one of ar, zh, en, fr, ru, es".to_owned())
}

fn paper(text: &str) -> Result<Paper, String> {
    match text {
        "a4" => Ok(Paper::A4),
        "letter" => Ok(Paper::Letter),
        _ => Err("a4 or letter".to_owned()),
    }
}

fn request_kind(text: &str) -> Result<RequestKind, String> {
    RequestKind::from_code(text).ok_or_else(|| format!("one of {}", RequestKind::CODES.join(", ")))
}

fn channel(text: &str) -> Result<Channel, String> {
    Channel::from_code(text).ok_or_else(|| format!("one of {}", Channel::CODES.join(", ")))
}

fn heading(text: &str) -> Result<(String, Option<String>), String> {
    let (heading, column) = text.rsplit_once('=').ok_or("HEADING=COLUMN, as \"Tel.=value\"")?;
    Ok((heading.to_owned(), Some(column.trim().to_owned()).filter(|column| !column.is_empty())))
}

fn carrier(text: &str) -> Result<Carrier, String> {
    Carrier::from_code(text).ok_or_else(|| format!("one of {}", Carrier::ALL.map(Carrier::code).join(", ")))
}

fn state(text: &str) -> Result<State, String> {
    State::from_code(text).ok_or_else(|| format!("one of {}", State::ALL.map(State::code).join(", ")))
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (contact, value) = text.split_once('=').ok_or("CONTACT=VALUE, as XA-ministry-telephone=\"+999 1 234 5678\"")?;
    Ok((contact.to_owned(), value.to_owned()))
}

fn side(text: &str) -> Result<(Option<String>, Choice), String> {
    let (field, side) = text.rsplit_once('=').map_or((None, text), |(field, side)| (Some(field.to_owned()), side));
    match side {
        "mine" => Ok((field, Choice::Mine)),
        "theirs" => Ok((field, Choice::Theirs)),
        _ => Err("mine or theirs, or KEY.COLUMN=mine".to_owned()),
    }
}

fn method(text: &str) -> Result<Method, String> {
    Method::from_code(text).ok_or_else(|| format!("one of {}", Method::CODES.join(", ")))
}

fn pin(text: &str) -> Result<Pin, String> {
    let (facet, code) = text.split_once('=').ok_or("FACET=CODE, as country=KG")?;
    let some = || Some(code.to_owned()).filter(|code| !code.is_empty());
    Ok(match facet {
        "country" => Pin::Country { code: some() },
        "from" => Pin::From { code: some() },
        "treaty" => Pin::Treaty { code: some() },
        "request" => Pin::Request { code: some().map(|code| request_kind(&code)).transpose()? },
        "channel" => Pin::Channel { code: some().map(|code| channel(&code)).transpose()? },
        "urgent" if ["yes", "no", ""].contains(&code) => Pin::Urgent { code: code == "yes" },
        "urgent" => return Err("urgent=yes or urgent=no".to_owned()),
        _ => return Err("country, from, treaty, request, channel or urgent before the =".to_owned()),
    })
}

fn stage(text: &str) -> Result<Stage, String> {
    Stage::from_code(text).ok_or_else(|| format!("one of {}", Stage::CODES.join(", ")))
}
