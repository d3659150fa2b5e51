//! From HTML to blocks.

use super::block::{Block, BlockKind};
use super::tags::{Role, role};
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

/// Whether a text has an element of HTML in it and nothing that only looks like one.
pub fn has_elements(text: &str) -> bool {
    let mut elements = tokens(text)
        .filter_map(|token| match token {
            Token::StartTag(tag) => Some(tag_role(&tag.name)),
            Token::EndTag(tag) => Some(tag_role(&tag.name)),
            _ => None,
        })
        .peekable();
    elements.peek().is_some() && elements.all(|role| role.is_some())
}

/// The blocks of an HTML text.
pub fn blocks(html: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for token in tokens(html) {
        match token {
            Token::StartTag(tag) => {
                if let Some(role) = tag_role(&tag.name) {
                    reader.start(role, tag.self_closing || is_void(&tag.name));
                }
            }
            Token::EndTag(tag) => {
                if let Some(role) = tag_role(&tag.name) {
                    reader.end(role);
                }
            }
            Token::String(text) => reader.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    reader.end_block(BlockKind::Paragraph);
    reader.blocks
}

/// The text of an HTML text, a line for each block.
pub fn plain_text(html: &str) -> String {
    let lines: Vec<String> = blocks(html).into_iter().map(|block| block.text).collect();
    lines.join("\n")
}

/// A text with its references read, as `&agrave;`, and its tags left alone.
pub fn without_references(text: &str) -> String {
    let escaped = text.replace('<', "&lt;");
    tokens(&escaped)
        .filter_map(|token| match token {
            Token::String(text) => Some(String::from_utf8_lossy(&text).into_owned()),
            _ => None,
        })
        .collect()
}

fn tokens(html: &str) -> impl Iterator<Item = Token> {
    let mut emitter = DefaultEmitter::default();
    // What stands in a script or a style is no markup.
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).flatten()
}

fn tag_role(name: &[u8]) -> Option<Role> {
    role(&String::from_utf8_lossy(name).to_lowercase())
}

fn is_void(name: &[u8]) -> bool {
    matches!(name, b"input" | b"link" | b"meta")
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    text: String,
    /// What the block that is being read is; `None` for a paragraph.
    kind: Option<BlockKind>,
    hidden: usize,
    bold: usize,
    has_plain_text: bool,
}

impl Reader {
    fn start(&mut self, role: Role, is_void: bool) {
        match role {
            Role::Hidden if !is_void => self.hidden += 1,
            Role::Bold => self.bold += 1,
            Role::Heading => self.begin_block(Some(BlockKind::Heading)),
            Role::Item => self.begin_block(Some(BlockKind::Item)),
            Role::Row => self.begin_block(Some(BlockKind::TableRow)),
            Role::Cell if !self.text.trim().is_empty() => self.text.push_str(" | "),
            Role::Container => self.begin_block(None),
            Role::LineBreak => self.begin_block(self.kind.filter(|kind| *kind != BlockKind::Item)),
            // A paragraph in an item or a cell is part of it.
            Role::Block if !self.is_within_row_or_item() => self.begin_block(None),
            Role::Block => self.text.push(' '),
            Role::Inline | Role::Cell | Role::Hidden => {}
        }
    }

    fn end(&mut self, role: Role) {
        match role {
            Role::Hidden => self.hidden = self.hidden.saturating_sub(1),
            Role::Bold => self.bold = self.bold.saturating_sub(1),
            Role::Heading | Role::Item | Role::Row | Role::Container => self.begin_block(None),
            Role::Block if !self.is_within_row_or_item() => self.begin_block(None),
            Role::Block => self.text.push(' '),
            Role::Inline | Role::Cell | Role::LineBreak => {}
        }
    }

    fn is_within_row_or_item(&self) -> bool {
        matches!(self.kind, Some(BlockKind::TableRow | BlockKind::Item))
    }

    fn text(&mut self, text: &str) {
        if self.hidden == 0 {
            self.has_plain_text |= self.bold == 0 && !text.trim().is_empty();
            self.text.push_str(text);
        }
    }

    fn begin_block(&mut self, kind: Option<BlockKind>) {
        self.end_block(self.kind.unwrap_or(BlockKind::Paragraph));
        self.kind = kind;
    }

    fn end_block(&mut self, kind: BlockKind) {
        let text = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.text.clear();
        let is_bold = !std::mem::take(&mut self.has_plain_text);
        if !text.is_empty() {
            self.blocks.push(Block {
                kind,
                text,
                is_bold,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_what_stands_by_itself_and_hidden_text_is_not_read() {
        let html = "<style>p{}</style><h2>Năm&nbsp;2015</h2><p>H&#7897;i <b>Luật</b> gia<br>tổ chức</p>\
            <ul><li><p>một</p></li><li>hai</ul><table><tr><td>2016<td><p>Tọa đàm</table><p><strong>Đậm\
            </strong></p><script>if (a<b) {}</script>";
        let found: Vec<_> = blocks(html)
            .into_iter()
            .map(|block| (block.kind, block.text, block.is_bold))
            .collect();
        let expected = [
            (BlockKind::Heading, "Năm 2015", false),
            (BlockKind::Paragraph, "Hội Luật gia", false),
            (BlockKind::Paragraph, "tổ chức", false),
            (BlockKind::Item, "một", false),
            (BlockKind::Item, "hai", false),
            (BlockKind::TableRow, "2016 | Tọa đàm", false),
            (BlockKind::Paragraph, "Đậm", true),
        ];
        assert_eq!(
            found,
            expected.map(|(kind, text, is_bold)| (kind, text.to_owned(), is_bold))
        );
    }

    #[test]
    fn text_that_only_looks_like_markup_has_no_elements() {
        for (text, has) in [
            ("<b>Hội</b>", true),
            ("một<br>hai", true),
            ("a < b và c > d", false),
            ("<tên đơn vị> phối hợp", false),
            ("<b>Hội</b> <don vi>", false),
            ("x<5", false),
            ("Hội &agrave;", false),
        ] {
            assert_eq!(has_elements(text), has, "{text}");
        }
    }

    #[test]
    fn references_are_read_without_tags() {
        assert_eq!(
            without_references("H&#7897;i &agrave; <x> &ldquo;A&amp;B&rdquo; AT&T"),
            "Hội à <x> “A&B” AT&T"
        );
    }
}
