//! Sync through its front doors: a real publisher, a real server, a proxy that breaks things, and copies that must survive it.

mod endpoint;
mod front;
mod house;
mod proxy;
mod publisher;
mod real;
mod soak;
mod trust;
mod wire;
