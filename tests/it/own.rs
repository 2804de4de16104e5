//! What is the person's own, by the store's front door: what is watched, looked up and reported, and what is never kept.

use jiff::Timestamp;
use jiff::civil::date;
use store::{Own, Report, ReportKind};
use tempfile::TempDir;

fn own() -> (TempDir, Own) {
    let room = TempDir::new().unwrap();
    let own = Own::open(&room.path().join("user.db")).unwrap();
    (room, own)
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

#[test]
fn a_country_is_watched_once_and_no_more_when_it_is_let_go() {
    let (_room, mut own) = own();
    for country in ["LV", "KG", "LV"] {
        own.watch(country, true, date(2026, 11, 25)).unwrap();
    }
    assert_eq!(own.watched().unwrap(), ["KG", "LV"]);
    own.watch("LV", false, date(2026, 11, 25)).unwrap();
    own.watch("XX", false, date(2026, 11, 25)).unwrap();
    assert_eq!(own.watched().unwrap(), ["KG"]);
}

#[test]
fn look_ups_are_kept_only_while_that_is_switched_on() {
    let (_room, mut own) = own();
    own.looked_up("before anyone asked for it", at(0)).unwrap();
    assert_eq!(own.recent().unwrap(), None);
    own.keep_recent(true, date(2026, 11, 25)).unwrap();
    assert_eq!(own.recent().unwrap(), Some(Vec::new()), "what was looked up before was not kept");
    for (second, query) in ["kenya", "peru", " kenya ", "", "  "].into_iter().enumerate() {
        own.looked_up(query, at(i64::try_from(second).unwrap())).unwrap();
    }
    assert_eq!(own.recent().unwrap().unwrap(), ["kenya", "peru"], "the same words once, the latest first");
    own.looked_up(&"a".repeat(100_000), at(10)).unwrap();
    assert_eq!(own.recent().unwrap().unwrap()[0].len(), 200);
    for second in 0..100 {
        own.looked_up(&format!("query {second}"), at(100 + second)).unwrap();
    }
    assert_eq!(own.recent().unwrap().unwrap().len(), 20);
    own.keep_recent(false, date(2026, 11, 25)).unwrap();
    assert_eq!(own.recent().unwrap(), None);
    own.keep_recent(true, date(2026, 11, 25)).unwrap();
    assert_eq!(own.recent().unwrap(), Some(Vec::new()), "switched off, they are forgotten");
}

#[test]
fn a_report_waits_with_its_closed_fields_and_once_a_day() {
    let (_room, mut own) = own();
    let report = |kind, record: Option<&str>, day| Report {
        authority: "KG-prosecutor-general".to_owned(),
        record: record.map(str::to_owned),
        kind,
        edition: 1,
        reported_on: date(2026, 11, day),
    };
    let kept = [
        report(ReportKind::Bounced, Some("KG-prosecutor-general-email"), 25),
        report(ReportKind::Bounced, None, 25),
        report(ReportKind::Works, None, 25),
        report(ReportKind::WrongAddress, None, 26),
    ];
    for one in kept.iter().chain(&kept) {
        own.report(one).unwrap();
    }
    assert_eq!(own.reports().unwrap(), kept);
}

/// What an older Valise kept is still there with the newer tables.
#[test]
fn notes_of_an_older_valise_are_kept() {
    let room = TempDir::new().unwrap();
    let path = room.path().join("user.db");
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch(include_str!("../../schema/migrations/user_0001.sql")).unwrap();
    old.execute_batch(&format!("PRAGMA application_id = {}; PRAGMA user_version = 1", 0x566f_776e)).unwrap();
    old.execute("INSERT INTO note (record, text, written_on) VALUES ('KG', 'answers on Mondays', '2026-01-05')", []).unwrap();
    drop(old);
    let mut own = Own::open(&path).unwrap();
    let notes = own.notes("KG").unwrap();
    assert_eq!(notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["answers on Mondays"]);
    own.remove_note(notes[0].id).unwrap();
    assert!(own.notes("KG").unwrap().is_empty());
    assert!(own.watched().unwrap().is_empty());
}

#[test]
fn a_choice_is_kept_changed_and_taken_back() {
    let (room, mut own) = own();
    assert_eq!(own.settings().unwrap(), []);
    own.choose("language", Some("ar")).unwrap();
    own.choose("sheet-language", Some("fr")).unwrap();
    own.choose("language", Some("ru")).unwrap();
    drop(own);
    let mut own = Own::open(&room.path().join("user.db")).unwrap();
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(own.settings().unwrap(), [pair("language", "ru"), pair("sheet-language", "fr")]);
    own.choose("sheet-language", None).unwrap();
    assert!(own.choose("language", Some("")).is_err(), "a choice says something");
    assert!(own.choose("language", Some(&"a".repeat(201))).is_err(), "a choice is short");
    assert_eq!(own.settings().unwrap(), [pair("language", "ru")]);
}
