//! The file of a document: from whoever proposes to whoever reviews, the very same bytes, and nobody else's page.

use std::io::{Read, Write};
use std::net::TcpStream;

use directory::proposal::LARGEST_ENCLOSURE;
use directory::proposal::wire::{Decision, Draft, Enclosure, EnclosureKind};
use sync::endpoint::{Client, Trouble};

use crate::broken_off::{copied, killed_at_its_database};
use crate::doors::send;
use crate::endpoint::{Endpoint, PUBLISH, moved, refused, review};
use crate::profile::{Profile, moves};

const NEW: &str = "new@justice.xa.example";
const NOTE: &[u8] = b"Ministry of Justice of Alphaland\nNV 12/2026\n\n<script>alert(1)</script>\n";

/// A PDF, as far as anybody here looks.
fn pdf(length: usize) -> Vec<u8> {
    [b"%PDF-1.7\n".to_vec(), vec![b' '; length - 9]].concat()
}

/// The head of a PNG of so many points by so many.
fn png(width: u32, height: u32) -> Vec<u8> {
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &width.to_be_bytes(), &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat()
}

/// The head of a JPEG of so many points by so many, after a table.
fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let table = [0xFF, 0xD8, 0xFF, 0xDB, 0, 4, 1, 2];
    [&table[..], &[0xFF, 0xC2, 0, 17, 8], &height.to_be_bytes(), &width.to_be_bytes(), &[3; 10]].concat()
}

#[test]
fn a_file_is_told_by_its_first_bytes_and_what_is_none_or_too_much_is_refused() {
    let kinds: [(&[u8], Result<EnclosureKind, &str>); 13] = [
        (NOTE, Ok(EnclosureKind::Text)),
        (&pdf(2_000), Ok(EnclosureKind::Pdf)),
        (&pdf(LARGEST_ENCLOSURE), Ok(EnclosureKind::Pdf)),
        (&png(4960, 7016), Ok(EnclosureKind::Png)),
        (&jpeg(4960, 7016), Ok(EnclosureKind::Jpeg)),
        (&pdf(LARGEST_ENCLOSURE + 1), Err("bytes at most")),
        // A few bytes that would unpack to gigabytes.
        (&png(60_000, 60_000), Err("points")),
        (&jpeg(65_000, 65_000), Err("points")),
        (&[0xFF, 0xD8, 0xFF, 0xDA, 0, 0, 0, 0], Err("no PDF")),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIDATxxxxxxxx", Err("no PDF")),
        (b"MZ\x90\0\x03\0\0\0", Err("no PDF")),
        (b"plain\x1b[2Jtext", Err("no PDF")),
        (b" \n", Err("no PDF")),
    ];
    let endpoint = Endpoint::new();
    let ada = endpoint.add("ada", &["maintainer"]);
    let running = endpoint.run();
    for (bytes, wanted) in kinds {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(16)]).into_owned();
        let path = format!("/api/enclosures/{}", directory::digest::of_bytes(bytes));
        let bearer = format!("authorization: Bearer {ada}");
        let answer = if bytes.len() > LARGEST_ENCLOSURE {
            // Refused by what it says, unread.
            let mut stream = TcpStream::connect(running.host()).unwrap();
            write!(stream, "PUT {path} HTTP/1.1\r\nhost: x\r\n{bearer}\r\ncontent-length: {}\r\n\r\n", bytes.len()).unwrap();
            let mut start = [0; 12];
            stream.read_exact(&mut start).unwrap();
            String::from_utf8_lossy(&start).into_owned()
        } else {
            send(&running.host(), "PUT", &path, &[&bearer], bytes)
        };
        match (wanted, Enclosure::of(bytes)) {
            (Ok(kind), Ok(enclosure)) => {
                assert_eq!(enclosure.kind, kind, "{head}");
                assert!(answer.starts_with("HTTP/1.1 200"), "{head}: {answer}");
                assert_eq!(running.client(&ada).enclosure(&enclosure).unwrap(), bytes, "{head}");
            }
            (Err(why), Err(refused)) => {
                assert!(refused.to_string().contains(why), "{head}: {refused}");
                assert!(answer.starts_with("HTTP/1.1 422") || answer.starts_with("HTTP/1.1 413"), "{head}: {answer}");
            }
            (wanted, came) => panic!("{head}: {came:?} in place of {wanted:?}"),
        }
    }
}

fn enclosed(bytes: &[u8]) -> (Enclosure, Draft) {
    let (enclosure, mut draft) = (Enclosure::of(bytes).unwrap(), moved(NEW));
    draft.document.enclosure = Some(enclosure.clone());
    (enclosure, draft)
}

#[test]
fn a_document_is_kept_once_by_its_hash_and_handed_to_keepers_alone_as_bytes() {
    let endpoint = Endpoint::new();
    let (ada, ben, rea) = (endpoint.add("ada", &["maintainer"]), endpoint.add("ben", &["reviewer"]), endpoint.add("rea", &["reader"]));
    let running = endpoint.run();
    let (client, reviewer) = (running.client(&ada), running.client(&ben));
    let (enclosure, draft) = enclosed(NOTE);
    // Named before it is here, or as something else than it is: refused.
    assert_eq!(refused(client.propose("proposal-1", &draft)).code, "unfit");
    for _ in 0..10 {
        client.enclose(&enclosure, NOTE.to_vec()).unwrap();
    }
    let mut other = draft.clone();
    other.document.enclosure = Some(Enclosure { kind: EnclosureKind::Pdf, ..enclosure.clone() });
    assert_eq!(refused(client.propose("proposal-1", &other)).code, "unfit");
    client.propose("proposal-1", &draft).unwrap();
    let shown = reviewer.proposal("proposal-1").unwrap();
    assert_eq!(shown.document.enclosure, Some(enclosure.clone()));
    assert_eq!(reviewer.enclosure(&enclosure).unwrap(), NOTE);
    let path = format!("/api/enclosures/{}", enclosure.sha256);
    let answer = send(&running.host(), "GET", &path, &[&format!("authorization: Bearer {ben}")], b"").to_lowercase();
    for header in ["content-type: application/octet-stream", "content-disposition: attachment", "nosniff", "sandbox"] {
        assert!(answer.contains(header), "{header}: {answer}");
    }
    // Whoever only reads or has no token sees nothing; whoever doesn't propose hands nothing in; a changed one isn't taken.
    let nobody = Client::open(&running.address, None, &sync::Link::default()).unwrap();
    assert_eq!(refused(nobody.enclosure(&enclosure)).code, "no-token");
    assert_eq!(refused(running.client(&rea).enclosure(&enclosure)).code, "forbidden");
    assert_eq!(refused(reviewer.enclose(&enclosure, NOTE.to_vec())).code, "forbidden");
    assert_eq!(refused(client.enclose(&enclosure, b"something else".to_vec())).code, "unfit");
    let audit = String::from_utf8(endpoint.command(&["audit", "export"]).output().unwrap().stdout).unwrap();
    assert_eq!(audit.matches("\"act\":\"enclose\"").count(), 1, "{audit}");
    assert!(audit.lines().any(|line| line.contains("\"act\":\"propose\"") && line.contains(&enclosure.sha256)), "{audit}");
    // A person's files that no proposal names are few.
    let many = (0..40).map(|at| format!("file {at}").into_bytes()).map(|bytes| client.enclose(&Enclosure::of(&bytes).unwrap(), bytes));
    let problem = many.filter_map(Result::err).map(|trouble| refused::<()>(Err(trouble))).next().unwrap();
    assert_eq!((problem.code.as_str(), problem.status), ("too-many", 429));
    // It goes with the proposal to its end, into a backup as well.
    reviewer.review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
    let pia = endpoint.add("pia", &["publisher"]);
    assert!(running.client(&pia).publish("publish-1", &PUBLISH).unwrap().done);
    assert_eq!(reviewer.enclosure(&enclosure).unwrap(), NOTE);
    drop(running);
    let backup = endpoint.path("backup");
    assert!(endpoint.command(&["backup", backup.to_str().unwrap()]).output().unwrap().status.success());
    let restored = store::Endpoint::open(&backup.join("endpoint.db")).unwrap();
    assert_eq!(restored.enclosure(&enclosure.sha256).unwrap().as_deref(), Some(NOTE));
}

#[test]
fn an_endpoint_that_hands_out_another_file_than_the_proposal_names_is_found_out() {
    let endpoint = Endpoint::new();
    let ada = endpoint.add("ada", &["maintainer"]);
    let (enclosure, draft) = enclosed(NOTE);
    {
        let running = endpoint.run();
        running.client(&ada).enclose(&enclosure, NOTE.to_vec()).unwrap();
        running.client(&ada).propose("proposal-1", &draft).unwrap();
    }
    let base = rusqlite::Connection::open(endpoint.path("endpoint.db")).unwrap();
    assert_eq!(base.execute("UPDATE enclosure SET bytes = ?", [b"another note".to_vec()]).unwrap(), 1);
    drop(base);
    let came = endpoint.run().client(&ada).enclosure(&enclosure);
    assert!(matches!(came, Err(Trouble::Link(sync::Error::Damaged { .. }))), "{came:?}");
}

#[test]
fn killed_while_it_takes_a_document_in_the_endpoint_has_it_whole_or_not_and_the_draft_goes_out_all_the_same() {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer"]), endpoint.add("ben", &["reviewer"]));
    if killed_at_its_database(&endpoint, "pwrite64", 1).is_none() {
        return;
    }
    let mut killed = 0;
    for (call, at) in [("pwrite64", 5), ("pwrite64", 9), ("pwrite64", 60), ("fsync", 1), ("fdatasync", 1)] {
        let endpoint = copied(endpoint.room.path());
        let running = endpoint.run();
        let (address, ada) = (running.host(), Profile::signed_in(&endpoint, &running.address, &ada));
        drop(running);
        let note = pdf(300_000);
        std::fs::write(ada.path("note.pdf"), &note).unwrap();
        let id = ada.propose_with(&moves(NEW), &["--enclosure", "note.pdf"]);
        std::fs::remove_file(ada.path("note.pdf")).unwrap();
        let running = endpoint.begin_at(killed_at_its_database(&endpoint, call, at).unwrap(), &address);
        let (code, ..) = ada.run(&["outbox", "send", &id, "--tries", "1"]);
        killed += usize::from(code != Some(0));
        drop(running);
        let running = endpoint.run_at(crate::endpoint::valise_server(), &address);
        assert!(ada.done(&["outbox", "send", &id]).contains("submitted"), "{call} {at}");
        let enclosure = Enclosure::of(&note).unwrap();
        assert_eq!(running.client(&ben).proposal(&id).unwrap().document.enclosure.as_ref(), Some(&enclosure), "{call} {at}");
        assert_eq!(running.client(&ben).enclosure(&enclosure).unwrap(), note, "{call} {at}");
        // Sent, it lies about no longer.
        assert_eq!(std::fs::read_dir(ada.path("enclosed")).unwrap().count(), 0, "{call} {at}");
    }
    assert!(killed >= 2, "killed {killed} times alone");
}

#[test]
fn a_document_is_enclosed_and_saved_at_the_command_line() {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer"]), endpoint.add("ben", &["reviewer"]));
    let running = endpoint.run();
    let [ada, ben] = [ada, ben].map(|token| Profile::signed_in(&endpoint, &running.address, &token));
    std::fs::write(ada.path("program.exe"), b"MZ\x90\0").unwrap();
    std::fs::write(ada.path("contact.csv"), moves(NEW)).unwrap();
    let (code, _, err) = ada.run(&["propose", "contact.csv", "--reason", "moved", "--enclosure", "program.exe"]);
    assert!(code == Some(3) && err.contains("no PDF, PNG, JPEG or plain text"), "{err}");
    std::fs::write(ada.path("note.txt"), NOTE).unwrap();
    let id = ada.propose_with(&moves(NEW), &["--enclosure", "note.txt"]);
    ada.done(&["outbox", "send", &id]);
    let shown = ben.done(&["review", &id, "--save-enclosure", "saved.txt"]);
    let told = format!("enclosed: txt, {} bytes, SHA-256 {}", NOTE.len(), directory::digest::of_bytes(NOTE));
    assert!(shown.contains(&told), "{shown}");
    assert_eq!(std::fs::read(ben.path("saved.txt")).unwrap(), NOTE);
    // What is there stays.
    let (code, _, err) = ben.run(&["review", &id, "--save-enclosure", "saved.txt"]);
    assert!(code == Some(3) && err.contains("saved.txt can't be written"), "{err}");
    // Thrown away, a draft takes its file along; named by another that waits, it stays for that.
    let drafts = [0, 1].map(|_| ada.propose_with(&moves("later@justice.xa.example"), &["--enclosure", "note.txt"]));
    for (id, left) in drafts.iter().zip([1, 0]) {
        ada.done(&["outbox", "discard", id]);
        assert_eq!(std::fs::read_dir(ada.path("enclosed")).unwrap().count(), left);
    }
}
