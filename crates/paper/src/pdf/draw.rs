//! Lines onto paper, each tagged with what it belongs to.

use std::collections::HashMap;
use std::num::NonZeroU16;
use std::ops::Range;

use krilla::Document as Pdf;
use krilla::color::luma;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, ContentTag, ListNumbering, Node, SpanTag, Tag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::{Cluster, PositionedLayoutItem};

use super::flow::{Element, Flowed, INDENT, MARGIN, Role};
use crate::document::{Document, Paper};

/// Above the lower edge of the paper: where the footer begins, and where the number of the page stands.
const FOOTER: f32 = 82.0;
const NUMBER: f32 = 40.0;

/// Draws all pages, and says how their text hangs together.
pub(super) fn draw(pdf: &mut Pdf, document: &Document, paper: Paper, flowed: &Flowed) {
    let (width, height) = paper.points();
    let mut pen = Pen { fonts: HashMap::new(), rtl: document.language.is_rtl(), width };
    let mut groups: Vec<TagGroup> = flowed.elements.iter().map(group).collect();
    let mut outline = Outline::new();
    for (number, placed) in flowed.pages.iter().enumerate() {
        let Some(settings) = PageSettings::from_wh(width, height) else { continue };
        let mut page = pdf.start_page_with(settings);
        let mut surface = page.surface();
        for place in placed {
            let element = &flowed.elements[place.element];
            if matches!(element.role, Role::Title | Role::Heading) && place.line == 0 {
                let point = Point::from_xy(place.x, (place.y - 24.0).max(0.0));
                outline.push_child(OutlineNode::new(element.text.clone(), XyzDestination::new(number, point)));
            }
            if element.role.is_item() && place.line == 0 {
                pen.mark(&mut surface, element.role, place.y);
            }
            let id = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            pen.line(&mut surface, element, place.line, place.x, place.y);
            surface.end_tagged();
            groups[place.element].push(id);
        }
        surface.start_tagged(ContentTag::Artifact(ArtifactType::Footer));
        pen.foot(&mut surface, &flowed.feet[number], height);
        surface.end_tagged();
        surface.finish();
        page.finish();
    }
    pdf.set_outline(outline);
    pdf.set_tag_tree(tree(flowed, groups));
}

fn group(element: &Element) -> TagGroup {
    let heading = |level| TagGroup::new(Tag::Hn(level, Some(element.text.clone())));
    match element.role {
        Role::Title => heading(NonZeroU16::MIN),
        Role::Heading => heading(NonZeroU16::MIN.saturating_add(1)),
        Role::Point | Role::Box => TagGroup::new(Tag::LBody),
        _ => TagGroup::new(Tag::P),
    }
}

/// Elements in the order in which they are read; items of one list stand in one.
fn tree(flowed: &Flowed, groups: Vec<TagGroup>) -> TagTree {
    let mut tree = TagTree::new();
    let mut list: Option<(usize, TagGroup)> = None;
    for (element, group) in flowed.elements.iter().zip(groups) {
        let ends = list.as_ref().is_some_and(|(number, _)| !element.role.is_item() || *number != element.list);
        if let Some((_, done)) = list.take_if(|_| ends) {
            tree.push(Node::Group(done));
        }
        if element.role.is_item() {
            let item = TagGroup::with_children(Tag::LI, vec![Node::Group(group)]);
            list.get_or_insert_with(|| (element.list, TagGroup::new(Tag::L(ListNumbering::Square)))).1.push(Node::Group(item));
        } else {
            tree.push(Node::Group(group));
        }
    }
    if let Some((_, done)) = list {
        tree.push(Node::Group(done));
    }
    tree
}

/// The letters that a cluster stands for; where several run into one glyph (ﬃ, لا), all of them.
fn letters(cluster: &Cluster<'_, ()>) -> Range<usize> {
    let mut letters = cluster.text_range();
    let mut next = cluster.next_logical();
    while let Some(more) = next.filter(Cluster::is_ligature_continuation) {
        letters.end = letters.end.max(more.text_range().end);
        next = more.next_logical();
    }
    letters
}

struct Pen {
    fonts: HashMap<u64, Font>,
    rtl: bool,
    width: f32,
}

impl Pen {
    fn line(&mut self, surface: &mut Surface<'_>, element: &Element, index: usize, x: f32, y: f32) {
        let Some(line) = element.layout.get(index) else { return };
        let grey = if matches!(element.role, Role::Remark | Role::Foot) { 70 } else { 0 };
        surface.set_fill(Some(Fill { paint: luma::Color::new(grey).into(), ..Fill::default() }));
        for item in line.items() {
            let PositionedLayoutItem::GlyphRun(stretch) = item else { continue };
            let run = stretch.run();
            let size = run.font_size();
            let mut glyphs = Vec::new();
            for cluster in run.visual_clusters().filter(|cluster| element.text.get(cluster.text_range()) != Some("\n")) {
                let letters = letters(&cluster);
                glyphs.extend(cluster.glyphs().map(|glyph| {
                    let id = GlyphId::new(glyph.id);
                    KrillaGlyph::new(id, glyph.advance / size, glyph.x / size, -glyph.y / size, 0.0, letters.clone(), None)
                }));
            }
            let data = run.font().clone();
            let font = self.fonts.entry(data.data.id()).or_insert_with(|| {
                Font::new(data.data.as_ref().to_vec().into(), data.index).expect("a font that lines were laid out with")
            });
            if !glyphs.is_empty() {
                surface.draw_glyphs(Point::from_xy(x + stretch.offset(), y), &glyphs, font.clone(), &element.text, size, false);
            }
        }
    }

    /// A dot or a box before an item: it says nothing that the list doesn't.
    fn mark(&self, surface: &mut Surface<'_>, role: Role, y: f32) {
        let side = if role == Role::Box { 7.5 } else { 2.5 };
        let left = if self.rtl { self.width - MARGIN - side } else { MARGIN + (INDENT - 14.0) };
        let lift = if role == Role::Box { 7.2 } else { 4.6 };
        surface.start_tagged(ContentTag::Artifact(ArtifactType::Other));
        let mut path = PathBuilder::new();
        if let Some(square) = Rect::from_xywh(left, y - lift, side, side) {
            path.push_rect(square);
        }
        if role == Role::Box {
            surface.set_fill(None);
            surface.set_stroke(Some(Stroke { width: 0.7, ..Stroke::default() }));
        } else {
            surface.set_fill(Some(Fill::default()));
        }
        if let Some(path) = path.finish() {
            surface.draw_path(&path);
        }
        surface.set_stroke(None);
        surface.end_tagged();
    }

    fn foot(&mut self, surface: &mut Surface<'_>, feet: &[Element; 2], height: f32) {
        for (foot, above, most) in [(&feet[0], FOOTER, 3), (&feet[1], NUMBER, 1)] {
            for index in 0..foot.layout.len().min(most) {
                let Some(line) = foot.layout.get(index) else { continue };
                self.line(surface, foot, index, MARGIN, height - above + line.metrics().baseline);
            }
        }
    }
}
