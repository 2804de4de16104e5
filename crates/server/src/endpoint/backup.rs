//! Backups: a folder that is a house again, made while the endpoint runs.
//!
//! The database and the memory of what was published must tell the same: while both are copied, the press waits. What is out (the
//! repository) isn't in a backup: `valise-server refresh` puts it out again from that memory.

use std::fs;
use std::path::Path;

use super::House;
use crate::Error;
use crate::history::History;

/// Backs a house up into a folder, where there must be none. It appears whole and checked, or not at all.
pub(super) fn back_up(house: &House, to: &Path, with_keys: bool) -> Result<(), Error> {
    if to.exists() {
        return Err(Error::Io { path: to.to_path_buf(), doing: "written", source: std::io::ErrorKind::AlreadyExists.into() });
    }
    let beside = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let unfinished = tempfile::TempDir::new_in(beside).map_err(Error::io(beside, "written"))?;
    let _press_waits = History::open(&house.published)?;
    house.open()?.backup(&unfinished.path().join("endpoint.db"))?;
    copy(&house.published, &unfinished.path().join("published"))?;
    if with_keys {
        copy(&house.keys, &unfinished.path().join("keys"))?;
    }
    fs::rename(unfinished.path(), to).map_err(Error::io(to, "put in its place"))
}

/// Copies a folder of files, each with its rights, down to the disk.
fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    fs::create_dir(to).map_err(Error::io(to, "made"))?;
    for entry in fs::read_dir(from).map_err(Error::io(from, "read"))? {
        let entry = entry.map_err(Error::io(from, "read"))?;
        let (here, there) = (entry.path(), to.join(entry.file_name()));
        if here.is_dir() {
            copy(&here, &there)?;
        } else {
            let written = fs::copy(&here, &there).and_then(|_| fs::File::open(&there)?.sync_all());
            written.map_err(Error::io(&there, "written"))?;
        }
    }
    Ok(())
}
