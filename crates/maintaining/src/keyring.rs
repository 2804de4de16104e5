//! What a person keeps to themselves: in the operating system's keyring, or in a file that nobody else may read.

use std::fs::File;
use std::path::Path;

use keyring::Entry;

use crate::Error;

/// What the keyring keeps, for an endpoint each.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kept {
    /// The token.
    Token,
    /// The key that signs editions.
    Key,
}

impl Kept {
    /// The name under which the keyring shows it.
    const fn service(self) -> &'static str {
        match self {
            Self::Token => "valise",
            Self::Key => "valise signing key",
        }
    }

    pub(crate) fn keep(self, endpoint: &str, secret: &str) -> Result<(), Error> {
        self.entry(endpoint)?.set_password(secret).map_err(|error| no_keyring(&error))
    }

    pub(crate) fn find(self, endpoint: &str) -> Result<Option<String>, Error> {
        match self.entry(endpoint)?.get_password() {
            Ok(text) => Ok(Some(text)),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(no_keyring(&error)),
        }
    }

    pub(crate) fn forget(self, endpoint: &str) -> Result<(), Error> {
        match self.entry(endpoint)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(no_keyring(&error)),
        }
    }

    fn entry(self, endpoint: &str) -> Result<Entry, Error> {
        if let Err(error) = Entry::store_status() {
            return Err(no_keyring(error));
        }
        Entry::new(self.service(), endpoint).map_err(|error| no_keyring(&error))
    }
}

fn no_keyring(error: &keyring::Error) -> Error {
    Error::NoKeyring { why: error.to_string() }
}

/// Opens a file that its owner alone may read.
pub(crate) fn open(path: &Path) -> Result<File, Error> {
    let failed = |source| Error::File { path: path.to_path_buf(), source };
    let file = File::open(path).map_err(failed)?;
    #[cfg(unix)]
    {
        // Of the file that is open, not of the name: whoever exchanges it in between gains nothing.
        let mode = std::os::unix::fs::PermissionsExt::mode(&file.metadata().map_err(failed)?.permissions());
        if mode & 0o077 != 0 {
            return Err(Error::Open { path: path.to_path_buf() });
        }
    }
    Ok(file)
}
