//! How much proof a change needs. Against the diversion attack: whoever asks for a new mailbox in a state's name must be known to
//! that state by the old one.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::change::{RowChange, Touch};
use super::scope::party;
use crate::cell::Cell;
use crate::content::{Content, RowId};

/// How much proof a change needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// One reviewer.
    Reviewed,
    /// One reviewer, and a call-back on the old contact or a note verbale's reference: it says where requests go.
    Proven,
}

/// Whom a change redirects.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// An office, by its id.
    Authority(String),
    /// A jurisdiction as a whole, by its code.
    Jurisdiction(String),
}

/// What a reviewer holds in hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Evidence {
    /// Somebody was reached by a contact that the directory held before, and confirmed.
    CallBack {
        /// Id of the contact.
        contact: String,
        /// Its number or address as it was used: the old one.
        value: String,
        /// The day.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        on: Date,
    },
    /// A note verbale: the reference that the proposal's document bears.
    NoteVerbale {
        /// Its reference.
        reference: String,
    },
}

/// What is missing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Lacking {
    /// A call-back for this office or jurisdiction, or a note verbale.
    #[error("it changes where requests to {} go: record a call-back on one of its old contacts, or cite the note verbale", .party.name())]
    Proof {
        /// Whom it redirects.
        party: Party,
    },
    /// The contact called isn't held.
    #[error("{contact} is no contact that the directory holds: a call-back goes to an old one")]
    NoContact {
        /// The id.
        contact: String,
    },
    /// The contact holds something else.
    #[error("{contact} doesn't hold that number or address: a call-back goes to the old one, never to the one proposed")]
    NotTheOld {
        /// The id.
        contact: String,
    },
    /// The call-back was made on a day still to come.
    #[error("the call-back on {contact} is dated {on}, which is still to come")]
    Future {
        /// The id.
        contact: String,
        /// The day.
        on: Date,
    },
    /// The document bears another reference, or none.
    #[error("the proposal's document bears no note verbale with the reference {reference:?}")]
    OtherNote {
        /// The reference.
        reference: String,
    },
}

impl Party {
    fn name(&self) -> &str {
        match self {
            Self::Authority(name) | Self::Jurisdiction(name) => name,
        }
    }
}

/// Tables whose rows say where, to whom and by which channel a request goes.
const DIRECTING: [&str; 6] = ["contact", "address", "channel_rule", "channel_condition", "designation", "authority"];
/// Columns that say where a fact comes from and how fresh it is, and direct nobody.
const BESIDE: [&str; 6] = ["source", "as_of", "doubt", "note", "verification", "purpose"];

/// Whom the changes redirect. A new office directs, too: nothing was there to be called, so it takes a note verbale.
fn redirected(now: &Content, after: &Content, changes: &[RowChange]) -> BTreeSet<Party> {
    let directs = |change: &&RowChange| {
        let beside = matches!(&change.touch, Touch::Touched(columns) if columns.keys().all(|name| BESIDE.contains(&name.as_str())));
        DIRECTING.contains(&change.id.table.as_str()) && !beside
    };
    let parties = |change: &RowChange| [party(now, &change.id), party(after, &change.id)].into_iter().flatten().collect::<Vec<_>>();
    changes.iter().filter(directs).flat_map(parties).collect()
}

/// How much proof the changes need.
pub fn tier(now: &Content, after: &Content, changes: &[RowChange]) -> Tier {
    if redirected(now, after, changes).is_empty() { Tier::Reviewed } else { Tier::Proven }
}

/// What is missing to accept the changes, with this evidence: `now` is the edition before them, `after` with them, `note` the
/// reference of the note verbale that the proposal comes from. Nothing missing: an empty list.
pub fn needs(
    now: &Content,
    after: &Content,
    changes: &[RowChange],
    evidence: &[Evidence],
    note: Option<&str>,
    today: Date,
) -> Vec<Lacking> {
    let (mut lacking, mut reached, mut noted) = (Vec::new(), BTreeSet::new(), false);
    for item in evidence {
        match proven(now, item, note, today) {
            Ok(Some(parties)) => reached.extend(parties),
            Ok(None) => noted = true,
            Err(wrong) => lacking.push(wrong),
        }
    }
    if !noted {
        let parties = redirected(now, after, changes).into_iter().filter(|party| !reached.contains(party));
        lacking.extend(parties.map(|party| Lacking::Proof { party }));
    }
    lacking
}

/// Whom an item of evidence speaks for; `None`: for everyone, it is a note verbale.
fn proven(now: &Content, item: &Evidence, note: Option<&str>, today: Date) -> Result<Option<Vec<Party>>, Lacking> {
    let (contact, value, on) = match item {
        Evidence::NoteVerbale { reference } if note == Some(reference.as_str()) => return Ok(None),
        Evidence::NoteVerbale { reference } => return Err(Lacking::OtherNote { reference: reference.clone() }),
        Evidence::CallBack { contact, value, on } => (contact, value, *on),
    };
    let id = RowId { table: "contact".to_owned(), key: vec![Cell::Text(contact.clone())] };
    if !now.rows.contains_key(&id) {
        return Err(Lacking::NoContact { contact: contact.clone() });
    }
    if now.cell(&id, "value") != Cell::Text(value.clone()) {
        return Err(Lacking::NotTheOld { contact: contact.clone() });
    }
    if on > today {
        return Err(Lacking::Future { contact: contact.clone(), on });
    }
    let office = party(now, &id);
    let state = match &office {
        Some(Party::Authority(id)) => {
            match now.cell(&RowId { table: "authority".to_owned(), key: vec![Cell::Text(id.clone())] }, "jurisdiction") {
                Cell::Text(code) => Some(Party::Jurisdiction(code)),
                _ => None,
            }
        }
        _ => None,
    };
    Ok(Some(office.into_iter().chain(state).collect()))
}
