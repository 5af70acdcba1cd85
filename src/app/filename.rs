//! The name of a saved file.

use crate::domain::{About, Date};

/// The most signs that a file's name has, ending included.
const LONGEST: usize = 80;

/// `implementum-<what>-<unit>-<date>.json`: å, ä, ö spelled a, a, o; other signs become hyphens.
/// At most 80 signs: what and unit are cut, the date never.
pub fn file_name(about: &About, today: Date) -> String {
    let parts = [slug(&about.subject), slug(&about.unit)];
    let middle = parts.iter().filter(|part| !part.is_empty()).fold(String::new(), |name, part| name + "-" + part);
    let start = format!("implementum{middle}");
    let end = format!("-{today}.json");
    let start: String = start.chars().take(LONGEST - end.len()).collect();
    start.trim_end_matches('-').to_owned() + &end
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars().map(|letter| letter.to_ascii_lowercase()) {
        // A ring or dots as a sign of its own, as text from a PDF may have them.
        if ('\u{300}'..='\u{36f}').contains(&letter) {
            continue;
        }
        let plain = match letter {
            'å' | 'ä' | 'Å' | 'Ä' | 'Æ' | 'À' | 'Á' | 'æ' | 'à' | 'á' => 'a',
            'ö' | 'Ö' | 'Ø' | 'Ó' | 'ø' | 'ó' => 'o',
            'é' | 'É' | 'È' | 'Ë' | 'è' | 'ë' => 'e',
            'ü' | 'Ü' | 'Ú' | 'ú' => 'u',
            letter if letter.is_ascii_alphanumeric() => letter,
            _ => '-',
        };
        if plain != '-' || !slug.ends_with('-') {
            slug.push(plain);
        }
    }
    slug.trim_matches('-').to_owned()
}
