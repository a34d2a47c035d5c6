//! What Lithuanian says about agreement between coders.

use super::Lithuanian;
use super::numbers::{figure, plural};
use crate::language::agreement::{AgreementTexts, Compared, Ground, Part, Reason, Remark, Stretch, category};

/// Names of coefficients, as people say them.
const NAMES: &[(&str, &str)] = &[
    ("percent_agreement", "sutapimas poromis"),
    ("percent_unanimous", "visų koduotojų sutapimas"),
    ("scott_pi", "Scotto pi"),
    ("cohen_kappa", "Coheno kapa"),
    ("cohen_kappa_max", "didžiausia galima kapa"),
    ("weighted_kappa_linear", "svertinė kapa, tiesinė"),
    ("weighted_kappa_quadratic", "svertinė kapa, kvadratinė"),
    ("pabak", "PABAK"),
    ("prevalence_index", "paplitimo indeksas"),
    ("bias_index", "poslinkio indeksas"),
    ("fleiss_kappa", "Fleisso kapa"),
    ("conger_kappa", "Congerio kapa"),
    ("light_kappa", "Lighto kapa"),
    ("brennan_prediger", "Brennan ir Predigerio koeficientas"),
    ("gwet_ac1", "Gweto AC1"),
    ("gwet_ac2_ordinal", "Gweto AC2, rangų skalė"),
    ("alpha_nominal", "Krippendorffo alfa, vardų skalė"),
    ("alpha_ordinal", "Krippendorffo alfa, rangų skalė"),
    ("alpha_interval", "Krippendorffo alfa, intervalų skalė"),
    ("alpha_ratio", "Krippendorffo alfa, santykių skalė"),
    ("alpha_jaccard", "aibių alfa, Žakardo atstumas"),
    ("alpha_masi", "aibių alfa, MASI atstumas"),
    ("mean_kappa", "kodų kapų vidurkis"),
    ("pooled_kappa", "jungtinė kapa"),
    ("u_alpha", "uα: ištraukos ir kodai"),
    ("binary_u_alpha", "|uα: koduota ar ne"),
    ("cu_alpha", "cuα: kodai ten, kur kodavo abu"),
    ("segment_f1", "sutampančios ištraukos, F1"),
    ("character_kappa", "ženklų kapa"),
    ("character_percent_agreement", "ženklų sutapimas"),
    ("character_jaccard", "ženklų Žakardo indeksas"),
    ("positive_agreement", "sutapimas, kad kodas yra"),
    ("negative_agreement", "sutapimas, kad kodo nėra"),
    ("ku_alpha", "(k)uα"),
];

/// The first form after 1, 21, …; the second after 2–9, 22, …; the third after 10–20 and round tens.
fn many(n: usize, forms: [&str; 3]) -> String {
    format!("{} {}", figure(n), forms[plural(n).min(2)])
}

/// In the genitive: `1 vieneto`, `12 vienetų`.
fn of(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", figure(n), if plural(n) == 0 { one } else { many })
}

fn of_characters(n: u64) -> String {
    of(usize::try_from(n).unwrap_or(usize::MAX), "ženklo", "ženklų")
}

/// `visuose 12 vienetų`: where everything is the same.
fn on_all(units: usize) -> String {
    if units == 1 { "vieninteliame vienete".to_owned() } else { format!("visuose vienetuose (jų {})", figure(units)) }
}

fn name(text: &str) -> &str {
    match text {
        category::NOTHING => "(nepriskirta nieko)",
        category::ABSENT => "(nepriskirtas)",
        category::PRESENT => "(priskirtas)",
        code => code,
    }
}

impl AgreementTexts for Lithuanian {
    fn coefficient<'k>(&self, key: &'k str) -> &'k str {
        NAMES.iter().find(|(known, _)| *known == key).map_or(key, |(_, name)| name)
    }

    fn undefined(&self) -> &'static str {
        "neapibrėžta"
    }

    fn interval(&self, low: &str, high: &str) -> String {
        format!("[{low}; {high}]")
    }

    fn band(&self, word: &'static str) -> &'static str {
        match word {
            "poor" => "prastas",
            "slight" => "menkas",
            "fair" => "silpnas",
            "moderate" => "vidutinis",
            "substantial" => "didelis",
            "almost perfect" => "beveik visiškas",
            "reliable" => "patikima",
            "tentative only" => "tik preliminarioms išvadoms",
            "not reliable" => "nepatikima",
            other => other,
        }
    }

    fn low_end(&self, word: &str, low: &str) -> String {
        format!("{word}; apatinė riba: {low}")
    }

    fn reason(&self, reason: &Reason) -> String {
        let chance = "sutapimo neįmanoma atskirti nuo atsitiktinio";
        match reason {
            Reason::NoNumber => "dalmuo nėra skaičius".to_owned(),
            Reason::Nobody => "niekas nieko nekodavo".to_owned(),
            Reason::OneCoder(coder) => format!("duomenų yra tik vieno koduotojo – {coder}"),
            Reason::NoSharedUnit { units, codes } => format!(
                "nėra bendrų vienetų: nė vieno iš {} nekodavo du koduotojai (kodų priskirta: {})",
                of(*units, "vieneto", "vienetų"),
                figure(*codes)
            ),
            Reason::NotTwoCoders(coders) => {
                format!("lyginami du koduotojai, o jų yra {}: žr. poras", figure(*coders))
            }
            Reason::SeePairs(pairs) => format!("lyginami du koduotojai, o porų yra {}: žr. poras", figure(*pairs)),
            Reason::OneCategory { category, coders, units } => {
                let who = if *coders == 2 { "abu koduotojai".to_owned() } else { "visi koduotojai".to_owned() };
                format!("{who} {} vartojo tik „{}“; {chance} ({units}/{units})", on_all(*units), name(category))
            }
            Reason::OneKnown { category, units } => format!(
                "{} žinoma tik viena kategorija „{}“; kokių kitų buvo galima rinktis, pasako kodų knyga",
                on_all(*units),
                name(category)
            ),
            Reason::Silent(coder) => format!("{coder} nieko nekodavo"),
            Reason::NoPairKappa(pairs) => {
                format!("kapos neturi nė viena koduotojų pora (porų: {})", figure(*pairs))
            }
            Reason::NoCodeKappa(codes) => format!("kapos neturi nė vienas kodas (kodų: {})", figure(*codes)),
            Reason::NotTwoCategories(q) => {
                format!("apibrėžta tik dviem kategorijoms, o jų yra {}: žr. kiekvieno kodo rodiklius", figure(*q))
            }
            Reason::Negative(category) => {
                format!("santykių skalė prasideda nuo 0, o „{}“ yra neigiamas", name(category))
            }
            Reason::NobodySaid { present: true, units } => {
                format!("kodo niekas nepriskyrė nė vienam iš {}", of(*units, "vieneto", "vienetų"))
            }
            Reason::NobodySaid { present: false, units } => {
                format!("kodas visų koduotojų priskirtas visur ({})", many(*units, ["vienetas", "vienetai", "vienetų"]))
            }
            Reason::OneAnswer(units) => {
                format!("{} dėl kiekvieno kodo abu koduotojai sprendė tą patį", on_all(*units))
            }
            Reason::NobodyMarked => "niekas nieko nepažymėjo".to_owned(),
            Reason::NoSharedDocument => "nėra dokumento, kurį būtų turėję visi koduotojai".to_owned(),
            Reason::Overlap { coder, doc, at } => format!(
                "{coder} skirtingais kodais pažymėtos ištraukos persidengia (dokumentas {doc}, ženklas {at}); žr. kiekvieno kodo \
                 rodiklius"
            ),
            Reason::NeverBoth => "du koduotojai niekur nepažymėjo tų pačių ženklų".to_owned(),
            Reason::OneKind(stretch, n) => {
                let what = match stretch {
                    Stretch::Code(code) => format!("tik „{code}“"),
                    Stretch::Coded => "tik koduotas tekstas".to_owned(),
                    Stretch::Uncoded => "tik nekoduotas tekstas".to_owned(),
                };
                format!("lyginama {}, ir visur yra {what}; {chance}", of_characters(*n))
            }
            Reason::NeverMarked(code) => {
                format!("nė vieno ženklo, kuriam priskirtas „{code}“, nepažymėjo du koduotojai")
            }
            Reason::OnlyCode(code, n) => format!(
                "„{code}“ yra vienintelis kodas ten, kur pažymėjo du koduotojai (iš viso {})",
                of_characters(*n)
            ),
            Reason::EmptyDocuments => "dokumentai tušti".to_owned(),
            Reason::NeverGiven(code, n) => {
                format!("nė vienas koduotojas nepriskyrė „{code}“ nė vienam iš {}", of_characters(*n))
            }
            Reason::AlwaysGiven(code, n) => {
                format!("abu koduotojai „{code}“ priskyrė visiems ženklams; {chance} ({n}/{n})")
            }
            Reason::AlwaysLeftOut(code, n) => {
                format!("abu koduotojai „{code}“ nepriskyrė nė vienam ženklui; {chance} ({n}/{n})")
            }
            Reason::NoPassage => "nė vienas koduotojas nepažymėjo ištraukos".to_owned(),
            Reason::OneFigureEach => "kiekvienas kodas turi savo rodiklį".to_owned(),
        }
    }

    fn remark(&self, remark: &Remark) -> String {
        match remark {
            Remark::NoError => "vienas vienetas: standartinės paklaidos nėra".to_owned(),
            Remark::NoInterval => "vienas vienetas: pasikliautinojo intervalo nėra".to_owned(),
            Remark::Constant { coder, category, units } => format!(
                "{coder} {} vartojo tik „{}“: kapa gali būti tik 0 ir standartinės paklaidos neturi",
                on_all(*units),
                name(category)
            ),
            Remark::PairsLeftOut(n) => format!("be porų, kurios kapos neturi (jų {})", figure(*n)),
            Remark::CodesLeftOut(n) => format!("be kodų, kurie kapos neturi (jų {})", figure(*n)),
        }
    }

    fn ground(&self, ground: &Ground) -> String {
        match ground {
            Ground::Missing(none, cells) => format!(
                "Trūksta: iš {} langelių (vienetas × koduotojas) {} kodo neturi ir į rodiklius neįeina. Ar ten nepriskirta nieko, \
                 ar koduotojas vieneto neturėjo, gali pasakyti tik --assignments.",
                figure(*cells),
                figure(*none)
            ),
            Ground::Applied { nothing, cells, unassigned, scale } => {
                let place = if *scale { "; skalėje tokiam langeliui vietos nėra, todėl jo trūksta" } else { "" };
                format!(
                    "Nepriskirta nieko: {} iš {} langelių (vienetas × koduotojas){place}. Neskirta koduoti: {}; į rodiklius tai \
                     neįeina.",
                    figure(*nothing),
                    figure(*cells),
                    figure(*unassigned)
                )
            }
            Ground::Twice(times) => format!(
                "Tas pats koduotojas vienetui tą patį kodą pakartotinai priskyrė {}; skaičiuojama vieną kartą.",
                many(*times, ["kartą", "kartus", "kartų"])
            ),
            Ground::LooksMissing(word, times) => format!(
                "`{word}` ({}) laikoma kodu. Jei tai reiškia, kad nieko nekoduota, palikite lauką tuščią.",
                many(*times, ["kartą", "kartus", "kartų"])
            ),
            Ground::LeftOut(coder) => format!("{coder} nė vienam vienetui nepriskyrė jokio kodo, todėl nelyginama."),
            Ground::Unforeseen { file, times, shown } => {
                let more = if shown.len() < *times { ", …" } else { "" };
                let shown: Vec<String> =
                    shown.iter().map(|(unit, coder, line)| format!("{unit} – {coder} ({line} eilutė)")).collect();
                format!(
                    "Koduota, nors `{file}` to nenurodo, ir vis tiek skaičiuojama: {} ({}{more}).",
                    figure(*times),
                    shown.join(", ")
                )
            }
            Ground::Lengths(guessed) => {
                let guessed: Vec<String> = guessed.iter().map(|(doc, length)| format!("{doc} ({length})")).collect();
                format!(
                    "Dokumentų ilgis nežinomas; laikoma, kad dokumentas baigiasi su paskutine ištrauka: {}. Nekoduotas tekstas už \
                     jos – tai neįskaičiuotas sutapimas: su juo ženklų kapa ir uα būtų didesnės. Ilgius nurodo --lengths FILE \
                     (doc,length).",
                    guessed.join(", ")
                )
            }
            Ground::MarkedNothing(coder, doc) => format!(
                "{coder} dokumente {doc} nepažymėjo nieko; laikoma, kad perskaityta. Kitaip nurodyti galima su --assignments FILE \
                 (doc,coder)."
            ),
            Ground::Part { coder, sources, statements } => format!(
                "{coder} koduoti skirta tik dalis ({sources}): {}; kita neskirta.",
                many(*statements, ["teiginys", "teiginiai", "teiginių"])
            ),
            Ground::NoShared => "Nė vieno šaltinio nekodavo du iš jų.".to_owned(),
            Ground::Shared(sources) => {
                format!("Lyginama: {sources}. Vienetas – teiginys; kodai – tie, kuriuos ten kas nors priskyrė.")
            }
            Ground::SharedPassages(sources) => format!(
                "Lyginama: {sources} (visas tekstas, kartu su klausimais). Vienas po kito einantys teiginiai su tuo pačiu kodu yra viena \
                 ištrauka."
            ),
            Ground::Alone(coder, sources) => format!("Kodavo tik {coder}, todėl nelyginama: {sources}."),
            Ground::Begun(coder, sources) => format!(
                "{coder} nenurodė, kad iki galo perskaityta: {sources}. Teiginiai be kodo ten gali būti dar nepasiekti (`tema decide \
                 read SOURCE --coder {coder}`)."
            ),
            Ground::PartPassages(coder, sources) => format!(
                "{coder} koduoti skirta tik dalis ({sources}): ištraukos lyginamos tik visuose šaltiniuose, teiginiai – ir jų dalyse."
            ),
        }
    }

    fn category<'c>(&self, text: &'c str) -> &'c str {
        name(text)
    }

    fn not_coded(&self) -> &'static str {
        "nekoduota"
    }

    fn title(&self, coders: &[String], passages: bool) -> String {
        let what = if passages { "Koduotojų žymėtų ištraukų sutapimas" } else { "Koduotojų sutarimas" };
        match coders {
            [] => what.to_owned(),
            [one] => format!("{what}: tik {one}"),
            [first @ .., last] => format!("{what}: {} ir {last}", first.join(", ")),
        }
    }

    fn how_many(&self, compared: Compared, all: usize, apart: usize, codes: usize) -> String {
        let (forms, none) = match compared {
            Compared::Unit => (["vienetas", "vienetai", "vienetų"], "Nė vieno vieneto"),
            Compared::Statement => (["teiginys", "teiginiai", "teiginių"], "Nė vieno teiginio"),
            Compared::Passage => (["ištrauka", "ištraukos", "ištraukų"], "Nė vienos ištraukos"),
        };
        if all == 0 {
            return format!("{none} nekodavo du koduotojai; kodų: {}.", figure(codes));
        }
        let had = format!("Bent du koduotojai turėjo: {}; kodų: {}.", many(all, forms), figure(codes));
        match apart {
            0 => format!("{had} Aptarti nėra ko: viskas koduota vienodai."),
            _ => format!("{had} Koduota nevienodai: {}.", figure(apart)),
        }
    }

    fn passages(&self, passages: usize, documents: usize, coders: usize, alone: usize) -> String {
        format!(
            "Ištraukų: {}; dokumentų: {}; koduotojų: {}; ištraukų be poros: {}.",
            figure(passages),
            figure(documents),
            figure(coders),
            figure(alone)
        )
    }

    fn part(&self, part: Part<'_>) -> String {
        match part {
            Part::ToTalkAbout(Compared::Unit) => "Aptartini vienetai".to_owned(),
            Part::ToTalkAbout(Compared::Statement) => "Aptartini teiginiai".to_owned(),
            Part::ToTalkAbout(Compared::Passage) => "Aptartinos ištraukos".to_owned(),
            Part::EachCode(None) => "Kiekvienas kodas".to_owned(),
            Part::EachCode(Some((first, second))) => format!("Kiekvienas kodas: {first} ir {second}"),
            Part::EachPair => "Kiekviena koduotojų pora".to_owned(),
            Part::AllCodes => "Visi kodai kartu".to_owned(),
        }
    }

    fn unit(&self, compared: Compared) -> &'static str {
        match compared {
            Compared::Unit => "vienetas",
            Compared::Statement => "teiginys",
            Compared::Passage => "ištrauka",
        }
    }

    fn words(&self) -> [&'static str; 2] {
        ["žodžiai", "kodas"]
    }

    fn decisions(&self, first: &str, second: &str) -> [String; 5] {
        ["abu".to_owned(), format!("tik {first}"), format!("tik {second}"), "nė vienas".to_owned(), "sutapo".to_owned()]
    }

    fn each(&self) -> [&'static str; 4] {
        ["priskirta", "sutapo", "95 % PI", "vertinimas"]
    }

    fn all(&self) -> [&'static str; 2] {
        ["koeficientas", "reikšmė"]
    }

    fn coders(&self) -> &'static str {
        "koduotojai"
    }

    fn pair(&self, first: &str, second: &str) -> String {
        format!("{first} ir {second}")
    }

    fn alone(&self) -> [&'static str; 4] {
        ["dokumentas", "ženklai", "pažymėjo", "kitas ten"]
    }

    fn cells(&self, first: &str, second: &str) -> String {
        format!("abu/{first}/{second}/nė vienas")
    }

    fn by_code(&self) -> [&'static str; 3] {
        ["sutapimas", "kapa", "Žakardo"]
    }

    fn nothing_there(&self) -> &'static str {
        "nieko"
    }

    fn given_note(&self) -> &'static str {
        "Priskirta – kuria sprendimų apie kodą dalimi kodas priskirtas (paplitimas); PI – pasikliautinasis intervalas. AC1 pateiktas \
         šalia, nes kapa ir alfa mažėja, kai kodas retas; nė vienas rodiklis vienas pats nėra tikrasis."
    }

    fn nobody_gave(&self, codes: &str) -> String {
        format!("Niekas niekam nepriskyrė, todėl čia nerodoma: {codes}.")
    }

    fn extent_note(&self) -> &'static str {
        "Kodas tas pats, bet ištraukos ilgis skiriasi: ją pažymėjo abu koduotojai, tik vienas pradėjo anksčiau arba baigė vėliau."
    }

    fn more(&self, more: usize) -> String {
        format!("Dar {}: visus čia parodo --all, su visais duomenimis – --json.", figure(more))
    }

    fn characters_note(&self, overlap: Option<&str>) -> String {
        let least = overlap.map_or_else(
            || "bent vienas bendras ženklas".to_owned(),
            |part| format!("bendra bent tokia abiejų kartu apimamo teksto dalis: {part}"),
        );
        format!(
            "Skaičiuojami ženklai. Ženklų kapą pateikia NVivo: ji didėja, kai aplink ištraukas daug nekoduoto teksto, o intervalo \
             neturi, nes gretimi ženklai nėra nepriklausomi. F1: ištraukos suporuotos po vieną; poros sąlyga – {least}."
        )
    }

    fn scales(&self, one: Option<&str>) -> String {
        let whose = match one {
            Some(author) => format!("Vertinimo žodžiai: {author}."),
            None => "Vertinimo žodžiai: kapoms, pi, AC1 – Landis & Koch 1977; alfoms – Krippendorff 2004.".to_owned(),
        };
        format!(
            "{whose} Ribas autoriai nubrėžė savo nuožiūra; tai nėra kriterijus. Žiūrėkite į apatinę pasikliautinojo intervalo ribą."
        )
    }

    fn drawn(&self, draws: usize, seed: u64) -> String {
        format!(
            "Pavienių kodų, aibių ir skalių alfos pasikliautinieji intervalai gauti savirankos (angl. bootstrap) būdu: vienetai \
             pakartotinai imti {}, pradinis skaičius {seed}; kiti intervalai – pagal formulę.",
            many(draws, ["kartą", "kartus", "kartų"])
        )
    }
}
