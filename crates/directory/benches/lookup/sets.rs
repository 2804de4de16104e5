//! The sets that the lookup is judged by.

use directory::record::Facts;
use directory::vocabulary::NameKind;

use super::facts::fixture;
use super::slips::Slips;

/// A query and what it should be read as.
pub struct Case {
    /// The query.
    pub query: String,
    /// What it should be read as.
    pub expected: Expected,
    /// The class it is counted in.
    pub class: String,
}

/// What a query should be read as.
#[derive(Debug)]
pub enum Expected {
    /// One jurisdiction.
    One(String),
    /// A choice between several.
    Choice(Vec<String>),
    /// No jurisdiction.
    Nothing,
}

impl Case {
    /// Whether two codes are of the same jurisdiction; other lists write a territory without its state.
    pub fn same(one: &str, other: &str) -> bool {
        let short = |code: &str| code.rsplit('-').next().unwrap_or_default().to_owned();
        short(one) == short(other)
    }

    fn new(query: impl Into<String>, code: &str, class: impl Into<String>) -> Self {
        Self { query: query.into(), expected: Expected::One(code.to_owned()), class: class.into() }
    }
}

/// The sets that are in the repository.
pub fn all(facts: &Facts) -> Vec<Case> {
    let mut cases = in_part_seen();
    cases.extend(mistyped(facts));
    cases.extend(rows("ambiguous.tsv").into_iter().map(|row| {
        let codes = row[1].split(' ').map(str::to_owned).collect();
        Case { query: row[0].clone(), expected: Expected::Choice(codes), class: "ambiguous".into() }
    }));
    cases.extend(rows("no_state.tsv").into_iter().map(|row| Case {
        query: row[0].clone(),
        expected: Expected::Nothing,
        class: "no state".into(),
    }));
    cases.extend(rows("apart.tsv").iter().map(|row| Case::new(&row[0], &row[1], "neighbours")));
    cases
}

/// The development set.
pub fn development(path: &str) -> Vec<Case> {
    rows_of(path, "development, ")
}

/// A set of one's own: query, code, class, origin. It is counted by class, and as a whole.
pub fn rows_of(path: &str, of: &str) -> Vec<Case> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|fault| panic!("{path}: {fault}"));
    let rows = text.lines().map(|line| line.split('\t').collect::<Vec<_>>()).filter(|row| row.len() > 3 && row[0] != "query");
    let mut cases: Vec<Case> = Vec::new();
    for row in rows {
        cases.push(Case::new(row[0], row[1], format!("{of}{}", row[2])));
        if !of.is_empty() {
            cases.push(Case::new(row[0], row[1], format!("{of}all")));
        }
    }
    cases
}

/// Names from a source that the lexicon holds in part: those that its other sources have, and those that contradict none.
fn in_part_seen() -> Vec<Case> {
    let class = |languages: &str| {
        let un = languages.split(' ').any(|language| ["ar", "en", "es", "fr", "ru", "zh"].contains(&language));
        if un { "i18n-iso, UN languages" } else { "i18n-iso, other languages" }
    };
    rows("evaluation.tsv").iter().map(|row| Case::new(&row[0], &row[1], class(&row[2]))).collect()
}

/// Short names in six languages, as the facts have them, typed with one slip, with two, and on the wrong layout.
fn mistyped(facts: &Facts) -> Vec<Case> {
    let mut slips = Slips::new(20_261_123);
    let mut cases = Vec::new();
    for name in facts.jurisdiction_names.iter().filter(|name| name.kind == NameKind::Short && name.language != "zh") {
        let letters = name.name.chars().count();
        cases.push(Case::new(&name.name, &name.jurisdiction, "exact"));
        if letters >= 5 {
            cases.push(Case::new(slips.slipped(&name.name, 1), &name.jurisdiction, "one slip"));
        }
        if letters >= 8 {
            cases.push(Case::new(slips.slipped(&name.name, 2), &name.jurisdiction, "two slips"));
        }
        if name.language == "ru" {
            cases.push(Case::new(super::slips::on_latin_keys(&name.name), &name.jurisdiction, "wrong layout"));
        }
    }
    cases.retain(|case| !former(case));
    cases
}

/// Former states and ambiguous names are counted elsewhere.
fn former(case: &Case) -> bool {
    let Expected::One(code) = &case.expected else { return false };
    code.len() == 4 || ["CG", "GN", "SD", "WS", "PS", "KP", "KR", "EU"].contains(&code.as_str())
}

fn rows(table: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(fixture("cases/lookup").join(table)).unwrap_or_else(|fault| panic!("{table}: {fault}"));
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}
