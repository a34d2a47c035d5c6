//! What Bulgarian says about the work of coders.

use super::Bulgarian;
use super::numbers::figure;
use crate::language::desk::{Before, DeskTexts, Stood};
use crate::language::trail::TrailTexts;

impl DeskTexts for Bulgarian {
    fn none(&self) -> &'static str {
        "няма"
    }

    fn codes_since(&self, last: &str, codes: &str) -> String {
        format!("кодове, появили се след „{last}“: {codes}")
    }

    fn first_checkpoint(&self, codes: usize) -> String {
        format!("първата контролна точка; кодове: {}", figure(codes))
    }

    fn on_one_alone(&self, codes: &str) -> String {
        format!("кодове само при едно изказване: {codes}")
    }

    fn to_read_again(&self, sources: &str) -> String {
        format!("източници за повторно четене, защото след това са се появили кодове: {sources}")
    }

    fn sharing_codes(&self) -> &'static str {
        "Кодове с общи изказвания"
    }

    fn more_pairs(&self, pairs: usize) -> String {
        format!("Още двойки, които не са показани: {}; всички са в --json.", figure(pairs))
    }

    fn beside(&self, first: &str, second: &str) -> String {
        format!("{first} и {second}")
    }

    fn nothing_in_common(&self, first: &str, second: &str) -> String {
        format!("Няма източник, по който да са работили и {first}, и {second}.")
    }

    fn in_common(&self, sources: &str, agreed: usize, disagreed: usize) -> String {
        format!(
            "Двамата са работили по източниците: {sources}. Еднакво кодирани изказвания: {}, различно: {}.",
            figure(agreed),
            figure(disagreed)
        )
    }

    fn disagreements(&self, of_unit: bool) -> &'static str {
        match of_unit {
            false => "Несъгласия за кодове: и двамата са кодирали изказването, но не еднакво",
            true => "Несъгласия за единици: изказването е кодирал само единият",
        }
    }

    fn compare_heads(&self) -> [&'static str; 2] {
        ["Преди това", "Съгласувано"]
    }

    fn only(&self, coder: &str) -> String {
        format!("Само {coder}")
    }

    fn open(&self) -> &'static str {
        "нерешено"
    }

    fn corrected_title(&self) -> &'static str {
        "Решенията и поправените транскрипти"
    }

    fn no_passages(&self) -> &'static str {
        "За нито един откъс още не е решено нищо."
    }

    fn corrected_heads(&self) -> [&'static str; 3] {
        ["Решения", "Брой", "Какво означава"]
    }

    fn stood(&self, stood: Stood) -> &'static str {
        match stood {
            Stood::Same => "без промяна",
            Stood::Moved => "преместени",
            Stood::Changed => "променени",
            Stood::Answered => "взети наново",
            Stood::Orphaned => "изчезнали",
            Stood::Missing => "няма стар текст",
        }
    }

    fn meaning(&self, stood: Stood) -> &'static str {
        match stood {
            Stood::Same => "там, където са били",
            Stood::Moved => "намерени отново, буква по буква; броят се",
            Stood::Changed => "думите са променени; не се броят, докато решението не бъде пренесено или взето наново",
            Stood::Answered => "думите са променени и същият кодировчик е решил наново",
            Stood::Orphaned => "думите вече ги няма; не се броят",
            Stood::Missing => "няма го източника или стария му текст в history/; не се броят",
        }
    }

    fn to_look_at(&self) -> &'static str {
        "За преглед"
    }

    fn look_heads(&self) -> [&'static str; 4] {
        ["id", "Решение", "Както беше", "Както е"]
    }

    fn did<'a>(&self, act: &'a str) -> &'a str {
        self.act(act)
    }

    fn would(&self, act: &str, code: &str, statements: usize) -> String {
        format!("би било записано: {} {code}, изказвания: {}", self.act(act), figure(statements))
    }

    fn did_for(&self, act: &str, code: &str, statements: usize) -> String {
        format!("{} {code}, изказвания: {}", self.act(act), figure(statements))
    }

    fn none_left(&self, act: &str, code: &str) -> String {
        format!("няма изказвания, за които това би променило нещо: {} {code}", self.act(act))
    }

    fn already(&self, before: Before) -> &'static str {
        match before {
            Before::Coded => "(вече е даден)",
            Before::Accepted => "(предложението вече е прието)",
            Before::Suggested => "(предлага го и правило)",
        }
    }

    fn memo_on(&self, source: Option<&str>, code: Option<&str>) -> String {
        match (source, code) {
            (Some(source), _) => format!("бележка за източника {source}"),
            (None, Some(code)) => format!("бележка за кода {code}"),
            (None, None) => "бележка за изследването".to_owned(),
        }
    }

    fn is_read(&self, source: &str) -> String {
        format!("{source} е прочетено докрай")
    }

    fn brought_back(&self, what: &str) -> String {
        format!("върнато: {what}")
    }

    fn made_anew(&self, what: &str) -> String {
        format!("отменено, защото е взето наново: {what}")
    }

    fn taken_back(&self, what: &str) -> String {
        format!("отменено: {what}")
    }

    fn nothing_changed(&self) -> &'static str {
        "нищо не е променено"
    }

    fn begin_with_transcripts(&self) -> &'static str {
        "поставете транскриптите в transcripts/, после `tema check`"
    }

    fn begin_with_topics(&self) -> &'static str {
        "четете, запишете теми в codebooks/, после кодирайте: `tema statements --uncoded`, `tema decide code STATEMENT CODE`"
    }

    fn and_more(&self, more: usize) -> String {
        format!("… и още {}", figure(more))
    }
}
