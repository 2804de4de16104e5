//! How the window starts: once, by a link, as it was closed, beside its data, with its own fonts.

use std::path::Path;

use desktop_tests::{Start, Window};
use serde_json::{Value, json};

use super::{PROGRAM, edition, picture, scratch, valise};

const BOX: &str = "document.querySelector('#box').value";

async fn words(window: &Window) -> Value {
    window.run(&format!("return {BOX}"), vec![]).await
}

#[tokio::test]
async fn a_link_at_the_start_fills_the_box() {
    let window = valise().given("valise://lookup?q=kyrgyzstan%20untoc%20email").window().await;
    window.until("the words of the link", &format!("return {BOX} === 'kyrgyzstan untoc email'")).await;
    window.answered().await;
    window.says("#list", "Kyrgyzstan").await;
    window.close().await;
}

#[tokio::test]
async fn a_second_start_hands_its_link_to_the_first_and_ends() {
    let window = valise().on_a_bus().window().await;
    assert!(window.start_again("valise://lookup?q=latvia").success());
    window.until("the words of the link", &format!("return {BOX} === 'latvia'")).await;

    // Another page lies over the box: the link goes there.
    window.run("[...document.querySelectorAll('nav button')].at(-1).click()", vec![]).await;
    window.until("the help", "return document.activeElement.localName === 'h1'").await;
    assert!(window.start_again("valise://lookup?q=kenya").success());
    window
        .until("the words of the link", &format!("return {BOX} === 'kenya' && !document.querySelector('#box').closest('[hidden]')"))
        .await;
    window.close().await;
}

/// Cases: links that a page of the web might make. None does more than put words into the box.
#[tokio::test]
async fn a_hostile_link_only_fills_the_box() {
    let window = valise().on_a_bus().window().await;
    let count = "
        window.filled = 0;
        const box = document.querySelector('#box'), focus = box.focus.bind(box);
        box.focus = (options) => { window.filled++; focus(options); }";
    window.run(count, vec![]).await;
    let honest = async |words: &str| {
        assert!(window.start_again(&format!("valise://lookup?q={words}")).success());
        window.until("the words of the link", &format!("return {BOX} === '{words}'")).await;
        window.run("return window.filled", vec![]).await.as_u64().unwrap()
    };
    let once = honest("kenya").await;
    let long = format!("valise://lookup?q={}", "a".repeat(100_000));
    let nothing = [
        long.as_str(),
        "valise://settings?language=fr",
        "valise://sync?from=https://evil.example/&root=/tmp/root.json",
        "valise://lookup.evil.example/?q=evil",
        "valise://lookup/../settings?q=evil",
        "https://lookup/?q=evil",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "--help",
        "",
    ];
    for link in nothing {
        assert!(window.start_again(link).success(), "{link:.80}");
        assert_eq!(words(&window).await, json!("kenya"), "{link:.80}");
    }
    assert_eq!(honest("latvia").await, 2 * once, "one of them filled the box");
    let some = [
        ("valise://lookup?q=<img%20src=x%20onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
        ("valise://lookup?q=kg%00%0A%E2%80%AEuntoc", "kg untoc"),
        ("valise://lookup?q=%FF%ZZ", "\u{fffd}%ZZ"),
        ("valise://lookup?q=peru&language=fr&from=https://evil.example/", "peru"),
    ];
    for (link, wanted) in some {
        assert!(window.start_again(link).success(), "{link}");
        window.until(link, &format!("return {BOX} === {}", json!(wanted))).await;
    }
    assert_eq!(window.run("return document.querySelectorAll('main img').length", vec![]).await, json!(0));
    assert_eq!(window.run("return document.documentElement.lang", vec![]).await, json!("en"));
    window.close().await;
}

/// What is packaged, in a folder of its own: the program, the edition, the fonts.
fn packaged(name: &str) -> std::path::PathBuf {
    let folder = scratch().join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("fonts")).unwrap();
    std::fs::hard_link(PROGRAM, folder.join("valise-desktop")).unwrap();
    std::fs::copy(edition(), folder.join("directory.db")).unwrap();
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui");
    for path in std::fs::read_to_string(ui.join("fonts.txt")).unwrap().lines() {
        let font = ui.join("node_modules/@fontsource").join(path);
        std::fs::copy(&font, folder.join("fonts").join(font.file_name().unwrap())).unwrap();
    }
    folder
}

#[tokio::test]
async fn a_portable_program_keeps_all_beside_itself() {
    let folder = packaged("portable");
    let data = folder.join("valise-data");
    std::fs::create_dir(&data).unwrap();
    let window = Start::of(folder.join("valise-desktop")).window().await;
    window.type_words("kyrgyzstan").await;
    window.says("#list", "Kyrgyzstan").await;
    let choose = "const select = document.querySelector('header select'); select.value = 'fr'; select.dispatchEvent(new Event('change', { bubbles: true }))";
    window.run(choose, vec![]).await;
    let kept = "const [done] = arguments; window.__TAURI_INTERNALS__.invoke('settings').then((kept) => done(kept.length > 0), (error) => done(String(error)))";
    while window.run_async(kept, vec![]).await != json!(true) {}
    assert!(data.join("directory.db").is_file());
    assert!(data.join("user.db").is_file());
    assert!(!window.home().join("XDG_DATA_HOME/valise").exists(), "something was kept in the account");
    window.close().await;
}

/// A system without a single font: every script is set in the program's own.
#[tokio::test]
async fn where_the_system_has_no_fonts_the_programs_own_are_used() {
    let folder = packaged("fonts");
    let none = folder.join("fonts.conf");
    std::fs::write(&none, "<?xml version=\"1.0\"?><fontconfig></fontconfig>").unwrap();
    let window = Start::of(folder.join("valise-desktop")).with("FONTCONFIG_FILE", &none.to_string_lossy()).window().await;
    for (language, wanted) in [("en", "0-ff"), ("ru", "0-ff"), ("ar", "600-6ff"), ("zh", "3000")] {
        let choose = "const select = document.querySelector('header select'); select.value = arguments[0]; select.dispatchEvent(new Event('change', { bubbles: true }))";
        window.run(choose, vec![json!(language)]).await;
        window.until("the language", &format!("return document.documentElement.lang === '{language}'")).await;
        window
            .until(
                &format!("a font for {language} ({wanted})"),
                "return document.fonts.status === 'loaded' && [...document.fonts].some(({ status }) => status === 'loaded') && ![...document.fonts].some(({ status }) => status === 'error')",
            )
            .await;
        window.picture(&picture(&format!("own-fonts-{language}"))).await;
    }
    let loaded = "return [...document.fonts].filter(({ status }) => status === 'loaded').length";
    assert!(window.run(loaded, vec![]).await.as_u64().unwrap() >= 5, "Latin in two weights, Cyrillic, Arabic, Chinese");
    let stolen = "const [done] = arguments; new FontFace('stolen', 'url(fonts://localhost/..%2Fdirectory.db)').load().then(() => done('loaded'), () => done('refused'))";
    assert_eq!(window.run_async(stolen, vec![]).await, json!("refused"));
    window.close().await;
}

#[tokio::test]
async fn the_window_opens_as_it_was_closed() {
    let copy = scratch().join("remembered/directory.db");
    let _ = std::fs::remove_dir_all(copy.parent().unwrap());
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    std::fs::copy(edition(), &copy).unwrap();
    for remembered in [
        None,
        Some("no JSON"),
        Some(
            r#"{"main":{"width":733,"height":611,"x":40,"y":30,"prev_x":0,"prev_y":0,"maximized":false,"visible":true,"decorated":true,"fullscreen":false}}"#,
        ),
    ] {
        if let Some(text) = remembered {
            std::fs::write(copy.with_file_name("window.json"), text).unwrap();
        }
        let window = Start::of(PROGRAM).on(&copy).window().await;
        let wide = if remembered.is_some_and(|text| text.starts_with('{')) { 733 } else { 1040 };
        window.until("its size", &format!("return innerWidth === {wide}")).await;
        window.close().await;
    }
}

#[tokio::test]
async fn the_details_for_support_say_what_runs_and_nothing_of_the_person() {
    let window = valise().window().await;
    window.type_words("secretive words").await;
    window.run("[...document.querySelectorAll('nav button')].at(-1).click()", vec![]).await;
    window.until("the help", "return document.activeElement.localName === 'h1'").await;
    window.run("document.querySelector('[data-page]:not([hidden]) p > button:not(.link)').click()", vec![]).await;
    window.until("the details", "return document.querySelector('textarea') !== null").await;
    let details = window.run("return document.querySelector('textarea').value", vec![]).await;
    let details = details.as_str().unwrap();
    let read: Value = serde_json::from_str(details).unwrap();
    assert_eq!(read["copy"]["edition"], json!(1), "{details}");
    assert_eq!((&read["language"], &read["sync"]["last"]), (&json!("en"), &Value::Null), "{details}");
    assert!(read["program"].is_string() && read["system"].is_string() && read["copy"]["digest"].is_string(), "{details}");
    for personal in ["secretive", "/", &*window.home().to_string_lossy()] {
        let said = details.replace(read["view"].as_str().unwrap(), "");
        assert!(!said.contains(personal), "{personal:?} is in {details}");
    }
    window.close().await;
}
