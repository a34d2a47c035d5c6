//! The `tema` program: parse, run, exit.

use std::process::ExitCode;

fn main() -> ExitCode {
    tema::cli::main()
}
