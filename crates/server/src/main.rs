//! `valise-server`: run the endpoint, make keys, publish editions, hand out files. Exit 0 done, 2 bad usage, 3 refused.
//!
//! What is printed and can't be, for want of a reader, is not complained of: there is nobody to tell.

mod running;

use std::error::Error as _;
use std::io::{Write, stdout};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use jiff::Timestamp;
use server::{Destination, Error, Keys, Press, Public, Published, Reviewers, Role};

/// The endpoint of the directory of competent national authorities: proposals, reviews, signed editions.
#[derive(Debug, Parser)]
#[command(name = "valise-server", version, arg_required_else_help = true)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make all keys, and the root of trust that readers begin with
    InitKeys {
        #[command(flatten)]
        signing: Signing,
        /// The public key of a reviewer, as `make-key` writes it; once for each. Then they sign what an edition is, not the publisher
        #[arg(long, value_name = "FILE")]
        reviewer: Vec<PathBuf>,
        /// How many reviewers must sign an edition
        #[arg(long, value_name = "NUMBER", default_value_t = 2, requires = "reviewer")]
        threshold: usize,
    },
    /// Make a reviewer's own key: NAME.key, to be kept, and NAME.pub, to be given to the publisher
    MakeKey {
        /// The files, without their endings
        name: PathBuf,
    },
    /// Stage an edition for its reviewers, in `staged` beside what was published; nothing goes out
    Stage {
        /// The edition, as `valise build-edition` makes it
        edition: PathBuf,
        #[command(flatten)]
        signing: Signing,
    },
    /// Look through what is staged, and sign it with a key of one's own
    Sign {
        /// The folder of what is staged
        staged: PathBuf,
        /// The key
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
    },
    /// Publish what is staged, once enough reviewers have signed it
    Push {
        #[command(flatten)]
        signing: Signing,
        #[command(flatten)]
        to: To,
    },
    /// Publish an edition: sign it, prove it with the reader's own client from every base, upload it
    Publish {
        /// The edition, as `valise build-edition` makes it
        edition: PathBuf,
        #[command(flatten)]
        signing: Signing,
        #[command(flatten)]
        to: To,
    },
    /// Sign anew that the newest edition is the newest: once a day
    Refresh {
        #[command(flatten)]
        signing: Signing,
        #[command(flatten)]
        to: To,
    },
    /// Give a role a new key
    Rotate {
        /// Which role
        role: Whose,
        #[command(flatten)]
        signing: Signing,
        #[command(flatten)]
        to: To,
    },
    /// Put another reviewer in the place of one: the root keys sign it, readers follow by themselves
    ReplaceReviewer {
        /// The public key of the one who goes
        #[arg(long, value_name = "FILE")]
        old: PathBuf,
        /// The public key of the one who comes, as `make-key` writes it
        #[arg(long, value_name = "FILE")]
        new: PathBuf,
        #[command(flatten)]
        signing: Signing,
        #[command(flatten)]
        to: To,
    },
    /// Run the endpoint: proposals, reviews, publications, reports, and the files of the repository
    Run(running::Run),
    /// People and their tokens
    #[command(subcommand)]
    User(running::User),
    /// The record of who did what
    #[command(subcommand)]
    Audit(running::Audit),
    /// How things stand: authorities, registered users, proposals, reports, changes by month
    Statistics(running::Statistics),
    /// Back the house up while the endpoint runs: its database and the memory of what was published, in a folder that is a house again
    Backup(running::Backup),
    /// Print the description of the API as JSON, for programs
    Openapi,
    /// Hand out a repository over HTTP
    Serve {
        /// The folder
        #[arg(long, value_name = "DIR")]
        dir: PathBuf,
        /// Where to listen; port 0: any free one, which is printed
        #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
    },
}

#[derive(Debug, Group)]
struct Signing {
    /// Folder of the keys; only its owner may read it
    #[arg(long, value_name = "DIR")]
    keys: PathBuf,
    /// Folder of what was published so far (default: `published` beside the keys)
    #[arg(long, value_name = "DIR")]
    state: Option<PathBuf>,
    /// The time to sign for (default: now)
    #[arg(long, value_name = "TIME")]
    at: Option<Timestamp>,
}

#[derive(Debug, Group)]
struct To {
    /// Where it goes: a folder (also as `file:///folder`), or a store that speaks S3 (`s3://bucket/folder`)
    #[arg(long = "to", value_name = "URL")]
    url: String,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Whose {
    /// The keys themselves
    Root,
    /// What an edition is
    Targets,
    /// That it is the newest
    Online,
}

impl Signing {
    fn press(&self) -> Result<Press, Error> {
        Press::open(&self.keys, &self.state(), self.at.unwrap_or_else(Timestamp::now))
    }

    fn state(&self) -> PathBuf {
        self.state.clone().unwrap_or_else(|| self.keys.parent().unwrap_or_else(|| Path::new(".")).join("published"))
    }
}

/// How many threads do what waits for a disk or takes a processor for long. Each keeps memory of its own: a few are enough, since a few
/// processors do the work.
const THREADS: usize = 16;

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(THREADS).build();
    let runtime = runtime.expect("the system gives this process no threads");
    let Err(error) = runtime.block_on(run(Args::parse().command)) else {
        return ExitCode::SUCCESS;
    };
    eprintln!("valise-server: {error}");
    let mut cause = error.source();
    while let Some(inner) = cause {
        eprintln!("  because: {inner}");
        cause = inner.source();
    }
    ExitCode::from(3)
}

async fn run(command: Command) -> Result<(), Error> {
    match command {
        Command::InitKeys { signing, reviewer, threshold } => init(&signing, &reviewer, threshold),
        Command::MakeKey { name } => make_key(&name),
        Command::Stage { edition, signing } => stage(&edition, &signing),
        Command::Sign { staged, key } => sign(&staged, &key),
        Command::Push { signing, to } => signing.press()?.push_staged(&Destination::open(&to.url)?).await.map(|done| tell(&done)),
        Command::Publish { edition, signing, to } => {
            signing.press()?.publish(&edition, &Destination::open(&to.url)?).await.map(|done| tell(&done))
        }
        Command::Refresh { signing, to } => refresh(&signing, &to).await,
        Command::Rotate { role, signing, to } => rotate(role, &signing, &to).await,
        Command::ReplaceReviewer { old, new, signing, to } => {
            let (old, new) = (Public::read(&old)?, Public::read(&new)?);
            let version = signing.press()?.replace_reviewer(&old, &new, &Destination::open(&to.url)?).await?;
            let _ = writeln!(stdout(), "root {version} is published; what the one who went signs from now on counts nothing");
            Ok(())
        }
        Command::Run(run) => run.run().await,
        Command::User(user) => user.run(),
        Command::Audit(audit) => audit.run(),
        Command::Statistics(statistics) => statistics.run(),
        Command::Backup(backup) => backup.run(),
        Command::Openapi => {
            let _ = write!(stdout(), "{}", server::describe());
            Ok(())
        }
        Command::Serve { dir, listen } => server::serve(dir, listen, |at| drop(writeln!(stdout(), "listening at http://{at}/"))).await,
    }
}

fn init(signing: &Signing, reviewers: &[PathBuf], threshold: usize) -> Result<(), Error> {
    let keys = reviewers.iter().map(|path| Public::read(path)).collect::<Result<Vec<_>, _>>()?;
    let reviewers = Reviewers { keys, threshold };
    Keys::init(&signing.keys, (!reviewers.keys.is_empty()).then_some(&reviewers))?;
    let root = signing.press()?.root()?;
    let path = signing.keys.join("root.json");
    std::fs::write(&path, root).map_err(|source| Error::Io { path: path.clone(), doing: "written", source })?;
    let _ = writeln!(
        stdout(),
        "keys are in {}. Take root-1, root-2 and root-3 offline; give readers {}",
        signing.keys.display(),
        path.display()
    );
    Ok(())
}

fn make_key(name: &Path) -> Result<(), Error> {
    let public = server::make_key(name)?;
    let _ = writeln!(stdout(), "key {} is made: keep {1}.key, give {1}.pub to the publisher", &public.id()[..16], name.display());
    Ok(())
}

fn stage(edition: &Path, signing: &Signing) -> Result<(), Error> {
    let folder = signing.press()?.stage(edition)?;
    let _ = writeln!(stdout(), "staged in {}: each reviewer signs it (valise-server sign), then push it", folder.display());
    Ok(())
}

fn sign(staged: &Path, key: &Path) -> Result<(), Error> {
    let reviewed = server::sign_staged(staged, key)?;
    let server::Reviewed { edition, issued, rows, state, signatures } = reviewed;
    let _ = writeln!(stdout(), "edition {edition}, issued {issued}, {rows} rows, digest {state}: signed; it bears {signatures} signatures");
    Ok(())
}

fn tell(published: &Published) {
    let proof = match published.proven {
        0 => "its files were made, proved and signed before".to_owned(),
        1 => "a reader came to it from 1 starting point".to_owned(),
        many => format!("a reader came to it from {many} starting points"),
    };
    let _ = writeln!(stdout(), "edition {} is published; {proof}", published.edition);
    for (name, length) in &published.files {
        let _ = writeln!(stdout(), "{length:>9}  {name}");
    }
}

async fn refresh(signing: &Signing, to: &To) -> Result<(), Error> {
    let (edition, until) = signing.press()?.refresh(&Destination::open(&to.url)?).await?;
    let until = until.map_or_else(String::new, |until| format!(", until {until}"));
    let _ = writeln!(stdout(), "edition {edition} is confirmed as the newest{until}");
    Ok(())
}

async fn rotate(role: Whose, signing: &Signing, to: &To) -> Result<(), Error> {
    let role = match role {
        Whose::Root => Role::Root,
        Whose::Targets => Role::Targets,
        Whose::Online => Role::Online,
    };
    let version = signing.press()?.rotate(role, &Destination::open(&to.url)?).await?;
    let _ = writeln!(stdout(), "root {version} is published; the old key is set aside, and signs nothing any more");
    Ok(())
}
