//! Pages as grey pictures: the preview by resvg, the paper by poppler.

use std::io::Write;
use std::process::{Command, Stdio};

use footing_print::paper;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Dots to the inch.
const DENSITY: f32 = 200.0;
/// Dots to the point.
const DOTS: f32 = DENSITY / 72.0;
/// What is not lighter than this, counted from white, is painted: the wash behind a header is 19.
const PAINTED: u8 = 10;

/// One page in grey.
pub struct Grey {
    pub width: usize,
    pub height: usize,
    /// How far each dot is from white.
    dots: Vec<u8>,
}

impl Grey {
    /// How many painted dots have nothing half as dark in the other picture as near as this, in points.
    pub fn strays(&self, other: &Grey, near: f32) -> usize {
        let reach = (near * DOTS).round() as usize;
        let painted = self.dots.iter().enumerate().filter(|(_, dot)| **dot >= PAINTED);
        let stray =
            |at: usize, dot: u8| other.darkest_near(at % self.width, at / self.width, reach) < dot / 2;
        painted.filter(|(at, dot)| stray(*at, **dot)).count()
    }

    fn darkest_near(&self, x: usize, y: usize, reach: usize) -> u8 {
        let columns = x.saturating_sub(reach)..(x + reach + 1).min(self.width);
        let rows = y.saturating_sub(reach)..(y + reach + 1).min(self.height);
        rows.flat_map(|row| &self.dots[row * self.width..][columns.clone()]).copied().max().unwrap_or(0)
    }
}

/// The picture of a page of the preview.
pub fn preview_picture(svg: &str) -> Grey {
    let tree = Tree::from_str(svg, &Options::default()).unwrap();
    let (width, height) = ((paper::WIDTH * DOTS).ceil(), (paper::HEIGHT * DOTS).ceil());
    let mut picture = Pixmap::new(width as u32, height as u32).unwrap();
    picture.fill(resvg::tiny_skia::Color::WHITE);
    let size = tree.size();
    let scale =
        Transform::from_scale(paper::WIDTH * DOTS / size.width(), paper::HEIGHT * DOTS / size.height());
    resvg::render(&tree, scale, &mut picture.as_mut());
    // As poppler weighs the three colours.
    let grey = |[red, green, blue]: [u8; 3]| {
        255 - ((u32::from(red) * 77 + u32::from(green) * 151 + u32::from(blue) * 28) / 256) as u8
    };
    let dots = picture.pixels().iter().map(|dot| grey([dot.red(), dot.green(), dot.blue()])).collect();
    Grey { width: width as usize, height: height as usize, dots }
}

/// The pictures of a finished file's pages.
pub fn paper_pictures(pdf: &[u8]) -> Vec<Grey> {
    let density = DENSITY.to_string();
    let mut poppler = Command::new("pdftoppm")
        .args(["-gray", "-r", &density, "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftoppm is in poppler-utils");
    poppler.stdin.take().unwrap().write_all(pdf).unwrap();
    let done = poppler.wait_with_output().unwrap();
    assert!(done.status.success());
    let mut rest = done.stdout.as_slice();
    std::iter::from_fn(|| next_picture(&mut rest)).collect()
}

/// Takes one picture from a row of PGM pictures: "P5", width, height and 255 on three lines, then the dots.
fn next_picture(from: &mut &[u8]) -> Option<Grey> {
    let mut lines = from.splitn(4, |byte| *byte == b'\n');
    let mut line = || std::str::from_utf8(lines.next()?).ok();
    line().filter(|kind| *kind == "P5")?;
    let (width, height) = line()?.split_once(' ')?;
    let (width, height): (usize, usize) = (width.parse().ok()?, height.parse().ok()?);
    line().filter(|most| *most == "255")?;
    let (dots, rest) = lines.next()?.split_at(width * height);
    *from = rest;
    Some(Grey { width, height, dots: dots.iter().map(|dot| 255 - dot).collect() })
}
