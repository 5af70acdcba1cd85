//! The report as one page that needs nothing else: it prints, reads aloud, and holds the file, so that it opens again.
//!
//! Nothing in it can run: its policy allows no script, the file is a block of data without a single `<`, and what
//! people see was written out by the browser, which escapes it. A copy for comments is such a page with one script.

use super::{ReadError, write_file};
use crate::domain::{Document, Moment, joined};

/// What the page is made of besides the file.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The tag of its language.
    pub language: &'a str,
    /// Its title, as text.
    pub title: &'a str,
    /// Its sheet.
    pub style: &'a str,
    /// What people see, as the browser writes it out.
    pub body: &'a str,
}

/// What the file stands behind. Text in a page cannot hold this: its `<` is escaped.
const MARK: &str = "<script type=\"application/json\" id=\"implementum-assessment\">";
const END: &str = "</script>";
/// The same for the comments in a copy.
pub(super) const COMMENTS_MARK: &str = "<script type=\"application/json\" id=\"implementum-comments\">";

/// The text of the page.
pub fn write_page(document: &Document, exported_at: Moment, page: &Page) -> String {
    written(page, MARK, &write_file(document, exported_at), ["", ""])
}

/// A page around a file that stands behind this mark; with what its policy allows besides, and what follows on what
/// people see.
pub(super) fn written(page: &Page, mark: &str, file: &str, [policy, script]: [&str; 2]) -> String {
    let file = with(file, '<', "\\u003c");
    let title = with(&with(page.title, '&', "&amp;"), '<', "&lt;");
    let style = with(page.style, '<', "\\3c ");
    joined(
        &[
            "<!DOCTYPE html>\n<html lang=\"",
            page.language,
            "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
            policy,
            "\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
            &title,
            "</title>\n",
            mark,
            &file,
            END,
            "\n<style>\n@page{size:A4;margin:12mm 13mm 14mm}body{margin:0}@media screen{.paper{margin:1em auto}}",
            &style,
            "\n</style>\n</head>\n<body>\n<main class=\"root\" data-theme=\"auto\">",
            page.body,
            "</main>",
            script,
            "\n</body>\n</html>\n",
        ],
        "",
    )
}

/// Whether a text is a page and no JSON.
pub(super) fn is_page(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('<')
}

/// The file in a page, if it holds one and not several.
///
/// # Errors
/// There is none, or not one whole one.
pub(super) fn file_in(text: &str) -> Result<&str, ReadError> {
    if after(text, COMMENTS_MARK).is_some() {
        return Err(ReadError::Comments);
    }
    behind(text, MARK).ok_or(ReadError::NotOurs)
}

/// The file behind a mark, if there is one and not several.
pub(super) fn behind<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let rest = after(text, mark)?;
    let end = rest.len() - after(rest, "<")?.len() - 1;
    // Whatever begins there must be the end: there is no such sign in the file.
    (rest[end..].starts_with(END) && after(&rest[end..], mark).is_none()).then_some(&rest[..end])
}

/// What stands behind the first of these. The library's own search would weigh more than all of this.
fn after<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let mut rest = text.as_bytes();
    while !rest.starts_with(mark.as_bytes()) {
        rest = rest.get(1..)?;
    }
    text.get(text.len() - rest.len() + mark.len()..)
}

/// The text with another one in place of each such sign.
fn with(text: &str, sign: char, other: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if letter == sign { out.push_str(other) } else { out.push(letter) }
    }
    out
}
