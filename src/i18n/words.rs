//! The words an activity shows beside its own texts.

use super::texts::Texts;
use crate::model::activity::Activity;
use crate::text::joined;

impl Texts {
    /// Kind, date and status, so that they are found too.
    pub fn words_of(&self, activity: &Activity) -> String {
        let kind = activity.kind.as_deref().map(|kind| self.kind(kind));
        joined(&[
            &kind.unwrap_or_default(),
            " ",
            &self.period(activity.period),
            " ",
            self.status_word(activity.status),
        ])
    }
}
