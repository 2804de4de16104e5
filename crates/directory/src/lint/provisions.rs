//! Provisions: the id is what people read and type.

use super::known::Known;
use super::report::Report;
use crate::fault::FaultKind;
use crate::record::Provision;

/// A provision's id isn't its instrument and article.
pub fn id(known: &Known<'_>, report: &mut Report<'_>) {
    for (index, row) in known.facts.provisions.iter().enumerate() {
        let expected = format!("{} {}", row.instrument, row.article);
        if row.id != expected {
            report.tell::<Provision>(FaultKind::ProvisionId, index, "id", format!("{:?} is not {expected:?}", row.id));
        }
    }
}
