//! `valise`: the directory at the command line. Exit 0 found, 1 nothing found, 2 bad usage, 3 data or sync error.

mod args;
mod command;
mod failure;
mod opened;
mod words;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use failure::Failure;

/// Whether something was found.
enum Outcome {
    Found,
    Nothing,
}

fn main() -> ExitCode {
    let args = Args::parse();
    match run(&args) {
        Ok(Outcome::Found) => ExitCode::SUCCESS,
        Ok(Outcome::Nothing) => ExitCode::from(1),
        Err(failure) => {
            failure.print();
            ExitCode::from(failure.code())
        }
    }
}

fn run(args: &Args) -> Result<Outcome, Failure> {
    let db = args.db.as_deref();
    match &args.command {
        Command::Lookup(lookup) => command::lookup::run(lookup, db),
        Command::Ask(ask) => command::ask::run(ask, db),
        Command::Show(show) => command::show::run(show, db),
        Command::Matrix(matrix) => command::matrix::run(matrix, db),
        Command::List(list) => command::list::run(list, db),
        Command::Note(note) => command::note::run(note, db),
        Command::Export(export) => command::export::run(export, db),
        Command::Receipt(receipt) => command::receipt::run(receipt, db),
        Command::Status(status) => command::status::run(status, db),
        Command::Sync(sync) => command::sync::run(sync, db),
        Command::Changes(changes) => command::changes::run(changes, db),
        Command::Bundle(bundle) => command::bundle::run(bundle, db),
        Command::Seed(seed) => command::sync::seed(seed),
        Command::Template(template) => command::template::run(template, db),
        Command::Propose(propose) => command::propose::run(propose, db),
        Command::Outbox(outbox) => command::outbox::run(outbox, db),
        Command::SignIn(sign_in) => command::sign_in::run(sign_in, db),
        Command::SignOut => command::sign_in::out(db),
        Command::Review(review) => command::review::run(review, db),
        Command::Publish(publish) => command::publish::run(publish, db),
        Command::Signing(signing) => command::signing::run(signing, db),
        Command::Statistics(statistics) => command::statistics::run(statistics, db),
        Command::Campaign(campaign) => command::campaign::run(campaign, db),
        Command::BuildEdition(build) => command::build_edition::run(build),
    }
}
