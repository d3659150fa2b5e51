//! What a number format makes of a number: `dd/mm/yyyy`, `0 "ngày"`, `0%`.

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// As a number.
    Number,
    /// As percent.
    Percent,
    /// As a day.
    Date,
    /// As a time of day.
    Clock,
    /// The format has digits and letters of a date: `0 ngày` without quotation marks. Which one was meant, only
    /// the author knows.
    NumberOrDate,
}

/// How a format shows a number, by its first section.
pub(super) fn shown(format: &str) -> Shown {
    let (mut has_digits, mut has_day, mut has_clock, mut has_percent) =
        (false, false, false, false);
    let mut chars = format.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                chars.by_ref().find(|next| *next == '"');
            }
            '\\' | '_' | '*' => {
                chars.next();
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|next| *next != ']').collect();
                has_clock |= !inside.is_empty() && inside.chars().all(|c| "hmsHMS".contains(c));
            }
            ';' => break,
            '%' => has_percent = true,
            // Fractions of seconds.
            '.' if has_clock && chars.peek() == Some(&'0') => {
                while chars.next_if_eq(&'0').is_some() {}
            }
            '0' | '#' | '?' => has_digits = true,
            'd' | 'D' | 'y' | 'Y' => has_day = true,
            'h' | 'H' | 's' | 'S' => has_clock = true,
            // A month or minutes: the letters beside it tell.
            'm' | 'M' => has_day |= !has_clock && !is_minutes(&chars.clone().collect::<String>()),
            _ => {}
        }
    }
    match (has_digits, has_day || has_clock) {
        _ if has_percent => Shown::Percent,
        (true, true) => Shown::NumberOrDate,
        (_, false) => Shown::Number,
        (false, true) if has_day => Shown::Date,
        (false, true) => Shown::Clock,
    }
}

/// Whether an `m` is followed by seconds, and so stands for minutes.
fn is_minutes(rest: &str) -> bool {
    let next = rest.chars().find(|c| !matches!(c, 'm' | 'M' | ':' | '.'));
    matches!(next, Some('s' | 'S'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_tell_numbers_from_dates_or_leave_it_open() {
        for (format, expected) in [
            ("General", Shown::Number),
            ("#,##0", Shown::Number),
            ("0 \"ngày\"", Shown::Number),
            ("0 ngày", Shown::NumberOrDate),
            ("#,##0 VND", Shown::NumberOrDate),
            ("0%", Shown::Percent),
            ("dd/mm/yyyy", Shown::Date),
            ("mm-dd-yy", Shown::Date),
            ("yyyy \"năm\"", Shown::Date),
            ("[$-42A]dd mmmm yyyy;@", Shown::Date),
            ("dd/mm/yyyy hh:mm", Shown::Date),
            ("h:mm", Shown::Clock),
            ("mm:ss.0", Shown::Clock),
            ("[h]:mm:ss", Shown::Clock),
        ] {
            assert_eq!(shown(format), expected, "{format}");
        }
    }
}
