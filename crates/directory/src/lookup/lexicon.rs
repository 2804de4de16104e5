//! The lexicon: every name that a query can hold, and what it stands for.

use std::collections::HashSet;

use super::compile::{Entry, compile};
use super::entries;
use super::index::{Index, Kept, Layer, Mistakable};
use super::keys::{self, Small};
use super::meaning::{Meaning, Name};
use super::near;
use super::sketch::Sieve;
use super::slip;
use crate::record::Facts;

/// The lexicon's tables and the names among the facts, as they were when the program was built.
static COMPILED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

/// The lexicon.
#[derive(Debug)]
pub struct Lexicon {
    compiled: Part,
    /// Codes, and names that only these facts hold.
    added: Part,
}

/// An index, and the meanings of its names; `None` for those that the facts don't know.
#[derive(Debug)]
struct Part {
    index: Index,
    meanings: Vec<Option<Meaning>>,
}

/// A key that was found, and in which part of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    compiled: bool,
    key: u32,
}

/// A key that letters can be a slip for, going by which letters it has.
#[derive(Debug, Clone, Copy)]
pub struct Likely {
    key: Key,
    telling: u32,
}

impl Lexicon {
    /// The lexicon of these facts.
    pub fn new(facts: &Facts) -> Self {
        let known = Known::new(facts);
        let compiled = Part::new(Index::read(COMPILED), &known);
        let entries = added(facts, &compiled.index);
        let added = Part::new(Index::read(compile(&entries, entries::slips)), &known);
        Self { compiled, added }
    }

    /// The names with these letters in this layer; those whose source counts most come first.
    pub fn find(&self, layer: Layer, letters: &str) -> Vec<Name<'_>> {
        let parts = [&self.compiled, &self.added].into_iter();
        let mut names: Vec<Name<'_>> = parts.filter_map(|part| Some(part.names(part.index.find(layer, letters)?))).flatten().collect();
        names.sort_by_key(|name| name.rank);
        names
    }

    /// Whether a word is a small one.
    pub fn small(&self, word: &str) -> Option<Small> {
        self.find(Layer::Native, word).iter().find_map(|name| match name.meaning {
            Meaning::Connecting(_) => Some(Small::Connecting),
            Meaning::Form(_) => Some(Small::Form),
            _ => None,
        })
    }

    /// Whether it is a word of everyday language that resembles the name of a state: "serve", "часа".
    pub fn is_ordinary(&self, word: &str) -> bool {
        let index = &self.compiled.index;
        let ordinary = |key| index.under(key).any(|name| index.meaning(index.name(name).meaning) == entries::ORDINARY);
        index.find(Layer::Raw, word).is_some_and(ordinary)
    }

    /// The names under a key.
    pub fn names(&self, key: Key) -> Vec<Name<'_>> {
        let part = if key.compiled { &self.compiled } else { &self.added };
        part.names(key.key).collect()
    }

    /// The keys that these letters can be a slip for, each with what the slips cost. `rare`: those of smaller languages.
    pub fn slips(&self, letters: &str, rare: bool) -> Vec<(Key, u32)> {
        self.slips_among(&self.likely(letters, rare), letters)
    }

    /// The keys that these letters, in whatever order, can be a slip for by the letters they have.
    pub fn likely(&self, letters: &str, rare: bool) -> Vec<Likely> {
        let typed: Vec<char> = letters.chars().collect();
        let most = near::forgiven(&typed);
        if most == 0 {
            return Vec::new();
        }
        let sieve = Sieve::new(&typed, near::slips(most));
        let mut likely = Vec::new();
        for (compiled, part) in [(true, &self.compiled), (false, &self.added)] {
            for length in near::lengths(typed.len(), most) {
                let may = sieve.may(length);
                let near = part.index.mistakable(length, rare).filter(|near| may(near.bag));
                likely.extend(near.map(|Mistakable { key, telling, .. }| Likely { key: Key { compiled, key }, telling }));
            }
        }
        likely
    }

    /// Those of some keys that these letters are a slip for, each with what the slips cost.
    pub fn slips_among(&self, likely: &[Likely], letters: &str) -> Vec<(Key, u32)> {
        let typed: Vec<char> = letters.chars().collect();
        let most = near::forgiven(&typed);
        let sieve = Sieve::new(&typed, near::slips(most));
        let (mut found, mut name) = (Vec::new(), Vec::new());
        for &Likely { key, telling } in likely {
            name.clear();
            name.extend(self.letters(key).chars());
            if sieve.passes(&name) {
                let most = most.min(near::forgiven_name(&name, telling));
                found.extend(slip::cost(&typed, &name, most).map(|cost| (key, cost)));
            }
        }
        found
    }

    /// The first keys of a layer, `most` of each part, that begin with these letters.
    pub fn beginning(&self, layer: Layer, letters: &str, most: usize) -> Vec<Key> {
        let parts = [(true, &self.compiled), (false, &self.added)].into_iter();
        let keys = parts.flat_map(|(compiled, part)| part.index.beginning(layer, letters).take(most).map(move |key| Key { compiled, key }));
        keys.collect()
    }

    /// The letters of a key.
    pub fn letters(&self, key: Key) -> &str {
        let part = if key.compiled { &self.compiled } else { &self.added };
        part.index.letters(key.key)
    }
}

impl Part {
    fn new(index: Index, known: &Known<'_>) -> Self {
        let meanings = index.meanings().map(|meaning| known.read(meaning)).collect();
        Self { index, meanings }
    }

    fn names(&self, key: u32) -> impl Iterator<Item = Name<'_>> {
        self.index.under(key).filter_map(|name| {
            let kept = self.index.name(name);
            let meaning = self.meanings[kept.meaning as usize].as_ref()?;
            Some(Name { meaning, text: kept.text, kind: kept.kind, language: kept.language, rank: kept.rank })
        })
    }
}

/// The codes that the facts know.
struct Known<'a> {
    countries: HashSet<&'a str>,
    treaties: HashSet<&'a str>,
}

impl<'a> Known<'a> {
    fn new(facts: &'a Facts) -> Self {
        Self {
            countries: facts.jurisdictions.iter().map(|jurisdiction| jurisdiction.code.as_str()).collect(),
            treaties: facts.instruments.iter().map(|instrument| instrument.code.as_str()).collect(),
        }
    }

    fn read(&self, meaning: &str) -> Option<Meaning> {
        let (facet, code) = meaning.split_once('\t')?;
        let known = match facet {
            "country" => self.countries.contains(code),
            "treaty" => self.treaties.contains(code),
            _ => true,
        };
        known.then(|| Meaning::read(facet, code))?
    }
}

/// What the facts add to the compiled lexicon: their codes, and the names that it hasn't.
fn added(facts: &Facts, compiled: &Index) -> Vec<Entry> {
    let mut entries = codes(facts);
    let mut add = |facet: &str, code: &str, name: &str, kind: crate::vocabulary::NameKind, language: &str| {
        if !holds(compiled, name, (facet, code)) {
            entries.push(entries::entry(&format!("{facet}\t{code}"), name, kind.code(), language, 0, &|_| None));
        }
    };
    for name in &facts.jurisdiction_names {
        add("country", &name.jurisdiction, &name.name, name.kind, &name.language);
    }
    for name in &facts.instrument_names {
        add("treaty", &name.instrument, &name.name, name.kind, &name.language);
    }
    for name in &facts.request_kind_names {
        add("request", name.request_kind.code(), &name.name, name.kind, &name.language);
    }
    for name in &facts.channel_names {
        add("channel", name.channel.code(), &name.name, name.kind, &name.language);
    }
    entries
}

fn holds(compiled: &Index, name: &str, meaning: (&str, &str)) -> bool {
    let Some(key) = compiled.find(Layer::Raw, keys::raw(name)) else { return false };
    let is = |kept: Kept<'_>| kept.text == name && compiled.meaning(kept.meaning).split_once('\t') == Some(meaning);
    compiled.under(key).map(|kept| compiled.name(kept)).any(is)
}

fn codes(facts: &Facts) -> Vec<Entry> {
    let mut entries = Vec::new();
    for jurisdiction in &facts.jurisdictions {
        let meaning = format!("country\t{}", jurisdiction.code);
        let short = jurisdiction.code.rsplit('-').next().filter(|short| short.len() == 2 && *short != jurisdiction.code);
        let codes = [Some(jurisdiction.code.as_str()), short, jurisdiction.iso3.as_deref(), jurisdiction.m49.as_deref()];
        entries.extend(codes.into_iter().flatten().map(|code| entries::code(&meaning, code)));
    }
    entries.extend(facts.instruments.iter().map(|instrument| entries::code(&format!("treaty\t{}", instrument.code), &instrument.code)));
    entries
}
