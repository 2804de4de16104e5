//! The lexicon: every name that a query can hold, folded, with what it stands for.

use std::collections::{HashMap, HashSet};

use super::fold::fold;
use super::meaning::{Meaning, Name};
use super::near::Near;
use super::words::{han, skeleton};
use crate::record::Facts;
use crate::vocabulary::{InstrumentKind, NameKind};

/// Words that connect others, and words of urgency, in the languages of the lookup.
const WORDS: &str = include_str!("../../../../fixtures/lexicon/words.tsv");

/// The lexicon.
#[derive(Debug, Default)]
pub struct Lexicon {
    names: Vec<Name>,
    /// Names by their folded letters, without spaces.
    native: HashMap<String, Vec<u32>>,
    /// Names by their letters in plain Latin.
    skeleton: HashMap<String, Vec<u32>>,
    /// Codes, as typed in capitals.
    codes: HashMap<String, Vec<u32>>,
    /// Keys for mistyped words; a group is the place of its names in `groups`.
    near: Near,
    groups: Vec<Vec<u32>>,
}

impl Lexicon {
    /// The lexicon of these facts.
    pub fn new(facts: &Facts) -> Self {
        let mut lexicon = Self::default();
        lexicon.add_words(WORDS);
        lexicon.add_jurisdictions(facts);
        lexicon.add_instruments(facts);
        lexicon.add_vocabularies(facts);
        lexicon.index_slips();
        lexicon
    }

    /// The names whose folded letters are these.
    pub fn native(&self, key: &str) -> impl Iterator<Item = &Name> {
        self.of(self.native.get(key))
    }

    /// The names whose letters in plain Latin are these.
    pub fn skeleton(&self, key: &str) -> impl Iterator<Item = &Name> {
        self.of(self.skeleton.get(key))
    }

    /// What a code in capitals stands for.
    pub fn code(&self, key: &str) -> impl Iterator<Item = &Name> {
        self.of(self.codes.get(key))
    }

    /// The names near these letters, each with what the slips cost.
    pub fn near(&self, key: &str) -> Vec<(&Name, u32)> {
        let found = self.near.find(key);
        found.iter().flat_map(|found| self.groups[found.group as usize].iter().map(|&at| (&self.names[at as usize], found.cost))).collect()
    }

    fn of<'a>(&'a self, places: Option<&'a Vec<u32>>) -> impl Iterator<Item = &'a Name> {
        places.into_iter().flatten().map(|&at| &self.names[at as usize])
    }

    fn add_words(&mut self, table: &str) {
        for line in table.lines().skip(1) {
            let mut cells = line.split('\t');
            let (Some(facet), Some(code), Some(language), Some(word)) = (cells.next(), cells.next(), cells.next(), cells.next()) else {
                continue;
            };
            if let Some(meaning) = Meaning::read(facet, code) {
                self.add(meaning, word, NameKind::Alias, language);
            }
        }
    }

    fn add_jurisdictions(&mut self, facts: &Facts) {
        for jurisdiction in &facts.jurisdictions {
            let short = jurisdiction.code.rsplit('-').next().unwrap_or_default();
            let codes = [Some(jurisdiction.code.as_str()), Some(short).filter(|short| short.len() == 2), jurisdiction.iso3.as_deref()];
            for code in codes.into_iter().flatten().collect::<HashSet<_>>() {
                self.add_code(Meaning::Country(jurisdiction.code.clone()), code);
            }
        }
        for name in &facts.jurisdiction_names {
            self.add(Meaning::Country(name.jurisdiction.clone()), &name.name, name.kind, &name.language);
        }
    }

    fn add_instruments(&mut self, facts: &Facts) {
        for instrument in &facts.instruments {
            self.add_code(Meaning::Treaty(instrument.code.clone()), &instrument.code);
            if instrument.kind == InstrumentKind::Multilateral {
                self.add(Meaning::Treaty(instrument.code.clone()), &instrument.code, NameKind::Alias, "mul");
            }
        }
        for name in &facts.instrument_names {
            self.add(Meaning::Treaty(name.instrument.clone()), &name.name, name.kind, &name.language);
        }
    }

    fn add_vocabularies(&mut self, facts: &Facts) {
        for name in &facts.request_kind_names {
            self.add(Meaning::Request(name.request_kind), &name.name, name.kind, &name.language);
        }
        for name in &facts.channel_names {
            self.add(Meaning::Channel(name.channel), &name.name, name.kind, &name.language);
        }
    }

    fn add_code(&mut self, meaning: Meaning, code: &str) {
        let key: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
        let at = self.keep(Name { meaning, text: code.to_owned(), kind: None, language: None });
        self.codes.entry(key.to_ascii_uppercase()).or_default().push(at);
    }

    fn add(&mut self, meaning: Meaning, text: &str, kind: NameKind, language: &str) {
        let key = fold(text).replace(' ', "");
        if key.is_empty() {
            return;
        }
        let name = Name { meaning, text: text.to_owned(), kind: Some(kind), language: Some(language.to_owned()) };
        let at = self.keep(name);
        if !key.is_ascii() && !abjad(&key) {
            let plain = skeleton(&key);
            if plain.len() > 2 {
                self.skeleton.entry(plain).or_default().push(at);
            }
        }
        self.native.entry(key).or_default().push(at);
    }

    fn keep(&mut self, name: Name) -> u32 {
        self.names.push(name);
        u32::try_from(self.names.len() - 1).unwrap_or(u32::MAX)
    }

    fn index_slips(&mut self) {
        for (key, places) in self.native.iter().chain(&self.skeleton) {
            let connecting = places.iter().any(|&at| matches!(self.names[at as usize].meaning, Meaning::Connecting(_)));
            if !connecting && !key.chars().any(han) {
                self.near.add(key, u32::try_from(self.groups.len()).unwrap_or(u32::MAX));
                self.groups.push(places.clone());
            }
        }
    }
}

/// Whether a name is written in a script that leaves vowels out: its skeleton says too little.
fn abjad(key: &str) -> bool {
    key.chars().any(|c| matches!(c as u32, 0x590..=0x7FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC))
}
