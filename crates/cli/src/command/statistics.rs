//! `valise statistics`: what the Secretariat reports.

use std::io::{Write, stdout};
use std::path::Path;

use serde_json::json;
use sync::endpoint::Client;

use crate::args::Statistics;
use crate::{Failure, Outcome, opened};

/// Asks the endpoint, and prints what it counts.
pub fn run(args: &Statistics, db: Option<&Path>) -> Result<Outcome, Failure> {
    let (_, client) = opened::endpoint(&opened::own(db)?, None, &args.reach)?;
    let counted = client.again(Client::statistics)?;
    let mut out = stdout().lock();
    if args.json {
        writeln!(out, "{}", json!(counted))?;
        return Ok(Outcome::Found);
    }
    writeln!(out, "edition {}: {} authorities", counted.edition, counted.authorities)?;
    writeln!(out, "{} people with a token that holds; {} reports that wait", counted.registered, counted.open_reports)?;
    for standing in &counted.proposals {
        writeln!(out, "{:>6} proposals {}", standing.proposals, standing.state.code())?;
    }
    for month in &counted.months {
        writeln!(out, "{}  {} rows changed by {} proposals", month.month, month.rows, month.proposals)?;
    }
    Ok(Outcome::Found)
}
