//! What may be typed after `cargo xtask`. The texts here are the help that it prints.

use std::path::PathBuf;
use std::str::FromStr;

use anyhow::{Error, bail};

use crate::engines::Engine;

xflags::xflags! {
    /// The build tool of Implementum. Each command sets up what it needs first.
    cmd xtask {
        /// Install the tools that are missing.
        cmd setup {
            /// Print each tool with its version and path.
            optional --list
        }

        /// Build the bundle into dist/ and print what each file weighs.
        cmd build {}

        /// A step of the build, called by trunk.
        cmd pack {}

        /// Build and serve the stand-alone page; builds again when a source changes.
        cmd serve {
            /// The port, 8080 if left out; another one if it is taken.
            optional --port port: u16
        }

        /// Run every check and test.
        cmd test {
            /// Run one part: host, browser or pages.
            optional --only part: Part
            /// Test the bundle in one engine: chromium, firefox or webkit.
            optional --engine engine: Engine
        }

        /// Build and take pictures of the views.
        cmd shots {
            /// Where to, target/shots if left out.
            optional --out folder: PathBuf
        }

        /// Write the files of made-up units into a folder, for trying the process leader's edition by hand.
        cmd units {
            /// Where to.
            required --out folder: PathBuf
            /// How many files, 40 if left out.
            optional --count count: u32
            /// Make other files than those of seed 1.
            optional --seed seed: u64
        }

        /// Build and measure the bundle beside SurveyJS; fails when a mark is missed. Takes some minutes.
        cmd bench {
            /// How often each thing is measured, 5 if left out.
            optional --runs runs: u32
        }

        /// Build and try to lose what was saved; fails when anything is. Takes about half an hour.
        cmd torture {
            /// Run one row, or with --sabotage one fault, by the name in its line.
            optional --row name: String
            /// Draw the random numbers from another seed than the one that is printed.
            optional --seed seed: u64
            /// Switch off one safeguard at a time; fails when that is not found.
            optional --sabotage
        }
    }
}

/// A part of the tests that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Formatting, lints and all tests that need no browser.
    Host,
    /// The element in a real document.
    Browser,
    /// The built files in host pages.
    Pages,
}

impl FromStr for Part {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Ok(match text {
            "host" => Self::Host,
            "browser" => Self::Browser,
            "pages" => Self::Pages,
            other => bail!("there is no part {other:?}: choose host, browser or pages"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Result<Xtask, String> {
        Xtask::from_vec(words.iter().map(Into::into).collect()).map_err(|error| error.to_string())
    }

    #[test]
    fn one_part_of_the_tests_can_be_chosen() {
        let flags = parse(&["test", "--only", "pages"]).expect("a known part");
        assert!(matches!(flags.subcommand, XtaskCmd::Test(Test { only: Some(Part::Pages), engine: None })));
    }

    #[test]
    fn one_engine_can_be_chosen() {
        let flags = parse(&["test", "--engine", "webkit"]).expect("a known engine");
        assert!(matches!(flags.subcommand, XtaskCmd::Test(Test { only: None, engine: Some(Engine::WebKit) })));
    }

    #[test]
    fn one_row_of_the_torture_can_be_chosen() {
        let flags = parse(&["torture", "--row", "tabs", "--seed", "7"]).expect("a row and a seed");
        let XtaskCmd::Torture(Torture { row, seed, sabotage }) = flags.subcommand else { panic!("another command") };
        assert_eq!((row.as_deref(), seed, sabotage), (Some("tabs"), Some(7), false));
    }

    #[test]
    fn an_unknown_part_is_refused_with_the_choices() {
        let sentence = parse(&["test", "--only", "firefox"]).expect_err("no such part");
        assert!(sentence.contains("host, browser or pages"), "{sentence}");
    }
}
