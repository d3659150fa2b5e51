//! The draft in the browser's own database.

use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, Query, TransactionMode};
use wasm_bindgen::JsValue;

const DATABASE: &str = "khuyen-hoc-edit";
const STORE: &str = "drafts";

/// Keeps a draft under the page's path, so that copies of the page on one disk keep theirs apart.
///
/// # Errors
/// When the browser keeps nothing for this page, or has no room.
pub async fn keep(path: &str, text: &str) -> Result<(), Error> {
    let database = open().await?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(STORE)?;
    store.put(&text.into(), Some(&path.into()))?.await?;
    transaction.commit()?.await?;
    database.close();
    Ok(())
}

/// The draft of a path; `None` where there is none.
///
/// # Errors
/// When the browser keeps nothing for this page.
pub async fn kept(path: &str) -> Result<Option<String>, Error> {
    let database = open().await?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadOnly)?;
    let store = transaction.object_store(STORE)?;
    let value: Option<JsValue> = store.get(Query::Key(path.into()))?.await?;
    database.close();
    Ok(value.and_then(|value| value.as_string()))
}

/// Throws the draft of a path away.
///
/// # Errors
/// When the browser keeps nothing for this page.
pub async fn discard(path: &str) -> Result<(), Error> {
    let database = open().await?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(STORE)?;
    store.delete(Query::Key(path.into()))?.await?;
    transaction.commit()?.await?;
    database.close();
    Ok(())
}

async fn open() -> Result<Database, Error> {
    let mut request = Factory::new()?.open(DATABASE, Some(1))?;
    request.on_upgrade_needed(|event| {
        // A failure ends the upgrade, and with it the request.
        if let Ok(database) = event.database() {
            let _ = database.create_object_store(STORE, ObjectStoreParams::new());
        }
    });
    request.await
}
