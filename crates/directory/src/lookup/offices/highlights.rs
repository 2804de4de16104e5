//! Highlights: where the words of a query stand in a name.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::super::words::{Word, words};
use super::super::{near, slip};
use super::terms::small;

/// Marks in names what a query matched.
pub struct Marker<'a> {
    typed: Vec<(&'a str, Vec<char>)>,
    matcher: SkimMatcherV2,
}

impl<'a> Marker<'a> {
    /// A marker of these words.
    pub fn new(typed: &'a [Word]) -> Self {
        let typed = typed.iter().map(|word| (word.native.as_str(), word.native.chars().collect())).collect();
        Self { typed, matcher: SkimMatcherV2::default() }
    }

    /// The places of a name (in characters) that the words match: the letters that were typed, or the whole of a word that was
    /// mistyped.
    pub fn places(&mut self, name: &str) -> Vec<u32> {
        let mut places: Vec<u32> = Vec::new();
        for word in words(name) {
            let letters: Vec<char> = word.native.chars().collect();
            if letters.len() == word.to - word.from {
                for typed in &self.typed {
                    places.extend(self.within(&word.native, &letters, typed).into_iter().map(|at| small(word.from + at)));
                }
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }

    fn within(&self, word: &str, letters: &[char], (typed, drawn): &(&str, Vec<char>)) -> Vec<usize> {
        if word.starts_with(typed) {
            return (0..drawn.len()).collect();
        }
        if letters.first() != drawn.first() {
            return Vec::new();
        }
        if let Some((_, found)) = self.matcher.fuzzy_indices(word, typed) {
            return found;
        }
        let mistyped = slip::cost(drawn, letters, near::forgiven(drawn)).is_some();
        if mistyped { (0..letters.len()).collect() } else { Vec::new() }
    }
}
