//! A draft: what a maintainer would have changed, as it waits on their own machine until the endpoint has it, and what came of
//! sending it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::comparison::{RowDifference, text};
use crate::proposal::wire::{Carrier, Document, Draft, Enclosure, Problem, Proposal};
use crate::proposal::{Act, RowFault, State};

/// What a draft says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "DraftBody"))]
pub struct Body {
    /// The edition that it was made from.
    pub base: u32,
    /// What it comes from, as far as that was said.
    #[serde(default)]
    pub document: Described,
    /// The jurisdictions that it would change something of.
    #[serde(default)]
    pub jurisdictions: BTreeSet<String>,
    /// The rows that it would change.
    pub rows: Vec<RowDifference>,
    /// Where those rows stood, if it was taken in from a spreadsheet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<Sheet>,
    /// The proposal that it is a further revision of; `None`: it is one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revises: Option<Revises>,
}

/// The proposal, and the revision of it, that a draft replaces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Revises {
    /// The proposal's id.
    pub proposal: String,
    /// The revision that was read.
    pub revision: u32,
}

/// A document, as far as it was described.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Described {
    /// What it is.
    pub title: Option<String>,
    /// Its own reference.
    pub reference: Option<String>,
    /// Its date, as precisely as it states it.
    pub dated: Option<String>,
    /// The day on which it was received, `YYYY-MM-DD`.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub received_on: Option<Date>,
    /// By what it came.
    pub carrier: Option<Carrier>,
    /// The file of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enclosure: Option<Enclosure>,
}

/// What a document isn't described without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undescribed {
    /// What it is.
    Title,
    /// When it was received.
    ReceivedOn,
    /// By what it came.
    Carrier,
}

/// A sheet that a draft was taken in from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "DraftSheet"))]
pub struct Sheet {
    /// The table that it was for.
    pub table: String,
    /// Its name; of a CSV file that file's.
    pub sheet: String,
    /// Under which letter each column of the table stood, as `C (value)`.
    pub columns: BTreeMap<String, String>,
    /// Where each row stood: its key, and the number that the spreadsheet gives it.
    pub rows: Vec<(Vec<String>, u32)>,
}

impl Described {
    /// The same, with what is said here put before it.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            title: self.title.or(other.title),
            reference: self.reference.or(other.reference),
            dated: self.dated.or(other.dated),
            received_on: self.received_on.or(other.received_on),
            carrier: self.carrier.or(other.carrier),
            enclosure: self.enclosure.or(other.enclosure),
        }
    }

    /// The document.
    ///
    /// # Errors
    /// Everything that is missing.
    pub fn document(&self) -> Result<Document, Vec<Undescribed>> {
        let title = self.title.clone().filter(|title| !title.trim().is_empty());
        match (title, self.received_on, self.carrier) {
            (Some(title), Some(received_on), Some(carrier)) => {
                let (reference, dated, enclosure) = (self.reference.clone(), self.dated.clone(), self.enclosure.clone());
                Ok(Document { title, reference, dated, received_on, carrier, enclosure })
            }
            (title, received_on, carrier) => {
                let missing = [
                    title.is_none().then_some(Undescribed::Title),
                    received_on.is_none().then_some(Undescribed::ReceivedOn),
                    carrier.is_none().then_some(Undescribed::Carrier),
                ];
                Err(missing.into_iter().flatten().collect())
            }
        }
    }
}

impl Body {
    /// The proposal as it is sent, to go before the reviewers.
    ///
    /// # Errors
    /// What its document isn't described without.
    pub fn proposal(&self, reason: &str) -> Result<Draft, Vec<Undescribed>> {
        let document = self.document.document()?;
        let revision = self.revises.as_ref().map_or(0, |revises| revises.revision);
        let changes = self.rows.iter().map(RowDifference::change).collect();
        Ok(Draft { base: self.base, revision, submit: true, document, reason: reason.to_owned(), changes })
    }

    /// A fault that the endpoint found, with the place where it stood in the spreadsheet.
    fn place(&self, fault: &RowFault) -> PlacedFault {
        let key: Vec<String> = fault.key.iter().filter_map(text).collect();
        let sheet = self.sheets.iter().find(|sheet| sheet.table == fault.table);
        let row = sheet.and_then(|sheet| sheet.rows.iter().find(|(own, _)| *own == key)).map(|(_, row)| *row);
        let sheet = sheet.filter(|_| row.is_some());
        let letter = |column: &String| sheet.and_then(|sheet| sheet.columns.get(column)).unwrap_or(column).clone();
        PlacedFault {
            code: fault.code.clone(),
            error: fault.error,
            table: fault.table.clone(),
            key,
            sheet: sheet.map(|sheet| sheet.sheet.clone()),
            row,
            column: fault.column.as_ref().map(letter),
            message: fault.message.clone(),
            advice: fault.advice.clone(),
        }
    }
}

/// A fault that the endpoint found, by its place in the spreadsheet where the row came from one, else by table and key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PlacedFault {
    /// Code of the fault, as `schema/README.md` explains it.
    pub code: String,
    /// Whether it keeps the proposal from going further.
    pub error: bool,
    /// The table.
    pub table: String,
    /// The cells of the row's key, as text; empty: the table as a whole.
    pub key: Vec<String>,
    /// The sheet.
    pub sheet: Option<String>,
    /// The row, as the spreadsheet numbers it.
    pub row: Option<u32>,
    /// The column: with its letter, where it stands in a sheet.
    pub column: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub advice: String,
}

impl fmt::Display for PlacedFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}] ", if self.error { "error" } else { "warning" }, self.code)?;
        match (&self.sheet, self.row) {
            (Some(sheet), Some(row)) => write!(f, "sheet {sheet}, row {row}")?,
            _ => write!(f, "{} {}", self.table, self.key.join(", "))?,
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}. {}", self.message, self.advice)
    }
}

/// What came of sending a draft, or of asking for it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Reply {
    /// The endpoint has it, and this is where it stands.
    Standing {
        /// Where.
        state: State,
        /// Which revision.
        revision: u32,
        /// The edition that took it in.
        edition: Option<u32>,
        /// Who last did something with it.
        by: Option<String>,
        /// Why, where a reason was given.
        reason: Option<String>,
    },
    /// The endpoint refused it; nothing of it stands there.
    Refused {
        /// Why, as a code of the endpoint.
        code: String,
        /// Why, in words.
        detail: String,
        /// Every fault of its rows.
        faults: Vec<PlacedFault>,
        /// Everything else that is missing.
        missing: Vec<String>,
    },
    /// The endpoint couldn't be reached; the draft waits.
    Unreached {
        /// Why.
        why: String,
    },
}

impl Reply {
    /// Where a proposal stands.
    pub fn standing(proposal: &Proposal) -> Self {
        let last = proposal.steps.last().filter(|step| !matches!(step.act, Act::Submit | Act::Revise));
        Self::Standing {
            state: proposal.state,
            revision: proposal.revision,
            edition: proposal.edition,
            by: last.map(|step| step.by.clone()),
            reason: last.and_then(|step| step.reason.clone()),
        }
    }

    /// Why a draft was refused, with its faults where they stood in the spreadsheet.
    pub fn refused(problem: &Problem, body: &Body) -> Self {
        Self::Refused {
            code: problem.code.clone(),
            detail: problem.detail.clone(),
            faults: problem.faults.iter().map(|fault| body.place(fault)).collect(),
            missing: problem.missing.clone(),
        }
    }
}

/// One line, and one more for each fault.
impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standing { state, edition, by, reason, .. } => {
                f.write_str(state.word())?;
                if let Some(edition) = edition {
                    write!(f, " in edition {edition}")?;
                }
                let told = [by.as_ref().map(|by| format!(" by {by}")), reason.as_ref().map(|reason| format!(": {reason}"))];
                told.into_iter().flatten().try_for_each(|part| f.write_str(&part))
            }
            Self::Refused { detail, faults, missing, .. } => {
                f.write_str(detail)?;
                missing.iter().try_for_each(|missing| write!(f, "\n  {missing}"))?;
                faults.iter().try_for_each(|fault| write!(f, "\n  {fault}"))
            }
            Self::Unreached { why } => write!(f, "not reached: {why}"),
        }
    }
}

/// What it is, in words.
impl fmt::Display for Undescribed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Title => "its title",
            Self::ReceivedOn => "the day on which it was received",
            Self::Carrier => "by what it came",
        })
    }
}
