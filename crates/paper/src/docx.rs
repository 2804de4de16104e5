//! A document as DOCX (ECMA-376): headings, lists and a footer that Word knows as such, right to left where its language is.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::document::{Block, Document, Paper};
use crate::figures::{self, Part};

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Writes a document as DOCX.
///
/// # Errors
/// What the ZIP format can't hold: nothing that fits on paper.
pub fn docx(document: &Document, paper: Paper) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // No clock: the time of each part is that of the format's first day.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(DateTime::default());
    for (name, body) in parts(document, paper) {
        zip.start_file(name, options)?;
        zip.write_all(format!("{HEAD}{body}").as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn parts(document: &Document, paper: Paper) -> [(&'static str, String); 7] {
    [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", properties(document)),
        ("word/document.xml", body(document, paper)),
        ("word/_rels/document.xml.rels", document_relations()),
        ("word/styles.xml", styles(document)),
        ("word/footer1.xml", footer(document)),
    ]
}

fn content_types() -> String {
    let part =
        |name: &str, kind: &str| format!("<Override PartName=\"{name}\" ContentType=\"application/vnd.openxmlformats-{kind}+xml\"/>");
    format!(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>{}{}{}{}</Types>",
        part("/word/document.xml", "officedocument.wordprocessingml.document.main"),
        part("/word/styles.xml", "officedocument.wordprocessingml.styles"),
        part("/word/footer1.xml", "officedocument.wordprocessingml.footer"),
        part("/docProps/core.xml", "package.core-properties"),
    )
}

fn relations(all: &[(&str, &str, &str)]) -> String {
    let one = |(id, kind, target): &(&str, &str, &str)| format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>");
    let all: String = all.iter().map(one).collect();
    format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>")
}

fn package_relations() -> String {
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relations(&[("rId1", &format!("{RELATIONS}/officeDocument"), "word/document.xml"), ("rId2", core, "docProps/core.xml")])
}

fn document_relations() -> String {
    relations(&[("rId1", &format!("{RELATIONS}/styles"), "styles.xml"), ("rId2", &format!("{RELATIONS}/footer"), "footer1.xml")])
}

fn properties(document: &Document) -> String {
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>Valise</dc:creator><dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&document.title),
        document.language.code()
    )
}

fn body(document: &Document, paper: Paper) -> String {
    let mut text = paragraph(document, "Title", &document.title);
    for block in &document.blocks {
        match block {
            Block::Heading(line) => text.push_str(&paragraph(document, "Heading1", line)),
            Block::Paragraph(line) => text.push_str(&paragraph(document, "Normal", line)),
            Block::Strong(line) => text.push_str(&paragraph(document, "Strong", line)),
            Block::Remark(line) => text.push_str(&paragraph(document, "Remark", line)),
            Block::Lines(lines) => text.push_str(&paragraph(document, "Normal", &lines.join("\n"))),
            Block::Points(items) => items.iter().for_each(|item| text.push_str(&paragraph(document, "Item", &format!("• {item}")))),
            Block::Boxes(items) => items.iter().for_each(|item| text.push_str(&paragraph(document, "Item", &format!("☐ {item}")))),
        }
    }
    let (width, height) = paper.points();
    let rtl = if document.language.is_rtl() { "<w:bidi/>" } else { "" };
    format!(
        "<w:document xmlns:w=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><w:body>{text}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>{rtl}</w:sectPr></w:body></w:document>",
        twentieths(width),
        twentieths(height)
    )
}

/// Points in the unit of the format.
#[allow(clippy::cast_possible_truncation, reason = "sizes of paper are small")]
fn twentieths(points: f32) -> i32 {
    (points * 20.0).round() as i32
}

fn footer(document: &Document) -> String {
    format!("<w:ftr xmlns:w=\"{MAIN}\">{}</w:ftr>", paragraph(document, "Remark", &document.footer))
}

/// A paragraph in a style; ends of lines within it stay.
fn paragraph(document: &Document, style: &str, text: &str) -> String {
    let rtl = document.language.is_rtl() && text.chars().any(|letter| matches!(letter, '\u{600}'..='\u{6ff}'));
    let direction = if document.language.is_rtl() { "<w:bidi/>" } else { "" };
    let runs: String = if rtl { figures::parts(text).into_iter().map(rtl_run).collect() } else { run("", text) };
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{direction}</w:pPr>{runs}</w:p>")
}

/// A part of a paragraph that runs from right to left: a number in groups keeps its order in a run of its own.
fn rtl_run(part: Part<'_>) -> String {
    match part {
        Part::Words(words) => run("<w:rPr><w:rtl/></w:rPr>", words),
        Part::Figures(figures) => run("", figures),
    }
}

fn run(properties: &str, text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line))).collect();
    format!("<w:r>{properties}{}</w:r>", lines.join("<w:br/>"))
}

fn styles(document: &Document) -> String {
    let style = |id: &str, name: &str, paragraph: &str, run: &str| {
        let base = if id == "Normal" { "" } else { "<w:basedOn w:val=\"Normal\"/>" };
        let default = if id == "Normal" { " w:default=\"1\"" } else { "" };
        format!(
            "<w:style w:type=\"paragraph\"{default} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{base}<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    let size = |half_points: u32| format!("<w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{half_points}\"/>");
    let language = document.language.code();
    format!(
        "<w:styles xmlns:w=\"{MAIN}\"><w:docDefaults><w:rPrDefault><w:rPr>{}<w:lang w:val=\"{language}\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault></w:docDefaults>{}{}{}{}{}{}</w:styles>",
        size(22),
        style("Normal", "Normal", "<w:spacing w:after=\"120\"/>", ""),
        style("Title", "Title", "<w:spacing w:after=\"200\"/>", &format!("<w:b/><w:bCs/>{}", size(36))),
        style(
            "Heading1",
            "heading 1",
            "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"100\"/><w:outlineLvl w:val=\"0\"/>",
            &format!("<w:b/><w:bCs/>{}", size(26))
        ),
        style("Strong", "Valise Strong", "<w:keepNext/><w:spacing w:after=\"40\"/>", "<w:b/><w:bCs/>"),
        style("Remark", "Valise Remark", "<w:spacing w:after=\"120\"/>", &format!("<w:color w:val=\"464646\"/>{}", size(17))),
        style("Item", "Valise Item", "<w:spacing w:after=\"60\"/><w:ind w:start=\"340\" w:hanging=\"340\"/>", ""),
    )
}

/// Text as XML: what XML 1.0 can't hold falls out.
fn escaped(text: &str) -> String {
    let allowed = |letter: &char| !letter.is_control() || *letter == '\t';
    let text: String = text.chars().filter(allowed).filter(|letter| !matches!(letter, '\u{fffe}' | '\u{ffff}')).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
