//! A text to a JSON tree.

use super::ReadError;
use super::json::{Json, MAX_LENGTH, Map};
use crate::domain::places;

/// How deep a text may be nested: far deeper than any file of ours.
const DEEPEST: u32 = 127;

/// Reads a text as JSON. A byte order mark at the start, which Windows tools add, is passed over.
///
/// # Errors
/// Empty, too long, cut off, not JSON, nested deeper than 127, or with a repeated key.
pub fn parse(text: &str) -> Result<Json, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > MAX_LENGTH {
        return Err(ReadError::TooLarge);
    }
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let mut reader = Reader { text, at: 0, depth: 0 };
    let value = reader.value()?;
    if reader.skip_space().is_none() { Ok(value) } else { Err(reader.unexpected()) }
}

struct Reader<'a> {
    text: &'a str,
    /// The byte that is read next.
    at: usize,
    depth: u32,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) -> Option<u8> {
        self.run(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        self.peek()
    }

    /// The next byte is not what should stand there.
    fn unexpected(&self) -> ReadError {
        if self.peek().is_none() {
            return ReadError::CutOff;
        }
        let (mut line, mut column) = (1, 0);
        for byte in self.text.bytes().take(self.at + 1) {
            column += 1;
            if byte == b'\n' {
                (line, column) = (line + 1, 0);
            }
        }
        ReadError::NotJson { line, column }
    }

    fn value(&mut self) -> Result<Json, ReadError> {
        match self.skip_space() {
            Some(b'n') => self.word("null", Json::Null),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'"') => self.string().map(Json::String),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(open @ (b'[' | b'{')) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(ReadError::TooDeep);
                }
                self.at += 1;
                let value = if open == b'[' { self.array() } else { self.object() }?;
                self.at += 1;
                self.depth -= 1;
                Ok(value)
            }
            Some(_) | None => Err(self.unexpected()),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json, ReadError> {
        word.bytes().try_for_each(|byte| self.expect(byte))?;
        Ok(value)
    }

    fn expect(&mut self, byte: u8) -> Result<(), ReadError> {
        if self.has(byte) { Ok(()) } else { Err(self.unexpected()) }
    }

    /// Steps over this byte if it is the next one.
    fn has(&mut self, byte: u8) -> bool {
        let has = self.peek() == Some(byte);
        self.at += usize::from(has);
        has
    }

    /// Steps over the bytes that fit, and gives them.
    fn run(&mut self, fits: fn(u8) -> bool) -> &str {
        let start = self.at;
        while self.peek().is_some_and(fits) {
            self.at += 1;
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn digits(&mut self) -> Result<&str, ReadError> {
        if self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            Ok(self.run(|byte| byte.is_ascii_digit()))
        } else {
            Err(self.unexpected())
        }
    }

    fn number(&mut self) -> Result<Json, ReadError> {
        let start = self.at;
        let mut is_whole = true;
        self.has(b'-');
        if self.has(b'0') {
            // Minus nought is a number that files of ours do not hold.
            is_whole = self.at == start + 1;
            if self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
                return Err(self.unexpected());
            }
        } else {
            self.digits()?;
        }
        if self.has(b'.') {
            is_whole = false;
            self.digits()?;
        }
        if self.has(b'e') || self.has(b'E') {
            is_whole = false;
            let is_small = self.has(b'-');
            let _plus = self.has(b'+');
            let exponent = self.digits()?.parse().unwrap_or(u32::MAX);
            if exponent > 308 && !is_small {
                // No reader of JSON holds so large a number.
                self.at -= 1;
                return Err(self.unexpected());
            }
        }
        // The field that a fraction stands in refuses it, by name.
        let number = self.text.get(start..self.at).filter(|_| is_whole).and_then(|number| number.parse().ok());
        Ok(number.map_or(Json::Fraction, Json::Number))
    }

    fn string(&mut self) -> Result<String, ReadError> {
        self.at += 1;
        let mut string = String::new();
        loop {
            string.push_str(self.run(|byte| byte >= b' ' && byte != b'"' && byte != b'\\'));
            if self.has(b'"') {
                return Ok(string);
            }
            self.expect(b'\\')?;
            string.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Result<char, ReadError> {
        let letter = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.escaped_unit();
            }
            Some(_) | None => return Err(self.unexpected()),
        };
        self.at += 1;
        Ok(letter)
    }

    /// Four digits, or a pair of four for a sign beyond the first 65 536.
    fn escaped_unit(&mut self) -> Result<char, ReadError> {
        let first = self.four()?;
        let code = if (0xd800..0xdc00).contains(&first) {
            self.expect(b'\\')?;
            self.expect(b'u')?;
            let second = self.four()?.wrapping_sub(0xdc00);
            if second < 0x400 { 0x1_0000 + ((first - 0xd800) << 10) + second } else { u32::MAX }
        } else {
            first
        };
        char::from_u32(code).ok_or_else(|| self.unexpected())
    }

    fn four(&mut self) -> Result<u32, ReadError> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            code = code * 16 + digit.ok_or_else(|| self.unexpected())?;
            self.at += 1;
        }
        Ok(code)
    }

    /// Up to the bracket that closes it.
    fn array(&mut self) -> Result<Json, ReadError> {
        let mut list = Vec::new();
        let mut goes_on = self.skip_space() != Some(b']');
        while goes_on {
            list.push(self.value()?);
            goes_on = self.goes_on(b']')?;
        }
        Ok(Json::Array(list))
    }

    /// Whether a comma stands next, and not the end.
    fn goes_on(&mut self, close: u8) -> Result<bool, ReadError> {
        let next = self.skip_space();
        if next == Some(close) {
            return Ok(false);
        }
        self.expect(b',')?;
        Ok(true)
    }

    /// Up to the bracket that closes it.
    fn object(&mut self) -> Result<Json, ReadError> {
        let mut list: Vec<(String, Json)> = Vec::new();
        let mut goes_on = self.skip_space() != Some(b'}');
        while goes_on {
            if self.skip_space() != Some(b'"') {
                return Err(self.unexpected());
            }
            let key = self.string()?;
            self.skip_space();
            self.expect(b':')?;
            list.push((key, self.value()?));
            goes_on = self.goes_on(b'}')?;
        }
        let order = places(list.len(), &|a, b| list[a].0.cmp(&list[b].0));
        let mut map = Map::new();
        for place in order {
            let (key, value) = std::mem::replace(&mut list[place], (String::new(), Json::Null));
            // In order, so that a new one goes last; the same one again does not go.
            if let Some((key, _)) = map.try_append(key, value) {
                return Err(ReadError::RepeatedKey { key: key.clone() });
            }
        }
        Ok(Json::Object(map))
    }
}
