//! The desktop program: it starts the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    valise_desktop::run();
}
