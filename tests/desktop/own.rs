//! What is the person's own, in the real window: corrected chips, a question changed in place, a table sorted, what is watched, what was
//! looked up lately, and what was found out about an address.

use desktop_tests::Window;
use fantoccini::key::Key;
use serde_json::json;

use super::reading::{TOP, choose, looked_at, page, press};
use super::{edition, scratch};

/// Everything that is kept beside the copy, as the bytes that it is.
fn kept(folder: &std::path::Path) -> Vec<u8> {
    let own = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let own = own.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("user.db"));
    own.flat_map(|path| std::fs::read(path).unwrap()).collect()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

/// Looks words up, opens the first country, and comes back to the empty box.
async fn look_up(window: &Window, words: &str) {
    page(window, "lookup").await;
    window.paste(words).await;
    press(window, "#option-0").await;
    window.until("the country", &format!("return document.querySelector('{TOP} .notes') !== null")).await;
    page(window, "lookup").await;
    window.paste("").await;
    window.until("the empty box", "return document.querySelector('#recent') !== null").await;
}

#[tokio::test]
async fn look_ups_are_kept_only_when_wanted_and_forgotten_for_good() {
    let folder = scratch().join("own");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let copy = folder.join("edition.db");
    std::fs::copy(edition(), &copy).unwrap();
    let window = desktop_tests::Start::of(super::PROGRAM).on(&copy).window().await;
    let section = "section[aria-labelledby=recent]";
    let is_listed = |words: &str| format!("return document.querySelector('{section} ul')?.innerText.includes({}) === true", json!(words));

    look_up(&window, "kyrgyzstan asset recovery").await;
    window.says(section, "They are not kept").await;
    assert!(!holds(&kept(&folder), "asset recovery"), "a look-up was kept that nobody wanted kept");

    press(&window, &format!("{section} button")).await;
    window.until("they are kept", &format!("return document.querySelector('{section} ul') !== null")).await;
    look_up(&window, "latvia controlled delivery").await;
    window.until("what was looked up", &is_listed("latvia controlled delivery")).await;
    assert!(holds(&kept(&folder), "latvia controlled delivery"));
    looked_at(&window, "own-recent-en").await;

    window.run(&format!("[...document.querySelectorAll('{section} button')].at(-1).click()"), vec![]).await;
    window.until("they are forgotten", &format!("return document.querySelector('{section} ul') === null")).await;
    assert!(!holds(&kept(&folder), "controlled delivery"), "what was forgotten still stands in the file");

    // A country that is watched stands under the empty box, also the next time; what was found out waits, and says nothing of a case.
    look_up(&window, "brunei").await;
    window.paste("brunei").await;
    press(&window, "#option-0").await;
    press(&window, &format!("{TOP} button[aria-pressed=false]")).await;
    window.until("it is watched", &format!("return document.querySelector('{TOP} button[aria-pressed=true]') !== null")).await;
    press(&window, &format!("{TOP} [data-key=BN-ministry-of-foreign-affairs-and-trade]")).await;
    window.until("the office", &format!("return document.querySelector('{TOP} .kinds') !== null")).await;
    window.run(&format!("document.querySelector('{TOP} .kinds').closest('details').open = true"), vec![]).await;
    window.run(&format!("[...document.querySelector('{TOP} .kinds').children].at(1).click()"), vec![]).await;
    let noted = format!("return [...document.querySelectorAll('{TOP} [role=status]')].some((one) => one.innerText.includes('Noted'))");
    window.until("the report is kept", &noted).await;
    looked_at(&window, "own-report-en").await;
    window.close().await;

    let window = desktop_tests::Start::of(super::PROGRAM).on(&copy).window().await;
    window.until("what is watched", "return document.querySelector('[data-key=BN]') !== null").await;
    window.says(section, "They are not kept").await;
    window.close().await;
}

/// A chip is taken away and given back, another changed; the answer's own question is changed in place; all by keyboard.
#[tokio::test]
async fn what_the_words_were_taken_for_and_the_question_of_an_answer_are_changed_by_keyboard() {
    let window = super::valise().window().await;
    window.type_words("kyrgyzstan untoc email").await;
    let verdict = "return document.querySelector('.said .about').innerText.replace(/[\\u2066-\\u2069]/g, '')";
    let says = |words: &str| format!("{verdict}.toLowerCase().includes({})", json!(words));
    window.until("the verdict", &says("kyrgyzstan · mutual legal assistance · untoc · e-mail")).await;

    let focus = |facet: &str, what: &str| {
        let chip =
            format!("[...document.querySelectorAll('li > .facet')].find((one) => one.innerText.toLowerCase() === '{facet}').parentElement");
        format!("[...{chip}.querySelectorAll('button')].find((one) => one.ariaLabel.startsWith('{what}')).focus()")
    };
    window.run(&focus("channel", "Take away"), vec![]).await;
    window.press(Key::Enter).await;
    window.until("a verdict on no channel", &format!("return !({})", &says("e-mail")[7..])).await;
    window.run(&focus("channel", "Undo: "), vec![]).await;
    window.press(Key::Enter).await;
    window.until("the channel again", &says("e-mail")).await;
    window.run(&focus("country", "Change: "), vec![]).await;
    window.press(Key::Enter).await;
    window.until("the choice has the focus", "return document.activeElement.id === 'chip-change'").await;
    choose(&window, "#chip-change", "LV").await;
    window.until("the other country", &says("latvia · mutual legal assistance · untoc · e-mail")).await;

    press(&window, ".said > p > button").await;
    window.until("the answer", &format!("return document.querySelector('{TOP} .recipient') !== null")).await;
    let about = |words: &str| format!("return document.querySelector('{TOP} .verdict p')?.innerText.includes({}) === true", json!(words));
    window.until("its question", &about("e-mail")).await;
    for (nth, value, wanted) in [(5, "diplomatic", "diplomatic channel"), (4, "UNCAC", "UNCAC"), (2, "KG", "Kyrgyzstan")] {
        choose(&window, &format!("{TOP} form label:nth-of-type({nth}) select"), value).await;
        window.until(wanted, &about(wanted)).await;
    }
    looked_at(&window, "own-question-en").await;
    window.close().await;
}

/// The matrix is sorted by a channel, and said to be; arrows walk its cells.
#[tokio::test]
async fn the_matrix_is_sorted_and_walked_by_keyboard() {
    let window = super::valise().window().await;
    page(&window, "matrix").await;
    window.until("the matrix", &format!("return document.querySelectorAll('{TOP} tbody tr').length > 190")).await;
    let email = format!("[...document.querySelectorAll('{TOP} thead th')].find((one) => one.innerText.includes('e-mail'))");
    window.run(&format!("{email}.querySelector('button').focus()"), vec![]).await;
    window.press(Key::Enter).await;
    window.until("the order is said", &format!("return ['ascending', 'descending'].includes({email}.ariaSort)")).await;
    let column = format!("[...{email}.parentElement.children].indexOf({email})");
    let cells = format!("[...document.querySelectorAll('{TOP} tbody tr')].map((row) => row.children[{column}].className)");
    let runs = format!(
        "return (() => {{ const all = {cells}; return all.filter((one, at) => one !== all[at - 1]).length === new Set(all).size; }})()"
    );
    assert_eq!(window.run(&runs, vec![]).await, json!(true), "what is alike stands together");

    window.run(&format!("document.querySelector('{TOP} [data-cell=\"0-0\"]').focus()"), vec![]).await;
    for (key, wanted) in [(Key::Right, "0-1"), (Key::Down, "1-1"), (Key::Left, "1-0"), (Key::End, ""), (Key::Home, "1-0")] {
        window.press(key).await;
        if !wanted.is_empty() {
            window.until(wanted, &format!("return document.activeElement.dataset.cell === '{wanted}'")).await;
        }
    }
    window.close().await;
}
