//! `embed.html` in a frame: it reports its height to hosts of several protocols, and nothing else.

mod frame_helpers;
mod hosts;
mod named_data;
mod options;
mod resize_loops;
mod resize_protocols;

use serde_json::{Value, json};

use self::frame_helpers::{
    choose_partner, enter, frame_sizes, leave, messages, reported_heights, wait_until_frame_fits,
    wait_until_height_settles,
};
use self::hosts::{
    DATAWRAPPER, frame, frame_with_src, iframe_resizer_host, open_host_with_frame, pym_host,
};
use crate::fixtures::facts::{ACTIVITIES, LUAT_GIA, PARTNERS};
use crate::harness::engine::Engine;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["frames":
        the_partner_parameter_filters_in_a_frame,
        a_host_without_resize_script_gets_a_scrolling_frame,
        a_height_request_is_answered,
        foreign_messages_are_ignored,
        a_hidden_frame_sends_nothing_until_shown,
        a_frame_far_below_reports_its_height_before_it_is_seen,
        a_sandboxed_frame_works_and_reports_its_height,
        outside_a_frame_no_message_is_sent,
    ];
    tests.extend(resize_protocols::tests());
    tests.extend(resize_loops::tests());
    tests.extend(options::tests());
    tests.extend(named_data::tests());
    tests
}

async fn the_partner_parameter_filters_in_a_frame(context: &TestContext) {
    for expected in PARTNERS {
        let address = format!("{RELEASE}/embed.html?partner={}", expected.id);
        open_host_with_frame(context, "", &frame_with_src(&address, "")).await;
        let widget = enter(context).await;
        // The prerendered screen has no buttons until the app has hydrated it.
        let wanted = format!("what was done with {}", expected.id);
        let snapshot = widget
            .wait_until(&wanted, |snapshot| snapshot.chosen() == [expected.id])
            .await;
        assert_eq!(snapshot.activities().len(), expected.activities);
    }
}

async fn a_host_without_resize_script_gets_a_scrolling_frame(context: &TestContext) {
    if context.engine() == Engine::Chromium {
        // Reading the log empties it of what earlier tests left.
        let log = context.session().browser_log().await;
        log.expect("Chromium keeps a log");
    }
    open_host_with_frame(context, "", &frame("height=\"300\"")).await;
    let widget = enter(context).await;
    widget.wait_for_activities(ACTIVITIES).await;
    choose_partner(&widget, LUAT_GIA).await;
    widget.wait_for_activities(3).await;
    let scroll = "scrollTo({ top: 1e6, behavior: 'instant' }); return [innerHeight, scrollY > 0]";
    let scrolled: Value = context.run(scroll, &[]).await;
    assert_eq!(scrolled, json!([300, true]));
    leave(context).await;
    assert_eq!(context.page_errors().await, [""; 0]);
    // Some hosts parse any message as JSON, so unrequested text messages are not sent.
    let messages = messages(context).await;
    assert!(messages.iter().all(Value::is_object), "{messages:#?}");
    let reported_heights = reported_heights(context).await;
    let mut different = reported_heights.clone();
    different.dedup();
    assert_eq!(reported_heights, different, "a height is told once");
    if context.engine() == Engine::Chromium {
        let log = context.session().browser_log().await;
        let log = log.expect("Chromium keeps a log");
        assert!(log.is_empty(), "{log:#?}");
    }
}

/// Runs a script in the host page and waits until the frame has sent `wanted` once more.
async fn expect_height_reported_again(context: &TestContext, script: &str, wanted: &str) {
    let count = async || {
        let messages = messages(context).await;
        messages.iter().filter(|report| *report == wanted).count()
    };
    let before = count().await;
    context.run::<Value>(script, &[]).await;
    until(&format!("{wanted:?} once more"), async || {
        let now = count().await;
        if now == before + 1 {
            Ok(())
        } else {
            Err(format!("{before} times before, {now} now"))
        }
    })
    .await;
}

async fn a_height_request_is_answered(context: &TestContext) {
    iframe_resizer_host(context, "id: 'khung'").await;
    let widget = enter(context).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let height = wait_until_frame_fits(context).await;
    let width = frame_sizes(context).await.width;
    leave(context).await;
    let ask = "document.querySelector('iframe').iFrameResizer.resize()";
    let answer = format!("[iFrameSizer]khung:{height}:{width}:size");
    expect_height_reported_again(context, ask, &answer).await;

    pym_host(context).await;
    let widget = enter(context).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let height = wait_until_frame_fits(context).await;
    leave(context).await;
    let answer = format!("pymxPYMxchoxPYMxheightxPYMx{height}");
    expect_height_reported_again(context, "window.khung.sendMessage('width', '601')", &answer)
        .await;
}

async fn foreign_messages_are_ignored(context: &TestContext) {
    // Another frame sends the request in the name of the host, and reports when it has done so.
    let neighbour = "<iframe srcdoc=\"<script>
        parent.frames[0].postMessage('[iFrameSizer]la:8:false', '*');
        parent.neighbourHasAsked = true;
      </script>\"></iframe>";
    let nonsense = "<script>
        window.say = (...all) => all.forEach((data) => window.frames[0].postMessage(data, '*'));
        window.sayNonsense = () => window.say(
          null, undefined, 7, [], {}, '', 'xPYMx', 'pymxPYMx', 'pymxPYMxnullxPYMxwidthxPYMx3',
          '[iFrameSizer]', '[iFrameSizer]::', '[iFrameSizer]resize', '[iFrameSizer]resize:true',
          { sentinel: 'amp' }, { 'datawrapper-height': null });
      </script>";
    let head = format!("{DATAWRAPPER}{nonsense}");
    open_host_with_frame(
        context,
        &head,
        &format!("{}<div id=\"canh\"></div>", frame("")),
    )
    .await;
    let widget = enter(context).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let height = wait_until_frame_fits(context).await;
    let width = frame_sizes(context).await.width;
    leave(context).await;
    let begin = "document.getElementById('canh').innerHTML = arguments[0]; window.sayNonsense();";
    context.run::<Value>(begin, &[json!(neighbour)]).await;
    until("the other frame to have asked", async || {
        let asked = "return Boolean(window.neighbourHasAsked)";
        if context.run::<bool>(asked, &[]).await {
            Ok(())
        } else {
            Err("not yet".into())
        }
    })
    .await;
    // Earlier messages have been received when this one is answered.
    let answer = format!("[iFrameSizer]khung:{height}:{width}:init:khuyen-hoc-timeline");
    expect_height_reported_again(context, "window.say('[iFrameSizer]khung:8:false')", &answer)
        .await;
    let messages = messages(context).await;
    let texts: Vec<_> = messages
        .iter()
        .filter(|report| report.is_string())
        .collect();
    assert_eq!(texts, [&answer]);
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_hidden_frame_sends_nothing_until_shown(context: &TestContext) {
    let tab = format!(
        "<div id=\"the\" style=\"display: none\">{}</div>",
        frame("")
    );
    open_host_with_frame(context, DATAWRAPPER, &tab).await;
    until("the page in the frame to stand", async || {
        let stands = "const { contentWindow } = document.querySelector('iframe');
            return Boolean(contentWindow.customElements.get('khuyen-hoc-timeline')) &&
              contentWindow.document.readyState === 'complete'";
        if context.run::<bool>(stands, &[]).await {
            Ok(())
        } else {
            Err("not yet".into())
        }
    })
    .await;
    wait_until_height_settles(context).await;
    assert_eq!(messages(context).await, [Value::Null; 0]);
    context
        .run::<Value>("document.getElementById('the').style.display = ''", &[])
        .await;
    enter(context).await.wait_for_activities(ACTIVITIES).await;
    wait_until_frame_fits(context).await;
    leave(context).await;
    let reported_heights = reported_heights(context).await;
    assert!(
        reported_heights.iter().all(|height| *height > 0),
        "{reported_heights:?}"
    );
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_frame_far_below_reports_its_height_before_it_is_seen(context: &TestContext) {
    // Of another origin: of those, browsers draw nothing as long as they are out of sight.
    let other = context.second_site().await;
    let address = other.url(&format!("{RELEASE}/embed.html"));
    let far = "<div style=\"height: 20000px\">xa</div>";
    let body = format!("{far}{}", frame_with_src(&address, ""));
    open_host_with_frame(context, DATAWRAPPER, &body).await;
    let widget = enter(context).await;
    until("the app to have drawn", async || {
        if widget.has_button(LUAT_GIA).await {
            Ok(())
        } else {
            Err("no button yet".to_owned())
        }
    })
    .await;
    let whole = wait_until_frame_fits(context).await;
    // By script, as a click would bring the frame into sight.
    let press = "byRole(path, 'button', value).click()";
    widget.eval::<Value>(press, json!(LUAT_GIA)).await;
    widget.wait_for_activities(3).await;
    assert!(wait_until_frame_fits(context).await < whole);
    leave(context).await;
    assert!(context.run::<bool>("return scrollY === 0", &[]).await);
}

async fn a_sandboxed_frame_works_and_reports_its_height(context: &TestContext) {
    open_host_with_frame(context, DATAWRAPPER, &frame("sandbox=\"allow-scripts\"")).await;
    let widget = enter(context).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let origin: String = context.run("return origin", &[]).await;
    assert_eq!(origin, "null");
    let whole = wait_until_frame_fits(context).await;
    choose_partner(&widget, LUAT_GIA).await;
    widget.wait_for_activities(3).await;
    assert!(wait_until_frame_fits(context).await < whole);
    leave(context).await;
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn outside_a_frame_no_message_is_sent(context: &TestContext) {
    let address = context.site().url(&format!("{RELEASE}/embed.html"));
    context
        .session()
        .goto(address)
        .await
        .expect("the page for frames opens");
    let widget = WidgetPage::first_in(context);
    widget.wait_for_activities(ACTIVITIES).await;
    // The parent of a page without a frame is the page itself.
    let listen =
        "window.heard = []; addEventListener('message', ({ data }) => window.heard.push(data))";
    context.run::<Value>(listen, &[]).await;
    choose_partner(&widget, LUAT_GIA).await;
    widget.wait_for_activities(3).await;
    let last = "requestAnimationFrame(() => requestAnimationFrame(() => postMessage('het', '*')))";
    context.run::<Value>(last, &[]).await;
    until("the last message", async || {
        let event: Vec<Value> = context.run("return window.heard", &[]).await;
        if event.last() == Some(&json!("het")) {
            assert_eq!(event, ["het"]);
            Ok(())
        } else {
            Err(format!("{event:?}"))
        }
    })
    .await;
}
