//! Taking pictures. They go to target/browser-tests/pictures.

use serde_json::{Value, json};
use thirtyfour::common::command::Command;
use thirtyfour::session::http::CmdResponse;
use thirtyfour::support::base64_decode;

use crate::harness::artifacts::write_artifact;
use crate::harness::commands::ChromiumCommand;
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

/// A file that is larger takes too long on a page of documentation; a smaller one shows nothing.
const BYTES: std::ops::Range<usize> = 8_000..150_000;

/// Takes the frame as it is, however much of it the window shows.
pub(super) async fn capture_frame(
    context: &TestContext,
    widget: &WidgetPage<'_>,
    name: &str,
    size: [u32; 2],
) {
    widget.wait_for_animations().await;
    capture_part(context, name, [0, 0], size).await;
}

/// Takes a part of the frame, from so far to the right and down in it.
pub(in crate::specs) async fn capture_part(
    context: &TestContext,
    name: &str,
    [left, top]: [u32; 2],
    size: [u32; 2],
) {
    // A button under the pointer would look touched.
    let away = context.input().move_to(1, 1).perform().await;
    away.expect("a pointer moves");
    context.session().enter_default_frame().await.expect("out");
    let question = "const [left, top, width, height] = arguments;
        const { x, y } = document.querySelector('iframe').getBoundingClientRect();
        return { x: x + scrollX + left, y: y + scrollY + top, width, height, scale: 1 };";
    let numbers = [left, top, size[0], size[1]].map(|number| json!(number));
    let clip: Value = context.run(question, &numbers).await;
    let command = ChromiumCommand {
        name: "Page.captureScreenshot",
        parameters: json!({ "format": "png", "captureBeyondViewport": true, "clip": clip }),
    };
    let command = Command::ExtensionCommand(Box::new(command));
    let answer = context.session().cmd(command).await;
    let answer: Value = answer.and_then(CmdResponse::value).expect("a picture");
    let data = answer["data"].as_str().expect("in base64");
    save(name, &base64_decode(data).expect("in base64"), size);
}

/// Keeps the picture, a whole PNG of that width and height.
pub(super) fn save(name: &str, png: &[u8], size: [u32; 2]) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "{name} is a PNG");
    assert_eq!(png.get(12..16), Some(&b"IHDR"[..]));
    let number = |from: usize| u32::from_be_bytes([0, 1, 2, 3].map(|place| png[from + place]));
    assert_eq!([number(16), number(20)], size, "width and height of {name}");
    assert!(png.ends_with(b"IEND\xae\x42\x60\x82"), "{name} is whole");
    assert!(BYTES.contains(&png.len()), "{name}: {} bytes", png.len());
    write_artifact(&format!("pictures/{name}.png"), png);
}
