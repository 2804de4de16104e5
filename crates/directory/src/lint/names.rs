//! Names: nothing is shown without one, and a label stands on the screen in each of the six languages.

use std::collections::{BTreeMap, HashSet};

use super::known::Known;
use super::report::Report;
use crate::fault::FaultKind;
use crate::record::{Authority, AuthorityName, ChannelName, Jurisdiction, JurisdictionName, Record, RequestKindName};
use crate::vocabulary::{Channel, JurisdictionKind, NameKind, RequestKind};

/// The languages of the screen: the six of the United Nations.
const SIX: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

/// A state without a short name in one of the six languages.
pub fn of_states(known: &Known<'_>, report: &mut Report<'_>) {
    if !known.is_complete::<JurisdictionName>() {
        return;
    }
    let short = known.facts.jurisdiction_names.iter().filter(|name| name.kind == NameKind::Short);
    let named: HashSet<(&str, &str)> = short.map(|name| (name.jurisdiction.as_str(), name.language.as_str())).collect();
    let states = known.facts.jurisdictions.iter().enumerate().filter(|(_, row)| row.kind == JurisdictionKind::State);
    for (index, state) in states {
        let missing: Vec<_> = SIX.into_iter().filter(|language| !named.contains(&(state.code.as_str(), *language))).collect();
        if !missing.is_empty() {
            let message = format!("{:?} has no short name in {}", state.code, missing.join(", "));
            report.tell::<Jurisdiction>(FaultKind::MissingShortName, index, "code", message);
        }
    }
}

/// A request kind without its label.
pub fn of_request_kinds(known: &Known<'_>, report: &mut Report<'_>) {
    let names = known.facts.request_kind_names.iter().map(|name| (name.request_kind.code(), name.language.as_str(), name.kind));
    tell_labels::<RequestKindName>(known, RequestKind::CODES, &names.collect::<Vec<_>>(), report);
}

/// A channel without its label.
pub fn of_channels(known: &Known<'_>, report: &mut Report<'_>) {
    let names = known.facts.channel_names.iter().map(|name| (name.channel.code(), name.language.as_str(), name.kind));
    tell_labels::<ChannelName>(known, Channel::CODES, &names.collect::<Vec<_>>(), report);
}

/// Every code has exactly one short name in each of the six languages.
fn tell_labels<R: Record>(known: &Known<'_>, codes: &[&str], names: &[(&str, &str, NameKind)], report: &mut Report<'_>) {
    let mut labels: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (index, (code, language, kind)) in names.iter().enumerate() {
        if *kind == NameKind::Short
            && let Some(first) = labels.insert((code, language), index)
        {
            let message = format!("{code:?} has a short name in {language} in {} too", report.place::<R>(first));
            report.tell::<R>(FaultKind::SeveralShortNames, index, "kind", message);
        }
    }
    for code in codes.iter().filter(|_| known.is_complete::<R>()) {
        let missing: Vec<_> = SIX.into_iter().filter(|language| !labels.contains_key(&(*code, *language))).collect();
        if !missing.is_empty() {
            report.tell_table::<R>(FaultKind::MissingShortName, format!("{code:?} has no short name in {}", missing.join(", ")));
        }
    }
}

/// An authority without any name.
pub fn of_authorities(known: &Known<'_>, report: &mut Report<'_>) {
    if !known.is_complete::<AuthorityName>() {
        return;
    }
    let named: HashSet<&str> = known.facts.authority_names.iter().map(|name| name.authority.as_str()).collect();
    for (index, row) in known.facts.authorities.iter().enumerate().filter(|(_, row)| !named.contains(row.id.as_str())) {
        report.tell::<Authority>(FaultKind::NamelessAuthority, index, "id", format!("{:?} has no name", row.id));
    }
}
