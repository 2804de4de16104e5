//! How long it takes to say what changed, on the real facts. Gate: 13,000 rows compared in under 50 ms. Its yardstick in the same run is
//! the digest of the same rows, which every sync takes.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use directory::cell::Cell;
use directory::changes::{self, Since, Told, Wanted};
use directory::content::Content;
use directory::{digest, import};
use jiff::civil::date;

fn content() -> Content {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/facts");
    let entries = std::fs::read_dir(folder).expect("the facts").map(|entry| entry.expect("an entry").path());
    let files: BTreeMap<String, Vec<u8>> = entries
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), std::fs::read(&path).expect("a file")))
        .collect();
    Content::of(&mut import::read(&files).facts)
}

/// The next edition: one row of so many says something else.
fn next(content: &Content, every: usize) -> Content {
    let mut next = content.clone();
    for columns in next.rows.values_mut().step_by(every) {
        columns.insert("note".to_owned(), Cell::Text("another remark".to_owned()));
    }
    next
}

fn comparisons(bench: &mut Criterion) {
    let held = content();
    println!("{} rows", held.rows.len());
    let day = date(2026, 11, 25);
    for (name, every) in [("1 row", usize::MAX), ("1 % of the rows", 100), ("every row", 1)] {
        let next = next(&held, every);
        bench.bench_function(&format!("compared: {name} changed"), |run| run.iter(|| changes::between(black_box(&held), &next)));
        let step = changes::between(&held, &next);
        bench.bench_function(&format!("told: {name} changed, in two steps"), |run| {
            run.iter(|| {
                let net = changes::joined([step.clone(), Vec::new()]);
                let since = Since { edition: 1, day: day.to_string(), told: Told::Looked };
                changes::tell(net, Vec::new(), since, 2, &[], Wanted::default(), day)
            });
        });
    }
    bench.bench_function("what ended by the calendar", |run| run.iter(|| changes::lapsed(black_box(&held), date(2025, 1, 1), day)));
    bench.bench_function("yardstick: the digest of the rows", |run| run.iter(|| digest::of_content(black_box(&held))));
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = comparisons }
criterion_main!(benches);
