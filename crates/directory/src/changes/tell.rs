//! What changed, in the order in which it is read: by country, those that are watched first.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::{Change, What, join, shape};

/// The most changes of one country that are told; the rest is counted.
const MOST_TOLD: usize = 500;

/// From where changes are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ChangedSince"))]
pub struct Since {
    /// The edition.
    pub edition: u32,
    /// The day from which on.
    pub day: String,
    /// What that was.
    pub told: Told,
}

/// What the edition was, from which changes are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "SinceWhen"))]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// The one that the person began with.
    Began,
    /// The one that the person looked at last.
    Looked,
    /// The one that was asked for, or the nearest to it that is remembered.
    Asked,
}

/// Of which countries changes are told.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// Of these; empty: of all.
    pub countries: &'a [String],
    /// Of those that are watched alone.
    pub watched_only: bool,
}

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Changes {
    /// Since when.
    pub since: Since,
    /// The edition that is held.
    pub edition: u32,
    /// The day that it is told for.
    pub on: String,
    /// How many there are in all.
    pub count: usize,
    /// By country: those that are watched first; last what is about no one of them.
    pub countries: Vec<OfCountry>,
}

/// What changed of a country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "CountryChanges"))]
pub struct OfCountry {
    /// Its code; `None`: of no one country.
    pub country: Option<String>,
    /// Whether it is watched.
    pub watched: bool,
    /// The changes, office by office.
    pub changes: Vec<Change>,
    /// How many more there are.
    pub more: usize,
}

/// Tells what changed: `changes` by editions, `lapsed` by the calendar, as it stands on a day.
pub fn tell(
    changes: Vec<Change>,
    lapsed: Vec<Change>,
    since: Since,
    edition: u32,
    watched: &[String],
    wanted: Wanted<'_>,
    on: Date,
) -> Changes {
    let mut told: Vec<Change> = join::renamed(changes).into_iter().map(|change| settled(change, on)).collect();
    let known: BTreeSet<(String, Vec<String>)> = told.iter().map(|change| (change.table.clone(), change.key.clone())).collect();
    told.extend(lapsed.into_iter().filter(|change| !known.contains(&(change.table.clone(), change.key.clone()))));
    let is_watched = |country: &Option<String>| country.as_ref().is_some_and(|code| watched.contains(code));
    let is_wanted = |change: &Change| {
        let named = wanted.countries.is_empty() || change.country.as_ref().is_some_and(|code| wanted.countries.contains(code));
        named && (!wanted.watched_only || is_watched(&change.country))
    };
    let mut by_country: BTreeMap<(bool, bool, Option<String>), Vec<Change>> = BTreeMap::new();
    for change in told.into_iter().filter(is_wanted) {
        let place = (!is_watched(&change.country), change.country.is_none(), change.country.clone());
        by_country.entry(place).or_default().push(change);
    }
    let count = by_country.values().map(Vec::len).sum();
    let countries = by_country.into_iter().map(|((unwatched, _, country), changes)| of_country(country, !unwatched, changes)).collect();
    Changes { since, edition, on: on.to_string(), count, countries }
}

fn of_country(country: Option<String>, watched: bool, mut changes: Vec<Change>) -> OfCountry {
    // What is about the country itself stands above its offices.
    changes.sort_by(|a, b| (&a.office, order(a), &a.about, a.what, &a.key).cmp(&(&b.office, order(b), &b.about, b.what, &b.key)));
    let more = changes.len().saturating_sub(MOST_TOLD);
    changes.truncate(MOST_TOLD);
    OfCountry { country, watched, changes, more }
}

/// The tables in their own order.
fn order(change: &Change) -> usize {
    crate::record::Facts::TABLES.iter().position(|table| *table == change.table).unwrap_or(usize::MAX)
}

/// A change as it stands on a day: one that set an end which has come has lapsed; a new record isn't told twice what it is.
fn settled(mut change: Change, on: Date) -> Change {
    let has_come = |day: &Option<String>| day.as_deref().and_then(|day| day.parse::<Date>().ok()).is_some_and(|day| day <= on);
    let end = change.fields.iter().find(|field| field.column == "valid_to");
    if let Some(end) = end.filter(|end| change.what == What::Changed && has_come(&end.after) && !has_come(&end.before)) {
        (change.ended, change.what) = (end.after.clone(), What::Lapsed);
    }
    if matches!(change.what, What::Added | What::Withdrawn) {
        let table = &change.table;
        change.fields.retain(|field| !shape::tells(table, &field.column));
    }
    change
}
