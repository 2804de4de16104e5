//! What time it is at an office, whether it is open, and when it opens next, there and here. The moment is an argument; the
//! time zones are those bundled with the program.

use jiff::civil::{DateTime, Time};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{ToSpan, ZonedDateTime};

use crate::answer::There;
use crate::held::Held;
use crate::record::OpeningHours;
use crate::vocabulary::Tri;

/// The local times at an authority: one where its zone is recorded, else one for each zone of its jurisdiction. Without
/// recorded opening hours, whether it is open is unknown.
pub fn there(held: &Held, authority: &str, now: &ZonedDateTime) -> Vec<There> {
    let hours: Vec<&OpeningHours> = held.opening_hours(authority).filter(|hours| hours.fact.holds(now.date())).collect();
    let zones = zones(held, authority, &hours);
    zones.into_iter().filter_map(|zone| in_zone(zone, &hours, now)).collect()
}

/// The local times in a jurisdiction, one for each of its zones. Whether anyone is at work is a question to an office.
pub fn in_jurisdiction(held: &Held, code: &str, now: &ZonedDateTime) -> Vec<There> {
    held.time_zones(code).filter_map(|zone| in_zone(&zone.zone, &[], now)).collect()
}

fn zones<'a>(held: &'a Held, authority: &str, hours: &[&'a OpeningHours]) -> Vec<&'a str> {
    let Some(authority) = held.authority(authority) else { return Vec::new() };
    if let Some(zone) = authority.zone.as_deref().or_else(|| hours.first().map(|hours| hours.zone.as_str())) {
        return vec![zone];
    }
    held.time_zones(&authority.jurisdiction).map(|zone| zone.zone.as_str()).collect()
}

fn in_zone(name: &str, hours: &[&OpeningHours], now: &ZonedDateTime) -> Option<There> {
    let zone = TimeZoneDatabase::bundled().get(name).ok()?;
    let local = now.with_time_zone(zone.clone()).datetime();
    let own: Vec<&OpeningHours> = hours.iter().copied().filter(|hours| hours.zone == name).collect();
    let open = own.iter().any(|hours| is_open(hours, local));
    let next = own.iter().filter_map(|hours| next_opening(hours, local)).min();
    Some(There {
        zone: name.to_owned(),
        time: minutes(local),
        open: if own.is_empty() { Tri::Unknown } else { yes_or_no(open) },
        opens_there: next.map(minutes),
        opens_here: next.and_then(|next| here(next, &zone, now)).map(minutes),
    })
}

const fn yes_or_no(open: bool) -> Tri {
    if open { Tri::Yes } else { Tri::No }
}

fn is_open(hours: &OpeningHours, local: DateTime) -> bool {
    let within = |opens: Time, closes: Time| opens <= local.time() && local.time() < closes;
    on_day(hours, local) && times(hours).is_some_and(|(opens, closes)| within(opens, closes))
}

fn next_opening(hours: &OpeningHours, local: DateTime) -> Option<DateTime> {
    let (opens, _) = times(hours)?;
    let mut days = (0..=7).filter_map(|days| local.date().checked_add(days.days()).ok()).map(|day| day.to_datetime(opens));
    days.find(|opening| *opening > local && on_day(hours, *opening))
}

fn on_day(hours: &OpeningHours, day: DateTime) -> bool {
    let weekday = day.date().weekday().to_monday_one_offset();
    hours.days.bytes().any(|digit| i8::try_from(digit - b'0') == Ok(weekday))
}

fn times(hours: &OpeningHours) -> Option<(Time, Time)> {
    let time = |text: &str| format!("{text}:00").parse().ok();
    Some((time(&hours.opens)?, time(&hours.closes)?))
}

fn here(there: DateTime, zone: &TimeZone, now: &ZonedDateTime) -> Option<DateTime> {
    let moment = zone.to_timestamp(there).ok()?;
    Some(ZonedDateTime::new(moment, now.time_zone().clone()).datetime())
}

/// `YYYY-MM-DD HH:MM`.
fn minutes(at: DateTime) -> String {
    let time = at.time();
    format!("{} {:02}:{:02}", at.date(), time.hour(), time.minute())
}
