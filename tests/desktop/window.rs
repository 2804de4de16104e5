//! The real window, used as a person uses it: by keyboard, with bad input, and as a page that would misbehave.

#[path = "chromium.rs"]
mod chromium;
#[path = "hearing.rs"]
mod hearing;
#[path = "keyboard.rs"]
mod keyboard;
#[path = "mishaps.rs"]
mod mishaps;
#[path = "own.rs"]
mod own;
#[path = "reading.rs"]
mod reading;
#[path = "starting.rs"]
mod starting;
#[path = "taking.rs"]
mod taking;

use std::fs::DirEntry;
use std::io::Read;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use desktop_tests::{Start, Window, accessible};
use directory::fault::Severity;
use directory::record::Facts;
use fantoccini::key::Key;
use serde_json::{Value, json};

const PROGRAM: &str = env!("CARGO_BIN_EXE_valise-desktop");

/// The program on a copy of its own: what one test chooses or notes down, no other sees, nor the same test the next time.
fn valise() -> Start {
    static STARTED: AtomicUsize = AtomicUsize::new(0);
    let folder = scratch().join("windows").join(STARTED.fetch_add(1, Ordering::Relaxed).to_string());
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("what an earlier run left goes");
    }
    std::fs::create_dir_all(&folder).expect("a folder for the copy");
    let copy = folder.join("edition.db");
    std::fs::copy(edition(), &copy).expect("a copy of the edition");
    Start::of(PROGRAM).on(&copy)
}

/// The packaged edition, made once from the facts.
fn edition() -> &'static Path {
    static EDITION: LazyLock<PathBuf> = LazyLock::new(|| {
        let path = scratch().join("edition.db");
        store::write_edition(&path, &mut facts()).expect("the edition is written");
        path
    });
    &EDITION
}

/// The real facts.
fn facts() -> Facts {
    let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/facts");
    let files = std::fs::read_dir(&facts).expect("the facts").map(|entry| entry.expect("a table of facts"));
    let read = |entry: DirEntry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap());
    let import = directory::import::read(&files.map(read).collect());
    assert_eq!(import.faults.iter().filter(|fault| fault.severity == Severity::Error).count(), 0, "the facts have faults");
    import.facts
}

fn scratch() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
}

fn picture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots").join(name).with_extension("png")
}

#[tokio::test]
async fn a_country_is_typed_and_its_office_opened_by_keyboard() {
    let window = valise().window().await;
    assert_eq!(window.focused().await, "box");

    window.client.active_element().await.unwrap().send_keys("kyrgyzstan untoc email").await.unwrap();
    window.answered().await;
    window.says(".lookup > [role=status]", "office").await;

    // The first option is the country, the second its first office.
    window.press(Key::Down).await;
    window.press(Key::Down).await;
    assert_eq!(window.focused().await, "box", "focus stays in the box while the list is walked");
    assert_eq!(chosen(&window).await, json!("option-1"));
    window.press(Key::Enter).await;
    window.until("the heading to take the focus", "return document.activeElement.localName === 'h1'").await;
    every_fact_says_where_it_comes_from(&window).await;

    window.press(Key::Escape).await;
    window.until("the box to take the focus", "return document.activeElement.id === 'box'").await;
    assert_eq!(chosen(&window).await, json!("option-1"), "what was chosen is still chosen");

    // Escape steps back to the box, and once more empties it.
    window.press(Key::Escape).await;
    assert_eq!(chosen(&window).await, Value::Null);
    window.press(Key::Escape).await;
    window.until("an empty box", "return document.querySelector('#box').value === ''").await;
    window.close().await;
}

#[tokio::test]
async fn from_a_country_to_its_office_and_back_focus_stands_where_it_was() {
    let window = valise().window().await;
    window.type_words("kyrgyzstan").await;
    window.press(Key::Down).await;
    window.press(Key::Enter).await;
    window.until("the heading to take the focus", "return document.activeElement.localName === 'h1'").await;
    assert_eq!(window.text("article h1").await, "Kyrgyzstan");
    every_fact_says_where_it_comes_from(&window).await;

    window.run("document.querySelector('article .office button').focus()", vec![]).await;
    let office = window.text("article .office .name").await;
    window.press(Key::Enter).await;
    window
        .until("the office", "return document.activeElement.localName === 'h1' && document.activeElement.innerText !== 'Kyrgyzstan'")
        .await;
    assert_eq!(window.text("article h1").await, office);

    window.press(Key::Escape).await;
    window.until("the office's button to take the focus", "return document.activeElement.closest('.office') !== null").await;
    window.close().await;
}

/// Facts stand in `li` with a `.from` beside them: source, date and whether they were checked.
async fn every_fact_says_where_it_comes_from(window: &Window) {
    // What is folded has no text.
    window.run("document.querySelectorAll('details').forEach((details) => { details.open = true })", vec![]).await;
    let script = "return [...document.querySelectorAll('[data-page]:not([hidden]) article ul > li')].filter((li) => !li.matches('.office, .there > li, .notes li')).map((li) => li.querySelector('.from')?.innerText ?? '')";
    let beside = window.run(script, vec![]).await;
    let beside: Vec<&str> = beside.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
    assert!(!beside.is_empty());
    for text in beside {
        assert!(text.contains("Source"), "no source: {text:?}");
        assert!(text.contains("as of "), "no date: {text:?}");
        assert!(text.contains("never verified"), "no word on verification: {text:?}");
    }
}

async fn chosen(window: &Window) -> Value {
    window.run("return document.querySelector('#box').getAttribute('aria-activedescendant')", vec![]).await
}

/// Cases: a copy that can't be read. The window says what is wrong and what to do, and goes on once that is done.
#[tokio::test]
async fn a_copy_that_cannot_be_read_is_told_and_tried_again() {
    let good = std::fs::read(edition()).unwrap();
    let mut newer = good.clone();
    newer[60..64].copy_from_slice(&9999_u32.to_be_bytes()); // SQLite's user_version: the version of the tables
    let cases: [(&str, Option<Vec<u8>>, &str); 5] = [
        ("missing", None, "There is no copy of the directory here yet"),
        ("empty", Some(Vec::new()), "The copy of the directory is damaged"),
        ("a text", Some(b"not a database at all".repeat(100)), "The copy of the directory is damaged"),
        ("torn", Some(good[..good.len() / 2].to_vec()), "The copy of the directory is damaged"),
        ("newer", Some(newer), "The copy of the directory is newer than this program"),
    ];
    for (name, bytes, title) in cases {
        let copy = scratch().join("broken").join(name);
        let _ = std::fs::remove_dir_all(copy.parent().unwrap());
        std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
        if let Some(bytes) = &bytes {
            std::fs::write(&copy, bytes).unwrap();
        }
        let window = Start::of(PROGRAM).on(&copy).window().await;
        window.find("[role=alert] h2").await;
        assert_eq!(window.text("[role=alert] h2").await, title, "{name}: before anything is typed");
        window.type_words("kyrgyzstan").await;
        assert_eq!(window.text("[role=alert] h2").await, title, "{name}");
        assert_eq!(bytes, std::fs::read(&copy).ok(), "{name}: the file was changed");
        accessible(&window, name).await;

        std::fs::write(&copy, &good).unwrap();
        window.find("[role=alert] button").await.click().await.unwrap();
        window.until("the list", "return document.querySelector('#list').innerText.includes('Kyrgyzstan')").await;
        window.close().await;
    }
}

#[tokio::test]
async fn the_packaged_edition_seeds_the_copy_on_first_use() {
    let package = scratch().join("package");
    let _ = std::fs::remove_dir_all(&package);
    std::fs::create_dir_all(&package).unwrap();
    let program = package.join("valise-desktop");
    std::fs::hard_link(PROGRAM, &program).unwrap();
    std::fs::copy(edition(), package.join("directory.db")).unwrap();
    let window = Start::of(program).window().await;
    window.type_words("kyrgyzstan").await;
    window.says("#list", "Kyrgyzstan").await;
    let copy = window.home().join("XDG_DATA_HOME/valise/directory.db");
    assert_eq!(std::fs::read(copy).unwrap(), std::fs::read(edition()).unwrap());
    window.close().await;
}

/// Cases: what is put into the box. Each gets a sane answer or a plain "nothing found", and the box works on.
#[tokio::test]
async fn bad_input_is_answered_and_the_box_works_on() {
    let cases = [
        ("100,000 characters", "a".repeat(100_000)),
        ("100,000 words", "kg ".repeat(33_334)),
        ("emoji", "👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇰🇬".to_owned()),
        ("right-to-left marks", "\u{202e}\u{2066}natsizgryk\u{2069}\u{200f}".to_owned()),
        ("control characters", (0..32).filter_map(char::from_u32).collect()),
        ("combining marks", format!("e{}", "\u{301}".repeat(5_000))),
        ("markup", "<img src=x onerror=alert(1)>{@html '<script>'}".to_owned()),
        ("a query for SQL", "'; DROP TABLE authority; --\" OR 1=1 %_*".to_owned()),
        ("blanks", " \u{a0}\u{3000}\t ".to_owned()),
        ("unpaired brackets", "((([[[{{{ \\".to_owned()),
    ];
    let window = valise().window().await;
    for (name, words) in cases {
        window.paste(&words).await;
        assert_eq!(window.text("[role=alert]").await, "", "{name}");
        assert_eq!(window.run("return document.querySelectorAll('main img, main script').length", vec![]).await, json!(0), "{name}");
        let overflows = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        assert_eq!(window.run(overflows, vec![]).await, json!(false), "{name}: the page is wider than the window");
    }
    window.paste("kyrgyzstan").await;
    window.says("#list", "Kyrgyzstan").await;
    window.close().await;
}

#[tokio::test]
async fn a_command_that_no_capability_allows_is_refused() {
    let window = valise().window().await;
    let ask = "const [command, done] = arguments; window.__TAURI_INTERNALS__.invoke(command).then(() => done('done'), (error) => done(String(error)))";
    for command in [
        "plugin:window|close",
        "plugin:webview|create_webview_window",
        "plugin:event|listen",
        "plugin:app|version",
        "plugin:fs|read_file",
        "plugin:shell|execute",
    ] {
        let answer = window.run_async(ask, vec![json!(command)]).await;
        let answer = answer.as_str().unwrap();
        assert!(answer.contains("not allowed") || answer.contains("not found"), "{command}: {answer}");
    }
    assert_eq!(window.run("return typeof window.__TAURI__", vec![]).await, json!("undefined"));
    window.close().await;
}

/// The page tries every way out; a listener on this machine stands for the whole network.
#[tokio::test]
async fn nothing_outside_can_be_reached_from_the_page() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.set_nonblocking(true).unwrap();
    let outside = format!("http://{}/", listener.local_addr().unwrap());
    let window = valise().window().await;
    let home = window.client.current_url().await.unwrap();

    let fetches = "
        const [outside, done] = arguments;
        const add = (tag, attributes) => document.body.append(Object.assign(document.createElement(tag), attributes));
        let refused = 0;
        document.addEventListener('securitypolicyviolation', () => refused++);
        add('img', { src: outside }); add('script', { src: outside }); add('iframe', { src: outside });
        add('link', { rel: 'stylesheet', href: outside }); add('audio', { src: outside }); add('object', { data: outside });
        add('link', { rel: 'preconnect', href: outside }); add('link', { rel: 'prefetch', href: outside });
        add('style', { textContent: `body { background: url(${outside}) }` });
        try { new WebSocket(outside.replace('http', 'ws')) } catch { refused++ }
        try { new EventSource(outside) } catch { refused++ }
        navigator.sendBeacon?.(outside, 'x');
        fetch(outside).then(() => done('fetched'), () => setTimeout(() => done(refused), 200));";
    let refused = window.run_async(fetches, vec![json!(outside)]).await;
    assert!(refused.as_u64().is_some_and(|refused| refused >= 8), "refused: {refused}");

    let leaves = "
        const [outside, done] = arguments;
        const opened = window.open(outside);
        const form = Object.assign(document.createElement('form'), { action: outside, method: 'post' });
        document.body.append(form); form.submit();
        const link = Object.assign(document.createElement('a'), { href: outside, target: '_blank' });
        document.body.append(link); link.click(); link.target = ''; link.click();
        location.href = outside;
        setTimeout(() => done(opened === null), 300);";
    assert_eq!(window.run_async(leaves, vec![json!(outside)]).await, json!(true), "a window was opened");
    assert_eq!(window.client.current_url().await.unwrap(), home);
    assert_eq!(window.client.windows().await.unwrap().len(), 1);
    assert_eq!(heard(&listener), Vec::<String>::new(), "something reached the listener");
    window.close().await;
}

/// What the listener was sent.
fn heard(listener: &TcpListener) -> Vec<String> {
    let mut sent = Vec::new();
    while let Ok((mut stream, _)) = listener.accept() {
        stream.set_nonblocking(false).unwrap();
        stream.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
        let mut buffer = [0; 500];
        let length = stream.read(&mut buffer).unwrap_or_default();
        sent.push(String::from_utf8_lossy(&buffer[..length]).into_owned());
    }
    sent
}

/// axe-core finds nothing to complain of in any state of the page, by day and by night, in a wide window and a narrow one.
#[tokio::test]
async fn the_page_is_accessible_in_every_state() {
    for (theme, name, width) in [("Adwaita", "light", 1280), ("Adwaita:dark", "dark", 1280), ("Adwaita", "narrow", 400)] {
        let window = valise().with("GTK_THEME", theme).sized(width, 900).window().await;
        window.client.set_window_size(width, 900).await.unwrap();
        let dark = window.run("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]).await;
        assert_eq!(dark, json!(name == "dark"));
        accessible(&window, "the empty box").await;
        window.picture(&picture(&format!("empty-{name}"))).await;
        window.type_words("kyrgyzstan untoc email").await;
        window.press(Key::Down).await;
        accessible(&window, "the list").await;
        window.run("document.querySelectorAll('details').forEach((details) => { details.open = true })", vec![]).await;
        accessible(&window, "the reasons").await;
        window.picture(&picture(&format!("lookup-{name}"))).await;
        window.press(Key::Enter).await;
        window.find("article h1").await;
        accessible(&window, "a jurisdiction").await;
        window.picture(&picture(&format!("jurisdiction-{name}"))).await;
        window.run("const office = document.querySelector('article .office button'); office.focus(); office.click()", vec![]).await;
        window
            .until("the office", "return document.activeElement.localName === 'h1' && document.activeElement.innerText !== 'Kyrgyzstan'")
            .await;
        accessible(&window, "an office").await;
        window.picture(&picture(&format!("authority-{name}"))).await;
        window.press(Key::Escape).await;
        window.until("the jurisdiction", "return document.activeElement.closest('.office') !== null").await;
        window.press(Key::Escape).await;
        window.type_words("zzzzqqqq").await;
        accessible(&window, "nothing found").await;
        window.picture(&picture(&format!("nothing-{name}"))).await;
        window.close().await;
    }
}

/// Puts the next edition in the place of the one that was seen, with a row of each fate. Gives its number.
fn something_changed(copy: &Path) -> u32 {
    let (seen, day) = (store::Copy::open(copy).unwrap(), "2026-11-25".parse().unwrap());
    store::Own::open(&store::place::own(copy)).unwrap().note_changes(&seen, day).unwrap();
    let mut facts = seen.facts().unwrap();
    let number = facts.editions.last().unwrap().number + 1;
    facts.editions.push(directory::record::Edition { number, issued: day, note: None, edition: number });
    facts.contacts[0].value = "changed@office.example".into();
    facts.contacts[1].fact.valid_to = Some(day);
    facts.contacts.push(directory::record::Contact { id: "made".to_owned(), ..facts.contacts[2].clone() });
    facts.channel_conditions.remove(0);
    store::write_edition(copy, &mut facts).unwrap();
    number
}

/// Every page in English, Arabic and Chinese: accessible, in its direction, kept as a picture to look at.
#[tokio::test]
async fn every_page_speaks_the_language_chosen() {
    // What one chooses is kept beside the copy: this window has one of its own.
    let copy = scratch().join("languages/directory.db");
    let _ = std::fs::remove_dir_all(copy.parent().unwrap());
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    std::fs::copy(edition(), &copy).unwrap();
    let next = something_changed(&copy);
    let window = Start::of(PROGRAM).on(&copy).window().await;
    for (language, direction) in [("ar", "rtl"), ("zh", "ltr"), ("en", "ltr")] {
        let choose = "
            const select = document.querySelector('header select');
            select.value = arguments[0]; select.dispatchEvent(new Event('change', { bubbles: true }))";
        window.run(choose, vec![json!(language)]).await;
        window.until("the language", &format!("return document.documentElement.lang === '{language}'")).await;
        assert_eq!(window.run("return document.documentElement.dir", vec![]).await, json!(direction));

        // The last four of the list of pages.
        for (page, at) in [("changes", -4), ("receipts", -3), ("settings", -2), ("help", -1)] {
            window.run("[...document.querySelectorAll('nav button')].at(arguments[0]).click()", vec![json!(at)]).await;
            window.until(page, "return document.activeElement.localName === 'h1'").await;
            if page == "changes" {
                window.until("what changed", "return document.querySelectorAll('.changed .withdrawn').length > 0").await;
                window.says("[data-page]:not([hidden]) .since", &next.to_string()).await;
            }
            accessible(&window, &format!("{page} in {language}")).await;
            window.picture(&picture(&format!("{page}-{language}"))).await;
        }
        window.run("[...document.querySelectorAll('[data-page]:not([hidden]) button.link')][0].click()", vec![]).await;
        window
            .until("the first page", "return document.querySelectorAll('[data-page]:not([hidden]) article > ul > li').length === 6")
            .await;
        accessible(&window, &format!("the first page in {language}")).await;
        window.picture(&picture(&format!("first-run-{language}"))).await;

        window.run("document.querySelector('nav button').click()", vec![]).await;
        window.until("the box", "return document.querySelector('#box').closest('[hidden]') === null").await;
        window.type_words("kyrgyzstan untoc email").await;
        window.run("document.querySelectorAll('details').forEach((details) => { details.open = true })", vec![]).await;
        accessible(&window, &format!("the lookup in {language}")).await;
        window.picture(&picture(&format!("lookup-{language}"))).await;
        window.press(Key::Down).await;
        window.press(Key::Enter).await;
        window.until("the country", "return document.activeElement.localName === 'h1'").await;
        accessible(&window, &format!("a country in {language}")).await;
        window.picture(&picture(&format!("jurisdiction-{language}"))).await;
        window.press(Key::Escape).await;
        window.until("the box", "return document.activeElement.id === 'box'").await;
        window.press(Key::Escape).await;
        window.press(Key::Escape).await;
        window.picture(&picture(&format!("empty-{language}"))).await;
    }
    let kept = "const [done] = arguments; window.__TAURI_INTERNALS__.invoke('settings').then((kept) => done(kept.find(({ name }) => name === 'language')?.value), (error) => done(error))";
    assert_eq!(window.run_async(kept, vec![]).await, json!("en"), "the language is remembered");
    window.close().await;
}

#[tokio::test]
async fn letters_grow_with_control_and_plus() {
    let window = valise().window().await;
    let before = window.run("return innerWidth", vec![]).await.as_f64().unwrap();
    window.run("document.dispatchEvent(new KeyboardEvent('keydown', { key: '=', ctrlKey: true, bubbles: true }))", vec![]).await;
    window.until("larger letters", &format!("return innerWidth < {before} - 10")).await;
    window.close().await;
}
