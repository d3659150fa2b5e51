//! Quotation marks: around names, and around what somebody says.

/// Quotation marks by turns opening and closing, without blanks within: articles have them as they come.
pub(super) fn with_paired_quotes(text: &str) -> String {
    const MARKS: [char; 7] = ['“', '”', '"', '„', '‟', '«', '»'];
    if text.matches(MARKS).count() % 2 == 1 {
        return text.to_owned();
    }
    let mut result = String::new();
    let mut is_open = false;
    for (index, part) in text.split(MARKS).enumerate() {
        if index > 0 {
            is_open = !is_open;
            result.push(if is_open { '“' } else { '”' });
        }
        result.push_str(if is_open { part.trim() } else { part });
    }
    result
}

/// A text without the quotation marks around what somebody says, `“Năm 2015, chúng tôi phối hợp …”`: it is told
/// like all else, while what else stands between them is a name.
pub(super) fn with_speech_told(text: &str) -> String {
    const MIN_WORDS: usize = 8;
    let mut result = String::new();
    let mut rest = text;
    while let Some((before, (quoted, behind))) = rest
        .split_once('“')
        .and_then(|(before, rest)| Some((before, rest.split_once('”')?)))
    {
        let is_speech = quoted.contains("chúng tôi") && quoted.split(' ').count() >= MIN_WORDS;
        result.push_str(before);
        let (open, close) = if is_speech { ("", "") } else { ("“", "”") };
        for part in [open, quoted, close] {
            result.push_str(part);
        }
        rest = behind;
    }
    result + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_are_paired() {
        assert_eq!(
            with_paired_quotes("a “ Giáo dục “ b ”Cựu” \"c\""),
            "a “Giáo dục” b “Cựu” “c”"
        );
        assert_eq!(with_paired_quotes("một “ lẻ"), "một “ lẻ");
    }

    #[test]
    fn what_somebody_says_is_told_and_a_name_stays_one() {
        assert_eq!(
            with_speech_told(
                "“Năm 2015, chúng tôi phối hợp với Hội Phụ nữ tổ chức trại hè”, ông kể"
            ),
            "Năm 2015, chúng tôi phối hợp với Hội Phụ nữ tổ chức trại hè, ông kể"
        );
        let name = "hội thi “Phụ nữ với công tác khuyến học”";
        assert_eq!(with_speech_told(name), name);
    }
}
