//! Many at once: readers and writers, a bounded count of requests each. Nothing that was answered is lost.

use std::collections::BTreeSet;

use directory::proposal::State;

use crate::doors::send;
use crate::endpoint::{Endpoint, change, draft};

#[test]
fn many_readers_and_writers_at_once_lose_nothing() {
    let (readers, writers) = (1000, 50);
    let (reads, writes) = if std::env::var_os("VALISE_SOAK").is_some() { (100, 40) } else { (3, 2) };
    let endpoint = Endpoint::new();
    let ada = endpoint.add("ada", &["maintainer"]);
    let running = endpoint.run();
    let host = running.host();
    let write = |writer: usize| {
        let client = running.client(&ada);
        for at in 0..writes {
            let note = format!("writer {writer}, {at}");
            let draft = draft(1, vec![change("contact", "XA-ministry-fax", "note", &note)]);
            client.propose(&format!("proposal-{writer}-{at}"), &draft).unwrap();
        }
    };
    std::thread::scope(|scope| {
        for writer in 0..writers {
            let write = &write;
            scope.spawn(move || write(writer));
        }
        for _ in 0..readers {
            scope.spawn(|| {
                (0..reads).for_each(|_| assert!(send(&host, "GET", "/metadata/timestamp.json", &[], b"").starts_with("HTTP/1.1 200")));
            });
        }
    });
    let standing = running.client(&ada).proposals(Some(State::Submitted), true).unwrap();
    let ids: BTreeSet<String> = standing.into_iter().map(|proposal| proposal.id).collect();
    assert_eq!(ids.len(), writers * writes);
    let statistics = running.client(&ada).statistics().unwrap();
    assert_eq!(statistics.proposals.len(), 1);
    assert!(endpoint.command(&["audit", "verify"]).output().unwrap().status.success());
}
