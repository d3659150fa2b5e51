//! The columns of the table.

/// A column, which is a field of an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// When it was or is to be.
    When,
    /// What it is called.
    Title,
    /// With whom.
    Partners,
    /// What kind of event.
    Kind,
    /// Whether it took place.
    Status,
    /// What happened, in a sentence or two.
    Summary,
    /// The article or the programme that it is known from, by title or address.
    Source,
}

impl Column {
    /// Every column, in the order of the table.
    pub const ALL: [Self; 7] = [
        Self::When,
        Self::Title,
        Self::Partners,
        Self::Kind,
        Self::Status,
        Self::Summary,
        Self::Source,
    ];

    /// The name in the page's attributes. Source: the contract.
    pub fn key(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::Title => "title",
            Self::Partners => "partners",
            Self::Kind => "kind",
            Self::Status => "status",
            Self::Summary => "summary",
            Self::Source => "source",
        }
    }

    /// The column of a name; `None` for any other.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == key)
    }

    /// Its place in [`Column::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_found_by_its_name_and_stands_at_its_place() {
        for (index, column) in Column::ALL.into_iter().enumerate() {
            assert_eq!(Column::from_key(column.key()), Some(column));
            assert_eq!(column.index(), index);
        }
        assert_eq!(Column::from_key("id"), None);
    }
}
