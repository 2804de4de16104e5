//! The tables and the records: what one declares, the other has.

use std::convert::Infallible;

use directory::record::{Facts, Record, Visit};
use rusqlite::Connection;

const TABLES: &str =
    concat!(include_str!("../../schema/migrations/0001_directory.sql"), include_str!("../../schema/migrations/0002_sync.sql"));
/// What is no fact, but the state of the copy.
const STATE: [&str; 3] = ["beyond", "copy_state", "trust"];

struct Compare {
    connection: Connection,
    wrong: Vec<String>,
}

impl Visit for Compare {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, _: &mut Vec<R>) -> Result<(), Infallible> {
        let columns = self.strings(&format!("SELECT name FROM pragma_table_info('{}') ORDER BY cid", R::TABLE));
        let keys = self.strings(&format!("SELECT name FROM pragma_table_info('{}') WHERE pk > 0 ORDER BY pk", R::TABLE));
        let mut references = self.strings(&format!("SELECT \"from\" || ' ' || \"table\" FROM pragma_foreign_key_list('{}')", R::TABLE));
        let mut declared: Vec<String> = R::REFERENCES.iter().map(|(column, table)| format!("{column} {table}")).collect();
        references.retain(|reference| reference != "edition edition");
        references.sort();
        declared.sort();
        self.expect(R::TABLE, "columns", &columns, R::COLUMNS);
        self.expect(R::TABLE, "key", &keys, R::KEY);
        self.expect(R::TABLE, "references", &references, &declared.iter().map(String::as_str).collect::<Vec<_>>());
        Ok(())
    }
}

impl Compare {
    fn strings(&self, sql: &str) -> Vec<String> {
        let mut statement = self.connection.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    fn expect(&mut self, table: &str, what: &str, found: &[String], wanted: &[&str]) {
        if found != wanted {
            self.wrong.push(format!("{what} of {table}: the table has {found:?}, the record {wanted:?}"));
        }
    }
}

#[test]
fn every_record_is_a_table_and_every_table_a_record() {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(TABLES).unwrap();
    let mut compare = Compare { connection, wrong: Vec::new() };
    let Ok(()) = Facts::default().visit(&mut compare);
    let mut tables = compare.strings("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    tables.retain(|table| !STATE.contains(&table.as_str()) && !table.starts_with("sqlite_"));
    let mut records = Facts::TABLES.to_vec();
    records.sort_unstable();
    assert_eq!(tables, records);
    assert!(compare.wrong.is_empty(), "{}", compare.wrong.join("\n"));
}

#[test]
fn every_table_is_strict() {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(TABLES).unwrap();
    let lax = "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'";
    assert_eq!(connection.prepare(lax).unwrap().query_map([], |row| row.get::<_, String>(0)).unwrap().count(), 0);
}

#[test]
fn an_edition_read_back_is_the_edition_written() {
    let copy = store::Copy::open(crate::edition()).unwrap();
    let mut facts = copy.facts().unwrap();
    assert_eq!(directory::digest::of(&mut facts), copy.state().unwrap().digest);
    assert!(facts.authorities.len() > 300 && facts.participations.len() > 2000, "the edition is not the real one");
}
