//! What a person does over the display itself: the system's own windows that ask for a file, answered by keyboard, and files that are dropped.

use std::process::Command;
use std::time::{Duration, Instant};

use x11rb::CURRENT_TIME;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, PropMode, SELECTION_NOTIFY_EVENT, SelectionNotifyEvent,
    SelectionRequestEvent, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::Window;
use crate::window::PATIENCE;

/// The system's own windows that ask for a file, as ours call them: the program's name, and what is asked.
const DIALOG: [&str; 4] = ["search", "--onlyvisible", "--name", "^Valise."];

impl Window {
    /// Answers the system's own window that asks for a file that is there: the field for its path is opened first.
    pub async fn open_file(&self, path: &str) {
        self.press_in_dialog("ctrl+l");
        self.save_file(path).await;
    }

    /// Answers the system's own window that asks where a file goes, and waits until it is gone.
    pub async fn save_file(&self, path: &str) {
        self.choose_file(path);
        self.until_left_by("Return").await;
    }

    /// Types a path as a person does, then Enter: the window may stay, with a question of its own.
    pub fn choose_file(&self, path: &str) {
        self.press_in_dialog("ctrl+a");
        self.in_dialog(&["type", "--delay", "1", path]);
        // What the field completed of itself goes.
        self.press_in_dialog("Delete");
        self.press_in_dialog("Return");
    }

    /// Leaves the system's own window by a key.
    pub async fn leave_dialog(&self, key: &str) {
        self.press_in_dialog(key);
        self.until_left_by(key).await;
    }

    /// Presses a key until the system's own window is gone: it takes none while it looks through the folder.
    async fn until_left_by(&self, key: &str) {
        let end = Instant::now() + PATIENCE;
        while self.xdotool(&[&DIALOG[..], &["windowfocus", "--sync", "key", key]].concat()) {
            self.xdotool(&["keyup", key]);
            assert!(Instant::now() < end, "{key} was not taken");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Waits until no window of the system's own is open.
    pub async fn no_dialog(&self) {
        self.until_so("the window that asks for a file is gone", || !self.xdotool(&DIALOG)).await;
    }

    /// Presses a key in the system's own window that asks for a file.
    pub fn press_in_dialog(&self, key: &str) {
        self.in_dialog(&["key", key]);
        // Where the window went with the key, nobody has let it up.
        self.xdotool(&["keyup", key]);
    }

    /// Presses keys where the display has its focus: in our own window, when no other is open.
    pub fn press_for_real(&self, key: &str) {
        let found = self.xdotool(&["search", "--sync", "--onlyvisible", "--name", "^Valise$", "windowfocus", "--sync", "key", key]);
        assert!(found, "no window of ours takes {key}");
    }

    /// Something done in the system's own window, waiting for it.
    fn in_dialog(&self, act: &[&str]) {
        let found = self.xdotool(&[&["search", "--sync"], &DIALOG[1..], &["windowfocus", "--sync"], act].concat());
        assert!(found, "no window of the system's own asks for a file");
    }

    /// Whether it did what it was asked, no later than anything may take.
    fn xdotool(&self, act: &[&str]) -> bool {
        let mut command = Command::new("timeout");
        command.arg(PATIENCE.as_secs().to_string()).arg("xdotool").args(act).env("DISPLAY", &self.surroundings.display);
        let output = command.output().unwrap_or_else(|error| panic!("timeout: {error}"));
        assert_ne!(output.status.code(), Some(127), "xdotool is missing: .ci/packages drive installs it");
        output.status.success()
    }

    /// Drops files on the middle of our window, by the protocol that file managers speak (XDND 5): offered, taken, dropped, handed over.
    pub async fn drop_files(&self, paths: &[&str]) {
        let mut dragged = Dragged::over(&self.surroundings.display, paths);
        self.until_so("the window takes what is dragged over it", || dragged.is_taken()).await;
        dragged.tell("XdndDrop", [0, CURRENT_TIME, 0, 0]);
        self.until_so("the window says that it has what was dropped", || dragged.answers("XdndFinished")).await;
    }
}

/// Files on their way over the window, as the program sees it from which they are dragged.
struct Dragged {
    display: RustConnection,
    source: u32,
    target: u32,
    middle: u32,
    uris: String,
    /// What was answered last, and with which word.
    answered: Option<(u32, u32)>,
}

impl Dragged {
    fn over(name: &str, paths: &[&str]) -> Self {
        let (display, screen) = x11rb::connect(Some(name)).expect("the display");
        let root = display.setup().roots[screen].root;
        let source = display.generate_id().expect("a number");
        let window = CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        display.create_window(0, source, root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &window).expect("a window");
        let uris = paths.iter().flat_map(|path| ["file://", path, "\r\n"]).collect();
        let mut dragged = Self { display, source, target: 0, middle: 0, uris, answered: None };
        let (selection, list) = (dragged.atom("XdndSelection"), dragged.atom("text/uri-list"));
        dragged.display.set_selection_owner(source, selection, CURRENT_TIME).expect("what is dragged");
        (dragged.target, dragged.middle) = dragged.aware(root).expect("a window on which things can be dropped");
        dragged.tell("XdndEnter", [5 << 24, list, 0, 0]);
        dragged
    }

    /// Whether the window says that it would take it. It is asked again until then: it has to look at what it is first.
    fn is_taken(&mut self) -> bool {
        let copy = self.atom("XdndActionCopy");
        self.tell("XdndPosition", [0, self.middle, CURRENT_TIME, copy]);
        self.answers("XdndStatus") && self.answered.is_some_and(|(_, word)| word & 1 == 1)
    }

    /// Hands over what was asked for, and says whether this was answered.
    fn answers(&mut self, name: &str) -> bool {
        while let Some(event) = self.display.poll_for_event().expect("the display") {
            match event {
                Event::SelectionRequest(asked) => self.hand_over(&asked),
                Event::ClientMessage(told) => self.answered = Some((told.type_, told.data.as_data32()[1])),
                _ => {}
            }
        }
        let wanted = self.atom(name);
        self.answered.is_some_and(|(told, _)| told == wanted)
    }

    fn hand_over(&self, asked: &SelectionRequestEvent) {
        let known = asked.target == self.atom("text/uri-list");
        if known {
            self.display
                .change_property8(PropMode::REPLACE, asked.requestor, asked.property, asked.target, self.uris.as_bytes())
                .expect("what is dragged");
        }
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: asked.time,
            requestor: asked.requestor,
            selection: asked.selection,
            target: asked.target,
            property: if known { asked.property } else { u32::from(AtomEnum::NONE) },
        };
        self.display.send_event(false, asked.requestor, EventMask::NO_EVENT, answer).expect("the answer");
        self.display.flush().expect("the display");
    }

    fn tell(&self, name: &str, words: [u32; 4]) {
        let [first, second, third, fourth] = words;
        let message = ClientMessageEvent::new(32, self.target, self.atom(name), [self.source, first, second, third, fourth]);
        self.display.send_event(false, self.target, EventMask::NO_EVENT, message).expect("the message");
        self.display.flush().expect("the display");
    }

    /// The window below this one that takes what is dropped, and its middle on the screen.
    fn aware(&self, below: u32) -> Option<(u32, u32)> {
        let aware = self.atom("XdndAware");
        let children = self.display.query_tree(below).ok()?.reply().ok()?.children;
        children.into_iter().find_map(|window| {
            let property = self.display.get_property(false, window, aware, AtomEnum::ANY, 0, 1).ok()?.reply().ok()?;
            let size = self.display.get_geometry(window).ok()?.reply().ok()?;
            let seen = self.display.get_window_attributes(window).ok()?.reply().ok()?.map_state;
            if property.value_len == 0 || u8::from(seen) == 0 {
                return self.aware(window);
            }
            let middle = |from: i16, length: u16| u32::from(from.unsigned_abs() + length / 2);
            Some((window, middle(size.x, size.width) << 16 | middle(size.y, size.height)))
        })
    }

    fn atom(&self, name: &str) -> u32 {
        self.display.intern_atom(false, name.as_bytes()).expect("the display").reply().expect("a name").atom
    }
}
