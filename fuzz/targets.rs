//! What must hold for any bytes: nothing panics, and what can be read can be written and read again. Each says whether it was read.

#![allow(dead_code, reason = "each target uses one of them")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use directory::content::Content;
use directory::delta::Delta;
use directory::desk::Desk;
use directory::import;
use sync::{ContentRange, Link, Roots, Source};

/// The lines of a delta, unpacked.
pub fn delta(bytes: &[u8]) -> bool {
    let Ok(read) = Delta::parse(bytes) else { return false };
    assert_eq!(Delta::parse(&read.to_bytes()).as_ref().ok(), Some(&read), "what can be read can be written");
    let mut once = Content::default();
    if read.apply(&mut once).is_ok() {
        let mut twice = once.clone();
        read.apply(&mut twice).expect("what can be applied can be applied again");
        assert_eq!(once, twice, "and changes nothing more");
    }
    true
}

/// A bundle file, by a reader who trusts the root in `fixtures/cases/fuzz/root.json`.
pub fn bundle(bytes: &[u8]) -> bool {
    let room = tempfile::TempDir::new().expect("a folder");
    let path = room.path().join("bundle.tar");
    std::fs::write(&path, bytes).expect("a file");
    let stored = store::Trust::new();
    let roots = Roots { pinned: Some(include_bytes!("../fixtures/cases/fuzz/root.json")), stored: &stored };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let at = jiff::Timestamp::from_second(1_795_000_000).expect("a time");
    let looked = runtime.block_on(sync::look(&Source::Bundle(path), &Link::default(), roots, at));
    looked.is_ok_and(|verified| !verified.offers().is_empty())
}

/// A `Content-Range` header.
pub fn content_range(bytes: &[u8]) -> bool {
    let Some(read) = std::str::from_utf8(bytes).ok().and_then(ContentRange::parse) else { return false };
    assert!(read.first <= read.last && read.whole.is_none_or(|whole| read.last < whole));
    let whole = read.whole.map_or("*".to_owned(), |whole| whole.to_string());
    assert_eq!(ContentRange::parse(&format!("bytes {}-{}/{whole}", read.first, read.last)), Some(read));
    true
}

/// A query in free words, over the offices among the facts. Says whether something was found.
pub fn lookup(bytes: &[u8]) -> bool {
    static DESK: LazyLock<Desk> = LazyLock::new(|| {
        let table = |name: &str, bytes: &[u8]| (format!("{name}.csv"), bytes.to_vec());
        let tables = BTreeMap::from([
            table("jurisdiction", include_bytes!("../fixtures/facts/jurisdiction.csv")),
            table("instrument", include_bytes!("../fixtures/facts/instrument.csv")),
            table("provision", include_bytes!("../fixtures/facts/provision.csv")),
            table("authority", include_bytes!("../fixtures/facts/authority.csv")),
            table("authority_name", include_bytes!("../fixtures/facts/authority_name.csv")),
            table("designation", include_bytes!("../fixtures/facts/designation.csv")),
        ]);
        Desk::new(import::read_some(&tables, 1).facts)
    });
    // What is no text is replaced before it comes here: by the bridge to the window, and at the command line.
    let query = String::from_utf8_lossy(bytes);
    let answer = DESK.lookup(&query, None, jiff::civil::date(2026, 11, 25));
    let facets = &answer.facets;
    let read = query.chars().count().min(512);
    assert!(answer.query.chars().count() <= read && facets.rest.chars().count() <= 2 * read, "no more comes back than was read");
    assert!(answer.authorities.len() <= 50 && answer.verdicts.len() <= 6 * facets.channels.len().max(1));
    for hit in &answer.authorities {
        assert!((0.0..=1.0).contains(&hit.score) && hit.highlights.is_sorted());
        assert!(hit.highlights.len() <= 512);
    }
    let mut countries = facets.countries.clone();
    countries.sort();
    countries.dedup();
    assert_eq!(countries.len(), facets.countries.len(), "no state is named twice");
    !facets.matches.is_empty() || !answer.authorities.is_empty()
}
