//! A screen that can be read and filtered without scripts.

use super::controls::{all_partners_box, anchor_id, replace_controls};
use super::first_views::keep_first_views;
use super::live::{first_views_html, screen_html};
use super::merge::merge_variants;
use super::parse::parse_screen;
use super::rules::style_rules;
use super::variants::{RadioNames, Variants};
use crate::error::Error;
use dom_query::{Document, NodeRef};
use khuyen_hoc_timeline::query::filter::Filter;
use khuyen_hoc_timeline::store::Content;
use std::sync::Arc;

/// Where a screen is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placement<'a> {
    /// Into a page, whole. The ids of its anchors begin with `prefix`.
    Page {
        /// What each element of a page has of its own.
        prefix: &'a str,
    },
    /// Into the loader, which puts it into any page: of many activities only the first views, and no
    /// anchors, since the page is the host's.
    Loader,
}

/// A screen that works without scripts: radio buttons, one for each variant, and the screens of all
/// variants merged into one.
///
/// The app replaces it by the live screen. What is left of its `.widget` for the checked variant,
/// without the slots, has the elements of the live one, in the same order.
#[derive(Debug)]
pub struct PrerenderedScreen {
    /// Its HTML, for a container of the class `prerendered`.
    pub html: String,
    /// The style rules that show the checked variant, to be added to `style/prerendered.css`.
    pub rules: String,
    /// The ids to which its links to years lead in a page. The host's page must hold an element with each
    /// id in the slot of the same name, since no link leads into a shadow root.
    pub anchor_ids: Vec<String>,
}

impl PrerenderedScreen {
    /// Renders a content under the start filter.
    ///
    /// # Errors
    /// When the components render different outermost elements for different filters.
    pub fn new(
        content: &Arc<Content>,
        start: &Filter,
        placement: Placement,
    ) -> Result<Self, Error> {
        let mut start = start.clone();
        // The app ignores ids that the data do not know.
        let timeline = &content.index.timeline;
        start.partners.retain(|id| timeline.is_selectable(id));
        let render = |filter: &Filter| match placement {
            Placement::Page { .. } => screen_html(content, filter),
            Placement::Loader => first_views_html(content, filter),
        };
        let texts = content.lang.texts();
        let names = RadioNames {
            all: texts.all_partners,
            several: texts.matching,
        };
        Self::from_screens(render, &start, &names, placement)
    }

    /// As [`new`](Self::new), from the HTML that `render` returns for each filter.
    fn from_screens(
        render: impl Fn(&Filter) -> String,
        start: &Filter,
        names: &RadioNames,
        placement: Placement,
    ) -> Result<Self, Error> {
        let document = Document::fragment("");
        let parse = |variant, partners: &[String]| {
            let filter = Filter {
                partners: partners.to_vec(),
                ..start.clone()
            };
            let html = render(&filter);
            parse_screen(&document, &html).ok_or(Error::Variant {
                variant,
                found: String::new(),
            })
        };
        let first = parse(0, &start.partners)?;
        let variants = Variants::of_screen(&start.partners, &first);
        let mut screens = vec![first];
        for (number, partners) in variants.partners().enumerate().skip(1) {
            screens.push(parse(number, partners)?);
        }
        for screen in &screens {
            replace_controls(&document, screen, &variants, placement);
            if placement == Placement::Loader {
                keep_first_views(screen);
            }
        }
        let screen = merge_variants(&screens).map_err(|variant| Error::Variant {
            variant,
            found: (screens.get(variant).and_then(NodeRef::class))
                .unwrap_or_default()
                .to_string(),
        })?;
        let holder = document.tree.new_element("div");
        let mut controls = variants.radios(&document, names);
        controls.extend(all_partners_box(&document, &screen));
        for node in controls.iter().chain([&screen]) {
            holder.append_child(node);
        }
        Ok(Self {
            html: holder.inner_html().to_string(),
            rules: style_rules(&variants, &screen),
            anchor_ids: match placement {
                Placement::Page { prefix } => {
                    let years = start.years.iter();
                    years.map(|year| anchor_id(prefix, year)).collect()
                }
                Placement::Loader => Vec::new(),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use crate::screen::parse::parse_screen;
    use dom_query::Selection;

    const PARTNERS: [&str; 2] = ["a", "none"];

    /// A screen as the app renders it: two partners, an activity each, and one year without any.
    fn live(filter: &Filter) -> String {
        let is_chosen = |id: &str| filter.partners.iter().any(|partner| partner == id);
        let is_shown = |id| filter.partners.is_empty() || is_chosen(id);
        let hidden = |is_hidden| if is_hidden { " hidden" } else { "" };
        let row = |id: &str| {
            let class = match (filter.partners.is_empty(), is_chosen(id)) {
                (true, _) => "",
                (_, true) => "is-selected",
                (_, false) => "is-dimmed",
            };
            format!(
                "<tr class=\"{class}\"><th scope=\"row\"><button type=\"button\" data-partner=\"{id}\" \
                 aria-pressed=\"{}\">{id}</button></th><td><button type=\"button\" tabindex=\"-1\" \
                 aria-label=\"{id} 2014\" data-year-link=\"2014\" data-cell=\"{id}\"><i class=\"dot held\"></i>\
                 </button></td><td class=\"count\" aria-hidden=\"true\">1</td></tr>",
                is_chosen(id)
            )
        };
        let article = |id| {
            format!(
                "<article data-activity=\"{id}\"{}><h4>{id}</h4></article>",
                hidden(!is_shown(id))
            )
        };
        let count = PARTNERS.into_iter().filter(|id| is_shown(id)).count();
        format!(
            "<!----><div class=\"widget\"><table class=\"matrix\" role=\"grid\"><tbody>{}</tbody></table>\
             <input type=\"search\"><button type=\"button\" class=\"clear\"{}>Bỏ lọc: <!>{}</button>\
             <p role=\"status\">{count} hoạt động</p>\
             <section data-year=\"2014\" class=\"\"><h3>2014<small>{count}</small></h3>{}</section>\
             <section data-year=\"2015\" class=\"empty-year\"><h3>2015</h3></section></div>",
            PARTNERS.map(row).concat(),
            hidden(filter.partners.is_empty()),
            filter.partners.join(", "),
            PARTNERS.map(article).concat(),
        )
    }

    fn filter(partners: &[&str]) -> Filter {
        Filter {
            partners: partners.iter().map(|&id| id.to_owned()).collect(),
            ..Filter::default()
        }
    }

    fn prerendered(start: &[&str]) -> PrerenderedScreen {
        let names = RadioNames {
            all: "Tất cả",
            several: "Nhiều",
        };
        let placement = Placement::Page { prefix: "kh-" };
        PrerenderedScreen::from_screens(live, &filter(start), &names, placement).unwrap()
    }

    fn count(html: &str, text: &str) -> usize {
        html.matches(text).count()
    }

    /// The tags of all elements in document order, with their depths. Labels and links count as the buttons
    /// they replace.
    fn structure(element: &NodeRef, depth: usize) -> Vec<(usize, String)> {
        let mut tags = Vec::new();
        for child in element.element_children() {
            let tag = match &*child.node_name().unwrap() {
                "label" | "a" => "button".to_owned(),
                tag => tag.to_owned(),
            };
            tags.push((depth, tag));
            tags.extend(structure(&child, depth + 1));
        }
        tags
    }

    #[test]
    fn each_activity_is_written_once_for_all_variants() {
        let PrerenderedScreen {
            html,
            rules,
            anchor_ids,
        } = prerendered(&[]);
        assert_eq!(count(&html, "<article "), 2, "{html}");
        assert_eq!(count(&html, " data-variant="), 3);
        assert_eq!(count(&html, " checked"), 1);
        assert_eq!(count(&rules, "display:none"), 3, "{rules}");
        assert!(
            rules.contains(
                "#choice-2:checked~* tbody tr:nth-child(2){display:table-row;color:inherit;"
            ),
            "{rules}"
        );
        assert_eq!((anchor_ids.len(), &*anchor_ids[0]), (7, "kh-2014"));
    }

    #[test]
    fn the_start_filter_is_variant_0_and_checked() {
        for (start, variants) in [(&["a"][..], 3), (&["a", "none"], 4)] {
            let PrerenderedScreen { html, rules, .. } = prerendered(start);
            let radio = format!(
                "<input class=\"visually-hidden\" type=\"radio\" name=\"partner\" id=\"choice-0\" \
                 value=\"{}\" autocomplete=\"off\" data-variant=\"0\" checked=\"\"",
                start.join(" ")
            );
            assert!(html.starts_with(&radio), "{html}");
            assert_eq!(count(&rules, "display:none"), variants);
        }
    }

    #[test]
    fn controls_become_labels_and_links() {
        let html = prerendered(&[]).html;
        assert_eq!(count(&html, "<button"), 0, "{html}");
        for control in [
            "<th scope=\"row\"><label data-partner=\"none\" for=\"choice-2\">none</label>",
            "<label class=\"clear\" for=\"choice-0\" data-variants=\"1\">Bỏ lọc: a</label>",
            "<a tabindex=\"-1\" aria-label=\"a 2014\" data-year-link=\"2014\" data-cell=\"a\" href=\"#kh-2014\">",
            "<slot name=\"kh-2014\"></slot><section data-year=\"2014\"",
            "<table class=\"matrix\"><tbody><tr><th",
        ] {
            assert_eq!(count(&html, control), 1, "{control} in {html}");
        }
    }

    /// What the swap of the live screen for the prerendered one relies on.
    #[test]
    fn what_is_left_of_a_variant_has_the_elements_of_the_live_screen() {
        let html = prerendered(&["a"]).html;
        for (variant, partners) in [&["a"][..], &[], &["none"]].into_iter().enumerate() {
            let document = Document::fragment("");
            let live = parse_screen(&document, &live(&filter(partners))).unwrap();
            let holder = document.tree.new_element("div");
            holder.append_html(&*html);
            let removed = format!(
                "[data-variant], slot, [data-variants]:not([data-variants~=\"{variant}\"])"
            );
            Selection::from(holder).select(&removed).remove();
            let left = holder.first_element_child().unwrap();
            assert_eq!(structure(&left, 0), structure(&live, 0), "{partners:?}");
            assert_eq!(left.text(), live.text());
        }
    }

    #[test]
    fn a_screen_that_cannot_be_merged_is_an_error() {
        let render = |filter: &Filter| match filter.partners.as_slice() {
            [] => "<div class=\"widget\"></div>".to_owned(),
            _ => "<div class=\"widget failed\"></div>".to_owned(),
        };
        let names = RadioNames {
            all: "",
            several: "",
        };
        let error =
            PrerenderedScreen::from_screens(render, &filter(&["a"]), &names, Placement::Loader)
                .unwrap_err();
        assert!(error.to_string().contains("variant 1"), "{error}");
    }
}
