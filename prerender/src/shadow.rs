//! The finished timeline as a declarative shadow root: a browser paints it with its styles before any
//! script has come.

use crate::data::Data;
use crate::error::{self, Error};
use crate::fragment;
use crate::job::Job;
use khuyen_hoc_timeline::embed::config::Config;
use khuyen_hoc_timeline::ui::still::Still;
use std::fmt::Write as _;

/// What a shadow root wears, and the scripts that go with it.
pub(crate) struct Styles {
    style: String,
    still: String,
    before: String,
    early: String,
}

impl Styles {
    /// Reads the style sheets and the scripts.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(crate) fn read(job: &Job) -> Result<Self, Error> {
        Ok(Self {
            style: error::read(&job.style)?,
            still: error::read(&job.still_style)?,
            before: error::read(&job.before)?,
            early: error::read(&job.early)?,
        })
    }
}

#[cfg(test)]
impl Styles {
    /// Of texts, for tests.
    pub(crate) fn of(style: &str, still: &str, [before, early]: [&str; 2]) -> Self {
        Self {
            style: style.to_owned(),
            still: still.to_owned(),
            before: before.to_owned(),
            early: early.to_owned(),
        }
    }
}

/// What stands inside an element of these options: a script, its shadow root, the places that links to years lead
/// to, and plain HTML for browsers that know no declarative shadow root. `prefix` begins the ids of the
/// places; on one page each element needs one of its own.
pub(crate) fn inside(data: &Data, config: &Config, prefix: &str, styles: &Styles) -> String {
    let content = data.content(config.lang);
    let still = Still::new(&content, &config.start, prefix);
    let lang = config.lang.tag();
    let Styles {
        style, still: more, ..
    } = styles;
    let Still {
        html,
        rules,
        places,
    } = still;
    let before = script(&styles.before);
    let mut inside = format!(
        "{before}<template shadowrootmode=\"open\"><style>{style}{more}{rules}</style>\
         <div class=\"still\" lang=\"{lang}\">{html}</div></template>\n"
    );
    for place in places {
        // Writing into a text does not fail.
        let _ = write!(inside, "<span id=\"{place}\" slot=\"{place}\"></span>");
    }
    inside.push('\n');
    inside.push_str(&fragment::body(&content, &config.start));
    inside
}

/// The script that stands right after an element.
pub(crate) fn after(styles: &Styles) -> String {
    script(&styles.early)
}

fn script(text: &str) -> String {
    format!("<script>{}</script>", text.trim())
}
