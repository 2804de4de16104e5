//! What keeps a maintainer from going on, and what to do about it.

use std::path::PathBuf;

use directory::draft::Undescribed;
use sync::endpoint::Trouble;

/// What keeps a maintainer from going on.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No token of ours.
    #[error("that is no token: `valise-server user add` shows one, which begins with vls_")]
    NoToken,
    /// The operating system has no keyring that answers.
    #[error(
        "no keyring answers on this machine ({why}): start one (GNOME Keyring, KWallet, KeePassXC), or keep the token in a file of your own, with --token-file"
    )]
    NoKeyring {
        /// What it said.
        why: String,
    },
    /// The keyring has no token for the endpoint any more.
    #[error("the keyring holds no token for {endpoint}: sign in again (valise sign-in {endpoint})")]
    Forgotten {
        /// The endpoint.
        endpoint: String,
    },
    /// A file can't be read or written.
    #[error("{path} can't be read or written")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Others may read the file of the token.
    #[error("{path} can be read by others: chmod 600 {path}, and have the token exchanged if anyone was there")]
    Open {
        /// The file.
        path: PathBuf,
    },
    /// What should be a key is none.
    #[error("{place} holds no signing key (ed25519 in PKCS #8)")]
    NoKey {
        /// Where it should be.
        place: String,
    },
    /// Nobody is signed in.
    #[error("nobody is signed in: valise sign-in URL")]
    SignedOut,
    /// What was asked for names nothing, or contradicts itself.
    #[error("{why}")]
    Unusable {
        /// What is wrong, and what to do.
        why: String,
    },
    /// The document isn't described.
    #[error("a proposal names the document that it comes from: say {}", .missing.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    Undescribed {
        /// What is missing.
        missing: Vec<Undescribed>,
    },
    /// A source of which nothing says how old it is.
    #[error("nothing says how old the statement of {source_id:?} is: say its date")]
    Undated {
        /// Its id.
        source_id: String,
    },
    /// A source that isn't held, and isn't described.
    #[error("no source has the id {source_id:?}: describe it, with title, publisher and date")]
    NoSource {
        /// The id.
        source_id: String,
    },
    /// A draft that another program wrote.
    #[error("the draft {id} can't be read: a newer program wrote it")]
    Unread {
        /// Its id.
        id: String,
        /// Why.
        source: serde_json::Error,
    },
    /// The draft went to another endpoint, and may have come through there.
    #[error("the draft {id} was sent to {endpoint}, and may have come through there: it isn't sent to another")]
    Elsewhere {
        /// Its id.
        id: String,
        /// Where it was sent.
        endpoint: String,
    },
    /// A file that can't be enclosed.
    #[error(transparent)]
    NoEnclosure(#[from] directory::proposal::NoEnclosure),
    /// The person's own database.
    #[error(transparent)]
    Own(#[from] store::Error),
    /// The endpoint refused, or couldn't be reached.
    #[error(transparent)]
    Endpoint(#[from] Trouble),
}

impl From<sync::Error> for Error {
    fn from(error: sync::Error) -> Self {
        Self::Endpoint(error.into())
    }
}

impl Error {
    /// Something that names nothing, or contradicts itself.
    pub(crate) fn unusable(why: impl Into<String>) -> Self {
        Self::Unusable { why: why.into() }
    }
}
