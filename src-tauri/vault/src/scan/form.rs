//! The form of a kept picture: a JPEG in one grey layer, without any segment that could say something beside
//! the picture. What comes in an open file is held against this, and so is every row that is read.

/// No picture is wider or higher, in dots.
pub(super) const LONGEST_SIDE: u32 = 2000;

const START: [u8; 2] = [0xff, 0xd8];
const END: [u8; 2] = [0xff, 0xd9];
/// The markers of the segments that may stand before the picture's data.
const JFIF: u8 = 0xe0;
const FRAME: u8 = 0xc0;
const CODES: u8 = 0xc4;
const STEPS: u8 = 0xdb;
const DATA: u8 = 0xda;

/// Whether these bytes are a picture in our form.
pub(super) fn is_ours(jpeg: &[u8]) -> bool {
    jpeg.strip_prefix(&START).and_then(past_segments).is_some_and(is_data_to_the_end)
}

/// What follows the segments; `None` when one of them may not be there, or there is not one frame.
fn past_segments(mut rest: &[u8]) -> Option<&[u8]> {
    let mut frames = 0;
    loop {
        let [0xff, marker, high, low, ..] = *rest else { return None };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let (segment, after) = rest.get(4..)?.split_at_checked(length.checked_sub(2)?)?;
        match marker {
            JFIF if segment.len() == 14 && segment.starts_with(b"JFIF\0") => {}
            FRAME if is_grey_frame(segment) => frames += 1,
            CODES | STEPS => {}
            DATA if frames == 1 => return Some(after),
            _ => return None,
        }
        rest = after;
    }
}

/// Eight bits for each dot, one layer, and sides that we make.
fn is_grey_frame(frame: &[u8]) -> bool {
    let [8, h1, h2, w1, w2, 1, _, _, _] = *frame else { return false };
    let sides = [u16::from_be_bytes([h1, h2]), u16::from_be_bytes([w1, w2])];
    sides.into_iter().all(|side| (1..=LONGEST_SIDE).contains(&side.into()))
}

/// Data alone, up to the end of the picture and of the file: a marker inside would begin something else.
fn is_data_to_the_end(rest: &[u8]) -> bool {
    let Some(data) = rest.strip_suffix(&END) else { return false };
    let mut bytes = data.iter();
    while let Some(byte) = bytes.next() {
        if *byte == 0xff && bytes.next() != Some(&0) {
            return false;
        }
    }
    true
}
