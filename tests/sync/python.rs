//! The Python of what nobody here wrote, in a virtual environment of its own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The Python of the virtual environment, which is made where it isn't there.
pub fn python() -> Command {
    static MADE: OnceLock<PathBuf> = OnceLock::new();
    let python = MADE.get_or_init(|| {
        let top = top();
        let made = Command::new(top.join(".ci/python")).status().unwrap();
        assert!(made.success(), "the virtual environment of the tests can't be made: install what `.ci/packages trial` names");
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| top.join("target"), |named| top.join(named));
        target.join("python/bin/python")
    });
    Command::new(python)
}

pub fn script(name: &str) -> PathBuf {
    top().join("tests/real").join(name)
}

/// The top of the repository: tests of several crates use this.
fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().find(|folder| folder.join(".ci").is_dir()).unwrap()
}
