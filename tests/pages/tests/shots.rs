//! The set of pictures that `cargo xtask shots` makes, to be looked at. Not a test: it says nothing about right or
//! wrong, so it runs only when asked for. `SHOTS_DIR` names the folder, `target/shots` by default.

use std::path::{Path, PathBuf};

use anyhow::Result;
use implementum_pages::{Browser, Finds as _, Options, Role, Site, dist};

#[tokio::test]
#[ignore = "makes pictures; run by cargo xtask shots"]
async fn pictures_of_every_view() -> Result<()> {
    let site = Site::serve(&dist()?).await?;
    for (size, options) in [("360", Options::phone()), ("1280", Options::laptop())] {
        let browser = Browser::start(options).await?;
        let page = browser.open(site.url("/")).await?;
        page.by(Role::Button, "Ny självskattning").await?;
        page.picture(&folder().join(format!("start-{size}.png"))).await?;
    }
    Ok(())
}

fn folder() -> PathBuf {
    let named = std::env::var_os("SHOTS_DIR").map(PathBuf::from);
    named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/shots"))
}
