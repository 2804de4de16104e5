//! Why a command gives no answer: a code that the page branches on, and the precise words behind it.

use std::error::Error as _;
use std::io::{self, ErrorKind};
use std::path::Path;

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
    /// There is no room left where a file was to be written.
    DiskFull,
    /// A file may not be written there.
    ReadOnly,
    /// The folder that was chosen is gone.
    PlaceGone,
    /// Another file has that name already.
    Exists,
    /// A file can't be written, for another reason.
    Unwritten,
    /// A file can't be read.
    Unreadable,
    /// The fonts that sheets are set in are not there.
    NoFonts,
    /// The system has no program that opens this.
    NoProgram,
    /// The system let nothing be copied.
    Clipboard,
    /// The file is no receipt, or was cut off.
    NotAReceipt,
    /// The file is none that may be enclosed.
    NotADocument,
    /// What was typed is no token.
    NoToken,
    /// Nobody is signed in.
    SignedOut,
    /// A file that should be for its owner alone can be read by others.
    ReadByOthers,
    /// The document or the source that a change comes from isn't described.
    Undescribed,
    /// The draft went to another endpoint.
    Elsewhere,
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
    /// A file can't be written, for what the system says.
    pub fn unwritten(path: &Path, error: &io::Error) -> Self {
        let code = match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => RefusalCode::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => RefusalCode::ReadOnly,
            ErrorKind::NotFound | ErrorKind::NotADirectory => RefusalCode::PlaceGone,
            ErrorKind::AlreadyExists => RefusalCode::Exists,
            _ => RefusalCode::Unwritten,
        };
        Self { code, message: format!("{}: {error}", path.display()) }
    }

    /// The fonts of sheets can't be had.
    pub fn no_fonts(why: &str) -> Self {
        Self { code: RefusalCode::NoFonts, message: why.to_owned() }
    }

    /// The system has no program for it.
    pub fn no_program(error: &tauri_plugin_opener::Error) -> Self {
        Self { code: RefusalCode::NoProgram, message: error.to_string() }
    }

    /// Of this kind of request no list of required contents is held.
    pub fn no_draft() -> Self {
        Self { code: RefusalCode::Question, message: "a draft is for mutual legal assistance".to_owned() }
    }

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

impl From<paper::Unmade> for Refusal {
    fn from(error: paper::Unmade) -> Self {
        Self { code: RefusalCode::Internal, message: error.to_string() }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What the system says becomes what the page says. That some of it happens, only a full disk or a drawn stick could show.
    #[test]
    fn what_the_system_says_of_a_file_becomes_a_code() {
        let cases = [
            (ErrorKind::StorageFull, RefusalCode::DiskFull),
            (ErrorKind::QuotaExceeded, RefusalCode::DiskFull),
            (ErrorKind::PermissionDenied, RefusalCode::ReadOnly),
            (ErrorKind::ReadOnlyFilesystem, RefusalCode::ReadOnly),
            (ErrorKind::NotFound, RefusalCode::PlaceGone),
            (ErrorKind::AlreadyExists, RefusalCode::Exists),
            (ErrorKind::TimedOut, RefusalCode::Unwritten),
        ];
        for (kind, code) in cases {
            let refusal = Refusal::unwritten(Path::new("/a/sheet.pdf"), &io::Error::from(kind));
            assert_eq!(refusal.code, code, "{kind:?}");
            assert!(refusal.message.starts_with("/a/sheet.pdf: "), "{}", refusal.message);
        }
    }
}
