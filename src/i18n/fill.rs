//! Templates such as `{n} hoạt động`.

/// Replaces each `{name}` of a template by the value of that name; a name without a value by nothing.
/// Braces within a value are left alone.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut remaining = template;
    while let Some((before, after)) = remaining.split_once('{') {
        filled.push_str(before);
        let Some((placeholder, after)) = after.split_once('}') else {
            break;
        };
        let value = values.iter().find(|(name, _)| *name == placeholder);
        filled.push_str(value.map_or("", |(_, value)| *value));
        remaining = after;
    }
    filled.push_str(remaining);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_replaced_and_values_are_not_filled_again() {
        assert_eq!(
            fill("{a}, {b}{a}.", &[("a", "{b}"), ("b", "2")]),
            "{b}, 2{b}."
        );
        assert_eq!(fill("không có gì", &[]), "không có gì");
    }
}
