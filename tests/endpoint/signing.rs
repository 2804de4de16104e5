//! Reviewers sign with keys of their own, from their own machines: what they sign is what they were shown, and the endpoint can neither
//! publish without them nor have them sign anything else.

use std::io::Write;
use std::process::{Command, Stdio};

use directory::digest::hex;
use directory::proposal::wire::{Decision, Publication, Signature, Staged};
use maintaining::{Key, signing};
use server::make_key;
use sync::endpoint::{Client, Trouble};

use crate::broken_off::{ANSWERS, copied, killed_at, killed_at_its_database};
use crate::endpoint::{Endpoint, MAILBOX, PUBLISH, Running, beside, moved, refused, review, reviewed, valise_server};
use crate::house::facts;
use crate::profile::Profile;

const NEW: &str = "new@justice.xa.example";

/// An endpoint where a publication waits for the signatures of two of `ben`, `cleo` and `dan`.
struct Waits {
    endpoint: Endpoint,
    running: Running,
    tokens: [String; 3],
}

impl Waits {
    fn new() -> Self {
        let endpoint = reviewed();
        let ada = endpoint.add("ada", &["maintainer", "publisher"]);
        let tokens = ["ben", "cleo", "dan"].map(|name| endpoint.add(name, &["reviewer"]));
        let running = endpoint.run();
        running.client(&ada).propose("proposal-1", &moved(NEW)).unwrap();
        running.client(&tokens[0]).review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
        assert!(!running.client(&ada).publish("publish-1", &PUBLISH).unwrap().done);
        Self { endpoint, running, tokens }
    }

    fn client(&self, at: usize) -> Client {
        self.running.client(&self.tokens[at])
    }

    fn key(&self, name: &str) -> Key {
        Key::of_file(&self.endpoint.path(&format!("{name}.key"))).unwrap()
    }

    /// What waits, by its digest.
    fn over(&self) -> String {
        self.client(0).staged().unwrap().unwrap().over()
    }

    fn sign(&self, at: usize, name: &str) -> Result<Publication, maintaining::Error> {
        signing::sign(&self.client(at), &self.key(name), &self.over())
    }

    fn reads(&self) -> (u32, Option<String>) {
        self.endpoint.read_contact(MAILBOX.0)
    }
}

fn problem(came: Result<Publication, maintaining::Error>) -> directory::proposal::wire::Problem {
    match came {
        Err(maintaining::Error::Endpoint(Trouble::Refused(problem))) => *problem,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn one_signature_publishes_nothing_and_with_the_second_the_edition_is_out() {
    let waits = Waits::new();
    let over = waits.over();
    // The same signature ten times is one.
    for _ in 0..10 {
        let came = waits.sign(0, "ben").unwrap();
        assert!(!came.done && came.trouble.as_ref().unwrap().starts_with("1 of the reviewers' keys"), "{came:?}");
    }
    assert_eq!(waits.reads().0, 1);
    assert_eq!(waits.client(1).staged().unwrap().unwrap().said().signed, [waits.key("ben").id()]);
    // Restarted in between, it has what it had.
    let Waits { endpoint, running, tokens } = waits;
    drop(running);
    let waits = Waits { running: endpoint.run(), endpoint, tokens };
    assert_eq!(waits.over(), over);
    let out = waits.sign(1, "cleo").unwrap();
    assert!(out.done && out.edition == Some(2) && out.id == "publish-1", "{out:?}");
    assert_eq!(waits.reads(), (2, Some(NEW.to_owned())));
    assert!(waits.client(0).staged().unwrap().is_none());
    // The answer was lost: sent again, it is told what came of it. A third comes too late.
    let again = |name: &str| {
        let key = waits.key(name);
        let Some(staged) = &kept(&waits.endpoint, 2) else { panic!("not out") };
        let signature = hex(signed(&waits.endpoint, name, staged).as_ref());
        send(&Signature { over: over.clone(), signature }, &waits.client(1), &key.id())
    };
    assert!(again("cleo").unwrap().done);
    assert_eq!(refused(again("dan")).code, "not-found");
    let audit = endpoint_audit(&waits.endpoint);
    assert_eq!(audit.matches("\"act\":\"sign\"").count(), 2, "{audit}");
}

/// What was signed of a published edition.
fn kept(endpoint: &Endpoint, version: u32) -> Option<Vec<u8>> {
    let file = std::fs::read(endpoint.path(&format!("repository/metadata/{version}.targets.json"))).ok()?;
    let file: serde_json::Value = serde_json::from_slice(&file).ok()?;
    sigstore_tuf::canonical_json::to_canonical_bytes(&file["signed"]).ok()
}

/// A signature by a key in a file, made past our own client.
fn signed(endpoint: &Endpoint, name: &str, bytes: &[u8]) -> aws_lc_rs::signature::Signature {
    let pkcs8 = std::fs::read(endpoint.path(&format!("{name}.key"))).unwrap();
    aws_lc_rs::signature::Ed25519KeyPair::from_pkcs8(&pkcs8).unwrap().sign(bytes)
}

fn send(signature: &Signature, client: &Client, key: &str) -> Result<Publication, Trouble> {
    client.sign(key, signature)
}

fn endpoint_audit(endpoint: &Endpoint) -> String {
    let told = endpoint.command(&["audit", "export"]).output().unwrap();
    assert!(endpoint.command(&["audit", "verify"]).stdout(Stdio::null()).status().unwrap().success());
    String::from_utf8(told.stdout).unwrap()
}

#[test]
fn a_signature_that_does_not_count_is_refused_by_name_and_nothing_goes_out() {
    let waits = Waits::new();
    let over = waits.over();
    let staged = waits.client(0).staged().unwrap().unwrap();
    make_key(&waits.endpoint.path("mallory")).unwrap();
    // A key that the root doesn't name.
    let foreign = problem(waits.sign(0, "mallory"));
    assert_eq!((foreign.code.as_str(), foreign.status), ("bad-signature", 422), "{foreign:?}");
    // Somebody else's signature under one's own key; one of other bytes; none at all.
    let of = |name: &str, bytes: &[u8]| hex(signed(&waits.endpoint, name, bytes).as_ref());
    let first = kept(&waits.endpoint, 1).unwrap();
    let cases = [
        ("another's", of("cleo", staged.canonical())),
        ("of another edition", of("ben", &first)),
        ("none", String::new()),
        ("no hexadecimal", "x".repeat(128)),
        ("longer than one", of("ben", staged.canonical()).repeat(2)),
    ];
    let ben = waits.key("ben").id();
    for (what, signature) in cases {
        let came = refused(send(&Signature { over: over.clone(), signature }, &waits.client(0), &ben));
        assert_eq!(came.code, "bad-signature", "{what}");
    }
    // The signature that made the first edition good, sent once more.
    let replayed = Signature { over: sync::sha256_of(&first), signature: of("ben", &first) };
    assert_eq!(refused(send(&replayed, &waits.client(0), &ben)).code, "overtaken");
    assert!(matches!(
        signing::sign(&waits.client(0), &waits.key("ben"), &sync::sha256_of(&first)),
        Err(maintaining::Error::Unusable { .. })
    ));
    // Whoever isn't a reviewer hands none in, and a stranger doesn't even look.
    let pia = waits.endpoint.add("pia", &["publisher"]);
    let good = Signature { over: over.clone(), signature: of("ben", staged.canonical()) };
    assert_eq!(refused(send(&good, &waits.running.client(&pia), &ben)).code, "forbidden");
    let nobody = Client::open(&waits.running.address, None, &sync::Link::default()).unwrap();
    assert_eq!(refused(nobody.staged()).code, "no-token");
    let rea = waits.endpoint.add("rea", &["reader"]);
    assert_eq!(refused(waits.running.client(&rea).staged()).code, "forbidden");
    // One person with two keys is one person.
    assert!(!waits.sign(0, "ben").unwrap().done);
    assert_eq!(problem(waits.sign(0, "cleo")).code, "forbidden");
    assert_eq!(waits.reads(), (1, Some(MAILBOX.1.to_owned())));
    assert!(waits.sign(2, "cleo").unwrap().done, "another person may");
}

#[test]
fn what_the_endpoint_changed_after_it_was_staged_is_not_signed() {
    let waits = Waits::new();
    let folder = waits.endpoint.path("published/staged");
    let file = folder.join("targets.json");
    let honest = std::fs::read_to_string(&file).unwrap();
    let said: serde_json::Value = serde_json::from_str(&honest).unwrap();
    let with = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut said = said.clone();
        change(&mut said["signed"]);
        said.to_string()
    };
    let cases: [(&str, String); 5] = [
        ("more than what the edition is", with(&|signed| signed["delegations"] = serde_json::json!({}))),
        ("more than what the edition is", with(&|signed| signed["_type"] = "root".into())),
        ("beyond any honest one", with(&|signed| signed["version"] = 4_000_000_000_u64.into())),
        ("beyond any honest one", with(&|signed| signed["expires"] = "2226-11-26T00:00:00Z".into())),
        (
            "don't come to what is to be signed",
            with(&|signed| {
                for target in signed["targets"].as_object_mut().unwrap().values_mut() {
                    target["custom"]["state"] = "0".repeat(64).into();
                }
            }),
        ),
    ];
    for (why, staged) in cases {
        std::fs::write(&file, staged).unwrap();
        match waits.client(0).staged() {
            Err(Trouble::Unsignable { why: told }) => assert!(told.contains(why), "{why}: {told}"),
            other => panic!("{why}: {other:?}"),
        }
        assert!(waits.client(0).staged().is_err());
    }
    std::fs::write(&file, honest).unwrap();
    // Between look and signature another edition is staged: what was looked at is what is signed, or nothing.
    let over = waits.over();
    let other = waits.endpoint.path("other.db");
    store::write_edition(&other, &mut facts(2, 3)).unwrap();
    let keys = waits.endpoint.path("keys");
    assert!(valise_server().arg("stage").arg(&other).arg("--keys").arg(keys).stdout(Stdio::null()).status().unwrap().success());
    assert_ne!(waits.over(), over);
    let stale = signing::sign(&waits.client(0), &waits.key("ben"), &over);
    assert!(matches!(stale, Err(maintaining::Error::Unusable { .. })), "{stale:?}");
    // And what somebody staged by hand is staged anew as it was accepted, with what was signed of it gone.
    let came = waits.sign(0, "ben").unwrap();
    assert!(!came.done && came.trouble.as_ref().unwrap().starts_with("0 of the reviewers' keys"), "{came:?}");
    assert_eq!(waits.over().len(), 64);
    assert_eq!(waits.reads().0, 1);
}

/// Two reviewers hand in their signatures, with the endpoint killed at a call while one of them does, and the same sent again.
/// `false`: there was no such call any more.
fn signed_once(waits: &Waits, killed_for: usize, (call, at): (&str, usize)) -> bool {
    let what = format!("signature {killed_for}, {call} {at}");
    let endpoint = copied(waits.endpoint.room.path());
    let (over, staged) = (waits.over(), waits.client(0).staged().unwrap().unwrap());
    let hand_in = |running: &Running, turn: usize| {
        let name = ["ben", "cleo"][turn];
        let signature = hex(signed(&endpoint, name, staged.canonical()).as_ref());
        send(&Signature { over: over.clone(), signature }, &running.client(&waits.tokens[turn]), &waits.key(name).id())
    };
    let mut broken_off = false;
    for turn in 0..2 {
        if turn == killed_for {
            let database = matches!(call, "pwrite64" | "fsync");
            let killed = if database { killed_at_its_database(&endpoint, call, at) } else { killed_at(call, at) };
            let came = endpoint.begin(killed.unwrap()).map(|killed| hand_in(&killed, turn));
            broken_off = !matches!(came, Some(Ok(_)));
            // Whatever came of it: nothing is out by one signature, and what is out is whole.
            let (edition, value) = endpoint.read_contact(MAILBOX.0);
            assert_eq!(value.as_deref(), Some(if edition == 1 { MAILBOX.1 } else { NEW }), "{what}");
            assert!(turn == 1 || edition == 1, "{what}: edition {edition} is out by one signature");
        }
        let running = endpoint.run();
        for _ in 0..2 {
            let came = hand_in(&running, turn).unwrap_or_else(|trouble| panic!("{what}, again: {trouble}"));
            assert_eq!((came.done, came.id.as_str()), (turn == 1, "publish-1"), "{what}: {came:?}");
        }
    }
    assert_eq!(endpoint.read_contact(MAILBOX.0), (2, Some(NEW.to_owned())), "{what}");
    let audit = endpoint_audit(&endpoint);
    assert_eq!(audit.matches("\"act\":\"sign\"").count(), 2, "{what}: {audit}");
    broken_off
}

#[test]
fn killed_while_it_takes_a_signature_in_the_endpoint_keeps_it_once_and_goes_out_with_the_last_alone() {
    if killed_at("rename", 1).is_none() {
        return;
    }
    let waits = Waits::new();
    let every = if std::env::var_os("VALISE_SOAK").is_some() { 1 } else { 9 };
    for killed_for in 0..2 {
        let points = |call| (1..400).step_by(every).take_while(|at| signed_once(&waits, killed_for, (call, *at))).count();
        let points: Vec<usize> = ["pwrite64", "fsync", "rename", "renameat2", "linkat", ANSWERS].into_iter().map(points).collect();
        println!("signature {killed_for}: killed at {points:?} points");
        assert!(points.iter().sum::<usize>() >= 3, "signature {killed_for}: killed at {points:?} points alone");
    }
}

/// A machine on which a keyring runs: what is said at its command line.
fn with_keyring(profile: &Profile, lines: &str) -> (Option<i32>, String, String) {
    let script = format!(
        "set -e; mkdir -p run home; chmod 700 run; export XDG_RUNTIME_DIR=$PWD/run HOME=$PWD/home\n\
         printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n\
         valise() {{ {} --db directory.db \"$@\"; }}\n{lines}",
        beside("valise").display()
    );
    let mut command = Command::new("dbus-run-session");
    command.args(["--", "sh", "-c", &script]).current_dir(profile.room.path()).stdin(Stdio::piped());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"").unwrap();
    let ran = child.wait_with_output().unwrap();
    (ran.status.code(), String::from_utf8_lossy(&ran.stdout).into_owned(), String::from_utf8_lossy(&ran.stderr).into_owned())
}

#[test]
fn a_key_made_in_the_keyring_signs_what_was_shown_at_the_command_line() {
    if Command::new("gnome-keyring-daemon").arg("--version").output().is_err() {
        println!("no keyring can be started here: nothing was looked at");
        return;
    }
    let waits = Waits::new();
    let dan = Profile::new(&waits.endpoint);
    dan.keep_token(&waits.tokens[2], 0o600);
    let address = &waits.running.address;
    // The token goes to the keyring, and so does the key; asked for again, it is the same one.
    let (code, out, err) = with_keyring(&dan, &format!("valise sign-in {address} < token\nvalise signing key\nvalise signing key\n"));
    assert_eq!(code, Some(0), "{out}{err}");
    let made: Vec<&str> = out.lines().skip(1).collect();
    assert!(made.len() == 2 && made[0] == made[1] && made[0].contains("\"scheme\":\"ed25519\""), "{out}");
    std::fs::write(waits.endpoint.path("dan-new.pub"), made[0]).unwrap();
    // Not named by the root yet: shown, and not signed.
    let over = waits.over();
    let short = &over[..signing::SHORTEST];
    let (code, out, err) = with_keyring(&dan, &format!("valise signing show\nvalise signing sign {short}\n"));
    let change = format!("value: {} -> {NEW}", MAILBOX.1);
    assert!(code == Some(3) && out.contains(&change) && out.contains("0 of the 2 signatures"), "{out}{err}");
    assert!(out.contains(&format!("valise signing sign {short}")) && err.contains("names no such key"), "{out}{err}");
    // The publisher puts it in the place of the old one. What waits stays as it is.
    let (old, new, keys) = (waits.endpoint.path("dan.pub"), waits.endpoint.path("dan-new.pub"), waits.endpoint.path("keys"));
    let mut replace = valise_server();
    replace.arg("replace-reviewer").arg("--old").arg(old).arg("--new").arg(new).arg("--keys").arg(keys);
    assert!(replace.arg("--to").arg(waits.endpoint.path("repository")).stdout(Stdio::null()).status().unwrap().success());
    assert_eq!(waits.over(), over);
    assert!(!waits.sign(0, "ben").unwrap().done);
    let (code, out, err) = with_keyring(&dan, &format!("valise signing sign {short}\nvalise signing show || echo nothing waits\n"));
    assert!(code == Some(0) && out.contains("edition 2 is out") && out.ends_with("nothing waits\n"), "{out}{err}");
    assert_eq!(waits.reads(), (2, Some(NEW.to_owned())));
    // Neither is anywhere but in the keyring.
    let user = std::fs::read(dan.path("user.db")).unwrap();
    assert!(!user.windows(8).any(|bytes| bytes == b"302e0201" || bytes == b"30530201" || bytes == b"30510201"), "the key is in user.db");
}

#[test]
fn a_key_in_a_file_of_ones_own_signs_as_well_and_one_that_others_may_read_does_not() {
    let waits = Waits::new();
    let ben = Profile::signed_in(&waits.endpoint, &waits.running.address, &waits.tokens[0]);
    let key = waits.endpoint.path("ben.key");
    let (over, key) = (waits.over(), key.to_str().unwrap());
    let shown = ben.json(&["signing", "show", "--json"]);
    assert!(shown["digest"] == over.as_str() && shown["held"] == 1 && shown["vouched"] == true && shown["edition"] == 2, "{shown}");
    let tables: Vec<&str> = shown["changes"].as_array().unwrap().iter().map(|row| row["table"].as_str().unwrap()).collect();
    assert_eq!(tables, ["contact", "edition"], "nothing but what was proposed: {shown}");
    assert_eq!(ben.done(&["signing", "key", "--key", key]).trim(), std::fs::read_to_string(waits.endpoint.path("ben.pub")).unwrap().trim());
    assert_eq!(ben.run(&["signing", "sign", &over[..8], "--key", key]).0, Some(2), "a beginning that somebody may have found another to");
    let (code, _, err) = ben.run(&["signing", "sign", &over]);
    assert!(code == Some(3) && err.contains("no keyring answers on this machine"), "{err}");
    std::fs::set_permissions(key, std::os::unix::fs::PermissionsExt::from_mode(0o640)).unwrap();
    let (code, _, err) = ben.run(&["signing", "sign", &over, "--key", key]);
    assert!(code == Some(3) && err.contains("chmod 600"), "{err}");
    std::fs::set_permissions(key, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let signed = ben.done(&["signing", "sign", &over, "--key", key]);
    assert!(signed.contains("your signature is there") && signed.contains("1 of the reviewers' keys"), "{signed}");
    assert_eq!(waits.reads().0, 1);
    let said: Staged = waits.client(1).staged().unwrap().unwrap().said().clone();
    assert_eq!((said.signed.len(), said.threshold, said.keys.len()), (1, 2, 3));
}
