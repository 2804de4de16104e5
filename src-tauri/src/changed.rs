//! What changed since the person last looked, from their own file.

use directory::changes::{Changes, Wanted};
use store::{Copy, Own, Since, place};

use crate::opened::today;
use crate::refusal::Refusal;

/// What changed: of one country, or of all.
pub fn told(since: Since, country: Option<String>) -> Result<Changes, Refusal> {
    let countries: Vec<String> = country.into_iter().collect();
    with(|own, copy| own.changes(copy, since, Wanted { countries: &countries, watched_only: false }, today()))
}

/// Remembers that the person has looked, and tells what is left then.
pub fn seen() -> Result<Changes, Refusal> {
    with(|own, copy| own.look_at_changes(copy, today()))?;
    told(Since::Looked, None)
}

/// How much there is that the person hasn't looked at; what is new is taken down. Where their own file can't be used, nothing is said
/// of it here: the pages say so.
pub fn count() -> usize {
    told(Since::Looked, None).map_or(0, |changes| changes.count)
}

fn with<T>(act: impl FnOnce(&mut Own, &Copy) -> Result<T, store::Error>) -> Result<T, Refusal> {
    let copy = place::open()?;
    let acted = Own::open(&place::own(copy.path())).and_then(|mut own| act(&mut own, &copy));
    acted.map_err(Refusal::own)
}
