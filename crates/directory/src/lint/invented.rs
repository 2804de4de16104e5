//! Invented records: they belong into test sets, where every source's id begins with `invented-`, and never among facts.
//!
//! An edition is either invented throughout or not at all. So a test set passes the same lint as the real facts do.

use super::known::Known;
use super::report::Report;
use super::row::{Row, Survey};
use crate::fault::FaultKind;
use crate::record::Source;

/// The beginning of the id of a source of invented records.
const INVENTED: &str = "invented-";
/// Top-level domains reserved for examples and tests (RFC 2606, RFC 6761).
const RESERVED: &[&str] = &["example", "invalid", "test", "localhost"];
/// Domains reserved for examples (RFC 2606 section 3).
const EXAMPLES: &[&str] = &["example.com", "example.net", "example.org"];

/// A reserved domain in a row from a real source.
pub fn domain(row: &Row<'_>, _: &Survey, report: &mut Report<'_>) {
    let source = row.text(if row.table == "source" { "id" } else { "source" });
    if source.is_some_and(|source| source.starts_with(INVENTED)) {
        return;
    }
    for (column, text) in row.texts() {
        if let Some(domain) = reserved(text) {
            report.tell_in(FaultKind::InventedDomain, row.table, row.index, column, format!("{domain:?} is reserved for examples"));
        }
    }
}

/// A source of invented records among real ones.
pub fn source(known: &Known<'_>, report: &mut Report<'_>) {
    let is_invented = |source: &Source| source.id.starts_with(INVENTED);
    if known.facts.sources.iter().all(is_invented) {
        return;
    }
    for (index, source) in known.facts.sources.iter().enumerate().filter(|(_, source)| is_invented(source)) {
        report.tell::<Source>(FaultKind::InventedSource, index, "id", format!("{:?} stands among real sources", source.id));
    }
}

/// The first reserved domain in a text.
fn reserved(text: &str) -> Option<&str> {
    let words = text.split(|character: char| !character.is_alphanumeric() && !"-.".contains(character));
    words.map(|word| word.trim_matches('.')).find(|word| is_reserved(&word.to_lowercase()))
}

fn is_reserved(word: &str) -> bool {
    let is_below = |domain: &str| word.strip_suffix(domain).is_some_and(|above| above.is_empty() || above.ends_with('.'));
    EXAMPLES.iter().any(|domain| is_below(domain)) || word.rsplit_once('.').is_some_and(|(_, top)| RESERVED.contains(&top))
}
