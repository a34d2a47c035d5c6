//! Writes a study for the comparison: `corpus DIR english|lithuanian|cyrillic SOURCES BYTES CODES SEED`, with the bytes of
//! one source. Needs nothing but the compiler: `compare.py` builds it with `rustc -O`.

#[path = "../corpus/mod.rs"]
mod corpus;

use corpus::{Script, study};
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [folder, script, sources, bytes, codes, seed] = &args[..] else {
        return Err("expected DIR english|lithuanian|cyrillic SOURCES BYTES CODES SEED".into());
    };
    let script = match script.as_str() {
        "english" => Script::English,
        "lithuanian" => Script::Lithuanian,
        "cyrillic" => Script::Cyrillic,
        other => return Err(format!("no script `{other}`: english, lithuanian, cyrillic").into()),
    };
    let written = study(Path::new(folder), script, sources.parse()?, bytes.parse()?, codes.parse()?, seed.parse()?)?;
    println!("{written}");
    Ok(())
}
