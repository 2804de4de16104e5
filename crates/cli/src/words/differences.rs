//! What rows would change, in words: `+` added, `~` changed, `-` withdrawn.

use std::io::{Result, Write};

use directory::comparison::{Becomes, RowDifference};

/// Prints every row, and of a changed one every column before and after.
pub fn differences(out: &mut impl Write, rows: &[RowDifference]) -> Result<()> {
    for row in rows {
        let sign = match row.becomes {
            Becomes::Added => '+',
            Becomes::Changed => '~',
            Becomes::Withdrawn => '-',
        };
        writeln!(out, "{sign} {} {}", row.table, row.key.join(", "))?;
        for field in row.fields.iter().filter(|_| row.becomes != Becomes::Withdrawn) {
            let after = field.after.as_deref().unwrap_or("(nothing)");
            match (row.becomes, &field.before) {
                (Becomes::Added, _) => writeln!(out, "    {}: {after}", field.column)?,
                (_, before) => writeln!(out, "    {}: {} -> {after}", field.column, before.as_deref().unwrap_or("(nothing)"))?,
            }
        }
    }
    Ok(())
}

/// How many rows would be added, changed, withdrawn and left as they are.
pub fn count(rows: &[RowDifference], unchanged: usize, base: u32) -> String {
    let count = |becomes| rows.iter().filter(|row| row.becomes == becomes).count();
    let (added, changed, withdrawn) = (count(Becomes::Added), count(Becomes::Changed), count(Becomes::Withdrawn));
    format!("{added} added, {changed} changed, {withdrawn} withdrawn, {unchanged} unchanged, against edition {base}")
}
