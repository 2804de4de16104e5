//! The maintainers' bench in real windows: one person signs in, edits a record by form and sends it; another looks at it side by side,
//! accepts and publishes; a reader has it.

use std::path::{Path, PathBuf};

use desktop_tests::{Start, Window};
use fantoccini::key::Key;
use serde_json::json;

use crate::endpoint::{Endpoint, MAILBOX};
use crate::{PROGRAM, apart, click};

const NEW: &str = "new@justice.xa.example";

/// A person's window on the endpoint's newest edition; their token lies in a file.
async fn profile(endpoint: &Endpoint, name: &str, token: &str) -> (Window, PathBuf) {
    let folder = endpoint.path(name);
    std::fs::create_dir_all(&folder).unwrap();
    let copy = folder.join("directory.db");
    let root = std::fs::read(endpoint.path("root.json")).unwrap();
    let source = sync::Source::Folder(endpoint.path("repository"));
    let link = sync::Link::default();
    apart(|| {
        let request = sync::Request { copy: &copy, source: &source, root: Some(&root), clock: jiff::Timestamp::now(), link: &link };
        sync::run(&request, &|_| {}, &sync::Cancel::default()).unwrap();
    });
    let file = folder.join("token");
    std::fs::write(&file, token).unwrap();
    std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let window = Start::of(PROGRAM).on(&copy).with("VALISE_PUBLISHER", folder.to_str().unwrap()).window().await;
    (window, file)
}

async fn fill(window: &Window, css: &str, value: &str) {
    window.find(css).await;
    let script = "const field = document.querySelector(arguments[0]); field.value = arguments[1]; \
                  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }))";
    window.run(script, vec![json!(css), json!(value)]).await;
}

/// Presses a button once it can be pressed.
async fn press(window: &Window, css: &str) {
    let script = format!("return document.querySelector({0})?.disabled === false", json!(css));
    window.until(css, &script).await;
    click(window, css).await;
}

async fn says(window: &Window, css: &str, words: &str) {
    let script = format!(
        "return (document.querySelector({})?.innerText ?? '').replace(/[\u{2066}-\u{2069}]/g, '').includes({})",
        json!(css),
        json!(words)
    );
    window.until(words, &script).await;
}

async fn go(window: &Window, page: &str) {
    let script = format!(
        "const found = [...document.querySelectorAll('nav button')].find((button) => button.innerText === {}); found?.click(); return found !== undefined",
        json!(page)
    );
    window.until(page, &script).await;
}

async fn sign_in(window: &Window, address: &str, file: &Path) {
    go(window, "Settings").await;
    fill(window, "input[name=endpoint]", address).await;
    fill(window, "input[name=token-file]", file.to_str().unwrap()).await;
    press(window, "button.enter").await;
    says(window, ".sign-in", "Signed in at").await;
}

fn picture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots").join(name).with_extension("png")
}

#[tokio::test]
async fn a_record_is_edited_in_one_window_accepted_in_another_and_read_by_a_third() {
    let endpoint = apart(Endpoint::new);
    let (ada, ben) = (endpoint.add("ada", &["maintainer"]), endpoint.add("ben", &["reviewer", "publisher"]));
    let running = endpoint.run();
    let (window, file) = profile(&endpoint, "ada", &ada).await;

    // Who isn't signed in sees nothing of it; without a keyring, or with a token that holds nowhere, nobody is let in.
    let offered = "return [...document.querySelectorAll('nav button')].some((button) => button.innerText === 'Maintain')";
    assert_eq!(window.run(offered, vec![]).await, json!(false));
    go(&window, "Settings").await;
    fill(&window, "input[name=endpoint]", &running.address).await;
    fill(&window, "input[name=token]", &format!("vls_000000000000_{}", "0".repeat(64))).await;
    press(&window, "button.enter").await;
    says(&window, ".sign-in [role=alert]", "The endpoint did not take it").await;
    fill(&window, "input[name=token]", "").await;
    sign_in(&window, &running.address, &file).await;

    // A record by form: checked as it is typed, by the rules of the heart.
    go(&window, "Maintain").await;
    fill(&window, "select[name=table]", "contact").await;
    fill(&window, "input[name=key]", MAILBOX.0).await;
    press(&window, "button.fetch").await;
    window.find("input[name=value]").await;
    assert_eq!(window.run("return document.querySelector('input[name=value]').value", vec![]).await, json!(MAILBOX.1));
    fill(&window, "input[name=value]", "nobody at all").await;
    says(&window, ".columns .fault", "nobody at all").await;
    fill(&window, "input[name=value]", NEW).await;
    says(&window, ".seen", NEW).await;
    let kept = "return document.querySelector('button.keep').disabled";
    assert_eq!(window.run(kept, vec![]).await, json!(true), "without a source nothing is kept");
    for (field, value) in [
        ("source", "invented-nv-12"),
        ("title", "Note verbale of Alphaland"),
        ("publisher", "Alphaland"),
        ("dated", "2026-11-20"),
        ("reference", "NV 12/2026"),
        ("received", "2026-11-23"),
        ("reason", "the mailbox has moved"),
    ] {
        fill(&window, &format!(".source input[name={field}]"), value).await;
    }
    says(&window, ".seen", "2 rows would change").await;
    window.picture(&picture("maintaining-form")).await;
    press(&window, "button.keep").await;
    says(&window, ".outbox", "not sent").await;

    // With the endpoint gone it waits; back again, it goes out.
    let address = running.host();
    drop(running);
    press(&window, "button.send").await;
    says(&window, ".outbox", "waits to be sent").await;
    let running = endpoint.run_at(crate::endpoint::valise_server(), &address);
    press(&window, "button.send").await;
    says(&window, ".outbox", "before its reviewers").await;

    // Another person, by keyboard: without proof it isn't accepted.
    let (second, file) = profile(&endpoint, "ben", &ben).await;
    sign_in(&second, &running.address, &file).await;
    go(&second, "Maintain").await;
    press(&second, "button.look").await;
    second.find("[data-proposal]").await;
    second.run("document.querySelector('button.look').focus()", vec![]).await;
    let focused = second.client.active_element().await.unwrap();
    focused.send_keys("j").await.unwrap();
    second.until("the proposal to take the focus", "return document.activeElement.dataset.proposal !== undefined").await;
    second.press(Key::Enter).await;
    says(&second, ".shown table", MAILBOX.1).await;
    says(&second, ".shown", "NV 12/2026").await;
    second.picture(&picture("maintaining-review")).await;
    press(&second, "button.accept").await;
    says(&second, ".reviews .refused", "call-back").await;
    fill(&second, "input[name=note-verbale]", "NV 12/2026").await;
    press(&second, "button.accept").await;
    says(&second, ".shown .state", "accepted").await;
    press(&second, "button.publish").await;
    says(&second, ".reviews", "Edition 2 is out, with 1 proposal.").await;

    press(&window, "button.refresh").await;
    says(&window, ".outbox .state", "published, edition 2").await;
    assert_eq!(apart(|| endpoint.read_contact(MAILBOX.0)), (2, Some(NEW.to_owned())));
    window.close().await;
    second.close().await;
    drop(running);
}
