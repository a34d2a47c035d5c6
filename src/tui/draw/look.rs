//! How things look. Colours only repeat what signs and letters say.

use crate::tui::codes::Entry;
use ratatui::style::{Color, Modifier, Style};

/// The colours of topics, in turn: those that every terminal has, legible on light and dark.
const TOPICS: [Color; 5] = [Color::Cyan, Color::Magenta, Color::Green, Color::LightBlue, Color::Red];

/// With colours or without.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Whether there are colours.
    pub color: bool,
}

impl Look {
    fn colored(self, color: Color) -> Style {
        if self.color { Style::new().fg(color) } else { Style::new() }
    }

    pub(super) fn plain(self) -> Style {
        Style::new()
    }

    pub(super) fn dim(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    pub(super) fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Words in a rule, which is dim itself.
    pub(super) fn on_rule(self) -> Style {
        Style::new().remove_modifier(Modifier::DIM)
    }

    /// The title in a rule.
    pub(super) fn title(self) -> Style {
        self.on_rule().add_modifier(Modifier::BOLD)
    }

    /// The first line.
    pub(super) fn head(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// What is chosen in a list; the words selected.
    pub(super) fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// A code: in the colour that the codebook gives it (`#2a7f62`, `blue`), else in that of its topic.
    pub(super) fn code(self, code: &Entry) -> Style {
        let own = code.color.as_deref().and_then(|color| color.trim().parse().ok());
        self.colored(own.unwrap_or(TOPICS[code.topic % TOPICS.len()]))
    }

    /// Words by which a rule made a suggestion, or that were coded.
    pub(super) fn words(self, code: &Entry) -> Style {
        self.code(code).add_modifier(Modifier::UNDERLINED)
    }

    /// Words that were searched for.
    pub(super) fn hit(self) -> Style {
        self.colored(Color::Magenta).add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// What went wrong.
    pub(super) fn wrong(self) -> Style {
        self.colored(Color::Red).add_modifier(Modifier::BOLD)
    }

    /// A key in a list of keys.
    pub(super) fn key(self) -> Style {
        self.colored(Color::Cyan).add_modifier(Modifier::BOLD)
    }
}
