//! The files in `tests/fixtures`, and how a missing one comes to be.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// A path from the top of the project.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The text of a file of the project.
pub fn text(name: &str) -> String {
    fs::read_to_string(path(name))
        .unwrap_or_else(|why| panic!("{name}: {why}. IMPLEMENTUM_BLESS=1 writes what is missing"))
}

/// Whether the person who runs the tests wants what is missing to be written.
pub fn is_blessed() -> bool {
    std::env::var("IMPLEMENTUM_BLESS").is_ok_and(|value| value == "1")
}

/// A golden, written first if it does not exist and the run is blessed. One that exists is never written.
pub fn golden(name: &str, make: impl FnOnce() -> String) -> String {
    let name = format!("tests/fixtures/{name}");
    if is_blessed() && !path(&name).exists() {
        fs::write(path(&name), make()).unwrap();
    }
    text(&name)
}

/// Every saved assessment among the fixtures, of any version: name and text.
pub fn assessments() -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(path("tests/fixtures"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("assessment-") && Path::new(name).extension().is_some_and(|end| end == "json"))
        .map(|name| (name.clone(), text(&format!("tests/fixtures/{name}"))))
        .collect();
    files.sort();
    files
}

/// SHA-256 in hexadecimal.
pub fn checksum(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}
