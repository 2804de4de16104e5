//! `valise propose`: a spreadsheet in, every fault of it out; or what it would change, kept as a draft.

use std::collections::BTreeMap;
use std::io::{Read, Write, stdout};
use std::path::Path;

use directory::record::Facts;
use jiff::Timestamp;
use serde_json::json;
use spreadsheet::intake::{self, Intake, LARGEST, Order, Stated};
use store::{Own, place};

use crate::args::Propose;
use crate::{Failure, Outcome, opened, words};

/// Takes in the file, says what is wrong with it and what it would change, and keeps that as a draft.
pub fn run(args: &Propose, db: Option<&Path>) -> Result<Outcome, Failure> {
    let facts = opened::copy(db)?.facts()?;
    let mut own = Own::open(&place::own(&opened::path(db)?))?;
    let order = order(args, &facts, &mut own)?;
    let name = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let intake = intake::take(&name, &bytes(&args.file)?, &facts, &order, opened::on(args.on));
    let base = facts.editions.last().map_or(0, |edition| edition.number);
    let kept = if args.dry_run || intake.is_refused() || intake.comparison.is_empty() {
        None
    } else {
        Some(keep(args, &intake, base, &order, &mut own)?)
    };
    print(args, &intake, base, kept.as_deref())?;
    match () {
        () if intake.is_refused() => Err(Failure::Faults),
        () if intake.comparison.is_empty() => Ok(Outcome::Nothing),
        () => Ok(Outcome::Found),
    }
}

/// The bytes of the file, one more than is taken, so that it can be said that it is too large.
fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |error| Failure::Data(format!("{} can't be read: {error}", path.display()).into());
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(failed)?;
    file.take(LARGEST as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

fn order(args: &Propose, facts: &Facts, own: &mut Own) -> Result<Order, Failure> {
    let tables: Vec<&str> = args.table.as_deref().map_or_else(|| Facts::TABLES.to_vec(), |table| vec![table]);
    for (heading, column) in &args.map {
        let meant = column.as_deref();
        let takes =
            |table: &&&str| meant.is_none_or(|column| Facts::holds(table).is_some_and(|held| held.iter().any(|one| one.name == column)));
        let takers: Vec<&&str> = tables.iter().filter(takes).collect();
        if takers.is_empty() {
            return Err(Failure::Usage(format!("no table has a column {:?}", meant.unwrap_or_default()).into()));
        }
        for table in takers {
            own.remember_heading(table, &intake::fold(heading), meant)?;
        }
    }
    let mapping = own.headings()?.into_iter().map(|(table, heading, meaning)| ((table, heading), meaning)).collect();
    let complete = args.complete.iter().map(|code| code.to_ascii_uppercase()).collect();
    Ok(Order { table: args.table.clone(), mapping, encoding: args.encoding.clone(), complete, stated: stated(args, facts)? })
}

/// The source that the file comes from: one that is held, or a new one that is described.
fn stated(args: &Propose, facts: &Facts) -> Result<Option<Stated>, Failure> {
    let Some(source) = &args.source else { return Ok(None) };
    let held = facts.sources.iter().find(|held| held.id == *source);
    let dated = args.dated.clone().or_else(|| held?.dated.as_ref().map(ToString::to_string));
    let as_of = args
        .as_of
        .clone()
        .or_else(|| dated.clone())
        .ok_or_else(|| Failure::Usage(format!("say with --dated or --as-of how old the statement of {source:?} is").into()))?;
    let mut row = BTreeMap::new();
    if held.is_none() {
        let (Some(title), Some(publisher)) = (&args.title, &args.publisher) else {
            return Err(Failure::Usage(
                format!("no source has the id {source:?}: describe it with --title, --publisher and --dated").into(),
            ));
        };
        let told = [("title", title), ("publisher", publisher), ("licence", &args.licence)];
        row.extend(told.map(|(name, value)| (name.to_owned(), value.clone())));
        row.extend(dated.map(|dated| ("dated".to_owned(), dated)));
    }
    Ok(Some(Stated { source: source.clone(), as_of, row }))
}

/// Keeps what the file would change as a draft, under an id that it has for good.
fn keep(args: &Propose, intake: &Intake, base: u32, order: &Order, own: &mut Own) -> Result<String, Failure> {
    let id = uuid::Uuid::new_v4().to_string();
    let source = order.stated.as_ref().map(|stated| json!({ "id": stated.source, "as_of": stated.as_of }));
    let body = json!({ "base": base, "source": source, "jurisdictions": intake.jurisdictions, "rows": intake.comparison.told() });
    own.keep_draft(&id, Timestamp::now(), args.reason.as_deref().unwrap_or_default(), &body.to_string())?;
    Ok(id)
}

fn print(args: &Propose, intake: &Intake, base: u32, kept: Option<&str>) -> Result<(), Failure> {
    let mut out = std::io::BufWriter::new(stdout().lock());
    let rows = intake.comparison.told();
    if args.json {
        let told = json!({
            "base": base, "refused": intake.is_refused(), "sheets": intake.sheets, "findings": intake.findings,
            "jurisdictions": intake.jurisdictions, "unchanged": intake.comparison.unchanged, "rows": rows, "draft": kept,
        });
        writeln!(out, "{told}")?;
        return Ok(out.flush()?);
    }
    for finding in &intake.findings {
        eprintln!("{finding}");
    }
    let errors = intake.findings.iter().filter(|finding| finding.refuses).count();
    if errors > 0 {
        eprintln!("{errors} faults to correct; nothing was kept and nothing was sent");
        return Ok(());
    }
    words::differences(&mut out, &rows)?;
    writeln!(out, "{}", words::count(&rows, intake.comparison.unchanged, base))?;
    if let Some(id) = kept {
        writeln!(out, "kept as draft {id}; nothing was sent (valise outbox)")?;
    }
    Ok(out.flush()?)
}
