//! Bundles in the real window: taken in by the system's own dialog and by a drop, handed on by the dialog; and a stick that is gone.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::house::{self, House, held};
use crate::{apart, begun, comes, outcome, spoilt, sync_from, valise};

/// Presses a button below "More about syncing".
async fn press(window: &desktop_tests::Window, css: &str) {
    window.run("document.querySelector('.sync > details').open = true", vec![]).await;
    window.find(css).await.click().await.unwrap();
}

/// A copy of edition 2 that nobody has told where editions come from; and files, each with what the bar says to it. The last is the
/// honest edition 4.
fn files() -> (House, std::path::PathBuf, Vec<(String, &'static str)>) {
    let house = House::of_today();
    let copy = house.path("copy/directory.db");
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    house.publish(1);
    house.sync(&copy, &house.folder()).unwrap();
    let older = house.path("older.tar");
    sync::export(&store::Copy::open(&copy).unwrap(), &older, None).unwrap();
    house.publish(2);
    house.sync(&copy, &house.folder()).unwrap();
    store::Update::open(&copy).unwrap().pack_up().unwrap();
    let (tampered, cut) = spoilt(&house);
    let (stranger, foreign) = (House::of_today(), house.path("foreign.tar"));
    stranger.publish(5);
    let theirs = stranger.path("theirs.db");
    stranger.sync(&theirs, &stranger.folder()).unwrap();
    sync::export(&store::Copy::open(&theirs).unwrap(), &foreign, None).unwrap();
    let path = |path: &Path| path.to_str().unwrap().to_owned();
    let cases = vec![
        (path(&tampered), "is damaged. Nothing was taken in."),
        (path(&cut), "is not a bundle, or is damaged"),
        (path(&older), "Older than what you have"),
        (path(&house.path("root.json")), "is not a bundle, or is damaged"),
        (path(&foreign), "Wrong key"),
        (path(&house.path("bundle.tar")), "Brought from edition 2 to 4."),
    ];
    (house, copy, cases)
}

/// Takes in all the files in the way given: the bad ones are named and change nothing, the good one comes.
macro_rules! take_in {
    ($take:expr) => {
        let (house, copy, cases) = apart(files);
        let window = valise(&house, &copy).window().await;
        window
            .until("how the copy stands", "return document.querySelector('.verified')?.innerText.includes('Last confirmed') === true")
            .await;
        let (before, verified) = (held(&copy), window.text(".sync .verified").await);
        for (file, says) in &cases {
            $take(&window, file).await;
            comes(&window, says).await;
            if !says.starts_with("Brought") {
                assert_eq!(held(&copy), before, "{file}: something has changed");
                assert_eq!(window.text(".sync .verified").await, verified, "{file}: the stamp of success moved");
            }
        }
        assert_eq!(held(&copy).0, 4);
        window.until("edition 4", "return /Edition \\W*4/.test(document.querySelector('.edition').innerText)").await;
        window.close().await;
    };
}

#[tokio::test]
async fn a_bundle_is_taken_in_by_the_systems_dialog_and_a_bad_one_refused() {
    take_in!(async |window: &desktop_tests::Window, file: &str| {
        press(window, "button.import").await;
        window.open_file(file).await;
    });
}

#[tokio::test]
async fn a_bundle_is_taken_in_by_a_drop_and_a_bad_one_refused() {
    take_in!(async |window: &desktop_tests::Window, file: &str| window.drop_files(&[file]).await);
}

#[tokio::test]
async fn a_copy_is_handed_on_by_the_systems_dialog_and_what_cant_be_written_is_said() {
    let (house, _, copy) = apart(begun);
    let window = valise(&house, &copy).window().await;
    comes(&window, "Nothing new: edition 1 is the newest.").await;
    // Thought better of.
    press(&window, "button.export").await;
    window.leave_dialog("Escape").await;
    comes(&window, "Nothing new: edition 1 is the newest.").await;
    // Where nothing can be written.
    press(&window, "button.export").await;
    window.save_file("/proc/valise.tar").await;
    comes(&window, "/proc/valise.tar can’t be read or written.").await;
    let bundle = house.path("for-a-colleague.tar");
    press(&window, "button.export").await;
    window.save_file(bundle.to_str().unwrap()).await;
    comes(&window, &format!("Edition 1 is in {}.", bundle.display())).await;
    // It brings a colleague's first copy, with the publisher's root and nothing else.
    let theirs = house.path("theirs.db");
    apart(|| house.sync(&theirs, &sync::Source::Bundle(bundle.clone()))).unwrap();
    assert_eq!(held(&theirs).1, held(&copy).1);
    window.close().await;
}

#[tokio::test]
async fn what_no_signature_vouches_for_is_not_handed_on() {
    let house = apart(House::of_today);
    let copy = house.path("copy/directory.db");
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    store::write_edition(&copy, &mut house::facts(1, 0)).unwrap();
    let window = valise(&house, &copy).window().await;
    let bundle = house.path("never.tar");
    press(&window, "button.export").await;
    window.save_file(bundle.to_str().unwrap()).await;
    comes(&window, "nothing signed vouches for it: it can’t be handed on").await;
    assert!(!bundle.exists());
    window.close().await;
}

/// An address stays where editions come from, whatever stick comes between; what is gone is named.
#[tokio::test]
async fn a_stick_that_is_gone_is_named_and_the_address_stays() {
    let (house, at, copy) = apart(begun);
    let window = valise(&house, &copy).window().await;
    comes(&window, "Nothing new: edition 1 is the newest.").await;
    apart(|| house.publish(2));
    let stick = house.path("stick");
    house::copy_folder(&house.path("repository"), &stick);
    sync_from(&window, stick.to_str().unwrap(), "").await;
    comes(&window, "Brought from edition 1 to 2.").await;
    let source = async || window.text(".sync .more > p").await;
    assert_eq!(source().await, format!("Editions come from http://{at}/"));
    fs::rename(&stick, house.path("unplugged")).unwrap();
    let verified = window.text(".sync .verified").await;
    sync_from(&window, stick.to_str().unwrap(), "").await;
    comes(&window, "stick is not there. Plug in the stick or connect the share, then sync again.").await;
    assert_eq!(window.text(".sync .verified").await, verified);
    window.find("button.now").await.click().await.unwrap();
    comes(&window, "Nothing new: edition 2 is the newest.").await;
    // From now on from a folder, as a person wants it; and that gone.
    let share = house.path("unplugged");
    window.find("input[name=remember]").await.click().await.unwrap();
    sync_from(&window, share.to_str().unwrap(), "").await;
    window.until("the folder", &format!("return document.querySelector('.sync .more > p').innerText.includes({})", json!(share))).await;
    fs::rename(&share, &stick).unwrap();
    window.find("button.now").await.click().await.unwrap();
    comes(&window, "unplugged is not there.").await;
    assert!(outcome(&window).await.contains("Last attempt"));
    window.close().await;
}
