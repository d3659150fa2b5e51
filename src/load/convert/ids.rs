//! Ids that may be used only once.

/// The ids met so far.
#[derive(Default)]
pub(super) struct Ids {
    /// In order, to be found by halving. A tree would be faster beyond 10,000 ids and weighs 1 kB.
    known: Vec<String>,
}

impl Ids {
    /// Takes an id; `false` where it was taken before.
    pub(super) fn take(&mut self, id: &str) -> bool {
        match self.known.binary_search_by(|known| known.as_str().cmp(id)) {
            Ok(_) => false,
            Err(place) => {
                self.known.insert(place, id.to_owned());
                true
            }
        }
    }
}
