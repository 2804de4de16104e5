//! Sketches: what a word looks like from afar, so that most words are told apart without comparing them letter by letter.

use std::sync::LazyLock;

use any_ascii::any_ascii_char;

use super::words::han;

/// Letters that are written for each other because they sound alike; each stands in one group only.
pub const SOUNDS: [&str; 11] = ["iyj", "kcq", "sz", "vw", "fp", "dt", "гх", "зс", "ийы", "еэ", "оа"];

/// The sounds of letters up to the Cyrillic ones: they are asked for by the thousand.
static TABLE: LazyLock<[u8; 0x500]> = LazyLock::new(|| {
    let mut table = [0; 0x500];
    for (code, sound) in (0u32..).zip(&mut table) {
        *sound = char::from_u32(code).map_or(0, alike);
    }
    table
});

/// Which letters a word has, sound-alikes as one (lower half), and which it has twice (upper half).
pub fn bag(letters: &[char]) -> u64 {
    let table = &*TABLE;
    letters.iter().fold(0, |bag, &letter| {
        let bit = 1u64 << (sound(table, letter) >> 1);
        bag | if bag & bit == 0 { bit } else { bit << 32 }
    })
}

/// One number below 64 for a letter; other letters may share it.
fn sound(table: &[u8; 0x500], letter: char) -> u8 {
    match table.get(letter as usize) {
        Some(&sound) => sound,
        None if han(letter) => scatter(any_ascii_char(letter).bytes().fold(7, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()))),
        None => scatter(letter as u32),
    }
}

fn alike(letter: char) -> u8 {
    let first = SOUNDS.iter().find(|group| group.contains(letter)).and_then(|group| group.chars().next());
    scatter(first.unwrap_or(letter) as u32)
}

const fn scatter(number: u32) -> u8 {
    (number.wrapping_mul(0x9E37_79B1) >> 26) as u8
}

/// Tells for many words whether they can be within a number of slips of one.
#[derive(Debug)]
pub struct Sieve {
    bag: u64,
    /// For each sound, the places where the word has it.
    places: [u64; 64],
    length: usize,
    /// The most slips.
    most: u32,
    table: &'static [u8; 0x500],
}

impl Sieve {
    /// A sieve for words within so many slips of these letters.
    pub fn new(letters: &[char], most: u32) -> Self {
        let (mut places, table) = ([0; 64], &*TABLE);
        let letters = &letters[..letters.len().min(64)];
        for (at, &letter) in letters.iter().enumerate() {
            places[usize::from(sound(table, letter))] |= 1 << at;
        }
        Self { bag: bag(letters), places, length: letters.len(), most, table }
    }

    /// What tells of a bag whether a word of so many letters can pass. A slip takes one letter at most from either side, and
    /// those that make up for the difference in length take none from the other.
    pub fn may(&self, length: usize) -> impl Fn(u64) -> bool + use<> {
        let spared =
            |length: usize, other: usize| self.most.saturating_sub(u32::try_from(length.saturating_sub(other)).unwrap_or(u32::MAX));
        let (lost, added) = (spared(length, self.length), spared(self.length, length));
        let mine = self.bag;
        move |bag| (mine ^ bag).count_ones() <= lost + added && (mine & !bag).count_ones() <= lost && (bag & !mine).count_ones() <= added
    }

    /// Whether a word passes. Some pass that are too far; none is kept back that is near enough.
    pub fn passes(&self, letters: &[char]) -> bool {
        self.distance(letters) <= self.most
    }

    /// How many slips lie between, transpositions among them (Hyyrö's bit-parallel algorithm).
    fn distance(&self, letters: &[char]) -> u32 {
        if self.length == 0 {
            return u32::try_from(letters.len()).unwrap_or(u32::MAX);
        }
        let last = 1u64 << (self.length - 1);
        let (mut up, mut down, mut diagonal, mut matched_before) = (u64::MAX, 0u64, 0u64, 0u64);
        let mut distance = u32::try_from(self.length).unwrap_or(u32::MAX);
        for &letter in letters {
            let matched = self.places[usize::from(sound(self.table, letter) & 63)];
            let transposed = ((!diagonal & matched) << 1) & matched_before;
            diagonal = (((matched & up).wrapping_add(up)) ^ up) | matched | down | transposed;
            let (right, left) = (down | !(diagonal | up), up & diagonal);
            distance = distance + u32::from(right & last != 0) - u32::from(left & last != 0);
            let right = right << 1 | 1;
            up = left << 1 | !(diagonal | right);
            down = right & diagonal;
            matched_before = matched;
        }
        distance
    }
}
