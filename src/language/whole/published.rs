//! Everything that is said about what is published.

use super::{Said, WHO};
use crate::language::checklist::{Figure, Pointer};
use crate::language::percents::Rounding;
use crate::language::sealed::Sealed;
use crate::language::tables::{Ask, Evidence, Same, Unprinted, Wrong};
use crate::language::wording::Wording;

pub fn say(said: &mut Said, wording: &dyn Wording) {
    percents(said, wording);
    tables(said, wording);
    sealed(said, wording);
    replication(said, wording);
    checklist(said, wording);
}

fn percents(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.percents();
    let rules = Rounding::ALL;
    said.all("percent words", [texts.title(), texts.none(), texts.together(), texts.not_apportioned()]);
    said.all("percent heads", texts.heads());
    for rule in rules {
        said.add("rule", texts.rule(*rule));
        said.add("made", texts.made(&[*rule]));
    }
    said.add("made", texts.made(rules));
    said.all("variable", [texts.of_variable(WHO, 37), texts.of_variable("", 37)]);
    said.all("fits", [texts.whole(37, rules), texts.missing(37, 43, 58, rules), texts.each(37, rules)]);
    said.all("fits not", [texts.never(WHO, 37, rules), texts.not_together(37, rules), texts.too_many(43, 37, rules)]);
    let bases = [("43".to_owned(), rules.to_vec())];
    said.all("no fit", [texts.no_fit(58, &bases, 37), texts.no_fit(58, &[], 37), texts.no_fit(58, &[], 58)]);
    said.add("sum", texts.sum("QX1"));
}

fn tables(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.tables();
    said.all("table words", [texts.title(), texts.the_others(), texts.meaning(), texts.nothing_wrong()]);
    said.all("table heads", texts.heads());
    said.all("unprinted", [Unprinted::Number, Unprinted::List, Unprinted::Quote].map(|what| texts.unprinted(what)));
    said.add("assumed", texts.assumed(WHO));
    said.all("evidence heads", texts.evidence_heads());
    use Evidence::{Both, Differ, Elsewhere, List, Neither, Number};
    said.all("evidence", [Both, Differ, Number, List, Neither, Elsewhere].map(|kind| texts.evidence(kind)));
    said.all("headings", texts.headings());
    let who = || WHO.to_owned();
    for wrong in [
        Wrong::NumberAndList(37, 43),
        Wrong::Twice(who()),
        Wrong::MoreThanAsked(43, 37),
        Wrong::QuotedMore(37, 43),
        Wrong::QuotedNotListed(who()),
        Wrong::Unknown(who()),
        Wrong::Assumption,
    ] {
        said.add("wrong", texts.wrong(&wrong));
    }
    for ask in [
        Ask::NoEvidence,
        Ask::Unattributed,
        Ask::NeverQuoted,
        Ask::OneQuote(who()),
        Ask::Others("QX2".into(), who()),
        Ask::NotAsked(who()),
        Ask::OtherName(who()),
    ] {
        said.add("ask", texts.ask(&ask));
    }
    said.all("quotes", [texts.quotes(80, 37, WHO), texts.quotes(37, 0, "")]);
    said.all("people", [texts.never_quoted(WHO), texts.in_lists(WHO, 37), texts.nowhere(WHO)]);
    said.add("absent", texts.absent("QX2", WHO));
    said.all("beside", texts.beside_heads());
    said.all("same", Same::ALL.iter().map(|same| texts.same(*same)));
    said.add("outcomes", texts.outcomes(&[(Same::Same, 37), (Same::More, 43)]));
    said.all("compared", [true, false].map(|people| texts.compared(people)));
    said.add("other bases", texts.other_bases(WHO));
}

fn sealed(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.sealed();
    said.all("sealed", texts.titles());
    said.all("sealed heads", texts.heads());
    for file in ["transcripts", "participants", "codebook", "statements", "codings", "counts", "quotes"] {
        said.add(file, texts.holds(&format!("{file}.json")));
    }
    said.all("sealed", [texts.holds("log.jsonl"), texts.no_transcript()]);
    said.all(
        "sealed",
        [texts.seal(WHO), texts.with_context(37), texts.withheld(37), texts.summary(37), texts.summary(0)],
    );
    said.all("verdicts", texts.verdicts());
    for thing in things() {
        said.add(&format!("{thing:?}"), texts.told(&thing));
    }
}

fn things() -> Vec<Sealed> {
    let (one, two) = (|| "QX1".to_owned(), || "QX2".to_owned());
    let (code, part, printed, found) = (one(), two(), "QX4".to_owned(), "QX5".to_owned());
    vec![
        Sealed::Files(37),
        Sealed::FileChanged(one()),
        Sealed::FileMissing(one()),
        Sealed::FileExtra(one()),
        Sealed::Unreadable,
        Sealed::Seal(one()),
        Sealed::SealBroken,
        Sealed::SealNotGiven,
        Sealed::SealAsPrinted,
        Sealed::SealOther,
        Sealed::Events(37),
        Sealed::EventOutOfOrder(one()),
        Sealed::EventOfAnother(one()),
        Sealed::Decided(37),
        Sealed::Rules(37),
        Sealed::Coding(one(), two()),
        Sealed::Counts(37),
        Sealed::Count { code, part, what: "QX3", printed, found },
        Sealed::CountOfNothing(one(), two()),
        Sealed::CountMissing(one(), two()),
        Sealed::Quotes(37),
        Sealed::Quote(one(), two()),
        Sealed::Transcripts(37),
        Sealed::TranscriptMissing(one()),
        Sealed::TranscriptOther(one()),
        Sealed::QuotesWord(37),
        Sealed::QuoteWords(one(), two()),
        Sealed::MadeAnew,
        Sealed::MadeAnewDiffers(one()),
        Sealed::NotMadeAnew,
        Sealed::OtherVersion(one()),
    ]
}

fn replication(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.replication();
    said.all("replication", [texts.exercise(), texts.title(), texts.perhaps_note(), texts.worth(), texts.no_code()]);
    said.all("replication", [texts.all_same(), texts.how_to(), texts.prompt(), texts.right(), texts.nothing_there()]);
    said.all("replication heads", texts.heads());
    said.all("replication heads", texts.worth_heads());
    said.all("replication same", Same::ALL.iter().map(|same| texts.same(*same)));
    said.add("replication outcomes", texts.outcomes(&[(Same::Same, 37), (Same::More, 43)]));
    said.all("replication", [texts.worth_note(37, 43), texts.question(37, 43), texts.score(37, 43)]);
    said.all("replication", [texts.left_out(WHO), texts.unknown(WHO), texts.wrong(WHO), texts.missed(WHO)]);
    said.all("replication", [texts.to_read_again(WHO), texts.perhaps(WHO, 37, 43)]);
}

const FIGURES: [Figure; 19] = [
    Figure::Participants,
    Figure::Sources,
    Figure::Dates,
    Figure::Attributes,
    Figure::Coders,
    Figure::Codes,
    Figure::Origins,
    Figure::Approach,
    Figure::Unit,
    Figure::Decisions,
    Figure::Software,
    Figure::Quotes,
    Figure::Coded,
    Figure::Read,
    Figure::TwoCoders,
    Figure::Asked,
    Figure::Title,
    Figure::Checkpoints,
    Figure::Definitions,
];

fn checklist(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.checklist();
    said.all("checklist", texts.heads());
    said.add("checklist", texts.not_recorded());
    said.all("COREQ", (1..=32).map(|item| texts.coreq(item)));
    said.all("SRQR", (1..=21).map(|item| texts.srqr(item)));
    for coreq in [true, false] {
        said.all("parts", texts.parts(coreq).iter().map(|(_, part)| *part));
        said.add("source", texts.source(coreq));
    }
    said.add("memo", texts.pointer(&Pointer::Memo("QX1".into(), "QX2".into(), "QX3".into())));
    said.all("figures", FIGURES.map(|figure| texts.pointer(&Pointer::Figure(figure, WHO.into()))));
    said.all("checklist", [texts.summary(37, 43), texts.how_to(WHO)]);
}
