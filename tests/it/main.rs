//! Every feature through its front door, with cases as data.

mod campaigns;
mod changes;
mod cli;
mod database;
mod decision;
mod deltas;
mod export;
mod facts;
mod freshness;
mod hours;
#[path = "../sync/house.rs"]
#[allow(dead_code, reason = "the tests of sync use more of it")]
mod house;
mod lookup;
mod matrix;
mod own;
mod paper;
mod proposals;
mod reading;
mod reasons;
mod receipt;
mod schema;
mod spreadsheets;
mod sync;
mod tidy;
mod update;
mod verdict_properties;
mod verdict_reach;
mod verdicts;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The built program.
fn valise() -> Command {
    Command::new(env!("CARGO_BIN_EXE_valise"))
}

/// An edition of the real facts, built once by the program itself.
fn edition() -> &'static Path {
    static EDITION: LazyLock<PathBuf> = LazyLock::new(|| {
        let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/facts");
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("edition.db");
        let built = valise().arg("build-edition").arg(facts).arg(&out).output().expect("the program runs");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        out
    });
    &EDITION
}
