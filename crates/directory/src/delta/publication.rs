//! From one edition to the next: which rows keep the number of the edition that last changed them, and which bases get a delta.

use crate::cell::Cell;
use crate::content::{Columns, Content};

/// Why an edition can't follow the one that is published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unpublishable {
    /// Its number isn't larger.
    #[error("edition {offered} can't follow edition {published}: give it a larger number in edition.csv")]
    NotNewer {
        /// Its number.
        offered: u32,
        /// The published one.
        published: u32,
    },
    /// It was issued before the one that it follows.
    #[error("edition {offered} is issued on {issued}, before edition {published}: put its day right in edition.csv")]
    IssuedEarlier {
        /// Its number.
        offered: u32,
        /// Its day.
        issued: String,
        /// The published one.
        published: u32,
    },
}

/// The next edition, from a freshly built one in which every row bears the new number: a row that says what it said before
/// keeps the number of the edition that last changed it, and the editions so far stay described.
///
/// # Errors
/// [`Unpublishable`], where it is not newer than the published one.
pub fn next_edition(published: &Content, mut built: Content) -> Result<Content, Unpublishable> {
    let (last, offered) = (published.edition(), built.edition());
    if offered <= last {
        return Err(Unpublishable::NotNewer { offered, published: last });
    }
    if built.issued() < published.issued() {
        return Err(Unpublishable::IssuedEarlier { offered, issued: built.issued().unwrap_or("no day").to_owned(), published: last });
    }
    for (id, columns) in &mut built.rows {
        if let Some(before) = published.rows.get(id).filter(|before| says_the_same(before, columns)) {
            columns.clone_from(before);
        }
    }
    let described = published.rows.iter().filter(|(id, _)| id.table == "edition");
    for (id, columns) in described {
        built.rows.entry(id.clone()).or_insert_with(|| columns.clone());
    }
    Ok(built)
}

fn says_the_same(before: &Columns, after: &Columns) -> bool {
    let said = |columns: &Columns| -> Vec<(String, Cell)> {
        columns.iter().filter(|(name, _)| *name != "edition").map(|(name, cell)| (name.clone(), cell.clone())).collect()
    };
    said(before) == said(after)
}

/// The bases that get a delta to edition `to`: 1, 2, 4, 8… before it, and the oldest. Where no edition has that very number,
/// the next older one. So a reader's delta is at most about twice as old as it must be, with a handful of files.
pub fn bases(to: u32, published: &[u32]) -> Vec<u32> {
    let older: Vec<u32> = published.iter().copied().filter(|edition| *edition < to).collect();
    let steps = (0..u32::BITS).map_while(|power| to.checked_sub(1 << power));
    let mut bases: Vec<u32> = steps.filter_map(|wanted| older.iter().copied().filter(|edition| *edition <= wanted).max()).collect();
    bases.extend(older.iter().min());
    bases.sort_unstable();
    bases.dedup();
    bases
}
