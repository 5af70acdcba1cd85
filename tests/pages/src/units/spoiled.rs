//! Files that nobody can read, each for another reason.

use super::UnitFile;

/// A file that was spoiled on its way, in the way of this number.
pub fn spoiled(way: usize, unit: &str, text: &str) -> UnitFile {
    let half: String = text.chars().take(text.chars().count() / 2).collect();
    let (name, text) = match way % 5 {
        0 => ("avklippt.json", half),
        1 => ("tom.json", String::new()),
        2 => ("nyare.json", text.replacen("\"formatVersion\": ", "\"formatVersion\": 9", 1)),
        3 => ("anteckningar.html", format!("<p>{unit}: vi skickar filen senare</p>")),
        _ => ("fel-svar.json", text.replacen("\"size\": \"", "\"size\": \"x", 1)),
    };
    UnitFile { name: format!("{:03}-{name}", way * 10 + 8), text }
}
