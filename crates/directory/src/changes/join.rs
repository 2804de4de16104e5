//! Several steps as one: what changed in all, from before the first of them to after the last.

use std::collections::BTreeMap;

use crate::comparison::FieldDifference;

use super::{Change, What, shape};

/// What several steps come to, oldest first: a value that went to and fro has not changed, and what came and went was never there.
pub fn joined(steps: impl IntoIterator<Item = Vec<Change>>) -> Vec<Change> {
    let mut net: BTreeMap<(String, Vec<String>), Change> = BTreeMap::new();
    for change in steps.into_iter().flatten() {
        let id = (change.table.clone(), change.key.clone());
        let change = match net.remove(&id) {
            None => Some(change),
            Some(earlier) => followed(earlier, change),
        };
        if let Some(change) = change {
            net.insert(id, change);
        }
    }
    net.into_values().collect()
}

/// A change and the one that followed it, as one.
fn followed(earlier: Change, later: Change) -> Option<Change> {
    let what = match (earlier.what, later.what) {
        (What::Added, What::Withdrawn) => return None,
        (What::Added, _) => What::Added,
        (_, What::Withdrawn) => What::Withdrawn,
        _ => What::Changed,
    };
    let fields = fields(&later.table, earlier.fields, later.fields);
    (what != What::Changed || !fields.is_empty()).then_some(Change { what, fields, ..later })
}

/// The fields of two changes as one: before the first, after the second.
fn fields(table: &str, earlier: Vec<FieldDifference>, later: Vec<FieldDifference>) -> Vec<FieldDifference> {
    let mut net: BTreeMap<String, FieldDifference> = earlier.into_iter().map(|field| (field.column.clone(), field)).collect();
    for field in later {
        let before = net.remove(&field.column).map_or_else(|| field.before.clone(), |earlier| earlier.before);
        net.insert(field.column.clone(), FieldDifference { before, ..field });
    }
    let mut fields: Vec<FieldDifference> = net.into_values().filter(|field| field.before != field.after).collect();
    fields.sort_by_key(|field| shape::place(table, &field.column));
    fields
}

/// What is renamed is another row: one that is gone and one that is new, which differ in their name alone, are told as one that changed.
pub(super) fn renamed(changes: Vec<Change>) -> Vec<Change> {
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, change) in changes.iter().enumerate().filter(|(_, change)| is_name(change)) {
        let alike = format!("{:?}", (&change.table, &change.country, &change.office.as_ref().map(|office| &office.id), &change.about));
        places.entry(alike).or_default().push(place);
    }
    let mut changes: Vec<Option<Change>> = changes.into_iter().map(Some).collect();
    for pair in places.into_values() {
        let [one, other] = pair[..] else { continue };
        let (Some(mut gone), Some(mut new)) = (changes[one].take(), changes[other].take()) else { continue };
        if gone.what == What::Added {
            std::mem::swap(&mut gone, &mut new);
        }
        if (gone.what, new.what) == (What::Withdrawn, What::Added) {
            let fields = fields(&new.table, gone.fields, new.fields);
            changes[one] = Some(Change { what: What::Changed, fields, ..new });
        } else {
            (changes[one], changes[other]) = (Some(gone), Some(new));
        }
    }
    changes.into_iter().flatten().collect()
}

fn is_name(change: &Change) -> bool {
    let key = crate::record::Facts::key_of(&change.table);
    change.main.as_deref().is_some_and(|main| key.contains(&main)) && matches!(change.what, What::Added | What::Withdrawn)
}
