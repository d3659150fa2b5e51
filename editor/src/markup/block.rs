//! A piece of text that stands by itself.

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph, or a line of a plain text.
    Paragraph,
    /// A heading of any level.
    Heading,
    /// An item of a list.
    Item,
    /// A row of a table, its cells parted by ` | `.
    TableRow,
}

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text in one line, without blanks at the ends, not empty.
    pub text: String,
    /// Whether all of it is set in bold, as many sites write their headings.
    pub is_bold: bool,
}

impl Block {
    /// A block of a plain text.
    pub fn plain(kind: BlockKind, text: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
            is_bold: false,
        }
    }
}
