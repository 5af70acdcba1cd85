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
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("en") { Self::English } else { Self::Swedish }
    }

    /// The BCP 47 tag, for the `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }
}
