//! Versions: which one is locked, which one a tool says it is, and whether they fit.

use anyhow::{Context, Result};
use toml::Table;

/// The version of a package in the text of a `Cargo.lock`.
///
/// # Errors
/// When the text is no lock file or holds no such package.
pub fn locked(lock: &str, package: &str) -> Result<String> {
    let lock: Table = lock.parse().context("Cargo.lock can't be read: `cargo generate-lockfile` writes a new one")?;
    let packages = lock.get("package").and_then(|value| value.as_array()).map_or(&[][..], Vec::as_slice);
    packages
        .iter()
        .find(|entry| entry.get("name").and_then(|name| name.as_str()) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str())
        .map(ToOwned::to_owned)
        .with_context(|| format!("{package} isn't in Cargo.lock: is it still a dependency?"))
}

/// The first version in what a tool prints of itself, such as `trunk 0.21.14` or `wasm-opt version 132 (version_132)`.
pub fn stated(text: &str) -> Option<String> {
    text.split_whitespace()
        .map(|word| word.trim_start_matches('v').trim_end_matches(','))
        .find(|word| {
            word.starts_with(|first: char| first.is_ascii_digit())
                && word.chars().all(|letter| letter.is_ascii_alphanumeric() || ".-+".contains(letter))
        })
        .map(ToOwned::to_owned)
}

/// Whether two versions agree as far as both go: 132 fits 132.0.0, and 156.0.8078.79 fits 156. If none is wanted, any fits.
pub fn fits(stated: &str, wanted: &str) -> bool {
    wanted.is_empty() || stated.split('.').zip(wanted.split('.')).all(|(ours, theirs)| ours == theirs)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.79"

[[package]]
name = "wasm-bindgen"
version = "0.2.129"
dependencies = ["cfg-if"]
"#;

    #[test]
    fn the_locked_version_is_that_of_the_package_by_its_whole_name() {
        assert_eq!(locked(LOCK, "wasm-bindgen").expect("it is there"), "0.2.129");
    }

    #[test]
    fn a_package_that_is_not_locked_is_named() {
        let sentence = locked(LOCK, "yew").expect_err("it isn't there").to_string();
        assert!(sentence.starts_with("yew isn't in Cargo.lock"), "{sentence}");
    }

    #[test]
    fn a_broken_lock_file_is_an_error() {
        assert!(locked("[[package", "yew").is_err());
    }

    #[test]
    fn every_tool_states_its_version_in_its_own_way() {
        for (text, version) in [
            ("trunk 0.21.14\n", "0.21.14"),
            ("wasm-bindgen-test-runner 0.2.129", "0.2.129"),
            ("wasm-opt version 132 (version_132)", "132"),
            ("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)", "156.0.8078.79"),
            ("ChromeDriver 156.0.8078.79 (a21ce95c24ce-refs/branch-heads/8078@{#1704})", "156.0.8078.79"),
            ("Mozilla Firefox 153.7.0esr", "153.7.0esr"),
            ("rustc 1.95.0 (59807616e 2026-04-14)", "1.95.0"),
            ("v20.20.2", "20.20.2"),
        ] {
            assert_eq!(stated(text).as_deref(), Some(version), "{text}");
        }
        assert_eq!(stated("command not found"), None);
    }

    #[test]
    fn versions_are_compared_part_by_part() {
        assert!(fits("0.2.129", "0.2.129"));
        assert!(fits("132", "132.0.0"));
        assert!(fits("156.0.8078.79", "156"));
        assert!(fits("156.0.8078.79", ""));
        assert!(!fits("0.2.12", "0.2.129"));
        assert!(!fits("0.22.0", "0.21.14"));
        assert!(!fits("155.0.8078.79", "156"));
    }
}
