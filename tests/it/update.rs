//! Bringing a copy up to date through the store: what it comes to is what the plain map comes to, or nothing has changed.

use std::fs;
use std::path::Path;

use directory::cell::Cell;
use directory::content::{Columns, Content, RowId};
use directory::delta::{Broken, Delta, Header, Line, Log, next_edition};
use directory::digest;
use rusqlite::Connection;
use store::{Arrival, Copy, Refused, Stamp, Trust, Update};
use tempfile::TempDir;

const STAMP: Stamp<'_> = Stamp { at: "2026-11-23 10:00", outcome: "brought to edition 2", unconfirmed_since: None, source: None };

fn id(table: &str, key: &str) -> RowId {
    RowId { table: table.to_owned(), key: vec![Cell::Text(key.to_owned())] }
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// The packaged edition, and the next one as `change` makes it.
fn two_editions(change: impl FnOnce(&mut Content)) -> (Content, Content) {
    let first = Copy::open(crate::edition()).unwrap().content().unwrap();
    let mut built = first.clone();
    let described = built.rows.iter().find(|(id, _)| id.table == "edition").map(|(_, row)| row.clone()).unwrap();
    built.rows.retain(|id, _| id.table != "edition");
    let numbered = |mut row: Columns| {
        row.insert("edition".into(), Cell::Integer(2));
        row
    };
    built.rows.values_mut().for_each(|row| drop(row.insert("edition".into(), Cell::Integer(2))));
    built.rows.insert(RowId { table: "edition".into(), key: vec![Cell::Integer(2)] }, numbered(described));
    change(&mut built);
    let second = next_edition(&first, built).unwrap();
    (first, second)
}

fn changed(content: &mut Content) {
    let contact = content.rows.keys().find(|id| id.table == "contact").unwrap().clone();
    let mut made = content.rows[&contact].clone();
    content.rows.get_mut(&contact).unwrap().insert("value".into(), text("+996 312 000000"));
    content.rows.get_mut(&contact).unwrap().remove("note");
    made.insert("purpose".into(), text("urgent requests"));
    content.rows.insert(id("contact", "made-by-a-test"), made);
    let gone = content.rows.keys().find(|id| id.table == "time_limit").unwrap().clone();
    content.rows.remove(&gone);
}

fn from_tomorrow(content: &mut Content) {
    changed(content);
    let contact = content.rows.keys().find(|id| id.table == "contact").unwrap().clone();
    content.rows.get_mut(&contact).unwrap().insert("a_column_of_tomorrow".into(), text("kept"));
    content
        .rows
        .insert(id("a_table_of_tomorrow", "1"), Columns::from([("edition".into(), Cell::Integer(2)), ("says".into(), text("kept"))]));
}

fn delta(first: &Content, second: &Content) -> Delta {
    let mut log = Log::new(1);
    log.record(first, second);
    log.delta(1, second)
}

fn apply(copy: &Path, delta: &Delta, state: &str) -> Result<(), Refused<Broken>> {
    let Header { from, to, .. } = delta.header;
    let trust = Trust::from([("timestamp.json".to_owned(), b"{}".to_vec())]);
    let arrival = Arrival { from, to, state, trust: &trust, stamp: STAMP };
    Update::open(copy).unwrap().apply(&arrival, delta.lines.iter().cloned().map(Ok::<Line, Broken>))
}

fn copy(room: &TempDir) -> std::path::PathBuf {
    let copy = room.path().join("directory.db");
    fs::copy(crate::edition(), &copy).unwrap();
    copy
}

#[test]
fn a_delta_brings_the_copy_to_what_the_plain_map_comes_to() {
    for change in [changed, from_tomorrow] {
        let (first, second) = two_editions(change);
        let (delta, room) = (delta(&first, &second), TempDir::new().unwrap());
        let copy = copy(&room);
        for _ in 0..2 {
            apply(&copy, &delta, &digest::of_content(&second)).unwrap();
            let held = Copy::open(&copy).unwrap();
            assert_eq!(held.content().unwrap(), second, "rows, and what stands beyond the tables");
            let state = held.state().unwrap();
            assert_eq!((held.edition().unwrap(), state.digest), (2, digest::of_content(&second)));
            assert_eq!((state.last_verified.as_deref(), state.last_outcome.as_deref()), (Some(STAMP.at), Some(STAMP.outcome)));
            assert_eq!(held.trust().unwrap().len(), 1);
            held.facts().unwrap();
        }
    }
}

#[test]
fn a_full_edition_makes_a_copy_where_there_is_none_and_replaces_one_that_strayed() {
    let (_, second) = two_editions(from_tomorrow);
    let (full, room) = (Delta::full(&second), TempDir::new().unwrap());
    let fresh = room.path().join("new/directory.db");
    apply(&fresh, &full, &digest::of_content(&second)).unwrap();
    assert_eq!(Copy::open(&fresh).unwrap().content().unwrap(), second);
    let strayed = copy(&room);
    Connection::open(&strayed).unwrap().execute_batch("DELETE FROM membership; UPDATE contact SET value = 'x'").unwrap();
    apply(&strayed, &full, &digest::of_content(&second)).unwrap();
    assert_eq!(Copy::open(&strayed).unwrap().content().unwrap(), second);
}

#[test]
fn what_does_not_come_to_the_signed_digest_changes_nothing() {
    let (first, second) = two_editions(changed);
    let (delta, state) = (delta(&first, &second), digest::of_content(&second));
    let without_last = Delta { lines: delta.lines[..delta.lines.len() - 1].to_vec(), ..delta.clone() };
    let mut dangling = delta.clone();
    dangling.lines.retain(|line| line.id.table != "edition");
    let mut far = delta.clone();
    (far.header.from, far.header.to) = (5, 9);
    let refused = |delta: &Delta, state: &str| {
        let room = TempDir::new().unwrap();
        let copy = copy(&room);
        let before = fs::read(&copy).unwrap();
        Update::open(&copy).unwrap();
        let migrated = Copy::open(&copy).unwrap().content().unwrap();
        let why = apply(&copy, delta, state).unwrap_err();
        assert_eq!(Copy::open(&copy).unwrap().content().unwrap(), migrated);
        assert_eq!(Copy::open(&copy).unwrap().state().unwrap().last_verified, None, "no success is claimed");
        assert!(Copy::open(&copy).unwrap().trust().unwrap().is_empty() && !before.is_empty());
        why
    };
    assert!(matches!(refused(&without_last, &state), Refused::Digest { .. }));
    assert!(matches!(refused(&delta, "0"), Refused::Digest { .. }));
    assert!(matches!(refused(&dangling, &state), Refused::Digest { .. } | Refused::Unfit { .. }));
    assert!(matches!(refused(&far, &state), Refused::Range { from: 5, to: 9, held: 1 }));
    let one = |heading: &str, row: &str| Delta::parse(format!("[2,1,2,1]\n{heading}\n{row}").as_bytes()).unwrap();
    assert!(matches!(refused(&one(r#""=contact value""#, r#"["nobody","x"]"#), &state), Refused::Unfit { .. }));
    assert!(matches!(refused(&one(r#""=contact edition""#, r#"["c","a word"]"#), &state), Refused::Unfit { .. }));
}

#[test]
fn a_line_that_cannot_be_read_rolls_everything_back() {
    let (first, second) = two_editions(changed);
    let (delta, room) = (delta(&first, &second), TempDir::new().unwrap());
    let copy = copy(&room);
    let broken = Broken { line: 9, why: directory::delta::Why::NotJson };
    let lines = delta.lines.iter().cloned().map(Ok).chain([Err(broken)]);
    let (trust, state) = (Trust::new(), digest::of_content(&second));
    let arrival = Arrival { from: 1, to: 2, state: &state, trust: &trust, stamp: STAMP };
    let why = Update::open(&copy).unwrap().apply(&arrival, lines).unwrap_err();
    assert_eq!(why.to_string(), "damaged at line 9: it is not JSON");
    assert_eq!(Copy::open(&copy).unwrap().content().unwrap(), first);
}

#[test]
fn a_failed_attempt_moves_its_own_stamp_alone() {
    let room = TempDir::new().unwrap();
    let copy = copy(&room);
    let mut update = Update::open(&copy).unwrap();
    update.confirm(&Trust::new(), Stamp { at: "monday", outcome: "nothing new", unconfirmed_since: None, source: None }).unwrap();
    update.note_failure("tuesday", "the server doesn't answer").unwrap();
    update.confirm(&Trust::new(), Stamp { at: "wednesday", outcome: "expired", unconfirmed_since: Some("sunday"), source: None }).unwrap();
    let state = Copy::open(&copy).unwrap().state().unwrap();
    assert_eq!((state.last_attempt.unwrap(), state.last_verified.unwrap()), ("wednesday".into(), "monday".into()));
    assert_eq!((state.last_outcome.unwrap(), state.unconfirmed_since.unwrap()), ("expired".into(), "sunday".into()));
}

#[test]
fn every_released_schema_migrates_to_exactly_the_present_one() {
    let room = TempDir::new().unwrap();
    let old = room.path().join("old.db");
    let connection = Connection::open(&old).unwrap();
    connection.execute_batch(include_str!("../../schema/migrations/0001_directory.sql")).unwrap();
    let identity = format!("PRAGMA application_id = {}; PRAGMA user_version = 1", 0x5664_6972);
    connection.execute_batch(&identity).unwrap();
    connection.execute("INSERT INTO copy_state (only, digest, last_attempt) VALUES (1, 'of old', 'monday')", []).unwrap();
    drop(connection);
    let migrated = Copy::open(&old).unwrap();
    assert_eq!(migrated.schema(), 2);
    assert_eq!(migrated.state().unwrap().last_attempt.as_deref(), Some("monday"), "what stood there still does");
    assert_eq!(schema_of(&old), schema_of(crate::edition()));
}

/// Everything that defines the tables: their text, their columns, their version.
fn schema_of(path: &Path) -> Vec<String> {
    let connection = Connection::open(path).unwrap();
    let sql = "SELECT type || name || coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'
               UNION SELECT m.name || p.cid || p.name || p.type || p.[notnull] || p.pk FROM sqlite_schema m, pragma_table_info(m.name) p
               WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_stat%'
               UNION SELECT 'version ' || user_version FROM pragma_user_version
               UNION SELECT 'application ' || application_id FROM pragma_application_id ORDER BY 1";
    connection.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}
