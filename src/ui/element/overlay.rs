//! Several screens in one: what they share stands once, what only some hold says which.
//!
//! So a style sheet alone can show each of them, word for word as it was drawn, and nothing stands there
//! twice. Taking away what is not for the chosen screen, and the attribute from all else, leaves exactly
//! that screen.

use super::{Child, Element, Parts, Text};

/// Says which screens an element is for: their numbers, separated by spaces. Without it, for those its
/// parent is for.
pub(in crate::ui) const OVERLAY: &str = "data-for";

/// An element of some of the screens.
struct Layer {
    parts: Parts,
    screens: Vec<usize>,
    children: Vec<Piece>,
}

enum Piece {
    Text(Text),
    Element(Layer),
}

/// Lays screens over each other; their places in the list are their numbers. `None` where there are
/// none, or where they are not of one sort.
pub(in crate::ui) fn overlay(screens: impl IntoIterator<Item = Element>) -> Option<Element> {
    let mut screens = screens.into_iter().enumerate();
    let (number, first) = screens.next()?;
    let mut layer = Layer::new(first, number);
    for (number, screen) in screens {
        layer
            .is_like(&screen)
            .then(|| layer.take_in(screen, number))?;
    }
    let all = layer.screens.clone();
    Some(layer.into_element(&all))
}

impl Layer {
    fn new(element: Element, screen: usize) -> Self {
        let mut parts = *element.parts;
        let children = std::mem::take(&mut parts.children);
        let piece = |child| match child {
            Child::Text(text) => Piece::Text(text),
            Child::Element(element) => Piece::Element(Self::new(element, screen)),
        };
        Self {
            parts,
            screens: vec![screen],
            children: children.into_iter().map(piece).collect(),
        }
    }

    /// Whether the same element can stand for both: only in elements within it may they differ, since a
    /// text can bear no mark.
    fn is_like(&self, element: &Element) -> bool {
        let (a, b) = (&self.parts, &element.parts);
        let texts = self.children.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text),
            Piece::Element(_) => None,
        });
        let other_texts = b.children.iter().filter_map(|child| match child {
            Child::Text(text) => Some(text),
            Child::Element(_) => None,
        });
        (a.tag, a.key, &a.attributes) == (b.tag, b.key, &b.attributes) && texts.eq(other_texts)
    }

    /// Takes in what is like it. The order of each screen is kept: what is not found after the last that
    /// was found, and before the next text, is put there.
    fn take_in(&mut self, element: Element, screen: usize) {
        self.screens.push(screen);
        let mut at = 0;
        for child in element.parts.children {
            let rest = self.children.get_mut(at..).unwrap_or_default();
            let next_text = rest
                .iter()
                .position(|piece| matches!(piece, Piece::Text(_)))
                .unwrap_or(rest.len());
            match child {
                Child::Text(_) => at += next_text + 1,
                Child::Element(element) => {
                    let like = rest.iter_mut().take(next_text).enumerate();
                    let found = like
                        .filter_map(|(place, piece)| match piece {
                            Piece::Element(layer) => Some((place, layer)),
                            Piece::Text(_) => None,
                        })
                        .find(|(_, layer)| layer.is_like(&element));
                    if let Some((place, layer)) = found {
                        layer.take_in(element, screen);
                        at += place + 1;
                    } else {
                        let layer = Self::new(element, screen);
                        self.children.insert(at, Piece::Element(layer));
                        at += 1;
                    }
                }
            }
        }
    }

    fn into_element(self, of_parent: &[usize]) -> Element {
        let Self {
            mut parts,
            screens,
            children,
        } = self;
        if screens != of_parent {
            let numbers: Vec<_> = screens.iter().map(ToString::to_string).collect();
            parts
                .attributes
                .push((OVERLAY, Text::Owned(numbers.join(" "))));
        }
        parts.children = (children.into_iter())
            .map(|piece| match piece {
                Piece::Text(text) => Child::Text(text),
                Piece::Element(layer) => Child::Element(layer.into_element(&screens)),
            })
            .collect();
        Element {
            parts: Box::new(parts),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::element;
    use super::*;
    use proptest::prelude::*;

    /// What is left for one screen, as a reader's browser makes it.
    fn shown(element: &Element, number: usize) -> Option<Element> {
        let mut parts = (*element.parts).clone();
        let own = parts
            .attributes
            .iter()
            .position(|(name, _)| *name == OVERLAY);
        if let Some(own) = own {
            let (_, numbers) = parts.attributes.remove(own);
            let number = number.to_string();
            numbers.split(' ').find(|known| *known == number)?;
        }
        parts.children = (parts.children.iter())
            .filter_map(|child| match child {
                Child::Text(_) => Some(child.clone()),
                Child::Element(element) => shown(element, number).map(Child::Element),
            })
            .collect();
        Some(Element {
            parts: Box::new(parts),
        })
    }

    fn tree() -> impl Strategy<Value = Element> {
        let leaf = prop::sample::select(vec!["a", "b", "c"]).prop_map(element);
        leaf.prop_recursive(4, 24, 4, |inner| {
            let text = prop::sample::select(vec!["x", "y", ""]);
            let children = prop::collection::vec((inner, text), 0..4);
            (prop::sample::select(vec!["a", "b", "c"]), children).prop_map(|(tag, children)| {
                let add = |to: Element, (child, text): (Element, &'static str)| {
                    to.child(text).child(child)
                };
                children.into_iter().fold(element(tag), add)
            })
        })
        .prop_map(|inner| element("div").child(inner))
    }

    proptest! {
        #[test]
        fn each_screen_comes_out_of_the_overlay_as_it_went_in(
            screens in prop::collection::vec(tree(), 1..5)
        ) {
            let together = overlay(screens.clone()).expect("all are a div");
            for (number, screen) in screens.into_iter().enumerate() {
                prop_assert_eq!(shown(&together, number), Some(screen));
            }
        }
    }

    #[test]
    fn what_screens_share_stands_once_and_what_differs_says_for_which_it_is() {
        let year = |count: &'static str| {
            element("section").child(
                element("h3")
                    .child("2018")
                    .child(element("small").child(count)),
            )
        };
        let one = element("div")
            .child(year("2"))
            .child(element("p").child("all"));
        let two = element("div").child(year("1"));
        let of = |element: Element, screens: &'static str| element.attr(OVERLAY, screens);
        let heading = element("h3")
            .child("2018")
            .child(of(element("small").child("1"), "1"))
            .child(of(element("small").child("2"), "0"));
        let expected = element("div")
            .child(element("section").child(heading))
            .child(of(element("p").child("all"), "0"));
        assert_eq!(overlay([one, two]), Some(expected));
    }
}
