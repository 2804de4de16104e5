//! What jurisdictions and instruments are called in a language, as the edition's own rows have it.

use crate::answer::Names;
use crate::held::Held;

/// The names in a language; where there is none, the English one, or the code.
pub fn of(held: &Held, language: &str) -> Names {
    let jurisdictions = held.facts().jurisdictions.iter().map(|row| row.code.as_str());
    let instruments = held.facts().instruments.iter().map(|row| row.code.as_str());
    Names {
        language: language.to_owned(),
        jurisdictions: jurisdictions.map(|code| (code.to_owned(), held.name_of_jurisdiction(code, language).to_owned())).collect(),
        instruments: instruments.map(|code| (code.to_owned(), held.name_of_instrument(code, language).to_owned())).collect(),
    }
}
