//! Deltas against a plain map: whatever the history, wherever the reader stands, one delta brings it to the publisher's edition.

use std::collections::BTreeMap;

use directory::belief;
use directory::cell::Cell;
use directory::content::{Columns, Content, RowId};
use directory::delta::{self, Choice, Delta, Held, LONGEST_LINE, Log, Misfit, Offer, Why};
use directory::digest;
use jiff::Timestamp;
use proptest::prelude::*;

/// Rows by table, key and columns, few of each, so that histories go to and fro: A→B→A, deleted and made again.
pub(crate) type Rows = BTreeMap<(usize, u8), BTreeMap<usize, u8>>;

const TABLES: [&str; 3] = ["authority", "contact", "a_table_of_tomorrow"];
const COLUMNS: [&str; 4] = ["kind", "value", "edition_of_change", "a_column_of_tomorrow"];

pub(crate) fn histories() -> impl Strategy<Value = Vec<Rows>> {
    let row = prop::collection::btree_map(0..COLUMNS.len(), 0..3_u8, 0..COLUMNS.len());
    let rows = prop::collection::btree_map((0..TABLES.len(), 0..4_u8), row, 0..8);
    prop::collection::vec(rows, 2..9)
}

/// A history as editions 1, 2, 3…; up to the middle nothing is known of what comes tomorrow (a new schema comes between).
pub(crate) fn editions(history: &[Rows]) -> Vec<Content> {
    let middle = history.len() / 2;
    let mut editions: Vec<Content> = Vec::new();
    for (index, rows) in history.iter().enumerate() {
        let mut content = Content::default();
        for number in 1..=index + 1 {
            let described = columns(&[("issued", Cell::Text(format!("2026-01-{number:02}")))]);
            content.rows.insert(RowId { table: "edition".into(), key: vec![Cell::Integer(i64::try_from(number).unwrap())] }, described);
        }
        for ((table, key), row) in rows {
            let known = |name: &&str| index >= middle || !name.contains("tomorrow");
            let Some(table) = Some(TABLES[*table]).filter(known) else {
                continue;
            };
            let row = row.iter().filter_map(|(name, value)| Some((COLUMNS[*name], *value)).filter(|(name, _)| known(name)));
            let row = row
                .map(|(name, value)| (name.to_owned(), if value == 0 { Cell::Integer(-1) } else { Cell::Text("ab".repeat(value.into())) }));
            content.rows.insert(RowId { table: table.into(), key: vec![Cell::Text(key.to_string())] }, row.collect());
        }
        editions.push(content);
    }
    editions
}

fn columns(cells: &[(&str, Cell)]) -> Columns {
    cells.iter().map(|(name, cell)| ((*name).to_owned(), cell.clone())).collect()
}

fn log(editions: &[Content]) -> Log {
    let mut log = Log::new(1);
    editions.windows(2).for_each(|pair| log.record(&pair[0], &pair[1]));
    log
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn one_delta_brings_any_reader_to_the_publishers_edition(history in histories()) {
        let editions = editions(&history);
        let (log, newest) = (log(&editions), editions.last().unwrap());
        let log = Log::parse(&log.to_bytes()).unwrap();
        for base in 1..=editions.len() {
            let sent = log.delta(u32::try_from(base).unwrap(), newest);
            let delta = Delta::parse(&sent.to_bytes()).unwrap();
            prop_assert_eq!(&delta, &sent);
            for held in &editions[base - 1..] {
                let mut reader = held.clone();
                delta.apply(&mut reader).unwrap();
                delta.apply(&mut reader).unwrap();
                prop_assert_eq!(&reader, newest);
                prop_assert_eq!(digest::of_content(&reader), digest::of_content(newest));
            }
        }
    }

    #[test]
    fn deltas_out_of_order_are_refused_or_do_no_harm(history in histories(), order in prop::collection::vec((0..8_usize, 0..8_usize), 1..8)) {
        let editions = editions(&history);
        let mut reader = editions[0].clone();
        let published = |upto: usize| { let upto = upto % editions.len() + 1; (log(&editions[..upto]), editions[upto - 1].clone()) };
        for (base, upto) in order {
            let (log, now) = published(upto);
            let delta = log.delta(u32::try_from(base % editions.len() + 1).unwrap().min(now.edition()), &now);
            let before = reader.clone();
            if let Err(misfit) = delta.apply(&mut reader) {
                let of_range = matches!(misfit, Misfit::Range { .. });
                prop_assert!(of_range);
                reader = before;
            }
            prop_assert_eq!(&reader, &editions[usize::try_from(reader.edition()).unwrap() - 1]);
        }
    }

    #[test]
    fn a_full_edition_replaces_whatever_is_held(history in histories()) {
        let editions = editions(&history);
        let full = Delta::full(editions.last().unwrap());
        let mut reader = editions[0].clone();
        Delta::parse(&full.to_bytes()).unwrap().apply(&mut reader).unwrap();
        prop_assert_eq!(&reader, editions.last().unwrap());
    }

    #[test]
    fn any_bytes_are_read_as_a_delta_or_named_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = Delta::parse(&bytes);
    }

    #[test]
    fn a_delta_with_a_changed_byte_is_read_or_named_without_panic(at in 0..400_usize, byte in any::<u8>()) {
        let mut bytes = sample();
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = Delta::parse(&bytes);
    }
}

fn sample() -> Vec<u8> {
    let rows = [
        "[2,1,2,3]",
        r#""=authority note zone""#,
        r#"["KG-1",null,"Asia/Bishkek"]"#,
        r#""-contact""#,
        r#"["c2"]"#,
        r#""+contact kind value""#,
        r#"["c1","email","office@office.example"]"#,
    ];
    format!("{}\n", rows.join("\n")).into_bytes()
}

#[test]
fn every_hostile_line_is_named() {
    let with = |heading: &str, line: &str| format!("[2,1,2,1]\n{heading}\n{line}\n");
    let below = |line: &str| with(r#""=contact value""#, line);
    let long = format!("[\"{}\",1]", "x".repeat(LONGEST_LINE));
    let wide = (100..230).map(|number| format!(" c{number}")).collect::<Vec<_>>().concat();
    let cases: Vec<(String, u64, Why)> = vec![
        (String::new(), 1, Why::NoHeader),
        ("<!DOCTYPE html>".into(), 1, Why::NoHeader),
        ("[3,1,2,0]".into(), 1, Why::NewerFormat),
        (r#"[3,{"more":1}]"#.into(), 1, Why::NewerFormat),
        (r#"{"f":1,"from":1,"to":2,"schema":2,"rows":0}"#.into(), 1, Why::NoHeader),
        ("[1,1,2,0]".into(), 1, Why::NoHeader),
        ("[2,3,2,0]".into(), 1, Why::NoHeader),
        ("[2,1,2,-1]".into(), 1, Why::NoHeader),
        ("[2,1,2,0,0]".into(), 1, Why::NoHeader),
        ("[2,1,99999999999,0]".into(), 1, Why::NoHeader),
        (format!("[2,1,2,{}1]", " ".repeat(LONGEST_LINE)), 1, Why::TooLong),
        (below("nonsense"), 3, Why::NotJson),
        (below(&"[".repeat(100_000)), 3, Why::NotJson),
        (below(&long), 3, Why::TooLong),
        (below("null"), 3, Why::NotARow),
        (below(r#"{"value":"x"}"#), 3, Why::NotARow),
        ("[2,1,2,1]\n[\"c1\"]\n".into(), 2, Why::NotARow),
        (with(r#""contact value""#, ""), 2, Why::NotARow),
        (with(r#""""#, ""), 2, Why::NotARow),
        (with(r#""é""#, ""), 2, Why::NotARow),
        (with(r#""-contact; DROP TABLE note""#, ""), 2, Why::BadName),
        (with(r#""=""#, ""), 2, Why::BadName),
        (with(r#""=contact  value""#, ""), 2, Why::BadName),
        (with(r#""=contact Value""#, ""), 2, Why::BadName),
        (with(r#""=contact""#, ""), 2, Why::WrongColumns),
        (with(r#""-contact value""#, ""), 2, Why::WrongColumns),
        (with(r#""=contact value kind""#, ""), 2, Why::WrongColumns),
        (with(r#""=contact value value""#, ""), 2, Why::WrongColumns),
        (with(&format!("\"=contact{wide}\""), ""), 2, Why::WrongColumns),
        (with(r#""+contact value""#, r#""+contact kind""#), 3, Why::WrongColumns),
        (below("[]"), 3, Why::WrongColumns),
        (below(r#"["x"]"#), 3, Why::WrongColumns),
        (below("[1,2,3,4,5,6,7,8,9,10]"), 3, Why::WrongColumns),
        (below(r#"[null,"x"]"#), 3, Why::BadValue),
        (below(r#"["c1",1.5]"#), 3, Why::BadValue),
        (below(r#"["c1",99999999999999999999]"#), 3, Why::BadValue),
        (below(r#"["c1",["x"]]"#), 3, Why::BadValue),
        (below(r#"["c1",true]"#), 3, Why::BadValue),
        (below(r#"["c1",""]"#), 3, Why::BadValue),
        ("[2,1,2,2]\n\"-contact\"\n[\"c1\"]\n".into(), 4, Why::WrongCount),
        ("[2,1,2,0]\n\"-contact\"\n[\"c1\"]\n".into(), 3, Why::WrongCount),
    ];
    for (text, line, why) in cases {
        let broken = Delta::parse(text.as_bytes()).unwrap_err();
        assert_eq!((broken.line, broken.why), (line, why), "{}", text.chars().take(200).collect::<String>());
    }
    assert_eq!(Delta::parse(&sample()).unwrap().to_bytes(), sample());
}

fn offer(from: u32, to: u32) -> Offer {
    let (name, issued) = (format!("{from}-{to}"), "2026-11-23".parse().unwrap());
    Offer { from, to, schema: 2, ulen: 1, state: format!("state {to}"), issued, name, length: 1, sha256: String::new() }
}

#[test]
fn nothing_one_delta_or_everything_is_chosen_by_what_is_held_and_offered() {
    let held = |edition| Held { edition, digest: format!("state {edition}") };
    let offers = [offer(0, 12), offer(11, 12), offer(10, 12), offer(8, 12), offer(4, 12), offer(3, 11), offer(0, 11)];
    let ways = |held: &Held| -> Vec<u32> {
        match delta::choose(held, &offers) {
            Choice::Fetch(ways) => ways.into_iter().map(|way| way.from).collect(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(delta::choose(&held(12), &offers), Choice::Nothing);
    assert_eq!(delta::choose(&held(13), &offers), Choice::Older { offered: 12 });
    assert_eq!(delta::choose(&held(1), &[]), Choice::Empty);
    assert_eq!(delta::choose(&held(1), &[offer(5, 12)]), Choice::Empty);
    assert_eq!(ways(&held(11)), [11, 10, 8, 4, 0]);
    assert_eq!(ways(&held(9)), [8, 4, 0]);
    assert_eq!(ways(&held(4)), [4, 0]);
    assert_eq!(ways(&held(3)), [0]);
    assert_eq!(ways(&Held { edition: 12, digest: "another".into() }), [0], "the same number with other rows is replaced whole");
}

#[test]
fn every_reader_has_a_base_and_the_bases_are_few() {
    let published: Vec<u32> = (1..=400).collect();
    let bases = delta::bases(400, &published);
    assert_eq!(bases, [1, 144, 272, 336, 368, 384, 392, 396, 398, 399]);
    assert_eq!(delta::bases(400, &[7, 100, 399]), [7, 100, 399], "gaps in the numbers");
    assert_eq!(delta::bases(1, &[1]), Vec::<u32>::new());
}

#[test]
fn a_row_that_says_the_same_keeps_the_edition_that_last_changed_it() {
    let built = |edition: i64, zone: &str| {
        let mut content = Content::default();
        let described = columns(&[("issued", Cell::Text(format!("2026-01-{edition:02}"))), ("edition", Cell::Integer(edition))]);
        content.rows.insert(RowId { table: "edition".into(), key: vec![Cell::Integer(edition)] }, described);
        for (id, zone) in [("KG-1", "Asia/Bishkek"), ("KG-2", zone)] {
            let row = columns(&[("zone", Cell::Text(zone.into())), ("edition", Cell::Integer(edition))]);
            content.rows.insert(RowId { table: "authority".into(), key: vec![Cell::Text(id.into())] }, row);
        }
        content
    };
    let first = built(1, "Asia/Bishkek");
    let second = delta::next_edition(&first, built(2, "Asia/Osh")).unwrap();
    let stamps: Vec<_> = second.rows.iter().filter(|(id, _)| id.table == "authority").map(|(_, row)| row["edition"].clone()).collect();
    assert_eq!(stamps, [Cell::Integer(1), Cell::Integer(2)]);
    assert_eq!(second.rows.keys().filter(|id| id.table == "edition").count(), 2, "what rows refer to stays described");
    assert!(delta::next_edition(&second, built(2, "Asia/Osh")).unwrap_err().to_string().contains("larger number"));
}

#[test]
fn time_is_the_latest_of_clock_build_and_issue() {
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let (built, issued) = (at("2026-06-01T00:00:00Z"), Some("2026-11-01".parse().unwrap()));
    assert_eq!(belief::judged_at(at("2016-01-01T00:00:00Z"), built, issued), at("2026-11-01T00:00:00Z"), "a clock ten years slow");
    assert_eq!(belief::judged_at(at("2016-01-01T00:00:00Z"), built, None), built);
    assert_eq!(belief::judged_at(at("2027-01-01T10:00:00Z"), built, issued), at("2027-01-01T10:00:00Z"));
    assert_eq!(belief::clock_off_by_days(at("2027-01-03T10:00:00Z"), at("2027-01-01T10:00:00Z")), Some(2));
    assert_eq!(belief::clock_off_by_days(at("2027-01-01T00:00:00Z"), at("2027-01-01T10:00:00Z")), None);
}

/// The blocks of code on the page that tells the format.
fn example() -> Vec<String> {
    let page = std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schema/wire/FORMAT.md")).unwrap();
    let worked = page.split_once("## A worked example").unwrap().1.to_owned();
    worked.split("```").map(|part| part.trim_start_matches('\n').to_owned()).collect()
}

#[test]
fn the_worked_example_of_the_format_is_true() {
    let parts = example();
    let text = |text: &str| Cell::Text(text.into());
    let mut first = Content::default();
    let contact = columns(&[("edition", Cell::Integer(1)), ("kind", text("email")), ("value", text("old@office.example"))]);
    first.rows.insert(RowId { table: "contact".into(), key: vec![text("c1")] }, contact.clone());
    let described = |number, day| {
        (
            RowId { table: "edition".into(), key: vec![Cell::Integer(number)] },
            columns(&[("edition", Cell::Integer(number)), ("issued", text(day))]),
        )
    };
    first.rows.extend([described(1, "2026-11-22")]);
    let mut second = first.clone();
    second.rows.extend([described(2, "2026-11-23")]);
    let touched = columns(&[("edition", Cell::Integer(2)), ("kind", text("email")), ("value", text("new@office.example"))]);
    second.rows.insert(RowId { table: "contact".into(), key: vec![text("c1")] }, touched);
    let made = columns(&[("edition", Cell::Integer(2)), ("kind", text("fax")), ("value", text("+999 1"))]);
    second.rows.insert(RowId { table: "contact".into(), key: vec![text("c2")] }, made);
    let mut log = Log::new(1);
    log.record(&first, &second);
    let delta = log.delta(1, &second);
    assert_eq!(String::from_utf8(delta.to_bytes()).unwrap(), parts[1]);
    let mut held = first;
    Delta::parse(parts[1].as_bytes()).unwrap().apply(&mut held).unwrap();
    let rows = digest::of_bytes(parts[3].as_bytes());
    assert_eq!(digest::of_content(&held), rows, "the digest is that of the lines as they stand there");
    assert!(parts[4].contains(&rows), "the page says another digest than {rows}");
}
