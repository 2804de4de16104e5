//! Nearness: the names that a mistyped word can have been meant for.

use super::slip::{self, SLIP};

/// Keys that can be found through slips of the pen.
#[derive(Debug, Default)]
pub struct Near {
    /// By length, so that a search looks at near lengths only.
    by_length: Vec<Vec<Key>>,
}

#[derive(Debug)]
struct Key {
    bag: u64,
    letters: Box<[char]>,
    group: u32,
}

/// A key found near a typed word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Its group, as given to [`Near::add`].
    pub group: u32,
    /// What the slips cost.
    pub cost: u32,
}

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

impl Near {
    /// Adds a key.
    pub fn add(&mut self, key: &str, group: u32) {
        let letters: Box<[char]> = key.chars().collect();
        if letters.len() < 4 {
            return;
        }
        if self.by_length.len() <= letters.len() {
            self.by_length.resize_with(letters.len() + 1, Vec::new);
        }
        self.by_length[letters.len()].push(Key { bag: bag(&letters), letters, group });
    }

    /// Every key within the slips that a word of this length is forgiven.
    pub fn find(&self, typed: &str) -> Vec<Found> {
        let typed: Vec<char> = typed.chars().collect();
        let most = forgiven(typed.len());
        if most == 0 {
            return Vec::new();
        }
        let bag = bag(&typed);
        let reach = (most / 5) as usize;
        let lengths = self.by_length.iter().skip(typed.len().saturating_sub(reach)).take(2 * reach + 1);
        let keys = lengths.flatten().filter(|key| (key.bag ^ bag).count_ones() * 5 <= most * 2);
        keys.filter_map(|key| Some(Found { group: key.group, cost: slip::cost(&typed, &key.letters, most)? })).collect()
    }
}

/// Which letters a word has, and which it has twice: two words an edit apart differ in two of these at most.
fn bag(letters: &[char]) -> u64 {
    let mut bag = 0u64;
    for &letter in letters {
        let bit = 1u64 << ((letter as u32).wrapping_mul(0x9E37_79B1) >> 27);
        bag |= if bag & bit == 0 { bit } else { bit << 32 };
    }
    bag
}
