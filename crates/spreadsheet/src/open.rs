//! Opening a file: what it is by its first bytes, whatever its name says.

use crate::finding::{Code, Finding, Findings};
use crate::grid::Sheet;
use crate::{delimited, workbook};

/// The largest file that is opened, in bytes. Against one that fills the memory.
pub const LARGEST: usize = 32 << 20;

/// The sheets of a file. `name` is that of the file, for a CSV file the name of its one sheet.
pub fn open(name: &str, bytes: &[u8], encoding: Option<&str>, findings: &mut Findings) -> Vec<Sheet> {
    if let Some(finding) = refused(bytes) {
        findings.tell(finding);
        return Vec::new();
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook::read(bytes, findings);
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    delimited::read(stem, bytes, encoding, findings).into_iter().collect()
}

/// What is no table, by its first bytes.
fn refused(bytes: &[u8]) -> Option<Finding> {
    let wrong = |what: &str, advice: &str| Some(Finding::error(Code::WrongFile, format!("the file is {what}"), advice));
    let start = bytes.get(..bytes.len().min(512)).unwrap_or_default().trim_ascii_start();
    let lower = start.to_ascii_lowercase();
    let save = "Save the table as XLSX or as CSV.";
    match bytes {
        [] => Some(Finding::error(Code::EmptyFile, "the file is empty", "Send it again; it may have been cut off on the way.")),
        _ if bytes.len() > LARGEST => {
            Some(Finding::error(Code::FileTooLarge, format!("the file has more than {} MiB", LARGEST >> 20), "Split the table."))
        }
        [0xD0, 0xCF, 0x11, 0xE0, ..] if is_encrypted(bytes) => {
            Some(Finding::error(Code::EncryptedFile, "the workbook is encrypted with a password", "Save it without a password."))
        }
        [0xD0, 0xCF, 0x11, 0xE0, ..] => wrong("a workbook of the old kind (XLS)", save),
        [b'%', b'P', b'D', b'F', ..] => wrong("a PDF document", "Ask for the table itself, or fill in the template."),
        _ if lower.starts_with(b"<!doctype") || lower.starts_with(b"<html") || lower.starts_with(b"<?xml") => {
            wrong("a web page or XML, whatever its name says", "Open it in a spreadsheet program and save it as XLSX.")
        }
        [b'{' | b'[', ..] => wrong("JSON", save),
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] | [b'G', b'I', b'F', b'8', ..] => {
            wrong("a picture", "Ask for the table itself.")
        }
        _ => None,
    }
}

/// An encrypted workbook holds a stream of this name (MS-OFFCRYPTO 1.3.2), in UTF-16.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
