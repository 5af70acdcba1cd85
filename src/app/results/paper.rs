//! What stands on paper: texts cut to a length, and a record's fields by name.

use crate::app::words::Word;
use crate::app::words::fields::FLAGS;
use crate::app::words::print::Said;
use crate::domain::{Document, Key, Kind, Language, Place, Shape, Value, as_text};

/// A text of at most `most` signs: a longer one ends at a word, with …
pub fn cut(text: &str, most: usize) -> String {
    let text = text.trim();
    let place_of = |sign: usize| text.char_indices().nth(sign).map(|(place, _)| place);
    let Some(end) = place_of(most) else { return text.to_owned() };
    let word = text[..end].rfind([' ', '\n']).or_else(|| place_of(most - 1));
    let mut cut = text[..word.unwrap_or_default()].trim_end().to_owned();
    cut.push('…');
    cut
}

/// What a field of a record says, in words; empty where it says nothing.
pub fn said(document: &Document, place: &Place, field: &Said, language: Language) -> String {
    let Some(spec) = place.kind.fields().iter().find(|spec| spec.name == field.0) else { return String::new() };
    let key = Key { place: place.clone(), field: spec.name };
    match document.value(&key) {
        Some(Value::Text(text)) => in_words(place.kind, field, spec.shape, text, language),
        Some(Value::Number(number)) => as_text(number),
        Some(Value::Flag(true)) => FLAGS[1].say(language).to_owned(),
        Some(Value::Flag(false) | Value::Nothing) | None => String::new(),
    }
}

#[cfg(feature = "leader")]
/// What the first of these fields says: what a row is called.
pub fn first_said(document: &Document, place: &Place, fields: &[Said], language: Language) -> String {
    fields.first().map(|field| said(document, place, field, language)).unwrap_or_default()
}

fn in_words(kind: Kind, field: &Said, shape: Shape, text: &str, language: Language) -> String {
    match (shape, language) {
        (Shape::Moment, _) => text.replace('T', " "),
        (Shape::Decimal, Language::Swedish) => text.replace('.', ","),
        _ => choice(kind, field, text).map_or(text, |choice| choice.say(language)).to_owned(),
    }
}

/// What a code in a field of this kind of record stands for; none where the field holds no code.
#[inline(never)]
pub fn choice(kind: Kind, field: &Said, text: &str) -> Option<Word> {
    let spec = kind.fields().iter().find(|spec| spec.name == field.0)?;
    let Shape::Code(codes) = spec.shape else { return None };
    let chosen = codes.iter().position(|code| *code == text)?;
    field.2.get(chosen).copied()
}
