//! The wasm with other names and in another order.

use std::convert::Infallible;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ExportSection, FunctionSection, ImportSection, Module};
use wasmparser::{
    CodeSectionReader, Export, FunctionBody, FunctionSectionReader, ImportSectionReader, MemArg, Parser, Payload,
    TypeRef,
};

use super::Names;

/// The wasm with these names for its imports and exports, and with its functions sorted by what they are made of:
/// those that begin alike stand together, which saves a compressor some 900 bytes.
///
/// # Errors
/// When it isn't wasm.
pub fn packed(wasm: &[u8], names: &Names) -> Result<Vec<u8>> {
    let (imported, order) = order(wasm)?;
    let mut places = vec![0; order.len()];
    for (place, &function) in (imported..).zip(&order) {
        places[function] = place;
    }
    let mut module = Module::new();
    Packer { names, imported, order, places }
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| anyhow!("the wasm can't be written anew: {error}"))?;
    Ok(module.finish())
}

/// How many functions are imported, and in which order the others will stand.
fn order(wasm: &[u8]) -> Result<(u32, Vec<usize>)> {
    let (mut imported, mut types, mut bodies) = (0, Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::FunctionSection(section) => types = section.into_iter().collect::<Result<_, _>>()?,
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let mut order: Vec<usize> = (0..bodies.len()).collect();
    order.sort_by_key(|&function| (types.get(function), bodies[function]));
    Ok((imported, order))
}

/// Writes a module anew.
struct Packer<'a> {
    names: &'a Names,
    imported: u32,
    /// Which function stands in each place.
    order: Vec<usize>,
    /// The new index of each function that isn't imported.
    places: Vec<u32>,
}

impl Packer<'_> {
    fn new_name<'a>(&'a self, name: &'a str) -> &'a str {
        self.names.get(name).map_or(name, String::as_str)
    }
}

impl Reencode for Packer<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let own = function.checked_sub(self.imported).and_then(|own| self.places.get(own as usize));
        Ok(own.copied().unwrap_or(function))
    }

    /// How an address is aligned is a hint that engines pass over: the same hint with the same instruction compresses better.
    fn mem_arg(&mut self, arg: MemArg) -> Result<wasm_encoder::MemArg, Error<Infallible>> {
        utils::mem_arg(self, MemArg { align: arg.max_align, ..arg })
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            imports.import(self.new_name(import.module), self.new_name(import.name), kind);
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error<Infallible>> {
        let (kind, index) = (self.export_kind(export.kind)?, self.external_index(export.kind, export.index)?);
        exports.export(self.new_name(export.name), kind, index);
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for &function in &self.order {
            functions.function(types[function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<FunctionBody>, _>>()?;
        for function in self.order.clone() {
            self.parse_function_body(code, bodies[function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{ExportKind, Function, MemArgTarget, MemorySection, MemoryType, StartSection, TypeSection};

    use super::*;

    /// Functions that call one another: two with different bodies, named by what they hold.
    fn module(bodies: [i32; 2], start: u32) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut exports = ExportSection::new();
        exports.export("start", ExportKind::Func, start);
        let mut code = CodeSection::new();
        for value in bodies {
            let mut body = Function::new([]);
            body.instructions().i32_const(value).drop().call(start).end();
            code.function(&body);
        }
        let mut module = Module::new();
        let start = StartSection { function_index: start };
        module.section(&types).section(&functions).section(&exports).section(&start).section(&code);
        module.finish()
    }

    #[test]
    fn functions_are_sorted_and_every_mention_of_them_follows() {
        assert_eq!(packed(&module([7, 3], 0), &Names::new()).expect("it is wasm"), module([3, 7], 1));
    }

    /// A function that reads from an address with this hint.
    fn reading(align: u32) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        let from = wasm_encoder::MemArg { offset: 4, align, target: MemArgTarget::Memory(0), ordering: None };
        body.instructions().i32_const(0).i64_load(from).drop().end();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&memories).section(&code);
        module.finish()
    }

    #[test]
    fn the_same_instruction_has_the_same_hint_everywhere() {
        assert_eq!(packed(&reading(2), &Names::new()).expect("it is wasm"), reading(3));
        assert_eq!(packed(&reading(3), &Names::new()).expect("it is wasm"), reading(3));
    }
}
