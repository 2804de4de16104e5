//! The lookup: what a query is taken for, with cases as data.

mod accuracy;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use directory::answer::{AuthorityHit, Facets};
use directory::desk::Desk;
use directory::import;
use directory::lookup::{Lexicon, Offices, offices, understand};
use directory::record::Facts;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const ON: Date = date(2026, 11, 25);

static FACTS: LazyLock<Facts> = LazyLock::new(|| {
    let folder = fixtures().join("facts");
    let files = std::fs::read_dir(folder).unwrap().map(|file| {
        let path = file.unwrap().path();
        (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap())
    });
    import::read(&files.collect()).facts
});
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&FACTS));
static OFFICES: LazyLock<Offices> = LazyLock::new(|| Offices::new(&FACTS));

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures")
}

/// The rows of a table of cases, without its heading.
fn cases(table: &str) -> Vec<Vec<String>> {
    let path = fixtures().join("cases/lookup").join(table);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let rows: Vec<Vec<String>> = text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect();
    assert!(rows.len() > 20, "{table} has too few cases to mean anything");
    rows
}

fn ask(query: &str) -> Facets {
    understand(&LEXICON, query)
}

/// Runs `complaint` over the cases of a table and fails with all that it says.
fn check(table: &str, complaint: impl Fn(&[String]) -> Option<String>) {
    let wrong: Vec<String> = cases(table).iter().filter_map(|row| complaint(row).map(|what| format!("{}: {what}", row[0]))).collect();
    assert!(wrong.is_empty(), "{} of {table}:\n{}", wrong.len(), wrong.join("\n"));
}

/// The facets as a row of `queries.tsv` writes them.
fn row(facets: &Facets) -> Vec<String> {
    let channels: Vec<&str> = facets.channels.iter().map(|channel| channel.code()).collect();
    vec![
        facets.countries.join(" "),
        facets.from.clone().unwrap_or_default(),
        facets.treaty.clone().unwrap_or_default(),
        facets.request.map(|request| request.code().to_owned()).unwrap_or_default(),
        channels.join(" "),
        if facets.urgent { "urgent".to_owned() } else { String::new() },
        facets.rest.clone(),
    ]
}

#[test]
fn queries_are_taken_apart_in_every_language() {
    check("queries.tsv", |case| {
        let found = row(&ask(&case[0]));
        let mut expected = case[1..].to_vec();
        expected.resize(found.len(), String::new());
        (found != expected).then(|| format!("{found:?}, expected {expected:?}"))
    });
}

/// Country, treaty, request, channel, urgency, who asks whom, in six languages: all facets right but for one case in twenty.
#[test]
fn composite_queries_have_every_facet_right() {
    let cases = cases("composites.tsv");
    let complaint = |case: &Vec<String>| {
        let found = row(&ask(&case[0]))[..6].to_vec();
        let mut expected = case[1..].to_vec();
        expected.resize(found.len(), String::new());
        (found != expected).then(|| format!("{}: {found:?}, expected {expected:?}", case[0]))
    };
    let wrong: Vec<String> = cases.iter().filter_map(complaint).collect();
    assert!(cases.len() >= 150 && wrong.len() * 20 <= cases.len(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn an_ambiguous_name_is_a_choice_with_the_best_first() {
    check("ambiguous.tsv", |case| {
        let found = ask(&case[0]).countries.join(" ");
        (found != case[1]).then(|| format!("{found:?}, expected {:?}", case[1]))
    });
}

#[test]
fn no_name_is_taken_for_its_neighbour() {
    check("apart.tsv", |case| {
        let found = ask(&case[0]).countries.join(" ");
        (found != case[1]).then(|| format!("{found:?}, expected {:?}", case[1]))
    });
}

#[test]
fn words_that_name_no_state_are_read_as_none_but_one_in_a_hundred() {
    let cases = cases("no_state.tsv");
    let read = cases.iter().map(|case| (&case[0], ask(&case[0]))).filter(|(_, facets)| !facets.countries.is_empty());
    let read: Vec<String> = read.map(|(query, facets)| format!("{query}: {:?} by {:?}", facets.countries, facets.matches)).collect();
    assert!(read.len() * 100 <= cases.len(), "{} of {}:\n{}", read.len(), cases.len(), read.join("\n"));
}

/// Words of everyday language that are near the name of a state ("serve", "часа") name none in a query; the name itself does.
#[test]
fn everyday_words_name_no_state() {
    check("everyday.tsv", |case| {
        let found = ask(&case[0]).countries.join(" ");
        let expected = case.get(1).map_or("", String::as_str);
        (found != expected).then(|| format!("{found:?}, expected {expected:?}"))
    });
}

#[test]
fn typing_never_shows_a_wrong_state_alone() {
    check("typing.tsv", |case| {
        let letters: Vec<char> = case[0].chars().collect();
        let on_the_way: Vec<&str> = case[1].split(' ').collect();
        let shown = (1..=letters.len()).map(|end| letters[..end].iter().collect::<String>()).map(|typed| (ask(&typed).countries, typed));
        // Three letters are enough for a code, and too few for a name.
        let astray =
            shown.filter(|(codes, typed)| codes.len() == 1 && !on_the_way.contains(&codes[0].as_str()) && typed.chars().count() > 3);
        let astray: Vec<String> = astray.map(|(codes, typed)| format!("{typed:?} shows {codes:?}")).collect();
        (!astray.is_empty()).then(|| astray.join(", "))
    });
}

/// A state that was shown, and is what the whole query names, isn't lost again on the way there; but whole names on the way,
/// those of the second column, may pass: "Dominica" before the Dominican Republic.
#[test]
fn typing_on_keeps_the_state_that_is_meant() {
    check("typing.tsv", |case| {
        let letters: Vec<char> = case[0].chars().collect();
        let meant = ask(&case[0]).countries.first().cloned()?;
        let passing = |codes: &[String]| !codes.is_empty() && codes.iter().all(|code| case[1].split(' ').any(|known| known == code));
        let typed = (4..=letters.len()).map(|end| letters[..end].iter().collect::<String>().trim_end().to_owned());
        let shown: Vec<(Vec<String>, String)> = typed.map(|typed| (ask(&typed).countries, typed)).collect();
        let first = shown.iter().position(|(codes, _)| codes.contains(&meant))?;
        let lost = shown[first..].iter().filter(|(codes, _)| !codes.contains(&meant) && !passing(codes));
        let lost: Vec<String> = lost.map(|(codes, typed)| format!("{typed:?} shows {codes:?}")).collect();
        (!lost.is_empty()).then(|| format!("{meant} is lost: {}", lost.join(", ")))
    });
}

#[test]
fn two_letters_beside_strange_words_find_no_office() {
    assert!(!offices(&OFFICES, "CO", &[]).is_empty(), "alone they do");
    assert_eq!(offices(&OFFICES, "GmbH Co KG", &[]), Vec::new());
}

#[test]
fn the_cases_can_fail() {
    assert_ne!(ask("Niger").countries, ask("Nigeria").countries);
    assert_eq!(understand(&Lexicon::new(&Facts::default()), "Kyrgyzstan UNTOC").countries, Vec::<String>::new(), "no facts, no states");
    let untold = row(&ask("kirgistan untoc email"));
    assert_ne!(untold, vec![String::new(); 7]);
}

#[test]
fn a_match_says_what_it_matched_and_how() {
    let facets = ask("Swaziland extraditoin");
    assert_eq!((facets.matches[0].text.as_str(), facets.matches[0].code.as_str(), facets.matches[0].exact), ("Swaziland", "SZ", true));
    assert_eq!(
        (facets.matches[1].text.as_str(), facets.matches[1].code.as_str(), facets.matches[1].exact),
        ("extraditoin", "extradition", false)
    );
}

#[test]
fn a_name_that_only_the_facts_hold_is_found() {
    let mut facts = FACTS.clone();
    let name = facts.jurisdiction_names.iter_mut().find(|name| name.jurisdiction == "KG").unwrap();
    "Tengri Republic".clone_into(&mut name.name);
    assert_eq!(understand(&Lexicon::new(&facts), "tengri republic").countries, ["KG"]);
}

#[test]
fn offices_are_found_by_part_of_a_name_with_slips_and_by_country() {
    let first = |rest: &str, countries: &[&str]| {
        let countries: Vec<String> = countries.iter().map(|code| (*code).to_owned()).collect();
        let hits = offices(&OFFICES, rest, &countries);
        hits.first().map(|hit| (FACTS.authorities[hit.authority].jurisdiction.clone(), FACTS.authority_names[hit.name].name.clone()))
    };
    let (country, name) = first("prosecutor general", &["KG"]).unwrap();
    assert_eq!((country.as_str(), name.contains("Prosecutor General")), ("KG", true));
    let (_, slipped) = first("prosecuter genral", &["KG"]).unwrap();
    assert_eq!(slipped, name);
    assert_eq!(first("zzzzzzzz qqqqqq", &[]), None);
}

#[test]
fn offices_are_found_by_acronym_and_by_words_cut_short() {
    let names = |rest: &str| -> Vec<&str> {
        let hits = offices(&OFFICES, rest, &[]);
        hits.iter().take(5).map(|hit| FACTS.authority_names[hit.name].name.as_str()).collect()
    };
    for (rest, words) in [
        ("moj", ["ministry", "justice"]),
        ("min just", ["minist", "justi"]),
        ("mnstry of justice", ["ministry", "justice"]),
        ("mnstr justice", ["minist", "justi"]),
    ] {
        let found = names(rest);
        assert!(
            !found.is_empty() && found.iter().all(|name| words.iter().all(|word| name.to_lowercase().contains(word))),
            "{rest}: {found:?}"
        );
    }
}

#[test]
fn a_mistyped_word_of_an_office_is_marked_whole() {
    let hits = offices(&OFFICES, "prosecuter", &["KG".to_owned()]);
    let hit = hits.first().unwrap();
    let name: Vec<char> = FACTS.authority_names[hit.name].name.chars().collect();
    let marked: String = hit.highlights.iter().map(|&at| name[at as usize]).collect();
    assert!(marked.starts_with("Prosecutor"), "{marked}");
}

/// The desk of the real facts, with the first office of Kyrgyzstan called something else.
fn desk_where_an_office_is_called(name: &str) -> (Desk, String) {
    let mut facts = FACTS.clone();
    let office = facts.authorities.iter().find(|authority| authority.jurisdiction == "KG").unwrap().id.clone();
    let called = facts.authority_names.iter_mut().find(|row| row.authority == office).unwrap();
    name.clone_into(&mut called.name);
    (Desk::new(facts), office)
}

#[test]
fn a_word_of_an_office_that_resembles_a_state_still_finds_the_office() {
    let (desk, office) = desk_where_an_office_is_called("Regional Chamber of Accounts, Miilduves");
    let answer = desk.lookup("regional chamber of accounts miilduves", None, ON);
    assert_eq!(answer.authorities.first().map(|hit| &hit.id), Some(&office), "{:?}", answer.facets);
}

#[test]
fn what_an_office_does_never_outdoes_what_it_is_called() {
    let (desk, office) = desk_where_an_office_is_called("Regional Chamber of Accounts, Justice Tower");
    let answer = desk.lookup("regional chamber of acounts justice", None, ON);
    assert_eq!(answer.authorities.first().map(|hit| &hit.id), Some(&office));
}

#[test]
fn of_offices_with_one_name_the_one_comes_first_that_serves_the_request() {
    let answer = desk_where_an_office_is_called("Ministry").0.lookup("ministry of justice extradition", None, ON);
    let serves = |hit: &AuthorityHit| hit.functions.iter().any(|function| function.ends_with(" 16") || function.ends_with(" 24(7)"));
    let named: Vec<_> =
        answer.authorities.iter().filter(|hit| hit.name == "Ministry of Justice" && hit.unit.is_none()).map(serves).collect();
    assert!(named.len() > 5 && named.contains(&true) && named.contains(&false), "{named:?}");
    assert!(named.is_sorted_by_key(|serves| !serves), "{named:?}");
}

#[test]
fn highlights_are_places_in_the_name() {
    for hit in offices(&OFFICES, "justice ministry", &[]) {
        let letters = FACTS.authority_names[hit.name].name.chars().count();
        assert!(hit.highlights.iter().all(|&place| (place as usize) < letters) && hit.highlights.is_sorted());
    }
}

/// What hostile or careless hands type; each comes back bounded.
#[test]
fn bad_input_is_sane_and_bounded() {
    let inputs = [
        String::new(),
        "   \t\n".to_owned(),
        "?!…—()[]{}".to_owned(),
        "😀🇨🇭🏳️‍🌈".to_owned(),
        "Kyrgyz\u{200B}stan".to_owned(),
        "\u{202E}natsgyzryK".to_owned(),
        format!("Switzerland{}", "\u{301}".repeat(5000)),
        "a".repeat(100_000),
        "Kirgistan ".repeat(10_000),
        "中".repeat(100_000),
        "\u{FFFD}\u{FFFD}".to_owned(),
        "ab ".repeat(33_000),
        "мали мали ".repeat(1_000),
    ];
    for input in inputs {
        let facets = ask(&input);
        assert!(facets.rest.chars().count() <= 520 && facets.matches.len() <= 520, "{:?}", input.chars().take(20).collect::<String>());
        assert!(facets.countries.len() <= 520);
    }
    assert_eq!(ask("Kyrgyz\u{200B}stan").countries, ["KG"]);
    assert_eq!(ask(&format!("Switzerland{}", "\u{301}".repeat(300))).countries, ["CH"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_that_is_typed_breaks_it(query in "\\PC{0,200}") {
        let facets = ask(&query);
        prop_assert!(facets.rest.chars().count() <= query.chars().count() + 1);
        let typed: String = query.chars().take(600).collect();
        prop_assert!(facets.matches.iter().all(|found| typed.contains(&found.text) || directory_layout(&typed)));
        offices(&OFFICES, &facets.rest, &facets.countries);
    }

    #[test]
    fn mixed_words_in_any_order_give_the_same_country(shuffled in Just(vec!["Kyrgyzstan", "UNTOC", "extradition", "fax"]).prop_shuffle()) {
        let facets = ask(&shuffled.join(" "));
        prop_assert_eq!(row(&facets)[..5].to_vec(), ["KG", "", "UNTOC", "extradition", "fax"].map(str::to_owned).to_vec());
    }
}

/// Where a text was read as if typed on the other layout, matches are stretches of that one.
fn directory_layout(typed: &str) -> bool {
    let latin = typed.chars().any(|c| c.is_ascii_alphabetic());
    let russian = typed.chars().any(|c| ('а'..='я').contains(&c.to_lowercase().next().unwrap_or(c)));
    latin != russian
}

/// The rows of a table of the lexicon, with the line they stand in.
fn lexicon(table: &str) -> Vec<(usize, Vec<String>)> {
    let text = std::fs::read_to_string(fixtures().join("lexicon").join(table)).unwrap();
    text.lines().enumerate().skip(1).map(|(at, line)| (at + 1, line.split('\t').map(str::to_owned).collect())).collect()
}

const OF_COUNTRIES: [&str; 6] =
    ["country-own.tsv", "country-choice.tsv", "country-cldr.tsv", "country-packages.tsv", "country-countrynames.tsv", "country-codes.tsv"];

#[test]
fn every_row_of_the_lexicon_is_whole_and_names_what_the_facts_know() {
    let known: std::collections::HashSet<&str> = FACTS.jurisdictions.iter().map(|jurisdiction| jurisdiction.code.as_str()).collect();
    let mut wrong = Vec::new();
    for table in OF_COUNTRIES {
        for (line, row) in lexicon(table) {
            let whole = row.len() == 5 && !row[3].is_empty() && row[3].trim() == row[3] && !row[4].is_empty();
            if !whole || !known.contains(row[0].as_str()) {
                wrong.push(format!("{table}:{line}: {row:?}"));
            }
        }
    }
    for (line, row) in lexicon("ordinary.tsv") {
        if row.len() != 3 || row.iter().any(|cell| cell.trim().is_empty()) || row[1].contains(' ') {
            wrong.push(format!("ordinary.tsv:{line}: {row:?}"));
        }
    }
    for (line, row) in lexicon("words.tsv") {
        let facet = ["request", "channel", "urgent", "connecting", "form", "office", "other"].contains(&row[0].as_str());
        if row.len() != 5 || !facet || row[3].is_empty() {
            wrong.push(format!("words.tsv:{line}: {row:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

/// Our own names and those of the facts contradict each other nowhere but where a choice is meant.
#[test]
fn a_name_of_our_own_means_one_state_unless_it_is_a_choice() {
    let choice: std::collections::HashSet<String> =
        lexicon("country-choice.tsv").into_iter().map(|(_, row)| row[3].to_lowercase()).collect();
    let mut wrong = Vec::new();
    for (line, row) in lexicon("country-own.tsv").into_iter().filter(|(_, row)| !choice.contains(&row[3].to_lowercase())) {
        let found = ask(&row[3]).countries;
        let former = ["ANHH", "CSHH", "CSXX", "DDDE", "SUHH", "VDVN", "YDYE", "YUCS"].contains(&row[0].as_str());
        if !former && found != [row[0].clone()] {
            wrong.push(format!("country-own.tsv:{line}: {} means {}, and is read as {found:?}", row[3], row[0]));
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_short_and_official_name_of_the_facts_is_read_as_its_own_state() {
    use directory::vocabulary::{JurisdictionKind, NameKind};
    let choice: std::collections::HashSet<String> =
        lexicon("country-choice.tsv").into_iter().map(|(_, row)| row[3].to_lowercase()).collect();
    let lasting = |code: &str| {
        FACTS.jurisdictions.iter().any(|jurisdiction| jurisdiction.code == code && jurisdiction.kind != JurisdictionKind::Former)
    };
    let names = FACTS
        .jurisdiction_names
        .iter()
        .filter(|name| matches!(name.kind, NameKind::Short | NameKind::Official) && lasting(&name.jurisdiction));
    let wrong: Vec<String> = names
        .filter(|name| !choice.contains(&name.name.to_lowercase()))
        .filter_map(|name| {
            let found = ask(&name.name).countries;
            (found != [name.jurisdiction.clone()]).then(|| format!("{} ({}): {found:?}", name.name, name.jurisdiction))
        })
        .collect();
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
