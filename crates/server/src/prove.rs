//! The proof: the reader's own client, run from every base against what is staged, before anything goes out.

use std::path::{Path, PathBuf};

use directory::delta::Offer;
use jiff::Timestamp;
use store::{Arrival, Copy, Stamp, Trust, Update};
use sync::{Cancel, Link, Request, Source, Unpacked};

use crate::Error;

/// Runs the client from nothing and from every base. The number of runs.
pub(crate) fn from_every_base(
    staged: &Path,
    root: &[u8],
    at: Timestamp,
    offers: &[Offer],
    editions: &[(u32, PathBuf)],
) -> Result<usize, Error> {
    for offer in offers {
        let base = editions.iter().find(|(number, _)| *number == offer.from).map(|(_, path)| path.as_path());
        from_base(staged, root, at, offer, base).map_err(|why| Error::Unproven { from: offer.from, to: offer.to, why })?;
    }
    Ok(offers.len())
}

fn from_base(staged: &Path, root: &[u8], at: Timestamp, offer: &Offer, base: Option<&Path>) -> Result<(), String> {
    let desk = tempfile::TempDir::new_in(staged).map_err(|error| error.to_string())?;
    let copy = desk.path().join("directory.db");
    if let Some(base) = base {
        lay_base(&copy, offer.from, base)?;
    }
    let source = Source::Folder(staged.to_path_buf());
    let request = Request { copy: &copy, source: &source, remember: false, root: Some(root), clock: at, link: &Link::default() };
    // The client brings a runtime of its own, and the publisher runs in one: it gets a thread for it.
    let run = || sync::run(&request, &|_| {}, &Cancel::default()).map_err(|error| error.to_string());
    let outcome = std::thread::scope(|scope| scope.spawn(run).join()).map_err(|_| "the client broke down".to_owned())??;
    let digest = Copy::open(&copy).and_then(|copy| copy.state()).map_err(|error| error.to_string())?.digest;
    if outcome.fetched != offer.length {
        return Err(format!("it took another file than {}", offer.name));
    }
    if digest == offer.state { Ok(()) } else { Err(format!("it came to {digest}")) }
}

/// A copy that holds an earlier edition, as its readers do.
fn lay_base(copy: &Path, edition: u32, full: &Path) -> Result<(), String> {
    let words = |error: &dyn std::error::Error| format!("edition {edition} can't be laid out: {error}");
    let content = crate::history::History::content(full).map_err(|error| words(&error))?;
    let state = directory::digest::of_content(&content);
    let lines = Unpacked::open(full, u64::MAX - 1).map_err(|error| words(&error))?;
    let stamp = Stamp { at: "", outcome: "", unconfirmed_since: None, source: None };
    let arrival = Arrival { from: 0, to: edition, state: &state, trust: &Trust::new(), stamp };
    Update::open(copy).map_err(|error| words(&error))?.apply(&arrival, lines).map_err(|error| words(&error))
}
