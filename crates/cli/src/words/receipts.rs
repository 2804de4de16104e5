//! What came of a receipt, in words: what is proved, what isn't, and what can't be.

use std::io::{Result, Write};

use paper::receipt::{Edition, Proof, Receipt, Report};
use serde_json::{Value, json};

/// The report for a person.
pub fn report(out: &mut impl Write, receipt: &Receipt, report: &Report, here: &Edition) -> Result<()> {
    let named = receipt.edition().map_or_else(|| "no number".to_owned(), |number| number.to_string());
    match report.proof {
        Proof::Signed => {
            writeln!(out, "Proved: the signed edition {named} gives this answer to this question.")?;
            not_proved(out)?;
        }
        Proof::Unsigned => {
            writeln!(out, "Proved by digest alone: edition {named}, as it is here, gives this answer to this question.")?;
            writeln!(
                out,
                "No signature vouches for the edition here: it came with the program or was built here. `valise sync` brings a signed one."
            )?;
            not_proved(out)?;
        }
        Proof::AnotherEdition { same_answer } => another(out, &named, same_answer, here)?,
        Proof::Refused => {
            writeln!(out, "Refused: this receipt is not as it was written, or was never written so.")?;
            report.faults.iter().try_for_each(|fault| writeln!(out, "  {} {}", fault.field, fault.why))?;
        }
    }
    Ok(())
}

fn another(out: &mut impl Write, named: &str, same_answer: bool, here: &Edition) -> Result<()> {
    writeln!(out, "Not proved here: the receipt is of edition {named}, and this copy holds edition {}.", here.number)?;
    writeln!(
        out,
        "The receipt agrees with itself: its seals, its times, its numbers. Whether edition {named} said so, only that edition can show:"
    )?;
    writeln!(out, "name a copy of it with --db, as one kept from that time.")?;
    let same = if same_answer { "the same answer" } else { "another answer" };
    writeln!(out, "Edition {} gives {same} to the question.", here.number)
}

/// What no second look-up can show.
fn not_proved(out: &mut impl Write) -> Result<()> {
    writeln!(out, "Not proved, since nothing signs it: when the receipt was written, by which program, and by whom.")
}

/// The report for a program.
pub fn report_json(report: &Report, here: &Edition) -> Value {
    let (proof, same_answer) = match report.proof {
        Proof::Signed => ("signed", Some(true)),
        Proof::Unsigned => ("unsigned", Some(true)),
        Proof::AnotherEdition { same_answer } => ("another-edition", Some(same_answer)),
        Proof::Refused => ("refused", None),
    };
    let faults: Vec<Value> = report.faults.iter().map(|fault| json!({ "field": fault.field, "why": fault.why })).collect();
    json!({ "proof": proof, "edition": here.number, "same_answer": same_answer, "faults": faults })
}
