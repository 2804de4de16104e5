//! The endpoint from outside: a real `valise-server` process on loopback, its people, their proposals, its editions.

mod broken_off;
mod crowd;
mod description;
mod doors;
mod enclosures;
mod endpoint;
#[path = "../sync/house.rs"]
#[allow(dead_code, reason = "the tests of sync use more of it")]
mod house;
mod model;
mod people;
mod profile;
mod proposals;
mod publishing;
#[path = "../sync/python.rs"]
mod python;
mod requests;
mod reviewers;
#[path = "../sync/s3.rs"]
#[allow(dead_code, reason = "the tests of sync use more of it")]
mod s3;
mod safekeeping;
mod signing;
mod store_s3;
mod strain;
mod watched;
mod way;
