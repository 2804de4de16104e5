//! Dates: nothing ends before it begins, and nothing was said or checked after the edition's issue.

use super::known::Known;
use super::report::Report;
use super::row::{Row, Survey};
use crate::fault::FaultKind;
use crate::record::{Instrument, Participation, Source, Verification};
use crate::vocabulary::Consent;

/// A fact ends before it begins.
pub fn validity_reversed(row: &Row<'_>, _: &Survey, report: &mut Report<'_>) {
    if let Some((from, to)) = row.fact.and_then(|fact| fact.valid_from.zip(fact.valid_to))
        && to < from
    {
        report.tell_in(FaultKind::ValidityReversed, row.table, row.index, "valid_to", format!("{to} is before valid_from {from}"));
    }
}

/// A fact ends on the day on which it begins.
pub fn validity_empty(row: &Row<'_>, _: &Survey, report: &mut Report<'_>) {
    if let Some((from, to)) = row.fact.and_then(|fact| fact.valid_from.zip(fact.valid_to))
        && to == from
    {
        report.tell_in(FaultKind::ValidityEmpty, row.table, row.index, "valid_to", format!("{to} is valid_from too"));
    }
}

/// A statement is dated after the edition's issue.
pub fn statement_from_future(row: &Row<'_>, survey: &Survey, report: &mut Report<'_>) {
    if let Some((fact, issued)) = row.fact.zip(survey.issued)
        && fact.as_of.earliest() > issued
    {
        let message = format!("{} is after the edition's issue on {issued}", fact.as_of);
        report.tell_in(FaultKind::StatementFromFuture, row.table, row.index, "as_of", message);
    }
}

/// A source is dated after the edition's issue.
pub fn source_from_future(known: &Known<'_>, report: &mut Report<'_>) {
    let Some(issued) = known.survey.issued else { return };
    for (index, source) in known.facts.sources.iter().enumerate() {
        if let Some(dated) = source.dated.as_ref().filter(|dated| dated.earliest() > issued) {
            let message = format!("{dated} is after the edition's issue on {issued}");
            report.tell::<Source>(FaultKind::StatementFromFuture, index, "dated", message);
        }
    }
}

/// A verification was made after the edition's issue, or falls due before it was made.
pub fn verification(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.verifications.iter().enumerate() {
        if let Some(issued) = known.survey.issued.filter(|issued| row.verified_on > *issued) {
            let message = format!("{} is after the edition's issue on {issued}", row.verified_on);
            report.tell::<Verification>(FaultKind::VerifiedInFuture, index, "verified_on", message);
        }
        if row.due <= row.verified_on {
            let message = format!("{} is not after verified_on {}", row.due, row.verified_on);
            report.tell::<Verification>(FaultKind::DueBeforeCheck, index, "due", message);
        }
    }
}

/// An instrument came into force before it was signed.
pub fn force_before_signature(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.instruments.iter().enumerate() {
        if let Some((signed, from)) = row.signed.zip(row.fact.valid_from).filter(|(signed, from)| from < signed) {
            let message = format!("{} in force on {from}, before its signature on {signed}", row.code);
            report.tell::<Instrument>(FaultKind::ForceBeforeConsent, index, "valid_from", message);
        }
    }
}

/// An instrument came into force for a jurisdiction before that consented. A successor takes over what was in force.
pub fn force_before_consent(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.participations.iter().enumerate().filter(|(_, row)| row.mode != Some(Consent::Succession)) {
        if let Some((consented, from)) = row.consented.zip(row.fact.valid_from).filter(|(consented, from)| from < consented) {
            let message = format!("{} in force for {} on {from}, before its consent on {consented}", row.instrument, row.jurisdiction);
            report.tell::<Participation>(FaultKind::ForceBeforeConsent, index, "valid_from", message);
        }
    }
}
