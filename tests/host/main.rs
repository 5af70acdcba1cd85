//! What can be tested without a browser: the domain and its merge, the format, the content, the
//! state machine, the words, and the rules of the sources themselves.
//!
//! One file a subject; [`team`] and [`world`] are what several of them work with. Everything goes
//! through the public API. `IMPLEMENTUM_BLESS=1` writes the schema and the goldens that do not exist yet.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, missing_docs, reason = "a test that panics has failed, and that is what it is for")]

mod agreement;
mod architecture;
mod archive;
mod checklist_faults;
mod checklists;
mod coming;
mod contrast;
mod control_code;
mod copies;
mod coursed;
mod embedded;
mod english;
mod example;
mod figures;
mod figures_only;
mod file_names;
mod files;
mod filled;
mod fixtures;
mod follow;
mod follow_compare;
mod follow_values;
mod gaps;
mod glossary;
mod goldens;
mod interleavings;
mod journeys;
mod knowledge;
mod leaving;
mod merge;
mod merge_examples;
mod news;
mod opening;
mod order;
mod page_checklist;
mod papers;
mod refusals;
mod report_page;
mod results;
mod review;
mod review_gate;
mod rivals;
mod round_trip;
mod saving;
mod schema;
mod sharing;
mod shell;
mod spread;
mod start_up;
mod statements;
mod stores;
mod tables;
mod team;
mod traps;
mod undo;
mod units;
mod units_files;
mod wild;
mod words;
mod workshop;
mod world;
