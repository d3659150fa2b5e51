//! VISCII 1.1, one byte a letter.
//!
//! Source: RFC 1456, section 3. Six capitals stand where control characters are; a text that has them came
//! through no program that takes those out.

use crate::legacy::code_page::Unit;

/// The letters of the bytes 80 to FF.
const LETTERS: &str = "\
ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ\
ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ\
Õắằặấầẩậẽẹếềểễệố\
ồổỗỠƠộờởịỰỨỪỬơớƯ\
ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ\
ĐứÒÓÔạỷừửÙÚỹỵÝỡư\
àáâãảăữẫèéêẻìíĩỉ\
đựòóôõỏọụùúũủýợỮ";

/// The letters among the control characters.
const LOW: [(u8, char); 6] = [
    (0x02, 'Ẳ'),
    (0x05, 'Ẵ'),
    (0x06, 'Ẫ'),
    (0x14, 'Ỷ'),
    (0x19, 'Ỹ'),
    (0x1e, 'Ỵ'),
];

/// The text whose bytes are these.
pub(in crate::legacy) fn decode(units: &[Unit]) -> String {
    let letters: Vec<char> = LETTERS.chars().collect();
    let decode_unit = |unit: &Unit| {
        let byte = unit.byte?;
        match byte.checked_sub(0x80) {
            Some(place) => letters.get(usize::from(place)).copied(),
            None => LOW
                .iter()
                .find(|(low, _)| *low == byte)
                .map(|(_, letter)| *letter),
        }
    };
    units
        .iter()
        .map(|unit| decode_unit(unit).unwrap_or(unit.shown))
        .collect()
}
