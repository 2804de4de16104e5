//! The file of the document that a proposal comes from: what may be one. It comes from outside and is told by its first bytes, bounded,
//! and known by its hash; nothing here or elsewhere in the program runs it.

use super::wire::{Enclosure, EnclosureKind};
use crate::digest::of_bytes;

/// The most bytes of one.
pub const LARGEST_ENCLOSURE: usize = 8 << 20;
/// The most points of a picture: an A4 page at 600 a inch has 35 million. Against a small file that unpacks without end.
const MOST_POINTS: u64 = 50_000_000;

/// Why a file is no enclosure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoEnclosure {
    /// It is too large.
    #[error("a document may have {LARGEST_ENCLOSURE} bytes at most: scan it in black and white, or in parts")]
    TooLarge,
    /// It is of no kind that is taken.
    #[error("the file is no PDF, PNG, JPEG or plain text in UTF-8: save or scan it as one of these")]
    Unknown,
    /// It is a picture of too many points.
    #[error("the picture has more than {MOST_POINTS} points: scan it at 600 points an inch or fewer")]
    TooManyPoints,
}

impl Enclosure {
    /// What a file is.
    ///
    /// # Errors
    /// [`NoEnclosure`].
    pub fn of(bytes: &[u8]) -> Result<Self, NoEnclosure> {
        let length = u32::try_from(bytes.len()).ok().filter(|_| bytes.len() <= LARGEST_ENCLOSURE).ok_or(NoEnclosure::TooLarge)?;
        let kind = kind_of(bytes).ok_or(NoEnclosure::Unknown)?;
        let points = match kind {
            EnclosureKind::Png => points_of_png(bytes),
            EnclosureKind::Jpeg => points_of_jpeg(bytes),
            EnclosureKind::Pdf | EnclosureKind::Text => Some(0),
        };
        if points.ok_or(NoEnclosure::Unknown)? > MOST_POINTS {
            return Err(NoEnclosure::TooManyPoints);
        }
        Ok(Self { sha256: of_bytes(bytes), kind, length })
    }

    /// Whether these bytes are it.
    pub fn is(&self, bytes: &[u8]) -> bool {
        Self::of(bytes).as_ref() == Ok(self)
    }
}

impl EnclosureKind {
    /// How the name of such a file ends. It alone says with what the system opens it, whatever its name was.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Text => "txt",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Pdf, Self::Png, Self::Jpeg, Self::Text].into_iter().find(|kind| kind.code() == code)
    }

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Text => "text",
        }
    }
}

fn kind_of(bytes: &[u8]) -> Option<EnclosureKind> {
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => Some(EnclosureKind::Pdf),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(EnclosureKind::Png),
        [0xFF, 0xD8, 0xFF, ..] => Some(EnclosureKind::Jpeg),
        _ => {
            let text = std::str::from_utf8(bytes).ok().filter(|text| !text.trim().is_empty())?;
            let is_plain = text.chars().all(|letter| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t'));
            is_plain.then_some(EnclosureKind::Text)
        }
    }
}

/// The first chunk of a PNG is its header, with width and height (ISO/IEC 15948, 11.2.2).
fn points_of_png(bytes: &[u8]) -> Option<u64> {
    let side = |at: usize| Some(u64::from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)));
    (bytes.get(12..16)? == b"IHDR").then_some(())?;
    side(16)?.checked_mul(side(20)?)
}

/// The frame header of a JPEG has height and width (ITU-T T.81, B.2.2); the segments before it each say how long they are.
fn points_of_jpeg(bytes: &[u8]) -> Option<u64> {
    let word = |at: usize| Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let mut at = 2;
    loop {
        let [0xFF, marker] = *bytes.get(at..at + 2)? else { return None };
        match marker {
            // Padding.
            0xFF => at += 1,
            // Every frame header; the others of this row are tables.
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => return Some(u64::from(word(at + 5)?) * u64::from(word(at + 7)?)),
            _ => at += 2 + usize::from(word(at + 2)?).max(2),
        }
    }
}
