//! A document as PDF: tagged for screen readers (PDF/UA-1), its fonts in it, right to left where its language is.
//!
//! `parley` breaks lines and orders what runs in two directions; `krilla` writes the file, and refuses what PDF/UA forbids.

mod draw;
mod flow;
mod fonts;

use krilla::configure::{Configuration, Validator};
use krilla::metadata::{Metadata, TextDirection};
use krilla::{Document as Pdf, SerializeSettings};

use crate::document::{Document, Paper};

pub use fonts::{Fonts, Unusable};

/// Why no PDF came of a document.
#[derive(Debug, thiserror::Error)]
#[error("the PDF can't be written: {0}")]
pub struct Unwritten(String);

/// Writes a document as PDF.
///
/// # Errors
/// [`Unwritten`], where what is to be written can't be made accessible: a letter that no font has, in spite of all.
pub fn pdf(document: &Document, paper: Paper, fonts: &Fonts) -> Result<Vec<u8>, Unwritten> {
    let mut pdf = Pdf::new_with(SerializeSettings {
        configuration: Configuration::new_with_validator(Validator::UA1),
        ..SerializeSettings::default()
    });
    let flowed = flow::flow(document, paper, fonts);
    draw::draw(&mut pdf, document, paper, &flowed);
    pdf.set_metadata(metadata(document));
    pdf.finish().map_err(|error| Unwritten(format!("{error:?}")))
}

fn metadata(document: &Document) -> Metadata {
    let direction = if document.language.is_rtl() { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    Metadata::new()
        .title(document.title.clone())
        .language(document.language.code().to_owned())
        .creator("Valise".to_owned())
        .text_direction(direction)
}
