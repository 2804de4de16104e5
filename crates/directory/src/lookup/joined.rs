//! Words written without spaces between them: "kyrgyzstanuntocemail".

use super::index::Layer;
use super::lexicon::Lexicon;
use super::meaning::Meaning;

/// The shortest name that is looked for inside a word.
const SHORTEST: usize = 4;
/// The longest.
const LONGEST: usize = 32;

/// The parts of a word that is nothing but names one after the other, as lengths in characters.
pub fn parts(lexicon: &Lexicon, word: &str) -> Option<Vec<usize>> {
    let places: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    let letters = places.len() - 1;
    if !(2 * SHORTEST..=96).contains(&letters) {
        return None;
    }
    // The fewest parts that the word can be made of, from each place on.
    let mut fewest: Vec<Option<(usize, usize)>> = vec![None; letters + 1];
    fewest[letters] = Some((0, 0));
    for from in (0..letters).rev() {
        let longest = LONGEST.min(letters - from);
        for length in (SHORTEST..=longest).rev() {
            let Some((parts, _)) = fewest[from + length] else { continue };
            let better = fewest[from].is_none_or(|(least, _)| parts + 1 < least);
            if better && named(lexicon, &word[places[from]..places[from + length]]) {
                fewest[from] = Some((parts + 1, length));
            }
        }
    }
    let mut lengths = Vec::new();
    let mut from = 0;
    while from < letters {
        let (_, length) = fewest[from]?;
        lengths.push(length);
        from += length;
    }
    Some(lengths).filter(|lengths| lengths.len() > 1)
}

fn named(lexicon: &Lexicon, letters: &str) -> bool {
    let latin = letters.is_ascii();
    let telling = |meaning: &Meaning| match meaning {
        Meaning::Connecting(_) | Meaning::Office => false,
        Meaning::Form(_) => !latin,
        _ => true,
    };
    lexicon.find(Layer::Native, letters).first().is_some_and(|name| name.rank < 2 && telling(name.meaning))
}
