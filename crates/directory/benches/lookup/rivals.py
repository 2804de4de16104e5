"""The rivals in Python, over the queries and the names that `cargo bench` wrote: what each would have answered, in what time.

rivals.py FOLDER: reads queries.tsv (query, code) and names.tsv (name, code) there.
"""

import csv
import logging
import pathlib
import sqlite3
import sys
import time

logging.disable(logging.CRITICAL)
FOLDER = pathlib.Path(sys.argv[1])


def rows(name):
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


QUERIES, NAMES = rows("queries.tsv"), rows("names.tsv")


def short(code):
    return code.rsplit("-", 1)[-1].upper()


def exact():
    known = {name.lower(): code for name, code in NAMES}
    return lambda query: known.get(query.lower())


def fts5():
    database = sqlite3.connect(":memory:")
    if sqlite3.sqlite_version_info < (3, 34):
        raise ImportError(f"SQLite {sqlite3.sqlite_version} of this Python has no trigrams; 3.34 does")
    # The table may not be called as a column is; marks are taken off since 3.45.
    marks = " remove_diacritics 1" if sqlite3.sqlite_version_info >= (3, 45) else ""
    database.execute(f"CREATE VIRTUAL TABLE entry USING fts5(name, code UNINDEXED, tokenize='trigram{marks}')")
    database.executemany("INSERT INTO entry VALUES (?, ?)", NAMES)

    def answer(query):
        parts = {query[at : at + 3] for at in range(len(query) - 2)} or {query}
        match = " OR ".join('"' + part.replace('"', '""') + '"' for part in parts)
        found = database.execute("SELECT code FROM entry WHERE name MATCH ? ORDER BY rank LIMIT 1", (match,)).fetchone()
        return found and found[0]

    return answer


def tantivy_index():
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("name", stored=False)
    builder.add_text_field("code", stored=True, tokenizer_name="raw")
    index = tantivy.Index(builder.build())
    writer = index.writer()
    for name, code in NAMES:
        writer.add_document(tantivy.Document(name=name.lower(), code=code))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def answer(query):
        words = [tantivy.Query.fuzzy_term_query(index.schema, "name", word, distance=min(2, len(word) // 4)) for word in query.lower().split()]
        whole = tantivy.Query.boolean_query([(tantivy.Occur.Should, word) for word in words])
        hits = searcher.search(whole, 1).hits
        return searcher.doc(hits[0][1])["code"][0] if hits else None

    return answer


def rapidfuzz():
    from rapidfuzz import fuzz, process

    names = [name.lower() for name, _ in NAMES]

    def answer(query):
        found = process.extractOne(query.lower(), names, scorer=fuzz.ratio, score_cutoff=70)
        return found and NAMES[found[2]][1]

    return answer


def pycountry():
    import pycountry

    def answer(query):
        try:
            return pycountry.countries.search_fuzzy(query)[0].alpha_2
        except LookupError:
            return None

    return answer


def countrynames():
    import countrynames

    return lambda query: countrynames.to_code(query, fuzzy=True)


def country_converter():
    import country_converter

    converter = country_converter.CountryConverter()

    def answer(query):
        found = converter.convert(query, to="ISO2", not_found=None)
        return found if isinstance(found, str) and len(found) == 2 else None

    return answer


def rigour():
    from rigour.territories import lookup_territory

    def answer(query):
        found = lookup_territory(query, fuzzy=True)
        return found and found.code

    return answer


print(f"{'in Python':<26}{'right':>9}{'wrong':>9}{'p50':>12}{'p99':>12}   the same {len(QUERIES)} queries")
for name, rival in {
    "exact, lower case": exact,
    "SQLite FTS5, trigrams": fts5,
    "tantivy, fuzzy terms": tantivy_index,
    "rapidfuzz (ratio)": rapidfuzz,
    "pycountry": pycountry,
    "countrynames": countrynames,
    "country_converter": country_converter,
    "rigour": rigour,
}.items():
    try:
        answer = rival()
    except Exception as fault:  # a rival that can't be had is no fault of ours
        print(f"{name:<26} left out: {fault}")
        continue
    right = wrong = failed = 0
    fault, times = None, []
    for query, code in QUERIES:
        began = time.perf_counter()
        try:
            found = answer(query)
        except Exception as raised:
            found, fault, failed = None, raised, failed + 1
        times.append(time.perf_counter() - began)
        right += bool(found) and short(found) == short(code)
        wrong += bool(found) and short(found) != short(code)
    if failed > len(QUERIES) // 10:
        print(f"{name:<26} left out: it fails at {failed} queries: {fault}")
        continue
    times.sort()
    share = lambda part: f"{100 * part / len(QUERIES):.1f} %"
    at = lambda place: f"{1e6 * times[len(times) * place // 100]:.1f} µs"
    print(f"{name:<26}{share(right):>9}{share(wrong):>9}{at(50):>12}{at(99):>12}")
