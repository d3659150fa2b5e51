//! A folder of the computer that a release is written into, where the browser can (File System Access).

use super::js_values::object;
use crate::i18n::texts::Texts;
use crate::store::opening::PublishedFiles;
use js_sys::{IteratorNext, Map, Object, Promise, Reflect, Uint8Array};
use khuyen_hoc_timeline::i18n::fill;
use leptos::prelude::window;
use release_files::{checksums, names};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, DomException, File, FileSystemDirectoryHandle, FileSystemFileHandle,
    FileSystemGetDirectoryOptions, FileSystemGetFileOptions, FileSystemWritableFileStream,
};

#[wasm_bindgen]
extern "C" {
    // web-sys has it among its unstable interfaces only, which a build would have to ask for.
    #[wasm_bindgen(catch, js_name = showDirectoryPicker)]
    fn show_directory_picker(options: &Object) -> Result<Promise, JsValue>;
}

/// Why the files are not, or not all, in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FolderError {
    /// No folder was chosen.
    NotChosen,
    /// Somebody stopped the work after so many files.
    Stopped {
        /// Files written.
        written: usize,
    },
    /// The folder holds other data than those that the table was compared with.
    OtherData {
        /// Its name.
        folder: String,
    },
    /// The folder holds other things than the timeline.
    Other {
        /// Its name.
        folder: String,
    },
    /// The browser or the system does not allow it.
    NotAllowed {
        /// What was to be written.
        name: String,
    },
    /// The disk is full.
    Full,
    /// Something else, in the browser's own words.
    Failed {
        /// What was to be written.
        name: String,
        /// What the browser says.
        detail: String,
    },
}

impl FolderError {
    /// What happened to a file, of what the browser threw.
    fn of(error: &JsValue, name: &str) -> Self {
        let thrown = error.dyn_ref::<DomException>();
        let name = name.to_owned();
        match thrown.map(DomException::name).as_deref() {
            Some("AbortError") => Self::NotChosen,
            Some("NotAllowedError" | "NoModificationAllowedError" | "SecurityError") => {
                Self::NotAllowed { name }
            }
            Some("QuotaExceededError") => Self::Full,
            _ => {
                let detail = thrown.map_or_else(|| format!("{error:?}"), DomException::message);
                Self::Failed { name, detail }
            }
        }
    }

    /// What happened and what to do; `None` where there is nothing to say.
    pub(super) fn sentence(&self, texts: &Texts) -> Option<String> {
        Some(match self {
            Self::NotChosen => return None,
            Self::Stopped { written: 0 } => texts.stopped.to_owned(),
            Self::Stopped { written } => texts.stopped_writing.format(*written),
            Self::Other { folder } => fill(
                texts.other_folder,
                &[("folder", folder), ("file", names::LOADER)],
            ),
            Self::OtherData { folder } => fill(texts.other_data, &[("folder", folder)]),
            Self::NotAllowed { name } => fill(texts.folder_not_allowed, &[("file", name)]),
            Self::Full => texts.disk_full.to_owned(),
            Self::Failed { name, detail } => {
                fill(texts.not_written, &[("file", name), ("detail", detail)])
            }
        })
    }
}

/// Whether the browser can write into a folder.
pub(super) fn is_available() -> bool {
    Reflect::has(&window(), &"showDirectoryPicker".into()).unwrap_or(false)
}

/// A folder that was chosen.
pub(super) struct Folder(FileSystemDirectoryHandle);

impl Folder {
    /// Asks for a folder that holds a release, or nothing yet. To be called right at a press: later, the browser does
    /// not ask any more.
    ///
    /// # Errors
    /// When none was chosen, or one with other things in it.
    pub(super) async fn choose() -> Result<Self, FolderError> {
        let options = object([("mode", "readwrite".into())]);
        let failed = |error: JsValue| FolderError::of(&error, "");
        let chosen = show_directory_picker(&options).map_err(failed)?;
        let chosen = JsFuture::from(chosen).await.map_err(failed)?;
        let folder = Self(chosen.unchecked_into());
        if folder.file(names::LOADER).await.is_none() && !folder.is_empty().await {
            return Err(FolderError::Other {
                folder: folder.name(),
            });
        }
        Ok(folder)
    }

    /// Its name.
    pub(super) fn name(&self) -> String {
        self.0.name()
    }

    /// The checksums of the release in it; empty where it has none.
    pub(super) async fn checksums(&self) -> String {
        let Some(file) = self.file(checksums::FILE).await else {
            return String::new();
        };
        let text = JsFuture::from(file.text()).await;
        text.ok()
            .and_then(|text| text.as_string())
            .unwrap_or_default()
    }

    /// The two documents of the release in it; `None` where one is not there.
    pub(super) async fn documents(&self) -> Option<PublishedFiles> {
        Some(PublishedFiles {
            articles: self.bytes(names::ARTICLES).await?,
            programmes: self.bytes(names::PROGRAMMES).await?,
        })
    }

    /// Writes files by their paths. `step` is told each file and how many are written.
    ///
    /// # Errors
    /// At the first file that cannot be written, or when it was stopped.
    pub(super) async fn write(
        &self,
        files: &Map,
        signal: &AbortSignal,
        mut step: impl FnMut(&str, usize),
    ) -> Result<usize, FolderError> {
        for (written, (path, content)) in in_order(files).into_iter().enumerate() {
            if signal.aborted() {
                return Err(FolderError::Stopped { written });
            }
            step(&path, written);
            let result = self.write_file(&path, &content).await;
            result.map_err(|error| FolderError::of(&error, &path))?;
        }
        Ok(usize::try_from(files.size()).unwrap_or(0))
    }

    async fn write_file(&self, path: &str, content: &Uint8Array) -> Result<(), JsValue> {
        let (folder, name) = self.folder_of(path, true).await?;
        let options = FileSystemGetFileOptions::new();
        options.set_create(true);
        let file = folder.get_file_handle_with_options(name, &options);
        let file: FileSystemFileHandle = JsFuture::from(file).await?.unchecked_into();
        let stream = JsFuture::from(file.create_writable()).await?;
        let stream: FileSystemWritableFileStream = stream.unchecked_into();
        JsFuture::from(stream.write_with_js_u8_array(content)?).await?;
        // The file itself is replaced only now.
        JsFuture::from(stream.close()).await?;
        Ok(())
    }

    /// The folder that a path leads to, and the name of the file there.
    async fn folder_of<'a>(
        &self,
        path: &'a str,
        creates: bool,
    ) -> Result<(FileSystemDirectoryHandle, &'a str), JsValue> {
        let mut folder = self.0.clone();
        let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
        let options = FileSystemGetDirectoryOptions::new();
        options.set_create(creates);
        for part in folders.split('/').filter(|part| !part.is_empty()) {
            let next = folder.get_directory_handle_with_options(part, &options);
            folder = JsFuture::from(next).await?.unchecked_into();
        }
        Ok((folder, name))
    }

    /// A file by its path; `None` where there is none.
    async fn file(&self, path: &str) -> Option<File> {
        let (folder, name) = self.folder_of(path, false).await.ok()?;
        let handle = JsFuture::from(folder.get_file_handle(name)).await.ok()?;
        let handle: FileSystemFileHandle = handle.unchecked_into();
        let file = JsFuture::from(handle.get_file()).await.ok()?;
        Some(file.unchecked_into())
    }

    async fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        let bytes = JsFuture::from(self.file(path).await?.array_buffer()).await;
        Some(Uint8Array::new(&bytes.ok()?).to_vec())
    }

    async fn is_empty(&self) -> bool {
        let Ok(next) = self.0.keys().next() else {
            return false;
        };
        let next = JsFuture::from(next).await;
        next.is_ok_and(|next| next.unchecked_into::<IteratorNext>().done())
    }
}

/// The files with their paths. The checksums come last: they tell that the others are there.
fn in_order(files: &Map) -> Vec<(String, Uint8Array)> {
    let mut list = Vec::new();
    files.for_each(&mut |content, path| {
        list.push((
            path.as_string().unwrap_or_default(),
            content.unchecked_into(),
        ));
    });
    list.sort_by_key(|(path, _)| path == checksums::FILE);
    list
}
