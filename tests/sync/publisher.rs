//! The publisher's own affairs: keys rotated and killed in between, reviewers who sign, old generations that are cleared away.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use server::{Error as Refusal, Keys, Public, Reviewers, Role, make_key, sign_staged};
use sync::{Error, Roots};
use tempfile::TempDir;

use crate::house::{House, copy_folder, facts, held, quick, wait};

fn valise_server(house: &House, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_valise-server"));
    with_arguments(&mut command, house, arguments);
    command
}

fn with_arguments(command: &mut Command, house: &House, arguments: &[&str]) {
    let path = |name: &str| house.path(name).into_os_string();
    command.args(arguments).arg("--keys").arg(path("keys")).arg("--state").arg(path("published"));
    command.arg("--to").arg(path("repository")).args(["--at", &house.at.to_string()]);
    command.stdout(Stdio::null()).stderr(Stdio::null());
}

fn traced() -> bool {
    Command::new("strace").args(["-qq", "-e", "trace=none", "true"]).stderr(Stdio::null()).status().is_ok_and(|done| done.success())
}

/// Whichever way a rotation ended, old and new readers come through, and the publisher goes on.
fn is_whole(house: &House, what: &str) {
    for reader in ["reader.db", "fresh.db"] {
        let came = house.sync(&house.path(reader), &house.folder());
        assert_eq!(came.unwrap_or_else(|error| panic!("{what}: {reader}: {error}")).now, 1, "{what}");
    }
}

/// Rotates a role's key, killed at the so-many-th of these calls. `false`: there was no such call any more.
fn killed(template: &House, role: &str, call: &str, at: usize) -> bool {
    let house = House { room: TempDir::new().unwrap(), at: template.at };
    copy_folder(template.room.path(), house.room.path());
    let what = format!("{role}, {call} {at}");
    let mut command = Command::new("strace");
    let inject = format!("inject={call}:signal=SIGKILL:when={at}");
    command.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject]);
    with_arguments(command.arg(env!("CARGO_BIN_EXE_valise-server")), &house, &["rotate", role]);
    let done = command.status().unwrap();
    is_whole(&house, &what);
    assert!(valise_server(&house, &["refresh"]).status().unwrap().success(), "{what}: it can't be refreshed");
    is_whole(&house, &what);
    assert!(valise_server(&house, &["rotate", role]).status().unwrap().success(), "{what}: it can't be rotated again");
    is_whole(&house, &what);
    house.publish(2);
    assert_eq!(house.sync(&house.path("reader.db"), &house.folder()).unwrap().now, 2, "{what}");
    !done.success()
}

#[test]
fn a_rotation_killed_between_any_two_steps_leaves_keys_and_repository_whole() {
    if !traced() {
        println!("strace is missing or tracing is not allowed here: the rotation was not killed");
        return;
    }
    let house = House::new();
    house.publish(1);
    house.sync(&house.path("reader.db"), &house.folder()).unwrap();
    for role in ["online", "targets", "root"] {
        // Whatever becomes visible does so by one of these; `strace` counts each of them apart.
        let sweep = |call| (1..1000).take_while(|at| killed(&house, role, call, *at)).count();
        let points: usize = ["rename", "renameat", "renameat2", "link", "linkat"].into_iter().map(sweep).sum();
        println!("{role}: killed at {points} points");
        assert!(points >= 5, "{role}: killed at {points} points alone");
    }
}

#[test]
fn a_rotated_key_signs_nothing_any_more_and_is_set_aside() {
    let house = House::new();
    house.publish(1);
    let before = fs::read(house.path("keys/online.key")).unwrap();
    assert_eq!(wait(house.press().rotate(Role::Online, &house.destination())).unwrap(), 2);
    assert_ne!(fs::read(house.path("keys/online.key")).unwrap(), before);
    let names: Vec<String> =
        fs::read_dir(house.path("keys")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let aside: Vec<&String> = names.iter().filter(|name| name.ends_with(".retired")).collect();
    assert_eq!(aside.len(), 1, "{names:?}");
    assert_eq!(fs::read(house.path("keys").join(aside[0])).unwrap(), before);
    assert!(!names.iter().any(|name| name.contains("next")), "{names:?}");
    // The old key back in its place: what it signs is worth nothing.
    house.sync(&house.path("reader.db"), &house.folder()).unwrap();
    fs::write(house.path("keys/online.key"), before).unwrap();
    wait(house.press().refresh(&house.destination())).unwrap();
    let refused = house.sync(&house.path("reader.db"), &house.folder()).unwrap_err();
    assert!(matches!(refused, Error::WrongKey { .. }), "{refused}");
}

/// A house where two of three reviewers sign.
struct Reviewed {
    house: House,
}

impl Reviewed {
    fn new() -> Self {
        let house = House { room: TempDir::new().unwrap(), at: crate::house::DAY.parse().unwrap() };
        let keys: Vec<Public> = ["ada", "ben", "cleo"].iter().map(|name| make_key(&house.path(name)).unwrap()).collect();
        Keys::init(&house.path("keys"), Some(&Reviewers { keys, threshold: 2 })).unwrap();
        fs::write(house.path("root.json"), house.press().root().unwrap()).unwrap();
        Self { house }
    }

    fn edition(&self, number: u32) -> PathBuf {
        let edition = self.house.path("edition.db");
        store::write_edition(&edition, &mut facts(number, 0)).unwrap();
        edition
    }

    fn stage(&self, number: u32) -> PathBuf {
        self.house.press().stage(&self.edition(number)).unwrap()
    }

    fn sign(&self, staged: &Path, name: &str) -> usize {
        sign_staged(staged, &self.house.path(&format!("{name}.key"))).unwrap().signatures
    }

    fn push(&self) -> Result<u32, Refusal> {
        wait(self.house.press().push_staged(&self.house.destination())).map(|done| done.edition)
    }
}

#[test]
fn an_edition_that_one_reviewer_alone_signed_is_not_published() {
    let reviewed = Reviewed::new();
    let house = &reviewed.house;
    assert!(!house.path("keys/targets.key").exists(), "the publisher has no key for what an edition is");
    let alone = wait(house.press().publish(&reviewed.edition(1), &house.destination())).unwrap_err();
    assert!(matches!(alone, Refusal::TheirsToSign { threshold: 2, .. }), "{alone}");

    let staged = reviewed.stage(1);
    assert_eq!(reviewed.sign(&staged, "ada"), 1);
    assert_eq!(reviewed.sign(&staged, "ada"), 1, "one key counts once");
    assert!(matches!(reviewed.push(), Err(Refusal::TooFewSignatures { signed: 1, threshold: 2 })));
    make_key(&house.path("mallory")).unwrap();
    assert_eq!(reviewed.sign(&staged, "mallory"), 2);
    assert!(matches!(reviewed.push(), Err(Refusal::TooFewSignatures { signed: 1, threshold: 2 })), "a stranger's key counts nothing");
    assert!(!house.path("repository/metadata/timestamp.json").exists(), "nothing went out");

    reviewed.sign(&staged, "cleo");
    assert_eq!(reviewed.push().unwrap(), 1);
    assert_eq!(house.sync(&house.path("reader.db"), &house.folder()).unwrap().now, 1);
    assert!(!staged.exists());
    // The next one, in the same steps; the endpoint's own affairs need no reviewer.
    let staged = reviewed.stage(2);
    assert!(["ben", "ada"].iter().all(|name| reviewed.sign(&staged, name) > 0));
    assert_eq!(reviewed.push().unwrap(), 2);
    wait(house.press().rotate(Role::Online, &house.destination())).unwrap();
    wait(house.press().refresh(&house.destination())).unwrap();
    assert!(matches!(wait(house.press().rotate(Role::Targets, &house.destination())), Err(Refusal::TheirsToSign { .. })));
    assert_eq!(house.sync(&house.path("reader.db"), &house.folder()).unwrap().now, 2);
}

/// Whoever holds the endpoint itself, with every key of it and one reviewer's, is refused by the reader.
#[test]
fn a_reader_refuses_an_edition_with_one_reviewers_signature() {
    let reviewed = Reviewed::new();
    let house = &reviewed.house;
    let staged = reviewed.stage(1);
    assert!(["ada", "ben"].iter().all(|name| reviewed.sign(&staged, name) > 0));
    reviewed.push().unwrap();
    house.sync(&house.path("reader.db"), &house.folder()).unwrap();
    let before = held(&house.path("reader.db"));
    // The endpoint's disk, taken over: its memory believes that one reviewer is enough, and pushes.
    let staged = reviewed.stage(2);
    reviewed.sign(&staged, "ada");
    let root = house.path("published/repository/metadata/1.root.json");
    let honest = fs::read_to_string(&root).unwrap();
    fs::write(&root, with_a_threshold_of_one(&honest)).unwrap();
    let proof = reviewed.push().unwrap_err();
    assert!(matches!(proof, Refusal::Unproven { .. }), "its own proof tells: {proof}");
    // And by hand, past the proof.
    fs::write(&root, &honest).unwrap();
    hand_push(house, &staged);
    let refused = house.sync(&house.path("reader.db"), &house.folder()).unwrap_err();
    assert!(matches!(refused, Error::WrongKey { .. }), "{refused}");
    assert_eq!(held(&house.path("reader.db")), before);
}

/// The root with a threshold of one for the targets.
fn with_a_threshold_of_one(honest: &str) -> String {
    let mut root: serde_json::Value = serde_json::from_str(honest).unwrap();
    root["signed"]["roles"]["targets"]["threshold"] = 1.into();
    root.to_string()
}

/// Lays what is staged out as the newest edition, signed by the endpoint's own key.
fn hand_push(house: &House, staged: &Path) {
    let online = aws_lc_rs::signature::Ed25519KeyPair::from_pkcs8(&fs::read(house.path("keys/online.key")).unwrap()).unwrap();
    let key_of = |role: &str| {
        let root: serde_json::Value = serde_json::from_slice(&house.root()).unwrap();
        root["signed"]["roles"][role]["keyids"][0].as_str().unwrap().to_owned()
    };
    let pin = |bytes: &[u8]| serde_json::json!({"version": 2, "length": bytes.len(), "hashes": {"sha256": sync::sha256_of(bytes)}});
    let sign = |kind: &str, meta: serde_json::Value| {
        let signed =
            serde_json::json!({"_type": kind, "spec_version": "1.0.31", "version": 2, "expires": "2026-12-20T00:00:00Z", "meta": meta});
        let canonical = sigstore_tuf::canonical_json::to_canonical_bytes(&signed).unwrap();
        let signature = directory::digest::hex(online.sign(&canonical).as_ref());
        serde_json::json!({"signatures": [{"keyid": key_of(kind), "sig": signature}], "signed": signed}).to_string().into_bytes()
    };
    let metadata = house.path("repository/metadata");
    let targets = fs::read(staged.join("targets.json")).unwrap();
    let snapshot = sign("snapshot", serde_json::json!({"targets.json": pin(&targets)}));
    let timestamp = sign("timestamp", serde_json::json!({"snapshot.json": pin(&snapshot)}));
    copy_folder(&staged.join("targets"), &house.path("repository/targets"));
    fs::write(metadata.join("2.targets.json"), targets).unwrap();
    fs::write(metadata.join("2.snapshot.json"), snapshot).unwrap();
    fs::write(metadata.join("timestamp.json"), timestamp).unwrap();
}

#[test]
fn what_is_staged_and_was_changed_is_not_signed() {
    let reviewed = Reviewed::new();
    let staged = reviewed.stage(1);
    let full = fs::read_dir(staged.join("targets")).unwrap().next().unwrap().unwrap().path();
    let honest = fs::read(&full).unwrap();
    fs::write(&full, [honest.as_slice(), b"x"].concat()).unwrap();
    let refused = sign_staged(&staged, &reviewed.house.path("ada.key")).unwrap_err();
    assert!(refused.to_string().contains("is not the file that is to be signed"), "{refused}");
    fs::write(&full, honest).unwrap();
    let targets = fs::read_to_string(staged.join("targets.json")).unwrap();
    let state = targets.split_once("\"state\":\"").unwrap().1[..64].to_owned();
    fs::write(staged.join("targets.json"), targets.replace(&state, &"0".repeat(64))).unwrap();
    let refused = sign_staged(&staged, &reviewed.house.path("ada.key")).unwrap_err();
    assert!(refused.to_string().contains("don't come to what is to be signed"), "{refused}");
    assert!(matches!(reviewed.push(), Err(Refusal::TooFewSignatures { signed: 0, .. })));
    let nothing = sign_staged(&reviewed.house.path("keys"), &reviewed.house.path("ada.key")).unwrap_err();
    assert!(nothing.to_string().contains("nothing is staged"), "{nothing}");
}

#[test]
fn reviewers_who_cannot_be_are_refused() {
    let room = TempDir::new().unwrap();
    let key = make_key(&room.path().join("ada")).unwrap();
    let cases = [(vec![key.clone()], 0, "at least one"), (vec![key.clone()], 2, "more signatures"), (vec![key.clone(), key], 2, "twice")];
    for (keys, threshold, says) in cases {
        let refused = Keys::init(&room.path().join("keys"), Some(&Reviewers { keys, threshold })).unwrap_err().to_string();
        assert!(refused.contains(says), "{refused}");
    }
    let again = make_key(&room.path().join("ada")).unwrap_err().to_string();
    assert!(again.contains("never written over"), "{again}");
}

#[test]
fn reviewing_works_from_the_command_line() {
    let room = TempDir::new().unwrap();
    let run = |arguments: &str| -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_valise-server"));
        command.current_dir(room.path()).args(arguments.split(' ')).output().unwrap()
    };
    let says = |arguments: &str, code: i32, words: &str| {
        let done = run(arguments);
        let said = String::from_utf8([done.stdout, done.stderr].concat()).unwrap();
        assert_eq!(done.status.code(), Some(code), "{arguments}: {said}");
        assert!(said.contains(words), "{arguments}: {said}");
    };
    store::write_edition(&room.path().join("one.db"), &mut facts(1, 0)).unwrap();
    says("make-key ada", 0, "give ada.pub to the publisher");
    says("make-key ben", 0, "keep ben.key");
    says("init-keys --keys keys --reviewer ada.pub --reviewer ben.pub", 0, "root-1, root-2 and root-3 offline");
    says("publish one.db --keys keys --to out", 3, "reviewers sign here what an edition is (2 of them)");
    says("push --keys keys --to out", 3, "nothing is staged");
    says("stage one.db --keys keys", 0, "each reviewer signs it");
    says("sign published/staged --key ada.key", 0, "it bears 1 signatures");
    says("push --keys keys --to out", 3, "1 of the reviewers' keys have signed");
    says("sign published/staged --key ben.key", 0, "it bears 2 signatures");
    says("push --keys keys --to out", 0, "edition 1 is published");
    says("make-key cleo", 0, "keep cleo.key");
    says("replace-reviewer --old cleo.pub --new ada.pub --keys keys --to out", 3, "isn't among them");
    says("replace-reviewer --old ada.pub --new ben.pub --keys keys --to out", 3, "among them already");
    says("replace-reviewer --old ada.pub --new cleo.pub --keys keys --to out", 3, "too few of those who stay");
}

/// A reviewer is replaced while enough of the others have signed what is published: readers follow, and the old key counts nothing.
#[test]
fn a_reviewer_is_replaced_and_their_key_counts_nothing_any_more() {
    let reviewed = Reviewed::new();
    let house = &reviewed.house;
    let staged = reviewed.stage(1);
    assert!(["ada", "ben"].iter().all(|name| reviewed.sign(&staged, name) > 0));
    reviewed.push().unwrap();
    let reader = house.path("reader.db");
    house.sync(&reader, &house.folder()).unwrap();
    let new = make_key(&house.path("dora")).unwrap();
    let public = |name: &str| Public::read(&house.path(&format!("{name}.pub"))).unwrap();
    let replace = |old: &str| wait(house.press().replace_reviewer(&public(old), &new, &house.destination()));
    assert!(matches!(replace("ada"), Err(Refusal::Reviewers { .. })), "the newest edition would bear one signature that counts");
    assert_eq!(replace("cleo").unwrap(), 2);
    assert_eq!(house.sync(&reader, &house.folder()).unwrap().now, 1, "what is published still counts");
    assert_eq!(house.sync(&house.path("fresh.db"), &house.folder()).unwrap().now, 1);
    let staged = reviewed.stage(2);
    reviewed.sign(&staged, "ada");
    reviewed.sign(&staged, "cleo");
    assert!(matches!(reviewed.push(), Err(Refusal::TooFewSignatures { signed: 1, threshold: 2 })));
    reviewed.sign(&staged, "dora");
    assert_eq!(reviewed.push().unwrap(), 2);
    assert_eq!(house.sync(&reader, &house.folder()).unwrap().now, 2);
}

/// The numbers in the names of the full editions and of the targets that are there.
fn generations(house: &House) -> (Vec<u32>, Vec<u32>) {
    let numbers = |folder: &str, ending: &str| {
        let names = fs::read_dir(house.path("repository").join(folder)).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let number = |name: String| name.strip_suffix(ending)?.rsplit('.').next()?.parse().ok();
        let mut numbers: Vec<u32> = names.filter_map(number).collect();
        numbers.sort_unstable();
        numbers
    };
    (numbers("targets", ".full.zst"), numbers("metadata", ".targets.json"))
}

#[test]
fn old_generations_are_kept_for_thirty_days_after_their_successor_and_then_deleted() {
    // What is done on a day, and which generations are there afterwards.
    let days: [(&str, Option<u32>, &[u32]); 6] = [
        ("2026-11-23T12:00:00Z", Some(1), &[1]),
        ("2026-11-24T12:00:00Z", Some(2), &[1, 2]),
        ("2026-12-10T12:00:00Z", Some(3), &[1, 2, 3]),
        ("2026-12-24T11:59:59Z", None, &[1, 2, 3]),
        ("2026-12-24T12:00:00Z", None, &[2, 3]),
        ("2027-01-09T12:00:00Z", Some(4), &[3, 4]),
    ];
    let mut house = House::new();
    for (day, publish, there) in days {
        house.at = day.parse().unwrap();
        match publish {
            Some(number) => drop(house.publish(number)),
            None => drop(wait(house.press().refresh(&house.destination())).unwrap()),
        }
        assert_eq!(generations(&house), (there.to_vec(), there.to_vec()), "{day}");
        let reader = house.path(&format!("reader-{day}.db"));
        assert_eq!(house.sync(&reader, &house.folder()).unwrap().now, *there.last().unwrap(), "{day}");
    }
    // What isn't ours is never deleted, and a reader of the first edition still needs one delta alone.
    fs::write(house.path("repository/targets/notes.txt"), "mine").unwrap();
    house.at = "2027-06-01T12:00:00Z".parse().unwrap();
    wait(house.press().refresh(&house.destination())).unwrap();
    assert!(house.path("repository/targets/notes.txt").exists());
    assert_eq!(generations(&house).0, [4]);
    house.publish(5);
    let first = house.path("reader-2026-11-23T12:00:00Z.db");
    let came = house.sync(&first, &house.folder()).unwrap();
    assert_eq!((came.before, came.now), (1, 5));
    let full = fs::read_dir(house.path("repository/targets")).unwrap().map(|entry| entry.unwrap());
    let full =
        full.filter(|entry| entry.file_name().to_string_lossy().ends_with(".5.full.zst")).map(|entry| entry.metadata().unwrap().len());
    assert!(came.fetched < full.max().unwrap(), "it took the full edition");
}

/// Whether a reader that has seen edition 1 and is about to fetch it, or has begun to, finds its file so long after the next one.
fn found_in_mid_download(later: &str) -> bool {
    let mut house = House::new();
    house.publish(1);
    let (root, stored) = (house.root(), store::Trust::new());
    let roots = Roots { pinned: Some(&root), stored: &stored };
    let seen = wait(sync::look(&house.folder(), &quick(), roots, house.at)).unwrap();
    house.at = "2026-11-24T12:00:00Z".parse().unwrap();
    house.publish(2);
    house.at = later.parse().unwrap();
    wait(house.press().refresh(&house.destination())).unwrap();
    let [offer] = seen.offers() else { panic!("one file is offered to a new reader") };
    fs::read(house.path("repository/targets").join(format!("{}.{}", offer.sha256, offer.name)))
        .is_ok_and(|bytes| sync::sha256_of(&bytes) == offer.sha256)
}

#[test]
fn a_reader_in_mid_download_finds_its_file_for_thirty_days() {
    assert!(found_in_mid_download("2026-11-24T12:00:00Z"));
    assert!(found_in_mid_download("2026-12-24T11:59:59Z"));
    assert!(!found_in_mid_download("2026-12-24T12:00:00Z"));
}

#[cfg(unix)]
#[test]
fn what_everyone_may_read_everyone_can() {
    use std::os::unix::fs::PermissionsExt;
    let house = House::new();
    house.publish(1);
    house.sync(&house.path("reader.db"), &house.folder()).unwrap();
    sync::export(&store::Copy::open(&house.path("reader.db")).unwrap(), &house.path("bundle.tar"), None).unwrap();
    // What a new file gets here is what the umask leaves of it.
    fs::write(house.path("plain"), "").unwrap();
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    let usual = mode(&house.path("plain"));
    for file in
        ["edition.db", "bundle.tar", "root.json", "published/repository/metadata/timestamp.json", "repository/metadata/timestamp.json"]
    {
        assert_eq!(mode(&house.path(file)), usual, "{file}");
    }
}
