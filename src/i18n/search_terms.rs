//! Words of an activity that are not in the data but on the screen, so that a search finds them too.

use super::texts::Texts;
use crate::model::activity::Activity;

impl Texts {
    /// Kind, date and status of an activity as the screen shows them.
    pub fn search_terms(&self, activity: &Activity) -> String {
        let kind = activity.kind.as_deref().map(|kind| self.kind(kind));
        [
            kind.as_deref().unwrap_or_default(),
            &self.period(activity.period),
            self.status_word(activity.status),
        ]
        .join(" ")
    }
}
