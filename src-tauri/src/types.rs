//! Writes the types that cross the bridge in TypeScript, and fails where the committed file says something else.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use directory::answer::{Answer, Answered, Card, CopyStatus, CountryPage, Listing, ListingChoices, Matrix, Names, There};
use directory::changes::Changes;
use directory::proposal::wire::{Proposal, Publication, Review, Statistics, Summary};
use directory::vocabulary::InstrumentKind;
use ts_rs::{Config, TS, TypeVisitor};

use crate::campaigning::{CampaignAnswer, CampaignLetter, CampaignNow};
use crate::commands::own::{OwnNote, ReportKind};
use crate::commands::reading::{Asked, Filtered};
use crate::commands::settings::{Setting, SettingName};
use crate::enclosures::Enclosed;
use crate::maintaining::{Brought, FormColumn, OutboxDraft, Preview, Reading, Signed};
use crate::refusal::Refusal;
use crate::signing::SigningKey;
use crate::syncing::SyncEvent;
use crate::taken::{Copying, Proved, SaveStep, Style, Wanted};

const HEAD: &str = "// Written from the Rust types by `make types`. Not to be edited by hand.\n";

#[test]
fn the_typescript_types_are_those_of_rust() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/bridge/types.ts");
    let now = bridge();
    if std::env::var_os("VALISE_WRITE_TYPES").is_some() {
        std::fs::write(&path, &now).expect("ui/src/bridge/types.ts can't be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == now, "ui/src/bridge/types.ts is out of date: run `make types` and commit it");
}

/// One file with the types that the commands give, and every type within these, by name.
fn bridge() -> String {
    let mut bridge = Bridge { config: Config::new().with_large_int("number"), seen: HashSet::new(), declared: BTreeMap::new() };
    bridge.visit::<Answer>();
    bridge.visit::<Card>();
    bridge.visit::<Answered>();
    bridge.visit::<CountryPage>();
    bridge.visit::<Listing>();
    bridge.visit::<ListingChoices>();
    bridge.visit::<Matrix>();
    bridge.visit::<Names>();
    bridge.visit::<There>();
    bridge.visit::<Asked>();
    bridge.visit::<Filtered>();
    bridge.visit::<OwnNote>();
    bridge.visit::<ReportKind>();
    bridge.visit::<Setting>();
    bridge.visit::<SettingName>();
    bridge.visit::<CopyStatus>();
    bridge.visit::<SyncEvent>();
    bridge.visit::<Wanted>();
    bridge.visit::<Copying>();
    bridge.visit::<Style>();
    bridge.visit::<SaveStep>();
    bridge.visit::<Proved>();
    bridge.visit::<Changes>();
    bridge.visit::<Signed>();
    bridge.visit::<Brought>();
    bridge.visit::<Reading>();
    bridge.visit::<Preview>();
    bridge.visit::<FormColumn>();
    bridge.visit::<OutboxDraft>();
    bridge.visit::<Summary>();
    bridge.visit::<Proposal>();
    bridge.visit::<Review>();
    bridge.visit::<Publication>();
    bridge.visit::<CampaignNow>();
    bridge.visit::<CampaignAnswer>();
    bridge.visit::<CampaignLetter>();
    bridge.visit::<Statistics>();
    bridge.visit::<Enclosed>();
    bridge.visit::<SigningKey>();
    bridge.visit::<maintaining::signing::Shown>();
    bridge.visit::<Refusal>();
    // A vocabulary that has its words, and no answer holds yet.
    bridge.visit::<InstrumentKind>();
    bridge.declared.into_values().fold(HEAD.to_owned(), |text, declared| text + "\n" + &declared)
}

struct Bridge {
    config: Config,
    seen: HashSet<TypeId>,
    declared: BTreeMap<String, String>,
}

impl TypeVisitor for Bridge {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // A string or a number has no declaration, and so no file to go to.
        if T::output_path().is_none() || !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.declared.insert(T::name(&self.config), format!("{docs}export {}\n", T::decl(&self.config)));
        T::visit_dependencies(self);
    }
}
