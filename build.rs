//! The program carries the examples: it is built anew when a file comes to them. On Linux it stands at a fixed place.

use std::env::var;

#[allow(clippy::print_stdout)] // This is how a build script speaks.
fn main() {
    println!("cargo::rerun-if-changed=examples");
    println!("cargo::rerun-if-changed=build.rs");
    // Its tables of words hold some 50,000 addresses. Where the system chooses the place of a program, all of them are
    // written before it begins: a third of the time that a short answer takes.
    let is = |what: &str, value: &str| var(what).is_ok_and(|found| found == value);
    let features = var("CARGO_CFG_TARGET_FEATURE").unwrap_or_default();
    let whole = features.split(',').any(|feature| feature == "crt-static");
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") && !whole {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
