//! Nearness: which words a mistyped one can have been meant for.

use super::index::bag;
use super::slip::{self, SLIP};

/// The least that a change of length or letters can cost.
const CHEAPEST: u32 = 5;

/// The dearest slips that a word of so many letters is forgiven.
pub const fn forgiven(letters: usize) -> u32 {
    match letters {
        0..=3 => 0,
        4..=5 => SLIP + 4,
        6..=7 => 17,
        8..=13 => 2 * SLIP + 2,
        _ => 3 * SLIP,
    }
}

/// The lengths that a word of this length can have been meant to have.
pub const fn lengths(letters: usize, most: u32) -> std::ops::RangeInclusive<usize> {
    let reach = (most / CHEAPEST) as usize;
    letters.saturating_sub(reach)..=letters + reach
}

/// Whether two bags of letters are near enough for slips of this cost: a slip takes a letter, brings one, or both.
pub const fn likely(one: u64, other: u64, most: u32) -> bool {
    (one ^ other).count_ones() * CHEAPEST <= most * 2
}

/// Words that can be found through slips of the pen.
#[derive(Debug, Default)]
pub struct Near {
    /// By length, so that a search looks at near lengths only.
    by_length: Vec<Vec<NearWord>>,
}

#[derive(Debug)]
struct NearWord {
    bag: u64,
    letters: Box<[char]>,
    number: u32,
}

impl Near {
    /// Adds a word, with a number to know it by.
    pub fn add(&mut self, word: &str, number: u32) {
        let letters: Box<[char]> = word.chars().collect();
        if letters.len() < 4 {
            return;
        }
        if self.by_length.len() <= letters.len() {
            self.by_length.resize_with(letters.len() + 1, Vec::new);
        }
        self.by_length[letters.len()].push(NearWord { bag: bag(letters.iter().copied()), letters, number });
    }

    /// The number of every word within the slips that a word of this length is forgiven, and what they cost.
    pub fn find(&self, typed: &str) -> Vec<(u32, u32)> {
        let typed: Vec<char> = typed.chars().collect();
        let most = forgiven(typed.len());
        if most == 0 {
            return Vec::new();
        }
        let bag = bag(typed.iter().copied());
        let lengths = lengths(typed.len(), most).filter_map(|length| self.by_length.get(length));
        let words = lengths.flatten().filter(|word| likely(word.bag, bag, most));
        words.filter_map(|word| Some((word.number, slip::cost(&typed, &word.letters, most)?))).collect()
    }
}
