//! Verification campaigns, through `valise campaign`: who is due and when, letters once, answers as drafts, and nothing that
//! vanishes.

use serde_json::Value;

use crate::spreadsheets::Desk;

fn count<'a>(due: &'a Value, code: &str) -> Option<&'a Value> {
    due["due"].as_array().unwrap().iter().find(|row| row["country"] == code).map(|row| &row["count"])
}

#[test]
fn what_is_not_confirmed_falls_due_lapses_and_is_still_counted() {
    let desk = Desk::new();
    let due = |on: &str| desk.json(&["campaign", "due", "--json", "--on", on]);
    // The records of XB are of May 2026; its telephone at every hour is due half a year after, the rest a year after.
    let (may, october, december, later) = (due("2026-05-02"), due("2026-10-15"), due("2026-12-01"), due("2030-01-01"));
    assert_eq!(count(&may, "XB"), None, "nothing is due when it is new");
    let october = count(&october, "XB").unwrap();
    assert_eq!((october["due"].as_u64(), october["lapsed"].as_u64()), (Some(1), Some(0)), "the urgent telephone, a month before");
    let december = count(&december, "XB").unwrap();
    assert_eq!(december["lapsed"].as_u64(), Some(1), "half a year after");
    let later = count(&later, "XB").unwrap();
    assert_eq!(later["lapsed"], later["rows"], "all of it lapsed, none of it gone");
    assert_eq!(later["rows"], december["rows"]);
    let progress = desk.json(&["campaign", "progress", "--json", "--on", "2030-01-01"]);
    let regions = progress["regions"].as_array().unwrap();
    assert!(!regions.is_empty() && regions.iter().all(|region| region["settled"] == 0), "{progress}");
}

#[test]
fn a_state_is_written_to_once_and_reminded_when_it_is_time() {
    let desk = Desk::new();
    let letters = |more: &[&str]| desk.run(&[&["campaign", "letters", "--out", "letters", "--of", "XA"], more].concat());
    let (code, out, err) = letters(&["--on", "2030-01-01"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(out.starts_with("1 letters"), "{out}");
    let written: Vec<String> =
        std::fs::read_dir(desk.path("letters")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let letter = written.iter().find(|name| name.ends_with(".txt")).unwrap();
    let text = std::fs::read_to_string(desk.path("letters").join(letter)).unwrap();
    assert!(text.contains("+999 1 234 5679  (2026-05)") && !text.contains('{'), "{text}");
    assert!(written.contains(&"XA.xlsx".to_owned()));
    assert_eq!(letters(&["--on", "2030-01-20"]).0, Some(1), "not written to again");
    assert_eq!(letters(&["--on", "2030-01-20", "--remind", "30"]).0, Some(1), "not reminded yet");
    assert_eq!(letters(&["--on", "2030-03-01", "--remind", "30"]).0, Some(0), "reminded");
    assert_eq!(letters(&["--on", "2030-03-02", "--remind", "30"]).0, Some(1), "not every day");
    assert_eq!(letters(&["--on", "2030-03-02", "--language", "tlh"]).0, Some(2));
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        assert_eq!(letters(&["--on", "2032-01-01", "--language", language]).0, Some(0));
        let text = std::fs::read_to_string(desk.path("letters").join(format!("XA.{language}.txt"))).unwrap();
        assert!(text.contains("2032-01-01") && !text.contains('{'), "{text}");
    }
}

#[test]
fn an_answer_is_a_draft_that_verifies_what_was_confirmed_and_nothing_else() {
    let desk = Desk::new();
    let answer =
        ["campaign", "answer", "xb", "--method", "note-verbale", "--except", "XB-court", "--reason", "note 7/2026", "--on", "2026-11-25"];
    let (code, out, err) = desk.run(&answer);
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains("+ verification XB-note-verbale-2026-11-25-urgent") && out.contains("due: 2027-05-25"), "{out}");
    assert!(out.contains("+ verification XB-note-verbale-2026-11-25\n") && out.contains("due: 2027-11-25"), "{out}");
    assert!(out.contains("~ contact XB-prosecutor-telephone\n    verification: (nothing) -> XB-note-verbale-2026-11-25-urgent"), "{out}");
    assert!(!out.contains("XB-court") && !out.contains("XA-"), "{out}");
    let drafts = desk.json(&["outbox", "list", "--json"]);
    assert_eq!(drafts["drafts"][0]["body"]["jurisdictions"], serde_json::json!(["XB"]));
    assert_eq!(desk.run(&["campaign", "answer", "ZZ", "--method", "call-back", "--reason", "nobody"]).0, Some(1));
}
