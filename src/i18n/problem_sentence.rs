//! The sentence about a value that was skipped or read as something else, for the editor.

use super::fill;
use super::texts::Texts;
use crate::load::problem::{Expected, Outcome, Problem, RecordName};

impl Texts {
    /// What is wrong with a value of that file, and what became of it: the record as people find it, then file and path
    /// as programs name them.
    pub fn problem_sentence(&self, file: &str, problem: &Problem) -> String {
        let found = problem.found.as_deref();
        let path = match problem.path.as_str() {
            "" => self.document_root,
            path => path,
        };
        let values = [
            ("file", file),
            ("place", path),
            ("expected", self.expected_words(problem.expected)),
            ("found", found.unwrap_or(self.found_nothing)),
        ];
        let skipped = |what: &str| format!("{} – {what}", fill(self.problem, &values));
        let sentence = match &problem.outcome {
            Outcome::RecordSkipped => skipped(self.record_skipped),
            Outcome::FieldSkipped => skipped(self.field_skipped),
            Outcome::ReadAs { .. } if problem.expected == Expected::Utf8 => {
                fill(self.read_as_utf16, &values)
            }
            Outcome::ReadAs { better } => {
                let better = [("better", better.as_str())];
                fill(self.read_as, &[&values[..], &better].concat())
            }
        };
        match self.record(problem) {
            Some(record) => format!("{record} – {sentence}"),
            None => sentence,
        }
    }

    /// The record of a problem: "Article 1, activity 4 (2014-nghi-luc, “Thanh niên với nghị lực sống”)"; `None` where
    /// the problem is of the document.
    fn record(&self, problem: &Problem) -> Option<String> {
        let (items, _) = problem.path.rsplit_once(']')?;
        let mut place = self.place(&format!("{items}]"));
        // Each word for a record begins with a letter of ASCII; the tables of all letters would cost 5 kB.
        place.get_mut(..1)?.make_ascii_uppercase();
        Some(place + &record_name(problem))
    }

    /// A path of a document as people say it, who count from 1: "article 1, activity 4, when" for
    /// `articles[0].activities[3].when`; or the word for the document as a whole.
    pub(super) fn place(&self, path: &str) -> String {
        if path.is_empty() {
            return self.document_root.to_owned();
        }
        let steps = path.split('.').map(|step| {
            let item = step.strip_suffix(']').and_then(|step| step.split_once('['));
            let Some((list, index)) = item else {
                return step.to_owned();
            };
            let number = index.parse().map_or(0, |index: usize| index + 1);
            let mut items = self.list_items.iter();
            let item = items.find(|(name, _)| *name == list);
            let item = item.map_or(list, |(_, item)| item);
            format!("{item} {}", self.number(number))
        });
        steps.collect::<Vec<_>>().join(", ")
    }

    /// The words for what should be there.
    pub fn expected_words(&self, expected: Expected) -> &'static str {
        let words = &self.expected;
        match expected {
            Expected::Text => words.text,
            Expected::List => words.list,
            Expected::Record => words.record,
            Expected::WholeNumber => words.whole_number,
            Expected::Period => words.period,
            Expected::Month => words.month,
            Expected::Day => words.day,
            Expected::ForwardSpan => words.forward_span,
            Expected::Date => words.date,
            Expected::Status => words.status,
            Expected::KnownPartner => words.known_partner,
            Expected::KnownArticle => words.known_article,
            Expected::UniqueId => words.unique_id,
            Expected::PartnerId => words.partner_id,
            Expected::WebAddress => words.web_address,
            Expected::ShortText => words.short_text,
            Expected::Utf8 => "UTF-8",
        }
    }
}

/// Id and title of the record behind its place: ` (2014-nghi-luc, “Thanh niên với nghị lực sống”)`.
fn record_name(problem: &Problem) -> String {
    let Some(RecordName { id, title }) = &problem.record else {
        return String::new();
    };
    let title = title.trim_matches(['“', '”']);
    let title = Some(format!("“{title}”")).filter(|title| title != "“”");
    let known: Vec<_> = [Some(id).filter(|id| !id.is_empty()), title.as_ref()]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    if known.is_empty() {
        return String::new();
    }
    format!(" ({})", known.join(", "))
}

#[cfg(test)]
mod tests {
    use crate::i18n::lang::Lang;
    use crate::load::convert::convert;

    #[test]
    fn a_problem_names_its_record_and_counts_from_one() {
        let articles = r#"{"articles":[{"id":"b","title":"B","views":"x","activities":[
            {"id":"1","when":"2014","title":"Một"},
            {"id":"2","when":"hôm qua","title":"“Hai”"},
            {"id":"2","when":"2014","title":"Ba","partners":["ai"]},
            {"when":"2014"}]},7]}"#;
        let texts = Lang::Vi.texts();
        let problems = convert(Some(articles), None).problems;
        let sentences: Vec<_> = (problems.iter())
            .map(|problem| texts.problem_sentence("a.json", problem))
            .map(|sentence| sentence.split(": ").next().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(
            sentences,
            [
                "Bài 1 (b, “B”) – a.json, articles[0].views",
                "Bài 1, hoạt động 2 (2, “Hai”) – a.json, articles[0].activities[1].when",
                "Bài 1, hoạt động 4 – a.json, articles[0].activities[3].id",
                "Bài 1, hoạt động 4 – a.json, articles[0].activities[3].title",
                "Bài 2 – a.json, articles[1]",
            ]
        );
        assert_eq!(
            Lang::En
                .texts()
                .place("programmes[0].activities[999].partners[1]"),
            "programme 1, activity 1,000, partner 2"
        );
    }
}
