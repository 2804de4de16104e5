//! The lexicon's tables: rows of text into entries of the index. Only the build reads them.

use super::compile::Entry;
use super::entries::{ORDINARY, code, entry};
use super::index::Layer;
use super::keys::Small;

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

/// The entries of the table of everyday words: language, word, origin.
pub fn everyday(table: &str) -> Vec<Entry> {
    let words = table.lines().skip(1).filter_map(|line| line.split_once('\t')?.1.split('\t').next());
    words.map(ordinary).collect()
}

/// The entry of a word of everyday language, which nothing but its own letters leads to.
fn ordinary(word: &str) -> Entry {
    let folded = super::fold::fold(word).replace(' ', "");
    let (meaning, text, keys) = (ORDINARY.to_owned(), folded.clone(), vec![(Layer::Raw, folded)]);
    Entry { meaning, text, kind: String::new(), language: String::new(), rank: 0, telling: 0, keys }
}

/// The entries of a table of names of jurisdictions: code, languages, kind, name, origin.
pub fn countries(table: &str, small: &SmallWords) -> Vec<Entry> {
    let named = |row: Vec<&str>| {
        let languages = row[1].to_owned();
        let all = shared(row[0], row[1], row[2], row[3], row[4]);
        let entry = move |(code, name): (&str, &str)| {
            entry(&format!("country\t{code}"), name, row[2], &languages, rank(row[1], row[4]), &|word| small.get(word))
        };
        all.into_iter().map(entry).collect::<Vec<_>>()
    };
    rows(table).flat_map(named).collect()
}

/// States whose short name others bear as well, in whatever language: the one that CLDR calls so, and the others.
const SHARED: [(&str, &[&str]); 6] =
    [("SD", &["SS"]), ("GN", &["GQ", "GW"]), ("WS", &["US-AS"]), ("FM", &["MH", "US-MP"]), ("FR-MF", &["NL-SX"]), ("PS", &["IL"])];

/// A name under its code, and under those of all that share it. "Congo - Kinshasa" gives the name that the two Congos share.
fn shared<'a>(code: &'a str, languages: &str, kind: &str, name: &'a str, origin: &str) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![(code, name)];
    if origin != "cldr" || kind != "short" || language_rank(languages) > 1 {
        return all;
    }
    let plain = !name.contains(['(', '-', ',']) && (code == "FR-MF" || !name.contains(' '));
    if let Some((_, others)) = SHARED.iter().find(|(one, _)| *one == code && plain) {
        all.extend(others.iter().map(|other| (*other, name)));
    }
    if let Some((congo, _)) = name.split_once(['-', '–', '(']).filter(|_| code == "CD") {
        all.extend([("CD", congo.trim()), ("CG", congo.trim())]);
    }
    all
}

/// The entries of a table of codes that are not ISO's: of sports, of vehicles. They give way to ISO's.
pub fn codes(table: &str) -> Vec<Entry> {
    rows(table).map(|row| Entry { rank: 1, ..code(&format!("country\t{}", row[0]), row[3]) }).collect()
}

/// How much a row counts, by its languages and its origin: names that other packages add come after those of CLDR.
fn rank(languages: &str, origin: &str) -> u8 {
    match origin {
        "valise" => 0,
        "countrynames" | "geonames" | "rigour" | "govuk-autocomplete" | "govuk-autocomplete rigour" => 3,
        "cldr" | "hdx" => language_rank(languages),
        _ => language_rank(languages).max(1),
    }
}

fn language_rank(languages: &str) -> u8 {
    let is = |list: &dyn Fn(&str) -> bool| languages.split(' ').any(list);
    if is(&|language| FIRST.contains(&language)) {
        0
    } else if is(&|language| SECOND.contains(&format!(" {language} "))) {
        1
    } else {
        2
    }
}
