//! Compiles the lexicon's tables and the names among the facts into the index that the lookup reads as it stands.

#![allow(dead_code, reason = "the modules are those of the lookup, which uses more of them")]

use std::path::{Path, PathBuf};

#[path = "src/lookup/chinese.rs"]
mod chinese;
#[path = "src/lookup/compile.rs"]
mod compile;
#[path = "src/lookup/entries.rs"]
mod entries;
#[path = "src/lookup/fold.rs"]
mod fold;
#[path = "src/lookup/index.rs"]
mod index;
#[path = "src/lookup/keys.rs"]
mod keys;
#[path = "src/lookup/russian.rs"]
mod russian;
#[path = "src/lookup/sketch.rs"]
mod sketch;
#[path = "src/lookup/tables.rs"]
mod tables;
#[path = "src/lookup/words.rs"]
mod words;

use compile::Entry;
use index::Layer;
use tables::SmallWords;

fn main() {
    // Cargo runs this in the folder of the crate.
    let fixtures = Path::new("../../fixtures");
    for part in ["lexicon", "facts"] {
        println!("cargo::rerun-if-changed={}", fixtures.join(part).display());
    }
    println!("cargo::rerun-if-changed=src/lookup");
    let all = all(fixtures);
    assert_eq!(compile::room(&all), all.len(), "the lexicon has more than the index has room for");
    let bytes = compile::compile(&all, entries::slips);
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets it")).join("lexicon.bin");
    std::fs::write(out, bytes).expect("the build folder can be written");
}

fn all(fixtures: &Path) -> Vec<Entry> {
    let words = read(&fixtures.join("lexicon/words.tsv"));
    let small = SmallWords::read(&words);
    let mut all = tables::words(&words);
    all.extend(tables::everyday(&read(&fixtures.join("lexicon/ordinary.tsv"))));
    let countries = |name: &str| tables::countries(&read(&fixtures.join(format!("lexicon/country-{name}.tsv"))), &small);
    all.extend(countries("choice"));
    all.extend(countries("own"));
    all.extend(facts(&fixtures.join("facts"), &small));
    all.extend(countries("cldr"));
    all.extend(countries("packages"));
    all.extend(countries("countrynames"));
    all.extend(tables::codes(&read(&fixtures.join("lexicon/country-codes.tsv"))));
    all
}

/// The names and codes among the facts, so that the program need not fold them again at every start.
fn facts(folder: &Path, small: &SmallWords) -> Vec<Entry> {
    let mut all = Vec::new();
    let tables =
        [("country", "jurisdiction_name"), ("treaty", "instrument_name"), ("request", "request_kind_name"), ("channel", "channel_name")];
    for (facet, table) in tables {
        for row in csv(&folder.join(format!("{table}.csv"))) {
            let mut entry = entries::entry(&format!("{facet}\t{}", &row[0]), &row[3], &row[2], &row[1], 0, &|word| small.get(word));
            entry.keys.push((Layer::Raw, keys::raw(&row[3]).to_owned()));
            entry.keys.retain(|(layer, key)| facet == "country" || (!matches!(layer, Layer::Core | Layer::Word) && !key.is_empty()));
            all.push(entry);
        }
    }
    all
}

fn csv(path: &Path) -> Vec<csv::StringRecord> {
    let mut reader = csv::Reader::from_path(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    reader.records().map(|row| row.expect("every row of the facts is whole")).collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}
