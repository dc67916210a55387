//! A file from anyone becomes a small grey picture with nothing beside it, or is refused for what it is.

mod common;

use std::io::Cursor;

use common::seeded;
use footing_vault::{PictureTrouble, ScanPicture};
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngEncoder;
use image::{
    DynamicImage, ExtendedColorType, GrayImage, ImageDecoder, ImageEncoder, ImageFormat, Luma, LumaA, Rgb,
    RgbImage, Rgba, RgbaImage,
};
use proptest::prelude::*;

/// A word that stands in a file beside its picture.
const MARKED: &str = "marigold-tram-9321";
const LONGEST: usize = 400 * 1024;

fn png(picture: impl Into<DynamicImage>) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.into().write_to(&mut file, ImageFormat::Png).expect("memory");
    file.into_inner()
}

/// A JPEG in colour with this beside it.
fn jpeg_with(picture: &RgbImage, exif: Vec<u8>) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut file, 95);
    encoder.set_exif_metadata(exif).expect("a JPEG holds such things");
    encoder.write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8).expect("memory");
    file
}

fn png_with(picture: &RgbImage, exif: Vec<u8>) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = PngEncoder::new(&mut file);
    encoder.set_exif_metadata(exif).expect("a PNG holds such things");
    encoder.write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8).expect("memory");
    file
}

/// What a camera writes: which way up, its name, and where it was.
fn camera_says(way_up: u8) -> Vec<u8> {
    let maker = 50;
    let place = maker + MARKED.len() as u32 + 2;
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let mut entry = [tag.to_le_bytes(), kind.to_le_bytes()].concat();
        entry.extend([count.to_le_bytes(), value.to_le_bytes()].concat());
        entry
    };
    let mut exif = b"II*\0\x08\0\0\0\x03\0".to_vec();
    exif.extend(entry(0x010f, 2, MARKED.len() as u32 + 1, maker));
    exif.extend(entry(0x0112, 3, 1, way_up.into()));
    exif.extend(entry(0x8825, 4, 1, place));
    exif.extend([0; 4]);
    exif.resize(maker as usize, 0);
    exif.extend(MARKED.bytes());
    exif.resize(place as usize, 0);
    exif.extend([2, 0]);
    exif.extend(entry(1, 2, 2, u32::from(b'N')));
    exif.extend(entry(2, 5, 3, place + 30));
    exif.extend([0; 4]);
    exif.extend([51_u32, 1, 30, 1, 4242, 100].map(u32::to_le_bytes).concat());
    exif
}

fn kept(file: &[u8]) -> ScanPicture {
    ScanPicture::of_file(file).expect("a picture")
}

/// The dots of a kept picture, read by a decoder.
fn dots(picture: &ScanPicture) -> GrayImage {
    let read = image::load_from_memory_with_format(picture.jpeg(), ImageFormat::Jpeg).expect("a JPEG");
    assert_eq!(read.color(), image::ColorType::L8, "it is grey");
    read.into_luma8()
}

fn noise(width: u32, height: u32, seed: u64) -> GrayImage {
    let mut picture = GrayImage::new(width, height);
    seeded(seed)(&mut picture);
    picture
}

/// White, with one dark corner: the left one at the top.
fn dark_corner() -> RgbImage {
    RgbImage::from_fn(96, 48, |x, y| if x < 48 && y < 24 { Rgb([10, 20, 30]) } else { Rgb([250; 3]) })
}

/// Which corner is dark: left or right, top or bottom.
fn corner(picture: &GrayImage) -> (&'static str, &'static str) {
    let (width, height) = picture.dimensions();
    let places = [("left", width / 4), ("right", width * 3 / 4)];
    let rows = [("top", height / 4), ("bottom", height * 3 / 4)];
    let all = places.iter().flat_map(|side| rows.iter().map(move |row| (side, row)));
    let dark: Vec<_> = all.filter(|(side, row)| picture.get_pixel(side.1, row.1).0[0] < 100).collect();
    assert_eq!(dark.len(), 1, "one corner is dark");
    (dark[0].0.0, dark[0].1.0)
}

#[test]
fn a_picture_stands_upright_whichever_way_the_camera_was_held() {
    let upright = [
        (1, (96, 48), ("left", "top")),
        (2, (96, 48), ("right", "top")),
        (3, (96, 48), ("right", "bottom")),
        (4, (96, 48), ("left", "bottom")),
        (5, (48, 96), ("left", "top")),
        (6, (48, 96), ("right", "top")),
        (7, (48, 96), ("right", "bottom")),
        (8, (48, 96), ("left", "bottom")),
        (77, (96, 48), ("left", "top")),
    ];
    for (way_up, sides, dark) in upright {
        for file in [jpeg_with, png_with] {
            let picture = dots(&kept(&file(&dark_corner(), camera_says(way_up))));
            assert_eq!((picture.dimensions(), corner(&picture)), (sides, dark), "{way_up}");
        }
    }
}

#[test]
fn where_and_with_what_a_picture_was_taken_stays_behind() {
    let has = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).any(|there| there == word);
    let place = 4242_u32.to_le_bytes();
    for file in [jpeg_with, png_with] {
        let file = file(&dark_corner(), camera_says(6));
        assert!(has(&file, MARKED.as_bytes()) && has(&file, &place), "it is in the file");
        let picture = kept(&file);
        assert!(!has(picture.jpeg(), MARKED.as_bytes()) && !has(picture.jpeg(), &place));
        let mut decoder = JpegDecoder::new(Cursor::new(picture.jpeg())).expect("a JPEG");
        assert_eq!(decoder.exif_metadata().expect("read"), None);
        assert_eq!(decoder.icc_profile().expect("read"), None);
        assert_eq!(decoder.xmp_metadata().expect("read"), None);
        assert_eq!(decoder.iptc_metadata().expect("read"), None);
    }
}

#[test]
fn whatever_is_on_it_a_picture_takes_400_kilobytes_at_most_and_no_side_is_longer_than_2000() {
    let sizes = [(3000, 2500), (2500, 3000), (8000, 6000), (1, 30_000), (30_000, 1), (1990, 2000)];
    for (seed, (width, height)) in (1..).zip(sizes) {
        let picture = kept(&png(noise(width, height, seed)));
        let (wide, high) = dots(&picture).dimensions();
        assert!(picture.jpeg().len() <= LONGEST, "{width} by {height}: {} bytes", picture.jpeg().len());
        assert!(wide <= 2000 && high <= 2000, "{width} by {height}: {wide} by {high}");
        let (then, now) = (f64::from(width) / f64::from(height), f64::from(wide) / f64::from(high));
        assert!(width == 1 || height == 1 || (then / now - 1.0).abs() < 0.01, "{wide} by {high}");
    }
}

#[test]
fn a_small_picture_is_made_no_larger() {
    assert_eq!(dots(&kept(&png(noise(300, 200, 1)))).dimensions(), (300, 200));
    assert_eq!(dots(&kept(&png(noise(1, 1, 1)))).dimensions(), (1, 1));
}

/// A page at 600 dots to the inch, in lines of strokes a third of a millimetre wide and as far apart.
#[test]
fn the_strokes_of_small_print_on_a_whole_page_stay_apart() {
    let ink = |x: u32, y: u32| (y / 80).is_multiple_of(3) && (x / 8).is_multiple_of(2);
    let page = GrayImage::from_fn(4961, 7016, |x, y| Luma([if ink(x, y) { 20 } else { 235 }]));
    let picture = dots(&kept(&png(page)));
    assert_eq!(picture.dimensions(), (1414, 2000));
    let row: Vec<u8> = (700..720).map(|x| picture.get_pixel(x, 968).0[0]).collect();
    let (dark, light) = (row.iter().min().expect("dots"), row.iter().max().expect("dots"));
    assert!(light - dark > 120, "{row:?}");
}

#[test]
fn colours_become_greys_and_what_can_be_seen_through_lies_on_white_paper() {
    let red = RgbImage::from_pixel(40, 40, Rgb([200, 30, 30]));
    let grey = dots(&kept(&png(red))).get_pixel(20, 20).0[0];
    assert!((50..110).contains(&grey), "{grey}");
    let clear = RgbaImage::from_fn(40, 40, |x, _| Rgba([0, 0, 0, if x < 20 { 255 } else { 0 }]));
    let deep = image::ImageBuffer::from_fn(40, 40, |x, _| LumaA([0_u16, if x < 20 { u16::MAX } else { 0 }]));
    for picture in [DynamicImage::from(clear), DynamicImage::from(deep)] {
        let picture = dots(&kept(&png(picture)));
        assert!(picture.get_pixel(5, 20).0[0] < 20 && picture.get_pixel(35, 20).0[0] > 235);
    }
}

#[test]
fn what_is_no_jpeg_and_no_png_is_told_apart_from_a_pdf() {
    let refused = |file: &[u8]| ScanPicture::of_file(file).expect_err("no picture");
    for pdf in [b"%PDF-1.7\n%\xe2\xe3".to_vec(), [&[b'\n'; 900][..], b"%PDF-1.4"].concat()] {
        assert_eq!(refused(&pdf), PictureTrouble::Pdf);
    }
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".as_slice();
    let others: [&[u8]; 8] = [
        b"",
        b"\x89",
        b"GIF89a\x01\0\x01\0",
        b"RIFF\x10\0\0\0WEBPVP8 ",
        b"BM\0\0",
        b"<svg/>",
        heic,
        b"hello",
    ];
    for other in others {
        assert_eq!(refused(other), PictureTrouble::NotAPicture, "{other:?}");
    }
}

/// The start of a PNG of this size.
fn png_start(width: u32, height: u32) -> Vec<u8> {
    let mut header = b"IHDR".to_vec();
    header.extend([width.to_be_bytes(), height.to_be_bytes()].concat());
    header.extend([8, 2, 0, 0, 0]);
    let sum = crc32fast::hash(&header).to_be_bytes();
    [&b"\x89PNG\r\n\x1a\n"[..], &13_u32.to_be_bytes(), &header, &sum].concat()
}

fn with_data(mut file: Vec<u8>) -> Vec<u8> {
    let data = [&b"IDAT"[..], &[0x78, 0x9c, 3, 0, 0, 0, 0, 1]].concat();
    file.extend([&8_u32.to_be_bytes()[..], &data, &crc32fast::hash(&data).to_be_bytes()].concat());
    file
}

#[test]
fn a_picture_of_more_dots_than_are_read_is_refused_before_one_of_them_is_read() {
    for (width, height) in [(100_000, 100_000), (52_000_001, 1), (8000, 6501), (i32::MAX as u32, 7)] {
        let refused = ScanPicture::of_file(&with_data(png_start(width, height)));
        assert_eq!(refused, Err(PictureTrouble::TooLarge), "{width} by {height}");
    }
    let mut jpeg = jpeg_with(&dark_corner(), Vec::new());
    let frame = jpeg.windows(4).position(|at| at == [0xff, 0xc0, 0, 17]).expect("a frame");
    jpeg[frame + 5..frame + 9].fill(0xff);
    assert_eq!(ScanPicture::of_file(&jpeg), Err(PictureTrouble::TooLarge));
    let long = vec![0; ScanPicture::LONGEST_FILE as usize + 1 - png_start(1, 1).len()];
    assert_eq!(ScanPicture::of_file(&[png_start(1, 1), long].concat()), Err(PictureTrouble::TooLarge));
}

#[test]
fn a_picture_that_breaks_off_is_damaged() {
    let whole = png(noise(200, 200, 1));
    for part in [png_start(200, 200).len(), whole.len() / 2] {
        assert_eq!(ScanPicture::of_file(&whole[..part]), Err(PictureTrouble::Damaged), "{part} bytes");
    }
    let jpeg = jpeg_with(&dark_corner(), Vec::new());
    assert_eq!(ScanPicture::of_file(&jpeg[..30]), Err(PictureTrouble::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_picture_with_changed_bytes_is_refused_or_kept_in_our_form(
        is_png: bool, seed: u64, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)
    ) {
        let picture = DynamicImage::from(noise(60, 40, seed)).into_rgb8();
        let mut file = if is_png { png_with } else { jpeg_with }(&picture, camera_says(3));
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        if let Ok(picture) = ScanPicture::of_file(&file) {
            prop_assert!(dots(&picture).width() <= 2000);
        }
    }

    #[test]
    fn any_bytes_after_a_known_start_are_refused_or_kept(
        start in prop::sample::select(vec![&b"\x89PNG\r\n\x1a\n"[..], b"\xff\xd8\xff", b"%PDF-"]),
        bytes in prop::collection::vec(any::<u8>(), 0..300)
    ) {
        let _ = ScanPicture::of_file(&[start, &bytes].concat());
    }
}
