//! What the window tells a screen reader: read from the desktop's own bus of accessibility (AT-SPI), as Orca reads it.

use zbus::proxy::CacheProperties;
use zbus::zvariant::OwnedObjectPath;
use zbus::{Connection, Proxy};

use crate::Window;

/// Where one thing stands: whose it is, and its path there.
type Place = (String, OwnedObjectPath);

/// Roles by the numbers of AT-SPI (`AtspiRole`), as far as the tests ask for them.
pub mod role {
    /// A field with a list.
    pub const COMBO_BOX: u32 = 11;
    /// One of a list, options among them.
    pub const LIST_ITEM: u32 = 32;
    /// What is said when it changes.
    pub const STATUS: u32 = 54;
    /// A heading.
    pub const HEADING: u32 = 83;
    /// A list to choose from.
    pub const LIST_BOX: u32 = 98;
}

/// The numbers of `AtspiStateType`.
const FOCUSED: u64 = 1 << 12;
const SELECTED: u64 = 1 << 23;

/// One thing that a screen reader can say.
#[derive(Debug, Clone)]
pub struct Heard {
    /// See [`role`].
    pub role: u32,
    /// What it is called.
    pub name: String,
    /// What stands in it, without its parts' own texts.
    pub text: String,
    /// Keys go to it.
    pub is_focused: bool,
    /// It is the one chosen.
    pub is_selected: bool,
}

impl Heard {
    /// Name and text, without the marks that keep right-to-left and left-to-right apart.
    pub fn words(&self) -> String {
        format!("{} {}", self.name, self.text).replace(|letter| ('\u{2066}'..='\u{2069}').contains(&letter), "")
    }
}

/// A screen reader on the window's desktop.
pub struct Listener {
    bus: Connection,
}

impl Listener {
    /// Listens to a window that was started to be [`heard`](crate::Start::heard).
    pub async fn to(window: &Window) -> Self {
        let session = connect(window.bus_address()).await;
        let launcher = Proxy::new(&session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus").await.expect("a bus of accessibility");
        let address: String = launcher.call("GetAddress", &()).await.expect("at-spi2-core is installed: else run `make test`");
        Self { bus: connect(&address).await }
    }

    /// All that the window says now, in the order of the page.
    pub async fn all(&self) -> Vec<Heard> {
        let root = OwnedObjectPath::try_from("/org/a11y/atspi/accessible/root").expect("a path");
        let mut waiting = vec![("org.a11y.atspi.Registry".to_owned(), root)];
        let mut heard = Vec::new();
        while let Some(place) = waiting.pop() {
            // What goes from the page while it is read is gone.
            let Ok((one, parts)) = self.read(&place).await else { continue };
            heard.push(one);
            waiting.extend(parts.into_iter().rev());
        }
        heard
    }

    /// Waits until something that the window says is so, and gives it.
    pub async fn until(&self, what: &str, mut is_it: impl FnMut(&Heard) -> bool) -> Heard {
        let end = std::time::Instant::now() + crate::window::PATIENCE;
        loop {
            let all = self.all().await;
            if let Some(found) = all.iter().find(|one| is_it(one)) {
                return found.clone();
            }
            assert!(std::time::Instant::now() < end, "waited for {what} in vain; the window says:\n{all:#?}");
        }
    }

    async fn read(&self, place: &Place) -> zbus::Result<(Heard, Vec<Place>)> {
        let thing = self.at(place, "org.a11y.atspi.Accessible").await?;
        let count: i32 = thing.get_property("ChildCount").await?;
        let mut parts = Vec::new();
        // Asked one by one: for the page within the window GTK doesn't answer `GetChildren`.
        for at in 0..count {
            parts.push(thing.call("GetChildAtIndex", &at).await?);
        }
        let states: Vec<u32> = thing.call("GetState", &()).await?;
        let states = states.iter().rev().fold(0_u64, |all, half| all << 32 | u64::from(*half));
        let heard = Heard {
            role: thing.call("GetRole", &()).await?,
            name: thing.get_property("Name").await?,
            text: self.text(place).await.unwrap_or_default(),
            is_focused: states & FOCUSED != 0,
            is_selected: states & SELECTED != 0,
        };
        Ok((heard, parts))
    }

    async fn text(&self, place: &Place) -> zbus::Result<String> {
        self.at(place, "org.a11y.atspi.Text").await?.call("GetText", &(0_i32, -1_i32)).await
    }

    /// Each property is asked for by itself: GTK gives no answer to who asks for all.
    async fn at(&self, (owner, path): &Place, interface: &'static str) -> zbus::Result<Proxy<'_>> {
        let thing = zbus::proxy::Builder::new(&self.bus).destination(owner.clone())?.path(path.clone())?.interface(interface)?;
        thing.cache_properties(CacheProperties::No).build().await
    }
}

async fn connect(address: &str) -> Connection {
    let bus = zbus::connection::Builder::address(address).expect("an address of a bus");
    bus.build().await.expect("the bus takes one more")
}
