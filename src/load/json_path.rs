//! The path from the top of a document to a value.

use std::fmt;

/// A path, displayed as `articles[0].activities[3].when`.
///
/// It borrows the path of its parent, so descending allocates nothing; only a problem formats it.
#[derive(Clone, Copy, Debug)]
pub struct JsonPath<'a> {
    parent: Option<&'a JsonPath<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Field(&'a str),
    Item(usize),
}

impl<'a> JsonPath<'a> {
    /// A field of the document itself.
    pub fn top(field: &'a str) -> Self {
        Self {
            parent: None,
            step: Step::Field(field),
        }
    }

    /// A field of the record at this path.
    #[must_use]
    pub fn field(&'a self, field: &'a str) -> Self {
        Self {
            parent: Some(self),
            step: Step::Field(field),
        }
    }

    /// An item of the list at this path, counted from 0.
    #[must_use]
    pub fn item(&'a self, index: usize) -> Self {
        Self {
            parent: Some(self),
            step: Step::Item(index),
        }
    }
}

impl fmt::Display for JsonPath<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Field(field) if self.parent.is_some() => write!(f, ".{field}"),
            Step::Field(field) => f.write_str(field),
            Step::Item(index) => write!(f, "[{index}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_each_field_and_item_on_the_way() {
        let articles = JsonPath::top("articles");
        let article = articles.item(0);
        let activities = article.field("activities");
        let activity = activities.item(3);
        assert_eq!(
            activity.field("when").to_string(),
            "articles[0].activities[3].when"
        );
    }
}
