//! A proposal side by side, for a terminal.

use std::io::{Result, Write};

use directory::comparison::{Becomes, text};
use directory::proposal::wire::{Contested, Proposal};
use directory::proposal::{BesideField, BesideRow, Tier};

/// A proposal: who and why, from which document, each field side by side, what is contested and what is wrong.
pub fn proposal(out: &mut impl Write, proposal: &Proposal) -> Result<()> {
    let Proposal { id, author, state, revision, base, document, reason, .. } = proposal;
    writeln!(out, "{id}, {}, revision {revision}, by {author}, against edition {base}", state.word())?;
    let reference = document.reference.as_ref().map_or_else(String::new, |reference| format!(", {reference}"));
    let dated = document.dated.as_ref().map_or_else(String::new, |dated| format!(", of {dated}"));
    writeln!(out, "from: {}{reference}{dated}, received on {} by {}", document.title, document.received_on, document.carrier.code())?;
    if let Some(enclosure) = &document.enclosure {
        writeln!(out, "enclosed: {}, {} bytes, SHA-256 {}", enclosure.kind.ending(), enclosure.length, enclosure.sha256)?;
    }
    writeln!(out, "reason: {reason}")?;
    if proposal.tier == Tier::Proven {
        writeln!(out, "it says where requests go: accepting takes a call-back on an old contact, or the note verbale")?;
    }
    proposal.beside.iter().try_for_each(|row| beside(out, row))?;
    proposal.conflicts.iter().try_for_each(|contested| conflict(out, contested))?;
    for fault in &proposal.faults {
        let column = fault.column.as_ref().map_or_else(String::new, |column| format!(", column {column}"));
        let (kind, key) = (if fault.error { "error" } else { "warning" }, fault.key.iter().filter_map(text).collect::<Vec<_>>());
        writeln!(out, "{kind}: {} {}{column}: {}. {}", fault.table, key.join(", "), fault.message, fault.advice)?;
    }
    for step in &proposal.steps {
        let reason = step.reason.as_ref().map_or_else(String::new, |reason| format!(": {reason}"));
        writeln!(out, "{}  {} by {}, revision {}{reason}", step.at, step.act.code(), step.by, step.revision)?;
    }
    match proposal.edition {
        Some(edition) => writeln!(out, "published in edition {edition}"),
        None => Ok(()),
    }
}

fn beside(out: &mut impl Write, row: &BesideRow) -> Result<()> {
    let sign = match row.becomes {
        Becomes::Added => '+',
        Becomes::Changed => '~',
        Becomes::Withdrawn => '-',
    };
    writeln!(out, "{sign} {} {}", row.table, row.key.join(", "))?;
    row.fields.iter().try_for_each(|field| side_by_side(out, field))
}

fn side_by_side(out: &mut impl Write, field: &BesideField) -> Result<()> {
    let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "(nothing)".to_owned());
    let now = if field.theirs == field.base { String::new() } else { format!(" (now {})", said(&field.theirs)) };
    writeln!(out, "    {}: {}{now} -> {}", field.column, said(&field.base), said(&field.mine))
}

fn conflict(out: &mut impl Write, contested: &Contested) -> Result<()> {
    let said = |cell| text(cell).unwrap_or_else(|| "(nothing)".to_owned());
    let conflict = &contested.conflict;
    let key: Vec<String> = conflict.id.key.iter().filter_map(text).collect();
    writeln!(out, "! {}.{} was changed meanwhile:", key.join(","), conflict.column.as_deref().unwrap_or("row"))?;
    let by = contested.by.as_ref().map_or_else(String::new, |by| format!(", by {} on {}", by.author, by.at));
    writeln!(out, "    base   {}\n    theirs {}{by}\n    mine   {}", said(&conflict.base), said(&conflict.theirs), said(&conflict.mine))
}
