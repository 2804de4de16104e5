//! Who receives the request: the authorities designated for it, or, where scopes divide them, all with what each is for.

use crate::record::{Authority, Designation, Provision};
use crate::sentence::{Part, Said, Sentence, place_of};
use crate::vocabulary::{Channel, Content, Direction, Role};

use super::{Case, Question, unrecorded};

/// Ids of the authorities that receive the request under an instrument, central ones first. Where none is recorded, a reason says so.
pub(super) fn of(case: &mut Case<'_>, instrument: &str, chain: &[&str], channel: Option<Channel>) -> Vec<String> {
    let mut designated = designated(case, chain, channel);
    decide(case, &mut designated);
    designated.sort_by_cached_key(|(_, designation)| {
        (designation.role, std::cmp::Reverse(designation.fact.as_of.clone()), designation.id.clone())
    });
    for (authority, designation) in &designated {
        explain(case, authority, designation);
    }
    if designated.is_empty() && !declared_none(case, chain) {
        explain_absence(case, instrument);
    }
    conflict(case, &designated);
    territories(case);
    let mut ids: Vec<String> = Vec::new();
    for (authority, _) in designated {
        if !ids.contains(&authority.id) {
            ids.push(authority.id.clone());
        }
    }
    ids
}

fn designated<'a>(case: &Case<'a>, chain: &[&str], channel: Option<Channel>) -> Vec<(&'a Authority, &'a Designation)> {
    let held = case.held;
    let own = held.authorities(&case.to.code);
    let all = own.flat_map(|authority| held.designations(&authority.id).map(move |designation| (authority, designation)));
    let all = all.filter(|(authority, designation)| {
        authority.fact.holds(case.question.on) && serves(case, designation, chain) && fits(designation, channel)
    });
    for_subject(case.question, all.collect())
}

/// Those for the subject asked about, and those for every subject. Where no scope names the subject, all are shown with what
/// each is for: that words differ doesn't say that an office isn't competent.
fn for_subject<'a>(question: &Question, mut designated: Vec<(&'a Authority, &'a Designation)>) -> Vec<(&'a Authority, &'a Designation)> {
    let named =
        |(_, designation): &(&Authority, &Designation)| designation.subject.as_deref().is_some_and(|subject| question.concerns(subject));
    if designated.iter().any(named) {
        designated.retain(|one| one.1.subject.is_none() || named(one));
    }
    designated
}

fn serves(case: &Case<'_>, designation: &Designation, chain: &[&str]) -> bool {
    let question = case.question;
    let instrument = case.held.provision(&designation.provision).map(|provision| provision.instrument.as_str());
    instrument.is_some_and(|code| chain.contains(&code))
        && designation.request_kind.is_none_or(|kind| kind == question.request)
        && designation.direction != Direction::Outgoing
        && designation.stage.is_none_or(|stage| question.stage.is_none_or(|asked| asked == stage))
        && designation.fact.holds(question.on)
}

/// Judicial authorities receive what is sent to judicial authorities directly, and nothing else.
fn fits(designation: &Designation, channel: Option<Channel>) -> bool {
    (designation.role == Role::Judicial) == (channel == Some(Channel::JudicialAuthorityDirect))
}

fn explain(case: &mut Case<'_>, authority: &Authority, designation: &Designation) {
    let (name, unit) = case.held.name_of_authority(&authority.id);
    let office = unit.map_or_else(|| name.to_owned(), |unit| format!("{name}, {unit}"));
    let why: Vec<Sentence> = [
        Some(Said::Designated.with([("office", Part::Text(office))])),
        designation.stage.map(|stage| Said::ForStage.with([("stage", Part::Stage(stage))])),
        designation.subject.as_deref().map(|subject| Said::ForSubject.text(subject)),
        designation.territory.as_deref().map(|territory| Said::ForTerritory.of(territory)),
        designation.fact.doubt.as_deref().map(|doubt| Said::Doubt.text(doubt)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let (instrument, article) = designation.provision.split_once(' ').unwrap_or((&designation.provision, ""));
    case.because("designation", instrument, Some(article), true, &designation.fact, why);
}

/// A state may declare that it designates none. That is an answer of its own, and not the same as that nothing is recorded.
fn declared_none(case: &mut Case<'_>, chain: &[&str]) -> bool {
    let held = case.held;
    let none = held.notifications(&case.to.code).filter(|row| row.content == Content::NoneDesignated && row.fact.holds(case.question.on));
    let mut none: Vec<_> =
        none.filter(|row| held.provision(&row.provision).is_some_and(|provision| is_about(case, provision, chain))).collect();
    none.sort_by_key(|row| row.id.as_str());
    for notification in &none {
        let (instrument, article) = notification.provision.split_once(' ').unwrap_or((&notification.provision, ""));
        let why = vec![Said::NoneDesignated.of(&case.to.code)];
        case.because("none-designated", instrument, Some(article), true, &notification.fact, why);
    }
    !none.is_empty()
}

/// Whether a provision is a paragraph of the article that governs the kind of request.
fn is_about(case: &Case<'_>, provision: &Provision, chain: &[&str]) -> bool {
    let mut articles = case.held.coverages(&provision.instrument).filter(|coverage| coverage.request_kind == case.question.request);
    let paragraph = |article: &str| provision.article.strip_prefix(article).is_some_and(|rest| rest.is_empty() || rest.starts_with('('));
    chain.contains(&provision.instrument.as_str()) && articles.any(|coverage| coverage.article.as_deref().is_some_and(paragraph))
}

/// Nobody is recorded under this instrument: what is recorded under others is named, as a place to ask.
fn explain_absence(case: &mut Case<'_>, instrument: &str) {
    let held = case.held;
    let mut elsewhere: Vec<_> = held
        .authorities(&case.to.code)
        .flat_map(|authority| held.designations(&authority.id))
        .filter(|designation| designation.request_kind == Some(case.question.request) && designation.fact.holds(case.question.on))
        .filter(|designation| matches!(designation.role, Role::Central | Role::Competent) && designation.direction != Direction::Outgoing)
        .collect();
    let parts = [("place", place_of(&case.to.code)), ("instrument", Part::Text(instrument.to_owned()))];
    case.reasons.push(unrecorded(Said::NoAuthority.with(parts)));
    elsewhere.sort_by_key(|designation| designation.id.as_str());
    for designation in elsewhere {
        let (name, _) = held.name_of_authority(&designation.authority);
        let (instrument, article) = designation.provision.split_once(' ').unwrap_or((&designation.provision, ""));
        let parts = [("office", Part::Text(name.to_owned())), ("instrument", Part::Text(instrument.to_owned()))];
        let why = vec![Said::Elsewhere.with(parts)];
        case.because("designation", instrument, Some(article), false, &designation.fact, why);
    }
}

/// Whether two designations from different sources name different authorities for the same thing.
fn differ(first: &Designation, second: &Designation) -> bool {
    let scope = |one: &Designation| (one.provision.clone(), one.role, one.stage, one.subject.clone(), one.territory.clone());
    first.authority != second.authority && first.fact.source != second.fact.source && scope(first) == scope(second)
}

/// A recorded decision picks one of two that differ: the one that was verified, where the other never was.
fn decide(case: &mut Case<'_>, designated: &mut Vec<(&Authority, &Designation)>) {
    let verified: Vec<&Designation> = designated.iter().map(|one| one.1).filter(|one| one.fact.verification.is_some()).collect();
    let picked = |one: &Designation| verified.iter().find(|other| one.fact.verification.is_none() && differ(one, other)).copied();
    for (authority, designation) in designated.iter() {
        if let Some(other) = picked(designation) {
            let why = vec![differing(Said::SourceTaken, &authority.id, &other.authority)];
            let (instrument, article) = designation.provision.split_once(' ').unwrap_or((&designation.provision, ""));
            case.because("conflict", instrument, Some(article), false, &designation.fact, why);
        }
    }
    designated.retain(|(_, designation)| picked(designation).is_none());
}

fn differing(said: Said, one: &str, other: &str) -> Sentence {
    said.with([("one", Part::Text(one.to_owned())), ("other", Part::Text(other.to_owned()))])
}

/// Two sources that name different authorities for the same thing are both shown, and said to differ.
fn conflict(case: &mut Case<'_>, designated: &[(&Authority, &Designation)]) {
    let mut told: Vec<[&str; 2]> = Vec::new();
    for (index, (one, first)) in designated.iter().enumerate() {
        for (other, second) in &designated[index + 1..] {
            let mut pair = [one.id.as_str(), other.id.as_str()];
            pair.sort_unstable();
            if differ(first, second) && !told.contains(&pair) {
                told.push(pair);
                let why = vec![differing(Said::SourcesDiffer, &one.id, &other.id)];
                let (instrument, article) = first.provision.split_once(' ').unwrap_or((&first.provision, ""));
                case.because("conflict", instrument, Some(article), true, &second.fact, why);
            }
        }
    }
}

/// A question to a state says which of its territories have authorities of their own.
fn territories(case: &mut Case<'_>) {
    let own = crate::card::territories_with_authorities(case.held, &case.to.code);
    if !own.is_empty() {
        let mut reason = unrecorded(Said::Territories.with([("places", Part::Places(own))]));
        "territory".clone_into(&mut reason.rule);
        reason.applied = false;
        case.reasons.push(reason);
    }
}
