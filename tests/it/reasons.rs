//! Reasons as sentences: a code with parts, and words for each in every language of the window.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use directory::answer::Verdict;
use directory::desk::Desk;
use directory::sentence::{Said, Sentence, english};
use directory::verdict::Question;
use directory::vocabulary::RequestKind;
use jiff::civil::date;

/// The parts that a text has places for: `{name}`, or `{ $name }` in the words of the window.
fn parts(text: &str) -> BTreeSet<&str> {
    let inside = text.split('{').skip(1).filter_map(|rest| rest.split(['}', '-']).next());
    inside.map(|name| name.trim().trim_start_matches('$')).filter(|name| !name.is_empty() && !name.starts_with('"')).collect()
}

/// The messages of a Fluent file, by id: each with the lines that belong to it.
fn messages(text: &str) -> BTreeMap<&str, String> {
    let mut found: BTreeMap<&str, String> = BTreeMap::new();
    let mut last = None;
    for line in text.lines() {
        if let Some((id, said)) = line.split_once(" = ").filter(|_| !line.starts_with([' ', '#'])) {
            found.insert(id, said.to_owned());
            last = Some(id);
        } else if let Some(id) = last.filter(|_| line.starts_with(' ')) {
            found.get_mut(id).unwrap().push_str(line);
        }
    }
    found
}

#[test]
fn the_window_has_words_for_every_reason() {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/words");
    for language in ["ar", "zh", "en", "fr", "ru", "es"] {
        let text = std::fs::read_to_string(words.join(language).join("reasons.ftl")).unwrap();
        let messages = messages(&text);
        for (code, english) in Said::ALL {
            let said = messages.get(format!("reason-{code}").as_str()).unwrap_or_else(|| panic!("{language}: no words for {code}"));
            assert_eq!(parts(said), parts(english), "{language}: the parts of {code}");
        }
        let reasons = messages.keys().filter(|id| id.starts_with("reason-")).count();
        assert_eq!(reasons, Said::ALL.len(), "{language}: words for a reason that nothing gives");
    }
}

/// Every sentence of real answers has the parts that its words have places for, and its English is `why`.
#[test]
fn every_reason_given_is_its_sentences() {
    let facts = store::Copy::open(crate::edition()).unwrap().facts().unwrap();
    let codes: Vec<String> = facts.jurisdictions.iter().map(|row| row.code.clone()).collect();
    let desk = Desk::new(facts);
    let mut met: BTreeSet<String> = BTreeSet::new();
    for to in &codes {
        for (from, request) in [(None, RequestKind::Mla), (Some("CH"), RequestKind::Mla), (Some("FR"), RequestKind::Extradition)] {
            let question = Question {
                to: to.clone(),
                from: from.map(str::to_owned),
                request,
                treaty: None,
                channel: None,
                urgent: false,
                stage: None,
                subject: None,
                on: date(2026, 11, 25),
            };
            let Ok(verdict) = desk.ask(&question) else { continue };
            told(&verdict, |why, said| {
                assert_eq!(why, english(said));
                assert!(!said.is_empty(), "{to}: {why}");
                met.extend(said.iter().map(whole));
            });
        }
    }
    assert!(met.len() > 30, "only {met:?}");
}

fn told(verdict: &Verdict, mut each: impl FnMut(&str, &[Sentence])) {
    verdict.reasons.iter().for_each(|reason| each(&reason.why, &reason.said));
    verdict.routes.iter().for_each(|route| each(&route.why, &route.said));
}

/// The code of a sentence that has all its parts and no other.
fn whole(sentence: &Sentence) -> String {
    let json = serde_json::to_value(sentence.code).unwrap();
    let code = json.as_str().unwrap();
    let (_, english) = Said::ALL.iter().find(|(known, _)| *known == code).unwrap();
    let given: BTreeSet<&str> = sentence.parts.keys().map(String::as_str).collect();
    assert_eq!(given, parts(english), "{code}");
    code.to_owned()
}
