//! Why a file can't be read as a receipt.

use super::{FORMAT, LONGEST};

/// Why a file can't be read as a receipt.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// Longer than any honest one.
    #[error("it is longer than {LONGEST} bytes, and no receipt is: this is another file")]
    TooLong,
    /// Not text.
    #[error("it is not UTF-8 text (byte {at}): this is another file, or it was changed on its way")]
    NotUtf8 {
        /// Where the text ends.
        at: usize,
    },
    /// The text ends too early.
    #[error("it ends too early, at line {line}, column {column}: it was cut off on its way. Take it from where it was saved once more")]
    CutOff {
        /// Line.
        line: usize,
        /// Column.
        column: usize,
    },
    /// Text, but not JSON.
    #[error("it is not JSON at line {line}, column {column}: this is another file, or it was changed by hand")]
    NotJson {
        /// Line.
        line: usize,
        /// Column.
        column: usize,
    },
    /// JSON, but no receipt.
    #[error("it is JSON, but no receipt of Valise: it has no number in the field \"receipt\"")]
    NotAReceipt,
    /// A later format.
    #[error("it is a receipt of format {found}, and this program reads up to format {FORMAT}: update the program")]
    Later {
        /// The format.
        found: u64,
    },
}

impl Unreadable {
    pub(super) fn json(error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        if error.is_eof() { Self::CutOff { line, column } } else { Self::NotJson { line, column } }
    }
}
