//! What a person presses, types, clicks.

use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};

/// A key, or what a mouse does. Columns and rows are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// A sign.
    Char(char),
    /// A letter with Ctrl.
    Ctrl(char),
    /// An arrow.
    Up,
    /// An arrow.
    Down,
    /// An arrow.
    Left,
    /// An arrow.
    Right,
    /// An arrow with Shift.
    ShiftUp,
    /// An arrow with Shift.
    ShiftDown,
    /// An arrow with Shift.
    ShiftLeft,
    /// An arrow with Shift.
    ShiftRight,
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Tab with Shift.
    BackTab,
    /// Takes out the sign before the cursor.
    Backspace,
    /// Takes out the sign behind the cursor.
    Delete,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// Text from the clipboard.
    Paste(String),
    /// The mouse was pressed at a column and row.
    Click(u16, u16),
    /// The mouse was moved there while pressed.
    Drag(u16, u16),
    /// The wheel: lines up (negative) or down.
    Wheel(i16),
    /// The window has so many columns and rows.
    Resize(u16, u16),
}

/// How many lines a wheel's notch moves.
const NOTCH: i16 = 3;

impl Key {
    /// What a terminal reports, if it means something here.
    pub fn of(event: Event) -> Option<Key> {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => of_key(key),
            Event::Paste(text) => Some(Key::Paste(text)),
            Event::Resize(width, height) => Some(Key::Resize(width, height)),
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => Some(Key::Click(mouse.column, mouse.row)),
                MouseEventKind::Drag(MouseButton::Left) => Some(Key::Drag(mouse.column, mouse.row)),
                MouseEventKind::ScrollUp => Some(Key::Wheel(-NOTCH)),
                MouseEventKind::ScrollDown => Some(Key::Wheel(NOTCH)),
                _ => None,
            },
            _ => None,
        }
    }
}

fn of_key(key: KeyEvent) -> Option<Key> {
    let shift = key.modifiers.contains(KeyModifiers::SHIFT);
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    Some(match key.code {
        // AltGr comes as Ctrl and Alt on some systems; what it makes is a sign.
        KeyCode::Char(c) if control && !key.modifiers.contains(KeyModifiers::ALT) => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Up => {
            if shift {
                Key::ShiftUp
            } else {
                Key::Up
            }
        }
        KeyCode::Down => {
            if shift {
                Key::ShiftDown
            } else {
                Key::Down
            }
        }
        KeyCode::Left => {
            if shift {
                Key::ShiftLeft
            } else {
                Key::Left
            }
        }
        KeyCode::Right => {
            if shift {
                Key::ShiftRight
            } else {
                Key::Right
            }
        }
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => {
            if shift {
                Key::BackTab
            } else {
                Key::Tab
            }
        }
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        _ => return None,
    })
}
