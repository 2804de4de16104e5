//! Makes one lookup through the real window and saves a picture of it: `look PICTURE WORDS…`.
//!
//! The copy is the one that `VALISE_DB` names, else the packaged edition, as the program itself finds it.

use std::path::PathBuf;

use desktop_tests::{Start, Window};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let picture = PathBuf::from(arguments.next().expect("usage: look PICTURE WORDS…"));
    let words = arguments.collect::<Vec<_>>().join(" ");

    let program = std::env::current_exe().expect("this program has a path").with_file_name("valise-desktop");
    let mut start = Start::of(program);
    if let Some(copy) = std::env::var_os("VALISE_DB") {
        start = start.on(copy.as_ref());
    }
    let window = start.window().await;
    look(&window, &words).await;
    window.picture(&picture).await;
    window.close().await;
    println!("{}", picture.display());
}

async fn look(window: &Window, words: &str) {
    window.type_words(words).await;
    assert!(window.text("[role=alert]").await.is_empty(), "the window says: {}", window.text("[role=alert]").await);
}
