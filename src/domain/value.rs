//! What a field can hold, and how a typed field reads and writes it.

use super::text::as_text;
use super::{Coded, Date, Decimal, Moment};

/// The value of one field, as files hold it. Integers only: fractions break canonical JSON.
/// The order has no meaning but that it is one: merges need it to come out the same both ways.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// A choice that was taken back, or a date that was cleared.
    Nothing,
    /// Text, a code or a date.
    Text(String),
    /// A whole number within ±(2^53 − 1).
    Number(i64),
    /// Yes or no.
    Flag(bool),
}

impl Value {
    /// A whole number as somebody types it; nothing for an empty text, and none for what is no such number.
    pub fn whole(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return Some(Self::Nothing);
        }
        text.parse().ok().filter(|number| (0..=SAFE).contains(number)).map(Self::Number)
    }

    /// The same for a decimal number.
    pub fn decimal(text: &str) -> Option<Self> {
        if text.trim().is_empty() {
            return Some(Self::Nothing);
        }
        // On the way to 12,5 there is 12 and a comma.
        let number = text.trim().strip_suffix([',', '.']).unwrap_or(text);
        Decimal::typed(number).map(|number| Self::Text(as_text(&number)))
    }
}

/// What a field accepts; the gate checks every file against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Words that someone wrote: the only shape that may hold free text.
    Prose,
    /// A name that the tool made: an id, a version, a fingerprint or a reference.
    Name,
    /// One of these codes, or nothing.
    Code(&'static [&'static str]),
    /// A calendar date, `2026-11-21`, or nothing.
    Date,
    /// A local time, `2026-11-21T14:12`, or nothing.
    Moment,
    /// A whole number, or nothing.
    Number,
    /// A decimal number as text, `12.5`, or nothing; at most nine digits before the point and three behind it.
    Decimal,
    /// Yes or no.
    Flag,
}

/// The greatest whole number that every JSON reader keeps exactly.
pub const SAFE: i64 = (1 << 53) - 1;

impl Shape {
    /// Whether a field of this shape can hold the value.
    pub fn accepts(self, value: &Value) -> bool {
        match (self, value) {
            (Self::Prose | Self::Name, Value::Text(_))
            | (Self::Flag, Value::Flag(_))
            | (Self::Code(_) | Self::Date | Self::Moment | Self::Number | Self::Decimal, Value::Nothing) => true,
            (Self::Code(codes), Value::Text(code)) => codes.contains(&code.as_str()),
            (Self::Date, Value::Text(text)) => Date::parse(text).is_some(),
            (Self::Moment, Value::Text(text)) => Moment::parse(text).is_some(),
            (Self::Decimal, Value::Text(text)) => Decimal::parse(text).is_some(),
            (Self::Number, Value::Number(number)) => (-SAFE..=SAFE).contains(number),
            (_, Value::Nothing | Value::Text(_) | Value::Number(_) | Value::Flag(_)) => false,
        }
    }
}

/// A type that a field can have.
pub trait Stored: Default + PartialEq {
    /// What files may hold for it.
    const SHAPE: Shape;
    /// The typed value. Where nothing stands it is the default, and what does not fit is too, for the gate
    /// has let nothing else in.
    fn read(value: Option<&Value>) -> Self;
    /// The value to be kept.
    fn write(self) -> Value;
}

impl Stored for String {
    const SHAPE: Shape = Shape::Prose;
    #[inline(never)]
    fn read(value: Option<&Value>) -> Self {
        text(value).to_owned()
    }
    fn write(self) -> Value {
        Value::Text(self)
    }
}

/// The text, empty where there is none: no code and no date is empty.
#[inline(never)]
fn text(value: Option<&Value>) -> &str {
    if let Some(Value::Text(text)) = value { text } else { "" }
}

/// A name that the tool made; see [`Shape::Name`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Name(pub String);

impl Stored for Name {
    const SHAPE: Shape = Shape::Name;
    fn read(value: Option<&Value>) -> Self {
        Self(String::read(value))
    }
    fn write(self) -> Value {
        Value::Text(self.0)
    }
}

impl Stored for bool {
    const SHAPE: Shape = Shape::Flag;
    fn read(value: Option<&Value>) -> Self {
        matches!(value, Some(Value::Flag(true)))
    }
    fn write(self) -> Value {
        Value::Flag(self)
    }
}

impl Stored for Option<i64> {
    const SHAPE: Shape = Shape::Number;
    fn read(value: Option<&Value>) -> Self {
        if let Some(Value::Number(number)) = value { Some(*number) } else { None }
    }
    fn write(self) -> Value {
        self.map_or(Value::Nothing, Value::Number)
    }
}

impl Stored for Option<Decimal> {
    const SHAPE: Shape = Shape::Decimal;
    fn read(value: Option<&Value>) -> Self {
        Decimal::parse(text(value))
    }
    fn write(self) -> Value {
        self.map_or(Value::Nothing, |number| Value::Text(as_text(&number)))
    }
}

impl Stored for Option<Date> {
    const SHAPE: Shape = Shape::Date;
    fn read(value: Option<&Value>) -> Self {
        Date::parse(text(value))
    }
    fn write(self) -> Value {
        self.map_or(Value::Nothing, |date| Value::Text(as_text(&date)))
    }
}

impl Stored for Option<Moment> {
    const SHAPE: Shape = Shape::Moment;
    fn read(value: Option<&Value>) -> Self {
        Moment::parse(text(value))
    }
    fn write(self) -> Value {
        self.map_or(Value::Nothing, |moment| Value::Text(as_text(&moment)))
    }
}

impl<C: Coded> Stored for Option<C> {
    const SHAPE: Shape = Shape::Code(C::CODES);
    fn read(value: Option<&Value>) -> Self {
        C::from_code(text(value))
    }
    fn write(self) -> Value {
        self.map_or(Value::Nothing, |choice| Value::Text(choice.code().to_owned()))
    }
}
