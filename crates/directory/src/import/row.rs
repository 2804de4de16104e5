//! One row: from a line of bytes to cells, with everything that is wrong in the line or a cell.

use std::ops::RangeInclusive;

use crate::fault::FaultKind;

/// The cells of a line, as bytes; or why it can't be taken apart.
///
/// A cell stays in its line: so a person can read a change row by row, and a forgotten quote can't swallow the rows that follow.
pub fn cells(line: &[u8]) -> Result<csv::ByteRecord, FaultKind> {
    if line.len() > super::LONGEST_ROW {
        return Err(FaultKind::RowTooLong);
    }
    check_quotes(line)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .terminator(csv::Terminator::Any(b'\n'))
        .buffer_capacity(line.len().max(1))
        .from_reader(line);
    let mut cells = csv::ByteRecord::new();
    // Reading from memory has no error but an input error, and there is none; a row that were lost would be too short.
    let _ = reader.read_byte_record(&mut cells);
    Ok(cells)
}

/// Where the line stands in the grammar of RFC 4180.
#[derive(PartialEq)]
enum Within {
    Start,
    Bare,
    Quoted,
    Closed,
}

/// RFC 4180 by the letter: the CSV reader takes stray quotes as it can, and what it then reads is a guess.
fn check_quotes(line: &[u8]) -> Result<(), FaultKind> {
    let mut within = Within::Start;
    for byte in line {
        within = match (within, byte) {
            (Within::Start | Within::Bare | Within::Closed, b',') => Within::Start,
            (Within::Quoted, b'"') => Within::Closed,
            (Within::Start | Within::Closed, b'"') | (Within::Quoted, _) => Within::Quoted,
            (Within::Bare, b'"') | (Within::Closed, _) => return Err(FaultKind::StrayQuote),
            (Within::Start | Within::Bare, _) => Within::Bare,
        };
    }
    if within == Within::Quoted { Err(FaultKind::UnclosedQuote) } else { Ok(()) }
}

/// The text of a cell, and everything that is wrong with it as text. Spaces around it are told and taken off, and what
/// isn't UTF-8 is told and replaced, so that the rest of the row can be read.
pub fn text(bytes: &[u8]) -> (String, Vec<(FaultKind, String)>) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.trim().to_owned(), unseen(text)),
        Err(error) => {
            let (sound, broken) = bytes.split_at(error.valid_up_to());
            let before: String = String::from_utf8_lossy(sound).chars().rev().take(20).collect();
            let before: String = before.chars().rev().collect();
            let message = format!("byte 0x{:02X} after {before:?} is not UTF-8", broken[0]);
            (String::from_utf8_lossy(bytes).into_owned(), vec![(FaultKind::BrokenUtf8, message)])
        }
    }
}

/// What can't be seen in a text, each kind once.
fn unseen(text: &str) -> Vec<(FaultKind, String)> {
    let mut faults = Vec::new();
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return faults;
    }
    for kind in [FaultKind::ControlCharacter, FaultKind::BidiControl, FaultKind::InvisibleCharacter] {
        if let Some((at, character)) = text.chars().enumerate().find(|(_, character)| kind_of(*character) == Some(kind)) {
            faults.push((kind, format!("U+{:04X} stands at character {}", character as u32, at + 1)));
        }
    }
    if text.trim() != text {
        faults.push((FaultKind::SurroundingSpace, format!("{:?} begins or ends with a space", excerpt(text))));
    }
    faults
}

/// Characters that turn the direction of writing (Unicode `Bidi_Control`).
const BIDI: &[RangeInclusive<char>] = &['\u{61C}'..='\u{61C}', '\u{200E}'..='\u{200F}', '\u{202A}'..='\u{202E}', '\u{2066}'..='\u{2069}'];

/// Characters without width, but for the joiners U+200C and U+200D, which Persian and Indic names need.
const INVISIBLE: &[RangeInclusive<char>] = &[
    '\u{AD}'..='\u{AD}',
    '\u{34F}'..='\u{34F}',
    '\u{115F}'..='\u{1160}',
    '\u{180E}'..='\u{180E}',
    '\u{200B}'..='\u{200B}',
    '\u{2028}'..='\u{2029}',
    '\u{2060}'..='\u{2064}',
    '\u{206A}'..='\u{206F}',
    '\u{3164}'..='\u{3164}',
    '\u{FEFF}'..='\u{FEFF}',
    '\u{FFA0}'..='\u{FFA0}',
    '\u{FFF9}'..='\u{FFFB}',
    '\u{E0000}'..='\u{E007F}',
];

/// What kind of unseen character this is, if it is one.
fn kind_of(character: char) -> Option<FaultKind> {
    let is_in = |ranges: &[RangeInclusive<char>]| ranges.iter().any(|range| range.contains(&character));
    match character {
        _ if character.is_control() => Some(FaultKind::ControlCharacter),
        _ if is_in(BIDI) => Some(FaultKind::BidiControl),
        _ if is_in(INVISIBLE) => Some(FaultKind::InvisibleCharacter),
        _ => None,
    }
}

/// The beginning of a text, short enough for a message.
pub fn excerpt(text: &str) -> String {
    text.chars().take(60).collect()
}
