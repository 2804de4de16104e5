//! How good the lookup is, and how fast, beside its rivals: `cargo bench -p directory --bench lookup`.
//!
//! After `--`: `--dev FILE` and `--unseen FILE` add sets (query, code, class, origin); `--show CLASS` prints what is not
//! right; `--offices` measures whole lookups among many offices and nothing else; `--write FOLDER` leaves the rivals' queries and names there for those in Python.
//!
//! `make bench-lookup` fetches the unseen set, of sources that the lexicon was not built from and may not be (`unseen.py`). In
//! the repository are the names of `i18n-iso-countries`, which the lexicon holds in part, and a seeded generator of slips.
//! Times are the best of three, for the machine may be busy with something else.

#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what is printed is rounded")]

mod lookup {
    pub mod facts;
    pub mod offices;
    pub mod rivals;
    pub mod sets;
    pub mod slips;
}

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use directory::lookup::{Lexicon, understand};

use lookup::sets::{Case, Expected};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let after = |option: &str| arguments.iter().position(|argument| argument == option).and_then(|at| arguments.get(at + 1));
    let facts = lookup::facts::real();
    let started = Instant::now();
    let lexicon = Lexicon::new(&facts);
    println!("lexicon loaded in {:?}\n", started.elapsed());

    let mut cases = lookup::sets::all(&facts);
    if let Some(path) = after("--dev") {
        cases.extend(lookup::sets::development(path));
    }
    if let Some(path) = after("--unseen").filter(|path| std::path::Path::new(path).exists()) {
        cases.extend(lookup::sets::rows_of(path, ""));
    }
    if let Some(class) = after("--show") {
        return show(&lexicon, &cases, class);
    }
    if arguments.iter().any(|argument| argument == "--offices") {
        return lookup::offices::measure(after("--write").map(String::as_str));
    }
    accuracy(&lexicon, &cases);
    long_queries(&lexicon);
    lookup::rivals::compare(&facts, &lexicon, &cases, after("--write").map(String::as_str));
    lookup::offices::measure(after("--write").map(String::as_str));
}

/// How a class of queries fared.
#[derive(Default)]
struct Tally {
    all: usize,
    /// The state expected, and nothing else.
    right: usize,
    /// A choice that begins with the state expected.
    first: usize,
    /// Any other choice.
    choice: usize,
    none: usize,
    wrong: usize,
    times: Vec<Duration>,
}

fn accuracy(lexicon: &Lexicon, cases: &[Case]) {
    let mut classes: BTreeMap<&str, Tally> = BTreeMap::new();
    for case in cases {
        let (codes, time) = timed(lexicon, &case.query);
        count(classes.entry(&case.class).or_default(), &case.expected, &codes, time);
    }
    println!("{:<26}{:>7}{:>9}{:>9}{:>9}{:>9}{:>9}{:>10}{:>10}", "class", "n", "right", "first", "choice", "none", "wrong", "p50", "p99");
    for (class, tally) in &mut classes {
        let share = |part: usize| format!("{:.1} %", 100.0 * part as f64 / tally.all as f64);
        let [right, first, choice, none, wrong] = [tally.right, tally.first, tally.choice, tally.none, tally.wrong].map(share);
        tally.times.sort_unstable();
        let (p50, p99) = (tally.times[tally.all / 2], tally.times[tally.all * 99 / 100]);
        println!("{class:<26}{:>7}{right:>9}{first:>9}{choice:>9}{none:>9}{wrong:>9}{p50:>10.1?}{p99:>10.1?}", tally.all);
    }
    println!("right: that state and no other; first: a choice that begins with it; choice: any other; wrong: another state, alone\n");
}

/// Prints the queries of a class that don't have the one right answer, and what they were read as.
fn show(lexicon: &Lexicon, cases: &[Case], class: &str) {
    for case in cases.iter().filter(|case| case.class == class) {
        let mut tally = Tally::default();
        let facets = understand(lexicon, &case.query);
        count(&mut tally, &case.expected, &facets.countries, Duration::ZERO);
        if tally.right == 0 {
            let names: Vec<&str> = facets.matches.iter().map(|found| found.name.as_str()).collect();
            println!("{}\t{:?}\t{:?} {names:?} {:?}", case.query, case.expected, facets.countries, facets.rest);
        }
    }
}

fn timed(lexicon: &Lexicon, query: &str) -> (Vec<String>, Duration) {
    let mut best = Duration::MAX;
    let mut codes = Vec::new();
    for _ in 0..3 {
        let started = Instant::now();
        codes = understand(lexicon, query).countries;
        best = best.min(started.elapsed());
    }
    (codes, best)
}

fn count(tally: &mut Tally, expected: &Expected, codes: &[String], time: Duration) {
    tally.all += 1;
    tally.times.push(time);
    match (expected, codes) {
        (Expected::Nothing, []) => tally.right += 1,
        (_, []) => tally.none += 1,
        (Expected::Choice(codes), [one]) if codes.contains(one) => tally.first += 1,
        (Expected::One(code), [one]) if Case::same(code, one) => tally.right += 1,
        (_, [_]) => tally.wrong += 1,
        (Expected::One(code), [first, ..]) if Case::same(code, first) => tally.first += 1,
        _ => tally.choice += 1,
    }
}

/// What 10,000 characters cost.
fn long_queries(lexicon: &Lexicon) {
    let words = "kirgistn uzbekistn extradtion protocl marshl iland ";
    for (name, text) in [
        ("words", words.repeat(200)),
        ("one word", "kirgistan".repeat(1200)),
        ("Chinese", "中非共合国".repeat(2000)),
        ("letters", "a b ".repeat(2500)),
    ] {
        let text: String = text.chars().take(10_000).collect();
        println!("10,000 characters, {name}: {:.1?}", timed(lexicon, &text).1);
    }
    println!();
}
