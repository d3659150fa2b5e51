//! Print output: the PDF that the browser would print, as text and as pixels.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use thirtyfour::common::print::{PrintPage, PrintParameters};

use super::artifacts;
use super::test_context::TestContext;
use super::wait::until;

/// A sheet as used in the district, in centimetres.
const A4: PrintPage = PrintPage {
    width: 21.0,
    height: 29.7,
};
/// Enough to tell text from background, and small.
const DOTS_PER_INCH: &str = "50";

/// A printed web page.
#[derive(Debug)]
pub(crate) struct PrintedPage {
    pdf: PathBuf,
    /// The words of each sheet, with single spaces.
    pub(crate) sheets: Vec<String>,
}

/// The greys of a sheet, from 0 (black) to 255 (white).
pub(crate) struct Picture {
    width: usize,
    greys: Vec<u8>,
}

impl PrintedPage {
    /// Prints the page that is open, with whatever backgrounds it has, and keeps the document under
    /// `name` for people to look at.
    pub(crate) async fn print(context: &TestContext, name: &str) -> Self {
        Self::on(A4, context, name).await
    }

    /// As [`Self::of`], on sheets as wide as A4 and so high, in centimetres: a page that names no
    /// size of its own.
    pub(crate) async fn on_sheets_of(height: f64, context: &TestContext, name: &str) -> Self {
        Self::on(PrintPage { height, ..A4 }, context, name).await
    }

    async fn on(page: PrintPage, context: &TestContext, name: &str) -> Self {
        let parameters = PrintParameters {
            background: true,
            page,
            ..PrintParameters::default()
        };
        let document = context.session().print_page(parameters).await;
        let document = document.expect("the driver can print");
        let name = format!("paper-{}-{name}.pdf", context.engine());
        let pdf = artifacts::write_artifact(&name, &document);
        let text = run("pdftotext", &["-layout"], &pdf, &["-"]);
        let text = String::from_utf8(text).expect("pdftotext writes UTF-8");
        let sheets = text.trim_end_matches('\u{c}').split('\u{c}');
        Self {
            sheets: sheets.map(tidy).collect(),
            pdf,
        }
    }

    /// All words, sheet after sheet.
    pub(crate) fn text(&self) -> String {
        self.sheets.join(" ")
    }

    /// Indices of the printed pages that contain these words.
    pub(crate) fn sheets_with(&self, words: &str) -> Vec<usize> {
        let words = tidy(words);
        let sheets = self.sheets.iter().enumerate();
        sheets
            .filter(|(_, sheet)| sheet.contains(&words))
            .map(|(number, _)| number)
            .collect()
    }

    /// The first sheet for people to look at: a PNG in colours, of this width and height in dots.
    pub(crate) fn first_sheet(&self, [width, height]: [u32; 2]) -> Vec<u8> {
        let [width, height] = [width, height].map(|dots| dots.to_string());
        let options = ["-png", "-singlefile"];
        let size = ["-scale-to-x", &width, "-scale-to-y", &height];
        run(
            "pdftoppm",
            &[options.as_slice(), &size].concat(),
            &self.pdf,
            &[],
        )
    }

    /// What the sheets look like.
    pub(crate) fn pictures(&self) -> Vec<Picture> {
        let options = ["-r", DOTS_PER_INCH, "-gray"];
        let images = run("pdftoppm", &options, &self.pdf, &[]);
        let mut rest = images.as_slice();
        let mut pictures = Vec::new();
        while !rest.is_empty() {
            pictures.push(Picture::take(&mut rest));
        }
        pictures
    }
}

impl Picture {
    /// Reads one portable greymap: `P5`, width, height and the highest value as text, then a byte a
    /// dot.
    fn take(rest: &mut &[u8]) -> Self {
        let mut head = Vec::new();
        while head.len() < 4 {
            let end = rest.iter().position(u8::is_ascii_whitespace);
            let (field, after) = rest.split_at(end.expect("four fields, each ended"));
            head.push(String::from_utf8_lossy(field).into_owned());
            *rest = &after[1..];
        }
        assert_eq!((&*head[0], &*head[3]), ("P5", "255"), "{head:?}");
        let [width, height] = [1, 2].map(|field| head[field].parse().expect("a number"));
        let (greys, after) = rest.split_at(width * height);
        *rest = after;
        Self {
            width,
            greys: greys.to_vec(),
        }
    }

    /// How far down the sheet there is ink, from 0 to 100.
    pub(crate) fn percent_filled(&self) -> usize {
        let last = self.greys.iter().rposition(|grey| *grey < 128);
        let dots = last.map_or(0, |place| (place / self.width + 1) * self.width);
        dots * 100 / self.greys.len()
    }

    /// The edge of the sheet, at its first dot.
    pub(crate) fn corner(&self) -> u8 {
        self.greys[0]
    }

    /// The darkest dot.
    pub(crate) fn darkest(&self) -> u8 {
        self.greys.iter().copied().min().unwrap_or(u8::MAX)
    }

    /// The part of the sheet that is white, from 0 to 100.
    pub(crate) fn percent_white(&self) -> usize {
        let white = self.greys.iter().filter(|grey| **grey >= 254).count();
        white * 100 / self.greys.len()
    }
}

/// Words as they are read: how they are set apart is the printer's business.
pub(crate) fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn run(program: &str, options: &[&str], pdf: &Path, rest: &[&str]) -> Vec<u8> {
    let output = Command::new(program)
        .args(options)
        .arg(pdf)
        .args(rest)
        .output();
    let output = output.unwrap_or_else(|error| {
        panic!("expected {program} in PATH, found {error}; `cargo xtask test` installs it")
    });
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {errors}");
    output.stdout
}

/// Replaces the print dialogue of the next printing frame: its words and style sheets are kept in the page.
pub(crate) async fn capture_prints(context: &TestContext) {
    let keep = "const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
        Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
          const view = own.get.call(this);
          view.print = () => {
            // What styles show in print alone is no part of `innerText`.
            window.printedSource = view.document.querySelector('.print-source')?.textContent;
            window.printed = [view.document.body.innerText, view.document.adoptedStyleSheets.length];
            view.onafterprint();
          };
          return view;
        } });";
    context.run::<Value>(keep, &[]).await;
}

/// Waits for a captured print; gives its words and the number of its style sheets.
pub(crate) async fn wait_for_print(context: &TestContext) -> (String, usize) {
    until("the page to be printed", async || {
        let printed: Value = context.run("return window.printed ?? null", &[]).await;
        serde_json::from_value(printed).map_err(|error| error.to_string())
    })
    .await
}
