//! The file says what the sheet says, in its order, to a person who looks and to one who listens.

mod common;

use common::{example, lay_out, long, made, meeting, scripts};
use footing_plan::{MayStand, Sheet};
use footing_print::{Fonts, as_drawn, check, pdf, read_back, svg};

fn sheets() -> Vec<Sheet> {
    vec![example(), meeting(), long(), scripts(), Sheet::default()]
}

#[test]
fn the_structure_tree_reads_the_sheet_in_order() {
    for sheet in sheets() {
        let read = read_back(&pdf(&lay_out(&sheet), made())).unwrap();
        assert_eq!(as_drawn(&read.structure.join("\n")), as_drawn(&sheet.texts().join("\n")));
    }
}

#[test]
fn a_page_paints_its_text_in_the_order_it_is_read() {
    let sheet = example();
    let read = read_back(&pdf(&lay_out(&sheet), made())).unwrap();
    // The example has no row that goes over two pages; page numbers are the only other text.
    let painted = as_drawn(&read.pages.join("\n"));
    let words: Vec<&str> = painted.split(' ').collect();
    let mut rest = words.iter();
    let meant = as_drawn(&sheet.texts().join("\n"));
    assert!(meant.split(' ').all(|word| rest.any(|painted| *painted == word)), "{painted}");
}

#[test]
fn nothing_is_wrong_with_the_structure() {
    for sheet in sheets().into_iter().take(4) {
        let read = read_back(&pdf(&lay_out(&sheet), made())).unwrap();
        assert!(read.faults.is_empty(), "{:?} in {:?}", read.faults, sheet.title);
        assert!(check(&pdf(&lay_out(&sheet), made()), &sheet, &[], &MayStand::default()).is_ready());
    }
}

#[test]
fn the_same_sheet_at_the_same_time_is_the_same_file() {
    for sheet in sheets() {
        assert_eq!(pdf(&lay_out(&sheet), made()), pdf(&lay_out(&sheet), made()));
        assert_eq!(svg(&lay_out(&sheet)), svg(&lay_out(&sheet)));
    }
}

#[test]
fn another_text_or_another_time_has_another_name() {
    let name = |pdf: &[u8]| lopdf::Document::load_mem(pdf).unwrap().trailer.get(b"ID").unwrap().clone();
    let first = name(&pdf(&lay_out(&example()), made()));
    assert_ne!(first, name(&pdf(&lay_out(&meeting()), made())));
    assert_ne!(first, name(&pdf(&lay_out(&example()), made() + chrono::Duration::seconds(1))));
}

#[test]
fn the_file_names_no_author_no_program_and_no_place() {
    let read = read_back(&pdf(&lay_out(&example()), made())).unwrap();
    let everything = read.everything().to_lowercase();
    for word in ["printpdf", "lopdf", "footing", "/home", "/root", "author", "producer", "creator"] {
        assert!(!everything.contains(word), "{word}");
    }
    assert!(everything.contains("<pdfuaid:part>1</pdfuaid:part>"));
}

#[test]
fn the_worked_example_is_one_side() {
    assert_eq!(lay_out(&example()).pages.len(), 1);
}

#[test]
fn a_blank_sheet_is_still_a_page() {
    let pages = lay_out(&Sheet::default());
    assert_eq!(pages.pages.len(), 1);
    assert_eq!(svg(&pages).len(), 1);
    assert!(lopdf::Document::load_mem(&pdf(&pages, made())).is_ok());
}

#[test]
fn characters_without_a_font_are_told_and_still_read_aloud() {
    let pages = lay_out(&scripts());
    assert!(pages.missing.contains(&'日') && pages.missing.contains(&'ᚠ'), "{:?}", pages.missing);
    assert!(!pages.missing.contains(&'→') && !pages.missing.contains(&'✓') && !pages.missing.contains(&'🙂'));
    let read = read_back(&pdf(&pages, made())).unwrap();
    assert!(read.structure.concat().contains("日本語"));
}

#[test]
fn a_picture_of_a_page_holds_no_script_no_style_and_no_id_of_another_page() {
    let pictures = svg(&lay_out(&long()));
    for (place, picture) in pictures.iter().enumerate() {
        for word in ["<script", "style=", "<style", "on", "http"] {
            let word = if word == "on" { " onload" } else { word };
            assert!(!picture.replace("http://www.w3.org/2000/svg", "").contains(word), "{word}");
        }
        let ids = picture.match_indices("id=\"").map(|(at, _)| &picture[at + 4..]);
        assert!(ids.into_iter().all(|id| id.starts_with(&format!("p{place}f"))));
        assert!(
            picture.contains("role=\"img\"") && picture.contains("aria-label=\"Notes for our meeting. Page")
        );
    }
}

#[test]
fn the_fonts_are_whole_and_can_be_cut_and_drawn() {
    use skrifa::MetadataProvider;
    for face in Fonts::bundled().faces() {
        let font = skrifa::FontRef::new(face.bytes).unwrap();
        let outlines = font.outline_glyphs();
        assert_eq!(outlines.format(), Some(skrifa::outline::OutlineGlyphFormat::Glyf), "{}", face.name);
        let glyphs: Vec<u16> = font.charmap().mappings().map(|(_, glyph)| glyph.to_u32() as u16).collect();
        let remapper = subsetter::GlyphRemapper::new_from_glyphs(&glyphs);
        assert!(subsetter::subset(face.bytes, 0, &remapper).is_ok(), "{}", face.name);
    }
}

#[test]
fn the_fonts_can_be_kept_by_a_program_with_several_threads() {
    fn kept<T: Clone + Send + Sync>() {}
    kept::<Fonts>();
    kept::<footing_print::Pages>();
}
