//! Undo and redo: of one's own changes only, and only where nobody has written since.

use super::Effects;
use crate::app::{Effect, Entry, Model, Notice, Said, Undo};
use crate::domain::{Change, Over, Turn};

/// How many changes can be undone.
const MOST: usize = 100;

impl Model {
    /// A change of one's own was made: it can be undone. What is typed in one field without a pause elsewhere is one.
    pub(super) fn remember(&mut self, id: &str, turns: &[Turn]) {
        let session = &mut self.session;
        session.undone.clear();
        if let ([turn], Some(Undo::Changes { id: last, turns, route })) = (turns, session.done.last_mut())
            && let [typed] = turns.as_mut_slice()
            && (last == id && *route == session.route && typed.key == turn.key && turn.key.is_prose())
        {
            typed.to.clone_from(&turn.to);
            return;
        }
        let route = session.route.clone();
        self.can_undo(Undo::Changes { id: id.to_owned(), turns: turns.to_vec(), route });
    }

    pub(super) fn can_undo(&mut self, undo: Undo) {
        let done = &mut self.session.done;
        if done.len() == MOST {
            done.remove(0);
        }
        done.push(undo);
    }

    pub(super) fn undo(&mut self, effects: &mut Effects) {
        let Some(undo) = self.session.done.pop() else { return };
        if self.is_shut(&undo) {
            return self.session.done.push(undo);
        }
        let (said, back) = self.turn_back(&undo, Said::Undone, effects);
        self.go_where(&undo);
        self.session.undone.extend(back);
        self.say(said, None);
    }

    pub(super) fn redo(&mut self, effects: &mut Effects) {
        let Some(redo) = self.session.undone.pop() else { return };
        if self.is_shut(&redo) {
            return self.session.undone.push(redo);
        }
        let (said, back) = self.turn_back(&redo, Said::Redone, effects);
        self.go_where(&redo);
        self.session.done.extend(back);
        self.say(said, None);
    }

    /// What was done in an assessment that is closed now is turned neither way, nor forgotten: that is said where one is.
    fn is_shut(&mut self, undo: &Undo) -> bool {
        matches!(undo, Undo::Changes { id, .. } if self.refuses(id))
    }

    /// What the notice offers is taken back.
    pub(super) fn take_back(&mut self, effects: &mut Effects) {
        let Some(Notice { undo: Some(undo), .. }) = self.session.notice.take() else { return };
        self.session.done.retain(|one| *one != undo);
        let (said, _) = self.turn_back(&undo, Said::TakenBack, effects);
        self.say(said, None);
        self.focus_heading();
    }

    /// Turns each field back that still shows what was written then. Gives what is to be said, and the way there again.
    #[inline(never)]
    fn turn_back(&mut self, undo: &Undo, done: Said, effects: &mut Effects) -> (Said, Option<Undo>) {
        let (id, turns, route) = match undo {
            Undo::Changes { id, turns, route } => (id, turns, route),
            Undo::Assessment { document, kept } => {
                let id = document.id.as_str();
                // Another tab, or a file, may have brought it back already.
                if let Some(entry) = self.library.entries.get_mut(id) {
                    entry.take_in(document);
                } else {
                    let entry = Entry::new((**document).clone(), *kept, None);
                    self.library.entries.insert(id.to_owned(), entry);
                }
                self.save(id, effects);
                return (done, None);
            }
        };
        let Some(entry) = self.library.entries.get_mut(id.as_str()) else { return (Said::NotUndone, None) };
        if entry.document.is_closed() {
            return (Said::IsClosed, None);
        }
        let mut turned = Vec::new();
        for turn in turns.iter().rev().filter(|turn| turn.from != turn.to) {
            if entry.document.value(&turn.key) == turn.to.as_ref() {
                let change = Change { key: turn.key.clone(), value: turn.from.clone() };
                turned.extend(entry.write(&self.session.writer, self.session.now, vec![change], Over::Shown));
            }
        }
        if turned.is_empty() {
            return (Said::NotUndone, None);
        }
        if !entry.is_example() {
            effects.push(Effect::SaveSoon { id: id.clone() });
        }
        (done, Some(Undo::Changes { id: id.clone(), turns: turned, route: route.clone() }))
    }

    /// One sees what has become of it.
    fn go_where(&mut self, undo: &Undo) {
        if let Undo::Changes { route, .. } = undo
            && *route != self.session.route
        {
            self.go(route.clone());
        }
    }
}
