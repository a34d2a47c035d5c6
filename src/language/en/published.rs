//! What English says about what is published.

use super::English;
use crate::language::published::{
    Ask, ChecklistTexts, Evidence, Figure, PackageTexts, PercentTexts, Pointer, ReplicationTexts, Rounding, Same,
    Sealed, TableTexts, Unprinted, Wrong,
};

/// `1 person`, `70 people`
fn people(n: u64) -> String {
    if n == 1 { "1 person".to_owned() } else { format!("{n} people") }
}

/// `2`, `2 to 4`
fn range(least: u64, most: u64) -> String {
    if least == most { least.to_string() } else { format!("{least} to {most}") }
}

impl PercentTexts for English {
    fn title(&self) -> &'static str {
        "Percentages"
    }

    fn heads(&self) -> [&'static str; 2] {
        ["group", "printed"]
    }

    fn rule(&self, rule: Rounding) -> &'static str {
        rule.name()
    }

    fn made(&self, rules: &[Rounding]) -> String {
        let made = |rule: &Rounding| match rule {
            Rounding::HalfUp => "rounded half up",
            Rounding::HalfEven => "rounded half to even",
            Rounding::Truncation => "cut off",
            Rounding::LargestRemainder => "shared out by the largest remainder",
        };
        rules.iter().map(made).collect::<Vec<_>>().join(" or ")
    }

    fn none(&self) -> &'static str {
        "none"
    }

    fn together(&self) -> &'static str {
        "all groups"
    }

    fn of_variable(&self, variable: &str, n: u64) -> String {
        let of = format!("of {}", people(n));
        if variable.is_empty() { capital(&of) } else { format!("{variable}, {of}") }
    }

    fn whole(&self, n: u64, rules: &[Rounding]) -> String {
        format!("Fits {} if {}: the groups hold everybody.", people(n), self.made(rules))
    }

    fn missing(&self, least: u64, most: u64, n: u64, rules: &[Rounding]) -> String {
        let (range, person) = (range(least, most), if most == 1 { "person" } else { "people" });
        format!("Fits {} if {}, with {range} {person} in no printed group.", people(n), self.made(rules))
    }

    fn each(&self, n: u64, rules: &[Rounding]) -> String {
        format!(
            "Fits {} if {}. A person may be in several groups, so nothing follows from the sum.",
            people(n),
            self.made(rules)
        )
    }

    fn never(&self, percents: &str, n: u64, rules: &[Rounding]) -> String {
        format!("No count of {} gives {percents} if {}.", people(n), self.made(rules))
    }

    fn not_together(&self, n: u64, rules: &[Rounding]) -> String {
        format!("No counts of {} give them all if {}.", people(n), self.made(rules))
    }

    fn too_many(&self, counted: u64, n: u64, rules: &[Rounding]) -> String {
        format!("If {}, the groups hold {}, more than {n}.", self.made(rules), people(counted))
    }

    fn no_fit(&self, n: u64, bases: &[(String, Vec<Rounding>)], from: u64) -> String {
        if bases.is_empty() {
            return if n == from {
                format!("Does not fit {n}.")
            } else {
                format!("Does not fit {n}, nor any smaller base from {from} on.")
            };
        }
        let bases: Vec<String> = bases.iter().map(|(bases, rules)| format!("{bases} ({})", self.made(rules))).collect();
        format!("Does not fit {n}; the base may be smaller: {}.", bases.join("; "))
    }

    fn sum(&self, sum: &str) -> String {
        format!("What is printed adds up to {sum}.")
    }

    fn not_apportioned(&self) -> &'static str {
        "Not by the largest remainder, which makes percentages that add up to 100."
    }
}

impl TableTexts for English {
    fn title(&self) -> &'static str {
        "Published table"
    }

    fn heads(&self) -> [&'static str; 6] {
        ["row", "number", "certain", "possible, too", "impossible", "not printed"]
    }

    fn unprinted(&self, what: Unprinted) -> &'static str {
        match what {
            Unprinted::Number => "number",
            Unprinted::List => "list",
            Unprinted::Quote => "quote",
        }
    }

    fn the_others(&self) -> &'static str {
        "the others"
    }

    fn meaning(&self) -> &'static str {
        "Certain: listed or quoted, or nobody else is left. A printed list is taken for whole."
    }

    fn assumed(&self, rows: &str) -> String {
        format!("Assumed, and not said by the article: nobody is in two of {rows}.")
    }

    fn evidence_heads(&self) -> [&'static str; 4] {
        ["How evidence is printed", "evidence", "rows", "which"]
    }

    fn evidence(&self, kind: Evidence) -> &'static str {
        kind.name()
    }

    fn headings(&self) -> [&'static str; 2] {
        ["Does not add up", "To ask about"]
    }

    fn wrong(&self, wrong: &Wrong) -> String {
        match wrong {
            Wrong::NumberAndList(n, list) => format!("the number is {n}, the list holds {list}"),
            Wrong::Twice(person) => format!("{person} stands twice in the list"),
            Wrong::MoreThanAsked(n, asked) => format!("the number is {n}, but {asked} were asked"),
            Wrong::QuotedMore(n, quoted) => format!("the number is {n}, but {quoted} are quoted"),
            Wrong::QuotedNotListed(person) => format!("{person} is quoted, and is not in the list"),
            Wrong::Unknown(person) => format!("{person} is none of the participants"),
            Wrong::Assumption => "cannot be so together with the assumption".to_owned(),
        }
    }

    fn nothing_wrong(&self) -> &'static str {
        "No row contradicts itself."
    }

    fn ask(&self, ask: &Ask) -> String {
        match ask {
            Ask::NoEvidence => "neither number nor list nor quote".to_owned(),
            Ask::Unattributed => "a quote without a participant".to_owned(),
            Ask::NeverQuoted => "counted or listed, and nobody is quoted".to_owned(),
            Ask::OneQuote(other) => format!("its only quote is also that of {other}"),
            Ask::Others(earlier, people) => format!("speaks of others, but {earlier} has them already: {people}"),
            Ask::NotAsked(people) => format!("named, though not asked: {people}"),
            Ask::OtherName(name) => format!("the text has its evidence under “{name}”"),
        }
    }

    fn quotes(&self, all: usize, unattributed: usize, by: &str) -> String {
        let quotes = if all == 1 { "1 quote".to_owned() } else { format!("{all} quotes") };
        let by = if by.is_empty() { String::new() } else { format!(": {by}") };
        match unattributed {
            0 => format!("{quotes}{by}."),
            _ => format!("{quotes}, {} with a participant{by}.", all - unattributed),
        }
    }

    fn never_quoted(&self, people: &str) -> String {
        format!("Listed, never quoted: {people}.")
    }

    fn in_lists(&self, person: &str, lists: usize) -> String {
        format!("{person} ({lists} {})", if lists == 1 { "list" } else { "lists" })
    }

    fn nowhere(&self, people: &str) -> String {
        format!("Named in no row: {people}.")
    }

    fn absent(&self, topic: &str, people: &str) -> String {
        format!("Asked, and named in no row of “{topic}”: {people}.")
    }

    fn beside_heads(&self) -> [&'static str; 5] {
        ["row", "article", "replication", "outcome", "people"]
    }

    fn same(&self, same: Same) -> &'static str {
        same.name()
    }

    fn outcomes(&self, counted: &[(Same, usize)]) -> String {
        let told: Vec<String> = counted.iter().map(|(same, count)| format!("{}: {count}", same.name())).collect();
        capital(&format!("{}.", told.join(" · ")))
    }

    fn compared(&self, people: bool) -> &'static str {
        if people {
            "People are compared by their codes. −: only in the article; +: only in the replication."
        } else {
            "The two have different participants: only numbers are compared."
        }
    }

    fn other_bases(&self, rows: &str) -> String {
        format!("Different numbers of people were asked; compare shares, not numbers: {rows}.")
    }
}

impl PackageTexts for English {
    fn titles(&self) -> [&'static str; 2] {
        ["Sealed package", "Sealed package, checked"]
    }

    fn heads(&self) -> [&'static str; 3] {
        ["file", "holds", "number"]
    }

    fn holds(&self, file: &str) -> &'static str {
        match file {
            "transcripts.json" => "hashes of transcripts",
            "participants.json" => "participants, with their groups",
            "codebook.json" => "codes",
            "statements.json" => "places of coded statements",
            "codings.json" => "which code stands on which statement, and why",
            "counts.json" => "counts with their members",
            "quotes.json" => "quotes as printed",
            "log.jsonl" => "decisions, without words of passages",
            _ => "",
        }
    }

    fn seal(&self, seal: &str) -> String {
        format!("Seal: {seal}. Print it in the article: whoever has it can tell whether anything was changed.")
    }

    fn no_transcript(&self) -> &'static str {
        "No transcript is in it, and of what was said only the printed quotes."
    }

    fn with_context(&self, words: usize) -> String {
        format!("Around each quote stand up to {words} words, because --context asked for them.")
    }

    fn withheld(&self, texts: usize) -> String {
        let texts = if texts == 1 { "1 text".to_owned() } else { format!("{texts} texts") };
        format!(
            "{texts} of codebook and log (definitions, examples, reasons) left out: they hold words of the transcripts."
        )
    }

    fn verdicts(&self) -> [&'static str; 3] {
        ["Contradicted", "Not checkable", "Supported"]
    }

    fn told(&self, told: &Sealed) -> String {
        match told {
            Sealed::Files(n) => format!("files are those of the manifest: {n}"),
            Sealed::FileChanged(name) => format!("{name} was changed after the package was sealed"),
            Sealed::FileMissing(name) => format!("{name} is missing"),
            Sealed::FileExtra(name) => format!("{name} is not in the manifest"),
            Sealed::Unreadable => "a file that must be there is missing or cannot be read".to_owned(),
            Sealed::Seal(seal) => format!("the seal fits the manifest: {seal}"),
            Sealed::SealBroken => "the manifest was changed after the package was sealed".to_owned(),
            Sealed::SealNotGiven => {
                "whether the seal is the one that the article prints: --seal SEAL compares them".to_owned()
            }
            Sealed::SealAsPrinted => "the seal is the one that was given".to_owned(),
            Sealed::SealOther => "the seal is another one than was given".to_owned(),
            Sealed::Events(n) => format!("decisions, in order: {n}"),
            Sealed::EventOutOfOrder(id) => format!("decision {id} stands twice, or out of order"),
            Sealed::EventOfAnother(id) => format!("decision {id} undoes somebody else's"),
            Sealed::Decided(n) => format!("codings that rest on a decision in the log: {n}"),
            Sealed::Rules(n) => format!("codings that rest on rules, which need the transcripts: {n}"),
            Sealed::Coding(code, statement) => format!("no decision puts {code} on {statement}"),
            Sealed::Counts(n) => format!("counts that come out as written: {n}"),
            Sealed::Count { code, part, what, printed, found } => {
                format!("{code} ({part}), {what}: written {printed}, computed {found}")
            }
            Sealed::CountOfNothing(code, part) => format!("a count of {code} ({part}) that should not be there"),
            Sealed::CountMissing(code, part) => format!("the count of {code} ({part}) is missing"),
            Sealed::Quotes(n) => format!("quotes inside a statement with their code, of whoever said it: {n}"),
            Sealed::Quote(code, statement) => {
                format!("the quote for {code} is not within {statement}, or not of whoever said it")
            }
            Sealed::Transcripts(n) => format!("transcripts that are the coded ones: {n}"),
            Sealed::TranscriptMissing(source) => format!("the transcript {source} is not at hand"),
            Sealed::TranscriptOther(source) => format!("the transcript {source} is another text than the coded one"),
            Sealed::QuotesWord(n) => format!("quotes that stand word for word in the transcripts: {n}"),
            Sealed::QuoteWords(code, statement) => {
                format!("the quote for {code} does not stand word for word at {statement}")
            }
            Sealed::MadeAnew => "made anew from the study, the package is the same".to_owned(),
            Sealed::MadeAnewDiffers(files) => format!("made anew from the study, other: {files}"),
            Sealed::NotMadeAnew => "the package made anew: the folder at hand has not the same codebook".to_owned(),
            Sealed::OtherVersion(version) => format!("the package made anew: tema {version} made it"),
        }
    }

    fn summary(&self, wrong: usize) -> String {
        match wrong {
            0 => "Nothing in it contradicts itself.".to_owned(),
            1 => "1 thing does not hold.".to_owned(),
            n => format!("{n} things do not hold."),
        }
    }
}

impl ReplicationTexts for English {
    fn exercise(&self) -> &'static str {
        "The transcripts are synthetic: this is an exercise, not a replication."
    }

    fn title(&self) -> &'static str {
        "Beside the key"
    }

    fn heads(&self) -> [&'static str; 8] {
        ["key", "yours", "outcome", "both", "fewer", "more", "people", "yours"]
    }

    fn same(&self, same: Same) -> &'static str {
        match same {
            Same::Others => "more and fewer",
            Same::NotPrinted => "empty",
            same => same.name(),
        }
    }

    fn outcomes(&self, counted: &[(Same, usize)]) -> String {
        let same = |same: Same| ReplicationTexts::same(self, same);
        let told: Vec<String> = counted.iter().map(|(outcome, count)| format!("{}: {count}", same(*outcome))).collect();
        capital(&format!("{}.", told.join(" · ")))
    }

    fn perhaps(&self, name: &str, both: usize, all: usize) -> String {
        format!("{name} ? ({both}/{all})")
    }

    fn perhaps_note(&self) -> &'static str {
        "?: no name is the same; the two share so many of all their statements. Whether they mean the same is for people to say."
    }

    fn left_out(&self, sources: &str) -> String {
        format!("Not compared, because missing or another text: {sources}.")
    }

    fn worth(&self) -> &'static str {
        "Most worth talking about"
    }

    fn worth_note(&self, shown: usize, all: usize) -> String {
        format!(
            "{shown} of {all} statements that differ: first those that alone decide whether somebody counts for a sub-topic, \
             then those on which most codes differ."
        )
    }

    fn worth_heads(&self) -> [&'static str; 4] {
        ["statement", "words", "key", "yours"]
    }

    fn no_code(&self) -> &'static str {
        "no code"
    }

    fn all_same(&self) -> &'static str {
        "No statement differs."
    }

    fn how_to(&self) -> &'static str {
        "Which sub-topics does the statement have? Type numbers or names with commas between, nothing for no code; ? shows the \
         list again, q ends."
    }

    fn question(&self, at: usize, of: usize) -> String {
        format!("Statement {at} of {of}")
    }

    fn prompt(&self) -> &'static str {
        "codes: "
    }

    fn unknown(&self, word: &str) -> String {
        format!("There is no sub-topic `{word}`.")
    }

    fn right(&self) -> &'static str {
        "As in the key."
    }

    fn wrong(&self, codes: &str) -> String {
        format!("Not in the key: {codes}.")
    }

    fn missed(&self, codes: &str) -> String {
        format!("The key has: {codes}.")
    }

    fn nothing_there(&self) -> &'static str {
        "The key has no code there."
    }

    fn score(&self, right: usize, of: usize) -> String {
        format!("As in the key: {right} of {of}.")
    }

    fn to_read_again(&self, codes: &str) -> String {
        format!("Definitions to read again: {codes}.")
    }
}

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

fn capital(text: &str) -> String {
    crate::language::figures::capitalized(text)
}
