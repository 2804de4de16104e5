//! Why a sync failed: each cause with a sentence of its own, told to the person and stored with the attempt.

use std::io::ErrorKind;
use std::path::PathBuf;

use crate::outcome::clock_words;
use crate::pack::Damage;

/// Why a sync failed. The copy held is as it was.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address is neither a URL that can be asked nor a folder or file that is there.
    #[error("{text} is neither an address (https://…), nor a folder or a bundle file that is there")]
    NoSource {
        /// What was given.
        text: String,
    },
    /// The folder or the file isn't there just now.
    #[error("{path} is not there: plug in the stick or connect the share that it is on, or name another source with --from")]
    Gone {
        /// What was looked for.
        path: PathBuf,
    },
    /// No root of trust is at hand.
    #[error(
        "there is no root of trust: this copy was never synced and none came with the program. Name the publisher's root with --root FILE"
    )]
    NoRoot,
    /// The name has no address, or nobody answers there.
    #[error("{host} can't be reached: {why}")]
    Unreachable {
        /// The host.
        host: String,
        /// What the system says.
        why: String,
    },
    /// The server answered, and then no longer.
    #[error("the connection to {host} broke off again and again; what has come is kept for the next time")]
    BrokeOff {
        /// The host.
        host: String,
    },
    /// The proxy refused.
    #[error("the proxy refuses: {why}. Ask whoever keeps the network, or name another with --proxy")]
    ProxyRefused {
        /// What it said.
        why: String,
    },
    /// Somebody else than the server ends the encryption.
    #[error(
        "the encryption is not the server's own: {why}. The network may re-sign encrypted traffic: name its certificate with --pem FILE"
    )]
    Intercepted {
        /// What is wrong with the certificate.
        why: String,
    },
    /// A login page instead of the file.
    #[error("a web page came instead of {file}: a login page of the network, most likely. Open a browser, log in, and sync again")]
    CaptivePortal {
        /// The file that was asked for.
        file: String,
    },
    /// The server points elsewhere.
    #[error("the server sends us elsewhere ({to}): a login page of the network, or the publisher has moved")]
    Redirected {
        /// Where.
        to: String,
    },
    /// The server refuses or fails.
    #[error("the server answers {status} to {file}")]
    Server {
        /// Its status.
        status: u16,
        /// The file that was asked for.
        file: String,
    },
    /// The server asks for patience, again and again.
    #[error("the server is busy; try again later")]
    Busy,
    /// Nothing signed is there.
    #[error("no edition is published there: {file} is missing")]
    NotARepository {
        /// The file that is missing.
        file: String,
    },
    /// The file is no bundle.
    #[error("{path} is not a bundle: {why}")]
    NotABundle {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// Signatures are missing or of others.
    #[error("wrong key: {why}. It was signed by someone else than the publisher of this copy")]
    WrongKey {
        /// What the check found.
        why: String,
    },
    /// Older signed files than those seen already.
    #[error("older than what you have: {why}")]
    Older {
        /// What is older.
        why: String,
    },
    /// A signed file is not what it should be.
    #[error("{file} is damaged: {why}")]
    Damaged {
        /// The file.
        file: String,
        /// What is wrong with it.
        why: String,
    },
    /// The signed file itself can't be read: damaged at a line, a bomb, of a newer format.
    #[error("{file} is damaged: {source}")]
    Unreadable {
        /// The file.
        file: String,
        /// Where.
        #[source]
        source: Damage,
    },
    /// No file that is offered leads this copy to the edition that was signed.
    #[error("none of the files offered leads this copy to the edition that was signed: {why}")]
    NoWay {
        /// Why the last one didn't.
        why: String,
    },
    /// The file system refused.
    #[error("{path} can't be {doing}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What was being done.
        doing: &'static str,
        /// What the system says.
        #[source]
        source: std::io::Error,
    },
    /// The copy refused.
    #[error(transparent)]
    Store(store::Error),
    /// Another program is at it.
    #[error("another program is bringing {path} up to date right now: wait until it is done")]
    AtWork {
        /// The copy.
        path: PathBuf,
    },
    /// What was set up for the connection can't be used.
    #[error("the connection can't be set up: {why}")]
    Setup {
        /// What is wrong.
        why: String,
    },
    /// Nothing signed can be handed on.
    #[error("this copy can't be handed on: {why}")]
    NotExportable {
        /// Why not.
        why: String,
    },
    /// The person stopped it.
    #[error("stopped; what has come is kept for the next time")]
    Cancelled,
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error.is_held() {
            Some(path) => Self::AtWork { path: path.to_path_buf() },
            None => Self::Store(error),
        }
    }
}

impl Error {
    /// The same, with a clock that is off beside a certificate that is not valid today: it counts between two days.
    pub(crate) fn by_the_clock(self, clock_off: Option<i64>) -> Self {
        match (self, clock_off) {
            (Self::Intercepted { why }, Some(days)) if ["xpired", "alidYet", "alid yet"].iter().any(|word| why.contains(word)) => {
                Self::Intercepted { why: format!("{why}; {}: set it, and sync again", clock_words(days)) }
            }
            (other, _) => other,
        }
    }

    /// What the system said as something was looked for that may lie on a stick.
    pub(crate) fn not_found(path: &std::path::Path, source: std::io::Error) -> Self {
        match source.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Gone { path: path.to_path_buf() },
            _ => Self::io(path, "read")(source),
        }
    }

    pub(crate) fn io(path: &std::path::Path, doing: &'static str) -> impl Fn(std::io::Error) -> Self + use<> {
        let path = path.to_path_buf();
        move |source| Self::Io { path: path.clone(), doing, source }
    }
}
