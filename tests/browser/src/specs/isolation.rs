//! Host styles and scripts do not reach the widget, widget styles do not reach the host.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, DOAN};
use crate::harness::engine::Engine;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["isolation":
        host_rules_for_tables_and_buttons_do_not_apply,
        a_host_rule_for_all_elements_does_not_apply,
        host_custom_properties_do_not_collide,
        the_widget_works_in_quirks_mode_and_right_to_left,
        widget_styles_do_not_apply_to_the_host,
        the_widget_works_with_replaced_built_in_methods,
        widget_buttons_do_not_submit_a_host_form,
        a_strict_policy_and_trusted_types_are_not_violated,
        the_hosts_font_is_inherited,
    ]
}

/// Every computed property of one element for each kind of element inside the widget. What lies
/// round it in the shadow root holds no words of its own and may inherit what it likes.
const STYLES_INSIDE: &str = "(() => {
    const kinds = new Map();
    for (const one of all(root(path), '.widget, .widget *')) {
      const kind = `${one.localName}.${one.className}`;
      if (!kinds.has(kind) && rendered(one)) kinds.set(kind, one);
    }
    return Object.fromEntries(Array.from(kinds, ([kind, one]) => {
      const style = getComputedStyle(one);
      return [kind, Array.from(style, (name) => `${name}: ${style.getPropertyValue(name)}`)];
    }));
  })()";

type Styles = BTreeMap<String, Vec<String>>;

async fn computed_styles(context: &TestContext, page: &HostPage) -> Styles {
    let widget = context.open(page).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    context.run::<Value>("scrollTo(0, 0)", &[]).await;
    widget.wait_for_animations().await;
    widget.eval(STYLES_INSIDE, Value::Null).await
}

fn same(before: &Styles, after: &Styles) {
    assert!(
        before.len() > 15,
        "the widget has many kinds of elements, found {:?}",
        before.keys()
    );
    for (kind, before) in before {
        let after = after
            .get(kind)
            .unwrap_or_else(|| panic!("{kind} is no longer rendered"));
        let changed: Vec<_> = before
            .iter()
            .zip(after)
            .filter(|(before, after)| before != after)
            .collect();
        assert!(changed.is_empty(), "{kind}: {changed:#?}");
    }
}

async fn host_rules_for_tables_and_buttons_do_not_apply(context: &TestContext) {
    let bare = computed_styles(context, &HostPage::bare()).await;
    let rules = "
        table { display: block; border: 5px solid lime; border-collapse: separate }
        td, th { padding: 30px !important; background: yellow }
        button, .btn { background: lime !important; padding: 30px; text-transform: uppercase; float: right; width: 300px }
        article, section, details { float: left; width: 40%; background: yellow; padding: 99px; display: flex }
        h2, h3, h4 { font: 60px/1 serif !important; color: lime; position: absolute }
        input, label, fieldset, mark { display: none !important }
        [role=status], [role=alert], [data-year], [data-partner], .widget { display: none !important }
        ul, li, p, small, em { letter-spacing: 2em; margin: 50px; list-style: square }
        ::placeholder { color: lime } ::selection { background: lime }";
    let hostile = HostPage::bare().head(&format!("<style>{rules}</style>"));
    same(&bare, &computed_styles(context, &hostile).await);
}

async fn a_host_rule_for_all_elements_does_not_apply(context: &TestContext) {
    // Colour and size are inherited on purpose.
    let rule = "<style>* { border: 3px solid red !important; box-sizing: content-box; letter-spacing: 1em; background: yellow !important; line-height: 1 !important }</style>";
    let hostile = computed_styles(context, &HostPage::bare().head(rule)).await;
    // 16 px is the host's type size: 1 em of spacing, and a line as high as its letters.
    let forbidden = [
        "border-top-width: 3px",
        "letter-spacing: 16px",
        "background-color: rgb(255, 255, 0)",
        "line-height: 16px",
    ];
    let mut leaks: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for (kind, style) in &hostile {
        for rule in forbidden {
            if style.iter().any(|one| one == rule) {
                leaks.entry(rule).or_default().push(kind);
            }
        }
    }
    assert!(leaks.is_empty(), "{leaks:?}");
}

async fn host_custom_properties_do_not_collide(context: &TestContext) {
    // Plain names that many a host has too, and one of them handed on under the documented name.
    let rules = "<style>
        :root { --accent: rgb(1, 2, 3); --text: lime; --background: lime; --text-muted: lime; --border-strong: lime;
          --line: lime; --selected: lime }
        khuyen-hoc-timeline { --kh-accent: var(--accent) }</style>";
    let widget = context.open(&HostPage::bare().head(rules)).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let question =
        "['--accent', '--text', '--background', '--text-muted', '--border-strong', '--line', '--selected'].map(name =>
        getComputedStyle(root(path).querySelector('h4')).getPropertyValue(name).trim())";
    let [accent, others @ ..]: [String; 7] = widget.eval(question, Value::Null).await;
    assert_eq!(
        accent, "rgb(1, 2, 3)",
        "what the host sets by the documented name holds"
    );
    assert!(others.iter().all(|one| !one.contains("lime")), "{others:?}");
}

async fn the_widget_works_in_quirks_mode_and_right_to_left(context: &TestContext) {
    let page = HostPage::bare();
    let quirks = page
        .html()
        .replace("<!doctype html>", "")
        .replace("<body>", "<body dir=\"rtl\">");
    context
        .site()
        .publish_text("/cu.html", "text/html; charset=utf-8", &quirks);
    context
        .session()
        .goto(context.site().url("/cu.html"))
        .await
        .expect("the old page opens");
    assert_eq!(
        context
            .run::<String>("return document.compatMode", &[])
            .await,
        "BackCompat"
    );
    let widget = WidgetPage::first_in(context);
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    let sideways: bool = context
        .run(
            "return document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth",
            &[],
        )
        .await;
    assert!(!sideways, "nothing reaches over the edge");
}

async fn widget_styles_do_not_apply_to_the_host(context: &TestContext) {
    let hosts = "<div id=\"hosts\" class=\"widget\"><h2>A</h2><h3>B</h3><h4>C</h4><p class=\"key\">D <mark>E</mark></p>\
        <table class=\"matrix\"><thead><tr><th>F</th></tr></thead><tbody><tr class=\"on\"><td class=\"count\">G</td></tr></tbody></table>\
        <button class=\"clear\" data-partner=\"doan-tncs-hcm\" aria-pressed=\"true\">H</button><input type=\"search\"><label><input type=\"radio\">I</label>\
        <section data-year=\"2014\"><article data-activity=\"x\">J</article></section><details open><summary>K</summary><ul><li>L</li></ul></details>\
        <p role=\"status\" class=\"unseen\">M</p><fieldset class=\"matching\"><legend>N</legend></fieldset></div>";
    let styles = "return Object.fromEntries([document.documentElement, document.body, ...document.querySelectorAll('main, h1, #hosts, #hosts *')].map((one, place) => {
        const style = getComputedStyle(one);
        return [`${place} ${one.localName}.${one.className}`, Array.from(style, (name) => `${name}: ${style.getPropertyValue(name)}`)
          // The page grows by the widget; that is its purpose.
          .filter((rule) => one.closest('#hosts') || !/^(height|block-size|perspective-origin|transform-origin)/u.test(rule))];
      }))";
    // A bar for scrolling takes room, so there is one from the start.
    let always = "<style>html { overflow-y: scroll }</style>";
    let page = HostPage::bare().before(hosts).head(always);
    context.open(&page.clone().without_script()).await;
    let before: Styles = context.run(styles, &[]).await;
    let widget = context.open(&page).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let after: Styles = context.run(styles, &[]).await;
    same(&before, &after);
}

async fn the_widget_works_with_replaced_built_in_methods(context: &TestContext) {
    // As prototype.js did, and as many a portal still ships it.
    let mut replaced = String::from(
        "Array.prototype.each = function () {};
         Element.prototype.remove = function () { this.parentNode && this.parentNode.removeChild(this); return this; };
         window.$ = window.jQuery = function () {}; window.define = function () {}; window.define.amd = {};",
    );
    // WebKit's driver works by scripts in the page, which need these themselves.
    if context.engine() != Engine::WebKit {
        replaced.push_str(
            "Object.prototype.extend = function () {};
             Array.from = (list) => { const copy = []; for (let i = 0; i < list.length; i++) copy.push(list[i]); return copy; };
             Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
             Array.prototype.toJSON = function () { return 'toJSON of the host'; };",
        );
    }
    let page = HostPage::bare().early_script(&replaced);
    let widget = context.open(&page).await;
    let articles = "return document.querySelector('khuyen-hoc-timeline').shadowRoot?.querySelectorAll('article:not([hidden])').length ?? 0";
    // Not by a whole view, which passes through `toJSON`.
    for (partner, expected) in [(None, 14), (Some(DOAN), 4)] {
        if let Some(name) = partner {
            widget.choose_partner(name).await;
        }
        until(&format!("{expected} activities"), async || {
            let count = context.try_run(articles, &[]).await?;
            if count == expected {
                Ok(())
            } else {
                Err(count.to_string())
            }
        })
        .await;
    }
    assert_eq!(
        context
            .run::<u32>("return window.hostRecord.errors.length", &[])
            .await,
        0
    );
}

async fn widget_buttons_do_not_submit_a_host_form(context: &TestContext) {
    // Pages of ASP.NET are one form.
    let form = "<form id=\"aspnetForm\" onsubmit=\"window.sent = true; return false\">";
    let widget = "<khuyen-hoc-timeline></khuyen-hoc-timeline><input type=\"submit\"></form>";
    let widget = context
        .open(&HostPage::with(&format!("{form}{widget}")))
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.jump_to_year(2016).await;
    widget.search_for("nghị lực sống\u{e007}").await;
    widget.wait_for_activities(2).await;
    assert!(
        !context
            .run::<bool>("return Boolean(window.sent)", &[])
            .await
    );
    assert_eq!(
        context
            .run::<usize>("return document.forms[0].elements.length", &[])
            .await,
        1
    );
}

async fn a_strict_policy_and_trusted_types_are_not_violated(context: &TestContext) {
    let strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
    for page in [
        HostPage::bare().policy(strict),
        HostPage::bare()
            .policy(strict)
            .policy("require-trusted-types-for 'script'; trusted-types 'none'"),
    ] {
        let widget = context.open(&page).await;
        widget.wait_for_activities(ACTIVITIES).await;
        widget.choose_partner(DOAN).await;
        widget.search_for("nghi luc song").await;
        widget.wait_for_activities(2).await;
        widget.press_button("Bỏ lọc").await;
        widget.wait_for_activities(ACTIVITIES).await;
        assert_eq!(context.page_errors().await, [""; 0], "{:?}", page.headers());
        let question = "getComputedStyle(root(path).querySelector('table')).borderCollapse";
        let drawn: String = widget.eval(question, Value::Null).await;
        assert_eq!(
            drawn,
            "collapse",
            "the widget's own styles are applied under {:?}",
            page.headers()
        );
    }
}

async fn the_hosts_font_is_inherited(context: &TestContext) {
    let question = "(style => [style.fontFamily, style.color])(getComputedStyle(root(path).querySelector('article h4')))";
    let page =
        HostPage::bare().head("<style>main { font-family: Cursive; color: rgb(1, 2, 3) }</style>");
    let widget = context.open(&page).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let [font, _]: [String; 2] = widget.eval(question, Value::Null).await;
    assert_eq!(
        font.to_lowercase(),
        "cursive",
        "the widget speaks in its host's font"
    );
}
