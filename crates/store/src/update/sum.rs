//! The digest of all rows of a copy, and all of its rows as content: table by table in the order that the digest counts them in.

use std::collections::BTreeSet;

use directory::cell::Cell;
use directory::content::{Columns, Content, RowId};
use directory::digest::Running;
use rusqlite::Connection;

use super::beyond::{self, Rows};
use super::rows::{Table, tables};
use crate::rows::cells;

/// The digest of all rows (see `directory::digest`).
pub(crate) fn digest(connection: &Connection) -> rusqlite::Result<String> {
    let mut digest = Running::default();
    each(connection, |table, key, columns| {
        digest.row(table, key, columns.iter().map(|(name, cell)| (*name, *cell)));
    })?;
    Ok(digest.finish())
}

/// All rows.
pub(crate) fn content(connection: &Connection) -> rusqlite::Result<Content> {
    let mut content = Content::default();
    each(connection, |table, key, columns| {
        let columns: Columns =
            columns.iter().filter(|(_, cell)| **cell != Cell::Null).map(|(name, cell)| ((*name).to_owned(), (*cell).clone())).collect();
        content.rows.insert(RowId { table: table.to_owned(), key: key.to_vec() }, columns);
    })?;
    Ok(content)
}

fn each(connection: &Connection, mut seen: impl FnMut(&str, &[Cell], &[(&str, &Cell)])) -> rusqlite::Result<()> {
    let (tables, kept) = (tables(), beyond::all(connection)?);
    let none = Rows::new();
    let names: BTreeSet<&str> = tables.keys().copied().chain(kept.keys().map(String::as_str)).collect();
    for name in names {
        let kept = kept.get(name).unwrap_or(&none);
        match tables.get(name) {
            Some(table) => known(connection, table, kept, &mut seen)?,
            None => kept.iter().for_each(|(key, columns)| seen(name, key, &named(columns))),
        }
    }
    Ok(())
}

fn known(
    connection: &Connection,
    table: &Table,
    kept: &Rows,
    seen: &mut impl FnMut(&str, &[Cell], &[(&str, &Cell)]),
) -> rusqlite::Result<()> {
    let names: Vec<&str> = table.key.iter().chain(&table.columns).copied().collect();
    let sql = format!("SELECT {} FROM {} ORDER BY {}", names.join(", "), table.name, table.key.join(", "));
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let cells = cells(row, names.len())?;
        let (key, cells) = cells.split_at(table.key.len());
        let mut columns: Vec<(&str, &Cell)> = table.columns.iter().copied().zip(cells).collect();
        if let Some(further) = kept.get(key) {
            columns.extend(named(further));
            columns.sort_unstable_by_key(|(name, _)| *name);
        }
        seen(table.name, key, &columns);
    }
    Ok(())
}

fn named(columns: &Columns) -> Vec<(&str, &Cell)> {
    columns.iter().map(|(name, cell)| (name.as_str(), cell)).collect()
}
