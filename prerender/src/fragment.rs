//! The timeline as plain HTML, to be pasted inside the element: it stays until the program is there, and
//! for good where it never comes.

use crate::data::Data;
use crate::error::Error;
use crate::json_ld;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::query::filter::Filter;
use khuyen_hoc_timeline::ui::app::app;
use khuyen_hoc_timeline::ui::state::{Answer, Content};
use std::sync::Arc;

/// What the two parts are for, to whoever opens the file. In Vietnamese first, as its reader is an
/// administrator there.
const HTML_NOTE: &str = "<!-- 1. Dán đoạn này vào giữa <khuyen-hoc-timeline> và </khuyen-hoc-timeline>: người đọc \
thấy nó khi chương trình chưa tải xong hoặc không chạy được.\n     Paste this inside the element: readers \
see it until the program is there, or where it cannot run. -->\n";
const DATA_NOTE: &str = "<!-- 2. Không bắt buộc: dữ liệu có cấu trúc (schema.org) cho máy tìm kiếm.\n     Optional: \
structured data for search engines. -->\n";

/// The file: the HTML, then structured data.
///
/// # Errors
/// Never in practice: texts always have a JSON form.
pub(crate) fn render(data: &Data) -> Result<String, Error> {
    let content = data.content(Lang::default());
    let html = body(&content, &Filter::default());
    let linked = json_ld::element(&content)?;
    Ok(format!("{HTML_NOTE}{html}\n{DATA_NOTE}{linked}\n"))
}

/// The timeline under a filter, as plain HTML.
pub(crate) fn body(content: &Arc<Content>, filter: &Filter) -> String {
    let answer = Answer::new(content.clone(), filter.clone(), None);
    app(&answer, None).to_plain_html(content.lang)
}
