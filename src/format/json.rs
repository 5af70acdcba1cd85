//! Strict JSON: a repeated key is refused, where a plain reader would silently keep the last; numbers
//! are whole. Our own reader and writer: those of `serde_json` also do fractions, errors in words and
//! types of every kind, and would add 10 KB to the bundle. Host tests hold them against it.

use litemap::LiteMap;

/// The longest text that is read, in bytes. An assessment is at most a million characters.
pub const MAX_LENGTH: usize = 8_000_000;

/// An object: keys in order.
pub type Map = LiteMap<String, Json>;

/// A JSON text as a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A number that is not whole, or too large: no field of ours holds one.
    Fraction,
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Json>),
    /// An object.
    Object(Map),
}

impl Json {
    /// What stands under a key, if this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object().and_then(|map| map.get(key))
    }

    /// The text, if this is one.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// The number, if this is a whole one from 0.
    pub fn as_u64(&self) -> Option<u64> {
        if let Self::Number(number) = self { u64::try_from(*number).ok() } else { None }
    }

    /// Yes or no, if this is one of them.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(flag) = self { Some(*flag) } else { None }
    }

    /// The list, if this is one.
    pub fn as_array(&self) -> Option<&Vec<Self>> {
        if let Self::Array(list) = self { Some(list) } else { None }
    }

    /// The object, if this is one.
    pub fn as_object(&self) -> Option<&Map> {
        if let Self::Object(map) = self { Some(map) } else { None }
    }

    /// The text without any space: keys in order and whole numbers, so the canonical one of RFC 8785.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, None);
        text
    }

    /// Adds the text; `indent` is how far in lines begin, nothing for all in one line.
    pub(super) fn write(&self, text: &mut String, indent: Option<usize>) {
        match self {
            Self::Null | Self::Fraction => text.push_str("null"),
            Self::Bool(true) => text.push_str("true"),
            Self::Bool(false) => text.push_str("false"),
            Self::Number(number) => text.push_str(&number.to_string()),
            Self::String(words) => quote(words, text),
            Self::Array(list) => {
                enclose(text, indent, ['[', ']'], &mut list.iter().map(|one| (None, one)));
            }
            Self::Object(map) => {
                enclose(text, indent, ['{', '}'], &mut map.iter().map(|(key, one)| (Some(key.as_str()), one)));
            }
        }
    }
}

/// A list or an object, each entry on a line of its own if there is an indent.
pub(super) fn enclose(
    text: &mut String,
    indent: Option<usize>,
    [open, close]: [char; 2],
    entries: &mut dyn Iterator<Item = (Option<&str>, &Json)>,
) {
    let inside = indent.map(|indent| indent + 2);
    text.push(open);
    let mut is_empty = true;
    for (key, one) in entries {
        if !is_empty {
            text.push(',');
        }
        is_empty = false;
        new_line(text, inside);
        if let Some(key) = key {
            quote(key, text);
            text.push_str(if indent.is_some() { ": " } else { ":" });
        }
        one.write(text, inside);
    }
    if !is_empty {
        new_line(text, indent);
    }
    text.push(close);
}

fn new_line(text: &mut String, indent: Option<usize>) {
    if let Some(indent) = indent {
        text.push('\n');
        (0..indent).for_each(|_| text.push(' '));
    }
}

fn quote(words: &str, text: &mut String) {
    text.push('"');
    for letter in words.chars() {
        let short = match letter {
            '"' | '\\' => letter,
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\0'..' ' => {
                text.push_str("\\u00");
                for half in [letter as u32 >> 4, letter as u32 & 15] {
                    text.extend(char::from_digit(half, 16));
                }
                continue;
            }
            _ => {
                text.push(letter);
                continue;
            }
        };
        text.push('\\');
        text.push(short);
    }
    text.push('"');
}
