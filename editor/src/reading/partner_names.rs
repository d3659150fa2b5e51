//! Names of organisations made comparable: abbreviations written out, places left out.

use khuyen_hoc_timeline::query::fold::fold;

/// The words of a name, folded, that tell one organisation from another.
pub(super) type Key = Vec<String>;

/// Abbreviations that offices use, folded, and what they stand for, the longest first.
const ABBREVIATIONS: [(&str, &str); 22] = [
    ("doan tncs hcm", "doan thanh nien cong san ho chi minh"),
    (
        "doan tncs ho chi minh",
        "doan thanh nien cong san ho chi minh",
    ),
    ("doan tncs", "doan thanh nien cong san ho chi minh"),
    ("doan thanh nien", "doan thanh nien cong san ho chi minh"),
    ("doan tn", "doan thanh nien cong san ho chi minh"),
    ("quan doan", "doan thanh nien cong san ho chi minh"),
    ("gd dt", "giao duc va dao tao"),
    ("gddt", "giao duc va dao tao"),
    ("gd va dt", "giao duc va dao tao"),
    ("giao duc dao tao", "giao duc va dao tao"),
    ("giao duc", "giao duc va dao tao"),
    ("lhpn", "lien hiep phu nu"),
    ("phu nu", "lien hiep phu nu"),
    ("ccb", "cuu chien binh"),
    ("nct", "nguoi cao tuoi"),
    ("lg", "luat gia"),
    ("kh", "khuyen hoc"),
    ("nd", "nong dan"),
    ("ctd", "chu thap do"),
    ("ldld", "lien doan lao dong"),
    ("mttq", "mat tran to quoc"),
    ("ubnd", "uy ban nhan dan"),
];

/// What stands for the whole of a place behind a name, folded: the district has one of each organisation.
const PLACES: [&str; 12] = [
    "quan cau giay tp ha noi",
    "quan cau giay thanh pho ha noi",
    "quan cau giay",
    "cau giay",
    "q cau giay",
    "viet nam quan cau giay",
    "viet nam",
    "thanh pho ha noi",
    "tp ha noi",
    "ha noi",
    "quan",
    "vn",
];

/// The words by which a name is compared.
pub(super) fn key(name: &str) -> Key {
    let mut folded = fold(name);
    while let Some(rest) = PLACES
        .iter()
        .find_map(|place| folded.strip_suffix(place)?.strip_suffix(' '))
    {
        folded = rest.to_owned();
    }
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut key = Vec::with_capacity(words.len());
    let mut rest = words.as_slice();
    while let Some(first) = rest.first() {
        let written_out = ABBREVIATIONS.iter().find_map(|(short, long)| {
            let (short, long): (Vec<&str>, Vec<&str>) =
                (short.split(' ').collect(), long.split(' ').collect());
            // What is written out already stays as it is.
            (rest.starts_with(&short) && !is_within(&long, rest, &key))
                .then_some((short.len(), long))
        });
        if let Some((count, long)) = written_out {
            key.extend(long.into_iter().map(str::to_owned));
            rest = rest.get(count..).unwrap_or_default();
        } else {
            key.push((*first).to_owned());
            rest = rest.get(1..).unwrap_or_default();
        }
    }
    key
}

/// Whether the words from here on, with those before, spell out `long` already.
fn is_within(long: &[&str], rest: &[&str], before: &[String]) -> bool {
    (0..=long.len()).any(|count| {
        let (head, tail) = long.split_at(count);
        let ends_before = before.len() >= head.len()
            && before[before.len() - head.len()..]
                .iter()
                .zip(head)
                .all(|(word, expected)| word == expected);
        ends_before && !tail.is_empty() && rest.starts_with(tail)
    })
}

/// Whether a text begins with the word for a sort of organisation.
pub(super) fn begins_as_organisation(text: &str) -> bool {
    const SORTS: [&str; 24] = [
        "hoi", "doan", "phong", "ban", "so", "truong", "ubnd", "uy", "cong", "lien", "mat",
        "trung", "clb", "cau", "mttq", "vien", "dai", "cong an", "chi", "to", "dang", "phuong",
        "huyen", "nha",
    ];
    const EVENTS: [&str; 9] = [
        "hoi nghi",
        "hoi thao",
        "hoi thi",
        "hoi dien",
        "hoi cho",
        "hoi khoe",
        "hoi trai",
        "hoi hoa",
        "hoi truong",
    ];
    let folded = fold(text);
    let first = folded.split(' ').next().unwrap_or_default();
    let is_event = EVENTS.iter().any(|event| folded.starts_with(event));
    SORTS.contains(&first) && !is_event && folded.contains(' ')
}

/// How far two names are from each other, in letters; `None` where they are different names.
pub(super) fn distance(one: &Key, other: &Key) -> Option<usize> {
    let (one, other) = (one.join(" "), other.join(" "));
    let allowed = match one.len().min(other.len()) {
        0..=4 => 0,
        5..=9 => 1,
        10..=17 => 2,
        _ => 3,
    };
    let distance = strsim::osa_distance(&one, &other);
    (distance <= allowed).then_some(distance)
}

/// A name for narrow columns: the name without its place, the longest common words abbreviated.
pub(super) fn short_name(name: &str) -> String {
    const SHORT: [(&str, &str); 8] = [
        ("Liên hiệp Phụ nữ", "Phụ nữ"),
        ("Giáo dục và Đào tạo", "GD&ĐT"),
        ("Liên đoàn Lao động", "LĐLĐ"),
        ("Ủy ban nhân dân", "UBND"),
        ("Ủy ban Nhân dân", "UBND"),
        ("Mặt trận Tổ quốc", "MTTQ"),
        ("Câu lạc bộ", "CLB"),
        ("Trung tâm", "TT"),
    ];
    let mut short = super::text::tidy(name);
    for place in [
        " quận Cầu Giấy",
        " Cầu Giấy",
        " Việt Nam",
        " thành phố Hà Nội",
        " Hà Nội",
    ] {
        if let Some(rest) = short.strip_suffix(place) {
            short = rest.to_owned();
        }
    }
    for (long, abbreviated) in SHORT {
        short = short.replace(long, abbreviated);
    }
    short
}
