//! Cases as they stand in the files.

use directory::verdict::Question;
use directory::vocabulary::{Channel, Due, RequestKind, Stage, Status};
use jiff::civil::{Date, date};
use serde::Deserialize;

/// The folder of the real facts.
pub const REAL: &str = "facts";
/// The day that a case is asked on, unless it names another.
const TODAY: Date = date(2026, 11, 23);

/// A file of cases.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// The folder of facts, under `fixtures`.
    #[serde(default = "real")]
    pub facts: String,
    /// The cases.
    pub case: Vec<Case>,
}

/// A question, what must come out, and why.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What the case shows.
    pub name: String,
    /// The source that makes it so.
    pub because: String,
    /// The question.
    pub ask: Ask,
    /// The code of the refusal, where the question can't be answered.
    pub refused: Option<String>,
    /// The status.
    pub status: Option<Status>,
    /// The instrument that the verdict is under, or `none`.
    pub under: Option<String>,
    /// The channel that it is about, or `none`.
    pub by: Option<String>,
    /// Who receives it, in any order.
    pub recipients: Option<Vec<String>>,
    /// The languages, in any order.
    pub languages: Option<Vec<String>>,
    /// The languages into which the translation must be certified.
    pub certified: Option<Vec<String>>,
    /// The conditions: kind, and days where there are any.
    pub conditions: Option<Vec<String>>,
    /// The urgent routes.
    pub urgent: Option<Vec<Channel>>,
    /// The days of the time limits.
    pub days: Option<Vec<u32>>,
    /// The first legal bases by rank.
    pub routes: Option<Vec<String>>,
    /// Whether the facts behind it are due to be checked.
    pub due: Option<Due>,
    /// Reasons that must be there.
    #[serde(default)]
    pub reasons: Vec<Wanted>,
    /// Reasons that must not be there.
    #[serde(default)]
    pub without: Vec<Wanted>,
}

/// A question in codes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    to: String,
    from: Option<String>,
    request: RequestKind,
    treaty: Option<String>,
    channel: Option<Channel>,
    #[serde(default)]
    urgent: bool,
    stage: Option<Stage>,
    subject: Option<String>,
    on: Option<Date>,
}

/// A reason looked for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    /// The rule.
    pub rule: String,
    /// Whether it is applied or set aside; unless named, applied.
    #[serde(default = "applied")]
    pub applied: bool,
    /// Its provision, or its instrument.
    pub at: Option<String>,
    /// Words that it contains.
    pub says: Option<String>,
}

impl Ask {
    /// The question as the desk takes it.
    pub fn question(&self) -> Question {
        Question {
            to: self.to.clone(),
            from: self.from.clone(),
            request: self.request,
            treaty: self.treaty.clone(),
            channel: self.channel,
            urgent: self.urgent,
            stage: self.stage,
            subject: self.subject.clone(),
            on: self.on.unwrap_or(TODAY),
        }
    }

    /// The question as it is typed.
    pub fn arguments(&self) -> Vec<String> {
        let channel = self.channel.map(|channel| channel.to_string());
        let stage = self.stage.map(|stage| stage.to_string());
        let given = [
            ("--to", Some(self.to.clone())),
            ("--from", self.from.clone()),
            ("--request", Some(self.request.to_string())),
            ("--treaty", self.treaty.clone()),
            ("--channel", channel),
            ("--stage", stage),
            ("--subject", self.subject.clone()),
            ("--on", Some(self.on.unwrap_or(TODAY).to_string())),
        ];
        let urgent = self.urgent.then(|| "--urgent".to_owned());
        given.into_iter().filter_map(|(option, value)| Some([option.to_owned(), value?])).flatten().chain(urgent).collect()
    }
}

fn real() -> String {
    REAL.to_owned()
}

const fn applied() -> bool {
    true
}
