//! What English says about checklists.

use super::English;
use crate::language::checklist::{ChecklistTexts, Figure, Pointer};

impl ChecklistTexts for English {
    fn heads(&self) -> [&'static str; 3] {
        ["no.", "item", "evidence"]
    }

    fn not_recorded(&self) -> &'static str {
        "NOT RECORDED"
    }

    fn coreq(&self, item: usize) -> &'static str {
        const ITEMS: [&str; 32] = [
            "who interviewed or moderated",
            "credentials of the researchers",
            "their occupation",
            "their gender",
            "their experience and training",
            "relationship with participants beforehand",
            "what participants knew of the interviewer",
            "what the interviewer brought: interests, assumptions",
            "methodological orientation",
            "how participants were chosen",
            "how they were approached",
            "how many there were",
            "who declined or left, and why",
            "where the data were collected",
            "who else was present",
            "who the participants are",
            "questions, prompts, guide",
            "repeated interviews",
            "recording",
            "field notes",
            "how long it took",
            "saturation",
            "transcripts returned to participants",
            "how many coders",
            "the tree of codes",
            "where themes come from",
            "software",
            "participants' feedback on findings",
            "quotes, each with its participant",
            "data and findings agree",
            "major themes are clear",
            "minor themes and diverse cases",
        ];
        item.checked_sub(1).and_then(|at| ITEMS.get(at)).copied().unwrap_or_default()
    }

    fn srqr(&self, item: usize) -> &'static str {
        const ITEMS: [&str; 21] = [
            "title",
            "abstract",
            "the problem and why it matters",
            "purpose or question",
            "approach and paradigm",
            "the researchers and their stance",
            "context",
            "sampling, and when it ended",
            "ethics: approval, consent, protection",
            "how data were collected, and when",
            "instruments: guides, recorders",
            "participants and documents: number, features",
            "how data were processed: transcribing, coding, anonymising",
            "how data were analysed",
            "what makes it trustworthy",
            "findings: themes, interpretation",
            "evidence: quotes and other data",
            "what it adds to what is known",
            "limits",
            "conflicts of interest",
            "funding",
        ];
        item.checked_sub(1).and_then(|at| ITEMS.get(at)).copied().unwrap_or_default()
    }

    fn parts(&self, coreq: bool) -> &'static [(usize, &'static str)] {
        if coreq {
            &[(1, "Research team"), (9, "Study design"), (24, "Analysis and findings")]
        } else {
            &[
                (1, "Title and abstract"),
                (3, "Introduction"),
                (5, "Methods"),
                (16, "Findings"),
                (18, "Discussion"),
                (20, "Other"),
            ]
        }
    }

    fn pointer(&self, pointer: &Pointer) -> String {
        let figure = |figure: Figure| match figure {
            Figure::Participants => "participants",
            Figure::Sources => "sources",
            Figure::Dates => "dates",
            Figure::Attributes => "attributes in participants.csv",
            Figure::Coders => "coders",
            Figure::Codes => "codes, by level",
            Figure::Origins => "codes with an origin",
            Figure::Approach => "approach in tema.toml",
            Figure::Unit => "unit of coding",
            Figure::Decisions => "decisions in the log",
            Figure::Software => "software",
            Figure::Quotes => "quotes in the report, each with its participant",
            Figure::Coded => "statements with a code",
            Figure::Read => "sources marked as read to the end",
            Figure::TwoCoders => "sources with decisions of two coders",
            Figure::Asked => "who was asked, in tema.toml",
            Figure::Title => "title in tema.toml",
            Figure::Checkpoints => "checkpoints",
            Figure::Definitions => "codes with a definition",
        };
        match pointer {
            Pointer::Memo(id, coder, day) => format!("memo {id} ({coder}, {day})"),
            Pointer::File(name) => name.clone(),
            Pointer::Figure(what, value) => format!("{}: {value}", figure(*what)),
            Pointer::Command(command) => command.clone(),
        }
    }

    fn summary(&self, recorded: usize, items: usize) -> String {
        format!("Something is recorded for {recorded} of {items} items.")
    }

    fn how_to(&self, example: &str) -> String {
        format!(
            "These are pointers, not answers: what they say is for the article to say. A memo on the study that begins with the \
             item counts as evidence: {example}"
        )
    }

    fn source(&self, coreq: bool) -> &'static str {
        if coreq {
            "Items of COREQ in our own short words; Tong, Sainsbury & Craig (2007), doi:10.1093/intqhc/mzm042."
        } else {
            "Items of SRQR in our own short words; O'Brien, Harris, Beckman, Reed & Cook (2014), doi:10.1097/ACM.0000000000000388."
        }
    }
}
