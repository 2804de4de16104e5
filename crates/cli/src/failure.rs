//! What ends a command: each with its exit code, and its causes told one by one.

use std::error::Error;

use directory::comparison::text;
use directory::draft::Undescribed;
use directory::proposal::RowFault;
use directory::proposal::wire::Problem;
use sync::endpoint::Trouble;

/// Why a command stopped.
#[derive(Debug)]
pub enum Failure {
    /// What was typed names nothing that exists, or contradicts itself: exit 2.
    Usage(Box<dyn Error>),
    /// The data can't be used: exit 3.
    Data(Box<dyn Error>),
    /// The facts have faults, which were printed: exit 3.
    Faults,
    /// A receipt was refused, and why was printed: exit 3.
    Told,
    /// Standard output was closed by its reader: exit 0, there is nobody to tell.
    Closed,
}

impl Failure {
    /// The exit code.
    pub const fn code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Data(_) | Self::Faults | Self::Told => 3,
            Self::Closed => 0,
        }
    }

    /// Prints what happened to standard error, with its causes.
    pub fn print(&self) {
        match self {
            Self::Usage(error) | Self::Data(error) => print(error.as_ref()),
            Self::Faults | Self::Told | Self::Closed => {}
        }
    }
}

fn print(error: &dyn Error) {
    eprintln!("valise: {error}");
    let mut cause = error.source();
    while let Some(error) = cause {
        eprintln!("  because: {error}");
        cause = error.source();
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        Self::Data(Box::new(error))
    }
}

impl From<directory::verdict::Refusal> for Failure {
    fn from(refusal: directory::verdict::Refusal) -> Self {
        Self::Usage(Box::new(refusal))
    }
}

impl From<maintaining::Error> for Failure {
    fn from(error: maintaining::Error) -> Self {
        use maintaining::Error as E;
        match error {
            E::Undescribed { missing } => {
                let flags: Vec<&str> = missing.iter().map(|missing| flag(*missing)).collect();
                Self::Usage(format!("a proposal names the document that it comes from: say with {}", flags.join(", ")).into())
            }
            E::Undated { .. } => Self::Usage(format!("{error} (--dated or --as-of)").into()),
            E::NoSource { .. } => Self::Usage(format!("{error} (--title, --publisher and --dated)").into()),
            E::Unusable { .. } | E::SignedOut | E::Elsewhere { .. } | E::NoToken => Self::Usage(Box::new(error)),
            E::Endpoint(trouble) => trouble.into(),
            other => Self::Data(Box::new(other)),
        }
    }
}

/// What says it at the command line.
const fn flag(missing: Undescribed) -> &'static str {
    match missing {
        Undescribed::Title => "--title",
        Undescribed::ReceivedOn => "--received",
        Undescribed::Carrier => "--carrier",
    }
}

/// What the endpoint refused, with everything that it said.
impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Refused(problem) => Self::Data(refused(&problem).into()),
            Trouble::Link(error) => error.into(),
            other => Self::Data(Box::new(other)),
        }
    }
}

fn refused(problem: &Problem) -> String {
    let missing = problem.missing.iter().map(|missing| format!("\n  {missing}"));
    let faults = problem.faults.iter().map(|fault| {
        let column = fault.column.as_ref().map_or_else(String::new, |column| format!(", column {column}"));
        format!("\n  {} {}{column}: {}. {}", fault.table, key(fault), fault.message, fault.advice)
    });
    format!("{}: {}{}", problem.title, problem.detail, missing.chain(faults).collect::<String>())
}

fn key(fault: &RowFault) -> String {
    fault.key.iter().filter_map(text).collect::<Vec<_>>().join(", ")
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe { Self::Closed } else { Self::Data(Box::new(error)) }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        if error.io_error_kind() == Some(std::io::ErrorKind::BrokenPipe) { Self::Closed } else { Self::Data(Box::new(error)) }
    }
}

impl From<csv::Error> for Failure {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            other => Self::Data(format!("the table can't be written: {other:?}").into()),
        }
    }
}
