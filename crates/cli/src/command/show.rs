//! `valise show`: everything recorded about an authority or a jurisdiction.

use std::io::{Write, stdout};
use std::path::Path;

use directory::answer::Card;
use directory::hours;
use store::{Own, place};

use crate::args::Show;
use crate::{Failure, Outcome, opened, words};

/// Shows a card, and the person's own notes on it.
pub fn run(args: &Show, db: Option<&Path>) -> Result<Outcome, Failure> {
    let desk = opened::desk(db)?;
    let on = opened::day(args.on, desk);
    let Some(card) = desk.show(&args.id, on) else {
        eprintln!("valise: no authority and no jurisdiction has the id {:?}; `valise lookup NAME` finds them", args.id);
        return Ok(Outcome::Nothing);
    };
    if let Some(file) = &args.sheet {
        super::paper::of_country(file, desk, &args.id, on, &args.printed)?;
    }
    let mut out = stdout().lock();
    if args.cite {
        let words = super::paper::words(&args.printed);
        let office = paper::office::office(desk.held(), &args.id, on, args.printed.language.code());
        let office =
            office.ok_or_else(|| Failure::Usage(format!("an address block is of an authority, and {:?} is none", args.id).into()))?;
        write!(out, "{}", paper::citation::office(desk.held(), &office, opened::now().timestamp(), &words).text)?;
        return Ok(Outcome::Found);
    }
    if args.json {
        serde_json::to_writer(&mut out, &card)?;
        writeln!(out)?;
        return Ok(Outcome::Found);
    }
    words::card(&mut out, &card)?;
    if let Card::Authority(authority) = &card {
        words::there(&mut out, &hours::there(desk.held(), &authority.id, &opened::now()))?;
    }
    let own = place::own(&opened::path(db)?);
    if own.exists() {
        for note in Own::open(&own)?.notes(&args.id)? {
            writeln!(out, "Your note of {}: {}", note.written_on, note.text)?;
        }
    }
    Ok(Outcome::Found)
}
