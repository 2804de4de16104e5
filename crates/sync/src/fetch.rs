//! Part files: what has come of a file so far. They outlive the program, so that a broken download goes on where it broke.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use directory::delta::Offer;
use sha2::{Digest, Sha256};

use crate::Error;

/// What has come of a file so far.
#[derive(Debug)]
pub(crate) struct Part {
    path: PathBuf,
    /// The name of the file that it becomes, for a person.
    name: String,
    file: File,
    length: u64,
    longest: u64,
    /// The server's name for this very state of the file.
    pub(crate) etag: Option<String>,
}

impl Part {
    /// Opens the part file of an offer, beside the copy: an earlier one goes on.
    pub(crate) fn open(copy: &Path, offer: &Offer) -> Result<Self, Error> {
        let path = named(copy, &format!("{}.part", offer.sha256));
        let failed = Error::io(&path, "written");
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(&failed)?;
        let length = file.seek(SeekFrom::End(0)).map_err(&failed)?;
        let etag = fs::read_to_string(path.with_extension("etag")).ok().filter(|etag| etag.len() < 300);
        let mut part = Self { path, name: offer.name.clone(), file, length, longest: offer.length, etag };
        if length > part.longest {
            part.reset()?;
        }
        Ok(part)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) const fn length(&self) -> u64 {
        self.length
    }

    pub(crate) const fn is_whole(&self) -> bool {
        self.length == self.longest
    }

    /// Begins again from nothing.
    pub(crate) fn reset(&mut self) -> Result<(), Error> {
        let failed = Error::io(&self.path, "written");
        if self.file.metadata().map_err(&failed)?.len() > 0 {
            self.file.set_len(0).map_err(&failed)?;
        }
        self.file.seek(SeekFrom::Start(0)).map_err(&failed)?;
        self.length = 0;
        self.remember(None)
    }

    /// Keeps the server's name for this state, so that going on later is going on with the same.
    pub(crate) fn remember(&mut self, etag: Option<String>) -> Result<(), Error> {
        let path = self.path.with_extension("etag");
        match &etag {
            Some(etag) => fs::write(&path, etag).map_err(Error::io(&path, "written"))?,
            None => drop(fs::remove_file(&path)),
        }
        self.etag = etag;
        Ok(())
    }

    /// Adds what came. More than was signed is refused before it is written.
    pub(crate) fn add(&mut self, bytes: &[u8]) -> Result<(), Error> {
        if self.length + bytes.len() as u64 > self.longest {
            return Err(Error::Damaged { file: self.name.clone(), why: "more came than was signed".to_owned() });
        }
        self.file.write_all(bytes).map_err(Error::io(&self.path, "written"))?;
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// Copies a whole file, up to the length that was signed.
    pub(crate) fn copy(&mut self, from: impl Read, path: &Path) -> Result<(), Error> {
        self.reset()?;
        let mut chunk = vec![0; 1 << 16];
        let mut from = from.take(self.longest + 1);
        loop {
            match from.read(&mut chunk).map_err(Error::io(path, "read"))? {
                0 => return Ok(()),
                count => self.add(&chunk[..count])?,
            }
        }
    }

    /// Whether what has come is what was signed.
    pub(crate) fn is_as_signed(&mut self, offer: &Offer) -> Result<bool, Error> {
        let failed = Error::io(&self.path, "read");
        self.file.seek(SeekFrom::Start(0)).map_err(&failed)?;
        let mut digest = Sha256::new();
        let mut chunk = vec![0; 1 << 16];
        loop {
            match self.file.read(&mut chunk).map_err(&failed)? {
                0 => break,
                count => digest.update(&chunk[..count]),
            }
        }
        Ok(self.is_whole() && directory::digest::hex(&digest.finalize()) == offer.sha256)
    }

    /// Whether it begins as a web page does.
    pub(crate) fn is_a_web_page(&mut self) -> bool {
        let mut begin = [0; 64];
        let read = self.file.seek(SeekFrom::Start(0)).and_then(|_| self.file.read(&mut begin));
        read.is_ok_and(|count| is_a_web_page(&begin[..count]))
    }
}

/// Whether bytes begin as a web page does: no file of ours does.
pub(crate) fn is_a_web_page(bytes: &[u8]) -> bool {
    // Some begin with a byte order mark.
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start().starts_with(b"<")
}

/// Keeps other programs from bringing the same copy up to date, for as long as it is held. The system lets go of it when a
/// program is killed.
pub(crate) fn alone(copy: &Path) -> Result<File, Error> {
    let path = named(copy, "lock");
    let lock = OpenOptions::new().write(true).create(true).truncate(false).open(&path).map_err(Error::io(&path, "opened"))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(fs::TryLockError::WouldBlock) => Err(Error::AtWork { path: copy.to_path_buf() }),
        Err(fs::TryLockError::Error(error)) => Err(Error::io(&path, "locked")(error)),
    }
}

/// Takes away what was fetched for a copy, once it has been applied.
pub(crate) fn clear(copy: &Path) {
    let Some(folder) = copy.parent() else { return };
    let begin = file_name(copy);
    let ours = |name: &str| {
        name.starts_with(&format!("{begin}.")) && Path::new(name).extension().is_some_and(|end| end == "part" || end == "etag")
    };
    let entries = fs::read_dir(if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    for entry in entries.into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(ours) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn named(copy: &Path, ending: &str) -> PathBuf {
    copy.with_file_name(format!("{}.{ending}", file_name(copy)))
}

fn file_name(copy: &Path) -> String {
    copy.file_name().map_or_else(|| "directory.db".to_owned(), |name| name.to_string_lossy().into_owned())
}

/// Reads a whole small file.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}
