//! How to get to an endpoint, and what is asked of it.

use clap::Args as Group;
use std::path::PathBuf;

/// How to get to an endpoint.
#[derive(Debug, Group)]
pub struct Reach {
    /// How often a connection that breaks is tried, with longer waits between
    #[arg(long, value_name = "NUMBER", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=20))]
    pub tries: u32,
    /// Proxy to go through (default: the system's)
    #[arg(long, value_name = "URL")]
    pub proxy: Option<String>,
    /// Further certificates to trust for the encryption, where the network re-signs it
    #[arg(long, value_name = "FILE")]
    pub pem: Option<PathBuf>,
}

impl Default for Reach {
    fn default() -> Self {
        Self { tries: 5, proxy: None, pem: None }
    }
}

#[derive(Debug, Group)]
pub struct SignIn {
    /// Address of the endpoint, as `https://directory.example/`
    pub endpoint: String,
    /// Leave the token in this file, which only you may read, instead of the keyring
    #[arg(long, value_name = "FILE")]
    pub token_file: Option<PathBuf>,
    #[command(flatten)]
    pub reach: Reach,
}

#[derive(Debug, Group)]
pub struct Publish {
    /// A remark on the edition
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// An id of your own for this publication: given again, it publishes nothing further (default: a new one)
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    #[command(flatten)]
    pub reach: Reach,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Group)]
pub struct Statistics {
    #[command(flatten)]
    pub reach: Reach,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}
