//! The heart of Valise: records, names, the lookup, the verdict, the lint. No IO, no clock, no SQL, no async.
//!
//! [`record`] and [`vocabulary`] say what is held; [`import`] and [`lint`] take it in; [`desk`] answers: free words by way
//! of [`lookup`], questions in codes by way of [`verdict`] and [`answered`], cards by way of [`card`] and [`country`],
//! lists by way of [`listing`] and [`matrix`]. What goes out is in [`answer`].
//! [`overlay`] lays rows over an edition, and [`comparison`] says what they change; [`changes`] tells what became of two editions.
//! An edition as [`content`] is brought up to date by [`delta`]; [`belief`] says what of it may be believed. What a maintainer
//! would have changed is a [`proposal`], and a [`draft`] until the endpoint has it.

pub mod answer;
pub mod answered;
pub mod belief;
pub mod campaign;
pub mod card;
pub mod cell;
pub mod changes;
pub mod comparison;
pub mod content;
pub mod country;
pub mod delta;
pub mod desk;
pub mod digest;
pub mod draft;
pub mod fault;
pub mod freshness;
pub mod held;
pub mod hours;
pub mod import;
pub mod lint;
pub mod listing;
pub mod lookup;
pub mod matrix;
pub mod names;
pub mod overlay;
pub mod owner;
pub mod proposal;
pub mod record;
pub mod sentence;
pub mod verdict;
pub mod vocabulary;
