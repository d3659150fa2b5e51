//! The lines of a plain text, whole where it was cut at a width, as text copied from a PDF is.

use super::numbering::{Numbering, numbering};

/// The lines, those that go on joined.
pub(super) fn lines(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let width = width(&lines);
    let mut whole: Vec<String> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| lines[before]);
        let goes_on = before
            .zip(width)
            .is_some_and(|(before, width)| goes_on(before, line, width));
        match whole.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.push(' ');
                last.push_str(line.trim_start());
            }
            None => whole.push((*line).to_owned()),
        }
    }
    whole
}

fn length(line: &str) -> usize {
    line.chars().count()
}

/// The width at which a text is cut, where several lines begin in the middle of a sentence.
fn width(lines: &[&str]) -> Option<usize> {
    const MIN_LINES: usize = 2;
    let pairs = lines.windows(2);
    let within = pairs.filter(|pair| is_open(pair[0]) && begins_small(pair[1]));
    let lengths: Vec<usize> = within.map(|pair| length(pair[0])).collect();
    (lengths.len() >= MIN_LINES).then(|| lengths.into_iter().max())?
}

/// Whether a line goes on with the next one: that begins small, or this one fills the width.
fn goes_on(line: &str, next: &str, width: usize) -> bool {
    let is_full = length(line) * 3 >= width * 2;
    let has_words = next.contains(char::is_lowercase);
    let begins_item = next
        .trim_start()
        .starts_with(|first: char| !first.is_alphanumeric());
    is_open(line) && has_words && !begins_item && (begins_small(next) || is_full)
}

/// Whether no sign ends a line.
fn is_open(line: &str) -> bool {
    !line.contains('\t') && line.ends_with(|last: char| last.is_alphanumeric() || last == ',')
}

fn begins_small(line: &str) -> bool {
    line.starts_with(char::is_lowercase) && numbering(line).0 == Numbering::None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_was_cut_at_a_width_has_its_lines_joined() {
        let cut = "Tin hội\nNgày 14/10, Chi hội Phụ nữ ở thôn xã\nTrà Tân tổ chức lễ kỷ niệm và đã\nđem lại tinh thần đoàn kết cho\nhội viên.\nTác giả";
        assert_eq!(
            lines(cut),
            [
                "Tin hội",
                "Ngày 14/10, Chi hội Phụ nữ ở thôn xã Trà Tân tổ chức lễ kỷ niệm và đã đem lại tinh thần đoàn kết cho hội viên.",
                "Tác giả"
            ]
        );
    }

    #[test]
    fn lines_that_are_whole_stay() {
        let whole = "Kế hoạch năm 2018\nHội Khuyến học\n- tháng 3: tọa đàm\n- tháng 5: hội thi";
        assert_eq!(lines(whole), whole.lines().collect::<Vec<_>>());
    }
}
