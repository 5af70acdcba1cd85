//! The shell: messages in turn, effects to the outside, news to whoever listens.

use std::cell::RefCell;
use std::rc::Rc;

use implementum::app::{Effect, Msg, Outside, Send, Shell};
use implementum::domain::Moment;

use crate::team::{ID, Team, created};
use crate::world::moment;

/// An outside that answers every save at once, while the message that asked for it is still at work.
#[derive(Default)]
pub struct Quick(RefCell<Vec<String>>);

impl Outside for Quick {
    fn perform(&self, effect: Effect, send: Send) {
        match effect {
            Effect::ReadLibrary => send.send(Msg::LibraryRead([].into())),
            Effect::ReadOn => send.send(Msg::ReadOnDue),
            Effect::SaveSoon { id } => send.send(Msg::SaveDue { id }),
            Effect::Save { id, .. } => {
                let text = send.text_to_keep(&id).unwrap().expect("it is here");
                self.0.borrow_mut().push(text.clone());
                send.send(Msg::Saved { id, text, half: None });
            }
            Effect::Tick
            | Effect::FullScreen
            | Effect::TryLater { .. }
            | Effect::Erase { .. }
            | Effect::EraseCopies { .. }
            | Effect::ReadCopy { .. }
            | Effect::Wipe
            | Effect::FetchChecklist { .. }
            | Effect::Units(_)
            | Effect::Download { .. } => {}
        }
    }
    fn now(&self) -> Moment {
        moment(9)
    }
    fn fresh_id(&self) -> String {
        ID.into()
    }
}

#[test]
fn answers_that_come_at_once_wait_for_their_turn_and_one_is_told_when_all_is_done() {
    let outside = Rc::new(Quick::default());
    let shell = Shell::new(Team::new("anna").model, outside.clone());
    let told = Rc::new(RefCell::new(Vec::new()));
    let tell = told.clone();
    shell.listen(Rc::new(move |model| tell.borrow_mut().push(model.library.entries.len())));
    let send = shell.sender();
    send.send(Msg::Started);
    assert!(shell.model().library.is_read);
    send.send(created(&send.fresh_id(), "Höftfraktur"));
    assert_eq!(*told.borrow(), [0, 1]);
    assert_eq!(
        (outside.0.borrow().len(), shell.model().library.entries.get(ID).unwrap().saving),
        (1, implementum::app::Saving::Done)
    );
    shell.be_silent();
    send.send(Msg::NoticeClosed);
    assert_eq!(told.borrow().len(), 2);
}

#[test]
fn after_the_shell_is_gone_nobody_listens() {
    let shell = Shell::new(Team::new("anna").model, Rc::new(Quick::default()));
    let send = shell.sender();
    drop(shell);
    send.send(Msg::Started);
    assert_eq!(send.fresh_id(), "");
}

#[test]
fn a_file_that_is_handed_in_without_a_view_is_told_to_the_views_and_saved() {
    let (_, file) = crate::filled::filled().files(ID);
    let outside = Rc::new(Quick::default());
    let shell = Shell::new(Team::ready("anna").model, outside.clone());
    let told = Rc::new(RefCell::new(0));
    let tell = told.clone();
    shell.listen(Rc::new(move |_| *tell.borrow_mut() += 1));
    assert_eq!(shell.import("{"), Err(implementum::format::ReadError::CutOff));
    assert_eq!((*told.borrow(), outside.0.borrow().len()), (0, 0));
    assert_eq!(shell.import(&file), Ok(vec![ID.to_owned()]));
    assert!(*told.borrow() > 0);
    assert_eq!(
        (outside.0.borrow().len(), shell.model().library.entries.get(ID).unwrap().saving),
        (1, implementum::app::Saving::Done)
    );
}

#[test]
fn who_asks_before_everything_is_read_is_answered_once_it_is() {
    let shell = Shell::new(Team::new("anna").model, Rc::new(Quick::default()));
    let answers = Rc::new(RefCell::new(Vec::new()));
    for number in 1..=2 {
        let answers = answers.clone();
        shell.once_read(Box::new(move |shell| answers.borrow_mut().push((number, shell.model().library.is_read))));
    }
    assert_eq!(*answers.borrow(), []);
    shell.sender().send(Msg::Started);
    assert_eq!(*answers.borrow(), [(1, true), (2, true)]);
    let late = answers.clone();
    shell.once_read(Box::new(move |_| late.borrow_mut().push((3, true))));
    assert_eq!(answers.borrow().len(), 3);
}
