//! Templates such as `{n} hoạt động`.

/// Puts values in the places of a template that bear their names in braces. What a value holds is
/// never taken for a place.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(value.map_or("", |(_, value)| *value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_their_names_were_and_are_not_read_again() {
        assert_eq!(
            fill("{a}, {b}{a}.", &[("a", "{b}"), ("b", "2")]),
            "{b}, 2{b}."
        );
        assert_eq!(fill("không có gì", &[]), "không có gì");
    }
}
