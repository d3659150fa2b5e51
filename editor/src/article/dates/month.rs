//! The number or the name of a month.

use crate::article::words::{Token, stands};

/// The month at an index, and the index behind it.
pub(super) fn month_at(tokens: &[Token], index: usize) -> Option<(u8, usize)> {
    const NAMES: [&str; 12] = [
        "giêng",
        "hai",
        "ba",
        "tư",
        "năm",
        "sáu",
        "bảy",
        "tám",
        "chín",
        "mười",
        "mười một",
        "mười hai",
    ];
    let token = tokens.get(index)?;
    if let Some(number) = token.number().filter(|number| (1..=12).contains(number)) {
        return Some((u8::try_from(number).ok()?, index + 1));
    }
    // The longer names first; `tháng năm 2018` is May.
    let place = (0..NAMES.len())
        .rev()
        .find(|place| stands(tokens, index, NAMES[*place]))?;
    let length = NAMES[place].split(' ').count();
    Some((u8::try_from(place + 1).ok()?, index + length))
}
