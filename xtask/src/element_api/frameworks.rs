//! TypeScript declarations for frameworks that check the tags in templates. One table; each framework gets a file
//! of its own, since it imports the framework's types.

use super::declarations::{CLASS, options};
use super::events::EVENTS;
use crate::checkout::NAME;
use std::fmt::Write as _;

/// A framework, and how it types an element.
pub(super) struct Framework {
    /// The types are `khuyen-hoc-timeline/…` for a developer.
    pub(super) name: &'static str,
    /// In words.
    title: &'static str,
    /// Imports the attributes that every element has.
    import: &'static str,
    /// These attributes.
    attributes: &'static str,
    /// What it calls the listener of an event of this name.
    listener: fn(&str) -> String,
    /// The module in which it looks for the types of tags.
    module: &'static str,
    /// The namespace in that module, if any.
    namespace: Option<&'static str>,
    /// The interface in there with a member for each tag.
    tags: &'static str,
    /// The type of such a member.
    tag: &'static str,
}

/// All frameworks that have such types and were tried (tests/package).
pub(super) static FRAMEWORKS: [Framework; 5] = [
    Framework {
        name: "react",
        title: "React, from 19 on",
        import: "import type { DetailedHTMLProps, HTMLAttributes } from \"react\";",
        attributes: "DetailedHTMLProps<HTMLAttributes<KhuyenHocTimelineElement>, KhuyenHocTimelineElement>",
        listener: |event| format!("on{event}"),
        module: "react",
        namespace: Some("JSX"),
        tags: "IntrinsicElements",
        tag: "KhuyenHocTimelineProps",
    },
    Framework {
        name: "preact",
        title: "Preact",
        import: "import type { HTMLAttributes } from \"preact\";",
        attributes: "HTMLAttributes<KhuyenHocTimelineElement>",
        listener: |event| format!("on{event}"),
        module: "preact",
        namespace: Some("JSX"),
        tags: "IntrinsicElements",
        tag: "KhuyenHocTimelineProps",
    },
    Framework {
        name: "solid",
        title: "Solid",
        import: "import type { JSX } from \"solid-js\";",
        attributes: "JSX.HTMLAttributes<KhuyenHocTimelineElement>",
        listener: |event| format!("on:{event}"),
        module: "solid-js",
        namespace: Some("JSX"),
        tags: "IntrinsicElements",
        tag: "KhuyenHocTimelineProps",
    },
    Framework {
        name: "svelte",
        title: "Svelte, from 5 on",
        import: "import type { HTMLAttributes } from \"svelte/elements\";",
        attributes: "HTMLAttributes<KhuyenHocTimelineElement>",
        listener: |event| format!("on{event}"),
        module: "svelte/elements",
        namespace: None,
        tags: "SvelteHTMLElements",
        tag: "KhuyenHocTimelineProps",
    },
    Framework {
        name: "vue",
        title: "Vue 3",
        import: "import type { HTMLAttributes, ReservedProps } from \"vue\";",
        attributes: "HTMLAttributes, ReservedProps",
        // So Vue's compiler calls `@khuyen-hoc-filter`.
        listener: camel_case_listener,
        module: "vue",
        namespace: None,
        tags: "GlobalComponents",
        // Vue looks for a component.
        tag: "new () => { $props: KhuyenHocTimelineProps }",
    },
];

impl Framework {
    /// The file's name.
    pub(super) fn file(&self) -> String {
        format!("{NAME}.{}.d.ts", self.name)
    }

    /// The file.
    pub(super) fn text(&self) -> String {
        let details: Vec<_> = EVENTS.iter().map(|event| event.detail).collect();
        let mut text = format!(
            "{}\nimport type {{ {CLASS}, {} }} from \"./{NAME}.js\";\n\n\
             /** What `<{NAME}>` takes in {}. */\n\
             export interface KhuyenHocTimelineProps\n  extends {} {{\n",
            self.import,
            details.join(", "),
            self.title,
            self.attributes,
        );
        for (attribute, settable) in options() {
            let _ = writeln!(
                text,
                "  /** {}. Default: {}. */\n  {}?: {settable} | undefined;",
                attribute.meaning, attribute.default_text, attribute.name,
            );
        }
        for event in &EVENTS {
            let _ = writeln!(
                text,
                "  /** {}. */\n  \"{}\"?: ((event: CustomEvent<{}>) => void) | undefined;",
                event.meaning,
                (self.listener)(event.name),
                event.detail
            );
        }
        let member = format!(
            "interface {} {{\n    \"{NAME}\": {};\n  }}",
            self.tags, self.tag
        );
        let member = match self.namespace {
            Some(namespace) => format!(
                "namespace {namespace} {{\n    {}\n  }}",
                member.replace('\n', "\n  ")
            ),
            None => member,
        };
        let _ = write!(
            text,
            "}}\n\ndeclare module \"{}\" {{\n  {member}\n}}\n",
            self.module
        );
        text
    }
}

/// `onKhuyenHocFilter` of `khuyen-hoc-filter`.
fn camel_case_listener(event: &str) -> String {
    let words = event.split('-').map(|word| {
        let (first, rest) = word.split_at_checked(1).unwrap_or_default();
        format!("{}{rest}", first.to_ascii_uppercase())
    });
    format!("on{}", words.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_framework_hears_events_under_its_own_names() {
        let heard = FRAMEWORKS
            .each_ref()
            .map(|framework| (framework.listener)("khuyen-hoc-filter"));
        let same = "onkhuyen-hoc-filter";
        assert_eq!(
            heard,
            [
                same,
                same,
                "on:khuyen-hoc-filter",
                same,
                "onKhuyenHocFilter"
            ]
        );
    }
}
