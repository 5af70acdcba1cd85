//! How `WebKitGTK`'s small browser is asked for. It is no headless one: each gets a screen of its own that nobody sees,
//! and learns how the person likes it (dark, less motion) the way every program on a desktop does. What its driver cannot
//! do, printing, is done by hand: with the keys that a person would press.

use std::fs::Permissions;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::driver::{Guarded, Ready};
use crate::{Media, Motion, Scheme};

const GUARD: &str = include_str!("webkit.sh");
/// What the driver takes for the browser, beside the note that this has ended.
const BROWSER: &str = "browser";
const ENDED: &str = "ended";
const STARTER: &str = "#!/bin/sh\n\"$MINIBROWSER\" \"$@\"\necho $? >\"$TMPDIR/ended\"\n";
/// Where what is printed goes.
pub(crate) const PAPERS: &str = "papers";
const BETWEEN: Duration = Duration::from_millis(20);
/// A window as narrow as a phone: the bar above the page would be wider.
const NARROW: &str = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; font-size: 1px }
image { -gtk-icon-transform: scale(0.01); }";

/// The driver and its screen. It says nothing when it is ready, and names no port of its own choice.
pub(crate) fn driver(folder: &Path) -> Guarded {
    let address = address();
    let home = |name: &str| folder.join(name).into_os_string();
    let named = |variable: &str, usual: &str| std::env::var_os(variable).unwrap_or_else(|| usual.into());
    Guarded {
        arguments: vec![format!("--host={}", address.ip()), format!("--port={}", address.port())],
        environment: vec![
            ("HOME", folder.into()),
            ("XDG_CONFIG_HOME", home("config")),
            ("XDG_CACHE_HOME", home("cache")),
            ("XDG_DATA_HOME", home("data")),
            ("MINIBROWSER", named("MINIBROWSER", "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser")),
            ("XVFB", named("XVFB", "Xvfb")),
            ("XSETTINGSD", named("XSETTINGSD", "xsettingsd")),
            ("XDOTOOL", named("XDOTOOL", "xdotool")),
            // Nobody else's settings, and no bus of a desktop that may not be there.
            ("GSETTINGS_BACKEND", "memory".into()),
            ("GIO_USE_VFS", "local".into()),
            ("NO_AT_BRIDGE", "1".into()),
            // Drawn by the processor at once: a graphics card that is only played is built anew, shader by shader, in
            // every browser.
            ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1".into()),
            ("LC_ALL", "C.UTF-8".into()),
            ("LANGUAGE", "en".into()),
        ],
        script: GUARD,
        ready: Ready::Answers(address),
        ..Guarded::alone("WEBKITDRIVER", "/usr/bin/WebKitWebDriver")
    }
}

/// An address that no other process takes: every process has a loopback host of its own.
fn address() -> SocketAddr {
    static NEXT: AtomicU16 = AtomicU16::new(20_000);
    let [_, high, middle, low] = std::process::id().to_be_bytes();
    let host = Ipv4Addr::new(127, high | 0x40, middle, low);
    loop {
        let address = SocketAddr::from((host, NEXT.fetch_add(1, Ordering::Relaxed)));
        if TcpListener::bind(address).is_ok() {
            return address;
        }
    }
}

/// What the browser finds in its home: where downloads go, the narrow bar, and the person's wishes.
pub(crate) fn furnish(folder: &Path, downloads: &Path, media: Media) -> Result<()> {
    let config = folder.join("config");
    std::fs::create_dir_all(config.join("gtk-3.0")).context("a folder for settings")?;
    std::fs::write(config.join("gtk-3.0/gtk.css"), NARROW).context("the look of the window")?;
    let browser = folder.join(BROWSER);
    std::fs::write(&browser, STARTER).context("what starts the browser")?;
    std::fs::set_permissions(&browser, Permissions::from_mode(0o755)).context("what starts the browser")?;
    let papers = folder.join(PAPERS);
    std::fs::create_dir(&papers).context("a folder for what is printed")?;
    let place = format!("XDG_DOWNLOAD_DIR=\"{}\"\nXDG_DOCUMENTS_DIR=\"{}\"\n", downloads.display(), papers.display());
    std::fs::write(config.join("user-dirs.dirs"), place).context("the place of downloads")?;
    write_wishes(folder, media)
}

/// Waits until the browser has ended before its time; it falls over its own feet now and then as it starts, and its
/// driver would wait for it for ever.
pub(crate) async fn ended(folder: &Path) {
    while !folder.join(ENDED).exists() {
        tokio::time::sleep(BETWEEN).await;
    }
}

/// Forgets that a browser has ended, before another is started.
pub(crate) fn forget_ended(folder: &Path) -> Result<()> {
    let removed = std::fs::remove_file(folder.join(ENDED));
    removed.or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) }).context("tidying up")
}

/// Tells the running browser that the person's wishes have changed.
pub(crate) fn tell_wishes(folder: &Path, media: Media) -> Result<()> {
    write_wishes(folder, media)?;
    let id = std::fs::read_to_string(folder.join("settings.pid")).context("who tells the settings")?;
    let done = Command::new("kill").args(["-HUP", id.trim()]).status().context("kill")?;
    ensure!(done.success(), "kill -HUP {id}: {done}");
    Ok(())
}

fn write_wishes(folder: &Path, media: Media) -> Result<()> {
    let theme = match media.scheme {
        Scheme::Light => "Adwaita",
        Scheme::Dark => "Adwaita-dark",
    };
    let moves = u8::from(media.motion == Motion::Full);
    // The font of the system is the one that is set up, whatever else is there: text takes the same room everywhere.
    let font = "DejaVu Sans 11";
    let wishes = format!("Net/ThemeName \"{theme}\"\nGtk/EnableAnimations {moves}\nGtk/FontName \"{font}\"\n");
    std::fs::write(folder.join("settings"), wishes).context("the settings")
}

/// `trap` is the proxy that every address beyond this machine is asked of.
pub(crate) fn capabilities(folder: &Path, trap: SocketAddr) -> Capabilities {
    let trap = trap.to_string();
    let wanted = json!({
        "webkitgtk:browserOptions": { "binary": folder.join(BROWSER), "args": ["--automation"] },
        "proxy": { "proxyType": "manual", "httpProxy": trap, "sslProxy": trap, "noProxy": ["127.0.0.1", "localhost"] },
    });
    match wanted {
        Value::Object(map) => Capabilities::from(map),
        _ => Capabilities::new(),
    }
}
