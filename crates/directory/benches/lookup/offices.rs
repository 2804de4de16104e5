//! Offices by the thousand: generated names in several languages, found with slips, and how long that takes.

use std::path::Path;
use std::time::{Duration, Instant};

use directory::cell::AsOf;
use directory::desk::Desk;
use directory::lookup::Offices;
use directory::record::{Authority, AuthorityName, Designation, Fact, Facts};
use directory::vocabulary::{Direction, NameKind, Role};
use jiff::civil::{Date, date};

use super::slips::Slips;

const BODIES: [&str; 24] = [
    "Ministry of Justice",
    "Office of the Prosecutor General",
    "Supreme Court",
    "Court of Appeal",
    "Directorate of International Cooperation",
    "Central Authority",
    "Ministère de la Justice",
    "Parquet général",
    "Cour d'appel",
    "Direction des affaires criminelles",
    "Ministerio de Justicia",
    "Fiscalía General",
    "Corte Suprema",
    "Dirección de Cooperación Jurídica",
    "Министерство юстиции",
    "Генеральная прокуратура",
    "Верховный суд",
    "Следственный комитет",
    "وزارة العدل",
    "النيابة العامة",
    "محكمة الاستئناف",
    "司法部",
    "最高人民检察院",
    "高级人民法院",
];
const UNITS: [&str; 10] = [
    "Mutual Legal Assistance Unit",
    "Extradition Section",
    "Asset Recovery Office",
    "Cybercrime Division",
    "Bureau de l'entraide",
    "Sección de Extradiciones",
    "Отдел международного сотрудничества",
    "قسم التعاون الدولي",
    "国际合作局",
    "Narcotics Control Board",
];

/// What is asked: names of offices, each with one slip and with two, and whole questions, each as it grows under the fingers.
const NAMES: usize = 300;
const ON: Date = date(2026, 11, 25);

/// The size at which rivals are asked.
const COMPARED: usize = 15_000;

/// Prints a table for three sizes: the whole of a lookup, with its verdicts. `write`: a folder where rivals find the queries and
/// names of one of them.
pub fn measure(write: Option<&str>) {
    let questions = questions();
    println!(
        "{:<9}{:>10}{:>9}{:>9}{:>10}{:>10}{:>10}{:>10}{:>10}{:>9}{:>9}",
        "offices", "index in", "memory", "", "p50", "p99", "typing", "p99", "dearest", "1 slip", "2 slips"
    );
    for count in [1_500, 15_000, 150_000] {
        let facts = generated(count);
        let (before, started) = (resident(), Instant::now());
        let index = Offices::new(&facts);
        let (built, memory) = (started.elapsed(), resident().saturating_sub(before));
        drop(index);
        let desk = Desk::new(facts);
        desk.prepare();
        let (mut names, first) = named(&desk, count);
        let mut typing: Vec<(Duration, String)> = questions.iter().map(|query| (asked(&desk, query).1, query.clone())).collect();
        names.sort_unstable();
        typing.sort_unstable();
        let at = |share: usize| names[names.len() * share / 100];
        let grown = |share: usize| typing[typing.len() * share / 100].0;
        let share = |part: usize| format!("{:.1} %", 100.0 * part as f64 / NAMES as f64);
        let dearest = typing.last().expect("questions");
        if let Some(folder) = write.filter(|_| count == COMPARED) {
            leave(&Path::new(folder).join("offices"), &desk, count);
            super::rivals::tell(&Path::new(folder).join("offices"), at(50));
        }
        println!(
            "{count:<9}{built:>10.1?}{:>6} MB{:>9}{:>10.1?}{:>10.1?}{:>10.1?}{:>10.1?}{:>10.1?}{:>9}{:>9}  {}",
            memory / 1_000_000,
            "",
            at(50),
            at(99),
            grown(50),
            grown(99),
            dearest.0,
            share(first[0]),
            share(first[1]),
            dearest.1
        );
    }
    println!("names: of offices, with slips; typing: every beginning of {} whole questions\n", questions.len());
}

/// Leaves names and queries for those that are not of this program.
fn leave(folder: &Path, desk: &Desk, count: usize) {
    let names = &desk.held().facts().authority_names;
    let listed: Vec<String> = names.iter().map(|name| format!("{}\t{}", name.name, name.authority)).collect();
    let mut slips = Slips::new(7);
    let asked = (0..NAMES).map(|at| &names[at * (count / NAMES)]);
    let queries: Vec<String> =
        asked.flat_map(|name| [1, 2].map(|count| format!("{}\t{}", slips.slipped(&name.name, count), name.authority))).collect();
    std::fs::create_dir_all(folder).expect("the folder can be written");
    for (file, rows) in [("names.tsv", listed), ("queries.tsv", queries)] {
        std::fs::write(folder.join(file), rows.join("\n")).expect("the folder can be written");
    }
}

/// Times of looking up names with slips, and how often the office meant came first.
fn named(desk: &Desk, count: usize) -> (Vec<Duration>, [usize; 2]) {
    let (mut slips, mut times, mut first) = (Slips::new(7), Vec::new(), [0usize; 2]);
    for at in 0..NAMES {
        let name = &desk.held().facts().authority_names[at * (count / NAMES)];
        for count in 1..=2 {
            let query = slips.slipped(&name.name, count);
            let (found, time) = asked(desk, &query);
            times.push(time);
            let right = found.as_ref().is_some_and(|found| *found == name.name);
            first[count - 1] += usize::from(right);
        }
    }
    (times, first)
}

/// The first office that a query finds, and the best of three times.
fn asked(desk: &Desk, query: &str) -> (Option<String>, Duration) {
    let (mut best, mut first) = (Duration::MAX, None);
    for _ in 0..3 {
        let started = Instant::now();
        let answer = desk.lookup(query, None, ON);
        best = best.min(started.elapsed());
        first = answer.authorities.into_iter().next().map(|hit| hit.name);
    }
    (first, best)
}

/// Every beginning of the whole questions among the cases.
fn questions() -> Vec<String> {
    let text = std::fs::read_to_string(super::facts::fixture("cases/lookup/composites.tsv")).expect("the cases are there");
    let whole = text.lines().skip(1).filter_map(|line| line.split('\t').next());
    let mut grown: Vec<String> = Vec::new();
    for query in whole.step_by(4) {
        let letters: Vec<char> = query.chars().collect();
        grown.extend((1..=letters.len()).map(|end| letters[..end].iter().collect()));
    }
    grown
}

/// Memory that the program holds now, in bytes; 0 where the system doesn't tell.
fn resident() -> usize {
    let told = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    told.split(' ').nth(1).and_then(|pages| pages.parse::<usize>().ok()).map_or(0, |pages| pages * 4096)
}

/// Facts with so many offices, each with a place of its own in its name.
fn generated(count: usize) -> Facts {
    let mut random = Slips::new(count as u64);
    let mut facts = super::facts::real();
    let countries: Vec<String> = facts.jurisdictions.iter().map(|jurisdiction| jurisdiction.code.clone()).collect();
    let provisions: Vec<String> = facts.provisions.iter().map(|provision| provision.id.clone()).collect();
    (facts.authorities, facts.authority_names, facts.designations) = (Vec::new(), Vec::new(), Vec::new());
    for at in 0..count {
        let id = format!("generated-{at}");
        let name = format!("{}, {} {}", BODIES[random.below(BODIES.len())], UNITS[random.below(UNITS.len())], place(&mut random));
        let jurisdiction = countries[random.below(countries.len())].clone();
        facts.designations.push(designation(&id, &provisions[random.below(provisions.len())]));
        facts.authorities.push(Authority { id: id.clone(), jurisdiction, zone: None, fact: fact() });
        facts.authority_names.push(AuthorityName {
            authority: id,
            language: "en".into(),
            kind: NameKind::Official,
            name,
            unit: None,
            fact: fact(),
        });
    }
    facts
}

fn designation(authority: &str, provision: &str) -> Designation {
    Designation {
        id: format!("{provision} {authority}"),
        authority: authority.to_owned(),
        provision: provision.to_owned(),
        request_kind: None,
        role: Role::Competent,
        direction: Direction::Both,
        stage: None,
        subject: None,
        territory: None,
        notification: None,
        fact: fact(),
    }
}

/// A place that sounds like one.
fn place(random: &mut Slips) -> String {
    const SYLLABLES: [&str; 24] = [
        "ba", "ro", "ken", "dol", "mi", "sta", "var", "lu", "ne", "tor", "gri", "sha", "zu", "pel", "or", "an", "ti", "mar", "du", "fe",
        "kor", "il", "bo", "ves",
    ];
    let mut name: String = (0..4).map(|_| SYLLABLES[random.below(SYLLABLES.len())]).collect();
    name[..1].make_ascii_uppercase();
    name
}

fn fact() -> Fact {
    let as_of = AsOf::parse("2026").expect("a year");
    Fact { valid_from: None, valid_to: None, source: "generated".into(), as_of, doubt: None, note: None, verification: None, edition: 1 }
}
