//! Words for the status of an activity.

use super::texts::Texts;
use crate::model::activity::Status;

impl Texts {
    /// The word for a status: "đã thực hiện", "kế hoạch".
    pub fn status_word(&self, status: Status) -> &'static str {
        match status {
            Status::Held => self.held,
            Status::Planned => self.planned,
            Status::Postponed => self.postponed,
            Status::Cancelled => self.cancelled,
        }
    }
}
