//! What a widget shows at one moment.

use std::fmt;

use serde::Deserialize;

#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WidgetSnapshot {
    /// Whether it is the screen from before the app.
    pub(crate) prerendered: bool,
    /// Every year's section, empty ones too.
    pub(crate) years: Vec<Year>,
    /// The announced result.
    pub(crate) status: String,
    pub(crate) alerts: Vec<String>,
    /// One text for each record that did not fit.
    pub(crate) problems: Vec<String>,
    pub(crate) partners: Vec<PartnerRow>,
    /// The text of the search box, if there is one.
    pub(crate) search: Option<String>,
    /// Whether each radio of the switch is chosen: *any*, then *all*.
    pub(crate) asks_for_all: Vec<bool>,
    /// The accessible names of all buttons on the screen.
    pub(crate) buttons: Vec<String>,
    /// All words on the screen.
    pub(crate) text: String,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub(crate) struct Year {
    pub(crate) number: i32,
    pub(crate) heading: String,
    pub(crate) activities: Vec<Activity>,
    /// All words of the section, also those in closed disclosures.
    pub(crate) text: String,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub(crate) struct Activity {
    pub(crate) id: String,
    pub(crate) title: String,
    /// All words of the activity.
    pub(crate) text: String,
}

/// A row of the matrix.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub(crate) struct PartnerRow {
    pub(crate) id: String,
    /// The accessible name of the filter button.
    pub(crate) name: String,
    pub(crate) pressed: bool,
    /// The number of activities the row states.
    pub(crate) count: Option<usize>,
    pub(crate) rendered: bool,
}

impl WidgetSnapshot {
    /// All activities on the screen, from top to bottom.
    pub(crate) fn activities(&self) -> Vec<&Activity> {
        self.years
            .iter()
            .flat_map(|year| &year.activities)
            .collect()
    }

    /// The ids of all activities on the screen, from top to bottom.
    pub(crate) fn ids(&self) -> Vec<&str> {
        self.activities()
            .iter()
            .map(|activity| activity.id.as_str())
            .collect()
    }

    /// Each non-empty year with its number of activities.
    pub(crate) fn filled_years(&self) -> Vec<(i32, usize)> {
        let counted = self
            .years
            .iter()
            .map(|year| (year.number, year.activities.len()));
        counted.filter(|(_, count)| *count > 0).collect()
    }

    /// The first number of the announced result.
    pub(crate) fn announced(&self) -> Option<usize> {
        let digits: String = self
            .status
            .chars()
            .skip_while(|character| !character.is_ascii_digit())
            // 2,000 in English is 2.000 in Vietnamese.
            .take_while(|character| character.is_ascii_digit() || matches!(character, '.' | ','))
            .filter(char::is_ascii_digit)
            .collect();
        digits.parse().ok()
    }

    /// The ids of the chosen partners, in the order of the rows.
    pub(crate) fn chosen(&self) -> Vec<&str> {
        let pressed = self.partners.iter().filter(|partner| partner.pressed);
        pressed.map(|partner| partner.id.as_str()).collect()
    }

    /// The row of this partner.
    pub(crate) fn partner(&self, id: &str) -> &PartnerRow {
        let row = self.partners.iter().find(|partner| partner.id == id);
        row.unwrap_or_else(|| panic!("expected a row of {id}, found {self}"))
    }

    /// The section of this year.
    pub(crate) fn year(&self, year: i32) -> &Year {
        let section = self.years.iter().find(|section| section.number == year);
        section.unwrap_or_else(|| panic!("expected a section of {year}, found {self}"))
    }
}

/// A short form for failure messages.
impl fmt::Display for WidgetSnapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            status,
            alerts,
            problems,
            search,
            ..
        } = self;
        let ids = self.ids();
        let shown: Vec<_> = ids.iter().take(20).collect();
        let more = ids.len().saturating_sub(shown.len());
        write!(
            f,
            "status {status:?}, chosen {:?}, search {search:?}, {:?} years, activities {shown:?} and {more} more, problems {problems:?}, alerts {alerts:?}",
            self.chosen(),
            self.years.len(),
        )
    }
}
