//! Nearness: which words a mistyped one can have been meant for.

use super::sketch::{self, Sieve};
use super::slip::{self, SLIP};
use super::words::han;

/// The shortest word that is looked for through slips.
const SHORTEST: usize = 4;
/// What the cheapest slip costs that is not one of sound.
const CHEAPEST: u32 = 7;

/// The dearest slips that a typed word is forgiven.
pub fn forgiven(typed: &[char]) -> u32 {
    match typed.len() {
        count if typed.iter().any(|&c| han(c)) => forgiven_characters(count),
        0..=3 => 0,
        // One letter may have been left out.
        count => forgiven_letters(count + 1),
    }
}

/// The dearest slips that a name is found through, of which so many letters tell it from others.
pub fn forgiven_name(name: &[char], telling: u32) -> u32 {
    if name.iter().any(|&c| han(c)) {
        return forgiven_characters(name.len());
    }
    let among_small_words = if (telling as usize) < name.len() { SLIP } else { 0 };
    forgiven_letters(telling as usize) + among_small_words
}

/// Whether a word of a name can have been meant by the word typed in its place. "West Pakistan" is no slip for "East
/// Pakistan", however little it would cost.
pub fn word_agrees(typed: &str, name: &str) -> bool {
    let (typed, name): (Vec<char>, Vec<char>) = (typed.chars().collect(), name.chars().collect());
    let most = match name.len() {
        0..=2 => 2 * SLIP,
        3 => 7,
        4 => SLIP + 4,
        6.. => 2 * SLIP + 6,
        letters => forgiven_letters(letters),
    };
    slip::cost(&typed, &name, most).is_some()
}

/// Whether what a name has beside words for the form of a state can have been meant by what is typed beside the same words.
pub fn core_agrees(typed: &[char], name: &[char]) -> bool {
    let most = match name.len() {
        0..=3 => 0,
        4..=5 => SLIP,
        6..=8 => SLIP + 4,
        _ => 2 * SLIP,
    };
    slip::cost(typed, name, most).is_some()
}

/// Of Chinese characters, one that sounds the same is forgiven among three, another one among five.
const fn forgiven_characters(characters: usize) -> u32 {
    match characters {
        0..=2 => 0,
        3..=4 => 6,
        _ => SLIP,
    }
}

const fn forgiven_letters(letters: usize) -> u32 {
    match letters {
        0..=3 => 0,
        4 => SLIP + 4,
        5 => SLIP + 6,
        6 => 17,
        7 => 2 * SLIP,
        _ => 2 * SLIP + 4,
    }
}

/// How many slips such a cost allows, sounds aside.
pub const fn slips(most: u32) -> u32 {
    most / CHEAPEST
}

/// The lengths that a word of this length can have been meant to have.
pub fn lengths(letters: usize, most: u32) -> std::ops::RangeInclusive<usize> {
    let reach = slips(most) as usize;
    letters.saturating_sub(reach)..=letters + reach
}

/// Words that can be found through slips of the pen.
#[derive(Debug, Default)]
pub struct Near {
    /// By length, so that a search looks at near lengths only.
    by_length: Vec<OfLength>,
}

/// Words of one length, part by part: what is looked at first lies together.
#[derive(Debug, Default)]
struct OfLength {
    bags: Vec<u64>,
    letters: Vec<char>,
    numbers: Vec<u32>,
}

impl Near {
    /// Adds a word, with a number to know it by.
    pub fn add(&mut self, word: &str, number: u32) {
        let length = word.chars().count();
        if length < SHORTEST {
            return;
        }
        if self.by_length.len() <= length {
            self.by_length.resize_with(length + 1, OfLength::default);
        }
        let same = &mut self.by_length[length];
        let from = same.letters.len();
        same.letters.extend(word.chars());
        same.bags.push(sketch::bag(&same.letters[from..]));
        same.numbers.push(number);
    }

    /// The number of every word within the slips that a word of this length is forgiven, and what they cost.
    pub fn find(&self, typed: &str) -> Vec<(u32, u32)> {
        let typed: Vec<char> = typed.chars().collect();
        let most = forgiven(&typed);
        let mut found = Vec::new();
        if most == 0 {
            return found;
        }
        let sieve = Sieve::new(&typed, slips(most));
        for length in lengths(typed.len(), most) {
            let Some(words) = self.by_length.get(length) else { continue };
            let may = sieve.may(length);
            for (at, _) in words.bags.iter().enumerate().filter(|(_, bag)| may(**bag)) {
                let letters = &words.letters[at * length..(at + 1) * length];
                if sieve.passes(letters) {
                    found.extend(slip::cost(&typed, letters, most).map(|cost| (words.numbers[at], cost)));
                }
            }
        }
        found
    }
}
