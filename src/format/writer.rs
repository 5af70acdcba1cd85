//! JSON as text, written piece by piece.

use crate::domain::{Value, as_text};

/// The text so far.
#[derive(Default)]
pub(super) struct Writer {
    text: String,
    /// Set apart in lines with indents, for people to read; else without any space.
    is_apart: bool,
    depth: usize,
    /// Nothing stands yet in the object or list that is open.
    is_first: bool,
}

impl Writer {
    /// Nothing yet.
    pub fn new(is_apart: bool) -> Self {
        Self { is_apart, ..Self::default() }
    }

    /// The text when all that was opened is closed.
    pub fn finish(self) -> String {
        self.text
    }

    /// Opens an object or a list.
    pub fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
        self.is_first = true;
    }

    /// Closes what was opened last.
    pub fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if !self.is_first {
            self.new_line();
        }
        self.text.push(bracket);
        self.is_first = false;
    }

    /// What an entry of a list begins with.
    pub fn entry(&mut self) {
        if !self.is_first {
            self.text.push(',');
        }
        self.is_first = false;
        self.new_line();
    }

    /// What an entry of an object begins with.
    pub fn key(&mut self, name: &str) {
        self.entry();
        self.string(name);
        self.text.push_str(if self.is_apart { ": " } else { ":" });
    }

    /// A text.
    pub fn string(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            let short = match letter {
                '"' | '\\' => letter,
                '\n' => 'n',
                '\r' => 'r',
                '\t' => 't',
                '\u{8}' => 'b',
                '\u{c}' => 'f',
                '\0'..' ' => {
                    self.text.push_str(if letter < '\u{10}' { "\\u000" } else { "\\u001" });
                    self.text.extend(char::from_digit(u32::from(letter) % 16, 16));
                    continue;
                }
                _ => {
                    self.text.push(letter);
                    continue;
                }
            };
            self.text.push('\\');
            self.text.push(short);
        }
        self.text.push('"');
    }

    /// What is written as it stands: a number, `true`, `null`.
    pub fn plain(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// The value of a field.
    pub fn value(&mut self, value: &Value) {
        match value {
            Value::Nothing => self.plain("null"),
            Value::Text(text) => self.string(text),
            Value::Number(number) => self.plain(&as_text(number)),
            Value::Flag(flag) => self.plain(if *flag { "true" } else { "false" }),
        }
    }

    fn new_line(&mut self) {
        if self.is_apart {
            self.text.push('\n');
            for _ in 0..self.depth {
                self.text.push_str("  ");
            }
        }
    }
}
