//! Jurisdictions: a territory's code tells its state, parents end somewhere, nothing succeeds itself.

use std::collections::HashMap;

use super::known::{Known, MOST_LEVELS};
use super::report::Report;
use crate::fault::FaultKind;
use crate::record::{Instrument, Jurisdiction, Record, Succession};
use crate::vocabulary::JurisdictionKind;

/// A territory whose code doesn't begin with its parent's, or another jurisdiction with a territory's code.
///
/// A territory that ISO 3166 lists by itself, and whose state is disputed or none (Antarctica), has neither hyphen nor parent.
pub fn territory_code(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.jurisdictions.iter().enumerate() {
        let above = row.code.split_once('-').map(|(above, _)| above);
        let is_sound = match row.kind {
            JurisdictionKind::Territory => above == row.parent.as_deref(),
            _ => above.is_none(),
        };
        if !is_sound {
            let parent =
                row.parent.as_deref().map_or_else(|| "without a parent".to_owned(), |parent| format!("with the parent {parent:?}"));
            let message = format!("{:?} is the code of a {} {parent}", row.code, row.kind);
            report.tell::<Jurisdiction>(FaultKind::TerritoryCode, index, "code", message);
        }
    }
}

/// Parents that never end: a territory has its state above it, a protocol its convention, and not many more.
pub fn parent_cycle(known: &Known<'_>, report: &mut Report<'_>) {
    let jurisdictions = known.facts.jurisdictions.iter().map(|row| (row.code.as_str(), row.parent.as_deref()));
    tell_cycles::<Jurisdiction>(&jurisdictions.collect::<Vec<_>>(), report);
    let instruments = known.facts.instruments.iter().map(|row| (row.code.as_str(), row.parent.as_deref()));
    tell_cycles::<Instrument>(&instruments.collect::<Vec<_>>(), report);
}

fn tell_cycles<R: Record>(rows: &[(&str, Option<&str>)], report: &mut Report<'_>) {
    let parents: HashMap<&str, &str> = rows.iter().filter_map(|(code, parent)| Some((*code, (*parent)?))).collect();
    for (index, (code, _)) in rows.iter().enumerate() {
        let above = std::iter::successors(Some(*code), |code| parents.get(code).copied());
        if above.take(MOST_LEVELS + 1).count() > MOST_LEVELS {
            report.tell::<R>(FaultKind::ParentCycle, index, "parent", format!("the parents of {code:?} lead in a circle"));
        }
    }
}

/// A jurisdiction that succeeds itself.
pub fn succession(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.successions.iter().enumerate().filter(|(_, row)| row.former == row.successor) {
        report.tell::<Succession>(FaultKind::SelfSuccession, index, "successor", format!("{:?} is the former one too", row.successor));
    }
}
