//! Opening hours: days and times that can be read, in a zone of the jurisdiction.

use super::known::Known;
use super::report::Report;
use crate::fault::FaultKind;
use crate::record::{Authority, OpeningHours, TimeZone};

/// Days or times that can't be read.
pub fn form(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.opening_hours.iter().enumerate() {
        if !are_days(&row.days) {
            let message = format!("{:?} are not weekdays from 1 to 7, in order", row.days);
            report.tell::<OpeningHours>(FaultKind::MalformedHours, index, "days", message);
        }
        for (column, time) in [("opens", &row.opens), ("closes", &row.closes)] {
            if !is_time(time) {
                report.tell::<OpeningHours>(FaultKind::MalformedHours, index, column, format!("{time:?} is not a time"));
            }
        }
    }
}

/// Digits from 1 to 7, each once and in order.
fn are_days(days: &str) -> bool {
    !days.is_empty() && days.bytes().all(|day| (b'1'..=b'7').contains(&day)) && days.as_bytes().is_sorted_by(|a, b| a < b)
}

/// `HH:MM`, from 00:00 to 24:00, the end of the day.
fn is_time(time: &str) -> bool {
    let [h1, h2, b':', m1, m2] = time.as_bytes() else { return false };
    let are_digits = [h1, h2, m1, m2].iter().all(|byte| byte.is_ascii_digit());
    are_digits && *m1 < b'6' && time <= "24:00"
}

/// An office that closes before it opens. `HH:MM` sorts as time does.
pub fn order(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.opening_hours.iter().enumerate() {
        if is_time(&row.opens) && is_time(&row.closes) && row.closes <= row.opens {
            let message = format!("{} is not after opens {}", row.closes, row.opens);
            report.tell::<OpeningHours>(FaultKind::HoursReversed, index, "closes", message);
        }
    }
}

/// A zone that isn't in use in the jurisdiction.
pub fn zone(known: &Known<'_>, report: &mut Report<'_>) {
    if !known.is_complete::<TimeZone>() {
        return;
    }
    for (index, row) in known.facts.authorities.iter().enumerate() {
        if let Some(zone) = row.zone.as_deref().filter(|zone| !known.has_zone(&row.jurisdiction, zone)) {
            report.tell::<Authority>(FaultKind::ZoneElsewhere, index, "zone", elsewhere(zone, &row.jurisdiction));
        }
    }
    for (index, row) in known.facts.opening_hours.iter().enumerate() {
        let Some(authority) = known.authority(&row.authority) else { continue };
        if !known.has_zone(&authority.jurisdiction, &row.zone) {
            report.tell::<OpeningHours>(FaultKind::ZoneElsewhere, index, "zone", elsewhere(&row.zone, &authority.jurisdiction));
        }
    }
}

fn elsewhere(zone: &str, jurisdiction: &str) -> String {
    format!("{zone:?} is not among the zones of {jurisdiction}")
}
