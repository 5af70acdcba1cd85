//! The script that wasm-bindgen writes, without what nobody uses.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{DataKind, Operator, Parser, Payload};

/// Starts the wasm in the place of what wasm-bindgen writes for that, which weighs four times as much: it takes what a
/// page may hand over in a dozen ways, and warns in the console of a server that gives wasm another type.
const START: &str = "
export default async function (from) {
    if (wasm !== undefined) return;
    from = await from;
    const imports = __wbg_get_imports();
    const { instance } = await WebAssembly.instantiateStreaming(from, imports).catch(async (error) => {
        // Bytes that are here already, or a server that sends wasm under another type.
        if (from.bodyUsed) throw error;
        return WebAssembly.instantiate(await from.arrayBuffer?.() ?? from, imports);
    });
    __wbg_finalize_init(instance);
}
";

/// What is caught goes to the wasm; in the place of what wasm-bindgen writes for that, which makes a function, and a list
/// of what it is given, at every call.
const CAUGHT: [&str; 2] = [
    "function handleError(f, args) {
    try {
        return f.apply(this, args);
    } catch (e) {
        const idx = addToExternrefTable0(e);
        wasm.__wbindgen_exn_store(idx);
    }
}
",
    "function caught(error) {
    wasm.__wbindgen_exn_store(addToExternrefTable0(error));
}
",
];

/// What stands in the wasm itself is the same every time it is read: the short ones of it are the names of elements and
/// attributes, which are asked for thousands of times before a view is drawn.
const READ: [&str; 2] = [
    "function getStringFromWasm0(ptr, len) {
    return decodeText(ptr >>> 0, len);
}
",
    "const literals = new Map();
function getStringFromWasm0(ptr, len) {
    if (ptr < FROM || ptr >= TO || len > 31) return decodeText(ptr >>> 0, len);
    const key = ptr * 32 + len;
    let text = literals.get(key);
    if (text === undefined) literals.set(key, text = decodeText(ptr, len));
    return text;
}
",
];

/// The script that belongs to this wasm, without what costs time at every call.
///
/// # Errors
/// When it isn't what wasm-bindgen writes, or the wasm doesn't begin with its texts.
pub fn quickened(glue: &str, wasm: &[u8]) -> Result<String> {
    let (from, to) = literals(wasm)?;
    let read = READ[1].replace("FROM", &from.to_string()).replace("TO", &to.to_string());
    let mut script = glue.to_owned();
    for (old, new) in [(READ[0], read.as_str()), (CAUGHT[0], CAUGHT[1])] {
        ensure!(script.contains(old), "wasm-bindgen reads texts or catches errors in another way than before");
        script = script.replace(old, new);
    }
    let mut quick = String::new();
    for line in script.lines() {
        let opened = line.replace("function() { return handleError(function (", "function(");
        let tries = if opened == line { "" } else { " try {" };
        let line = if line.trim() == "}, arguments); }," { "} catch (error) { caught(error); } }," } else { &opened };
        writeln!(quick, "{line}{tries}")?;
    }
    ensure!(!quick.contains("handleError"), "wasm-bindgen catches errors in another way than before");
    Ok(quick)
}

/// The script that belongs to this wasm: only what the wasm takes from our own scripts is imported, where wasm-bindgen
/// imports all that they export, once for each function.
///
/// # Errors
/// When it isn't what wasm-bindgen writes, or not for this wasm.
pub fn trimmed(glue: &str, wasm: &[u8]) -> Result<String> {
    let taken = taken(wasm)?;
    let mut script = String::new();
    for (place, (file, names)) in taken.iter().enumerate() {
        let list: Vec<String> = names.iter().map(|name| format!("{name} as {name}{place}")).collect();
        writeln!(script, "import {{ {} }} from {file:?};", list.join(", "))?;
    }
    let mut named = vec![false; taken.len()];
    let mut ends = false;
    for line in glue.lines() {
        let handed = || taken.keys().position(|file| line.trim_start().starts_with(&format!("{file:?}: import")));
        if line.starts_with("async function __wbg_load(") {
            ends = true;
            break;
        } else if let Some(place) = handed() {
            if !std::mem::replace(&mut named[place], true)
                && let Some((file, names)) = taken.iter().nth(place)
            {
                let list: Vec<String> = names.iter().map(|name| format!("{name}: {name}{place}")).collect();
                writeln!(script, "{file:?}: {{ __proto__: null, {} }},", list.join(", "))?;
            }
        } else if !line.starts_with("import * as import") {
            writeln!(script, "{}", line.strip_prefix("export ").unwrap_or(line))?;
        }
    }
    ensure!(ends && !named.contains(&false), "wasm-bindgen writes its script in another way than before");
    Ok(script + START)
}

/// Where the texts of the wasm itself stand in its memory: the linker puts what never changes first of all that it has.
fn literals(wasm: &[u8]) -> Result<(usize, usize)> {
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::DataSection(section) = payload? else { continue };
        let first = section.into_iter().next().context("the wasm has no data")??;
        let DataKind::Active { offset_expr, .. } = first.kind else { break };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else { break };
        let from = usize::try_from(value)?;
        return Ok((from, from + first.data.len()));
    }
    bail!("the wasm keeps its texts in another way than before")
}

/// What the wasm takes from our own scripts, by file.
fn taken(wasm: &[u8]) -> Result<BTreeMap<String, Vec<String>>> {
    let mut taken = BTreeMap::<String, Vec<String>>::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                let import = import?;
                if import.module.starts_with("./snippets/") {
                    taken.entry(import.module.to_owned()).or_default().push(import.name.to_owned());
                }
            }
        }
    }
    Ok(taken)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ConstExpr, DataSection, EntityType, ImportSection, Module};

    use super::*;

    const GLUE: &str = r#"import { read } from './snippets/a/page.js';
import * as import1 from "./snippets/a/page.js"
import * as import2 from "./snippets/a/page.js"
export function start() {
}
function __wbg_get_imports() {
    return {
        "./app_bg.js": import0,
        "./snippets/a/page.js": import1,
        "./snippets/a/page.js": import2,
    };
}
async function __wbg_load(module, imports) {
}
export { initSync, __wbg_init as default };
"#;

    fn wasm() -> Vec<u8> {
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", "__wbg_now", EntityType::Function(0));
        imports.import("./snippets/a/page.js", "focus", EntityType::Function(0));
        imports.import("./snippets/a/page.js", "press", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&imports);
        module.finish()
    }

    #[test]
    fn only_what_the_wasm_takes_is_imported_and_handed_over_once() {
        let script = trimmed(GLUE, &wasm()).expect("it is known");
        let wanted = r#"import { focus as focus0, press as press0 } from "./snippets/a/page.js";
import { read } from './snippets/a/page.js';
function start() {
}
function __wbg_get_imports() {
    return {
        "./app_bg.js": import0,
"./snippets/a/page.js": { __proto__: null, focus: focus0, press: press0 },
    };
}
"#;
        assert_eq!(script, format!("{wanted}{START}"));
    }

    fn with_data() -> Vec<u8> {
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(1024), *b"text");
        data.active(0, &ConstExpr::i32_const(4096), *b"what changes");
        let mut module = Module::new();
        module.section(&data);
        module.finish()
    }

    #[test]
    fn a_text_of_the_wasm_is_read_once_and_errors_are_caught_without_another_call() {
        let calls = "        __wbg_go_1: function() { return handleError(function (arg0) {
            arg0.go();
        }, arguments); },
";
        let script = format!("{calls}{}{}", READ[0], CAUGHT[0]);
        let quick = quickened(&script, &with_data()).expect("it is known");
        let wanted = "        __wbg_go_1: function(arg0) { try {
            arg0.go();
} catch (error) { caught(error); } },
";
        let read = READ[1].replace("FROM", "1024").replace("TO", "1028");
        assert_eq!(quick, format!("{wanted}{read}{}", CAUGHT[1]));
    }

    #[test]
    fn a_script_that_reads_or_catches_in_another_way_is_refused() {
        let (script, data) = (format!("{}{}", READ[0], CAUGHT[0]), with_data());
        assert!(quickened(&script, &data).is_ok());
        assert!(quickened(&script.replace("decodeText", "decode"), &data).is_err());
        assert!(quickened(&script.replace("f.apply", "f.call"), &data).is_err());
        assert!(quickened(&format!("{script}handleError(async function"), &data).is_err());
        assert!(quickened(&script, &wasm()).is_err());
    }

    #[test]
    fn a_script_that_is_written_in_another_way_is_refused() {
        assert!(trimmed(&GLUE.replace("async function __wbg_load", "function load"), &wasm()).is_err());
        assert!(trimmed(&GLUE.replace("./snippets/a/page.js\": ", "./elsewhere.js\": "), &wasm()).is_err());
    }
}
