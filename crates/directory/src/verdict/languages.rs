//! In which languages the request may be written, as declared or agreed.

use crate::answer::LanguageRuling;
use crate::freshness;
use crate::record::LanguageRule;
use crate::sentence::{Said, place_of};
use crate::vocabulary::{LanguageUse, Urgency};

use super::Case;

/// What was found about languages.
#[derive(Default)]
pub(super) struct Languages {
    pub(super) codes: Vec<String>,
    pub(super) rules: Vec<LanguageRuling>,
}

/// The languages under a chain of instruments: what was agreed between the two states goes before what was declared to all.
pub(super) fn of(case: &mut Case<'_>, chain: &[&str]) -> Languages {
    let mut rules = rules_of(case, &case.to.code, chain);
    if rules.is_empty()
        && let Some(state) = case.to.parent.as_deref()
    {
        rules = rules_of(case, state, chain);
        rules.iter().take(1).for_each(|rule| say_whose(case, state, rule));
    }
    if rules.iter().any(|rule| rule.counterpart.is_some()) {
        rules.retain(|rule| rule.counterpart.is_some());
    }
    rules.sort_by_key(|rule| (order(rule.ruling), rule.language.as_deref(), rule.id.as_str()));
    let mut codes: Vec<String> = Vec::new();
    for rule in &rules {
        if let Some(language) = rule.language.as_ref().filter(|language| !codes.contains(language)) {
            codes.push(language.clone());
        }
    }
    case.behind.extend(rules.iter().map(|rule| freshness::of(case.held, &rule.fact, case.question.on)));
    let rules = rules.iter().map(|rule| ruling(case, rule)).collect();
    Languages { codes, rules }
}

fn rules_of<'a>(case: &Case<'a>, code: &str, chain: &[&str]) -> Vec<&'a LanguageRule> {
    case.held.language_rules(code).filter(|rule| holds(case, rule, chain)).collect()
}

fn say_whose(case: &mut Case<'_>, state: &str, rule: &LanguageRule) {
    let parts = [("place", place_of(&case.to.code)), ("state", place_of(state))];
    case.because("language", &rule.instrument, None, true, &rule.fact, vec![Said::StateLanguages.with(parts)]);
}

fn holds(case: &Case<'_>, rule: &LanguageRule, chain: &[&str]) -> bool {
    let question = case.question;
    chain.contains(&rule.instrument.as_str())
        && rule.request_kind.is_none_or(|kind| kind == question.request)
        && rule.counterpart.as_deref().is_none_or(|other| case.comes_from(other))
        && (rule.urgency != Urgency::Urgent || question.urgent)
        && rule.fact.holds(question.on)
}

const fn order(ruling: LanguageUse) -> u8 {
    match ruling {
        LanguageUse::Preferred => 0,
        LanguageUse::Accepted => 1,
        LanguageUse::Fallback => 2,
        LanguageUse::TranslationRequired => 3,
        LanguageUse::TranslationNotRequired | LanguageUse::CaseByCase => 4,
    }
}

fn ruling(case: &Case<'_>, rule: &LanguageRule) -> LanguageRuling {
    LanguageRuling {
        language: rule.language.clone(),
        ruling: rule.ruling,
        certified: rule.certified,
        note: rule.fact.note.clone(),
        provenance: freshness::provenance(case.held, &rule.fact, case.question.on),
    }
}
