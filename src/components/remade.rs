//! A part of the screen that is made again, and not changed in place.

use leptos::either::Either;
use leptos::prelude::*;

/// Makes its children again whenever something changes that they read.
///
/// For parts whose texts all depend on one thing. Their text nodes may have been replaced by a page
/// translator, so that changing them in place would leave old words behind; an element that is taken out
/// takes everything within along.
#[component]
pub(crate) fn Remade(
    /// Makes the children. What they read there, and not within components of their own, is followed.
    children: ChildrenFn,
) -> impl IntoView {
    // Leptos changes a view in place as long as its branch stays the same.
    let mut is_left = false;
    move || {
        is_left = !is_left;
        if is_left {
            Either::Left(children())
        } else {
            Either::Right(children())
        }
    }
}
