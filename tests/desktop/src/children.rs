//! The programs that a window needs around it, each ended when it is no longer needed.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};

/// A child that is asked to end, and waited for, when it is dropped.
pub struct Helper(Child);

impl Helper {
    fn start(command: &mut Command, package: &str) -> Self {
        let program = command.get_program().to_string_lossy().into_owned();
        match command.stdin(Stdio::null()).spawn() {
            Ok(child) => Self(child),
            Err(error) => panic!("{program} could not be started ({error}): install {package}, or run `make test`"),
        }
    }
}

impl Helper {
    pub fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        // Asked, not killed: Xvfb takes its lock file away.
        if let Some(pid) = i32::try_from(self.0.id()).ok().and_then(Pid::from_raw) {
            let _ = kill_process(pid, Signal::TERM);
        }
        let _ = self.0.wait();
    }
}

/// A display that nobody sees. Gives its name, as `:99`.
pub fn display(size: (u32, u32)) -> (Helper, String) {
    let screen = format!("{}x{}x24", size.0, size.1);
    let mut xvfb = until_our_end("Xvfb");
    // No key repeats itself: one whose window goes while it is down would be pressed on and on in the next.
    xvfb.args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp", "-r"]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut helper = Helper::start(&mut xvfb, "xvfb");
    // It prints the number of a free display once it is ready.
    let mut number = String::new();
    let output = helper.0.stdout.take().expect("its standard output is a pipe");
    BufReader::new(output).read_line(&mut number).expect("Xvfb prints the number of its display");
    assert!(!number.trim().is_empty(), "Xvfb ended without a display");
    (helper, format!(":{}", number.trim()))
}

/// A session bus of its own. Gives its address.
pub fn bus(surroundings: &Surroundings) -> (Helper, String) {
    let mut daemon = until_our_end("dbus-daemon");
    surroundings.around(&mut daemon);
    daemon.args(["--session", "--nofork", "--print-address"]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut helper = Helper::start(&mut daemon, "dbus-daemon");
    let mut address = String::new();
    let output = helper.0.stdout.take().expect("its standard output is a pipe");
    BufReader::new(output).read_line(&mut address).expect("the bus prints its address");
    (helper, address.trim().to_owned())
}

/// The driver of the web view, which starts the program.
pub fn driver(port: u16, surroundings: &Surroundings) -> Helper {
    let mut driver = until_our_end("WebKitWebDriver");
    driver.arg(format!("--port={port}")).arg("--host=127.0.0.1").stdout(Stdio::null()).stderr(Stdio::null());
    surroundings.around(&mut driver);
    Helper::start(&mut driver, "webkit2gtk-driver")
}

/// What a program sees around it.
pub struct Surroundings {
    pub display: String,
    pub home: PathBuf,
    /// Variables of the environment beyond those.
    pub environment: Vec<(String, String)>,
}

impl Surroundings {
    /// Lets a program see its home, its display and the environment given.
    pub fn around(&self, program: &mut Command) {
        let Self { display, home, environment } = self;
        program.env_remove("WAYLAND_DISPLAY").env_remove("VALISE_DB").env("DISPLAY", display).env("HOME", home);
        for folder in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"] {
            program.env(folder, home.join(folder));
        }
        program.envs([
            ("TAURI_AUTOMATION", "true"),
            ("TAURI_WEBVIEW_AUTOMATION", "true"),
            ("DBUS_SESSION_BUS_ADDRESS", "disabled:"),
            ("NO_AT_BRIDGE", "1"),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
            ("GDK_BACKEND", "x11"),
        ]);
        program.envs(environment.iter().map(|(name, value)| (name, value)));
    }
}

/// Memory of every process below this one, in megabytes: what several share, by its share (PSS).
pub fn memory_below(ancestor: u32) -> f64 {
    let mut below = vec![ancestor];
    let mut at = 0;
    while let Some(parent) = below.get(at).copied() {
        below.extend(processes().filter(|process| parent_of(*process) == Some(parent)));
        at += 1;
    }
    below.iter().skip(1).filter_map(|process| proportional_kilobytes(*process)).sum::<f64>() / 1024.0
}

fn processes() -> impl Iterator<Item = u32> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

fn parent_of(process: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name of the program stands in brackets and may hold anything; then come its state and its parent.
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn proportional_kilobytes(process: u32) -> Option<f64> {
    let rollup = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?.split_whitespace().next()?.parse().ok()
}

/// Ends with us even if we are killed, where the system can arrange that.
fn until_our_end(program: &str) -> Command {
    if !Path::new("/usr/bin/setpriv").exists() {
        return Command::new(program);
    }
    let mut command = Command::new("/usr/bin/setpriv");
    command.args(["--pdeathsig", "TERM", program]);
    command
}
