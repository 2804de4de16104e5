//! How fresh a fact is, and where it comes from: shown beside everything, computed against a date that is given.

use jiff::{ToSpan, civil::Date};

use crate::answer::{Freshness, Provenance};
use crate::held::Held;
use crate::record::Fact;
use crate::vocabulary::Due;

/// How fresh a fact is on a date.
///
/// A verified fact is overdue from the day that its verification is due again; one that was never verified, a year after
/// the earliest day that its `as_of` can mean.
pub fn of(held: &Held, fact: &Fact, on: Date) -> Freshness {
    let verification = fact.verification.as_deref().and_then(|id| held.verification(id));
    let due = verification.map_or_else(|| a_year_after(fact.as_of.earliest()), |verification| Some(verification.due));
    Freshness {
        verified: verification.map(|verification| verification.verified_on.to_string()),
        method: verification.map(|verification| verification.method),
        as_of: Some(fact.as_of.to_string()),
        due: due.map_or(Due::Unknown, |due| if due <= on { Due::Overdue } else { Due::Current }),
        due_on: due.map(|due| due.to_string()),
    }
}

/// The least fresh of several: an answer is no fresher than the oldest fact behind it.
pub fn least(all: impl IntoIterator<Item = Freshness>) -> Freshness {
    let none = Freshness { verified: None, method: None, as_of: None, due: Due::Unknown, due_on: None };
    let rank = |due| match due {
        Due::Overdue => 0,
        Due::Unknown => 1,
        Due::Current => 2,
    };
    all.into_iter().min_by(|a, b| (rank(a.due), &a.as_of).cmp(&(rank(b.due), &b.as_of))).unwrap_or(none)
}

/// Where a fact comes from and how fresh it is.
pub fn provenance(held: &Held, fact: &Fact, on: Date) -> Provenance {
    let source = held.source(&fact.source);
    Provenance {
        source: fact.source.clone(),
        title: source.map_or_else(|| fact.source.clone(), |source| format!("{}: {}", source.publisher, source.title)),
        credit: source.and_then(|source| source.credit.clone()),
        valid_from: fact.valid_from.map(|day| day.to_string()),
        valid_to: fact.valid_to.map(|day| day.to_string()),
        doubt: fact.doubt.clone(),
        note: fact.note.clone(),
        freshness: of(held, fact, on),
    }
}

fn a_year_after(day: Date) -> Option<Date> {
    day.checked_add(1.year()).ok()
}
