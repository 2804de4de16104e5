//! Parties: which of the states that a query names asks, and which is asked.

use super::meaning::{Meaning, Role};
use super::reading::{How, Reading};

/// A state that a query names; several codes where the name is ambiguous.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Place of its reading among the readings.
    pub reading: usize,
    /// Its codes, best first.
    pub codes: Vec<String>,
    role: Role,
    how: How,
}

/// The states named, the requesting one where words say so, and the requested ones.
pub fn parties(readings: &[Reading<'_>]) -> (Vec<Named>, Option<String>, Vec<String>) {
    let named = settle(named(readings));
    let asking = asking(&named);
    let mut countries: Vec<String> = Vec::new();
    for (_, named) in named.iter().enumerate().filter(|&(at, _)| Some(at) != asking) {
        for code in &named.codes {
            if !countries.contains(code) {
                countries.push(code.clone());
            }
        }
    }
    let from = asking.map(|at| named[at].codes[0].clone());
    (named, from, countries)
}

fn named(readings: &[Reading<'_>]) -> Vec<Named> {
    let (mut named, mut role) = (Vec::new(), Role::None);
    for (at, reading) in readings.iter().enumerate() {
        match reading.names[0].meaning {
            Meaning::Connecting(Role::None) | Meaning::Form => continue,
            Meaning::Connecting(this) => {
                role = *this;
                continue;
            }
            Meaning::Country(_) => named.push(Named { reading: at, codes: codes(reading), role, how: reading.how }),
            _ => {}
        }
        role = Role::None;
    }
    named
}

fn codes(reading: &Reading<'_>) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for name in &reading.names {
        for code in read_as(name.meaning.code()) {
            if !codes.iter().any(|other| other == code) {
                codes.push(code.to_owned());
            }
        }
    }
    codes
}

/// What a former state is read as today: the one that continues it, or all that followed it, to choose from.
fn read_as(code: &str) -> Vec<&str> {
    const FORMER: &str = include_str!("../../../../fixtures/lexicon/former.tsv");
    let row = FORMER.lines().skip(1).find_map(|line| line.strip_prefix(code)?.strip_prefix('\t'));
    row.map_or_else(|| vec![code], |codes| codes.split('\t').next().unwrap_or_default().split(' ').collect())
}

/// Drops what other names of the same query make plain: half-typed words beside whole names, a choice beside one of its
/// members, a state beside its own territory.
fn settle(mut named: Vec<Named>) -> Vec<Named> {
    if named.len() < 2 {
        return named;
    }
    let sure = named.iter().any(|named| named.how < How::Slipped(0));
    named.retain(|named| !sure || !matches!(named.how, How::HalfTyped | How::ByWord));
    let single: Vec<String> = named.iter().filter(|named| named.codes.len() == 1).map(|named| named.codes[0].clone()).collect();
    for named in &mut named {
        if let Some(code) = named.codes.iter().find(|code| named.codes.len() > 1 && single.contains(code)).cloned() {
            named.codes = vec![code];
        }
    }
    let covered = |code: &str| single.iter().any(|other| other.strip_prefix(code).is_some_and(|rest| rest.starts_with('-')));
    let directed = named.iter().any(|named| named.role == Role::From);
    named.retain(|named| directed || !(named.codes.len() == 1 && covered(&named.codes[0])));
    named
}

/// The one of several states that asks: "from" stands before it, or "to" before the one after it.
fn asking(named: &[Named]) -> Option<usize> {
    if named.len() < 2 {
        return None;
    }
    let from = named.iter().position(|named| named.role == Role::From);
    let before = || named.iter().skip(1).position(|named| named.role == Role::To);
    from.or_else(before).filter(|&at| named[at].codes.len() == 1)
}
