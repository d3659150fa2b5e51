//! The elements of HTML, by what they do to a text.

/// What an element does to the text in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It stands in a line.
    Inline,
    /// The same, in bold.
    Bold,
    /// It begins a block of its own.
    Block,
    /// A list or a table: what is in it stands apart from what is around it.
    Container,
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell,
    /// It ends a line.
    LineBreak,
    /// Nothing in it is read.
    Hidden,
}

/// What an element of that name does, in small letters; `None` for one that HTML does not have, so that
/// `<tên đơn vị>` is text. Names with a colon are those of Office.
pub fn role(name: &str) -> Option<Role> {
    Some(match name {
        "b" | "strong" => Role::Bold,
        "a" | "abbr" | "cite" | "code" | "del" | "em" | "font" | "i" | "img" | "ins" | "mark"
        | "s" | "small" | "span" | "strike" | "sub" | "sup" | "time" | "tt" | "u" | "wbr" => {
            Role::Inline
        }
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Role::Heading,
        "li" | "dt" | "dd" => Role::Item,
        "tr" => Role::Row,
        "td" | "th" => Role::Cell,
        "br" | "hr" => Role::LineBreak,
        "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "center" | "div"
        | "fieldset" | "figcaption" | "figure" | "footer" | "head" | "header" | "html" | "main"
        | "nav" | "p" | "pre" | "section" => Role::Block,
        "dl" | "ol" | "table" | "tbody" | "tfoot" | "thead" | "ul" => Role::Container,
        "button" | "iframe" | "input" | "link" | "meta" | "noscript" | "object" | "script"
        | "select" | "style" | "svg" | "template" | "textarea" | "title" | "video" => Role::Hidden,
        "colgroup" | "col" | "option" => Role::Inline,
        _ if name.contains(':') => Role::Inline,
        _ => return None,
    })
}
