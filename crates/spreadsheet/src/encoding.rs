//! Encodings: a text file says in no way that can be relied on how it is written, so nothing is guessed.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};

use crate::finding::{Code, Finding};

/// The text of a file: by its byte order mark, as UTF-8, or in the encoding that a person named.
pub fn text(bytes: &[u8], named: Option<&str>) -> Result<String, Box<Finding>> {
    let named = named.map(|name| Encoding::for_label(name.as_bytes()).ok_or_else(|| unknown(name))).transpose()?;
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.or(named).or_else(|| unmarked_utf16(bytes)).unwrap_or(UTF_8);
    let (text, _, is_broken) = encoding.decode(bytes);
    if is_broken {
        return Err(Box::new(if encoding == UTF_8 { not_utf8(bytes) } else { broken(encoding) }));
    }
    Ok(text.into_owned())
}

/// UTF-16 without a mark: every other byte of its first letters is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let first = bytes.get(..8)?;
    let zeros = |from: usize| first.iter().skip(from).step_by(2).all(|byte| *byte == 0);
    if zeros(1) { Some(UTF_16LE) } else { zeros(0).then_some(UTF_16BE) }
}

fn unknown(name: &str) -> Box<Finding> {
    let message = format!("there is no encoding {name:?}");
    Box::new(Finding::error(Code::UnknownEncoding, message, "Write it as windows-1252, windows-1251, windows-1256, utf-16le or utf-8."))
}

fn broken(encoding: &'static Encoding) -> Finding {
    let message = format!("the file is not {}", encoding.name());
    Finding::error(Code::BrokenEncoding, message, "Save it again as \"CSV UTF-8\", or name the encoding it has.")
}

/// Shows how the first line that isn't ASCII reads in the encodings that offices use: a person sees which is right.
fn not_utf8(bytes: &[u8]) -> Finding {
    let line = bytes.split(|byte| *byte == b'\n').find(|line| !line.is_ascii()).unwrap_or_default();
    let from = line.iter().position(|byte| !byte.is_ascii()).unwrap_or(0).saturating_sub(20);
    let part = &line[from..line.len().min(from + 60)];
    let readings = [WINDOWS_1252, WINDOWS_1251, WINDOWS_1256].map(|encoding| format!("{}: {:?}", encoding.name(), encoding.decode(part).0));
    let message = format!("the text is not UTF-8; it would read {}", readings.join("; "));
    Finding::error(Code::UnknownEncoding, message, "Name the one that reads right (--encoding), or save it again as \"CSV UTF-8\".")
}
