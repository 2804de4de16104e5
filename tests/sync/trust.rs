//! Attacks on trust, a folder each in `fixtures/cases/trust`: what is done to an honest repository, and what the reader makes of it.
//!
//! Signatures can't stand in a fixture (keys are made by the test), so that a case says what the attacker does, step by step.

use std::fs;
use std::path::{Path, PathBuf};

use aws_lc_rs::signature::Ed25519KeyPair;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;
use server::Role;
use sync::Source;

use crate::house::{House, copy_folder, held, quick, wait};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// How many editions are published.
    published: u32,
    /// Which one the reader holds by an honest sync.
    reader: u32,
    /// What is done to the repository then.
    #[serde(default)]
    attack: Vec<Step>,
    /// The clocks of the reader's syncs, one after the other; the last one counts.
    #[serde(default = "today")]
    clocks: Vec<Timestamp>,
    /// What the reader says in the end: part of the error, or of the outcome.
    says: String,
    /// The edition that it then holds.
    holds: u32,
    /// Whether its stamp of success has moved.
    #[serde(default)]
    verified: bool,
}

fn today() -> Vec<Timestamp> {
    vec![crate::house::DAY.parse().unwrap()]
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Step {
    /// A file as it was after that edition.
    Replay { file: String, of: u32 },
    /// The whole repository as it was after that edition.
    ReplayAll { of: u32 },
    /// A file, or everything, of another publisher.
    Foreign { file: Option<String> },
    /// The publisher gives a role a new key.
    Rotate { role: String },
    /// Signatures of a file are spoilt, so many of them.
    SpoilSignatures { file: String, count: usize },
    /// A signature is there twice.
    RepeatSignature { file: String },
    /// A value within a file is replaced, its signature left.
    Edit { file: String, find: String, replace: String },
    /// Files whose names hold this are gone.
    Remove { name: String },
    /// A byte in the middle of files whose names hold this is changed.
    Scratch { name: String },
    /// The second half of files whose names hold this is gone.
    Truncate { name: String },
    /// The thief of the online key signs a timestamp of that version.
    StolenTimestamp { version: u64 },
    /// A root asks for two signatures of the timestamp and gives it one key under two ids, and that key signs under both.
    OneKeyTwice,
}

#[test]
fn every_attack_is_named_and_changes_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cases/trust");
    let cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(cases.len() >= 20, "the cases are gone");
    let wrong: Vec<String> = cases.iter().filter_map(|case| check(case).err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn check(path: &Path) -> Result<(), String> {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let text = fs::read_to_string(path.join("case.toml")).unwrap();
    let case: Case = toml::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
    let (house, copy) = prepared(&case);
    case.attack.iter().for_each(|step| attack(&house, step));
    let source = Source::Folder(house.path("repository"));
    let before = held(&copy);
    let mut said = String::new();
    for clock in &case.clocks {
        said = match house.sync_at(&copy, &source, *clock, &quick()) {
            Ok(outcome) => outcome.to_string(),
            Err(error) => error.to_string(),
        };
    }
    let after = held(&copy);
    let moved = after.2 != before.2;
    let untouched = after.0 == before.0 && after.1 != before.1;
    let right = said.contains(&case.says) && after.0 == case.holds && moved == case.verified && !untouched;
    if right { Ok(()) } else { Err(format!("{name}: says {said:?}, holds edition {}, stamp moved: {moved}", after.0)) }
}

/// The house after all its editions, and the reader's copy at its own; the stamp of that honest sync is of the day before.
fn prepared(case: &Case) -> (House, PathBuf) {
    let house = House::new();
    let copy = house.path("reader.db");
    for number in 1..=case.published {
        house.publish(number);
        copy_folder(&house.path("repository"), &house.path(&format!("after-{number}")));
        if number == case.reader {
            let yesterday = "2026-11-22T12:00:00Z".parse().unwrap();
            house.sync_at(&copy, &house.folder(), yesterday, &quick()).unwrap();
        }
    }
    (house, copy)
}

fn attack(house: &House, step: &Step) {
    let here = |file: &str| house.path("repository").join(file);
    match step {
        Step::Replay { file, of } => drop(fs::copy(house.path(&format!("after-{of}")).join(file), here(file)).unwrap()),
        Step::ReplayAll { of } => {
            fs::remove_dir_all(house.path("repository")).unwrap();
            copy_folder(&house.path(&format!("after-{of}")), &house.path("repository"));
        }
        Step::Foreign { file } => foreign(house, file.as_deref()),
        Step::Rotate { role } => {
            let role = match role.as_str() {
                "root" => Role::Root,
                "targets" => Role::Targets,
                _ => Role::Online,
            };
            wait(house.press().rotate(role, &house.destination())).unwrap();
        }
        Step::SpoilSignatures { file, count } => edit(&here(file), |signed| {
            for signature in signed["signatures"].as_array_mut().unwrap().iter_mut().take(*count) {
                let spoilt: String = signature["sig"].as_str().unwrap().chars().map(|digit| if digit == '0' { '1' } else { '0' }).collect();
                signature["sig"] = spoilt.into();
            }
        }),
        Step::RepeatSignature { file } => edit(&here(file), |signed| {
            let first = signed["signatures"][0].clone();
            signed["signatures"] = vec![first.clone(), first].into();
        }),
        Step::Edit { file, find, replace } => {
            let text = fs::read_to_string(here(file)).unwrap();
            assert!(text.contains(find), "{file} holds no {find}");
            fs::write(here(file), text.replace(find, replace)).unwrap();
        }
        Step::Remove { name } => named(house, name).iter().for_each(|file| fs::remove_file(file).unwrap()),
        Step::Scratch { name } => each(house, name, |bytes| {
            let middle = bytes.len() / 2;
            bytes[middle] ^= 0x55;
        }),
        Step::Truncate { name } => each(house, name, |bytes| bytes.truncate(bytes.len() / 2)),
        Step::StolenTimestamp { version } => stolen(house, *version),
        Step::OneKeyTwice => one_key_twice(house),
    }
}

fn foreign(house: &House, file: Option<&str>) {
    let other = House::new();
    (1..=4).for_each(|number| drop(other.publish(number)));
    let (theirs, ours) = (other.path("repository"), house.path("repository"));
    if let Some(file) = file {
        fs::copy(theirs.join(file), ours.join(file)).unwrap();
    } else {
        fs::remove_dir_all(&ours).unwrap();
        copy_folder(&theirs, &ours);
    }
}

fn edit(path: &Path, change: impl FnOnce(&mut Value)) {
    let mut signed: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    change(&mut signed);
    fs::write(path, signed.to_string()).unwrap();
}

fn named(house: &House, name: &str) -> Vec<PathBuf> {
    let below = |folder: &str| fs::read_dir(house.path("repository").join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let found: Vec<_> = below("metadata").chain(below("targets")).filter(|path| path.to_string_lossy().contains(name)).collect();
    assert!(!found.is_empty(), "no file has {name} in its name");
    found
}

fn each(house: &House, name: &str, change: impl Fn(&mut Vec<u8>)) {
    for path in named(house, name) {
        let mut bytes = fs::read(&path).unwrap();
        change(&mut bytes);
        fs::write(&path, bytes).unwrap();
    }
}

/// A signature over what a file signs, under the id of its key.
fn signature(house: &House, key: &str, id: &Value, signed: &Value) -> Value {
    let pair = Ed25519KeyPair::from_pkcs8(&fs::read(house.path("keys").join(key)).unwrap()).unwrap();
    let canonical = sigstore_tuf::canonical_json::to_canonical_bytes(signed).unwrap();
    serde_json::json!({"keyid": id, "sig": directory::digest::hex(pair.sign(&canonical).as_ref())})
}

fn one_key_twice(house: &House) {
    let metadata = house.path("repository/metadata");
    let mut root: Value = serde_json::from_slice(&fs::read(metadata.join("1.root.json")).unwrap()).unwrap();
    let signed = &mut root["signed"];
    let first = signed["roles"]["timestamp"]["keyids"][0].clone();
    let (again, id) = (signed["keys"][first.as_str().unwrap()].clone(), Value::from("f".repeat(64)));
    signed["keys"][id.as_str().unwrap()] = again;
    signed["roles"]["timestamp"] = serde_json::json!({"keyids": [first, id], "threshold": 2});
    signed["version"] = 2.into();
    let (signed, holders) = (signed.clone(), signed["roles"]["root"]["keyids"].clone());
    root["signatures"] = (0..2).map(|at| signature(house, &format!("root-{}.key", at + 1), &holders[at], &signed)).collect();
    fs::write(metadata.join("2.root.json"), root.to_string()).unwrap();
    edit(&metadata.join("timestamp.json"), |file| {
        file["signed"]["version"] = 2.into();
        let signed = file["signed"].clone();
        file["signatures"] = [&first, &id].into_iter().map(|id| signature(house, "online.key", id, &signed)).collect();
    });
}

/// Signs the newest timestamp again under another version, as whoever has the online key can; and the reader takes it.
fn stolen(house: &House, version: u64) {
    let pair = Ed25519KeyPair::from_pkcs8(&fs::read(house.path("keys/online.key")).unwrap()).unwrap();
    let path = house.path("repository/metadata/timestamp.json");
    let honest = fs::read(&path).unwrap();
    edit(&path, |signed| {
        signed["signed"]["version"] = version.into();
        let canonical = sigstore_tuf::canonical_json::to_canonical_bytes(&signed["signed"]).unwrap();
        signed["signatures"][0]["sig"] = directory::digest::hex(pair.sign(&canonical).as_ref()).into();
    });
    let yesterday = "2026-11-22T12:00:00Z".parse().unwrap();
    house.sync_at(&house.path("reader.db"), &house.folder(), yesterday, &quick()).unwrap();
    fs::write(&path, honest).unwrap();
}

#[test]
fn every_older_timestamp_is_refused_by_every_younger_reader() {
    let house = House::new();
    let reader = |number: u32| house.path(&format!("reader-{number}.db"));
    for number in 1..=5 {
        house.publish(number);
        copy_folder(&house.path("repository"), &house.path(&format!("after-{number}")));
        house.sync(&reader(number), &house.folder()).unwrap();
    }
    let now = house.path("repository/metadata/timestamp.json");
    for (old, holds) in (1..5).flat_map(|old| (old + 1..=5).map(move |holds| (old, holds))) {
        fs::copy(house.path(&format!("after-{old}/metadata/timestamp.json")), &now).unwrap();
        let before = held(&reader(holds));
        let error = house.sync(&reader(holds), &house.folder()).unwrap_err();
        assert!(error.to_string().starts_with("older than what you have"), "{old} for a reader of {holds}: {error}");
        assert_eq!(held(&reader(holds)), before, "{old} for a reader of {holds}");
    }
}

#[test]
fn a_bomb_that_is_rightly_signed_unpacks_no_further_than_was_signed() {
    let house = House::new();
    let path = house.path("bomb.zst");
    let mut packer = zstd::Encoder::new(fs::File::create(&path).unwrap(), 3).unwrap();
    std::io::Write::write_all(&mut packer, b"[2,0,1,1]\n").unwrap();
    std::io::copy(&mut std::io::Read::take(std::io::repeat(b'0'), 256 << 20), &mut packer).unwrap();
    packer.finish().unwrap();
    assert!(fs::metadata(&path).unwrap().len() < 100_000, "a bomb is small");
    let told =
        |signed: u64| sync::Unpacked::open(&path, signed).unwrap().map(|line| line.unwrap_err().to_string()).collect::<Vec<_>>().join("; ");
    assert!(told(1000).contains("more than the 1000 bytes"), "{}", told(1000));
    assert!(told(1 << 40).contains("longer than any honest line"), "{}", told(1 << 40));
}

#[test]
fn a_bundle_that_is_none_or_was_damaged_is_named_and_changes_nothing() {
    let house = House::new();
    house.publish(1);
    let copy = house.path("reader.db");
    house.sync(&copy, &house.folder()).unwrap();
    let good = house.path("good.tar");
    sync::export(&store::Copy::open(&copy).unwrap(), &good, None).unwrap();
    let (bytes, before) = (fs::read(&good).unwrap(), held(&copy));
    let fresh = house.path("fresh.db");
    house.sync(&fresh, &Source::Bundle(good)).unwrap();
    assert_eq!(held(&fresh).1, before.1);
    let bundle = house.path("bad.tar");
    let sync = |bytes: &[u8]| {
        fs::write(&bundle, bytes).unwrap();
        let fresh = house.path("never.db");
        let said =
            house.sync(&fresh, &Source::Bundle(bundle.clone())).map_or_else(|error| error.to_string(), |outcome| outcome.to_string());
        assert!(!fresh.exists() || said.contains("has come"), "a failed first sync leaves no copy: {said}");
        let _ = fs::remove_file(&fresh);
        said
    };
    assert!(sync(b"").contains("is not a bundle"));
    assert!(sync(b"PK\x03\x04 a zip, perhaps").contains("is not a bundle"));
    assert!(sync(&vec![0; 10_240]).contains("no file of a repository"));
    // What follows the last file is padding: whether it is cut off tells nothing.
    let last = bytes.iter().rposition(|byte| *byte != 0).unwrap();
    for cut in (0..bytes.len()).step_by(1500) {
        let mut broken = bytes[..cut].to_vec();
        let said = sync(&broken);
        assert!(
            said.contains("not a bundle")
                || said.contains("damaged")
                || said.contains("missing")
                || said.contains("no file")
                || said.contains("none of the files")
                || cut > last,
            "cut at {cut}: {said}"
        );
        broken.clone_from(&bytes);
        broken[cut] ^= 0x55;
        let _named_or_harmless = sync(&broken);
    }
    assert_eq!(held(&copy), before);
}
