//! Notes and notices in English.

use super::English;
use super::numbers::{figure, number, sentence};
use crate::language::figures::{capitalized, different, joined};
use crate::language::wording::{Level, Wording};

/// The names of the levels together, as a caption (`many`: `Topics and sub-topics`) or as the head of a column
/// (`Topic, sub-topic`). Only one level: it alone.
pub fn levels_together(levels: &[Level], many: bool) -> String {
    capitalized(&if many {
        joined(&different(levels, |level| &level.many), "and")
    } else {
        different(levels, |level| &level.one).join(", ")
    })
}

/// How many cells are held back, and why: fewer than so many people, or what would let such a cell be computed.
pub fn note_held_back(cells: usize, least: usize) -> String {
    let held = if cells == 1 { "1 cell is".to_owned() } else { format!("{cells} cells are") };
    format!(
        "{held} held back: fewer than {least} people stand behind a cell or a column, or it would let such a cell be \
         computed from the totals."
    )
}

/// What the mark of small cells means: `* fewer than 3 people.`
pub fn note_small(least: usize) -> String {
    format!("* fewer than {least} people.")
}

/// The sources that nobody has marked as read to the end: `Not read to the end: AV3, AV5.`
pub fn not_read(sources: &[String]) -> String {
    match sources {
        [] => "All sources have been read to the end.".to_owned(),
        _ => format!("Not read to the end: {}.", sources.join(", ")),
    }
}

/// `15 different statements; one stands in more than one sub-topic.` (`shared` may be 0: then only the first half)
pub fn note_statements(total: usize, shared: usize, level: &Level) -> String {
    let all = match total {
        0 => return "No statements.".to_owned(),
        1 => "One statement".to_owned(),
        _ => sentence(&format!("{} different statements", figure(total))),
    };
    let shared = match shared {
        0 => return format!("{all}."),
        1 if total == 1 => "it is".to_owned(),
        1 => "one is".to_owned(),
        2 if total == 2 => "both are".to_owned(),
        _ if shared == total => format!("all {} are", number(shared)),
        _ => format!("{} are", number(shared)),
    };
    format!("{all}; {shared} assigned to more than one {}.", level.one)
}

/// That interviews and focus groups are counted together.
pub fn note_pooled() -> String {
    "Interviews and focus groups are counted together.".to_owned()
}

/// `A person counts once in a row.` in the words of a printed table.
pub fn note_once() -> String {
    "Each person is counted once per row.".to_owned()
}

/// That silence in a focus group is neither agreement nor dissent.
pub fn note_focus_group() -> String {
    "Silence in a focus group is taken neither as agreement nor as dissent.".to_owned()
}

/// That sub-topics stand in the order of the codebook, or by number of statements.
pub fn note_order(by_statements: bool, level: &Level) -> String {
    let many = capitalized(&level.many);
    if by_statements {
        format!("{many} are listed by number of statements.")
    } else {
        format!("{many} are listed in codebook order.")
    }
}

/// What a second coder is told who gets a package.
pub fn package(coder: &str) -> String {
    format!(
        "For {coder}\n\n\
         This folder is a study for the program tema. Of every interview it holds the turns that were drawn for you to code, and in\n\
         double square brackets what was said around them; of the rest only who spoke.\n\n\
         Unpack it, and in a terminal in this folder:\n\n    \
         tema statements --uncoded --basis people   what is to be coded\n    \
         tema codebook show                         the codes\n    \
         tema code SP1                              read and code a source on the whole screen\n    \
         tema decide code SP1:4.2 CODE              a statement gets a code\n    \
         tema decide read SP1                       a source is done; what has no code there has none\n    \
         tema undo                                  the last decision is taken back\n\n\
         Do not change the transcripts. Then pack the folder again and send it back.\n"
    )
}

/// That the study is shown as it was on a `day` or at a checkpoint (its name and its day), and of when the codebook, the
/// transcripts, the participants and the settings are: of the checkpoint, or, where there was none, of today.
pub fn as_of(day: Option<&str>, checkpoint: Option<(&str, &str)>) -> String {
    let of = "the codebook, the transcripts, the participants and the settings";
    match (day, checkpoint) {
        (Some(day), Some((name, kept))) => format!(
            "The study as it was on {day}: what was decided until then, with {of} of the checkpoint “{name}” ({kept})."
        ),
        (None, Some((name, kept))) => {
            format!("The study as it was at the checkpoint “{name}” ({kept}), with {of} that it kept.")
        }
        (day, None) => format!(
            "What people had coded by hand until {}. There was no checkpoint: {of} are those of today.",
            day.unwrap_or_default()
        ),
    }
}

/// What the figures rest on, for every output: `coded by VK; 2 rule suggestions unread, not counted`;
/// `rule hits, none read`; `coded by VK, with 3 unread rule hits counted`. `basis` as in [`Methods`].
/// Begins in lower case, without a final full stop.
/// On the basis `rules` in a study in which somebody has `decided` something: `rule hits, whatever was decided
/// about them`.
pub fn basis(basis: &str, coders: &[String], unread: usize, decided: bool) -> String {
    let by = if coders.is_empty() { "nobody".to_owned() } else { English.list(coders) };
    let s = if unread == 1 { "" } else { "s" };
    let by_hand = if basis == "people" { "by hand " } else { "" };
    match (basis, unread) {
        ("rules", _) if decided => "rule hits, whatever was decided about them".to_owned(),
        ("rules", _) => "rule hits, none read".to_owned(),
        (_, 0) => format!("coded {by_hand}by {by}"),
        ("all", _) => format!("coded by {by}, with {} unread rule hit{s} counted", figure(unread)),
        _ => format!("coded {by_hand}by {by}; {} rule suggestion{s} unread, not counted", figure(unread)),
    }
}

/// The notice above a report that is counted by rules alone: these are rule hits, nobody has read them; or, where
/// somebody has `decided` something: these are rule hits, whatever people decided about them.
pub fn rules_only(decided: bool) -> String {
    match decided {
        true => "These figures are rule hits, whatever people decided about them.".to_owned(),
        false => "These figures are rule hits: nobody has read them.".to_owned(),
    }
}

/// The notice that percentages of fewer than twenty people say little.
pub fn small_base(n: usize) -> String {
    format!("Percentages of fewer than twenty people (here {n}) say little.")
}

/// That quotes stand in their own language: `Quotes are in Lithuanian, the language of the interviews.`
pub fn quotes_language(language_code: &str) -> String {
    format!("Quotes are in {}, the language of the interviews.", English.language_name(language_code))
}
