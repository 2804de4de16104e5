//! The choice of nothing, one delta or the full edition: what is held, what is offered, and nothing else.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A file that a publisher offers: what the signed metadata says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The oldest edition that it can be applied to; 0: to any.
    pub from: u32,
    /// The edition that it leads to.
    pub to: u32,
    /// Version of the publisher's tables.
    pub schema: u32,
    /// Its length once decompressed: what is longer is a bomb.
    pub ulen: u64,
    /// Digest of the edition that it leads to (see [`crate::digest`]).
    pub state: String,
    /// The day on which that edition was issued.
    pub issued: Date,
    /// Its name; not part of what is signed beside it, it is what that stands under.
    #[serde(skip)]
    pub name: String,
    /// Its length on the wire.
    #[serde(skip)]
    pub length: u64,
    /// SHA-256 of the file, in hexadecimal.
    #[serde(skip)]
    pub sha256: String,
}

/// What a reader holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The edition.
    pub edition: u32,
    /// Digest of its rows.
    pub digest: String,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// What is held is what is offered.
    Nothing,
    /// What is offered is older than what is held: keep that.
    Older {
        /// The newest edition offered.
        offered: u32,
    },
    /// Nothing is offered at all.
    Empty,
    /// Fetch the first of these; where it is missing or doesn't lead to its state, the next.
    Fetch(Vec<Offer>),
}

/// Chooses. The newest edition counts alone; among its files the delta with the largest base not above the edition held goes
/// first, then those with older bases, then the full edition. One delta is always enough, however far behind.
pub fn choose(held: &Held, offers: &[Offer]) -> Choice {
    let Some(newest) = offers.iter().map(|offer| offer.to).max() else {
        return Choice::Empty;
    };
    if newest < held.edition {
        return Choice::Older { offered: newest };
    }
    let current: Vec<&Offer> = offers.iter().filter(|offer| offer.to == newest).collect();
    if newest == held.edition && current.iter().any(|offer| offer.state == held.digest) {
        return Choice::Nothing;
    }
    // The same edition with other rows: no delta can mend what should never have been.
    let fits = |offer: &&&Offer| offer.from == 0 || (newest > held.edition && offer.from <= held.edition);
    let mut ways: Vec<Offer> = current.iter().filter(fits).map(|offer| (*offer).clone()).collect();
    ways.sort_by_key(|offer| std::cmp::Reverse(offer.from));
    if ways.is_empty() { Choice::Empty } else { Choice::Fetch(ways) }
}
