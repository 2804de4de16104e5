//! Packing and unpacking: zstd of JSON lines, line by line, within what was signed.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use directory::delta::{Broken, Header, LONGEST_LINE, Line, Lines};

/// The level at which the publisher packs.
const LEVEL: i32 = 19;
/// The largest window that is packed and unpacked, 8 MiB: what unpacking may take of the memory.
const WINDOW_LOG: u32 = 23;

/// What is wrong with a packed file whose hash was right.
#[derive(Debug, thiserror::Error)]
pub enum Damage {
    /// A line can't be read.
    #[error(transparent)]
    Line(#[from] Broken),
    /// It can't be unpacked.
    #[error("it can't be unpacked: {0}")]
    Unpack(#[from] io::Error),
    /// It unpacks to more than was signed: a bomb.
    #[error("it unpacks to more than the {0} bytes that were signed")]
    Bomb(u64),
}

/// Packs.
///
/// # Errors
/// What zstd refused.
pub fn pack(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packer = zstd::bulk::Compressor::new(LEVEL)?;
    packer.window_log(WINDOW_LOG)?;
    packer.compress(bytes)
}

/// SHA-256 of a packed file.
pub fn sha256_of(bytes: &[u8]) -> String {
    directory::digest::of_bytes(bytes)
}

/// Unpacks in memory, no further than was signed.
pub(crate) fn unpack(packed: &[u8], signed: u64) -> Result<Vec<u8>, Damage> {
    let mut decoder = zstd::Decoder::new(packed)?;
    decoder.window_log_max(WINDOW_LOG)?;
    let mut bytes = Vec::new();
    decoder.take(signed + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > signed { Err(Damage::Bomb(signed)) } else { Ok(bytes) }
}

/// The lines of a packed file, one at a time.
pub struct Unpacked {
    from: BufReader<io::Take<zstd::Decoder<'static, BufReader<File>>>>,
    lines: Lines,
    buffer: Vec<u8>,
    signed: u64,
    ended: bool,
}

impl std::fmt::Debug for Unpacked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Unpacked").field("header", self.header()).finish_non_exhaustive()
    }
}

impl Unpacked {
    /// Opens a packed file, of which so many bytes unpacked were signed.
    ///
    /// # Errors
    /// [`Damage`], where it can't be unpacked or its first line can't be read.
    pub fn open(path: &Path, signed: u64) -> Result<Self, Damage> {
        let mut decoder = zstd::Decoder::new(File::open(path)?)?;
        decoder.window_log_max(WINDOW_LOG)?;
        let mut from = BufReader::new(decoder.take(signed + 1));
        let mut buffer = Vec::new();
        read_line(&mut from, &mut buffer)?;
        let lines = Lines::begin(&buffer)?;
        Ok(Self { from, lines, buffer, signed, ended: false })
    }

    /// Its first line.
    pub const fn header(&self) -> &Header {
        self.lines.header()
    }

    fn read(&mut self) -> Result<Option<Line>, Damage> {
        loop {
            let some = read_line(&mut self.from, &mut self.buffer)?;
            if self.from.get_ref().limit() == 0 {
                return Err(Damage::Bomb(self.signed));
            }
            if !some {
                return self.lines.end().map(|()| None).map_err(Damage::from);
            }
            if let Some(line) = self.lines.read(&self.buffer)? {
                return Ok(Some(line));
            }
        }
    }
}

impl Iterator for Unpacked {
    type Item = Result<Line, Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let next = self.read().transpose();
        self.ended = !matches!(next, Some(Ok(_)));
        next
    }
}

/// Reads a line without its end, up to a bound; `false`: there is none.
fn read_line(from: &mut impl BufRead, buffer: &mut Vec<u8>) -> io::Result<bool> {
    buffer.clear();
    let count = from.take(LONGEST_LINE as u64 + 2).read_until(b'\n', buffer)?;
    if buffer.last() == Some(&b'\n') {
        buffer.pop();
    }
    Ok(count > 0)
}
