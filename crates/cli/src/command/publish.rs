//! `valise publish`: have the endpoint make an edition of what was accepted.

use std::io::{Write, stdout};
use std::path::Path;

use directory::proposal::wire;
use serde_json::json;
use sync::endpoint::Trouble;

use crate::args::Publish;
use crate::{Failure, Outcome, opened};

/// Publishes, and says what came of it.
pub fn run(args: &Publish, db: Option<&Path>) -> Result<Outcome, Failure> {
    let (_, client) = opened::endpoint(&opened::own(db)?, None, &args.reach)?;
    let id = args.id.clone().unwrap_or_else(|| uuid::Uuid::new_v4().to_string());
    let publish = wire::Publish { note: args.note.clone() };
    let came = match client.again(|client| client.publish(&id, &publish)) {
        Err(Trouble::Refused(problem)) if problem.code == "nothing-accepted" => {
            eprintln!("valise: {}", problem.detail);
            return Ok(Outcome::Nothing);
        }
        came => came?,
    };
    let mut out = stdout().lock();
    if args.json {
        writeln!(out, "{}", json!(came))?;
    } else {
        tell(&mut out, &came)?;
    }
    match came.trouble {
        Some(why) => Err(Failure::Data(why.into())),
        None => Ok(Outcome::Found),
    }
}

/// What came of a publication.
pub fn tell(out: &mut impl Write, came: &wire::Publication) -> std::io::Result<()> {
    if let Some(edition) = came.edition.filter(|_| came.done) {
        writeln!(out, "edition {edition} is out, with {} proposals", came.proposals.len())?;
    }
    came.returned.iter().try_for_each(|id| writeln!(out, "{id} went back to its author: what else was published contradicts it"))
}
