//! The words of the coding screen.

/// A group of keys: its title, and each key with what it does.
pub type Keys = (&'static str, &'static [(&'static str, &'static str)]);

/// Everything that the coding screen says. Lines of keys are parts divided by ` · `, each a key and what it does.
pub struct ScreenTexts {
    /// A kind of source, by its name in the front matter.
    pub kind: fn(&str) -> &'static str,
    /// A kind of decision, by its name in the log: what was taken back.
    pub deed: fn(&str) -> &'static str,
    /// Words in quotation marks.
    pub quoted: fn(&str) -> String,
    /// Label of the statement.
    pub statement: &'static str,
    /// Label of the condensed unit.
    pub unit: &'static str,
    /// Label of the codes.
    pub code: &'static str,
    /// Label of what made a suggestion.
    pub because: &'static str,
    /// Label of memos, agreement, stars.
    pub notes: &'static str,
    /// Label of the source.
    pub source: &'static str,
    /// Label of the study.
    pub study: &'static str,
    /// When to use a code.
    pub include: &'static str,
    /// When not to use it.
    pub exclude: &'static str,
    /// Before those who agreed.
    pub agreed: &'static str,
    /// Before those who did not.
    pub dissented: &'static str,
    /// A starred statement.
    pub quote_first: &'static str,
    /// A barred statement.
    pub quote_never: &'static str,
    /// Words are selected, not whole statements.
    pub words_selected: &'static str,
    /// A source read to its end.
    pub read: &'static str,
    /// A source not read to its end.
    pub not_read: &'static str,
    /// There is no condensed unit; how to write one.
    pub no_unit: &'static str,
    /// There is no code; how to give one.
    pub no_code: &'static str,
    /// There are no notes; how to write one.
    pub no_notes: &'static str,
    /// The question matched, no word of the statement.
    pub question: &'static str,
    /// No code was given yet.
    pub no_slots: &'static str,
    /// So many of so many statements have a code.
    pub coded: fn(usize, usize) -> String,
    /// So many suggestions wait.
    pub suggested: fn(usize) -> String,
    /// One code's suggestions are gone through.
    pub reviewing: fn(&str) -> String,
    /// So many of so many suggestions are left.
    pub left_of: fn(usize, usize) -> String,
    /// Heading above a code's other statements.
    pub others: fn(usize) -> String,
    /// On how many statements a code stands.
    pub times: fn(usize) -> String,
    /// Heading of the sources.
    pub sources: &'static str,
    /// So many of so many sources are read.
    pub sources_read: fn(usize, usize) -> String,
    /// The window is too small.
    pub too_small: fn(u16, u16) -> String,
    /// A code is looked for.
    pub ask_code: &'static str,
    /// A code to be told of.
    pub ask_tell: &'static str,
    /// Where a new code is put.
    pub ask_parent: fn(&str) -> String,
    /// The statement in few words.
    pub ask_unit: &'static str,
    /// A memo about something.
    pub ask_memo: fn(&str) -> String,
    /// What a memo is about.
    pub ask_about: &'static str,
    /// A source is read; a first impression.
    pub ask_impression: fn(&str) -> String,
    /// What is searched for in the text.
    pub ask_search: &'static str,
    /// The name of a code in the words of the text.
    pub ask_in_vivo: &'static str,
    /// Who agreed.
    pub ask_agreed: &'static str,
    /// Who did not.
    pub ask_dissented: &'static str,
    /// A new code can be made.
    pub new_code: fn(&str) -> String,
    /// A new code goes into the inbox.
    pub inbox: &'static str,
    /// The name of the code under which new codes wait.
    pub inbox_name: &'static str,
    /// A new code is a topic.
    pub top: &'static str,
    /// No code fits.
    pub no_such_code: &'static str,
    /// There is no code yet.
    pub empty_codebook: &'static str,
    /// A code was given.
    pub gave: fn(&str) -> String,
    /// A code was made and given.
    pub made: fn(&str) -> String,
    /// A code was taken off.
    pub took: fn(&str) -> String,
    /// A suggestion was accepted.
    pub accepted: fn(&str) -> String,
    /// A suggestion was rejected.
    pub rejected: fn(&str) -> String,
    /// A condensed unit was written.
    pub condensed: &'static str,
    /// A memo was written.
    pub memo_kept: &'static str,
    /// It was noted who agreed.
    pub answer_kept: &'static str,
    /// A stance was taken: `for`, `against`, `none`.
    pub took_stance: fn(&str, &str) -> String,
    /// A statement was starred.
    pub starred: &'static str,
    /// A statement was barred.
    pub barred: &'static str,
    /// A statement is neither starred nor barred any more.
    pub quoting_ended: &'static str,
    /// A source is read.
    pub is_read: fn(&str) -> String,
    /// A decision was taken back.
    pub undone: fn(&str) -> String,
    /// A decision was brought back.
    pub redone: fn(&str) -> String,
    /// One of several places that were searched for.
    pub found: fn(usize, usize) -> String,
    /// Nothing was found.
    pub not_found: fn(&str) -> String,
    /// The statement has the code.
    pub has_it: fn(&str) -> String,
    /// No code stands on a digit.
    pub no_digit: fn(usize) -> String,
    /// The last statement was gone beyond.
    pub at_end: &'static str,
    /// Every statement has a code.
    pub no_uncoded: &'static str,
    /// No suggestion stands on the statement.
    pub no_suggestion: &'static str,
    /// No suggestion is left in the source.
    pub no_suggestions: &'static str,
    /// The statement has no code.
    pub no_code_here: &'static str,
    /// A suggestion is not taken off.
    pub reject_instead: &'static str,
    /// Nobody else is there who could agree.
    pub only_group: &'static str,
    /// Nobody was chosen.
    pub nobody_chosen: &'static str,
    /// No suggestion of the code is left.
    pub review_done: fn(&str) -> String,
    /// The coder's decisions do not count.
    pub not_counting: fn(&str) -> String,
    /// Keys while reading, each before what it does.
    pub hint_reading: &'static str,
    /// Keys while a code is looked for.
    pub hint_picking: &'static str,
    /// Keys while a text is written.
    pub hint_writing: &'static str,
    /// Keys while it is asked who agreed.
    pub hint_answering: &'static str,
    /// Keys of a list.
    pub hint_list: &'static str,
    /// Title of the page of keys.
    pub help_title: &'static str,
    /// What can be changed in a text for an editor.
    pub editor_help: &'static [&'static str],
    /// The left column of the page of keys.
    pub help_left: &'static [Keys],
    /// The right column.
    pub help_right: &'static [Keys],
}
