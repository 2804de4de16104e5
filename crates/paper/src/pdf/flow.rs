//! Blocks into lines, lines onto pages.

use parley::style::{FontFamily, LineHeight, OverflowWrap, StyleProperty};
use parley::{Alignment, AlignmentOptions, BaseDirection, Layout, LayoutContext};

use super::fonts::{Fonts, Ready};
use crate::document::{Block, Document, Paper};
use crate::figures::{self, Part};
use crate::words::Language;

/// Around the text, in points: 20 mm.
pub(super) const MARGIN: f32 = 56.7;
/// From the lower edge of the paper up to where the text ends.
const FOOT: f32 = 96.0;
/// How far items stand in.
pub(super) const INDENT: f32 = 14.0;
/// Below a heading there is room for as much as this, or it goes to the next page with what it heads.
const KEPT_TOGETHER: f32 = 48.0;

/// What a stretch of text is, to a screen reader and to the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Heading,
    Paragraph,
    Strong,
    Remark,
    Point,
    Box,
    Foot,
}

impl Role {
    const fn size(self) -> f32 {
        match self {
            Self::Title => 18.0,
            Self::Heading => 12.5,
            Self::Remark | Self::Foot => 8.0,
            _ => 10.0,
        }
    }

    const fn is_bold(self) -> bool {
        matches!(self, Self::Title | Self::Heading | Self::Strong)
    }

    /// Room before it.
    const fn before(self) -> f32 {
        match self {
            Self::Title | Self::Foot => 0.0,
            Self::Heading => 13.0,
            Self::Remark => 1.5,
            _ => 5.0,
        }
    }

    pub(super) const fn is_item(self) -> bool {
        matches!(self, Self::Point | Self::Box)
    }
}

/// A stretch of text, laid out.
pub(super) struct Element {
    pub(super) role: Role,
    pub(super) text: String,
    pub(super) layout: Layout<()>,
    /// Items of one list have one number.
    pub(super) list: usize,
}

/// A line in its place on a page.
pub(super) struct Placed {
    pub(super) element: usize,
    pub(super) line: usize,
    /// Left edge of its layout, and baseline, from the upper left corner.
    pub(super) x: f32,
    pub(super) y: f32,
}

/// A document, laid out.
pub(super) struct Flowed {
    pub(super) elements: Vec<Element>,
    pub(super) pages: Vec<Vec<Placed>>,
    /// Footer and number, a pair for each page.
    pub(super) feet: Vec<[Element; 2]>,
}

/// Lays a document out.
pub(super) fn flow(document: &Document, paper: Paper, fonts: &Fonts) -> Flowed {
    let (width, height) = paper.points();
    let mut setter = Setter {
        ready: fonts.ready(document.language, &all_text(document)),
        scratch: LayoutContext::new(),
        language: document.language,
        width: width - 2.0 * MARGIN,
    };
    let elements = setter.elements(document);
    let pages = paginate(&elements, document.language, height);
    let feet = (1..=pages.len())
        .map(|number| {
            let page = format!("{} {number} / {}", document.page, pages.len());
            [setter.element(Role::Foot, &document.footer, 0), setter.element(Role::Foot, &page, 0)]
        })
        .collect();
    Flowed { elements, pages, feet }
}

fn paginate(elements: &[Element], language: Language, height: f32) -> Vec<Vec<Placed>> {
    let (end, mut pages, mut top) = (height - FOOT, vec![Vec::new()], MARGIN);
    for (at, element) in elements.iter().enumerate() {
        top += element.role.before();
        let wanted = if element.role == Role::Heading { KEPT_TOGETHER } else { 0.0 };
        for (index, line) in element.layout.lines().enumerate() {
            let metrics = line.metrics();
            if top + metrics.line_height + wanted > end && pages.last().is_some_and(|page| !page.is_empty()) {
                pages.push(Vec::new());
                top = MARGIN;
            }
            let x = MARGIN + if element.role.is_item() && !language.is_rtl() { INDENT } else { 0.0 };
            let y = top + metrics.baseline - metrics.block_min_coord;
            if let Some(page) = pages.last_mut() {
                page.push(Placed { element: at, line: index, x, y });
            }
            top += metrics.line_height;
        }
    }
    pages
}

/// Sets text in lines.
struct Setter {
    ready: Ready,
    scratch: LayoutContext<()>,
    language: Language,
    width: f32,
}

impl Setter {
    fn elements(&mut self, document: &Document) -> Vec<Element> {
        let mut elements = vec![self.element(Role::Title, &document.title, 0)];
        for (list, block) in document.blocks.iter().enumerate() {
            match block {
                Block::Heading(text) => elements.push(self.element(Role::Heading, text, list)),
                Block::Paragraph(text) => elements.push(self.element(Role::Paragraph, text, list)),
                Block::Strong(text) => elements.push(self.element(Role::Strong, text, list)),
                Block::Remark(text) => elements.push(self.element(Role::Remark, text, list)),
                Block::Lines(lines) => elements.push(self.element(Role::Paragraph, &lines.join("\n"), list)),
                Block::Points(items) => elements.extend(items.iter().map(|item| self.element(Role::Point, item, list))),
                Block::Boxes(items) => elements.extend(items.iter().map(|item| self.element(Role::Box, item, list))),
            }
        }
        elements.retain(|element| !element.text.trim().is_empty());
        elements
    }

    fn element(&mut self, role: Role, text: &str, list: usize) -> Element {
        let mut text = printable(text);
        if self.language.is_rtl() && has_arabic(&text) {
            text = with_figures_in_order(&text);
        }
        let mut layout = self.layout(role, &text);
        let lacking = letters_without_a_glyph(&layout, &text);
        if !lacking.is_empty() {
            text =
                text.char_indices().map(|(at, letter)| if lacking.contains(&at) { char::REPLACEMENT_CHARACTER } else { letter }).collect();
            layout = self.layout(role, &text);
        }
        Element { role, text, layout, list }
    }

    fn layout(&mut self, role: Role, text: &str) -> Layout<()> {
        let families = if role.is_bold() { &self.ready.bold } else { &self.ready.regular };
        let families = FontFamily::List(families.clone().into());
        let rtl = self.language.is_rtl();
        let mut builder = self.scratch.ranged_builder(&mut self.ready.context, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(families));
        builder.push_default(StyleProperty::FontSize(role.size()));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(if rtl { 1.65 } else { 1.4 })));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.set_base_direction(if rtl && has_arabic(text) { BaseDirection::Rtl } else { BaseDirection::Ltr });
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(self.width - if role.is_item() { INDENT } else { 0.0 }));
        layout.align(if rtl { Alignment::Right } else { Alignment::Left }, AlignmentOptions::default());
        layout
    }
}

/// Text without what has no form of its own: controls, marks of direction, joiners at the edge of a value.
fn printable(text: &str) -> String {
    let kept = |letter: &char| {
        *letter == '\n'
            || !(letter.is_control()
                || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'))
    };
    text.replace('\t', " ").chars().filter(kept).collect()
}

/// Text that runs from right to left, with a mark before each number in groups, which keeps their order (Unicode Standard Annex 9, W7).
fn with_figures_in_order(text: &str) -> String {
    let marked = figures::parts(text).into_iter().flat_map(|part| match part {
        Part::Words(words) => ["", words],
        Part::Figures(figures) => ["\u{200e}", figures],
    });
    marked.collect()
}

/// Where letters stand that no font has.
fn letters_without_a_glyph(layout: &Layout<()>, text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for cluster in layout.lines().flat_map(|line| line.runs().flat_map(|run| run.clusters().collect::<Vec<_>>()).collect::<Vec<_>>()) {
        let range = cluster.text_range();
        if cluster.glyphs().any(|glyph| glyph.id == 0) && text.get(range.clone()).is_some_and(|letters| letters != "\n") {
            found.extend(range);
        }
    }
    found
}

fn has_arabic(text: &str) -> bool {
    text.chars().any(|letter| matches!(letter, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fefc}'))
}

fn all_text(document: &Document) -> String {
    let mut text = format!("{}{}", document.title, document.footer);
    for block in &document.blocks {
        match block {
            Block::Heading(one) | Block::Paragraph(one) | Block::Strong(one) | Block::Remark(one) => text.push_str(one),
            Block::Lines(many) | Block::Points(many) | Block::Boxes(many) => many.iter().for_each(|one| text.push_str(one)),
        }
    }
    text
}
