//! Headings: rows of one table to which the same happened stand below one line that says so, and names their columns once.

use std::collections::BTreeSet;

use super::line::{Change, Line, Why};

/// The most columns of a table.
const WIDEST_TABLE: usize = 128;

/// What happened to the rows below a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// `-`
    Gone,
    /// `=`
    Touched,
    /// `+`
    Whole,
}

/// A heading, in JSON a text: its sign, the table, and the columns, parted by blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) sign: Sign,
    pub(super) table: String,
    pub(super) columns: Vec<String>,
}

impl Heading {
    /// Reads a heading that follows another.
    pub(super) fn parse(text: &str, before: Option<&Self>) -> Result<Self, Why> {
        let sign = match text.as_bytes().first() {
            Some(b'-') => Sign::Gone,
            Some(b'=') => Sign::Touched,
            Some(b'+') => Sign::Whole,
            _ => return Err(Why::NotARow),
        };
        let mut names = text[1..].split(' ');
        let table = names.next().unwrap_or_default().to_owned();
        let columns: Vec<String> = names.map(str::to_owned).collect();
        if !is_name(&table) || !columns.iter().all(|name| is_name(name)) {
            return Err(Why::BadName);
        }
        let as_many = match sign {
            Sign::Gone => columns.is_empty(),
            Sign::Touched => !columns.is_empty(),
            Sign::Whole => true,
        };
        let sorted = columns.is_sorted_by(|one, next| one < next);
        // Whole rows have one list of columns: two of them in a row for one table would be another way to say the same.
        let again = sign == Sign::Whole && before.is_some_and(|before| before.sign == sign && before.table == table);
        if as_many && sorted && !again && columns.len() <= WIDEST_TABLE {
            Ok(Self { sign, table, columns })
        } else {
            Err(Why::WrongColumns)
        }
    }

    /// As JSON.
    pub(super) fn to_json(&self) -> String {
        let sign = match self.sign {
            Sign::Gone => '-',
            Sign::Touched => '=',
            Sign::Whole => '+',
        };
        let columns: String = self.columns.iter().flat_map(|name| [" ", name]).collect();
        format!("\"{sign}{}{columns}\"", self.table)
    }

    /// The heading of these lines, all of which are [`alike`].
    pub(super) fn of(lines: &[Line]) -> Option<Self> {
        let first = lines.first()?;
        let names: BTreeSet<&String> = lines.iter().flat_map(|line| columns(&line.change)).collect();
        Some(Self { sign: sign(&first.change), table: first.id.table.clone(), columns: names.into_iter().cloned().collect() })
    }
}

/// Whether two lines stand below one heading: the same table and sign, and for touched rows the same columns.
pub(super) fn alike(one: &Line, other: &Line) -> bool {
    let same_columns = || columns(&one.change).eq(columns(&other.change));
    let sign_of_one = sign(&one.change);
    one.id.table == other.id.table && sign_of_one == sign(&other.change) && (sign_of_one != Sign::Touched || same_columns())
}

/// Sorts lines so that those which are [`alike`] stand together: by table, sign, columns and key.
pub(super) fn sort(lines: &mut [Line]) {
    lines.sort_by(|one, other| {
        let (first, second) = (sign(&one.change), sign(&other.change));
        let by_columns =
            || if first == Sign::Touched { columns(&one.change).cmp(columns(&other.change)) } else { std::cmp::Ordering::Equal };
        one.id.table.cmp(&other.id.table).then(first.cmp(&second)).then_with(by_columns).then_with(|| one.id.key.cmp(&other.id.key))
    });
}

const fn sign(change: &Change) -> Sign {
    match change {
        Change::Gone => Sign::Gone,
        Change::Touched(_) => Sign::Touched,
        Change::Whole(_) => Sign::Whole,
    }
}

fn columns(change: &Change) -> impl Iterator<Item = &String> {
    let columns = match change {
        Change::Gone => None,
        Change::Touched(columns) | Change::Whole(columns) => Some(columns.keys()),
    };
    columns.into_iter().flatten()
}

/// Names of tables and columns are plain: nothing that could mean something else elsewhere.
fn is_name(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (1..=64).contains(&text.len()) && text.bytes().all(plain) && !text.as_bytes()[0].is_ascii_digit()
}
