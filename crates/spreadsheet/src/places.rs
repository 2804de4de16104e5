//! Where the rows of a spreadsheet stand in it, by their keys: what the endpoint finds later is told by sheet, row and column.

use std::collections::BTreeMap;
use std::convert::Infallible;

use directory::comparison::text;
use directory::import::Lines;
use directory::record::{Facts, Record, Visit};

/// The rows of each table: key, and number in the sheet. (Visiting takes `&mut`; the facts are not changed.)
pub fn rows(facts: &mut Facts, lines: &Lines) -> BTreeMap<&'static str, Vec<(Vec<String>, u32)>> {
    let mut places = Places { lines, rows: BTreeMap::new() };
    let Ok(()) = facts.visit(&mut places);
    places.rows
}

struct Places<'a> {
    lines: &'a Lines,
    rows: BTreeMap<&'static str, Vec<(Vec<String>, u32)>>,
}

impl Visit for Places<'_> {
    type Stop = Infallible;

    fn table<R: Record>(&mut self, records: &mut Vec<R>) -> Result<(), Infallible> {
        let place = |name: &&str| R::COLUMNS.iter().position(|column| column == name);
        let key: Vec<usize> = R::KEY.iter().filter_map(place).collect();
        let rows = records.iter().enumerate().filter_map(|(index, record)| {
            let cells = record.cells();
            let row = u32::try_from(self.lines.line(R::TABLE, index)?).ok()?;
            Some((key.iter().filter_map(|place| text(&cells[*place])).collect(), row))
        });
        self.rows.insert(R::TABLE, rows.collect());
        Ok(())
    }
}
