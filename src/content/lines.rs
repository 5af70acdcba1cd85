//! A checklist file as lines: what stands in it, in the order of its shape, without any name. The
//! build embeds built-in checklists like that, for it packs better and is read by far less code. The
//! build reads files with a library and the tool with its own gate: [`Json`] is the tree of either.

use super::shape::{FILE, Field, Holds};
use super::{Json, as_text};

/// The lines of a file, as [`super::reader`] reads them.
#[derive(Default)]
pub struct Lines {
    /// The fingerprint, ids, numbers and Swedish texts.
    pub plain: Vec<String>,
    /// The English texts, empty where there is none: one for each Swedish one.
    pub english: Vec<String>,
}

/// The lines of a file with this fingerprint. What is missing, or something else than it should be, becomes an empty line.
pub fn lines(file: &Json, fingerprint: String) -> Lines {
    let mut lines = Lines::default();
    lines.plain.push(fingerprint);
    lines.add(&FILE, Some(file));
    lines
}

impl Lines {
    /// Adds what should be of this shape.
    pub fn add(&mut self, holds: &Holds, value: Option<&Json>) {
        match holds {
            Holds::Id(_) | Holds::Ref(_) | Holds::Address | Holds::Word => self.plain.push(word(value)),
            Holds::Text | Holds::TextOr(_) => {
                self.plain.push(word(get(value, "sv")));
                self.english.push(word(get(value, "en")));
            }
            Holds::Flag => self.flag(value.and_then(Json::as_bool) == Some(true)),
            Holds::Number => {
                let number = value.and_then(Json::as_u64);
                self.plain.push(number.map(|number| as_text(&number)).unwrap_or_default());
            }
            Holds::Record(fields) => {
                for field in *fields {
                    self.field(field, value);
                }
            }
            Holds::List(each) => {
                let list = value.and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default();
                self.plain.push(as_text(&list.len()));
                for one in list {
                    self.add(each, Some(one));
                }
            }
            Holds::UnreadWord | Holds::UnreadNumber => {}
        }
    }

    fn field(&mut self, field: &Field, record: Option<&Json>) {
        let value = get(record, field.name);
        match &field.holds {
            Holds::TextOr(other) if value.is_none() => self.add(&Holds::Text, get(record, other)),
            Holds::Record(_) if !field.is_needed => {
                self.flag(value.is_some());
                if value.is_some() {
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

/// What stands under a name. Nothing is the same as `null`.
pub fn get<'a>(record: Option<&'a Json>, name: &str) -> Option<&'a Json> {
    record?.get(name).filter(|value| !matches!(value, Json::Null))
}

fn word(value: Option<&Json>) -> String {
    value.and_then(Json::as_str).unwrap_or_default().to_owned()
}
