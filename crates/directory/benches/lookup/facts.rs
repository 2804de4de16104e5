//! The facts that are measured with: the real ones.

use std::path::{Path, PathBuf};

use directory::import;
use directory::record::Facts;

/// A path below the fixtures.
pub fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(path)
}

/// The real facts.
pub fn real() -> Facts {
    let files = std::fs::read_dir(fixture("facts")).expect("the facts are there").map(|file| {
        let path = file.expect("a file").path();
        (path.file_name().expect("a name").to_string_lossy().into_owned(), std::fs::read(&path).expect("a readable file"))
    });
    import::read(&files.collect()).facts
}
