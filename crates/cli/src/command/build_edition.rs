//! `valise build-edition`: tables of facts in, an edition out; or every fault, and nothing touched.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use directory::fault::{Fault, Severity};
use directory::import;
use directory::lint;

use crate::args::BuildEdition;
use crate::{Failure, Outcome};

/// A file is read up to here: one byte more than the import takes, so that it can say that it is too long.
const LONGEST_FILE: u64 = import::LARGEST_FILE as u64 + 1;

/// Reads, lints and compiles a folder of facts.
pub fn run(args: &BuildEdition) -> Result<Outcome, Failure> {
    let mut import = import::read(&files(&args.facts)?);
    let mut faults = import.faults;
    faults.extend(lint::check(&mut import.facts, &import.lines));
    let errors = faults.iter().filter(|fault| fault.severity == Severity::Error).count();
    print(&faults, args.warnings);
    let warnings = faults.len() - errors;
    if errors > 0 {
        eprintln!("{errors} errors, {warnings} warnings. {} was not touched", args.out.display());
        return Err(Failure::Faults);
    }
    store::write_edition(&args.out, &mut import.facts)?;
    let edition = import.facts.editions.iter().map(|edition| edition.number).max().unwrap_or(0);
    println!("edition {edition} written to {}; {warnings} warnings (--warnings prints them)", args.out.display());
    Ok(Outcome::Found)
}

fn print(faults: &[Fault], warnings: bool) {
    for fault in faults.iter().filter(|fault| warnings || fault.severity == Severity::Error) {
        eprintln!("{fault}");
    }
}

/// The files of the folder by name, each read up to a bound. What isn't a plain file is left out.
fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let named = |source: std::io::Error| Failure::Data(format!("{} can't be read: {source}", folder.display()).into());
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(named)? {
        let entry = entry.map_err(named)?;
        if !entry.file_type().map_err(named)?.is_file() {
            continue;
        }
        let mut bytes = Vec::new();
        fs::File::open(entry.path()).map_err(named)?.take(LONGEST_FILE).read_to_end(&mut bytes).map_err(named)?;
        files.insert(entry.file_name().to_string_lossy().into_owned(), bytes);
    }
    Ok(files)
}
