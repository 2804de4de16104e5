//! A verdict with what is needed to act on it: its recipients, how to reach them, and the time of day there.

use jiff::ZonedDateTime;

use crate::answer::{Answered, DesignationEntry, Recipient, Verdict};
use crate::card;
use crate::freshness::provenance;
use crate::held::Held;
use crate::hours;
use crate::record::{Authority, Fact};
use crate::verdict::{self, Question, Refusal};
use crate::vocabulary::Direction;

/// Answers a question, and tells what the day's records say of each recipient.
///
/// # Errors
/// [`Refusal`], see [`verdict::ask`].
pub fn of(held: &Held, question: &Question, now: &ZonedDateTime) -> Result<Answered, Refusal> {
    let verdict = verdict::ask(held, question)?;
    let authorities = verdict.recipients.iter().filter_map(|id| held.authority(id));
    let recipients = authorities.map(|authority| recipient(held, authority, &verdict, question, now)).collect();
    let edition = held.edition().map_or(0, |edition| edition.number);
    Ok(Answered { recipients, on: question.on.to_string(), edition, verdict })
}

fn recipient(held: &Held, authority: &Authority, verdict: &Verdict, question: &Question, now: &ZonedDateTime) -> Recipient {
    let (id, on) = (authority.id.as_str(), question.on);
    let (name, unit) = held.name_of_authority(id);
    let from = |fact: &Fact| provenance(held, fact, on);
    Recipient {
        id: id.to_owned(),
        name: name.to_owned(),
        unit: unit.map(str::to_owned),
        designations: designations(held, id, verdict, question),
        addresses: held.addresses(id).filter(|row| row.fact.holds(on)).map(|row| card::address_entry(row, from(&row.fact))).collect(),
        contacts: held.contacts(id).filter(|row| row.fact.holds(on)).map(|row| card::contact_entry(row, from(&row.fact))).collect(),
        there: hours::there(held, id, now),
        provenance: from(&authority.fact),
    }
}

/// Those under the verdict's instrument, or, where the instrument supplements another, under that one.
fn designations(held: &Held, id: &str, verdict: &Verdict, question: &Question) -> Vec<DesignationEntry> {
    let bears = |row: &&crate::record::Designation| {
        row.fact.holds(question.on) && row.direction != Direction::Outgoing && row.request_kind.is_none_or(|kind| kind == question.request)
    };
    let all: Vec<_> = held.designations(id).filter(bears).collect();
    let under =
        |row: &crate::record::Designation, code: &str| held.provision(&row.provision).is_some_and(|provision| provision.instrument == code);
    let mut next = verdict.treaty.as_deref();
    while let Some(code) = next {
        let found: Vec<DesignationEntry> =
            all.iter().filter(|row| under(row, code)).map(|row| card::designation_entry(held, row, question.on)).collect();
        if !found.is_empty() {
            return found;
        }
        next = held.instrument(code).and_then(|row| row.parent.as_deref());
    }
    all.into_iter().map(|row| card::designation_entry(held, row, question.on)).collect()
}
