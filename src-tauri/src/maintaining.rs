//! The maintainers' bench in the window: what `maintaining` does, with this machine's copy and the person's own file.

use std::collections::BTreeMap;

use directory::cell::{Cell, Form};
use directory::comparison::{RowDifference, text};
use directory::content::{Content, RowId};
use directory::draft::{Described, Reply};
use directory::proposal::wire::{Me, Proposal, Publication, Publish, Review, Statistics, Summary};
use directory::proposal::{Role, State};
use directory::record::Facts;
use maintaining::drafts::{self, Source, TakenIn, Wanted};
use maintaining::session::{self, Given};
use maintaining::{Error, Token, outbox, review};
use serde::{Deserialize, Serialize};
use spreadsheet::finding::Finding;
use spreadsheet::template::{Filled, USUAL, workbook};
use store::{Draft, Own, place};
use sync::Link;
use sync::endpoint::{Client, Trouble};

use crate::opened::{Opened, today};
use crate::refusal::{Refusal, RefusalCode};
use crate::taken::Made;

/// The most rows of a difference that the page is given: nobody reads more, and all of them are kept.
const SHOWN: usize = 500;

/// Where the person is signed in, and as whom.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Signed {
    /// The address of the endpoint; `null`: nowhere.
    endpoint: Option<String>,
    /// The name that the endpoint knows the person by; `null`: it wasn't asked.
    name: Option<String>,
    /// The roles; empty: it wasn't asked.
    roles: Vec<Role>,
}

/// What is to be taken in: a file, or a row that was typed into a form.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Brought {
    /// A spreadsheet.
    File {
        /// Its name.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A row of a table.
    Row {
        /// The table.
        table: String,
        /// The columns as they were typed; an empty one holds nothing. `withdraw` is `yes` where the row is to go.
        cells: BTreeMap<String, String>,
    },
}

/// How it is to be read, and where it comes from.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reading {
    /// Headings and the columns that they mean; `null`: what stands under it is left out.
    headings: Vec<(String, Option<String>)>,
    /// Id of the source; `null`: not said yet.
    source: Option<String>,
    /// Its publisher.
    publisher: Option<String>,
    /// The document.
    document: Described,
    /// Id of the draft that it takes the place of, whose reviewer asked for changes; `null`: it is new.
    revises: Option<String>,
}

/// What came of it: every fault, and what it would change.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Preview {
    /// Every fault, by sheet, row and column.
    findings: Vec<Finding>,
    /// Whether one of them keeps it from going further.
    refused: bool,
    /// The rows that would be added, changed or withdrawn: the first of them.
    rows: Vec<RowDifference>,
    /// How many there are.
    changed: usize,
    /// How many are held as they are.
    unchanged: usize,
    /// The edition that it was compared with.
    base: u32,
}

/// A column of a form.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FormColumn {
    /// Its name.
    name: String,
    /// What stands in it.
    meaning: String,
    /// Whether something must stand in it.
    required: bool,
    /// Whether it tells this row from every other.
    key: bool,
    /// The codes that may stand in it; `null`: anything of its kind.
    codes: Option<Vec<String>>,
    /// What is held.
    value: String,
}

/// A draft, as the outbox shows it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OutboxDraft {
    id: String,
    /// When it was made.
    made_at: String,
    /// Why.
    reason: String,
    /// `written`, `waiting`, `sent` or `refused`.
    state: DraftState,
    /// What came of it; `null`: it wasn't sent.
    reply: Option<Reply>,
    /// How many rows it changes.
    rows: usize,
}

/// How far a draft has come.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum DraftState {
    /// Nobody has confirmed that it goes out.
    Written,
    /// It goes out as soon as the endpoint can be reached.
    Waiting,
    /// The endpoint has it.
    Sent,
    /// The endpoint refused it.
    Refused,
}

impl From<store::DraftState> for DraftState {
    fn from(state: store::DraftState) -> Self {
        match state {
            store::DraftState::Written => Self::Written,
            store::DraftState::Waiting => Self::Waiting,
            store::DraftState::Sent => Self::Sent,
            store::DraftState::Refused => Self::Refused,
        }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match error {
            Error::Own(error) => Self::own(error),
            Error::Endpoint(trouble) => trouble.into(),
            Error::NoKeyring { why } => Self { code: RefusalCode::Keyring, message: why },
            Error::Forgotten { endpoint } => Self { code: RefusalCode::Keyring, message: endpoint },
            Error::NoToken => Self { code: RefusalCode::NoToken, message: String::new() },
            Error::SignedOut => Self { code: RefusalCode::SignedOut, message: String::new() },
            Error::Open { path } => Self { code: RefusalCode::ReadByOthers, message: path.display().to_string() },
            Error::NoSource { source_id } | Error::Undated { source_id } => Self { code: RefusalCode::Undescribed, message: source_id },
            Error::Undescribed { .. } => Self { code: RefusalCode::Undescribed, message: error.to_string() },
            Error::Elsewhere { endpoint, .. } => Self { code: RefusalCode::Elsewhere, message: endpoint },
            Error::NoEnclosure(why) => Self { code: RefusalCode::NotADocument, message: why.to_string() },
            other => Self { code: RefusalCode::Unusable, message: other.to_string() },
        }
    }
}

impl From<Trouble> for Refusal {
    fn from(trouble: Trouble) -> Self {
        let message = match &trouble {
            Trouble::Refused(problem) => {
                let faults = problem.faults.iter().map(|fault| format!("{}: {}", fault.table, fault.message));
                let parts: Vec<String> =
                    std::iter::once(problem.detail.clone()).chain(problem.missing.iter().cloned()).chain(faults).collect();
                parts.join("; ")
            }
            other => other.to_string(),
        };
        Self { code: RefusalCode::Endpoint, message }
    }
}

pub(crate) fn own() -> Result<Own, Refusal> {
    Own::open(&place::own(&place::copy()?)).map_err(Refusal::own)
}

pub(crate) fn client(own: &Own) -> Result<(String, Client), Refusal> {
    let (signed, client) = session::open(own, &Link::default())?;
    Ok((signed.endpoint, client))
}

/// Where the person is signed in. The endpoint isn't asked: it may be out of reach.
pub fn signed() -> Result<Signed, Refusal> {
    let endpoint = session::signed_in(&own()?)?.map(|signed| signed.endpoint);
    Ok(Signed { endpoint, name: None, roles: Vec::new() })
}

/// Signs in with a token that was typed, or one in a file.
pub fn sign_in(endpoint: &str, token: Option<&str>, file: Option<&str>) -> Result<Signed, Refusal> {
    let given = match file {
        Some(path) => Given::File(path.as_ref()),
        None => Given::Typed(Token::parse(token.unwrap_or_default())?),
    };
    let Me { name, roles, .. } = session::sign_in(&mut own()?, endpoint, &given, &Link { tries: 2, ..Link::default() })?;
    Ok(Signed { endpoint: Some(endpoint.to_owned()), name: Some(name), roles })
}

/// Signs out.
pub fn sign_out() -> Result<Signed, Refusal> {
    session::sign_out(&mut own()?)?;
    signed()
}

impl Reading {
    fn wanted(&self, table: Option<&str>) -> Wanted {
        let Described { title, dated, .. } = self.document.clone();
        let source = self.source.clone().map(|id| Source {
            id,
            title,
            publisher: self.publisher.clone(),
            dated,
            licence: "official notification".to_owned(),
            as_of: None,
        });
        Wanted { table: table.map(str::to_owned), headings: self.headings.clone(), source, ..Wanted::default() }
    }
}

fn take(opened: &Opened, brought: &Brought, reading: &Reading) -> Result<TakenIn, Refusal> {
    let held = opened.reading()?;
    let facts = held.desk.held().facts();
    let taken = match brought {
        Brought::File { name, bytes } => drafts::take(&mut own()?, facts, (name, bytes), &reading.wanted(None), today()),
        Brought::Row { table, cells } => {
            let sheet = drafts::sheet_of(cells);
            drafts::take(&mut own()?, facts, (&format!("{table}.csv"), sheet.as_bytes()), &reading.wanted(Some(table)), today())
        }
    };
    Ok(taken?)
}

/// Says what is wrong with what is brought, and what it would change. Nothing is kept.
pub fn preview(opened: &Opened, brought: &Brought, reading: &Reading) -> Result<Preview, Refusal> {
    let taken = take(opened, brought, reading)?;
    let intake = &taken.intake;
    let mut rows = intake.comparison.told();
    rows.truncate(SHOWN);
    Ok(Preview {
        refused: intake.is_refused(),
        changed: intake.comparison.rows.len(),
        unchanged: intake.comparison.unchanged,
        findings: taken.intake.findings,
        rows,
        base: taken.base,
    })
}

/// Keeps what is brought as a draft; gives what the outbox holds then.
pub fn keep(opened: &Opened, brought: &Brought, reading: &Reading, reason: &str) -> Result<Vec<OutboxDraft>, Refusal> {
    let taken = take(opened, brought, reading)?;
    let mut own = own()?;
    if taken.is_worth_keeping() {
        let revises = reading.revises.as_deref().map(|id| Ok::<_, Refusal>(drafts::revises(&drafted(&own, id)?)?)).transpose()?;
        taken.keep(&mut own, reason, reading.document.clone(), revises)?;
    }
    list(&own)
}

fn drafted(own: &Own, id: &str) -> Result<Draft, Refusal> {
    own.draft(id).map_err(Refusal::own)?.ok_or_else(|| Refusal::not_found(id))
}

/// The columns of a table, with what is held under a key; empty where nothing is.
pub fn form(opened: &Opened, table: &str, key: &[String]) -> Result<Vec<FormColumn>, Refusal> {
    let columns = Facts::holds(table).ok_or_else(|| Refusal::not_found(table))?;
    let content = Content::of(&mut opened.reading()?.desk.held().facts().clone());
    let names = Facts::key_of(table);
    let cell = |(place, part): (usize, &String)| {
        let is_whole = columns.iter().any(|column| names.get(place) == Some(&column.name) && column.form == Form::Whole);
        if is_whole { part.parse().map_or(Cell::Null, Cell::Integer) } else { Cell::from_text(part) }
    };
    let id = RowId { table: table.to_owned(), key: key.iter().enumerate().map(cell).collect() };
    let column = |column: &directory::record::Column| FormColumn {
        name: column.name.to_owned(),
        meaning: column.meaning.to_owned(),
        required: column.required,
        key: names.contains(&column.name),
        codes: if let Form::Code(codes) = column.form { Some(codes.iter().map(|code| (*code).to_owned()).collect()) } else { None },
        value: text(&content.cell(&id, column.name)).unwrap_or_default(),
    };
    Ok(columns.iter().map(column).collect())
}

pub(crate) fn list(own: &Own) -> Result<Vec<OutboxDraft>, Refusal> {
    let shown = |draft: Draft| {
        let rows = outbox::body(&draft).map_or(0, |body| body.rows.len());
        let (reply, state) = (outbox::reply(&draft), draft.state.into());
        OutboxDraft { id: draft.id, made_at: draft.made_at, reason: draft.reason, state, reply, rows }
    };
    Ok(own.drafts().map_err(Refusal::own)?.into_iter().rev().map(shown).collect())
}

/// The drafts, newest first; after the endpoint was asked how they stand, if that is wanted.
pub fn drafts(refresh: bool) -> Result<Vec<OutboxDraft>, Refusal> {
    let mut own = own()?;
    if refresh {
        let (endpoint, client) = client(&own)?;
        outbox::look(&mut own, (&endpoint, &client))?;
    }
    list(&own)
}

/// Sends a draft; gives the drafts as they stand then.
pub fn send(id: &str) -> Result<Vec<OutboxDraft>, Refusal> {
    let mut own = own()?;
    let draft = drafted(&own, id)?;
    let (endpoint, client) = client(&own)?;
    outbox::send(&mut own, (&endpoint, &client), &draft, Described::default())?;
    list(&own)
}

/// Takes a draft away that the endpoint doesn't have.
pub fn discard(id: &str) -> Result<Vec<OutboxDraft>, Refusal> {
    let mut own = own()?;
    if let Some(draft) = own.draft(id).map_err(Refusal::own)? {
        outbox::discard(&mut own, &draft)?;
    }
    list(&own)
}

/// What stands in a state at the endpoint.
pub fn queue(state: State) -> Result<Vec<Summary>, Refusal> {
    let (_, client) = client(&own()?)?;
    Ok(client.again(|client| client.proposals(Some(state), false))?)
}

/// A proposal, side by side.
pub fn proposal(id: &str) -> Result<Proposal, Refusal> {
    let (_, client) = client(&own()?)?;
    Ok(client.again(|client| client.proposal(id))?)
}

/// A second person's word.
pub fn decide(id: &str, word: &Review) -> Result<Proposal, Refusal> {
    let (_, client) = client(&own()?)?;
    Ok(review::decide(&client, id, word)?)
}

/// Has the endpoint publish what was accepted.
pub fn publish(id: &str) -> Result<Publication, Refusal> {
    let (_, client) = client(&own()?)?;
    Ok(client.again(|client| client.publish(id, &Publish { note: None }))?)
}

/// What the Secretariat reports.
pub fn statistics() -> Result<Statistics, Refusal> {
    let (_, client) = client(&own()?)?;
    Ok(client.again(Client::statistics)?)
}

/// A spreadsheet to fill in, with what is held of a state where one is named.
pub fn template(opened: &Opened, of: Option<&str>) -> Result<Made, Refusal> {
    let content = Content::of(&mut opened.reading()?.desk.held().facts().clone());
    let filled = of.map(|code| Filled { content: &content, jurisdiction: code });
    let unmade = |message: String| Refusal { code: RefusalCode::Unusable, message };
    let bytes = workbook(&USUAL, filled.as_ref()).map_err(|error| unmade(error.to_string()))?;
    Ok(Made { name: format!("valise{}", of.map(|code| format!("-{code}")).unwrap_or_default()), ending: "xlsx", bytes })
}
