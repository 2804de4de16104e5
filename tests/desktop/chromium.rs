//! The pages in another web view, headless Chromium, where axe is quick enough for all of them; what they ask is answered by the real window.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{picture, valise};

/// Axe with targets of 24 pixels and contrast by night, reflow at 320 pixels, no movement, a focus: on every page, in six languages.
#[tokio::test]
async fn every_page_is_accessible_in_six_languages_by_day_and_by_night_and_at_four_hundred_per_cent() {
    if !["chromium", "chromium-browser", "google-chrome"].iter().any(|name| Path::new("/usr/bin").join(name).exists()) {
        let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
        assert!(!system.contains("ID=debian"), "there is no Chromium: install chromium, or run `make test`");
        eprintln!("not looked at: this system has no Chromium as a package");
        return;
    }
    let window = valise().window().await;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/chromium/pages.mjs");
    let pictures = picture("chromium").with_extension("");
    let mut node =
        Command::new("node").arg(script).arg(pictures).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("node can be started");
    let mut answers = node.stdin.take().expect("its input is a pipe");
    let mut last = Value::Null;
    for line in BufReader::new(node.stdout.take().expect("its output is a pipe")).lines() {
        let asked: Value = serde_json::from_str(&line.expect("it speaks in lines")).expect("in JSON");
        if asked["id"].is_null() {
            last = asked;
            continue;
        }
        let ask = "
            const [command, parts, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(command, parts).then((answer) => done({ answer: answer ?? null }), (refused) => done({ refused }))";
        let mut answer = window.run_async(ask, vec![asked["command"].clone(), asked["parts"].clone()]).await;
        answer["id"] = asked["id"].clone();
        writeln!(answers, "{answer}").expect("it listens");
    }
    node.wait().expect("it ends");
    window.close().await;
    let found: Vec<&str> = last["found"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
    assert!(last["looked"].as_u64() >= Some(6 * 13), "not every page was looked at: {}", json!(last));
}
