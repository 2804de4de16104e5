//! Joining a proposal with what others changed since its base, field by field. Where both touched a field, nothing is decided:
//! the conflict is a value, for a person to look at.

use serde::{Deserialize, Serialize};

use super::change::{RowChange, Touch};
use crate::cell::Cell;
use crate::content::{Columns, Content, RowId};

/// A field that both changed, or a row that one removed and the other changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Conflict {
    /// The row.
    #[serde(flatten)]
    pub id: RowId,
    /// The column; `null`: the row as a whole, which one of the two removed.
    pub column: Option<String>,
    /// What stood in the edition that the proposal was made from.
    pub base: Cell,
    /// What stands there now.
    pub theirs: Cell,
    /// What the proposal would have.
    pub mine: Cell,
    /// The edition that put there what stands there now, as far as the row says.
    pub edition: Option<u32>,
}

/// Which side of a conflict is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// What the proposal would have.
    Mine,
    /// What stands there now.
    Theirs,
}

/// A reviewer's word on a conflict. It holds for what stood there when it was given, and for nothing that came later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Resolution {
    /// The row.
    #[serde(flatten)]
    pub id: RowId,
    /// The column; `null`: the row as a whole.
    pub column: Option<String>,
    /// What stood there when it was decided.
    pub theirs: Cell,
    /// Which side is taken.
    pub take: Choice,
}

/// A proposal, joined with the edition as it is now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// What is still to change.
    pub changes: Vec<RowChange>,
    /// What a person must decide.
    pub conflicts: Vec<Conflict>,
}

/// Joins changes that were made from `base` with `now`. Pure, and idempotent: what `now` says already is left out.
pub fn merge(base: &Content, now: &Content, mine: &[RowChange], resolved: &[Resolution]) -> Merged {
    let mut merged = Merged::default();
    for change in mine {
        let row = Row { id: &change.id, base: base.rows.get(&change.id), now: now.rows.get(&change.id), resolved };
        row.join(&change.touch, &mut merged);
    }
    merged
}

/// A row, as it was and as it is.
struct Row<'a> {
    id: &'a RowId,
    base: Option<&'a Columns>,
    now: Option<&'a Columns>,
    resolved: &'a [Resolution],
}

impl Row<'_> {
    fn join(&self, touch: &Touch, merged: &mut Merged) {
        match (touch, self.now) {
            (Touch::Gone, None) => {}
            (Touch::Gone, Some(now)) if self.base.is_some_and(|base| says_the_same(base, now)) => self.take(Touch::Gone, merged),
            (Touch::Gone, Some(_)) => self.whole_row("changed since", "removed", Touch::Gone, merged),
            (Touch::Touched(mine), None) => self.whole_row("removed since", "changed", self.restored(mine), merged),
            (Touch::Whole(mine), None) if self.base.is_none() => self.take(Touch::Whole(mine.clone()), merged),
            (Touch::Whole(mine), None) => self.whole_row("removed since", "changed", Touch::Whole(mine.clone()), merged),
            (Touch::Touched(mine), Some(now)) => self.fields(mine, now, merged),
            (Touch::Whole(mine), Some(now)) => {
                let left_out = now.keys().filter(|name| !mine.contains_key(*name) && *name != "edition");
                let mut mine = mine.clone();
                mine.extend(left_out.map(|name| (name.clone(), Cell::Null)).collect::<Vec<_>>());
                self.fields(&mine, now, merged);
            }
        }
    }

    fn fields(&self, mine: &Columns, now: &Columns, merged: &mut Merged) {
        let mut taken = Columns::new();
        for (name, mine) in mine {
            let of = |columns: Option<&Columns>| columns.and_then(|columns| columns.get(name)).cloned().unwrap_or(Cell::Null);
            let (base, theirs) = (of(self.base), of(Some(now)));
            if theirs == *mine {
                continue;
            }
            let choice = if theirs == base && self.base.is_some() { Some(Choice::Mine) } else { self.resolution(Some(name), &theirs) };
            match choice {
                Some(Choice::Mine) => drop(taken.insert(name.clone(), mine.clone())),
                Some(Choice::Theirs) => {}
                None => merged.conflicts.push(self.conflict(Some(name.clone()), base, theirs, mine.clone())),
            }
        }
        if !taken.is_empty() {
            self.take(Touch::Touched(taken), merged);
        }
    }

    /// The row as it was, with the changes: what it takes to put it back.
    fn restored(&self, mine: &Columns) -> Touch {
        let mut whole = self.base.cloned().unwrap_or_default();
        whole.extend(mine.clone());
        whole.remove("edition");
        whole.retain(|_, cell| *cell != Cell::Null);
        Touch::Whole(whole)
    }

    fn whole_row(&self, theirs: &str, mine: &str, touch: Touch, merged: &mut Merged) {
        let words = |text: &str| Cell::Text(text.to_owned());
        match self.resolution(None, &words(theirs)) {
            Some(Choice::Mine) => self.take(touch, merged),
            Some(Choice::Theirs) => {}
            None => merged.conflicts.push(self.conflict(None, words("there"), words(theirs), words(mine))),
        }
    }

    fn take(&self, touch: Touch, merged: &mut Merged) {
        merged.changes.push(RowChange { id: self.id.clone(), touch });
    }

    fn resolution(&self, column: Option<&String>, theirs: &Cell) -> Option<Choice> {
        let fits = |found: &&Resolution| found.id == *self.id && found.column.as_ref() == column && found.theirs == *theirs;
        self.resolved.iter().find(fits).map(|found| found.take)
    }

    fn conflict(&self, column: Option<String>, base: Cell, theirs: Cell, mine: Cell) -> Conflict {
        let edition = match self.now.and_then(|now| now.get("edition")) {
            Some(Cell::Integer(number)) => u32::try_from(*number).ok(),
            _ => None,
        };
        Conflict { id: self.id.clone(), column, base, theirs, mine, edition }
    }
}

fn says_the_same(before: &Columns, after: &Columns) -> bool {
    let said =
        |columns: &Columns| columns.iter().filter(|(name, _)| *name != "edition").map(|(n, c)| (n.clone(), c.clone())).collect::<Columns>();
    said(before) == said(after)
}
