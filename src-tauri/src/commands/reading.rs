//! Looking up and reading on. Each command takes the day that its answer is for; without one, it is today.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands a command its state and its arguments by value")]

use directory::answer::{Answer, Answered, Card, CopyStatus, CountryPage, Listing, ListingChoices, Matrix, Names, Pin, There};
use directory::listing::Filter;
use directory::matrix::Wanted;
use directory::verdict::Question;
use directory::vocabulary::{Channel, RequestKind, Stage};
use jiff::civil::Date;
use serde::Deserialize;
use tauri::State;

use super::told;
use crate::opened::{Opened, now, today};
use crate::refusal::Refusal;

/// A question in codes.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Asked {
    /// The requested jurisdiction.
    to: String,
    /// The requesting one.
    from: Option<String>,
    /// Kind of request.
    request: RequestKind,
    /// Instrument; `null`: the first by rank that binds.
    treaty: Option<String>,
    /// Channel; `null`: the one that the rules name first.
    channel: Option<Channel>,
    /// Whether it is urgent.
    urgent: bool,
    /// Stage of proceedings.
    stage: Option<Stage>,
}

impl Asked {
    /// The question, for a day; without one, for today.
    pub fn on(self, on: Option<Date>) -> Question {
        let Self { to, from, request, treaty, channel, urgent, stage } = self;
        Question { to, from, request, treaty, channel, urgent, stage, subject: None, on: on.unwrap_or_else(today) }
    }
}

/// What a list is filtered by.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Filtered {
    /// Region of the United Nations.
    region: Option<String>,
    /// Instrument.
    instrument: Option<String>,
    /// Channel.
    channel: Option<Channel>,
    /// Kind of request that the channel is asked about.
    request: RequestKind,
    /// Network.
    network: Option<String>,
}

impl Filtered {
    fn on(self, on: Option<Date>) -> Filter {
        let Self { region, instrument, channel, request, network } = self;
        Filter { region, instrument, channel, request, network, on: on.unwrap_or_else(today) }
    }
}

/// Answers free text, on every keystroke; what its reader settled by hand stands above the words.
#[tauri::command(async)]
pub fn lookup(
    opened: State<'_, Opened>,
    query: &str,
    pins: Option<Vec<Pin>>,
    from: Option<&str>,
    on: Option<Date>,
) -> Result<Answer, Refusal> {
    told(|| Ok(opened.reading()?.desk.lookup_pinned(query, &pins.unwrap_or_default(), from, on.unwrap_or_else(today))?))
}

/// Answers a question in codes.
#[tauri::command(async)]
pub fn ask(opened: State<'_, Opened>, asked: Asked, on: Option<Date>) -> Result<Answered, Refusal> {
    told(|| Ok(opened.reading()?.desk.answered(&asked.on(on), &now())?))
}

/// Shows all that is recorded about an authority (by its id) or a jurisdiction (by its code).
#[tauri::command(async)]
pub fn show(opened: State<'_, Opened>, id: &str, on: Option<Date>) -> Result<Card, Refusal> {
    told(|| opened.reading()?.desk.show(id, on.unwrap_or_else(today)).ok_or_else(|| Refusal::not_found(id)))
}

/// Says what time it is at an authority now, and whether it is open.
#[tauri::command(async)]
pub fn there(opened: State<'_, Opened>, id: &str) -> Result<Vec<There>, Refusal> {
    told(|| Ok(directory::hours::there(opened.reading()?.desk.held(), id, &now())))
}

/// Shows the page of a jurisdiction, with what it has in common with the requesting one.
#[tauri::command(async)]
pub fn country(opened: State<'_, Opened>, code: &str, from: Option<&str>, on: Option<Date>) -> Result<CountryPage, Refusal> {
    let page = || opened.reading()?.desk.country(code, from, on.unwrap_or_else(today), &now()).ok_or_else(|| Refusal::not_found(code));
    told(page)
}

/// Lists jurisdictions and their authorities.
#[tauri::command(async)]
pub fn listing(opened: State<'_, Opened>, filtered: Filtered, on: Option<Date>) -> Result<Listing, Refusal> {
    told(|| Ok(opened.reading()?.desk.listing(&filtered.on(on))?))
}

/// Says what lists can be filtered by and questions asked with, in a language.
#[tauri::command(async)]
pub fn choices(opened: State<'_, Opened>, language: &str) -> Result<ListingChoices, Refusal> {
    told(|| Ok(opened.reading()?.desk.choices(language)))
}

/// Says what jurisdictions and instruments are called in a language.
#[tauri::command(async)]
pub fn names(opened: State<'_, Opened>, language: &str) -> Result<Names, Refusal> {
    told(|| Ok(opened.reading()?.desk.names(language)))
}

/// Shows which channels are accepted where.
#[tauri::command(async)]
pub fn matrix(opened: State<'_, Opened>, request: RequestKind, treaty: Option<String>, on: Option<Date>) -> Result<Matrix, Refusal> {
    let wanted = Wanted { request, treaty, countries: Vec::new(), on: on.unwrap_or_else(today) };
    told(|| Ok(opened.reading()?.desk.matrix(&wanted)?))
}

/// Says which edition the copy holds.
#[tauri::command(async)]
pub fn status(opened: State<'_, Opened>) -> Result<CopyStatus, Refusal> {
    told(|| Ok(opened.reading()?.status(today())?))
}
