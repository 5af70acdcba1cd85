//! The name of a saved file.

use crate::domain::{About, Date, as_text, joined};

/// The most signs that a file's name has, ending included.
const LONGEST: usize = 80;

/// `implementum-<…>-<…>.json`, of parts that hold nothing but letters, digits and hyphens.
pub fn archive_name(parts: &[&str]) -> String {
    joined(&["implementum-", &joined(parts, "-"), ".json"], "")
}

/// `implementum-<what>-<unit>-<date>` and an ending: å, ä, ö spelled a, a, o; other signs become hyphens.
/// At most 80 signs: what and unit are cut, the date never.
pub fn file_name(about: &About, today: Date, end: &str) -> String {
    let end = joined(&["-", &as_text(&today), end], "");
    let mut name = "implementum".to_owned();
    for text in [&about.subject, &about.unit] {
        let mut is_apart = true;
        for letter in text.chars() {
            match plain(letter) {
                None => {}
                Some('-') => is_apart = true,
                Some(plain) => {
                    if is_apart {
                        name.push('-');
                    }
                    is_apart = false;
                    name.push(plain);
                }
            }
        }
    }
    name.truncate(LONGEST - end.len());
    if name.ends_with('-') {
        name.pop();
    }
    name + &end
}

/// How a letter is spelled in a name; a hyphen for what is none.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        // A ring or dots as a sign of its own, as text from a PDF may have them.
        '\u{300}'..='\u{36f}' => return None,
        'å' | 'ä' | 'Å' | 'Ä' | 'Æ' | 'À' | 'Á' | 'æ' | 'à' | 'á' => 'a',
        'ö' | 'Ö' | 'Ø' | 'Ó' | 'ø' | 'ó' => 'o',
        'é' | 'É' | 'È' | 'Ë' | 'è' | 'ë' => 'e',
        'ü' | 'Ü' | 'Ú' | 'ú' => 'u',
        letter if letter.is_ascii_alphanumeric() => letter.to_ascii_lowercase(),
        _ => '-',
    })
}
