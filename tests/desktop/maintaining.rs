//! The maintainers' bench in real windows: one person signs in, edits a record by form and sends it; another looks at it side by side,
//! accepts and publishes; a reader has it. And the same by a spreadsheet, with everything in its way.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use desktop_tests::{Start, Window, accessible};
use directory::proposal::State as Standing;
use directory::proposal::wire::Decision;
use fantoccini::key::Key;
use serde_json::json;

use crate::endpoint::{ANYWHERE, Endpoint, MAILBOX, PUBLISH, Running, moved, review, reviewed, valise_server};
use crate::s3::S3;
use crate::{PROGRAM, apart, click, comes, speak, sync_from};

const NEW: &str = "new@justice.xa.example";

/// A person's machine with the endpoint's newest edition; their token lies in a file there.
fn machine(endpoint: &Endpoint, name: &str, token: &str) -> PathBuf {
    let folder = endpoint.path(name);
    std::fs::create_dir_all(&folder).unwrap();
    let copy = folder.join("directory.db");
    let root = std::fs::read(endpoint.path("root.json")).unwrap();
    let source = sync::Source::Folder(endpoint.path("repository"));
    let link = sync::Link::default();
    apart(|| {
        let request =
            sync::Request { copy: &copy, source: &source, remember: true, root: Some(&root), clock: jiff::Timestamp::now(), link: &link };
        sync::run(&request, &|_| {}, &sync::Cancel::default()).unwrap();
    });
    let file = folder.join("token");
    std::fs::write(&file, token).unwrap();
    std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    folder
}

/// The window on a machine.
async fn window_on(folder: &Path) -> Window {
    Start::of(PROGRAM).on(&folder.join("directory.db")).with("VALISE_PUBLISHER", folder.to_str().unwrap()).window().await
}

/// A person's window on the endpoint's newest edition, and the file of their token.
async fn profile(endpoint: &Endpoint, name: &str, token: &str) -> (Window, PathBuf) {
    let folder = machine(endpoint, name, token);
    (window_on(&folder).await, folder.join("token"))
}

/// What the changes come from.
async fn describe(window: &Window) {
    for (field, value) in [
        ("source", "invented-nv-12"),
        ("title", "Note verbale of Alphaland"),
        ("publisher", "Alphaland"),
        ("dated", "2026-11-20"),
        ("reference", "NV 12/2026"),
        ("received", "2026-11-23"),
        ("reason", "the mailbox has moved"),
    ] {
        fill(window, &format!(".source input[name={field}]"), value).await;
    }
}

/// Hands a file to the page, as choosing it in the system's dialog does.
async fn hand(window: &Window, name: &str, text: &str) {
    let script = "const [name, text] = arguments; const given = new DataTransfer(); given.items.add(new File([text], name)); \
                  const field = document.querySelector('input[name=file]'); field.files = given.files; \
                  field.dispatchEvent(new Event('change', { bubbles: true }))";
    window.run(script, vec![json!(name), json!(text)]).await;
}

/// Opens the one proposal that waits, by keyboard.
async fn open_next(window: &Window) {
    press(window, "button.look").await;
    window.find("[data-proposal]").await;
    window.run("document.querySelector('button.look').focus()", vec![]).await;
    window.client.active_element().await.unwrap().send_keys("j").await.unwrap();
    window.until("the proposal to take the focus", "return document.activeElement.dataset.proposal !== undefined").await;
    window.press(Key::Enter).await;
    window.find(".shown").await;
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

/// A record by form: checked as it is typed, by the rules of the heart.
async fn edit_by_form(window: &Window) {
    go(window, "Maintain").await;
    fill(window, "select[name=table]", "contact").await;
    fill(window, "input[name=key]", MAILBOX.0).await;
    press(window, "button.fetch").await;
    window.find("input[name=value]").await;
    assert_eq!(window.run("return document.querySelector('input[name=value]').value", vec![]).await, json!(MAILBOX.1));
    fill(window, "input[name=value]", "nobody at all").await;
    says(window, ".columns .fault", "nobody at all").await;
    fill(window, "input[name=value]", NEW).await;
    says(window, ".seen", NEW).await;
    let kept = "return document.querySelector('button.keep').disabled";
    assert_eq!(window.run(kept, vec![]).await, json!(true), "without a source nothing is kept");
    describe(window).await;
}

/// The document itself: a text that would be a page of ours, if it could. What is no document is refused by name.
async fn enclose(window: &Window, endpoint: &Endpoint) -> PathBuf {
    let note = endpoint.path("note.txt");
    std::fs::write(&note, "Ministry of Justice of Alphaland\n<script>document.title = 'theirs'</script>\nNV 12/2026").unwrap();
    std::fs::write(endpoint.path("program.pdf"), b"MZ\x90\0").unwrap();
    press(window, "button.enclose").await;
    window.open_file(endpoint.path("program.pdf").to_str().unwrap()).await;
    says(window, ".take-in [role=alert]", "That file cannot be enclosed").await;
    press(window, "button.enclose").await;
    window.open_file(note.to_str().unwrap()).await;
    says(window, ".enclosed", "note.txt").await;
    note
}

/// The document beside the changes: its text, and nothing that it says is done.
async fn read_beside(window: &Window, endpoint: &Endpoint, note: &Path) {
    says(window, ".enclosure pre", "<script>document.title = 'theirs'</script>").await;
    assert_eq!(window.run("return document.querySelectorAll('.enclosure script').length", vec![]).await, json!(0));
    assert_eq!(window.run("return document.title === 'theirs'", vec![]).await, json!(false));
    let saved = endpoint.path("saved.txt");
    press(window, "button.save-enclosure").await;
    window.save_file(saved.to_str().unwrap()).await;
    says(window, ".enclosure [role=status]", "saved.txt").await;
    assert_eq!(std::fs::read(&saved).unwrap(), std::fs::read(note).unwrap());
}

/// The same bench read from right to left; what is written from left to right stays so.
async fn read_from_right_to_left(window: &Window) {
    speak(window, "ar").await;
    says(window, ".reviews h2", "بانتظار").await;
    for (name, section) in [("reviews", ".reviews"), ("take-in", ".take-in")] {
        window.run("document.querySelector(arguments[0]).scrollIntoView()", vec![json!(section)]).await;
        window.picture(&picture(&format!("maintaining-arabic-{name}"))).await;
        let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        assert_eq!(window.run(wide, vec![]).await, json!(false), "{name} is wider than the window");
    }
    accessible(window, "maintaining-arabic").await;
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

    edit_by_form(&window).await;
    let note = enclose(&window, &endpoint).await;
    says(&window, ".seen", "2 rows would change").await;
    window.picture(&picture("maintaining-form")).await;
    accessible(&window, "maintaining-form").await;
    press(&window, "button.keep").await;
    says(&window, ".outbox", "not sent").await;

    // With the endpoint gone it waits; back again, it goes out.
    let address = running.host();
    drop(running);
    press(&window, "button.send").await;
    says(&window, ".outbox", "waits to be sent").await;
    let running = endpoint.run_at(valise_server(), &address);
    press(&window, "button.send").await;
    says(&window, ".outbox", "before its reviewers").await;

    // Another person, by keyboard: without proof it isn't accepted.
    let (second, file) = profile(&endpoint, "ben", &ben).await;
    sign_in(&second, &running.address, &file).await;
    go(&second, "Maintain").await;
    open_next(&second).await;
    says(&second, ".shown table", MAILBOX.1).await;
    says(&second, ".shown", "NV 12/2026").await;
    read_beside(&second, &endpoint, &note).await;
    accessible(&second, "maintaining-review").await;
    second.picture(&picture("maintaining-review")).await;
    press(&second, "button.accept").await;
    says(&second, ".reviews .refused", "call-back").await;
    fill(&second, "input[name=note-verbale]", "NV 12/2026").await;
    press(&second, "button.accept").await;
    says(&second, ".shown .state", "accepted").await;
    press(&second, "button.publish").await;
    says(&second, ".reviews", "Edition 2 is out, with 1 proposal.").await;

    read_from_right_to_left(&second).await;

    press(&window, "button.refresh").await;
    says(&window, ".outbox .state", "published, edition 2").await;
    assert_eq!(apart(|| endpoint.read_contact(MAILBOX.0)), (2, Some(NEW.to_owned())));
    window.close().await;
    second.close().await;
    drop(running);
}

/// Another maintainer's change of the same mailbox, accepted and out.
fn overtake(running: &Running, (cleo, ben): (&str, &str)) {
    let (cleo, ben) = (running.client(cleo), running.client(ben));
    cleo.propose("proposal-1", &moved("cleo@justice.xa.example")).unwrap();
    ben.review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
    assert_eq!(ben.publish("publish-1", &PUBLISH).unwrap().edition, Some(2));
}

/// Every fault has its place, and a heading that nobody knows is asked about once; what is kept waits for a network.
async fn take_in_offline(window: &Window) {
    go(window, "Maintain").await;
    describe(window).await;
    hand(window, "contact.csv", &format!("id,value,Bemerkung\n{},nobody at all,moved\nXA-no-such-office,a@b.example,new\n", MAILBOX.0))
        .await;
    says(window, ".seen", "Which column is “Bemerkung”?").await;
    says(window, ".faults", "row 2").await;
    says(window, ".faults", "row 3").await;
    assert_eq!(window.run("return document.querySelector('button.keep').disabled", vec![]).await, json!(true));
    window.run("document.querySelector('.faults').scrollIntoView()", vec![]).await;
    window.picture(&picture("maintaining-faults")).await;
    accessible(window, "maintaining-faults").await;
    fill(window, ".seen input[list]", "-").await;
    window
        .until("the question to be answered", "return document.querySelector('.seen') && !document.querySelector('.seen input[list]')")
        .await;
    hand(window, "contact.csv", &format!("id,value,Bemerkung\n{},typo@justice.xa.example,moved\n", MAILBOX.0)).await;
    says(window, ".seen", "0 faults. 2 rows would change").await;
    assert_eq!(window.run("return document.querySelectorAll('.seen input[list]').length", vec![]).await, json!(0), "it is remembered");
    says(window, ".seen table.changed", "typo@justice.xa.example").await;
    window.run("document.querySelector('.seen').scrollIntoView()", vec![]).await;
    window.picture(&picture("maintaining-spreadsheet")).await;
    press(window, "button.keep").await;
    says(window, ".outbox", "not sent").await;
    press(window, "button.send").await;
    says(window, ".outbox", "waits to be sent").await;
}

/// A proposal is turned down, with a reason and not without.
async fn reject(second: &Window) {
    open_next(second).await;
    assert_eq!(second.run("return document.querySelector('button.reject').disabled", vec![]).await, json!(true), "not without a reason");
    fill(second, "input[name=review-reason]", "no ministry of ours").await;
    press(second, "button.reject").await;
    says(second, ".shown .state", "rejected").await;
    says(second, ".reviews", "Nothing waits.").await;
}

/// The reviewer asks for changes; the maintainer writes it anew, in its place.
async fn ask_and_revise(window: &Window, second: &Window) {
    open_next(second).await;
    fill(second, "input[name=review-reason]", "the note says new@").await;
    press(second, "button.ask").await;
    says(second, ".shown .state", "changes asked for").await;
    press(window, "button.refresh").await;
    says(window, ".outbox", "the note says new@").await;
    press(window, "button.revise").await;
    says(window, ".revising", "takes the place of “the mailbox has moved”").await;
    describe(window).await;
    hand(window, "contact.csv", &format!("id,value\n{},{NEW}\n", MAILBOX.0)).await;
    says(window, ".seen table.changed", NEW).await;
    press(window, "button.keep").await;
    says(window, ".outbox", "not sent").await;
    press(window, "button.send").await;
    window.until("nothing left to send", "return !document.querySelector('.outbox button.send')").await;
}

/// Base, theirs and mine; it isn't accepted before it is said which is taken.
async fn settle_and_publish(second: &Window) {
    open_next(second).await;
    for value in [MAILBOX.1, "cleo@justice.xa.example", NEW] {
        says(second, ".shown tr.contested", value).await;
    }
    says(second, ".shown fieldset", "by cleo").await;
    second.run("document.querySelector('.shown').scrollIntoView()", vec![]).await;
    second.picture(&picture("maintaining-conflict")).await;
    accessible(second, "maintaining-conflict").await;
    fill(second, "input[name=note-verbale]", "NV 12/2026").await;
    press(second, "button.accept").await;
    says(second, ".reviews .refused", "say of each field which side is taken").await;
    click(second, ".shown input[type=radio][value=mine]").await;
    press(second, "button.accept").await;
    says(second, ".shown .state", "accepted").await;
    press(second, "button.publish").await;
    says(second, ".reviews", "Edition 3 is out, with 1 proposal.").await;
}

/// A reader is told what changed, where it comes from and how old it is.
async fn read_changes(reader: &Window, from: &str) {
    sync_from(reader, from, "").await;
    comes(reader, "Brought from edition 1 to 3.").await;
    reader.find(".sync button.changes").await;
    click(reader, ".sync button.changes").await;
    let page = "[data-page]:not([hidden]) article";
    says(reader, page, &format!("from {} to {NEW}", MAILBOX.1)).await;
    let said = reader.text(page).await.replace(['\u{2068}', '\u{2069}'], "");
    for words in ["Alphaland: Note verbale of Alphaland", "as of 20 November 2026, edition 3"] {
        assert!(said.contains(words), "{words:?} isn't in:\n{said}");
    }
    reader.picture(&picture("maintaining-reader")).await;
}

#[tokio::test]
async fn a_spreadsheet_taken_in_offline_becomes_an_edition_that_a_reader_is_told_of() {
    let endpoint = apart(Endpoint::new);
    let [ada, cleo] = ["ada", "cleo"].map(|name| endpoint.add(name, &["maintainer"]));
    let ben = endpoint.add("ben", &["reviewer", "publisher"]);
    // Its editions go to a store that speaks S3.
    let s3 = apart(S3::start);
    let run = |at: &str| endpoint.run_with(s3.known_to(valise_server()), at, &["--to", "s3://editions/authorities"]);
    let running = run(ANYWHERE);
    let address = running.host();
    let reader = window_on(&machine(&endpoint, "reader", "")).await;
    let folder = machine(&endpoint, "ada", &ada);
    let window = window_on(&folder).await;
    sign_in(&window, &running.address, &folder.join("token")).await;

    // The cable out.
    drop(running);
    take_in_offline(&window).await;
    window.close().await;

    // What another maintainer sent is turned down.
    let running = run(&address);
    apart(|| running.client(&cleo).propose("proposal-2", &moved("nobody@elsewhere.example")).unwrap());
    let (second, file) = profile(&endpoint, "ben", &ben).await;
    sign_in(&second, &running.address, &file).await;
    go(&second, "Maintain").await;
    reject(&second).await;
    assert_eq!(apart(|| running.client(&cleo).proposal("proposal-2").unwrap().state), Standing::Rejected);

    // Opened again, the outbox has what it had; back again, it goes out.
    let window = window_on(&folder).await;
    go(&window, "Maintain").await;
    says(&window, ".outbox", "waits to be sent").await;
    press(&window, "button.send").await;
    says(&window, ".outbox", "before its reviewers").await;
    ask_and_revise(&window, &second).await;
    assert_eq!(apart(|| running.client(&ben).proposals(None, false).unwrap().len()), 2, "it is the same proposal");

    // Meanwhile somebody else's change of the same field is out.
    apart(|| overtake(&running, (&cleo, &ben)));
    settle_and_publish(&second).await;
    // The reader's window was open all the time; it held the edition that came from a folder.
    read_changes(&reader, &s3.address("authorities")).await;
    // What readers of the folder see is the publisher's to say.
    assert_eq!(apart(|| endpoint.read_contact(MAILBOX.0)).0, 1);
    let mut refresh = valise_server();
    refresh.arg("refresh").arg("--keys").arg(endpoint.path("keys")).arg("--state").arg(endpoint.path("published"));
    assert!(refresh.arg("--to").arg(endpoint.path("repository")).stdout(Stdio::null()).status().unwrap().success());
    assert_eq!(apart(|| endpoint.read_contact(MAILBOX.0)), (3, Some(NEW.to_owned())));
    for window in [window, second, reader] {
        window.close().await;
    }
    drop(running);
}

#[tokio::test]
async fn who_is_due_is_seen_by_region_and_an_answer_waits_in_the_outbox() {
    let endpoint = apart(Endpoint::new);
    let (ada, ben) = (endpoint.add("ada", &["maintainer"]), endpoint.add("ben", &["reviewer", "publisher"]));
    let running = endpoint.run();
    let (window, file) = profile(&endpoint, "ada", &ada).await;
    sign_in(&window, &running.address, &file).await;
    go(&window, "Maintain").await;
    press(&window, "button.due").await;
    // The telephone of Betaland that is answered at every hour was last confirmed in May: more than half a year ago.
    says(&window, ".states [data-country=XB]", "Betaland").await;
    says(&window, ".states [data-country=XB]", "never").await;
    let lapsed = "return [...document.querySelectorAll('.states [data-country=XB] td')].map((cell) => cell.innerText)[0]";
    assert_ne!(window.run(lapsed, vec![]).await, json!("0"));
    says(&window, ".regions", "States settled").await;
    window.run("document.querySelector('.campaign').scrollIntoView()", vec![]).await;
    window.picture(&picture("maintaining-campaign")).await;
    accessible(&window, "maintaining-campaign").await;

    // What a state confirms is a draft like any other, and another person looks at it.
    click(&window, ".states [data-country=XB] button").await;
    says(&window, ".answer legend", "Betaland").await;
    assert_eq!(window.run("return document.querySelector('button.keep-answer').disabled", vec![]).await, json!(true), "which answer?");
    fill(&window, "input[name=campaign-reason]", "Note 7/2026 of Betaland").await;
    fill(&window, "input[name=campaign-except]", "XB-court").await;
    press(&window, "button.keep-answer").await;
    says(&window, ".outbox", "Note 7/2026 of Betaland").await;
    press(&window, "button.send").await;
    says(&window, ".outbox", "before its reviewers").await;
    let came = apart(|| {
        let client = running.client(&ben);
        let waiting = client.proposals(None, false).unwrap();
        assert_eq!(waiting.len(), 1);
        client.proposal(&waiting[0].id).unwrap()
    });
    assert!(came.beside.iter().any(|row| row.table == "verification" && row.key[0].starts_with("XB-note-verbale-")), "{came:?}");
    assert!(
        came.beside.iter().all(|row| !row.key.iter().any(|part| part.starts_with("XB-court"))),
        "what wasn't confirmed stays: {came:?}"
    );
    window.close().await;
    drop(running);
}

/// A publication of a moved mailbox that waits for two reviewers' signatures.
fn waits_for_signatures() -> (Endpoint, Running, [String; 2]) {
    let endpoint = reviewed();
    let (ada, tokens) = (endpoint.add("ada", &["maintainer", "publisher"]), ["ben", "cleo"].map(|name| endpoint.add(name, &["reviewer"])));
    let running = endpoint.run();
    running.client(&ada).propose("proposal-1", &moved(NEW)).unwrap();
    running.client(&tokens[0]).review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
    assert!(!running.client(&ada).publish("publish-1", &PUBLISH).unwrap().done);
    (endpoint, running, tokens)
}

#[tokio::test]
async fn an_edition_is_signed_in_two_windows_by_what_each_was_shown_and_goes_out_with_the_second() {
    let (endpoint, running, tokens) = apart(waits_for_signatures);
    for (at, name) in ["ben", "cleo"].into_iter().enumerate() {
        let (window, file) = profile(&endpoint, name, &tokens[at]).await;
        sign_in(&window, &running.address, &file).await;
        go(&window, "Maintain").await;
        fill(&window, "input[name=key-file]", endpoint.path(&format!("{name}.key")).to_str().unwrap()).await;
        press(&window, "button.own-key").await;
        let public = std::fs::read_to_string(endpoint.path(&format!("{name}.pub"))).unwrap();
        window.find(".public textarea").await;
        let shown = window.run("return document.querySelector('.public textarea').value", vec![]).await;
        assert_eq!(shown, json!(public.trim()));
        press(&window, "button.what-waits").await;
        // What would be signed, as this program compared it with its own copy.
        for words in ["Edition 2", "2 rows differ from edition 1, which you hold.", MAILBOX.1, NEW, &format!("Signatures: {at} of 2")] {
            says(&window, ".to-sign", words).await;
        }
        window.run("document.querySelector('.signing').scrollIntoView()", vec![]).await;
        window.picture(&picture(&format!("maintaining-signing-{at}"))).await;
        accessible(&window, "maintaining-signing").await;
        press(&window, "button.sign").await;
        if at == 0 {
            says(&window, ".signing [role=status]", "Others are still needed: nothing is out yet.").await;
            says(&window, ".to-sign", "Signatures: 1 of 2").await;
            assert_eq!(apart(|| endpoint.read_contact(MAILBOX.0)).0, 1);
        } else {
            says(&window, ".signing [role=status]", "Edition 2 is out, with 1 proposal.").await;
            assert_eq!(apart(|| endpoint.read_contact(MAILBOX.0)), (2, Some(NEW.to_owned())));
        }
        window.close().await;
    }
    drop(running);
}

/// What the bench saves, the system's own window asks for; a letter to be printed goes to the program that shows PDF.
#[tokio::test]
async fn spreadsheets_letters_and_reminders_go_where_the_system_is_told_and_a_letter_is_printed_with_its_fonts() {
    let endpoint = apart(Endpoint::new);
    let ada = endpoint.add("ada", &["maintainer"]);
    let running = endpoint.run();
    let folder = machine(&endpoint, "ada", &ada);
    let (pipe, opener, letters) = (folder.join("opened"), folder.join("xdg-open"), endpoint.path("letters"));
    std::fs::create_dir(&letters).unwrap();
    let run = |program: &str, args: &[&str]| Command::new(program).args(args).output().unwrap();
    assert!(run("mkfifo", &[pipe.to_str().unwrap()]).status.success());
    std::fs::write(&opener, format!("#!/bin/sh\nprintf '%s' \"$1\" > '{}'\n", pipe.display())).unwrap();
    assert!(run("chmod", &["+x", opener.to_str().unwrap()]).status.success());
    let fonts = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fonts");
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    assert!(Command::new(".ci/fonts").arg(&fonts).current_dir(top).status().unwrap().success());
    // One state was written to long ago.
    let long_ago = jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date().checked_sub(jiff::Span::new().days(90)).unwrap();
    store::Own::open(&folder.join("user.db")).unwrap().keep_letter("XB", long_ago, "en").unwrap();
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap());
    let start = Start::of(PROGRAM).on(&folder.join("directory.db")).with("VALISE_PUBLISHER", folder.to_str().unwrap());
    let window = start.with("VALISE_FONTS", fonts.to_str().unwrap()).with("PATH", &path).window().await;
    sign_in(&window, &running.address, &folder.join("token")).await;
    go(&window, "Maintain").await;

    let template = endpoint.path("alphaland.xlsx");
    fill(&window, "input[name=template-of]", "xa").await;
    press(&window, "button.save-template").await;
    window.save_file(template.to_str().unwrap()).await;
    says(&window, ".take-in [role=status]:last-of-type", "alphaland.xlsx").await;
    assert!(std::fs::read(&template).unwrap().starts_with(b"PK"));
    // Left without a word, nothing is written.
    press(&window, "button.save-template").await;
    window.leave_dialog("Escape").await;

    press(&window, "button.due").await;
    window.find(".states [data-country=XB] button").await;
    press(&window, "button.save-reminders").await;
    window.open_file(letters.to_str().unwrap()).await;
    says(&window, ".campaign [role=status]", "1 letter is saved").await;
    let mut written: Vec<_> = std::fs::read_dir(&letters).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    written.sort();
    assert!(written.len() == 2 && written.iter().all(|name| name.starts_with("XB.")), "{written:?}");
    press(&window, "button.save-letters").await;
    window.open_file(letters.to_str().unwrap()).await;
    window
        .until("the letters", "return /letters? (is|are) saved/.test(document.querySelector('.campaign > [role=status]').innerText)")
        .await;

    click(&window, ".states [data-country=XB] button").await;
    press(&window, "button.write-letter").await;
    window.find("pre.letter").await;
    fill(&window, "select[name=letter-language]", "ar").await;
    window.until("the letter in Arabic", "return document.querySelector('pre.letter')?.dir === 'rtl'").await;
    press(&window, "button.print-letter").await;
    let given = run("timeout", &["30", "cat", pipe.to_str().unwrap()]);
    let file = String::from_utf8(given.stdout).unwrap();
    assert!(file.ends_with(".pdf") && std::fs::read(&file).unwrap().starts_with(b"%PDF-"), "{file}");
    let text = String::from_utf8(run("pdftotext", &["-enc", "UTF-8", &file, "-"]).stdout).unwrap();
    assert!(text.contains("XB-") && text.contains("الدليل"), "{text}");
    says(&window, ".campaign [role=status]", "Print it there").await;
    window.close().await;
    drop(running);
}

#[tokio::test]
async fn a_letter_is_read_in_its_language_and_noted_and_the_figures_are_counted() {
    let endpoint = apart(Endpoint::new);
    let ada = endpoint.add("ada", &["maintainer"]);
    let running = endpoint.run();
    let (window, file) = profile(&endpoint, "ada", &ada).await;
    sign_in(&window, &running.address, &file).await;
    go(&window, "Maintain").await;
    press(&window, "button.due").await;
    window.find(".states [data-country=XB] button").await;
    click(&window, ".states [data-country=XB] button").await;
    press(&window, "button.write-letter").await;
    says(&window, "pre.letter", "XB-").await;
    fill(&window, "select[name=letter-language]", "ar").await;
    window.until("the letter in Arabic", "return document.querySelector('pre.letter')?.dir === 'rtl'").await;
    accessible(&window, "maintaining-letter").await;
    says(&window, ".states [data-country=XB]", "never").await;
    press(&window, "button.note-letter").await;
    let noted = "return !document.querySelector('.states [data-country=XB]').innerText.includes('never')";
    window.until("the letter to be noted", noted).await;

    press(&window, "button.count").await;
    says(&window, ".figures dl", "Newest edition").await;
    window.run("document.querySelector('.figures').scrollIntoView()", vec![]).await;
    window.picture(&picture("maintaining-figures")).await;

    // A day is typed as it is written everywhere, and read back in words; what is none is not.
    fill(&window, "input[name=received]", "23/11/2026").await;
    says(&window, "#received-read", "Year-month-day").await;
    fill(&window, "input[name=received]", "2026-02-31").await;
    says(&window, "#received-read", "Year-month-day").await;
    fill(&window, "input[name=received]", "2026-11-23").await;
    says(&window, "#received-read", "23 November 2026").await;
    window.close().await;
    drop(running);
}
