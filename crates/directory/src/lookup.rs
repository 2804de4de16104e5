//! The lookup: free text in, facets and offices out, on every keystroke.

mod chinese;
mod compile;
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
mod pins;
mod reading;
mod russian;
mod segment;
mod sketch;
mod slip;
mod syllables;
mod words;

pub use lexicon::Lexicon;
pub use offices::{Hit, Offices, offices};
pub use pins::apply as pin;

use crate::answer::Facets;

/// Takes a query apart: which states, which instrument, what kind of request, which channels, and what words are left.
pub fn understand(lexicon: &Lexicon, query: &str) -> Facets {
    let words = words(lexicon, query);
    let facets = facets::facets(lexicon, query, &words, segment::segment(lexicon, &words, query.chars().next_back()));
    if facets.matches.is_empty() || !facets.rest.is_empty() || guessed(&facets) {
        return layout::other(query).iter().find_map(|other| retyped(lexicon, other)).unwrap_or(facets);
    }
    facets
}

/// Whether it is a choice between several states that no word names whole: "re,f" is on the way to five of them, or Куба.
fn guessed(facets: &Facets) -> bool {
    facets.countries.len() > 1 && facets.matches.iter().all(|found| !found.exact)
}

fn words(lexicon: &Lexicon, query: &str) -> Vec<words::Word> {
    words::parted(words::words(query), |word| joined::parts(lexicon, word))
}

/// What a query says as it would have come out on the other keyboard, if that explains it to its last word.
fn retyped(lexicon: &Lexicon, other: &str) -> Option<Facets> {
    let words = words(lexicon, other);
    let facets = facets::facets(lexicon, other, &words, segment::explained(lexicon, &words)?);
    (facets.rest.is_empty() && !facets.matches.is_empty()).then_some(facets)
}
