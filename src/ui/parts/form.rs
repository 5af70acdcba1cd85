//! Fields of one assessment, drawn from their handles: name, value and rivals come from the document.

use super::choices::{Choice, choices, select};
use super::field::{Drawn, date_field, text_field};
use crate::app::Entry;
use crate::app::words::Word;
use crate::domain::{Coded, Date, Field, Key, Value};
use crate::ui::ctx::Ctx;
use crate::ui::dom::Tag;

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
            Some(Value::Text(text)) => text.clone(),
            Some(Value::Nothing | Value::Number(_) | Value::Flag(_)) | None => String::new(),
        };
        let rivals = document.rivals(&key).into_iter().cloned().collect();
        Drawn { assessment: &document.id, field: key, label, value, rivals }
    }

    /// A field for words; `rows` 0 is a field of one line.
    pub fn text(&self, field: &Field<String>, of: &str, label: Word, help: Option<&str>, rows: u32) -> Tag {
        text_field(self.ctx, self.drawn(field.key(of), self.ctx.say(label)), help, rows)
    }

    /// A field for a day; `error` is what is wrong with it.
    pub fn date(&self, field: &Field<Option<Date>>, of: &str, label: Word, error: Option<Word>) -> Tag {
        let drawn = self.drawn(field.key(of), self.ctx.say(label));
        date_field(self.ctx, drawn, error.map(|error| self.ctx.say(error)))
    }

    /// A group of radio buttons; `legend` is its name. `named` gives a choice's name, meaning and level.
    pub fn radios<C: Coded>(
        &self,
        field: &Field<Option<C>>,
        of: &str,
        legend: Tag,
        layout: &'static str,
        named: &dyn Fn(C) -> (String, Option<String>, Option<u32>),
    ) -> Tag {
        self.explained_radios(field, of, (legend, None), layout, named)
    }

    /// The same, with a line of help between the question and the answers.
    pub fn explained_radios<C: Coded>(
        &self,
        field: &Field<Option<C>>,
        of: &str,
        question: (Tag, Option<&str>),
        layout: &'static str,
        named: &dyn Fn(C) -> (String, Option<String>, Option<u32>),
    ) -> Tag {
        let choice = |choice: &C| {
            let (label, meaning, level) = named(*choice);
            Choice { code: choice.code(), label, meaning, level }
        };
        let list: Vec<Choice> = C::ALL.iter().map(choice).collect();
        choices(self.ctx, &self.drawn(field.key(of), ""), question, &list, layout)
    }

    /// A list to choose from, with an entry for nothing chosen.
    pub fn select<C: Coded>(&self, field: &Field<Option<C>>, of: &str, label: Word, named: fn(C) -> Word) -> Tag {
        let options: Vec<_> = C::ALL.iter().map(|choice| (choice.code(), self.ctx.say(named(*choice)))).collect();
        select(self.ctx, &self.drawn(field.key(of), self.ctx.say(label)), &options)
    }
}
