//! What may be believed: at which time signed metadata is judged, and what an expired signature is still worth.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

/// The time at which expiry is judged: the latest of the system clock, the day on which the program was built, and the newest
/// signed day of issue seen. A clock that was set back can't revive what has expired; a clock that was once ahead leaves no trace.
pub fn judged_at(clock: Timestamp, built: Timestamp, issued: Option<Date>) -> Timestamp {
    let issued = issued.and_then(|day| Offset::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok());
    clock.max(built).max(issued.unwrap_or(clock))
}

/// What the signatures are worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belief {
    /// Signed, and confirmed by a signature that has not expired.
    Confirmed,
    /// Signed, but the newest confirmation has expired: authentic, and perhaps no longer the newest. A label, not an error: when a
    /// publisher forgets to sign, no reader is to be left without data.
    Unconfirmed {
        /// When it expired.
        since: Timestamp,
    },
}

impl Belief {
    /// From the earliest expiry that had to be passed over, if any had to be.
    pub fn from_expiry(expired: Option<Timestamp>) -> Self {
        expired.map_or(Self::Confirmed, |since| Self::Unconfirmed { since })
    }
}

/// By how many days a clock is behind what it reads: an edition can't have been issued after today. `None` below two days, since a day
/// of issue is one of UTC, and today one of where the clock is.
pub fn clock_behind_by_days(today: Date, issued: Date) -> Option<i64> {
    let days = today.until(issued).map_or(0, |span| span.get_days());
    (days > 1).then_some(i64::from(days))
}

/// By how many days this machine's clock is off, seen from a server's: `None` below one day, which explains nothing.
pub fn clock_off_by_days(clock: Timestamp, server: Timestamp) -> Option<i64> {
    let days = (clock.as_second() - server.as_second()) / 86_400;
    (days != 0).then_some(days)
}
