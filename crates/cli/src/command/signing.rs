//! `valise signing`: a reviewer's own key, what waits for signatures, and the signature.

use std::io::{Write, stdout};
use std::path::Path;

use maintaining::signing::{self, Shown};
use maintaining::{Key, session};
use serde_json::json;
use store::Own;

use crate::args::{OwnKey, Signing};
use crate::command::publish;
use crate::{Failure, Outcome, opened, words};

/// Shows a key, shows what waits, or signs it.
pub fn run(args: &Signing, db: Option<&Path>) -> Result<Outcome, Failure> {
    let own = opened::own(db)?;
    match args {
        Signing::Key { key } => {
            let key = match &key.file {
                Some(path) => Key::of_file(path)?,
                None => Key::make(&endpoint(&own)?)?,
            };
            writeln!(stdout(), "{}", key.public())?;
            Ok(Outcome::Found)
        }
        Signing::Show { reach, json } => {
            let (_, client) = opened::endpoint(&own, None, reach)?;
            match signing::look(&client, &opened::copy(db)?)? {
                Some(shown) => show(&shown, *json),
                None => Ok(Outcome::Nothing),
            }
        }
        Signing::Sign { digest, key, reach } => {
            let (_, client) = opened::endpoint(&own, None, reach)?;
            let publication = signing::sign(&client, &held(key, &own)?, digest)?;
            let mut out = stdout().lock();
            writeln!(out, "your signature is there")?;
            if let Some(waits) = &publication.trouble {
                writeln!(out, "{waits}")?;
            }
            publish::tell(&mut out, &publication)?;
            Ok(Outcome::Found)
        }
    }
}

fn endpoint(own: &Own) -> Result<String, Failure> {
    Ok(session::signed_in(own)?.ok_or(maintaining::Error::SignedOut)?.endpoint)
}

/// The key that signs: one is never made in passing, since the root of trust wouldn't name it.
fn held(key: &OwnKey, own: &Own) -> Result<Key, Failure> {
    if let Some(path) = &key.file {
        return Ok(Key::of_file(path)?);
    }
    let none = || Failure::Usage("you have no key here: valise signing key makes one, and the publisher must know it".into());
    Key::find(&endpoint(own)?)?.ok_or_else(none)
}

fn show(shown: &Shown, as_json: bool) -> Result<Outcome, Failure> {
    let mut out = std::io::BufWriter::new(stdout().lock());
    if as_json {
        writeln!(out, "{}", json!(shown))?;
    } else {
        let Shown { digest, edition, issued, rows, held, vouched, changes, threshold, signed, .. } = shown;
        words::differences(&mut out, changes)?;
        writeln!(out, "edition {edition}, issued on {issued}, {rows} rows: {} differ from edition {held}, which you hold", changes.len())?;
        if !vouched {
            writeln!(out, "edition {held} bears no publisher's signature here: sync first, or more may have changed than is shown")?;
        }
        writeln!(out, "{} of the {threshold} signatures that it takes are there", signed.len())?;
        writeln!(out, "sign it: valise signing sign {}", &digest[..signing::SHORTEST])?;
    }
    out.flush()?;
    Ok(Outcome::Found)
}
