//! What the files of the bundle weigh, as they lie on disk and as a server sends them.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

/// One file of the bundle, sizes in bytes.
pub struct Size {
    /// Its path below the bundle's folder.
    pub name: String,
    /// As it lies on disk.
    pub raw: usize,
    /// As a server sends it, brotli at its highest quality.
    pub brotli: usize,
}

/// The sizes of all files below a folder, by name.
///
/// # Errors
/// When a file can't be read.
pub fn sizes(folder: &Path) -> Result<Vec<Size>> {
    let mut sizes = Vec::new();
    measure(folder, "", &mut sizes).with_context(|| format!("the files of {} can't be measured", folder.display()))?;
    sizes.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(sizes)
}

fn measure(folder: &Path, prefix: &str, sizes: &mut Vec<Size>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            measure(&entry.path(), &format!("{name}/"), sizes)?;
        } else {
            let bytes = fs::read(entry.path())?;
            sizes.push(Size { name, raw: bytes.len(), brotli: compressed(&bytes)? });
        }
    }
    Ok(())
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    Ok(brotli::BrotliCompress(&mut &*bytes, &mut std::io::sink(), &parameters)?)
}

/// The sizes as lines, with their sum last.
pub fn table(sizes: &[Size]) -> String {
    let sum = Size {
        name: "sum".into(),
        raw: sizes.iter().map(|size| size.raw).sum(),
        brotli: sizes.iter().map(|size| size.brotli).sum(),
    };
    let width = sizes.iter().map(|size| size.name.chars().count()).max().unwrap_or(0).max(4);
    let mut text = format!("{:width$}  {:>11}  {:>11}\n", "file", "bytes", "brotli");
    for size in sizes.iter().chain([&sum]) {
        // Writing to a String can't fail.
        writeln!(text, "{:width$}  {:>11}  {:>11}", size.name, grouped(size.raw), grouped(size.brotli)).ok();
    }
    text
}

/// A number with a space between its thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let (head, rest) = digits.split_at(first);
    let groups = rest.as_bytes().chunks(3).map(|group| String::from_utf8_lossy(group).into_owned());
    Some(head.to_owned()).filter(|head| !head.is_empty()).into_iter().chain(groups).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_kept_apart() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1 000"), (1_234_567, "1 234 567")] {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn the_table_ends_with_the_sum() {
        let size = |name: &str, raw, brotli| Size { name: name.into(), raw, brotli };
        let expected = "\
file              bytes       brotli
app.wasm      1 200 000      300 000
index.html          500          200
sum           1 200 500      300 200
";
        assert_eq!(table(&[size("app.wasm", 1_200_000, 300_000), size("index.html", 500, 200)]), expected);
    }

    #[test]
    fn what_repeats_weighs_little_on_the_wire() {
        let size = compressed(&[b'a'; 10_000]).expect("memory can be compressed");
        assert!(size < 50, "{size}");
    }
}
