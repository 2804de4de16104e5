//! The publisher that this program is set up with: whom to trust (`root.json`), and where editions come from (`source.txt`). Both stand
//! beside the packaged edition, where the package has them; what an organisation sets for its machines goes before.

use std::path::{Path, PathBuf};

use crate::place;

/// Name of the environment variable that names another folder with these two files: then no other counts.
pub const VARIABLE: &str = "VALISE_PUBLISHER";
/// The root of trust.
pub const ROOT: &str = "root.json";
/// The address, folder or file that editions come from, in its first line.
pub const SOURCE: &str = "source.txt";

/// No honest address is longer.
const LONGEST_SOURCE: usize = 2048;

/// The publisher that this program is set up with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publisher {
    /// What the organisation set.
    set: Folder,
    /// What came with the program.
    packaged: Folder,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Folder {
    root: Option<PathBuf>,
    source: Option<String>,
}

impl Publisher {
    /// Looks where this program may have been set up.
    pub fn find() -> Self {
        if let Some(named) = std::env::var_os(VARIABLE) {
            return Self { set: Folder::read(Path::new(&named)), packaged: Folder::default() };
        }
        let packaged = place::packaged().and_then(|edition| edition.parent().map(Folder::read)).unwrap_or_default();
        Self { set: organisation().map(|folder| Folder::read(&folder)).unwrap_or_default(), packaged }
    }

    /// The root of trust, if there is one.
    pub fn root(&self) -> Option<&Path> {
        self.set.root.as_deref().or(self.packaged.root.as_deref())
    }

    /// Where editions come from, where nobody named it this time: what the organisation set, then what the last success came from,
    /// then what came with the program.
    pub fn source(&self, last: Option<String>) -> Option<String> {
        self.set.source.clone().or(last).or_else(|| self.packaged.source.clone())
    }
}

impl Folder {
    fn read(folder: &Path) -> Self {
        let line = |text: String| text.lines().next().map(|line| line.trim().to_owned());
        let source = std::fs::read_to_string(folder.join(SOURCE)).ok().and_then(line);
        let source = source.filter(|source| !source.is_empty() && source.len() <= LONGEST_SOURCE);
        Self { root: Some(folder.join(ROOT)).filter(|root| root.is_file()), source }
    }
}

/// Where an organisation sets things for every account of a machine.
fn organisation() -> Option<PathBuf> {
    if cfg!(windows) {
        std::env::var_os("ProgramData").map(|folder| Path::new(&folder).join("Valise"))
    } else if cfg!(target_os = "macos") {
        Some("/Library/Application Support/Valise".into())
    } else {
        Some("/etc/valise".into())
    }
}
