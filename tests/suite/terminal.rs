//! The program in a terminal: keys typed, the screen as a person sees it.

use crate::support::{Study, command};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// How long a test waits for what never comes before it fails.
const PATIENCE: Duration = Duration::from_secs(60);

/// A terminal in which the program runs.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
}

impl Terminal {
    /// Runs the program in a study, in a window of some columns and rows.
    pub fn run(study: &Study, args: &[&str], (cols, rows): (u16, u16), environment: &[(&str, &str)]) -> Terminal {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let program = command(study.root());
        let mut builder = CommandBuilder::new(program.get_program());
        builder.args(args);
        builder.cwd(study.root());
        builder.env_remove("TEMA_CODER");
        builder.env_remove("NO_COLOR");
        builder.env_remove("COLUMNS");
        builder.env("TERM", "xterm-256color");
        builder.env("SOURCE_DATE_EPOCH", "1770000000");
        for (name, value) in environment {
            builder.env(name, value);
        }
        let child = pair.slave.spawn_command(builder).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        Terminal { child, master: pair.master, keyboard, output, screen: vt100::Parser::new(some(rows), some(cols), 0) }
    }

    /// Types, as a terminal sends it.
    pub fn types(&mut self, keys: &str) -> &mut Terminal {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
        self
    }

    /// Waits until the screen shows a text.
    #[track_caller]
    pub fn until(&mut self, text: &str) -> &mut Terminal {
        while !self.sees().contains(text) {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(_) => panic!("“{text}” never came; the screen is\n{}", self.sees()),
            }
        }
        self
    }

    /// The screen.
    pub fn sees(&self) -> String {
        self.screen.screen().contents()
    }

    /// The window gets another size.
    pub fn resizes(&mut self, (cols, rows): (u16, u16)) -> &mut Terminal {
        self.screen.screen_mut().set_size(some(rows), some(cols));
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        self
    }

    /// Waits until the program has ended; gives its exit status.
    pub fn ends(&mut self) -> u32 {
        let status = self.child.wait().unwrap().exit_code();
        while let Ok(bytes) = self.output.recv_timeout(PATIENCE) {
            self.screen.process(&bytes);
        }
        status
    }

    /// Whether the terminal is as it was: the main screen, no mouse, a cursor.
    pub fn is_given_back(&self) -> bool {
        let screen = self.screen.screen();
        !screen.alternate_screen()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
            && !screen.bracketed_paste()
            && !screen.hide_cursor()
    }

    /// The colours in which something is shown.
    fn colors(&self) -> Vec<vt100::Color> {
        let screen = self.screen.screen();
        let (rows, cols) = screen.size();
        let places = (0..rows.get()).flat_map(|row| (0..cols.get()).map(move |col| (row, col)));
        places.filter_map(|(row, col)| screen.cell(row, col)).map(|cell| cell.fgcolor()).collect()
    }

    /// Whether anything is shown in a colour.
    pub fn has_colors(&self) -> bool {
        self.colors().iter().any(|color| *color != vt100::Color::Default)
    }

    /// Ends the program as `kill -9` does.
    pub fn is_killed(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn some(number: u16) -> NonZero<u16> {
    NonZero::new(number).unwrap()
}

const WINDOW: (u16, u16) = (80, 24);

const CALLS: &str = "topics:\n  - {id: calls, name: Phone calls, definition: d, indicators: [phone*]}\n  - {id: letters, definition: d, indicators: [letter*]}\n";

fn coding(study: &Study) -> Terminal {
    Terminal::run(study, &["code", "SP1", "--coder", "vk"], WINDOW, &[])
}

#[test]
fn a_source_is_coded_from_its_first_statement_to_its_end() {
    let study = Study::small(CALLS);
    let mut terminal = coding(&study);
    terminal.until("0 of 3 coded · 3 suggestions · not read");
    terminal.types("a").until("1 of 3 coded · 2 suggestions");
    terminal.types("\t").until("▌         We also write letters.");
    terminal.types("wby post\rlett\r").until("coded: letters");
    terminal.types("\tx").until("rejected: Phone calls");
    terminal.types("\x1b[Dcnot a thing").until("+ new code “not a thing”");
    terminal.types("\r\x1b[B\r").until("made and given: not a thing");
    terminal.types("R").until("First impression").types("short\r").until("3 of 3 coded · 0 suggestions · read");
    terminal.types("q");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
    let freq = study.json(&["freq"]);
    let counts: Vec<(&str, usize)> = freq["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["code"].as_str().unwrap(), row["statements"].as_array().unwrap().len()))
        .collect();
    assert_eq!(counts, [("calls", 1), ("letters", 1), ("not-a-thing", 1)]);
}

#[test]
fn killed_in_the_middle_everything_is_there() {
    let study = Study::small(CALLS);
    let mut terminal = coding(&study);
    terminal.until("0 of 3 coded").types("a").until("accepted: Phone calls").is_killed();
    let mut again = coding(&study);
    again.until("1 of 3 coded · 2 suggestions").types("u").until("0 of 3 coded").types("q");
    assert_eq!(again.ends(), 0);
}

#[test]
fn the_window_may_change_its_size() {
    let study = Study::small(CALLS);
    let mut terminal = coding(&study);
    terminal.until("1/3").resizes((30, 8)).until("this window is too small");
    terminal.resizes((120, 40)).until("1/3").types("?").until("every decision is saved at once").types("qq");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn colours_are_left_out_where_nobody_wants_them() {
    let study = Study::small(CALLS);
    for (args, environment, colored) in [
        (&["code", "SP1", "--coder", "vk"][..], &[][..], true),
        (&["code", "SP1", "--coder", "vk"], &[("NO_COLOR", "1")], false),
        (&["code", "SP1", "--coder", "vk", "--color", "never"], &[], false),
    ] {
        let mut terminal = Terminal::run(&study, args, WINDOW, environment);
        terminal.until("? Phone calls").until("q quit");
        assert_eq!(terminal.has_colors(), colored, "{args:?} {environment:?}");
        terminal.types("q");
        assert_eq!(terminal.ends(), 0);
    }
}

#[test]
fn a_code_has_the_colour_of_the_codebook() {
    let study = Study::small(
        "topics:\n  - name: contact\n    color: '#2a7f62'\n    subtopics: [{name: calls, indicators: [phone*]}]\n  - {name: letters, color: none such, indicators: [letter*]}\n",
    );
    let mut terminal = coding(&study);
    terminal.until("? calls").until("q quit");
    assert!(terminal.colors().contains(&vt100::Color::Rgb(0x2a, 0x7f, 0x62)));
    terminal.types("q").ends();
}

#[test]
fn the_mouse_and_the_clipboard() {
    let study = Study::small(CALLS);
    let mut terminal = coding(&study);
    // A click on the third row of the text, in the form of xterm; then text pasted into a memo.
    terminal.until("1/3").types("\x1b[<0;20;5M\x1b[<0;20;5m").until("3/3");
    terminal
        .types("m\r")
        .until("Memo: statement")
        .types("\x1b[200~about\nthe phone\x1b[201~\r")
        .until("¶ about the phone");
    terminal.types("q").ends();
}

#[test]
fn the_screen_speaks_lithuanian() {
    let study = Study::small(CALLS);
    let args = ["code", "SP1", "--coder", "vk", "--lang", "lt"];
    let mut terminal = Terminal::run(&study, &args, WINDOW, &[]);
    terminal
        .until("koduota 0 iš 3 · 3 pasiūlymai · neskaityta")
        .until("„phone“ ← phone*")
        .types("a")
        .until("priimta: Phone calls")
        .types("q");
    assert_eq!(terminal.ends(), 0);
    let ran = study.tema(&["code", "SP1", "--coder", "vk", "--lang", "xx"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("does not speak `xx`"), "{}", ran.err);
}

#[test]
fn without_a_terminal_it_says_what_to_do() {
    let study = Study::small(CALLS);
    let ran = study.tema(&["code", "SP1", "--coder", "vk"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.starts_with("error: the coding screen needs a terminal, and this is none"), "{}", ran.err);
    assert!(ran.err.contains("tema decide"), "{}", ran.err);
    // Nothing was touched: neither a decision nor a terminal.
    assert!(!study.root().join("codings").exists());
    let ran = study.tema(&["code", "SP9", "--coder", "vk"]);
    assert!(ran.err.starts_with("error: there is no source `SP9`"), "{}", ran.err);
}

#[test]
fn the_examples_of_its_help_open_it() {
    for args in [&["code", "SP3", "--coder", "vk"][..], &["code", "--review", "telephone", "--coder", "vk"]] {
        let study = Study::example("family-case-management");
        assert!(study.ok(&["code", "--help"]).contains(&format!("tema {}", args.join(" "))));
        let mut terminal = Terminal::run(&study, args, WINDOW, &[]);
        terminal.until("q quit").types("q");
        assert_eq!(terminal.ends(), 0);
    }
}
