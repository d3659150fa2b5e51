//! Where in a document something stands.

/// A way from the top of a document to a value, written as `articles[0].activities[3].when`.
///
/// It borrows the way to its parent, so that going down costs nothing; only a problem writes it out.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    parent: Option<&'a Place<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Field(&'a str),
    Item(usize),
}

impl<'a> Place<'a> {
    /// A field of the document itself.
    pub fn top(field: &'a str) -> Self {
        Self {
            parent: None,
            step: Step::Field(field),
        }
    }

    /// A field of the record here.
    #[must_use]
    pub fn field(&'a self, field: &'a str) -> Self {
        Self {
            parent: Some(self),
            step: Step::Field(field),
        }
    }

    /// An item of the list here, counted from 0.
    #[must_use]
    pub fn item(&'a self, index: usize) -> Self {
        Self {
            parent: Some(self),
            step: Step::Item(index),
        }
    }
}

impl Place<'_> {
    /// The way as it is written.
    pub fn written(&self) -> String {
        let before = self.parent.map(Place::written).unwrap_or_default();
        match self.step {
            Step::Field(field) if self.parent.is_some() => format!("{before}.{field}"),
            Step::Field(field) => field.to_owned(),
            Step::Item(index) => format!("{before}[{index}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_like_the_way_to_it() {
        let articles = Place::top("articles");
        let article = articles.item(0);
        let activities = article.field("activities");
        let activity = activities.item(3);
        assert_eq!(
            activity.field("when").written(),
            "articles[0].activities[3].when"
        );
    }
}
