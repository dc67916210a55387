//! Making a scan's picture from a file that the person picked. The file may come from anyone: how much it may ask
//! for is looked at before any of its dots is read.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{FilterType, resize, thumbnail};
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, GrayImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits,
    Luma,
};

use super::form::LONGEST_SIDE;
use super::picture::{MOST_SCAN_BYTES, ScanPicture};

/// A picture of more dots is not read: more than a camera of 50 megapixels takes, or a page has at 600 to an inch.
const MOST_DOTS: u64 = 52_000_000;
/// Nor one whose dots take more memory, in bytes.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// How far a picture is taken down, in dots along its long side, and how exactly it is written, until it fits.
const SIDES: [u32; 4] = [LONGEST_SIDE, 1600, 1200, 800];
const QUALITIES: [u8; 3] = [75, 60, 45];
/// Programs find this within so many bytes of a file's start, and so does this.
const PDF: &[u8] = b"%PDF-";
const PDF_WITHIN: usize = 1024;

/// Why a file does not become a scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureTrouble {
    /// It is a PDF.
    #[error("picture-is-pdf")]
    Pdf,
    /// It is no picture, or of a form that is not read: it has to be a JPEG or a PNG.
    #[error("not-a-picture")]
    NotAPicture,
    /// It has more dots than are read.
    #[error("picture-too-large")]
    TooLarge,
    /// A part of it is missing or broken.
    #[error("picture-damaged")]
    Damaged,
}

impl ScanPicture {
    /// No file is longer, in bytes.
    pub const LONGEST_FILE: u64 = 64 * 1024 * 1024;

    /// The picture in a file, as scans are kept: upright, grey, small enough, and without anything else that the
    /// file holds, such as where and when it was taken.
    pub fn of_file(file: &[u8]) -> Result<Self, PictureTrouble> {
        let format = format(file)?;
        if file.len() as u64 > Self::LONGEST_FILE {
            return Err(PictureTrouble::TooLarge);
        }
        let (whole, way_up) = decoded(file, format)?;
        let mut picture = DynamicImage::ImageLuma8(shrunk(whole, LONGEST_SIDE));
        picture.apply_orientation(way_up);
        let jpeg = written(picture.into_luma8())?;
        Self::of_ours(jpeg).ok_or(PictureTrouble::TooLarge)
    }
}

fn format(file: &[u8]) -> Result<ImageFormat, PictureTrouble> {
    if file.windows(PDF.len()).take(PDF_WITHIN).any(|start| start == PDF) {
        return Err(PictureTrouble::Pdf);
    }
    match image::guess_format(file) {
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png)) => Ok(format),
        _ => Err(PictureTrouble::NotAPicture),
    }
}

/// Its dots in grey, and how to turn them so that it stands upright.
fn decoded(file: &[u8], format: ImageFormat) -> Result<(GrayImage, Orientation), PictureTrouble> {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(trouble)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_DOTS || decoder.total_bytes() > MOST_MEMORY {
        return Err(PictureTrouble::TooLarge);
    }
    // What cannot be read of it turns nothing.
    let way_up = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((grey(DynamicImage::from_decoder(decoder).map_err(trouble)?), way_up))
}

fn trouble(error: ImageError) -> PictureTrouble {
    match error {
        ImageError::Limits(_) => PictureTrouble::TooLarge,
        ImageError::Unsupported(_) => PictureTrouble::NotAPicture,
        _ => PictureTrouble::Damaged,
    }
}

/// In grey; what can be seen through lies on white paper.
fn grey(picture: DynamicImage) -> GrayImage {
    if !picture.color().has_alpha() {
        return picture.into_luma8();
    }
    let clear = picture.into_luma_alpha8();
    GrayImage::from_fn(clear.width(), clear.height(), |x, y| {
        let [grey, cover] = clear.get_pixel(x, y).0.map(u32::from);
        Luma([((grey * cover + 255 * (255 - cover)) / 255) as u8])
    })
}

/// Taken down so that no side is longer. By whole steps first, which needs little memory, then exactly.
fn shrunk(picture: GrayImage, longest: u32) -> GrayImage {
    let (width, height) = picture.dimensions();
    let long = width.max(height);
    if long <= longest {
        return picture;
    }
    let by = |side: u32, to: u32, from: u32| {
        (u64::from(side) * u64::from(to) / u64::from(from)).clamp(1, longest.into()) as u32
    };
    let sides = (by(width, longest, long), by(height, longest, long));
    let step = long / longest;
    let coarse =
        if step > 1 { thumbnail(&picture, (width / step).max(1), (height / step).max(1)) } else { picture };
    resize(&coarse, sides.0, sides.1, FilterType::CatmullRom)
}

/// As a JPEG that is not too long, as sharp as that allows.
fn written(picture: GrayImage) -> Result<Vec<u8>, PictureTrouble> {
    let mut picture = picture;
    for side in SIDES {
        picture = shrunk(picture, side);
        for quality in QUALITIES {
            let mut jpeg = Vec::new();
            let mut encoder = JpegEncoder::new_with_quality(&mut jpeg, quality);
            encoder
                .encode(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::L8)
                .map_err(trouble)?;
            if jpeg.len() <= MOST_SCAN_BYTES {
                return Ok(jpeg);
            }
        }
    }
    Err(PictureTrouble::TooLarge)
}
