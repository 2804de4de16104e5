//! From readings to facets: which state asks, which is asked, under what, for what, by which way.

use super::index::Layer;
use super::lexicon::Lexicon;
use super::meaning::{Form, Meaning, Role};
use super::parties::{self, Named};
use super::reading::{self, How, Reading};
use super::words::{Word, han};
use crate::answer::{Facets, Match};
use crate::vocabulary::{NameKind, RequestKind};

/// The facets that these readings of a query make.
pub fn facets(lexicon: &Lexicon, query: &str, words: &[Word], readings: Vec<Reading<'_>>) -> Facets {
    let typed: Vec<char> = query.chars().take(super::fold::READ).collect();
    let readings = believable(lexicon, words, without_ordinary(lexicon, words, readings));
    let (named, from, countries) = parties::parties(&readings);
    let mut facets = Facets { from, countries, rest: rest(&typed, words, &readings), ..empty() };
    for (at, reading) in readings.iter().enumerate() {
        match reading.names[0].meaning {
            Meaning::Country(_) if !named.iter().any(|named: &Named| named.reading == at) => continue,
            Meaning::Connecting(_) | Meaning::Form(_) | Meaning::Office | Meaning::Other => continue,
            Meaning::Country(_) => {}
            Meaning::Treaty(code) => facets.treaty = facets.treaty.or_else(|| Some(code.clone())),
            Meaning::Request(kind) => facets.request = facets.request.or(Some(*kind)),
            Meaning::Channel(_) => channels(&mut facets, reading),
            Meaning::Urgent => facets.urgent = true,
        }
        let code = named.iter().find(|named| named.reading == at).map(|named| named.codes[0].clone());
        facets.matches.push(matched(&typed, words, reading, code));
    }
    facets.request = facets.request.or_else(|| readings.iter().find_map(|reading| implied(lexicon, words, reading)));
    facets
}

/// Every channel that a word can mean, the likeliest first: "correo" is the post, or e-mail.
fn channels(facets: &mut Facets, reading: &Reading<'_>) {
    for name in &reading.names {
        if let Meaning::Channel(channel) = name.meaning
            && !facets.channels.contains(channel)
        {
            facets.channels.push(*channel);
        }
    }
}

/// The kind of request that the title of a treaty names, where it was typed as a title: "European Convention on Extradition".
fn implied(lexicon: &Lexicon, words: &[Word], treaty: &Reading<'_>) -> Option<RequestKind> {
    const BY_TITLE: [RequestKind; 4] =
        [RequestKind::Extradition, RequestKind::Mla, RequestKind::TransferOfProceedings, RequestKind::TransferOfSentencedPersons];
    if !matches!(treaty.names[0].meaning, Meaning::Treaty(_)) {
        return None;
    }
    let stretches = (treaty.first..treaty.end).flat_map(|first| (first + 1..=treaty.end).rev().map(move |end| first..end));
    let named = |stretch: std::ops::Range<usize>| {
        let letters: String = words[stretch].iter().map(|word| word.native.as_str()).collect();
        let letters = letters.strip_prefix("لل").or_else(|| letters.strip_prefix('ل')).unwrap_or(&letters);
        lexicon.find(Layer::Native, letters).into_iter().find_map(|name| match name.meaning {
            Meaning::Request(kind) if name.rank == 0 && BY_TITLE.contains(kind) => Some(*kind),
            _ => None,
        })
    };
    stretches.filter(|stretch| stretch.len() < treaty.end - treaty.first).find_map(named)
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

/// Drops the states that a word of everyday language can mean where another is named beyond doubt, unless "from" or "to"
/// stands before it: "кроме того, Ливан" doesn't ask about Togo.
fn without_ordinary<'a>(lexicon: &Lexicon, words: &[Word], readings: Vec<Reading<'a>>) -> Vec<Reading<'a>> {
    let country = |reading: &Reading<'_>| matches!(reading.names[0].meaning, Meaning::Country(_));
    let ordinary =
        |reading: &Reading<'_>| country(reading) && reading.end - reading.first == 1 && reading::ordinary(lexicon, &words[reading.first]);
    let led = |at: usize| at > 0 && matches!(readings[at - 1].names[0].meaning, Meaning::Connecting(Role::From | Role::To));
    let sure = readings.iter().any(|reading| country(reading) && !ordinary(reading) && reading.how < How::Slipped(0));
    let keep: Vec<bool> = readings.iter().enumerate().map(|(at, reading)| !sure || !ordinary(reading) || led(at)).collect();
    readings.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|(reading, _)| reading).collect()
}

/// Drops what can't be believed beside words that nothing explains: short codes ("`GmbH` & Co. KG"), and slips in short words.
fn believable<'a>(lexicon: &Lexicon, words: &[Word], readings: Vec<Reading<'a>>) -> Vec<Reading<'a>> {
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
    let others: Vec<bool> = readings.iter().map(|reading| of_another(lexicon, words, &readings, reading)).collect();
    let readings: Vec<Reading<'a>> =
        readings.into_iter().zip(others).filter(|(reading, other)| believed(reading) && !other).map(|(reading, _)| reading).collect();
    let doubted: Vec<bool> =
        readings.iter().map(|reading| part_of_a_name(words, reading) || part_of_a_state(words, &readings, reading)).collect();
    readings.into_iter().zip(doubted).filter(|(_, doubted)| !doubted).map(|(reading, _)| reading).collect()
}

/// Whether a state is read through slips beside a word that belongs to the names of others: "northern iorrland" is not Ireland.
fn of_another(lexicon: &Lexicon, words: &[Word], readings: &[Reading<'_>], reading: &Reading<'_>) -> bool {
    if !matches!((reading.names[0].meaning, reading.how), (Meaning::Country(_), How::Slipped(_))) {
        return false;
    }
    let sure = |reading: &&Reading<'_>| reading.how < How::Slipped(0) && !matches!(reading.names[0].meaning, Meaning::Other);
    let taken = |at: usize| readings.iter().filter(sure).any(|reading| (reading.first..reading.end).contains(&at));
    let beside = [reading.first.checked_sub(1), Some(reading.end).filter(|&at| at < words.len())];
    let mut strange = beside.into_iter().flatten().filter(|&at| !taken(at));
    strange.any(|at| {
        let names = lexicon.find(Layer::Word, super::keys::bare(&words[at].native));
        !names.is_empty() && names.iter().all(|name| reading.names.iter().all(|read| read.meaning != name.meaning))
    })
}

/// Whether a Chinese name stands behind a single character that nothing explains, at the beginning of its run: 南乔治亚 is not
/// Georgia.
fn part_of_a_name(words: &[Word], reading: &Reading<'_>) -> bool {
    let country = matches!(reading.names[0].meaning, Meaning::Country(_));
    country
        && reading.first > 0
        && words[reading.first].joined
        && words[reading.first].native.chars().any(han)
        && COMPASS.contains(&words[reading.first - 1].native.as_str())
        && !words[reading.first - 1].joined
}

/// South, north, east and west, before the name of a place that is called after another.
const COMPASS: [&str; 5] = ["南", "北", "东", "東", "西"];

/// States that have territories of their own.
const WITH_TERRITORIES: [&str; 9] = ["AU", "CN", "DK", "FI", "FR", "GB", "NL", "NO", "US"];

/// Whether a state stands beside a word for a part of a state and words that nothing explains, with nothing else in the query:
/// "Djevičanski Otoci, SAD" is not the United States.
fn part_of_a_state(words: &[Word], readings: &[Reading<'_>], reading: &Reading<'_>) -> bool {
    let with_territories = WITH_TERRITORIES.contains(&reading.names[0].meaning.code());
    let form = |reading: &Reading<'_>| match reading.names[0].meaning {
        Meaning::Form(form) => Some(*form),
        _ => None,
    };
    let names_only = readings.iter().all(|reading| {
        matches!(reading.names[0].meaning, Meaning::Country(_) | Meaning::Form(_) | Meaning::Connecting(_) | Meaning::Other)
    });
    let sure = |reading: &&Reading<'_>| matches!(reading.names[0].meaning, Meaning::Country(_)) && reading.how < How::ByWord;
    let states = readings.iter().filter(sure).count();
    let place = readings.iter().any(|reading| form(reading) == Some(Form::Place) || reading.forms.contains(&Form::Place));
    with_territories && names_only && states == 1 && place && unexplained(words, readings, |how| how < How::ByWord) > 0
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
