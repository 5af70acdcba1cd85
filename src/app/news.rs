//! What the page around may want to know: ids and kinds, never a word that somebody wrote. It follows from the model
//! as it is after each message, so that no way of changing something can forget to tell.

use super::{Entry, Model, Route, Said, Saving, Shelf, StoreFault};
use crate::domain::joined;

/// Something that the page is told of, as an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// `ready`, `changed`, `saved`, `exported` or `error`; or `went`, which is no event.
    pub name: &'static str,
    /// The id of the assessment that it is about, if it is about one; for `ready` those of all, a line each; for `went`
    /// the address of the view.
    pub id: String,
    /// What went wrong, for `error`: `save`, `read`, `open`, `export`, `delete`, `checklist`.
    pub kind: &'static str,
    /// How it was changed, where it is saved, as what it was exported, why it went wrong.
    pub code: &'static str,
}

/// What has been told.
#[derive(Default)]
pub struct Told {
    is_ready: bool,
    kept: Vec<Known>,
    notices: u32,
    set_aside: usize,
    blocked: Option<StoreFault>,
    unusable: Option<&'static str>,
    route: Route,
}

/// An assessment when it was last told of.
struct Known {
    id: String,
    changes: u64,
    standing: (&'static str, &'static str),
}

impl News {
    #[inline(never)]
    fn error(kind: &'static str, code: &'static str, id: &str) -> Self {
        Self { name: "error", id: id.to_owned(), kind, code }
    }

    #[inline(never)]
    fn of(name: &'static str, code: &'static str, id: &str) -> Self {
        Self { name, id: id.to_owned(), kind: "", code }
    }

    /// A file of this name was handed to the user.
    pub(super) fn exported(id: &str, file: &str) -> Self {
        let is = |end: &str| file.ends_with(end);
        let format = if is(".html") {
            "html"
        } else if is(".csv") {
            "csv"
        } else if is(".txt") {
            "txt"
        } else if is(".ics") {
            "ics"
        } else {
            "json"
        };
        Self::of("exported", format, id)
    }
}

impl Told {
    /// Nothing has been told, and one is here.
    pub(super) fn at(route: &Route) -> Self {
        Self { route: route.clone(), ..Self::default() }
    }

    /// What is new since this was last asked.
    pub fn news(&mut self, model: &Model) -> Vec<News> {
        let mut news = Vec::new();
        let library = &model.library;
        if !library.is_read {
            return news;
        }
        let was_ready = std::mem::replace(&mut self.is_ready, true);
        let before = std::mem::take(&mut self.kept);
        let mut at = 0;
        // Both are in the order of their ids.
        for entry in library.own() {
            let now = Known::new(entry);
            at = gone(&before, at, Some(&now.id), &mut news);
            let known = before.get(at).filter(|known| known.id == now.id);
            at += usize::from(known.is_some());
            if was_ready {
                now.tell(known, &mut news);
            }
            self.kept.push(now);
        }
        gone(&before, at, None, &mut news);
        if !was_ready {
            let mut ids = Vec::new();
            for known in &self.kept {
                ids.push(known.id.as_str());
            }
            news.push(News::of("ready", "", &joined(&ids, "\n")));
        }
        self.failures(model, &mut news);
        if self.route != model.session.route {
            self.route.clone_from(&model.session.route);
            if let Some(address) = model.address() {
                news.push(News::of("went", "", &address));
            }
        }
        news
    }

    #[inline(never)]
    fn failures(&mut self, model: &Model, news: &mut Vec<News>) {
        let library = &model.library;
        if let Some(why) = library.blocked.filter(|_| self.blocked != library.blocked) {
            news.push(News::error("save", why.code(), ""));
        }
        self.blocked = library.blocked;
        for aside in library.set_aside.iter().skip(self.set_aside) {
            news.push(News::error("read", aside.why.code(), &aside.id));
        }
        self.set_aside = library.set_aside.len();
        let code = library.unusable.as_ref().map(|unusable| unusable.code());
        if code != self.unusable {
            if let Some(code) = code {
                news.push(News::error("checklist", code, ""));
            }
            self.unusable = code;
        }
        if self.notices == model.session.notices {
            return;
        }
        self.notices = model.session.notices;
        let said = model.session.notice.as_ref().map(|notice| &notice.said);
        #[cfg(feature = "leader")]
        if let Some(Said::Returned(returned)) = said {
            if let Some(code) = returned.fault {
                news.push(News::error("open", code, ""));
            }
            return;
        }
        let (kind, code) = if let Some(Said::FileRefused(why)) = said {
            ("open", why.code())
        } else if matches!(said, Some(Said::FileUnreadable)) {
            ("open", "unreadable")
        } else if matches!(said, Some(Said::FileBroken)) {
            ("export", "read-back")
        } else if matches!(said, Some(Said::NotErased)) {
            ("delete", "blocked")
        } else {
            return;
        };
        news.push(News::error(kind, code, ""));
    }
}

/// Tells of those that stood before this id and stand no more. Gives the place of the next.
fn gone(before: &[Known], mut at: usize, id: Option<&String>, news: &mut Vec<News>) -> usize {
    while let Some(known) = before.get(at).filter(|known| id.is_none_or(|id| known.id < *id)) {
        news.push(News::of("changed", "deleted", &known.id));
        at += 1;
    }
    at
}

impl Known {
    fn new(entry: &Entry) -> Self {
        let standing = match (entry.saving, entry.half) {
            (Saving::Done, None) => ("saved", "both"),
            (Saving::Done, Some((Shelf::Mirror, _))) => ("saved", "local"),
            (Saving::Done, Some((Shelf::Local, _))) => ("saved", "mirror"),
            (Saving::Failed(why), _) => ("error", why.code()),
            (Saving::Waiting | Saving::Never, _) => ("", ""),
        };
        Self { id: entry.document.id.clone(), changes: entry.document.changes(), standing }
    }

    fn tell(&self, before: Option<&Self>, news: &mut Vec<News>) {
        let changes = before.map(|known| known.changes);
        if changes != Some(self.changes) {
            news.push(News::of("changed", if changes.is_none() { "created" } else { "written" }, &self.id));
        }
        let (name, code) = self.standing;
        let is_news = match before {
            Some(known) => known.standing != self.standing,
            // What another tab has written and saved is not told as saved by this one.
            None => name == "error",
        };
        if is_news && !name.is_empty() {
            let kind = if name == "error" { "save" } else { "" };
            news.push(News { kind, ..News::of(name, code, &self.id) });
        }
    }
}
