//! `valise template`: a spreadsheet to fill in.

use std::path::Path;

use directory::content::Content;
use directory::record::Facts;
use spreadsheet::template::{self, Filled, USUAL};

use crate::args::Template;
use crate::{Failure, Outcome, opened};

/// Writes the template, with what is held of a jurisdiction where one is named.
pub fn run(args: &Template, db: Option<&Path>) -> Result<Outcome, Failure> {
    let tables = tables(&args.tables)?;
    let content = args.of.as_ref().map(|_| held(db)).transpose()?;
    let code = args.of.as_deref().unwrap_or_default().to_ascii_uppercase();
    let filled = content.as_ref().map(|content| Filled { content, jurisdiction: &code });
    let ending = args.out.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    let bytes = match (ending.as_ref().and_then(|ending| ending.to_str()), tables.as_slice()) {
        (Some("xlsx"), _) => template::workbook(&tables, filled.as_ref()).map_err(|error| Failure::Data(Box::new(error)))?,
        (Some("csv"), [table]) => template::csv(table, filled.as_ref()),
        (Some("csv"), _) => return Err(Failure::Usage("a CSV file holds one table: say which with --table, or write an .xlsx".into())),
        _ => return Err(Failure::Usage(format!("{} ends neither in .xlsx nor in .csv", args.out.display()).into())),
    };
    let failed = |error| Failure::Data(format!("{} can't be written: {error}", args.out.display()).into());
    std::fs::write(&args.out, bytes).map_err(failed)?;
    println!("{} written: {}", args.out.display(), tables.join(", "));
    Ok(Outcome::Found)
}

fn held(db: Option<&Path>) -> Result<Content, Failure> {
    Ok(Content::of(&mut opened::copy(db)?.facts()?))
}

fn tables(named: &[String]) -> Result<Vec<&'static str>, Failure> {
    if named.is_empty() {
        return Ok(USUAL.to_vec());
    }
    let known = || Facts::TABLES.iter().copied().filter(|table| *table != "edition");
    let find = |name: &String| {
        known().find(|table| table == name).ok_or_else(|| {
            let known = known().collect::<Vec<_>>().join(", ");
            Failure::Usage(format!("no table is called {name:?}; there are {known}").into())
        })
    };
    named.iter().map(find).collect()
}
