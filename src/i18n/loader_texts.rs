//! The texts that the loader shows before the app runs, or instead of it. The build puts them into the
//! loader's script, so that each text stands in one file only.

use super::lang::Lang;
use super::{en, vi};
use crate::load::failure::TIME_LIMIT_SECONDS;
use serde::Serialize;
use std::collections::BTreeMap;

/// The loader's texts in one language. The names in JSON are those the loader uses: the causes of
/// the event `khuyen-hoc-error`, `loading` and `retry`.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct LoaderTexts {
    /// While the app and the data are loading.
    loading: &'static str,
    /// The button that loads again after a failure.
    retry: &'static str,
    /// A file of the app failed to load.
    network: &'static str,
    /// The server's status; `{status}`, which the loader fills in.
    http: &'static str,
    /// No response in time; `{seconds}`.
    timeout: &'static str,
    /// The server sends a file of the app with a wrong MIME type.
    mime: &'static str,
    /// The loader does not know where the release lies.
    base: &'static str,
    /// The page's content security policy forbids WebAssembly.
    csp: &'static str,
    /// The browser has no WebAssembly.
    no_wasm: &'static str,
    /// The app loaded and then stopped.
    program: &'static str,
}

const VIETNAMESE: LoaderTexts = LoaderTexts {
    loading: "Đang tải…",
    retry: vi::TEXTS.retry,
    network: "Không tải được chương trình: mất mạng, bản lưu trên đĩa, hoặc trang không được phép tải. Xin thử lại, hoặc báo người quản trị trang.",
    http: "Không tải được chương trình: máy chủ trả lời {status}. Người quản trị trang cần chép lại cả bản phát hành.",
    timeout: "Không tải được chương trình trong {seconds} giây: mạng chậm. Xin thử lại.",
    mime: "Sai kiểu MIME. Người quản trị trang cần đặt text/javascript cho .js và application/wasm cho .wasm.",
    base: "Tập lệnh đã bị gộp hoặc đổi tên. Người quản trị trang cần ghi thư mục của bản phát hành vào thuộc tính base.",
    csp: "Trang này không cho chạy WebAssembly. Người quản trị trang cần thêm 'wasm-unsafe-eval' vào script-src của CSP.",
    no_wasm: "Trình duyệt này không chạy được WebAssembly. Xin dùng bản mới hơn.",
    program: "Dòng thời gian đã dừng vì lỗi. Xin thử lại, hoặc báo người quản trị trang.",
};

const ENGLISH: LoaderTexts = LoaderTexts {
    loading: "Loading…",
    retry: en::TEXTS.retry,
    network: "The program did not come: no network, a saved copy, or this page may not load it. Please try again, or tell the site's administrator.",
    http: "The program did not come: the server answered {status}. The site's administrator should copy the whole release again.",
    timeout: "The program did not come within {seconds} seconds: slow network. Please try again.",
    mime: "The program has a wrong MIME type. The site's administrator should set text/javascript for .js and application/wasm for .wasm.",
    base: "The script was joined or renamed. The site's administrator should name the folder of the release in the attribute base.",
    csp: "This page forbids WebAssembly. The site's administrator should add 'wasm-unsafe-eval' to script-src in the CSP.",
    no_wasm: "This browser cannot run WebAssembly. Please use a newer one.",
    program: "The timeline stopped because of a fault. Please try again, or tell the site's administrator.",
};

/// Where a bundler has made the files, there is no release to copy again.
const HTTP_VIETNAMESE: &str = "Không tải được chương trình: máy chủ trả lời {status}. Trang dựng bằng công cụ đóng gói (bundler): \
    người làm trang cần đưa lên đủ các tệp mà công cụ ấy tạo ra.";
const HTTP_ENGLISH: &str = "The program did not come: the server answered {status}. This page was built by a bundler: its developer \
    should publish every file that the bundler made.";

/// By what the loader's files come to the server.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Publisher {
    /// Somebody copies the release.
    Copy,
    /// A bundler makes files of its own.
    Bundler,
}

impl LoaderTexts {
    const fn of(lang: Lang, publisher: Publisher) -> Self {
        match (lang, publisher) {
            (Lang::Vi, Publisher::Copy) => VIETNAMESE,
            (Lang::En, Publisher::Copy) => ENGLISH,
            (Lang::Vi, Publisher::Bundler) => Self {
                http: HTTP_VIETNAMESE,
                ..VIETNAMESE
            },
            (Lang::En, Publisher::Bundler) => Self {
                http: HTTP_ENGLISH,
                ..ENGLISH
            },
        }
    }
}

/// The loader's texts as a JSON object: by language tag, then by name.
///
/// # Errors
/// Never in practice: strings always have a JSON form.
pub fn loader_texts_json(publisher: Publisher) -> serde_json::Result<String> {
    let languages: BTreeMap<_, _> = Lang::ALL
        .iter()
        .map(|lang| (lang.tag(), LoaderTexts::of(*lang, publisher)))
        .collect();
    let json = serde_json::to_string(&languages)?;
    Ok(json.replace("{seconds}", &TIME_LIMIT_SECONDS.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loader_texts_have_the_same_names_in_each_language() {
        let json = loader_texts_json(Publisher::Copy).expect("JSON");
        let texts: BTreeMap<String, BTreeMap<String, String>> =
            serde_json::from_str(&json).expect("JSON");
        let names = |tag: &str| texts[tag].keys().cloned().collect::<Vec<_>>();
        assert_eq!(names("vi"), names("en"));
        assert_eq!(texts["vi"]["retry"], "Thử lại");
        assert!(texts["en"]["no-wasm"].contains("WebAssembly"));
    }

    #[test]
    fn loader_timeout_text_names_the_time_limit() {
        let json = loader_texts_json(Publisher::Copy).expect("JSON");
        assert!(json.contains("15 giây") && json.contains("15 seconds"));
    }

    #[test]
    fn only_the_loader_for_bundlers_names_the_bundler() {
        let names_it = [Publisher::Copy, Publisher::Bundler].map(|publisher| {
            let json = loader_texts_json(publisher).expect("JSON");
            json.matches("bundler").count() > Lang::ALL.len()
        });
        assert_eq!(names_it, [false, true]);
    }
}
