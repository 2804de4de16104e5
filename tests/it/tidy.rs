//! The house rules: the maps equal the tree, the arrows run one way, and what a room may never hold, it doesn't.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The files that git tracks, as paths below the root.
fn tracked() -> Vec<String> {
    let listed = Command::new("git").current_dir(root()).args(["ls-files", "--cached", "--others", "--exclude-standard"]).output().unwrap();
    let files: Vec<String> = String::from_utf8(listed.stdout).unwrap().lines().map(str::to_owned).collect();
    assert!(files.len() > 100, "git lists nothing: {}", String::from_utf8_lossy(&listed.stderr));
    files.into_iter().filter(|file| root().join(file).is_file()).collect()
}

fn sources() -> Vec<(String, String)> {
    let rust = tracked().into_iter().filter(|file| file.ends_with(".rs"));
    rust.map(|file| (file.clone(), read(&file))).collect()
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The names in backticks that begin the rows of the table below a heading.
fn table(document: &str, heading: &str) -> BTreeSet<String> {
    let text = read(document);
    let after = text.split_once(heading).unwrap_or_else(|| panic!("{document} has no heading {heading:?}")).1;
    let section = after.split("\n## ").next().unwrap();
    section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`')).map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn the_rooms_in_the_readme_are_the_rooms_of_the_tree() {
    let mut rooms: BTreeSet<String> = tracked().iter().filter_map(|file| file.split_once('/')).map(|(room, _)| room.to_owned()).collect();
    rooms.remove(".ci");
    let crates = tracked()
        .into_iter()
        .filter_map(|file| file.strip_prefix("crates/").and_then(|rest| rest.split_once('/')).map(|(name, _)| format!("crates/{name}")));
    rooms.remove("crates");
    rooms.extend(crates);
    assert_eq!(table("README.md", "## The rooms"), rooms);
}

#[test]
fn the_code_map_names_every_module_and_nothing_else() {
    let top = |file: &String| {
        let (room, module) = file.split_once("/src/")?;
        let front = module.ends_with(".rs") && !module.contains('/') && !matches!(module, "lib.rs" | "main.rs");
        (front && (room.starts_with("crates/") || room == "src-tauri")).then(|| format!("{room}/src/{module}"))
    };
    let modules: BTreeSet<String> = tracked().iter().filter_map(top).collect();
    assert_eq!(table("ARCHITECTURE.md", "## The code map"), modules);
}

#[test]
fn every_path_that_the_maps_name_exists() {
    let mut missing = Vec::new();
    for document in ["README.md", "ARCHITECTURE.md", "schema/README.md"] {
        let text = read(document);
        let quoted = text.split('`').skip(1).step_by(2);
        let paths = quoted.filter(|word| {
            let rooms = ["crates/", "src-tauri/", "ui/", "schema/", "fixtures/", "tests/", ".ci/"];
            rooms.iter().any(|room| word.starts_with(room)) && !word.contains(['*', '<', ' ', '{'])
        });
        missing.extend(paths.filter(|path| !root().join(path.trim_end_matches('/')).exists()).map(|path| format!("{document}: {path}")));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_arrows_between_the_rooms_run_one_way() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("crates/directory", &[][..]),
        ("crates/store", &["directory"][..]),
        ("crates/sync", &["directory", "store"][..]),
        ("crates/paper", &["directory"][..]),
        // What opens hostile files and packs workbooks stays out of the heart.
        ("crates/spreadsheet", &["directory"][..]),
        // The keyring, and what it brings, stays out of whatever reads and of whatever serves.
        ("crates/maintaining", &["directory", "spreadsheet", "store", "sync"][..]),
        ("crates/cli", &["directory", "maintaining", "paper", "spreadsheet", "store", "sync"][..]),
        // The publisher proves an edition with the reader's own client before it goes out.
        ("crates/server", &["directory", "store", "sync"][..]),
        ("src-tauri", &["directory", "maintaining", "paper", "spreadsheet", "store", "sync"][..]),
        ("tests/desktop", &[][..]),
        ("fuzz", &["directory", "store", "sync"][..]),
        ("crates/directory/benches/rivals", &[][..]),
    ]);
    let packages: Vec<String> = tracked().iter().filter_map(|file| file.strip_suffix("/Cargo.toml")).map(str::to_owned).collect();
    let names = [
        "directory",
        "spreadsheet",
        "valise-spreadsheet",
        "maintaining",
        "valise-maintaining",
        "store",
        "sync",
        "valise-sync",
        "paper",
        "valise-paper",
        "server",
        "valise-server",
        "valise-cli",
        "valise-desktop",
    ];
    for package in packages {
        let manifest: toml::Table = read(&format!("{package}/Cargo.toml")).parse().unwrap();
        let arrows: Vec<&str> =
            manifest["dependencies"].as_table().unwrap().keys().map(String::as_str).filter(|name| names.contains(name)).collect();
        let allowed = allowed.get(package.as_str()).unwrap_or_else(|| panic!("{package} is a new room: say here what it may lean on"));
        assert!(arrows.iter().all(|arrow| allowed.contains(arrow)), "{package} leans on {arrows:?}, and may on {allowed:?}");
    }
}

#[test]
fn every_module_opens_with_what_it_is() {
    let silent: Vec<String> = sources().into_iter().filter(|(_, text)| !text.starts_with("//! ")).map(|(file, _)| file).collect();
    assert!(silent.is_empty(), "no //! sentence opens {silent:?}");
}

#[test]
fn only_the_store_speaks_sql_and_only_the_schema_creates() {
    let statements = ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "PRAGMA ", "rusqlite"];
    let speaks = |text: &str| statements.iter().any(|statement| code(text).contains(statement));
    let elsewhere = |file: &str| !file.starts_with("crates/store/") && !file.starts_with("tests/") && !file.contains("/benches/");
    let speakers: Vec<String> =
        sources().into_iter().filter(|(file, text)| elsewhere(file) && speaks(text)).map(|(file, _)| file).collect();
    assert!(speakers.is_empty(), "SQL in {speakers:?}");
    let creates = |text: &str| ["TABLE", "INDEX", "VIEW", "TRIGGER"].iter().any(|kind| code(text).contains(&format!("CREATE {kind}")));
    let creators: Vec<String> = sources()
        .into_iter()
        .filter(|(file, text)| !file.starts_with("tests/") && !file.contains("/benches/") && creates(text))
        .map(|(file, _)| file)
        .collect();
    assert!(creators.is_empty(), "CREATE in {creators:?}");
}

#[test]
fn the_heart_has_no_io_and_no_clock() {
    pure("crates/directory/src/");
}

#[test]
fn what_is_taken_away_is_made_without_files_or_a_clock() {
    pure("crates/paper/src/");
}

fn pure(room: &str) {
    let forbidden = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "SystemTime",
        "Instant",
        "::now(",
        "async fn",
        "tokio",
        "File::",
        "println!",
        "eprintln!",
    ];
    let mut found = Vec::new();
    for (file, text) in sources().into_iter().filter(|(file, _)| file.starts_with(room)) {
        found.extend(forbidden.iter().filter(|word| code(&text).contains(**word)).map(|word| format!("{file}: {word}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn only_sync_opens_a_socket_and_only_the_server_listens_stores_and_signs() {
    // The publisher's way to a store is `object_store`; no reader's program has it. A reviewer's own key signs at the reviewer's.
    let kept: [(&[&str], &[&str]); 3] = [
        (&["TcpStream", "UdpSocket", "reqwest", "hyper::"], &["crates/sync/"]),
        (&["TcpListener", "object_store"], &["crates/server/"]),
        (&["aws_lc_rs", "Ed25519KeyPair"], &["crates/server/", "crates/maintaining/src/key.rs"]),
    ];
    let rooms = |file: &str| file.starts_with("crates/") || file.starts_with("src-tauri/");
    let mut found = Vec::new();
    for (words, homes) in kept {
        let elsewhere = |file: &str| rooms(file) && !homes.iter().any(|home| file.starts_with(home));
        for (file, text) in sources().into_iter().filter(|(file, _)| elsewhere(file)) {
            found.extend(words.iter().filter(|word| code(&text).contains(**word)).map(|word| format!("{file}: {word}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_shell_decides_nothing() {
    let areas = tracked().into_iter().filter(|file| file.starts_with("src-tauri/src/commands"));
    let commands: String = areas.map(|file| read(&file)).collect();
    let bodies = commands
        .split("#[tauri::command")
        .skip(1)
        .filter_map(|command| command.split_once("{\n"))
        .map(|(_, rest)| rest.split("\n}").next().unwrap());
    let mut count = 0;
    for body in bodies {
        count += 1;
        assert!(body.lines().count() <= 5, "a command is a signature and a call:\n{body}");
        assert!(!["if ", "match ", "for ", "while "].iter().any(|word| body.contains(word)), "a command decides:\n{body}");
    }
    assert!(count >= 3, "the commands are gone");
}

#[test]
fn no_room_is_a_cupboard() {
    let refused = ["common", "utils", "util", "helper", "helpers", "manager", "misc", "shared"];
    let cupboard = |file: &String| file.split(['/', '.', '_', '-']).any(|part| refused.contains(&part.to_lowercase().as_str()));
    let found: Vec<String> = tracked().into_iter().filter(|file| !file.starts_with("fixtures/") && cupboard(file)).collect();
    assert!(found.is_empty(), "name what it is for: {found:?}");
}

#[test]
fn no_invented_record_stands_among_the_facts() {
    let facts: Vec<String> = tracked().into_iter().filter(|file| file.starts_with("fixtures/facts/")).collect();
    assert!(facts.len() >= 28, "the facts are gone");
    let invented: Vec<String> = facts.into_iter().filter(|file| read(file).contains(".example")).collect();
    assert!(invented.is_empty(), "{invented:?}");
}

#[test]
fn every_invariant_names_a_test_that_exists() {
    let tests: BTreeSet<String> = sources()
        .into_iter()
        .flat_map(|(_, text)| {
            text.lines()
                .filter_map(|line| line.trim_start().strip_prefix("fn ")?.split_once('('))
                .map(|(name, _)| name.to_owned())
                .collect::<Vec<_>>()
        })
        .chain(sources().into_iter().flat_map(|(_, text)| {
            text.lines()
                .filter_map(|line| line.trim_start().strip_prefix("async fn ")?.split_once('('))
                .map(|(name, _)| name.to_owned())
                .collect::<Vec<_>>()
        }))
        .collect();
    let text = read("ARCHITECTURE.md");
    let section = text.split_once("## The invariants").expect("a section on the invariants").1.split("\n## ").next().unwrap();
    let named: Vec<&str> = section
        .lines()
        .filter(|line| line.starts_with("| "))
        .filter_map(|line| line.rsplit('|').nth(1))
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .collect();
    assert!(named.len() >= 10, "the invariants are gone");
    let missing: Vec<&&str> = named.iter().filter(|name| !tests.contains(**name) && !root().join(name).exists()).collect();
    assert!(missing.is_empty(), "no such test: {missing:?}");
}

#[test]
fn every_answer_to_a_threat_names_its_test() {
    let text = read("schema/threat-model.md");
    let tests: String = sources().into_iter().filter(|(file, _)| file.starts_with("tests/")).map(|(_, text)| text).collect();
    let rows = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| attack"));
    let mut count = 0;
    for name in rows.filter_map(|line| line.rsplit('|').nth(1)).flat_map(|cell| cell.split('`').skip(1).step_by(2)) {
        count += 1;
        let there = match name.strip_suffix('/') {
            Some(case) => root().join("fixtures/cases/trust").join(case).join("case.toml").is_file(),
            None => tests.contains(&format!("fn {name}()")),
        };
        assert!(there, "no such test: {name}");
    }
    assert!(count >= 20, "the answers are gone");
}

/// The text without its comments: what they speak of is not code.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}
