//! Scripts: a word is written in one, and a name in that of its language.
//!
//! Latin, Greek and Cyrillic have letters that look the same. One of another script within a word makes a name that no
//! search finds, or an office that only looks like the one it isn't (Unicode Technical Standard 39, section 5).

use super::report::Report;
use super::row::{Row, Survey};
use crate::fault::FaultKind;

/// A script that is told from the others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Arabic,
    Han,
}

/// The scripts of the six languages of the screen.
const OF_LANGUAGE: &[(&str, Script)] = &[
    ("ar", Script::Arabic),
    ("zh", Script::Han),
    ("en", Script::Latin),
    ("fr", Script::Latin),
    ("ru", Script::Cyrillic),
    ("es", Script::Latin),
];

/// The script of a letter, by the blocks of Unicode; `None` for other scripts, digits and signs.
fn of(letter: char) -> Option<Script> {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Some(Script::Latin),
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Some(Script::Greek),
        '\u{400}'..='\u{52F}' => Some(Script::Cyrillic),
        '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' => Some(Script::Arabic),
        '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}' => Some(Script::Han),
        _ => None,
    }
}

/// A word with letters of two scripts that look the same.
pub fn mixed(row: &Row<'_>, _: &Survey, report: &mut Report<'_>) {
    for (column, text) in row.texts().filter(|(_, text)| !text.is_ascii()) {
        if let Some(word) = text.split(|character: char| !character.is_alphanumeric()).find(|word| is_mixed(word)) {
            let message = format!("{word:?} ({}) mixes scripts", word.escape_unicode());
            report.tell_in(FaultKind::MixedScripts, row.table, row.index, column, message);
        }
    }
}

fn is_mixed(word: &str) -> bool {
    let look_alikes = [Script::Latin, Script::Greek, Script::Cyrillic];
    let mut scripts = word.chars().filter_map(of).filter(|script| look_alikes.contains(script));
    scripts.next().is_some_and(|first| scripts.any(|script| script != first))
}

/// A short or official name without a letter of its language's script: two cells may be exchanged.
pub fn of_names(row: &Row<'_>, _: &Survey, report: &mut Report<'_>) {
    let (Some(language), Some("short" | "official"), Some(name)) = (row.text("language"), row.text("kind"), row.text("name")) else {
        return;
    };
    let Some((_, script)) = OF_LANGUAGE.iter().find(|(code, _)| *code == language) else { return };
    if !name.chars().filter_map(of).any(|letter| letter == *script) {
        report.tell_in(FaultKind::WrongScript, row.table, row.index, "name", format!("{name:?} is not in the script of {language}"));
    }
}
