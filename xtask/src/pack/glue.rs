//! The script that wasm-bindgen writes, without what nobody uses.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Result, ensure};
use wasmparser::{Parser, Payload};

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
    use wasm_encoder::{EntityType, ImportSection, Module};

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

    #[test]
    fn a_script_that_is_written_in_another_way_is_refused() {
        assert!(trimmed(&GLUE.replace("async function __wbg_load", "function load"), &wasm()).is_err());
        assert!(trimmed(&GLUE.replace("./snippets/a/page.js\": ", "./elsewhere.js\": "), &wasm()).is_err());
    }
}
