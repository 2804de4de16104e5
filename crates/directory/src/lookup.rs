//! The lookup: free text in, facets and offices out, on every keystroke.

mod facets;
mod fold;
mod index;
mod keys;
mod lexicon;
mod meaning;
mod near;
mod offices;
mod parties;
mod reading;
mod russian;
mod segment;
mod sketch;
mod slip;
mod tables;
mod words;

pub use lexicon::Lexicon;
pub use offices::{Hit, Offices, offices};

use crate::answer::Facets;

/// Takes a query apart: which states, which instrument, what kind of request, which channels, and what words are left.
pub fn understand(lexicon: &Lexicon, query: &str) -> Facets {
    let words = words::words(query);
    let open = query.chars().next_back().is_some_and(|last| last.is_alphanumeric() || last == '.');
    let readings = segment::segment(lexicon, &words, open);
    facets::facets(query, &words, readings)
}
