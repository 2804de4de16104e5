//! The matrix: jurisdictions by channels, each cell a verdict, none blank.

use jiff::civil::Date;

use crate::answer::{Matrix, MatrixRow};
use crate::held::Held;
use crate::record::Jurisdiction;
use crate::verdict::{self, Question, Refusal};
use crate::vocabulary::{Channel, JurisdictionKind, RequestKind};

/// What the matrix is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Kind of request.
    pub request: RequestKind,
    /// Instrument; `None`: for each jurisdiction the first by rank that binds it.
    pub treaty: Option<String>,
    /// Codes of the jurisdictions; empty: every state, and every territory with authorities of its own.
    pub countries: Vec<String>,
    /// The day that the answer is for.
    pub on: Date,
}

/// Asks for every jurisdiction and channel.
///
/// # Errors
/// [`Refusal`], where a code names nothing or a former state.
pub fn of(held: &Held, wanted: &Wanted) -> Result<Matrix, Refusal> {
    let rows = if wanted.countries.is_empty() {
        everyone(held).map(|jurisdiction| row(held, wanted, &jurisdiction.code)).collect::<Result<_, _>>()?
    } else {
        wanted.countries.iter().map(|code| row(held, wanted, code)).collect::<Result<_, _>>()?
    };
    Ok(Matrix {
        request: wanted.request,
        treaty: wanted.treaty.as_deref().map(str::to_ascii_uppercase),
        on: wanted.on.to_string(),
        edition: held.edition().map_or(0, |edition| edition.number),
        channels: Channel::ALL.to_vec(),
        rows,
    })
}

fn everyone(held: &Held) -> impl Iterator<Item = &Jurisdiction> {
    let own_authorities = |row: &Jurisdiction| held.authorities(&row.code).next().is_some();
    let asked = move |row: &&Jurisdiction| match row.kind {
        JurisdictionKind::State => true,
        JurisdictionKind::Territory => own_authorities(row),
        JurisdictionKind::Former | JurisdictionKind::Organisation => false,
    };
    held.facts().jurisdictions.iter().filter(asked)
}

fn row(held: &Held, wanted: &Wanted, code: &str) -> Result<MatrixRow, Refusal> {
    let row = verdict::statuses(held, &question(wanted, code), Channel::ALL)?;
    Ok(MatrixRow {
        name: held.name_of_jurisdiction(&row.country, "en").to_owned(),
        country: row.country,
        treaty: row.treaty,
        cells: row.cells,
        freshness: row.freshness,
    })
}

fn question(wanted: &Wanted, code: &str) -> Question {
    Question {
        to: code.to_owned(),
        from: None,
        request: wanted.request,
        treaty: wanted.treaty.clone(),
        channel: None,
        urgent: false,
        stage: None,
        subject: None,
        on: wanted.on,
    }
}
