//! How long scripts and style sheets wait, all derived from the app's own time limit.

use khuyen_hoc_timeline::load::failure::TIME_LIMIT_SECONDS;

/// After this many seconds nothing more is to be expected of the widget: the app's files and the documents
/// have had their time, and some seconds to be compiled and shown.
pub(super) const WIDGET_WAIT_SECONDS: u16 = TIME_LIMIT_SECONDS + 5;

/// The limits as esbuild's definitions for `loader/time-limit.js`.
pub(super) fn defines() -> [String; 2] {
    [
        format!("--define:TIME_LIMIT_SECONDS={TIME_LIMIT_SECONDS}"),
        format!("--define:WIDGET_WAIT_SECONDS={WIDGET_WAIT_SECONDS}"),
    ]
}

/// The same for `style/prerendered.css`, as a rule before its own.
pub(super) fn css_rule() -> String {
    format!(":host{{--widget-wait:{WIDGET_WAIT_SECONDS}s}}")
}
