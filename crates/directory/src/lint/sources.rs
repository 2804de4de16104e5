//! Sources: each is used, and can be read where it says.

use super::contacts::tell_page;
use super::known::Known;
use super::report::Report;
use crate::fault::FaultKind;
use crate::record::Source;

/// A source that no row names.
pub fn unused(known: &Known<'_>, report: &mut Report<'_>) {
    if !known.is_all_complete() {
        return;
    }
    for (index, source) in known.facts.sources.iter().enumerate() {
        if !known.survey.used_sources.contains(&source.id) {
            report.tell::<Source>(FaultKind::UnusedSource, index, "id", format!("no row names {:?}", source.id));
        }
    }
}

/// An address where a source can't be read, or only without encryption.
pub fn address(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, source) in known.facts.sources.iter().enumerate() {
        if let Some(url) = &source.url {
            tell_page::<Source>(url, index, "url", report);
        }
    }
}
