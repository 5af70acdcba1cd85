//! The languages that every text exists in.

/// A language of the interface and of the content. Swedish comes first everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Swedish, the language of the source texts.
    #[default]
    Swedish,
    /// English.
    English,
}

impl Language {
    /// The language that a BCP 47 tag asks for; every other language gets Swedish.
    pub fn from_tag(tag: &str) -> Self {
        match tag.as_bytes() {
            [b'e' | b'E', b'n' | b'N'] | [b'e' | b'E', b'n' | b'N', b'-' | b'_', ..] => Self::English,
            _ => Self::Swedish,
        }
    }

    /// The BCP 47 tag, for the `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }
}
