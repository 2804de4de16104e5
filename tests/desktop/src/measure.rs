//! Measures the window beside an empty one, turn about: start to the first answer, start to the first paint, memory at rest; then the
//! frame that shows what a keystroke found.
//! `measure PROGRAM-WITH-WINDOW EMPTY-PROGRAM COPY [ROUNDS]`

use std::path::Path;
use std::time::{Duration, Instant};

use desktop_tests::Start;
use serde_json::{Value, json};

/// What one start cost.
struct Cost {
    answer: f64,
    paint: f64,
    memory: f64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [program, empty, copy, rest @ ..] = arguments.as_slice() else { panic!("usage: measure PROGRAM EMPTY COPY [ROUNDS]") };
    let rounds = rest.first().map_or(10, |rounds| rounds.parse().expect("a number of rounds"));

    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 0..=rounds {
        let cost = one(program, copy, "lookup", json!({ "query": "kyrgyzstan untoc email" })).await;
        let floor = one(empty, copy, "status", json!({})).await;
        // The first of each fills the caches of the system.
        if round > 0 {
            ours.push(cost);
            theirs.push(floor);
        }
    }
    println!("median of {rounds} starts            ours   empty   ratio");
    row("start to first answer, ms", &ours, &theirs, |cost| cost.answer);
    row("start to first paint, ms", &ours, &theirs, |cost| cost.paint);
    row("memory at rest (PSS), MB", &ours, &theirs, |cost| cost.memory);
    keystrokes(program, copy).await;
}

/// From each keystroke to the frame after the one that its answer was put into: typed letter by letter, as a person would.
async fn keystrokes(program: &str, copy: &str) {
    const QUERIES: [&str; 6] =
        ["kyrgyzstan untoc email", "latvia extradition", "kirgistan", "швейцария срочно интерпол", "congo", "prosecutor general"];
    let window = Start::of(program).on(Path::new(copy)).window().await;
    let strokes = "
        const [queries, done] = arguments;
        const box = document.querySelector('#box'), lookup = box.closest('.lookup');
        const frame = () => new Promise(requestAnimationFrame);
        (async () => {
            const took = [];
            for (const query of queries) for (let end = 1; end <= query.length; end++) {
                await frame();
                const began = performance.now();
                box.value = query.slice(0, end);
                box.dispatchEvent(new Event('input', { bubbles: true }));
                do await frame(); while (lookup.getAttribute('aria-busy') !== 'false');
                await frame();
                took.push(performance.now() - began);
            }
            done(took);
        })();";
    let took = window.run_async(strokes, vec![json!(QUERIES)]).await;
    window.close().await;
    let mut took: Vec<f64> = took.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    took.sort_by(f64::total_cmp);
    let at = |share: usize| took.get(took.len() * share / 100).copied().unwrap_or(f64::NAN);
    println!("{} keystrokes to painted results, ms: median {:.0}, p99 {:.0} (wanted: p99 under 50)", took.len(), at(50), at(99));
}

async fn one(program: &str, copy: &str, command: &str, parts: Value) -> Cost {
    let (window, started) = Start::of(program).on(Path::new(copy)).timed_window().await;
    let ask = "
        const [command, parts, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, parts).then(() => done(performance.timeOrigin + performance.now()), (error) => done(String(error)))";
    let answered = window.run_async(ask, vec![json!(command), parts]).await;
    let answered = answered.as_f64().unwrap_or_else(|| panic!("{program} refused {command}: {answered}"));
    let paint =
        "const [paint] = performance.getEntriesByName('first-contentful-paint'); return performance.timeOrigin + (paint?.startTime ?? 0)";
    let painted = window.run(paint, vec![]).await.as_f64().expect("a time");
    let at_rest = Instant::now() + Duration::from_secs(2);
    tokio::time::sleep_until(at_rest.into()).await;
    let memory = window.memory();
    window.close().await;
    Cost { answer: answered - started, paint: painted - started, memory }
}

fn row(name: &str, ours: &[Cost], theirs: &[Cost], figure: impl Fn(&Cost) -> f64) {
    let (ours, theirs) = (median(ours.iter().map(&figure)), median(theirs.iter().map(&figure)));
    println!("{name:<27} {ours:>8.0} {theirs:>7.0} {:>7.2}", ours / theirs);
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = figures.collect();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}
