//! Offices: the authorities whose names hold the words of a query.

use std::collections::HashMap;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::near::Near;
use super::words::{Word, words};
use crate::record::Facts;

/// The most offices that a query finds.
const MOST: usize = 50;
/// The most words of a query that are looked for.
const WORDS: usize = 16;
/// The most words that a half-typed one is taken for.
const ENDINGS: usize = 64;
/// A word that more names hold than this is too common to find names by; it only tells those found by other words apart.
const COMMON: usize = 2048;

/// An office found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Place of the authority among the facts' authorities.
    pub authority: usize,
    /// Place of the name that was found among the facts' authority names.
    pub name: usize,
    /// How well it fits, 0 to 1.
    pub score: f64,
    /// Places (in characters) in that name that the query matched.
    pub highlights: Vec<u32>,
}

/// An index over the names of authorities.
#[derive(Default)]
pub struct Offices {
    names: Vec<OfficeName>,
    terms: HashMap<String, u32>,
    /// The terms in alphabetical order, for half-typed words.
    sorted: Vec<(String, u32)>,
    /// Names that hold each term, in their order.
    postings: Vec<Vec<u32>>,
    near: Near,
    countries: HashMap<String, u32>,
    by_country: Vec<Vec<u32>>,
}

struct OfficeName {
    authority: u32,
    at: u32,
    country: u32,
    text: String,
    /// Weight of all its terms together.
    weight: f32,
}

/// What a typed word can mean, and how much it tells.
struct Asked {
    /// Terms, each with how surely the word means it.
    terms: Vec<(u32, f32)>,
    /// How many names hold one of them.
    held: usize,
    /// What the word adds at most.
    weight: f32,
}

/// The score of each name so far, and which names have one.
struct Scores {
    total: Vec<f32>,
    /// What the word at hand adds.
    gain: Vec<f32>,
    touched: Vec<u32>,
}

impl std::fmt::Debug for Offices {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Offices({} names, {} terms)", self.names.len(), self.terms.len())
    }
}

impl Offices {
    /// The index of these facts.
    pub fn new(facts: &Facts) -> Self {
        let places: HashMap<&str, usize> =
            facts.authorities.iter().enumerate().map(|(at, authority)| (authority.id.as_str(), at)).collect();
        let mut offices = Self::default();
        for (at, name) in facts.authority_names.iter().enumerate() {
            if let Some(&authority) = places.get(name.authority.as_str()) {
                let country = offices.country(&facts.authorities[authority].jurisdiction);
                let text = name.name.clone();
                offices.add(OfficeName { authority: small(authority), at: small(at), country, text, weight: 0.0 }, name.unit.as_deref());
            }
        }
        offices.finish();
        offices
    }

    fn country(&mut self, code: &str) -> u32 {
        if let Some(&country) = self.countries.get(code) {
            return country;
        }
        self.by_country.push(Vec::new());
        let country = small(self.countries.len());
        self.countries.insert(code.to_owned(), country);
        country
    }

    fn add(&mut self, name: OfficeName, unit: Option<&str>) {
        let place = small(self.names.len());
        for word in words(&name.text).iter().chain(&words(unit.unwrap_or_default())) {
            let term = self.term(key(word)) as usize;
            if self.postings[term].last() != Some(&place) {
                self.postings[term].push(place);
            }
        }
        self.by_country[name.country as usize].push(place);
        self.names.push(name);
    }

    fn term(&mut self, key: &str) -> u32 {
        if let Some(&term) = self.terms.get(key) {
            return term;
        }
        let term = small(self.postings.len());
        self.postings.push(Vec::new());
        self.near.add(key, term);
        self.terms.insert(key.to_owned(), term);
        term
    }

    fn finish(&mut self) {
        self.sorted = self.terms.iter().map(|(key, &term)| (key.clone(), term)).collect();
        self.sorted.sort_unstable();
        for term in 0..self.postings.len() {
            let rarity = self.rarity(term);
            for at in 0..self.postings[term].len() {
                let name = self.postings[term][at] as usize;
                self.names[name].weight += rarity;
            }
        }
    }

    /// How much a term tells: the rarer, the more.
    #[expect(clippy::cast_precision_loss, reason = "names are counted in thousands")]
    fn rarity(&self, term: usize) -> f32 {
        let (all, with) = (self.names.len() as f32, self.postings[term].len() as f32);
        (1.0 + all / (1.0 + with)).ln()
    }

    fn asked(&self, word: &Word, last: bool) -> Asked {
        let terms = self.meant(word, last);
        let held = terms.iter().map(|&(term, _)| self.postings[term as usize].len()).sum();
        let weight = terms.iter().map(|&(term, _)| self.rarity(term as usize)).fold(0.0, f32::max);
        Asked { terms, held, weight: if weight > 0.0 { weight } else { UNKNOWN } }
    }

    /// The terms that a typed word can mean, each with how surely.
    fn meant(&self, word: &Word, last: bool) -> Vec<(u32, f32)> {
        let key = key(word);
        let mut meant: Vec<(u32, f32)> = self.terms.get(key).map(|&term| (term, 1.0)).into_iter().collect();
        if last && key.chars().count() > 1 {
            let from = self.sorted.partition_point(|(term, _)| term.as_str() <= key);
            let longer = self.sorted[from..].iter().take_while(|(term, _)| term.starts_with(key)).take(ENDINGS);
            meant.extend(longer.map(|&(_, term)| (term, 0.8)));
        }
        if meant.is_empty() {
            meant.extend(self.near.find(key).into_iter().map(|(term, cost)| (term, surely(cost))));
        }
        meant
    }

    fn score(&self, asked: &Asked, scores: &mut Scores) {
        let before = scores.touched.len();
        let found_by_others = before > 0 && asked.held > COMMON;
        for &(term, sure) in &asked.terms {
            let (gain, held) = (self.rarity(term as usize) * sure, &self.postings[term as usize]);
            if found_by_others {
                for at in 0..before {
                    let name = scores.touched[at];
                    if held.binary_search(&name).is_ok() {
                        scores.gain(name, gain);
                    }
                }
            } else {
                for &name in held {
                    scores.gain(name, gain);
                }
            }
        }
        scores.settle();
    }
}

/// What a word adds to what is asked that no name holds.
const UNKNOWN: f32 = 5.0;

/// How surely a word is meant that is so many slips away.
fn surely(cost: u32) -> f32 {
    0.9 - f32::from(u16::try_from(cost).unwrap_or(u16::MAX)) / 60.0
}

impl Scores {
    fn new(names: usize) -> Self {
        Self { total: vec![0.0; names], gain: vec![0.0; names], touched: Vec::new() }
    }

    /// Of all that one word can mean, the best counts.
    fn gain(&mut self, name: u32, gain: f32) {
        let at = name as usize;
        if self.total[at] == 0.0 && self.gain[at] == 0.0 {
            self.touched.push(name);
        }
        self.gain[at] = self.gain[at].max(gain);
    }

    fn settle(&mut self) {
        for &name in &self.touched {
            let at = name as usize;
            self.total[at] += std::mem::take(&mut self.gain[at]);
        }
    }
}

/// The offices whose names hold these words, best first; in these countries, if any are given.
pub fn offices(offices: &Offices, rest: &str, countries: &[String]) -> Vec<Hit> {
    let mut typed = words(rest);
    typed.truncate(WORDS);
    let countries: Vec<u32> = countries.iter().filter_map(|code| offices.countries.get(code).copied()).collect();
    let mut scores = Scores::new(offices.names.len());
    let mut asked: Vec<Asked> = typed.iter().enumerate().map(|(at, word)| offices.asked(word, at + 1 == typed.len())).collect();
    asked.sort_by_key(|asked| asked.held);
    for asked in &asked {
        offices.score(asked, &mut scores);
    }
    let mut whole = asked.iter().map(|asked| asked.weight).sum();
    if typed.is_empty() {
        whole = 1.0;
        for &name in countries.iter().flat_map(|&country| &offices.by_country[country as usize]) {
            scores.gain(name, 1.0);
        }
        scores.settle();
    }
    let found = best(offices, &scores, &countries, whole);
    hits(offices, &typed, found)
}

/// The best names, each with how well it fits: how much of the query it holds, and how little else.
fn best(offices: &Offices, scores: &Scores, countries: &[u32], whole: f32) -> Vec<(f32, u32)> {
    let fit = |name: u32| {
        let gained = scores.total[name as usize];
        0.85 * gained / whole + 0.15 * (gained / offices.names[name as usize].weight.max(1.0)).min(1.0)
    };
    let within = |name: &&u32| countries.is_empty() || countries.contains(&offices.names[**name as usize].country);
    let mut found: Vec<(f32, u32)> = scores.touched.iter().filter(within).map(|&name| (fit(name), name)).collect();
    let order = |one: &(f32, u32), other: &(f32, u32)| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1));
    if found.len() > 2 * MOST {
        found.select_nth_unstable_by(2 * MOST, order);
        found.truncate(2 * MOST);
    }
    found.sort_unstable_by(order);
    found
}

/// One hit for each authority, by the best of its names.
fn hits(offices: &Offices, typed: &[Word], found: Vec<(f32, u32)>) -> Vec<Hit> {
    let matcher = SkimMatcherV2::default();
    let mut hits: Vec<Hit> = Vec::new();
    for (score, name) in found {
        let name = &offices.names[name as usize];
        let authority = name.authority as usize;
        if hits.len() < MOST && !hits.iter().any(|hit| hit.authority == authority) {
            let highlights = highlights(&matcher, &name.text, typed);
            hits.push(Hit { authority, name: name.at as usize, score: f64::from(score.clamp(0.0, 1.0)), highlights });
        }
    }
    hits
}

/// Where the words of the query stand in a name.
fn highlights(matcher: &SkimMatcherV2, name: &str, typed: &[Word]) -> Vec<u32> {
    let mut places: Vec<u32> = Vec::new();
    for word in words(name).iter().filter(|word| word.native.chars().count() == word.to - word.from) {
        for typed in typed {
            if typed.native.chars().next() == word.native.chars().next()
                && let Some((_, found)) = matcher.fuzzy_indices(&word.native, &typed.native)
            {
                places.extend(found.iter().map(|at| small(word.from + at)));
            }
        }
    }
    places.sort_unstable();
    places.dedup();
    places
}

fn key(word: &Word) -> &str {
    if word.skeleton.is_empty() { &word.native } else { &word.skeleton }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
