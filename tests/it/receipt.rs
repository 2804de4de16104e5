//! Receipts from outside: written by one laptop, proved by another; every field tampered with, each named.

use std::fs;
use std::path::Path;
use std::process::Output;

use paper::receipt::seal;
use serde_json::{Value, json};

use crate::house::{House, facts};

fn valise(copy: &Path, args: &[&str]) -> Output {
    crate::valise().env_remove("VALISE_DB").arg("--db").arg(copy).args(args).output().unwrap()
}

/// Two laptops with edition 1 of one publisher, and a receipt that the first wrote.
struct Laptops {
    house: House,
    receipt: Value,
}

impl Laptops {
    fn new() -> Self {
        let house = House::of_today();
        house.publish(1);
        for name in ["first.db", "second.db"] {
            house.sync(&house.path(name), &house.folder()).unwrap();
        }
        let file = house.path("receipt.json");
        let ask = ["ask", "--to", "XA", "--from", "XB", "--request", "mla", "--receipt", file.to_str().unwrap()];
        let asked = valise(&house.path("first.db"), &ask);
        assert_eq!(asked.status.code(), Some(0), "{}", String::from_utf8_lossy(&asked.stderr));
        let receipt = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
        Self { house, receipt }
    }

    /// What the second laptop makes of a file: exit code, report, and what was said.
    fn verify(&self, bytes: &[u8]) -> (i32, Value, String) {
        let file = self.house.path("received.valise");
        fs::write(&file, bytes).unwrap();
        let found = valise(&self.house.path("second.db"), &["receipt", "verify", file.to_str().unwrap(), "--json"]);
        let report = serde_json::from_slice(&found.stdout).unwrap_or_default();
        (found.status.code().unwrap(), report, String::from_utf8_lossy(&found.stderr).into_owned())
    }

    fn faults(&self, receipt: &Value) -> Vec<String> {
        let (code, report, _) = self.verify(receipt.to_string().as_bytes());
        assert_eq!((code, &report["proof"]), (3, &json!("refused")), "{receipt}");
        report["faults"].as_array().unwrap().iter().map(|fault| fault["field"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn a_receipt_is_proved_on_another_laptop_against_the_signed_edition() {
    let laptops = Laptops::new();
    let (code, report, said) = laptops.verify(laptops.receipt.to_string().as_bytes());
    assert_eq!((code, &report["proof"], &report["faults"]), (0, &json!("signed"), &json!([])), "{said}");
    let file = laptops.house.path("received.valise");
    let words = valise(&laptops.house.path("second.db"), &["receipt", "verify", file.to_str().unwrap()]);
    let words = String::from_utf8_lossy(&words.stdout).into_owned();
    assert!(words.starts_with("Proved: the signed edition 1"), "{words}");
    assert!(words.contains("Not proved, since nothing signs it: when the receipt was written"), "{words}");
}

#[test]
fn a_copy_that_nobody_signed_proves_by_digest_alone() {
    let copy = crate::edition();
    let room = tempfile::TempDir::new().unwrap();
    let file = room.path().join("receipt.json");
    let file = file.to_str().unwrap();
    valise(copy, &["ask", "--to", "KG", "--request", "mla", "--treaty", "UNTOC", "--on", "2026-11-23", "--receipt", file]);
    let found = valise(copy, &["receipt", "verify", file]);
    let words = String::from_utf8_lossy(&found.stdout).into_owned();
    assert_eq!(found.status.code(), Some(0), "{words}");
    assert!(words.starts_with("Proved by digest alone"), "{words}");
}

#[test]
fn a_laptop_with_another_edition_says_so_and_what_it_can_show() {
    let laptops = Laptops::new();
    laptops.house.publish(2);
    laptops.house.sync(&laptops.house.path("second.db"), &laptops.house.folder()).unwrap();
    let (code, report, said) = laptops.verify(laptops.receipt.to_string().as_bytes());
    assert_eq!((code, &report["proof"], &report["edition"]), (1, &json!("another-edition"), &json!(2)), "{said}");
    assert_eq!(report["same_answer"], json!(true), "only a telephone number changed");
    let file = laptops.house.path("received.valise");
    let words = valise(&laptops.house.path("second.db"), &["receipt", "verify", file.to_str().unwrap()]);
    let words = String::from_utf8_lossy(&words.stdout).into_owned();
    for said in ["Not proved here: the receipt is of edition 1, and this copy holds edition 2", "--db", "gives the same answer"] {
        assert!(words.contains(said), "{said:?} isn't in {words}");
    }
}

#[test]
fn every_field_that_is_changed_is_named() {
    let laptops = Laptops::new();
    let mut places = Vec::new();
    leaves("", &laptops.receipt, &mut places);
    assert!(places.len() > 40, "the receipt is empty: {places:?}");
    for place in places.iter().filter(|place| *place != "/receipt") {
        let mut changed = laptops.receipt.clone();
        disturb(changed.pointer_mut(place).unwrap());
        let field = place.trim_start_matches("/seals").split('/').nth(1).unwrap().to_owned();
        let faults = laptops.faults(&changed);
        assert!(faults.iter().any(|fault| *fault == field || fault.starts_with(&format!("{field}."))), "{place}: {faults:?}");
    }
}

#[test]
fn a_field_that_is_changed_and_sealed_again_is_named_by_the_edition() {
    let laptops = Laptops::new();
    let cases: [(&str, Value, &str); 12] = [
        ("/answer/status", json!("not-accepted"), "answer.status"),
        ("/answer/recipients", json!(["XA-somebody-else"]), "answer.recipients"),
        ("/answer/freshness/as_of", json!("2026-11-20"), "answer.freshness.as_of"),
        ("/answer/reasons/0/why", json!("because"), "answer.reasons[0].why"),
        ("/answer/country", Value::Null, "answer.country"),
        ("/question/to", json!("XB"), "question"),
        ("/question/to", json!("no such place"), "question"),
        ("/question/request", json!("favour"), "question"),
        ("/edition", json!(7), "edition"),
        ("/issued", json!("2026-11-22"), "issued"),
        ("/digest", json!("0".repeat(64)), "digest"),
        ("/written", json!("2020-01-01T00:00:00Z"), "written"),
    ];
    for (place, value, named) in cases {
        let mut changed = laptops.receipt.clone();
        *changed.pointer_mut(place).unwrap_or_else(|| panic!("{place}")) = value;
        seal_again(&mut changed);
        let faults = laptops.faults(&changed);
        assert!(faults.iter().any(|fault| fault.starts_with(named)), "{place}: {faults:?}");
    }
    let mut late = laptops.receipt.clone();
    late["written"] = json!("2999-01-01T00:00:00Z");
    seal_again(&mut late);
    assert_eq!(laptops.faults(&late), ["written"]);
}

#[test]
fn what_an_earlier_program_did_not_say_is_no_fault_and_what_it_said_is_compared() {
    let laptops = Laptops::new();
    let mut earlier = laptops.receipt.clone();
    earlier["answer"].as_object_mut().unwrap().remove("time_limits");
    seal_again(&mut earlier);
    assert_eq!(laptops.faults(&earlier), ["answer.time_limits"], "by the same program");
    earlier["program"] = json!("valise 0.0.9");
    seal_again(&mut earlier);
    let (code, report, said) = laptops.verify(earlier.to_string().as_bytes());
    assert_eq!((code, &report["proof"]), (0, &json!("signed")), "{said}");
    earlier["answer"]["status"] = json!("not-accepted");
    seal_again(&mut earlier);
    assert_eq!(laptops.faults(&earlier), ["answer.status"]);
}

#[test]
fn what_is_missing_or_added_is_named() {
    let laptops = Laptops::new();
    for field in ["program", "written", "edition", "issued", "digest", "question", "answer"] {
        let mut changed = laptops.receipt.clone();
        changed.as_object_mut().unwrap().remove(field);
        assert!(laptops.faults(&changed).contains(&field.to_owned()), "{field}");
        let mut changed = laptops.receipt.clone();
        changed["seals"].as_object_mut().unwrap().remove(field);
        assert!(laptops.faults(&changed).contains(&field.to_owned()), "{field}");
    }
    let mut added = laptops.receipt.clone();
    added["remark"] = json!("checked and found right");
    assert_eq!(laptops.faults(&added), ["remark"]);
    let mut none = laptops.receipt.clone();
    none.as_object_mut().unwrap().remove("seals");
    assert_eq!(laptops.faults(&none).len(), 7);
}

#[test]
fn what_is_no_receipt_is_refused_with_the_reason() {
    let laptops = Laptops::new();
    let whole = laptops.receipt.to_string();
    let huge = format!("{{\"receipt\": 1, \"answer\": \"{}\"}}", "x".repeat(1 << 20));
    let deep = "[".repeat(100_000);
    let cases: [(&str, &[u8], &str); 9] = [
        ("empty", b"", "ends too early"),
        ("cut off", &whole.as_bytes()[..whole.len() / 2], "ends too early"),
        ("not UTF-8", b"{\"receipt\": 1, \"program\": \"\xff\xfe\"}", "not UTF-8"),
        ("of another program", b"{\"name\": \"a suitcase\", \"version\": 3}", "no receipt of Valise"),
        ("a number", b"17", "no receipt of Valise"),
        ("not JSON", b"PK\x03\x04 a package", "not JSON"),
        ("of a later format", b"{\"receipt\": 2}", "format 2"),
        ("huge", huge.as_bytes(), "longer than"),
        ("deep", deep.as_bytes(), "not JSON"),
    ];
    for (name, bytes, reason) in cases {
        let (code, report, said) = laptops.verify(bytes);
        assert_eq!((code, report), (3, Value::Null), "{name}");
        assert!(said.contains(reason), "{name}: {reason:?} isn't in {said}");
    }
    let missing = valise(&laptops.house.path("second.db"), &["receipt", "verify", "/nowhere/at/all"]);
    assert_eq!(missing.status.code(), Some(3));
}

#[test]
fn a_copy_that_another_publisher_signed_proves_nothing() {
    let (laptops, other) = (Laptops::new(), House::of_today());
    let file = laptops.house.path("receipt.json");
    let (file, root) = (file.to_str().unwrap().to_owned(), other.path("root.json"));
    let found = valise(&laptops.house.path("second.db"), &["receipt", "verify", &file, "--root", root.to_str().unwrap()]);
    assert_eq!(found.status.code(), Some(3), "{}", String::from_utf8_lossy(&found.stdout));
    let mut foreign = facts(1, 3);
    other.publish_facts(&mut foreign);
    other.sync(&other.path("copy.db"), &other.folder()).unwrap();
    let found = valise(&other.path("copy.db"), &["receipt", "verify", &file]);
    let words = String::from_utf8_lossy(&found.stdout).into_owned();
    assert_eq!(found.status.code(), Some(3), "{words}");
    assert!(words.contains("digest is not that of edition 1"), "{words}");
}

#[test]
fn a_receipt_that_cannot_be_written_is_told_and_leaves_nothing() {
    let room = tempfile::TempDir::new().unwrap();
    let file = room.path().join("no such folder/receipt.json");
    let found = valise(crate::edition(), &["ask", "--to", "KG", "--request", "mla", "--receipt", file.to_str().unwrap()]);
    assert_eq!(found.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&found.stderr).contains("can't be written"));
    assert_eq!(fs::read_dir(room.path()).unwrap().count(), 0);
}

/// Every place that holds a value and not others.
fn leaves(place: &str, value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| leaves(&format!("{place}/{name}"), value, found)),
        Value::Array(values) => values.iter().enumerate().for_each(|(index, value)| leaves(&format!("{place}/{index}"), value, found)),
        _ => found.push(place.to_owned()),
    }
}

fn disturb(value: &mut Value) {
    *value = match value {
        Value::Bool(flag) => json!(!*flag),
        Value::Number(number) => json!(number.as_i64().unwrap() + 1),
        Value::String(text) => json!(format!("{text}x")),
        _ => json!("x"),
    };
}

fn seal_again(receipt: &mut Value) {
    let names: Vec<String> = receipt["seals"].as_object().unwrap().keys().cloned().collect();
    for name in names {
        receipt["seals"][&name] = json!(seal(&name, &receipt[&name]));
    }
}
