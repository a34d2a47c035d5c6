//! What Ukrainian says about agreement between coders.

use super::Ukrainian;
use super::numbers::{figure, many, of};
use crate::language::agreement::{AgreementTexts, Compared, Ground, Part, Reason, Remark, Stretch, category};

/// Names of coefficients, as people say them.
const NAMES: &[(&str, &str)] = &[
    ("percent_agreement", "збіг попарно"),
    ("percent_unanimous", "збіг усіх кодувальників"),
    ("scott_pi", "пі Скотта"),
    ("cohen_kappa", "каппа Коена"),
    ("cohen_kappa_max", "найбільша можлива каппа"),
    ("weighted_kappa_linear", "зважена каппа, лінійна"),
    ("weighted_kappa_quadratic", "зважена каппа, квадратична"),
    ("pabak", "PABAK"),
    ("prevalence_index", "індекс поширеності"),
    ("bias_index", "індекс зміщення"),
    ("fleiss_kappa", "каппа Фляйсса"),
    ("conger_kappa", "каппа Конгера"),
    ("light_kappa", "каппа Лайта"),
    ("brennan_prediger", "коефіцієнт Бреннан – Предіджера"),
    ("gwet_ac1", "AC1 Гвета"),
    ("gwet_ac2_ordinal", "AC2 Гвета, порядкова шкала"),
    ("alpha_nominal", "альфа Кріппендорфа, номінальна шкала"),
    ("alpha_ordinal", "альфа Кріппендорфа, порядкова шкала"),
    ("alpha_interval", "альфа Кріппендорфа, інтервальна шкала"),
    ("alpha_ratio", "альфа Кріппендорфа, шкала відношень"),
    ("alpha_jaccard", "альфа множин, відстань Жаккара"),
    ("alpha_masi", "альфа множин, відстань MASI"),
    ("mean_kappa", "середня каппа кодів"),
    ("pooled_kappa", "об’єднана каппа"),
    ("u_alpha", "uα: уривки та коди"),
    ("binary_u_alpha", "|uα: закодовано чи ні"),
    ("cu_alpha", "cuα: коди там, де кодували обоє"),
    ("segment_f1", "уривки, що збіглися, F1"),
    ("character_kappa", "каппа за знаками"),
    ("character_percent_agreement", "збіг за знаками"),
    ("character_jaccard", "індекс Жаккара за знаками"),
    ("positive_agreement", "збіг щодо наявності коду"),
    ("negative_agreement", "збіг щодо відсутності коду"),
    ("ku_alpha", "(k)uα"),
];

const UNITS: [&str; 3] = ["одиниця", "одиниці", "одиниць"];

fn of_units(n: usize) -> String {
    of(n, "одиниці", "одиниць")
}

fn of_characters(n: u64) -> String {
    of(usize::try_from(n).unwrap_or(usize::MAX), "знака", "знаків")
}

fn characters(n: u64) -> String {
    many(usize::try_from(n).unwrap_or(usize::MAX), ["знак", "знаки", "знаків"])
}

/// `для всіх одиниць (їх 12)`: where everything is the same.
fn on_all(units: usize) -> String {
    if units == 1 {
        "для єдиної одиниці".to_owned()
    } else {
        format!("для всіх одиниць (їх {})", figure(units))
    }
}

fn name(text: &str) -> &str {
    match text {
        category::NOTHING => "(нічого не надано)",
        category::ABSENT => "(не надано)",
        category::PRESENT => "(надано)",
        code => code,
    }
}

const CHANCE: &str = "збіг неможливо відрізнити від випадкового";

impl AgreementTexts for Ukrainian {
    fn coefficient<'k>(&self, key: &'k str) -> &'k str {
        NAMES.iter().find(|(known, _)| *known == key).map_or(key, |(_, name)| name)
    }

    fn undefined(&self) -> &'static str {
        "не визначено"
    }

    fn interval(&self, low: &str, high: &str) -> String {
        format!("[{low}; {high}]")
    }

    fn band(&self, word: &'static str) -> &'static str {
        match word {
            "poor" => "погана",
            "slight" => "незначна",
            "fair" => "слабка",
            "moderate" => "помірна",
            "substantial" => "значна",
            "almost perfect" => "майже повна",
            "reliable" => "надійна",
            "tentative only" => "лише для попередніх висновків",
            "not reliable" => "ненадійна",
            other => other,
        }
    }

    fn low_end(&self, word: &str, low: &str) -> String {
        format!("{word}; нижня межа: {low}")
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::NoNumber => "частка не є числом".to_owned(),
            Reason::Nobody => "ніхто нічого не кодував".to_owned(),
            Reason::OneCoder(coder) => format!("є дані лише одного кодувальника – {coder}"),
            Reason::NoSharedUnit { units, codes } => format!(
                "спільних одиниць немає: жодної з {} не кодували двоє (надано кодів: {})",
                of_units(*units),
                figure(*codes)
            ),
            Reason::NotTwoCoders(coders) => {
                format!("порівнює двох кодувальників, а їх {}: див. пари", figure(*coders))
            }
            Reason::SeePairs(pairs) => format!("порівнює двох кодувальників, а пар {}: див. пари", figure(*pairs)),
            Reason::OneCategory { category, coders, units } => {
                let who = if *coders == 2 {
                    "обидва кодувальники"
                } else {
                    "усі кодувальники"
                };
                format!("{who} {} вжили лише «{}»; {CHANCE} ({units}/{units})", on_all(*units), name(category))
            }
            Reason::OneKnown { category, units } => format!(
                "{} відома лише одна категорія – «{}»; з яких іще можна було вибирати, каже книга кодів",
                on_all(*units),
                name(category)
            ),
            Reason::Silent(coder) => format!("кодування від {coder} немає"),
            Reason::NoPairKappa(pairs) => format!("каппи не має жодна пара кодувальників (пар: {})", figure(*pairs)),
            Reason::NoCodeKappa(codes) => format!("каппи не має жоден код (кодів: {})", figure(*codes)),
            Reason::NotTwoCategories(q) => {
                format!("визначено лише для двох категорій, а їх {}: див. показники кожного коду", figure(*q))
            }
            Reason::Negative(category) => {
                format!("шкала відношень починається з 0, а «{}» від’ємне", name(category))
            }
            Reason::NobodySaid { present: true, units } => {
                format!("ніхто не надав коду жодній із {}", of_units(*units))
            }
            Reason::NobodySaid { present: false, units } => {
                format!("усі кодувальники надали код усюди ({})", many(*units, UNITS))
            }
            Reason::OneAnswer(units) => format!("{} щодо кожного коду обоє вирішили однаково", on_all(*units)),
            Reason::NobodyMarked => "ніхто нічого не позначив".to_owned(),
            Reason::NoSharedDocument => "немає документа, який мали б усі кодувальники".to_owned(),
            Reason::Overlap { coder, doc, at } => format!(
                "уривки з різними кодами від {coder} перекриваються (документ {doc}, знак {at}); див. показники кожного коду"
            ),
            Reason::NeverBoth => "двоє кодувальників ніде не позначили тих самих знаків".to_owned(),
            Reason::OneKind(stretch, n) => {
                let what = match stretch {
                    Stretch::Code(code) => format!("лише «{code}»"),
                    Stretch::Coded => "лише закодований текст".to_owned(),
                    Stretch::Uncoded => "лише незакодований текст".to_owned(),
                };
                format!("порівняння охоплює {}, і всюди {what}; {CHANCE}", characters(*n))
            }
            Reason::NeverMarked(code) => format!("жодного знака з кодом «{code}» не позначили двоє кодувальників"),
            Reason::OnlyCode(code, n) => {
                format!("«{code}» – єдиний код там, де позначили двоє кодувальників (усього {})", characters(*n))
            }
            Reason::EmptyDocuments => "документи порожні".to_owned(),
            Reason::NeverGiven(code, n) => {
                format!("жоден кодувальник не надав «{code}» жодному з {}", of_characters(*n))
            }
            Reason::AlwaysGiven(code, n) => format!("обоє надали «{code}» усім знакам; {CHANCE} ({n}/{n})"),
            Reason::AlwaysLeftOut(code, n) => {
                format!("обоє не надали «{code}» жодному знаку; {CHANCE} ({n}/{n})")
            }
            Reason::NoPassage => "жоден кодувальник не позначив уривка".to_owned(),
            Reason::OneFigureEach => "кожен код має свій показник".to_owned(),
        }
    }

    fn remark(&self, remark: &Remark) -> String {
        match remark {
            Remark::NoError => "одна одиниця: стандартної похибки немає".to_owned(),
            Remark::NoInterval => "одна одиниця: довірчого інтервалу немає".to_owned(),
            Remark::Constant { coder, category, units } => format!(
                "від {coder} {} є лише «{}»: каппа може дорівнювати тільки 0 і не має стандартної похибки",
                on_all(*units),
                name(category)
            ),
            Remark::PairsLeftOut(n) => format!("без пар, які не мають каппи (їх {})", figure(*n)),
            Remark::CodesLeftOut(n) => format!("без кодів, які не мають каппи (їх {})", figure(*n)),
        }
    }

    fn ground(&self, ground: &Ground) -> String {
        match ground {
            Ground::Missing(none, cells) => format!(
                "Бракує: із {} (одиниця × кодувальник) без коду {}, і до показників вони не входять. Чи там нічого не надано, \
                 чи кодувальник не мав цієї одиниці, може сказати лише --assignments.",
                of(*cells, "клітинки", "клітинок"),
                figure(*none)
            ),
            Ground::Applied { nothing, cells, unassigned, scale } => {
                let place = if *scale {
                    "; на шкалі для цього немає місця, тому їх бракує"
                } else {
                    ""
                };
                format!(
                    "Нічого не надано: {} із {} (одиниця × кодувальник){place}. Не призначено для кодування: {}; до показників \
                     це не входить.",
                    figure(*nothing),
                    of(*cells, "клітинки", "клітинок"),
                    figure(*unassigned)
                )
            }
            Ground::Twice(times) => format!(
                "Той самий кодувальник повторно надав одиниці той самий код {}; враховано один раз.",
                many(*times, ["раз", "рази", "разів"])
            ),
            Ground::LooksMissing(word, times) => format!(
                "`{word}` ({}) вважається кодом. Якщо це означає, що нічого не закодовано, залиште поле порожнім.",
                many(*times, ["раз", "рази", "разів"])
            ),
            Ground::LeftOut(coder) => format!("Від {coder} жодна одиниця не має коду, тому не порівняно."),
            Ground::Unforeseen { file, times, shown } => {
                let more = if shown.len() < *times { ", …" } else { "" };
                let shown: Vec<String> =
                    shown.iter().map(|(unit, coder, line)| format!("{unit} – {coder} (рядок {line})")).collect();
                format!(
                    "Закодовано, хоча в `{file}` цього немає, і все ж враховано: {} ({}{more}).",
                    figure(*times),
                    shown.join(", ")
                )
            }
            Ground::Lengths(guessed) => {
                let guessed: Vec<String> = guessed.iter().map(|(doc, length)| format!("{doc} ({length})")).collect();
                format!(
                    "Довжина документів невідома; вважається, що документ закінчується останнім уривком: {}. Незакодований текст \
                     після нього – це неврахований збіг: із ним каппа за знаками та uα були б більші. Довжини задає --lengths \
                     FILE (doc,length).",
                    guessed.join(", ")
                )
            }
            Ground::MarkedNothing(coder, doc) => format!(
                "Від {coder} у документі {doc} нічого не позначено; вважається, що його прочитано. Інакше можна вказати через \
                 --assignments FILE (doc,coder)."
            ),
            Ground::Part { coder, sources, statements } => format!(
                "Для {coder} призначено лише частину ({sources}): {}; решту не призначено.",
                many(*statements, ["висловлювання", "висловлювання", "висловлювань"])
            ),
            Ground::NoShared => "Жодного джерела не кодували двоє з них.".to_owned(),
            Ground::Shared(sources) => {
                format!("Порівняно: {sources}. Одиниця – висловлювання; коди – ті, які там хтось надав.")
            }
            Ground::SharedPassages(sources) => format!(
                "Порівняно: {sources} (увесь текст разом із запитаннями). Висловлювання поспіль з тим самим кодом – один уривок."
            ),
            Ground::Alone(coder, sources) => format!("Кодування лише від {coder}, тому не порівняно: {sources}."),
            Ground::Begun(coder, sources) => format!(
                "Від {coder} немає позначки, що прочитано до кінця: {sources}. До висловлювань без коду там, можливо, ще не дійшли \
                 (`tema decide read SOURCE --coder {coder}`)."
            ),
            Ground::PartPassages(coder, sources) => format!(
                "Для {coder} призначено лише частину ({sources}): уривки порівняно тільки в цілих джерелах, висловлювання – і в \
                 їхніх частинах."
            ),
        }
    }

    fn category<'c>(&self, text: &'c str) -> &'c str {
        name(text)
    }

    fn not_coded(&self) -> &'static str {
        "не закодовано"
    }

    fn title(&self, coders: &[String], passages: bool) -> String {
        let what = if passages {
            "Збіг уривків, позначених кодувальниками"
        } else {
            "Узгодженість кодувальників"
        };
        match coders {
            [] => what.to_owned(),
            [one] => format!("{what}: лише {one}"),
            [first @ .., last] => format!("{what}: {} та {last}", first.join(", ")),
        }
    }

    fn how_many(&self, compared: Compared, all: usize, apart: usize, codes: usize) -> String {
        let (forms, none) = match compared {
            Compared::Unit => (UNITS, "Жодної одиниці"),
            Compared::Statement => (["висловлювання", "висловлювання", "висловлювань"], "Жодного висловлювання"),
            Compared::Passage => (["уривок", "уривки", "уривків"], "Жодного уривка"),
        };
        if all == 0 {
            return format!("{none} не кодували двоє; кодів: {}.", figure(codes));
        }
        let had = format!("Мали щонайменше двоє кодувальників: {}; кодів: {}.", many(all, forms), figure(codes));
        match apart {
            0 => format!("{had} Обговорювати нічого: усе закодовано однаково."),
            _ => format!("{had} Закодовано по-різному: {}.", figure(apart)),
        }
    }

    fn passages(&self, passages: usize, documents: usize, coders: usize, alone: usize) -> String {
        format!(
            "Уривків: {}; документів: {}; кодувальників: {}; уривків без пари: {}.",
            figure(passages),
            figure(documents),
            figure(coders),
            figure(alone)
        )
    }

    fn part(&self, part: Part<'_>) -> String {
        match part {
            Part::ToTalkAbout(Compared::Unit) => "Одиниці для обговорення".to_owned(),
            Part::ToTalkAbout(Compared::Statement) => "Висловлювання для обговорення".to_owned(),
            Part::ToTalkAbout(Compared::Passage) => "Уривки для обговорення".to_owned(),
            Part::EachCode(None) => "Кожен код".to_owned(),
            Part::EachCode(Some((first, second))) => format!("Кожен код: {first} та {second}"),
            Part::EachPair => "Кожна пара кодувальників".to_owned(),
            Part::AllCodes => "Усі коди разом".to_owned(),
        }
    }

    fn unit(&self, compared: Compared) -> &'static str {
        match compared {
            Compared::Unit => "одиниця",
            Compared::Statement => "висловлювання",
            Compared::Passage => "уривок",
        }
    }

    fn words(&self) -> [&'static str; 2] {
        ["слова", "код"]
    }

    fn decisions(&self, first: &str, second: &str) -> [String; 5] {
        [
            "обоє".to_owned(),
            format!("лише {first}"),
            format!("лише {second}"),
            "жоден".to_owned(),
            "збіглося".to_owned(),
        ]
    }

    fn each(&self) -> [&'static str; 4] {
        ["надано", "збіглося", "95 % ДІ", "оцінка"]
    }

    fn all(&self) -> [&'static str; 2] {
        ["коефіцієнт", "значення"]
    }

    fn coders(&self) -> &'static str {
        "кодувальники"
    }

    fn pair(&self, first: &str, second: &str) -> String {
        format!("{first} та {second}")
    }

    fn alone(&self) -> [&'static str; 4] {
        ["документ", "знаки", "хто позначив", "в іншого там"]
    }

    fn cells(&self, first: &str, second: &str) -> String {
        format!("обоє/{first}/{second}/жоден")
    }

    fn by_code(&self) -> [&'static str; 3] {
        ["збіг", "каппа", "Жаккар"]
    }

    fn nothing_there(&self) -> &'static str {
        "нічого"
    }

    fn given_note(&self) -> &'static str {
        "Надано – у якій частці рішень щодо коду його надано (поширеність); ДІ – довірчий інтервал. AC1 наведено поруч, бо каппа та \
         альфа зменшуються, коли код рідкісний; жоден показник сам по собі не є єдино правильним."
    }

    fn nobody_gave(&self, codes: &str) -> String {
        format!("Ніхто нічому не надав, тому тут не показано: {codes}.")
    }

    fn extent_note(&self) -> &'static str {
        "Код той самий, але довжина уривка різна: його позначили обоє, лише один почав раніше або закінчив пізніше."
    }

    fn more(&self, more: usize) -> String {
        format!("Ще {}: усі тут показує --all, з усіма даними – --json.", figure(more))
    }

    fn characters_note(&self, overlap: Option<&str>) -> String {
        let least = overlap.map_or_else(
            || "щонайменше один спільний знак".to_owned(),
            |part| format!("спільна щонайменше така частка тексту, охопленого обома разом: {part}"),
        );
        format!(
            "Пораховано знаки. Каппу за знаками подає NVivo: вона зростає, коли навколо уривків багато незакодованого тексту, а \
             інтервалу не має, бо сусідні знаки не є незалежними. F1: уривки поєднано по одному; умова пари – {least}."
        )
    }

    fn scales(&self, one: Option<&str>) -> String {
        let whose = match one {
            Some(author) => format!("Слова оцінки: {author}."),
            None => "Слова оцінки: для капп, пі, AC1 – Landis & Koch 1977; для альф – Krippendorff 2004.".to_owned(),
        };
        format!(
            "{whose} Межі автори провели на власний розсуд; це не статистичний критерій. Дивіться на нижню межу довірчого інтервалу."
        )
    }

    fn drawn(&self, draws: usize, seed: u64) -> String {
        format!(
            "Довірчі інтервали альф окремих кодів, множин і шкал отримано бутстрепом: одиниці вибрано повторно {}, початкове число \
             {seed}; інші інтервали – за формулою.",
            many(draws, ["раз", "рази", "разів"])
        )
    }
}
