//! Databases that are missing, damaged, foreign or newer: each is named, told what to do about, and left as it was.
//!
//! A case is a folder of `fixtures/cases/database`: what is done to a good edition, and what the program says then.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use tempfile::TempDir;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What the file is at first: an edition, an empty file, a folder, or nothing at all.
    start: Start,
    /// Statements run on it.
    #[serde(default)]
    sql: Vec<String>,
    /// Cut to so many bytes.
    truncate: Option<u64>,
    /// Overwritten with `X` from this byte on, so many bytes.
    scratch: Option<[usize; 2]>,
    /// Made read-only.
    #[serde(default)]
    read_only: bool,
    /// Exit code of `valise --db FILE lookup kenya`.
    code: i32,
    /// What standard error must hold; empty: nothing at all.
    #[serde(default)]
    says: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Start {
    Edition,
    Empty,
    Folder,
    Nothing,
}

#[test]
fn every_bad_database_is_named_and_left_as_it_was() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cases/database");
    let folders: Vec<_> = fs::read_dir(cases).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(folders.len() >= 10, "the cases are gone");
    let wrong: Vec<String> = folders.iter().filter_map(|folder| check(folder).err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn check(folder: &Path) -> Result<(), String> {
    let name = folder.file_name().unwrap().to_string_lossy().into_owned();
    let case: Case = toml::from_str(&fs::read_to_string(folder.join("case.toml")).unwrap()).map_err(|error| format!("{name}: {error}"))?;
    let room = TempDir::new().unwrap();
    let file = prepared(&case, room.path());
    let before = fs::read(&file).ok();
    let output = crate::valise().arg("--db").arg(&file).args(["lookup", "kenya"]).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let said = case.says.iter().all(|words| told.contains(words)) && (!case.says.is_empty() || told.is_empty());
    let untouched = fs::read(&file).ok() == before && fs::read_dir(room.path()).unwrap().count() <= 1;
    if output.status.code() == Some(case.code) && said && untouched {
        return Ok(());
    }
    Err(format!("{name}: code {:?} (wanted {}), untouched: {untouched}\n{told}", output.status.code(), case.code))
}

fn prepared(case: &Case, room: &Path) -> PathBuf {
    let file = room.join("directory.db");
    match case.start {
        Start::Edition => drop(fs::copy(crate::edition(), &file).unwrap()),
        Start::Empty => fs::write(&file, "").unwrap(),
        Start::Folder => fs::create_dir(&file).unwrap(),
        Start::Nothing => {}
    }
    if !case.sql.is_empty() {
        let connection = rusqlite::Connection::open(&file).unwrap();
        connection.execute_batch(&case.sql.join(";")).unwrap();
    }
    if let Some(length) = case.truncate {
        fs::OpenOptions::new().write(true).open(&file).unwrap().set_len(length).unwrap();
    }
    if let Some([from, length]) = case.scratch {
        let mut bytes = fs::read(&file).unwrap();
        bytes[from..from + length].fill(b'X');
        fs::write(&file, bytes).unwrap();
    }
    if case.read_only {
        let mut permissions = fs::metadata(&file).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&file, permissions).unwrap();
    }
    file
}

#[test]
fn a_check_of_the_whole_copy_finds_damage_that_a_lookup_may_not_meet() {
    let room = TempDir::new().unwrap();
    let file = room.path().join("directory.db");
    let mut bytes = fs::read(crate::edition()).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0);
    fs::write(&file, bytes).unwrap();
    let output = crate::valise().arg("--db").arg(&file).args(["status", "--check"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("is damaged"), "{output:?}");
}

#[test]
fn deleting_the_copy_loses_nothing_of_the_persons_own() {
    let room = TempDir::new().unwrap();
    let file = room.path().join("directory.db");
    fs::copy(crate::edition(), &file).unwrap();
    let valise = |args: &[&str]| crate::valise().arg("--db").arg(&file).args(args).output().unwrap();
    assert_eq!(valise(&["note", "KG", "they", "answer", "on", "Mondays"]).status.code(), Some(0));
    fs::remove_file(&file).unwrap();
    assert_eq!(valise(&["show", "KG"]).status.code(), Some(3), "the copy is gone");
    fs::copy(crate::edition(), &file).unwrap();
    let shown = valise(&["show", "KG"]);
    assert!(String::from_utf8_lossy(&shown.stdout).contains("they answer on Mondays"), "{shown:?}");
}

#[test]
fn the_packaged_edition_seeds_a_copy_replaces_an_older_one_and_leaves_a_newer_one() {
    let room = TempDir::new().unwrap();
    let (copy, packaged) = (room.path().join("directory.db"), room.path().join("packaged.db"));
    fs::copy(crate::edition(), &packaged).unwrap();
    store::place::seed(&copy, &packaged).unwrap();
    assert_eq!(fs::read(&copy).unwrap(), fs::read(&packaged).unwrap());
    for (number, stays) in [(0, false), (7, true)] {
        let connection = rusqlite::Connection::open(&copy).unwrap();
        let renumber = format!("PRAGMA foreign_keys = OFF; UPDATE edition SET number = {number}, edition = {number}");
        connection.execute_batch(&renumber).unwrap();
        drop(connection);
        store::place::seed(&copy, &packaged).unwrap();
        let held = store::Copy::open(&copy).unwrap().edition().unwrap();
        assert_eq!(held, if stays { number } else { 1 });
    }
}

#[test]
fn a_damaged_copy_is_never_replaced_silently() {
    let room = TempDir::new().unwrap();
    let copy = room.path().join("directory.db");
    fs::write(&copy, "not a database, but long enough to be looked at as one").unwrap();
    store::place::seed(&copy, crate::edition()).unwrap_err();
    assert!(fs::read(&copy).unwrap().starts_with(b"not a database"));
}
