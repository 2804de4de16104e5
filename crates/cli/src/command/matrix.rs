//! `valise matrix`: which channels are accepted where.

use std::io::{Write, stdout};
use std::path::Path;

use directory::answer::Matrix;
use directory::matrix::Wanted;

use crate::args;
use crate::{Failure, Outcome, opened, words};

/// Prints the matrix: as JSON, as a table with commas, or for the eye.
pub fn run(args: &args::Matrix, db: Option<&Path>) -> Result<Outcome, Failure> {
    let desk = opened::desk(db)?;
    let wanted =
        Wanted { request: args.request, treaty: args.treaty.clone(), countries: args.countries.clone(), on: opened::day(args.on, desk) };
    let matrix = desk.matrix(&wanted)?;
    let mut out = std::io::BufWriter::new(stdout().lock());
    if args.json {
        serde_json::to_writer(&mut out, &matrix)?;
        writeln!(out)?;
    } else if args.csv {
        table(&mut out, &matrix)?;
    } else {
        words::matrix(&mut out, &matrix)?;
    }
    out.flush()?;
    Ok(if matrix.rows.is_empty() { Outcome::Nothing } else { Outcome::Found })
}

fn table(out: &mut impl Write, matrix: &Matrix) -> Result<(), Failure> {
    let mut table = csv::Writer::from_writer(out);
    let head =
        ["country", "name", "treaty"].into_iter().chain(matrix.channels.iter().map(|channel| channel.code())).chain(["as_of", "due"]);
    table.write_record(head)?;
    for row in &matrix.rows {
        let facts = [row.country.as_str(), &row.name, row.treaty.as_deref().unwrap_or_default()];
        let freshness = [row.freshness.as_of.as_deref().unwrap_or_default(), row.freshness.due.code()];
        table.write_record(facts.into_iter().chain(row.cells.iter().map(|status| status.code())).chain(freshness))?;
    }
    table.flush()?;
    Ok(())
}
