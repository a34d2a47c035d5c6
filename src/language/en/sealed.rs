//! What English says about sealed packages.

use super::English;
use crate::language::sealed::{PackageTexts, Sealed};

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
