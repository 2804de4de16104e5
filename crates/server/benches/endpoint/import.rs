//! 10,000 rows: as one proposal at the endpoint, and as a spreadsheet at a maintainer's desk.

use std::fmt::Write;
use std::process::Command;
use std::time::Instant;

use directory::cell::Cell;
use directory::content::{Columns, Content, RowId};
use directory::proposal::{RowChange, Touch};
use directory::record::Facts;

use crate::endpoint::{Running, draft};
use crate::screen::valise;

const ROWS: usize = 10_000;

/// A note on each of 10,000 rows, in one proposal; sent, then sent again.
pub fn large_proposal(running: &Running, token: &str, facts: &mut Facts) {
    let noted = |id: &RowId| id.table != "edition" && Facts::columns_of(&id.table).contains(&"note");
    let rows = Content::of(facts).rows.into_keys().filter(noted).take(ROWS);
    let note = || Touch::Touched(Columns::from([("note".to_owned(), Cell::Text("looked through".to_owned()))]));
    let changes: Vec<_> = rows.map(|id| RowChange { id, touch: note() }).collect();
    let (client, draft) = (running.client(token), draft(1, changes));
    let began = Instant::now();
    client.propose("proposal-of-many", &draft).unwrap();
    let first = began.elapsed().as_secs_f64();
    client.propose("proposal-of-many", &draft).unwrap();
    let again = began.elapsed().as_secs_f64() - first;
    println!(
        "a proposal of {} rows: {first:.2} s, again {again:.2} s; the endpoint's memory at its peak {} MB",
        draft.changes.len(),
        running.peak() >> 20
    );
}

/// A spreadsheet of 10,000 contacts, through `valise propose --dry-run`: time and memory.
pub fn spreadsheet(facts: &mut Facts) {
    let Some(valise) = valise() else { return };
    let room = tempfile::TempDir::new().unwrap();
    let copy = room.path().join("directory.db");
    store::write_edition(&copy, facts).unwrap();
    let offices: Vec<&str> = facts.authorities.iter().map(|office| office.id.as_str()).collect();
    let mut table = "id,authority,kind,value,note\n".to_owned();
    for at in 0..ROWS {
        let office = offices[at % offices.len()];
        writeln!(table, "{office}-made-{at},{office},email,office-{at}@justice.example,made for the bench").unwrap();
    }
    let path = room.path().join("contact.csv");
    std::fs::write(&path, table).unwrap();
    let mut command = Command::new("/usr/bin/time");
    command.args(["-f", "%e s, %M KB"]).arg(valise).arg("--db").arg(&copy).arg("propose").arg(&path).arg("--dry-run");
    match command.output() {
        Ok(done) => {
            let said = String::from_utf8_lossy(&done.stderr).into_owned();
            let told = String::from_utf8_lossy(&done.stdout).into_owned();
            println!("a spreadsheet of {ROWS} rows, in and compared: {}", said.lines().last().unwrap_or_default());
            println!("  it says: {}", told.lines().last().unwrap_or_default());
        }
        Err(_) => println!("a spreadsheet of {ROWS} rows: not measured (/usr/bin/time isn't here: apt-get install time)"),
    }
}
