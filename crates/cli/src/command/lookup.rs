//! `valise lookup`: free words in, facets, verdicts and offices out.

use std::io::{BufRead, Read, Write, stdin, stdout};
use std::path::Path;

use directory::answer::Answer;
use directory::desk::Desk;
use jiff::civil::Date;

use crate::args::Lookup;
use crate::{Failure, Outcome, opened, words};

/// A line of a batch is read up to here; the lookup reads far less, and what follows is skipped.
const LONGEST_LINE: u64 = 1 << 20;

/// Looks up the words given, or each line of standard input.
pub fn run(args: &Lookup, db: Option<&Path>) -> Result<Outcome, Failure> {
    let desk = opened::desk(db)?;
    let on = opened::day(args.on, desk);
    let from = args.from.as_deref();
    if let Some(code) = from.filter(|code| directory::card::jurisdiction(desk.held(), code).is_none()) {
        return Err(directory::verdict::Refusal::UnknownJurisdiction { code: code.to_owned() }.into());
    }
    if args.batch {
        return batch(desk, args, on);
    }
    let answer = desk.lookup_pinned(&args.words.join(" "), &args.pins, from, on)?;
    let mut out = stdout().lock();
    if args.json {
        serde_json::to_writer(&mut out, &answer)?;
        writeln!(out)?;
    } else {
        words::answer(&mut out, desk.held(), &answer, on)?;
    }
    Ok(outcome(found(&answer)))
}

fn batch(desk: &Desk, args: &Lookup, on: Date) -> Result<Outcome, Failure> {
    let (mut input, mut out) = (stdin().lock(), std::io::BufWriter::new(stdout().lock()));
    let mut any = false;
    while let Some(line) = line(&mut input)? {
        let answer = desk.lookup_pinned(&line, &args.pins, args.from.as_deref(), on)?;
        any |= found(&answer);
        serde_json::to_writer(&mut out, &answer)?;
        writeln!(out)?;
        out.flush()?;
    }
    Ok(outcome(any))
}

/// A line without its end, bytes that aren't UTF-8 replaced; `None` at the end of input.
fn line(input: &mut impl BufRead) -> std::io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.last() != Some(&b'\n') && bytes.len() as u64 == LONGEST_LINE {
        input.skip_until(b'\n')?;
    }
    let text = String::from_utf8_lossy(&bytes);
    Ok(Some(text.trim_end_matches(['\n', '\r']).to_owned()))
}

const fn outcome(found: bool) -> Outcome {
    if found { Outcome::Found } else { Outcome::Nothing }
}

fn found(answer: &Answer) -> bool {
    !answer.verdicts.is_empty() || !answer.authorities.is_empty() || !answer.facets.matches.is_empty()
}
