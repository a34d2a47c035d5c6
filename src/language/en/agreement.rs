//! What English says about agreement between coders.

use super::English;
use crate::language::agreement::{AgreementTexts, Compared, Ground, Part, Reason, Remark, Stretch};

/// Names of coefficients, as people say them.
const NAMES: &[(&str, &str)] = &[
    ("percent_agreement", "agreement, of pairs"),
    ("percent_unanimous", "all coders alike"),
    ("scott_pi", "Scott's pi"),
    ("cohen_kappa", "Cohen's kappa"),
    ("cohen_kappa_max", "largest kappa possible"),
    ("weighted_kappa_linear", "weighted kappa, linear"),
    ("weighted_kappa_quadratic", "weighted kappa, quadratic"),
    ("pabak", "PABAK"),
    ("prevalence_index", "prevalence index"),
    ("bias_index", "bias index"),
    ("fleiss_kappa", "Fleiss' kappa"),
    ("conger_kappa", "Conger's kappa"),
    ("light_kappa", "Light's kappa"),
    ("brennan_prediger", "Brennan & Prediger"),
    ("gwet_ac1", "Gwet's AC1"),
    ("gwet_ac2_ordinal", "Gwet's AC2, ordinal"),
    ("alpha_nominal", "alpha, nominal"),
    ("alpha_ordinal", "alpha, ordinal"),
    ("alpha_interval", "alpha, interval"),
    ("alpha_ratio", "alpha, ratio"),
    ("alpha_jaccard", "alpha of sets, Jaccard"),
    ("alpha_masi", "alpha of sets, MASI"),
    ("mean_kappa", "mean of the codes' kappas"),
    ("pooled_kappa", "pooled kappa"),
    ("u_alpha", "uα: passages and codes"),
    ("binary_u_alpha", "|uα: coded or not"),
    ("cu_alpha", "cuα: codes where both coded"),
    ("segment_f1", "matched passages, F1"),
    ("character_kappa", "kappa of characters"),
    ("character_percent_agreement", "agreement of characters"),
    ("character_jaccard", "Jaccard of characters"),
    ("positive_agreement", "agreement on present"),
    ("negative_agreement", "agreement on absent"),
    ("ku_alpha", "(k)uα"),
];

/// How many things, with the right ending: `1 unit`, `12 units`.
fn many(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}

fn characters(n: u64) -> String {
    many(usize::try_from(n).unwrap_or(usize::MAX), "character")
}

fn unit(compared: Compared) -> &'static str {
    match compared {
        Compared::Unit => "unit",
        Compared::Statement => "statement",
        Compared::Passage => "passage",
    }
}

impl AgreementTexts for English {
    fn coefficient<'k>(&self, key: &'k str) -> &'k str {
        NAMES.iter().find(|(known, _)| *known == key).map_or(key, |(_, name)| name)
    }

    fn undefined(&self) -> &'static str {
        "undefined"
    }

    fn interval(&self, low: &str, high: &str) -> String {
        format!("{low} to {high}")
    }

    fn band(&self, word: &'static str) -> &'static str {
        word
    }

    fn low_end(&self, word: &str, low: &str) -> String {
        format!("{word}; low end {low}")
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::NoNumber => "the quotient is no number".to_owned(),
            Reason::Nobody => "nobody coded anything".to_owned(),
            Reason::OneCoder(coder) => format!("{coder} is the only coder with data"),
            Reason::NoSharedUnit { units, codes } => format!(
                "no shared unit: none of {} has codes of two coders ({})",
                many(*units, "unit"),
                many(*codes, "code")
            ),
            Reason::NotTwoCoders(coders) => {
                format!("it compares two coders and there are {coders}: see the pairs")
            }
            Reason::SeePairs(pairs) => format!("it compares two coders; there are {pairs} pairs: see them"),
            Reason::OneCategory { category, coders, units } => {
                let who = if *coders == 2 { "both coders".to_owned() } else { format!("all {coders} coders") };
                format!(
                    "{who} used only '{category}' on all {}; agreement {units}/{units} cannot be separated from chance",
                    many(*units, "unit")
                )
            }
            Reason::OneKnown { category, units } => format!(
                "one category is known, '{category}', on all {}; a codebook says which others there were to choose from",
                many(*units, "unit")
            ),
            Reason::Silent(coder) => format!("{coder} coded nothing"),
            Reason::NoPairKappa(pairs) => format!("none of {} of coders has a kappa", many(*pairs, "pair")),
            Reason::NoCodeKappa(codes) => format!("none of {} has a kappa", many(*codes, "code")),
            Reason::NotTwoCategories(q) => {
                let are = if *q == 1 { "is" } else { "are" };
                format!("it is defined for two categories, and there {are} {q}: see the figures of each code")
            }
            Reason::Negative(category) => format!("ratio data start from 0, and '{category}' is negative"),
            Reason::NobodySaid { present, units } => {
                let what = if *present { "present" } else { "absent" };
                format!("nobody said {what} on any of {}", many(*units, "unit"))
            }
            Reason::OneAnswer(units) => {
                format!("on all {} and for every code both coders said the same one thing", many(*units, "unit"))
            }
            Reason::NobodyMarked => "nobody marked anything".to_owned(),
            Reason::NoSharedDocument => "there is no document that all of them had".to_owned(),
            Reason::Overlap { coder, doc, at } => format!(
                "passages of {coder} with different codes overlap in {doc} at {at}; the figures of each code stand for it"
            ),
            Reason::NeverBoth => "two coders never marked the same characters".to_owned(),
            Reason::OneKind(stretch, n) => {
                let what = match stretch {
                    Stretch::Code(code) => format!("'{code}'"),
                    Stretch::Coded => "coded text".to_owned(),
                    Stretch::Uncoded => "uncoded text".to_owned(),
                };
                format!(
                    "there is only {what} on all {} compared; agreement cannot be separated from chance",
                    characters(*n)
                )
            }
            Reason::NeverMarked(code) => format!("no character with '{code}' was marked by two coders"),
            Reason::OnlyCode(code, n) => {
                format!("'{code}' is the only code on {} that two coders marked", characters(*n))
            }
            Reason::EmptyDocuments => "the documents are empty".to_owned(),
            Reason::NeverGiven(code, n) => format!("neither coder gave '{code}' to any of {}", characters(*n)),
            Reason::AlwaysGiven(code, n) => {
                format!(
                    "both coders gave '{code}' on all {}; agreement {n}/{n} cannot be separated from chance",
                    characters(*n)
                )
            }
            Reason::AlwaysLeftOut(code, n) => format!(
                "both coders left out '{code}' on all {}; agreement {n}/{n} cannot be separated from chance",
                characters(*n)
            ),
            Reason::NoPassage => "neither coder marked a passage".to_owned(),
            Reason::OneFigureEach => "one figure a code".to_owned(),
        }
    }

    fn remark(&self, remark: &Remark) -> String {
        match remark {
            Remark::NoError => "one unit: no standard error".to_owned(),
            Remark::NoInterval => "one unit: no interval".to_owned(),
            Remark::Constant { coder, category, units } => format!(
                "{coder} used only '{category}' on all {}: kappa can only be 0, and it has no standard error",
                many(*units, "unit")
            ),
            Remark::PairsLeftOut(n) => format!("{} without a kappa left out", many(*n, "pair")),
            Remark::CodesLeftOut(n) => format!("{} without a kappa left out", many(*n, "code")),
        }
    }

    fn ground(&self, ground: &Ground) -> String {
        match ground {
            Ground::Missing(none, cells) => format!(
                "Missing: {none} of {cells} cells (unit × coder) hold no code and enter no figure. Whether nothing was applied \
                 there, or the coder did not have the unit, only --assignments can say."
            ),
            Ground::Applied { nothing, cells, unassigned, scale } => {
                let place = if *scale { "; on a scale that has no place, it stays missing" } else { "" };
                format!(
                    "Nothing applied: {nothing} of {cells} cells (unit × coder){place}. Not assigned: {unassigned}; they enter no figure."
                )
            }
            Ground::Twice(times) => {
                format!("{times} times a coder gave a unit the same code again; it counts once.")
            }
            Ground::LooksMissing(word, times) => format!(
                "`{word}` ({}) is taken for a code. Where it means that nothing was coded, leave the field empty.",
                many(*times, "time")
            ),
            Ground::LeftOut(coder) => format!("{coder} applied no code to any unit, and is left out."),
            Ground::Unforeseen { file, times, shown } => {
                let more = if shown.len() < *times { ", …" } else { "" };
                let shown: Vec<String> =
                    shown.iter().map(|(unit, coder, line)| format!("{unit} by {coder} (line {line})")).collect();
                format!("Coded though not in `{file}`, and counted all the same: {times} ({}{more}).", shown.join(", "))
            }
            Ground::Lengths(guessed) => {
                let guessed: Vec<String> = guessed.iter().map(|(doc, length)| format!("{doc} ({length})")).collect();
                format!(
                    "How long documents are is not known; each is taken to end with its last passage: {}. Uncoded text behind \
                     it is agreement that is not counted: character kappa and uα would be higher with it. --lengths FILE \
                     gives doc,length.",
                    guessed.join(", ")
                )
            }
            Ground::MarkedNothing(coder, doc) => format!(
                "{coder} marked nothing in {doc}, which is taken for read; --assignments FILE with doc,coder says otherwise."
            ),
            Ground::Part { coder, sources, statements } => format!(
                "{coder} was given a part of {sources} alone, {statements} statements; the rest is not assigned."
            ),
            Ground::NoShared => "No source was coded by two of them.".to_owned(),
            Ground::Shared(sources) => {
                format!("Compared: {sources}. A unit is a statement; the codes are the ones that somebody gave there.")
            }
            Ground::SharedPassages(sources) => format!(
                "Compared: {sources}, as long as they are, with the questions. Statements in a row with one code are one passage."
            ),
            Ground::Alone(coder, sources) => format!("Coded by {coder} alone, and not compared: {sources}."),
            Ground::Begun(coder, sources) => format!(
                "{coder} has not said that {sources} is read to the end: statements without a code may not have been reached \
                 yet (`tema decide read SOURCE --coder {coder}`)."
            ),
            Ground::PartPassages(coder, sources) => format!(
                "{coder} was given a part of {sources} alone: passages are compared in whole sources, statements also in parts."
            ),
        }
    }

    fn category<'c>(&self, name: &'c str) -> &'c str {
        name
    }

    fn not_coded(&self) -> &'static str {
        "not coded"
    }

    fn title(&self, coders: &[String], passages: bool) -> String {
        let on = if passages { " on passages" } else { "" };
        match coders {
            [] => "Agreement".to_owned(),
            [one] => format!("Agreement{on}: {one} alone"),
            [first @ .., last] => format!("Agreement of {} and {last}{on}", first.join(", ")),
        }
    }

    fn how_many(&self, compared: Compared, all: usize, apart: usize, codes: usize) -> String {
        let unit = unit(compared);
        let codes = many(codes, "code");
        if all == 0 {
            return format!("No {unit} has been coded by two coders; {codes}.");
        }
        let had = format!("{} that two coders or more had; {codes}.", many(all, unit));
        match apart {
            0 => format!("{had} There is nothing to talk about: all were coded alike."),
            1 => format!("{had} 1 was not coded alike."),
            _ => format!("{had} {apart} were not coded alike."),
        }
    }

    fn passages(&self, passages: usize, documents: usize, coders: usize, alone: usize) -> String {
        format!(
            "{} in {} by {}; {alone} without a partner.",
            many(passages, "passage"),
            many(documents, "document"),
            many(coders, "coder")
        )
    }

    fn part(&self, part: Part<'_>) -> String {
        match part {
            Part::ToTalkAbout(Compared::Unit) => "Units to talk about".to_owned(),
            Part::ToTalkAbout(Compared::Statement) => "Statements to talk about".to_owned(),
            Part::ToTalkAbout(Compared::Passage) => "Passages to talk about".to_owned(),
            Part::EachCode(None) => "Each code".to_owned(),
            Part::EachCode(Some((first, second))) => format!("Each code: {first} and {second}"),
            Part::EachPair => "Each pair of coders".to_owned(),
            Part::AllCodes => "All codes together".to_owned(),
        }
    }

    fn unit(&self, compared: Compared) -> &'static str {
        unit(compared)
    }

    fn words(&self) -> [&'static str; 2] {
        ["words", "code"]
    }

    fn decisions(&self, first: &str, second: &str) -> [String; 5] {
        ["both".to_owned(), format!("only {first}"), format!("only {second}"), "neither".to_owned(), "alike".to_owned()]
    }

    fn each(&self) -> [&'static str; 4] {
        ["given", "alike", "95 % interval", "reads as"]
    }

    fn all(&self) -> [&'static str; 2] {
        ["coefficient", "value"]
    }

    fn coders(&self) -> &'static str {
        "coders"
    }

    fn pair(&self, first: &str, second: &str) -> String {
        format!("{first} and {second}")
    }

    fn alone(&self) -> [&'static str; 4] {
        ["document", "characters", "marked by", "there"]
    }

    fn cells(&self, first: &str, second: &str) -> String {
        format!("both/{first}/{second}/neither")
    }

    fn by_code(&self) -> [&'static str; 3] {
        ["agreement", "kappa", "Jaccard"]
    }

    fn nothing_there(&self) -> &'static str {
        "nothing"
    }

    fn given_note(&self) -> &'static str {
        "Given: of all decisions on the code, those that gave it (prevalence). AC1 stands next to it because kappa and alpha \
         fall where a code is rare; neither is the right one alone."
    }

    fn nobody_gave(&self, codes: &str) -> String {
        format!("Given to nothing by anybody, and left out here: {codes}.")
    }

    fn extent_note(&self) -> &'static str {
        "The same code, but not equally far: passages that both coders marked, and that one of them let begin earlier or end \
         later."
    }

    fn more(&self, more: usize) -> String {
        format!("{more} more: --all lists them here, --json with everything else.")
    }

    fn characters_note(&self, overlap: Option<&str>) -> String {
        let least = overlap.map_or_else(|| "any character".to_owned(), |part| format!("at least {part}"));
        format!(
            "Counts are characters. Kappa of characters is what NVivo reports: it rises with the uncoded text around passages, \
             and has no interval because neighbouring characters are not independent. F1: passages matched one to one that \
             share {least} of what they cover together."
        )
    }

    fn scales(&self, one: Option<&str>) -> String {
        let whose = match one {
            Some(author) => format!("Words are those of {author}."),
            None => "Words for kappas, pi, AC1: Landis & Koch 1977; for alphas: Krippendorff 2004.".to_owned(),
        };
        format!("{whose} The authors drew these lines by judgement; they are no test. Look at the interval's low end.")
    }

    fn drawn(&self, draws: usize, seed: u64) -> String {
        format!(
            "Intervals of alpha for single codes, sets and scales: units drawn again {draws} times, seed {seed}; all other \
             intervals by formula."
        )
    }
}
