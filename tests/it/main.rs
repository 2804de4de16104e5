//! Every feature through its front door, with cases as data.

mod facts;

use std::process::Command;

/// The built program.
fn valise() -> Command {
    Command::new(env!("CARGO_BIN_EXE_valise"))
}
