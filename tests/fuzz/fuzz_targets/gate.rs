//! Whatever bytes a file holds, the gate answers; and what it takes in, it gives back the same, merges, and writes in
//! every format.

#![no_main]

use implementum::domain::{Date, Moment, Take};
use implementum::format::{self, Code, Page};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(format::Opened::Collection(gathered)) = format::open(text) {
        assert!(format::read_all(text).is_err() && gathered.fewest <= 1000);
    }
    let Ok(all) = format::read_all(text) else { return };
    let at = Moment { date: Date::FIRST, hour: 0, minute: 0 };
    for read in &all {
        let document = &read.document;
        let again = format::read(&format::write_file(document, at)).expect("what was read is read again");
        assert!(again.document == *document && again.code == Code::Right);
        let page = format::write_page(document, at, &Page { language: "sv", title: text, style: text, body: "" });
        assert!(format::read_all(&page).expect("a report opens again")[0].document == *document);
        assert!(page.matches("<script").count() == 1);
        let bare = format::without_words(document, "");
        assert!(format::read(&format::write_file(&bare, at)).expect("it opens").document == bare);
        assert!(document.merged(document) == *document);
        for other in &all {
            let (one, two) = (document.merged(&other.document), other.document.merged(document));
            assert!(one.fields() == two.fields() && one.seen() == two.seen());
            let taken = document.taking(&other.document, &|_, _| Take::Theirs, &"fuzz".into(), at);
            assert!(taken.knows(&other.document));
        }
    }
    format::write_table(&[vec![text.to_owned(), text.to_owned()]]).expect("every table reads back");
});
