//! Old or spoiled text in the rows, grouped by what it seems to be in, with what it would become.

use crate::legacy::encoding::Encoding;
use crate::legacy::recognise::{Rescue, recognise};
use crate::table::column::Column;
use crate::table::content::{CellEdit, Content};
use std::collections::HashMap;

/// An offer to convert all cells in one encoding.
#[derive(Clone, Debug, PartialEq)]
pub struct RescueOffer {
    /// What the texts seem to be in.
    pub encoding: Encoding,
    /// How certain that is for the least certain cell, from 0 to 1.
    pub confidence: f32,
    /// The cells with what they say.
    pub edits: Vec<CellEdit>,
    /// The first text, as it is and as it would be.
    pub example: (String, String),
}

/// What was recognised of each text, so that a change of one cell looks at that one alone.
#[derive(Debug, Default)]
pub(super) struct Recognised(HashMap<String, Option<Rescue>>);

impl Recognised {
    /// The offers for the rows, in the order in which the encodings occur.
    pub(super) fn offers(&mut self, content: &Content) -> Vec<RescueOffer> {
        let mut known = std::mem::take(&mut self.0);
        let mut offers: Vec<RescueOffer> = Vec::new();
        for row in content.rows() {
            for column in Column::ALL {
                let text = &row[column].text;
                // Nothing was ever spoiled in a date or a number.
                if text
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || b"/-.: ".contains(&byte))
                {
                    continue;
                }
                if !self.0.contains_key(text) {
                    let rescue = known.remove(text).unwrap_or_else(|| recognise(text));
                    self.0.insert(text.clone(), rescue);
                }
                let Some(Some(rescue)) = self.0.get(text) else {
                    continue;
                };
                let edit = (row.key, column, rescue.text.clone());
                match offers
                    .iter_mut()
                    .find(|offer| offer.encoding == rescue.encoding)
                {
                    Some(offer) => {
                        offer.confidence = offer.confidence.min(rescue.confidence);
                        offer.edits.push(edit);
                    }
                    None => offers.push(RescueOffer {
                        encoding: rescue.encoding,
                        confidence: rescue.confidence,
                        edits: vec![edit],
                        example: (text.clone(), rescue.text.clone()),
                    }),
                }
            }
        }
        offers
    }
}
