//! `valise sync`, `valise bundle` and `valise status` from outside; and the program killed, or its disk full, at every write.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::house::{House, copy_folder, facts, held, serve};

fn valise(copy: &Path, args: &[&str]) -> Output {
    crate::valise().env_remove("VALISE_DB").arg("--db").arg(copy).args(args).output().unwrap()
}

fn says(output: &Output, code: i32, words: &str) {
    let told = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{told}");
    assert!(told.contains(words), "{words:?} isn't in {told:?}");
}

#[test]
fn a_copy_comes_up_to_date_and_says_so_and_a_failed_sync_never_looks_like_one_that_worked() {
    let house = House::of_today();
    house.publish(1);
    let (copy, root) = (house.path("copy.db"), house.path("root.json"));
    let (root, repository) = (root.to_str().unwrap(), house.path("repository"));
    let from = repository.to_str().unwrap();
    says(&valise(&copy, &["sync"]), 2, "no publisher is set: give --from");
    says(&valise(&copy, &["sync", "--from", "nowhere-at-all"]), 2, "neither an address");
    says(&valise(&copy, &["sync", "--from", from]), 3, "no root of trust");
    assert!(!copy.exists(), "a failed first sync makes no copy");
    says(&valise(&copy, &["sync", "--from", from, "--root", root]), 0, "edition 1 has come");
    says(&valise(&copy, &["sync"]), 0, "nothing new: edition 1 is the newest");
    house.publish(2);
    let json: Value = serde_json::from_slice(&valise(&copy, &["sync", "--json"]).stdout).unwrap();
    assert_eq!((&json["before"], &json["edition"], &json["changed"]), (&1.into(), &2.into(), &true.into()));
    let verified = held(&copy).2.unwrap();
    says(&valise(&copy, &["status"]), 0, "brought from edition 1 to 2");
    std::fs::rename(&repository, house.path("gone")).unwrap();
    says(&valise(&copy, &["sync"]), 3, "is not there: plug in the stick or connect the share");
    says(&valise(&copy, &["status"]), 0, "is not there: plug in the stick");
    std::fs::create_dir(&repository).unwrap();
    says(&valise(&copy, &["sync"]), 3, "no edition is published there: timestamp.json is missing");
    says(&valise(&copy, &["status"]), 0, "no edition is published there");
    let status: Value = serde_json::from_slice(&valise(&copy, &["status", "--json"]).stdout).unwrap();
    assert_eq!((&status["edition"], &status["last_verified"]), (&2.into(), &verified.into()));
    says(&valise(&copy, &["show", "XA"]), 0, "");
}

#[test]
fn a_folder_named_from_where_one_stands_is_found_again_from_anywhere() {
    let house = House::of_today();
    house.publish(1);
    let (copy, root, elsewhere) = (house.path("copy.db"), house.path("root.json"), house.path("elsewhere"));
    std::fs::create_dir(&elsewhere).unwrap();
    let standing = |at: &Path, args: &[&str]| {
        let mut command = crate::valise();
        command.env_remove("VALISE_DB").current_dir(at).arg("--db").arg(&copy).args(args).output().unwrap()
    };
    says(&standing(house.room.path(), &["sync", "--from", "repository", "--root", root.to_str().unwrap()]), 0, "edition 1 has come");
    says(&standing(&elsewhere, &["sync"]), 0, "nothing new: edition 1 is the newest");
    std::fs::rename(house.path("repository"), house.path("unplugged")).unwrap();
    says(&standing(&elsewhere, &["sync"]), 3, "repository is not there");
}

#[test]
fn an_address_stays_whatever_stick_comes_between_unless_it_is_said_otherwise() {
    let house = House::of_today();
    house.publish(1);
    let (copy, root, stick) = (house.path("copy.db"), house.path("root.json"), house.path("stick"));
    let address = format!("http://{}/", serve(house.path("repository")));
    says(&valise(&copy, &["sync", "--from", &address, "--root", root.to_str().unwrap()]), 0, "edition 1 has come");
    house.publish(2);
    copy_folder(&house.path("repository"), &stick);
    let from_stick = ["sync", "--from", stick.to_str().unwrap()];
    let once = valise(&copy, &from_stick);
    says(&once, 0, "brought from edition 1 to 2");
    says(&once, 0, &format!("editions still come from {address} where no other source is named"));
    std::fs::rename(&stick, house.path("unplugged")).unwrap();
    says(&valise(&copy, &["status"]), 0, &format!("Editions come from {address}"));
    says(&valise(&copy, &["sync"]), 0, "nothing new: edition 2 is the newest");
    // A stick that is gone is an attempt that failed: it is noted as one, and the success stays what it was.
    let verified = held(&copy).2;
    says(&valise(&copy, &from_stick), 3, "stick is not there: plug in the stick");
    says(&valise(&copy, &["status"]), 0, "stick is not there");
    assert_eq!(held(&copy).2, verified);
    let unplugged = house.path("unplugged");
    says(&valise(&copy, &["sync", "--remember", "--from", unplugged.to_str().unwrap()]), 0, "nothing new");
    says(&valise(&copy, &["status"]), 0, "unplugged");
    says(&valise(&copy, &["sync", "--from", &address]), 0, "nothing new");
    says(&valise(&copy, &["status"]), 0, &format!("Editions come from {address}"));
    says(&valise(&copy, &["sync", "--remember"]), 2, "--from");
}

#[test]
fn a_colleague_is_brought_up_to_date_by_a_bundle_without_a_network() {
    let house = House::of_today();
    house.publish(1);
    let (mine, theirs, fresh) = (house.path("mine.db"), house.path("theirs.db"), house.path("fresh.db"));
    house.sync(&mine, &house.folder()).unwrap();
    std::fs::copy(&mine, &theirs).unwrap();
    house.publish(2);
    house.sync(&mine, &house.folder()).unwrap();
    let (full, small, root) = (house.path("full.tar"), house.path("small.tar"), house.path("root.json"));
    let (full, small) = (full.to_str().unwrap(), small.to_str().unwrap());
    says(&valise(&mine, &["bundle", "export", full]), 0, "edition 2 for any copy");
    says(&valise(&mine, &["bundle", "export", small, "--since", "1"]), 0, "copies from edition 1 on");
    says(&valise(&theirs, &["bundle", "import", small]), 0, "brought from edition 1 to 2");
    says(&valise(&fresh, &["bundle", "import", full, "--root", root.to_str().unwrap()]), 0, "edition 2 has come");
    assert_eq!((held(&theirs).1, held(&fresh).1), (held(&mine).1, held(&mine).1));
    says(&valise(&fresh, &["bundle", "export", full]), 0, "edition 2 for any copy");
    says(&valise(&fresh, &["bundle", "export", small, "--since", "1"]), 3, "keeps no delta");
    says(&valise(&theirs, &["bundle", "import", root.to_str().unwrap()]), 3, "is not a bundle");
    let never = house.path("never.db");
    std::fs::copy(crate::edition(), &never).unwrap();
    says(&valise(&never, &["bundle", "export", full]), 3, "never came by a sync");
}

/// What a package is made of, and what comes of it on a machine that never had anything to do with the publisher.
#[test]
fn a_packaged_edition_with_its_root_of_trust_syncs_by_delta_and_asks_for_nothing() {
    let house = House::of_today();
    house.publish(1);
    let room = tempfile::TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let (package, home, root) = (room.path().join("package"), house.path("home"), house.path("root.json"));
    let repository = house.path("repository");
    let laid = ["seed", package.to_str().unwrap(), "--root", root.to_str().unwrap(), "--source", repository.to_str().unwrap()];
    let run = |program: &Path, args: &[&str]| {
        let mut command = Command::new(program);
        let homes = ["HOME", "XDG_DATA_HOME"].map(|name| (name, &home));
        command.envs(homes).env_remove("VALISE_DB").env_remove("VALISE_PUBLISHER").args(args).output().unwrap()
    };
    let built = Path::new(env!("CARGO_BIN_EXE_valise"));
    says(&run(built, &laid), 0, "edition 1 has come");
    let state = store::Copy::open(&package.join("directory.db")).unwrap().state().unwrap();
    assert_eq!((state.source, state.last_attempt), (None, None), "nothing of the machine that it was made on");
    // As it is installed: the program, and beside it what was laid out.
    let program = package.join("valise");
    std::fs::hard_link(built, &program).unwrap();
    says(&run(&program, &["status"]), 0, "Edition 1");
    house.publish(2);
    let json: Value = serde_json::from_slice(&run(&program, &["sync", "--json"]).stdout).unwrap();
    let full = std::fs::read_dir(repository.join("targets")).unwrap().map(|entry| entry.unwrap());
    let full =
        full.filter(|entry| entry.file_name().to_string_lossy().ends_with(".2.full.zst")).map(|entry| entry.metadata().unwrap().len());
    assert_eq!((&json["before"], &json["edition"]), (&1.into(), &2.into()), "{json}");
    assert!(json["fetched"].as_u64().unwrap() < full.max().unwrap() / 2, "it took the full edition: {json}");
    // Another publisher's root beside it: refused. What an organisation sets goes before what was packaged.
    let stranger = House::of_today();
    stranger.publish(3);
    let set = house.path("set");
    std::fs::create_dir(&set).unwrap();
    std::fs::write(set.join("source.txt"), stranger.path("repository").to_str().unwrap()).unwrap();
    let with = |args: &[&str]| {
        let mut command = Command::new(&program);
        command.env("HOME", &home).env("XDG_DATA_HOME", &home).env_remove("VALISE_DB").env("VALISE_PUBLISHER", &set).args(args);
        command.output().unwrap()
    };
    says(&with(&["sync"]), 3, "wrong key");
    says(&with(&["status"]), 0, "Edition 2");
    std::fs::remove_file(package.join("root.json")).unwrap();
    std::fs::remove_file(package.join("source.txt")).unwrap();
    std::fs::remove_dir_all(&home).unwrap();
    says(&run(&program, &["sync"]), 2, "no publisher is set: give --from URL, DIR or FILE, and --root FILE, once");
}

#[test]
fn two_programs_on_one_copy_wait_or_say_so() {
    let house = House::of_today();
    house.publish(1);
    let copy = house.path("copy.db");
    house.sync(&copy, &house.folder()).unwrap();
    house.publish(2);
    let syncs: Vec<_> = (0..4)
        .map(|_| {
            let args = ["sync", "--from", house.path("repository").to_str().unwrap(), "--root", house.path("root.json").to_str().unwrap()]
                .map(str::to_owned);
            crate::valise().arg("--db").arg(&copy).args(args).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for sync in syncs {
        let output = sync.wait_with_output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success() || told.contains("another program is bringing"), "{told}");
    }
    assert_eq!(held(&copy).0, 2);
}

/// Whether `strace` is there and may trace.
fn may_trace() -> bool {
    let works =
        Command::new("strace").args(["-qq", "-e", "trace=none", "true"]).stderr(Stdio::null()).status().is_ok_and(|done| done.success());
    if !works {
        println!("strace is missing or tracing is not allowed here: the program was not killed");
    }
    works
}

/// What writes. `strace` counts each of them apart, so that each is swept apart.
const WRITES: [&str; 7] = ["pwrite64", "fsync", "fdatasync", "unlink", "write", "ftruncate", "rename"];

/// A house with two editions, a copy at the first, and the digests of both.
struct Crash {
    house: House,
    whole: [String; 2],
}

impl Crash {
    fn new() -> Self {
        let house = House::of_today();
        let (first, second) = (house.path("first.db"), house.path("second.db"));
        house.publish_facts(&mut facts(1, 400));
        house.sync(&first, &house.folder()).unwrap();
        let mut changed = facts(2, 400);
        let every_other = changed.contacts.iter_mut().skip(7).step_by(2);
        every_other.for_each(|contact| contact.value.push('x'));
        house.publish_facts(&mut changed);
        house.sync(&second, &house.folder()).unwrap();
        let whole = [held(&first).1, held(&second).1];
        Self { house, whole }
    }

    /// Runs a sync whose so-many-th call is hit. The edition held after it; `None`: there was no such call any more.
    fn hit(&self, call: &str, inject: &str, at: usize) -> Option<u32> {
        let room = tempfile::TempDir::new_in(self.house.room.path()).unwrap();
        let (copy, log) = (room.path().join("directory.db"), room.path().join("strace.log"));
        std::fs::copy(self.house.path("first.db"), &copy).unwrap();
        let mut traced = Command::new("strace");
        traced.args(["-f", "-qqq", "-e", &format!("trace={call}"), "-e", &format!("inject={call}:{inject}:when={at}"), "-o"]).arg(&log);
        traced.arg(env!("CARGO_BIN_EXE_valise")).arg("--db").arg(&copy).args(["sync", "--from"]).arg(self.house.path("repository"));
        let done = traced.arg("--root").arg(self.house.path("root.json")).output().unwrap();
        let hit = !done.status.success() || std::fs::read_to_string(&log).unwrap().contains("INJECTED");
        let (edition, digest, _) = held(&copy);
        let name = format!("{call} {at}, {inject}");
        assert_eq!(digest, self.whole[usize::try_from(edition).unwrap() - 1], "{name}");
        assert!(edition == 2 || !done.status.success(), "{name}: success is claimed, and the edition is the old one");
        self.house.sync(&copy, &self.house.folder()).unwrap_or_else(|error| panic!("{name}, and then {error}"));
        assert_eq!(held(&copy).1, self.whole[1], "{name}");
        hit.then_some(edition)
    }
}

#[test]
fn a_copy_killed_at_any_write_holds_one_edition_whole() {
    if !may_trace() {
        return;
    }
    let (crash, soak) = (Crash::new(), std::env::var_os("VALISE_SOAK").is_some());
    for inject in ["signal=SIGKILL", "error=ENOSPC", "error=EIO"] {
        let mut ends = [0, 0];
        for call in WRITES {
            let step = if call == "pwrite64" && !soak { 9 } else { 1 };
            let points = (1..).step_by(step).map_while(|at| crash.hit(call, inject, at));
            let (old, new): (Vec<_>, Vec<_>) = points.partition(|edition| *edition == 1);
            println!("{inject} at {call}: {} points on the old edition, {} on the new one", old.len(), new.len());
            ends = [ends[0] + old.len(), ends[1] + new.len()];
        }
        assert!(ends[0] > 10 && (ends[1] > 0 || inject != "signal=SIGKILL"), "{inject}: {ends:?}");
    }
}
