//! A token: kept in the operating system's keyring, or in a file that only its owner reads. Never in an argument, a log or the
//! person's database.

use std::fmt;
use std::io::Read;
use std::path::Path;

use crate::Error;
use crate::keyring::{self, Kept};

/// The longest token: what is longer is none. Against a file that fills the memory.
const LONGEST: usize = 256;

/// A token. It shows itself to the endpoint alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Token {
    /// Reads a token from a text; what stands around it is space.
    ///
    /// # Errors
    /// [`Error::NoToken`], where it is none.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let is_one =
            text.starts_with("vls_") && text.len() <= LONGEST && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if is_one { Ok(Self(text.to_owned())) } else { Err(Error::NoToken) }
    }

    /// Reads a token from whatever is typed or piped in, no further than a token is long.
    ///
    /// # Errors
    /// [`Error::NoToken`].
    pub fn read(from: impl Read) -> Result<Self, Error> {
        let mut text = String::new();
        from.take(LONGEST as u64 + 2).read_to_string(&mut text).map_err(|_| Error::NoToken)?;
        Self::parse(&text)
    }

    /// Reads a token from a file that its owner alone may read.
    ///
    /// # Errors
    /// [`Error::File`], [`Error::Open`], [`Error::NoToken`].
    pub fn of_file(path: &Path) -> Result<Self, Error> {
        Self::read(keyring::open(path)?)
    }

    pub(crate) fn shown(&self) -> &str {
        &self.0
    }

    /// Keeps it in the keyring, in the place of an earlier one.
    pub(crate) fn keep(&self, endpoint: &str) -> Result<(), Error> {
        Kept::Token.keep(endpoint, &self.0)
    }

    /// The one in the keyring for an endpoint.
    pub(crate) fn find(endpoint: &str) -> Result<Self, Error> {
        let text = Kept::Token.find(endpoint)?;
        Self::parse(&text.ok_or_else(|| Error::Forgotten { endpoint: endpoint.to_owned() })?)
    }

    /// Takes it out of the keyring. There may be none.
    pub(crate) fn forget(endpoint: &str) -> Result<(), Error> {
        Kept::Token.forget(endpoint)
    }
}
