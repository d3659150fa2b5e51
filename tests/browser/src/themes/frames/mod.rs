//! In a frame: the page for frames tells hosts of several habits how high it is, and only that.

mod circles;
mod habits;
mod hosts;
mod inside;
mod options;

use serde_json::{Value, json};

use self::hosts::{DATAWRAPPER, frame, frame_of, host, iframe_resizer, pym};
use self::inside::{calms_down, choose, enter, fits, heights, leave, reports, sizes};
use crate::harness::engine::Engine;
use crate::harness::site::RELEASE;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::{ACTIVITIES, LUAT_GIA, PARTNERS};
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["frames":
        a_link_into_the_frame_shows_what_it_says,
        a_host_that_does_nothing_keeps_a_frame_that_can_be_scrolled,
        a_host_that_asks_is_told_again,
        what_is_no_question_of_the_hosts_is_not_answered,
        a_frame_in_a_hidden_tab_says_nothing_until_it_is_shown,
        a_frame_far_below_has_its_height_before_a_reader_comes,
        a_frame_in_a_sandbox_works_and_tells_its_height,
        out_of_a_frame_the_page_says_nothing,
    ];
    tests.extend(habits::tests());
    tests.extend(circles::tests());
    tests.extend(options::tests());
    tests
}

async fn a_link_into_the_frame_shows_what_it_says(stage: &Stage) {
    for known in PARTNERS {
        let address = format!("{RELEASE}/embed.html?partner={}", known.id);
        host(stage, "", &frame_of(&address, "")).await;
        let timeline = enter(stage).await;
        // The page stands there before the program does, and then has no buttons yet.
        let wanted = format!("what was done with {}", known.id);
        let view = timeline
            .shows(&wanted, |view| view.chosen() == [known.id])
            .await;
        assert_eq!(view.activities().len(), known.activities);
    }
}

async fn a_host_that_does_nothing_keeps_a_frame_that_can_be_scrolled(stage: &Stage) {
    if stage.engine() == Engine::Chromium {
        // Reading the log empties it of what earlier tests left.
        let log = stage.session().browser_log().await;
        log.expect("Chromium keeps a log");
    }
    host(stage, "", &frame("height=\"300\"")).await;
    let timeline = enter(stage).await;
    timeline.shows_activities(ACTIVITIES).await;
    choose(&timeline, LUAT_GIA).await;
    timeline.shows_activities(3).await;
    let scroll = "scrollTo({ top: 1e6, behavior: 'instant' }); return [innerHeight, scrollY > 0]";
    let scrolled: Value = stage.run(scroll, &[]).await;
    assert_eq!(scrolled, json!([300, true]));
    leave(stage).await;
    assert_eq!(stage.troubles().await, [""; 0]);
    // Some hosts read any text as JSON, so who has not asked hears none.
    let reports = reports(stage).await;
    assert!(reports.iter().all(Value::is_object), "{reports:#?}");
    let heights = heights(stage).await;
    let mut different = heights.clone();
    different.dedup();
    assert_eq!(heights, different, "a height is told once");
    if stage.engine() == Engine::Chromium {
        let log = stage.session().browser_log().await;
        let log = log.expect("Chromium keeps a log");
        assert!(log.is_empty(), "{log:#?}");
    }
}

/// Runs a script on the host's page and waits until the frame has said `wanted` once more.
async fn says_again(stage: &Stage, script: &str, wanted: &str) {
    let count = async || {
        let reports = reports(stage).await;
        reports.iter().filter(|report| *report == wanted).count()
    };
    let before = count().await;
    stage.run::<Value>(script, &[]).await;
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

async fn a_host_that_asks_is_told_again(stage: &Stage) {
    iframe_resizer(stage, "id: 'khung'").await;
    let timeline = enter(stage).await;
    timeline.shows_activities(ACTIVITIES).await;
    let height = fits(stage).await;
    let width = sizes(stage).await.width;
    leave(stage).await;
    let ask = "document.querySelector('iframe').iFrameResizer.resize()";
    let answer = format!("[iFrameSizer]khung:{height}:{width}:size");
    says_again(stage, ask, &answer).await;

    pym(stage).await;
    let timeline = enter(stage).await;
    timeline.shows_activities(ACTIVITIES).await;
    let height = fits(stage).await;
    leave(stage).await;
    let answer = format!("pymxPYMxchoxPYMxheightxPYMx{height}");
    says_again(stage, "window.khung.sendMessage('width', '601')", &answer).await;
}

async fn what_is_no_question_of_the_hosts_is_not_answered(stage: &Stage) {
    // Another frame asks in the name of the host, and says when it has done so.
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
    host(
        stage,
        &head,
        &format!("{}<div id=\"canh\"></div>", frame("")),
    )
    .await;
    let timeline = enter(stage).await;
    timeline.shows_activities(ACTIVITIES).await;
    let height = fits(stage).await;
    let width = sizes(stage).await.width;
    leave(stage).await;
    let begin = "document.getElementById('canh').innerHTML = arguments[0]; window.sayNonsense();";
    stage.run::<Value>(begin, &[json!(neighbour)]).await;
    until("the other frame to have asked", async || {
        let asked = "return Boolean(window.neighbourHasAsked)";
        if stage.run::<bool>(asked, &[]).await {
            Ok(())
        } else {
            Err("not yet".into())
        }
    })
    .await;
    // What was said before has been heard when this is answered.
    let answer = format!("[iFrameSizer]khung:{height}:{width}:init:khuyen-hoc-timeline");
    says_again(stage, "window.say('[iFrameSizer]khung:8:false')", &answer).await;
    let reports = reports(stage).await;
    let texts: Vec<_> = reports.iter().filter(|report| report.is_string()).collect();
    assert_eq!(texts, [&answer]);
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn a_frame_in_a_hidden_tab_says_nothing_until_it_is_shown(stage: &Stage) {
    let tab = format!(
        "<div id=\"the\" style=\"display: none\">{}</div>",
        frame("")
    );
    host(stage, DATAWRAPPER, &tab).await;
    until("the page in the frame to stand", async || {
        let stands = "const { contentWindow } = document.querySelector('iframe');
            return Boolean(contentWindow.customElements.get('khuyen-hoc-timeline')) &&
              contentWindow.document.readyState === 'complete'";
        if stage.run::<bool>(stands, &[]).await {
            Ok(())
        } else {
            Err("not yet".into())
        }
    })
    .await;
    calms_down(stage).await;
    assert_eq!(reports(stage).await, [Value::Null; 0]);
    stage
        .run::<Value>("document.getElementById('the').style.display = ''", &[])
        .await;
    enter(stage).await.shows_activities(ACTIVITIES).await;
    fits(stage).await;
    leave(stage).await;
    let heights = heights(stage).await;
    assert!(heights.iter().all(|height| *height > 0), "{heights:?}");
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn a_frame_far_below_has_its_height_before_a_reader_comes(stage: &Stage) {
    // Of another origin: of those, browsers draw nothing as long as they are out of sight.
    let other = stage.another_site().await;
    let address = other.url(&format!("{RELEASE}/embed.html"));
    let far = "<div style=\"height: 20000px\">xa</div>";
    let body = format!("{far}{}", frame_of(&address, ""));
    host(stage, DATAWRAPPER, &body).await;
    let timeline = enter(stage).await;
    until("the program to have drawn", async || {
        if timeline.offers_button(LUAT_GIA).await {
            Ok(())
        } else {
            Err("no button yet".to_owned())
        }
    })
    .await;
    let whole = fits(stage).await;
    // By script, as a click would bring the frame into sight.
    let press = "byRole(path, 'button', value).click()";
    timeline.ask::<Value>(press, json!(LUAT_GIA)).await;
    timeline.shows_activities(3).await;
    assert!(fits(stage).await < whole);
    leave(stage).await;
    assert!(stage.run::<bool>("return scrollY === 0", &[]).await);
}

async fn a_frame_in_a_sandbox_works_and_tells_its_height(stage: &Stage) {
    host(stage, DATAWRAPPER, &frame("sandbox=\"allow-scripts\"")).await;
    let timeline = enter(stage).await;
    timeline.shows_activities(ACTIVITIES).await;
    let origin: String = stage.run("return origin", &[]).await;
    assert_eq!(origin, "null");
    let whole = fits(stage).await;
    choose(&timeline, LUAT_GIA).await;
    timeline.shows_activities(3).await;
    assert!(fits(stage).await < whole);
    leave(stage).await;
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn out_of_a_frame_the_page_says_nothing(stage: &Stage) {
    let address = stage.site().url(&format!("{RELEASE}/embed.html"));
    stage
        .session()
        .goto(address)
        .await
        .expect("the page for frames opens");
    let timeline = Timeline::first_of(stage);
    timeline.shows_activities(ACTIVITIES).await;
    // The parent of a page without a frame is the page itself.
    let listen =
        "window.heard = []; addEventListener('message', ({ data }) => window.heard.push(data))";
    stage.run::<Value>(listen, &[]).await;
    choose(&timeline, LUAT_GIA).await;
    timeline.shows_activities(3).await;
    let last = "requestAnimationFrame(() => requestAnimationFrame(() => postMessage('het', '*')))";
    stage.run::<Value>(last, &[]).await;
    until("the last message", async || {
        let heard: Vec<Value> = stage.run("return window.heard", &[]).await;
        if heard.last() == Some(&json!("het")) {
            assert_eq!(heard, ["het"]);
            Ok(())
        } else {
            Err(format!("{heard:?}"))
        }
    })
    .await;
}
