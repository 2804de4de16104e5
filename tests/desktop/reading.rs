//! Reading on in the real window: chips, the answer card, the list, the matrix, a country's page, an as-at day, what is one's own.

use desktop_tests::{Start, Window};
use fantoccini::key::Key;
use jiff::civil::{Date, time};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan, ZonedDateTime};
use serde_json::json;

use super::{PROGRAM, accessible, facts, picture, scratch, valise};

/// Speaks a language, as the list in the header does.
pub async fn speak(window: &Window, language: &str) {
    let choose = "
        const select = document.querySelector('header select'); select.value = arguments[0];
        select.dispatchEvent(new Event('change', { bubbles: true }))";
    window.run(choose, vec![json!(language)]).await;
    window.until("the language", &format!("return document.documentElement.lang === '{language}'")).await;
}

/// Presses the button or the link that holds these words.
pub async fn press(window: &Window, css: &str) {
    window.until(css, &format!("return document.querySelector({css:?}) !== null")).await;
    window.run("document.querySelector(arguments[0]).click()", vec![json!(css)]).await;
}

/// Goes to a page by its place among those that the header offers.
pub async fn page(window: &Window, name: &str) {
    window.run("document.querySelector(`header [data-go=${arguments[0]}]`).click()", vec![json!(name)]).await;
}

pub async fn choose(window: &Window, css: &str, value: &str) {
    window.until(css, &format!("return [...document.querySelectorAll('{css} option')].some((option) => option.value === '{value}')")).await;
    let choose = "
        const select = document.querySelector(arguments[0]); select.value = arguments[1];
        select.dispatchEvent(new Event('change', { bubbles: true }))";
    window.run(choose, vec![json!(css), json!(value)]).await;
}

/// What is shown is the page on top.
pub const TOP: &str = "[data-page]:not([hidden])";

/// axe finds nothing, and the page is pictured whole for who looks at the pictures.
pub async fn looked_at(window: &Window, name: &str) {
    accessible(window, name).await;
    window.picture(&picture(name)).await;
}

#[tokio::test]
async fn every_page_of_reading_is_accessible_in_three_scripts_by_day_and_by_night_and_on_a_small_screen() {
    for (language, theme, width, height) in
        [("ar", "Adwaita:dark", 1280, 900), ("en", "Adwaita", 1280, 900), ("zh", "Adwaita:dark", 800, 600)]
    {
        let window = valise().with("GTK_THEME", theme).sized(width, height).window().await;
        window.client.set_window_size(width, height).await.unwrap();
        speak(&window, language).await;
        let name = |page: &str| format!("reading-{page}-{language}");
        looked_at(&window, &name("desk")).await;

        window.type_words("congo untoc email").await;
        looked_at(&window, &name("which")).await;
        press(&window, "section ol button").await;
        window.answered().await;
        window.until("the choice made", "return document.querySelector('.settled') !== null").await;
        looked_at(&window, &name("settled")).await;

        window.paste("latvia ets030").await;
        press(&window, ".said > p > button").await;
        window.until("the answer", &format!("return document.querySelector('{TOP} .recipient') !== null")).await;
        looked_at(&window, &name("answer")).await;
        window
            .run(
                &format!("document.querySelector('{TOP} details').open = true; document.querySelector('{TOP} .verdict').scrollIntoView()"),
                vec![],
            )
            .await;
        looked_at(&window, &name("answer-why")).await;

        press(&window, &format!("{TOP} .recipient h3 button")).await;
        window.until("the office", &format!("return document.querySelector('{TOP} .notes') !== null")).await;
        looked_at(&window, &name("office")).await;

        page(&window, "countries").await;
        window.until("the list", &format!("return document.querySelectorAll('{TOP} [role=list] li').length > 10")).await;
        looked_at(&window, &name("countries")).await;

        page(&window, "matrix").await;
        window.until("the matrix", &format!("return document.querySelectorAll('{TOP} tbody tr').length > 190")).await;
        window.picture(&picture(&name("matrix"))).await;
        // axe would take minutes over 2,400 cells that are all made alike: it looks at the rows of a filter.
        let filter =
            "const box = document.querySelector(arguments[0]); box.value = 'KG'; box.dispatchEvent(new Event('input', { bubbles: true }))";
        window.run(filter, vec![json!(format!("{TOP} form input[type=text]"))]).await;
        window.until("the filter", &format!("return document.querySelectorAll('{TOP} tbody tr').length < 10")).await;
        looked_at(&window, &name("matrix-filtered")).await;

        page(&window, "lookup").await;
        window.paste("netherlands").await;
        press(&window, "#option-0").await;
        window.until("the country", &format!("return document.querySelector('{TOP} time') !== null")).await;
        choose(&window, &format!("{TOP} #common-from"), "FR").await;
        window.until("the treaties in common", &format!("return document.querySelectorAll('{TOP} .from + ol > li').length > 2")).await;
        looked_at(&window, &name("country")).await;
        window.run(&format!("document.querySelector('{TOP} time').scrollIntoView()"), vec![]).await;
        looked_at(&window, &name("country-timeline")).await;

        press(&window, ".as-at button").await;
        window.until("the field", "return document.activeElement.id === 'as-at'").await;
        window.client.active_element().await.unwrap().send_keys("2005-06-01").await.unwrap();
        window.press(Key::Enter).await;
        window.until("the band", "return document.querySelector('.as-at.set') !== null").await;
        window.until("the same in the foot", "return document.querySelector('footer .as-at')?.innerText.includes('2005') === true").await;
        window.run("scrollTo(0, 0)", vec![]).await;
        looked_at(&window, &name("as-at")).await;
        window.close().await;
    }
}

#[tokio::test]
async fn ones_own_state_is_kept_with_the_other_choices_and_taken_along_from_an_older_valise() {
    let window = valise().window().await;
    window.run("localStorage.setItem('valise.my-state', 'CH'); location.reload()", vec![]).await;
    window.until("what an older Valise kept", "return document.querySelector('#my-state')?.value === 'CH'").await;
    assert_eq!(window.run("return localStorage.getItem('valise.my-state')", vec![]).await, json!(null), "it was taken along");
    window.run("document.querySelector('#my-state').focus()", vec![]).await;
    choose(&window, "#my-state", "LV").await;
    let kept = "
        window.__TAURI_INTERNALS__.invoke('settings').then((all) => { window.kept = all.find(({ name }) => name === 'my-state')?.value });
        return window.kept === 'LV'";
    window.until("the choice kept", kept).await;
    window.run("location.reload()", vec![]).await;
    window.until("the choice after a new start", "return document.querySelector('#my-state')?.value === 'LV'").await;
    window.close().await;
}

/// Where it is about noon now, whenever this runs: no day ends there meanwhile.
fn where_it_is_noon(now: Timestamp) -> (String, TimeZone) {
    let hours = 12 - ZonedDateTime::new(now, TimeZone::UTC).hour();
    // By an old custom, the names of these zones count westwards.
    (format!("Etc/GMT{:+}", -hours), TimeZone::fixed(Offset::constant(hours)))
}

/// Whether the one office of the facts whose hours are recorded is open now, and when it opens, there and by the clock here.
#[tokio::test]
async fn an_office_says_whether_it_is_open_now_and_when_it_opens_in_ones_own_time() {
    const HERE: &str = "Asia/Bishkek";
    let (name, there) = where_it_is_noon(Timestamp::now());
    let today = ZonedDateTime::new(Timestamp::now(), there.clone()).date();
    let weekday = |day: Date| day.weekday().to_monday_one_offset().to_string();
    let opening = today.checked_add(2.days()).unwrap().to_datetime(time(8, 0, 0, 0));
    let here = ZonedDateTime::new(there.to_timestamp(opening).unwrap(), TimeZone::get(HERE).unwrap());
    let cases =
        [("open", weekday(today), "open now", None), ("closed", weekday(opening.date()), "closed now", Some((opening.day(), here)))];
    for (case, days, wanted, opening) in cases {
        let mut facts = facts();
        let hours = &mut facts.opening_hours[0];
        let office = hours.authority.clone();
        (hours.days, hours.opens, hours.closes, hours.zone) = (days, "08:00".to_owned(), "18:00".to_owned(), name.clone());
        let copy = scratch().join("hours").join(case).join("edition.db");
        let _ = std::fs::remove_dir_all(copy.parent().unwrap());
        store::write_edition(&copy, &mut facts).unwrap();
        let window = Start::of(PROGRAM).on(&copy).with("TZ", HERE).window().await;
        window.paste("ireland").await;
        press(&window, "#option-0").await;
        press(&window, &format!("{TOP} [data-key={office}]")).await;
        window.until("the time there", &format!("return document.querySelector('{TOP} .there strong') !== null")).await;
        let said = window.text(&format!("{TOP} .there")).await;
        assert!(said.contains(wanted) && said.contains("There it is now"), "{case}: {said}");
        match opening {
            None => assert!(!said.contains("opens"), "{case}: {said}"),
            Some((day, here)) => {
                for part in ["opens ".to_owned(), format!("{day} "), "08:00, which is".to_owned(), format!("{:02}:00 here", here.hour())] {
                    assert!(said.contains(&part), "{case}: {part:?} isn't in {said:?}");
                }
            }
        }
        looked_at(&window, &format!("hours-{case}-en")).await;
        window.close().await;
    }
}
