//! The checklists that ship, from the lines that the build made of their files.

use super::Checklist;
use super::reader::Reader;

/// The checklists that ship, the first one being the usual choice. They are read once and stay as long as the page.
pub fn built_in() -> Vec<&'static Checklist> {
    /// The lines that the build made of a file.
    macro_rules! lines {
        ($name:literal) => {
            [
                include_str!(concat!(env!("OUT_DIR"), "/", $name, ".sv")),
                include_str!(concat!(env!("OUT_DIR"), "/", $name, ".en")),
            ]
        };
    }
    thread_local! {
        static READ: [&'static Checklist; 2] = [read(lines!("fyra-faser")), read(lines!("sex-steg"))];
    }
    READ.with(|all| all.to_vec())
}

fn read([plain, english]: [&str; 2]) -> &'static Checklist {
    let mut lines = Reader { plain: &mut plain.split('\n'), english: &mut english.split('\n') };
    Box::leak(Box::new(lines.checklist()))
}
