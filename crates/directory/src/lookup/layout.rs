//! Wrong layout: what a text would have been on the other keyboard.

/// The keys of a Latin keyboard, and what stands on them on a Russian one.
const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";

/// The text as it would have come out on the other of the two keyboards: with the marks that are letters there as letters,
/// with commas before a space as marks, and with all of them as marks. Nothing where it has letters of both or of neither.
pub fn other(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let latin = lower.chars().filter(char::is_ascii_lowercase).count();
    let russian = lower.chars().filter(|&c| RUSSIAN.contains(c)).count();
    match (latin, russian) {
        (3.., 0) => {
            let commas = lower.replace(", ", " ");
            let plain = lower.replace(|c: char| c.is_ascii_punctuation(), " ");
            [lower, commas, plain].iter().map(|text| typed_on(text, LATIN, RUSSIAN)).collect()
        }
        (0, 3..) => vec![typed_on(&lower, RUSSIAN, LATIN)],
        _ => Vec::new(),
    }
}

fn typed_on(text: &str, from: &str, to: &str) -> String {
    let key = |c: char| from.chars().position(|key| key == c).and_then(|at| to.chars().nth(at));
    text.chars().take(super::fold::READ).map(|c| key(c).unwrap_or(c)).collect()
}
