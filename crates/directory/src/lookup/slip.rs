//! Slips of the pen: what it costs to have typed one word for another.
//!
//! Optimal string alignment, where slips that hands and ears make cost less, and a slip in the first letter costs more.

use any_ascii::any_ascii_char;

use super::sketch::SOUNDS;
use super::words::han;

/// The cost of an ordinary slip.
pub const SLIP: u32 = 10;

const TRANSPOSED: u32 = 8;
const DOUBLED: u32 = 5;
const SOUND: u32 = 5;
const VOWEL: u32 = 7;
const NEIGHBOUR: u32 = 7;
const FIRST_LETTER: u32 = 4;
const LONGEST: usize = 64;
/// Farther than any slips.
const FAR: u32 = u32::MAX / 2;

/// The cost of the slips between a typed word and a name, where it is no more than `most`.
pub fn cost(typed: &[char], name: &[char], most: u32) -> Option<u32> {
    let (typed, name) = differing(typed, name);
    let (rows, columns) = (typed.len(), name.len());
    let band = (most / SLIP) as usize + 1;
    if rows > LONGEST || columns > LONGEST || rows.abs_diff(columns) > band {
        return None;
    }
    let mut table = [[FAR; LONGEST + 2]; 3];
    table[0][0] = 0;
    for column in 1..=columns.min(band) {
        table[0][column] = table[0][column - 1] + missing(name, column - 1);
    }
    let mut least_above = 0;
    for row in 1..=rows {
        let (first, last) = (row.saturating_sub(band), (row + band).min(columns));
        table[row % 3][last + 1] = FAR;
        if first > 0 {
            table[row % 3][first - 1] = FAR;
        }
        let mut cheapest = FAR;
        for column in first..=last {
            let price = step(typed, name, row, column, &table);
            table[row % 3][column] = price;
            cheapest = cheapest.min(price);
        }
        if cheapest.min(least_above) > most {
            return None;
        }
        least_above = cheapest;
    }
    Some(table[rows % 3][columns]).filter(|&cost| cost <= most)
}

/// Both words without the ends that they share, but for one letter on either side: what a slip costs depends on those.
fn differing<'a>(typed: &'a [char], name: &'a [char]) -> (&'a [char], &'a [char]) {
    let same = |(one, other): &(&char, &char)| one == other;
    let before = typed.iter().zip(name).take_while(same).count().saturating_sub(1);
    let (typed, name) = (&typed[before..], &name[before..]);
    let after = typed.iter().rev().zip(name.iter().rev()).take_while(same).count().saturating_sub(1);
    let after = after.min(typed.len().min(name.len()).saturating_sub(1));
    (&typed[..typed.len() - after], &name[..name.len() - after])
}

fn step(typed: &[char], name: &[char], row: usize, column: usize, table: &[[u32; LONGEST + 2]; 3]) -> u32 {
    let (above, here, before) = (&table[(row + 2) % 3], &table[row % 3], &table[(row + 1) % 3]);
    let mut best = above[column] + missing(typed, row - 1);
    if column == 0 {
        return best;
    }
    best = best.min(here[column - 1] + missing(name, column - 1));
    best = best.min(above[column - 1] + changed(typed[row - 1], name[column - 1], row == 1 && column == 1));
    if row > 1 && pair_for(&typed[row - 2..row], name[column - 1]) {
        best = best.min(before[column - 1] + SOUND + if row == 2 && column == 1 { FIRST_LETTER } else { 0 });
    }
    if column > 1 && pair_for(&name[column - 2..column], typed[row - 1]) {
        best = best.min(above[column - 2] + SOUND + if row == 1 && column == 2 { FIRST_LETTER } else { 0 });
    }
    if row > 1 && column > 1 && typed[row - 1] == name[column - 2] && typed[row - 2] == name[column - 1] {
        best = best.min(before[column - 2] + TRANSPOSED);
    }
    best
}

/// Whether two letters are written for one that sounds the same.
const fn pair_for(pair: &[char], letter: char) -> bool {
    match letter {
        'i' => matches!(pair, ['e', 'e' | 'a'] | ['i', 'e']),
        'u' => matches!(pair, ['o', 'o' | 'u']),
        'k' => matches!(pair, ['k' | 'c', 'h'] | ['c', 'k'] | ['q', 'u']),
        'f' => matches!(pair, ['p', 'h']),
        'g' | 't' | 's' => pair[1] == 'h' && pair[0] == letter,
        'h' => matches!(pair, ['k', 'h']),
        _ => false,
    }
}

/// A letter that one of the two has and the other hasn't.
fn missing(word: &[char], at: usize) -> u32 {
    let double = at > 0 && word[at] == word[at - 1];
    match (double, at) {
        (true, _) => DOUBLED,
        (false, 0) => SLIP + FIRST_LETTER,
        _ => SLIP,
    }
}

fn changed(typed: char, name: char, first: bool) -> u32 {
    if typed == name {
        return 0;
    }
    let cost = if sound_alike(typed, name) {
        SOUND
    } else if vowel(typed) && vowel(name) {
        VOWEL
    } else if neighbours(typed, name) {
        NEIGHBOUR
    } else {
        SLIP
    };
    if first && !han(name) { cost + FIRST_LETTER } else { cost }
}

const VOWELS: &str = "aeiouyаеиоуыэюяєіїاويه";
/// The rows of the keyboards (QWERTY, ЙЦУКЕН), above one another.
const BOARDS: [[&str; 3]; 2] = [["qwertyuiop", "asdfghjkl", "zxcvbnm"], ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"]];

/// For a letter of a small alphabet, the letters of it that are near, as bits.
struct Letters {
    sounds: [u32; 64],
    neighbours: [u32; 64],
    vowels: u64,
}

static LETTERS: std::sync::LazyLock<Letters> = std::sync::LazyLock::new(Letters::new);

impl Letters {
    fn new() -> Self {
        let mut letters = Self { sounds: [0; 64], neighbours: [0; 64], vowels: 0 };
        for group in SOUNDS {
            mark(&mut letters.sounds, group, |_, _| true);
        }
        for board in BOARDS {
            let keys = board.concat();
            let place = |key: char| {
                let row = board.iter().position(|row| row.contains(key)).unwrap_or_default();
                (row, board[row].chars().position(|other| other == key).unwrap_or_default())
            };
            mark(&mut letters.neighbours, &keys, |one, other| {
                let ((row, column), (other_row, other_column)) = (place(one), place(other));
                row.abs_diff(other_row) <= 1 && column.abs_diff(other_column) <= 1
            });
        }
        letters.vowels = VOWELS.chars().filter_map(small).fold(0, |vowels, at| vowels | 1 << at);
        letters
    }
}

fn mark(table: &mut [u32; 64], letters: &str, near: impl Fn(char, char) -> bool) {
    for one in letters.chars() {
        for other in letters.chars() {
            if let (Some(at), Some(bit)) = (small(one), small(other))
                && one != other
                && at / 32 == bit / 32
                && near(one, other)
            {
                table[at] |= 1 << (bit % 32);
            }
        }
    }
}

/// The place of a Latin letter (0 to 25) or a Russian one (32 to 63).
fn small(c: char) -> Option<usize> {
    match c {
        'a'..='z' => Some(c as usize - 'a' as usize),
        'а'..='я' => Some(c as usize - 'а' as usize + 32),
        _ => None,
    }
}

fn sound_alike(one: char, other: char) -> bool {
    near(&LETTERS.sounds, one, other) || han(one) && han(other) && any_ascii_char(one) == any_ascii_char(other)
}

fn vowel(c: char) -> bool {
    match small(c) {
        Some(at) => LETTERS.vowels >> at & 1 == 1,
        None => VOWELS.contains(c),
    }
}

/// Whether two letters stand beside each other on a keyboard.
fn neighbours(one: char, other: char) -> bool {
    near(&LETTERS.neighbours, one, other)
}

fn near(table: &[u32; 64], one: char, other: char) -> bool {
    match (small(one), small(other)) {
        (Some(at), Some(bit)) => at / 32 == bit / 32 && table[at] >> (bit % 32) & 1 == 1,
        _ => false,
    }
}
