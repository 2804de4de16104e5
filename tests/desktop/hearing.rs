//! The window as a screen reader has it, over the bus that Orca listens on.

use desktop_tests::{Heard, Listener, role};
use fantoccini::key::Key;
use serde_json::json;

use super::valise;

#[tokio::test]
async fn a_screen_reader_is_told_what_was_found_and_the_answer() {
    let window = valise().heard().window().await;
    let reader = Listener::to(&window).await;
    let asked = "Country, treaty, kind of request, channel or office";
    reader.until("the box", |one| one.is_focused && one.role == role::COMBO_BOX && one.name == asked).await;

    window.type_words("latvia untoc email").await;
    reader.until("how much was found", |one| one.role == role::STATUS && one.words().contains("1 jurisdiction")).await;
    let verdict = reader.until("a verdict", |one| one.role == role::LIST_ITEM && one.words().contains("Latvia · mutual legal")).await;
    let words = verdict.words();
    for said in ["UNTOC · e-mail", "Not stated", "never verified"] {
        assert!(words.contains(said), "{said} in {words}");
    }

    window.press(Key::Down).await;
    let option = reader.until("what is chosen", |one| one.role == role::LIST_ITEM && one.is_selected).await;
    assert!(option.words().starts_with("Latvia"), "{option:?}");

    window.press(Key::Enter).await;
    reader.until("the heading", |one| one.is_focused && one.role == role::HEADING && one.words().contains("Latvia")).await;
    window.close().await;
}

/// Cases: the box, and the list of results, by the names they have in a language.
#[tokio::test]
async fn a_screen_reader_is_told_names_in_the_language_of_the_window() {
    let window = valise().heard().window().await;
    let reader = Listener::to(&window).await;
    for (language, name) in [("ar", "النتائج"), ("zh", "结果"), ("ru", "Результаты")] {
        let choose = "const select = document.querySelector('header select'); select.value = arguments[0]; select.dispatchEvent(new Event('change', { bubbles: true }))";
        window.run(choose, vec![json!(language)]).await;
        window.type_words("latvia").await;
        reader.until("the results by their name", |one| one.role == role::LIST_BOX && one.name == name).await;
        let latin = |one: &Heard| one.name.chars().any(|letter| letter.is_ascii_alphabetic());
        let controls = |one: &Heard| [role::COMBO_BOX, role::LIST_BOX, role::HEADING].contains(&one.role);
        let foreign: Vec<_> = reader.all().await.into_iter().filter(|one| controls(one) && latin(one)).collect();
        assert!(foreign.is_empty(), "{language}: {foreign:?}");
    }
    window.close().await;
}
