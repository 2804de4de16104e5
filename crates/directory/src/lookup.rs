//! The lookup: free text in, facets and offices out, on every keystroke.

mod entries;
mod facets;
mod fold;
mod index;
mod joined;
mod keys;
mod layout;
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
mod words;

pub use lexicon::Lexicon;
pub use offices::{Hit, Offices, offices};

use crate::answer::Facets;

/// Takes a query apart: which states, which instrument, what kind of request, which channels, and what words are left.
pub fn understand(lexicon: &Lexicon, query: &str) -> Facets {
    let facets = read(lexicon, query);
    if facets.matches.is_empty()
        && let Some(other) = layout::other(query)
    {
        let retyped = read(lexicon, &other);
        if retyped.rest.is_empty() && !retyped.matches.is_empty() && retyped.matches.iter().all(|found| found.exact) {
            return retyped;
        }
    }
    facets
}

fn read(lexicon: &Lexicon, query: &str) -> Facets {
    let words = words::parted(words::words(query), |word| joined::parts(lexicon, word));
    let readings = segment::segment(lexicon, &words, query.chars().next_back());
    facets::facets(query, &words, readings)
}
