//! The rivals, over the same names and the same queries: what each would have answered, and in what time.

use std::collections::HashMap;
use std::path::Path;
use std::time::{Duration, Instant};

use directory::lookup::{Lexicon, understand};
use directory::record::Facts;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::facts::fixture;
use super::sets::{Case, Expected};

/// How many queries the rivals are asked; those that compare with every name take milliseconds for each.
const ASKED: usize = 600;

/// Sets that the rivals are not asked: those of one's own, and the languages that no rival has names in.
const OF_ONES_OWN: [&str; 2] = ["development", "unseen, small"];

struct Names(Vec<(String, String)>);

/// Prints a table of all of them. `write`: a folder where those in Python find the same queries and names.
pub fn compare(facts: &Facts, lexicon: &Lexicon, cases: &[Case], write: Option<&str>) {
    let asked: Vec<&Case> = cases
        .iter()
        .filter(|case| matches!(case.expected, Expected::One(_)) && !OF_ONES_OWN.iter().any(|own| case.class.starts_with(own)))
        .collect();
    let asked: Vec<&Case> = asked.iter().step_by((asked.len() / ASKED).max(1)).copied().collect();
    let names = Names::new(facts);
    if let Some(folder) = write {
        names.write(folder, &asked);
    }
    println!(
        "{:<26}{:>9}{:>9}{:>12}{:>12}{:>8}   {} queries of all classes with one answer",
        "",
        "right",
        "wrong",
        "p50",
        "p99",
        "ratio",
        asked.len()
    );
    let ours = row("Valise", &asked, None, |query| match understand(lexicon, query).countries.as_slice() {
        [one] => Some(one.clone()),
        _ => None,
    });
    if let Some(folder) = write {
        tell(Path::new(folder), ours);
    }
    let ours = Some(ours);
    let exact: HashMap<String, &str> = names.0.iter().map(|(name, code)| (name.to_lowercase(), code.as_str())).collect();
    row("exact, lower case", &asked, ours, |query| exact.get(&query.to_lowercase()).map(|code| (*code).to_owned()));
    let skim = SkimMatcherV2::default();
    row("fuzzy-matcher", &asked, ours, |query| names.best(|name| skim.fuzzy_match(name, query)));
    let mut nucleo = nucleo_matcher::Matcher::new(nucleo_matcher::Config::DEFAULT);
    row("nucleo-matcher", &asked, ours, |query| nucleo_best(&mut nucleo, &names, query));
    row("rapidfuzz (ratio)", &asked, ours, |query| rapidfuzz_best(&names, query));
    println!("ratio: of the median, to ours\n");
}

/// Leaves our median where the rivals outside of this program find it.
pub fn tell(folder: &Path, median: Duration) {
    std::fs::write(folder.join("valise.tsv"), median.as_nanos().to_string()).expect("the folder can be written");
}

impl Names {
    /// The names of the facts and of CLDR, for everyone the same.
    fn new(facts: &Facts) -> Self {
        let mut names: Vec<(String, String)> =
            facts.jurisdiction_names.iter().map(|name| (name.name.clone(), name.jurisdiction.clone())).collect();
        let table = std::fs::read_to_string(fixture("lexicon/country-cldr.tsv")).expect("the lexicon is there");
        names.extend(table.lines().skip(1).map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            (cells[3].to_owned(), cells[0].to_owned())
        }));
        Self(names)
    }

    fn write(&self, folder: &str, asked: &[&Case]) {
        let names: Vec<String> = self.0.iter().map(|(name, code)| format!("{name}\t{code}")).collect();
        let query = |case: &&Case| match &case.expected {
            Expected::One(code) => Some(format!("{}\t{code}", case.query)),
            _ => None,
        };
        let queries: Vec<String> = asked.iter().filter_map(query).collect();
        for (file, rows) in [("names.tsv", names), ("queries.tsv", queries)] {
            std::fs::write(std::path::Path::new(folder).join(file), rows.join("\n")).expect("the folder can be written");
        }
    }

    fn best<S: Ord>(&self, mut score: impl FnMut(&str) -> Option<S>) -> Option<String> {
        let scored = self.0.iter().filter_map(|(name, code)| Some((score(name)?, code)));
        scored.max_by(|one, other| one.0.cmp(&other.0)).map(|(_, code)| code.clone())
    }
}

fn nucleo_best(matcher: &mut nucleo_matcher::Matcher, names: &Names, query: &str) -> Option<String> {
    use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
    let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
    let mut letters = Vec::new();
    names.best(|name| pattern.score(nucleo_matcher::Utf32Str::new(name, &mut letters), matcher))
}

fn rapidfuzz_best(names: &Names, query: &str) -> Option<String> {
    let scorer = rapidfuzz::fuzz::RatioBatchComparator::new(query.to_lowercase().chars().collect::<Vec<_>>());
    let score = |name: &str| (scorer.similarity(name.to_lowercase().chars()) * 1e6) as u64;
    names.best(|name| Some(score(name)).filter(|score| *score > 700_000))
}

/// Prints a line and gives the median. `ours`: our own, to compare it with.
fn row(name: &str, asked: &[&Case], ours: Option<Duration>, mut answer: impl FnMut(&str) -> Option<String>) -> Duration {
    let (mut right, mut wrong, mut times) = (0, 0, Vec::new());
    for case in asked {
        let started = Instant::now();
        let found = answer(&case.query);
        times.push(started.elapsed());
        let Expected::One(code) = &case.expected else { continue };
        match found {
            Some(found) if Case::same(&found, code) => right += 1,
            Some(_) => wrong += 1,
            None => {}
        }
    }
    times.sort_unstable();
    let share = |part: usize| format!("{:.1} %", 100.0 * part as f64 / asked.len() as f64);
    let at = |share: usize| -> Duration { times[times.len() * share / 100] };
    let ratio = ours.map_or_else(|| "1".to_owned(), |ours| format!("{:.1}", at(50).as_secs_f64() / ours.as_secs_f64()));
    println!("{name:<26}{:>9}{:>9}{:>12.1?}{:>12.1?}{ratio:>8}", share(right), share(wrong), at(50), at(99));
    at(50)
}
