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
    if facets.matches.is_empty() || !facets.rest.is_empty() {
        let explained = |facets: &Facets| facets.rest.is_empty() && !facets.matches.is_empty() && facets.matches.iter().all(|found| found.exact);
        let retyped = layout::other(query).into_iter().map(|other| read(lexicon, &other)).find(explained);
        return retyped.unwrap_or(facets);
    }
    facets
}

fn read(lexicon: &Lexicon, query: &str) -> Facets {
    let words = words::parted(words::words(query), |word| joined::parts(lexicon, word));
    let readings = segment::segment(lexicon, &words, query.chars().next_back());
    facets::facets(query, &words, readings)
}
