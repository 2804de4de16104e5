//! Telephones, dates and articles in text that runs from right to left: after an Arabic letter, the groups of a number would be set in
//! the other order (Unicode Standard Annex 9, W2), and `+673 226 1177` would read `1177 226 673+`.

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words, and numbers without groups, which no direction takes apart.
    Words(&'a str),
    /// A number in groups: it is read in the order in which it is written.
    Figures(&'a str),
}

/// The text in parts, in their order; together they are the text. Figures that follow Latin letters run with those, and are left with them.
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let (mut parts, mut words, mut at, mut after_latin) = (Vec::new(), 0, 0, false);
    while at < text.len() {
        let figures = if after_latin { 0 } else { grouped(&text[at..]) };
        let length = if figures == 0 { step(&text[at..]) } else { figures };
        if figures > 0 {
            parts.extend((words < at).then(|| Part::Words(&text[words..at])));
            parts.push(Part::Figures(&text[at..at + length]));
            words = at + length;
        }
        if let Some(letter) = text[at..at + length].chars().find(|letter| letter.is_alphabetic()) {
            after_latin = !is_written_to_the_left(letter);
        }
        at += length;
    }
    parts.extend((words < text.len()).then(|| Part::Words(&text[words..])));
    parts
}

/// Hebrew, Arabic and the other scripts of their blocks.
const fn is_written_to_the_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// How many bytes of a number in groups the text begins with; 0: it begins with none.
fn grouped(text: &str) -> usize {
    if !text.starts_with(|letter: char| letter.is_ascii_digit() || letter == '+') {
        return 0;
    }
    let belongs =
        |letter: char| letter.is_ascii_digit() || matches!(letter, '+' | '-' | '/' | '.' | ':' | '(' | ')' | ' ' | '\u{a0}' | '–');
    let run = &text[..text.find(|letter| !belongs(letter)).unwrap_or(text.len())];
    let run = run.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    if !run.contains(|letter: char| !letter.is_ascii_digit()) {
        return 0;
    }
    let closes = run.matches('(').count() > run.matches(')').count() && text[run.len()..].starts_with(')');
    run.len() + usize::from(closes)
}

/// How many bytes to go on: over a whole number, or one letter.
fn step(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 { digits } else { text.chars().next().map_or(1, char::len_utf8) }
}
