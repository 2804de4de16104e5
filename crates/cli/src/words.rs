//! Answers in words, for a terminal. English for now; what is data keeps the language of its source.

use std::io::{Result, Write};

use directory::answer::{Answer, AuthorityHit, Condition, CopyStatus, Freshness, Listing, Matrix, Reason, Verdict};
use directory::freshness;
use directory::held::Held;
use directory::record::Fact;
use directory::vocabulary::{Due, Status, Tri};
use jiff::civil::Date;

mod cards;
mod changes;
mod differences;
mod proposals;
mod receipts;

pub use cards::{card, there};
pub use changes::changes;
pub use differences::{count, differences};
pub use proposals::proposal;
pub use receipts::{report, report_json};

/// An answer to a query in free words.
pub fn answer(out: &mut impl Write, held: &Held, answer: &Answer, on: Date) -> Result<()> {
    let facets = &answer.facets;
    if facets.countries.len() > 1 {
        writeln!(out, "Which one? {}", facets.countries.iter().map(|code| name(held, code)).collect::<Vec<_>>().join(" · "))?;
    }
    for found in &facets.matches {
        let how = if found.exact { "" } else { " (read as a slip of the pen)" };
        writeln!(out, "  {:?} read as {} {}{how}", found.text, found.facet, found.code)?;
    }
    if !facets.rest.is_empty() {
        writeln!(out, "  left over: {:?}", facets.rest)?;
    }
    for found in &answer.verdicts {
        writeln!(out)?;
        in_list(out, held, found, on)?;
    }
    if !answer.authorities.is_empty() {
        writeln!(out, "\nOffices:")?;
        answer.authorities.iter().take(12).try_for_each(|hit| office(out, hit))?;
    }
    if answer.verdicts.is_empty() && answer.authorities.is_empty() {
        writeln!(out, "Nothing found. Name a country, an office, or both: valise lookup kenya extradition")?;
    }
    writeln!(out, "\nEdition {}, answered for {}.", answer.edition, answer.on)
}

/// A verdict with every reason and every legal basis.
pub fn verdict(out: &mut impl Write, held: &Held, verdict: &Verdict, on: Date) -> Result<()> {
    brief(out, held, verdict, on)?;
    reasons(out, verdict, |_| true)?;
    routes(out, verdict)
}

/// A verdict as it stands in a list: only the reasons that were applied.
fn in_list(out: &mut impl Write, held: &Held, verdict: &Verdict, on: Date) -> Result<()> {
    brief(out, held, verdict, on)?;
    reasons(out, verdict, |reason| reason.applied)
}

fn reasons(out: &mut impl Write, verdict: &Verdict, wanted: impl Fn(&Reason) -> bool) -> Result<()> {
    writeln!(out, "  why:")?;
    for reason in verdict.reasons.iter().filter(|reason| wanted(reason)) {
        let applied = if reason.applied { "applied" } else { "set aside" };
        let place = reason.provision.as_deref().or(reason.instrument.as_deref()).unwrap_or("-");
        writeln!(out, "    [{applied}] {place}, {}: {}", reason.rule, reason.why)?;
        if !reason.source.is_empty() {
            writeln!(out, "        {}, as of {}", reason.source, reason.as_of)?;
        }
    }
    Ok(())
}

fn routes(out: &mut impl Write, verdict: &Verdict) -> Result<()> {
    if verdict.routes.len() > 1 {
        writeln!(out, "  legal bases by rank:")?;
    }
    for route in verdict.routes.iter().filter(|_| verdict.routes.len() > 1) {
        let binding = match route.binding {
            Tri::Yes => "binds",
            Tri::No => "does not bind",
            Tri::Unknown => "not known to bind",
        };
        writeln!(out, "    {} {} {binding}: {} ({})", if route.chosen { "*" } else { " " }, route.instrument, route.why, route.name)?;
    }
    Ok(())
}

fn brief(out: &mut impl Write, held: &Held, verdict: &Verdict, on: Date) -> Result<()> {
    let channel = verdict.channel.map_or_else(String::new, |channel| format!(" by {channel}"));
    let treaty = verdict.treaty.as_deref().map_or_else(String::new, |treaty| format!(" under {treaty}"));
    let country = name(held, &verdict.country);
    writeln!(out, "{} {country}: {}{channel}{treaty}: {}", mark(verdict.status), verdict.request, status_words(verdict.status))?;
    for condition in &verdict.conditions {
        writeln!(out, "  condition: {}", condition_words(condition))?;
    }
    if !verdict.languages.is_empty() {
        writeln!(out, "  languages: {}", verdict.languages.join(", "))?;
    }
    for note in verdict.language_rules.iter().filter_map(|rule| rule.note.as_deref()).collect::<std::collections::BTreeSet<_>>() {
        writeln!(out, "    {note}")?;
    }
    for id in &verdict.recipients {
        recipient(out, held, id, on)?;
    }
    if !verdict.urgent.is_empty() {
        writeln!(out, "  urgent requests also by: {}", verdict.urgent.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))?;
    }
    for limit in &verdict.time_limits {
        writeln!(out, "  time limit ({}): {}, {} days", limit.provision, limit.subject, limit.days)?;
    }
    writeln!(out, "  {}", freshness_words(&verdict.freshness))
}

/// The office, and what of its addresses and numbers held on the day, each with its age.
fn recipient(out: &mut impl Write, held: &Held, id: &str, on: Date) -> Result<()> {
    let (name, unit) = held.name_of_authority(id);
    writeln!(out, "  to: {name}{}  [{id}]", unit.map_or_else(String::new, |unit| format!(", {unit}")))?;
    let age = |fact: &Fact| freshness_words(&freshness::of(held, fact, on));
    for address in held.addresses(id).filter(|address| address.fact.holds(on)) {
        writeln!(out, "      {}  ({})", address.text, age(&address.fact))?;
    }
    for contact in held.contacts(id).filter(|contact| contact.fact.holds(on)) {
        writeln!(out, "      {}: {}  ({})", contact.kind, contact.value, age(&contact.fact))?;
    }
    Ok(())
}

/// A list: each jurisdiction, and below it its authorities.
pub fn listing(out: &mut impl Write, held: &Held, listing: &Listing) -> Result<()> {
    for row in &listing.rows {
        match &row.name {
            None => writeln!(out, "{:<8}{}", row.id, name(held, &row.country))?,
            Some(office) => {
                let unit = row.unit.as_deref().map_or_else(String::new, |unit| format!(", {unit}"));
                writeln!(out, "        {office}{unit}  [{}]  {}", row.id, freshness_words(&row.freshness))?;
            }
        }
    }
    if listing.not_stated > 0 {
        writeln!(
            out,
            "\nLeft out: {} of which nothing recorded says whether they take the channel. That is not a no.",
            listing.not_stated
        )?;
    }
    Ok(())
}

/// The matrix, a mark a cell, and what the marks mean.
pub fn matrix(out: &mut impl Write, matrix: &Matrix) -> Result<()> {
    for (index, channel) in matrix.channels.iter().enumerate() {
        writeln!(out, "{:>3} {channel}", index + 1)?;
    }
    write!(out, "\n{:<8}{:<16}", "", "treaty")?;
    (1..=matrix.channels.len()).try_for_each(|number| write!(out, "{number:^6}"))?;
    writeln!(out)?;
    for row in &matrix.rows {
        write!(out, "{:<8}{:<16}", row.country, row.treaty.as_deref().unwrap_or("-"))?;
        row.cells.iter().try_for_each(|status| write!(out, "{} ", mark(*status)))?;
        writeln!(out, "{}", row.name)?;
    }
    writeln!(out)?;
    Status::ALL.iter().try_for_each(|status| writeln!(out, "{} {}", mark(*status), status_words(*status)))?;
    writeln!(out, "\nEdition {}, answered for {}. Requests of the kind {}, not urgent.", matrix.edition, matrix.on, matrix.request)
}

/// The state of the copy.
pub fn status(out: &mut impl Write, status: &CopyStatus) -> Result<()> {
    let age = match (status.clock_behind_days, status.age_days) {
        (Some(days), _) => format!("{days} days after the day asked about: is this machine's clock right?"),
        (None, 366..) => format!("{} days ago: over a year old", status.age_days),
        (None, _) => format!("{} days ago", status.age_days.max(0)),
    };
    writeln!(out, "Edition {}, issued {} ({age})", status.edition, status.issued)?;
    writeln!(out, "Copy    {} (tables {})", status.path, status.schema)?;
    writeln!(out, "Digest  {}", status.digest)?;
    writeln!(out, "Last attempt to sync: {}", status.last_attempt.as_deref().unwrap_or("none"))?;
    writeln!(out, "Last verified sync:   {}", status.last_verified.as_deref().unwrap_or("never"))?;
    if let Some(since) = &status.unconfirmed_since {
        writeln!(out, "Authentic, but not confirmed to be the newest since {since}")?;
    }
    if let Some(source) = &status.source {
        writeln!(out, "Editions come from {source}")?;
    }
    let total: u64 = status.rows.iter().map(|table| table.rows).sum();
    writeln!(out, "{total} rows:")?;
    status.rows.iter().try_for_each(|table| writeln!(out, "  {:<20}{:>7}", table.table, table.rows))
}

fn office(out: &mut impl Write, hit: &AuthorityHit) -> Result<()> {
    let unit = hit.unit.as_deref().map_or_else(String::new, |unit| format!(", {unit}"));
    writeln!(out, "  {} {}{unit}  [{}]", hit.country, hit.name, hit.id)?;
    if !hit.functions.is_empty() {
        writeln!(out, "      {}", hit.functions.join("; "))?;
    }
    Ok(())
}

/// How fresh a fact is, in words.
pub fn freshness_words(freshness: &Freshness) -> String {
    let as_of = freshness.as_of.as_deref().map_or_else(|| "nothing recorded".to_owned(), |as_of| format!("as of {as_of}"));
    let means = freshness.method.map_or_else(String::new, |method| format!(" by {method}"));
    let verified = freshness.verified.as_deref().map_or_else(|| "never verified".to_owned(), |day| format!("verified {day}{means}"));
    let due = match (freshness.due, freshness.due_on.as_deref()) {
        (Due::Current, Some(day)) => format!(", next due {day}"),
        (Due::Current, None) => String::new(),
        (Due::Overdue, _) => ", overdue: confirm before you rely on it".to_owned(),
        (Due::Unknown, _) => ", age not known".to_owned(),
    };
    format!("{as_of}, {verified}{due}")
}

/// A condition in words.
pub fn condition_words(condition: &Condition) -> String {
    let days = condition.days.map_or_else(String::new, |days| format!(", within {days} days"));
    let text = condition.text.as_deref().map_or_else(String::new, |text| format!(": {text}"));
    format!("{}{days}{text}", condition.kind)
}

const fn mark(status: Status) -> &'static str {
    match status {
        Status::Accepted => "[yes]",
        Status::Conditional => "[if ]",
        Status::UrgentOnly => "[urg]",
        Status::NotAccepted => "[no ]",
        Status::Lapsed => "[was]",
        Status::NotStated => "[ ? ]",
        Status::NotApplicable => "[n/a]",
    }
}

const fn status_words(status: Status) -> &'static str {
    match status {
        Status::Accepted => "accepted",
        Status::Conditional => "accepted under conditions",
        Status::UrgentOnly => "accepted for urgent requests only",
        Status::NotAccepted => "not accepted",
        Status::Lapsed => "was accepted once; not shown to be so today",
        Status::NotStated => "not stated: neither yes nor no is recorded",
        Status::NotApplicable => "the instrument does not apply",
    }
}

fn name(held: &Held, code: &str) -> String {
    format!("{} ({code})", held.name_of_jurisdiction(code, "en"))
}
