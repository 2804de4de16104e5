//! A real window of the program, and what a person does with it.

use std::future::Future;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::children::{Helper, Surroundings, bus, display, driver, memory_below};

/// How long anything in a window may take on a loaded machine.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Changes what nobody sees, in every frame, until it is taken away.
const BEAT: &str = "
    const beat = Object.assign(document.createElement('div'), { id: 'beat', ariaHidden: 'true' });
    beat.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px; background: Canvas';
    document.body.append(beat);
    let frames = 0;
    const next = () => {
        if (!beat.isConnected) return;
        beat.style.opacity = 1 - (frames++ % 2) / 100;
        requestAnimationFrame(next);
    };
    next()";

/// How a window is started.
pub struct Start {
    program: PathBuf,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
    size: (u32, u32),
    has_bus: bool,
}

impl Start {
    /// The program at this path, on the copy in its own new home.
    pub fn of(program: impl Into<PathBuf>) -> Self {
        Self { program: program.into(), arguments: Vec::new(), environment: Vec::new(), size: (1280, 900), has_bus: false }
    }

    /// On this copy of the directory.
    #[must_use]
    pub fn on(self, copy: &Path) -> Self {
        let copy = std::path::absolute(copy).expect("the copy has a path");
        self.with("VALISE_DB", &copy.to_string_lossy())
    }

    /// With a variable of the environment.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// On a screen of this size.
    #[must_use]
    pub const fn sized(mut self, width: u32, height: u32) -> Self {
        self.size = (width, height);
        self
    }

    /// With an argument.
    #[must_use]
    pub fn given(mut self, argument: &str) -> Self {
        self.arguments.push(argument.to_owned());
        self
    }

    /// With a session bus, by which programs find each other. Without this there is none.
    #[must_use]
    pub const fn on_a_bus(mut self) -> Self {
        self.has_bus = true;
        self
    }

    /// On a desktop where a screen reader may listen: see [`Listener`](crate::Listener).
    #[must_use]
    pub fn heard(self) -> Self {
        self.on_a_bus().with("NO_AT_BRIDGE", "0")
    }

    /// Opens the window.
    pub async fn window(self) -> Window {
        self.timed_window().await.0
    }

    /// Opens the window, and says when its program was started, in milliseconds since 1970 as the page counts them.
    pub async fn timed_window(self) -> (Window, f64) {
        let home = tempfile::tempdir().expect("a folder for the program's home");
        let (screen, display) = display(self.size);
        let mut surroundings = Surroundings { display, home: home.path().to_path_buf(), environment: self.environment };
        let bus = self.has_bus.then(|| bus(&surroundings)).map(|(bus, address)| {
            surroundings.environment.push(("DBUS_SESSION_BUS_ADDRESS".to_owned(), address.clone()));
            (bus, address)
        });
        let port = free_port();
        let helper = driver(port, &surroundings);
        let (client, started) = connect(port, &self.program, &self.arguments).await;
        let window = Window { client, driver: helper, _screen: screen, bus, home, program: self.program, surroundings };
        (window, started)
    }
}

/// A real window. Everything around it ends when it is dropped.
pub struct Window {
    /// The driver's session, for what has no word of its own here.
    pub client: Client,
    // In this order: the program goes with the driver's session or, failing that, with its display.
    driver: Helper,
    _screen: Helper,
    bus: Option<(Helper, String)>,
    home: tempfile::TempDir,
    program: PathBuf,
    pub(crate) surroundings: Surroundings,
}

impl Window {
    /// The home that the program sees.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Starts the program once more beside this window, as a link does, and waits until that ends.
    pub fn start_again(&self, argument: &str) -> ExitStatus {
        let mut program = Command::new(&self.program);
        self.surroundings.around(&mut program);
        program.arg(argument).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        program.status().unwrap_or_else(|error| panic!("{} can't be started: {error}", self.program.display()))
    }

    /// The address of the window's session bus.
    pub(crate) fn bus_address(&self) -> &str {
        &self.bus.as_ref().expect("the window was started on a bus").1
    }

    /// Waits until what was typed last has been answered.
    pub async fn answered(&self) {
        self.until("an answer", "return document.querySelector('.lookup')?.getAttribute('aria-busy') === 'false'").await;
    }

    /// Replaces what is in the box by typing, and waits for the answer.
    pub async fn type_words(&self, words: &str) {
        let input = self.find("#box").await;
        input.clear().await.expect("the box can be cleared");
        input.send_keys(words).await.expect("the box takes keys");
        self.answered().await;
    }

    /// Puts words into the box at once, as pasting does, and waits for the answer.
    pub async fn paste(&self, words: &str) {
        let script =
            "const box = document.querySelector('#box'); box.value = arguments[0]; box.dispatchEvent(new Event('input', {bubbles: true}))";
        self.run(script, vec![json!(words)]).await;
        self.answered().await;
    }

    /// Presses a key where the focus is.
    pub async fn press(&self, key: Key) {
        let focused = self.client.active_element().await.expect("something has the focus");
        focused.send_keys(&char::from(key).to_string()).await.expect("the focused element takes keys");
    }

    /// The id of the element that has the focus, or its tag where it has none.
    pub async fn focused(&self) -> String {
        text_of(self.run("return document.activeElement.id || document.activeElement.localName", vec![]).await)
    }

    /// Finds an element by CSS, waiting for it.
    pub async fn find(&self, css: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).every(Duration::from_millis(20)).for_element(Locator::Css(css)).await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("no {css} came ({error}); the page says:\n{}", self.text("body").await),
        }
    }

    /// What is to be read in an element of the page that is seen: without the marks that keep right-to-left and left-to-right apart.
    pub async fn text(&self, css: &str) -> String {
        let script = "
            const found = [...document.querySelectorAll(arguments[0])].find((element) => !element.closest('[hidden]'));
            return (found?.innerText ?? '').replace(/[\\u2066-\\u2069]/g, '')";
        text_of(self.run(script, vec![json!(css)]).await)
    }

    /// Waits until a script says true.
    pub async fn until(&self, what: &str, script: &str) {
        let end = Instant::now() + PATIENCE;
        while self.run(script, vec![]).await != Value::Bool(true) {
            assert!(Instant::now() < end, "waited for {what} in vain; the page says:\n{}", self.text("body").await);
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Waits until what is seen of an element has these words in it: a page fills as its answers come.
    pub async fn says(&self, css: &str, words: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.text(css).await.contains(words) {
            assert!(Instant::now() < end, "waited in vain for {words:?} in {css}; the page says:\n{}", self.text("body").await);
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Waits until something beside the page is so.
    pub async fn until_so(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        let end = Instant::now() + PATIENCE;
        while !is_so() {
            assert!(Instant::now() < end, "waited for {what} in vain");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap_or_else(|error| panic!("the script failed ({error}): {script}"))
    }

    /// Runs a script that ends with a call of its last argument.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute_async(script, arguments).await.unwrap_or_else(|error| panic!("the script failed ({error}): {script}"))
    }

    /// Saves a picture of the window.
    pub async fn picture(&self, path: &Path) {
        // WebKit takes its picture with the next frame, and where nothing on the page changes, none comes.
        self.run(BEAT, vec![]).await;
        let taken = tokio::time::timeout(PATIENCE, self.client.screenshot()).await.expect("a frame comes");
        self.run("document.getElementById('beat').remove()", vec![]).await;
        let png = taken.expect("the window can be pictured");
        std::fs::create_dir_all(path.parent().expect("the picture goes into a folder")).expect("the folder of the picture");
        std::fs::write(path, png).expect("the picture can be written");
    }

    /// Memory of the program and of the web view's own processes, in megabytes: what is shared, by its share.
    pub fn memory(&self) -> f64 {
        memory_below(self.driver.id())
    }

    /// Closes the window.
    pub async fn close(self) {
        let _ = self.client.close().await;
    }
}

/// The driver needs a moment until it listens, and the program one more until it shows its page.
async fn connect(port: u16, program: &Path, arguments: &[String]) -> (Client, f64) {
    let program = std::path::absolute(program).expect("the program has a path");
    assert!(program.is_file(), "{} is not built: run `cargo build --workspace`", program.display());
    wait_for("the driver", || tokio::net::TcpStream::connect(("127.0.0.1", port))).await;
    let Value::Object(wanted) = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } }) else { unreachable!() };
    let started = now();
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(wanted)
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .unwrap_or_else(|error| panic!("{} shows no window: {error}", program.display()));
    client.wait().at_most(PATIENCE).every(Duration::from_millis(10)).for_element(Locator::Css("#box")).await.expect("the box comes");
    (client, started)
}

#[allow(clippy::disallowed_methods, reason = "a time is measured against that of the page, which has no other clock")]
fn now() -> f64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.expect("it is later than 1970").as_secs_f64() * 1000.0
}

async fn wait_for<T, E, F: Future<Output = Result<T, E>>>(what: &str, mut attempt: impl FnMut() -> F) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Ok(done) = attempt().await {
            return done;
        }
        assert!(Instant::now() < end, "waited for {what} in vain");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

fn text_of(value: Value) -> String {
    if let Value::String(text) = value { text } else { value.to_string() }
}
