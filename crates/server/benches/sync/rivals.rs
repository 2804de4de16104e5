//! The same change as others would send it: SQLite's own patchset, and rsync of the database file.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use directory::cell::Cell;
use directory::delta::{Change, Delta, Line};

/// A patchset of SQLite's session extension, by the `sqlite3` program, packed as a delta is; `None` where the program isn't there.
/// It changes `base` to what the delta leads to.
pub fn patchset(base: &Path, delta: &Delta) -> Option<usize> {
    let out = base.with_extension("patchset");
    let mut script = ".session open main s\n.session s attach *\nPRAGMA foreign_keys = off;\nBEGIN;\n".to_owned();
    delta.lines.iter().filter_map(sql).for_each(|sql| script.push_str(&sql));
    writeln!(script, "COMMIT;\n.session s patchset {}", out.display()).ok()?;
    let mut child = Command::new("sqlite3").arg("-bail").arg(base).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().ok()?;
    child.stdin.take()?.write_all(script.as_bytes()).ok()?;
    child.wait().ok().filter(std::process::ExitStatus::success)?;
    let bytes = std::fs::read(out).ok().filter(|bytes| !bytes.is_empty())?;
    sync::pack(&bytes).ok().map(|packed| packed.len())
}

fn sql(line: &Line) -> Option<String> {
    let table = &line.id.table;
    let key = literal(&line.id.key[0]);
    match &line.change {
        Change::Touched(columns) => {
            let set: Vec<String> = columns.iter().map(|(name, cell)| format!("{name} = {}", literal(cell))).collect();
            Some(format!("UPDATE {table} SET {} WHERE id = {key};\n", set.join(", ")))
        }
        Change::Whole(columns) if table == "edition" => {
            let (names, cells): (Vec<_>, Vec<_>) = columns.iter().map(|(name, cell)| (name.clone(), literal(cell))).unzip();
            Some(format!("INSERT INTO edition (number, {}) VALUES ({key}, {});\n", names.join(", "), cells.join(", ")))
        }
        _ => None,
    }
}

fn literal(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => format!("'{}'", text.replace('\'', "''")),
        Cell::Integer(number) => number.to_string(),
        Cell::Null => "NULL".to_owned(),
    }
}

/// What rsync sends and receives to bring one file to the other; `None` where it isn't there. Both files stay as they are.
pub fn rsync(old: &Path, new: &Path) -> Option<usize> {
    let theirs = old.with_extension("theirs");
    std::fs::copy(old, &theirs).ok()?;
    // Files of one size and second would be taken for the same.
    let how = ["--ignore-times", "--no-whole-file", "--compress", "--stats"];
    let out = Command::new("rsync").args(how).arg(new).arg(&theirs).env("LC_ALL", "C").output().ok()?;
    let said = String::from_utf8(out.stdout).ok()?;
    let bytes = |what: &str| {
        let line = said.lines().find_map(|line| line.strip_prefix(what))?;
        line.chars().filter(char::is_ascii_digit).collect::<String>().parse::<usize>().ok()
    };
    Some(bytes("Total bytes sent: ")? + bytes("Total bytes received: ")?)
}
