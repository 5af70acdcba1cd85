//! The roles that tests speak of, and where each is looked for.
//!
//! A selector only collects candidates; what an element *is* the browser says (Get Computed Role), so a selector
//! may be too wide but never too narrow.

use std::fmt;

/// An ARIA role, as assistive technology is told it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the ARIA role of the same name")]
pub enum Role {
    Alert,
    AlertDialog,
    Application,
    Article,
    Banner,
    Button,
    Cell,
    Checkbox,
    ColumnHeader,
    Combobox,
    /// `<input type=date>`, for which ARIA has no role.
    Date,
    Dialog,
    Group,
    Heading,
    Img,
    Link,
    List,
    ListItem,
    Main,
    Meter,
    Navigation,
    Note,
    Option,
    ProgressBar,
    Radio,
    RadioGroup,
    Region,
    Row,
    RowHeader,
    SearchBox,
    Slider,
    SpinButton,
    Status,
    Switch,
    Tab,
    TabPanel,
    Table,
    Textbox,
}

impl Role {
    /// The name that the browser gives the role.
    pub fn aria(self) -> &'static str {
        self.row().0
    }

    /// Where elements of this role may be: the tags that have it by themselves, and whoever claims it.
    pub(crate) fn selector(self) -> String {
        let (aria, tags, _) = self.row();
        let claimed = format!("[role~='{aria}']");
        if tags.is_empty() { claimed } else { format!("{tags}, {claimed}") }
    }

    /// Whether the text inside an element may be its name; if not, only a label, legend or caption can.
    pub(crate) fn is_named_by_content(self) -> bool {
        self.row().2 == NamedBy::Content
    }

    /// Whether the browser's word for a role means this one.
    pub(crate) fn is(self, computed: &str) -> bool {
        computed == self.aria() || ALSO_SAID.contains(&(self, computed))
    }

    fn row(self) -> (&'static str, &'static str, NamedBy) {
        match self {
            Self::Alert => ("alert", "", NamedBy::Author),
            Self::AlertDialog => ("alertdialog", "", NamedBy::Author),
            Self::Application => ("application", "", NamedBy::Author),
            Self::Article => ("article", "article", NamedBy::Author),
            Self::Banner => ("banner", "header", NamedBy::Author),
            Self::Button => ("button", "button, summary, input", NamedBy::Content),
            Self::Cell => ("cell", "td", NamedBy::Content),
            Self::Checkbox => ("checkbox", "input[type=checkbox]", NamedBy::Content),
            Self::ColumnHeader => ("columnheader", "th", NamedBy::Content),
            Self::Combobox => ("combobox", "select, input[list]", NamedBy::Author),
            Self::Date => ("date", "input[type=date]", NamedBy::Author),
            Self::Dialog => ("dialog", "dialog", NamedBy::Author),
            Self::Group => ("group", "fieldset, details, optgroup", NamedBy::Author),
            Self::Heading => ("heading", "h1, h2, h3, h4, h5, h6", NamedBy::Content),
            Self::Img => ("img", "img, svg, [role=image]", NamedBy::Content),
            Self::Link => ("link", "a[href], area[href]", NamedBy::Content),
            Self::List => ("list", "ul, ol, menu", NamedBy::Author),
            Self::ListItem => ("listitem", "li", NamedBy::Author),
            Self::Main => ("main", "main", NamedBy::Author),
            Self::Meter => ("meter", "meter", NamedBy::Author),
            Self::Navigation => ("navigation", "nav", NamedBy::Author),
            Self::Note => ("note", "", NamedBy::Author),
            Self::Option => ("option", "option", NamedBy::Content),
            Self::ProgressBar => ("progressbar", "progress", NamedBy::Author),
            Self::Radio => ("radio", "input[type=radio]", NamedBy::Content),
            Self::RadioGroup => ("radiogroup", "", NamedBy::Author),
            Self::Region => ("region", "section", NamedBy::Author),
            // Chromium names no row: look for one by what it holds.
            Self::Row => ("row", "tr", NamedBy::Content),
            Self::RowHeader => ("rowheader", "th", NamedBy::Content),
            Self::SearchBox => ("searchbox", "input[type=search]", NamedBy::Author),
            Self::Slider => ("slider", "input[type=range]", NamedBy::Author),
            Self::SpinButton => ("spinbutton", "input[type=number]", NamedBy::Author),
            Self::Status => ("status", "output", NamedBy::Author),
            Self::Switch => ("switch", "", NamedBy::Content),
            Self::Tab => ("tab", "", NamedBy::Content),
            Self::TabPanel => ("tabpanel", "", NamedBy::Author),
            Self::Table => ("table", "table", NamedBy::Author),
            Self::Textbox => ("textbox", "textarea, input, [contenteditable]", NamedBy::Author),
        }
    }
}

/// Other words that browsers use, or none: ARIA 1.3 writes `image`, and has no role for a date, nor a word for what opens
/// details. `WebKitGTK` calls a list that opens a button,
/// and a number a text. Only what has the right tag is asked, so nothing else passes.
const ALSO_SAID: [(Role, &str); 9] = [
    (Role::Img, "image"),
    (Role::Button, "DisclosureTriangle"),
    (Role::Button, ""),
    (Role::Combobox, "button"),
    (Role::Date, "Date"),
    (Role::Date, "textbox"),
    (Role::Date, ""),
    (Role::Row, ""),
    (Role::SpinButton, "textbox"),
];

/// Where ARIA lets a role take its name from.
#[derive(PartialEq, Eq)]
enum NamedBy {
    Author,
    Content,
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.aria())
    }
}

/// A role and a name together, as a person hears them: `button “Spara som fil”`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The browser's word for the role; may be one that [`Role`] does not know.
    pub role: String,
    /// The accessible name, its whitespace collapsed.
    pub name: String,
}

impl fmt::Display for Heard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} “{}”", self.role, self.name)
    }
}
