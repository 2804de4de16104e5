//! Offices: the authorities whose names hold the words of a query.

use std::collections::HashMap;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::near::Near;
use super::words::{Word, words};
use crate::record::Facts;

/// The most offices that a query finds.
const MOST: usize = 50;
/// How many of the best are looked at closely, for their score and what to highlight.
const CLOSELY: usize = 100;

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
    /// Names that hold each term.
    postings: Vec<Vec<u32>>,
    near: Near,
    by_country: HashMap<String, Vec<u32>>,
}

struct OfficeName {
    authority: usize,
    at: usize,
    country: String,
    text: String,
    /// Weight of all its terms together.
    weight: f32,
}

impl std::fmt::Debug for Offices {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Offices({} names, {} terms)", self.names.len(), self.terms.len())
    }
}

impl Offices {
    /// The index of these facts.
    pub fn new(facts: &Facts) -> Self {
        let places: HashMap<&str, usize> = facts.authorities.iter().enumerate().map(|(at, authority)| (authority.id.as_str(), at)).collect();
        let mut offices = Self::default();
        for (at, name) in facts.authority_names.iter().enumerate() {
            if let Some(&authority) = places.get(name.authority.as_str()) {
                let unit = name.unit.as_deref().unwrap_or_default();
                offices.add(authority, at, &facts.authorities[authority].jurisdiction, &name.name, unit);
            }
        }
        offices.weigh();
        offices
    }

    fn add(&mut self, authority: usize, at: usize, country: &str, text: &str, unit: &str) {
        let place = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        for word in words(text).iter().chain(&words(unit)) {
            let term = self.term(key(word));
            if self.postings[term as usize].last() != Some(&place) {
                self.postings[term as usize].push(place);
            }
        }
        self.by_country.entry(country.to_owned()).or_default().push(place);
        self.names.push(OfficeName { authority, at, country: country.to_owned(), text: text.to_owned(), weight: 0.0 });
    }

    fn term(&mut self, key: &str) -> u32 {
        if let Some(&term) = self.terms.get(key) {
            return term;
        }
        let term = u32::try_from(self.postings.len()).unwrap_or(u32::MAX);
        self.postings.push(Vec::new());
        self.near.add(key, term);
        self.terms.insert(key.to_owned(), term);
        term
    }

    fn weigh(&mut self) {
        for term in 0..self.postings.len() {
            let rarity = self.rarity(term);
            for at in 0..self.postings[term].len() {
                let name = self.postings[term][at] as usize;
                self.names[name].weight += rarity;
            }
        }
    }

    /// How much a term tells: the rarer, the more.
    fn rarity(&self, term: usize) -> f32 {
        let (all, with) = (self.names.len() as f32, self.postings[term].len() as f32);
        (1.0 + all / (1.0 + with)).ln()
    }

    /// The terms that a typed word can mean, each with how surely.
    fn meant(&self, word: &Word, last: bool) -> Vec<(u32, f32)> {
        let key = key(word);
        let mut meant: Vec<(u32, f32)> = self.terms.get(key).map(|&term| (term, 1.0)).into_iter().collect();
        if last && key.chars().count() > 1 {
            meant.extend(self.terms.iter().filter(|(term, _)| term.len() > key.len() && term.starts_with(key)).map(|(_, &at)| (at, 0.8)));
        }
        if meant.is_empty() {
            let near = self.near.find(key);
            meant.extend(near.into_iter().map(|(number, cost)| (number, 0.9 - cost as f32 / 60.0)));
        }
        meant
    }
}

/// The offices whose names hold these words, best first; in these countries, if any are given.
pub fn offices(offices: &Offices, rest: &str, countries: &[String]) -> Vec<Hit> {
    let typed = words(rest);
    let (mut scores, mut asked): (HashMap<u32, f32>, f32) = (HashMap::new(), 0.0);
    for (at, word) in typed.iter().enumerate() {
        let (gains, weight) = gains(offices, word, at + 1 == typed.len());
        asked += weight;
        for (name, gain) in gains {
            *scores.entry(name).or_default() += gain;
        }
    }
    if typed.is_empty() {
        scores = countries.iter().filter_map(|code| offices.by_country.get(code)).flatten().map(|&name| (name, 1.0)).collect();
        asked = 1.0;
    }
    rank(offices, rest, countries, scores, asked)
}

/// What a word adds to the score of each name that holds it, and how much it could have added.
fn gains(offices: &Offices, word: &Word, last: bool) -> (HashMap<u32, f32>, f32) {
    let mut gains: HashMap<u32, f32> = HashMap::new();
    let mut most = 0f32;
    for (term, sure) in offices.meant(word, last) {
        let rarity = offices.rarity(term as usize);
        most = most.max(rarity);
        for &name in &offices.postings[term as usize] {
            let gain = gains.entry(name).or_default();
            *gain = gain.max(rarity * sure);
        }
    }
    (gains, if most > 0.0 { most } else { 5.0 })
}

fn rank(offices: &Offices, rest: &str, countries: &[String], scores: HashMap<u32, f32>, asked: f32) -> Vec<Hit> {
    let within = |name: &OfficeName| countries.is_empty() || countries.contains(&name.country);
    let mut found: Vec<(f32, u32)> = scores
        .into_iter()
        .filter(|&(name, _)| within(&offices.names[name as usize]))
        .map(|(name, gained)| (0.85 * gained / asked + 0.15 * (gained / offices.names[name as usize].weight.max(1.0)).min(1.0), name))
        .collect();
    found.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    found.truncate(CLOSELY);
    let mut hits: Vec<Hit> = Vec::new();
    let matcher = SkimMatcherV2::default();
    for (score, name) in found {
        let name = &offices.names[name as usize];
        if hits.len() < MOST && !hits.iter().any(|hit| hit.authority == name.authority) {
            let highlights = highlights(&matcher, &name.text, rest);
            hits.push(Hit { authority: name.authority, name: name.at, score: f64::from(score.clamp(0.0, 1.0)), highlights });
        }
    }
    hits
}

/// Where the words of the query stand in a name.
fn highlights(matcher: &SkimMatcherV2, name: &str, rest: &str) -> Vec<u32> {
    let folded = words(name);
    let mut places: Vec<u32> = Vec::new();
    for typed in words(rest) {
        for word in &folded {
            if let Some((_, found)) = matcher.fuzzy_indices(&word.native, &typed.native)
                && found.len() > 1
                && word.native.chars().count() == word.to - word.from
            {
                places.extend(found.iter().map(|at| u32::try_from(word.from + at).unwrap_or(u32::MAX)));
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
