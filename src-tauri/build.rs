//! Builds the pages of `ui/`, then says which commands there are, so that each needs a capability.

use std::path::Path;
use std::process::Command;

const UI: &str = "../ui";
/// Every command, by area: what the person's own is, and reading.
const COMMANDS: &[&str] = &[
    "add_note",
    "keep_recent",
    "looked_up",
    "notes",
    "recent",
    "remove_note",
    "report",
    "watch",
    "watched",
    "ask",
    "choices",
    "country",
    "listing",
    "lookup",
    "matrix",
    "show",
    "status",
    "there",
];

fn main() {
    build_pages();
    let commands = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)).expect("tauri.conf.json or a capability is wrong");
}

/// The program holds the pages: it must never be built with older ones than the sources say.
fn build_pages() {
    for source in ["src", "index.html", "package.json", "package-lock.json", "svelte.config.js", "tsconfig.json", "vite.config.ts"] {
        println!("cargo::rerun-if-changed={UI}/{source}");
    }
    // npm writes this file when it is done: it tells a finished installation, and of which lock file.
    let installed = Path::new(UI).join("node_modules/.package-lock.json");
    if newer(&Path::new(UI).join("package-lock.json"), &installed) {
        npm(&["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    }
    npm(&["run", "--silent", "build"]);
}

fn newer(a: &Path, b: &Path) -> bool {
    let changed = |path: &Path| path.metadata().and_then(|metadata| metadata.modified()).ok();
    changed(a) > changed(b)
}

fn npm(arguments: &[&str]) {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    match Command::new(npm).args(arguments).current_dir(UI).status() {
        Ok(status) if status.success() => {}
        Ok(status) => panic!("`npm {}` in ui/ failed ({status}): see above", arguments.join(" ")),
        Err(error) => panic!("`npm {}` could not be started ({error}): install Node 20 or newer", arguments.join(" ")),
    }
}
