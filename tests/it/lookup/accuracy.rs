//! How often the lookup is right, over names by the thousand: the bars of accuracy, held. The measuring beside rivals is in
//! `make bench-lookup`.

use directory::vocabulary::NameKind;

use super::{FACTS, ask, cases};

#[path = "../../../crates/directory/benches/lookup/slips.rs"]
#[allow(dead_code, reason = "the bench uses more of it")]
mod slips;

/// How a set of names fared.
#[derive(Debug, Default)]
struct Tally {
    all: usize,
    /// The state meant stands first.
    right: usize,
    /// Another state stands alone.
    wrong: Vec<String>,
}

impl Tally {
    fn count(&mut self, query: &str, code: &str) {
        let found = ask(query).countries;
        let same = |one: &String| one.rsplit('-').next() == code.rsplit('-').next();
        self.all += 1;
        self.right += usize::from(found.first().is_some_and(same));
        if found.len() == 1 && !same(&found[0]) {
            self.wrong.push(format!("{query} ({code}): {found:?}"));
        }
    }

    /// Holds the tally to so many right and at most so many wrong in a thousand.
    fn hold(&self, what: &str, right: usize, wrong: usize) {
        let held = self.right * 1000 >= self.all * right && self.wrong.len() * 1000 <= self.all * wrong;
        assert!(self.all > 100, "{what}: too few to mean anything");
        assert!(held, "{what}: {} right of {}, {} wrong: {:#?}", self.right, self.all, self.wrong.len(), self.wrong);
    }
}

/// Of `i18n-iso-countries`, of which the lexicon holds a part; every seventh, for each costs a millisecond here.
#[test]
fn names_of_another_list_are_read_right() {
    let (mut first, mut other) = (Tally::default(), Tally::default());
    for case in cases("evaluation.tsv").iter().step_by(7) {
        let un = case[2].split(' ').any(|language| ["ar", "en", "es", "fr", "ru", "zh"].contains(&language));
        if un { &mut first } else { &mut other }.count(&case[0], &case[1]);
    }
    first.hold("UN languages", 985, 5);
    other.hold("other languages", 950, 20);
}

#[test]
fn mistyped_names_are_read_right() {
    let mut slips = slips::Slips::new(20_261_125);
    let (mut one, mut two, mut layout) = (Tally::default(), Tally::default(), Tally::default());
    let former = |code: &str| code.len() == 4;
    for name in FACTS.jurisdiction_names.iter().filter(|name| name.kind == NameKind::Short && !former(&name.jurisdiction)) {
        let letters = name.name.chars().count();
        if letters >= 5 && name.language != "zh" {
            one.count(&slips.slipped(&name.name, 1), &name.jurisdiction);
        }
        if letters >= 8 && name.language != "zh" {
            two.count(&slips.slipped(&name.name, 2), &name.jurisdiction);
        }
        if name.language == "ru" {
            layout.count(&slips::on_latin_keys(&name.name), &name.jurisdiction);
        }
    }
    one.hold("one slip", 980, 8);
    two.hold("two slips", 950, 15);
    layout.hold("wrong layout", 985, 2);
}
