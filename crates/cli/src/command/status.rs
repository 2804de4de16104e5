//! `valise status`: which edition this copy holds, and how old it is.

use std::io::{Write, stdout};
use std::path::Path;

use store::Publisher;

use crate::args::Status;
use crate::{Failure, Outcome, opened, words};

/// Prints the state of the copy.
pub fn run(args: &Status, db: Option<&Path>) -> Result<Outcome, Failure> {
    let copy = opened::copy(db)?;
    if args.check {
        copy.check()?;
    }
    let mut status = copy.status(opened::on(args.on))?;
    status.source = Publisher::find().source(status.source);
    let mut out = stdout().lock();
    if args.json {
        serde_json::to_writer(&mut out, &status)?;
        writeln!(out)?;
    } else {
        words::status(&mut out, &status)?;
    }
    Ok(Outcome::Found)
}
