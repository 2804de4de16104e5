//! The endpoint from outside: a real `valise-server` process on loopback, its people, their proposals, its editions.

mod broken_off;
mod crowd;
mod description;
mod doors;
mod endpoint;
#[path = "../sync/house.rs"]
#[allow(dead_code, reason = "the tests of sync use more of it")]
mod house;
mod people;
mod proposals;
mod publishing;
mod requests;
mod reviewers;
mod safekeeping;
