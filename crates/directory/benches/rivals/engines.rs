//! Search engines over the names and queries that `cargo bench` wrote: what each would have answered, in what time.
//!
//! `valise-rivals FOLDER` reads there, and for offices in `FOLDER/offices`, `names.tsv` (name, code), `queries.tsv` (query, code)
//! and `valise.tsv`: the median of our own times in nanoseconds, for the ratio.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, Query};
use tantivy::schema::{Field, STORED, STRING, Schema, TEXT, Value as _};
use tantivy::{Index, Searcher, TantivyDocument, Term, doc};

/// Memory that tantivy indexes in.
const MEMORY: usize = 100_000_000;

type Rows = Vec<(String, String)>;

fn main() {
    let states = std::env::args().nth(1).expect("valise-rivals FOLDER");
    let states = Path::new(&states);
    compare("states", states);
    compare("offices", &states.join("offices"));
}

fn compare(of: &str, folder: &Path) {
    let (names, queries) = (rows(&folder.join("names.tsv")), rows(&folder.join("queries.tsv")));
    let ours: f64 = std::fs::read_to_string(folder.join("valise.tsv")).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(f64::NAN);
    println!(
        "{:<26}{:>9}{:>9}{:>12}{:>12}{:>8}   {} queries",
        format!("{of}, in Rust"),
        "right",
        "wrong",
        "p50",
        "p99",
        "ratio",
        queries.len()
    );
    let database = trigrams(&names);
    row("SQLite FTS5, trigrams", &queries, ours, |query| by_trigrams(&database, query));
    let engine = Engine::new(&names);
    row("tantivy, fuzzy terms", &queries, ours, |query| engine.best(query));
    println!();
}

fn rows(path: &Path) -> Rows {
    let text = std::fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    text.lines().filter_map(|line| line.split_once('\t')).map(|(name, code)| (name.to_owned(), code.to_owned())).collect()
}

fn row(name: &str, queries: &Rows, ours: f64, answer: impl Fn(&str) -> Option<String>) {
    let (mut right, mut wrong, mut times) = (0, 0, Vec::new());
    for (query, code) in queries {
        let started = Instant::now();
        let found = answer(query);
        times.push(started.elapsed());
        match found {
            Some(found) if short(&found) == short(code) => right += 1,
            Some(_) => wrong += 1,
            None => {}
        }
    }
    times.sort_unstable();
    let share = |part: usize| format!("{:.1} %", 100.0 * part as f64 / queries.len() as f64);
    let at = |share: usize| -> Duration { times[times.len() * share / 100] };
    let ratio = at(50).as_nanos() as f64 / ours;
    println!("{name:<26}{:>9}{:>9}{:>12.1?}{:>12.1?}{ratio:>7.1}×", share(right), share(wrong), at(50), at(99));
}

/// Other lists write a territory without its state.
fn short(code: &str) -> &str {
    if code.len() < 8 { code.rsplit('-').next().unwrap_or_default() } else { code }
}

/// An index over the names. FTS5 has a hidden column called as the table is, so no other may be called so.
fn trigrams(names: &Rows) -> Connection {
    let database = Connection::open_in_memory().expect("a database");
    database
        .execute_batch("CREATE VIRTUAL TABLE entry USING fts5(name, code UNINDEXED, tokenize='trigram remove_diacritics 1')")
        .expect("SQLite has FTS5");
    let mut insert = database.prepare("INSERT INTO entry VALUES (?, ?)").expect("a statement");
    for row in names {
        insert.execute((&row.0, &row.1)).expect("a row");
    }
    drop(insert);
    database
}

fn by_trigrams(database: &Connection, query: &str) -> Option<String> {
    let letters: Vec<char> = query.chars().collect();
    let part = |part: &[char]| format!("\"{}\"", part.iter().collect::<String>().replace('"', "\"\""));
    let parts: Vec<String> = if letters.len() < 3 { vec![part(&letters)] } else { letters.windows(3).map(part).collect() };
    let sql = "SELECT code FROM entry WHERE name MATCH ? ORDER BY rank LIMIT 1";
    database.prepare_cached(sql).ok()?.query_row([parts.join(" OR ")], |row| row.get(0)).ok()
}

struct Engine {
    searcher: Searcher,
    name: Field,
    code: Field,
}

impl Engine {
    fn new(names: &Rows) -> Self {
        let mut schema = Schema::builder();
        let (name, code) = (schema.add_text_field("name", TEXT), schema.add_text_field("code", STRING | STORED));
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, MEMORY).expect("a writer");
        for row in names {
            writer.add_document(doc!(name => row.0.to_lowercase(), code => row.1.clone())).expect("a document");
        }
        writer.commit().expect("an index");
        Self { searcher: index.reader().expect("a reader").searcher(), name, code }
    }

    fn best(&self, query: &str) -> Option<String> {
        let lower = query.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let parts: Vec<(Occur, Box<dyn Query>)> = words
            .map(|word| {
                let distance = (word.chars().count() / 4).min(2) as u8;
                let term = Term::from_field_text(self.name, word);
                (Occur::Should, Box::new(FuzzyTermQuery::new(term, distance, true)) as Box<dyn Query>)
            })
            .collect();
        let found = self.searcher.search(&BooleanQuery::new(parts), &TopDocs::with_limit(1).order_by_score()).ok()?;
        let document: TantivyDocument = self.searcher.doc(found.first()?.1).ok()?;
        document.get_first(self.code)?.as_str().map(str::to_owned)
    }
}
