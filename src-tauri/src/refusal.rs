//! Why a command gives no answer: a code that the page branches on, and the precise words behind it.

use serde::Serialize;

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
    /// Anything else.
    Internal,
}
