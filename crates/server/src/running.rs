//! The commands of the endpoint itself: run it, its people, its audit.

use std::collections::BTreeSet;
use std::io::{Write, stdout};
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use directory::proposal::{Person, Role, RoleKind, Scope};
use server::{Config, Console, Error, House, Readers, Tls};

/// Where an endpoint lives.
#[derive(Debug, Args)]
pub struct At {
    /// Folder of the endpoint: its database, and in it `keys`, `published` and `repository`
    #[arg(long, value_name = "DIR")]
    house: PathBuf,
}

/// Run the endpoint.
#[derive(Debug, Args)]
pub struct Run {
    #[command(flatten)]
    at: At,
    /// Where editions go: a folder, or a store that speaks S3 (default: `repository` in the house, handed out by this process)
    #[arg(long, value_name = "URL")]
    to: Option<String>,
    /// Where to listen; port 0: any free one, which is printed
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8443")]
    listen: SocketAddr,
    /// Who may read the repository, and report
    #[arg(long, value_enum, default_value = "open")]
    readers: Who,
    /// The certificate for HTTPS, with its chain, in PEM
    #[arg(long, value_name = "FILE", requires = "key")]
    certificate: Option<PathBuf>,
    /// The certificate's key, in PEM
    #[arg(long, value_name = "FILE", requires = "certificate")]
    key: Option<PathBuf>,
    /// Speak plain HTTP to other machines: only behind something that ends TLS
    #[arg(long)]
    plain_http_beyond_loopback: bool,
    /// Requests a second that a token, or an address without one, may make
    #[arg(long, value_name = "NUMBER", default_value = "50")]
    rate: NonZeroU32,
    /// How many seconds the head of a request may take, silence within a body, and a connection may lie idle
    #[arg(long, value_name = "SECONDS", default_value = "20")]
    patience: NonZeroU32,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Who {
    /// Everyone
    Open,
    /// Whoever has a token
    Registered,
}

/// People and their tokens.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Give a person roles and a token, which is shown this once
    Add {
        #[command(flatten)]
        at: At,
        /// The name that the person is known by here
        name: String,
        /// A role, as `maintainer`, `reviewer:LV,EE`, `publisher` or `reader`; once for each
        #[arg(long, required = true)]
        role: Vec<String>,
        /// For how many days the token holds
        #[arg(long, default_value_t = 90)]
        days: u32,
    },
    /// Give a person these roles from now on, and no others; it holds from their next request on
    Change {
        #[command(flatten)]
        at: At,
        /// The name that the person is known by here
        name: String,
        /// A role, as in `add`; once for each
        #[arg(long, required_unless_present = "no_role", conflicts_with = "no_role")]
        role: Vec<String>,
        /// Take every role away
        #[arg(long)]
        no_role: bool,
    },
    /// List people, their roles and tokens
    List {
        #[command(flatten)]
        at: At,
    },
    /// Revoke a token, or all tokens of a person
    Revoke {
        #[command(flatten)]
        at: At,
        /// The token's id, or the person's name
        whom: String,
    },
}

/// How things stand.
#[derive(Debug, Args)]
pub struct Statistics {
    #[command(flatten)]
    at: At,
    /// As JSON, as the API has it
    #[arg(long)]
    json: bool,
}

impl Statistics {
    /// Tells it.
    pub fn run(&self) -> Result<(), Error> {
        let told = self.at.console()?.statistics()?;
        if self.json {
            let _ = writeln!(stdout(), "{}", serde_json::to_string(&told).unwrap_or_default());
            return Ok(());
        }
        let mut lines = vec![
            format!("edition {}", told.edition),
            format!("authorities {}", told.authorities),
            format!("registered users {}", told.registered),
            format!("open reports {}", told.open_reports),
        ];
        lines.extend(told.proposals.iter().map(|standing| format!("proposals {}: {}", standing.state.code(), standing.proposals)));
        lines.extend(
            told.months.iter().map(|month| format!("{}: {} rows changed by {} proposals", month.month, month.rows, month.proposals)),
        );
        let _ = writeln!(stdout(), "{}", lines.join("\n"));
        Ok(())
    }
}

/// Back the house up.
#[derive(Debug, Args)]
pub struct Backup {
    #[command(flatten)]
    at: At,
    /// The backup: a folder that isn't there yet
    to: PathBuf,
    /// With the keys, whoever has it can publish: keep it as they are kept
    #[arg(long)]
    with_keys: bool,
}

impl Backup {
    /// Does it.
    pub fn run(&self) -> Result<(), Error> {
        self.at.console()?.backup(&self.to, self.with_keys)?;
        let keys = if self.with_keys { "the keys are in it" } else { "the keys are not in it: put them beside as `keys`" };
        let _ = writeln!(stdout(), "{} is a house as it is now; {keys}", self.to.display());
        Ok(())
    }
}

/// The record of who did what.
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Check that nothing in it was changed or removed
    Verify {
        #[command(flatten)]
        at: At,
        /// A hash that was taken down elsewhere, and must be in it: the chain alone doesn't tell whether its end was cut off
        #[arg(long, value_name = "HASH")]
        expect: Option<String>,
    },
    /// Print it, an entry a line, as JSON
    Export {
        #[command(flatten)]
        at: At,
    },
}

impl At {
    /// The console of the endpoint that lives there.
    pub fn console(&self) -> Result<Console, Error> {
        Console::open(&House::in_folder(&self.house, None))
    }
}

impl Run {
    /// Runs it, for ever.
    pub async fn run(self) -> Result<(), Error> {
        let filter = tracing_subscriber::EnvFilter::try_from_env("VALISE_LOG").unwrap_or_else(|_| "info".into());
        tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
        let config = Config {
            house: House::in_folder(&self.at.house, self.to.as_deref()),
            listen: self.listen,
            readers: match self.readers {
                Who::Open => Readers::Open,
                Who::Registered => Readers::Registered,
            },
            tls: self.certificate.zip(self.key).map(|(certificate, key)| Tls { certificate, key }),
            plain_beyond_loopback: self.plain_http_beyond_loopback,
            rate: self.rate,
            patience: std::time::Duration::from_secs(self.patience.get().into()),
        };
        config.run(|at| drop(writeln!(stdout(), "listening at {at}"))).await
    }
}

impl User {
    /// Does it.
    pub fn run(self) -> Result<(), Error> {
        match self {
            Self::Add { at, name, role, days } => add(&at, name, &role, days),
            Self::Change { at, name, role, no_role: _ } => change(&at, name, &role),
            Self::List { at } => list(&at),
            Self::Revoke { at, whom } => {
                let count = at.console()?.revoke(&whom)?;
                let _ = writeln!(stdout(), "{count} tokens revoked");
                Ok(())
            }
        }
    }
}

fn add(at: &At, name: String, roles: &[String], days: u32) -> Result<(), Error> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'@' | b'_');
    // `console` and `reader` stand in the audit for people who aren't known by name.
    if !(1..=64).contains(&name.len()) || !name.bytes().all(plain) || matches!(name.as_str(), "console" | "reader") {
        return Err(Error::Person { text: name, wrong: "no name that a person can have here: letters, digits and . - _ @, at most 64" });
    }
    let roles = roles_of(roles)?;
    let token = at.console()?.add(&Person { name, roles }, days)?;
    let _ = writeln!(stdout(), "{token}");
    eprintln!("valise-server: this token is shown once; it holds for {days} days");
    Ok(())
}

fn change(at: &At, name: String, roles: &[String]) -> Result<(), Error> {
    let person = Person { name, roles: roles_of(roles)? };
    if !at.console()?.change(&person)? {
        return Err(Error::Person { text: person.name, wrong: "nobody here: `valise-server user list` says who is" });
    }
    let _ = writeln!(stdout(), "{}: {}", person.name, if roles.is_empty() { "no role any more".to_owned() } else { roles.join("  ") });
    Ok(())
}

fn roles_of(roles: &[String]) -> Result<Vec<Role>, Error> {
    roles.iter().map(|text| role(text)).collect()
}

fn role(text: &str) -> Result<Role, Error> {
    let (kind, places) = text.split_once(':').map_or((text, None), |(kind, places)| (kind, Some(places)));
    let wrong = |wrong| Error::Person { text: text.to_owned(), wrong };
    let kind = RoleKind::from_code(kind).ok_or_else(|| wrong("no role: write maintainer, reviewer, publisher or reader"))?;
    let scope = match places {
        None => Scope::All,
        Some(places) => Scope::Jurisdictions(places.split(',').map(str::to_owned).collect::<BTreeSet<_>>()),
    };
    if matches!(&scope, Scope::Jurisdictions(codes) if codes.iter().any(String::is_empty)) {
        return Err(wrong("no role: after the colon stand codes of jurisdictions, with commas between"));
    }
    Ok(Role { kind, scope })
}

fn list(at: &At) -> Result<(), Error> {
    for known in at.console()?.people()? {
        let place = |role: &Role| match &role.scope {
            Scope::All => role.kind.code().to_owned(),
            Scope::Jurisdictions(codes) => format!("{}:{}", role.kind.code(), codes.iter().cloned().collect::<Vec<_>>().join(",")),
        };
        let _ = writeln!(stdout(), "{}  {}", known.person.name, known.person.roles.iter().map(place).collect::<Vec<_>>().join("  "));
        for token in known.tokens {
            let _ = writeln!(stdout(), "    {}  until {}{}", token.id, token.expires, if token.revoked { "  revoked" } else { "" });
        }
    }
    Ok(())
}

impl Audit {
    /// Does it.
    pub fn run(self) -> Result<(), Error> {
        match self {
            Self::Verify { at, expect } => {
                let (count, last) = at.console()?.verify_audit(expect.as_deref())??;
                let _ = writeln!(stdout(), "{count} entries, none changed or removed; the last is {last}");
            }
            Self::Export { at } => {
                for entry in at.console()?.audit()? {
                    let _ = writeln!(stdout(), "{}", serde_json::to_string(&entry).unwrap_or_default());
                }
            }
        }
        Ok(())
    }
}
