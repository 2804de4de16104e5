//! `valise campaign`: who is to be asked to confirm what is held, the letters, their answers, and how far it has come.

use std::collections::BTreeSet;
use std::io::{Write, stdout};
use std::path::Path;

use directory::campaign::{self, Count};
use directory::content::Content;
use directory::held::Held;
use jiff::civil::Date;
use maintaining::campaign::{Answer, Due, NOTICE, due as due_on};
use maintaining::letters::{self, Letter};
use serde_json::json;
use store::{Own, place};

use crate::args::Campaign;
use crate::{Failure, Outcome, opened, words};

/// Runs one step of a campaign.
pub fn run(args: &Campaign, db: Option<&Path>) -> Result<Outcome, Failure> {
    let mut facts = opened::copy(db)?.facts()?;
    let content = Content::of(&mut facts);
    let held = Held::new(facts);
    let mut own = Own::open(&place::own(&opened::path(db)?))?;
    match args {
        Campaign::Due { of, on, json } => due(&content, &own, of.as_deref(), opened::on(*on), *json),
        Campaign::Letters { out, of, language, remind, on } => {
            let wanted = Wanted { of: of.as_deref(), language: language.as_deref(), remind: *remind, on: opened::on(*on) };
            write_letters(&content, &held, &mut own, out, &wanted)
        }
        Campaign::Answer { code, method, except, reason, reference, on } => {
            let (country, except) = (&code.to_ascii_uppercase(), except.iter().cloned().collect());
            let answer = Answer { country, method: *method, except, reason, reference: reference.clone() };
            keep(&answer, &content, &mut own, opened::on(*on))
        }
        Campaign::Progress { on, json } => progress(&content, &own, opened::on(*on), *json),
    }
}

fn counts(count: &Count) -> String {
    format!(
        "{} entries: {} lapsed, {} due, {} of unknown age, {} current; {} verified",
        count.rows, count.lapsed, count.due, count.unknown, count.current, count.verified
    )
}

fn due(content: &Content, own: &Own, of: Option<&str>, on: Date, json: bool) -> Result<Outcome, Failure> {
    let of = of.map(str::to_ascii_uppercase);
    let wanted: Vec<Due> = due_on(content, own, on)?.into_iter().filter(|due| of.as_ref().is_none_or(|of| *of == due.country)).collect();
    let mut out = std::io::BufWriter::new(stdout().lock());
    if json {
        let told: Vec<_> =
            wanted.iter().map(|due| json!({ "country": due.country, "count": due.count, "last_letter": due.last_letter })).collect();
        writeln!(out, "{}", json!({ "on": on.to_string(), "due": told }))?;
    } else {
        for Due { country, count, last_letter } in &wanted {
            let letter = last_letter.as_ref().map_or_else(|| "never written to".to_owned(), |day| format!("written to on {day}"));
            writeln!(out, "{country}  {}; {letter}", counts(count))?;
        }
    }
    out.flush()?;
    Ok(if wanted.is_empty() { Outcome::Nothing } else { Outcome::Found })
}

/// Which letters are wanted.
struct Wanted<'a> {
    of: Option<&'a str>,
    language: Option<&'a str>,
    /// Only to those who were written to so many days ago, and not since.
    remind: Option<i32>,
    on: Date,
}

fn write_letters(content: &Content, held: &Held, own: &mut Own, out: &Path, wanted: &Wanted<'_>) -> Result<Outcome, Failure> {
    // A slip in the code is told even where no letter is due.
    wanted.language.map(letters::language).transpose()?;
    let of = wanted.of.map(str::to_ascii_uppercase);
    let due = letters::due(content, own, wanted.remind, wanted.on)?.into_iter().filter(|code| of.as_ref().is_none_or(|of| of == code));
    let due = due.map(|code| Letter::to(held, &code, wanted.language, wanted.on)).collect::<Result<Vec<_>, _>>()?;
    std::fs::create_dir_all(out).map_err(|error| Failure::Data(format!("{} can't be written: {error}", out.display()).into()))?;
    for letter in &due {
        letter.write(out, content, own, wanted.on)?;
    }
    println!("{} letters written to {}, each with a spreadsheet of what is held", due.len(), out.display());
    Ok(if due.is_empty() { Outcome::Nothing } else { Outcome::Found })
}

fn keep(answer: &Answer<'_>, content: &Content, own: &mut Own, on: Date) -> Result<Outcome, Failure> {
    let Some((id, rows)) = answer.keep(content, own, on)? else {
        eprintln!("valise: nothing of {} is to be confirmed; nothing was kept", answer.country);
        return Ok(Outcome::Nothing);
    };
    let mut out = std::io::BufWriter::new(stdout().lock());
    words::differences(&mut out, &rows)?;
    writeln!(out, "{}", words::count(&rows, 0, content.edition()))?;
    writeln!(out, "kept as draft {id}; nothing was sent (valise outbox send)")?;
    out.flush()?;
    Ok(Outcome::Found)
}

fn progress(content: &Content, own: &Own, on: Date, json: bool) -> Result<Outcome, Failure> {
    let regions = campaign::by_region(content, &campaign::asked(content, on), on, NOTICE);
    let written: BTreeSet<String> = own.letters()?.into_iter().map(|letter| letter.0).collect();
    let mut out = std::io::BufWriter::new(stdout().lock());
    if json {
        writeln!(out, "{}", json!({ "on": on.to_string(), "regions": regions, "written_to": written }))?;
    } else {
        for region in &regions {
            let name = region.region.as_deref().unwrap_or("(no region recorded)");
            writeln!(out, "{name}: {} of {} states settled; {}", region.settled, region.jurisdictions, counts(&region.count))?;
        }
        writeln!(out, "{} states written to", written.len())?;
    }
    out.flush()?;
    Ok(if regions.is_empty() { Outcome::Nothing } else { Outcome::Found })
}
