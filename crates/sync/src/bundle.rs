//! A bundle as a source: one file, a tar of a repository's tree. Read where it stands, never unpacked.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use directory::delta::Offer;

use crate::Error;
use crate::fetch::Part;
use crate::origin::{Found, is_plain, place};

/// The most files of a bundle: no honest one has more than a few dozen.
const MOST_FILES: usize = 4096;

/// A bundle, open: where each of its files stands.
#[derive(Debug)]
pub(crate) struct Bundle {
    path: PathBuf,
    files: BTreeMap<String, (u64, u64)>,
}

impl Bundle {
    /// Opens a bundle and reads its table of contents. What has no business in it is passed over, unread.
    pub(crate) fn open(path: &Path) -> Result<Self, Error> {
        let failed = Error::io(path, "read");
        let file = File::open(path).map_err(|source| Error::not_found(path, source))?;
        let whole = file.metadata().map_err(&failed)?.len();
        let refused = |why: &str| Error::NotABundle { path: path.to_path_buf(), why: why.to_owned() };
        let mut files = BTreeMap::new();
        let mut archive = tar::Archive::new(file);
        let entries = archive.entries_with_seek().map_err(|_| refused("it can't be read as a tar"))?;
        for (count, entry) in entries.enumerate() {
            let entry = entry.map_err(|_| refused("it is damaged or cut off"))?;
            let (start, size) = (entry.raw_file_position(), entry.size());
            if count >= MOST_FILES || start.checked_add(size).is_none_or(|end| end > whole) {
                return Err(refused("it is damaged or cut off"));
            }
            let name = entry.path().ok().and_then(|name| name.to_str().map(str::to_owned));
            if let Some(name) = name.filter(|name| entry.header().entry_type().is_file() && is_ours(name)) {
                files.insert(name, (start, size));
            }
        }
        if files.is_empty() { Err(refused("no file of a repository is in it")) } else { Ok(Self { path: path.to_path_buf(), files }) }
    }

    pub(crate) fn metadata(&self, name: &str, longest: u64) -> Result<Option<Vec<u8>>, Error> {
        let Some((mut file, size)) = self.find(&format!("metadata/{name}"))? else {
            return Ok(None);
        };
        if size > longest {
            return Err(Error::Damaged { file: name.to_owned(), why: "it is longer than any honest one".to_owned() });
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(Error::io(&self.path, "read"))?;
        Ok(Some(bytes))
    }

    pub(crate) fn file(&self, offer: &Offer, part: &mut Part) -> Result<Found, Error> {
        let Some((file, _)) = self.find(&place(offer))? else {
            return Ok(Found::Missing);
        };
        part.copy(file, &self.path)?;
        Ok(Found::Whole)
    }

    fn find(&self, name: &str) -> Result<Option<(impl Read + use<>, u64)>, Error> {
        let Some((start, size)) = self.files.get(name).copied() else {
            return Ok(None);
        };
        let failed = Error::io(&self.path, "read");
        let mut file = File::open(&self.path).map_err(&failed)?;
        file.seek(SeekFrom::Start(start)).map_err(&failed)?;
        Ok(Some((file.take(size), size)))
    }
}

fn is_ours(name: &str) -> bool {
    name.strip_prefix("metadata/").or_else(|| name.strip_prefix("targets/")).is_some_and(is_plain)
}
