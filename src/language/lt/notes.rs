//! Notes and notices in Lithuanian.

use super::Lithuanian;
use super::levels::{LEVELS, gender_of};
use super::numbers::Case::Nominative;
use super::numbers::{figure, number, participle};
use super::people::{DIFFERENT, HIT, STATEMENT, SUGGESTION, person};
use crate::language::figures::{capitalized, different, joined};
use crate::language::wording::{Gender, Level, Setting, Wording};

/// The names of the levels together, as a caption (`many`: `Topics and sub-topics`) or as the head of a column
/// (`Topic, sub-topic`). Only one level: it alone.
pub fn levels_together(levels: &[Level], many: bool) -> String {
    let together = match many {
        true => joined(&different(levels, |level| &level.many), "ir"),
        false => different(levels, |level| &level.one).join(", "),
    };
    capitalized(&together)
}

/// How many cells are held back, and why: fewer than so many people, or what would let such a cell be computed.
pub fn note_held_back(cells: usize, least: usize) -> String {
    format!(
        "Nerodomų langelių: {cells}. Už langelio ar stulpelio – mažiau nei {least} asm. arba pagal jį tokį langelį būtų \
         galima apskaičiuoti iš sumų."
    )
}

/// What the mark of small cells means: `* fewer than 3 people.`
pub fn note_small(least: usize) -> String {
    format!("* mažiau nei {least} asm.")
}

/// The sources that nobody has marked as read to the end: `Not read to the end: AV3, AV5.`
pub fn not_read(sources: &[String]) -> String {
    match sources {
        [] => "Visi šaltiniai perskaityti iki galo.".to_owned(),
        _ => format!("Iki galo neperskaityta: {}.", sources.join(", ")),
    }
}

/// `15 different statements; one stands in more than one sub-topic.` (`shared` may be 0: then only the first half)
pub fn note_statements(total: usize, shared: usize, level: &Level) -> String {
    let noun = if total == 1 { STATEMENT } else { DIFFERENT };
    let all = format!("Iš viso {} {}", figure(total), noun.after(total, Nominative));
    let shared_number = match shared {
        _ if total == 0 => return "Teiginių nėra.".to_owned(),
        0 => return format!("{all}."),
        1 if total == 1 => "jis".to_owned(),
        2 if total == 2 => "abu".to_owned(),
        _ => number(shared, Nominative, STATEMENT.gender),
    };
    let assigned = participle("priskirt", shared, STATEMENT.gender);
    let one = match gender_of(level) {
        Gender::Masculine => "vienam",
        Gender::Feminine => "vienai",
    };
    format!("{all}; {shared_number} {assigned} daugiau nei {one} {}.", level.assigned)
}

/// That interviews and focus groups are counted together.
pub fn note_pooled() -> String {
    "Interviu ir fokus grupės skaičiuojami kartu.".to_owned()
}

/// `A person counts once in a row.` in the words of a printed table.
pub fn note_once(level: &Level, gender: Gender) -> String {
    let person = capitalized(person(Setting::Interview, gender).one);
    let counted = participle("skaičiuojam", 1, gender);
    let known = LEVELS.iter().find(|(_, forms, _)| forms[0] == level.one);
    let place = known.map_or("vienoje eilutėje", |(_, _, locative)| locative);
    format!("{person} {place} {counted} vieną kartą.")
}

/// That silence in a focus group is neither agreement nor dissent.
pub fn note_focus_group() -> String {
    "Fokus grupės dalyvių tylėjimas nelaikomas nei pritarimu, nei prieštaravimu.".to_owned()
}

/// That sub-topics stand in the order of the codebook, or by number of statements.
pub fn note_order(by_statements: bool, level: &Level) -> String {
    let many = capitalized(&level.many);
    let set_out = participle("išdėstyt", 2, gender_of(level));
    if by_statements {
        format!("{many} {set_out} pagal teiginių skaičių, nuo didžiausio.")
    } else {
        format!("{many} {set_out} kodų knygos tvarka.")
    }
}

/// What a second coder is told who gets a package.
pub fn package(coder: &str) -> String {
    format!(
        "Skirta: {coder}\n\n\
         Šis aplankas – programos „tema“ tyrimas. Jame palikti tie kiekvieno interviu pasisakymai, kurie burtų keliu teko jums koduoti,\n\
         dvigubuose laužtiniuose skliaustuose – kas pasakyta greta jų, o iš kitų – tik kas kalbėjo.\n\n\
         Išskleiskite jį ir terminale, atverę šį aplanką, rašykite:\n\n    \
         tema statements --uncoded --basis people   ką reikia koduoti\n    \
         tema codebook show                         kodai\n    \
         tema code SP1                              šaltinį skaityti ir koduoti visame ekrane\n    \
         tema decide code SP1:4.2 KODAS             teiginiui suteikiamas kodas\n    \
         tema decide read SP1                       šaltinis baigtas; kas jame be kodo, tam kodo nėra\n    \
         tema undo                                  atšaukiamas paskutinis sprendimas\n\n\
         Tekstų nekeiskite. Baigę vėl supakuokite aplanką ir atsiųskite.\n"
    )
}

/// That the study is shown as it was on a `day` or at a checkpoint (its name and its day), and of when the codebook, the
/// transcripts, the participants and the settings are: of the checkpoint, or, where there was none, of today.
pub fn as_of(day: Option<&str>, checkpoint: Option<(&str, &str)>) -> String {
    match (day, checkpoint) {
        (Some(day), Some((name, kept))) => format!(
            "Tyrimas toks, koks buvo {day}: iki tos dienos priimti sprendimai, o kodų knyga, tekstai, dalyviai ir \
             nustatymai – iš kontrolinio taško „{name}“ ({kept})."
        ),
        (None, Some((name, kept))) => format!(
            "Tyrimas toks, koks buvo kontroliniame taške „{name}“ ({kept}): su tada išsaugota kodų knyga, tekstais, \
             dalyviais ir nustatymais."
        ),
        (day, None) => format!(
            "Kas ranka sukoduota iki {} imtinai. Kontrolinio taško tada nebuvo: kodų knyga, tekstai, dalyviai ir \
             nustatymai – šiandieniai.",
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
    let by_hand = if basis == "people" { "ranka " } else { "" };
    let coded = match coders {
        [] => "niekas nekodavo".to_owned(),
        _ => format!("{by_hand}kodavo {}", Lithuanian.list(coders)),
    };
    match (basis, unread) {
        ("rules", _) if decided => "taisyklių atitiktys, neatsižvelgiant į žmonių sprendimus".to_owned(),
        ("rules", _) => "taisyklių atitiktys, niekas jų neskaitė".to_owned(),
        (_, 0) => coded,
        ("all", _) => {
            let counted = participle("įskaičiuot", unread, HIT.gender);
            format!("{coded}, {counted} ir {}", HIT.counted(unread, Nominative))
        }
        _ => {
            let left_out = participle("neįskaičiuot", unread, SUGGESTION.gender);
            format!("{coded}; {} {left_out}", SUGGESTION.counted(unread, Nominative))
        }
    }
}

/// The notice above a report that is counted by rules alone: these are rule hits, nobody has read them; or, where
/// somebody has `decided` something: these are rule hits, whatever people decided about them.
pub fn rules_only(decided: bool) -> String {
    match decided {
        true => "Šie skaičiai – taisyklių atitiktys, suskaičiuotos neatsižvelgiant į žmonių sprendimus.".to_owned(),
        false => "Šie skaičiai – taisyklių atitiktys, kurių niekas neskaitė.".to_owned(),
    }
}

/// The notice that percentages of fewer than twenty people say little.
pub fn small_base(n: usize) -> String {
    format!("Kai žmonių mažiau kaip dvidešimt (čia {n}), procentai mažai ką pasako.")
}

/// That quotes stand in their own language: `Quotes are in Lithuanian, the language of the interviews.`
pub fn quotes_language(language_code: &str) -> String {
    format!("Citatos pateikiamos interviu kalba ({}).", Lithuanian.language_name(language_code))
}
