//! The real window by keyboard alone, and on small screens.

use std::path::PathBuf;

use desktop_tests::{Start, Window};
use directory::record::Facts;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::reading::{TOP, looked_at, page, press, speak};
use super::{PROGRAM, facts, scratch, valise};

/// Presses a key again and again until a script says true of what has the focus.
async fn walk(window: &Window, keys: &str, what: &str, script: &str) {
    for _ in 0..80 {
        window.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
        if window.run(&format!("const at = document.activeElement; return {script}"), vec![]).await == Value::Bool(true) {
            return;
        }
    }
    panic!("{what} was not reached; the focus is on {}", window.run("return document.activeElement.outerHTML", vec![]).await);
}

fn tab() -> String {
    char::from(Key::Tab).to_string()
}

/// Shift stays pressed for one key.
fn back_tab() -> String {
    [char::from(Key::Shift), char::from(Key::Tab), char::from(Key::Shift)].iter().collect()
}

async fn focus_is_somewhere(window: &Window, state: &str) {
    let held = "const at = document.activeElement; return at !== null && at !== document.body && at.closest('[hidden]') === null";
    window.until(&format!("the focus, {state}"), held).await;
}

#[tokio::test]
async fn every_page_is_reached_by_keyboard_and_the_focus_is_never_lost() {
    let window = valise().window().await;
    for name in ["help", "settings", "receipts", "matrix", "countries"] {
        walk(&window, &back_tab(), name, &format!("at.dataset.go === '{name}'")).await;
        window.press(Key::Enter).await;
        window.until(name, &format!("return document.querySelector('{TOP} h1') !== null && document.querySelector('header [data-go={name}]').ariaCurrent === 'page'")).await;
        focus_is_somewhere(&window, name).await;
        window.client.active_element().await.unwrap().send_keys(&char::from(Key::Escape).to_string()).await.unwrap();
        window.until("the lookup again", "return document.querySelector('header [data-go=lookup]').ariaCurrent === 'page'").await;
        focus_is_somewhere(&window, &format!("back from {name}")).await;
    }
    window.close().await;
}

#[tokio::test]
async fn a_question_mark_shows_the_keys_and_is_a_letter_while_words_are_written() {
    let window = valise().window().await;
    window.client.active_element().await.unwrap().send_keys("kg?").await.unwrap();
    window.answered().await;
    assert_eq!(window.run("return document.querySelector('#box').value", vec![]).await, json!("kg?"));
    assert_eq!(window.run("return document.querySelector('header [data-go=lookup]').ariaCurrent", vec![]).await, json!("page"));
    walk(&window, &tab(), "a button", "at.localName === 'button'").await;
    window.client.active_element().await.unwrap().send_keys("?").await.unwrap();
    window
        .until("the keys", &format!("return document.querySelector('{TOP} .keys') !== null && document.activeElement.localName === 'h1'"))
        .await;
    window.press(Key::Escape).await;
    window.until("the button again", "return document.activeElement.localName === 'button'").await;
    window.close().await;
}

/// From the box to a choice, to the answer, to taking it away, and all the way back.
#[tokio::test]
async fn what_is_ambiguous_is_chosen_and_the_answer_opened_and_left_by_keyboard() {
    let window = valise().window().await;
    window.client.active_element().await.unwrap().send_keys("congo untoc email").await.unwrap();
    window.answered().await;
    walk(&window, &tab(), "the choice", "at.closest('section[aria-labelledby=which]') !== null").await;
    window.press(Key::Enter).await;
    window.answered().await;
    window.until("the choice made", "return document.querySelector('.settled') !== null").await;
    assert_eq!(window.focused().await, "box");
    walk(&window, &tab(), "the answer", "at.matches('.said > p > button')").await;
    window.press(Key::Enter).await;
    window.until("the answer", &format!("return document.activeElement === document.querySelector('{TOP} h1')")).await;
    walk(&window, &tab(), "its sheet", "at.dataset.take === 'sheet'").await;
    // Escape goes back from anywhere on the page, to where one came from.
    window.press(Key::Escape).await;
    window.until("the button that was pressed", "return document.activeElement.matches('.said > p > button')").await;
    window.press_for_real("ctrl+k");
    window.until("the box", "return document.activeElement.id === 'box'").await;
    window.close().await;
}

/// An edition of invented size: each office of the facts many times over.
fn fifteen_thousand() -> PathBuf {
    let path = scratch().join("many").join("edition.db");
    let _ = std::fs::remove_dir_all(path.parent().unwrap());
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let mut many: Facts = facts();
    let (authorities, names) = (many.authorities.clone(), many.authority_names.clone());
    let times = 15_000_usize.div_ceil(authorities.len());
    for copy in 1..times {
        many.authorities.extend(authorities.iter().cloned().map(|mut row| {
            row.id = format!("{}-copy-{copy}", row.id);
            row
        }));
        many.authority_names.extend(names.iter().cloned().map(|mut row| {
            row.authority = format!("{}-copy-{copy}", row.authority);
            row.name = format!("{} (copy {copy})", row.name);
            row
        }));
    }
    store::write_edition(&path, &mut many).expect("the edition is written");
    path
}

#[tokio::test]
async fn a_list_of_fifteen_thousand_rows_holds_few_of_them_and_is_walked_by_keyboard() {
    let window = Start::of(PROGRAM).on(&fifteen_thousand()).window().await;
    page(&window, "countries").await;
    window.until("the list", &format!("return document.querySelectorAll('{TOP} [role=list] li').length > 10")).await;
    let size = window.run(&format!("return Number(document.querySelector('{TOP} [role=list] li').ariaSetSize)"), vec![]).await;
    assert!(size.as_u64().unwrap() > 15_000, "{size} rows");
    window.run(&format!("document.querySelector('{TOP} [role=list] button').focus()"), vec![]).await;
    let place = "const at = document.activeElement.closest('li'); return at ? Number(at.ariaPosInSet) : null";
    let steps = [
        (Key::Down, json!(2)),
        (Key::End, size.clone()),
        (Key::Up, json!(size.as_u64().unwrap() - 1)),
        (Key::Home, json!(1)),
        (Key::PageDown, Value::Null),
    ];
    for (key, wanted) in steps {
        window.press(key).await;
        if wanted != Value::Null {
            window
                .until("the row", &format!("{} === {wanted}", place.replace("return at ?", "return (at ?").replace(": null", ": null)")))
                .await;
        }
        focus_is_somewhere(&window, "in the list").await;
        let held = window.run(&format!("return document.querySelectorAll('{TOP} [role=list] li').length"), vec![]).await;
        assert!(held.as_u64().unwrap() < 60, "{held} rows are in the page");
    }
    assert!(window.run(place, vec![]).await.as_u64().unwrap() > 3, "a page down is more than a row");
    looked_at(&window, "countries-15000-en").await;
    let filter = "const box = document.querySelector(arguments[0]); box.value = 'kyrgyz copy 7)'; box.dispatchEvent(new Event('input', { bubbles: true }))";
    window.run(&filter.replace("kyrgyz copy 7)", "(copy 7)"), vec![json!(format!("{TOP} form input[type=text]"))]).await;
    window.until("the filter", &format!("return Number(document.querySelector('{TOP} [role=list] li')?.ariaSetSize) < 1000")).await;
    window.close().await;
}

/// Cases: language, theme, width, height. 320 pixels of CSS are a screen of 1280 at 400 % (WCAG 1.4.10).
#[tokio::test]
async fn every_other_page_is_accessible_and_fits_at_four_hundred_per_cent_and_on_a_small_screen() {
    for (language, theme, width, height) in [("en", "Adwaita", 320, 640), ("zh", "Adwaita:dark", 800, 600), ("en", "Adwaita", 1280, 900)] {
        let window = valise().with("GTK_THEME", theme).sized(width, height).window().await;
        window.client.set_window_size(width, height).await.unwrap();
        speak(&window, language).await;
        let name = |page: &str| format!("page-{page}-{language}-{width}");
        for other in ["settings", "help", "receipts", "countries"] {
            page(&window, other).await;
            window.until(other, &format!("return document.querySelector('{TOP} h1') !== null && document.querySelector('{TOP} [role=status]')?.innerText !== '…'")).await;
            looked_at(&window, &name(other)).await;
        }
        page(&window, "lookup").await;
        press(&window, ".welcome button").await;
        window.until("the first page", &format!("return document.querySelectorAll('{TOP} li').length > 4")).await;
        looked_at(&window, &name("first-run")).await;
        page(&window, "lookup").await;
        window.paste("kyrgyzstan untoc email").await;
        looked_at(&window, &name("lookup")).await;
        press(&window, ".said > p > button").await;
        window.until("the answer", &format!("return document.querySelector('{TOP} .recipient') !== null")).await;
        looked_at(&window, &name("answer")).await;
        window.run(&format!("document.querySelector('{TOP} [data-take=sheet]').scrollIntoView()"), vec![]).await;
        window.picture(&super::picture(&name("answer-take"))).await;
        page(&window, "lookup").await;
        window.paste("brunei").await;
        press(&window, "#option-0").await;
        window.until("the country", &format!("return document.querySelector('{TOP} [data-take=vcard3]') !== null")).await;
        looked_at(&window, &name("country")).await;
        page(&window, "matrix").await;
        window.until("the matrix", &format!("return document.querySelectorAll('{TOP} tbody tr').length > 190")).await;
        let filter =
            "const box = document.querySelector(arguments[0]); box.value = 'KG'; box.dispatchEvent(new Event('input', { bubbles: true }))";
        window.run(filter, vec![json!(format!("{TOP} form input[type=text]"))]).await;
        window.until("the filter", &format!("return document.querySelectorAll('{TOP} tbody tr').length < 10")).await;
        looked_at(&window, &name("matrix")).await;
        window.close().await;
    }
}
