//! What was said: Orca's log, read as it grows.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What stands before each utterance in the log of Orca (43.1, `--debug-file`).
const UTTERANCE: &str = " - SPEECH OUTPUT: '";
/// Long enough for a busy machine to read a long page; reached only by a failing test.
const LIMIT: Duration = Duration::from_mins(2);

/// The log, and how far it was listened to.
pub(crate) struct Listener {
    log: PathBuf,
    heard: usize,
}

impl Listener {
    pub(crate) fn of(log: &Path) -> Self {
        Self {
            log: log.to_owned(),
            heard: 0,
        }
    }

    /// Leaves out whatever was said until now.
    pub(crate) fn forget(&mut self) {
        self.heard = self.utterances().len();
    }

    /// What was said since the last call of [`Self::forget`].
    pub(crate) fn since(&self) -> Vec<String> {
        self.utterances().split_off(self.heard)
    }

    /// Waits until `wanted` is part of an utterance, and returns everything said up to it.
    ///
    /// # Errors
    /// With what was said instead.
    pub(crate) fn wait_for(&self, wanted: &str, limit: Duration) -> Result<Vec<String>, String> {
        let start = Instant::now();
        loop {
            let mut said = self.since();
            if let Some(at) = said.iter().position(|text| text.contains(wanted)) {
                said.truncate(at + 1);
                return Ok(said);
            }
            if start.elapsed() > limit {
                return Err(format!("expected to hear {wanted:?}, heard {said:?}"));
            }
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// As [`Self::wait_for`], with a time limit that only a failing test reaches.
    ///
    /// # Panics
    /// With what was said instead.
    pub(crate) fn hears(&self, wanted: &str) -> Vec<String> {
        self.wait_for(wanted, LIMIT)
            .unwrap_or_else(|message| panic!("{message}"))
    }

    fn utterances(&self) -> Vec<String> {
        // Not there before Orca has started; cut within a letter while Orca writes.
        let bytes = std::fs::read(&self.log).unwrap_or_default();
        utterances(&String::from_utf8_lossy(&bytes))
    }
}

/// The texts that would be spoken, without keys that are named as they are pressed.
fn utterances(log: &str) -> Vec<String> {
    let lines = log.lines().filter_map(|line| line.split_once(UTTERANCE));
    lines
        .filter_map(|(_, rest)| rest.rsplit_once('\''))
        .map(|(text, _)| text)
        // The properties of the voice stand behind some, with quotation marks of their own.
        .map(|text| text.split("'{").next().unwrap_or(text))
        .map(|text| text.split("' {").next().unwrap_or(text))
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_utterance_is_what_stands_in_quotation_marks() {
        let log = "08:45:03.58 - WEB: not 'this'\n\
            08:45:03.59 - SPEECH OUTPUT: 'table with 9 rows 9 columns'{'established': False}\n\
            08:45:03.60 - SPEECH OUTPUT: '“Ngày hội” của em' {'established': True}\n\
            08:45:03.61 - SPEECH OUTPUT: ' '\n\
            08:45:03.62 - SPEECH OUTPUT: '2 hoạt động";
        assert_eq!(
            utterances(log),
            ["table with 9 rows 9 columns", "“Ngày hội” của em"]
        );
    }
}
