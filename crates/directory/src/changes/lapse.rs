//! What no longer holds, though no edition said anything new: its day came.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::cell::AsOf;
use crate::comparison::text;
use crate::content::{Columns, Content, RowId};

use super::{Change, What, of_row};

/// What ended after one day and by another: by its own last day, or, as an emergency measure without one, a year after it was last
/// confirmed (see the verdict).
pub fn lapsed(content: &Content, after: Date, until: Date) -> Vec<Change> {
    let ended = |(id, columns): (&RowId, &Columns)| {
        let day = ends(content, id, columns).filter(|day| after < *day && *day <= until)?;
        Some(Change { ended: Some(day.to_string()), ..of_row(content, id, What::Lapsed, Vec::new(), content.edition()) })
    };
    content.rows.iter().filter_map(ended).collect()
}

fn ends(content: &Content, id: &RowId, columns: &Columns) -> Option<Date> {
    let day = |columns: &Columns, name: &str| columns.get(name).and_then(text)?.parse::<Date>().ok();
    let is_open = id.table == "channel_rule" && columns.get("basis").and_then(text).as_deref() == Some("emergency");
    if !is_open || columns.contains_key("valid_to") {
        return day(columns, "valid_to");
    }
    let verification = columns.get("verification").map(|key| RowId { table: "verification".to_owned(), key: vec![key.clone()] });
    let verified = verification.and_then(|id| day(content.rows.get(&id)?, "verified_on"));
    let stated = columns.get("as_of").and_then(text).and_then(|text| AsOf::parse(&text)).map(|as_of| as_of.earliest());
    verified.max(stated)?.checked_add(1.year()).ok()
}
