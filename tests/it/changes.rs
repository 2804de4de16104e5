//! What changed since one last looked: compared, joined, kept in the person's own file, and told by `valise changes`.

use std::path::{Path, PathBuf};

use directory::cell::AsOf;
use directory::changes::{self, Change, Changes, Told, Wanted, What};
use directory::content::Content;
use directory::record::{ChannelCondition, Edition, Facts, Verification};
use directory::vocabulary::{ConditionKind, Method};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::Value;
use store::{Copy, Own, Since};
use tempfile::TempDir;

use crate::deltas::{editions, histories};
use crate::house::{House, facts};

const DAY: Date = date(2026, 11, 25);

/// What a change says, without what is said of the row itself.
fn core(changes: &[Change]) -> Vec<String> {
    changes.iter().map(|change| format!("{:?}", (&change.table, &change.key, change.what, &change.fields))).collect()
}

proptest! {
    /// However many steps led there, they come to the difference of the first edition and the last.
    #[test]
    fn steps_joined_are_the_difference_of_the_first_edition_and_the_last(history in histories()) {
        let editions = editions(&history);
        let steps = editions.windows(2).map(|pair| changes::between(&pair[0], &pair[1]));
        let (first, last) = (editions.first().unwrap(), editions.last().unwrap());
        prop_assert_eq!(core(&changes::joined(steps)), core(&changes::between(first, last)));
        prop_assert!(changes::between(last, last).is_empty());
    }
}

/// A person's own file, and a copy of the invented facts that goes from edition to edition beside it.
struct Reader {
    room: TempDir,
    facts: Facts,
}

impl Reader {
    /// Holds edition 1.
    fn new() -> Self {
        let reader = Self { room: TempDir::new().unwrap(), facts: facts(1, 0) };
        reader.write();
        reader
    }

    fn path(&self) -> PathBuf {
        self.room.path().join("directory.db")
    }

    fn write(&self) {
        store::write_edition(&self.path(), &mut self.facts.clone()).unwrap();
    }

    /// Holds the next edition, with these edits.
    fn next(&mut self, edit: impl FnOnce(&mut Facts)) {
        let number = self.facts.editions.last().unwrap().number + 1;
        self.facts.editions.push(Edition { number, issued: DAY, note: None, edition: number });
        edit(&mut self.facts);
        self.write();
    }

    fn own(&self) -> Own {
        Own::open(&self.room.path().join("user.db")).unwrap()
    }

    fn copy(&self) -> Copy {
        Copy::open(&self.path()).unwrap()
    }

    fn told(&self, since: Since, on: Date) -> Changes {
        self.own().changes(&self.copy(), since, Wanted::default(), on).unwrap()
    }

    fn run(&self, args: &[&str]) -> (i32, String) {
        let output = crate::valise().env_remove("VALISE_DB").arg("--db").arg(self.path()).arg("changes").args(args).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(said).unwrap())
    }
}

type Edit = fn(&mut Facts);

/// Each kind of edit, and what `valise changes` says of it.
const CASES: [(&str, Edit, &[&str]); 11] = [
    (
        "an e-mail address that changed",
        |facts| contact(facts, "XA-ministry-email").value = "new@justice.xa.example".into(),
        &[
            "Alphaland (invented) (XA)\n  Ministry of Justice  [XA-ministry]\n",
            "    email changed: from central.authority@justice.xa.example to new@justice.xa.example\n",
            "        Invented Gazette: Every record here is invented for tests, as of 2026-05; edition 2\n",
        ],
    ),
    (
        "its source and date with it",
        |facts| {
            let contact = contact(facts, "XA-ministry-fax");
            contact.value = "+999 1 000".into();
            contact.fact.source = "invented-letters".into();
            contact.fact.as_of = AsOf::parse("2026-11-20").unwrap();
        },
        &[
            "fax changed: from +999 1 234 5679 to +999 1 000; source from Invented Gazette: Every record here is invented for tests to \
                 Invented Letters: Letters that no one wrote; as of from 2026-05 to 2026-11-20",
            "Invented Letters: Letters that no one wrote, as of 2026-11-20; edition 2",
        ],
    ),
    (
        "a channel that was withdrawn",
        |facts| facts.channel_rules.retain(|rule| rule.id != "INVENTED-XB-diplomatic"),
        &[
            "Betaland (invented) (XB)\n    channel rule (INVENTED, diplomatic, mla, ordinary) withdrawn: exclusive; article 18(13); basis declaration\n",
        ],
    ),
    (
        "a new condition",
        |facts| {
            let channel_rule = "XA-XB-MLA-XA-fax".to_owned();
            facts.channel_conditions.push(ChannelCondition {
                channel_rule,
                kind: ConditionKind::Encryption,
                days: None,
                text: None,
                edition: 2,
            });
        },
        &["(XA)\n    channel condition (XA-XB-MLA, fax, mla, Betaland (invented), urgent, encryption) added\n        Invented Gazette"],
    ),
    (
        "an office with a new name",
        |facts| facts.authority_names.iter_mut().find(|name| name.authority == "XA-ministry").unwrap().name = "Ministry of Law".into(),
        &["  Ministry of Law  [XA-ministry]\n    authority name (official, en) changed: from Ministry of Justice to Ministry of Law\n"],
    ),
    (
        "an office that is gone is told by the name that it had",
        |facts| {
            facts.designations.retain(|row| row.authority != "XB-court");
            facts.authority_names.retain(|row| row.authority != "XB-court");
            facts.opening_hours.retain(|row| row.authority != "XB-court");
            facts.addresses.retain(|row| row.authority != "XB-court");
            facts.authorities.retain(|row| row.id != "XB-court");
        },
        &["  Tribunal Supremo  [XB-court]\n    authority withdrawn\n", "designation (INVENTED 18(13), mla, central, trial) withdrawn"],
    ),
    (
        "an end that has come is a lapse",
        |facts| contact(facts, "XA-ministry-fax").fact.valid_to = Some(date(2026, 11, 1)),
        &["    fax lapsed on 2026-11-01: valid to from nothing to 2026-11-01\n"],
    ),
    (
        "an end that is to come is not",
        |facts| contact(facts, "XA-ministry-fax").fact.valid_to = Some(date(2126, 11, 1)),
        &["    fax changed: valid to from nothing to 2126-11-01\n"],
    ),
    (
        "a verification is told by its day",
        |facts| {
            let (id, verified_on) = ("made".to_owned(), date(2026, 11, 20));
            facts.verifications.push(Verification { id, verified_on, method: Method::CallBack, due: DAY, note: None, edition: 2 });
            contact(facts, "XA-ministry-fax").fact.verification = Some("made".to_owned());
        },
        &["    fax changed: verification from nothing to 2026-11-20\n"],
    ),
    (
        "a rule for every party is of no one country",
        |facts| facts.channel_rules.iter_mut().find(|rule| rule.id == "INVENTED-central").unwrap().article = Some("18(14)".to_owned()),
        &["Of no one country\n    channel rule (INVENTED, central-authority-direct, mla) changed: article from 18(13) to 18(14)\n"],
    ),
    ("a new edition that says the same", |_| {}, &["Nothing has changed since edition 1, which this copy began with. Edition 2 is held."]),
];

#[test]
fn each_change_is_told_with_its_old_and_new_values_its_source_and_its_date() {
    for (name, edit, says) in CASES {
        let mut reader = Reader::new();
        let (code, said) = reader.run(&[]);
        assert_eq!(
            (code, said.trim()),
            (1, "Nothing has changed since edition 1, which this copy began with. Edition 1 is held."),
            "{name}"
        );
        reader.next(edit);
        let (code, said) = reader.run(&[]);
        assert_eq!(code, i32::from(says[0].starts_with("Nothing")), "{name}");
        for words in says {
            assert!(said.contains(words), "{name}: {words:?} isn't in:\n{said}");
        }
    }
}

fn contact<'a>(facts: &'a mut Facts, id: &str) -> &'a mut directory::record::Contact {
    facts.contacts.iter_mut().find(|contact| contact.id == id).unwrap()
}

fn value(facts: &mut Facts, text: &str) {
    text.clone_into(&mut contact(facts, "XA-ministry-email").value);
}

/// The values that the changes tell, before and after.
fn values(changes: &Changes) -> Vec<(Option<&str>, Option<&str>)> {
    let all = changes.countries.iter().flat_map(|of| &of.changes).flat_map(|change| &change.fields);
    all.map(|field| (field.before.as_deref(), field.after.as_deref())).collect()
}

#[test]
fn what_was_seen_is_told_no_more_and_what_went_to_and_fro_never() {
    let mut reader = Reader::new();
    let own = reader.own().note_changes(&reader.copy(), DAY);
    own.unwrap();
    reader.next(|facts| value(facts, "b@xa.example"));
    reader.own().note_changes(&reader.copy(), DAY).unwrap();
    reader.next(|facts| value(facts, "c@xa.example"));
    let told = reader.told(Since::Looked, DAY);
    assert_eq!(values(&told), [(Some("central.authority@justice.xa.example"), Some("c@xa.example"))], "both steps as one");
    assert_eq!((told.since.edition, told.edition, told.since.told), (1, 3, Told::Began));
    assert_eq!(reader.told(Since::Looked, DAY), told, "telling doesn't mark as seen");

    assert_eq!(reader.run(&["--seen"]), (0, "From now on what changes after edition 3 is told.\n".to_owned()));
    let told = reader.told(Since::Looked, DAY);
    assert_eq!((told.count, told.since.edition, told.since.told), (0, 3, Told::Looked));
    reader.next(|facts| value(facts, "d@xa.example"));
    assert_eq!(values(&reader.told(Since::Looked, DAY)), [(Some("c@xa.example"), Some("d@xa.example"))]);
    reader.next(|facts| value(facts, "c@xa.example"));
    assert_eq!(reader.told(Since::Looked, DAY).count, 0, "it went to and fro");
    // What was seen can still be asked for, from an edition or a day on.
    assert_eq!(values(&reader.told(Since::Edition(2), DAY)), [(Some("b@xa.example"), Some("c@xa.example"))]);
    assert_eq!(values(&reader.told(Since::Edition(0), DAY)), [(Some("central.authority@justice.xa.example"), Some("c@xa.example"))]);
    assert_eq!(reader.told(Since::Day(date(2026, 11, 24)), DAY).count, 1);
    assert_eq!(reader.told(Since::Day(date(2026, 11, 26)), DAY).count, 0);
}

#[test]
fn a_directory_that_is_deleted_or_replaced_loses_nothing_of_what_was_seen() {
    let mut reader = Reader::new();
    reader.own().look_at_changes(&reader.copy(), DAY).unwrap();
    reader.next(|facts| value(facts, "b@xa.example"));
    reader.own().note_changes(&reader.copy(), DAY).unwrap();
    std::fs::remove_file(reader.path()).unwrap();
    reader.write();
    let told = reader.told(Since::Looked, DAY);
    assert_eq!(values(&told), [(Some("central.authority@justice.xa.example"), Some("b@xa.example"))]);
    // An older one in its place is told as what it is.
    reader.facts = facts(1, 0);
    value(&mut reader.facts, "a@xa.example");
    reader.write();
    let told = reader.told(Since::Looked, DAY);
    assert_eq!(values(&told)[0], (Some("central.authority@justice.xa.example"), Some("a@xa.example")));
    assert_eq!((told.since.edition, told.edition), (1, 1));
}

/// What no edition says: the days between two looks end what had an end, and an emergency measure that nobody has confirmed for a year.
#[test]
fn what_ended_by_the_calendar_has_lapsed() {
    let mut reader = Reader::new();
    reader.facts.channel_rules[0].fact.valid_to = None;
    reader.facts.channel_rules[0].fact.as_of = AsOf::parse("2026-01-10").unwrap();
    contact(&mut reader.facts, "XB-prosecutor-telephone").fact.valid_to = Some(date(2027, 1, 1));
    reader.write();
    reader.own().look_at_changes(&reader.copy(), DAY).unwrap();
    let lapsed = |on: Date| {
        let told = reader.told(Since::Looked, on);
        let all = told.countries.into_iter().flat_map(|of| of.changes);
        all.map(|change| (change.what, change.key[0].clone(), change.ended.unwrap())).collect::<Vec<_>>()
    };
    assert_eq!(lapsed(date(2026, 12, 31)), []);
    let telephone = (What::Lapsed, "XB-prosecutor-telephone".to_owned(), "2027-01-01".to_owned());
    assert_eq!(lapsed(date(2027, 1, 1)), std::slice::from_ref(&telephone));
    let measure = (What::Lapsed, "INVENTED-XA-email-emergency".to_owned(), "2027-01-10".to_owned());
    assert_eq!(lapsed(date(2027, 2, 1)), [measure, telephone]);
    reader.own().look_at_changes(&reader.copy(), date(2027, 2, 1)).unwrap();
    assert_eq!(lapsed(date(2027, 2, 2)), []);
}

#[test]
fn countries_that_are_watched_come_first_and_can_be_asked_for_alone() {
    let mut reader = Reader::new();
    reader.own().note_changes(&reader.copy(), DAY).unwrap();
    reader.own().watch("XB", true, DAY).unwrap();
    reader.next(|facts| {
        value(facts, "b@xa.example");
        contact(facts, "XB-prosecutor-telephone").value = "+998 2".to_owned();
        facts.sources[0].title = "Another title".to_owned();
    });
    let order = |args: &[&str]| {
        let (_, said) = reader.run(&[args, &["--json"]].concat());
        let told: Value = serde_json::from_str(&said).unwrap();
        let of = told["countries"].as_array().unwrap();
        of.iter().map(|of| (of["country"].as_str().unwrap_or("-").to_owned(), of["watched"] == true)).collect::<Vec<_>>()
    };
    let (xa, xb) = (("XA".to_owned(), false), ("XB".to_owned(), true));
    assert_eq!(order(&[]), [xb.clone(), xa.clone(), ("-".to_owned(), false)]);
    assert_eq!(order(&["--watched"]), std::slice::from_ref(&xb));
    assert_eq!(order(&["--country", "xa"]), std::slice::from_ref(&xa));
    assert_eq!(order(&["--country", "xa,XB"]), [xb, xa]);
    for (args, code) in
        [(["--country", "QQ"], 2), (["--since", "soon"], 2), (["--seen", "--watched"], 2), (["--since", "2"], 1), (["--since", "0"], 0)]
    {
        assert_eq!(reader.run(&args).0, code, "{args:?}");
    }
}

/// Two hundred steps are kept: what was seen goes first; while nothing was, the oldest two become one, and nothing is lost.
#[test]
fn what_is_kept_is_bounded_and_what_was_not_seen_is_not_lost() {
    let mut reader = Reader::new();
    let mut own = reader.own();
    own.note_changes(&reader.copy(), DAY).unwrap();
    for number in 2..=206 {
        reader.next(|facts| value(facts, &format!("{number}@xa.example")));
        own.note_changes(&reader.copy(), DAY).unwrap();
    }
    let told = reader.told(Since::Looked, DAY);
    assert_eq!(values(&told), [(Some("central.authority@justice.xa.example"), Some("206@xa.example"))]);
    assert_eq!(reader.told(Since::Edition(0), DAY).since.edition, 1);
    own.look_at_changes(&reader.copy(), DAY).unwrap();
    reader.next(|facts| value(facts, "207@xa.example"));
    assert_eq!(values(&reader.told(Since::Looked, DAY)), [(Some("206@xa.example"), Some("207@xa.example"))]);
    let kept = reader.told(Since::Edition(0), DAY).since.edition;
    assert!((2..20).contains(&kept), "what was seen goes first: {kept}");
}

/// The words of the window know every table that can change and every column that is told, in each language.
#[test]
fn the_window_has_words_for_every_table_and_column() {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/words");
    let mut wanted: Vec<String> = Facts::TABLES.iter().map(|table| format!("table-{table}")).collect();
    let columns = Facts::TABLES.iter().flat_map(|table| Facts::columns_of(table));
    wanted.extend(columns.map(|column| format!("column-{column}")));
    for unsaid in [
        "table-edition",
        "table-verification",
        "column-edition",
        "column-notification",
        "column-channel_rule",
        "column-number",
        "column-issued",
    ] {
        wanted.retain(|id| id != unsaid);
    }
    for language in ["ar", "zh", "en", "fr", "ru", "es"] {
        let text = std::fs::read_to_string(words.join(language).join("changes.ftl")).unwrap();
        let missing: Vec<&String> = wanted.iter().filter(|id| !text.lines().any(|line| line.starts_with(&format!("{id} = ")))).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

/// A reader with the packaged edition; the publisher's next one changes an e-mail address and withdraws a channel; it comes on a stick.
#[test]
fn a_reader_with_the_packaged_edition_sees_what_a_stick_brought() {
    let house = House::new();
    let copy = house.path("reader/directory.db");
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    std::fs::copy(crate::edition(), &copy).unwrap();
    let mut facts = Copy::open(&copy).unwrap().facts().unwrap();
    house.publish_facts(&mut facts);
    let number = facts.editions.last().unwrap().number + 1;
    facts.editions.push(Edition { number, issued: date(2026, 11, 23), note: None, edition: number });
    let office = contact(&mut facts, "BN-ministry-of-foreign-affairs-and-trade-email");
    (office.value, office.fact.edition) = ("changed@foreign.example".to_owned(), number);
    facts.channel_conditions.retain(|condition| condition.channel_rule != "BUDAPEST-LI-interpol-urgent");
    facts.channel_rules.retain(|rule| rule.id != "BUDAPEST-LI-interpol-urgent");
    house.publish_facts(&mut facts);
    let stick = house.path("stick");
    std::fs::rename(house.path("repository"), &stick).unwrap();
    let run = |args: &[&str]| {
        let output = crate::valise().env_remove("VALISE_DB").arg("--db").arg(&copy).args(args).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    let root = house.path("root.json");
    let (code, said) = run(&["sync", "--from", stick.to_str().unwrap(), "--root", root.to_str().unwrap()]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("changed since you last looked: 2; valise changes says what"), "{said}");
    let (code, said) = run(&["changes"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains(&format!("Changed since edition {}, which this copy began with: 2 in edition {number}.", number - 1)), "{said}");
    assert!(
        said.contains("Brunei Darussalam (BN)\n") && said.contains("    email changed: from mfa@gov.bn to changed@foreign.example\n"),
        "{said}"
    );
    assert!(
        said.contains("Liechtenstein (LI)\n    channel rule (BUDAPEST, interpol, mla, urgent) withdrawn: refused; article 27(9)"),
        "{said}"
    );
    assert!(said.contains(&format!(", as of 2015-03; edition {number}\n")), "each with its source and date: {said}");
    assert_eq!(run(&["changes", "--seen"]).0, 0);
    assert_eq!(run(&["changes"]).0, 1);
    // Content as the tests of the heart have it, for the same facts: nothing else differs.
    let (mut before, mut after) = (Copy::open(crate::edition()).unwrap().facts().unwrap(), Copy::open(&copy).unwrap().facts().unwrap());
    assert_eq!(changes::between(&Content::of(&mut before), &Content::of(&mut after)).len(), 2);
}
