//! The sentences of the results in Polish.

use super::levels;
use super::numbers::{Case, Kind, Noun, plural};
use super::people::{in_documents, is_single, of_asked, sentence, who, whose};
use crate::language::figures::{capitalized, joined};
use crate::language::wording::{Asked, Informants, Level, Setting};

pub const STATEMENT: Noun = Noun::feminine(["wypowiedź", "wypowiedź", "wypowiedzi", "wypowiedzi", "wypowiedzi"]);

pub fn opening(level: &Level, name: &str, asked: &[Asked<'_>]) -> String {
    let asked = || asked.iter().filter(|asked| asked.count > 0);
    let people = asked().filter(|asked| asked.setting != Setting::Document).map(put_to);
    let documents = asked().filter(|asked| asked.setting == Setting::Document).map(of_asked);
    let (people, documents): (Vec<_>, Vec<_>) = (people.collect(), documents.collect());
    let put = format!("Pytania o {} „{name}” skierowano {}", level.accusative, joined(&people, "i"));
    let texts = format!("w treści {}", joined(&documents, "i"));
    match (people.is_empty(), documents.is_empty()) {
        (true, true) => format!("Pytań o {} „{name}” nikomu nie zadano.", level.accusative),
        (true, false) => format!("Wypowiedzi na {} „{name}” szukano {texts}.", level.accusative),
        (false, true) => format!("{put}."),
        (false, false) => format!("{put}; wypowiedzi szukano też {texts}."),
    }
}

/// `do siedmiu pracownic socjalnych`, `do grupy fokusowej złożonej z pięciu asystentek rodziny`.
fn put_to(asked: &Asked<'_>) -> String {
    let who = of_asked(asked);
    match asked.setting {
        Setting::FocusGroup => format!("do grupy fokusowej złożonej z {who}"),
        Setting::Survey => format!("do {who} w ankiecie"),
        _ => format!("do {who}"),
    }
}

pub fn distinguished(level: &Level, count: usize) -> String {
    match count {
        0 => format!("Nie wyodrębniono {}", level.of_many),
        _ => format!("Wyodrębniono {}: ", levels::counted(count, level)),
    }
}

pub fn counted(informants: &Informants<'_>, gloss: Option<&str>, level: &Level, name: &str) -> String {
    let Some(gloss) = gloss else {
        let silent = informants.k == 0 && !informants.at_least;
        let assigned = format!("{} „{name}” przypisano", capitalized(&level.assigned));
        return match is_single(informants) {
            _ if silent => no_statement(level, name),
            true => format!("{assigned} {} {}", STATEMENT.accusative, whose(informants)),
            false => format!("{assigned} {} {}", STATEMENT.few, whose(informants)),
        };
    };
    if informants.setting == Setting::Document {
        return format!("{} wskazano, że {gloss}", capitalized(&in_documents(informants)));
    }
    let (who, said) = who(informants, ["wskazała", "wskazały", "wskazało"]);
    match informants.setting {
        Setting::FocusGroup => format!("W grupie fokusowej {who} {said}, że {gloss}"),
        _ => sentence(&format!("{who} {said}, że {gloss}")),
    }
}

pub fn counted_itself(informants: &Informants<'_>, level: &Level, name: &str) -> String {
    let itself = if levels::kind(level) == Kind::Feminine { "Samej" } else { "Samemu" };
    let itself = format!("{itself} {} „{name}”{}", level.assigned, levels::without(level));
    match informants.statements {
        _ if informants.k == 0 && !informants.at_least => format!("{itself} nie przypisano żadnej wypowiedzi"),
        _ if is_single(informants) => format!("{itself} przypisano {} {}", STATEMENT.accusative, whose(informants)),
        0 | 1 => format!("{itself} przypisano {} {}", STATEMENT.few, whose(informants)),
        n => format!("{itself} przypisano {} {}", STATEMENT.counted(n, Case::Accusative), whose(informants)),
    }
}

pub fn also_in_focus_group(informants: &Informants<'_>) -> String {
    if informants.k == 0 && !informants.at_least {
        return "W grupie fokusowej nikt o tym nie mówił".to_owned();
    }
    let in_group = Informants { setting: Setting::FocusGroup, ..informants.clone() };
    let (who, spoke) = who(&in_group, ["mówiła", "mówiły", "mówiło"]);
    format!("W grupie fokusowej {spoke} o tym {who}")
}

pub fn no_statement(level: &Level, name: &str) -> String {
    format!("{} „{name}” nie przypisano żadnej wypowiedzi", capitalized(&level.assigned))
}

pub fn unasked(codes: &[String]) -> String {
    match codes {
        [one] => format!("Mówiła o tym także osoba, której o to nie pytano: {one}."),
        _ => format!("Mówiły o tym także osoby, których o to nie pytano: {}.", joined(codes, "i")),
    }
}

pub fn did_not_speak(codes: &[String], level: &Level) -> String {
    let level = levels::of_this(level);
    match codes {
        [one] => format!("O {level} nie mówiła osoba {one}."),
        _ => format!("O {level} nie mówiły osoby: {}.", joined(codes, "i")),
    }
}

/// `mówiły 2 osoby`
pub fn spoke(k: usize, at_least: bool) -> String {
    let (k, least) = if at_least { (k.max(1), "co najmniej ") } else { (k, "") };
    match k {
        0 => "nikt o tym nie mówił".to_owned(),
        _ => {
            let spoke = ["mówiła", "mówiły", "mówiło"][plural(k)];
            format!("{spoke} {least}{}", super::people::PERSON.figures(k, Case::Nominative))
        }
    }
}
