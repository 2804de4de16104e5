//! The bar at the foot of the real window: a sync from a real server, stopped, and from a bundle.

#[path = "../sync/house.rs"]
#[allow(dead_code, reason = "the tests of sync use more of it")]
mod house;

use std::fs;
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
    let house = House::new();
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

/// A server that takes connections, and never answers.
fn silent() -> SocketAddr {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let at = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let open: Vec<_> = listener.incoming().collect();
        drop(open);
    });
    at
}

#[tokio::test]
async fn a_sync_that_hangs_shows_what_it_does_and_can_be_stopped() {
    let (house, _, copy) = apart(begun);
    let before = held(&copy);
    let window = valise(&house, &copy).window().await;
    comes(&window, "Nothing new: edition 1 is the newest.").await;
    sync_from(&window, &format!("http://{}/", silent()), "").await;
    window.find(".sync .progress").await;
    assert!(window.text(".sync .progress").await.contains("Asking what is new"));
    // The lookup goes on meanwhile.
    window.type_words("xa").await;
    click(&window, ".sync button.cancel").await;
    comes(&window, "Stopped.").await;
    assert_eq!((held(&copy).0, held(&copy).1), (before.0, before.1));
    window.close().await;
}

#[tokio::test]
async fn a_bundle_is_taken_in_without_a_network_and_a_first_copy_with_its_root() {
    let house = House::new();
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
    assert!(window.text(".sync .verified").await.contains("Never confirmed by a sync"));
    sync_from(&window, bundle.to_str().unwrap(), "").await;
    comes(&window, "There is no root of trust").await;
    sync_from(&window, bundle.to_str().unwrap(), house.path("root.json").to_str().unwrap()).await;
    comes(&window, "Brought from edition 1 to 2.").await;
    assert_eq!(held(&copy).1, held(&theirs).1);
    assert!(outcome(&window).await.contains("2"));
    assert!(window.client.find_all(Locator::Css(".sync .failed")).await.unwrap().is_empty());
    window.close().await;
}
