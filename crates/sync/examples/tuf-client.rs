//! The client under test of tuf-conformance (<https://github.com/theupdateframework/tuf-conformance>), by that suite's `CLIENT-CLI.md`:
//! `--metadata-dir`, `--metadata-url`, `--target-name`, `--target-base-url`, `--target-dir`; `init`, `refresh`, `download`.
//!
//! It goes through our own connection. From a clone of the suite, with `make dev` and `faketime` there:
//! `./env/bin/pytest tuf_conformance --entrypoint "cargo run -q -p valise-sync --manifest-path …/Cargo.toml --example tuf-client --"`.
//! Our own cases, in `tests/real/tuf_cases.py`, run with every `make test`. `sigstore-tuf` knows ed25519, ECDSA on P-256 and P-384 and
//! RSA-PSS; no `rsa-pkcs1v15-sha256`. Our repositories are signed with ed25519 alone.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use sha2::{Digest, Sha256, Sha512};
use sigstore_tuf::cache::MetadataStore;
use sigstore_tuf::{TargetFile, TrustedMetadataSet, Updater};
use sync::{Foreign, Link};
use url::Url;

#[derive(Debug, Parser)]
struct Args {
    #[arg(long)]
    metadata_dir: PathBuf,
    #[arg(long)]
    metadata_url: Option<String>,
    #[arg(long)]
    target_name: Vec<String>,
    #[arg(long)]
    target_base_url: Option<String>,
    #[arg(long)]
    target_dir: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init { root: PathBuf },
    Refresh,
    Download,
}

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Metadata in a folder, under the names that the suite looks for.
struct Folder(PathBuf);

impl MetadataStore for Folder {
    fn load(&self, name: &str) -> sigstore_tuf::Result<Option<Vec<u8>>> {
        Ok(fs::read(self.0.join(name)).ok())
    }

    fn store(&self, name: &str, bytes: &[u8]) -> sigstore_tuf::Result<()> {
        // The library also hands over earlier roots, files, and a copy of the snapshot under its version.
        let versioned = name.strip_suffix(".snapshot.json").is_some_and(|version| version.parse::<u64>().is_ok());
        if versioned || name.contains('/') {
            return Ok(());
        }
        fs::write(self.0.join(name), bytes).map_err(|source| sigstore_tuf::Error::io(name, source))
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    // The suite knows two exit codes: 1 is whatever isn't a success.
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(said) => {
            let _ = said.print();
            return if said.use_stderr() { ExitCode::FAILURE } else { ExitCode::SUCCESS };
        }
    };
    let Err(error) = run(&args).await else {
        return ExitCode::SUCCESS;
    };
    eprintln!("tuf-client: {error}");
    let mut cause = error.source();
    while let Some(inner) = cause {
        eprintln!("  because: {inner}");
        cause = inner.source();
    }
    ExitCode::FAILURE
}

async fn run(args: &Args) -> Outcome<()> {
    if let Command::Init { root } = &args.command {
        let bytes = fs::read(root)?;
        TrustedMetadataSet::from_root(&bytes)?;
        fs::create_dir_all(&args.metadata_dir)?;
        return Ok(fs::write(args.metadata_dir.join("root.json"), bytes)?);
    }
    // The suite turns the clock by `faketime`: the system's is the one to ask.
    let now = jiff::Timestamp::now().to_string().parse()?;
    let mut updater = updater(args)?;
    updater.refresh(now).await?;
    if matches!(args.command, Command::Download) {
        let folder = args.target_dir.as_deref().ok_or("--target-dir is missing")?;
        for name in &args.target_name {
            let target = updater.get_target_info(name, now).await?.ok_or("no role lists the target")?;
            let file = folder.join(file_name(name));
            if !fs::read(&file).is_ok_and(|bytes| is_as_signed(&bytes, &target)) {
                fs::write(file, updater.download_target(&target, name).await?)?;
            }
        }
    }
    Ok(())
}

/// Whether a file that was fetched earlier is the one that is signed now.
fn is_as_signed(bytes: &[u8], target: &TargetFile) -> bool {
    let is = |hash: &str, of: &[u8]| target.hashes.get(hash).is_none_or(|signed| *signed == directory::digest::hex(of));
    let known = target.hashes.contains_key("sha256") || target.hashes.contains_key("sha512");
    known && target.length == bytes.len() as u64 && is("sha256", &Sha256::digest(bytes)) && is("sha512", &Sha512::digest(bytes))
}

fn updater(args: &Args) -> Outcome<Updater> {
    let slashed = |url: &String| Url::parse(&format!("{}/", url.trim_end_matches('/')));
    let metadata = slashed(args.metadata_url.as_ref().ok_or("--metadata-url is missing")?)?;
    let targets = args.target_base_url.as_ref().map(slashed).transpose()?.unwrap_or_else(|| metadata.clone());
    let root = fs::read(args.metadata_dir.join("root.json"))?;
    let link = Link { tries: 1, ..Link::default() };
    let updater = Updater::new(Foreign::new(metadata, targets, &link)?, &root)?;
    Ok(updater.with_store(Folder(args.metadata_dir.clone())))
}

/// A name with folders in it stands flat in the target folder.
fn file_name(name: &str) -> PathBuf {
    Path::new(&name.replace('/', "%2F")).to_path_buf()
}
