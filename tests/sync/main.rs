//! Sync through its front doors: a real publisher, a real server, a proxy that breaks things, and copies that must survive it.

mod causes;
mod endpoint;
mod front;
mod fuzz;
mod house;
mod memory;
mod proxy;
mod publisher;
mod python;
mod real;
mod s3;
mod soak;
mod tls;
mod trust;
mod wire;
