//! A proposal side by side: what stood in its base, what stands there now, and what it would have.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::change::{RowChange, Touch};
use crate::comparison::{Becomes, text};
use crate::content::{Columns, Content};
use crate::record::Facts;

/// A row of a proposal, side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct BesideRow {
    /// Its table.
    pub table: String,
    /// The cells of its key, as text.
    pub key: Vec<String>,
    /// Whether it is new, changed, or taken out.
    pub becomes: Becomes,
    /// The fields that it touches, in the order of the table; of a row that goes, all that it holds.
    pub fields: Vec<BesideField>,
}

/// A field of a proposal, side by side; `None`: nothing stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct BesideField {
    /// The column.
    pub column: String,
    /// What stood there in the edition that the proposal was made from.
    pub base: Option<String>,
    /// What stands there now.
    pub theirs: Option<String>,
    /// What the proposal would have.
    pub mine: Option<String>,
}

/// The changes side by side with their base and with the edition as it is now.
pub fn beside(base: &Content, now: &Content, changes: &[RowChange]) -> Vec<BesideRow> {
    changes.iter().map(|change| row(change, base.rows.get(&change.id), now.rows.get(&change.id))).collect()
}

fn row(change: &RowChange, base: Option<&Columns>, now: Option<&Columns>) -> BesideRow {
    let none = Columns::new();
    let (becomes, mine) = match &change.touch {
        Touch::Touched(columns) => (Becomes::Changed, columns),
        Touch::Whole(columns) => (Becomes::Added, columns),
        Touch::Gone => (Becomes::Withdrawn, &none),
    };
    let held = base.into_iter().chain(now).flat_map(Columns::keys).filter(|_| !matches!(change.touch, Touch::Touched(_)));
    let mut names: Vec<&String> = mine.keys().chain(held).filter(|name| *name != "edition").collect::<BTreeSet<_>>().into_iter().collect();
    let order = Facts::columns_of(&change.id.table);
    names.sort_by_key(|name| order.iter().position(|column| column == name));
    let of = |columns: Option<&Columns>, name: &String| columns.and_then(|columns| columns.get(name)).and_then(text);
    let field =
        |name: &String| BesideField { column: name.clone(), base: of(base, name), theirs: of(now, name), mine: of(Some(mine), name) };
    let key = change.id.key.iter().map(|cell| text(cell).unwrap_or_default()).collect();
    BesideRow { table: change.id.table.clone(), key, becomes, fields: names.into_iter().map(field).collect() }
}

impl BesideField {
    /// Whether somebody else changed it since the base, to something else than the proposal has.
    pub fn is_contested(&self) -> bool {
        self.theirs != self.base && self.theirs != self.mine
    }
}
