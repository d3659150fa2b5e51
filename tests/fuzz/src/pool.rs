//! What values are made of: what people write, and what nobody should.

use fastrand::Rng;

/// Pieces of texts.
pub(crate) const PIECES: [&str; 40] = [
    "",
    " ",
    "\u{a0}",
    "\n",
    "\t",
    "\"",
    "\\",
    "<b>",
    "</script>",
    "&amp;",
    "%2B",
    "%",
    "+",
    "=",
    "#",
    "?",
    "/",
    "..",
    "2018",
    "2014/2016",
    "17/8/2018",
    "tháng 8/2018",
    "2018-13",
    "2018-02-30",
    "99999999999999999999",
    "-1",
    "0",
    "Hội Khuyến học",
    "Đoàn TNCS",
    "tọa đàm",
    "to\u{323}a \u{111}a\u{300}m",
    "ước mơ",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\u{0}",
    "𝒯",
    "क्षि",
    "__proto__",
    "https://a.vn/b?c=d",
];

/// One of them.
pub(crate) fn pick<'a, T: ?Sized>(rng: &mut Rng, from: &[&'a T]) -> &'a T {
    from[rng.usize(..from.len())]
}

/// A text of some pieces.
pub(crate) fn text(rng: &mut Rng) -> String {
    (0..rng.usize(..4)).map(|_| pick(rng, &PIECES)).collect()
}
