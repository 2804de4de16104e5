//! One way to ask any source: for signed metadata by name, and for a file, into a file.

use std::collections::BTreeMap;

use directory::delta::Offer;
use jiff::Timestamp;

use crate::bundle::Bundle;
use crate::fetch::Part;
use crate::folder::Folder;
use crate::http::{Http, Link};
use crate::{Error, Progress, Source};

/// A source, open.
#[derive(Debug)]
pub(crate) enum Origin {
    /// A web server.
    Web(Http),
    /// A folder.
    Folder(Folder),
    /// A bundle file.
    Bundle(Bundle),
    /// The signed metadata that a copy holds, by its place in a repository; no files.
    Held(BTreeMap<String, Vec<u8>>),
}

/// Who is told how far it has come.
pub(crate) type Tell<'a> = &'a (dyn Fn(Progress) + Sync);

/// Whether a file was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// It is in the part file, whole as far as its length goes.
    Whole,
    /// The source doesn't have it.
    Missing,
}

impl Origin {
    pub(crate) fn open(source: &Source, link: &Link) -> Result<Self, Error> {
        Ok(match source {
            Source::Web(url) => Self::Web(Http::new(url.clone(), link)?),
            Source::Folder(path) => Self::Folder(Folder::open(path)?),
            Source::Bundle(path) => Self::Bundle(Bundle::open(path)?),
        })
    }

    /// Signed metadata by name, up to a length; `None` where there is none of that name.
    pub(crate) async fn metadata(&self, name: &str, longest: u64) -> Result<Option<Vec<u8>>, Error> {
        match self {
            Self::Web(http) => http.metadata(name, longest).await,
            Self::Folder(folder) => folder.metadata(name, longest),
            Self::Bundle(bundle) => bundle.metadata(name, longest),
            Self::Held(files) => Ok(files.get(&format!("metadata/{name}")).cloned()),
        }
    }

    /// A file that is offered, into its part file.
    pub(crate) async fn file(&self, offer: &Offer, part: &mut Part, tell: Tell<'_>) -> Result<Found, Error> {
        match self {
            Self::Web(http) => http.file(offer, part, tell).await,
            Self::Folder(folder) => folder.file(offer, part),
            Self::Bundle(bundle) => bundle.file(offer, part),
            Self::Held(_) => Ok(Found::Missing),
        }
    }

    /// What time it is, as the source says.
    pub(crate) fn date(&self) -> Option<Timestamp> {
        if let Self::Web(http) = self { http.date() } else { None }
    }
}

/// Where a file stands in a repository: its name begins with its hash, so that it never changes.
pub(crate) fn place(offer: &Offer) -> String {
    format!("targets/{}.{}", offer.sha256, offer.name)
}

/// Whether a name is one that a repository may have: nothing that leads out of its folder.
pub(crate) fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    !name.is_empty() && name.len() < 200 && !name.starts_with('.') && name.bytes().all(plain)
}
