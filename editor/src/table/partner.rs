//! A partner organisation, as the editor knows it.

/// An organisation that rows may name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Partner {
    /// Its id in the published documents: unique, without white space.
    pub id: String,
    /// The full name, which cells show.
    pub name: String,
    /// A short name for narrow columns.
    pub short: String,
    /// Names it had before, which old lists still use; from the field `former` of its record.
    pub former_names: Vec<String>,
}

impl Partner {
    /// An organisation that never had another name.
    pub fn new(id: &str, name: &str, short: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            short: short.to_owned(),
            former_names: Vec::new(),
        }
    }

    /// Every name it goes by: the full one, the short one, former ones.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let former = self.former_names.iter().map(String::as_str);
        [self.name.as_str(), self.short.as_str()]
            .into_iter()
            .chain(former)
    }
}
