//! Where the copy and the person's own database are, and how the packaged edition gets there.
//!
//! Portable: where a folder [`BESIDE`] stands beside the program, all that is kept is kept in there, and nothing in the account's folders.

use std::path::{Path, PathBuf};

use crate::{Copy, Error};

/// Name of the environment variable that names another copy.
pub const VARIABLE: &str = "VALISE_DB";

/// Name of the folder beside the program that makes it portable.
pub const BESIDE: &str = "valise-data";

/// The folder beside the program that all is kept in, where the program is portable.
pub fn portable() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    Some(program.with_file_name(BESIDE)).filter(|folder| folder.is_dir())
}

/// Where the copy is: the path that `VALISE_DB` names, or `directory.db` in the person's data folder.
///
/// # Errors
/// [`Error::Missing`], where the system names no data folder.
pub fn copy() -> Result<PathBuf, Error> {
    match std::env::var_os(VARIABLE) {
        Some(named) => Ok(named.into()),
        None => Ok(data_folder()?.join("directory.db")),
    }
}

/// Opens the person's copy: the one that `VALISE_DB` names, or the one in the data folder, seeded from the packaged edition. Where
/// nothing can be put into that folder, the packaged edition itself is read: a home that can't be written to keeps nobody from looking up.
///
/// # Errors
/// [`Error::Missing`], where there is neither copy nor packaged edition; else see [`seed`] and [`Copy::open`].
pub fn open() -> Result<Copy, Error> {
    let path = copy()?;
    if std::env::var_os(VARIABLE).is_none()
        && let Some(packaged) = packaged()
    {
        match seed(&path, &packaged) {
            Err(Error::Io { .. }) => return Copy::open(&packaged),
            seeded => seeded?,
        }
    }
    Copy::open(&path)
}

/// Where the person's own database is: `user.db` beside the copy.
pub fn own(copy: &Path) -> PathBuf {
    copy.with_file_name("user.db")
}

/// Where the packaged edition may be, seen from the program: beside the build it came from, or where the package put it.
pub fn packaged() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    let folder = program.parent()?;
    let places = ["../edition/directory.db", "../share/valise/directory.db", "../lib/Valise/directory.db", "directory.db"];
    places.iter().map(|place| folder.join(place)).find(|path| path.is_file())
}

/// Where the fonts are that came with the program: the folder that `VALISE_FONTS` names, or `fonts` beside the packaged edition.
pub fn fonts() -> Option<PathBuf> {
    let named = std::env::var_os("VALISE_FONTS").map(PathBuf::from);
    named.or_else(|| Some(packaged()?.with_file_name("fonts"))).filter(|path| path.is_dir())
}

/// The files of a folder whose names are wanted, each with its name.
///
/// # Errors
/// What the system says.
pub fn files_in(folder: &Path, is_wanted: impl Fn(&str) -> bool) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let paths = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    let named = paths.iter().filter_map(|path| Some((path.file_name()?.to_str()?.to_owned(), path)));
    named.filter(|(name, _)| is_wanted(name)).map(|(name, path)| Ok((name, std::fs::read(path)?))).collect()
}

/// Puts the packaged edition where the copy should be, if there is none or if it holds an older edition.
///
/// A copy of the same or a newer edition stays, but for the same number with another digest: that is a rebuilt edition, and
/// the package is what was asked for.
///
/// # Errors
/// What is wrong with either file; a damaged or foreign copy is never replaced silently.
pub fn seed(copy: &Path, packaged: &Path) -> Result<(), Error> {
    if copy.exists() && !is_older(&Copy::open(copy)?, &Copy::open(packaged)?)? {
        return Ok(());
    }
    let failed = |source| Error::Io { path: copy.to_path_buf(), doing: "put in its place", source };
    let folder = copy.parent().unwrap_or_else(|| Path::new("."));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let mut unfinished = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    let mut edition = std::fs::File::open(packaged).map_err(failed)?;
    std::io::copy(&mut edition, &mut unfinished).map_err(failed)?;
    unfinished.as_file().sync_all().map_err(failed)?;
    unfinished.persist(copy).map_err(|error| failed(error.error))?;
    Ok(())
}

fn is_older(copy: &Copy, packaged: &Copy) -> Result<bool, Error> {
    let (held, offered) = (copy.edition()?, packaged.edition()?);
    Ok(held < offered || (held == offered && copy.state()?.digest != packaged.state()?.digest))
}

fn data_folder() -> Result<PathBuf, Error> {
    if let Some(folder) = portable() {
        return Ok(folder);
    }
    directories::ProjectDirs::from("org", "Valise", "Valise")
        .map(|folders| folders.data_dir().to_path_buf())
        .ok_or_else(|| Error::Missing { path: PathBuf::from("the data folder of this account") })
}
