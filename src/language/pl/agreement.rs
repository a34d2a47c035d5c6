//! What Polish says about agreement between coders.

use super::Polish;
use super::numbers::Case::{Genitive, Nominative};
use super::numbers::{Noun, agreeing, figure, from};
use crate::language::agreement::{AgreementTexts, Compared, Ground, Part, Reason, Remark, Stretch, category};

/// Names of coefficients, as people say them.
const NAMES: &[(&str, &str)] = &[
    ("percent_agreement", "zgodność w parach"),
    ("percent_unanimous", "zgodność wszystkich koderów"),
    ("scott_pi", "pi Scotta"),
    ("cohen_kappa", "kappa Cohena"),
    ("cohen_kappa_max", "największa możliwa kappa"),
    ("weighted_kappa_linear", "kappa ważona, liniowa"),
    ("weighted_kappa_quadratic", "kappa ważona, kwadratowa"),
    ("pabak", "PABAK"),
    ("prevalence_index", "indeks rozpowszechnienia"),
    ("bias_index", "indeks obciążenia"),
    ("fleiss_kappa", "kappa Fleissa"),
    ("conger_kappa", "kappa Congera"),
    ("light_kappa", "kappa Lighta"),
    ("brennan_prediger", "współczynnik Brennana i Predigera"),
    ("gwet_ac1", "AC1 Gweta"),
    ("gwet_ac2_ordinal", "AC2 Gweta, skala porządkowa"),
    ("alpha_nominal", "alfa Krippendorffa, skala nominalna"),
    ("alpha_ordinal", "alfa Krippendorffa, skala porządkowa"),
    ("alpha_interval", "alfa Krippendorffa, skala przedziałowa"),
    ("alpha_ratio", "alfa Krippendorffa, skala ilorazowa"),
    ("alpha_jaccard", "alfa zbiorów, odległość Jaccarda"),
    ("alpha_masi", "alfa zbiorów, odległość MASI"),
    ("mean_kappa", "średnia z kapp kodów"),
    ("pooled_kappa", "kappa łączna"),
    ("u_alpha", "uα: fragmenty i kody"),
    ("binary_u_alpha", "|uα: zakodowane czy nie"),
    ("cu_alpha", "cuα: kody tam, gdzie kodowało dwóch"),
    ("segment_f1", "dopasowane fragmenty, F1"),
    ("character_kappa", "kappa znaków"),
    ("character_percent_agreement", "zgodność znaków"),
    ("character_jaccard", "indeks Jaccarda znaków"),
    ("positive_agreement", "zgodność co do obecności kodu"),
    ("negative_agreement", "zgodność co do braku kodu"),
    ("ku_alpha", "(k)uα"),
];

const UNIT: Noun = Noun::feminine(["jednostka", "jednostkę", "jednostki", "jednostki", "jednostek"]);
const STATEMENT: Noun = Noun::feminine(["wypowiedź", "wypowiedź", "wypowiedzi", "wypowiedzi", "wypowiedzi"]);
const PASSAGE: Noun = Noun::masculine(["fragment", "fragmenty", "fragmentu", "fragmentów"]);
const CHARACTER: Noun = Noun::masculine(["znak", "znaki", "znaku", "znaków"]);
const PAIR: Noun = Noun::feminine(["para", "parę", "pary", "pary", "par"]);
const CODE: Noun = Noun::masculine(["kod", "kody", "kodu", "kodów"]);
const TIME: Noun = Noun::masculine(["raz", "razy", "razu", "razy"]);

fn noun(compared: Compared) -> Noun {
    match compared {
        Compared::Unit => UNIT,
        Compared::Statement => STATEMENT,
        Compared::Passage => PASSAGE,
    }
}

/// `z 12 jednostek`
fn of(n: usize, noun: &Noun) -> String {
    format!("{} {}", from(n), noun.figures(n, Genitive))
}

fn characters(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// `dla wszystkich jednostek (12)`: where everything is the same.
fn on_all(units: usize) -> String {
    match units {
        1 => "dla jedynej jednostki".to_owned(),
        _ => format!("dla wszystkich jednostek ({})", figure(units)),
    }
}

fn name(text: &str) -> &str {
    match text {
        category::NOTHING => "(nic nie nadano)",
        category::ABSENT => "(nie nadano)",
        category::PRESENT => "(nadano)",
        code => code,
    }
}

impl AgreementTexts for Polish {
    fn coefficient<'k>(&self, key: &'k str) -> &'k str {
        NAMES.iter().find(|(known, _)| *known == key).map_or(key, |(_, name)| name)
    }

    fn undefined(&self) -> &'static str {
        "nieokreślone"
    }

    fn interval(&self, low: &str, high: &str) -> String {
        format!("[{low}; {high}]")
    }

    fn band(&self, word: &'static str) -> &'static str {
        match word {
            "poor" => "zła",
            "slight" => "nikła",
            "fair" => "słaba",
            "moderate" => "umiarkowana",
            "substantial" => "znaczna",
            "almost perfect" => "niemal pełna",
            "reliable" => "rzetelne",
            "tentative only" => "tylko do wniosków wstępnych",
            "not reliable" => "nierzetelne",
            other => other,
        }
    }

    fn low_end(&self, word: &str, low: &str) -> String {
        format!("{word}; dolna granica: {low}")
    }

    fn reason(&self, reason: &Reason) -> String {
        let chance = "zgodności nie da się odróżnić od przypadkowej";
        match reason {
            Reason::NoNumber => "iloraz nie jest liczbą".to_owned(),
            Reason::Nobody => "nikt niczego nie zakodował".to_owned(),
            Reason::OneCoder(coder) => format!("dane są tylko od jednego kodera: {coder}"),
            Reason::NoSharedUnit { units, codes } => format!(
                "nie ma wspólnych jednostek: żadna {} nie ma kodów od dwóch koderów (nadanych kodów: {})",
                of(*units, &UNIT),
                figure(*codes)
            ),
            Reason::NotTwoCoders(coders) => {
                format!("porównuje się dwóch koderów, a liczba koderów to {}: zob. pary", figure(*coders))
            }
            Reason::SeePairs(pairs) => {
                format!("porównuje się dwóch koderów, a liczba par to {}: zob. pary", figure(*pairs))
            }
            Reason::OneCategory { category, coders, units } => {
                let who = if *coders == 2 { "obaj koderzy użyli" } else { "wszyscy koderzy użyli" };
                format!("{who} {} tylko „{}”; {chance} ({units}/{units})", on_all(*units), name(category))
            }
            Reason::OneKnown { category, units } => format!(
                "{} znana jest tylko jedna kategoria, „{}”; jakie inne można było wybrać, mówi księga kodów",
                on_all(*units),
                name(category)
            ),
            Reason::Silent(coder) => format!("{coder}: nic nie zakodowano"),
            Reason::NoPairKappa(pairs) => format!("kappy nie ma żadna {} koderów", of(*pairs, &PAIR)),
            Reason::NoCodeKappa(codes) => format!("kappy nie ma żaden {}", of(*codes, &CODE)),
            Reason::NotTwoCategories(q) => format!(
                "wskaźnik określono dla dwóch kategorii, a ich liczba to {}: zob. wskaźniki poszczególnych kodów",
                figure(*q)
            ),
            Reason::Negative(category) => {
                format!("skala ilorazowa zaczyna się od 0, a „{}” jest ujemne", name(category))
            }
            Reason::NobodySaid { present: true, units } => {
                format!("nikt nie nadał kodu żadnej {}", of(*units, &UNIT))
            }
            Reason::NobodySaid { present: false, units } => {
                format!("wszyscy koderzy nadali kod wszędzie (jednostek: {})", figure(*units))
            }
            Reason::OneAnswer(units) => {
                format!("{} i wszystkich kodów obaj koderzy zdecydowali tak samo", on_all(*units))
            }
            Reason::NobodyMarked => "nikt niczego nie zaznaczył".to_owned(),
            Reason::NoSharedDocument => "nie ma dokumentu, który mieliby wszyscy koderzy".to_owned(),
            Reason::Overlap { coder, doc, at } => format!(
                "{coder}: fragmenty z różnymi kodami nakładają się (dokument {doc}, znak {at}); zob. wskaźniki poszczególnych kodów"
            ),
            Reason::NeverBoth => "dwóch koderów nigdzie nie zaznaczyło tych samych znaków".to_owned(),
            Reason::OneKind(stretch, n) => {
                let what = match stretch {
                    Stretch::Code(code) => format!("tylko „{code}”"),
                    Stretch::Coded => "tylko tekst zakodowany".to_owned(),
                    Stretch::Uncoded => "tylko tekst niezakodowany".to_owned(),
                };
                format!("w całym porównywanym tekście (znaków: {}) jest {what}; {chance}", figure(characters(*n)))
            }
            Reason::NeverMarked(code) => format!("żadnego znaku z kodem „{code}” nie zaznaczyło dwóch koderów"),
            Reason::OnlyCode(code, n) => format!(
                "„{code}” to jedyny kod tam, gdzie zaznaczało dwóch koderów (znaków: {})",
                figure(characters(*n))
            ),
            Reason::EmptyDocuments => "dokumenty są puste".to_owned(),
            Reason::NeverGiven(code, n) => {
                format!("żaden koder nie nadał kodu „{code}” żadnemu {}", of(characters(*n), &CHARACTER))
            }
            Reason::AlwaysGiven(code, n) => {
                format!("obaj koderzy nadali kod „{code}” wszystkim znakom; {chance} ({n}/{n})")
            }
            Reason::AlwaysLeftOut(code, n) => {
                format!("obaj koderzy nie nadali kodu „{code}” żadnemu znakowi; {chance} ({n}/{n})")
            }
            Reason::NoPassage => "żaden koder nie zaznaczył fragmentu".to_owned(),
            Reason::OneFigureEach => "każdy kod ma własny wskaźnik".to_owned(),
        }
    }

    fn remark(&self, remark: &Remark) -> String {
        match remark {
            Remark::NoError => "jedna jednostka: bez błędu standardowego".to_owned(),
            Remark::NoInterval => "jedna jednostka: bez przedziału ufności".to_owned(),
            Remark::Constant { coder, category, units } => format!(
                "{coder}: {} użyto tylko „{}”; kappa może wynosić tylko 0 i nie ma błędu standardowego",
                on_all(*units),
                name(category)
            ),
            Remark::PairsLeftOut(n) => format!("pominięto pary bez kappy: {}", figure(*n)),
            Remark::CodesLeftOut(n) => format!("pominięto kody bez kappy: {}", figure(*n)),
        }
    }

    fn ground(&self, ground: &Ground) -> String {
        match ground {
            Ground::Missing(none, cells) => format!(
                "Braki: {} {} {} pól (jednostka × koder) nie ma kodu i nie wchodzi do wskaźników. Czy niczego tam nie nadano, czy \
                 koder nie miał tej jednostki, może powiedzieć tylko --assignments.",
                figure(*none),
                from(*cells),
                figure(*cells)
            ),
            Ground::Applied { nothing, cells, unassigned, scale } => {
                let place = if *scale { "; na skali nie ma dla nich miejsca, więc pozostają brakami" } else { "" };
                format!(
                    "Nic nie nadano: {} {} {} pól (jednostka × koder){place}. Nieprzydzielone do kodowania: {}; do wskaźników nie \
                     wchodzą.",
                    figure(*nothing),
                    from(*cells),
                    figure(*cells),
                    figure(*unassigned)
                )
            }
            Ground::Twice(times) => format!(
                "Ten sam koder ponownie nadał jednostce ten sam kod {}; liczy się raz.",
                TIME.figures(*times, Nominative)
            ),
            Ground::LooksMissing(word, times) => format!(
                "`{word}` ({}) uznano za kod. Jeśli oznacza to, że niczego nie zakodowano, pole należy zostawić puste.",
                TIME.figures(*times, Nominative)
            ),
            Ground::LeftOut(coder) => format!("{coder}: żadnej jednostce nie nadano kodu, dlatego pominięto."),
            Ground::Unforeseen { file, times, shown } => {
                let more = if shown.len() < *times { ", …" } else { "" };
                let shown: Vec<String> =
                    shown.iter().map(|(unit, coder, line)| format!("{unit} – {coder} (wiersz {line})")).collect();
                format!(
                    "Zakodowano, choć `{file}` tego nie przewiduje, i mimo to wliczono: {} ({}{more}).",
                    figure(*times),
                    shown.join(", ")
                )
            }
            Ground::Lengths(guessed) => {
                let guessed: Vec<String> = guessed.iter().map(|(doc, length)| format!("{doc} ({length})")).collect();
                format!(
                    "Długość dokumentów jest nieznana; przyjęto, że dokument kończy się ostatnim fragmentem: {}. Niezakodowany tekst \
                     za nim to zgodność, której nie policzono: z nim kappa znaków i uα byłyby wyższe. Długości podaje --lengths FILE \
                     (doc,length).",
                    guessed.join(", ")
                )
            }
            Ground::MarkedNothing(coder, doc) => format!(
                "{coder}: w dokumencie {doc} niczego nie zaznaczono; przyjęto, że go przeczytano. Inaczej wskazać można za pomocą \
                 --assignments FILE (doc,coder)."
            ),
            Ground::Part { coder, sources, statements } => format!(
                "{coder}: do kodowania przydzielono tylko część ({sources}), {}; reszty nie przydzielono.",
                STATEMENT.figures(*statements, Nominative)
            ),
            Ground::NoShared => "Żadnego źródła nie kodowało dwóch z nich.".to_owned(),
            Ground::Shared(sources) => {
                format!("Porównano: {sources}. Jednostką jest wypowiedź; kody to te, które ktoś tam nadał.")
            }
            Ground::SharedPassages(sources) => format!(
                "Porównano: {sources} (cały tekst, razem z pytaniami). Kolejne wypowiedzi z tym samym kodem to jeden fragment."
            ),
            Ground::Alone(coder, sources) => format!("Kodowane tylko przez {coder}, dlatego nie porównano: {sources}."),
            Ground::Begun(coder, sources) => format!(
                "{coder}: nie zaznaczono, że przeczytano do końca: {sources}. Wypowiedzi bez kodu mogły tam jeszcze czekać (`tema \
                 decide read SOURCE --coder {coder}`)."
            ),
            Ground::PartPassages(coder, sources) => format!(
                "{coder}: do kodowania przydzielono tylko część ({sources}); fragmenty porównuje się w całych źródłach, wypowiedzi \
                 także w ich częściach."
            ),
        }
    }

    fn category<'c>(&self, text: &'c str) -> &'c str {
        name(text)
    }

    fn not_coded(&self) -> &'static str {
        "nie kodowano"
    }

    fn title(&self, coders: &[String], passages: bool) -> String {
        let what = if passages { "Zgodność koderów co do fragmentów" } else { "Zgodność koderów" };
        match coders {
            [] => what.to_owned(),
            [one] => format!("{what}: tylko {one}"),
            [first @ .., last] => format!("{what}: {} i {last}", first.join(", ")),
        }
    }

    fn how_many(&self, compared: Compared, all: usize, apart: usize, codes: usize) -> String {
        let codes = figure(codes);
        let noun = noun(compared);
        if all == 0 {
            let no = if noun.one == PASSAGE.one { "Żadnego" } else { "Żadnej" };
            return format!("{no} {} nie kodowało dwóch koderów; liczba kodów: {codes}.", noun.of_one);
        }
        let had = format!(
            "Co najmniej dwóch koderów miało {}; liczba kodów: {codes}.",
            noun.figures(all, super::numbers::Case::Accusative)
        );
        match apart {
            0 => format!("{had} Nie ma czego omawiać: wszystko zakodowano jednakowo."),
            _ => format!("{had} Zakodowano niejednakowo: {}.", figure(apart)),
        }
    }

    fn passages(&self, passages: usize, documents: usize, coders: usize, alone: usize) -> String {
        format!(
            "Fragmenty: {}; dokumenty: {}; koderzy: {}; fragmenty bez pary: {}.",
            figure(passages),
            figure(documents),
            figure(coders),
            figure(alone)
        )
    }

    fn part(&self, part: Part<'_>) -> String {
        match part {
            Part::ToTalkAbout(Compared::Unit) => "Jednostki do omówienia".to_owned(),
            Part::ToTalkAbout(Compared::Statement) => "Wypowiedzi do omówienia".to_owned(),
            Part::ToTalkAbout(Compared::Passage) => "Fragmenty do omówienia".to_owned(),
            Part::EachCode(None) => "Poszczególne kody".to_owned(),
            Part::EachCode(Some((first, second))) => format!("Poszczególne kody: {first} i {second}"),
            Part::EachPair => "Poszczególne pary koderów".to_owned(),
            Part::AllCodes => "Wszystkie kody razem".to_owned(),
        }
    }

    fn unit(&self, compared: Compared) -> &'static str {
        noun(compared).one
    }

    fn words(&self) -> [&'static str; 2] {
        ["słowa", "kod"]
    }

    fn decisions(&self, first: &str, second: &str) -> [String; 5] {
        [
            "obaj".to_owned(),
            format!("tylko {first}"),
            format!("tylko {second}"),
            "żaden".to_owned(),
            "zgodnie".to_owned(),
        ]
    }

    fn each(&self) -> [&'static str; 4] {
        ["nadano", "zgodnie", "95% PU", "ocena"]
    }

    fn all(&self) -> [&'static str; 2] {
        ["współczynnik", "wartość"]
    }

    fn coders(&self) -> &'static str {
        "koderzy"
    }

    fn pair(&self, first: &str, second: &str) -> String {
        format!("{first} i {second}")
    }

    fn alone(&self) -> [&'static str; 4] {
        ["dokument", "znaki", "zaznaczył(a)", "druga strona"]
    }

    fn cells(&self, first: &str, second: &str) -> String {
        format!("obaj/{first}/{second}/żaden")
    }

    fn by_code(&self) -> [&'static str; 3] {
        ["zgodność", "kappa", "Jaccard"]
    }

    fn nothing_there(&self) -> &'static str {
        "nic"
    }

    fn given_note(&self) -> &'static str {
        "Nadano – w jakiej części decyzji o kodzie go nadano (rozpowszechnienie); PU – przedział ufności. AC1 podano obok, ponieważ \
         kappa i alfa maleją, gdy kod jest rzadki; żaden wskaźnik sam nie jest tym właściwym."
    }

    fn nobody_gave(&self, codes: &str) -> String {
        format!("Niczemu przez nikogo nienadane, więc tu pominięte: {codes}.")
    }

    fn extent_note(&self) -> &'static str {
        "Kod jest ten sam, ale fragment ma inną długość: zaznaczyli go obaj koderzy, tylko jeden zaczął wcześniej albo skończył \
         później."
    }

    fn more(&self, more: usize) -> String {
        let more_of = agreeing(more, ["pozostała", "pozostały", "pozostało"]);
        format!("Jeszcze {more_of} {}: wszystkie pokazuje tu --all, z resztą danych --json.", figure(more))
    }

    fn characters_note(&self, overlap: Option<&str>) -> String {
        let least = overlap.map_or_else(
            || "co najmniej jeden wspólny znak".to_owned(),
            |part| format!("wspólna co najmniej taka część tekstu, który razem obejmują: {part}"),
        );
        format!(
            "Liczy się znaki. Kappę znaków podaje NVivo: rośnie ona z ilością niezakodowanego tekstu wokół fragmentów, a przedziału \
             nie ma, ponieważ sąsiednie znaki nie są niezależne. F1: fragmenty łączone w pary jeden do jednego; warunek: {least}."
        )
    }

    fn scales(&self, one: Option<&str>) -> String {
        let whose = match one {
            Some(author) => format!("Słowa oceny: {author}."),
            None => "Słowa oceny: dla kapp, pi i AC1 – Landis i Koch 1977; dla alf – Krippendorff 2004.".to_owned(),
        };
        format!(
            "{whose} Granice te autorzy wyznaczyli według własnego uznania; nie są one testem. Należy patrzeć na dolną granicę \
             przedziału ufności."
        )
    }

    fn drawn(&self, draws: usize, seed: u64) -> String {
        format!(
            "Przedziały ufności alfy dla pojedynczych kodów, zbiorów i skal: jednostki losowano ponownie {} (bootstrap), ziarno \
             {seed}; pozostałe przedziały według wzoru.",
            TIME.figures(draws, Nominative)
        )
    }
}
