//! `valise sync`: bring the copy up to date from an address, a folder or a bundle file.

use std::io::{IsTerminal, Write, stderr, stdout};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use store::{Copy, Publisher, Update, place};
use sync::{Cancel, Error, Outcome as Came, Progress, Request, Source, Step};

use crate::args::{Line, Reach, Seed, Sync};
use crate::{Failure, Outcome, opened};

/// Brings the copy up to date, and says what came of it.
pub fn run(args: &Sync, db: Option<&Path>) -> Result<Outcome, Failure> {
    let copy = opened::path(db)?;
    let known = Publisher::find().source(remembered(&copy));
    let from = args.from.clone().or_else(|| known.clone()).ok_or_else(nowhere)?;
    let (source, stays) = (Source::parse(&from)?, Source::stays(args.remember, known.as_deref()));
    seeded(db)?;
    let outcome = to_person(&copy, &source, args.from.is_some() && stays, &args.line, args.json)?;
    if let (Some(known), false, false) = (known.filter(|known| *known != from), stays, args.json) {
        writeln!(stdout(), "editions still come from {known} where no other source is named")?;
    }
    Ok(outcome)
}

/// Brings a person's copy up to date from a source, and says how much of it they haven't looked at.
pub fn to_person(copy: &Path, source: &Source, remember: bool, line: &Line, json: bool) -> Result<Outcome, Failure> {
    super::changes::noted(copy);
    let outcome = from_source(copy, source, remember, line, json)?;
    if let Some(count) = super::changes::noted(copy).filter(|count| *count > 0 && !json) {
        writeln!(stdout(), "changed since you last looked: {count}; valise changes says what")?;
    }
    Ok(outcome)
}

/// Lays out what an installer carries: the publisher's newest edition, the root of trust, and where editions come from.
pub fn seed(args: &Seed) -> Result<Outcome, Failure> {
    let (copy, root, source) = (args.out.join("directory.db"), args.out.join(store::ROOT), args.out.join(store::SOURCE));
    let line = Line { root: Some(args.root.clone()), reach: Reach::default() };
    from_source(&copy, &Source::parse(args.from.as_deref().unwrap_or(&args.source))?, false, &line, false)?;
    Update::open(&copy)?.pack_up()?;
    std::fs::copy(&args.root, root)?;
    std::fs::write(source, format!("{}\n", args.source))?;
    Ok(Outcome::Found)
}

/// Brings a copy up to date from a source.
fn from_source(copy: &Path, source: &Source, remember: bool, line: &Line, json: bool) -> Result<Outcome, Failure> {
    let root = root(line.root.as_deref())?;
    let how = opened::link(&line.reach)?;
    let request = Request { copy, source, remember, root: root.as_deref(), clock: Timestamp::now(), link: &how };
    let came = sync::run(&request, &told(), &Cancel::default())?;
    print(&came, json)?;
    Ok(Outcome::Found)
}

/// Where the last success came from.
fn remembered(copy: &Path) -> Option<String> {
    Copy::open(copy).ok()?.state().ok()?.source
}

/// The person's own copy begins with the packaged edition, so that what is fetched is what has changed since.
fn seeded(db: Option<&Path>) -> Result<(), Failure> {
    if db.is_none() && place::packaged().is_some() {
        drop(opened::copy(None)?);
    }
    Ok(())
}

fn nowhere() -> Failure {
    Failure::Usage("no publisher is set: give --from URL, DIR or FILE, and --root FILE, once".into())
}

/// The root of trust: the one named, or the one that came with the program.
pub fn root(named: Option<&Path>) -> Result<Option<Vec<u8>>, Failure> {
    let Some(path) = named.map(PathBuf::from).or_else(|| Publisher::find().root().map(PathBuf::from)) else {
        return Ok(None);
    };
    let read = std::fs::read(&path);
    read.map(Some).map_err(|error| Failure::Data(format!("the root of trust {} can't be read: {error}", path.display()).into()))
}

/// Tells progress to whoever watches.
fn told() -> impl Fn(Progress) + std::marker::Sync {
    let watched = stderr().is_terminal();
    move |progress| {
        if watched {
            let step = match progress.step {
                Step::Checking => "asking what is new".to_owned(),
                Step::Fetching { file } => format!("fetching {file}: {} of {} bytes", progress.done, progress.total),
                Step::Applying => "bringing the copy up to date".to_owned(),
            };
            let _ = write!(stderr(), "\r\x1b[K{step}\r");
        }
    }
}

fn print(came: &Came, json: bool) -> Result<(), Failure> {
    let mut out = stdout().lock();
    if json {
        let told = serde_json::json!({
            "before": came.before, "edition": came.now, "changed": came.changed, "fetched": came.fetched, "outcome": came.to_string(),
        });
        writeln!(out, "{told}")?;
    } else {
        writeln!(out, "{came}")?;
    }
    Ok(())
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::NoSource { .. } => Self::Usage(Box::new(error)),
            other => Self::Data(Box::new(other)),
        }
    }
}
