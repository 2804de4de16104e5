//! `valise note`: the person's own notes, in a file apart from the directory.

use std::path::Path;

use store::{Own, place};

use crate::args::Note;
use crate::{Failure, Outcome, opened};

/// Adds a note to a record that exists, or prints those there.
pub fn run(args: &Note, db: Option<&Path>) -> Result<Outcome, Failure> {
    let mut own = Own::open(&place::own(&opened::path(db)?))?;
    if args.text.is_empty() {
        let notes = own.notes(&args.id)?;
        for note in &notes {
            println!("{}  {}", note.written_on, note.text);
        }
        return Ok(if notes.is_empty() { Outcome::Nothing } else { Outcome::Found });
    }
    let today = opened::on(None);
    if opened::desk(db)?.show(&args.id, today).is_none() {
        eprintln!("valise: no authority and no jurisdiction has the id {:?}; nothing was written", args.id);
        return Ok(Outcome::Nothing);
    }
    own.add_note(&args.id, &args.text.join(" "), today)?;
    Ok(Outcome::Found)
}
