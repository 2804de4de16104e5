//! Offices: the authorities whose names hold the words of a query.

mod highlights;
mod index;
mod terms;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::words::{Word, words};
pub use index::Offices;
use index::key;
use terms::small;

/// The most offices that a query finds.
const MOST: usize = 50;
/// The most words of a query that are looked for.
const WORDS: usize = 16;
/// The most words that a half-typed one is taken for.
const ENDINGS: usize = 64;
/// The most words that one is taken for that leaves letters out.
const ABBREVIATED: usize = 8;
/// A word that more names hold than this is too common to find names by; it only tells those found by other words apart.
const COMMON: usize = 2048;
/// Looking a name up in a list costs as much as reading so many.
const PROBE: usize = 16;
/// What a word adds to what is asked that no name holds.
const UNKNOWN: f32 = 5.0;
/// Where the best name fits less well than this, slips are looked for in words that are words of other names.
const POOR: f32 = 0.9;

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

/// The offices whose names hold these words, best first; in these countries, if any are given. Without words there are none.
pub fn offices(offices: &Offices, rest: &str, countries: &[String]) -> Vec<Hit> {
    let mut typed = words(rest);
    typed.truncate(WORDS);
    let within: Vec<u32> = countries.iter().filter_map(|code| offices.country(code)).collect();
    if typed.is_empty() || within.is_empty() && !countries.is_empty() {
        return Vec::new();
    }
    let search = Search { offices, typed: &typed, within: &within };
    let asked: Vec<Asked> = (0..typed.len()).map(|at| search.asked(at, false)).collect();
    let mut found = search.best(&asked);
    if found.first().is_none_or(|best| best.0 < POOR) && asked.iter().any(|asked| asked.exact) {
        let slips = asked.into_iter().enumerate().map(|(at, asked)| if asked.exact { search.asked(at, true) } else { asked });
        let slipped = search.best(&slips.collect::<Vec<_>>());
        if slipped.first().map(|best| best.0) > found.first().map(|best| best.0) {
            found = slipped;
        }
    }
    search.hits(&found)
}

/// A search for the words of a query.
struct Search<'a> {
    offices: &'a Offices,
    typed: &'a [Word],
    /// Numbers of the countries; empty: all.
    within: &'a [u32],
}

/// What a typed word can mean, and how much it tells.
struct Asked {
    /// Terms, each with how surely the word means it.
    terms: Vec<(u32, f32)>,
    /// Whether it is one of them as it stands.
    exact: bool,
    /// How many names hold one of them.
    held: usize,
    /// What the word adds at most.
    weight: f32,
}

impl Search<'_> {
    /// The best names, each with how well it fits.
    fn best(&self, asked: &[Asked]) -> Vec<(f32, u32)> {
        let mut asked: Vec<&Asked> = asked.iter().collect();
        asked.sort_by_key(|asked| asked.held);
        let mut scores = Scores::new(self.offices.names.len());
        for asked in &asked {
            self.score(asked, &mut scores);
        }
        self.fitting(&scores, asked.iter().map(|asked| asked.weight).sum())
    }

    /// `slips`: those too that a word is a slip for which is one of a name as it stands.
    fn asked(&self, at: usize, slips: bool) -> Asked {
        let (terms, exact) = self.meant(key(&self.typed[at]), at + 1 == self.typed.len(), slips);
        let held = terms.iter().map(|&(term, _)| self.offices.holders(term).len()).sum();
        let weight = terms.iter().map(|&(term, sure)| self.offices.rarity(term) * sure).fold(0.0, f32::max);
        Asked { terms, exact, held, weight: if weight > 0.0 { weight } else { UNKNOWN } }
    }

    /// The terms that a typed word can mean, each with how surely; and whether it is one as it stands.
    fn meant(&self, key: &str, last: bool, slips: bool) -> (Vec<(u32, f32)>, bool) {
        let Offices { words, acronyms, near, .. } = self.offices;
        let mut meant: Vec<(u32, f32)> = words.find(key).map(|word| (word, 1.0)).into_iter().collect();
        meant.extend(acronyms.find(key).map(|acronym| (acronym + small(words.len()), 0.9)));
        let exact = !meant.is_empty();
        if key.chars().nth(1).is_some() && (last || !exact && key.chars().nth(2).is_some()) {
            meant.extend(words.beginning(key).take(ENDINGS).map(|word| (word, if last { 0.8 } else { 0.7 })));
        }
        if !exact || slips {
            meant.extend(near.find(key).into_iter().filter(|&(_, cost)| cost > 0).map(|(word, cost)| (word, surely(cost))));
        }
        if meant.is_empty() {
            meant = self.abbreviated(key);
        }
        (meant, exact)
    }

    /// Common words of which some letters were left out ("govt", "dept", "mnstry").
    fn abbreviated(&self, key: &str) -> Vec<(u32, f32)> {
        let matcher = SkimMatcherV2::default().ignore_case();
        let Some(whole) = matcher.fuzzy_match(key, key).filter(|_| key.chars().nth(2).is_some()) else { return Vec::new() };
        let alike = self.offices.commonest.iter().filter_map(|&word| {
            let letters = self.offices.words.letters(word);
            let begins = letters.chars().next() == key.chars().next();
            Some((word, begins.then(|| matcher.fuzzy_match(letters, key)).flatten()?))
        });
        let mut alike: Vec<(u32, i64)> = alike.filter(|&(_, score)| 2 * score >= whole).collect();
        alike.sort_by_key(|&(word, score)| (std::cmp::Reverse(score), word));
        alike.truncate(ABBREVIATED);
        #[expect(clippy::cast_precision_loss, reason = "scores of a word are below a thousand")]
        alike.into_iter().map(|(word, score)| (word, 0.7 * (score as f32 / whole as f32).min(1.0))).collect()
    }

    fn score(&self, asked: &Asked, scores: &mut Scores) {
        let before = scores.touched.len();
        let found_by_others = before > 0 && asked.held > COMMON;
        for &(term, sure) in &asked.terms {
            let (gain, held) = (self.offices.rarity(term) * sure, self.offices.holders(term));
            if found_by_others && held.len() < before * PROBE {
                for &name in held {
                    if scores.total(name) > 0.0 {
                        scores.gain(name, gain);
                    }
                }
            } else if found_by_others {
                for at in 0..before {
                    let name = scores.touched[at];
                    if held.binary_search(&name).is_ok() {
                        scores.gain(name, gain);
                    }
                }
            } else {
                for &name in held.iter().filter(|name| self.admits(**name)) {
                    scores.gain(name, gain);
                }
            }
        }
        scores.settle();
    }

    fn admits(&self, name: u32) -> bool {
        self.within.is_empty() || self.within.contains(&self.offices.names[name as usize].country)
    }

    /// The names that fit best: by how much of the query they hold, and how little else.
    fn fitting(&self, scores: &Scores, whole: f32) -> Vec<(f32, u32)> {
        let fit = |name: u32| {
            let gained = scores.total(name);
            0.85 * gained / whole + 0.15 * (gained / self.offices.names[name as usize].weight.max(1.0)).min(1.0)
        };
        let mut found: Vec<(f32, u32)> = scores.touched.iter().map(|&name| (fit(name), name)).collect();
        let order = |one: &(f32, u32), other: &(f32, u32)| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1));
        if found.len() > 2 * MOST {
            found.select_nth_unstable_by(2 * MOST, order);
            found.truncate(2 * MOST);
        }
        found.sort_unstable_by(order);
        found
    }

    /// One hit for each authority, by the best of its names.
    fn hits(&self, found: &[(f32, u32)]) -> Vec<Hit> {
        let mut marker = highlights::Marker::new(self.typed);
        let mut hits: Vec<Hit> = Vec::new();
        for &(score, place) in found {
            let name = &self.offices.names[place as usize];
            let authority = name.authority as usize;
            if hits.len() < MOST && !hits.iter().any(|hit| hit.authority == authority) {
                let highlights = marker.places(self.offices.text(place));
                hits.push(Hit { authority, name: name.at as usize, score: f64::from(score.clamp(0.0, 1.0)), highlights });
            }
        }
        hits
    }
}

/// How surely a word is meant that is so many slips away.
fn surely(cost: u32) -> f32 {
    0.9 - f32::from(u16::try_from(cost).unwrap_or(u16::MAX)) / 60.0
}

/// The score of each name so far, and which names have one.
struct Scores {
    /// What all words before gave a name, and what the word at hand adds.
    of: Vec<(f32, f32)>,
    touched: Vec<u32>,
}

impl Scores {
    fn new(names: usize) -> Self {
        Self { of: vec![(0.0, 0.0); names], touched: Vec::new() }
    }

    fn total(&self, name: u32) -> f32 {
        self.of[name as usize].0
    }

    /// Of all that one word can mean, the best counts.
    fn gain(&mut self, name: u32, gain: f32) {
        let of = &mut self.of[name as usize];
        if *of == (0.0, 0.0) {
            self.touched.push(name);
        }
        of.1 = of.1.max(gain);
    }

    fn settle(&mut self) {
        for &name in &self.touched {
            let of = &mut self.of[name as usize];
            of.0 += std::mem::take(&mut of.1);
        }
    }
}
