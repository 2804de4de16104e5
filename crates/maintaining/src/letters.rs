//! Letters that ask a state to confirm what is held of it, in the six languages: to whom one is due, its text, and its file beside a
//! spreadsheet of what is held.

use std::path::Path;

use directory::campaign;
use directory::content::Content;
use directory::held::Held;
use directory::vocabulary::{LanguageUse, NameKind};
use jiff::ToSpan;
use jiff::civil::Date;
use spreadsheet::template::{Filled, USUAL, workbook};
use store::Own;

use crate::Error;
use crate::campaign::NOTICE;

/// The languages that letters are written in, with their text.
const LETTERS: [(&str, &str); 6] = [
    ("ar", include_str!("letters/ar.txt")),
    ("en", include_str!("letters/en.txt")),
    ("es", include_str!("letters/es.txt")),
    ("fr", include_str!("letters/fr.txt")),
    ("ru", include_str!("letters/ru.txt")),
    ("zh", include_str!("letters/zh.txt")),
];

/// A letter to a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The state's code.
    pub country: String,
    /// The language.
    pub language: &'static str,
    /// The text, lines and all.
    pub text: String,
}

/// The states to whom a letter is due on a day: who has something to confirm, and wasn't written to within a year. `remind`: only those who
/// were written to so many days ago or more, and not since.
///
/// # Errors
/// What SQLite refused.
pub fn due(content: &Content, own: &Own, remind: Option<i32>, on: Date) -> Result<Vec<String>, Error> {
    let sent = own.letters()?;
    let is_time = |code: &str| {
        let last = sent.iter().filter(|letter| letter.0 == code).filter_map(|letter| letter.1.parse::<Date>().ok()).max();
        match (remind, last) {
            (None, None) => true,
            // One letter a campaign: who was written to is reminded, not written to anew.
            (None, Some(day)) => day == on || on.checked_sub(1.year()).is_ok_and(|year| day <= year),
            (Some(days), Some(day)) => on.checked_sub(days.days()).is_ok_and(|then| day <= then),
            (Some(_), None) => false,
        }
    };
    let all = campaign::by_jurisdiction(&campaign::asked(content, on), on, NOTICE).into_iter();
    Ok(all.filter(|(code, count)| count.wants() && is_time(code)).map(|(code, _)| code).collect())
}

impl Letter {
    /// The letter to a state on a day. `language`: its code; `None`: the one that the state takes requests in.
    ///
    /// # Errors
    /// [`Error::Unusable`], where there is no letter in that language.
    pub fn to(held: &Held, country: &str, language: Option<&str>, on: Date) -> Result<Self, Error> {
        let (language, text) = self::language(language.unwrap_or_else(|| language_of(held, country)))?;
        Ok(Self { country: country.to_owned(), language, text: fill(text, held, (country, language), on) })
    }

    /// Writes it into a folder, with a spreadsheet of what is held, and takes down that it was written on a day.
    ///
    /// # Errors
    /// [`Error::File`], and what SQLite refused.
    pub fn write(&self, folder: &Path, content: &Content, own: &mut Own, on: Date) -> Result<(), Error> {
        let Self { country, language, text } = self;
        let book = workbook(&USUAL, Some(&Filled { content, jurisdiction: country }));
        let book = book.map_err(|error| Error::unusable(format!("no spreadsheet of {country} can be made: {error}")))?;
        for (name, bytes) in [(format!("{country}.{language}.txt"), text.as_bytes()), (format!("{country}.xlsx"), &book)] {
            let path = folder.join(name);
            std::fs::write(&path, bytes).map_err(|source| Error::File { path, source })?;
        }
        Ok(own.keep_letter(country, on, language)?)
    }
}

/// A language of letters by its code, with the text of the letter.
///
/// # Errors
/// [`Error::Unusable`], where there is no letter in it.
pub fn language(code: &str) -> Result<(&'static str, &'static str), Error> {
    let there = || LETTERS.map(|(language, _)| language).join(", ");
    let none = || Error::unusable(format!("there is no letter in {code:?}; there is one in {}", there()));
    LETTERS.into_iter().find(|(own, _)| *own == code).ok_or_else(none)
}

/// The language for a state: one in which it takes requests, one that it prefers first, another than English before English;
/// English where none of the six is recorded.
fn language_of(held: &Held, code: &str) -> &'static str {
    let rules = || held.facts().language_rules.iter().filter(|rule| rule.jurisdiction == code);
    let takes = |language: &str, ruling: LanguageUse| {
        rules().any(|rule| rule.ruling == ruling && rule.language.as_deref().is_some_and(|own| own.split('-').next() == Some(language)))
    };
    let order = ["ar", "es", "fr", "ru", "zh", "en"];
    let first = |ruling| order.into_iter().find(|language| takes(language, ruling));
    first(LanguageUse::Preferred).or_else(|| first(LanguageUse::Accepted)).unwrap_or("en")
}

fn fill(text: &str, held: &Held, (code, language): (&str, &str), on: Date) -> String {
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
