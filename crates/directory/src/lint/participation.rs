//! Participation: a jurisdiction designates and notifies under instruments that it takes part in.
//!
//! Lists of parties and notifications come from different years, and a territory takes part through its state, so only a
//! participation that is known to have ended is an error.

use jiff::civil::Date;

use super::known::Known;
use super::report::Report;
use crate::fault::FaultKind;
use crate::record::{Designation, Fact, Notification, Participation, Record};

/// A designation under an instrument that its jurisdiction doesn't take part in.
pub fn of_designations(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.designations.iter().enumerate() {
        if let Some(authority) = known.authority(&row.authority) {
            check::<Designation>(known, index, (&authority.jurisdiction, &row.provision, &row.fact), report);
        }
    }
}

/// A notification under an instrument that its jurisdiction doesn't take part in.
pub fn of_notifications(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.notifications.iter().enumerate() {
        check::<Notification>(known, index, (&row.jurisdiction, &row.provision, &row.fact), report);
    }
}

fn check<R: Record>(known: &Known<'_>, index: usize, (jurisdiction, provision, fact): (&str, &str, &Fact), report: &mut Report<'_>) {
    let Some(instrument) = known.provision(provision).map(|provision| provision.instrument.as_str()) else { return };
    if !known.is_complete::<Participation>() || !known.has_parties(instrument) {
        return;
    }
    let parts = known.participations(jurisdiction, instrument);
    let begun = fact.valid_from.unwrap_or_else(|| fact.as_of.earliest());
    if let Some(ended) = ended(&parts, begun) {
        let message = format!("{jurisdiction} no longer took part in {instrument} from {ended} on, and this begins {begun}");
        report.tell::<R>(FaultKind::ParticipationEnded, index, "provision", message);
    } else if !parts.iter().any(|part| is_consent(part)) {
        let what = if parts.is_empty() { "no participation of" } else { "no more than the signature of" };
        let message = format!("{what} {jurisdiction} in {instrument} is recorded");
        report.tell::<R>(FaultKind::NoParticipation, index, "provision", message);
    }
}

/// The day on which the last participation ended, if all had ended before this day.
fn ended(parts: &[&Participation], begun: Date) -> Option<Date> {
    let ends: Option<Vec<Date>> = parts.iter().map(|part| part.fact.valid_to.filter(|to| *to <= begun)).collect();
    ends?.into_iter().max()
}

/// Whether more is recorded than a signature, which is no consent to be bound.
fn is_consent(part: &Participation) -> bool {
    part.signed.is_none() || part.consented.is_some() || part.fact.valid_from.is_some()
}
