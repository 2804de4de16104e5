//! From the last review to the reader's screen: accept, publish, sync and show, by the programs that people use.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use directory::proposal::wire::Decision;

use crate::endpoint::{Endpoint, PUBLISH, Running, change, draft, review};

/// `valise`, as it was built beside this bench; `None` where it wasn't.
pub fn valise() -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_BIN_EXE_valise-server")).with_file_name("valise");
    if path.exists() {
        return Some(path);
    }
    println!("(valise isn't built beside this: cargo build --release --workspace --bins)");
    None
}

pub fn from_the_last_review(endpoint: &Endpoint, running: &Running, ada: &str, contact: &str) {
    let Some(valise) = valise() else { return };
    let (copy, root) = (endpoint.path("a-reader.db"), endpoint.path("root.json"));
    let sync = || {
        let mut command = Command::new(&valise);
        command.arg("--db").arg(&copy).args(["sync", "--from", &running.address, "--root"]).arg(&root);
        assert!(command.stdout(Stdio::null()).status().unwrap().success());
    };
    sync();
    let office =
        store::Copy::open(&copy).unwrap().facts().unwrap().contacts.into_iter().find(|found| found.id == contact).unwrap().authority;
    let (ada, ben) = (running.client(ada), running.client(&endpoint.add("ben", &["reviewer"])));
    let mut all = Vec::new();
    for turn in 1..=5_u32 {
        let (id, wanted) = (format!("proposal-{turn}"), format!("seen in edition {}", turn + 1));
        ada.propose(&id, &draft(turn, vec![change("contact", contact, "note", &wanted)])).unwrap();
        let began = Instant::now();
        let step = |name: &'static str, since: Instant| (name, since.elapsed().as_secs_f64() * 1000.0);
        ben.review(&id, &format!("review-{turn}"), &review(Decision::Accept)).unwrap();
        let mut steps = vec![step("review", began)];
        let since = Instant::now();
        assert!(ada.publish(&format!("publish-{turn}"), &PUBLISH).unwrap().done);
        steps.push(step("publish", since));
        let since = Instant::now();
        sync();
        steps.push(step("sync", since));
        let since = Instant::now();
        let shown = Command::new(&valise).arg("--db").arg(&copy).args(["show", &office]).output().unwrap();
        assert!(String::from_utf8_lossy(&shown.stdout).contains(&wanted), "{shown:?}");
        steps.push(step("show", since));
        all.push((began.elapsed().as_secs_f64() * 1000.0, steps));
    }
    all.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (whole, steps) = &all[all.len() / 2];
    let steps: Vec<String> = steps.iter().map(|(name, took)| format!("{name} {took:.0}")).collect();
    println!("from the last review to the reader's screen: {whole:.0} ms, the median of {} ({})", all.len(), steps.join(", "));
}
