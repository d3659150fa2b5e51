//! Which association “Hội” alone means: ours, or another one whose article it is.

use super::partners::chain::chain;
use super::partners::directory::{Directory, Organisation};
use super::words::tokens;

/// Whose article it is.
#[derive(Debug, Default)]
pub(super) struct Leader {
    /// Whether it is ours: the title names it, or it is the first association that is a subject.
    is_own: bool,
    /// The last other association that was a subject.
    other: Option<Organisation>,
}

impl Leader {
    pub(super) fn of_title(title: &str, directory: &Directory) -> Self {
        let words = tokens(title);
        Self {
            is_own: (0..words.len()).any(|index| chain(&words, index, title, directory).has_own),
            other: chain(&words, 0, title, directory)
                .first
                .filter(is_association),
        }
    }

    /// Takes in the subject of a clause.
    pub(super) fn take(&mut self, subject: &Organisation) {
        match subject {
            Organisation::Own => {
                self.is_own |= self.other.is_none();
                self.other = None;
            }
            Organisation::Named { .. } => self.other = Some(subject.clone()).filter(is_association),
        }
    }

    /// The other association that “Hội” means; none where it is ours.
    pub(super) fn other(&self) -> &[Organisation] {
        let other = self.other.as_slice();
        if self.is_own { &[] } else { other }
    }
}

/// Whether reports go on with “Hội” for an organisation: for none but one of that name.
pub(super) fn is_association(organisation: &Organisation) -> bool {
    matches!(organisation, Organisation::Named { name, .. } if name.starts_with("Hội "))
}
