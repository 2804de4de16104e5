//! Measures the window beside an empty one, turn about: start to the first answer, start to the first paint, memory at rest; then the
//! frame that shows what a keystroke found, and the frames while a long list is scrolled.
//! `measure PROGRAM-WITH-WINDOW EMPTY-PROGRAM COPY COPY-OF-1500-OFFICES COPY-OF-15000 [ROUNDS]`

use std::path::Path;
use std::time::{Duration, Instant};

use desktop_tests::Start;
use serde_json::{Value, json};
use tempfile::TempDir;

/// What one start cost.
struct Cost {
    answer: f64,
    paint: f64,
    memory: f64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [program, empty, copy, many, most, rest @ ..] = arguments.as_slice() else {
        panic!("usage: measure PROGRAM EMPTY COPY COPY-OF-1500-OFFICES COPY-OF-15000 [ROUNDS]")
    };
    let kept = [copy, many, most].map(|edition| alone(edition));
    let [copy, many, most] = kept.each_ref().map(|folder| folder.path().join("directory.db").display().to_string());
    let (copy, many, most) = (&copy, &many, &most);
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
    keystrokes(program, many).await;
    scrolling(program, most).await;
}

/// A copy of an edition in a folder of its own: what changed between it and another is no part of what is measured.
fn alone(edition: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for the copy");
    std::fs::copy(edition, folder.path().join("directory.db")).unwrap_or_else(|error| panic!("{edition}: {error}"));
    folder
}

/// From each keystroke to the frame after the one that its answer was put into: typed letter by letter, as a person would.
async fn keystrokes(program: &str, copy: &str) {
    const QUERIES: [&str; 10] = [
        "kyrgyzstan untoc email",
        "latvia extradition",
        "kirgistan",
        "швейцария срочно интерпол",
        "congo",
        "prosecutor general",
        "ministry of justice",
        "وزارة العدل مصر",
        "吉尔吉斯斯坦 司法协助",
        "from switzerland to colombia asset recovery uncac",
    ];
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
                took.push([performance.now() - began, query.slice(0, end)]);
            }
            took.sort(([one], [other]) => other - one);
            done({ took: took.map(([time]) => time), slowest: took.slice(0, 8).map(([time, query]) => `${query} ${Math.round(time)}`) });
        })();";
    let told = window.run_async(strokes, vec![json!(QUERIES)]).await;
    window.close().await;
    let (count, median, p99) = spread(&told["took"]);
    println!("{count} keystrokes to painted results at 1,500 offices, ms: median {median:.0}, p99 {p99:.0} (wanted: p99 under 50)");
    println!("  the slowest: {}", told["slowest"]);
}

/// The list of all countries and offices, from its top to its end, a screen at a time and then by leaps: how long each frame takes.
async fn scrolling(program: &str, copy: &str) {
    let window = Start::of(program).on(Path::new(copy)).window().await;
    window.run("document.querySelectorAll('nav button')[1].click()", vec![]).await;
    window.find(".box li").await;
    let scroll = "
        const [done] = arguments;
        const list = document.querySelector('.box');
        const frame = () => new Promise(requestAnimationFrame);
        (async () => {
            const took = [];
            const to = async (top) => {
                await frame();
                const began = performance.now();
                list.scrollTop = top;
                await frame();
                await frame();
                took.push(performance.now() - began);
            };
            for (let at = 0; at < 300; at++) await to(at * list.clientHeight);
            for (let at = 0; at < 100; at++) await to(((at * 37) % 100) * list.scrollHeight / 100);
            done({ took, rows: Number(list.querySelector('li').getAttribute('aria-setsize')), made: list.querySelectorAll('li').length });
        })();";
    let told = window.run_async(scroll, vec![]).await;
    window.close().await;
    let (count, median, p99) = spread(&told["took"]);
    let (rows, made) = (&told["rows"], &told["made"]);
    println!(
        "{count} scrolls over {rows} rows ({made} of them in the page), two frames each, ms: median {median:.0}, p99 {p99:.0} (two frames are 33)"
    );
}

/// How many figures there are, their median, and the one that a hundredth lie above.
fn spread(figures: &Value) -> (usize, f64, f64) {
    let mut figures: Vec<f64> = figures.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    figures.sort_by(f64::total_cmp);
    let at = |share: usize| figures.get(figures.len() * share / 100).copied().unwrap_or(f64::NAN);
    (figures.len(), at(50), at(99))
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
