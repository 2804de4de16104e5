//! The receipt of a look-up, for the case file: the question, the answer with its reasons, and which edition said so.
//!
//! A receipt is proved by asking the same question of the same edition again and comparing, field by field; that the edition is the
//! publisher's is for signed metadata to say. The seals only tell a receipt that was changed by accident or by hand: whoever
//! changes one on purpose can make new seals, but not another answer of the same edition.

mod unreadable;
mod verify;

use std::collections::BTreeMap;

use directory::answer::Verdict;
use directory::digest;
use directory::verdict::Question;
use directory::vocabulary::Status;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

pub use unreadable::Unreadable;
pub use verify::{Fault, Here, Proof, Report, verify};

/// The version of the format. A reader refuses a later one.
pub const FORMAT: u64 = 1;

/// The program, as a receipt names it.
fn program() -> String {
    format!("valise {}", env!("CARGO_PKG_VERSION"))
}

/// What an honest receipt may be long at most, in bytes.
pub const LONGEST: usize = 1 << 20;

/// The fields that a seal stands for, in the order in which they are written.
const SEALED: [&str; 7] = ["program", "written", "edition", "issued", "digest", "question", "answer"];

/// Which edition answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its number.
    pub number: u32,
    /// Its day.
    pub issued: String,
    /// Digest of its rows (see `directory::digest`).
    pub digest: String,
}

/// Writes a receipt, as JSON with a line a field, ready to be saved.
///
/// # Errors
/// What can't be put as JSON: nothing of this can't.
pub fn write(question: &Question, answer: &Verdict, edition: &Edition, written: Timestamp) -> Result<String, serde_json::Error> {
    let fields = json!({
        "program": program(),
        "written": written.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        "edition": edition.number,
        "issued": edition.issued,
        "digest": edition.digest,
        "question": question,
        "answer": answer,
    });
    let seals: Map<String, Value> = SEALED.iter().map(|name| ((*name).to_owned(), seal(name, &fields[*name]).into())).collect();
    let mut lines = vec![format!("\"receipt\": {FORMAT}")];
    for name in SEALED {
        lines.push(format!("\"{name}\": {}", indented(&fields[name])?));
    }
    lines.push(format!("\"seals\": {}", indented(&Value::Object(seals))?));
    Ok(format!("{{\n  {}\n}}\n", lines.join(",\n  ")))
}

fn indented(value: &Value) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(value)?.replace('\n', "\n  "))
}

/// A receipt that was read. What it says is not believed before [`verify`] has been through it.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    fields: BTreeMap<String, Value>,
    seals: BTreeMap<String, Value>,
}

impl Receipt {
    /// Reads a receipt; bytes from anywhere may come in here.
    ///
    /// # Errors
    /// [`Unreadable`]: too long, not UTF-8, cut off, something else than a receipt, or one of a later format.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.len() > LONGEST {
            return Err(Unreadable::TooLong);
        }
        let text = std::str::from_utf8(bytes).map_err(|error| Unreadable::NotUtf8 { at: error.valid_up_to() })?;
        let value: Value = serde_json::from_str(text).map_err(|error| Unreadable::json(&error))?;
        let Value::Object(mut fields) = value else { return Err(Unreadable::NotAReceipt) };
        match fields.remove("receipt").and_then(|format| format.as_u64()) {
            None | Some(0) => return Err(Unreadable::NotAReceipt),
            Some(FORMAT) => {}
            Some(found) => return Err(Unreadable::Later { found }),
        }
        let seals = match fields.remove("seals") {
            Some(Value::Object(seals)) => seals.into_iter().collect(),
            _ => BTreeMap::new(),
        };
        Ok(Self { fields: fields.into_iter().collect(), seals })
    }

    /// A field as text; empty where it holds none.
    pub fn text(&self, field: &str) -> &str {
        self.fields.get(field).and_then(Value::as_str).unwrap_or_default()
    }

    /// The question that it says was asked; `None`, where it holds none.
    pub fn question(&self) -> Option<Question> {
        serde_json::from_value(self.fields.get("question")?.clone()).ok()
    }

    /// The status that it says was answered, if it is one.
    pub fn status(&self) -> Option<Status> {
        serde_json::from_value(self.fields.get("answer")?.get("status")?.clone()).ok()
    }

    /// The number of the edition that it names.
    pub fn edition(&self) -> Option<u32> {
        self.fields.get("edition").and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok())
    }
}

/// The seal of a field: SHA-256 over its name and its value, in hexadecimal. Fields of objects are sorted, so that laying the file out
/// anew breaks nothing.
pub fn seal(name: &str, value: &Value) -> String {
    let mut text = String::new();
    canonical(&json!([name, value]), &mut text);
    digest::of_bytes(text.as_bytes())
}

fn canonical(value: &Value, out: &mut String) {
    match value {
        Value::Object(fields) => {
            let mut sorted: Vec<_> = fields.iter().collect();
            sorted.sort_by_key(|(name, _)| *name);
            out.push('{');
            for (name, value) in sorted {
                out.push_str(&Value::from(name.as_str()).to_string());
                out.push(':');
                canonical(value, out);
                out.push(',');
            }
            out.push('}');
        }
        Value::Array(values) => {
            out.push('[');
            for value in values {
                canonical(value, out);
                out.push(',');
            }
            out.push(']');
        }
        other => out.push_str(&other.to_string()),
    }
}
