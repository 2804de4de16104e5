//! What a publisher or a packager makes.

use clap::Args as Group;
use std::path::PathBuf;

#[derive(Debug, Group)]
pub struct BuildEdition {
    /// Folder with the tables of facts
    pub facts: PathBuf,
    /// File to write
    pub out: PathBuf,
    /// Print every warning too, not only their number
    #[arg(long)]
    pub warnings: bool,
}

#[derive(Debug, Group)]
pub struct Seed {
    /// Folder to lay it out in
    pub out: PathBuf,
    /// The publisher's root of trust
    #[arg(long, value_name = "FILE")]
    pub root: PathBuf,
    /// Where those who install it will find editions
    #[arg(long, value_name = "URL")]
    pub source: String,
    /// Where the edition is taken from now (default: the source)
    #[arg(long, value_name = "URL|DIR|FILE")]
    pub from: Option<String>,
}
