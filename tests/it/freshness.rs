//! How fresh a fact is: a badge that turns by itself, with the date as its argument.

use std::collections::BTreeMap;
use std::path::Path;

use directory::answer::Freshness;
use directory::held::Held;
use directory::vocabulary::{Due, Method};
use jiff::civil::date;

fn invented() -> Held {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cases/emergency");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files: BTreeMap<String, Vec<u8>> =
        paths.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap())).collect();
    Held::new(directory::import::read(&files).facts)
}

fn of(held: &Held, id: &str, year: i16, month: i8, day: i8) -> Freshness {
    let rule = held.facts().channel_rules.iter().find(|rule| rule.id == id).expect("a rule with this id");
    directory::freshness::of(held, &rule.fact, date(year, month, day))
}

#[test]
fn a_verified_fact_says_by_which_means_and_when_it_is_due_again() {
    let held = invented();
    let fresh = of(&held, "XE-email-2020", 2027, 5, 31);
    assert_eq!((fresh.verified.as_deref(), fresh.method), (Some("2026-06-01"), Some(Method::Website)));
    assert_eq!((fresh.due, fresh.due_on.as_deref()), (Due::Current, Some("2027-06-01")));
    assert_eq!(of(&held, "XE-email-2020", 2027, 6, 1).due, Due::Overdue, "the badge turns on the day");
}

#[test]
fn a_fact_that_was_never_verified_is_due_a_year_after_its_statement() {
    let held = invented();
    let rule = held.facts().channel_rules.iter().find(|rule| rule.fact.verification.is_none()).expect("one never verified");
    let as_of = rule.fact.as_of.earliest();
    let due = date(as_of.year() + 1, as_of.month(), as_of.day());
    let on = |day| directory::freshness::of(&held, &rule.fact, day);
    assert_eq!((on(due).verified, on(due).method, on(due).due), (None, None, Due::Overdue));
    assert_eq!(on(due.yesterday().unwrap()).due, Due::Current);
}
