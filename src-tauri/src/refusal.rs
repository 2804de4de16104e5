//! Why a command gives no answer: a code that the page branches on, and the precise words behind it.

use std::error::Error as _;

use directory::verdict;
use serde::Serialize;
use store::Error;

/// What goes over the bridge instead of an answer.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Refusal {
    /// What the page branches on.
    pub code: RefusalCode,
    /// The precise words, for a report.
    pub message: String,
}

/// A code exists only if the page says something else for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum RefusalCode {
    /// There is no copy, and none to start from.
    CopyMissing,
    /// The file is no copy, or is damaged.
    CopyCorrupt,
    /// A newer program wrote the copy.
    CopyNewer,
    /// Nothing is recorded under that id or code.
    NotFound,
    /// The question can't be asked: a code names nothing, a state asks itself, or one has ended.
    Question,
    /// The person's own file can't be read or written; the directory can.
    Own,
    /// No keyring answers, or it has no token any more.
    Keyring,
    /// The endpoint refused, or can't be reached.
    Endpoint,
    /// What was given names nothing, or contradicts itself.
    Unusable,
    /// Anything else.
    Internal,
}

impl Refusal {
    /// Nothing is recorded under this id or code.
    pub fn not_found(id: &str) -> Self {
        Self { code: RefusalCode::NotFound, message: format!("nothing is recorded under {id:?}") }
    }

    /// The program met a fault of its own; what it was stands on its standard error.
    pub fn fault() -> Self {
        Self { code: RefusalCode::Internal, message: "a fault in the program itself".to_owned() }
    }
}

impl Refusal {
    /// The person's own file can't be used, for this reason.
    pub fn own(error: Error) -> Self {
        Self { code: RefusalCode::Own, ..error.into() }
    }
}

impl From<verdict::Refusal> for Refusal {
    fn from(refusal: verdict::Refusal) -> Self {
        Self { code: RefusalCode::Question, message: refusal.to_string() }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        let code = match &error {
            Error::Missing { .. } => RefusalCode::CopyMissing,
            Error::NotACopy { .. } | Error::Corrupt { .. } | Error::Row { .. } => RefusalCode::CopyCorrupt,
            Error::Newer { .. } => RefusalCode::CopyNewer,
            Error::Sqlite { .. } | Error::Io { .. } => RefusalCode::Internal,
        };
        let mut message = error.to_string();
        // Some causes stand in their error's own words already.
        if let Some(cause) = error.source().map(ToString::to_string).filter(|cause| !message.contains(cause)) {
            message = format!("{message}: {cause}");
        }
        Self { code, message }
    }
}
