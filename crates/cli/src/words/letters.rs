//! Letters that ask a state to confirm what is held of it, in the six languages.

use directory::held::Held;
use directory::vocabulary::{LanguageUse, NameKind};
use jiff::civil::Date;

/// The languages that letters are written in, with their text.
const LETTERS: [(&str, &str); 6] = [
    ("ar", include_str!("letters/ar.txt")),
    ("en", include_str!("letters/en.txt")),
    ("es", include_str!("letters/es.txt")),
    ("fr", include_str!("letters/fr.txt")),
    ("ru", include_str!("letters/ru.txt")),
    ("zh", include_str!("letters/zh.txt")),
];

/// The codes of the languages that letters are written in.
pub fn languages() -> Vec<&'static str> {
    LETTERS.iter().map(|(language, _)| *language).collect()
}

/// The language for a state: one in which it takes requests, one that it prefers first, another than English before English;
/// English where none of the six is recorded.
pub fn language_of(held: &Held, code: &str) -> &'static str {
    let rules = || held.facts().language_rules.iter().filter(|rule| rule.jurisdiction == code);
    let takes = |language: &str, ruling: LanguageUse| {
        rules().any(|rule| rule.ruling == ruling && rule.language.as_deref().is_some_and(|own| own.split('-').next() == Some(language)))
    };
    let order = ["ar", "es", "fr", "ru", "zh", "en"];
    let first = |ruling| order.into_iter().find(|language| takes(language, ruling));
    first(LanguageUse::Preferred).or_else(|| first(LanguageUse::Accepted)).unwrap_or("en")
}

/// The letter to a state, in a language of [`languages`]; in English where it is none of them.
pub fn letter(held: &Held, code: &str, language: &str, on: Date) -> String {
    let text = LETTERS.iter().find(|(own, _)| *own == language).map_or(LETTERS[1].1, |(_, text)| *text);
    let edition = held.edition().map_or(0, |edition| edition.number);
    let filled = text.replace("{country}", &country(held, code, language)).replace("{date}", &on.to_string());
    filled.replace("{edition}", &edition.to_string()).replace("{entries}", &entries(held, code))
}

fn country(held: &Held, code: &str, language: &str) -> String {
    let names = || held.facts().jurisdiction_names.iter().filter(|name| name.jurisdiction == code && name.language == language);
    let named = |kind| names().find(|name| name.kind == kind).map(|name| name.name.clone());
    named(NameKind::Official).or_else(|| named(NameKind::Short)).unwrap_or_else(|| code.to_owned())
}

/// What is held of each office, with the date of each statement: names, numbers and codes, which need no translation.
fn entries(held: &Held, code: &str) -> String {
    let facts = held.facts();
    let mut lines = Vec::new();
    for authority in facts.authorities.iter().filter(|authority| authority.jurisdiction == code) {
        lines.push(format!("* {}", authority.id));
        let mut say = |text: &str, as_of: &dyn std::fmt::Display| lines.push(format!("    {text}  ({as_of})"));
        for name in facts.authority_names.iter().filter(|name| name.authority == authority.id) {
            let unit = name.unit.as_ref().map_or_else(String::new, |unit| format!(", {unit}"));
            say(&format!("{}{unit}", name.name), &name.fact.as_of);
        }
        for address in facts.addresses.iter().filter(|address| address.authority == authority.id) {
            say(&address.text, &address.fact.as_of);
        }
        for contact in facts.contacts.iter().filter(|contact| contact.authority == authority.id) {
            say(&contact.value, &contact.fact.as_of);
        }
        for designation in facts.designations.iter().filter(|designation| designation.authority == authority.id) {
            say(&designation.provision, &designation.fact.as_of);
        }
        lines.push(String::new());
    }
    lines.join("\n")
}
