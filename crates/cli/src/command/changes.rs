//! `valise changes`: what changed in the copy since one last looked.

use std::io::{Write, stderr, stdout};
use std::path::Path;

use directory::card;
use directory::changes::Wanted;
use directory::held::Held;
use store::{Copy, Own, Since, place};

use crate::args::Changes;
use crate::{Failure, Outcome, opened, words};

/// Prints what changed, or remembers that the person has looked.
pub fn run(args: &Changes, db: Option<&Path>) -> Result<Outcome, Failure> {
    let (copy, today) = (opened::copy(db)?, opened::on(None));
    let mut own = Own::open(&place::own(copy.path()))?;
    let mut out = stdout().lock();
    if args.seen {
        own.look_at_changes(&copy, today)?;
        writeln!(out, "From now on what changes after edition {} is told.", copy.edition()?)?;
        return Ok(Outcome::Found);
    }
    let held = Held::new(copy.facts()?);
    let countries: Vec<String> = args.countries.iter().map(|code| code.to_uppercase()).collect();
    if let Some(unknown) = countries.iter().find(|code| card::jurisdiction(&held, code).is_none()) {
        return Err(Failure::Usage(format!("no jurisdiction has the code {unknown:?}").into()));
    }
    let wanted = Wanted { countries: &countries, watched_only: args.watched };
    let changes = own.changes(&copy, args.since.unwrap_or(Since::Looked), wanted, today)?;
    if args.json {
        serde_json::to_writer(&mut out, &changes)?;
        writeln!(out)?;
    } else {
        words::changes(&mut out, &held, &changes)?;
    }
    Ok(if changes.count == 0 { Outcome::Nothing } else { Outcome::Found })
}

/// Takes down what has changed in a copy, and says how much there is that was not looked at. What is the person's own must not stand
/// in the way of a sync: where it can't be used, that is said, and no more.
pub fn noted(copy: &Path) -> Option<usize> {
    let noted = || {
        let copy = Copy::open(copy)?;
        let changes = Own::open(&place::own(copy.path()))?.changes(&copy, Since::Looked, Wanted::default(), opened::on(None))?;
        Ok::<_, store::Error>(changes.count)
    };
    if !copy.is_file() {
        return None;
    }
    // A terminal that takes no words mustn't stand in its way either.
    noted().inspect_err(|error| drop(writeln!(stderr(), "valise: what changed was not taken down: {error}"))).ok()
}
