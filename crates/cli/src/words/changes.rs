//! What changed, in words: by country and office, each record with its fields before and after, its source and date.

use std::io::{Result, Write};

use directory::changes::{Change, Changes, OfCountry, Told, What};
use directory::comparison::FieldDifference;
use directory::held::Held;

/// Prints what changed since when.
pub fn changes(out: &mut impl Write, held: &Held, changes: &Changes) -> Result<()> {
    let since = &changes.since;
    let began = match since.told {
        Told::Began => format!("edition {}, which this copy began with", since.edition),
        Told::Looked => format!("edition {}, which you looked at on {}", since.edition, since.day),
        Told::Asked => format!("edition {} ({})", since.edition, since.day),
    };
    if changes.count == 0 {
        return writeln!(out, "Nothing has changed since {began}. Edition {} is held.", changes.edition);
    }
    writeln!(out, "Changed since {began}: {} in edition {}.", changes.count, changes.edition)?;
    changes.countries.iter().try_for_each(|of| country(out, held, of))?;
    if since.told == Told::Asked { Ok(()) } else { writeln!(out, "\nSeen it? valise changes --seen") }
}

fn country(out: &mut impl Write, held: &Held, of: &OfCountry) -> Result<()> {
    let watched = if of.watched { ", watched" } else { "" };
    match &of.country {
        Some(code) => writeln!(out, "\n{} ({code}{watched})", held.name_of_jurisdiction(code, "en"))?,
        None => writeln!(out, "\nOf no one country")?,
    }
    let mut office = None;
    for change in &of.changes {
        if office != Some(&change.office) {
            office = Some(&change.office);
            if let Some(named) = &change.office {
                writeln!(out, "  {}  [{}]", named.name, named.id)?;
            }
        }
        record(out, held, change)?;
    }
    if of.more > 0 {
        writeln!(out, "  and {} more", of.more)?;
    }
    Ok(())
}

fn record(out: &mut impl Write, held: &Held, change: &Change) -> Result<()> {
    let about: Vec<String> = change.about.iter().map(|detail| value(held, &detail.column, &detail.value)).collect();
    // A contact is told by its kind, and that is enough.
    let named = match (change.table.as_str(), about.is_empty()) {
        ("contact", false) => about.join(", "),
        (table, true) => words(table),
        (table, false) => format!("{} ({})", words(table), about.join(", ")),
    };
    let fields: Vec<String> = change.fields.iter().map(|field| told(held, change, field)).collect();
    let became = match change.what {
        What::Added => "added".to_owned(),
        What::Changed => "changed".to_owned(),
        What::Withdrawn => "withdrawn".to_owned(),
        What::Lapsed => format!("lapsed on {}", change.ended.as_deref().unwrap_or("a day not recorded")),
    };
    let fields = if fields.is_empty() { String::new() } else { format!(": {}", fields.join("; ")) };
    writeln!(out, "    {named} {became}{fields}")?;
    let source = change.source.as_deref().unwrap_or("source not recorded");
    let as_of = change.as_of.as_deref().map_or_else(String::new, |as_of| format!(", as of {as_of}"));
    writeln!(out, "        {source}{as_of}; edition {}", change.edition)
}

fn told(held: &Held, change: &Change, field: &FieldDifference) -> String {
    let is_main = change.main.as_ref() == Some(&field.column);
    let name = if is_main { String::new() } else { format!("{} ", words(&field.column)) };
    let side = |text: &Option<String>| text.as_deref().map_or_else(|| "nothing".to_owned(), |text| value(held, &field.column, text));
    match change.what {
        What::Added => format!("{name}{}", side(&field.after)),
        What::Withdrawn => format!("{name}{}", side(&field.before)),
        What::Changed | What::Lapsed => format!("{name}from {} to {}", side(&field.before), side(&field.after)),
    }
}

/// A table or a column by its words.
fn words(name: &str) -> String {
    name.replace('_', " ")
}

/// A value on one line; in place of a country's code its name.
fn value(held: &Held, column: &str, value: &str) -> String {
    match column {
        "counterpart" | "territory" | "parent" | "successor" => held.name_of_jurisdiction(value, "en").to_owned(),
        _ => value.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}
