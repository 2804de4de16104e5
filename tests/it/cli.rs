//! The contract of the command line: exit codes, JSON, batches, and input that nobody should have typed.
//!
//! Cases are tables of `fixtures/cases/cli/*.toml`.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Output, Stdio};

use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    args: Vec<String>,
    #[serde(default)]
    stdin: String,
    /// Each word of the arguments and of the input that is `<x*N>` becomes N times x.
    code: i32,
    /// JSON pointer into the (first) object printed, and what must stand there.
    #[serde(default)]
    json: Vec<(String, toml::Value)>,
    /// What standard output must hold.
    #[serde(default)]
    prints: Vec<String>,
    /// What standard error must hold.
    #[serde(default)]
    says: Vec<String>,
    /// How many lines of JSON are printed.
    lines: Option<usize>,
}

#[test]
fn the_command_line_keeps_its_contract() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cases/cli");
    let mut cases = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let table: Cases =
            toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        cases.extend(table.case);
    }
    assert!(cases.len() >= 30, "the cases are gone");
    let wrong: Vec<String> = cases.iter().filter_map(|case| check(case).err().map(|why| format!("{}: {why}", case.name))).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn check(case: &Case) -> Result<(), String> {
    let output = run(case);
    let (out, told) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.code() != Some(case.code) {
        return Err(format!("exit {:?}, wanted {}: {told}", output.status.code(), case.code));
    }
    if let Some(words) = case.prints.iter().find(|words| !out.contains(*words)) {
        return Err(format!("{words:?} isn't printed:\n{out}"));
    }
    if let Some(words) = case.says.iter().find(|words| !told.contains(*words)) {
        return Err(format!("{words:?} isn't said:\n{told}"));
    }
    if let Some(lines) = case.lines.filter(|lines| out.lines().count() != *lines) {
        return Err(format!("{} lines, wanted {lines}", out.lines().count()));
    }
    case.json.iter().try_for_each(|(pointer, wanted)| stands(&out, pointer, wanted))
}

fn stands(out: &str, pointer: &str, wanted: &toml::Value) -> Result<(), String> {
    let (line, pointer) = pointer.split_once('/').ok_or("a pointer begins with the line, as 0/facets")?;
    let line = out.lines().nth(line.parse().map_err(|_| "a line is a number")?).ok_or("so many lines aren't printed")?;
    let printed: Value = serde_json::from_str(line).map_err(|error| format!("{error}: {line}"))?;
    let found = printed.pointer(&format!("/{pointer}")).cloned().unwrap_or(Value::Null);
    let wanted = match wanted {
        toml::Value::String(text) if text == "null" => Value::Null,
        other => serde_json::to_value(other).unwrap(),
    };
    if found == wanted { Ok(()) } else { Err(format!("{pointer} is {found}, wanted {wanted}")) }
}

fn run(case: &Case) -> Output {
    let mut child = crate::valise()
        .env("VALISE_DB", crate::edition())
        .args(case.args.iter().map(|arg| repeated(arg)))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let text = case.stdin.lines().map(repeated).collect::<Vec<_>>().join("\n");
    let writer = std::thread::spawn(move || drop(input.write_all(text.as_bytes())));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn repeated(word: &str) -> String {
    let inner = word.strip_prefix('<').and_then(|word| word.strip_suffix('>')).and_then(|word| word.rsplit_once('*'));
    inner.and_then(|(text, times)| times.parse().ok().map(|times| text.repeat(times))).unwrap_or_else(|| word.to_owned())
}

/// Whoever asks today is told that today is wrong; whoever names a day is not.
#[test]
fn a_clock_that_is_before_the_edition_is_named() {
    let mut facts = store::Copy::open(crate::edition()).unwrap().facts().unwrap();
    facts.editions[0].issued = "2999-01-01".parse().unwrap();
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("clock.db");
    store::write_edition(&copy, &mut facts).unwrap();
    let said = |args: &[&str]| {
        let output = crate::valise().env("VALISE_DB", &copy).args(args).output().unwrap();
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    assert!(said(&["status"]).0.contains("days after the day asked about: is this machine's clock right?"));
    for args in [
        &["lookup", "latvia"][..],
        &["ask", "--to", "LV", "--request", "mla"],
        &["matrix", "--request", "mla"],
        &["list"],
        &["show", "LV"],
        &["export", "--format", "csv"],
    ] {
        assert!(said(args).1.contains("days before this edition was issued: set it"), "{args:?}: {}", said(args).1);
        let named = [args, &["--on", "2015-06-01"]].concat();
        assert_eq!(said(&named).1, "", "{named:?}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = crate::valise()
        .env("VALISE_DB", crate::edition())
        .args(["matrix", "--request", "mla"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn a_batch_that_is_not_utf8_answers_line_by_line() {
    let mut child = crate::valise()
        .env("VALISE_DB", crate::edition())
        .args(["lookup", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"kenya\n\xff\xfe\x00\nperu\n").unwrap();
    let output = child.wait_with_output().unwrap();
    let answers: Vec<Value> = output.stdout.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect();
    let countries: Vec<_> = answers.iter().map(|answer| answer["facets"]["countries"].clone()).collect();
    assert_eq!(countries, [serde_json::json!(["KE"]), serde_json::json!([]), serde_json::json!(["PE"])]);
}
