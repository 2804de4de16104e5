//! 10,000 rows: as one proposal at the endpoint, and as spreadsheets at a maintainer's desk; there 100,000 as well.

use std::process::Command;
use std::time::Instant;

use directory::cell::Cell;
use directory::content::{Columns, Content, RowId};
use directory::proposal::{RowChange, Touch};
use directory::record::{Contact, Facts};
use directory::vocabulary::ContactKind;

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

/// Spreadsheets of so many contacts of one state, as XLSX and as CSV, through `valise propose --dry-run`: time and memory.
pub fn spreadsheets(facts: &mut Facts) {
    let Some(valise) = valise() else { return };
    let room = tempfile::TempDir::new().unwrap();
    let (copy, filled) = (room.path().join("directory.db"), room.path().join("filled.db"));
    store::write_edition(&copy, facts).unwrap();
    let (first, state) = (facts.contacts[0].clone(), facts.authorities[0].jurisdiction.clone());
    let offices = facts.authorities.iter().filter(|office| office.jurisdiction == state).map(|office| office.id.clone());
    let offices: Vec<_> = offices.collect();
    for rows in [ROWS, 10 * ROWS] {
        // The same edition with the contacts in it: what fills the sheets.
        let mut more = facts.clone();
        more.contacts.extend((0..rows).map(|at| {
            let (office, value) = (offices[at % offices.len()].clone(), format!("office-{at}@justice.example"));
            Contact { id: format!("{office}-made-{at}"), authority: office, kind: ContactKind::Email, value, ..first.clone() }
        }));
        store::write_edition(&filled, &mut more).unwrap();
        for ending in ["xlsx", "csv"] {
            let sheet = room.path().join("contact").with_extension(ending);
            let mut fill = Command::new(&valise);
            fill.arg("--db").arg(&filled).args(["template", "--table", "contact", "--of", &state, "--out"]).arg(&sheet);
            assert!(fill.output().unwrap().status.success());
            let mut command = Command::new("/usr/bin/time");
            command.args(["-f", "%e s, %M KB"]).arg(&valise).arg("--db").arg(&copy).arg("propose").arg(&sheet).arg("--dry-run");
            let Ok(done) = command.output() else {
                println!("spreadsheets: not measured (/usr/bin/time isn't here: apt-get install time)");
                return;
            };
            let (said, told) = (String::from_utf8_lossy(&done.stderr).into_owned(), String::from_utf8_lossy(&done.stdout).into_owned());
            let size = sheet.metadata().unwrap().len() >> 10;
            println!("a spreadsheet of {rows} rows, {ending} of {size} KB, in and compared: {}", said.lines().last().unwrap_or_default());
            println!("  it says: {}", told.lines().last().or(said.lines().next()).unwrap_or_default());
        }
    }
}
