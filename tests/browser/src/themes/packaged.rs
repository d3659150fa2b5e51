//! The release as a package of npm: in a site that a developer built, and in a page that names its files.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::companion::touch_at;
use super::program::{RUIN, started, stops};
use crate::harness::host_page::RECORDER;
use crate::harness::part::Part;
use crate::harness::site::{RELEASE, Site};
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::facts::{ACTIVITIES, DOAN};
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["packaged":
        a_site_built_with_vite_shows_the_timeline_and_its_companion,
        a_program_that_stops_begins_anew_in_a_built_site_too,
        a_page_that_names_the_script_in_node_modules_shows_the_timeline,
    ]
}

/// The site that a step of `cargo xtask test` built (xtask/src/checks/package.rs).
fn built() -> PathBuf {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/package/site");
    let site = env::var_os("SITE").map_or_else(default, PathBuf::from);
    let is_built = site.join("dist/index.html").is_file();
    assert!(
        is_built,
        "expected a site in {}, found none; `cargo xtask package` builds it",
        site.display()
    );
    site
}

/// Opens a page of a folder, which is served as it lies there, with the recorder in it and what can stop
/// its program.
async fn open<'a>(stage: &'a Stage, folder: &Path, page: &str) -> (Site, Timeline<'a>) {
    let site = Site::open(folder).await;
    let html = fs::read_to_string(folder.join(page)).expect("a page");
    let html = html.replacen(
        "<head>",
        &format!("<head><script>{RECORDER}{RUIN}</script>"),
        1,
    );
    let path = format!("{RELEASE}/{page}");
    site.publish_text(&path, "text/html; charset=utf-8", &html);
    let opened = stage.session().goto(site.url(&path)).await;
    opened.expect("the page opens");
    (site, Timeline::first_of(stage))
}

/// What a visitor does first, and the companion's coming by it.
async fn is_used(stage: &Stage, timeline: &Timeline<'_>) {
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(4).await;
    touch_at(timeline, "button[data-partner=hoi-luat-gia]").await;
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn a_site_built_with_vite_shows_the_timeline_and_its_companion(stage: &Stage) {
    let (site, timeline) = open(stage, &built().join("dist"), "index.html").await;
    is_used(stage, &timeline).await;
    let asked = site.requested();
    assert!(
        asked.iter().all(|path| path.contains("/assets/")),
        "all is what Vite made of it: {asked:#?}"
    );
    for part in [Part::AppModule, Part::Wasm, Part::Companion] {
        assert!(site.requests(part) > 0, "{part:?} in {asked:#?}");
    }
}

async fn a_program_that_stops_begins_anew_in_a_built_site_too(stage: &Stage) {
    let (_site, timeline) = open(stage, &built().join("dist"), "index.html").await;
    started(stage, 1).await;
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(4).await;
    stops(stage, &timeline).await;
    started(stage, 2).await;
    let view = timeline.shows_activities(4).await;
    assert_eq!(view.alerts, [""; 0]);
    timeline.press_button("Bỏ lọc").await;
    timeline.shows_activities(ACTIVITIES).await;
}

async fn a_page_that_names_the_script_in_node_modules_shows_the_timeline(stage: &Stage) {
    let (site, timeline) = open(stage, &built(), "plain.html").await;
    is_used(stage, &timeline).await;
    let asked = site.requested();
    assert!(
        asked
            .iter()
            .all(|path| path.contains("/node_modules/khuyen-hoc-timeline/")),
        "{asked:#?}"
    );
}
