//! The rules on proposals: states against a model, four eyes, proof, and the merge, over random histories.

use std::collections::{BTreeMap, BTreeSet};

use directory::cell::Cell;
use directory::content::{Columns, Content, RowId};
use directory::proposal::{
    Act, Choice, Evidence, Lacking, Person, Refusal, Resolution, Role, RoleKind, RowChange, Scope, State, Tier, Touch, apply, faults_of,
    may_decide, may_propose, merge, needs, next, reach, tier,
};
use proptest::prelude::*;

fn base() -> Content {
    Content::of(&mut crate::house::facts(1, 0))
}

fn id(table: &str, key: &str) -> RowId {
    RowId { table: table.to_owned(), key: vec![Cell::Text(key.to_owned())] }
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn touched(table: &str, key: &str, column: &str, value: &str) -> RowChange {
    RowChange { id: id(table, key), touch: Touch::Touched(Columns::from([(column.to_owned(), text(value))])) }
}

fn person(name: &str, roles: &[(RoleKind, Option<&str>)]) -> Person {
    let scope = |code: Option<&str>| code.map_or(Scope::All, |code| Scope::Jurisdictions(BTreeSet::from([code.to_owned()])));
    Person { name: name.to_owned(), roles: roles.iter().map(|(kind, code)| Role { kind: *kind, scope: scope(*code) }).collect() }
}

/// What may follow what, written down a second time, as a person would tell it.
fn model(state: State) -> BTreeMap<Act, State> {
    use {Act as A, State as S};
    let ways: &[(Act, State)] = match state {
        S::Draft => &[(A::Revise, S::Draft), (A::Submit, S::Submitted), (A::Withdraw, S::Withdrawn)],
        S::Submitted => {
            &[(A::AskChanges, S::ChangesAsked), (A::Accept, S::Accepted), (A::Reject, S::Rejected), (A::Withdraw, S::Withdrawn)]
        }
        S::ChangesAsked => &[(A::Revise, S::ChangesAsked), (A::Submit, S::Submitted), (A::Withdraw, S::Withdrawn)],
        S::Accepted => &[(A::AskChanges, S::ChangesAsked), (A::Publish, S::Published), (A::Withdraw, S::Withdrawn)],
        S::Rejected | S::Withdrawn | S::Published => &[],
    };
    ways.iter().copied().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_proposal_goes_the_ways_of_the_model_and_no_other(acts in prop::collection::vec(prop::sample::select(Act::ALL.to_vec()), 1..40)) {
        let (mut state, mut submitted, mut accepted) = (State::Draft, false, false);
        for act in acts {
            let after = next(state, act);
            prop_assert_eq!(after.ok(), model(state).get(&act).copied());
            let Ok(after) = after else { continue };
            // Whatever the way: published only once accepted, accepted only from before the reviewers.
            prop_assert!(act != Act::Accept || submitted);
            prop_assert!(act != Act::Publish || accepted);
            submitted = after == State::Submitted;
            accepted = after == State::Accepted;
            state = after;
        }
    }

    #[test]
    fn a_merge_loses_nothing_and_decides_nothing(theirs in edits(), mine in edits()) {
        let base = small();
        let (theirs, mine) = (changes(&theirs), changes(&mine));
        let mut now = base.clone();
        apply(&mut now, &theirs, 2);
        let merged = merge(&base, &now, &mine, &[]);
        let mut after = now.clone();
        apply(&mut after, &merged.changes, 3);
        for change in &mine {
            let Some(columns) = change.columns() else { continue };
            for (name, wanted) in columns {
                let contested = merged.conflicts.iter().any(|conflict| conflict.id == change.id && conflict.column.as_ref().is_none_or(|column| column == name));
                // Each of my fields is either there, or contested: never silently dropped, never silently over theirs.
                prop_assert!(contested || after.cell(&change.id, name) == *wanted, "{:?} {name}", change.id);
                if contested { prop_assert_eq!(after.cell(&change.id, name), now.cell(&change.id, name)); }
            }
        }
        // Once merged, there is nothing left to merge but what is contested.
        let again = merge(&base, &after, &mine, &[]);
        prop_assert!(again.changes.is_empty(), "{again:?}");
        // With a word on each conflict, none is left, and mine stands.
        let words: Vec<Resolution> = merged.conflicts.iter().map(|conflict| Resolution { id: conflict.id.clone(), column: conflict.column.clone(), theirs: conflict.theirs.clone(), take: Choice::Mine }).collect();
        let resolved = merge(&base, &now, &mine, &words);
        prop_assert!(resolved.conflicts.is_empty());
        apply(&mut now, &resolved.changes, 3);
        for change in &mine {
            for (name, wanted) in change.columns().into_iter().flatten() {
                prop_assert_eq!(now.cell(&change.id, name), wanted.clone());
            }
            if change.touch == Touch::Gone { prop_assert!(!now.rows.contains_key(&change.id)); }
        }
    }
}

/// Which row, and what becomes of it: two columns, or none (the row goes).
type Edit = (u8, Option<(Option<u8>, Option<u8>)>);

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let value = || prop::option::of(0..3_u8);
    prop::collection::vec((0..4_u8, prop::option::weighted(0.8, (value(), value()))), 1..5)
}

fn small() -> Content {
    let columns =
        Columns::from([("value".to_owned(), text("0")), ("note".to_owned(), text("0")), ("edition".to_owned(), Cell::Integer(1))]);
    Content { rows: (0..4).map(|row| (id("contact", &row.to_string()), columns.clone())).collect() }
}

fn changes(edits: &[Edit]) -> Vec<RowChange> {
    let cell = |value: &Option<u8>| value.map_or(Cell::Null, |value| text(&value.to_string()));
    let touch = |edit: &Option<(Option<u8>, Option<u8>)>| {
        edit.as_ref().map_or(Touch::Gone, |(value, note)| {
            Touch::Touched(Columns::from([("value".to_owned(), cell(value)), ("note".to_owned(), cell(note))]))
        })
    };
    let by_row: BTreeMap<u8, &Edit> = edits.iter().map(|edit| (edit.0, edit)).collect();
    by_row.into_values().map(|(row, edit)| RowChange { id: id("contact", &row.to_string()), touch: touch(edit) }).collect()
}

#[test]
fn nobody_decides_on_their_own_in_any_role_and_nobody_outside_their_scope() {
    use RoleKind::{Maintainer, Publisher, Reader, Reviewer};
    let now = base();
    let contact = now.rows_of("contact").next().unwrap().0.clone();
    let change = RowChange { id: contact, touch: Touch::Touched(Columns::from([("note".to_owned(), text("x"))])) };
    let of_one = reach(&now, &now, &[change]);
    let home = of_one.jurisdictions.iter().next().unwrap().clone();
    let ada = person("ada", &[(Maintainer, None), (Reviewer, None), (Publisher, None)]);
    assert_eq!(may_propose(&ada, &of_one), Ok(()));
    assert_eq!(may_decide(&ada, &ada, &of_one), Err(Refusal::Own));
    let ben = |kind, code: Option<&str>| person("ben", &[(kind, code)]);
    assert_eq!(may_decide(&ben(Reviewer, None), &ada, &of_one), Ok(()));
    assert_eq!(may_decide(&ben(Reviewer, Some(&home)), &ada, &of_one), Ok(()));
    assert_eq!(may_decide(&ben(Reviewer, Some("QQ")), &ada, &of_one), Err(Refusal::Scope { outside: home.clone() }));
    for kind in [Maintainer, Publisher, Reader] {
        assert_eq!(may_decide(&ben(kind, None), &ada, &of_one), Err(Refusal::Role { role: Reviewer }));
    }
    let shrunk = person("ada", &[(Maintainer, Some("QQ"))]);
    assert_eq!(may_propose(&shrunk, &of_one), Err(Refusal::Scope { outside: home.clone() }));
    assert_eq!(may_decide(&ben(Reviewer, None), &shrunk, &of_one), Err(Refusal::AuthorsScope { outside: home.clone() }));
    // What many lean on is for those whose scope is everywhere.
    let instrument = now.rows_of("instrument").next().unwrap().0.clone();
    let of_all = reach(&now, &now, &[RowChange { id: instrument, touch: Touch::Gone }]);
    assert!(of_all.everyone);
    assert!(may_propose(&person("ada", &[(Maintainer, Some(&home))]), &of_all).is_err());
    assert_eq!(may_propose(&ada, &of_all), Ok(()));
    // A row that moves reaches both sides.
    let authority = now.rows_of("authority").next().unwrap().0.clone();
    let move_away = [RowChange { id: authority, touch: Touch::Touched(Columns::from([("jurisdiction".to_owned(), text("QQ"))])) }];
    let mut after = now.clone();
    apply(&mut after, &move_away, 2);
    assert_eq!(reach(&now, &after, &move_away).jurisdictions.len(), 2);
}

#[test]
fn what_redirects_requests_takes_a_call_back_on_the_old_contact_or_the_note_itself() {
    let now = base();
    let (contact, columns) = now.rows_of("contact").next().unwrap();
    let Cell::Text(key) = &contact.key[0] else { panic!("a contact without an id") };
    let Some(Cell::Text(old)) = columns.get("value").cloned() else { panic!("a contact without a value") };
    let today = "2026-11-25".parse().unwrap();
    let with = |changes: &[RowChange], evidence: &[Evidence], note: Option<&str>| {
        let mut after = now.clone();
        apply(&mut after, changes, 2);
        (tier(&now, &after, changes), needs(&now, &after, changes, evidence, note, today))
    };
    let diverted = [touched("contact", key, "value", "+999 70 66666")];
    let (needed, lacking) = with(&diverted, &[], None);
    assert_eq!(needed, Tier::Proven);
    assert!(matches!(lacking[..], [Lacking::Proof { .. }]), "{lacking:?}");
    let call =
        |contact: &str, value: &str, on: &str| Evidence::CallBack { contact: contact.into(), value: value.into(), on: on.parse().unwrap() };
    assert_eq!(with(&diverted, &[call(key, &old, "2026-11-24")], None).1, []);
    // On the number that is proposed, on none that is held, or tomorrow: it proves nothing.
    assert!(with(&diverted, &[call(key, "+999 70 66666", "2026-11-24")], None).1.contains(&Lacking::NotTheOld { contact: key.clone() }));
    assert!(with(&diverted, &[call("new-one", &old, "2026-11-24")], None).1.contains(&Lacking::NoContact { contact: "new-one".into() }));
    assert!(with(&diverted, &[call(key, &old, "2026-11-26")], None).1.iter().any(|lacking| matches!(lacking, Lacking::Future { .. })));
    let note = |reference: &str| Evidence::NoteVerbale { reference: reference.into() };
    assert_eq!(with(&diverted, &[note("NV 12/2026")], Some("NV 12/2026")).1, []);
    assert!(!with(&diverted, &[note("NV 12/2026")], Some("NV 13/2026")).1.is_empty());
    assert!(!with(&diverted, &[note("NV 12/2026")], None).1.is_empty());
    // A further mailbox diverts as well as a changed one; a remark beside a number doesn't.
    let mut further = columns.clone();
    further.insert("value".into(), text("+999 70 66666"));
    further.remove("edition");
    assert_eq!(with(&[RowChange { id: id("contact", "further"), touch: Touch::Whole(further) }], &[], None).0, Tier::Proven);
    assert_eq!(with(&[touched("contact", key, "note", "asks for the file number")], &[], None), (Tier::Reviewed, vec![]));
    let name = now.rows_of("jurisdiction_name").next().unwrap().0.clone();
    assert_eq!(
        with(&[RowChange { id: name, touch: Touch::Touched(Columns::from([("note".into(), text("x"))])) }], &[], None).0,
        Tier::Reviewed
    );
}

#[test]
fn every_change_is_told_what_is_wrong_with_it_by_row() {
    let now = base();
    assert_eq!(faults_of(&now), []);
    let contact = now.rows_of("contact").next().unwrap().0.clone();
    let with = |column: &str, value: &str| {
        let mut after = now.clone();
        apply(&mut after, &[RowChange { id: contact.clone(), touch: Touch::Touched(Columns::from([(column.into(), text(value))])) }], 1);
        faults_of(&after)
    };
    let faults = with("authority", "nobody");
    assert!(
        faults
            .iter()
            .any(|fault| fault.code == "dangling-reference" && fault.key == contact.key && fault.column.as_deref() == Some("authority")),
        "{faults:?}"
    );
    let faults = with("kind", "pigeon");
    assert!(matches!(&faults[..], [fault] if fault.code == "unknown-code" && fault.key == contact.key && fault.error), "{faults:?}");
}

#[test]
fn a_set_of_changes_that_is_none_is_refused_and_json_keeps_it_whole() {
    let change = |json: &str| serde_json::from_str::<RowChange>(json).unwrap();
    let whole = change(r#"{"table":"contact","key":["c"],"change":"whole","columns":{"kind":"fax","value":"+1 2"}}"#);
    let all = [
        whole.clone(),
        change(r#"{"table":"membership","key":["EJN","FR"],"change":"gone"}"#),
        change(r#"{"table":"channel_condition","key":["r","copy-to"],"change":"touched","columns":{"days":3,"text":null}}"#),
    ];
    assert_eq!(RowChange::check_all(&all), Ok(()));
    for one in &all {
        assert_eq!(change(&serde_json::to_string(one).unwrap()), *one);
    }
    let refused = |json: &str| RowChange::check_all(&[change(json)]).unwrap_err().to_string();
    assert!(refused(r#"{"table":"edition","key":[1],"change":"gone"}"#).contains("no table"));
    assert!(refused(r#"{"table":"sqlite_schema","key":["x"],"change":"gone"}"#).contains("no table"));
    assert!(refused(r#"{"table":"contact","key":["a","b"],"change":"gone"}"#).contains("the key of contact is (id)"));
    assert!(refused(r#"{"table":"contact","key":["a"],"change":"touched","columns":{"edition":9}}"#).contains("no column"));
    assert!(refused(r#"{"table":"contact","key":["a"],"change":"touched","columns":{"value; DROP":"x"}}"#).contains("no column"));
    assert!(refused(r#"{"table":"contact","key":["a"],"change":"touched","columns":{"value":""}}"#).contains("empty text"));
    assert!(RowChange::check_all(&[]).is_err());
    assert!(RowChange::check_all(&[whole.clone(), whole]).unwrap_err().to_string().contains("earlier change"));
}
