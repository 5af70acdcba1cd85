//! Waiting for a condition: asked again every 30 ms until it holds or patience ends.

use std::time::{Duration, Instant};

use anyhow::Result;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

const BETWEEN: Duration = Duration::from_millis(30);

/// Asks until there is an answer. `None` says that patience ended; an error ends it at once, except those that only
/// say that the page is on its way somewhere else.
pub(crate) async fn until<T>(patience: Duration, mut ask: impl AsyncFnMut() -> Result<Option<T>>) -> Result<Option<T>> {
    let end = Instant::now() + patience;
    loop {
        match ask().await {
            Ok(Some(answer)) => return Ok(Some(answer)),
            Ok(None) => {}
            Err(error) if passes(&error) && Instant::now() < end => {}
            Err(error) => return Err(error),
        }
        if Instant::now() >= end {
            return Ok(None);
        }
        tokio::time::sleep(BETWEEN).await;
    }
}

/// Whether the next try may go well: the element was drawn anew, or the document was exchanged under the question.
fn passes(error: &anyhow::Error) -> bool {
    let Some(error) = error.downcast_ref::<WebDriverError>() else { return false };
    match &**error {
        WebDriverErrorInner::StaleElementReference(_) => true,
        WebDriverErrorInner::JavascriptError(info) | WebDriverErrorInner::UnknownError(info) => {
            info.to_string().contains("context") || info.to_string().contains("navigat")
        }
        _ => false,
    }
}
