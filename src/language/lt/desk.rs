//! What Lithuanian says about the work of coders.

use super::Lithuanian;
use super::numbers::figure;
use crate::language::desk::{Before, DeskTexts, Stood};
use crate::language::trail::TrailTexts;

impl DeskTexts for Lithuanian {
    fn none(&self) -> &'static str {
        "nėra"
    }

    fn codes_since(&self, last: &str, codes: &str) -> String {
        format!("kodai, atsiradę po „{last}“: {codes}")
    }

    fn first_checkpoint(&self, codes: usize) -> String {
        format!("pirmas kontrolinis taškas; kodų: {}", figure(codes))
    }

    fn on_one_alone(&self, codes: &str) -> String {
        format!("kodai, esantys tik prie vieno teiginio: {codes}")
    }

    fn to_read_again(&self, sources: &str) -> String {
        format!("šaltiniai, kuriuos reikia skaityti iš naujo, nes po to atsirado kodų: {sources}")
    }

    fn sharing_codes(&self) -> &'static str {
        "Kodai, turintys bendrų teiginių"
    }

    fn more_pairs(&self, pairs: usize) -> String {
        format!("Neparodyta porų: {}; visas pateikia --json.", figure(pairs))
    }

    fn beside(&self, first: &str, second: &str) -> String {
        format!("{first} ir {second}")
    }

    fn nothing_in_common(&self, first: &str, second: &str) -> String {
        format!("Nėra šaltinio, prie kurio būtų dirbę ir {first}, ir {second}.")
    }

    fn in_common(&self, sources: &str, agreed: usize, disagreed: usize) -> String {
        format!(
            "Abu dirbo prie šių šaltinių: {sources}. Vienodai koduota teiginių: {}, nesutampa: {}.",
            figure(agreed),
            figure(disagreed)
        )
    }

    fn disagreements(&self, of_unit: bool) -> &'static str {
        match of_unit {
            false => "Nesutarimai dėl kodų: abu koduotojai teiginį kodavo, bet nevienodai",
            true => "Nesutarimai dėl vienetų: teiginį kodavo tik vienas iš koduotojų",
        }
    }

    fn compare_heads(&self) -> [&'static str; 2] {
        ["Prieš tai", "Sutarta"]
    }

    fn only(&self, coder: &str) -> String {
        format!("Tik {coder}")
    }

    fn open(&self) -> &'static str {
        "atvira"
    }

    fn corrected_title(&self) -> &'static str {
        "Sprendimai ir pataisytos transkripcijos"
    }

    fn no_passages(&self) -> &'static str {
        "Dėl jokios ištraukos dar nieko nenuspręsta."
    }

    fn corrected_heads(&self) -> [&'static str; 3] {
        ["Sprendimai", "Skaičius", "Ką tai reiškia"]
    }

    fn stood(&self, stood: Stood) -> &'static str {
        match stood {
            Stood::Same => "kaip buvo",
            Stood::Moved => "perkelta",
            Stood::Changed => "pakeista",
            Stood::Answered => "nuspręsta iš naujo",
            Stood::Orphaned => "nebėra",
            Stood::Missing => "nėra senojo teksto",
        }
    }

    fn meaning(&self, stood: Stood) -> &'static str {
        match stood {
            Stood::Same => "ten, kur buvo",
            Stood::Moved => "rasta iš naujo, raidė į raidę; skaičiuojama",
            Stood::Changed => "žodžiai pakeisti; neskaičiuojama, kol sprendimas neperkeltas arba nepriimtas iš naujo",
            Stood::Answered => "žodžiai pakeisti, ir tas pats koduotojas nusprendė iš naujo",
            Stood::Orphaned => "žodžių nebėra; neskaičiuojama",
            Stood::Missing => "nėra šaltinio arba jo senojo teksto aplanke history/; neskaičiuojama",
        }
    }

    fn to_look_at(&self) -> &'static str {
        "Reikia peržiūrėti"
    }

    fn look_heads(&self) -> [&'static str; 4] {
        ["id", "Sprendimas", "Kaip buvo", "Kaip yra"]
    }

    fn did<'a>(&self, act: &'a str) -> &'a str {
        self.act(act)
    }

    fn would(&self, act: &str, code: &str, statements: usize) -> String {
        format!("būtų: {} {code}, teiginių: {}", self.act(act), figure(statements))
    }

    fn did_for(&self, act: &str, code: &str, statements: usize) -> String {
        format!("{} {code}, teiginių: {}", self.act(act), figure(statements))
    }

    fn none_left(&self, act: &str, code: &str) -> String {
        format!("nėra teiginių, kuriems tai ką nors pakeistų: {} {code}", self.act(act))
    }

    fn already(&self, before: Before) -> &'static str {
        match before {
            Before::Coded => "(jau buvo)",
            Before::Accepted => "(pasiūlymas jau buvo priimtas)",
            Before::Suggested => "(siūlo ir taisyklė)",
        }
    }

    fn memo_on(&self, source: Option<&str>, code: Option<&str>) -> String {
        match (source, code) {
            (Some(source), _) => format!("pastaba apie šaltinį {source}"),
            (None, Some(code)) => format!("pastaba apie kodą {code}"),
            (None, None) => "pastaba apie tyrimą".to_owned(),
        }
    }

    fn is_read(&self, source: &str) -> String {
        format!("{source} perskaityta iki galo")
    }

    fn brought_back(&self, what: &str) -> String {
        format!("grąžinta: {what}")
    }

    fn made_anew(&self, what: &str) -> String {
        format!("atšaukta, nes nuspręsta iš naujo: {what}")
    }

    fn taken_back(&self, what: &str) -> String {
        format!("atšaukta: {what}")
    }

    fn nothing_changed(&self) -> &'static str {
        "niekas nepakeista"
    }

    fn begin_with_transcripts(&self) -> &'static str {
        "įdėkite transkripcijas į transcripts/, tada `tema check`"
    }

    fn begin_with_topics(&self) -> &'static str {
        "skaitykite, surašykite temas aplanke codebooks/, tada koduokite: `tema statements --uncoded`, `tema decide code STATEMENT CODE`"
    }

    fn and_more(&self, more: usize) -> String {
        format!("… ir dar {}", figure(more))
    }
}
