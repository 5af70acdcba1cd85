//! The list of tools that building and testing take. A new one, such as another browser and its driver, is an entry here.

/// A tool: what it is called, which version fits and where it comes from.
pub struct Tool {
    /// As its packager calls it.
    pub name: &'static str,
    /// Which version fits.
    pub wanted: Wanted,
    /// How it is looked for and installed.
    pub origin: Origin,
    /// What it is needed for.
    pub need: Need,
}

/// Which version of a tool fits.
#[derive(Clone, Copy)]
pub enum Wanted {
    /// Whichever is there.
    Any,
    /// This one.
    Exactly(&'static str),
    /// The version of a package in Cargo.lock.
    Locked(&'static str),
    /// The first number of the version of a tool further up in the list.
    SameMajorAs(&'static str),
}

/// How a tool is looked for and installed.
#[derive(Clone, Copy)]
pub enum Origin {
    /// The standard library for a compilation target.
    Target,
    /// A part of the Rust toolchain, and a file of it below the toolchain's folder.
    Component {
        /// Shows that it is there.
        file: &'static str,
    },
    /// Programs that cargo builds.
    Cargo {
        /// Every one of them is needed.
        programs: &'static [&'static str],
        /// How long that takes on a small machine.
        takes: &'static str,
    },
    /// A program in an npm package.
    Npm {
        /// The one that is needed.
        program: &'static str,
    },
    /// A file in an npm package, of which tests hear in a variable.
    NpmFile {
        /// Its path in the package.
        file: &'static str,
        /// The variable.
        variable: &'static str,
    },
    /// A program of the system, such as a browser or its driver.
    System {
        /// What it may be called; the first that is there is taken.
        programs: &'static [&'static str],
        /// Points at one that is elsewhere, and tells the tests which one was found.
        variable: &'static str,
        /// Debian's packages that bring it.
        debian: &'static [&'static str],
    },
    /// A program of the system that states no version of itself.
    Plain {
        /// Its names, or paths where it is not meant to be typed; the first that is there is taken.
        programs: &'static [&'static str],
        /// Points at one that is elsewhere, and tells the tests which one was found.
        variable: &'static str,
        /// Debian's packages that bring it.
        debian: &'static [&'static str],
    },
    /// A font, so that text takes the same room everywhere.
    Font {
        /// A file that shows that it is there.
        file: &'static str,
        /// Debian's packages that bring it.
        debian: &'static [&'static str],
    },
}

/// What a tool is needed for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Every command.
    Build,
    /// The tests in whichever browser, and the pictures.
    Browser,
    /// The tests in Chromium, and the pictures.
    Chromium,
    /// The tests in Firefox.
    Firefox,
    /// The tests in `WebKitGTK`.
    WebKit,
    /// What the bench measures us against.
    Bench,
}

impl Need {
    /// What all tests take.
    pub const TESTS: [Self; 5] = [Self::Build, Self::Browser, Self::Chromium, Self::Firefox, Self::WebKit];
}

/// All tools, in the order in which they are set up.
pub const TOOLS: &[Tool] = &[
    Tool { name: "wasm32-unknown-unknown", wanted: Wanted::Any, origin: Origin::Target, need: Need::Build },
    Tool {
        // The bundle's standard library is built with it.
        name: "rust-src",
        wanted: Wanted::Any,
        origin: Origin::Component { file: "lib/rustlib/src/rust/library/Cargo.lock" },
        need: Need::Build,
    },
    Tool {
        name: "wasm-bindgen-cli",
        // It reads what the library of the same version wrote, and nothing else.
        wanted: Wanted::Locked("wasm-bindgen"),
        origin: Origin::Cargo { programs: &["wasm-bindgen", "wasm-bindgen-test-runner"], takes: "1 to 2 minutes" },
        need: Need::Build,
    },
    Tool {
        name: "trunk",
        // The last one that builds with the compiler in rust-toolchain.toml.
        wanted: Wanted::Exactly("0.21.14"),
        origin: Origin::Cargo { programs: &["trunk"], takes: "3 to 5 minutes" },
        need: Need::Build,
    },
    Tool {
        name: "binaryen",
        wanted: Wanted::Exactly("132.0.0"),
        origin: Origin::Npm { program: "wasm-opt" },
        need: Need::Build,
    },
    Tool {
        name: "esbuild",
        wanted: Wanted::Exactly("0.28.2"),
        origin: Origin::Npm { program: "esbuild" },
        need: Need::Build,
    },
    Tool {
        name: "axe-core",
        wanted: Wanted::Exactly("4.14.1"),
        origin: Origin::NpmFile { file: "axe.min.js", variable: "AXE" },
        need: Need::Browser,
    },
    Tool {
        name: "chromium",
        wanted: Wanted::Any,
        origin: Origin::System {
            programs: &["chromium", "chromium-browser", "google-chrome"],
            variable: "CHROME",
            debian: &["chromium"],
        },
        need: Need::Chromium,
    },
    Tool {
        name: "chromedriver",
        wanted: Wanted::SameMajorAs("chromium"),
        origin: Origin::System { programs: &["chromedriver"], variable: "CHROMEDRIVER", debian: &["chromium-driver"] },
        need: Need::Chromium,
    },
    Tool {
        name: "fonts-dejavu-core",
        wanted: Wanted::Any,
        origin: Origin::Font { file: "DejaVuSans.ttf", debian: &["fonts-dejavu-core"] },
        need: Need::Browser,
    },
    Tool {
        name: "survey-core",
        wanted: Wanted::Exactly("2.5.38"),
        // The lighter of its sheets: it brings no font of its own.
        origin: Origin::NpmFile { file: "survey-core.fontless.min.css", variable: "SURVEY_SHEET" },
        need: Need::Bench,
    },
    Tool {
        name: "survey-js-ui",
        wanted: Wanted::Exactly("2.5.38"),
        origin: Origin::NpmFile { file: "fesm/survey-js-ui.mjs", variable: "SURVEY_MODULE" },
        need: Need::Bench,
    },
    Tool {
        name: "firefox-esr",
        wanted: Wanted::Any,
        origin: Origin::System { programs: &["firefox-esr", "firefox"], variable: "FIREFOX", debian: &["firefox-esr"] },
        need: Need::Firefox,
    },
    Tool {
        name: "geckodriver",
        wanted: Wanted::Exactly("0.37.1"),
        origin: Origin::Cargo { programs: &["geckodriver"], takes: "1 to 2 minutes" },
        need: Need::Firefox,
    },
    Tool {
        name: "WebKitWebDriver",
        wanted: Wanted::Any,
        origin: Origin::Plain {
            programs: &["WebKitWebDriver"],
            variable: "WEBKITDRIVER",
            debian: &["webkit2gtk-driver"],
        },
        need: Need::WebKit,
    },
    Tool {
        name: "MiniBrowser",
        wanted: Wanted::Any,
        origin: Origin::Plain {
            programs: &[
                "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
            ],
            variable: "MINIBROWSER",
            debian: &["libwebkit2gtk-4.1-0"],
        },
        need: Need::WebKit,
    },
    Tool {
        // A screen that nobody sees: the browser of WebKitGTK can't do without one, …
        name: "Xvfb",
        wanted: Wanted::Any,
        origin: Origin::Plain { programs: &["Xvfb"], variable: "XVFB", debian: &["xvfb"] },
        need: Need::WebKit,
    },
    Tool {
        // … who tells it there that somebody wishes a dark page, or one that is still, …
        name: "xsettingsd",
        wanted: Wanted::Any,
        origin: Origin::Plain { programs: &["xsettingsd"], variable: "XSETTINGSD", debian: &["xsettingsd"] },
        need: Need::WebKit,
    },
    Tool {
        // … and who presses the keys for what its driver cannot do: print.
        name: "xdotool",
        wanted: Wanted::Any,
        origin: Origin::System { programs: &["xdotool"], variable: "XDOTOOL", debian: &["xdotool"] },
        need: Need::WebKit,
    },
];
