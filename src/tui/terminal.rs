//! The terminal: taken, given back whatever happens.

use super::draw::{Look, draw};
use super::{Desk, Effect, Key, Screen};
use crate::finding::{Finding, Result};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, poll, read,
};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use std::io::stdout;
use std::time::Duration;

/// The terminal while the screen has it. Dropping gives it back.
struct Taken;

impl Taken {
    fn take() -> std::io::Result<Taken> {
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            give_back();
            hook(info);
        }));
        enable_raw_mode()?;
        let taken = Taken;
        execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste)?;
        Ok(taken)
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        give_back();
    }
}

fn give_back() {
    // Where even this fails, there is no terminal left to tell.
    let _ = execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen);
    let _ = execute!(stdout(), ratatui::crossterm::cursor::Show);
    let _ = disable_raw_mode();
}

/// Shows a screen until it is closed.
///
/// # Errors
/// When the terminal cannot be used.
pub fn run(desk: &mut Desk, screen: &mut Screen, look: Look) -> Result<()> {
    show(desk, screen, look).map_err(|error| Box::new(Finding::io("the terminal", "use", &error)))
}

fn show(desk: &mut Desk, screen: &mut Screen, look: Look) -> std::io::Result<()> {
    let _taken = Taken::take()?;
    let mut terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
    // From here on the terminal's changes of size are heard of; before the size is asked for, so that none is missed.
    poll(Duration::ZERO)?;
    let size = terminal.size()?;
    screen.press(Key::Resize(size.width, size.height));
    loop {
        terminal.draw(|frame| draw(frame, screen, look))?;
        // What is waiting is done before anything is painted: held keys do not lag.
        loop {
            match Key::of(read()?).and_then(|key| screen.press(key)) {
                Some(Effect::Quit) => return Ok(()),
                Some(effect) => desk.answer(screen, effect),
                None => {}
            }
            if !poll(Duration::ZERO)? {
                break;
            }
        }
    }
}
