//! Why something couldn't be published. What readers see is as it was, whichever it is.

use std::path::{Path, PathBuf};

use directory::delta::Unpublishable;

/// Why something couldn't be published.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Keys are there already.
    #[error("{path} holds keys already: they are never written over")]
    KeysThere {
        /// The folder.
        path: PathBuf,
    },
    /// A key can't be used.
    #[error("the key {path} can't be used: {why}")]
    Key {
        /// The file; what stands in it is never told.
        path: PathBuf,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The reviewers named can't be.
    #[error("these reviewers can't be: {why}")]
    Reviewers {
        /// What is wrong with them.
        why: &'static str,
    },
    /// Reviewers sign what an edition is, and the publisher can't.
    #[error("reviewers sign here what an edition is ({threshold} of them): {instead}")]
    TheirsToSign {
        /// How many must sign.
        threshold: usize,
        /// What to do instead.
        instead: &'static str,
    },
    /// Too few reviewers have signed.
    #[error("{signed} of the reviewers' keys have signed what is staged, and {threshold} must. Nothing went out")]
    TooFewSignatures {
        /// How many have.
        signed: usize,
        /// How many must.
        threshold: usize,
    },
    /// Nothing is staged, or what is staged is not whole.
    #[error("what is staged in {path} can't be used: {why}")]
    Staged {
        /// The folder.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// Another publisher is at work.
    #[error("another publisher is at work on {path}: wait until it is done")]
    Locked {
        /// The folder.
        path: PathBuf,
    },
    /// The edition can't follow the one that is published.
    #[error(transparent)]
    Unpublishable(#[from] Unpublishable),
    /// The edition is dated later than now.
    #[error("the edition is issued on {issued}, which is still to come: every reader would judge its signatures as of that day")]
    FromTheFuture {
        /// Its day.
        issued: String,
    },
    /// Nothing has been published yet.
    #[error("nothing has been published yet: {path} remembers no edition")]
    Nothing {
        /// The folder.
        path: PathBuf,
    },
    /// What this publisher remembers of its editions is damaged.
    #[error("{path} is damaged: {why}. Restore it from a backup; without it, no delta can be made")]
    History {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The client came to something else than was to be published: nothing went out.
    #[error("a reader at edition {from} would not come to edition {to}: {why}. Nothing went out")]
    Unproven {
        /// Where the reader stood.
        from: u32,
        /// Where it should have come.
        to: u32,
        /// What came of it.
        why: String,
    },
    /// An immutable file stands at the destination with other content: somebody else published the same number.
    #[error(
        "{name} is at the destination already, with other content: another publisher uses the same numbers. The newest edition was left as it was"
    )]
    Taken {
        /// The file.
        name: String,
    },
    /// The destination can't be used.
    #[error("{what} at the destination: {source}")]
    Destination {
        /// What was being done.
        what: String,
        /// What it says.
        #[source]
        source: object_store::Error,
    },
    /// The address is none.
    #[error("{url} is no destination: write file:///folder, a folder, or s3://bucket/folder")]
    NoDestination {
        /// What was given.
        url: String,
    },
    /// Plain HTTP to other machines.
    #[error(
        "{at} is reached from other machines, and without a certificate tokens would go there in the clear: give --certificate and --key, or say --plain-http-beyond-loopback"
    )]
    PlainBeyondLoopback {
        /// Where it was to listen.
        at: std::net::SocketAddr,
    },
    /// No token could be made.
    #[error("no token could be made: the system gives no random numbers")]
    NoToken,
    /// What was typed for a person's role or name.
    #[error("{text:?} is {wrong}")]
    Person {
        /// What was typed.
        text: String,
        /// What is wrong with it.
        wrong: &'static str,
    },
    /// The audit isn't whole.
    #[error("the audit isn't whole: {0}")]
    Audit(#[from] store::endpoint::Broken),
    /// The edition can't be read.
    #[error(transparent)]
    Store(#[from] store::Error),
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
}

impl Error {
    pub(crate) fn io(path: &Path, doing: &'static str) -> impl Fn(std::io::Error) -> Self + use<> {
        let path = path.to_path_buf();
        move |source| Self::Io { path: path.clone(), doing, source }
    }
}
