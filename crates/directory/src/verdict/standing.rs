//! Whether an instrument binds a jurisdiction on a date, as far as that is recorded.

use jiff::civil::Date;

use crate::held::Held;
use crate::record::{Fact, Instrument, Jurisdiction, Participation};
use crate::sentence::{Part, Said, Sentence, day_of, place_of};
use crate::vocabulary::{InstrumentKind, JurisdictionKind, Tri};

/// What is recorded of a jurisdiction's part in an instrument on a date.
pub(super) struct Standing<'a> {
    /// Whether it is bound; `Unknown` where nothing recorded tells.
    pub(super) bound: Tri,
    /// Why.
    pub(super) why: Vec<Sentence>,
    /// The fact that says so.
    pub(super) fact: Option<&'a Fact>,
    /// Who took part: itself, its state or its organisation.
    pub(super) party: &'a str,
}

/// The standing of a jurisdiction, or, for a territory without a part of its own, of its state.
///
/// Signature is not consent to be bound (Vienna Convention on the Law of Treaties, arts. 11–14).
pub(super) fn of<'a>(held: &'a Held, jurisdiction: &'a Jurisdiction, instrument: &'a Instrument, on: Date) -> Standing<'a> {
    if let Some(day) = instrument.fact.valid_from.filter(|day| on < *day) {
        return not_yet(jurisdiction, instrument, day);
    }
    if let Some(part) = held.participation(&jurisdiction.code, &instrument.code, on) {
        return of_part(part, instrument, on);
    }
    if let Some(parent) = jurisdiction.parent.as_deref().and_then(|parent| held.jurisdiction(parent)) {
        return through_state(held, jurisdiction, parent, instrument, on);
    }
    through_organisation(held, jurisdiction, instrument, on).unwrap_or_else(|| absent(held, jurisdiction, instrument))
}

/// The organisations that a jurisdiction belongs to and that take part in instruments for their members (the European Union).
pub(super) fn organisations<'a>(held: &'a Held, jurisdiction: &'a Jurisdiction, on: Date) -> impl Iterator<Item = &'a str> + use<'a> {
    let member_of = held.memberships(&jurisdiction.code).filter(move |membership| membership.fact.holds(on));
    let organisations = member_of.filter_map(|membership| held.jurisdiction(&membership.network));
    organisations.filter(|row| row.kind == JurisdictionKind::Organisation).map(|row| row.code.as_str())
}

/// What an organisation agreed with a third state binds its members where it says so (EU–US agreements of 2003, art. 3). Under
/// a convention of the United Nations its part stands beside theirs and does not take its place.
fn through_organisation<'a>(held: &'a Held, jurisdiction: &'a Jurisdiction, instrument: &'a Instrument, on: Date) -> Option<Standing<'a>> {
    let closed = instrument.kind != InstrumentKind::Multilateral;
    let part = organisations(held, jurisdiction, on).filter(|_| closed).find_map(|code| held.participation(code, &instrument.code, on))?;
    let mut standing = of_part(part, instrument, on);
    let member = [("place", place_of(&jurisdiction.code)), ("organisation", place_of(&part.jurisdiction))];
    standing.why.insert(0, Said::MemberOf.with(member));
    Some(standing)
}

/// Before an instrument entered into force at all, it bound nobody (Vienna Convention on the Law of Treaties, art. 24).
fn not_yet<'a>(jurisdiction: &'a Jurisdiction, instrument: &'a Instrument, day: Date) -> Standing<'a> {
    let why = Said::NotYet.with([("instrument", Part::Text(instrument.code.clone())), ("day", day_of(day))]);
    Standing { bound: Tri::No, why: vec![why], fact: Some(&instrument.fact), party: &jurisdiction.code }
}

fn of_part<'a>(part: &'a Participation, instrument: &Instrument, on: Date) -> Standing<'a> {
    let (code, fact) = (&part.jurisdiction, Some(&part.fact));
    let standing = |bound, why| Standing { bound, why: vec![why], fact, party: code };
    if let Some(to) = part.fact.valid_to.filter(|to| *to <= on) {
        return standing(Tri::No, Said::Ended.on(code, to));
    }
    match (part.fact.valid_from, part.consented) {
        (Some(from), _) if from <= on => standing(Tri::Yes, Said::InForce.on(code, from)),
        (Some(from), _) => standing(Tri::No, Said::InForceLater.on(code, from)),
        (None, Some(consented)) if consented <= on => standing(Tri::Yes, Said::Consented.on(code, consented)),
        (None, Some(consented)) => standing(Tri::No, Said::ConsentedLater.on(code, consented)),
        (None, None) if part.mode.is_some() || part.signed.is_none() => standing(Tri::Yes, Said::NamedParty.of(code)),
        (None, None) if is_between_two(instrument) => standing(Tri::Unknown, Said::SignedAlone.of(code)),
        (None, None) => Standing { bound: Tri::No, why: unratified(part), fact, party: code },
    }
}

fn unratified(part: &Participation) -> Vec<Sentence> {
    let code = &part.jurisdiction;
    let signed = part.signed.map(|day| Said::Signature.on(code, day));
    signed.into_iter().chain([Said::NoConsent.on(code, &part.fact.as_of)]).collect()
}

pub(super) fn is_between_two(instrument: &Instrument) -> bool {
    matches!(instrument.kind, InstrumentKind::Bilateral | InstrumentKind::Supplement | InstrumentKind::Arrangement)
}

fn through_state<'a>(
    held: &'a Held,
    territory: &'a Jurisdiction,
    parent: &'a Jurisdiction,
    instrument: &'a Instrument,
    on: Date,
) -> Standing<'a> {
    let extended = extension(held, territory, instrument, on);
    let state = of(held, parent, instrument, on);
    if let (Some(extended), Tri::Yes) = (extended, state.bound) {
        let why = [state.why, vec![Said::Extended.of(&territory.code)]].concat();
        return Standing { bound: Tri::Yes, why, fact: Some(extended), party: state.party };
    }
    let why = match state.bound {
        Tri::Yes => [state.why, vec![Said::ExtensionUnknown.of(&territory.code)]].concat(),
        _ => state.why,
    };
    Standing { bound: if state.bound == Tri::Yes { Tri::Unknown } else { state.bound }, why, fact: state.fact, party: state.party }
}

/// What shows that an instrument extends to a territory: a notification of its own, or an authority designated there.
fn extension<'a>(held: &'a Held, territory: &Jurisdiction, instrument: &Instrument, on: Date) -> Option<&'a Fact> {
    let under = |provision: &str| held.provision(provision).is_some_and(|provision| provision.instrument == instrument.code);
    let notified = held.notifications(&territory.code).filter(|row| under(&row.provision)).map(|row| &row.fact);
    let authorities = held.authorities(&territory.code).flat_map(|authority| held.designations(&authority.id));
    let designated = authorities.filter(|row| under(&row.provision)).map(|row| &row.fact);
    notified.chain(designated).filter(|fact| fact.holds(on)).max_by_key(|fact| (&fact.as_of, &fact.source))
}

/// No row at all, in a list that is as old as its oldest row: for a treaty under the United Nations the list of parties is whole, for others it may not be.
fn absent<'a>(held: &'a Held, jurisdiction: &'a Jurisdiction, instrument: &'a Instrument) -> Standing<'a> {
    let code = &jurisdiction.code;
    let whole = instrument.kind == InstrumentKind::Multilateral;
    let known =
        held.parties(&instrument.code).map(|part| &part.fact).min_by_key(|fact| (fact.as_of.earliest(), std::cmp::Reverse(&fact.source)));
    let standing = |bound, why| Standing { bound, why: vec![why], fact: Some(known.unwrap_or(&instrument.fact)), party: code };
    if jurisdiction.kind == JurisdictionKind::Former {
        return standing(Tri::Unknown, Said::FormerParty.of(code));
    }
    if let Some(known) = known.filter(|_| whole) {
        return standing(Tri::No, Said::NotListed.on(code, &known.as_of));
    }
    if is_between_two(instrument) {
        return standing(Tri::No, Said::NotParty.of(code));
    }
    standing(Tri::Unknown, Said::PartyUnknown.of(code))
}
