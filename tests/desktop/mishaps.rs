//! What goes wrong around the window: the person's own file lost or damaged, a home that can't be written to, no fonts at all.

use std::fs;

use desktop_tests::{Start, Window};
use serde_json::json;

use super::reading::{TOP, looked_at, page, press};
use super::{PROGRAM, edition, scratch};

/// A copy in a folder of its own, with what stands beside it.
fn beside(name: &str) -> std::path::PathBuf {
    let folder = scratch().join("mishaps").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::copy(edition(), folder.join("edition.db")).unwrap();
    folder
}

async fn country(window: &Window) {
    page(window, "lookup").await;
    window.paste("kyrgyzstan").await;
    press(window, "#option-0").await;
    window.until("the country", &format!("return document.querySelector('{TOP} .notes') !== null")).await;
}

async fn note(window: &Window, text: &str) {
    let field = window.find(&format!("{TOP} .notes textarea")).await;
    field.send_keys(text).await.unwrap();
    press(window, &format!("{TOP} .notes form button")).await;
    window.until("the note", &format!("return document.querySelector('{TOP} .notes').innerText.includes({})", json!(text))).await;
}

#[tokio::test]
async fn a_file_of_ones_own_that_is_lost_while_the_window_is_open_is_begun_anew() {
    let folder = beside("lost");
    let window = Start::of(PROGRAM).on(&folder.join("edition.db")).window().await;
    country(&window).await;
    note(&window, "answers in a week").await;
    for file in fs::read_dir(&folder).unwrap().flatten().filter(|file| file.file_name().to_string_lossy().starts_with("user.db")) {
        fs::remove_file(file.path()).unwrap();
    }
    note(&window, "begun anew").await;
    assert!(folder.join("user.db").is_file());
    assert_eq!(window.text("[role=alert]").await, "");
    window.close().await;

    // At the start it is the same: nothing is missed but what was in it.
    fs::remove_file(folder.join("user.db")).unwrap();
    let window = Start::of(PROGRAM).on(&folder.join("edition.db")).window().await;
    country(&window).await;
    assert_eq!(window.text("[role=alert]").await, "");
    note(&window, "once more").await;
    window.close().await;
}

/// A file that is no database of ours is left as it is; everything else works, and it says why that doesn't.
#[tokio::test]
async fn a_damaged_file_of_ones_own_is_told_and_left_as_it_was() {
    let folder = beside("damaged");
    let own = folder.join("user.db");
    fs::write(&own, "not a database at all".repeat(200)).unwrap();
    let window = Start::of(PROGRAM).on(&folder.join("edition.db")).window().await;
    window.until("the recent look-ups", "return document.querySelector('#recent') !== null").await;
    window.says("body", "Your own notes and lists cannot be read or kept here").await;
    looked_at(&window, "damaged-own-en").await;
    country(&window).await;
    window.says("article h1", "Kyrgyzstan").await;
    page(&window, "settings").await;
    window.find(&format!("{TOP} [role=alert]")).await;
    looked_at(&window, "damaged-own-settings-en").await;
    window.close().await;
    assert_eq!(fs::read_to_string(&own).unwrap(), "not a database at all".repeat(200));
}

/// No account can make a folder there, not even the system's own: as on a machine whose homes are read-only.
#[tokio::test]
async fn in_a_home_that_cannot_be_written_to_everything_can_be_looked_up() {
    let package = scratch().join("mishaps").join("package");
    let _ = fs::remove_dir_all(&package);
    fs::create_dir_all(&package).unwrap();
    let program = package.join("valise-desktop");
    fs::hard_link(PROGRAM, &program).unwrap();
    fs::copy(edition(), package.join("directory.db")).unwrap();
    let window = Start::of(&program).with("XDG_DATA_HOME", "/sys/kernel").window().await;
    window.type_words("kyrgyzstan untoc email").await;
    assert_eq!(window.text("[role=alert]").await, "");
    window.says("#list", "Kyrgyzstan").await;
    looked_at(&window, "read-only-home-en").await;
    country(&window).await;
    window
        .until("a word on notes", &format!("return document.querySelector('{TOP} .notes').innerText.includes('cannot be read or kept')"))
        .await;
    window.close().await;
    assert_eq!(fs::read(package.join("directory.db")).unwrap(), fs::read(edition()).unwrap(), "the packaged edition was changed");
}

/// A system without a single font: what is bundled, or nothing, is drawn; the window works on.
#[tokio::test]
async fn without_fonts_the_window_works_on() {
    let folder = beside("fontless");
    let nothing = folder.join("fonts.conf");
    fs::write(
        &nothing,
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><cachedir>/tmp</cachedir></fontconfig>",
    )
    .unwrap();
    let window = Start::of(PROGRAM).on(&folder.join("edition.db")).with("FONTCONFIG_FILE", &nothing.display().to_string()).window().await;
    window.type_words("kyrgyzstan untoc email").await;
    window.says("#list", "Kyrgyzstan").await;
    window.picture(&super::picture("no-fonts-en")).await;
    window.close().await;
}
