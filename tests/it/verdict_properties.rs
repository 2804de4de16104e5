//! What holds for every verdict, whatever the question and the facts.

mod disturb;
mod questions;

use std::sync::LazyLock;

use directory::answer::{Reason, Verdict};
use directory::held::Held;
use directory::record::{ChannelRule, Facts};
use directory::verdict::{self, Question};
use directory::vocabulary::{RequestKind, Status};
use proptest::prelude::{ProptestConfig, any, prop, prop_assert, prop_assert_eq, proptest};

use disturb::{Removal, Shuffle};
use questions::{any_question, likely_questions};

/// Reasons that rest on what is absent, and so on no source.
const WITHOUT_SOURCE: [&str; 2] = ["none-recorded", "territory"];

/// The real facts with the invented emergency measures beside them, without the names that only a search reads.
static FACTS: LazyLock<Facts> = LazyLock::new(|| {
    let mut facts = crate::verdicts::facts("facts");
    facts.jurisdiction_names.clear();
    facts.time_zones.clear();
    let invented = crate::verdicts::facts("cases/emergency");
    facts.sources.extend(invented.sources);
    facts.verifications.extend(invented.verifications);
    facts.jurisdictions.extend(invented.jurisdictions);
    facts.instruments.extend(invented.instruments);
    facts.coverages.extend(invented.coverages);
    facts.provisions.extend(invented.provisions);
    facts.participations.extend(invented.participations);
    facts.notifications.extend(invented.notifications);
    facts.authorities.extend(invented.authorities);
    facts.authority_names.extend(invented.authority_names);
    facts.designations.extend(invented.designations);
    facts.channel_rules.extend(invented.channel_rules);
    facts.channel_conditions.extend(invented.channel_conditions);
    facts
});

static HELD: LazyLock<Held> = LazyLock::new(|| Held::new(FACTS.clone()));

/// What an answer comes to: all of it but the rules that were set aside.
fn upshot(mut verdict: Verdict) -> Verdict {
    verdict.reasons.retain(|reason| reason.applied);
    verdict
}

fn has_its_source(reason: &Reason) -> bool {
    !reason.applied || !reason.source.is_empty() || WITHOUT_SOURCE.contains(&reason.rule.as_str())
}

/// The facts that hold on the day of a question. A participation that ended and an emergency measure that lapsed are told
/// of as such, so they stay.
fn of_that_day(question: &Question) -> Facts {
    let (on, mut facts) = (question.on, FACTS.clone());
    facts.notifications.retain(|row| row.fact.holds(on));
    facts.authorities.retain(|row| row.fact.holds(on));
    facts.designations.retain(|row| row.fact.holds(on));
    facts.language_rules.retain(|row| row.fact.holds(on));
    facts.legal_bases.retain(|row| row.fact.holds(on));
    facts.time_limits.retain(|row| row.fact.holds(on));
    facts.memberships.retain(|row| row.fact.holds(on));
    facts.channel_rules.retain(|row| row.basis == directory::vocabulary::Basis::Emergency || row.fact.holds(on));
    facts
}

/// A channel rule that doesn't bear on a question: of another state, for another kind of request, for another requesting
/// state, or long ended.
fn beside(question: &Question, which: usize, mut rule: ChannelRule) -> ChannelRule {
    "ADDED".clone_into(&mut rule.id);
    rule.jurisdiction = Some(question.to.clone());
    rule.fact.valid_from = None;
    rule.fact.valid_to = None;
    match which % 4 {
        0 => rule.jurisdiction = Some("ZW".to_owned()),
        1 => rule.request_kind = RequestKind::ALL.iter().copied().find(|kind| *kind != question.request),
        2 => rule.counterpart = Some("ZW".to_owned()),
        _ => {
            rule.fact.valid_to = Some(question.on);
            rule.basis = directory::vocabulary::Basis::Declaration;
        }
    }
    rule
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

proptest! {
    #![proptest_config(config(4000))]

    #[test]
    fn any_question_is_answered_or_refused_and_every_reason_has_its_source(question in any_question(&FACTS)) {
        if let Ok(verdict) = verdict::ask(&HELD, &question) {
            let bare: Vec<_> = verdict.reasons.iter().filter(|reason| !has_its_source(reason)).collect();
            prop_assert!(bare.is_empty(), "{bare:?}");
            prop_assert!(verdict.reasons.iter().any(|reason| reason.applied), "nothing says why");
            prop_assert_eq!(verdict.routes.iter().filter(|route| route.chosen).count(), usize::from(verdict.treaty.is_some()));
        }
    }
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn the_order_of_rows_does_not_matter(questions in likely_questions(&FACTS), seed in any::<u64>()) {
        let mut facts = FACTS.clone();
        let Ok(()) = facts.visit(&mut Shuffle(seed));
        let shuffled = Held::new(facts);
        for question in questions {
            prop_assert_eq!(verdict::ask(&shuffled, &question), verdict::ask(&HELD, &question), "{:?}", question);
        }
    }

    #[test]
    fn no_answer_rests_on_a_fact_that_does_not_hold_on_its_day(questions in likely_questions(&FACTS)) {
        let day = questions[0].on;
        let then = Held::new(of_that_day(&questions[0]));
        for question in questions {
            let question = Question { on: day, ..question };
            prop_assert_eq!(verdict::ask(&then, &question).map(upshot), verdict::ask(&HELD, &question).map(upshot), "{:?}", question);
        }
    }

    #[test]
    fn a_fact_that_does_not_bear_on_a_question_leaves_its_answer(
        questions in likely_questions(&FACTS), which in 0usize..4, row in any::<prop::sample::Index>(),
    ) {
        let question = Question { to: "KG".to_owned(), from: Some("CH".to_owned()), ..questions[0].clone() };
        let others = ["KG", "LI", "RU", "CO", "GB", "CN-HK"].map(|to| Question { to: to.to_owned(), ..question.clone() });
        for question in others.into_iter().chain([question]) {
            let mut facts = FACTS.clone();
            let rule = facts.channel_rules[row.index(facts.channel_rules.len())].clone();
            facts.channel_rules.push(beside(&question, which, rule));
            let told = verdict::ask(&Held::new(facts), &question).map(upshot);
            prop_assert_eq!(told, verdict::ask(&HELD, &question).map(upshot), "{:?}", question);
        }
    }

    #[test]
    fn not_stated_never_turns_to_not_accepted_by_removing_facts(questions in likely_questions(&FACTS), seed in any::<u64>()) {
        let mut facts = FACTS.clone();
        let Ok(()) = facts.visit(&mut Removal(seed));
        let fewer = Held::new(facts);
        for question in questions {
            let (Ok(whole), Ok(torn)) = (verdict::ask(&HELD, &question), verdict::ask(&fewer, &question)) else { continue };
            if whole.status == Status::NotStated && whole.treaty == torn.treaty {
                prop_assert!(torn.status != Status::NotAccepted, "{:?}", question);
            }
        }
    }
}
