//! What the page says, in each language.

mod en;
pub mod texts;
mod vi;

use khuyen_hoc_timeline::i18n::lang::Lang;
use texts::Texts;

/// The texts of the page in a language.
pub fn texts(lang: Lang) -> &'static Texts {
    match lang {
        Lang::Vi => &vi::TEXTS,
        Lang::En => &en::TEXTS,
    }
}
