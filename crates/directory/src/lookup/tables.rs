//! The lexicon's tables: rows of text into entries of the index.

use super::index::{Entry, Layer};
use super::keys::{Small, keys};

/// The languages whose names count most: the six of the United Nations.
const FIRST: [&str; 7] = ["ar", "en", "es", "fr", "ru", "zh", "zh-Hant"];
/// Languages in wide use, whose names are looked for through slips as well; all others match exactly.
const SECOND: &str = " de pt it nl pl uk tr fa ja ko hi id sv da nb fi cs sk hu ro bg el he sr hr sl lt lv et vi th ms ur bn kk uz ky tg tk az hy ka be mk sq bs is ca sw ";

/// Small words, by their folded letters.
#[derive(Debug, Default)]
pub struct SmallWords(std::collections::HashMap<String, Small>);

impl SmallWords {
    /// Reads the small words of the table of words.
    pub fn read(table: &str) -> Self {
        let mut words = Self::default();
        for row in rows(table) {
            let small = match row[0] {
                "connecting" => Small::Connecting,
                "form" => Small::Form,
                _ => continue,
            };
            words.0.insert(super::fold::fold(row[3]).replace(' ', ""), small);
        }
        words
    }

    /// Whether a word is a small one.
    pub fn get(&self, word: &str) -> Option<Small> {
        self.0.get(word).copied()
    }
}

/// The rows of a table, without its heading.
pub fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>()).filter(|row| row.len() > 4)
}

/// The entries of the table of words: urgency, connecting words, forms of state, words for offices.
pub fn words(table: &str) -> Vec<Entry> {
    let exact = |facet: &str| matches!(facet, "connecting" | "form" | "office" | "other");
    let word = |row: Vec<&str>| {
        let entry = entry(&format!("{}\t{}", row[0], row[1]), row[3], "alias", row[2], 0, &|_| None);
        Entry { telling: if exact(row[0]) { 0 } else { entry.telling }, ..entry }
    };
    rows(table).map(word).collect()
}

/// The entries of a table of names of jurisdictions: code, languages, kind, name, origin.
pub fn countries(table: &str, small: &SmallWords) -> Vec<Entry> {
    let named = |row: Vec<&str>| {
        let first = row[1].split(' ').next().unwrap_or_default();
        entry(&format!("country\t{}", row[0]), row[3], row[2], first, rank(row[1], row[4]), &|word| small.get(word))
    };
    rows(table).map(named).collect()
}

/// The entries of a table of codes that are not ISO's: of sports, of vehicles. They give way to ISO's.
pub fn codes(table: &str) -> Vec<Entry> {
    rows(table).map(|row| Entry { rank: 1, ..code(&format!("country\t{}", row[0]), row[3]) }).collect()
}

/// How much a row counts, by its languages and its origin.
fn rank(languages: &str, origin: &str) -> u8 {
    let is = |list: &dyn Fn(&str) -> bool| languages.split(' ').any(|language| list(language));
    match origin {
        "valise" => 0,
        "countrynames" => 3,
        _ if is(&|language| FIRST.contains(&language)) => 0,
        _ if is(&|language| SECOND.contains(&format!(" {language} "))) => 1,
        _ => 2,
    }
}

/// An entry with all its keys.
pub fn entry(meaning: &str, name: &str, kind: &str, language: &str, rank: u8, small: &dyn Fn(&str) -> Option<Small>) -> Entry {
    let keys = keys(name, language, kind, rank, small);
    let telling = telling(name, small);
    Entry { telling, meaning: meaning.to_owned(), text: name.to_owned(), kind: kind.to_owned(), language: language.to_owned(), rank, keys }
}

/// The entry of a code.
pub fn code(meaning: &str, code: &str) -> Entry {
    let letters: String = code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    let keys = vec![(Layer::Code, letters)];
    Entry { meaning: meaning.to_owned(), text: code.to_owned(), kind: String::new(), language: String::new(), rank: 0, telling: 0, keys }
}

/// How many letters of a name tell it from others; all of them where it has nothing but small words.
fn telling(name: &str, small: &dyn Fn(&str) -> Option<Small>) -> u8 {
    let folded = super::fold::fold(name);
    let letters = |words: &mut dyn Iterator<Item = &str>| words.map(|word| word.chars().count()).sum::<usize>();
    let core = letters(&mut folded.split(' ').filter(|word| small(word).is_none()));
    let telling = if core == 0 { letters(&mut folded.split(' ')) } else { core };
    u8::try_from(telling).unwrap_or(u8::MAX)
}

/// Which keys are looked for through slips: those of languages in wide use, of three Chinese characters or four letters.
pub fn slips(layer: Layer, letters: &str, rank: u8) -> bool {
    let chinese = letters.chars().any(super::words::han);
    rank < 2 && (layer == Layer::Native && chinese || matches!(layer, Layer::Native | Layer::Skeleton) && letters.chars().nth(3).is_some())
}
