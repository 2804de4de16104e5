//! The words of sheets and letters, in six languages: the same files that the window speaks from, so that screen and paper have one wording.

use directory::answer::{Condition, Freshness, Provenance};
use directory::held::Held;
use directory::sentence::{Part, Sentence};
use directory::vocabulary::{ConditionKind, Due, Status};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language that sheets and letters are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// Arabic.
    Ar,
    /// Chinese.
    Zh,
    /// English.
    En,
    /// French.
    Fr,
    /// Russian.
    Ru,
    /// Spanish.
    Es,
}

macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../../../ui/src/words/", $language, "/vocabulary.ftl")),
            include_str!(concat!("../../../ui/src/words/", $language, "/record.ftl")),
            include_str!(concat!("../../../ui/src/words/", $language, "/lookup.ftl")),
            include_str!(concat!("../../../ui/src/words/", $language, "/frame.ftl")),
            include_str!(concat!("../../../ui/src/words/", $language, "/matrix.ftl")),
            include_str!(concat!("../../../ui/src/words/", $language, "/reasons.ftl")),
            include_str!(concat!("../../../ui/src/words/", $language, "/tongues.ftl")),
            include_str!(concat!("../../../ui/src/words/", $language, "/paper.ftl")),
        ]
    };
}

impl Language {
    /// All six, in the order of the United Nations.
    pub const ALL: [Self; 6] = [Self::Ar, Self::Zh, Self::En, Self::Fr, Self::Ru, Self::Es];

    /// Its BCP 47 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::Zh => "zh",
            Self::En => "en",
            Self::Fr => "fr",
            Self::Ru => "ru",
            Self::Es => "es",
        }
    }

    /// Whether it is written from right to left.
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Ar)
    }

    const fn files(self) -> [&'static str; 8] {
        match self {
            Self::Ar => files!("ar"),
            Self::Zh => files!("zh"),
            Self::En => files!("en"),
            Self::Fr => files!("fr"),
            Self::Ru => files!("ru"),
            Self::Es => files!("es"),
        }
    }
}

/// The words of one language.
pub struct Words {
    /// The language.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> Self {
        let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // What is copied or printed has no invisible marks in it.
        bundle.set_use_isolating(false);
        for file in language.files() {
            // A file with a fault is a fault of ours, which a test finds: its other messages are used.
            let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// A message without parts.
    pub fn say(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with its parts. A word that is missing stands as its id: a fault of ours, which a test finds.
    pub fn with(&self, id: &str, parts: &[(&str, &str)]) -> String {
        let values: FluentArgs<'_> = parts.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        self.form(id, &values)
    }

    /// The word for a code of a vocabulary, as `status` and `accepted`.
    pub fn code(&self, vocabulary: &str, code: &str) -> String {
        self.say(&format!("{vocabulary}-{code}"))
    }

    /// The word for a status, and what it means.
    pub fn status(&self, status: Status) -> String {
        [self.code("status", status.code()), self.code("status-means", status.code())].join(&self.say("between-sentences"))
    }

    /// A condition, with its days where it has some, and its own words as recorded.
    pub fn condition(&self, condition: &Condition) -> String {
        let said = self.form(&format!("condition-{}", condition.kind), &days_of(condition));
        condition.text.as_ref().map_or_else(|| said.clone(), |text| format!("{said}{}{text}", self.say("colon")))
    }

    /// What a letter says that is sent under a condition; the condition's own words, as recorded, stand in brackets for the writer.
    pub fn undertaken(&self, condition: &Condition) -> String {
        let said = self.form(&format!("undertaken-{}", condition.kind), &days_of(condition));
        condition.text.as_ref().map_or_else(|| said.clone(), |text| format!("{said} [{text}]"))
    }

    /// The names of languages by their codes, one after the other. One that has no name here stands as its code.
    pub fn tongues(&self, codes: &[String]) -> String {
        let name = |code: &String| self.known(&format!("tongue-{code}"), &FluentArgs::new()).unwrap_or_else(|| code.clone());
        self.row(codes.iter().map(name))
    }

    /// So many days.
    pub fn days(&self, count: u32) -> String {
        self.form("verdict-days", &[("n", FluentValue::from(count))].into_iter().collect())
    }

    /// Why: sentences in a row. What ends in a colon leads to the next.
    pub fn because(&self, held: &Held, sentences: &[Sentence]) -> String {
        let mut said = String::new();
        for sentence in sentences {
            if !said.is_empty() {
                said.push_str(&if said.ends_with([':', '：']) { " ".to_owned() } else { self.say("between-clauses") });
            }
            said.push_str(&self.sentence(held, sentence));
        }
        said
    }

    fn sentence(&self, held: &Held, sentence: &Sentence) -> String {
        let parts = sentence.parts.iter().map(|(name, part)| (name.as_str(), self.part(held, part)));
        self.form(&format!("reason-{}", sentence.code.code()), &parts.collect())
    }

    fn part<'a>(&self, held: &Held, part: &'a Part) -> FluentValue<'a> {
        let place = |code: &String| held.name_of_jurisdiction(code, self.language.code()).to_owned();
        let kind = |kind: &ConditionKind| self.condition(&Condition { kind: *kind, days: None, text: None });
        match part {
            Part::Place(code) => place(code).into(),
            Part::Places(codes) => self.row(codes.iter().map(place)).into(),
            Part::EveryParty => self.say("every-party").into(),
            Part::Channel(channel) => self.code("channel", channel.code()).into(),
            Part::Request(request) => self.code("request", request.code()).into(),
            Part::Stage(stage) => self.code("stage", stage.code()).into(),
            Part::Urgency(urgency) => urgency.code().into(),
            Part::Conditions(kinds) => self.row(kinds.iter().map(kind)).into(),
            Part::Count(count) => FluentValue::from(*count),
            Part::Day(text) | Part::Text(text) => text.as_str().into(),
        }
    }

    /// A name and what it names.
    pub fn labelled(&self, id: &str, value: &str) -> String {
        format!("{}{}{value}", self.say(id), self.say("colon"))
    }

    /// Items one after the other.
    pub fn row(&self, items: impl Iterator<Item = String>) -> String {
        items.collect::<Vec<_>>().join(&self.say("between"))
    }

    /// How fresh a fact is.
    pub fn freshness(&self, freshness: &Freshness) -> String {
        let as_of = freshness.as_of.as_deref().map_or_else(|| self.say("fresh-no-date"), |day| self.with("fresh-as-of", &[("date", day)]));
        let verified = match (freshness.verified.as_deref(), freshness.method) {
            (None, _) => self.say("fresh-never"),
            (Some(day), None) => self.with("fresh-verified", &[("date", day)]),
            (Some(day), Some(means)) => self.with("fresh-verified-by", &[("date", day), ("means", &self.code("method", means.code()))]),
        };
        let due = match (freshness.due, freshness.due_on.as_deref()) {
            (Due::Overdue, _) => Some(self.say("fresh-overdue")),
            (Due::Current, Some(day)) => Some(self.with("fresh-due", &[("date", day)])),
            _ => None,
        };
        self.row([Some(as_of), Some(verified), due].into_iter().flatten())
    }

    /// Where a fact comes from, how fresh it is, and what is in doubt about it.
    pub fn provenance(&self, from: &Provenance) -> String {
        let mut said = format!("{} ({})", from.title, self.freshness(&from.freshness));
        for (name, text) in [("fresh-doubt", &from.doubt), ("fresh-note", &from.note)] {
            if let Some(text) = text {
                said = format!("{said}{}{}", self.say("between-sentences"), self.labelled(name, text));
            }
        }
        said
    }

    fn form(&self, id: &str, values: &FluentArgs<'_>) -> String {
        self.known(id, values).unwrap_or_else(|| id.to_owned())
    }

    fn known(&self, id: &str, values: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        Some(self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned())
    }
}

/// The days of a condition, where it has some.
fn days_of(condition: &Condition) -> FluentArgs<'static> {
    let days = condition.days.map_or_else(|| FluentValue::from("none"), FluentValue::from);
    [("days", days)].into_iter().collect()
}
