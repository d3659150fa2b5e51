//! Whether a clause tells of what was, what is planned, or what came to nothing.

use super::Reader;
use crate::article::dates::mention::mentions;
use crate::article::words::{Token, stands};
use khuyen_hoc_timeline::model::activity::Status;
use khuyen_hoc_timeline::model::period::Period;

impl Reader {
    pub(super) fn status(&self, words: &[Token], period: Period) -> Status {
        let has = |phrase: &str| {
            (0..words.len()).any(|index| !words[index].is_quoted && stands(words, index, phrase))
        };
        if has("hoãn") || has("lùi thời gian") {
            return Status::Postponed;
        }
        if has("hủy") || has("không tổ chức được") {
            return Status::Cancelled;
        }
        let is_later = self.published.is_some_and(|published| {
            published.day().is_some()
                && period.bounds().0
                    > (
                        published.year(),
                        published.month().unwrap_or(12),
                        published.day().unwrap_or(31),
                    )
        });
        let is_today = stands(words, 0, "hôm nay");
        if !is_today && (self.is_planned(words) || is_later) {
            Status::Planned
        } else {
            Status::Held
        }
    }

    /// Whether a clause or what is above it says that something is still to come.
    pub(super) fn is_planned(&self, words: &[Token]) -> bool {
        const COMING: [&str; 5] = ["sẽ", "dự kiến", "sắp tới", "tới đây", "thời gian tới"];
        let says = |phrase: &str| {
            let mut places = (0..words.len()).filter(|index| !words[*index].is_quoted);
            places.any(|index| stands(words, index, phrase))
        };
        // `dịp 20/11 tới`
        let is_next = mentions(words)
            .iter()
            .any(|mention| stands(words, mention.range.end, "tới"));
        COMING.into_iter().any(says)
            || is_next
            || self.paragraph.sentence.is_planned
            || self.context.is_planned()
    }
}
