//! The heart of Valise: records, names, the lookup, the verdict, the lint. No IO, no clock, no SQL, no async.

pub mod answer;
pub mod cell;
pub mod digest;
pub mod fault;
pub mod import;
pub mod lint;
pub mod lookup;
pub mod record;
pub mod vocabulary;
pub mod card;
pub mod held;
pub mod freshness;
