//! What goes on paper: sheets and drafts of requests, for `valise ask` and `valise show`.

use std::path::Path;

use directory::answer::Answered;
use directory::desk::Desk;
use directory::verdict::Question;
use jiff::civil::Date;
use paper::document::Document;
use paper::pdf::{Fonts, pdf};
use paper::words::Words;
use paper::{docx, letter, sheet};
use store::place;

use crate::args::{Ask, Printed};
use crate::{Failure, opened};

/// Writes what was wished for of an answer: its sheet, the draft of a request.
pub fn of_answer(args: &Ask, desk: &Desk, question: &Question, answered: &Answered) -> Result<(), Failure> {
    let words = words(&args.printed);
    if let Some(file) = &args.sheet {
        write(file, &sheet::answer(desk.held(), question, answered, &words), &args.printed)?;
    }
    if let Some(file) = &args.letter {
        let drafted = letter::letter(desk.held(), question, answered, &words);
        let none = || Failure::Usage("a draft is for --request mla: of other kinds of request no list of required contents is held".into());
        write(file, &drafted.ok_or_else(none)?, &args.printed)?;
    }
    Ok(())
}

/// Writes the sheet of a jurisdiction.
pub fn of_country(file: &Path, desk: &Desk, code: &str, on: Date, printed: &Printed) -> Result<(), Failure> {
    let document = sheet::country(desk.held(), code, on, &words(printed));
    let none = || Failure::Usage(format!("a sheet is of a jurisdiction, and {code:?} is none: name its code, as CH").into());
    write(file, &document.ok_or_else(none)?, printed)
}

/// The words of the language chosen.
pub fn words(printed: &Printed) -> Words {
    Words::of(printed.language)
}

/// DOCX or PDF, as the file's name ends.
fn write(file: &Path, document: &Document, printed: &Printed) -> Result<(), Failure> {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    let bytes = match ending.as_str() {
        "pdf" => pdf(document, printed.paper, &fonts()?).map_err(|error| Failure::Data(Box::new(error)))?,
        "docx" => docx::docx(document, printed.paper).map_err(|error| Failure::Data(Box::new(error)))?,
        _ => return Err(Failure::Usage(format!("{} ends in neither .pdf nor .docx", file.display()).into())),
    };
    opened::write(file, &bytes)
}

/// The fonts that came with the program.
fn fonts() -> Result<Fonts, Failure> {
    let none =
        || Failure::Data("the fonts that came with the program are not there: name their folder in VALISE_FONTS, or write .docx".into());
    let folder = place::fonts().ok_or_else(none)?;
    let failed = |error: std::io::Error| Failure::Data(format!("the fonts in {} can't be read: {error}", folder.display()).into());
    let files = place::files_in(&folder, Fonts::is_wanted).map_err(failed)?;
    Fonts::new(files).map_err(|error| Failure::Data(Box::new(error)))
}
