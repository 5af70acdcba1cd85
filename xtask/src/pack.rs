//! The last step of a build: from what trunk made to what is shipped.
//!
//! wasm-bindgen writes readable glue beside its snippets, and gives everything that passes between script and wasm a
//! long name with a hash, once on each side. Nobody calls those names from outside, and hashes don't compress: short
//! ones and a script without spaces save every page that embeds the widget some 6 KB. Script and wasm then get names
//! that change with what they hold, so that no cache ever mixes two versions, and the loader, whose name stays, learns
//! them. The same parts make the single file.

mod glue;
mod wasm;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};
use wasmparser::{Parser, Payload};

use crate::project::Project;
use crate::run::run;

/// Names by what they were, in the order of the file.
pub(crate) type Names = BTreeMap<String, String>;

/// A bundle of its own, for those who use it.
struct Edition {
    /// The name of its binary: trunk leaves what wasm-bindgen wrote under it.
    binary: &'static str,
    /// The element that it registers.
    element: &'static str,
    /// What its loader and its single file are called, but for the ending.
    name: &'static str,
    /// The page that its single file is made of.
    page: &'static str,
}

const EDITIONS: [Edition; 2] = [
    Edition { binary: "implementum-app", element: "implementum-widget", name: "implementum", page: "index.html" },
    Edition {
        binary: "implementum-leader",
        element: "implementum-leader",
        name: "implementum-ledare",
        page: "ledare.html",
    },
];

impl Edition {
    fn script(&self) -> String {
        format!("{}.js", self.binary)
    }

    fn wasm(&self) -> String {
        format!("{}_bg.wasm", self.binary)
    }

    fn loader(&self) -> String {
        format!("{}.js", self.name)
    }

    /// What its scripts are told of it.
    fn told(&self) -> String {
        format!("--define:ELEMENT={:?}", self.element)
    }
}

/// Packs the files that trunk has just made, in the folder that trunk tells its hooks.
///
/// # Errors
/// When trunk hasn't started this, or the files aren't what wasm-bindgen writes.
pub fn pack(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").context("`pack` is a step of `cargo xtask build`, not a command")?;
    let folder = Path::new(&folder);
    for edition in &EDITIONS {
        pack_one(project, folder, edition)?;
    }
    let snippets = folder.join("snippets");
    if snippets.exists() {
        fs::remove_dir_all(&snippets).with_context(|| format!("{} can't be removed", snippets.display()))?;
    }
    Ok(())
}

fn pack_one(project: &Project, folder: &Path, edition: &Edition) -> Result<()> {
    let (script, wasm) = (folder.join(edition.script()), folder.join(edition.wasm()));
    let code = read(&wasm)?;
    write(&script, glue::quickened(&glue::trimmed(&text_of(&script)?, &code)?, &code)?.as_bytes())?;
    bundle(&script, &script, &[])?;
    let (bytes, text) = rename(&read(&wasm)?, &text_of(&script)?)?;
    write(&wasm, &bytes)?;
    write(&script, text.as_bytes())?;
    single(project, folder, edition)?;
    let wasm_name = named("wasm", &bytes);
    let script_name = named("js", text.as_bytes());
    write(&folder.join(&wasm_name), &bytes)?;
    write(&folder.join(&script_name), text.as_bytes())?;
    loader(project, folder, edition, [&script_name, &wasm_name], &bytes)?;
    for file in [script, wasm] {
        fs::remove_file(&file).with_context(|| format!("{} can't be removed", file.display()))?;
    }
    Ok(())
}

/// A name that changes with what the file holds.
fn named(kind: &str, bytes: &[u8]) -> String {
    let sum = format!("{:x}", Sha256::digest(bytes));
    format!("implementum-{}.{kind}", &sum[..10])
}

/// The script that pages name, which knows the names of the others and the sum of the wasm.
fn loader(project: &Project, folder: &Path, edition: &Edition, [script, wasm]: [&str; 2], bytes: &[u8]) -> Result<()> {
    let sum = BASE64_STANDARD.encode(Sha384::digest(bytes));
    let words = [("APP", format!("./{script}")), ("WASM", wasm.into()), ("INTEGRITY", format!("sha384-{sum}"))];
    let told = words.map(|(word, text)| format!("--define:{word}={text:?}"));
    let others = [edition.told(), "--external:./implementum-*".to_owned()];
    let to = folder.join(edition.loader());
    bundle(&elements(project).join("implementum.js"), &to, &[&told[..], &others].concat())
}

/// Everything in one page: script, wasm and sheet inside.
fn single(project: &Project, folder: &Path, edition: &Edition) -> Result<()> {
    let out = folder.join("single.js");
    let alias = |word: &str, file: &str| format!("--alias:{word}={}", folder.join(file).display());
    let (app, wasm) = (alias("implementum-app", &edition.script()), alias("implementum-wasm", &edition.wasm()));
    bundle(&elements(project).join("single.js"), &out, &[app, wasm, edition.told(), "--loader:.wasm=binary".into()])?;
    let page = text_of(&folder.join(edition.page))?;
    let sheet = text_of(&folder.join("page.css"))?;
    let script = text_of(&out)?;
    let whole = in_one(&page, &sheet, &script, &edition.loader()).with_context(|| edition.page)?;
    write(&folder.join(format!("{}.html", edition.name)), whole.as_bytes())?;
    fs::remove_file(&out).with_context(|| format!("{} can't be removed", out.display()))
}

/// The page with its sheet and its script inside.
fn in_one(page: &str, sheet: &str, script: &str, loader: &str) -> Result<String> {
    const LINK: &str = r#"<link rel="stylesheet" href="page.css">"#;
    let source = format!(r#"<script type="module" src="{loader}"></script>"#);
    for line in [LINK, &source] {
        ensure!(page.contains(line), "there is no {line} to put the single file's parts in the place of");
    }
    ensure!(!script.contains("</script"), "the script would end its own element");
    let page = page.replace(LINK, &format!("<style>{sheet}</style>"));
    Ok(page.replace(&source, &format!("<script type=\"module\">{script}</script>")))
}

fn elements(project: &Project) -> PathBuf {
    project.root.join("src/element")
}

/// A script with all that it imports, without spaces.
fn bundle(from: &Path, to: &Path, more: &[String]) -> Result<()> {
    run(Command::new("esbuild").arg(from).arg(format!("--outfile={}", to.display())).args(more).args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--charset=utf8",
        "--allow-overwrite",
        "--log-level=warning",
    ]))
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} can't be read", file.display()))
}

fn text_of(file: &Path) -> Result<String> {
    String::from_utf8(read(file)?).with_context(|| format!("{} is no text", file.display()))
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| format!("{} can't be written", file.display()))
}

/// Both files with short names for what passes between them.
fn rename(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let names = short_names(wasm)?;
    for name in names.keys() {
        ensure!(script.contains(name.as_str()), "the script doesn't know {name}, which the wasm names");
    }
    Ok((wasm::packed(wasm, &names)?, replaced(script, &names)))
}

/// A short name for each import and export that wasm-bindgen made, and for the module that they come from.
fn short_names(wasm: &[u8]) -> Result<Names> {
    let mut long = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    long.extend([import.module.to_owned(), import.name.to_owned()]);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    long.push(export?.name.to_owned());
                }
            }
            _ => {}
        }
    }
    let taken = long.clone();
    let mut short = (0..).map(letters).filter(|name| !taken.contains(name));
    let mut names = Names::new();
    for name in long.into_iter().filter(|name| is_made(name)) {
        names.entry(name).or_insert_with(|| short.next().unwrap_or_default());
    }
    Ok(names)
}

/// Whether wasm-bindgen made this name, so that it can stand for nothing else in the script.
fn is_made(name: &str) -> bool {
    ["__wb", "wasm_bindgen_", "./"].iter().any(|start| name.starts_with(start))
}

/// a, b, … z, aa, ab, …
fn letters(number: usize) -> String {
    let last = char::from(b"abcdefghijklmnopqrstuvwxyz"[number % 26]);
    if number < 26 { last.to_string() } else { letters(number / 26 - 1) + &last.to_string() }
}

/// The script with other names. Each is a whole word, since wasm-bindgen's end in a hash or stand alone.
fn replaced(script: &str, names: &Names) -> String {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut text = Cow::Borrowed(script);
    // The longest first: one may begin as another does.
    let mut pairs: Vec<_> = names.iter().collect();
    pairs.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    for (long, short) in pairs {
        let mut out = String::new();
        let mut rest = &*text;
        while let Some(at) = rest.find(long.as_str()) {
            let (before, after) = (&rest[..at], &rest[at + long.len()..]);
            let whole = !before.ends_with(is_part) && !after.starts_with(is_part);
            out.push_str(before);
            out.push_str(if whole { short } else { long });
            rest = after;
        }
        out.push_str(rest);
        text = Cow::Owned(out);
    }
    text.into_owned()
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, TypeSection};

    use super::*;

    fn module(import: &str, export: &str) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", import, EntityType::Function(0));
        let mut exports = ExportSection::new();
        exports.export(export, ExportKind::Func, 0).export("main", ExportKind::Func, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    #[test]
    fn names_are_shortened_on_both_sides_alike() {
        let wasm = module("__wbg_now_53f4a1", "__wbindgen_malloc");
        let script = r#"x={"./app_bg.js":{__wbg_now_53f4a1:()=>1}};w.__wbindgen_malloc(w.__wbindgen_malloc_2,w.main)"#;
        let (short, text) = rename(&wasm, script).expect("it is renamed");
        assert_eq!(text, r#"x={"a":{b:()=>1}};w.c(w.__wbindgen_malloc_2,w.main)"#);
        let mut expected = TypeSection::new();
        expected.ty().function([], []);
        assert_eq!(short, {
            let mut imports = ImportSection::new();
            imports.import("a", "b", EntityType::Function(0));
            let mut exports = ExportSection::new();
            exports.export("c", ExportKind::Func, 0).export("main", ExportKind::Func, 0);
            let mut module = Module::new();
            module.section(&expected).section(&imports).section(&exports);
            module.finish()
        });
    }

    #[test]
    fn a_script_that_belongs_to_another_wasm_is_refused() {
        let error = rename(&module("__wbg_now_53f4a1", "__wbindgen_malloc"), "nothing").expect_err("it is refused");
        assert!(error.to_string().contains("doesn't know"), "{error}");
    }

    #[test]
    fn there_are_names_enough() {
        assert_eq!([letters(0), letters(25), letters(26), letters(27)], ["a", "z", "aa", "ab"]);
    }
}
