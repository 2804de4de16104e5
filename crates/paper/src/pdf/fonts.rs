//! The fonts that come with the program, as the web has them; unpacked when a document first needs them.

use std::sync::{Arc, OnceLock};

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontFamilyName};

use crate::words::Language;

/// Why a file is no font.
#[derive(Debug, thiserror::Error)]
#[error("{name} is no font that can be read")]
pub struct Unusable {
    /// The file.
    pub name: String,
}

/// The fonts at hand: each a part of one script, so that a text takes letters from several.
#[derive(Debug)]
pub struct Fonts(Vec<Face>);

#[derive(Debug)]
struct Face {
    name: String,
    packed: Vec<u8>,
    unpacked: OnceLock<Option<Blob<u8>>>,
}

impl Fonts {
    /// Whether a file of this name is a font that sheets are set in: the regular and bold cuts of Noto Sans, Noto Sans Arabic, and the
    /// Simplified Chinese of Noto Sans SC, as `@fontsource` packs them.
    pub fn is_wanted(name: &str) -> bool {
        let both = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese", "arabic-arabic"];
        let wanted = |script: &str, weight: u16| name.starts_with(&format!("noto-sans-{script}-{weight}-normal"));
        name.ends_with(".woff2")
            && (both.iter().any(|script| wanted(script, 400) || wanted(script, 700)) || wanted("sc-chinese-simplified", 400))
    }

    /// Takes fonts by the names of their files, packed as WOFF2.
    ///
    /// # Errors
    /// [`Unusable`], where a file isn't WOFF2.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<Self, Unusable> {
        let face = |(name, packed): (String, Vec<u8>)| {
            if packed.starts_with(b"wOF2") { Ok(Face { name, packed, unpacked: OnceLock::new() }) } else { Err(Unusable { name }) }
        };
        let mut faces = files.into_iter().map(face).collect::<Result<Vec<_>, _>>()?;
        faces.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self(faces))
    }

    /// Those of these letters that none of the fonts has.
    pub fn lacking(&self, letters: impl IntoIterator<Item = char>) -> Vec<char> {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let blobs: Vec<_> = self.0.iter().filter_map(Face::unpacked).collect();
        let found: Vec<_> = blobs.iter().map(|blob| (blob, collection.register_fonts(blob.clone(), None))).collect();
        let fonts = found.iter().flat_map(|(blob, families)| families.iter().flat_map(|(_, fonts)| fonts).map(move |font| (blob, font)));
        let charmaps: Vec<_> = fonts.filter_map(|(blob, font)| font.charmap_index().charmap(blob.as_ref())).collect();
        let has = |letter: char| charmaps.iter().any(|charmap| charmap.map(letter).is_some_and(|glyph| glyph != 0));
        letters.into_iter().filter(|letter| !has(*letter)).collect()
    }

    /// The fonts for a document in this language with this text, ready to lay lines out with.
    pub(super) fn ready(&self, language: Language, text: &str) -> Ready {
        let mut ready = Ready {
            context: FontContext {
                collection: Collection::new(CollectionOptions { shared: false, system_fonts: false }),
                source_cache: SourceCache::default(),
            },
            regular: Vec::new(),
            bold: Vec::new(),
        };
        let mut faces: Vec<&Face> = self.0.iter().filter(|face| face.is_needed(language, text)).collect();
        // In Chinese the marks between sentences are those of the Chinese font.
        faces.sort_by_key(|face| (face.rank(language), face.name.as_str()));
        for face in faces {
            let Some(blob) = face.unpacked() else { continue };
            let named = FontInfoOverride { family_name: Some(&face.name), ..FontInfoOverride::default() };
            ready.context.collection.register_fonts(blob, Some(named));
            let family = FontFamilyName::Named(face.name.clone().into());
            if !face.name.contains("-700-") {
                ready.regular.push(family.clone());
            }
            if face.name.contains("-700-") || face.is_chinese() {
                ready.bold.push(family);
            }
        }
        ready
    }
}

/// Fonts ready to lay lines out with, those before that are to be tried first.
pub(super) struct Ready {
    pub(super) context: FontContext,
    pub(super) regular: Vec<FontFamilyName<'static>>,
    pub(super) bold: Vec<FontFamilyName<'static>>,
}

impl Face {
    fn is_chinese(&self) -> bool {
        self.name.contains("-sc-")
    }

    /// The large font is unpacked only for text that is Chinese, or has Chinese letters in it.
    fn is_needed(&self, language: Language, text: &str) -> bool {
        !self.is_chinese() || language == Language::Zh || text.chars().any(|letter| letter >= '\u{2e80}')
    }

    fn rank(&self, language: Language) -> u8 {
        match (self.is_chinese(), self.name.contains("-arabic-")) {
            (true, _) => {
                if language == Language::Zh {
                    0
                } else {
                    3
                }
            }
            (_, true) => 2,
            _ => 1,
        }
    }

    fn unpacked(&self) -> Option<Blob<u8>> {
        let unpack = || wuff::decompress_woff2(&self.packed).ok().map(|font| Blob::new(Arc::new(font)));
        self.unpacked.get_or_init(unpack).clone()
    }
}
