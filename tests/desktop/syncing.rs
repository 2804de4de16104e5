//! The bar at the foot of the real window: a sync from a real server, stopped, failed by every cause, and from a bundle.

#[path = "bundles.rs"]
mod bundles;
#[path = "../endpoint/endpoint.rs"]
#[allow(dead_code, reason = "the tests of the endpoint use more of it")]
mod endpoint;
#[path = "../sync/house.rs"]
#[allow(dead_code, reason = "the tests of sync use more of it")]
mod house;
#[path = "maintaining.rs"]
mod maintaining;
#[path = "../sync/python.rs"]
mod python;
#[path = "../sync/s3.rs"]
#[allow(dead_code, reason = "the tests of sync use more of it")]
mod s3;
#[path = "../sync/terminator.rs"]
#[allow(dead_code, reason = "the tests of sync use more of it")]
mod terminator;

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use desktop_tests::{Start, Window};
use fantoccini::Locator;
use house::{House, held, serve};
use serde_json::json;
use sync::Source;

const PROGRAM: &str = env!("CARGO_BIN_EXE_valise-desktop");

/// The window on a copy, on a machine where no publisher is set.
fn valise(house: &House, copy: &Path) -> Start {
    let nothing = house.path("nothing-is-set");
    fs::create_dir_all(&nothing).unwrap();
    Start::of(PROGRAM).on(copy).with("VALISE_PUBLISHER", nothing.to_str().unwrap())
}

/// A house with one edition, handed out on loopback, and a copy that came from there.
fn begun() -> (House, SocketAddr, PathBuf) {
    let house = House::of_today();
    house.publish(1);
    let at = serve(house.path("repository"));
    let copy = house.path("copy/directory.db");
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    house.sync(&copy, &web(at)).unwrap();
    (house, at, copy)
}

fn web(at: SocketAddr) -> Source {
    Source::parse(&format!("http://{at}/")).unwrap()
}

/// What the publisher does, and what another reader does: in a thread of its own, since each brings a runtime.
fn apart<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| scope.spawn(work).join()).unwrap()
}

async fn outcome(window: &Window) -> String {
    window.text(".sync .outcome").await.replace(['\u{2068}', '\u{2069}'], "")
}

/// Waits for these words as what came of the sync.
async fn comes(window: &Window, words: &str) {
    let script = format!(
        "const said = document.querySelector('.sync .outcome')?.innerText.replace(/[\u{2068}\u{2069}]/g, '') ?? ''; \
         return document.querySelector('.sync')?.getAttribute('aria-busy') === 'false' && said.includes({})",
        json!(words)
    );
    window.until(words, &script).await;
}

async fn click(window: &Window, css: &str) {
    window.run("document.querySelector(arguments[0]).click()", vec![json!(css)]).await;
}

/// Syncs from what is typed, as a person does who was given an address, a folder or a file.
async fn sync_from(window: &Window, from: &str, root: &str) {
    if window.run("return document.querySelector('.sync > details').open", vec![]).await == json!(false) {
        window.find(".sync > details > summary").await.click().await.unwrap();
    }
    for (field, words) in [("from", from), ("root", root)] {
        let input = window.find(&format!("input[name={field}]")).await;
        input.clear().await.unwrap();
        if !words.is_empty() {
            input.send_keys(words).await.unwrap();
        }
    }
    window.find("button.begin").await.click().await.unwrap();
}

#[tokio::test]
async fn a_newer_edition_comes_by_itself_and_by_a_press_and_the_window_reads_it_at_once() {
    let (house, _, copy) = apart(begun);
    apart(|| house.publish(2));
    let window = valise(&house, &copy).window().await;
    comes(&window, "Brought from edition 1 to 2.").await;
    window.until("the second edition", "return document.querySelector('.edition').innerText.includes('2')").await;

    apart(|| house.publish(3));
    window.find("button.now").await.click().await.unwrap();
    comes(&window, "Brought from edition 2 to 3.").await;
    window.until("the third edition", "return /Edition \\W*3/.test(document.querySelector('.edition').innerText)").await;
    // What the window answers with is the new edition, in the same window: the telephone number tells it.
    let copied = store::Copy::open(&copy).unwrap().facts().unwrap();
    let office = copied.contacts[0].authority.clone();
    let ask = "const [id, done] = arguments; window.__TAURI_INTERNALS__.invoke('show', { id }).then((card) => done(JSON.stringify(card)), (error) => done(JSON.stringify(error)))";
    let card = window.run_async(ask, vec![json!(office)]).await;
    assert!(card.as_str().unwrap().contains("+999 70 00003"), "{card}");

    window.find("button.now").await.click().await.unwrap();
    comes(&window, "Nothing new: edition 3 is the newest.").await;
    window.says(".sync .verified", "Last confirmed").await;
    window.close().await;
}

/// A server that takes connections and answers each with these bytes, or never.
fn answering(bytes: Option<&'static str>) -> SocketAddr {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let at = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let mut open = Vec::new();
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            if let Some(bytes) = bytes {
                let _ = stream.read(&mut [0; 4096]);
                let _ = stream.write_all(bytes.as_bytes());
            } else {
                open.push(stream);
            }
        }
    });
    at
}

const LOGIN_PAGE: &str =
    "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 26\r\nconnection: close\r\n\r\n<html>Please log in</html>";
/// What a proxy says that wants to know who one is.
const WHO_ARE_YOU: &str = "HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const ELSEWHERE: &str = "HTTP/1.1 302 Found\r\nlocation: http://login.example/\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

/// Where the newest edition would be put while it comes, nothing more can be written: there stands the device that is always full.
fn fill(house: &House, copy: &Path) {
    for file in fs::read_dir(house.path("repository/targets")).unwrap().map(|entry| entry.unwrap().file_name()) {
        let sum = file.to_str().unwrap().split('.').next().unwrap().to_owned();
        let part = copy.with_file_name(format!("directory.db.{sum}.part"));
        // An earlier attempt may have left one.
        let _ = fs::remove_file(&part);
        std::os::unix::fs::symlink("/dev/full", part).unwrap();
    }
}

/// A bundle of edition 4 with one byte changed, and the first half of one.
fn spoilt(house: &House) -> (PathBuf, PathBuf) {
    let bundle = house.path("bundle.tar");
    apart(|| house.publish(4));
    let theirs = house.path("theirs.db");
    apart(|| house.sync(&theirs, &house.folder())).unwrap();
    sync::export(&store::Copy::open(&theirs).unwrap(), &bundle, None).unwrap();
    let honest = fs::read(&bundle).unwrap();
    let tampered = house.path("tampered.tar");
    let middle = honest.windows(4).position(|bytes| bytes == [0x28, 0xb5, 0x2f, 0xfd]).expect("a file in zstd") + 200;
    let mut bytes = honest.clone();
    bytes[middle] ^= 1;
    fs::write(&tampered, bytes).unwrap();
    let cut = house.path("cut.tar");
    fs::write(&cut, &honest[..honest.len() / 2]).unwrap();
    (tampered, cut)
}

/// Cases: where it syncs from, and what the bar says. None of them moves the stamp of success, or a row.
#[tokio::test]
async fn every_failure_has_its_sentence_and_changes_nothing() {
    let (house, _, copy) = apart(begun);
    let older = house.path("older");
    house::copy_folder(&house.path("repository"), &older);
    apart(|| house.publish(2));
    apart(|| house.sync(&copy, &house.folder())).unwrap();
    let stranger = House::of_today();
    apart(|| (1..=3).for_each(|number| drop(stranger.publish(number))));
    let path = |path: PathBuf| path.to_str().unwrap().to_owned();
    apart(|| house.publish(3));
    // A network with a proxy of its own, and a machine that trusts whoever vouches for a server whose certificate is long over.
    let server = serve(house.path("repository"));
    let (hotel, expired) = (terminator::Terminator::before(server, 2099), terminator::Terminator::before(server, 2002));
    let trusted = house.path("trusted.pem");
    fs::write(&trusted, &expired.pem).unwrap();
    let refusing = format!("http://{}", answering(Some(WHO_ARE_YOU)));
    let network = [("https_proxy", refusing.as_str()), ("no_proxy", "127.0.0.1"), ("SSL_CERT_FILE", trusted.to_str().unwrap())];
    let start = network.iter().fold(valise(&house, &copy), |start, (name, value)| start.with(name, value));
    let window = start.window().await;
    // The look at the start comes first, from where the copy last came from: that folder has edition 3 by now.
    comes(&window, "Brought from edition 2 to 3.").await;
    let (tampered, cut) = spoilt(&house);
    let empty = house.path("empty");
    fs::create_dir(&empty).unwrap();
    let closed = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
    let cases = [
        ("a proxy that refuses", "https://directory.example/".to_owned(), "The proxy of this network refuses"),
        ("a network that signs again", format!("https://{}/", hotel.at), "issued by CN=Invented Hotel Network CA"),
        (
            "a wrong clock",
            format!("https://{}/", expired.at),
            "isn’t valid on the day that this machine’s clock shows: is the clock right?",
        ),
        ("a word", "nowhere-at-all".to_owned(), "is neither an address"),
        ("an empty folder", path(empty), "No edition is published there."),
        ("nobody listens", format!("http://{closed}/"), "can’t be reached"),
        ("a login page", format!("http://{}/", answering(Some(LOGIN_PAGE))), "A web page came instead of the directory"),
        ("another address", format!("http://{}/", answering(Some(ELSEWHERE))), "The server sends us elsewhere (http://login.example/)"),
        ("another publisher", path(stranger.path("repository")), "Wrong key"),
        ("an older edition", path(older), "Older than what you have"),
        ("a tampered bundle", path(tampered), "is damaged. Nothing was taken in."),
        ("half a bundle", path(cut), "is not a bundle, or is damaged"),
        ("a full disk", format!("http://{server}/"), "The disk is full. The copy is as it was."),
    ];
    let before = held(&copy);
    let verified = window.text(".sync .verified").await;
    for (name, from, says) in cases {
        if name == "a full disk" {
            fill(&house, &copy);
        }
        sync_from(&window, &from, "").await;
        comes(&window, says).await;
        assert_eq!(held(&copy), before, "{name}: something has changed");
        assert_eq!(window.text(".sync .verified").await, verified, "{name}: the stamp of success moved");
        assert!(window.text(".edition").await.replace('\u{2068}', "").contains("Edition 3"), "{name}");
        assert_eq!(window.run("return document.querySelector('.sync .outcome').matches('.failed')", vec![]).await, json!(true), "{name}");
    }
    window.close().await;
}

/// Another program on the same copy: while it syncs, the window says so; while it merely writes, the window waits.
#[tokio::test]
async fn while_another_program_holds_the_copy_the_window_says_so_or_waits() {
    let (house, at, copy) = apart(begun);
    let window = valise(&house, &copy).window().await;
    comes(&window, "Nothing new: edition 1 is the newest.").await;
    let before = held(&copy);
    let verified = window.text(".sync .verified").await;

    let silent = format!("http://{}/", answering(None));
    let mut other = std::process::Command::new(Path::new(PROGRAM).with_file_name("valise"))
        .args(["--db", copy.to_str().unwrap(), "sync", "--from", &silent])
        .spawn()
        .unwrap();
    let lock = copy.with_file_name("directory.db.lock");
    let is_held = || fs::File::open(&lock).is_ok_and(|file| file.try_lock().is_err());
    window.until_so("the other program at work", is_held).await;
    window.find("button.now").await.click().await.unwrap();
    comes(&window, "Another program is bringing this copy up to date right now.").await;
    assert_eq!(held(&copy), before, "nothing has changed, and no success is claimed");
    assert_eq!(window.text(".sync .verified").await, verified, "the stamp of success moved");
    other.kill().unwrap();
    other.wait().unwrap();

    apart(|| house.publish(2));
    let mut writer = rusqlite::Connection::open(&copy).unwrap();
    let writing = writer.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
    sync_from(&window, &format!("http://{at}/"), "").await;
    window.find(".sync .progress").await;
    assert!(!window.text(".sync .outcome").await.contains("Brought"), "nothing was brought while the copy was held");
    writing.commit().unwrap();
    comes(&window, "Brought from edition 1 to 2.").await;
    window.close().await;
}

/// Another program brings an edition while the window is open: the window must not go on with the old one under the new one's name.
#[tokio::test]
async fn an_edition_that_another_program_brought_is_what_the_window_answers_from() {
    let (house, _, copy) = apart(begun);
    let window = valise(&house, &copy).window().await;
    comes(&window, "Nothing new: edition 1 is the newest.").await;
    apart(|| house.publish(2));
    let brought = std::process::Command::new(Path::new(PROGRAM).with_file_name("valise"))
        .args(["--db", copy.to_str().unwrap(), "sync"])
        .output()
        .unwrap();
    assert!(brought.status.success(), "{brought:?}");

    window.find("button.now").await.click().await.unwrap();
    comes(&window, "Nothing new: edition 2 is the newest.").await;
    window.until("the second edition", "return /Edition \\W*2/.test(document.querySelector('.edition').innerText)").await;
    let office = store::Copy::open(&copy).unwrap().facts().unwrap().contacts[0].authority.clone();
    let ask = "const [id, done] = arguments; window.__TAURI_INTERNALS__.invoke('show', { id }).then((card) => done(JSON.stringify(card)), (error) => done(JSON.stringify(error)))";
    let card = window.run_async(ask, vec![json!(office)]).await;
    assert!(card.as_str().unwrap().contains("+999 70 00002"), "it answers from edition 1: {card}");
    window.close().await;
}

#[tokio::test]
async fn a_sync_that_hangs_shows_what_it_does_and_can_be_stopped() {
    let (house, _, copy) = apart(begun);
    let before = held(&copy);
    let window = valise(&house, &copy).window().await;
    comes(&window, "Nothing new: edition 1 is the newest.").await;
    sync_from(&window, &format!("http://{}/", answering(None)), "").await;
    window.find(".sync .progress").await;
    window.says(".sync .progress", "Asking what is new").await;
    // The lookup goes on meanwhile.
    window.type_words("xa").await;
    click(&window, ".sync button.cancel").await;
    comes(&window, "Stopped.").await;
    assert_eq!((held(&copy).0, held(&copy).1), (before.0, before.1));
    window.close().await;
}

#[tokio::test]
async fn a_bundle_is_taken_in_without_a_network_and_a_first_copy_with_its_root() {
    let house = House::of_today();
    apart(|| house.publish(1));
    let copy = house.path("copy/directory.db");
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    store::write_edition(&copy, &mut house::facts(1, 0)).unwrap();
    apart(|| house.publish(2));
    let (theirs, bundle) = (house.path("theirs.db"), house.path("bundle.tar"));
    apart(|| house.sync(&theirs, &house.folder())).unwrap();
    sync::export(&store::Copy::open(&theirs).unwrap(), &bundle, None).unwrap();
    let window = valise(&house, &copy).window().await;
    window.find(".sync button.now").await.click().await.unwrap();
    comes(&window, "No publisher is set: give an address and its root of trust once.").await;
    window.says(".sync .verified", "Never confirmed by a sync").await;
    sync_from(&window, bundle.to_str().unwrap(), "").await;
    comes(&window, "There is no root of trust").await;
    sync_from(&window, bundle.to_str().unwrap(), house.path("root.json").to_str().unwrap()).await;
    comes(&window, "Brought from edition 1 to 2.").await;
    assert_eq!(held(&copy).1, held(&theirs).1);
    assert!(outcome(&window).await.contains('2'));
    assert!(window.client.find_all(Locator::Css(".sync .failed")).await.unwrap().is_empty());
    window.close().await;
}

/// A copy of edition 1 that never came by a sync, whose reader watches XB; and a stick with edition 2, which changes an e-mail address and
/// withdraws a channel.
fn a_stick() -> (House, PathBuf, PathBuf) {
    let house = House::of_today();
    let copy = house.path("copy/directory.db");
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    let mut facts = house::facts(1, 0);
    store::write_edition(&copy, &mut facts).unwrap();
    apart(|| house.publish_facts(&mut facts));
    let issued = facts.editions[0].issued;
    facts.editions.push(directory::record::Edition { number: 2, issued, note: None, edition: 2 });
    let email = facts.contacts.iter_mut().find(|contact| contact.id == "XA-ministry-email").unwrap();
    email.value = "new@justice.xa.example".into();
    facts.channel_rules.retain(|rule| rule.id != "INVENTED-XB-diplomatic");
    apart(|| house.publish_facts(&mut facts));
    let stick = house.path("stick");
    fs::rename(house.path("repository"), &stick).unwrap();
    store::Own::open(&copy.with_file_name("user.db")).unwrap().watch("XB", true, issued).unwrap();

    (house, copy, stick)
}

async fn speak(window: &Window, language: &str) {
    let choose = "const choice = document.querySelector('header select'); choice.value = arguments[0]; choice.dispatchEvent(new Event('change', { bubbles: true }))";
    window.run(choose, vec![json!(language)]).await;
    window.until(language, &format!("return document.documentElement.lang === '{language}'")).await;
}

/// The page as an ordinary reader goes through it: a stick with a newer edition, what it changed, seen, and seen no more.
#[tokio::test]
async fn a_reader_sees_what_a_stick_changed_in_the_window() {
    let (house, copy, stick) = a_stick();
    let window = valise(&house, &copy).window().await;
    let pictures = std::env::var_os("VALISE_PICTURES").map(PathBuf::from);
    let picture = async |name: &str| {
        if let Some(folder) = &pictures {
            window.picture(&folder.join(name)).await;
        }
    };
    sync_from(&window, stick.to_str().unwrap(), house.path("root.json").to_str().unwrap()).await;
    comes(&window, "Brought from edition 1 to 2.").await;
    let bar = window.find(".sync button.changes").await;
    assert_eq!(window.text(".sync button.changes").await, "2 changes that you have not seen");
    window.find(".sync > details > summary").await.click().await.unwrap();
    // By the keyboard alone: the button, the page, an office, back.
    bar.send_keys(&char::from(fantoccini::key::Key::Enter).to_string()).await.unwrap();
    window.until("the page, with its heading in focus", "return document.activeElement.innerText === 'What changed'").await;
    let page = "[data-page]:not([hidden]) article";
    window.find("details .changed").await;
    let said = window.text(page).await;
    for words in [
        "Since edition 1, which you began with.",
        "2 changes, up to edition 2.",
        "E-mail\nnumber or address: from central.authority@justice.xa.example to new@justice.xa.example",
        "Ministry of Justice",
        "Invented Gazette: Every record here is invented for tests",
        "as of May 2026, edition 2",
        "rule on a channel: Invented Convention (INVENTED), diplomatic channel, mutual legal assistance, ordinary requests",
        "whether it is accepted: the only one accepted",
    ] {
        assert!(said.contains(words), "{words:?} isn't in:\n{said}");
    }
    let (watched, other) = (said.find("Betaland").unwrap(), said.find("Alphaland").unwrap());
    assert!(watched < other && said.contains("Betaland (invented) (1)  watched"), "what is watched comes first:\n{said}");
    picture("changes-en.png").await;

    for (language, direction, words) in [("ar", "rtl", "سُحب"), ("zh", "ltr", "撤回")] {
        speak(&window, language).await;
        let said = window.text(page).await;
        assert!(said.contains(words) && said.contains("new@justice.xa.example"), "{language}:\n{said}");
        assert_eq!(window.run("return document.dir", vec![]).await, json!(direction));
        picture(&format!("changes-{language}.png")).await;
    }
    speak(&window, "en").await;

    // The page of the country says it too.
    click(&window, "[data-page]:not([hidden]) [data-key=XB]").await;
    window.find("[data-page]:not([hidden]) .what-changed .changed").await;
    let said = window.text("[data-page]:not([hidden]) .what-changed").await;
    assert!(said.contains("All that is remembered, since edition 1.") && said.contains("Withdrawn"), "{said}");
    window.press(fantoccini::key::Key::Escape).await;

    window.find("button.seen").await.click().await.unwrap();
    window.until("nothing left", "return document.querySelector('.sync button.changes') === null").await;
    let said = window.text(page).await;
    assert!(said.contains("Nothing has changed. You have edition 2.") && said.contains("Marked as seen."), "{said}");
    window.find("button.all").await.click().await.unwrap();
    window.find("details .changed").await;
    window.says(page, "All that is remembered, since edition 1.").await;
    window.close().await;
}
