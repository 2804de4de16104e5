//! How long an answer takes, on the real facts in memory. Gates: one verdict under 50 µs, the matrix under 50 ms.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use directory::desk::Desk;
use directory::import;
use directory::matrix::Wanted;
use directory::verdict::Question;
use directory::vocabulary::{Channel, RequestKind};
use jiff::civil::{Date, date};

const ON: Date = date(2026, 11, 23);

fn desk() -> Desk {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/facts");
    let entries = std::fs::read_dir(folder).expect("the facts").map(|entry| entry.expect("an entry").path());
    let files: BTreeMap<String, Vec<u8>> = entries
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), std::fs::read(&path).expect("a file")))
        .collect();
    Desk::new(import::read(&files).facts)
}

fn question(to: &str, from: Option<&str>, channel: Channel) -> Question {
    Question {
        to: to.to_owned(),
        from: from.map(str::to_owned),
        request: RequestKind::Mla,
        treaty: None,
        channel: Some(channel),
        urgent: false,
        stage: None,
        subject: None,
        on: ON,
    }
}

fn verdicts(bench: &mut Criterion) {
    let desk = desk();
    let one = |bench: &mut Criterion, name: &str, question: Question| {
        bench.bench_function(name, |run| run.iter(|| desk.ask(black_box(&question)).expect("an answer")));
    };
    one(bench, "one verdict, requesting state unknown", question("KG", None, Channel::Email));
    one(bench, "one verdict, bilateral", question("CO", Some("CH"), Channel::Fax));
    one(bench, "one verdict, many treaties", question("FR", Some("DE"), Channel::CentralAuthorityDirect));
    let wanted = Wanted { request: RequestKind::Mla, treaty: Some("UNTOC".to_owned()), countries: Vec::new(), on: ON };
    bench.bench_function("the whole matrix under UNTOC", |run| run.iter(|| desk.matrix(black_box(&wanted)).expect("a matrix")));
    let wanted = Wanted { treaty: None, ..wanted };
    bench.bench_function("the whole matrix, first instrument by rank", |run| {
        run.iter(|| desk.matrix(black_box(&wanted)).expect("a matrix"));
    });
}

criterion_group! { name = benches; config = Criterion::default().sample_size(30); targets = verdicts }
criterion_main!(benches);
