//! The release as an npm package: in a built site, and in a page that names its files.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::app_failures::{CORRUPT_WASM_MEMORY, count_app_starts, crash_app};
use crate::fixtures::facts::{ACTIVITIES, DOAN};
use crate::harness::host_page::RECORDER;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::site::{RELEASE, Site};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["npm package":
        a_site_built_with_vite_shows_the_timeline,
        a_site_of_any_bundler_shows_the_timeline,
        the_app_restarts_after_a_crash_in_a_built_site_too,
        a_script_tag_into_node_modules_shows_the_timeline,
    ]
}

/// The site that a step of `cargo xtask test` built (`xtask/src/checks/npm_package.rs`).
fn built_site() -> PathBuf {
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
async fn open<'a>(context: &'a TestContext, folder: &Path, page: &str) -> (Site, WidgetPage<'a>) {
    let site = Site::open(folder).await;
    let html = fs::read_to_string(folder.join(page)).expect("a page");
    let html = html.replacen(
        "<head>",
        &format!("<head><script>{RECORDER}{CORRUPT_WASM_MEMORY}</script>"),
        1,
    );
    let path = format!("{RELEASE}/{page}");
    site.publish_text(&path, "text/html; charset=utf-8", &html);
    let opened = context.session().goto(site.url(&path)).await;
    opened.expect("the page opens");
    (site, WidgetPage::first_in(context))
}

/// Filters, and opens the share menu.
async fn use_widget(context: &TestContext, widget: &WidgetPage<'_>) {
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    widget.open_share_menu().await;
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_site_built_with_vite_shows_the_timeline(context: &TestContext) {
    let (site, widget) = open(context, &built_site().join("dist"), "index.html").await;
    use_widget(context, &widget).await;
    let asked = site.requested_paths();
    assert!(
        asked.iter().all(|path| path.contains("/assets/")),
        "all is what Vite made of it: {asked:#?}"
    );
    for part in [ReleaseFile::AppModule, ReleaseFile::Wasm] {
        assert!(site.request_count(part) > 0, "{part:?} in {asked:#?}");
    }
}

/// The sites that the same step built with other bundlers, by name.
const BUNDLED: [&str; 7] = [
    "webpack",
    "rspack",
    "parcel",
    "rollup",
    "rollup-with-assets",
    "esbuild-one-script",
    "esbuild-modules",
];

/// Some of them copied neither wasm nor documents.
async fn a_site_of_any_bundler_shows_the_timeline(context: &TestContext) {
    let sites = built_site().join("bundled");
    for name in BUNDLED {
        let (_site, widget) = open(context, &sites, &format!("{name}/index.html")).await;
        use_widget(context, &widget).await;
    }
}

async fn the_app_restarts_after_a_crash_in_a_built_site_too(context: &TestContext) {
    let (_site, widget) = open(context, &built_site().join("dist"), "index.html").await;
    count_app_starts(context, 1).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    crash_app(context, &widget).await;
    count_app_starts(context, 2).await;
    let snapshot = widget.wait_for_activities(4).await;
    assert_eq!(snapshot.alerts, [""; 0]);
    widget.press_button("Bỏ lọc").await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn a_script_tag_into_node_modules_shows_the_timeline(context: &TestContext) {
    let (site, widget) = open(context, &built_site(), "plain.html").await;
    use_widget(context, &widget).await;
    let asked = site.requested_paths();
    assert!(
        asked
            .iter()
            .all(|path| path.contains("/node_modules/khuyen-hoc-timeline/")),
        "{asked:#?}"
    );
}
