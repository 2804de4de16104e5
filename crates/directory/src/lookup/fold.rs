//! Folding: the form in which names and queries are compared, whatever their case, accents and letter forms.

use super::chinese::simplified;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

/// How many characters of a query are read. What stands beyond says nothing that a name needs.
pub const READ: usize = 512;

/// How many combining marks in a row are kept: more are noise, or an attack on whoever composes them.
const MARKS: usize = 4;

/// The sign that makes й of и, where a text has them apart.
const BREVE: char = '\u{306}';

/// A folded character and the place (in characters) of the one it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    /// The folded character; a space for anything that parts words.
    pub folded: char,
    /// Its place in the text, counted in characters.
    pub place: usize,
}

/// Folds a text, keeping the way back to its characters.
pub fn letters(text: &str) -> Vec<Letter> {
    let mut out = Vec::with_capacity(text.len().min(READ * 4));
    let mut marks = 0;
    for (place, original) in text.chars().take(READ).enumerate() {
        marks = if canonical_combining_class(original) == 0 { 0 } else { marks + 1 };
        if marks <= MARKS {
            fold_one(original, &mut |folded| push(&mut out, folded, place));
        }
    }
    out
}

/// Folds a text to a string; words are parted by single spaces.
pub fn fold(text: &str) -> String {
    let letters = letters(text);
    let folded: String = letters.iter().map(|letter| letter.folded).collect();
    folded.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Appends a folded character; a sign that changes the letter before it (the breve of й, a voicing mark) joins it.
fn push(out: &mut Vec<Letter>, folded: char, place: usize) {
    if let Some(last) = out.last_mut()
        && (canonical_combining_class(folded) != 0 || hangul_part(folded))
        && let Some(composed) = unicode_normalization::char::compose(last.folded, folded)
    {
        last.folded = composed;
        return;
    }
    if folded != BREVE {
        out.push(Letter { folded, place });
    }
}

/// A vowel or final consonant that joins the Hangul syllable begun before it.
fn hangul_part(c: char) -> bool {
    matches!(c as u32, 0x1161..=0x1175 | 0x11A8..=0x11C2)
}

fn fold_one(original: char, push: &mut impl FnMut(char)) {
    if original.is_ascii() {
        return push(ascii(original));
    }
    if original == BREVE {
        return push(original);
    }
    for compatible in std::iter::once(original).nfkc() {
        for lower in compatible.to_lowercase() {
            strip(lower, push);
        }
    }
}

fn ascii(original: char) -> char {
    if original.is_ascii_alphanumeric() { original.to_ascii_lowercase() } else { ' ' }
}

/// Takes the marks off letters below U+0700 and of Latin and Greek further up; й stays й, for и is another letter.
fn strip(lower: char, push: &mut impl FnMut(char)) {
    if silent(lower) {
        return;
    }
    if lower == 'й' {
        return push(lower);
    }
    let marked = (lower as u32) < 0x700 || (0x1E00..0x2000).contains(&(lower as u32));
    if !marked {
        return push(form(lower));
    }
    decompose_canonical(lower, |part| {
        if canonical_combining_class(part) == 0 {
            push(form(part));
        }
    });
}

/// Characters that stand for nothing: controls of direction and joining, tatweel, variation selectors, marks below U+0700.
fn silent(c: char) -> bool {
    let code = c as u32;
    let mark_below = code < 0x700 && canonical_combining_class(c) != 0;
    mark_below
        || matches!(code, 0x640 | 0xAD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFE00..=0xFE0F | 0xFEFF | 0xE0000..=0xE0FFF)
}

/// One form for the forms of a letter: Arabic and Persian, traditional Chinese, digits; a space for what is neither letter, mark nor digit.
fn form(c: char) -> char {
    match c {
        'ٱ' | 'آ' | 'أ' | 'إ' => 'ا',
        'ى' | 'ی' | 'ئ' | 'ې' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ؤ' => 'و',
        'ة' | 'ہ' | 'ۀ' | 'ھ' | 'ە' | 'ۃ' => 'ه',
        'ё' => 'е',
        '\u{4E00}'..='\u{9FFF}' => simplified(c),
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6F0}'..='\u{6F9}' => digit(c, 0x6F0),
        'ı' => 'i',
        _ if c.is_alphanumeric() || canonical_combining_class(c) != 0 || vowel_sign(c) => c,
        _ => ' ',
    }
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(c as u32 - zero, 10).unwrap_or(' ')
}

/// Spacing vowel signs of the scripts of India and its neighbours are neither letters nor marks with a class, yet spell words.
fn vowel_sign(c: char) -> bool {
    matches!(c as u32, 0x900..=0xDFF | 0xE30..=0xE4F | 0xEB0..=0xECF | 0xF71..=0xF87 | 0x102B..=0x103E | 0x17B4..=0x17D3 | 0x1A17..=0x1A1B)
        && !matches!(c as u32, 0x964 | 0x965 | 0xE4F)
}
