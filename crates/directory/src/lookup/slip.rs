//! Slips of the pen: what it costs to have typed one word for another.
//!
//! Optimal string alignment, where slips that hands and ears make cost less, and a slip in the first letter costs more.

/// The cost of an ordinary slip.
pub const SLIP: u32 = 10;

const TRANSPOSED: u32 = 8;
const DOUBLED: u32 = 5;
const SOUND: u32 = 5;
const VOWEL: u32 = 7;
const NEIGHBOUR: u32 = 7;
const FIRST_LETTER: u32 = 4;
const LONGEST: usize = 80;

/// The cost of the slips between a typed word and a name, where it is no more than `most`.
pub fn cost(typed: &[char], name: &[char], most: u32) -> Option<u32> {
    let (rows, columns) = (typed.len(), name.len());
    if rows > LONGEST || columns > LONGEST || rows.abs_diff(columns) as u32 * DOUBLED > most {
        return None;
    }
    let mut before = [u32::MAX / 2; LONGEST + 1];
    let mut above = [0; LONGEST + 1];
    for column in 1..=columns {
        above[column] = above[column - 1] + missing(name, column - 1);
    }
    let band = (most / DOUBLED) as usize + 1;
    for row in 1..=rows {
        let mut here = [u32::MAX / 2; LONGEST + 1];
        let (first, last) = (row.saturating_sub(band), (row + band).min(columns));
        let mut least = u32::MAX;
        for column in first..=last {
            here[column] = step(typed, name, row, column, &before, &above, &here);
            least = least.min(here[column]);
        }
        if least > most {
            return None;
        }
        (before, above) = (above, here);
    }
    (above[columns] <= most).then_some(above[columns])
}

fn step(typed: &[char], name: &[char], row: usize, column: usize, before: &[u32], above: &[u32], here: &[u32]) -> u32 {
    let mut best = above[column] + missing(typed, row - 1);
    if column == 0 {
        return best;
    }
    best = best.min(here[column - 1] + missing(name, column - 1));
    best = best.min(above[column - 1] + changed(typed[row - 1], name[column - 1], row == 1 && column == 1));
    if row > 1 && column > 1 && typed[row - 1] == name[column - 2] && typed[row - 2] == name[column - 1] {
        best = best.min(before[column - 2] + TRANSPOSED);
    }
    best
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
    if first { cost + FIRST_LETTER } else { cost }
}

fn sound_alike(one: char, other: char) -> bool {
    const GROUPS: [&str; 14] = ["iyj", "ckq", "sz", "vw", "sc", "gj", "fp", "bv", "dt", "хг", "зс", "иый", "еэ", "оа"];
    GROUPS.iter().any(|group| group.contains(one) && group.contains(other))
}

fn vowel(c: char) -> bool {
    "aeiouyаеиоуыэюяєіїاويه".contains(c)
}

/// Whether two letters stand beside each other on a keyboard (QWERTY, or ЙЦУКЕН).
fn neighbours(one: char, other: char) -> bool {
    const BOARDS: [[&str; 3]; 2] = [["qwertyuiop", "asdfghjkl", "zxcvbnm"], ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"]];
    let place = |board: &[&str; 3], c: char| {
        board.iter().enumerate().find_map(|(row, keys)| keys.chars().position(|key| key == c).map(|column| (row, column)))
    };
    BOARDS.iter().any(|board| match (place(board, one), place(board, other)) {
        (Some((row, column)), Some((other_row, other_column))) => row.abs_diff(other_row) <= 1 && column.abs_diff(other_column) <= 1,
        _ => false,
    })
}
