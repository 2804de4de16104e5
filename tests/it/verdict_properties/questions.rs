//! Questions of every kind, likely and unlikely.

use directory::record::Facts;
use directory::verdict::Question;
use directory::vocabulary::{Channel, RequestKind, Stage};
use jiff::civil::{Date, date};
use proptest::option;
use proptest::prelude::{Strategy, any, prop, prop_oneof};

/// Words of subjects: of rules, and of none.
const SUBJECTS: [&str; 8] = ["", " ", "Tilburg", "criminal", "art. 11", "search and seizure", "homicide", "İ𝔘"];

/// Any question, with codes that there are and codes that there aren't, on any day of the calendar.
pub fn any_question(facts: &Facts) -> impl Strategy<Value = Question> + use<> {
    let to = prop_oneof![4 => prop::sample::select(codes(facts)), 1 => "\\PC{0,6}"];
    let from = option::of(prop_oneof![4 => prop::sample::select(codes(facts)), 1 => "\\PC{0,6}"]);
    let treaty = option::of(prop_oneof![4 => prop::sample::select(instruments(facts)), 1 => "\\PC{0,6}"]);
    let on = prop_oneof![3 => days(), 1 => (-9999i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| date(year, month, day))];
    built(to, from, treaty, on)
}

/// Questions on which the facts have something to say.
pub fn likely_questions(facts: &Facts) -> impl Strategy<Value = Vec<Question>> + use<> {
    let spoken: Vec<String> = facts.channel_rules.iter().chain(&facts.channel_rules).filter_map(|rule| rule.jurisdiction.clone()).collect();
    let named = facts.authorities.iter().map(|authority| authority.jurisdiction.clone());
    let to = prop::sample::select(spoken.iter().cloned().chain(named).collect::<Vec<_>>());
    let from = option::of(prop::sample::select(spoken));
    let treaty = option::of(
        prop::sample::select(vec!["UNTOC", "UNCAC", "ETS030", "DRUGS88", "ETS024", "BUDAPEST", "INVENTED"]).prop_map(str::to_owned),
    );
    prop::collection::vec(built(to, from, treaty, days()), 40)
}

fn built(
    to: impl Strategy<Value = String>,
    from: impl Strategy<Value = Option<String>>,
    treaty: impl Strategy<Value = Option<String>>,
    on: impl Strategy<Value = Date>,
) -> impl Strategy<Value = Question> {
    let request = prop_oneof![3 => prop::sample::select(vec![RequestKind::Mla]), 2 => prop::sample::select(RequestKind::ALL)];
    let channel = option::of(prop::sample::select(Channel::ALL));
    let scope = (option::of(prop::sample::select(Stage::ALL)), option::weighted(0.3, prop::sample::select(SUBJECTS.to_vec())));
    (to, from, request, treaty, channel, any::<bool>(), scope, on).prop_map(
        |(to, from, request, treaty, channel, urgent, (stage, subject), on)| Question {
            to,
            from,
            request,
            treaty,
            channel,
            urgent,
            stage,
            subject: subject.map(str::to_owned),
            on,
        },
    )
}

/// Days on which facts begin and end, and some between.
fn days() -> impl Strategy<Value = Date> {
    let telling = [
        (2026, 11, 23),
        (2020, 5, 20),
        (2011, 6, 1),
        (2015, 6, 1),
        (2024, 12, 31),
        (2019, 12, 24),
        (2021, 1, 1),
        (2013, 1, 1),
        (2003, 9, 29),
    ];
    let telling: Vec<Date> = telling.into_iter().map(|(year, month, day)| date(year, month, day)).collect();
    prop_oneof![prop::sample::select(telling), (1955i16..2030, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| date(year, month, day))]
}

fn codes(facts: &Facts) -> Vec<String> {
    facts.jurisdictions.iter().map(|row| row.code.clone()).collect()
}

fn instruments(facts: &Facts) -> Vec<String> {
    facts.instruments.iter().map(|row| row.code.clone()).collect()
}
