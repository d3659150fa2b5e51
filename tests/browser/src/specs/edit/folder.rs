//! The edition written into a folder, where the browser can. The folder is the browser's own for this page, a real
//! directory of the File System API; what is replaced is only the dialog that would ask for one.

use serde_json::{Value, json};

use super::publishing::PUBLISH_LIMIT;
use crate::fixtures::documents::{activity, articles};
use crate::harness::engine::Engine;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until_within;
use crate::page_objects::EditPage;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["authoring page: into a folder":
        the_files_of_the_zip_are_written_over_a_release,
        a_folder_with_other_data_is_compared_with_before_it_is_written,
        a_folder_with_other_things_is_left_alone,
        writing_is_stopped_between_two_files_and_told,
        a_dialog_that_is_closed_says_nothing,
    ];
    // The others have no dialog for folders.
    tests = tests
        .into_iter()
        .map(|test| test.only_in(Engine::Chromium))
        .collect();
    let without = tests!["authoring page: into a folder":
        without_the_browsers_help_no_button_is_there,
    ];
    tests.extend(without);
    tests
}

/// Makes an empty folder, with these files in it, the one that is chosen.
const CHOOSE: &str = "const [files] = arguments;
    return (async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('phat-hanh', { recursive: true }).catch(() => {});
      const folder = await root.getDirectoryHandle('phat-hanh', { create: true });
      for (const [name, text] of files) {
        const file = await folder.getFileHandle(name, { create: true });
        const stream = await file.createWritable();
        await stream.write(text);
        await stream.close();
      }
      window.folder = folder;
      window.showDirectoryPicker = async () => folder;
      return null;
    })()";

/// What is in the folder, by path.
const READ: &str = "return (async () => {
      const found = {};
      const walk = async (folder, before) => {
        for await (const [name, handle] of folder.entries()) {
          if (handle.kind === 'directory') await walk(handle, `${before}${name}/`);
          else found[before + name] = await (await handle.getFile()).text();
        }
      };
      await walk(window.folder, '');
      return found;
    })()";

async fn open<'a>(context: &'a TestContext, files: &[[&str; 2]]) -> EditPage<'a> {
    let page = EditPage::open(context).await;
    page.open_published().await;
    context.run::<Value>(CHOOSE, &[json!(files)]).await;
    page
}

async fn wait_for(context: &TestContext, wanted: &str, expression: &str) {
    let script = format!("return !!({expression})");
    until_within(PUBLISH_LIMIT, wanted, async || {
        let holds: bool = context.run(&script, &[]).await;
        holds.then_some(()).ok_or_else(|| expression.to_owned())
    })
    .await;
}

async fn the_files_of_the_zip_are_written_over_a_release(context: &TestContext) {
    let own = "a".repeat(64);
    let checksums = format!("{own}  edit.html\n");
    let page = open(
        context,
        &[
            ["khuyen-hoc-timeline.js", "old"],
            ["SHA256SUMS", &checksums],
            ["cua-minh.txt", "của mình"],
        ],
    )
    .await;
    page.press("button[data-publish=folder]").await;
    wait_for(
        context,
        "the end",
        "document.querySelector('.published').innerText",
    )
    .await;
    let said: String = page
        .eval("document.querySelector('.published').innerText")
        .await;
    assert!(said.contains("phat-hanh"), "{said}");
    let files: Value = context.run(READ, &[]).await;
    let text = |name: &str| files[name].as_str().unwrap_or_default().to_owned();
    assert!(text("data/articles.json").contains("\"articles\""));
    assert!(
        text("khuyen-hoc-timeline.js").len() > 1000,
        "it is replaced"
    );
    for name in [
        "archive.html",
        "embed.html",
        "fragment.html",
        "index.html.br",
    ] {
        assert!(!text(name).is_empty(), "{name}");
    }
    assert_eq!(text("cua-minh.txt"), "của mình");
    let sums = text("SHA256SUMS");
    assert!(
        sums.contains(&format!("{own}  edit.html")),
        "a line of the release is kept: {sums}"
    );
    assert!(sums.contains("  data/articles.json"), "{sums}");
}

async fn a_folder_with_other_data_is_compared_with_before_it_is_written(context: &TestContext) {
    let page = open(context, &[["khuyen-hoc-timeline.js", "old"]]).await;
    let added =
        articles(&[activity("moi", "2019", "Của người khác", &["hoi-luat-gia"])]).to_string();
    let script = "const [articles] = arguments;
        return (async () => {
          const data = await window.folder.getDirectoryHandle('data', { create: true });
          for (const [name, text] of [['articles.json', articles], ['programmes.json', '{\"programmes\":[]}']]) {
            const stream = await (await data.getFileHandle(name, { create: true })).createWritable();
            await stream.write(text);
            await stream.close();
          }
          return null;
        })()";
    context.run::<Value>(script, &[json!(added)]).await;
    page.press("button[data-publish=folder]").await;
    let message = page.wait_for_message().await;
    assert!(message.contains("chưa ghi gì"), "{message}");
    let files: Value = context.run(READ, &[]).await;
    assert_eq!(files["data/articles.json"], json!(added));
    page.wait_until(
        "what the table lacks",
        "document.querySelector('[data-missing]').innerText.startsWith('1 hoạt động')",
    )
    .await;
    page.press("button[data-add-missing]").await;
    page.wait_until(
        "nothing lacking",
        "document.querySelector('[data-missing]').hidden",
    )
    .await;
}

async fn a_folder_with_other_things_is_left_alone(context: &TestContext) {
    let page = open(context, &[["bao-cao.docx", "x"]]).await;
    page.press("button[data-publish=folder]").await;
    let message = page.wait_for_message().await;
    assert!(message.contains("phat-hanh"), "{message}");
    let files: Value = context.run(READ, &[]).await;
    assert_eq!(files, json!({ "bao-cao.docx": "x" }));
}

async fn writing_is_stopped_between_two_files_and_told(context: &TestContext) {
    let page = open(context, &[]).await;
    // The third file waits until the test lets it go on.
    let script = "const create = FileSystemFileHandle.prototype.createWritable;
        let count = 0;
        FileSystemFileHandle.prototype.createWritable = async function (...rest) {
          if (++count === 3) await new Promise((go) => { window.goOn = go; });
          return create.apply(this, rest);
        };";
    context.run::<Value>(script, &[]).await;
    page.press("button[data-publish=folder]").await;
    wait_for(context, "the third file", "window.goOn").await;
    page.press("button[data-stop]").await;
    context.run::<Value>("window.goOn()", &[]).await;
    let message = page.wait_for_message().await;
    assert!(message.contains("mới ghi 3 tệp"), "{message}");
    let files: Value = context.run(READ, &[]).await;
    assert_eq!(files.as_object().map(serde_json::Map::len), Some(3));
    page.wait_until(
        "the button",
        "!document.querySelector('[data-publish=folder]').disabled",
    )
    .await;
}

async fn a_dialog_that_is_closed_says_nothing(context: &TestContext) {
    let page = open(context, &[]).await;
    let script = "window.showDirectoryPicker = async () => { throw new DOMException('closed', 'AbortError'); }";
    context.run::<Value>(script, &[]).await;
    page.press("button[data-publish=folder]").await;
    page.wait_until(
        "the button",
        "!document.querySelector('[data-publish=folder]').disabled",
    )
    .await;
    assert_eq!(
        page.eval::<String>("document.querySelector('.message').innerText")
            .await,
        ""
    );
}

async fn without_the_browsers_help_no_button_is_there(context: &TestContext) {
    let page = EditPage::open_with(
        context,
        "<script>delete window.showDirectoryPicker</script>",
    )
    .await;
    page.open_published().await;
    assert!(
        !page
            .eval::<bool>("!!document.querySelector('[data-publish=folder]')")
            .await
    );
    assert!(
        page.eval::<bool>("!!document.querySelector('[data-publish=zip]')")
            .await
    );
}
