//! From readings to facets: which state asks, which is asked, under what, for what, by which way.

use super::meaning::Meaning;
use super::parties::{self, Named};
use super::reading::{How, Reading};
use super::words::Word;
use crate::answer::{Facets, Match};
use crate::vocabulary::NameKind;

/// The facets that these readings of a query make.
pub fn facets(query: &str, words: &[Word], readings: Vec<Reading<'_>>) -> Facets {
    let typed: Vec<char> = query.chars().take(super::fold::READ).collect();
    let readings = believable(words, readings);
    let (named, from, countries) = parties::parties(&readings);
    let mut facets = Facets { from, countries, rest: rest(&typed, words, &readings), ..empty() };
    for (at, reading) in readings.iter().enumerate() {
        match reading.names[0].meaning {
            Meaning::Country(_) if !named.iter().any(|named: &Named| named.reading == at) => continue,
            Meaning::Connecting(_) | Meaning::Form(_) | Meaning::Office | Meaning::Other => continue,
            Meaning::Country(_) => {}
            Meaning::Treaty(code) => facets.treaty = facets.treaty.or_else(|| Some(code.clone())),
            Meaning::Request(kind) => facets.request = facets.request.or(Some(*kind)),
            Meaning::Channel(channel) if facets.channels.contains(channel) => {}
            Meaning::Channel(channel) => facets.channels.push(*channel),
            Meaning::Urgent => facets.urgent = true,
        }
        let code = named.iter().find(|named| named.reading == at).map(|named| named.codes[0].clone());
        facets.matches.push(matched(&typed, words, reading, code));
    }
    facets
}

fn empty() -> Facets {
    Facets {
        countries: Vec::new(),
        from: None,
        treaty: None,
        request: None,
        channels: Vec::new(),
        urgent: false,
        rest: String::new(),
        matches: Vec::new(),
        pinned: Vec::new(),
    }
}

/// Drops what can't be believed beside words that nothing explains: short codes ("`GmbH` & Co. KG"), and slips in short words.
fn believable<'a>(words: &[Word], readings: Vec<Reading<'a>>) -> Vec<Reading<'a>> {
    let strange = unexplained(words, &readings, |_| true);
    let strange_to_codes = unexplained(words, &readings, |how| how <= How::Slipped(CHEAP));
    let sure = readings.iter().any(|reading| reading.how < How::Slipped(0) && matches!(reading.names[0].meaning, Meaning::Country(_)));
    let letters = |reading: &Reading<'_>| words[reading.first..reading.end].iter().map(|word| word.native.chars().count()).sum::<usize>();
    let believed = |reading: &Reading<'_>| match reading.how {
        How::Exactly | How::Loosely => true,
        How::Code => strange_to_codes == 0 || letters(reading) > LONG_CODE,
        How::ByWord => strange == 0 || sure,
        How::HalfTyped => strange == 0,
        How::Slipped(cost) => strange == 0 || letters(reading) > 5 && cost <= CHEAP || letters(reading) > 9,
    };
    readings.into_iter().filter(believed).collect()
}

/// A code longer than this ("UNTOC", "ETS182") is no word or name by chance.
const LONG_CODE: usize = 4;
/// Slips up to this cost are believed beside strange words.
const CHEAP: u32 = 10;

/// How many words no reading explains that was read in such a way.
fn unexplained(words: &[Word], readings: &[Reading<'_>], how: impl Fn(How) -> bool) -> usize {
    let taken = |at: usize| readings.iter().any(|reading| how(reading.how) && (reading.first..reading.end).contains(&at));
    words
        .iter()
        .enumerate()
        .filter(|&(at, word)| !taken(at) && word.native.chars().count() > 1 && !word.native.chars().all(char::is_numeric))
        .count()
}

fn matched(typed: &[char], words: &[Word], reading: &Reading<'_>, code: Option<String>) -> Match {
    let name = reading.names[0];
    Match {
        text: typed[words[reading.first].from..words[reading.end - 1].to].iter().collect(),
        facet: name.meaning.facet().to_owned(),
        code: code.unwrap_or_else(|| name.meaning.code().to_owned()),
        name: name.text.to_owned(),
        kind: NameKind::from_code(name.kind),
        language: Some(name.language.to_owned()).filter(|language| !language.is_empty()),
        exact: reading.how < How::Slipped(0),
    }
}

/// The words that no reading took, as typed. Words for offices stay: they are looked for among the authorities.
fn rest(typed: &[char], words: &[Word], readings: &[Reading<'_>]) -> String {
    let stretch = |(at, reading): (usize, &Reading<'_>)| match reading.names[0].meaning {
        Meaning::Office | Meaning::Other => None,
        Meaning::Form(_) if !beside_country(readings, at) => None,
        _ => Some(reading.first..reading.end),
    };
    let ranges: Vec<_> = readings.iter().enumerate().filter_map(stretch).collect();
    let taken = |at: usize| ranges.iter().any(|range| range.contains(&at));
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

/// Whether a word for the form of state belongs to a state named beside it.
fn beside_country(readings: &[Reading<'_>], at: usize) -> bool {
    let small = |reading: &&Reading<'_>| matches!(reading.names[0].meaning, Meaning::Connecting(_) | Meaning::Form(_));
    let country = |reading: &Reading<'_>| matches!(reading.names[0].meaning, Meaning::Country(_));
    let after = readings[at + 1..].iter().find(|reading| !small(reading));
    let before = readings[..at].iter().rev().find(|reading| !small(reading));
    after.is_some_and(country) || before.is_some_and(country)
}
