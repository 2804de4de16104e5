//! Makes an edition with as many offices as a bench asks for: the real ones, and copies of them, each called invented.
//! `many FACTS EDITION COUNT`

use std::path::Path;

use directory::fault::Severity;
use directory::record::Facts;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [facts, edition, count] = arguments.as_slice() else { panic!("usage: many FACTS EDITION COUNT") };
    let mut facts = read(Path::new(facts));
    grow(&mut facts, count.parse().expect("a number of offices"));
    store::write_edition(Path::new(edition), &mut facts).expect("the edition is written");
}

fn read(folder: &Path) -> Facts {
    let files = std::fs::read_dir(folder).expect("the facts").map(|entry| {
        let entry = entry.expect("a table of facts");
        (entry.file_name().into_string().expect("a name"), std::fs::read(entry.path()).expect("a table of facts"))
    });
    let read = directory::import::read(&files.collect());
    assert!(read.faults.iter().all(|fault| fault.severity != Severity::Error), "the facts have faults");
    read.facts
}

/// Each office again and again, with its names and what it is designated for.
fn grow(facts: &mut Facts, count: usize) {
    let (offices, names, designations) = (facts.authorities.clone(), facts.authority_names.clone(), facts.designations.clone());
    for (at, office) in (offices.len()..count).zip(offices.iter().cycle()) {
        let id = format!("{}-invented-{at}", office.id);
        facts.authority_names.extend(names.iter().filter(|name| name.authority == office.id).cloned().map(|mut name| {
            (name.authority, name.name) = (id.clone(), format!("{}, invented {at}", name.name));
            name
        }));
        facts.designations.extend(designations.iter().filter(|one| one.authority == office.id).cloned().map(|mut one| {
            (one.id, one.authority) = (format!("{} {id}", one.id), id.clone());
            one
        }));
        let mut copy = office.clone();
        copy.id = id;
        facts.authorities.push(copy);
    }
}
