//! One key under two ids: the library counts ids, and one key must not count twice towards a threshold.

use std::collections::BTreeSet;

use serde_json::Value;

/// The role to which a root gives one key under two ids. `None` too where it is no root: the library says so.
pub(crate) fn counted_twice(root: &[u8]) -> Option<String> {
    let root: Value = serde_json::from_slice(root).ok()?;
    let (keys, roles) = (&root["signed"]["keys"], root["signed"]["roles"].as_object()?);
    let public = |id: &str| {
        // Hexadecimal in either case, PEM with or without its last line's end: the same key.
        let text = keys[id]["keyval"]["public"].as_str()?;
        Some(text.split_whitespace().collect::<String>().to_lowercase())
    };
    let twice = |role: &Value| {
        let ids: BTreeSet<&str> = role["keyids"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let known: Vec<String> = ids.into_iter().filter_map(public).collect();
        known.iter().collect::<BTreeSet<_>>().len() < known.len()
    };
    roles.iter().find(|(_, role)| twice(role)).map(|(name, _)| name.clone())
}
