//! Sheets in an old encoding: what their texts mean, for matching and for dates. The texts themselves stay as they
//! are until somebody converts them.

use crate::legacy::encoding::Encoding;
use crate::legacy::recognise::{convert, recognise, recognise_all};
use crate::sheet::value::Value;
use crate::sheet::workbook::Sheet;
use std::borrow::Cow;

/// What the texts of a sheet are in.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Legible {
    encoding: Option<Encoding>,
}

impl Legible {
    /// Looks at the first texts of a sheet: each alone may be too short to tell.
    pub fn of(sheet: &Sheet) -> Self {
        const MAX_SAMPLES: usize = 300;
        let cells = sheet.rows.iter().flat_map(|row| &row.cells);
        let texts = cells.filter_map(|cell| match &cell.value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        });
        let texts: Vec<&str> = texts.take(MAX_SAMPLES).collect();
        let found = recognise_all(&texts).filter(|(encoding, _)| is_of_characters(*encoding));
        Self {
            encoding: found.map(|(encoding, _)| encoding),
        }
    }

    /// What a text means; the text itself where it is right.
    pub fn text(self, text: &str) -> Cow<'_, str> {
        match self.converted(text) {
            Some(converted) => Cow::Owned(converted.trim_start_matches('\u{feff}').to_owned()),
            None => Cow::Borrowed(text),
        }
    }

    /// Whether a text is to be left as it is, blanks and all, because some of them may be halves of letters.
    pub fn is_untouchable(self, text: &str) -> bool {
        self.converted(text).is_some()
    }

    fn converted(self, text: &str) -> Option<String> {
        // Nothing that is in ASCII alone is spoiled, but VIQR is.
        if text.is_ascii() && self.encoding != Some(Encoding::Viqr) {
            return None;
        }
        let of_sheet = self.encoding.and_then(|encoding| convert(text, encoding));
        of_sheet.or_else(|| {
            let rescue = recognise(text).filter(|rescue| is_of_characters(rescue.encoding));
            rescue.map(|rescue| rescue.text)
        })
    }
}

/// Whether an encoding gives other characters to bytes. Decomposed letters, tags and invisible signs do no harm
/// to reading.
fn is_of_characters(encoding: Encoding) -> bool {
    use Encoding::{Cp1258, Mojibake, Tcvn3, Viqr, Viscii, Vni};
    matches!(encoding, Tcvn3 | Vni | Viqr | Cp1258 | Viscii | Mojibake)
}
