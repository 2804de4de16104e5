//! `valise propose`: a spreadsheet in, every fault of it out; or what it would change, kept as a draft, and sent if asked to.

use std::io::{Read, Write, stdout};
use std::path::Path;

use directory::draft::Described;
use maintaining::drafts::{self, Source, TakenIn, Wanted};
use maintaining::enclosures;
use serde_json::json;
use spreadsheet::intake::LARGEST;
use store::Own;

use crate::args::{Document, Propose};
use crate::command::outbox;
use crate::{Failure, Outcome, opened, words};

/// Takes in the file, says what is wrong with it and what it would change, and keeps that as a draft.
pub fn run(args: &Propose, db: Option<&Path>) -> Result<Outcome, Failure> {
    let facts = opened::copy(db)?.facts()?;
    let mut own = opened::own(db)?;
    let name = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let taken = drafts::take(&mut own, &facts, (&name, &bytes(&args.file)?), &wanted(args), opened::on(args.on))?;
    let kept = if args.dry_run || !taken.is_worth_keeping() {
        None
    } else {
        let revises = args.revises.as_deref().map(|id| outbox::revised(&own, id)).transpose()?;
        let reason = args.reason.as_deref().unwrap_or_default();
        Some({
            let described = described(&own, &args.document)?;
            taken.keep(&mut own, reason, described, revises)?
        })
    };
    print(args, &taken, kept.as_deref())?;
    if let Some(id) = kept.as_deref().filter(|_| args.send || args.to.is_some()) {
        return outbox::send_one(&mut own, id, (args.to.as_deref(), &args.reach), &Document::default());
    }
    match () {
        () if taken.intake.is_refused() => Err(Failure::Faults),
        () if taken.intake.comparison.is_empty() => Ok(Outcome::Nothing),
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

fn wanted(args: &Propose) -> Wanted {
    let source = args.source.as_ref().map(|id| Source {
        id: id.clone(),
        title: args.document.title.clone(),
        publisher: args.publisher.clone(),
        dated: args.document.dated.clone(),
        licence: args.licence.clone(),
        as_of: args.as_of.clone(),
    });
    Wanted {
        table: args.table.clone(),
        headings: args.map.clone(),
        encoding: args.encoding.clone(),
        complete: args.complete.iter().map(|code| code.to_ascii_uppercase()).collect(),
        source,
    }
}

/// What was said of a document.
pub fn described(own: &Own, document: &Document) -> Result<Described, Failure> {
    let Document { title, dated, reference, received, carrier, enclosure } = document.clone();
    let enclosure = enclosure.map(|path| enclosures::keep(own, &path)).transpose()?;
    Ok(Described { title, dated, reference, received_on: received, carrier, enclosure })
}

fn print(args: &Propose, taken: &TakenIn, kept: Option<&str>) -> Result<(), Failure> {
    let (intake, base) = (&taken.intake, taken.base);
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
        let sent = if args.send || args.to.is_some() { "" } else { "; nothing was sent (valise outbox send)" };
        writeln!(out, "kept as draft {id}{sent}")?;
    }
    Ok(out.flush()?)
}
