//! The words of sheets and letters, in six languages: the same files that the window speaks from, so that screen and paper have one wording.

use std::collections::BTreeMap;

use directory::answer::{Condition, Freshness, Provenance};
use directory::vocabulary::Due;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language that sheets and letters are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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

    const fn files(self) -> [&'static str; 4] {
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
    tongues: BTreeMap<String, String>,
}

impl Words {
    /// The words of a language. `tongues` are the names of languages in it, by code: a language without a name stands as its code.
    pub fn of(language: Language, tongues: BTreeMap<String, String>) -> Self {
        let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // What is copied or printed has no invisible marks in it.
        bundle.set_use_isolating(false);
        for file in language.files() {
            // A file with a fault is a fault of ours, which a test finds: its other messages are used.
            let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle, tongues }
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

    /// A condition, with its days where it has some, and its own words as recorded.
    pub fn condition(&self, condition: &Condition) -> String {
        let days = condition.days.map_or_else(|| FluentValue::from("none"), FluentValue::from);
        let said = self.form(&format!("condition-{}", condition.kind), &[("days", days)].into_iter().collect());
        condition.text.as_ref().map_or_else(|| said.clone(), |text| format!("{said}: {text}"))
    }

    /// The names of languages by their codes, one after the other.
    pub fn tongues(&self, codes: &[String]) -> String {
        codes.iter().map(|code| self.tongues.get(code).unwrap_or(code).as_str()).collect::<Vec<_>>().join(self.between())
    }

    /// A name and what it names.
    pub fn labelled(&self, id: &str, value: &str) -> String {
        let colon = match self.language {
            Language::Zh => "：",
            Language::Fr => " : ",
            _ => ": ",
        };
        format!("{}{colon}{value}", self.say(id))
    }

    /// What stands between the items of a row.
    pub const fn between(&self) -> &'static str {
        match self.language {
            Language::Ar => "، ",
            Language::Zh => "、",
            _ => ", ",
        }
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
        [Some(as_of), Some(verified), due].into_iter().flatten().collect::<Vec<_>>().join(self.between())
    }

    /// Where a fact comes from, how fresh it is, and what is in doubt about it.
    pub fn provenance(&self, from: &Provenance) -> String {
        let mut said = format!("{} ({})", from.title, self.freshness(&from.freshness));
        for (name, text) in [("fresh-doubt", &from.doubt), ("fresh-note", &from.note)] {
            if let Some(text) = text {
                said = format!("{said}. {}: {text}", self.say(name));
            }
        }
        said
    }

    fn form(&self, id: &str, values: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned()
    }
}
