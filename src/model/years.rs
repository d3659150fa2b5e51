//! The range of years that is shown.

/// A range of years, both ends included, never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Years {
    first: u16,
    last: u16,
}

impl Years {
    /// The range where the host page sets none. Source: the contract.
    pub const DEFAULT: Self = Self {
        first: 2014,
        last: 2020,
    };

    /// The most years of a range, so that a typing error in an attribute (`from="214"`) does not draw
    /// 1,800 columns.
    pub const MAX: u16 = 100;

    /// The years from `first` to `last`; `None` where they are reversed or more than [`Self::MAX`].
    pub fn new(first: u16, last: u16) -> Option<Self> {
        (first <= last && last - first < Self::MAX).then_some(Self { first, last })
    }

    /// The most years that end with `last`.
    pub fn ending(last: u16) -> Self {
        let first = last.saturating_sub(Self::MAX - 1);
        Self { first, last }
    }

    /// The first year.
    pub fn first(self) -> u16 {
        self.first
    }

    /// The last year.
    pub fn last(self) -> u16 {
        self.last
    }

    /// Each year in order.
    pub fn iter(self) -> impl Iterator<Item = u16> + Clone {
        self.first..=self.last
    }

    /// Number of years: 1 to [`Self::MAX`].
    pub fn count(self) -> usize {
        usize::from(self.last - self.first) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reversed_and_too_long_ranges_are_refused() {
        assert_eq!(Years::new(2014, 2014).map(Years::count), Some(1));
        assert_eq!(Years::new(1921, 2020).map(Years::count), Some(100));
        assert_eq!(Years::new(1920, 2020), None);
        assert_eq!(Years::new(2020, 2014), None);
    }
}
