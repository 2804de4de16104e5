//! The file of a document, as long as the endpoint doesn't have it: beside what else is the person's own, under its hash, so that it
//! waits as the draft does.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use directory::proposal::LARGEST_ENCLOSURE;
use directory::proposal::wire::Enclosure;
use store::{Draft, DraftState, Own, whole};
use sync::endpoint::{Client, Trouble};

use crate::Error;

/// Keeps a copy of a file, if it may be enclosed; gives what a draft names it by.
///
/// # Errors
/// [`Error::File`], [`Error::NoEnclosure`].
pub fn keep(own: &Own, path: &Path) -> Result<Enclosure, Error> {
    let failed = |path: &Path| {
        let path = path.to_path_buf();
        |source| Error::File { path, source }
    };
    let bytes = read(path).map_err(failed(path))?;
    let enclosure = Enclosure::of(&bytes)?;
    let kept = place(own, &enclosure);
    if let Some(folder) = kept.parent() {
        std::fs::create_dir_all(folder).map_err(failed(folder))?;
    }
    whole::write(&kept, &bytes).map_err(failed(&kept))?;
    Ok(enclosure)
}

/// Sends the file that a draft names, where it is still here; where it isn't, the endpoint has it or says that it lacks it.
pub(crate) fn send(own: &Own, client: &Client, enclosure: &Enclosure) -> Result<(), Trouble> {
    match read(&place(own, enclosure)) {
        Ok(bytes) if enclosure.is(&bytes) => client.again(|client| client.enclose(enclosure, bytes.clone())),
        _ => Ok(()),
    }
}

/// Takes the copy away that a draft named, unless another that waits names it as well.
///
/// # Errors
/// What SQLite refused.
pub fn forget(own: &Own, enclosure: &Enclosure) -> Result<(), Error> {
    let waits = |draft: &Draft| draft.state != DraftState::Sent && draft.body.contains(&enclosure.sha256);
    if !own.drafts()?.iter().any(waits) {
        // What can't be taken away stays: it harms nobody.
        let _ = std::fs::remove_file(place(own, enclosure));
    }
    Ok(())
}

fn place(own: &Own, enclosure: &Enclosure) -> PathBuf {
    own.path().with_file_name("enclosed").join(&enclosure.sha256)
}

/// A byte more than the most is enough to refuse it.
fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST_ENCLOSURE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
