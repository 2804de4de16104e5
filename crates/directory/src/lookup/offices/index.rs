//! The index over the names of authorities: which of them hold which word.

use std::collections::HashMap;

use hashbrown::DefaultHashBuilder;

use super::super::fold::READ;
use super::super::near::Near;
use super::super::words::{Word, han, words};
use super::terms::{Lists, Terms, small};
use crate::record::Facts;

/// How many letters an acronym has, at least and at most.
const ACRONYM: std::ops::RangeInclusive<usize> = 2..=8;
/// The longest of the words that an acronym may leave out: "of", "the", "для".
const LEFT_OUT: usize = 3;
/// The longest word that is read as one, as in a query.
const LONGEST: usize = super::super::words::LONGEST;

/// An index over the names of authorities. It is made in a few milliseconds for each thousand.
pub struct Offices {
    pub(super) names: Vec<OfficeName>,
    text: String,
    /// The words of the names, and which names hold each.
    pub(super) words: Terms,
    holders: Lists,
    /// First letters of the words of the names, and which names they are of.
    pub(super) acronyms: Terms,
    abbreviated: Lists,
    pub(super) near: Near,
    /// The words that most names hold.
    pub(super) commonest: Vec<u32>,
    countries: HashMap<String, u32, DefaultHashBuilder>,
}

/// A name of an authority.
pub struct OfficeName {
    /// Place of the authority among the facts' authorities.
    pub authority: u32,
    /// Place of the name among the facts' authority names.
    pub at: u32,
    /// Number of its jurisdiction.
    pub country: u32,
    /// Weight of all its words together.
    pub weight: f32,
    /// Where its text ends.
    end: u32,
}

/// Words that are looked at to see what is abbreviated by leaving letters out.
const COMMONEST: usize = 1024;

impl std::fmt::Debug for Offices {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Offices({} names, {} words)", self.names.len(), self.words.len())
    }
}

impl Offices {
    /// The index of these facts.
    pub fn new(facts: &Facts) -> Self {
        let mut builder = Builder::default();
        let mut authorities: HashMap<&str, u32, DefaultHashBuilder> = HashMap::default();
        authorities.extend(facts.authorities.iter().map(|authority| authority.id.as_str()).zip(0u32..));
        for (at, name) in facts.authority_names.iter().enumerate() {
            if let Some(&authority) = authorities.get(name.authority.as_str()) {
                let country = builder.country(&facts.authorities[authority as usize].jurisdiction);
                builder.name(authority, small(at), country, &name.name, name.unit.as_deref().unwrap_or_default());
            }
        }
        builder.finish()
    }

    /// The number of a jurisdiction; `None` where none of its authorities has a name.
    pub(super) fn country(&self, code: &str) -> Option<u32> {
        self.countries.get(code).copied()
    }

    /// The text of a name.
    pub(super) fn text(&self, name: u32) -> &str {
        let at = name as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.names[before].end);
        &self.text[start as usize..self.names[at].end as usize]
    }

    /// The names that hold a word, or have an acronym: those are numbered after the words. In their order.
    pub(super) fn holders(&self, term: u32) -> &[u32] {
        match term.checked_sub(small(self.words.len())) {
            None => self.holders.under(term),
            Some(acronym) => self.abbreviated.under(acronym),
        }
    }

    /// How much a term tells: the rarer, the more.
    pub(super) fn rarity(&self, term: u32) -> f32 {
        rarity(self.names.len(), self.holders(term).len())
    }
}

#[expect(clippy::cast_precision_loss, reason = "names are counted in thousands")]
fn rarity(all: usize, with: usize) -> f32 {
    (1.0 + all as f32 / (1.0 + with as f32)).ln()
}

#[derive(Default)]
struct Builder<'a> {
    names: Vec<OfficeName>,
    text: String,
    words: Terms,
    acronyms: Terms,
    near: Near,
    countries: HashMap<String, u32, DefaultHashBuilder>,
    /// Words and acronyms with the names that hold them.
    held: Vec<(u32, u32)>,
    abbreviated: Vec<(u32, u32)>,
    /// The words of what stands between two spaces: where they are listed.
    seen: HashMap<&'a str, (usize, usize), DefaultHashBuilder>,
    listed: Vec<u32>,
    letters: String,
    here: Vec<u32>,
}

impl<'a> Builder<'a> {
    fn country(&mut self, code: &str) -> u32 {
        if let Some(&country) = self.countries.get(code) {
            return country;
        }
        let country = small(self.countries.len());
        self.countries.insert(code.to_owned(), country);
        country
    }

    fn name(&mut self, authority: u32, at: u32, country: u32, name: &'a str, unit: &'a str) {
        let place = small(self.names.len());
        self.here.clear();
        self.read(name);
        self.abbreviate(place);
        self.read(unit);
        self.here.sort_unstable();
        self.here.dedup();
        self.held.extend(self.here.iter().map(|&word| (word, place)));
        self.text.push_str(name);
        self.names.push(OfficeName { authority, at, country, weight: 0.0, end: small(self.text.len()) });
    }

    /// Adds the words of a text to those here.
    fn read(&mut self, text: &'a str) {
        let end = text.char_indices().nth(READ).map_or(text.len(), |(end, _)| end);
        for part in text[..end].split_whitespace() {
            let (from, to) = match self.seen.get(part) {
                Some(&seen) => seen,
                None => self.part(part),
            };
            self.here.extend(&self.listed[from..to]);
        }
    }

    /// Lists the words of what stands between two spaces.
    fn part(&mut self, part: &'a str) -> (usize, usize) {
        let from = self.listed.len();
        // As `words` would: a point may make initials of letters.
        if part.is_ascii() && !part.contains('.') {
            for word in part.split(|c: char| !c.is_ascii_alphanumeric()) {
                for start in (0..word.len()).step_by(LONGEST) {
                    self.letters.clear();
                    self.letters.push_str(&word[start..word.len().min(start + LONGEST)]);
                    self.letters.make_ascii_lowercase();
                    self.word();
                }
            }
        } else {
            for word in words(part) {
                self.letters.clear();
                self.letters.push_str(key(&word));
                self.word();
            }
        }
        self.seen.insert(part, (from, self.listed.len()));
        (from, self.listed.len())
    }

    /// Lists the word with the letters at hand.
    fn word(&mut self) {
        let (word, new) = self.words.add(&self.letters);
        if new {
            self.near.add(&self.letters, word);
        }
        self.listed.push(word);
    }

    /// Adds the acronyms of a name whose words are here: of all of them, and of the long ones.
    fn abbreviate(&mut self, place: u32) {
        for shortest in [1, LEFT_OUT + 1] {
            self.letters.clear();
            let long = |word: &&u32| self.words.letters(**word).chars().nth(shortest - 1).is_some();
            let initials = self.here.iter().filter(long).filter_map(|&word| self.words.letters(word).chars().next());
            self.letters.extend(initials);
            if ACRONYM.contains(&self.letters.chars().count()) && !self.letters.chars().any(han) {
                let (acronym, _) = self.acronyms.add(&self.letters);
                if self.abbreviated.last() != Some(&(acronym, place)) {
                    self.abbreviated.push((acronym, place));
                }
            }
        }
    }

    fn finish(mut self) -> Offices {
        self.words.complete();
        let (holders, abbreviated) = (Lists::new(&self.held, self.words.len()), Lists::new(&self.abbreviated, self.acronyms.len()));
        let all = self.names.len();
        let rarities: Vec<f32> = (0..small(self.words.len())).map(|word| rarity(all, holders.under(word).len())).collect();
        for &(word, name) in &self.held {
            self.names[name as usize].weight += rarities[word as usize];
        }
        let mut commonest: Vec<u32> = (0..small(self.words.len())).collect();
        if commonest.len() > COMMONEST {
            commonest.select_nth_unstable_by_key(COMMONEST, |&word| std::cmp::Reverse(holders.under(word).len()));
            commonest.truncate(COMMONEST);
        }
        let Self { names, text, words, acronyms, near, countries, .. } = self;
        Offices { names, text, words, holders, acronyms, abbreviated, near, commonest, countries }
    }
}

/// The letters that a word is found by.
pub fn key(word: &Word) -> &str {
    if word.skeleton.is_empty() { &word.native } else { &word.skeleton }
}
