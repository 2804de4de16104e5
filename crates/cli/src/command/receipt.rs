//! `valise receipt`: proving what an answer's receipt says; and writing one, for `valise ask --receipt`.

use std::fs::File;
use std::io::{Read, Write, stdout};
use std::path::Path;

use directory::answer::Verdict;
use directory::verdict::Question;
use jiff::Timestamp;
use paper::receipt::{self, Edition, Here, LONGEST, Proof};
use store::Copy;

use crate::args::Receipt;
use crate::{Failure, Outcome, opened, words};

/// Writes a receipt. The file appears whole, or not at all.
pub fn write(file: &Path, question: &Question, answer: &Verdict, db: Option<&Path>) -> Result<(), Failure> {
    let edition = edition(&opened::copy(db)?)?;
    opened::write(file, receipt::write(question, answer, &edition, Timestamp::now())?.as_bytes())
}

/// Proves a receipt: found where it is proved, nothing found where this copy can't prove it, a data error where it can't be true.
pub fn run(args: &Receipt, db: Option<&Path>) -> Result<Outcome, Failure> {
    let Receipt::Verify { file, root, json } = args;
    let read = receipt::Receipt::read(&bytes(file)?);
    let read = read.map_err(|error| Failure::Data(format!("{} is not a receipt that can be read: {error}", file.display()).into()))?;
    let copy = opened::copy(db)?;
    let edition = edition(&copy)?;
    let now = Timestamp::now();
    let signed = sync::vouches(&copy, &edition.digest, super::sync::root(root.as_deref())?.as_deref(), now)?;
    let held = opened::desk(db)?.held();
    let report = receipt::verify(&read, &Here { held, edition: &edition, signed, now });
    let mut out = stdout().lock();
    if *json {
        writeln!(out, "{}", words::report_json(&report, &edition))?;
    } else {
        words::report(&mut out, &read, &report, &edition)?;
    }
    match report.proof {
        Proof::Signed | Proof::Unsigned => Ok(Outcome::Found),
        Proof::AnotherEdition { .. } => Ok(Outcome::Nothing),
        Proof::Refused => Err(Failure::Told),
    }
}

/// A byte more than the longest receipt is enough to refuse it.
fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |error: std::io::Error| Failure::Data(format!("{} can't be read: {error}", file.display()).into());
    let mut bytes = Vec::new();
    File::open(file).map_err(failed)?.take(LONGEST as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// The edition of a copy, its digest taken from its rows as they are.
fn edition(copy: &Copy) -> Result<Edition, Failure> {
    let status = copy.status(opened::on(None))?;
    Ok(Edition { number: status.edition, issued: status.issued, digest: copy.digest()? })
}
