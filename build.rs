//! The program carries the examples: it is built anew when a file comes to them.

#[allow(clippy::print_stdout)] // This is how a build script speaks.
fn main() {
    println!("cargo::rerun-if-changed=examples");
}
