//! Where editions come from: an address, a folder or a bundle file.

use std::fmt::{Display, Formatter};
use std::path::{Path, PathBuf};

use url::Url;

use crate::Error;

/// What is said to an address with a password in it; never the address.
const SECRET: &str =
    "a name or a password stands in the address, which is stored with the copy and shown to whoever looks: leave them away";

/// Where editions come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A web server, by the address of the repository.
    Web(Url),
    /// A folder, as on a stick.
    Folder(PathBuf),
    /// A bundle file.
    Bundle(PathBuf),
}

impl Source {
    /// Reads what a person typed, or what was remembered. A path may lead to what isn't there just now, as a stick that isn't plugged in: the
    /// attempt says so.
    ///
    /// # Errors
    /// [`Error::NoSource`], where it is neither an address, nor something that is there, nor a path; [`Error::Setup`], where a password
    /// stands in it: an address is stored with the copy, and shown.
    pub fn parse(text: &str) -> Result<Self, Error> {
        if is_address(text) {
            let slashed = if text.ends_with('/') { text.to_owned() } else { format!("{text}/") };
            return match Url::parse(&slashed) {
                Ok(url) if url.password().is_some() || !url.username().is_empty() => Err(Error::Setup { why: SECRET.to_owned() }),
                Ok(url) => Ok(Self::Web(url)),
                Err(_) if text.contains('@') => Err(Error::Setup { why: SECRET.to_owned() }),
                Err(_) => Err(Error::NoSource { text: text.to_owned() }),
            };
        }
        let path = Path::new(text.strip_prefix("file://").unwrap_or(text)).to_path_buf();
        match std::fs::metadata(&path) {
            Ok(found) if found.is_dir() => Ok(Self::Folder(path)),
            Ok(_) => Ok(Self::Bundle(path)),
            Err(_) if path.is_absolute() || path.components().count() > 1 => Ok(Self::Folder(path)),
            Err(_) => Err(Error::NoSource { text: text.to_owned() }),
        }
    }

    /// Whether a source that a person named is asked from now on, where no other is named: if they want it so, or know no address yet. An
    /// address stays, whatever is plugged in for once.
    pub fn stays(wanted: bool, known: Option<&str>) -> bool {
        wanted || !known.is_some_and(is_address)
    }

    /// What to store, so that it is asked again where no other is named, from wherever the program is started then; a bundle is not.
    pub fn remembered(&self) -> Option<String> {
        match self {
            Self::Web(url) => Some(url.to_string()),
            Self::Folder(path) => Some(std::path::absolute(path).unwrap_or_else(|_| path.clone()).display().to_string()),
            Self::Bundle(_) => None,
        }
    }
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

impl Display for Source {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Web(url) => url.fmt(f),
            Self::Folder(path) | Self::Bundle(path) => path.display().fmt(f),
        }
    }
}
