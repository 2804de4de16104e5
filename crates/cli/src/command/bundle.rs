//! `valise bundle`: hand the copy on as one file, or take one in. No network is needed for either.

use std::io::{Write, stdout};
use std::path::Path;

use sync::Source;

use crate::args::Bundle;
use crate::{Failure, Outcome, opened};

/// Exports or imports a bundle.
pub fn run(args: &Bundle, db: Option<&Path>) -> Result<Outcome, Failure> {
    match args {
        Bundle::Export { file, since } => {
            let exported = sync::export(&opened::copy(db)?, file, *since)?;
            let whom = if exported.from == 0 { "any copy".to_owned() } else { format!("copies from edition {} on", exported.from) };
            writeln!(stdout(), "edition {} for {whom}: {} bytes in {}", exported.edition, exported.bytes, file.display())?;
            Ok(Outcome::Found)
        }
        Bundle::Import { file, line, json } => {
            super::sync::to_person(&opened::path(db)?, &Source::parse(&file.to_string_lossy())?, false, line, *json)
        }
    }
}
