//! From readings to facets: which state asks, which is asked, under what, for what, by which way.

use super::meaning::{Meaning, Role};
use super::reading::Reading;
use super::words::Word;
use crate::answer::{Facets, Match};
use crate::vocabulary::NameKind;

/// The facets that these readings of a query make.
pub fn facets(query: &str, words: &[Word], readings: &[Reading<'_>]) -> Facets {
    let typed: Vec<char> = query.chars().take(super::fold::READ).collect();
    let mut facets = empty();
    let mut named: Vec<(Vec<String>, Role)> = Vec::new();
    let mut role = Role::None;
    for reading in readings {
        match reading.names[0].meaning {
            Meaning::Connecting(this) => {
                role = if *this == Role::None { role } else { *this };
                continue;
            }
            Meaning::Form | Meaning::Office => continue,
            _ => {}
        }
        match reading.names[0].meaning {
            Meaning::Country(_) => named.push((codes(reading), role)),
            Meaning::Treaty(code) => facets.treaty = facets.treaty.or_else(|| Some(code.clone())),
            Meaning::Request(kind) => facets.request = facets.request.or(Some(*kind)),
            Meaning::Channel(channel) if !facets.channels.contains(channel) => facets.channels.push(*channel),
            Meaning::Urgent => facets.urgent = true,
            _ => {}
        }
        facets.matches.push(matched(&typed, words, reading));
        role = Role::None;
    }
    (facets.from, facets.countries) = parties(&named);
    facets.rest = rest(&typed, words, readings);
    facets
}

/// The facets of an empty query.
pub fn empty() -> Facets {
    Facets {
        countries: Vec::new(),
        from: None,
        treaty: None,
        request: None,
        channels: Vec::new(),
        urgent: false,
        rest: String::new(),
        matches: Vec::new(),
    }
}

/// The requesting state, where words say so, and the requested ones.
fn parties(named: &[(Vec<String>, Role)]) -> (Option<String>, Vec<String>) {
    let from = asking(named);
    let mut countries: Vec<String> = Vec::new();
    for (at, (codes, _)) in named.iter().enumerate() {
        if Some(at) != from {
            countries.extend(codes.iter().filter(|code| !countries.contains(code)).cloned().collect::<Vec<_>>());
        }
    }
    (from.map(|at| named[at].0[0].clone()), countries)
}

/// The one of several states that asks: "from" stands before it, or "to" before the one after it.
fn asking(named: &[(Vec<String>, Role)]) -> Option<usize> {
    if named.len() < 2 {
        return None;
    }
    let from = named.iter().position(|(_, role)| *role == Role::From);
    let before = || named.iter().skip(1).position(|(_, role)| *role == Role::To);
    from.or_else(before).filter(|&at| named[at].0.len() == 1)
}

fn codes(reading: &Reading<'_>) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for name in &reading.names {
        let code = name.meaning.code().to_owned();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn matched(typed: &[char], words: &[Word], reading: &Reading<'_>) -> Match {
    let name = reading.names[0];
    Match {
        text: typed[words[reading.first].from..words[reading.end - 1].to].iter().collect(),
        facet: name.meaning.facet().to_owned(),
        code: name.meaning.code().to_owned(),
        name: name.text.to_owned(),
        kind: NameKind::from_code(name.kind),
        language: Some(name.language.to_owned()).filter(|language| !language.is_empty()),
        exact: reading.exact,
    }
}

/// The words that no reading took, as typed.
fn rest(typed: &[char], words: &[Word], readings: &[Reading<'_>]) -> String {
    let kept = |reading: &&Reading<'_>| !matches!(reading.names[0].meaning, Meaning::Office);
    let taken = |at: usize| readings.iter().filter(kept).any(|reading| (reading.first..reading.end).contains(&at));
    let mut rest = String::new();
    for (at, word) in words.iter().enumerate().filter(|&(at, _)| !taken(at)) {
        let apart = at == 0 || taken(at - 1) || !word.joined;
        if apart && !rest.is_empty() {
            rest.push(' ');
        }
        rest.extend(&typed[word.from..word.to]);
    }
    rest
}
