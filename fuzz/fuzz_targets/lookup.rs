//! Any bytes as a query.

#![no_main]

#[path = "../targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| drop(targets::lookup(bytes)));
