//! The words of a text: where each stands, how it is folded, and its skeleton in plain Latin letters.

use any_ascii::any_ascii_char;

use super::fold::{Letter, letters};

/// The longest word that is read as one.
pub const LONGEST: usize = 64;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Folded, in its own script.
    pub native: String,
    /// In plain Latin letters; empty for Chinese characters, which sound alike too often.
    pub skeleton: String,
    /// Place of its first character in the text.
    pub from: usize,
    /// Place after its last character.
    pub to: usize,
    /// Whether it was typed in capitals throughout.
    pub capitals: bool,
    /// Whether it was typed in plain Latin letters, without accents.
    pub plain: bool,
    /// Whether it follows the word before it without anything between.
    pub joined: bool,
}

/// Parts a text into words. A Chinese character is a word of its own: nothing else tells where Chinese words end.
pub fn words(text: &str) -> Vec<Word> {
    let letters = letters(text);
    let original: Vec<char> = text.chars().take(super::fold::READ).collect();
    let mut words: Vec<Word> = Vec::new();
    let mut start = 0;
    while start < letters.len() {
        let end = initials_end(&letters, &original, start).unwrap_or_else(|| word_end(&letters, start));
        if letters[start].folded != ' ' {
            let joined = start > 0 && letters[start - 1].folded != ' ';
            words.push(word(&letters[start..end], &original, joined));
        }
        start = end;
    }
    words
}

fn word_end(letters: &[Letter], start: usize) -> usize {
    let kind = |letter: &Letter| (letter.folded == ' ', han(letter.folded));
    let first = kind(&letters[start]);
    if first != (false, false) {
        return start + 1;
    }
    let rest = letters[start..].iter().take(LONGEST);
    start + rest.take_while(|letter| kind(letter) == first).count()
}

/// The words, with those parted that are several names written without a space; `parts` gives the lengths of the parts.
pub fn parted(words: Vec<Word>, parts: impl Fn(&str) -> Option<Vec<usize>>) -> Vec<Word> {
    let mut out = Vec::with_capacity(words.len());
    for word in words {
        let whole = word.to - word.from == word.native.chars().count();
        match parts(&word.native).filter(|_| whole) {
            Some(lengths) => out.extend(part(&word, &lengths)),
            None => out.push(word),
        }
    }
    out
}

fn part(word: &Word, lengths: &[usize]) -> Vec<Word> {
    let mut letters = word.native.chars();
    let mut from = word.from;
    let mut parts = Vec::new();
    for &length in lengths {
        let native: String = letters.by_ref().take(length).collect();
        let joined = word.joined || from > word.from;
        parts.push(Word {
            skeleton: skeleton(&native),
            native,
            from,
            to: from + length,
            capitals: word.capitals,
            plain: word.plain,
            joined,
        });
        from += length;
    }
    parts
}

/// Where initials with points end ("U.S.A.", "R.O.C"): they are one word.
fn initials_end(letters: &[Letter], original: &[char], start: usize) -> Option<usize> {
    let initial = |at: usize| letters.get(at).is_some_and(|letter| letter.folded.is_alphabetic() && !han(letter.folded));
    let point = |at: usize| letters.get(at).is_some_and(|letter| original[letter.place] == '.');
    let begins = start == 0 || letters[start - 1].folded == ' ';
    let mut end = start;
    while initial(end) && point(end + 1) {
        end += 2;
    }
    let last = initial(end) && !initial(end + 1);
    let count = (end - start) / 2 + usize::from(last);
    (begins && count > 1).then(|| if last { end + 1 } else { end - 1 })
}

fn word(letters: &[Letter], original: &[char], joined: bool) -> Word {
    let native: String = letters.iter().map(|letter| letter.folded).filter(|&c| c != ' ').collect();
    let (from, to) = (letters[0].place, letters[letters.len() - 1].place + 1);
    let typed = &original[from..to];
    let capitals = typed.iter().any(|c| c.is_uppercase()) && !typed.iter().any(|c| c.is_lowercase());
    let skeleton = if han(letters[0].folded) { String::new() } else { skeleton(&native) };
    let plain = typed.iter().all(char::is_ascii);
    Word { native, skeleton, from, to, capitals, plain, joined }
}

/// The skeleton of a folded text: plain Latin letters and digits only.
pub fn skeleton(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    for c in folded.chars() {
        let plain = any_ascii_char(c).bytes().filter(u8::is_ascii_alphanumeric);
        out.extend(plain.map(|byte| byte.to_ascii_lowercase() as char));
    }
    out
}

/// Whether a character is a Chinese one (as used in Japanese and Korean as well).
pub const fn han(c: char) -> bool {
    matches!(c as u32, 0x3005 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}
