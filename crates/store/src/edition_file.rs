//! Writing an edition into a file of its own: whole, or not at all.

use std::path::Path;

use directory::record::Facts;
use rusqlite::Connection;

use crate::Error;
use crate::rows::Writer;
use crate::schema::DIRECTORY;

/// Writes the facts of an edition to `path`, with their digest. The file appears whole, in place of an older one, or the
/// older one stays as it was. (Visiting takes `&mut`; the facts are not changed.)
///
/// # Errors
/// What the file system or SQLite refused, a broken reference among the facts included.
pub fn write_edition(path: &Path, facts: &mut Facts) -> Result<(), Error> {
    let io = |doing| move |source| Error::Io { path: path.to_path_buf(), doing, source };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    std::fs::create_dir_all(folder).map_err(io("written"))?;
    let unfinished = unfinished_in(folder).map_err(io("written"))?;
    fill(unfinished.path(), path, facts)?;
    unfinished.as_file().sync_all().map_err(io("written"))?;
    unfinished.persist(path).map_err(|failed| io("put in its place")(failed.error))?;
    Ok(())
}

/// A file on its way to a place where everyone may read it: with the rights that new files get here, not its owner's alone.
///
/// # Errors
/// What the file system refused.
pub fn unfinished_in(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut file = tempfile::Builder::new();
    #[cfg(unix)]
    let rights: std::fs::Permissions = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    #[cfg(unix)]
    file.permissions(rights);
    file.tempfile_in(folder)
}

/// Fills a file on its way to `path`, which is the one that errors name.
fn fill(file: &Path, path: &Path, facts: &mut Facts) -> Result<(), Error> {
    let failed = |source| Error::of(path, "written", source);
    let mut connection = Connection::open(file).map_err(failed)?;
    // Large pages: a whole edition is read at every start, in a quarter of the system calls.
    connection.execute_batch("PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA foreign_keys = ON;").map_err(failed)?;
    DIRECTORY.migrate(&mut connection, path, 0)?;
    let digest = directory::digest::of(facts);
    let transaction = connection.transaction().map_err(failed)?;
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON").map_err(failed)?;
    facts.visit(&mut Writer { connection: &transaction, path })?;
    transaction.execute("INSERT INTO copy_state (only, digest) VALUES (1, ?)", [digest]).map_err(failed)?;
    transaction.commit().map_err(failed)?;
    connection.execute_batch("ANALYZE; VACUUM;").map_err(failed)
}
