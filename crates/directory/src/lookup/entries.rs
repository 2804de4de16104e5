//! Entries: names and codes with every key that they are found by.

use super::compile::Entry;
use super::index::Layer;
use super::keys::{Small, keys};

/// An entry with all its keys. Of its languages, parted by spaces, the first is kept.
pub fn entry(meaning: &str, name: &str, kind: &str, languages: &str, rank: u8, small: &dyn Fn(&str) -> Option<Small>) -> Entry {
    let keys = keys(name, languages, kind, rank, small);
    let telling = telling(name, small);
    let language = languages.split(' ').next().unwrap_or_default().to_owned();
    Entry { telling, meaning: meaning.to_owned(), text: name.to_owned(), kind: kind.to_owned(), language, rank, keys }
}

/// The entry of a code.
pub fn code(meaning: &str, code: &str) -> Entry {
    let letters: String = code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    let keys = vec![(Layer::Code, letters)];
    Entry { meaning: meaning.to_owned(), text: code.to_owned(), kind: String::new(), language: String::new(), rank: 0, telling: 0, keys }
}

/// The meaning of a word of everyday language.
pub const ORDINARY: &str = "ordinary\t";

/// How many letters of a name tell it from others; all of them where it has nothing but small words, none where it is
/// abbreviated: "S. Sudan" is no slip for anything.
fn telling(name: &str, small: &dyn Fn(&str) -> Option<Small>) -> u8 {
    if name.contains('.') {
        return 0;
    }
    let folded = super::fold::fold(name);
    let letters = |words: &mut dyn Iterator<Item = &str>| words.map(|word| word.chars().count()).sum::<usize>();
    let core = letters(&mut folded.split(' ').filter(|word| small(word).is_none()));
    let telling = if core == 0 { letters(&mut folded.split(' ')) } else { core };
    u8::try_from(telling).unwrap_or(u8::MAX)
}

/// Which keys are looked for through slips: those of three Chinese characters or four letters; of smaller languages, six.
pub fn slips(layer: Layer, letters: &str, rank: u8) -> bool {
    let chinese = letters.chars().any(super::words::han);
    match layer {
        Layer::Native if rank > 1 => !chinese && letters.chars().nth(5).is_some(),
        Layer::Native => chinese || letters.chars().nth(3).is_some(),
        Layer::Skeleton => rank < 2 && letters.chars().nth(3).is_some(),
        _ => false,
    }
}
