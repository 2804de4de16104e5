//! Parties: which of the states that a query names asks, and which is asked.

use super::meaning::{Form, Meaning, Role};
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

/// Slips dearer than this are doubted where another state is named beyond doubt.
const DOUBTED: u32 = 10;

/// The states named, the requesting one where words say so, and the requested ones.
pub fn parties(readings: &[Reading<'_>]) -> (Vec<Named>, Option<String>, Vec<String>) {
    let mut named = settle(as_one(named(readings), readings));
    if let [named] = named.as_mut_slice() {
        tell_apart(named, readings);
    }
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
            Meaning::Connecting(Role::None) | Meaning::Form(_) => continue,
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

/// What several readings say together, where names are all that is typed: "United States" beside Mexico or Micronesia is the
/// form of that state, Saint Martin beside the Netherlands is their part of it, and Guinea beside Bissau is Guinea-Bissau.
fn as_one(mut named: Vec<Named>, readings: &[Reading<'_>]) -> Vec<Named> {
    let names_only = readings
        .iter()
        .all(|reading| matches!(reading.names[0].meaning, Meaning::Country(_) | Meaning::Form(_) | Meaning::Connecting(Role::None)));
    if !names_only || named.len() != 2 {
        return named;
    }
    let has = |code: &str| named.iter().any(|named| named.codes == [code]);
    if has("US") && (has("MX") || has("FM") || named.iter().any(|named| named.codes.contains(&"FM".to_owned()))) {
        named.retain(|named| named.codes != ["US"] || readings[named.reading].names[0].rank == 0);
        for named in named.iter_mut().filter(|named| named.codes.len() > 1 && named.codes[0] == "FM") {
            named.codes.truncate(1);
        }
    } else if named.iter().any(|named| named.codes[0] == "GN") && has("GW") {
        named.retain(|named| named.codes == ["GW"]);
    } else if has("NL") && has("FR-MF") {
        named.retain(|named| named.codes != ["NL"]);
        named[0].codes = vec!["NL-SX".to_owned()];
    }
    named
}

/// Drops what other names of the same query make plain: half-typed words beside whole names, a choice beside one of its
/// members, a state beside its own territory.
fn settle(mut named: Vec<Named>) -> Vec<Named> {
    if named.len() < 2 {
        return named;
    }
    let sure = named.iter().any(|named| named.how < How::Slipped(0));
    let likely = named.iter().any(|named| named.how <= How::Slipped(DOUBTED));
    let directed = named.iter().any(|named| named.role != Role::None);
    named.retain(|named| match named.how {
        How::HalfTyped => !sure,
        How::ByWord => !sure || named.codes[0].contains('-'),
        How::Slipped(cost) => !likely || directed || cost <= DOUBTED,
        _ => true,
    });
    let single: Vec<String> = named.iter().filter(|named| named.codes.len() == 1).map(|named| named.codes[0].clone()).collect();
    for named in named.iter_mut().filter(|named| named.codes.len() > 1) {
        let said = |code: &&String| single.iter().any(|other| other == *code || below(code, other));
        if let Some(code) = named.codes.iter().find(said).cloned() {
            named.codes = vec![code];
        }
    }
    let single: Vec<String> = named.iter().filter(|named| named.codes.len() == 1).map(|named| named.codes[0].clone()).collect();
    let covered = |code: &str| single.iter().any(|other| below(other, code));
    let asked = named.iter().any(|named| named.role == Role::From);
    named.retain(|named| asked || !(named.codes.len() == 1 && covered(&named.codes[0])));
    named
}

/// Whether a territory is below a state.
fn below(territory: &str, state: &str) -> bool {
    territory.strip_prefix(state).is_some_and(|rest| rest.starts_with('-'))
}

/// Of the states that share a name, the one that the words for its form tell: "Democratic", "people's" or neither; and of
/// states and other places the state: "Palestine" is a choice, "State of Palestine" is none.
fn tell_apart(named: &mut Named, readings: &[Reading<'_>]) {
    const PAIRS: [(&str, &str); 3] = [("KP", "KR"), ("CD", "CG"), ("CN", "TW")];
    let told = readings.iter().filter_map(|reading| if let Meaning::Form(form) = reading.names[0].meaning { Some(*form) } else { None });
    let forms: Vec<Form> = told.chain(readings[named.reading].forms.iter().copied()).collect();
    let (stately, democratic) = (forms.iter().any(|form| *form != Form::Place), forms.contains(&Form::Democratic));
    if !stately {
        return;
    }
    for (first, second) in PAIRS {
        let either = named.codes.iter().all(|code| code == first || code == second);
        if either && (named.codes.len() == 2 || named.how >= How::Loosely && democratic) {
            named.codes = vec![if democratic { first } else { second }.to_owned()];
        }
    }
    if named.codes == ["CN"] && !democratic && named.how != How::Code && named.how < How::HalfTyped {
        named.codes = vec!["TW".to_owned(), "CN".to_owned()];
    } else if named.how < How::Slipped(0) && !named.codes.iter().any(|code| code == "CN" || code == "DM") {
        named.codes.truncate(1);
    }
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
