//! What came of a sync that didn't fail, in words.

use std::fmt::{Display, Formatter, Result};

use directory::belief::Belief;

/// What came of a sync.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The edition held before; 0: none was.
    pub before: u32,
    /// The edition held now.
    pub now: u32,
    /// Whether the edition held is now another one, or has other rows.
    pub changed: bool,
    /// What the signatures are worth.
    pub belief: Belief,
    /// By how many days this machine's clock is ahead of the server's.
    pub clock_off: Option<i64>,
    /// How many bytes were fetched for it, signed metadata not counted.
    pub fetched: u64,
}

impl Display for Outcome {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match (self.changed, self.before) {
            // Whether it is the newest, nobody says any more.
            (false, _) if self.belief != Belief::Confirmed => write!(f, "nothing newer than edition {} is there", self.now)?,
            (false, _) => write!(f, "nothing new: edition {} is the newest", self.now)?,
            (true, 0) => write!(f, "edition {} has come", self.now)?,
            (true, before) => write!(f, "brought from edition {before} to {}", self.now)?,
        }
        if let Belief::Unconfirmed { since } = self.belief {
            let day = since.to_string();
            write!(f, "; authentic, not confirmed since {}", day.split('T').next().unwrap_or(&day))?;
        }
        self.clock_off.map_or(Ok(()), |days| write!(f, "; {}", clock_words(days)))
    }
}

/// A wrong clock in words.
pub(crate) fn clock_words(days: i64) -> String {
    let way = if days > 0 { "ahead of" } else { "behind" };
    format!("this machine's clock is {} days {way} the server's", days.abs())
}
