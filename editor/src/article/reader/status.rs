//! Whether a clause tells of what was, what is planned, or what came to nothing.

use super::Reader;
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
        let is_planned = has("sẽ") || has("dự kiến") || self.context.is_planned() || is_later;
        if is_planned {
            Status::Planned
        } else {
            Status::Held
        }
    }
}
