//! Proving a receipt: its seals, its edition, and the same question asked again.

use std::collections::BTreeSet;

use directory::held::Held;
use directory::verdict::{self, Question};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;

use super::{Edition, Receipt, SEALED, seal};

/// Differences that are told one by one, at most.
const MOST_TOLD: usize = 20;
/// Letters of a value that is told, at most.
const LONGEST_TOLD: usize = 120;

/// What is at hand to prove it with.
#[derive(Debug, Clone, Copy)]
pub struct Here<'a> {
    /// The edition held.
    pub held: &'a Held,
    /// Which that is, its digest taken from its rows.
    pub edition: &'a Edition,
    /// Whether a publisher's signature vouches for that digest.
    pub signed: bool,
    /// What time it is.
    pub now: Timestamp,
}

/// What is wrong with a receipt.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fault {
    /// Which field, as `answer.status`.
    pub field: String,
    /// What is wrong with it, in words.
    pub why: String,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Proof {
    /// The signed edition gives this answer to this question.
    Signed,
    /// The edition gives this answer, but no signature vouches for the edition held here: it came with the program.
    Unsigned,
    /// Nothing is wrong with the receipt itself; the edition held here is another, so that the answer can't be proved here.
    AnotherEdition {
        /// Whether the edition held here gives the same answer.
        same_answer: bool,
    },
    /// It is not as it was written, or was never written so.
    Refused,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Report {
    /// What came of it.
    pub proof: Proof,
    /// What is wrong, field by field.
    pub faults: Vec<Fault>,
}

/// Proves a receipt against the edition held, or tells which fields can't be true.
pub fn verify(receipt: &Receipt, here: &Here<'_>) -> Report {
    let mut faults = Faults(Vec::new());
    faults.seals(receipt);
    faults.time(receipt, here);
    let same_edition = receipt.text("digest") == here.edition.digest;
    if same_edition {
        faults.edition(receipt, here.edition);
    } else {
        faults.other_edition(receipt, here);
    }
    let answer = faults.answer(receipt, here);
    let proof = match (same_edition, answer) {
        (true, Some(differences)) => {
            faults.0.extend(differences);
            if here.signed { Proof::Signed } else { Proof::Unsigned }
        }
        (false, Some(differences)) => Proof::AnotherEdition { same_answer: differences.is_empty() },
        (_, None) => Proof::Refused,
    };
    let faults = faults.told();
    Report { proof: if faults.is_empty() { proof } else { Proof::Refused }, faults }
}

struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, field: &str, why: impl Into<String>) {
        self.0.push(Fault { field: field.to_owned(), why: why.into() });
    }

    /// Every field is there, sealed, and as it was when it was sealed; no other field is.
    fn seals(&mut self, receipt: &Receipt) {
        for name in SEALED {
            match (receipt.fields.get(name), receipt.seals.get(name)) {
                (None, _) => self.add(name, "is missing"),
                (Some(_), None) => self.add(name, "has no seal: it was taken away"),
                (Some(value), Some(kept)) if kept.as_str() != Some(&seal(name, value)) => {
                    self.add(name, "does not come to its seal: the field or its seal was changed");
                }
                _ => {}
            }
        }
        let strange = receipt.fields.keys().chain(receipt.seals.keys()).filter(|name| !SEALED.contains(&name.as_str()));
        for name in strange.collect::<BTreeSet<_>>() {
            self.add(&cut(name), "is no field of a receipt: it was added");
        }
    }

    /// It was written after its edition was issued, and not in the time to come.
    fn time(&mut self, receipt: &Receipt, here: &Here<'_>) {
        let Ok(written) = receipt.text("written").parse::<Timestamp>() else {
            return self.add("written", "is no time, as 2026-11-25T16:02:11Z");
        };
        let issued = receipt.text("issued").parse::<Date>().ok();
        // An edition's day is the publisher's, who may be half a day ahead.
        let day_after = written + jiff::SignedDuration::from_hours(24);
        if issued.is_some_and(|issued| day_after.strftime("%Y-%m-%d").to_string() < issued.to_string()) {
            self.add("written", format!("says {written}, before edition {} was issued", receipt.edition().unwrap_or(0)));
        }
        if written > here.now + jiff::SignedDuration::from_hours(24) {
            self.add("written", format!("says {written}, which is still to come by this machine's clock"));
        }
    }

    fn edition(&mut self, receipt: &Receipt, edition: &Edition) {
        if receipt.edition() != Some(edition.number) {
            self.add(
                "edition",
                format!("says {}; the edition with this digest is {}", told(receipt.fields.get("edition")), edition.number),
            );
        }
        if receipt.text("issued") != edition.issued {
            self.add(
                "issued",
                format!("says {}; edition {} was issued on {}", told(receipt.fields.get("issued")), edition.number, edition.issued),
            );
        }
    }

    /// An edition describes those before it: their numbers and days.
    fn other_edition(&mut self, receipt: &Receipt, here: &Here<'_>) {
        let digest = receipt.text("digest");
        if digest.len() != 64 || !digest.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            self.add("digest", format!("says {}, which is no digest of an edition", told(receipt.fields.get("digest"))));
        }
        let Some(number) = receipt.edition().filter(|number| *number > 0) else {
            return self.add("edition", format!("says {}, which is no number of an edition", told(receipt.fields.get("edition"))));
        };
        if number == here.edition.number {
            return self.add("digest", format!("is not that of edition {number}, which is held here: {}", here.edition.digest));
        }
        let described = here.held.facts().editions.iter().find(|edition| edition.number == number);
        if let Some(described) = described.filter(|edition| edition.issued.to_string() != receipt.text("issued")) {
            self.add("issued", format!("says {}; edition {number} was issued on {}", told(receipt.fields.get("issued")), described.issued));
        }
    }

    /// Asks the same question again: the differences, or `None` where it can't be asked.
    fn answer(&mut self, receipt: &Receipt, here: &Here<'_>) -> Option<Vec<Fault>> {
        let question = receipt.fields.get("question")?;
        let question: Question = match serde_json::from_value(question.clone()) {
            Ok(question) => question,
            Err(error) => {
                self.add("question", format!("can't be read: {error}"));
                return None;
            }
        };
        match verdict::ask(here.held, &question) {
            Ok(answer) => {
                let (mut differences, now) = (Vec::new(), serde_json::to_value(answer).unwrap_or_default());
                let says = receipt.fields.get("answer").unwrap_or(&Value::Null);
                let told = Told { edition: here.edition.number, another_program: receipt.text("program") != super::program() };
                differ("answer", says, &now, told, &mut differences);
                Some(differences)
            }
            Err(refusal) => {
                self.add("question", format!("can't be asked: {refusal}"));
                None
            }
        }
    }

    /// Not more of them than a person reads.
    fn told(mut self) -> Vec<Fault> {
        let more = self.0.len().saturating_sub(MOST_TOLD);
        self.0.truncate(MOST_TOLD);
        if more > 0 {
            self.add("…", format!("and {more} more"));
        }
        self.0
    }
}

/// How differences are told.
#[derive(Clone, Copy)]
struct Told {
    edition: u32,
    /// Whether another version wrote the receipt: a later one says more, and what the earlier one didn't say is no fault.
    another_program: bool,
}

/// Where two values differ, each place by its name.
fn differ(place: &str, says: &Value, edition_says: &Value, how: Told, found: &mut Vec<Fault>) {
    match (says, edition_says) {
        (Value::Object(a), Value::Object(b)) => {
            let names: BTreeSet<_> = a.keys().chain(b.keys()).collect();
            for name in names.into_iter().filter(|name| a.contains_key(*name) || !how.another_program) {
                let of = |fields: &serde_json::Map<String, Value>| fields.get(name).cloned().unwrap_or_default();
                differ(&format!("{place}.{}", cut(name)), &of(a), &of(b), how, found);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (index, (a, b)) in a.iter().zip(b).enumerate() {
                differ(&format!("{place}[{index}]"), a, b, how, found);
            }
        }
        (a, b) if a != b => {
            let why = format!("says {}; edition {} says {}", told(Some(a)), how.edition, told(Some(b)));
            found.push(Fault { field: place.to_owned(), why });
        }
        _ => {}
    }
}

fn told(value: Option<&Value>) -> String {
    value.map_or_else(|| "nothing".to_owned(), |value| cut(&value.to_string()))
}

/// Words of a stranger, short and without what could play tricks with a terminal.
fn cut(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect();
    if plain.chars().count() <= LONGEST_TOLD { plain } else { plain.chars().take(LONGEST_TOLD).chain(['…']).collect() }
}
