//! The fuzz targets as plain tests: on their cases, on each of them cut short, and on each of them changed here and there.

use std::fs;
use std::path::Path;

#[path = "../../fuzz/targets.rs"]
mod targets;

/// How often each case is changed; `make soak` changes it more often.
fn rounds() -> usize {
    if std::env::var_os("VALISE_SOAK").is_some() { 5000 } else { 60 }
}

fn cases(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cases/fuzz").join(target);
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap())).collect()
}

/// Runs a target; cases whose names begin with `good` must be read, and no other.
fn run(target: &str, rounds: usize, read: impl Fn(&[u8]) -> bool) {
    let (mut below, cases) = (crate::soak::luck(), cases(target));
    assert!(cases.len() > 5, "the cases of {target} are gone");
    for (name, bytes) in cases {
        assert_eq!(read(&bytes), name.starts_with("good"), "{target}/{name}");
        let some = |below: &mut dyn FnMut(u64) -> u64, end: usize| usize::try_from(below(end.max(1) as u64)).unwrap();
        for _ in 0..rounds {
            read(&bytes[..some(&mut below, bytes.len())]);
            let mut changed = bytes.clone();
            for _ in 0..=some(&mut below, 3) {
                let at = some(&mut below, changed.len());
                match (below(3), changed.get_mut(at)) {
                    (0, Some(byte)) => *byte = u8::try_from(below(256)).unwrap(),
                    (1, Some(byte)) => *byte ^= 1 << below(8),
                    _ => changed.insert(at, b"0123456789-/\"[]{},:"[some(&mut below, 19)]),
                }
            }
            read(&changed);
        }
    }
}

#[test]
fn any_bytes_for_a_delta_are_read_or_refused() {
    run("delta", rounds(), targets::delta);
}

#[test]
fn any_bytes_for_a_bundle_are_read_or_refused() {
    run("bundle", rounds(), targets::bundle);
}

#[test]
fn any_bytes_for_a_content_range_are_read_or_refused() {
    run("content_range", rounds(), targets::content_range);
}

#[test]
fn any_bytes_for_a_query_are_answered_within_bounds() {
    run("lookup", rounds() / 10, targets::lookup);
}
