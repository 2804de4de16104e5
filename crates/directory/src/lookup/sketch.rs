//! Sketches: what a word looks like from afar, so that most words are told apart without comparing them letter by letter.

use any_ascii::any_ascii_char;

use super::words::han;

/// Letters that are written for each other because they sound alike; each stands in one group only.
pub const SOUNDS: [&str; 11] = ["iyj", "kcq", "sz", "vw", "fp", "dt", "гх", "зс", "ийы", "еэ", "оа"];

/// The letters of a word, sound-alikes as one, in six bits each, and which of them it has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sketch {
    /// One number below 64 for each letter; other letters may share it.
    pub sounds: Vec<u8>,
    /// Which letters it has (lower half), and which it has twice (upper half).
    pub bag: u64,
}

impl Sketch {
    /// The sketch of these letters.
    pub fn of(letters: &[char]) -> Self {
        let sounds: Vec<u8> = letters.iter().map(|&letter| sound(letter)).collect();
        let bag = sounds.iter().fold(0, |bag, sound| {
            let bit = 1u64 << (sound >> 1);
            bag | if bag & bit == 0 { bit } else { bit << 32 }
        });
        Self { sounds, bag }
    }
}

fn sound(letter: char) -> u8 {
    let scatter = |number: u32| (number.wrapping_mul(0x9E37_79B1) >> 26) as u8;
    if han(letter) {
        return scatter(any_ascii_char(letter).bytes().fold(7u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte))));
    }
    let alike = SOUNDS.iter().find(|group| group.contains(letter)).and_then(|group| group.chars().next());
    scatter(alike.unwrap_or(letter) as u32)
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
}

impl Sieve {
    /// A sieve for words within so many slips of these letters.
    pub fn new(letters: &[char], most: u32) -> Self {
        let sketch = Sketch::of(letters);
        let mut places = [0; 64];
        for (at, &sound) in sketch.sounds.iter().enumerate().take(64) {
            places[usize::from(sound)] |= 1 << at;
        }
        Self { bag: sketch.bag, places, length: letters.len().min(64), most }
    }

    /// Whether a word passes. Some pass that are too far; none is kept back that is near enough.
    pub fn passes(&self, bag: u64, sounds: &[u8]) -> bool {
        (self.bag ^ bag).count_ones() <= 2 * self.most && self.distance(sounds) <= self.most
    }

    /// How many slips lie between, transpositions among them (Hyyrö's bit-parallel algorithm).
    fn distance(&self, sounds: &[u8]) -> u32 {
        if self.length == 0 {
            return u32::try_from(sounds.len()).unwrap_or(u32::MAX);
        }
        let last = 1u64 << (self.length - 1);
        let (mut up, mut down, mut diagonal, mut matched_before) = (u64::MAX, 0u64, 0u64, 0u64);
        let mut distance = u32::try_from(self.length).unwrap_or(u32::MAX);
        for &sound in sounds {
            let matched = self.places[usize::from(sound & 63)];
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
