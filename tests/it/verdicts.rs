//! The verdict: what it answers to every case in `fixtures/verdicts`, at the desk, and a handful through the program.
//!
//! A file holds the cases of one rule. Each names the question, what must come out, and `because`: the article, the gazette
//! row or the rule that makes it so. What a case doesn't name isn't checked. `facts` at the top of a file names the folder
//! under `fixtures` that the cases are asked of; without it they are asked of the real facts.

mod case;
mod compare;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use directory::answer::Verdict;
use directory::desk::Desk;
use directory::import;
use directory::verdict::Refusal;
use directory::vocabulary::{Basis, ConditionKind, RequestKind, Status};

use case::{Case, CaseFile};

/// The cases there must be at least.
const FEWEST: usize = 130;
/// The folder of invented emergency measures.
const EMERGENCY: &str = "cases/emergency";
/// The rules that a reason can name, besides the codes of [`Basis`].
const RULES: [&str; 10] = [
    "bilateral",
    "conflict",
    "coverage",
    "designation",
    "language",
    "legal-basis",
    "none-designated",
    "none-recorded",
    "participation",
    "succession",
];

/// A desk for each folder of facts that cases are asked of.
type Desks = BTreeMap<String, Desk>;
/// A case, and what the desk said to it.
type Told = (Case, Result<Verdict, Refusal>);

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures")
}

/// A desk over the facts in a folder under `fixtures`.
pub fn desk(folder: &str) -> Desk {
    Desk::new(facts(folder))
}

/// The facts in a folder under `fixtures`.
pub fn facts(folder: &str) -> directory::record::Facts {
    let entries = fs::read_dir(fixtures().join(folder)).expect("a folder of facts");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let files = paths.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(&path).expect("a file")));
    let import = import::read(&files.collect());
    assert!(import.faults.is_empty(), "{folder}: {:?}", import.faults.first());
    import.facts
}

/// The files of cases by name.
fn files() -> BTreeMap<String, CaseFile> {
    let entries = fs::read_dir(fixtures().join("verdicts")).expect("a folder of cases");
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a file of cases");
        let file = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (path.file_name().expect("a name").to_string_lossy().into_owned(), file)
    };
    entries.map(|entry| read(entry.expect("an entry").path())).collect()
}

/// Every case asked, by file.
fn told() -> BTreeMap<String, Vec<Told>> {
    let mut desks = Desks::new();
    let mut ask = |file: CaseFile| -> Vec<Told> {
        let desk = desks.entry(file.facts.clone()).or_insert_with(|| desk(&file.facts));
        file.case.into_iter().map(|case| (case.clone(), desk.ask(&case.ask.question()))).collect()
    };
    files().into_iter().map(|(name, file)| (name, ask(file))).collect()
}

#[test]
fn every_case_is_answered_as_its_source_has_it() {
    let told = told();
    let wrong = told.iter().flat_map(|(file, cases)| cases.iter().filter_map(move |told| compare::check(file, told)));
    let wrong: Vec<String> = wrong.collect();
    let count: usize = told.values().map(Vec::len).sum();
    assert!(wrong.is_empty(), "{} of {count} cases\n\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= FEWEST, "{count} cases, and {FEWEST} there must be at least");
}

#[test]
fn every_case_has_a_name_of_its_own_and_a_source() {
    let (mut names, files) = (BTreeSet::new(), files());
    for case in files.values().flat_map(|file| &file.case) {
        assert!(names.insert(case.name.clone()), "{:?} stands twice", case.name);
        assert!(case.because.len() > 15, "{:?} doesn't say because of what", case.name);
        assert_ne!(case.status.is_some(), case.refused.is_some(), "{:?} names neither a status nor a refusal, or both", case.name);
    }
}

/// What no case shows, of a vocabulary.
fn missing<'a>(all: &[&'a str], shown: &BTreeSet<String>) -> Vec<&'a str> {
    all.iter().copied().filter(|code| !shown.contains(*code)).collect()
}

#[test]
fn every_status_basis_condition_request_and_rule_has_a_case() {
    let told = told();
    let verdicts: Vec<&Verdict> = told.values().flatten().filter_map(|(_, told)| told.as_ref().ok()).collect();
    let statuses = verdicts.iter().map(|verdict| verdict.status.to_string()).collect();
    let requests = verdicts.iter().map(|verdict| verdict.request.to_string()).collect();
    let conditions = verdicts.iter().flat_map(|verdict| &verdict.conditions).map(|condition| condition.kind.to_string()).collect();
    let rules =
        verdicts.iter().flat_map(|verdict| &verdict.reasons).filter(|reason| reason.applied).map(|reason| reason.rule.clone()).collect();
    assert_eq!(missing(Status::CODES, &statuses), [""; 0], "statuses");
    assert_eq!(missing(RequestKind::CODES, &requests), [""; 0], "kinds of request");
    assert_eq!(missing(ConditionKind::CODES, &conditions), [""; 0], "conditions");
    assert_eq!(missing(Basis::CODES, &rules), [""; 0], "bases");
    assert_eq!(missing(&RULES, &rules), [""; 0], "rules");
}

/// Asks the program itself, and gives its exit code and the verdict that it prints.
fn through_the_program(edition: &Path, case: &Case) -> (i32, Option<Verdict>) {
    let said = crate::valise().arg("--db").arg(edition).arg("ask").args(case.ask.arguments()).arg("--json").output().expect("the program");
    (said.status.code().expect("an end by itself"), serde_json::from_slice(&said.stdout).ok())
}

/// Asks the program the first cases of a file, against what the desk says.
fn compare_with_the_program(edition: &Path, desk: &Desk, cases: &[Case]) {
    for case in cases {
        let (code, printed) = through_the_program(edition, case);
        match desk.ask(&case.ask.question()) {
            Ok(verdict) => assert_eq!((code, printed), (i32::from(verdict.treaty.is_none()), Some(verdict)), "{}", case.name),
            Err(_) => assert_eq!((code, printed), (2, None), "{}", case.name),
        }
    }
}

#[test]
fn the_program_answers_as_the_desk_does() {
    let desk = desk(case::REAL);
    for file in files().values().filter(|file| file.facts == case::REAL) {
        compare_with_the_program(crate::edition(), &desk, &file.case[..1]);
    }
}

#[test]
fn the_invented_measures_make_an_edition_of_their_own() {
    let room = tempfile::TempDir::new().expect("a room");
    let edition = room.path().join("edition.db");
    let built = crate::valise().arg("build-edition").arg(fixtures().join(EMERGENCY)).arg(&edition).output().expect("the program");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let files = files();
    let file = files.values().find(|file| file.facts == EMERGENCY).expect("cases of emergency");
    compare_with_the_program(&edition, &desk(EMERGENCY), &file.case[..5]);
}

#[test]
fn the_real_facts_hold_no_emergency_measure() {
    let of_an_emergency = |rule: &&directory::record::ChannelRule| matches!(rule.basis, Basis::Emergency | Basis::EmergencyMadePermanent);
    let facts = facts(case::REAL);
    assert_eq!(facts.channel_rules.iter().find(of_an_emergency), None, "the list of 2020 by state is not public: who says so?");
}
