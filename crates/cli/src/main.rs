//! The directory at the command line.

fn main() {}
