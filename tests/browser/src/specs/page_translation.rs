//! A page translator works on the live screen: it replaces text nodes by elements of its own, also in open
//! shadow roots. What the app shows afterwards is right, and nothing is shown twice.

use serde_json::Value;

use crate::fixtures::facts::LUAT_GIA;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::{WidgetPage, WidgetSnapshot};

pub(crate) fn tests() -> Vec<Test> {
    tests!["page translation":
        filters_work_on_a_translated_page,
        filters_work_while_a_translator_follows_every_change,
        open_details_work_on_a_translated_page,
    ]
}

/// Ends every text that the translator made. Nothing else in the data or the widget has this letter.
const TRANSLATED: char = 'ʼ';

/// Does what browsers' translators do with the texts that are not translated yet; gives their number.
const TRANSLATE: &str = "(() => {
    const texts = [];
    const collect = (node) => {
      for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) {
          const isText = child.data.trim() !== '' && child.parentElement?.localName !== 'font';
          if (isText) texts.push(child);
        } else if (child.localName !== 'style' && child.localName !== 'script') collect(child);
      }
    };
    collect(root(path));
    collect(host(path));
    for (const text of texts) {
      const font = document.createElement('font');
      // The space at its end parts it from what follows, as before.
      font.textContent = text.data.replace(/(\\s*)$/u, 'ʼ$1');
      text.replaceWith(font);
    }
    return texts.length;
  })()";

/// Who translates, and when.
#[derive(Clone, Copy, PartialEq)]
enum Translator {
    /// Nobody.
    None,
    /// Once, when the page is loaded.
    Once,
    /// Also whatever is shown later.
    Always,
}

/// What is shown, without the translator's letter.
async fn snapshot(widget: &WidgetPage<'_>) -> WidgetSnapshot {
    let snapshot: Value = widget.eval("snapshot(path)", Value::Null).await;
    let text = snapshot.to_string().replace(TRANSLATED, "");
    serde_json::from_str(&text).expect("a snapshot")
}

/// Chooses a partner, types a letter and clears; gives what is shown at first and after each of these, with
/// these `<details>` open.
async fn visit(
    context: &TestContext,
    translator: Translator,
    details: &[(&str, &str)],
) -> Vec<WidgetSnapshot> {
    let widget = context.open_loaded(&HostPage::bare()).await;
    for (details, content) in details {
        widget.open_details(details, content).await;
    }
    let mut snapshots = Vec::new();
    let translate = async || {
        let count: usize = widget.eval(TRANSLATE, Value::Null).await;
        count
    };
    if translator != Translator::None {
        let count = translate().await;
        assert!(
            count > 100,
            "expected most of the screen, found {count} texts"
        );
    }
    for step in ["load", "partner", "letter", "clear"] {
        match step {
            "partner" => widget.choose_partner(LUAT_GIA).await,
            "letter" => widget.search_for("t").await,
            "clear" => widget.press_button("Bỏ lọc").await,
            _ => {}
        }
        widget
            .wait_until(step, |snapshot| {
                let is_filtered = !snapshot.chosen().is_empty();
                let has_letter = snapshot.search.as_deref() == Some("t");
                snapshot.announced() == Some(snapshot.activities().len())
                    && is_filtered == matches!(step, "partner" | "letter")
                    && has_letter == (step == "letter")
            })
            .await;
        context.wait_for_frames().await;
        if translator == Translator::Always {
            translate().await;
        }
        snapshots.push(snapshot(&widget).await);
    }
    assert_eq!(context.page_errors().await, [""; 0]);
    snapshots
}

/// Checks that a visitor of a translated page sees what one of the page itself sees: each text once, and
/// all counts right.
async fn expect_same(context: &TestContext, translator: Translator, details: &[(&str, &str)]) {
    let expected = visit(context, Translator::None, details).await;
    assert_eq!(expected[0].status, "14 hoạt động", "once, to begin with");
    let translated = visit(context, translator, details).await;
    for (expected, translated) in expected.iter().zip(&translated) {
        assert_eq!(translated.status, expected.status, "the announced count");
        assert_eq!(translated.partners, expected.partners, "the rows' counts");
        for (expected, translated) in expected.years.iter().zip(&translated.years) {
            assert_eq!(translated, expected, "the years and their counts");
        }
        assert_eq!(translated.text, expected.text, "all words on the screen");
        assert_eq!(translated, expected);
    }
}

async fn filters_work_on_a_translated_page(context: &TestContext) {
    expect_same(context, Translator::Once, &[]).await;
}

async fn filters_work_while_a_translator_follows_every_change(context: &TestContext) {
    expect_same(context, Translator::Always, &[]).await;
}

async fn open_details_work_on_a_translated_page(context: &TestContext) {
    let details = [
        ("[data-activity=\"2015-tu-sach-phap-luat\"] > details", "p"),
        ("details.more-filters", "select"),
        ("details.share", "[data-offer]"),
    ];
    expect_same(context, Translator::Once, &details).await;
}
