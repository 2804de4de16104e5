//! The facts: what import and lint say of every case in `fixtures/cases/facts`, through the program itself.
//!
//! A case is a folder, and its name is the test. It lies over the files of `base`, a complete set of invented records
//! without a fault; `removed` names the files of the base that it does without, `expected` holds the faults that are
//! printed. Cases under `ok` build an edition, with warnings at most; cases under `err` build none. Rewrite what is
//! expected with `UPDATE=1 cargo test -p valise-cli --test it facts`, and read the difference before it is committed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use directory::fault::{FaultKind, Severity};
use directory::import::{self, LARGEST_FILE, LONGEST_ROW, MOST_FAULTS, MOST_ROWS};
use directory::lint;
use directory::vocabulary::{
    Acceptance, AddressKind, Basis, Channel, ConditionKind, Consent, ContactKind, Content, Direction, InstrumentKind, JurisdictionKind,
    LanguageUse, MemberKind, Method, NameKind, RequestKind, Role, Stage, Taken, Tri, Urgency,
};
use proptest::prelude::{ProptestConfig, any, prop, prop_oneof, proptest};
use tempfile::TempDir;

/// A folder of facts: bytes by file name.
type Files = BTreeMap<String, Vec<u8>>;

/// What the file for the edition holds before each case: an edition that must not be lost.
const OLDER: &[u8] = b"an older edition";

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cases/facts")
}

fn folder(path: &Path) -> Files {
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(path).expect("a file"))).collect()
}

fn base() -> Files {
    folder(&cases().join("base"))
}

/// The base with the files of a case over it, and what is expected of it.
fn overlaid(case: &Path) -> (Files, String) {
    let (mut files, mut own) = (base(), folder(case));
    let expected = own.remove("expected").unwrap_or_default();
    for name in String::from_utf8(own.remove("removed").unwrap_or_default()).expect("names").lines() {
        assert!(files.remove(name).is_some(), "{}: the base has no {name} to remove", case.display());
    }
    files.extend(own);
    (files, String::from_utf8(expected).expect("faults"))
}

/// Builds an edition of the files with the program: its exit code and the faults that it prints.
///
/// Whatever the faults are, the edition is written exactly when there is no error, and else what was there stays.
fn build(files: &Files) -> (i32, String) {
    let room = TempDir::new().expect("a room");
    let (facts, out) = (room.path().join("facts"), room.path().join("edition.db"));
    fs::create_dir(&facts).expect("a folder");
    for (name, bytes) in files {
        fs::write(facts.join(name), bytes).expect("a file");
    }
    fs::write(&out, OLDER).expect("an older edition");
    let said = crate::valise().arg("build-edition").arg("--warnings").args([&facts, &out]).output().expect("the program");
    let code = said.status.code().expect("an end by itself");
    assert_eq!(
        code != 0,
        fs::read(&out).expect("an edition") == OLDER,
        "exit {code}, and the edition was {}",
        if code == 0 { "not written" } else { "touched" }
    );
    let said = String::from_utf8(said.stderr).expect("UTF-8");
    let faults = said.lines().filter(|line| line.starts_with("error[") || line.starts_with("warning["));
    (code, faults.fold(String::new(), |all, line| all + line + "\n"))
}

/// Whether what is expected is being rewritten.
fn is_update() -> bool {
    std::env::var_os("UPDATE").is_some()
}

/// Checks one case; what is wrong with it, if anything.
fn check(case: &Path, expected_code: i32) -> Option<String> {
    let (files, expected) = overlaid(case);
    let (code, faults) = build(&files);
    if is_update() {
        fs::write(case.join("expected"), &faults).expect("expected");
    } else if faults != expected {
        return Some(format!("{}\n--- expected\n{expected}--- printed\n{faults}", case.display()));
    }
    (code != expected_code).then(|| format!("{}: exit {code} instead of {expected_code}", case.display()))
}

fn check_all(kind: &str, expected_code: i32) {
    let mut folders: Vec<PathBuf> = fs::read_dir(cases().join(kind)).expect("cases").map(|entry| entry.expect("an entry").path()).collect();
    folders.sort();
    let wrong: Vec<String> = folders.iter().filter_map(|case| check(case, expected_code)).collect();
    assert!(wrong.is_empty(), "{} of {} cases\n{}", wrong.len(), folders.len(), wrong.join("\n"));
}

#[test]
fn sound_facts_build_an_edition_and_their_warnings_are_told() {
    check_all("ok", 0);
}

#[test]
fn faulty_facts_build_none_and_every_fault_is_told() {
    check_all("err", 3);
}

#[test]
fn the_base_has_no_fault() {
    assert_eq!(build(&base()), (0, String::new()));
}

#[test]
fn a_name_that_turns_its_own_letters_is_told_in_plain_ones() {
    let mut files = base();
    files.insert("contact\u{202e}vsc.csv".to_owned(), b"id\n".to_vec());
    let (code, faults) = build(&files);
    assert_eq!(code, 3);
    assert!(faults.starts_with(r"error[unknown-file] contact\u{202e}vsc.csv: "), "{faults}");
}

/// The base, with more bytes at the end of a file.
fn swollen(name: &str, more: &[u8]) -> Files {
    let mut files = base();
    files.get_mut(name).expect("a file of the base").extend(more);
    files
}

#[test]
fn a_row_of_a_hundred_megabytes_is_refused_unread() {
    let (code, faults) = build(&swollen("contact.csv", &vec![b'a'; 100 << 20]));
    assert_eq!(code, 3);
    assert!(faults.starts_with("error[file-too-large] contact.csv: "), "{faults}");
}

#[test]
fn a_file_is_refused_one_byte_above_the_limit_and_not_before() {
    let fill = LARGEST_FILE - base()["network.csv"].len();
    let (_, faults) = build(&swollen("network.csv", &vec![b'\n'; fill]));
    assert_eq!(faults, "");
    let (_, faults) = build(&swollen("network.csv", &vec![b'\n'; fill + 1]));
    assert!(faults.starts_with("error[file-too-large] network.csv: "), "{faults}");
}

#[test]
fn a_row_is_refused_one_byte_above_the_limit_and_not_before() {
    let row = |length: usize| {
        let (before, after) = ("LONG,", ",,,,invented-gazette,2026,,,\n");
        format!("{before}{}{after}", "x".repeat(length + 1 - before.len() - after.len()))
    };
    assert_eq!(build(&swollen("network.csv", row(LONGEST_ROW).as_bytes())), (0, String::new()));
    let (code, faults) = build(&swollen("network.csv", row(LONGEST_ROW + 1).as_bytes()));
    assert_eq!(code, 3);
    assert!(faults.starts_with("error[row-too-long] network.csv, row 3: the row has 65537 bytes"), "{faults}");
}

#[test]
fn a_row_of_nothing_but_commas_is_refused_in_one_line() {
    let (_, faults) = build(&swollen("network.csv", &vec![b','; LONGEST_ROW]));
    assert_eq!(faults.lines().count(), 1, "{faults}");
    assert!(faults.starts_with("error[too-many-cells] network.csv, row 3: 65537 cells"), "{faults}");
}

#[test]
fn a_file_with_more_rows_than_the_limit_is_refused_unread() {
    let (code, faults) = build(&swollen("network.csv", &b"x\n".repeat(MOST_ROWS)));
    assert_eq!(code, 3);
    assert!(faults.starts_with("error[too-many-rows] network.csv: "), "{faults}");
}

#[test]
fn faults_beyond_the_limit_are_counted() {
    let (code, faults) = build(&swollen("network.csv", &b"x\n".repeat(MOST_FAULTS + 5)));
    assert_eq!((code, faults.lines().count()), (3, MOST_FAULTS + 1));
    assert!(faults.contains("error[too-many-faults] network.csv: 5 more faults are not listed. "), "the rest isn't counted");
}

/// The codes that the expected faults of a folder of cases name.
fn codes_told(kind: &str) -> BTreeSet<String> {
    let cases = fs::read_dir(cases().join(kind)).expect("cases").map(|entry| entry.expect("an entry").path());
    let told: String = cases.map(|case| fs::read_to_string(case.join("expected")).expect("expected")).collect();
    told.lines().filter_map(|line| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned())).collect()
}

#[test]
fn every_kind_of_fault_has_a_case() {
    if is_update() {
        return; // What is expected is half written just now; the next run counts.
    }
    let generated = [FaultKind::FileTooLarge, FaultKind::TooManyRows, FaultKind::TooManyFaults, FaultKind::RowTooLong];
    let told = &codes_told("ok") | &codes_told("err");
    let has_none = |kind: &&FaultKind| !generated.contains(kind) && !told.contains(kind.code());
    let without: Vec<&str> = FaultKind::ALL.iter().filter(has_none).map(|kind| kind.code()).collect();
    assert_eq!(without, [""; 0], "no case shows these");
}

#[test]
fn schema_readme_tells_every_kind_of_fault() {
    let readme = include_str!("../../schema/README.md");
    let row = |kind: &FaultKind| format!("| `{}` | {} | {} |", kind.code(), kind.severity(), kind.meaning());
    let missing: Vec<String> = FaultKind::ALL.iter().map(row).filter(|row| !readme.contains(row)).collect();
    assert!(missing.is_empty(), "write these rows into schema/README.md:\n{}", missing.join("\n"));
    let rows = readme.lines().filter(|line| line.starts_with("| `") && (line.contains("` | error |") || line.contains("` | warning |")));
    assert_eq!(rows.count(), FaultKind::ALL.len(), "schema/README.md tells a fault that there is not");
}

#[test]
fn schema_readme_tells_every_code() {
    let readme = include_str!("../../schema/README.md");
    let vocabularies = [
        Acceptance::CODES,
        AddressKind::CODES,
        Basis::CODES,
        Channel::CODES,
        ConditionKind::CODES,
        Consent::CODES,
        ContactKind::CODES,
        Content::CODES,
        Direction::CODES,
        InstrumentKind::CODES,
        JurisdictionKind::CODES,
        LanguageUse::CODES,
        MemberKind::CODES,
        Method::CODES,
        NameKind::CODES,
        RequestKind::CODES,
        Role::CODES,
        Stage::CODES,
        Taken::CODES,
        Tri::CODES,
        Urgency::CODES,
    ];
    let words = vocabularies.map(|codes| codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(" "));
    let missing: Vec<&String> = words.iter().filter(|words| !readme.contains(&format!("| {words} |"))).collect();
    assert!(missing.is_empty(), "write these into schema/README.md: {missing:#?}");
}

#[test]
fn the_real_facts_have_no_error() {
    let mut import = import::read(&folder(&cases().join("../../facts")));
    let lint = lint::check(&mut import.facts, &import.lines);
    let errors: Vec<String> =
        import.faults.iter().chain(&lint).filter(|fault| fault.severity == Severity::Error).map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

/// Reads and lints the files, whatever they hold; a panic is the only failure.
fn survives(files: &Files) {
    let mut import = import::read(files);
    let faults = lint::check(&mut import.facts, &import.lines);
    for fault in import.faults.iter().chain(&faults) {
        assert!(!fault.to_string().chars().any(char::is_control), "{fault:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000), which in 0usize..28) {
        let mut files = base();
        let name = files.keys().nth(which).expect("a table").clone();
        files.insert(name, bytes);
        survives(&files);
    }

    #[test]
    fn any_few_bytes_in_a_sound_file_are_read_without_panic(
        which in 0usize..28,
        at in any::<prop::sample::Index>(),
        length in 0usize..8,
        bytes in prop::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(&b"\",\r\n+@-.:/0\xEF\xBB\xBF\xE2\x80\xAE"[..])], 0..12),
    ) {
        let mut files = base();
        let file = files.values_mut().nth(which).expect("a table");
        let at = at.index(file.len());
        let end = (at + length).min(file.len());
        file.splice(at..end, bytes);
        survives(&files);
    }
}
