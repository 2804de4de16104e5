//! An overlay: rows that someone brings, laid over the edition held, so that the lint can go over what would come of it.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use crate::cell::Cell;
use crate::content::RowId;
use crate::import::{Import, Lines};
use crate::record::{Edition, Facts, Record, Visit};

/// Lays rows over the facts of an edition: a row with a known key takes the place of the one held, others are added,
/// and `withdrawn` are taken out. Returns where the rows that were laid over stand; rows that were held stand nowhere.
///
/// What comes of it is no edition yet: `next` describes the one that it may become, so that what is dated after the
/// edition held isn't told to be from the future.
pub fn lay(facts: &mut Facts, over: &mut Import, withdrawn: &BTreeSet<RowId>, next: Edition) -> Lines {
    let mut taken = Take::default();
    let Ok(()) = over.facts.visit(&mut taken);
    let mut lay = Lay { taken: taken.0, from: &over.lines, withdrawn, lines: over.lines.clone() };
    let Ok(()) = facts.visit(&mut lay);
    facts.editions = vec![next];
    lay.lines
}

/// The cells of every row, by table.
#[derive(Default)]
struct Take(BTreeMap<&'static str, Vec<Vec<Cell>>>);

impl Visit for Take {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Infallible> {
        if !rows.is_empty() {
            self.0.insert(R::TABLE, rows.iter().map(Record::cells).collect());
        }
        Ok(())
    }
}

struct Lay<'a> {
    taken: BTreeMap<&'static str, Vec<Vec<Cell>>>,
    from: &'a Lines,
    withdrawn: &'a BTreeSet<RowId>,
    lines: Lines,
}

impl Visit for Lay<'_> {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Infallible> {
        if self.withdrawn.iter().any(|id| id.table == R::TABLE) {
            let id = |row: &R| RowId { table: R::TABLE.to_owned(), key: key::<R>(&row.cells()) };
            rows.retain(|row| !self.withdrawn.contains(&id(row)));
        }
        let taken = self.taken.remove(R::TABLE).unwrap_or_default();
        let mut lines = vec![0; rows.len()];
        let held: BTreeMap<Vec<Cell>, usize> = if taken.is_empty() {
            BTreeMap::new()
        } else {
            rows.iter().enumerate().map(|(at, row)| (key::<R>(&row.cells()), at)).collect()
        };
        for (index, cells) in taken.into_iter().enumerate() {
            let line = self.from.line(R::TABLE, index).unwrap_or(0);
            let at = held.get(&key::<R>(&cells)).copied();
            // They were read as records once; what couldn't be was told, and is not among them.
            let Ok(row) = R::from_cells(cells) else { continue };
            if let Some(at) = at {
                (rows[at], lines[at]) = (row, line);
            } else {
                rows.push(row);
                lines.push(line);
            }
        }
        self.lines.place(R::TABLE, lines);
        Ok(())
    }
}

/// The key among the cells of a record.
fn key<R: Record>(cells: &[Cell]) -> Vec<Cell> {
    let cell = |part: &&str| R::COLUMNS.iter().position(|name| name == part).and_then(|at| cells.get(at)).cloned().unwrap_or(Cell::Null);
    R::KEY.iter().map(cell).collect()
}
