//! The way from a note verbale to a reader's screen, between real programs: a maintainer's spreadsheet, taken in offline; the
//! endpoint, killed wherever it may be; a second person's word; the edition; the reader.

use crate::broken_off::killed_at;
use crate::endpoint::{Endpoint, MAILBOX, Running, valise_server};
use crate::profile::{Profile, moves};

const NEW: &str = "new@justice.xa.example";
const ACCEPT: [&str; 3] = ["--accept", "--note-verbale", "NV 12/2026"];

fn review<'a>(id: &'a str, word: &[&'a str]) -> Vec<&'a str> {
    [&["review", id], word].concat()
}

/// The endpoint again where it stood.
fn again(endpoint: &Endpoint, address: &str) -> Running {
    endpoint.run_at(valise_server(), address)
}

#[test]
fn a_note_verbale_reaches_a_readers_screen_with_its_source_and_date() {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer", "reviewer"]), endpoint.add("ben", &["reviewer", "publisher"]));
    let running = endpoint.run();
    let address = running.host();
    let (ada, ben) = (Profile::signed_in(&endpoint, &running.address, &ada), Profile::signed_in(&endpoint, &running.address, &ben));
    let reader = Profile::new(&endpoint);
    // The cable out: the sheet is taken in, and waits.
    drop(running);
    let id = ada.propose(&moves(NEW));
    let (code, _, err) = ada.run(&["outbox", "send", &id, "--tries", "1"]);
    assert!(code == Some(3) && err.contains("waits in the outbox"), "{err}");
    assert_eq!((ada.draft(&id)["state"].as_str(), ada.draft(&id)["reply"]["kind"].as_str()), (Some("waiting"), Some("unreached")));
    // Back again: it goes out, once, however often it is sent.
    let running = again(&endpoint, &address);
    for _ in 0..10 {
        assert!(ada.done(&["outbox", "send", &id]).contains("submitted"));
    }
    let waiting = ben.json(&["review", "--json"]);
    assert_eq!(waiting["proposals"].as_array().unwrap().len(), 1, "{waiting}");
    // A second person looks at it side by side, and isn't its author.
    let shown = ben.done(&["review", &id[..8]]);
    let beside = format!("~ contact {}\n    value: {} -> {NEW}", MAILBOX.0, MAILBOX.1);
    assert!(shown.contains(&beside) && shown.contains("NV 12/2026, of 2026-11-20, received on 2026-11-23 by note-verbale"), "{shown}");
    let (code, _, err) = ada.run(&review(&id, &ACCEPT));
    assert!(code == Some(3) && err.contains("nobody decides on their own proposal"), "{err}");
    let (code, _, err) = ben.run(&review(&id, &["--accept"]));
    assert!(code == Some(3) && err.contains("record a call-back on one of its old contacts"), "{err}");
    for _ in 0..10 {
        assert!(ben.done(&review(&id, &ACCEPT)).contains("accepted, revision 1"));
    }
    ada.done(&["outbox", "list", "--refresh"]);
    assert_eq!(ada.draft(&id)["reply"]["state"], "accepted");
    let (code, _, err) = ada.run(&["publish"]);
    assert!(code == Some(3) && err.contains("publisher"), "{err}");
    for _ in 0..10 {
        assert!(ben.done(&["publish", "--id", "publication-1"]).contains("edition 2 is out, with 1 proposals"));
    }
    assert_eq!(ben.run(&["publish"]).0, Some(1), "nothing further was accepted");
    drop(running);
    // The reader, who needs no endpoint.
    reader.sync(&endpoint);
    let card = reader.done(&["show", "XA-ministry"]);
    assert!(card.contains(NEW) && card.contains("2026-11-20"), "{card}");
    let facts = store::Copy::open(&reader.path("directory.db")).unwrap().facts().unwrap();
    let contact = facts.contacts.iter().find(|contact| contact.id == MAILBOX.0).unwrap();
    assert_eq!((contact.fact.source.as_str(), contact.fact.as_of.to_string().as_str()), ("invented-nv-12", "2026-11-20"));
    let source = facts.sources.iter().find(|source| source.id == "invented-nv-12").unwrap();
    assert_eq!(source.title, "Note verbale of Alphaland");
    let running = again(&endpoint, &address);
    let listed = ada.done(&["outbox", "list", "--refresh"]);
    assert!(listed.contains("published in edition 2"), "{listed}");
    assert!(ben.done(&["statistics"]).contains("edition 2:"));
    // The token is where it was put, and nowhere else.
    let token = std::fs::read_to_string(ada.path("token")).unwrap();
    let user = std::fs::read(ada.path("user.db")).unwrap();
    assert!(!user.windows(token.trim().len()).any(|bytes| bytes == token.trim().as_bytes()));
    drop(running);
}

/// What is done at a step, with the endpoint killed at the so-many-th of a call; then the same again.
const KILLED: [(&str, &str, usize); 12] = [
    ("send", "pwrite64", 12),
    ("send", "pwrite64", 16),
    ("send", "fsync", 1),
    // The answer is lost, and nothing else.
    ("send", "writev:error=EPIPE", 1),
    ("review", "pwrite64", 12),
    ("review", "pwrite64", 14),
    ("review", "writev:error=EPIPE", 2),
    ("publish", "fsync", 20),
    ("publish", "linkat", 2),
    ("publish", "linkat", 1),
    ("publish", "rename", 1),
    ("publish", "writev:error=EPIPE", 1),
];

#[test]
fn the_endpoint_killed_in_any_step_and_asked_again_has_done_it_once() {
    if killed_at("rename", 1).is_none() {
        return;
    }
    let mut killed = 0;
    for (at, call, count) in KILLED {
        let endpoint = Endpoint::new();
        let (ada, ben) = (endpoint.add("ada", &["maintainer"]), endpoint.add("ben", &["reviewer", "publisher"]));
        let running = endpoint.run();
        let address = running.host();
        let (ada, ben) = (Profile::signed_in(&endpoint, &running.address, &ada), Profile::signed_in(&endpoint, &running.address, &ben));
        let id = ada.propose(&moves(NEW));
        drop(running);
        let accept = review(&id, &ACCEPT);
        let steps: [(&str, &Profile, &[&str]); 3] =
            [("send", &ada, &["outbox", "send", &id]), ("review", &ben, &accept), ("publish", &ben, &["publish", "--id", "publication-1"])];
        for (step, who, command) in steps {
            if step == at {
                // Killed before it listens, it can't be asked.
                let running = endpoint.begin_at(killed_at(call, count).unwrap(), &address);
                let (code, _, _) = who.run(&[command, &["--tries", "1"]].concat());
                if code != Some(0) {
                    if let Some(mut running) = running {
                        running.ended();
                    }
                    killed += 1;
                }
            }
            let running = again(&endpoint, &address);
            let (code, out, err) = who.run(command);
            assert_eq!(code, Some(0), "{at} {call} {count}, {step}: {out}{err}");
            drop(running);
        }
        assert_eq!(endpoint.read_contact(MAILBOX.0), (2, Some(NEW.to_owned())), "{at} {call} {count}");
        let running = again(&endpoint, &address);
        let told = ben.json(&["review", &id, "--json"]);
        let acts: Vec<&str> = told["steps"].as_array().unwrap().iter().map(|step| step["act"].as_str().unwrap()).collect();
        assert_eq!(acts, ["submit", "accept", "publish"], "{at} {call} {count}");
        drop(running);
    }
    assert!(killed >= KILLED.len() - 3, "killed {killed} times alone, in {} tries", KILLED.len());
}

#[test]
fn a_fault_that_the_endpoint_alone_finds_comes_back_by_sheet_row_and_column() {
    let endpoint = Endpoint::new();
    let ada = endpoint.add("ada", &["maintainer"]);
    let running = endpoint.run();
    let ada = Profile::signed_in(&endpoint, &running.address, &ada);
    // A copy with an office that the endpoint doesn't have.
    let mut facts = crate::house::facts(1, 0);
    let office = facts.authorities.iter().find(|authority| authority.id == "XA-ministry").unwrap().clone();
    facts.authorities.push(directory::record::Authority { id: "XA-elsewhere".to_owned(), ..office });
    std::fs::remove_file(ada.path("directory.db")).unwrap();
    store::write_edition(&ada.path("directory.db"), &mut facts).unwrap();
    let id = ada.propose(&format!(
        "Directory of Alphaland,,,\nkind,id,value,authority\nemail,{},{NEW},XA-ministry\nemail,XA-elsewhere-email,a@b.xa.example,XA-elsewhere\n",
        MAILBOX.0
    ));
    let (code, _, err) = ada.run(&["outbox", "send", &id]);
    assert_eq!(code, Some(3), "{err}");
    assert!(
        err.contains("sheet contact.csv, row 4, column D (authority)") || err.contains("sheet contact, row 4, column D (authority)"),
        "{err}"
    );
    let draft = ada.draft(&id);
    let fault = &draft["reply"]["faults"][0];
    assert_eq!(
        (draft["state"].as_str(), fault["row"].as_u64(), fault["column"].as_str()),
        (Some("refused"), Some(4), Some("D (authority)"))
    );
    assert_eq!(ada.run(&["outbox", "discard", &id]).0, Some(0), "the endpoint has nothing of it");
    drop(running);
}

#[test]
fn two_maintainers_on_one_record_and_the_reviewer_sees_who_and_when() {
    let endpoint = Endpoint::new();
    let tokens = ["ada", "cleo"].map(|name| endpoint.add(name, &["maintainer"]));
    let ben = endpoint.add("ben", &["reviewer", "publisher"]);
    let running = endpoint.run();
    let [ada, cleo] = tokens.map(|token| Profile::signed_in(&endpoint, &running.address, &token));
    let ben = Profile::signed_in(&endpoint, &running.address, &ben);
    let (first, second) = (ada.propose(&moves(NEW)), cleo.propose(&moves("cleo@justice.xa.example")));
    ada.done(&["outbox", "send", &first]);
    cleo.done(&["outbox", "send", &second]);
    ben.done(&review(&first, &ACCEPT));
    ben.done(&["publish"]);
    let shown = ben.done(&["review", &second]);
    for line in [format!("base   {}", MAILBOX.1), format!("theirs {NEW}, by ada on "), "mine   cleo@justice.xa.example".to_owned()] {
        assert!(shown.contains(&line), "{line}: {shown}");
    }
    let (code, _, err) = ben.run(&review(&second, &ACCEPT));
    assert!(code == Some(3) && err.contains("say of each field which side is taken"), "{err}");
    let field = format!("{}.value=mine", MAILBOX.0);
    assert_eq!(ben.run(&[review(&second, &ACCEPT), vec!["--take", "nothing.value=mine"]].concat()).0, Some(2));
    ben.done(&[review(&second, &ACCEPT), vec!["--take", &field, "--take", "theirs"]].concat());
    ben.done(&["publish"]);
    assert_eq!(endpoint.read_contact(MAILBOX.0), (3, Some("cleo@justice.xa.example".to_owned())));
    drop(running);
}

#[test]
fn what_is_asked_for_is_sent_again_as_the_next_revision() {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer"]), endpoint.add("ben", &["reviewer", "publisher"]));
    let running = endpoint.run();
    let (ada, ben) = (Profile::signed_in(&endpoint, &running.address, &ada), Profile::signed_in(&endpoint, &running.address, &ben));
    let first = ada.propose(&moves("typo@justice.xa.example"));
    ada.done(&["outbox", "send", &first]);
    ben.done(&review(&first, &["--ask-changes", "the note says new@"]));
    ada.done(&["outbox", "list", "--refresh"]);
    assert_eq!(ada.draft(&first)["reply"]["reason"], "the note says new@");
    std::fs::write(ada.path("contact.csv"), moves(NEW)).unwrap();
    let sent = ada.done(&[
        "propose",
        "contact.csv",
        "--reason",
        "as the note says",
        "--revises",
        &first[..8],
        "--title",
        "Note verbale",
        "--reference",
        "NV 12/2026",
        "--carrier",
        "note-verbale",
        "--received",
        "2026-11-23",
        "--send",
    ]);
    assert!(sent.contains("submitted"), "{sent}");
    let told = ben.json(&["review", &first, "--json"]);
    assert_eq!((told["revision"].as_u64(), told["state"].as_str()), (Some(2), Some("submitted")), "{told}");
    // A word on the revision before doesn't count.
    let (code, _, err) = ben.run(&[review(&first, &ACCEPT), vec!["--revision", "1"]].concat());
    assert!(code == Some(3) && err.contains("revision 2 is the newest"), "{err}");
    assert!(ben.done(&review(&first, &["--reject", "it came from nobody"])).contains("rejected"));
    drop(running);
}

#[test]
fn nobody_is_let_in_by_a_token_that_does_not_hold_and_no_token_is_left_about() {
    let endpoint = Endpoint::new();
    let (ada, only_xb) = (endpoint.add("ada", &["maintainer"]), endpoint.add("bo", &["maintainer:XB"]));
    let expired =
        String::from_utf8(endpoint.command(&["user", "add", "cy", "--role", "maintainer", "--days", "0"]).output().unwrap().stdout)
            .unwrap();
    let running = endpoint.run();
    let profile = Profile::new(&endpoint);
    // Signing in.
    let address = running.address.as_str();
    let mangled = format!("{}0", &ada[..ada.len() - 1]);
    let typed: [(&str, &str, &str, i32); 6] = [
        (address, expired.trim(), "unknown, expired or revoked", 3),
        (address, &mangled, "unknown, expired or revoked", 3),
        (address, "password", "that is no token", 2),
        (address, &ada, "no keyring answers on this machine", 3),
        ("http://directory.example/", &ada, "a token is not sent to directory.example unencrypted", 3),
        ("directory", &ada, "directory", 2),
    ];
    for (to, token, said, exit) in typed {
        let (code, out, err) = profile.run_with(&["sign-in", to], token);
        assert!(code == Some(exit) && err.contains(said) && out.is_empty(), "{to} {said}: {code:?} {err}");
        assert!(!err.contains(token.trim()) || token == "password", "{err}");
    }
    profile.keep_token(&ada, 0o640);
    let (code, _, err) = profile.run(&["sign-in", address, "--token-file", "token"]);
    assert!(code == Some(3) && err.contains("chmod 600"), "{err}");
    assert_eq!(profile.run(&["review"]).0, Some(2), "nobody is signed in");
    // Signed in, and outside the scope: refused in words, and the draft says so.
    let bo = Profile::signed_in(&endpoint, address, &only_xb);
    let outside = bo.propose(&moves(NEW));
    let (code, _, err) = bo.run(&["outbox", "send", &outside]);
    assert!(code == Some(3) && err.contains("XA is outside your scope"), "{err}");
    // Revoked while it waits: no fault of the draft, which waits for another token.
    let ada = Profile::signed_in(&endpoint, address, &ada);
    let id = ada.propose(&moves(NEW));
    assert!(endpoint.command(&["user", "revoke", "ada"]).output().unwrap().status.success());
    let (code, _, err) = ada.run(&["outbox", "send", &id, "--tries", "1"]);
    assert!(code == Some(3) && err.contains("The token doesn't hold"), "{err}");
    assert_eq!(ada.draft(&id)["state"], "waiting");
    ada.keep_token(&endpoint.add("ada", &["maintainer"]), 0o600);
    assert!(ada.done(&["outbox", "send"]).contains("submitted"));
    assert!(ada.run(&["sign-out"]).0 == Some(0) && ada.run(&["sign-out"]).0 == Some(1));
    drop(running);
}

#[test]
fn what_is_more_than_the_endpoint_reads_is_not_sent() {
    let endpoint = Endpoint::new();
    let ada = endpoint.add("ada", &["maintainer"]);
    let running = endpoint.run();
    let mut draft = crate::endpoint::moved(NEW);
    draft.reason = "x".repeat(directory::proposal::wire::LARGEST_BODY);
    let came = running.client(&ada).propose("proposal-1", &draft);
    assert!(matches!(came, Err(sync::endpoint::Trouble::TooLarge { .. })), "{came:?}");
}
