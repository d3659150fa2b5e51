//! Zips that WordPress does not publish. Nothing is changed then.

use release_files::checksums::FILE;

use crate::runner::{Test, tests};
use crate::specs::wordpress_publishing::publisher;
use crate::specs::wordpress_refusals::{edition, state};
use crate::test_context::TestContext;

pub(super) fn tests() -> Vec<Test> {
    tests!["WordPress publishing":
        a_zip_with_a_file_of_another_kind_is_refused,
        a_zip_that_does_not_match_its_checksums_is_refused,
        what_is_no_edition_is_refused,
        what_is_too_large_is_refused,
    ]
}

async fn a_zip_with_a_file_of_another_kind_is_refused(context: &TestContext) {
    let site = context.wordpress().await;
    let before = state(site).await;
    for name in [
        "../ngoai.html",
        "embed/../../ngoai.html",
        "/ngoai.html",
        "..\\ngoai.html",
        "them.php",
        "embed/them.php",
        "embed/them.php.html.br.php",
        ".htaccess",
        "embed/.htaccess",
        "web.config",
        "them.html",
        "data/them.json",
        "embed/khác.html",
        "SHA256SUMS/them.html",
    ] {
        let zip = edition(context).with(name, b"khong co gi").zip();
        let answer = publisher(site).await.publish(&zip).await;
        assert_eq!(answer.status, 400, "{name}: {answer:?}");
        let message = answer.message();
        assert!(message.contains(&format!("“{name}”")), "{name}: {message}");
        assert_eq!(state(site).await, before, "{name}");
    }
}

async fn a_zip_that_does_not_match_its_checksums_is_refused(context: &TestContext) {
    let site = context.wordpress().await;
    let before = state(site).await;
    let other = "0".repeat(64);
    let program = context.release().program();
    let edition = edition(context);
    for (zip, status, said) in [
        // Changed on the way.
        (
            edition
                .clone()
                .with_unlisted("data/articles.json", b"{}")
                .zip(),
            400,
            "“data/articles.json”",
        ),
        // Of another release than the plugin has.
        (
            edition.clone().with_checksum(program, &other).zip(),
            409,
            program,
        ),
        (
            edition.clone().with_checksum("them.js", &other).zip(),
            409,
            "“them.js”",
        ),
        (
            edition
                .clone()
                .with_checksum("../wp-config.php", &other)
                .zip(),
            409,
            "“../wp-config.php”",
        ),
        // Not in the list.
        (
            edition.clone().with_unlisted("embed/moi.html", b"").zip(),
            400,
            "“embed/moi.html”",
        ),
        (
            edition.clone().without("data/programmes.json").zip(),
            400,
            "data/programmes.json",
        ),
        (
            edition
                .with_unlisted(FILE, b"khong phai danh sach")
                .zip_without_list(),
            400,
            FILE,
        ),
    ] {
        let answer = publisher(site).await.publish(&zip).await;
        assert_eq!(answer.status, status, "{said}: {answer:?}");
        assert!(answer.message().contains(said), "{said}: {answer:?}");
        assert_eq!(state(site).await, before, "{said}");
    }
}

async fn what_is_no_edition_is_refused(context: &TestContext) {
    let site = context.wordpress().await;
    let before = state(site).await;
    let zip = edition(context).zip();
    let (half, _) = zip.split_at(zip.len() / 2);
    for body in [b"".as_slice(), b"khong phai zip", half] {
        let answer = publisher(site).await.publish(body).await;
        assert_eq!(answer.status, 400, "{answer:?}");
        assert!(
            answer.message().contains("không phải tệp zip"),
            "{answer:?}"
        );
    }
    for media_type in [
        "application/x-www-form-urlencoded",
        "text/html",
        "application/json",
    ] {
        let answer = publisher(site).await.publish_as(media_type, b"{}").await;
        assert_eq!(answer.status, 415, "{answer:?}");
    }
    assert_eq!(state(site).await, before);
}

async fn what_is_too_large_is_refused(context: &TestContext) {
    let site = context.wordpress().await;
    let before = state(site).await;
    // More than Debian's PHP takes, and more than the plugin takes.
    for megabytes in [9, 17] {
        let body = vec![0; megabytes << 20];
        let answer = publisher(site).await.publish(&body).await;
        assert_eq!(answer.status, 413, "{answer:?}");
        assert!(answer.message().contains("post_max_size"), "{answer:?}");
    }
    // Small as it is sent, and large unpacked.
    let blanks = vec![b' '; 97 << 20];
    let zip = edition(context).with("data/articles.json", &blanks).zip();
    assert!(zip.len() < 8 << 20, "{}", zip.len());
    let answer = publisher(site).await.publish(&zip).await;
    assert_eq!(answer.status, 413, "{answer:?}");
    assert!(answer.message().contains("96 MB"), "{answer:?}");
    assert_eq!(state(site).await, before);
}
