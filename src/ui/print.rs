//! Printing from a page that is not ours. `@page` in a shadow tree is not heard, and what stands around the widget
//! is the page's own: at print, a constructed sheet on the document leaves the widget alone on A4, and goes again.

use wasm_bindgen::prelude::*;
use web_sys::{Event, Node};

use crate::app::{Page, Route};

#[wasm_bindgen(module = "/src/ui/print.js")]
extern "C" {
    /// Whether the widget of this frame shows a paper: then it is what the browser prints, by whichever way.
    #[wasm_bindgen(js_name = standsAsPaper)]
    pub fn stands_as_paper(frame: Option<Node>, is_paper: bool);
    /// Prints the paper of the widget that an event came from, whatever other widgets show.
    #[wasm_bindgen(js_name = printPaper)]
    pub fn print_paper(event: &Event);
    /// The widget's sheet, as text.
    #[wasm_bindgen(js_name = sheetText)]
    pub fn sheet_text(event: &Event) -> String;
    /// The paper that is shown, as the browser writes it out: what it escapes cannot run.
    #[wasm_bindgen(js_name = paperText)]
    pub fn paper_text(event: &Event) -> String;
}

/// Whether a paper is shown: then it is what the browser prints.
pub fn is_paper(route: &Route) -> bool {
    match route {
        Route::At { page: Page::Print { .. }, .. } => true,
        #[cfg(feature = "leader")]
        Route::At { page: Page::Compare { .. }, .. } => true,
        #[cfg(feature = "leader")]
        Route::Units(page) => *page == crate::app::units::UnitsPage::Paper,
        Route::Start
        | Route::New
        | Route::Kept
        | Route::Opened
        | Route::Glossary { .. }
        | Route::Knowledge { .. }
        | Route::At { .. } => false,
    }
}
