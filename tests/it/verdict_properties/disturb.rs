//! Facts in another order, and facts with rows missing.

use std::convert::Infallible;

use directory::record::{Record, Visit};

/// Puts the rows of every table into another order.
pub struct Shuffle(pub u64);

/// Takes a row in eight away, whatever refers to it.
pub struct Removal(pub u64);

impl Visit for Shuffle {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Infallible> {
        for last in (1..rows.len()).rev() {
            rows.swap(last, below(&mut self.0, last + 1));
        }
        Ok(())
    }
}

impl Visit for Removal {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Infallible> {
        rows.retain(|_| below(&mut self.0, 8) != 0);
        Ok(())
    }
}

/// A number below a limit, from a seed that moves on (splitmix64).
fn below(seed: &mut u64, limit: usize) -> usize {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).expect("below a usize")
}
