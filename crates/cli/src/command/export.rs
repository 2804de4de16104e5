//! `valise export`: offices for a spreadsheet, an address book, or another program.

use std::io::{Write, stdout};
use std::path::Path;

use directory::card;
use directory::verdict::Refusal;
use paper::form::{self, OfficesForm};
use paper::office::offices;

use crate::args::{Export, Format};
use crate::{Failure, Outcome, opened};

/// Writes the offices, to a file or to standard output. A file appears whole, or not at all.
pub fn run(args: &Export, db: Option<&Path>) -> Result<Outcome, Failure> {
    refuse_contradictions(args)?;
    let desk = opened::desk(db)?;
    let (held, on) = (desk.held(), opened::day(args.on, desk));
    let code = |code: &String| {
        card::jurisdiction(held, code).map(|row| row.code.clone()).ok_or_else(|| Refusal::UnknownJurisdiction { code: code.clone() })
    };
    let countries = args.country.iter().map(code).collect::<Result<Vec<_>, _>>()?;
    let found = offices(held, &countries, on, "en");
    let bytes = form::offices(form(args), &found, opened::on(None)).map_err(|error| Failure::Data(Box::new(error)))?;
    match &args.out {
        Some(file) => opened::write(file, &bytes)?,
        None => stdout().lock().write_all(&bytes)?,
    }
    Ok(if found.is_empty() { Outcome::Nothing } else { Outcome::Found })
}

fn refuse_contradictions(args: &Export) -> Result<(), Failure> {
    let wrong = match args.format {
        Format::Csv => args.vcard4,
        Format::Vcard => args.bom,
        Format::Xlsx | Format::Json => args.bom || args.vcard4,
    };
    if wrong { Err(Failure::Usage("--bom is for --format csv, and --vcard4 for --format vcard".into())) } else { Ok(()) }
}

const fn form(args: &Export) -> OfficesForm {
    match args.format {
        Format::Csv if args.bom => OfficesForm::CsvMarked,
        Format::Csv => OfficesForm::Csv,
        Format::Xlsx => OfficesForm::Xlsx,
        Format::Vcard if args.vcard4 => OfficesForm::Vcard4,
        Format::Vcard => OfficesForm::Vcard3,
        Format::Json => OfficesForm::JsonLd,
    }
}
