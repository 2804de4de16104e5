//! The lookup: free text in, facets and offices out, on every keystroke.

mod facets;
mod fold;
mod lexicon;
mod meaning;
mod near;
mod offices;
mod segment;
mod slip;
mod words;

pub use lexicon::Lexicon;
pub use offices::{Hit, Offices, offices};

use crate::answer::Facets;

/// Takes a query apart: which states, which instrument, what kind of request, which channels, and what words are left.
pub fn understand(lexicon: &Lexicon, query: &str) -> Facets {
    let words = words::words(query);
    let readings = segment::segment(lexicon, &words);
    facets::facets(query, &words, &readings)
}
