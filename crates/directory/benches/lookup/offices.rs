//! Offices by the thousand: generated names in several languages, found with slips, and how long that takes.

use std::time::{Duration, Instant};

use directory::cell::AsOf;
use directory::lookup::{Lexicon, Offices, offices, understand};
use directory::record::{Authority, AuthorityName, Fact, Facts};
use directory::vocabulary::NameKind;

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

/// Prints a table for three sizes.
pub fn measure() {
    println!("{:<12}{:>10}{:>12}{:>12}{:>14}{:>14}", "offices", "built in", "p50", "p99", "first, 1 slip", "first, 2 slips");
    for count in [1_500, 15_000, 150_000] {
        let facts = generated(count);
        let started = Instant::now();
        let index = Offices::new(&facts);
        let built = started.elapsed();
        let lexicon = Lexicon::new(&facts);
        let mut slips = Slips::new(7);
        let (mut times, mut first) = (Vec::new(), [0usize; 2]);
        let asked = 300;
        for at in 0..asked {
            let name = &facts.authority_names[at * (count / asked)];
            for count in 1..=2 {
                let query = slips.slipped(&name.name, count);
                let (best, time) = found(&lexicon, &index, &query);
                times.push(time);
                first[count - 1] += usize::from(best.is_some_and(|best| facts.authority_names[best].name == name.name));
            }
        }
        times.sort_unstable();
        let share = |part: usize| format!("{:.1} %", 100.0 * part as f64 / asked as f64);
        let at = |share: usize| times[times.len() * share / 100];
        println!("{count:<12}{built:>10.1?}{:>12.1?}{:>12.1?}{:>14}{:>14}", at(50), at(99), share(first[0]), share(first[1]));
    }
}

fn found(lexicon: &Lexicon, index: &Offices, query: &str) -> (Option<usize>, Duration) {
    let mut best = Duration::MAX;
    let mut first = None;
    for _ in 0..3 {
        let started = Instant::now();
        let facets = understand(lexicon, query);
        first = offices(index, &facets.rest, &facets.countries).first().map(|hit| hit.name);
        best = best.min(started.elapsed());
    }
    (first, best)
}

/// Facts with so many offices, each with a place of its own in its name.
fn generated(count: usize) -> Facts {
    let mut random = Slips::new(count as u64);
    let mut facts = super::facts::real();
    let countries: Vec<String> = facts.jurisdictions.iter().map(|jurisdiction| jurisdiction.code.clone()).collect();
    (facts.authorities, facts.authority_names) = (Vec::new(), Vec::new());
    for at in 0..count {
        let id = format!("generated-{at}");
        let name = format!("{}, {} {}", BODIES[random.below(BODIES.len())], UNITS[random.below(UNITS.len())], place(&mut random));
        let jurisdiction = countries[random.below(countries.len())].clone();
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
