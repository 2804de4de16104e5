//! Links from outside, `valise://lookup?q=…`: any page of the web can make one. Here they are bounded and handed to the page, which
//! puts the words of it into the box, and does nothing else with it.

use std::sync::{Mutex, PoisonError};

use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, Url};
use tauri_plugin_deep_link::DeepLinkExt;

/// No honest link is longer.
const LONGEST: usize = 8 * 1024;

/// The page that is told of links, and the one that came before there was a page.
#[derive(Default)]
pub struct Links(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    page: Option<Channel<String>>,
    waiting: Option<String>,
}

impl Links {
    /// Tells this page from now on, and at once of the link that the program was started with.
    pub fn watch(&self, page: Channel<String>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(link) = kept.waiting.take() {
            // A page that is gone has nobody to tell.
            let _ = page.send(link);
        }
        kept.page = Some(page);
    }

    fn came(&self, links: &[Url]) {
        let Some(link) = links.last().filter(|link| link.as_str().len() <= LONGEST) else { return };
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &kept.page {
            Some(page) => drop(page.send(link.to_string())),
            None => kept.waiting = Some(link.to_string()),
        }
    }
}

/// Listens for links from now on; the one that the program was started with comes first.
pub fn listen(app: &AppHandle) {
    if let Ok(Some(links)) = app.deep_link().get_current() {
        app.state::<Links>().came(&links);
    }
    let handle = app.clone();
    app.deep_link().on_open_url(move |event| handle.state::<Links>().came(&event.urls()));
}
