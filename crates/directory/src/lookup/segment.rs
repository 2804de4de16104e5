//! Segmentation: which stretches of a query stand for what, so that together they explain most of it.

use super::lexicon::Lexicon;
use super::reading::{Reader, Reading};
use super::words::Word;

/// The most words that one name is looked for in.
const SPAN: usize = 16;

/// The readings that together explain most of the query, in its order.
pub fn segment<'a>(lexicon: &'a Lexicon, words: &[Word], open: bool) -> Vec<Reading<'a>> {
    let reader = Reader::new(lexicon, words, open);
    let mut best: Vec<(f32, Option<Reading<'a>>)> = vec![(0.0, None)];
    for end in 1..=words.len() {
        let mut here = (best[end - 1].0, None);
        for first in (end.saturating_sub(SPAN)..end).rev() {
            for reading in reader.read(first, end) {
                let weight = best[first].0 + reading.weight;
                if weight > here.0 {
                    here = (weight, Some(reading));
                }
            }
        }
        best.push(here);
    }
    trace(best)
}

fn trace(mut best: Vec<(f32, Option<Reading<'_>>)>) -> Vec<Reading<'_>> {
    let (mut chosen, mut end) = (Vec::new(), best.len() - 1);
    while end > 0 {
        match best[end].1.take() {
            Some(reading) => {
                end = reading.first;
                chosen.push(reading);
            }
            None => end -= 1,
        }
    }
    chosen.reverse();
    chosen
}
