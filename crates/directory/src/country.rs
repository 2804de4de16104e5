//! A jurisdiction's page: its card, its authorities by what they are for, the treaties in common, and what happened when.

mod timeline;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::answer::{CommonTreaty, CountryPage, Function, FunctionEntry};
use crate::card;
use crate::held::Held;
use crate::hours;
use crate::record::{Authority, Designation};
use crate::verdict::{self, Question};
use crate::vocabulary::{RequestKind, Role, Tri};

/// The page of the jurisdiction that a code names; `from` is the requesting one, where it is known. `now` is for the time of day there.
pub fn page(held: &Held, code: &str, from: Option<&str>, on: Date, now: &ZonedDateTime) -> Option<CountryPage> {
    let row = card::jurisdiction(held, code)?;
    let from = from.and_then(|from| card::jurisdiction(held, from)).map(|from| from.code.as_str()).filter(|from| *from != row.code);
    Some(CountryPage {
        card: card::of_jurisdiction(held, row, on),
        on: on.to_string(),
        edition: held.edition().map_or(0, |edition| edition.number),
        region: row.region.clone(),
        subregion: row.subregion.clone(),
        dialling: row.dialling.clone(),
        capital: row.capital.clone(),
        functions: functions(held, &row.code, on),
        there: hours::in_jurisdiction(held, &row.code, now),
        from: from.map(str::to_owned),
        common: from.map(|from| common(held, &row.code, from, on)).unwrap_or_default(),
        timeline: timeline::of(held, row, on),
    })
}

/// The authorities by kind of request, in the vocabulary's order; those whose designations name none come last.
fn functions(held: &Held, code: &str, on: Date) -> Vec<Function> {
    let kinds = RequestKind::ALL.iter().copied().map(Some).chain([None]);
    let mut functions = Vec::new();
    for request in kinds {
        let mut entries: Vec<(Role, FunctionEntry)> =
            held.authorities(code).filter_map(|authority| entry(held, authority, request, on)).collect();
        entries.sort_by(|(a, one), (b, other)| (a, &one.name, &one.id).cmp(&(b, &other.name, &other.id)));
        if !entries.is_empty() {
            functions.push(Function { request, authorities: entries.into_iter().map(|(_, entry)| entry).collect() });
        }
    }
    functions
}

/// What an authority is designated for of this kind, with the first of its roles.
fn entry(held: &Held, authority: &Authority, request: Option<RequestKind>, on: Date) -> Option<(Role, FunctionEntry)> {
    if !authority.fact.holds(on) {
        return None;
    }
    let holds = |row: &&Designation| row.request_kind == request && row.fact.holds(on);
    let mut rows: Vec<&Designation> = held.designations(&authority.id).filter(holds).collect();
    rows.sort_by_key(|row| (row.role, row.provision.as_str(), row.id.as_str()));
    let role = rows.first()?.role;
    let (name, unit) = held.name_of_authority(&authority.id);
    let designations = rows.into_iter().map(|row| card::designation_entry(held, row, on)).collect();
    Some((role, FunctionEntry { id: authority.id.clone(), name: name.to_owned(), unit: unit.map(str::to_owned), designations }))
}

/// The instruments that bind both, as the verdict finds them for each kind of request.
fn common(held: &Held, to: &str, from: &str, on: Date) -> Vec<CommonTreaty> {
    let mut found: BTreeMap<String, CommonTreaty> = BTreeMap::new();
    for request in RequestKind::ALL {
        let Ok(verdict) = verdict::ask(held, &question(to, from, *request, on)) else { continue };
        for route in verdict.routes.into_iter().filter(|route| route.binding == Tri::Yes) {
            let treaty = found.entry(route.instrument.clone()).or_insert_with(|| CommonTreaty {
                instrument: route.instrument,
                name: route.name,
                rank: route.rank,
                why: route.why,
                said: route.said,
                requests: Vec::new(),
                first_for: Vec::new(),
            });
            treaty.requests.push(*request);
            if route.chosen {
                treaty.first_for.push(*request);
            }
        }
    }
    let mut common: Vec<CommonTreaty> = found.into_values().collect();
    common.sort_by_key(|treaty| (treaty.rank, Reverse(treaty.requests.len())));
    common
}

fn question(to: &str, from: &str, request: RequestKind, on: Date) -> Question {
    Question {
        to: to.to_owned(),
        from: Some(from.to_owned()),
        request,
        treaty: None,
        channel: None,
        urgent: false,
        stage: None,
        subject: None,
        on,
    }
}
