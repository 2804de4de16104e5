//! What a newer publisher says and this program has no place for: kept, and counted, but not read.

use std::collections::BTreeMap;

use directory::cell::Cell;
use directory::content::{Columns, RowId};
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

/// Rows of one table, by key.
pub(crate) type Rows = BTreeMap<Vec<Cell>, Columns>;

/// Keeps what stands beyond the tables for a row; with nothing to keep, and not even that the row is there, forgets it.
pub(super) fn put(connection: &Connection, id: &RowId, columns: &Columns, even_empty: bool) -> rusqlite::Result<()> {
    let key = key(id);
    if columns.is_empty() && !even_empty {
        let sql = "DELETE FROM beyond WHERE table_name = ? AND key = ?";
        return connection.prepare_cached(sql)?.execute((&id.table, key)).map(drop);
    }
    let columns: Value = columns.iter().map(|(name, cell)| (name.clone(), value(cell))).collect();
    let sql = "INSERT INTO beyond (table_name, key, columns) VALUES (?, ?, ?)
               ON CONFLICT (table_name, key) DO UPDATE SET columns = excluded.columns";
    connection.prepare_cached(sql)?.execute((&id.table, key, columns.to_string())).map(drop)
}

/// What is kept for a row.
pub(super) fn get(connection: &Connection, id: &RowId) -> rusqlite::Result<Option<Columns>> {
    let sql = "SELECT columns FROM beyond WHERE table_name = ? AND key = ?";
    let text: Option<String> = connection.prepare_cached(sql)?.query_row((&id.table, key(id)), |row| row.get(0)).optional()?;
    Ok(text.as_deref().map(columns))
}

/// Everything that is kept, by table.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<BTreeMap<String, Rows>> {
    let mut all: BTreeMap<String, Rows> = BTreeMap::new();
    let mut statement = connection.prepare("SELECT table_name, key, columns FROM beyond")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, key, text): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let key = serde_json::from_str::<Vec<Value>>(&key).unwrap_or_default().into_iter().map(cell).collect();
        all.entry(table).or_default().insert(key, columns(&text));
    }
    Ok(all)
}

fn key(id: &RowId) -> String {
    id.key.iter().map(value).collect::<Value>().to_string()
}

/// What can't be read any more counts as nothing: the digest then tells that the copy was changed by another hand.
fn columns(text: &str) -> Columns {
    let read: BTreeMap<String, Value> = serde_json::from_str(text).unwrap_or_default();
    read.into_iter().map(|(name, value)| (name, cell(value))).collect()
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Null => Value::Null,
        Cell::Integer(number) => (*number).into(),
        Cell::Text(text) => text.as_str().into(),
    }
}

fn cell(value: Value) -> Cell {
    match value {
        Value::String(text) => Cell::Text(text),
        Value::Number(number) => number.as_i64().map_or(Cell::Null, Cell::Integer),
        _ => Cell::Null,
    }
}
