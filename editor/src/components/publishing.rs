//! The edition that is being made: where it has got to, and how it is stopped.

use super::folder::{Folder, FolderError};
use super::release::{self, Job, ReleaseError};
use super::save_file::save;
use super::stop::Stop;
use crate::i18n::texts;
use crate::i18n::texts::Texts;
use crate::store::opening::{self, PublishedFiles};
use crate::store::{Store, today};
use khuyen_hoc_timeline::i18n::fill;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::AbortSignal;

/// Where it has got to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Progress {
    /// A file is being made.
    Making(String),
    /// A file is being written, with how many are written.
    Writing(String, usize),
}

/// The edition that is being made; one at a time.
#[derive(Clone, Copy)]
pub(super) struct Publishing {
    store: Store,
    progress: RwSignal<Option<Progress>>,
    stop: Stop,
    /// What is said when it is done.
    pub(super) done: RwSignal<Option<String>>,
}

impl Publishing {
    /// Nothing is being made yet.
    pub(super) fn new(store: Store) -> Self {
        Self {
            store,
            progress: RwSignal::new(None),
            stop: Stop::new(),
            done: RwSignal::new(None),
        }
    }

    /// Whether an edition is being made.
    pub(super) fn is_busy(self) -> bool {
        self.progress.with(Option::is_some)
    }

    /// Where it has got to, in words.
    pub(super) fn progress_text(self, texts: &Texts) -> String {
        match self.progress.get() {
            None => String::new(),
            Some(Progress::Making(file)) => fill(texts.making, &[("file", &file)]),
            Some(Progress::Writing(file, written)) => {
                let written = written.to_string();
                fill(texts.writing, &[("file", &file), ("written", &written)])
            }
        }
    }

    /// Stops it. A file that is being written is finished, so that none is left half.
    pub(super) fn stop(self) {
        self.stop.stop();
    }

    /// Makes the zip and has the browser save it.
    pub(super) fn save_zip(self) {
        self.run(|this, signal| async move {
            let documents = this.store.documents_now();
            let job = Job {
                documents: &documents,
                day: day(),
                present: "",
                signal: &signal,
            };
            let bytes = release::zip(job, this.step()).await;
            let bytes = bytes.map_err(|error| Some(this.sentence(error)))?;
            this.store.keep_ids(&documents);
            // A browser that refuses to save has said so itself.
            drop(save("khuyen-hoc.zip", &bytes, "application/zip"));
            Ok(None)
        });
    }

    /// Asks for a folder, makes the files and writes them into it.
    pub(super) fn write_into_folder(self) {
        self.run(|this, signal| async move {
            let texts = texts(this.store.lang.get_untracked());
            let told = |error: FolderError| error.sentence(texts);
            let folder = Folder::choose().await.map_err(told)?;
            // Somebody else may have published meanwhile, or this page is older than the last edition.
            if let Some(files) = folder.documents().await
                && !files.says_the_same(&this.store.published.get_untracked())
            {
                opening::know_published(this.store, files);
                let folder = folder.name();
                return Err(told(FolderError::OtherData { folder }));
            }
            let documents = this.store.documents_now();
            let job = Job {
                documents: &documents,
                day: day(),
                present: &folder.checksums().await,
                signal: &signal,
            };
            let files = release::files(job, this.step()).await;
            let files = files.map_err(|error| Some(this.sentence(error)))?;
            let step = |file: &str, written| {
                let progress = Progress::Writing(file.to_owned(), written);
                this.progress.set(Some(progress));
            };
            let count = folder.write(&files, &signal, step).await.map_err(told)?;
            this.store.keep_ids(&documents);
            let published = PublishedFiles {
                articles: documents.articles.into_bytes(),
                programmes: documents.programmes.into_bytes(),
            };
            opening::know_published(this.store, published);
            let values = [("files", &*count.to_string()), ("folder", &*folder.name())];
            Ok(Some(fill(texts.written, &values)))
        });
    }

    /// Runs a job to its end, unless there is one. Its errors are sentences; `None` where there is nothing to say.
    fn run<Work>(self, job: impl FnOnce(Self, AbortSignal) -> Work + 'static)
    where
        Work: Future<Output = Result<Option<String>, Option<String>>> + 'static,
    {
        if self.progress.with_untracked(Option::is_some) {
            return;
        }
        // Every browser that runs the page has them.
        let Some(signal) = self.stop.begin() else {
            return;
        };
        self.store.grid.commit(self.store.content);
        self.store.message.set(None);
        self.done.set(None);
        self.progress.set(Some(Progress::Making(String::new())));
        spawn_local(async move {
            match job(self, signal).await {
                Ok(done) => self.done.set(done),
                Err(sentence) => self.store.message.set(sentence),
            }
            self.progress.set(None);
        });
    }

    fn step(self) -> impl FnMut(String) + 'static {
        move |file| self.progress.set(Some(Progress::Making(file)))
    }

    fn sentence(self, error: ReleaseError) -> String {
        match error {
            ReleaseError::Stopped => texts(self.store.lang.get_untracked()).stopped.to_owned(),
            ReleaseError::Failed(sentence) => sentence,
        }
    }
}

/// The edition that is being made.
///
/// # Panics
/// Outside of the page's components, which all stand below the one that provides it.
pub(super) fn use_publishing() -> Publishing {
    expect_context()
}

/// The day of the edition.
fn day() -> CivilDate {
    today().unwrap_or(CivilDate::EPOCH)
}
