//! `valise sign-in` and `sign-out`: whose drafts go to which endpoint.

use std::io::{Write, stdin, stdout};
use std::path::Path;

use directory::proposal::Scope;
use directory::proposal::wire::Me;
use maintaining::Token;
use maintaining::session::{self, Given};

use crate::args::SignIn;
use crate::{Failure, Outcome, opened};

/// Signs in, and says as whom.
pub fn run(args: &SignIn, db: Option<&Path>) -> Result<Outcome, Failure> {
    let mut own = opened::own(db)?;
    let given = match &args.token_file {
        Some(path) => Given::File(path),
        None => Given::Typed(Token::read(stdin().lock())?),
    };
    let me = session::sign_in(&mut own, &args.endpoint, &given, &opened::link(&args.reach)?)?;
    writeln!(stdout(), "{}", greeting(&me))?;
    Ok(Outcome::Found)
}

/// Signs out.
pub fn out(db: Option<&Path>) -> Result<Outcome, Failure> {
    let was = session::sign_out(&mut opened::own(db)?)?;
    Ok(if was { Outcome::Found } else { Outcome::Nothing })
}

fn greeting(me: &Me) -> String {
    let roles = me.roles.iter().map(|role| match &role.scope {
        Scope::All => role.kind.code().to_owned(),
        Scope::Jurisdictions(codes) => format!("{} of {}", role.kind.code(), codes.iter().cloned().collect::<Vec<_>>().join(", ")),
    });
    format!("{}: {}; until {}; edition {}", me.name, roles.collect::<Vec<_>>().join("; "), me.expires, me.edition)
}
