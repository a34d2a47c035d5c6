//! What Bulgarian says about agreement between coders.

mod grounds;
mod reasons;

use super::Bulgarian;
use super::numbers::{figure, many};
use crate::language::agreement::{AgreementTexts, Compared, Ground, Part, Reason, Remark, category};

/// Names of coefficients, as people say them.
const NAMES: &[(&str, &str)] = &[
    ("percent_agreement", "съгласие по двойки"),
    ("percent_unanimous", "всички кодировчици еднакво"),
    ("scott_pi", "пи на Скот"),
    ("cohen_kappa", "капа на Коен"),
    ("cohen_kappa_max", "най-голяма възможна капа"),
    ("weighted_kappa_linear", "претеглена капа, линейна"),
    ("weighted_kappa_quadratic", "претеглена капа, квадратична"),
    ("pabak", "PABAK"),
    ("prevalence_index", "индекс на разпространеност"),
    ("bias_index", "индекс на отклонение"),
    ("fleiss_kappa", "капа на Флайс"),
    ("conger_kappa", "капа на Конгър"),
    ("light_kappa", "капа на Лайт"),
    ("brennan_prediger", "Бренан и Предигер"),
    ("gwet_ac1", "AC1 на Гвет"),
    ("gwet_ac2_ordinal", "AC2 на Гвет, рангова скала"),
    ("alpha_nominal", "алфа на Крипендорф, номинална"),
    ("alpha_ordinal", "алфа на Крипендорф, рангова"),
    ("alpha_interval", "алфа на Крипендорф, интервална"),
    ("alpha_ratio", "алфа на Крипендорф, за отношения"),
    ("alpha_jaccard", "алфа на множества, Жакар"),
    ("alpha_masi", "алфа на множества, MASI"),
    ("mean_kappa", "средна от капите на кодовете"),
    ("pooled_kappa", "обединена капа"),
    ("u_alpha", "uα: откъси и кодове"),
    ("binary_u_alpha", "|uα: кодирано или не"),
    ("cu_alpha", "cuα: кодове там, където са кодирали и двамата"),
    ("segment_f1", "съвпадащи откъси, F1"),
    ("character_kappa", "капа на знаците"),
    ("character_percent_agreement", "съгласие по знаци"),
    ("character_jaccard", "Жакар по знаци"),
    ("positive_agreement", "съгласие, че кодът е налице"),
    ("negative_agreement", "съгласие, че кодът липсва"),
    ("ku_alpha", "(k)uα"),
];

/// A category in words.
fn name(text: &str) -> &str {
    match text {
        category::NOTHING => "(нищо не е приложено)",
        category::ABSENT => "(липсва)",
        category::PRESENT => "(налице)",
        code => code,
    }
}

/// `във всичките 12 единици`: where everything is the same.
fn on_all(units: usize) -> String {
    if units == 1 {
        "в единствената единица".to_owned()
    } else {
        format!("във всичките {} единици", figure(units))
    }
}

impl AgreementTexts for Bulgarian {
    fn coefficient<'k>(&self, key: &'k str) -> &'k str {
        NAMES.iter().find(|(known, _)| *known == key).map_or(key, |(_, name)| name)
    }

    fn undefined(&self) -> &'static str {
        "неопределена"
    }

    fn interval(&self, low: &str, high: &str) -> String {
        format!("[{low}; {high}]")
    }

    fn band(&self, word: &'static str) -> &'static str {
        match word {
            "poor" => "лошо",
            "slight" => "незначително",
            "fair" => "слабо",
            "moderate" => "умерено",
            "substantial" => "значително",
            "almost perfect" => "почти пълно",
            "reliable" => "надеждна",
            "tentative only" => "само за предварителни изводи",
            "not reliable" => "ненадеждна",
            other => other,
        }
    }

    fn low_end(&self, word: &str, low: &str) -> String {
        format!("{word}; долна граница: {low}")
    }

    fn reason(&self, reason: &Reason) -> String {
        reasons::reason(reason)
    }

    fn remark(&self, remark: &Remark) -> String {
        match remark {
            Remark::NoError => "една единица: няма стандартна грешка".to_owned(),
            Remark::NoInterval => "една единица: няма доверителен интервал".to_owned(),
            Remark::Constant { coder, category, units } => format!(
                "{coder} използва само „{}“ {}: капа може да бъде само 0 и няма стандартна грешка",
                name(category),
                on_all(*units)
            ),
            Remark::PairsLeftOut(n) => format!("без двойките, които нямат капа ({})", figure(*n)),
            Remark::CodesLeftOut(n) => format!("без кодовете, които нямат капа ({})", figure(*n)),
        }
    }

    fn ground(&self, ground: &Ground) -> String {
        grounds::ground(ground)
    }

    fn category<'c>(&self, text: &'c str) -> &'c str {
        name(text)
    }

    fn not_coded(&self) -> &'static str {
        "не е кодирано"
    }

    fn title(&self, coders: &[String], passages: bool) -> String {
        let what = match passages {
            true => "Съгласуваност между кодировчиците по откъси",
            false => "Съгласуваност между кодировчиците",
        };
        match coders {
            [] => what.to_owned(),
            [one] => format!("{what}: само {one}"),
            [first @ .., last] => format!("{what}: {} и {last}", first.join(", ")),
        }
    }

    fn how_many(&self, compared: Compared, all: usize, apart: usize, codes: usize) -> String {
        let (one, after, none) = match compared {
            Compared::Unit => ("единица", "единици", "Нито една единица не е кодирана"),
            Compared::Statement => ("изказване", "изказвания", "Нито едно изказване не е кодирано"),
            Compared::Passage => ("откъс", "откъса", "Нито един откъс не е кодиран"),
        };
        let codes = many(codes, "код", "кода");
        if all == 0 {
            return format!("{none} от двама кодировчици; {codes}.");
        }
        let had = format!("{} при поне двама кодировчици; {codes}.", many(all, one, after));
        match apart {
            0 => format!("{had} Няма какво да се обсъжда: всичко е кодирано еднакво."),
            _ => format!("{had} Различно кодирани: {}.", figure(apart)),
        }
    }

    fn passages(&self, passages: usize, documents: usize, coders: usize, alone: usize) -> String {
        format!(
            "Откъси: {}; документи: {}; кодировчици: {}; откъси без двойник: {}.",
            figure(passages),
            figure(documents),
            figure(coders),
            figure(alone)
        )
    }

    fn part(&self, part: Part<'_>) -> String {
        match part {
            Part::ToTalkAbout(Compared::Unit) => "Единици за обсъждане".to_owned(),
            Part::ToTalkAbout(Compared::Statement) => "Изказвания за обсъждане".to_owned(),
            Part::ToTalkAbout(Compared::Passage) => "Откъси за обсъждане".to_owned(),
            Part::EachCode(None) => "Всеки код поотделно".to_owned(),
            Part::EachCode(Some((first, second))) => format!("Всеки код поотделно: {first} и {second}"),
            Part::EachPair => "Всяка двойка кодировчици".to_owned(),
            Part::AllCodes => "Всички кодове заедно".to_owned(),
        }
    }

    fn unit(&self, compared: Compared) -> &'static str {
        match compared {
            Compared::Unit => "единица",
            Compared::Statement => "изказване",
            Compared::Passage => "откъс",
        }
    }

    fn words(&self) -> [&'static str; 2] {
        ["думи", "код"]
    }

    fn decisions(&self, first: &str, second: &str) -> [String; 5] {
        [
            "и двамата".to_owned(),
            format!("само {first}"),
            format!("само {second}"),
            "никой".to_owned(),
            "еднакво".to_owned(),
        ]
    }

    fn each(&self) -> [&'static str; 4] {
        ["приложен", "еднакво", "95 % ДИ", "тълкуване"]
    }

    fn all(&self) -> [&'static str; 2] {
        ["коефициент", "стойност"]
    }

    fn coders(&self) -> &'static str {
        "кодировчици"
    }

    fn pair(&self, first: &str, second: &str) -> String {
        format!("{first} и {second}")
    }

    fn alone(&self) -> [&'static str; 4] {
        ["документ", "знаци", "отбелязан от", "другият там"]
    }

    fn cells(&self, first: &str, second: &str) -> String {
        format!("и двамата/{first}/{second}/никой")
    }

    fn by_code(&self) -> [&'static str; 3] {
        ["съгласие", "капа", "Жакар"]
    }

    fn nothing_there(&self) -> &'static str {
        "нищо"
    }

    fn given_note(&self) -> &'static str {
        "Приложен: дял на решенията за кода, с които той е приложен (разпространеност); ДИ: доверителен интервал. AC1 стои до тях, \
         защото капа и алфа спадат, когато кодът е рядък; нито една мярка сама по себе си не е достатъчна."
    }

    fn nobody_gave(&self, codes: &str) -> String {
        format!("Неприложени от никого и пропуснати тук: {codes}.")
    }

    fn extent_note(&self) -> &'static str {
        "Кодът е един и същ, но обхватът е различен: откъси, отбелязани и от двамата кодировчици, които при единия започват по-рано \
         или свършват по-късно."
    }

    fn more(&self, more: usize) -> String {
        format!("Още {}: --all показва всички тук, --json – с всичко останало.", figure(more))
    }

    fn characters_note(&self, overlap: Option<&str>) -> String {
        let least = overlap.map_or_else(
            || "поне един общ знак".to_owned(),
            |part| format!("обща част от поне {part} на всичко, което обхващат заедно"),
        );
        format!(
            "Броят се знаци. Капа на знаците е мярката, която дава NVivo: тя расте с некодирания текст около откъсите и няма \
             интервал, защото съседните знаци не са независими. F1: откъси, съчетани по двойки; условието е {least}."
        )
    }

    fn scales(&self, one: Option<&str>) -> String {
        let whose = match one {
            Some(author) => format!("Думите за тълкуване са на {author}."),
            None => {
                "Думи за тълкуване: за капа, пи и AC1 – Landis & Koch 1977; за алфа – Krippendorff 2004.".to_owned()
            }
        };
        format!(
            "{whose} Авторите са поставили тези граници по преценка; те не са критерий. Гледайте долната граница на интервала."
        )
    }

    fn drawn(&self, draws: usize, seed: u64) -> String {
        format!(
            "Интервалите на алфа за отделни кодове, множества и скали: повторни извадки от единиците ({}), начално число {seed}; \
             всички други интервали – по формула.",
            figure(draws)
        )
    }
}
