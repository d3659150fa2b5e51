//! Reports that are pasted: what is proposed comes from a passage that is there.

use super::expect;
use super::sheets::EDITION;
use crate::damaged_text::damaged;
use editor::article::proposal::ProposalDoubt;
use editor::article::propose::propose;
use editor::table::column::Column;
use fastrand::Rng;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

/// The year in which the reports are published.
const PUBLISHED: &str = "2018";

/// Paragraphs of reports.
static PARAGRAPHS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../editor/src/article/fixtures");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("our reports")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    paths.sort();
    let texts = paths
        .iter()
        .map(|path| fs::read_to_string(path).expect("our report"));
    texts
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| !line.trim().is_empty())
        .collect()
});

/// One report: paragraphs of several, in another order, some of them damaged.
pub(super) fn case(rng: &mut Rng) -> Result<(), String> {
    let paragraphs = (0..rng.usize(1..8)).map(|_| {
        let paragraph = &PARAGRAPHS[rng.usize(..PARAGRAPHS.len())];
        if rng.bool() {
            paragraph.clone()
        } else {
            damaged(paragraph, rng)
        }
    });
    let text = paragraphs.collect::<Vec<_>>().join("\n");
    for proposal in propose(&text, &EDITION.partners, PUBLISHED.parse().ok()) {
        let title = &proposal[Column::Title].text;
        expect(
            !title.trim().is_empty(),
            "a proposal without a title",
            &text,
        )?;
        expect(
            !proposal.passage.trim().is_empty(),
            "a proposal without its passage",
            &text,
        )?;
        let when = &proposal[Column::When].text;
        let year = when
            .split(|c: char| !c.is_ascii_digit())
            .find(|digits| digits.len() == 4);
        // Of markup, the text alone is read.
        let is_plain = !text.contains('<');
        let is_inferred = (proposal.doubtful.iter()).any(|(column, doubt)| {
            (*column, *doubt) == (Column::When, ProposalDoubt::YearFromContext)
        });
        let is_said = year.is_none_or(|year| {
            text.contains(year) || year == PUBLISHED || is_inferred || !is_plain
        });
        expect(is_said, &format!("{when:?} is not in the text"), &text)?;
    }
    Ok(())
}
