//! A folder as a source: a stick, a share, the publisher's own.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use directory::delta::Offer;

use crate::Error;
use crate::fetch::Part;
use crate::origin::{Found, is_plain, place};

/// A folder that holds a repository.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Opens a folder that is there.
    pub(crate) fn open(path: &Path) -> Result<Self, Error> {
        std::fs::read_dir(path).map_err(|source| Error::not_found(path, source))?;
        Ok(Self { path: path.to_path_buf() })
    }

    pub(crate) fn metadata(&self, name: &str, longest: u64) -> Result<Option<Vec<u8>>, Error> {
        if !is_plain(name) {
            return Ok(None);
        }
        let path = self.path.join("metadata").join(name);
        let Some(file) = open(&path)? else { return Ok(None) };
        let mut bytes = Vec::new();
        file.take(longest + 1).read_to_end(&mut bytes).map_err(Error::io(&path, "read"))?;
        if bytes.len() as u64 > longest {
            return Err(Error::Damaged { file: name.to_owned(), why: "it is longer than any honest one".to_owned() });
        }
        Ok(Some(bytes))
    }

    pub(crate) fn file(&self, offer: &Offer, part: &mut Part) -> Result<Found, Error> {
        let path = self.path.join(place(offer));
        let Some(file) = open(&path)? else { return Ok(Found::Missing) };
        part.copy(file, &path)?;
        Ok(Found::Whole)
    }
}

fn open(path: &Path) -> Result<Option<File>, Error> {
    match File::open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(Error::io(path, "read")(error)),
    }
}
