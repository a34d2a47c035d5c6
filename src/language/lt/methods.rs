//! The methods paragraph in Lithuanian.

use super::Lithuanian;
use super::levels::counted_level;
use super::numbers::Case::{Genitive, Nominative};
use super::numbers::{Noun, figure, inside, is_all, number, participle, share};
use super::people::{DOCUMENT, HIT, STATEMENT, SUGGESTION, named, person};
use super::sentences::full_stop;
use crate::language::figures::{capitalized, joined};
use crate::language::wording::{Methods, Setting, Wording};

const INTERVIEW: Noun = Noun::masculine(
    "individualus interviu",
    "individualūs interviu",
    "individualaus interviu",
    "individualių interviu",
);
const FOCUS_GROUP: Noun = Noun::feminine("fokus grupė", "fokus grupės", "fokus grupės", "fokus grupių");
const SURVEY: Noun =
    Noun::masculine("apklausos šaltinis", "apklausos šaltiniai", "apklausos šaltinio", "apklausos šaltinių");
const SOURCE: Noun = Noun::masculine("šaltinis", "šaltiniai", "šaltinio", "šaltinių");
const INDICATOR: Noun = Noun::masculine("indikatorius", "indikatoriai", "indikatoriaus", "indikatorių");
const BY_HAND: Noun = Noun::masculine(
    "rankinio kodavimo sprendimas",
    "rankinio kodavimo sprendimai",
    "rankinio kodavimo sprendimo",
    "rankinio kodavimo sprendimų",
);
const ACCEPTED: Noun = Noun::feminine(
    "priimta taisyklių atitiktis",
    "priimtos taisyklių atitiktys",
    "priimtos taisyklių atitikties",
    "priimtų taisyklių atitikčių",
);
const REJECTED: Noun = Noun::feminine("atitiktis", "atitiktys", "atitikties", "atitikčių");

/// The paragraph, a sentence a string.
pub fn paragraph(methods: &Methods<'_>) -> Vec<String> {
    let mut sentences = vec![
        participants(methods),
        material(methods),
        dates(methods),
        statements(methods),
        codebook(methods),
        approach(methods.approach),
    ];
    sentences.extend(coding(methods));
    sentences.extend(reading(methods));
    sentences.push(match methods.versions {
        "" => "Programų versijos nenurodytos.".to_owned(),
        versions => full_stop(&format!("Naudotos programos: {versions}")),
    });
    sentences
}

fn participants(methods: &Methods<'_>) -> String {
    let gender = methods.gender;
    let informant = person(Setting::Interview, gender);
    let total: usize = methods.participants.iter().map(|(count, _)| count).sum();
    let group = |(count, name): &(usize, &[String])| {
        let ungrouped = if name.is_empty() { " be grupės" } else { "" };
        named(*count, name, &informant, gender) + ungrouped
    };
    let present: Vec<_> = methods.participants.iter().filter(|(count, _)| *count > 0).copied().collect();
    let groups: Vec<_> = present.iter().map(group).collect();
    match present.as_slice() {
        [] => "Tyrimo dalyviai nenurodyti.".to_owned(),
        [(count, name)] => format!("Tyrime dalyvavo {}.", named(*count, name, &informant, gender)),
        _ => format!("Tyrime dalyvavo {}: {}.", informant.counted(total, Nominative), joined(&groups, "ir")),
    }
}

fn material(methods: &Methods<'_>) -> String {
    let kinds = [(methods.interviews, INTERVIEW), (methods.surveys, SURVEY), (methods.documents, DOCUMENT)];
    let counted = kinds.into_iter().map(|(count, noun)| (count > 0).then(|| noun.counted(count, Nominative)));
    let mut parts: Vec<_> = counted.collect();
    parts.insert(1, focus_groups(&methods.focus_groups, &person(Setting::FocusGroup, methods.gender)));
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    match parts.as_slice() {
        [] => "Šaltiniai nenurodyti.".to_owned(),
        _ => format!("Tyrimo medžiagą sudaro {}.", joined(&parts, "ir")),
    }
}

/// `viena penkių dalyvių fokus grupė`, `dvi fokus grupės (penkių ir šešių dalyvių)`
fn focus_groups(sizes: &[usize], participant: &Noun) -> Option<String> {
    let counted = FOCUS_GROUP.counted(sizes.len(), Nominative);
    let last = *sizes.last()?;
    Some(match sizes {
        [0] => format!("{counted} (dalyvių skaičius nenurodytas)"),
        [size] => format!("viena {} {}", participant.counted(*size, Genitive), FOCUS_GROUP.one),
        _ if sizes.contains(&0) => {
            let sizes = sizes.iter().map(|size| if *size == 0 { "nenurodyta".to_owned() } else { figure(*size) });
            format!("{counted} (dalyvių: {})", joined(&sizes.collect::<Vec<_>>(), "ir"))
        }
        _ => {
            let sizes: Vec<_> = sizes.iter().map(|size| number(*size, Genitive, participant.gender)).collect();
            format!("{counted} ({} {})", joined(&sizes, "ir"), participant.after(last, Genitive))
        }
    })
}

fn is_one_source(methods: &Methods<'_>) -> bool {
    methods.interviews + methods.focus_groups.len() + methods.surveys + methods.documents == 1
}

fn dates(methods: &Methods<'_>) -> String {
    let one = is_one_source(methods);
    let Some((first, last)) = &methods.dates else {
        return if one { "Data nenurodyta." } else { "Datos nenurodytos." }.to_owned();
    };
    let dates = match first == last {
        true if one => "Šaltinio data",
        true => "Šaltinių data",
        false => "Šaltinių datos",
    };
    let dates = format!("{dates}: {}", Lithuanian.period(first, last));
    match methods.undated {
        0 => full_stop(&dates),
        n => format!("{dates}; {} be datos.", SOURCE.counted(n, Nominative)),
    }
}

fn statements(methods: &Methods<'_>) -> String {
    let unit = match methods.unit {
        "sentence" => "Teiginiu laikytas vienas sakinys",
        "turn" => "Teiginiu laikyta viena replika",
        "paragraph" => "Teiginiu laikyta viena pastraipa",
        _ => "Kas laikyta teiginiu, nenurodyta",
    };
    let (what, no) = match methods.basis {
        "rules" => ("taisyklių atitiktį", "taisyklių atitikties"),
        _ => ("kodą", "kodo"),
    };
    let hold = if is_one_source(methods) { "šaltinyje" } else { "šaltiniuose" };
    let all = format!("{} {}", figure(methods.statements), STATEMENT.after(methods.statements, Nominative));
    let coded = match (methods.statements, methods.coded) {
        (0, _) => return format!("{unit}; {hold} teiginių nėra."),
        (1, 0) => format!("jis neturi {no}"),
        (1, _) => format!("jis turi bent vieną {what}"),
        (_, 0) => format!("iš jų nė vienas neturi {no}"),
        (all, coded) if all == coded => format!("jie visi turi bent vieną {what}"),
        (_, coded) => format!("iš jų {} turi bent vieną {what}", figure(coded)),
    };
    format!("{unit}; {hold} yra {all}, {coded}.")
}

fn codebook(methods: &Methods<'_>) -> String {
    let topics = counted_level(methods.topics, methods.levels.0);
    match (methods.topics, methods.subtopics) {
        (0, 0) => "Kodų knyga tuščia.".to_owned(),
        (_, 0) => format!("Kodų knygoje yra {topics}."),
        (_, below) => format!("Kodų knygoje yra {topics} ir {}.", counted_level(below, methods.levels.1)),
    }
}

fn approach(approach: &str) -> String {
    match approach {
        "codebook" => "Laikytasi kodų knygos prieigos.".to_owned(),
        "reliability" => "Laikytasi kodavimo patikimumo prieigos.".to_owned(),
        "reflexive" => "Laikytasi refleksyviosios prieigos.".to_owned(),
        _ => "Tyrimo prieiga nenurodyta.".to_owned(),
    }
}

/// Who or what coded.
fn coding(methods: &Methods<'_>) -> Vec<String> {
    let indicators = INDICATOR.counted(methods.indicators, Nominative);
    let no_indicators = || "Kodų knygoje nėra indikatorių.".to_owned();
    if methods.basis == "rules" {
        let hits = match methods.decided {
            true => "atitiktys suskaičiuotos neatsižvelgiant į žmonių sprendimus",
            false => "atitikčių niekas neskaitė",
        };
        return vec![match methods.indicators {
            0 => no_indicators(),
            _ => format!("Teiginiai atrinkti pagal taisykles ({indicators}); {hits}."),
        }];
    }
    let by_hand = if methods.basis == "people" { "ranka " } else { "" };
    let mut sentences = match methods.coders {
        [] if !methods.decided => vec!["Teiginių niekas nekodavo.".to_owned()],
        [] => vec!["Kas kodavo, nenurodyta.".to_owned()],
        coders => vec![format!("Teiginius {by_hand}kodavo {}.", joined(coders, "ir")), decisions(methods)],
    };
    if methods.indicators == 0 {
        sentences.push(no_indicators());
        return sentences;
    }
    let counts = match methods.basis {
        "people" => "jų pasiūlymai neįskaičiuojami",
        "all" => "jų atitiktys įskaičiuojamos, jei koduotojas jų neatmetė",
        _ => "jų pasiūlymai įskaičiuojami tik koduotojui juos priėmus",
    };
    sentences.push(format!("Kodų knygoje yra {indicators}; {counts}."));
    sentences.push(unread(methods));
    sentences
}

/// How many decisions stand. On the basis `people` rule hits are not spoken of.
fn decisions(methods: &Methods<'_>) -> String {
    let people = methods.basis == "people";
    let told = |n: usize, noun: Noun| (n > 0).then(|| format!("{} {}", figure(n), noun.after(n, Nominative)));
    let accepted = if people { 0 } else { methods.accepted };
    let standing: Vec<_> = [told(methods.by_hand, BY_HAND), told(accepted, ACCEPTED)].into_iter().flatten().collect();
    let stand = match standing.as_slice() {
        [] if people => "Galiojančių rankinio kodavimo sprendimų nėra".to_owned(),
        [] => "Galiojančių kodavimo sprendimų nėra".to_owned(),
        _ => format!("Galioja {}", joined(&standing, "ir")),
    };
    match told(methods.rejected, REJECTED) {
        Some(rejected) if !people => {
            format!("{stand}; {rejected} {}.", participle("atmest", methods.rejected, REJECTED.gender))
        }
        _ => format!("{stand}."),
    }
}

fn unread(methods: &Methods<'_>) -> String {
    let n = methods.unread;
    let told = |stem: &str, more: &str, noun: Noun| {
        format!("{}{more} {}.", participle(stem, n, noun.gender), noun.counted(n, Nominative))
    };
    match (n, methods.basis) {
        (0, _) => "Neperžiūrėtų pasiūlymų nėra.".to_owned(),
        (_, "all") => told("Įskaičiuot", " ir", HIT),
        _ => told("Neįskaičiuot", "", SUGGESTION),
    }
}

/// Which sources have been read to the end, and where else there are decisions.
fn reading(methods: &Methods<'_>) -> Option<String> {
    let (read, touched, all) = methods.read;
    let rest = all.saturating_sub(read);
    if all == 0 {
        return None;
    }
    if methods.basis == "rules" && !methods.decided && read == 0 {
        return Some("Nė vieno šaltinio niekas neskaitė.".to_owned());
    }
    // After `visi` and `abu` the participle is plural whatever the number.
    let agreeing = if read == all { read.min(2) } else { read };
    let marked = participle("pažymėt", agreeing, SOURCE.gender);
    let as_read = participle("perskaityt", agreeing, SOURCE.gender);
    let sources = match (read, all) {
        (1, 1) => "Šaltinis".to_owned(),
        _ if read == all && !is_all(read, all) => format!("Visi šaltiniai ({})", figure(all)),
        _ => capitalized(&share(read, all, &SOURCE, Nominative)),
    };
    let marked = match (read, all) {
        (0, 1) => "Šaltinis nepažymėtas kaip perskaitytas".to_owned(),
        (0, _) => "Nė vienas šaltinis nepažymėtas kaip perskaitytas".to_owned(),
        _ => format!("{sources} {marked} kaip {as_read}"),
    };
    let part = |rest: usize, of: &str, of_them: &str| match inside(touched) {
        Some(inside) if rest <= 20 => format!("{inside} iš {of}{}", number(rest, Genitive, SOURCE.gender)),
        _ => format!("dalyje {of_them} ({} iš {})", figure(touched), figure(rest)),
    };
    let others = match (read, touched, rest) {
        (_, 0, _) => None,
        (0, _, 1) => Some("jame".to_owned()),
        (0, 2, 2) => Some("abiejuose".to_owned()),
        (0, ..) if touched == rest => Some("visuose".to_owned()),
        (0, ..) => Some(part(rest, "", "jų")),
        (.., 1) => Some("kitame".to_owned()),
        _ if touched == rest => Some(match inside(rest) {
            Some(inside) => format!("kituose {inside}"),
            None => format!("kituose šaltiniuose ({})", figure(rest)),
        }),
        _ => Some(part(rest, "kitų ", "kitų")),
    };
    Some(match others {
        Some(others) => format!("{marked}; {others} yra pavienių sprendimų."),
        None => format!("{marked}."),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::wording::Gender;

    const SHE: Gender = Gender::Feminine;

    fn texts(items: &[&str]) -> Vec<String> {
        items.iter().map(|item| (*item).to_owned()).collect()
    }

    /// What is told of a study in which VK coded one interview of 40 statements.
    fn told(change: impl FnOnce(&mut Methods<'_>)) -> Vec<String> {
        let levels = ["topic", "sub-topic"].map(|known| Lithuanian.level(known).unwrap());
        let vk = texts(&["VK"]);
        let mut methods = Methods {
            participants: vec![(1, &[])],
            interviews: 1,
            surveys: 0,
            documents: 0,
            focus_groups: vec![],
            dates: Some(("2022-11-14".to_owned(), "2022-11-14".to_owned())),
            undated: 0,
            unit: "turn",
            statements: 40,
            coded: 12,
            topics: 1,
            subtopics: 0,
            levels: (&levels[0], &levels[1]),
            approach: "reflexive",
            indicators: 12,
            basis: "reviewed",
            coders: &vk,
            by_hand: 19,
            accepted: 27,
            rejected: 11,
            decided: true,
            unread: 0,
            read: (1, 0, 1),
            versions: "tema 0.1.0",
            gender: SHE,
        };
        change(&mut methods);
        paragraph(&methods)
    }

    #[test]
    fn the_methods_paragraph() {
        let sp = texts(&["socialinė pedagogė", "socialinės pedagogės", "socialinių pedagogių"]);
        let av = texts(&["atvejo vadybininkė", "atvejo vadybininkės", "atvejo vadybininkių"]);
        let vk = texts(&["VK"]);
        let levels = (Lithuanian.level("topic").unwrap(), Lithuanian.level("sub-topic").unwrap());
        let full = Methods {
            participants: vec![(7, &sp), (5, &av)],
            interviews: 7,
            surveys: 0,
            documents: 0,
            focus_groups: vec![5],
            dates: Some(("2022-11-14".to_owned(), "2022-11-28".to_owned())),
            undated: 0,
            unit: "sentence",
            statements: 1412,
            coded: 96,
            topics: 3,
            subtopics: 12,
            levels: (&levels.0, &levels.1),
            approach: "codebook",
            indicators: 57,
            basis: "reviewed",
            coders: &vk,
            by_hand: 19,
            accepted: 27,
            rejected: 11,
            decided: true,
            unread: 23,
            read: (4, 3, 7),
            versions: "tema 0.1.0",
            gender: SHE,
        };
        let expected = "Tyrime dalyvavo dvylika informančių: septynios socialinės pedagogės ir penkios atvejo \
            vadybininkės. Tyrimo medžiagą sudaro septyni individualūs interviu ir viena penkių dalyvių fokus grupė. \
            Šaltinių datos: 2022 m. lapkričio 14–28 d. Teiginiu laikytas vienas sakinys; šaltiniuose yra 1\u{a0}412 \
            teiginių, iš jų 96 turi bent vieną kodą. Kodų knygoje yra trys temos ir dvylika potemių. Laikytasi kodų \
            knygos prieigos. Teiginius kodavo VK. Galioja 19 rankinio kodavimo sprendimų ir 27 priimtos taisyklių atitiktys; 11 atitikčių atmesta. Kodų knygoje yra 57 indikatoriai; jų \
            pasiūlymai įskaičiuojami tik koduotojui juos priėmus. Neįskaičiuoti 23 neperžiūrėti taisyklių pasiūlymai. \
            Keturi iš septynių šaltinių pažymėti kaip perskaityti; kituose trijuose yra pavienių sprendimų. Naudotos programos: tema 0.1.0.";
        assert_eq!(Lithuanian.methods(&full).join(" "), expected);

        let bare = Methods {
            participants: vec![],
            interviews: 0,
            focus_groups: vec![],
            dates: None,
            unit: "",
            approach: "",
            basis: "rules",
            coders: &[],
            decided: false,
            read: (0, 0, 0),
            versions: "",
            ..full
        };
        let expected = "Tyrimo dalyviai nenurodyti. Šaltiniai nenurodyti. Datos nenurodytos. Kas laikyta teiginiu, \
            nenurodyta; šaltiniuose yra 1\u{a0}412 teiginių, iš jų 96 turi bent vieną taisyklių atitiktį. Kodų knygoje \
            yra trys temos ir dvylika potemių. Tyrimo prieiga nenurodyta. Teiginiai atrinkti pagal taisykles (57 \
            indikatoriai); atitikčių niekas neskaitė. Programų versijos nenurodytos.";
        assert_eq!(Lithuanian.methods(&bare).join(" "), expected);
    }

    #[test]
    fn one_source() {
        let expected = "Tyrime dalyvavo viena informantė. Tyrimo medžiagą sudaro vienas individualus interviu. \
            Šaltinio data: 2022 m. lapkričio 14 d. Teiginiu laikyta viena replika; šaltinyje yra 40 teiginių, iš jų 12 \
            turi bent vieną kodą. Kodų knygoje yra viena tema. Laikytasi refleksyviosios prieigos. Teiginius kodavo VK. \
            Galioja 19 rankinio kodavimo sprendimų ir 27 priimtos taisyklių atitiktys; 11 atitikčių atmesta. Kodų \
            knygoje yra dvylika indikatorių; jų pasiūlymai įskaičiuojami tik koduotojui juos priėmus. Neperžiūrėtų \
            pasiūlymų nėra. Šaltinis pažymėtas kaip perskaitytas. Naudotos programos: tema 0.1.0.";
        assert_eq!(told(|_| ()).join(" "), expected);
        assert_eq!(told(|methods| methods.dates = None)[2], "Data nenurodyta.");
    }

    #[test]
    fn focus_groups_and_their_sizes() {
        let material = |gender, sizes: &[usize]| {
            let change = |methods: &mut Methods<'_>| {
                (methods.interviews, methods.gender, methods.focus_groups) = (0, gender, sizes.to_vec());
            };
            told(change)[1].strip_prefix("Tyrimo medžiagą sudaro ").unwrap().to_owned()
        };
        assert_eq!(material(SHE, &[10]), "viena dešimties dalyvių fokus grupė.");
        assert_eq!(material(SHE, &[1]), "viena vienos dalyvės fokus grupė.");
        assert_eq!(material(Gender::Masculine, &[21]), "viena 21 dalyvio fokus grupė.");
        assert_eq!(material(SHE, &[5, 6]), "dvi fokus grupės (penkių ir šešių dalyvių).");
        assert_eq!(material(SHE, &[0]), "viena fokus grupė (dalyvių skaičius nenurodytas).");
        assert_eq!(material(SHE, &[5, 0]), "dvi fokus grupės (dalyvių: 5 ir nenurodyta).");
    }

    #[test]
    fn how_many_statements_are_coded() {
        let held =
            |statements, coded| told(|methods| (methods.statements, methods.coded) = (statements, coded))[3].clone();
        let unit = "Teiginiu laikyta viena replika; šaltinyje";
        assert_eq!(held(0, 0), format!("{unit} teiginių nėra."));
        assert_eq!(held(1, 0), format!("{unit} yra 1 teiginys, jis neturi kodo."));
        assert_eq!(held(1, 1), format!("{unit} yra 1 teiginys, jis turi bent vieną kodą."));
        assert_eq!(held(42, 0), format!("{unit} yra 42 teiginiai, iš jų nė vienas neturi kodo."));
        assert_eq!(held(40, 40), format!("{unit} yra 40 teiginių, jie visi turi bent vieną kodą."));
    }

    #[test]
    fn which_decisions_stand() {
        let stand = |basis, by_hand, accepted, rejected| {
            let change = |methods: &mut Methods<'_>| {
                methods.basis = basis;
                (methods.by_hand, methods.accepted, methods.rejected) = (by_hand, accepted, rejected);
            };
            told(change)[7].clone()
        };
        assert_eq!(
            stand("reviewed", 1, 1, 1),
            "Galioja 1 rankinio kodavimo sprendimas ir 1 priimta taisyklių atitiktis; 1 atitiktis atmesta."
        );
        assert_eq!(
            stand("reviewed", 22, 10, 2),
            "Galioja 22 rankinio kodavimo sprendimai ir 10 priimtų taisyklių atitikčių; 2 atitiktys atmestos."
        );
        assert_eq!(stand("all", 0, 21, 21), "Galioja 21 priimta taisyklių atitiktis; 21 atitiktis atmesta.");
        assert_eq!(stand("all", 0, 0, 30), "Galiojančių kodavimo sprendimų nėra; 30 atitikčių atmesta.");
        assert_eq!(stand("people", 3, 0, 11), "Galioja 3 rankinio kodavimo sprendimai.");
        assert_eq!(stand("people", 0, 0, 11), "Galiojančių rankinio kodavimo sprendimų nėra.");
    }

    #[test]
    fn without_coders() {
        let coded = |decided| told(|methods| (methods.coders, methods.decided) = (&[], decided))[6].clone();
        assert_eq!(coded(false), "Teiginių niekas nekodavo.");
        assert_eq!(coded(true), "Kas kodavo, nenurodyta.");
    }

    #[test]
    fn what_is_unread() {
        let unread = |basis, n| told(|methods| (methods.basis, methods.unread) = (basis, n))[9].clone();
        assert_eq!(unread("reviewed", 1), "Neįskaičiuotas vienas neperžiūrėtas taisyklių pasiūlymas.");
        assert_eq!(unread("reviewed", 10), "Neįskaičiuota dešimt neperžiūrėtų taisyklių pasiūlymų.");
        assert_eq!(unread("reviewed", 21), "Neįskaičiuotas 21 neperžiūrėtas taisyklių pasiūlymas.");
        assert_eq!(unread("all", 3), "Įskaičiuotos ir trys neperžiūrėtos taisyklių atitiktys.");
        assert_eq!(unread("all", 21), "Įskaičiuota ir 21 neperžiūrėta taisyklių atitiktis.");
    }

    #[test]
    fn what_has_been_read() {
        let read = |read, touched, all| told(|methods| methods.read = (read, touched, all))[10].clone();
        assert_eq!(read(7, 0, 7), "Visi septyni šaltiniai pažymėti kaip perskaityti.");
        assert_eq!(read(2, 0, 2), "Abu šaltiniai pažymėti kaip perskaityti.");
        assert_eq!(read(10, 0, 10), "Visi dešimt šaltinių pažymėti kaip perskaityti.");
        assert_eq!(read(21, 0, 21), "Visi šaltiniai (21) pažymėti kaip perskaityti.");
        assert_eq!(
            read(4, 2, 7),
            "Keturi iš septynių šaltinių pažymėti kaip perskaityti; dviejuose iš kitų trijų yra pavienių sprendimų."
        );
        assert_eq!(
            read(1, 1, 2),
            "Vienas iš dviejų šaltinių pažymėtas kaip perskaitytas; kitame yra pavienių sprendimų."
        );
        assert_eq!(
            read(10, 12, 22),
            "Dešimt iš 22 šaltinių pažymėta kaip perskaityta; kituose šaltiniuose (12) yra pavienių sprendimų."
        );
        assert_eq!(
            read(2, 12, 33),
            "Du iš 33 šaltinių pažymėti kaip perskaityti; dalyje kitų (12 iš 31) yra pavienių sprendimų."
        );
        let nobody = "Nė vienas šaltinis nepažymėtas kaip perskaitytas";
        assert_eq!(read(0, 0, 7), format!("{nobody}."));
        assert_eq!(read(0, 7, 7), format!("{nobody}; visuose yra pavienių sprendimų."));
        assert_eq!(read(0, 4, 7), format!("{nobody}; keturiuose iš septynių yra pavienių sprendimų."));
        assert_eq!(read(0, 4, 21), format!("{nobody}; dalyje jų (4 iš 21) yra pavienių sprendimų."));
        assert_eq!(read(0, 1, 1), "Šaltinis nepažymėtas kaip perskaitytas; jame yra pavienių sprendimų.");
    }

    #[test]
    fn rules_alone() {
        let rules = |decided, read| {
            told(|methods| {
                methods.basis = "rules";
                methods.indicators = 112;
                (methods.decided, methods.read) = (decided, read);
            })
        };
        let unread = rules(false, (0, 0, 7));
        assert_eq!(unread[6], "Teiginiai atrinkti pagal taisykles (112 indikatorių); atitikčių niekas neskaitė.");
        assert_eq!(unread[7], "Nė vieno šaltinio niekas neskaitė.");
        let decided = "Teiginiai atrinkti pagal taisykles (112 indikatorių); atitiktys suskaičiuotos neatsižvelgiant į \
                       žmonių sprendimus.";
        assert_eq!(rules(true, (7, 0, 7))[6], decided);
    }
}
