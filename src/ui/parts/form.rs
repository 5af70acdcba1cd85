//! Fields of one assessment, drawn from their handles: name, value and rivals come from the document.

#[cfg(feature = "leader")]
use super::choices::select_named;
use super::choices::{Choice, choices, select};
#[cfg(feature = "leader")]
use super::field::number_field;
use super::field::{Drawn, date_field, text_field};
use crate::app::Entry;
use crate::app::words::Word;
use crate::domain::{Coded, Date, Field, Key, Value};
#[cfg(feature = "leader")]
use crate::domain::{Language, as_text};
use crate::ui::ctx::Ctx;
use crate::ui::dom::Tag;

/// What the choices of a field are called, in their order.
pub struct Scale {
    /// Their names.
    pub names: &'static [Word],
    /// What they mean, if that needs saying.
    pub meanings: &'static [Word],
    /// The level of the first, if they are on a scale of 0–3.
    pub first: Option<usize>,
}

/// Draws fields of one assessment.
pub struct Form<'a> {
    /// The context of the view.
    pub ctx: &'a Ctx,
    /// The assessment.
    pub entry: &'a Entry,
}

impl<'a> Form<'a> {
    fn drawn(&self, key: Key, label: &'static str) -> Drawn<'a> {
        let document = &self.entry.document;
        let value = match document.value(&key) {
            Some(Value::Text(text)) => text,
            Some(Value::Nothing | Value::Number(_) | Value::Flag(_)) | None => "",
        };
        let rivals = document.rivals(&key);
        let is_ours = document.writer(&key) == Some(&self.ctx.writer);
        Drawn { assessment: &document.id, field: key, label, value, rivals, is_ours }
    }

    #[cfg(feature = "leader")]
    /// A field for words by its key; `rows` 0 is a field of one line.
    pub fn words(&self, key: Key, label: Word, help: Option<&str>, rows: u32) -> Tag {
        text_field(self.ctx, self.drawn(key, self.ctx.say(label)), help, rows)
    }

    #[cfg(feature = "leader")]
    /// A field for a day by its key.
    pub fn day(&self, key: Key, label: Word, help: Option<&str>) -> Tag {
        date_field(self.ctx, self.drawn(key, self.ctx.say(label)), help, None)
    }

    /// A list to choose from by its key.
    pub fn list(&self, key: Key, label: Word, codes: &[&'static str], names: &[Word]) -> Tag {
        select(self.ctx, &self.drawn(key, self.ctx.say(label)), codes, names)
    }

    /// A list to choose one of several records from, by id and name.
    #[cfg(feature = "leader")]
    pub fn named(&self, key: Key, label: Word, choices: &[(String, String)]) -> Tag {
        select_named(self.ctx, &self.drawn(key, self.ctx.say(label)), choices)
    }

    #[cfg(feature = "leader")]
    /// A field for a number. What is no number is not taken, and stands in the field with an error until it is one.
    pub fn number(&self, key: Key, label: Word, said: [&str; 2], read: fn(&str) -> Option<Value>) -> Tag {
        let (id, holds) = (&self.entry.document.id, self.entry.document.value(&key));
        let half = self.ctx.send.read(|model| model.session.half(id, &key, holds).map(str::to_owned)).flatten();
        let number = match holds {
            Some(Value::Number(number)) => as_text(number),
            Some(Value::Text(text)) => {
                text.replace('.', if self.ctx.language == Language::Swedish { "," } else { "." })
            }
            Some(Value::Nothing | Value::Flag(_)) | None => String::new(),
        };
        let shown = (number.as_str(), half.as_deref());
        number_field(self.ctx, self.drawn(key, self.ctx.say(label)), shown, said, read)
    }

    /// A field for words; `rows` 0 is a field of one line.
    #[inline(never)]
    pub fn text(&self, field: &Field<String>, of: &str, label: Word, help: Option<Word>, rows: u32) -> Tag {
        self.told(field, of, label, help.map(|help| self.ctx.say(help)), rows)
    }

    /// The same with a help that is not a word of the interface.
    #[inline(never)]
    pub fn told(&self, field: &Field<String>, of: &str, label: Word, help: Option<&str>, rows: u32) -> Tag {
        text_field(self.ctx, self.drawn(field.key(of), self.ctx.say(label)), help, rows)
    }

    /// A field for a day; `error` is what is wrong with it.
    pub fn date(&self, field: &Field<Option<Date>>, of: &str, label: Word, error: Option<Word>) -> Tag {
        let drawn = self.drawn(field.key(of), self.ctx.say(label));
        date_field(self.ctx, drawn, None, error.map(|error| self.ctx.say(error)))
    }

    /// A group of radio buttons; `legend` is its name.
    pub fn radios<C: Coded>(
        &self,
        field: &Field<Option<C>>,
        of: &str,
        legend: Tag,
        layout: &'static str,
        scale: &Scale,
    ) -> Tag {
        self.scaled(field.key(of), C::CODES, legend, layout, scale)
    }

    /// Apart from the types, so that it stands once in the bundle.
    #[inline(never)]
    fn scaled(&self, key: Key, codes: &[&'static str], legend: Tag, layout: &'static str, scale: &Scale) -> Tag {
        let mut list = Vec::new();
        for (place, (code, name)) in codes.iter().zip(scale.names).enumerate() {
            let meaning = scale.meanings.get(place).map(|meaning| self.ctx.say(*meaning));
            let level = scale.first.map(|first| first + place);
            list.push(Choice { code, label: self.ctx.say(*name), meaning, level });
        }
        self.choices(key, (legend, None, None), layout, &list)
    }

    /// A group of radio buttons with a line of help, and the terms in it, between the question and the answers.
    pub fn choices(
        &self,
        key: Key,
        question: (Tag, Option<&str>, Option<Tag>),
        layout: &'static str,
        list: &[Choice],
    ) -> Tag {
        choices(self.ctx, &self.drawn(key, ""), question, list, layout)
    }

    /// A list to choose from, with an entry for nothing chosen.
    pub fn select<C: Coded>(&self, field: &Field<Option<C>>, of: &str, label: Word, names: &[Word]) -> Tag {
        select(self.ctx, &self.drawn(field.key(of), self.ctx.say(label)), C::CODES, names)
    }
}
