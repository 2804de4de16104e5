//! Writes samples of what crosses the bridge, for the tests of the pages, and fails where the committed file says something else.

use std::fs;
use std::path::Path;

use directory::desk::Desk;
use directory::verdict::Question;
use directory::vocabulary::{Channel, RequestKind};
use jiff::{Timestamp, ZonedDateTime};
use paper::receipt::{self, Edition, Here, Receipt};
use serde_json::{Value, json};

use crate::taken::Proved;

#[test]
fn the_samples_are_those_of_rust() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/tests/samples.json");
    let now = serde_json::to_string_pretty(&samples()).unwrap() + "\n";
    if std::env::var_os("VALISE_WRITE_TYPES").is_some() {
        fs::write(&path, &now).expect("ui/src/tests/samples.json can't be written");
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == now, "ui/src/tests/samples.json is out of date: run `make types` and commit it");
}

/// An answer, and what receipts of it prove: under a signature, without one, on another edition, changed by hand.
fn samples() -> Value {
    let (desk, now) = (desk(), "2026-11-23T12:00:00Z".parse::<Timestamp>().unwrap());
    let question = Question {
        to: "KG".to_owned(),
        from: Some("CH".to_owned()),
        request: RequestKind::Mla,
        treaty: Some("UNTOC".to_owned()),
        channel: Some(Channel::Email),
        urgent: false,
        stage: None,
        subject: None,
        on: "2026-11-23".parse().unwrap(),
    };
    let answered = desk.answered(&question, &ZonedDateTime::new(now, jiff::tz::TimeZone::UTC)).unwrap();
    let edition = |number| Edition { number, issued: "2026-11-23".to_owned(), digest: format!("{number:064x}") };
    let written = receipt::write(&question, &answered.verdict, &edition(1), now).unwrap();
    let proved = |text: &str, edition: &Edition, signed| {
        let read = Receipt::read(text.as_bytes()).unwrap();
        let report = receipt::verify(&read, &Here { held: desk.held(), edition, signed, now });
        Proved::of("answer.valise".to_owned(), &read, report, edition)
    };
    json!({
        "answered": answered,
        "signed": proved(&written, &edition(1), true),
        "unsigned": proved(&written, &edition(1), false),
        "another": proved(&written, &edition(2), true),
        "refused": proved(&written.replace("\"to\": \"KG\"", "\"to\": \"LV\""), &edition(1), true),
    })
}

/// The real facts.
fn desk() -> Desk {
    let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/facts");
    let files = fs::read_dir(facts).unwrap().map(|entry| entry.unwrap());
    let files = files.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect();
    Desk::new(directory::import::read(&files).facts)
}
