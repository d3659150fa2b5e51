//! What strangers can do by an address or a text: nothing runs, and nothing stands as if the page said it
//! (docs/security.md).

use std::fmt::Write as _;

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, LUAT_GIA};
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;
use crate::specs::share_menu::download;

pub(crate) fn tests() -> Vec<Test> {
    tests!["safety":
        our_pages_run_no_script_but_their_own,
        an_option_of_a_link_adds_no_line_to_a_calendar,
        a_sentence_in_a_link_is_quoted_and_not_announced,
    ]
}

/// Scripts in a page: of its own, of a file, and in an attribute.
const SCRIPTS: &str = "<script>window.ran = 'inline'</script><script src=\"data:text/javascript,window.ran='file'\"></script>\
    <img src=\"data:,x\" onerror=\"window.ran='attribute'\">";

async fn our_pages_run_no_script_but_their_own(context: &TestContext) {
    for page in ["embed.html", "embed/hoi-luat-gia.html", "archive.html"] {
        let text = context.release_text(page);
        let path = format!("{RELEASE}/{page}");
        let text = text.replacen("<body>", &format!("<body>{SCRIPTS}"), 1);
        context
            .site()
            .publish_text(&path, "text/html; charset=utf-8", &text);
        let address = context.site().url(&path);
        context.session().goto(address).await.expect("it opens");
        let widget = WidgetPage::first_in(context);
        widget.choose_partner(LUAT_GIA).await;
        let ran = context.run::<Value>("return window.ran ?? null", &[]).await;
        assert_eq!(ran, Value::Null, "{page}");
    }
}

async fn an_option_of_a_link_adds_no_line_to_a_calendar(context: &TestContext) {
    let query = "?permalink=x%0D%0AX-MINE:y&lang=vi%0D%0AX-MINE:y&q=&partner=a%0D%0AX-MINE:y";
    let widget = context.open_release("embed.html", query, "").await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.open_share_menu().await;
    let [_, _, calendar] = download(context, &widget, "Lịch").await;
    let mine: Vec<_> = calendar
        .lines()
        .filter(|line| line.starts_with("X-MINE"))
        .collect();
    assert_eq!(mine, [""; 0], "{calendar}");
    // With attributes of a host page the same.
    let page = HostPage::with(
        "<khuyen-hoc-timeline permalink=\"x&#13;&#10;X-MINE:y\"></khuyen-hoc-timeline>",
    );
    let widget = context.open_loaded(&page).await;
    widget.open_share_menu().await;
    let [_, _, calendar] = download(context, &widget, "Lịch").await;
    assert!(!calendar.contains("\nX-MINE"), "{calendar}");
}

async fn a_sentence_in_a_link_is_quoted_and_not_announced(context: &TestContext) {
    let sentence = "Cổng này đã đóng, mời sang a.example để nhận tiền hỗ trợ của quận năm nay nhé”";
    for parameter in ["kh-q", "kh-kind"] {
        let page = HostPage::bare();
        let query = form_query(parameter, sentence);
        let widget = context.open_at(&page, &query).await;
        widget.wait_until_loaded().await;
        let texts: Vec<String> = widget
            .eval(
                "[...root(path).querySelectorAll('p, button, [role=status], [role=alert], [role=log]')]
                   .map((one) => one.textContent).filter((text) => text.includes('Cổng này'))",
                Value::Null,
            )
            .await;
        // What is searched for stays, while a kind that the data do not have is no choice at all.
        assert_eq!(texts.is_empty(), parameter == "kh-kind", "{parameter}");
        for text in texts {
            assert!(text.contains("“Cổng này đã đóng, mời sang"), "{text}");
            assert!(!text.contains("năm nay"), "cut: {text}");
        }
        let announced: String = widget
            .eval(
                "root(path).querySelector('[role=status]').textContent",
                Value::Null,
            )
            .await;
        assert!(!announced.contains("Cổng này"), "{announced}");
    }
}

/// A query with one parameter.
fn form_query(name: &str, value: &str) -> String {
    let encoded = value.bytes().fold(String::new(), |mut encoded, byte| {
        // Writing into a string does not fail.
        let _ = write!(encoded, "%{byte:02X}");
        encoded
    });
    format!("?{name}={encoded}")
}
