//! A checklist file as lines: what stands in it, in the order of its shape, without any name. The
//! build embeds built-in checklists like that, for it packs better and is read by far less code.

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::shape::{FILE, Field, GLOSSARY, Holds};

/// The lines of a file, as [`super::reader`] reads them.
#[derive(Default)]
pub struct Lines {
    /// The fingerprint, ids, numbers and Swedish texts.
    pub plain: Vec<String>,
    /// The English texts, empty where there is none: one for each Swedish one.
    pub english: Vec<String>,
}

/// The lines of a file. What is missing, or something else than it should be, becomes an empty line.
pub fn lines(file: &Value) -> Lines {
    let mut lines = Lines::default();
    // Keys are sorted and there are no fractions: the text is the canonical one of RFC 8785.
    lines.plain.push(format!("{:x}", Sha256::digest(file.to_string())));
    lines.add(&FILE, file);
    lines
}

/// The lines of the glossary. It has no version of its own, and so no fingerprint.
#[allow(dead_code, reason = "the build uses it")]
pub fn glossary(file: &Value) -> Lines {
    let mut lines = Lines::default();
    lines.add(&GLOSSARY, file);
    lines
}

impl Lines {
    fn add(&mut self, holds: &Holds, value: &Value) {
        match holds {
            Holds::Id | Holds::Word => self.plain.push(word(value)),
            Holds::Text | Holds::TextOr(_) => {
                self.plain.push(word(&value["sv"]));
                self.english.push(word(&value["en"]));
            }
            Holds::Flag => self.flag(value == true),
            Holds::Number => self.plain.push(value.as_u64().map_or_else(String::new, |number| number.to_string())),
            Holds::Record(fields) => fields.iter().for_each(|field| self.field(field, value)),
            Holds::List(each) => {
                let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
                self.plain.push(list.len().to_string());
                for one in list {
                    self.add(each, one);
                }
            }
            Holds::UnreadWord | Holds::UnreadNumber => {}
        }
    }

    fn field(&mut self, field: &Field, record: &Value) {
        let value = &record[field.name];
        match &field.holds {
            Holds::TextOr(other) if value.is_null() => self.add(&Holds::Text, &record[*other]),
            Holds::Record(_) if !field.is_needed => {
                self.flag(!value.is_null());
                if !value.is_null() {
                    self.add(&field.holds, value);
                }
            }
            holds => self.add(holds, value),
        }
    }

    fn flag(&mut self, is_so: bool) {
        self.plain.push(if is_so { "1" } else { "" }.to_owned());
    }
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
