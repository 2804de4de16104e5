//! `valise export`: offices for a spreadsheet, an address book, or another program.

use std::io::{Write, stdout};
use std::path::Path;

use directory::card;
use directory::verdict::Refusal;
use paper::office::{Office, offices};
use paper::{json_ld, table, vcard, xlsx};

use crate::args::{Export, Format};
use crate::{Failure, Outcome, opened};

/// Writes the offices, to a file or to standard output. A file appears whole, or not at all.
pub fn run(args: &Export, db: Option<&Path>) -> Result<Outcome, Failure> {
    refuse_contradictions(args)?;
    let held = opened::desk(db)?.held();
    let code = |code: &String| {
        card::jurisdiction(held, code).map(|row| row.code.clone()).ok_or_else(|| Refusal::UnknownJurisdiction { code: code.clone() })
    };
    let countries = args.country.iter().map(code).collect::<Result<Vec<_>, _>>()?;
    let found = offices(held, &countries, opened::on(args.on), "en");
    let bytes = bytes(args, &found)?;
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

fn bytes(args: &Export, found: &[Office]) -> Result<Vec<u8>, Failure> {
    Ok(match args.format {
        Format::Csv => table::csv(found, args.bom)?,
        Format::Xlsx => xlsx::xlsx(found, opened::on(None)).map_err(|error| Failure::Data(Box::new(error)))?,
        Format::Vcard => vcard::vcards(found, if args.vcard4 { vcard::Version::Four } else { vcard::Version::Three }).into_bytes(),
        Format::Json => {
            let mut json = serde_json::to_vec_pretty(&json_ld::json_ld(found))?;
            json.push(b'\n');
            json
        }
    })
}
