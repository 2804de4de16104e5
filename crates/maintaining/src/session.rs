//! Signing in: which endpoint, and the token for it. The address stands in the person's database, the token never does.

use std::path::{Path, PathBuf};

use directory::proposal::wire::Me;
use store::Own;
use sync::Link;
use sync::endpoint::Client;

use crate::{Error, Token};

/// Under which name the address of the endpoint is kept.
const ENDPOINT: &str = "endpoint";
/// Under which name the path of a token's file is kept.
const TOKEN_FILE: &str = "token-file";

/// Where a person is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The address of the endpoint.
    pub endpoint: String,
    /// The file of the token; `None`: it lies in the keyring.
    token_file: Option<PathBuf>,
}

/// Where a token comes from, when someone signs in.
#[derive(Debug)]
pub enum Given<'a> {
    /// It was typed or piped in: it goes to the keyring.
    Typed(Token),
    /// It lies in a file, and stays there.
    File(&'a Path),
}

/// Where the person is signed in; `None`: nowhere.
///
/// # Errors
/// What SQLite refused.
pub fn signed_in(own: &Own) -> Result<Option<SignedIn>, Error> {
    let Some(endpoint) = own.chosen(ENDPOINT)? else { return Ok(None) };
    Ok(Some(SignedIn { endpoint, token_file: own.chosen(TOKEN_FILE)?.map(PathBuf::from) }))
}

/// Signs in: asks the endpoint whose the token is, and keeps it only then.
///
/// # Errors
/// [`Error`]; nothing was kept then.
pub fn sign_in(own: &mut Own, endpoint: &str, given: &Given<'_>, link: &Link) -> Result<Me, Error> {
    let (token, file) = match given {
        Given::Typed(token) => (token.clone(), None),
        Given::File(path) => (Token::of_file(path)?, Some(absolute(path)?)),
    };
    let me = Client::open(endpoint, Some(token.shown()), link)?.me()?;
    match &file {
        None => token.keep(endpoint)?,
        Some(path) if path.len() > 200 => return Err(Error::unusable("the path of the file is longer than 200 bytes: put it elsewhere")),
        Some(_) => {}
    }
    own.choose(TOKEN_FILE, file.as_deref())?;
    own.choose(ENDPOINT, Some(endpoint))?;
    Ok(me)
}

fn absolute(path: &Path) -> Result<String, Error> {
    let found = std::path::absolute(path).map_err(|source| Error::File { path: path.to_path_buf(), source })?;
    found.into_os_string().into_string().map_err(|_| Error::unusable("the path of the file is no text: put it elsewhere"))
}

/// Signs out: the token goes from the keyring; a file stays where it is. Whether anyone was signed in.
///
/// # Errors
/// What SQLite or the keyring refused.
pub fn sign_out(own: &mut Own) -> Result<bool, Error> {
    let Some(signed) = signed_in(own)? else { return Ok(false) };
    own.choose(ENDPOINT, None)?;
    own.choose(TOKEN_FILE, None)?;
    if signed.token_file.is_none() {
        Token::forget(&signed.endpoint)?;
    }
    Ok(true)
}

impl SignedIn {
    /// A client of the endpoint, with the person's token.
    ///
    /// # Errors
    /// [`Error::Forgotten`], [`Error::NoKeyring`], and what is wrong with a file.
    pub fn client(&self, link: &Link) -> Result<Client, Error> {
        let token = match &self.token_file {
            Some(path) => Token::of_file(path)?,
            None => Token::find(&self.endpoint)?,
        };
        Ok(Client::open(&self.endpoint, Some(token.shown()), link)?)
    }
}

/// Where the person is signed in, and a client there.
///
/// # Errors
/// [`Error::SignedOut`], and those of [`SignedIn::client`].
pub fn open(own: &Own, link: &Link) -> Result<(SignedIn, Client), Error> {
    let signed = signed_in(own)?.ok_or(Error::SignedOut)?;
    let client = signed.client(link)?;
    Ok((signed, client))
}
