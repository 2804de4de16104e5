//! Whose rows a change reaches: of which jurisdictions, and of which offices.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::change::{RowChange, Touch};
use super::proof::Party;
use crate::cell::Cell;
use crate::content::{Content, RowId};
use crate::owner::Owner;

/// Where a person may act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Everywhere, and on what belongs to no jurisdiction: instruments, provisions, vocabularies.
    All,
    /// In these jurisdictions, and in their territories.
    Jurisdictions(BTreeSet<String>),
}

/// What a set of changes reaches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// The jurisdictions whose rows it touches.
    pub jurisdictions: BTreeSet<String>,
    /// Whether it touches a row that belongs to no jurisdiction, or that many lean on.
    pub everyone: bool,
}

impl Scope {
    /// What of a reach lies outside: jurisdictions, or the words for what belongs to everyone. `None`: nothing does.
    pub fn outside(&self, reach: &Reach) -> Option<String> {
        let Self::Jurisdictions(allowed) = self else { return None };
        if reach.everyone {
            return Some("what belongs to no single jurisdiction".to_owned());
        }
        let inside = |code: &String| allowed.contains(code) || code.split_once('-').is_some_and(|(state, _)| allowed.contains(state));
        reach.jurisdictions.iter().find(|code| !inside(code)).cloned()
    }
}

/// What a set of changes reaches, where each row belongs before and after it.
pub fn reach(now: &Content, after: &Content, changes: &[RowChange]) -> Reach {
    let mut reach = Reach::default();
    for change in changes {
        for content in [now, after] {
            match Owner::of(content, &change.id) {
                Owner::Jurisdiction(code) => drop(reach.jurisdictions.insert(code)),
                Owner::Everyone => reach.everyone = true,
                Owner::Nobody => {}
            }
        }
        // A new source or verification binds nobody; to change one changes what many rows rest on.
        let leaned_on = matches!(change.id.table.as_str(), "source" | "verification");
        reach.everyone |=
            leaned_on && now.rows.contains_key(&change.id) && !matches!(&change.touch, Touch::Touched(columns) if columns.is_empty());
    }
    reach
}

/// The office or jurisdiction that a row speaks of; `None` where it speaks of neither.
pub(super) fn party(content: &Content, id: &RowId) -> Option<Party> {
    let text = |column: &str| text_of(content.cell(id, column));
    let of_table = match id.table.as_str() {
        "authority" => id.key.first().cloned().and_then(text_of),
        _ => text("authority"),
    };
    of_table.map(Party::Authority).or_else(|| match Owner::of(content, id) {
        Owner::Jurisdiction(code) => Some(Party::Jurisdiction(code)),
        _ => None,
    })
}

fn text_of(cell: Cell) -> Option<String> {
    if let Cell::Text(text) = cell { Some(text) } else { None }
}
