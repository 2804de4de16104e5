//! What must hold for any bytes: nothing panics, and what can be read can be written and read again. Each says whether it was read.

#![allow(dead_code, reason = "each target uses one of them")]

use directory::content::Content;
use directory::delta::Delta;
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
