//! The program at a terminal: what it asks, and what a person types.

use crate::support::Study;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use std::io::{Read, Write};

/// Runs a command in a pseudo-terminal and types the lines, each when the program waits for one. Gives everything that
/// stands on the screen in the end, line by line.
pub fn talk(study: &Study, args: &[&str], lines: &[&str]) -> String {
    let size = PtySize { rows: 200, cols: 120, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tema"));
    command.args(args);
    command.cwd(study.root());
    command.env_remove("TEMA_CODER");
    command.env("NO_COLOR", "1");
    command.env("SOURCE_DATE_EPOCH", "1770000000");
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut writer = pair.master.take_writer().unwrap();
    // A terminal keeps what is typed ahead: every line is there when it is asked for.
    for line in lines {
        writer.write_all(format!("{line}\n").as_bytes()).unwrap();
    }
    // The end of the input, for a program that asks for more than was typed.
    writer.write_all(b"\x04").unwrap();
    let mut said = Vec::new();
    // On Linux reading ends with an error when the other end is closed.
    let _ = reader.read_to_end(&mut said);
    child.wait().unwrap();
    String::from_utf8_lossy(&said).replace('\r', "")
}
