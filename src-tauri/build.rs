//! Builds the pages of `ui/`, then says which commands there are, so that each needs a capability.

use std::path::Path;
use std::process::Command;

const UI: &str = "../ui";

fn main() {
    build_pages();
    let names: Vec<String> = commands().collect();
    let names: &'static [&'static str] = names.iter().map(|name| &*name.clone().leak()).collect::<Vec<_>>().leak();
    let commands = tauri_build::AppManifest::new().commands(names);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)).expect("tauri.conf.json or a capability is wrong");
}

/// The commands, as their files declare them: whatever is written there needs a capability before a page may ask for it.
fn commands() -> impl Iterator<Item = String> {
    const FOLDER: &str = "src/commands";
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut files: Vec<_> =
        std::fs::read_dir(FOLDER).expect("the commands").map(|entry| entry.expect("a file of commands").path()).collect();
    files.sort();
    files.into_iter().flat_map(|file| {
        let text = std::fs::read_to_string(&file).expect("a file of commands is text");
        let declared = text.split("#[tauri::command").skip(1).filter_map(|rest| rest.split_once("fn ")?.1.split_once(['(', '<']));
        declared.map(|(name, _)| name.to_owned()).collect::<Vec<_>>()
    })
}

/// The program holds the pages: it must never be built with older ones than the sources say.
fn build_pages() {
    for source in [
        "src",
        "index.html",
        "fonts.ts",
        "fonts.txt",
        "package.json",
        "package-lock.json",
        "svelte.config.js",
        "tsconfig.json",
        "vite.config.ts",
    ] {
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
