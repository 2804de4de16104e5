//! What is wrong with an edition once a proposal is in it: the lint's faults, by row instead of by file and line.

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::content::{Content, RowId};
use crate::fault::{Fault, FaultKind, Severity};
use crate::import::Lines;
use crate::lint;

/// A fault, in a row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RowFault {
    /// Code of the fault, as `schema/README.md` explains it.
    pub code: String,
    /// Whether it keeps the proposal from being submitted; otherwise it is a warning.
    pub error: bool,
    /// The table.
    pub table: String,
    /// The key of the row; empty: the table as a whole.
    pub key: Vec<Cell>,
    /// The column; `null`: the row as a whole.
    pub column: Option<String>,
    /// What is wrong, with the value that stands there.
    pub message: String,
    /// What to do.
    pub advice: String,
}

/// Everything that is wrong with an edition, sorted. Where a cell can't be read, the lint can't look: then that alone is told.
pub fn faults_of(content: &Content) -> Vec<RowFault> {
    let mut faults = match content.facts() {
        Err(unfit) => unfit.into_iter().map(unreadable).collect(),
        Ok(mut facts) => {
            // Judged as of the day of its own issue, not of the first edition ever.
            let newest = content.edition();
            facts.editions.retain(|edition| edition.number == newest);
            let lines = Lines::by_place(&mut facts);
            let mut found: Vec<RowFault> = Vec::new();
            let keys = Keys::of(content);
            found.extend(lint::check(&mut facts, &lines).into_iter().map(|fault| keys.locate(fault)));
            found
        }
    };
    faults.sort();
    faults.dedup();
    faults
}

fn unreadable(unfit: crate::content::Unfit) -> RowFault {
    let kind = match &unfit.wrong {
        crate::cell::Wrong::Empty => FaultKind::EmptyCell,
        crate::cell::Wrong::UnknownCode { .. } => FaultKind::UnknownCode,
        crate::cell::Wrong::Unexpected { .. } => FaultKind::WrongValue,
    };
    let RowId { table, key } = unfit.id;
    let (code, advice) = (kind.code().to_owned(), kind.advice().to_owned());
    RowFault { code, error: true, table, key, column: Some(unfit.column.to_owned()), message: unfit.wrong.to_string(), advice }
}

/// The keys of each table, in the order in which the lint saw its rows.
struct Keys<'a>(std::collections::BTreeMap<&'a str, Vec<&'a RowId>>);

impl<'a> Keys<'a> {
    fn of(content: &'a Content) -> Self {
        let mut keys: std::collections::BTreeMap<&str, Vec<&RowId>> = std::collections::BTreeMap::new();
        for id in content.rows.keys() {
            keys.entry(&id.table).or_default().push(id);
        }
        Self(keys)
    }

    fn locate(&self, fault: Fault) -> RowFault {
        let table = fault.file.strip_suffix(".csv").unwrap_or(&fault.file).to_owned();
        let place = fault.row.and_then(|row| usize::try_from(row).ok()?.checked_sub(1));
        let key = place.and_then(|place| self.0.get(table.as_str())?.get(place)).map_or_else(Vec::new, |id| id.key.clone());
        let (code, error) = (fault.kind.code().to_owned(), fault.severity == Severity::Error);
        RowFault { code, error, table, key, column: fault.column, message: fault.message, advice: fault.advice }
    }
}
