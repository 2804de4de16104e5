//! `valise list`: jurisdictions and their authorities, filtered.

use std::io::{Write, stdout};
use std::path::Path;

use directory::listing::Filter;

use crate::args::List;
use crate::{Failure, Outcome, opened, words};

/// Prints what the filter lets through.
pub fn run(args: &List, db: Option<&Path>) -> Result<Outcome, Failure> {
    let desk = opened::desk(db)?;
    let filter = Filter {
        region: args.region.clone(),
        instrument: args.treaty.as_ref().map(|code| code.to_ascii_uppercase()),
        channel: args.channel,
        request: args.request,
        network: args.network.as_ref().map(|code| code.to_ascii_uppercase()),
        on: opened::day(args.on, desk),
    };
    let listing = desk.listing(&filter)?;
    let mut out = std::io::BufWriter::new(stdout().lock());
    if args.json {
        serde_json::to_writer(&mut out, &listing)?;
        writeln!(out)?;
    } else {
        words::listing(&mut out, desk.held(), &listing)?;
    }
    out.flush()?;
    Ok(if listing.rows.is_empty() { Outcome::Nothing } else { Outcome::Found })
}
