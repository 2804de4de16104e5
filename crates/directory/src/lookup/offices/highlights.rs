//! Highlights: where the words of a query stand in a name.

use std::collections::HashMap;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::super::words::{Word, words};
use super::super::{near, slip};
use super::terms::small;

/// Marks in names what a query matched.
pub struct Marker<'a> {
    typed: Vec<(&'a str, Vec<char>)>,
    matcher: SkimMatcherV2,
    /// What is marked in the words of names seen so far: the names that a query finds share most of theirs.
    seen: HashMap<String, Vec<usize>>,
}

impl<'a> Marker<'a> {
    /// A marker of these words.
    pub fn new(typed: &'a [Word]) -> Self {
        let typed = typed.iter().map(|word| (word.native.as_str(), word.native.chars().collect())).collect();
        Self { typed, matcher: SkimMatcherV2::default(), seen: HashMap::new() }
    }

    /// The places of a name (in characters) that the words match: the letters that were typed, or the whole of a word that was
    /// mistyped.
    pub fn places(&mut self, name: &str) -> Vec<u32> {
        let mut places: Vec<u32> = Vec::new();
        for word in words(name) {
            if word.native.chars().count() == word.to - word.from {
                places.extend(self.marked(word.native).iter().map(|at| small(word.from + at)));
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }

    fn marked(&mut self, word: String) -> &[usize] {
        let Self { typed, matcher, seen } = self;
        seen.entry(word).or_insert_with_key(|word| {
            let letters: Vec<char> = word.chars().collect();
            typed.iter().flat_map(|typed| within(matcher, word, &letters, typed)).collect()
        })
    }
}

fn within(matcher: &SkimMatcherV2, word: &str, letters: &[char], (typed, drawn): &(&str, Vec<char>)) -> Vec<usize> {
    if word.starts_with(typed) {
        return (0..drawn.len()).collect();
    }
    if letters.first() != drawn.first() {
        return Vec::new();
    }
    if let Some((_, found)) = matcher.fuzzy_indices(word, typed) {
        return found;
    }
    let mistyped = slip::cost(drawn, letters, near::forgiven(drawn)).is_some();
    if mistyped { (0..letters.len()).collect() } else { Vec::new() }
}
