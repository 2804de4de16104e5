//! Old generations: a reader in mid-download goes on with one for at least 30 days after another has taken its place; then its
//! files are deleted. Their dates are those that their signatures bear.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};

use crate::Error;
use crate::history::History;

/// How long a generation is kept after another has taken its place.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The files that no generation needs any more: by name, among all that this publisher remembers.
pub(crate) fn outlived(history: &History, at: Timestamp) -> Result<BTreeSet<String>, Error> {
    let generations = history.generations()?;
    let (mut kept, mut all) = (BTreeSet::new(), BTreeSet::new());
    for (index, generation) in generations.iter().enumerate() {
        let files = history.files_of(generation)?;
        // What took its place is the next one; the newest has none.
        let replaced = generations.get(index + 1).map(|next| next.signed);
        if replaced.is_none_or(|replaced| at.duration_since(replaced) < KEPT) {
            kept.extend(files.iter().cloned());
        }
        all.extend(files);
    }
    Ok(all.difference(&kept).cloned().collect())
}
