//! The list for those who don't search: jurisdictions and their authorities, filtered.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::answer::{InstrumentChoice, Listed, Listing, ListingChoices, NetworkChoice};
use crate::freshness;
use crate::held::Held;
use crate::record::{Authority, Jurisdiction};
use crate::verdict::{self, Question, Refusal};
use crate::vocabulary::{Channel, InstrumentKind, JurisdictionKind, RequestKind, Status};

/// What a list is filtered by; what is `None` lets everything through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// UN region or subregion, as the facts name it.
    pub region: Option<String>,
    /// Code of an instrument: jurisdictions that take part in it, and authorities designated under it.
    pub instrument: Option<String>,
    /// A channel: jurisdictions where a recorded rule accepts it for the kind of request, be it under conditions.
    pub channel: Option<Channel>,
    /// Kind of request that the channel is asked about.
    pub request: RequestKind,
    /// Code of a network: its members.
    pub network: Option<String>,
    /// The day that the list is for.
    pub on: Date,
}

/// Whether a jurisdiction takes the channel that a filter names.
#[derive(PartialEq, Eq)]
enum Takes {
    Yes,
    No,
    NotStated,
}

/// The jurisdictions that a filter lets through, by code, each followed by its authorities.
///
/// # Errors
/// [`Refusal::UnknownInstrument`], where the filter's instrument names nothing.
pub fn of(held: &Held, filter: &Filter) -> Result<Listing, Refusal> {
    if let Some(code) = filter.instrument.as_ref().filter(|code| held.instrument(code).is_none()) {
        return Err(Refusal::UnknownInstrument { code: code.clone() });
    }
    let (mut rows, mut not_stated) = (Vec::new(), 0);
    for jurisdiction in sorted(held, |row| exists(row, filter.on)) {
        let authorities = authorities(held, filter, jurisdiction);
        if !belongs(held, filter, jurisdiction, !authorities.is_empty()) {
            continue;
        }
        match takes(held, filter, &jurisdiction.code)? {
            Takes::Yes => {
                rows.push(of_jurisdiction(held, filter, jurisdiction));
                rows.extend(authorities);
            }
            Takes::NotStated => not_stated += 1,
            Takes::No => {}
        }
    }
    Ok(Listing { on: filter.on.to_string(), edition: held.edition().map_or(0, |edition| edition.number), rows, not_stated })
}

/// What lists can be filtered by, and questions asked with.
pub fn choices(held: &Held, language: &str) -> ListingChoices {
    let facts = held.facts();
    let regions: BTreeSet<&str> = facts.jurisdictions.iter().filter_map(|row| row.region.as_deref()).collect();
    let mut instruments: Vec<InstrumentChoice> = facts
        .instruments
        .iter()
        .filter(|row| row.kind != InstrumentKind::Domestic)
        .map(|row| InstrumentChoice {
            code: row.code.clone(),
            name: held.name_of_instrument(&row.code, language).to_owned(),
            kind: row.kind,
        })
        .collect();
    instruments.sort_by(|a, b| (a.kind, &a.code).cmp(&(b.kind, &b.code)));
    let mut networks: Vec<NetworkChoice> =
        facts.networks.iter().map(|row| NetworkChoice { code: row.code.clone(), name: row.name.clone() }).collect();
    networks.sort_by(|a, b| a.name.cmp(&b.name));
    ListingChoices {
        regions: regions.into_iter().map(str::to_owned).collect(),
        instruments,
        networks,
        jurisdictions: sorted(held, can_ask).map(|row| row.code.clone()).collect(),
    }
}

/// Jurisdictions, by code.
fn sorted(held: &Held, wanted: impl Fn(&Jurisdiction) -> bool) -> impl Iterator<Item = &Jurisdiction> {
    let mut rows: Vec<&Jurisdiction> = held.facts().jurisdictions.iter().filter(|row| wanted(row)).collect();
    rows.sort_by_key(|row| row.code.as_str());
    rows.into_iter()
}

/// Whether it can ask or be asked today: states, and territories below them.
const fn can_ask(row: &Jurisdiction) -> bool {
    matches!(row.kind, JurisdictionKind::State | JurisdictionKind::Territory)
}

/// Whether it can ask or be asked on a day: a former state before its end, too.
fn exists(row: &Jurisdiction, on: Date) -> bool {
    can_ask(row) || row.kind == JurisdictionKind::Former && row.fact.valid_to.is_some_and(|to| on < to)
}

/// Whether region, network and instrument let it through. A territory takes part through its authorities, or not at all here.
fn belongs(held: &Held, filter: &Filter, row: &Jurisdiction, has_authorities: bool) -> bool {
    let region = filter.region.as_deref().is_none_or(|region| [row.region.as_deref(), row.subregion.as_deref()].contains(&Some(region)));
    let member = |code: &str| held.memberships(&row.code).any(|membership| membership.network == code && membership.fact.holds(filter.on));
    let network = filter.network.as_deref().is_none_or(member);
    let party = |code: &str| held.participation(&row.code, code, filter.on).is_some_and(|part| bound(part, filter.on));
    let instrument = filter.instrument.as_deref().is_none_or(|code| has_authorities || party(code));
    region && network && instrument
}

/// Whether a part in an instrument is more than a signature.
fn bound(part: &crate::record::Participation, on: Date) -> bool {
    let signed_only = part.signed.is_some() && part.consented.is_none() && part.mode.is_none() && part.fact.valid_from.is_none();
    !signed_only && part.fact.holds(on) && part.consented.is_none_or(|day| day <= on)
}

fn authorities(held: &Held, filter: &Filter, jurisdiction: &Jurisdiction) -> Vec<Listed> {
    let under = |code: &str, authority: &Authority| {
        held.designations(&authority.id)
            .any(|row| row.fact.holds(filter.on) && held.provision(&row.provision).is_some_and(|provision| provision.instrument == code))
    };
    let all = held.authorities(&jurisdiction.code).filter(|authority| authority.fact.holds(filter.on));
    let fitting = all.filter(|authority| filter.instrument.as_deref().is_none_or(|code| under(code, authority)));
    let mut rows: Vec<Listed> = fitting.map(|authority| of_authority(held, filter, authority)).collect();
    rows.sort_by(|a, b| (&a.name, &a.unit, &a.id).cmp(&(&b.name, &b.unit, &b.id)));
    rows
}

fn takes(held: &Held, filter: &Filter, code: &str) -> Result<Takes, Refusal> {
    let Some(channel) = filter.channel else { return Ok(Takes::Yes) };
    let question = Question {
        to: code.to_owned(),
        from: None,
        request: filter.request,
        treaty: filter.instrument.clone(),
        channel: None,
        urgent: false,
        stage: None,
        subject: None,
        on: filter.on,
    };
    let found = verdict::statuses(held, &question, &[channel])?;
    Ok(match found.cells[0] {
        Status::Accepted | Status::Conditional | Status::UrgentOnly => Takes::Yes,
        Status::NotStated => Takes::NotStated,
        Status::NotAccepted | Status::Lapsed | Status::NotApplicable => Takes::No,
    })
}

fn of_jurisdiction(held: &Held, filter: &Filter, row: &Jurisdiction) -> Listed {
    let freshness = freshness::of(held, &row.fact, filter.on);
    Listed { id: row.code.clone(), country: row.code.clone(), name: None, unit: None, freshness }
}

fn of_authority(held: &Held, filter: &Filter, authority: &Authority) -> Listed {
    let (name, unit) = held.name_of_authority(&authority.id);
    Listed {
        id: authority.id.clone(),
        country: authority.jurisdiction.clone(),
        name: Some(name.to_owned()),
        unit: unit.map(str::to_owned),
        freshness: freshness::of(held, &authority.fact, filter.on),
    }
}
