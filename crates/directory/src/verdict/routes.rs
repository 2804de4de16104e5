//! The route finder: which instruments bind the two states, and which ranks first.
//!
//! Bilateral before regional before the UN convention (UNTOC 18(6)–(7), UNCAC 46(6)–(7): a treaty of mutual legal
//! assistance between the two states is not displaced by the convention).

use crate::answer::Route;
use crate::held::Held;
use crate::record::{Fact, Instrument, Jurisdiction};
use crate::sentence::{self, Part, Said, Sentence, place_of};
use crate::vocabulary::{Channel, InstrumentKind, RequestKind, Tri};

use super::{Case, standing};

/// Between conventions of one rank, the one with the widest scope comes first.
const WIDEST_FIRST: [&str; 6] = ["ETS182", "ETS030", "ETS024", "UNTOC", "UNCAC", "DRUGS88"];

/// An instrument that a request may rest on.
pub(super) struct Found<'a> {
    pub(super) instrument: &'a str,
    pub(super) binding: Tri,
    rank: u32,
    kind: InstrumentKind,
    why: Vec<Sentence>,
    pub(super) fact: Option<&'a Fact>,
}

impl Found<'_> {
    pub(super) fn route(&self, held: &Held, chosen: bool) -> Route {
        Route {
            instrument: self.instrument.to_owned(),
            name: held.name_of_instrument(self.instrument, "en").to_owned(),
            rank: self.rank,
            binding: self.binding,
            why: sentence::english(&self.why),
            said: self.why.clone(),
            chosen,
        }
    }
}

/// The instruments that govern this kind of request and that the requested state has a part in (with the requesting one,
/// where it is known), by rank; the one asked for is among them in any case.
pub(super) fn find<'a>(case: &Case<'a>, asked: Option<&'a str>) -> Vec<Found<'a>> {
    let theirs = case.from.map(|from| parts(case, from).collect::<Vec<_>>());
    let open = |code: &&str| {
        let closed = case.held.instrument(code).is_some_and(standing::is_between_two);
        !closed || theirs.as_ref().is_some_and(|theirs| theirs.contains(code))
    };
    let mut codes: Vec<&str> = parts(case, case.to).filter(|code| governs(case.held, code, case.question.request)).filter(open).collect();
    codes.extend(asked);
    codes.sort_unstable();
    codes.dedup();
    let mut found: Vec<_> =
        codes.into_iter().filter_map(|code| weigh(case, code)).filter(|found| asked == Some(found.instrument) || found.bears()).collect();
    found.sort_by_cached_key(|found| order(case, found));
    found
}

impl Found<'_> {
    fn bears(&self) -> bool {
        self.binding == Tri::Yes && self.kind != InstrumentKind::Domestic
    }
}

/// The one asked for, or the first that binds.
pub(super) fn choose(found: &[Found<'_>], asked: Option<&str>) -> Option<usize> {
    found.iter().position(|found| asked.map_or(found.binding == Tri::Yes, |asked| asked == found.instrument))
}

/// Says why the chosen instrument is the one, what ranks before it where another was asked for, and, where it doesn't bind,
/// the next one that does. (All others stand among the routes.)
pub(super) fn explain(case: &mut Case<'_>, found: &[Found<'_>], at: usize) {
    let chosen = &found[at];
    let fact = chosen.fact.expect("an instrument that was chosen rests on a fact");
    if governs(case.held, chosen.instrument, case.question.request) {
        case.because("participation", chosen.instrument, None, true, fact, chosen.why.clone());
    } else {
        let parts = [("instrument", Part::Text(chosen.instrument.to_owned())), ("request", Part::Request(case.question.request))];
        case.because("coverage", chosen.instrument, None, true, fact, vec![Said::NoRuleOnRequest.with(parts)]);
    }
    if chosen.binding == Tri::No {
        name_next(case, found, at);
    } else {
        for other in others(found, at).filter(|other| other.rank < chosen.rank) {
            let why = beside(case, chosen, other);
            case.because("participation", other.instrument, None, false, fact_of(other), why);
        }
    }
    if case.from.is_none() && chosen.rank == 3 {
        name_the_requesting_state(case, chosen.instrument);
    }
}

/// Names the next legal basis, where the one chosen can't serve.
pub(super) fn name_next(case: &mut Case<'_>, found: &[Found<'_>], at: usize) {
    if let Some(next) = others(found, at).next() {
        let why = [vec![Said::NextBasis.alone()], next.why.clone()].concat();
        case.because("participation", next.instrument, None, false, fact_of(next), why);
    }
}

/// The other instruments that bind, by rank.
fn others<'f, 'a>(found: &'f [Found<'a>], at: usize) -> impl Iterator<Item = &'f Found<'a>> {
    found.iter().enumerate().filter(move |(index, other)| *index != at && other.binding == Tri::Yes).map(|(_, other)| other)
}

fn fact_of<'a>(found: &Found<'a>) -> &'a Fact {
    found.fact.expect("an instrument that binds rests on a fact")
}

fn beside(case: &Case<'_>, chosen: &Found<'_>, other: &Found<'_>) -> Vec<Sentence> {
    let displaced = chosen.rank == 3 && other.rank < 3 && case.question.request == RequestKind::Mla;
    let article = match chosen.instrument {
        "UNCAC" => "46(7)",
        "UNTOC" => "18(7)",
        _ => "",
    };
    if !displaced || article.is_empty() {
        return [vec![Said::RanksBefore.alone()], other.why.clone()].concat();
    }
    let (treaty, displaces) =
        if case.from.is_none() { (Said::MlaTreaty, Said::MayDisplace) } else { (Said::MlaTreatyBinds, Said::Displaces) };
    let provision = Part::Text(format!("{} {article}", chosen.instrument));
    [vec![treaty.alone()], other.why.clone(), vec![displaces.with([("provision", provision)])]].concat()
}

fn name_the_requesting_state(case: &mut Case<'_>, instrument: &str) {
    let held = case.held;
    let nearer = parts(case, case.to).filter(|code| {
        held.instrument(code).is_some_and(|instrument| rank(instrument.kind) < 3 && instrument.fact.holds(case.question.on))
            && governs(held, code, case.question.request)
    });
    let count = nearer.count();
    if count > 0 {
        let fact = &case.to.fact;
        let parts = [("count", Part::Count(count)), ("place", place_of(&case.to.code))];
        case.because("bilateral", instrument, None, false, fact, vec![Said::NearerRecorded.with(parts)]);
    }
}

/// The instruments whose rules bear on a request under one of them: itself and what it supplements, each after the protocols
/// that amend it and bind, the latest first.
pub(super) fn chain<'a>(case: &Case<'a>, instrument: &'a str) -> Vec<&'a str> {
    let mut chain: Vec<&str> = Vec::new();
    let mut next = Some(instrument);
    while let Some(code) = next.filter(|code| !chain.contains(code)) {
        let before = amending(case, code).into_iter().filter(|protocol| !chain.contains(protocol));
        let before: Vec<&str> = before.collect();
        chain.extend(before);
        chain.push(code);
        next = case.held.instrument(code).and_then(|row| row.parent.as_deref());
    }
    chain
}

/// The protocols that amend an instrument and bind, the latest first.
fn amending<'a>(case: &Case<'a>, instrument: &str) -> Vec<&'a str> {
    let protocols = case.held.protocols(instrument).filter(|row| row.kind == InstrumentKind::Regional && binding(case, row) == Tri::Yes);
    let mut protocols: Vec<&Instrument> = protocols.collect();
    protocols.sort_by_key(|row| (std::cmp::Reverse(row.signed), row.code.as_str()));
    protocols.into_iter().map(|row| row.code.as_str()).collect()
}

/// The instruments that a jurisdiction has a part in: itself, through its state, or through an organisation.
fn parts<'a>(case: &Case<'a>, jurisdiction: &'a Jurisdiction) -> impl Iterator<Item = &'a str> + use<'a> {
    let held = case.held;
    let state = jurisdiction.parent.as_deref().into_iter().flat_map(|parent| held.participations(parent));
    let organisations = standing::organisations(held, jurisdiction, case.question.on).flat_map(|code| held.participations(code));
    held.participations(&jurisdiction.code).chain(state).chain(organisations).map(|part| part.instrument.as_str())
}

fn governs(held: &Held, instrument: &str, request: RequestKind) -> bool {
    held.coverages(instrument).any(|coverage| coverage.request_kind == request)
}

fn weigh<'a>(case: &Case<'a>, code: &'a str) -> Option<Found<'a>> {
    let instrument = case.held.instrument(code)?;
    let (binding, why, fact) = both(case, instrument);
    let governed = governs(case.held, code, case.question.request);
    let binding = if governed { binding } else { Tri::No };
    Some(Found { instrument: code, binding, rank: rank(instrument.kind), kind: instrument.kind, why, fact })
}

fn binding(case: &Case<'_>, instrument: &Instrument) -> Tri {
    both(case, instrument).0
}

/// Whether it binds the requested state and, where it is known, the requesting one. One that isn't bound settles it.
fn both<'a>(case: &Case<'a>, instrument: &'a Instrument) -> (Tri, Vec<Sentence>, Option<&'a Fact>) {
    let on = case.question.on;
    let to = standing::of(case.held, case.to, instrument, on);
    let Some(from) = case.from else {
        let open = rank(instrument.kind) > 1;
        let why = if open { to.why } else { [to.why, vec![Said::TwoOnly.alone()]].concat() };
        return (if open { to.bound } else { Tri::Unknown }, why, to.fact);
    };
    let from = standing::of(case.held, from, instrument, on);
    if to.bound == Tri::Yes && from.bound != Tri::Yes {
        return (from.bound, from.why, from.fact);
    }
    if standing::is_between_two(instrument) && to.party == from.party {
        return (Tri::No, vec![Said::MembersApart.of(to.party)], to.fact);
    }
    let why = if to.bound == Tri::Yes { [to.why, from.why].concat() } else { to.why };
    (to.bound, why, to.fact)
}

const fn rank(kind: InstrumentKind) -> u32 {
    match kind {
        InstrumentKind::Bilateral | InstrumentKind::Supplement | InstrumentKind::Arrangement => 1,
        InstrumentKind::Regional => 2,
        InstrumentKind::Multilateral => 3,
        InstrumentKind::Domestic => 9,
    }
}

/// While the requesting state isn't known, no treaty of a region is known to bind both: the conventions under the United
/// Nations come first.
type Order = (u32, bool, usize, bool, std::cmp::Reverse<Option<jiff::civil::Date>>, String);

fn order(case: &Case<'_>, found: &Found<'_>) -> Order {
    let widest = WIDEST_FIRST.iter().position(|code| *code == found.instrument).unwrap_or(WIDEST_FIRST.len());
    let silent = !speaks_of_a_channel(case, found.instrument);
    let signed = case.held.instrument(found.instrument).and_then(|row| row.signed);
    let rank = if case.from.is_none() && found.rank == 3 { 0 } else { found.rank };
    let displaced = found.rank == 1 && may_be_superseded(case, found.instrument);
    (if displaced { 2 } else { rank }, displaced, widest, silent, std::cmp::Reverse(signed), found.instrument.to_owned())
}

/// ETS 24 art. 28(1) supersedes earlier extradition treaties between its parties; collections go on listing them, so that
/// their standing is in doubt: they come after a regional treaty that binds.
fn may_be_superseded(case: &Case<'_>, instrument: &str) -> bool {
    case.question.request == RequestKind::Extradition && case.held.instrument(instrument).is_some_and(|row| row.fact.doubt.is_some())
}

fn speaks_of_a_channel(case: &Case<'_>, instrument: &str) -> bool {
    let own = case.held.channel_rules(&case.to.code).any(|rule| rule.instrument == instrument);
    own || case.held.default_rules(instrument).any(|rule| rule.channel != Channel::Oral)
}
