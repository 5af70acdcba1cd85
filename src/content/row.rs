//! In which row of a file something stands, for whoever has to mend it. The text has been read as JSON before; here it is
//! gone through once more, since the tree of what was read knows no rows.

use crate::domain::as_text;

/// The row, from 1, of what stands at a place as faults name it, entries of lists by id or number; of what it should stand
/// in, where nothing stands there.
pub fn row(text: &str, place: &str) -> usize {
    let mut at = Cursor { text: text.as_bytes(), at: text.find('{').unwrap_or_default() };
    for name in place.split('/') {
        if !at.enter(name) {
            break;
        }
    }
    let mut row = 1;
    for byte in &at.text[..at.at.min(text.len())] {
        row += usize::from(*byte == b'\n');
    }
    row
}

/// A place in the text: the beginning of a value.
#[derive(Clone, Copy)]
struct Cursor<'a> {
    text: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// The sign here; nothing is as good as the end of what is open.
    fn sign(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(b'}')
    }

    /// To the next name or value.
    fn next(&mut self) {
        while matches!(self.sign(), b' ' | b'\n' | b'\r' | b'\t' | b',' | b':') {
            self.at += 1;
        }
    }

    /// Past a text, which comes back as it stands.
    fn pass_text(&mut self) -> &'a [u8] {
        let start = self.at + 1;
        self.at = start;
        while self.at < self.text.len() && self.sign() != b'"' {
            self.at += if self.sign() == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
        self.text.get(start..self.at - 1).unwrap_or_default()
    }

    /// Past a value.
    fn pass(&mut self) {
        let mut depth = 0;
        while self.at < self.text.len() {
            match self.sign() {
                b'"' => drop(self.pass_text()),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' | b',' if depth == 0 => return,
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                _ => self.at += 1,
            }
            if depth == 0 && self.sign() == b'\n' {
                return;
            }
        }
    }

    /// To what is called so in the record or list that begins here. Stays, if there is nothing.
    fn enter(&mut self, name: &str) -> bool {
        let mut here = *self;
        let is_list = here.sign() == b'[';
        if !is_list && here.sign() != b'{' {
            return false;
        }
        here.at += 1;
        let mut found = false;
        for number in 1.. {
            here.next();
            if matches!(here.sign(), b'}' | b']') {
                break;
            }
            let is_it = if is_list {
                match here.id() {
                    Some(id) => id == name.as_bytes(),
                    None => as_text(&number) == name,
                }
            } else {
                let key = here.pass_text();
                here.next();
                key == name.as_bytes()
            };
            // Of two with one id the later is the one that is wrong.
            if is_it {
                *self = here;
                found = true;
            }
            here.pass();
        }
        found
    }

    /// The id of the record that begins here.
    fn id(mut self) -> Option<&'a [u8]> {
        (self.sign() == b'{' && self.enter("id") && self.sign() == b'"').then(|| self.pass_text())
    }
}
