//! Writes the files of made-up units into a folder, for trying the process leader's edition by hand.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use implementum_pages::units::{UnitFile, make};

fn main() -> ExitCode {
    match run() {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// `units FOLDER COUNT SEED`, as `cargo xtask units` calls it.
fn run() -> Result<String> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count, seed] = words.as_slice() else { bail!("a folder, a number of files and a seed are wanted") };
    let folder = PathBuf::from(folder);
    let made = make(count.parse().context("the number of files")?, seed.parse().context("the seed")?);
    let earlier = folder.join("tidigare");
    std::fs::create_dir_all(&earlier).with_context(|| format!("{} can't be created", earlier.display()))?;
    for (folder, files) in [(&folder, &made.files), (&earlier, &made.earlier)] {
        for UnitFile { name, text } in files {
            let path = folder.join(name);
            std::fs::write(&path, text).with_context(|| format!("{} can't be written", path.display()))?;
        }
    }
    Ok(format!(
        "{} files of {} units in {}, {} of them damaged; an earlier round in {}",
        made.files.len(),
        made.units.len(),
        folder.display(),
        made.broken.len(),
        earlier.display()
    ))
}
