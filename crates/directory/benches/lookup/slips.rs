//! A seeded generator of slips of the pen.

/// The generator.
pub struct Slips {
    state: u64,
}

const BOARDS: [[&str; 3]; 2] = [["qwertyuiop", "asdfghjkl", "zxcvbnm"], ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"]];
const SOUNDS: [(&str, &str); 12] = [
    ("i", "y"),
    ("y", "i"),
    ("k", "c"),
    ("c", "k"),
    ("f", "ph"),
    ("v", "w"),
    ("s", "z"),
    ("и", "ы"),
    ("о", "а"),
    ("е", "и"),
    ("ا", "ه"),
    ("ت", "ط"),
];

impl Slips {
    /// A generator that always gives the same slips for the same seed.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// A number below `end` (xorshift).
    pub fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state % end.max(1) as u64).unwrap_or(0)
    }

    /// A name with so many slips, in lower case.
    pub fn slipped(&mut self, name: &str, count: usize) -> String {
        let mut letters: Vec<char> = name.to_lowercase().chars().collect();
        for _ in 0..count {
            let before = letters.clone();
            while letters == before {
                self.slip(&mut letters);
            }
        }
        letters.into_iter().collect()
    }

    fn slip(&mut self, letters: &mut Vec<char>) {
        let at = self.below(letters.len());
        if !letters[at].is_alphabetic() {
            return;
        }
        match self.below(6) {
            0 => drop(letters.remove(at)),
            1 => letters.insert(at, letters[at]),
            2 if at + 1 < letters.len() && letters[at + 1].is_alphabetic() => letters.swap(at, at + 1),
            3 => self.neighbour(letters, at),
            4 => sound(letters, at),
            _ => {
                let other = letters[self.below(letters.len())];
                if other.is_alphabetic() {
                    letters.insert(at, other);
                }
            }
        }
    }

    fn neighbour(&mut self, letters: &mut [char], at: usize) {
        for row in BOARDS.iter().flatten() {
            let keys: Vec<char> = row.chars().collect();
            if let Some(place) = keys.iter().position(|&key| key == letters[at]) {
                letters[at] = keys[if place == 0 || self.below(2) == 0 && place + 1 < keys.len() { place + 1 } else { place - 1 }];
                return;
            }
        }
    }
}

fn sound(letters: &mut Vec<char>, at: usize) {
    if let Some((_, other)) = SOUNDS.iter().find(|(sound, _)| sound.chars().eq([letters[at]])) {
        letters.splice(at..=at, other.chars());
    }
}

/// A Russian name as it comes out on a Latin layout.
pub fn on_latin_keys(name: &str) -> String {
    const RUSSIAN: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";
    const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    let key = |c: char| RUSSIAN.chars().position(|key| key == c).and_then(|at| LATIN.chars().nth(at)).unwrap_or(c);
    name.to_lowercase().chars().map(key).collect()
}
