//! A document before it is a file: what it says, in blocks that a screen reader can walk through. PDF and DOCX are made of it.

use crate::words::Language;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its title, which is its first heading too.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// What it says.
    pub blocks: Vec<Block>,
    /// What stands at the foot of each page: who says so, and which edition.
    pub footer: String,
    /// The word before the number of a page.
    pub page: String,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading below the title.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A paragraph that stands out.
    Strong(String),
    /// A small remark: where the thing before it comes from, and how old it is.
    Remark(String),
    /// Lines that stand together: an address.
    Lines(Vec<String>),
    /// Items with a dot before each.
    Points(Vec<String>),
    /// Items with a box before each, to be ticked.
    Boxes(Vec<String>),
}

/// The size of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// Width and height in points (1/72 inch).
    pub const fn points(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.276, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}
