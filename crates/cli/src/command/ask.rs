//! `valise ask`: one question in codes, one verdict.

use std::io::{Write, stdout};
use std::path::Path;

use directory::verdict::Question;
use directory::vocabulary::Status;

use crate::args::Ask;
use crate::{Failure, Outcome, opened, words};

/// Asks, and prints the verdict with its reasons. Nothing recorded is "nothing found".
pub fn run(args: &Ask, db: Option<&Path>) -> Result<Outcome, Failure> {
    let desk = opened::desk(db)?;
    let question = Question {
        to: args.to.clone(),
        from: args.from.clone(),
        request: args.request,
        treaty: args.treaty.clone(),
        channel: args.channel,
        urgent: args.urgent,
        stage: args.stage,
        subject: args.subject.clone(),
        on: opened::day(args.on, desk),
    };
    let verdict = desk.ask(&question)?;
    if let Some(file) = &args.receipt {
        super::receipt::write(file, &question, &verdict, db)?;
    }
    if args.sheet.is_some() || args.letter.is_some() || args.cite {
        let answered = desk.answered(&question, &opened::now())?;
        super::paper::of_answer(args, desk, &question, &answered)?;
        if args.cite {
            let at = opened::now().timestamp();
            write!(stdout(), "{}", paper::citation::answer(desk.held(), &answered, at, &super::paper::words(&args.printed)).text)?;
            return Ok(Outcome::Found);
        }
    }
    let mut out = stdout().lock();
    if args.json {
        serde_json::to_writer(&mut out, &verdict)?;
        writeln!(out)?;
    } else {
        words::verdict(&mut out, desk.held(), &verdict, question.on)?;
    }
    let nothing = verdict.status == Status::NotStated && verdict.recipients.is_empty() && verdict.treaty.is_none();
    Ok(if nothing { Outcome::Nothing } else { Outcome::Found })
}
