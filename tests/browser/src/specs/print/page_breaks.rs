//! Page breaks of a long timeline.

use serde_json::{Value, json};

use crate::fixtures::facts::{ACTIVITIES, YEARS};
use crate::fixtures::generated::{generate, generate_years};
use crate::harness::host_page::HostPage;
use crate::harness::print::{Picture, PrintedPage};
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

/// Enough for a dozen sheets.
const MANY: usize = 120;
/// Heights of sheets in centimetres, up to A4.
const HEIGHTS: [f64; 7] = [20.0, 21.0, 22.0, 24.0, 26.0, 28.0, 29.7];

pub(crate) fn tests() -> Vec<Test> {
    tests!["print":
        no_activity_breaks_across_pages,
        a_year_heading_stays_with_its_first_activity,
        no_page_is_left_half_empty,
        no_heading_is_orphaned_at_a_page_end,
        years_out_of_view_are_printed_too,
    ]
}

/// Prints many activities, each with words that only its end has.
async fn print_large_data_set(context: &TestContext) -> PrintedPage {
    let data = generate(MANY);
    for (part, mut document, groups) in [
        (ReleaseFile::Articles, data.articles, "articles"),
        (ReleaseFile::Programmes, data.programmes, "programmes"),
    ] {
        for group in document[groups].as_array_mut().expect("a list") {
            for activity in group["activities"].as_array_mut().expect("a list") {
                tell(activity);
            }
        }
        context.site().replace(part, &document);
    }
    let page = HostPage::bare().head("<style>@page { margin: 18mm 16mm }</style>");
    let widget = context.open(&page).await;
    widget.wait_for_activities(MANY).await;
    PrintedPage::print(context, "many").await
}

/// Of all lengths: so some activity would be parted if any could be.
fn tell(activity: &mut Value) {
    let id = activity["id"].as_str().expect("each has one").to_owned();
    let number: usize = id[1..].parse().expect("a number after the letter");
    let words = "Hội Khuyến học cùng các đơn vị bàn việc học. ".repeat(1 + number % 9);
    activity["title"] = json!(format!("Mở {id}."));
    activity["summary"] = json!(format!("{words} Hết {id}."));
}

async fn no_activity_breaks_across_pages(context: &TestContext) {
    let printed = print_large_data_set(context).await;
    assert!(
        printed.sheets.len() > 8,
        "many sheets, found {}",
        printed.sheets.len()
    );
    for number in 0..MANY {
        let start = printed.sheets_with(&format!("Mở h{number}."));
        let end = printed.sheets_with(&format!("Hết h{number}."));
        assert!(!start.is_empty(), "h{number} is printed");
        assert_eq!(start, end, "h{number} from sheet {start:?} to {end:?}");
    }
}

async fn a_year_heading_stays_with_its_first_activity(context: &TestContext) {
    let printed = print_large_data_set(context).await;
    for year in 2014..=2020 {
        // The first activity of a year is dated 1 January; the count precedes it.
        let first = [17, 18].map(|count| format!("{year} {count} 01/01/{year} "));
        let found: Vec<usize> = (first.iter())
            .flat_map(|words| printed.sheets_with(words))
            .collect();
        assert_eq!(found.len(), 1, "{first:?} on sheets {found:?}");
    }
}

async fn no_page_is_left_half_empty(context: &TestContext) {
    let printed = print_large_data_set(context).await;
    let filled: Vec<usize> = (printed.pictures().iter())
        .map(Picture::percent_filled)
        .collect();
    let (_, but_the_last) = filled.split_last().expect("more than one");
    // The longest activity of these takes less than a fifth of a sheet, a margin a tenth.
    assert!(
        but_the_last.iter().all(|percent| *percent >= 70),
        "{filled:?}"
    );
}

async fn no_heading_is_orphaned_at_a_page_end(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let mut alone = Vec::new();
    // Where a sheet ends is chance; on one of these it ends behind a heading, if it may.
    for height in HEIGHTS {
        let printed = PrintedPage::on_sheets_of(height, context, "headings").await;
        for (number, sheet) in printed.sheets.iter().enumerate() {
            if let Some(heading) = heading_at_the_end(sheet) {
                alone.push(format!("{heading} on sheet {number} of {height} cm"));
            }
        }
    }
    assert!(alone.is_empty(), "{alone:#?}");
}

async fn years_out_of_view_are_printed_too(context: &TestContext) {
    let data = generate_years(MANY, 1961, 60);
    context
        .site()
        .replace(ReleaseFile::Articles, &data.articles);
    context
        .site()
        .replace(ReleaseFile::Programmes, &data.programmes);
    let page = HostPage::with_attributes("from=\"1961\" to=\"2020\"");
    let widget = context.open(&page).await;
    widget.wait_for_activities(MANY).await;
    let printed = PrintedPage::print(context, "sixty years").await;
    for number in 0..MANY {
        // No digit follows a number in print.
        let words = [" ", "."].map(|end| format!("Hoạt động số {number}{end}"));
        let sheets = words.iter().flat_map(|words| printed.sheets_with(words));
        assert!(sheets.count() > 0, "{} is printed", words[0]);
    }
}

/// "Nguồn", or a year and behind it the number of its activities.
fn heading_at_the_end(sheet: &str) -> Option<&str> {
    let (rest, last) = sheet.rsplit_once(' ')?;
    if last == "Nguồn" {
        return Some(last);
    }
    let before = rest.rsplit(' ').next()?;
    let is_year = YEARS.iter().any(|year| year.to_string() == before);
    is_year.then_some(before)
}
