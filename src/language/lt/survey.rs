//! What Lithuanian says about surveys.

use super::Lithuanian;
use super::numbers::{figure, plural};
use crate::language::survey::{Base, NoAlpha, NotTested, NumberFigures, PercentOf, Rounded, SurveyTexts};

/// A number with the nominative that follows it: `1 respondentas`, `3 respondentai`, `10 respondentų`.
fn many(n: usize, forms: [&str; 3]) -> String {
    format!("{} {}", figure(n), forms[plural(n).min(2)])
}

fn respondents(n: usize) -> String {
    many(n, ["respondentas", "respondentai", "respondentų"])
}

impl SurveyTexts for Lithuanian {
    fn answer(&self) -> &'static str {
        "Atsakymas"
    }

    fn n(&self) -> &'static str {
        "n"
    }

    fn of_respondents_and_answers(&self) -> [&'static str; 2] {
        ["% respondentų", "% atsakymų"]
    }

    fn interval(&self) -> &'static str {
        "95 % intervalas"
    }

    fn question(&self) -> &'static str {
        "Klausimas"
    }

    fn median_and_mean(&self) -> [&'static str; 2] {
        ["mediana", "vidurkis"]
    }

    fn other(&self) -> &'static str {
        "kita, savais žodžiais"
    }

    fn no_band(&self) -> &'static str {
        "jokiame intervale"
    }

    fn base(&self, base: &Base) -> String {
        let mut text = if base.asked == base.respondents {
            format!("Klausta visų, iš viso {}", figure(base.asked))
        } else {
            format!("Klausta: {} iš {}", figure(base.asked), figure(base.respondents))
        };
        text += &format!("; atsakė: {}", figure(base.valid));
        if base.missing > 0 {
            text += &format!("; neatsakė: {}", figure(base.missing));
        }
        if base.outside > 0 {
            text += &format!("; nėra tarp galimų atsakymų ir neskaičiuojama: {}", figure(base.outside));
        }
        if base.uninvited > 0 {
            text += &format!("; atsakė, nors neklausta, ir neskaičiuojama: {}", figure(base.uninvited));
        }
        text + "."
    }

    fn rounded(&self, rounded: Rounded) -> &'static str {
        match rounded {
            Rounded::HalfUp => {
                "Procentai – nuo atsakiusiųjų; kiekvienas apvalintas atskirai (nuo 0,5 – į didesnę pusę), todėl suma gali nebūti lygi 100."
            }
            Rounded::Sum100 => {
                "Procentai – nuo atsakiusiųjų; suapvalinti taip, kad suma būtų 100 (didžiausių liekanų metodu), todėl pavieniai gali skirtis nuo įprastai suapvalintų."
            }
        }
    }

    fn several(&self, who: usize, answers: usize) -> String {
        format!(
            "Buvo galima pasirinkti kelis atsakymus. Atsakiusiųjų: {}; pasirinktų atsakymų: {}.",
            figure(who),
            figure(answers)
        )
    }

    fn outside(&self, values: &str) -> String {
        format!("Nėra tarp galimų atsakymų: {values}.")
    }

    fn numbers(&self, figures: &NumberFigures) -> String {
        let [low, median, high] = &figures.quartiles;
        let deviation = figures.deviation.as_ref().map_or(String::new(), |sd| format!(" (SD {sd})"));
        let ends = figures
            .ends
            .as_ref()
            .map_or(String::new(), |(least, most)| format!("; mažiausia reikšmė {least}, didžiausia {most}"));
        format!("Vidurkis {}{deviation}; mediana {median}, vidurinė pusė – nuo {low} iki {high}{ends}.", figures.mean)
    }

    fn scores(&self, mean: &str, deviation: Option<&str>) -> String {
        let deviation = deviation.map_or(String::new(), |sd| format!(" (SD {sd})"));
        format!("Atsakymų skaičių vidurkis {mean}{deviation}, tarsi tarpai tarp atsakymų būtų vienodi.")
    }

    fn middle(&self, answer: &str) -> String {
        format!("Mediana: {answer}.")
    }

    fn between(&self, low: &str, high: &str) -> String {
        format!("Mediana – tarp dviejų atsakymų: {low}; {high}.")
    }

    fn dates(&self, first: &str, last: &str) -> String {
        format!("Nuo {first} iki {last}.")
    }

    fn intervals(&self) -> &'static str {
        "Intervalai – Wilsono, 95 %; jie teisingi, jei respondentai – atsitiktinė imtis."
    }

    fn open(&self, answered: usize, source: &str) -> String {
        format!("Atviras klausimas. Atsakymų savais žodžiais: {}; jie šaltinyje {source}.", figure(answered))
    }

    fn told(&self, text: &str, valid: usize, parts: &[String]) -> String {
        format!("Į klausimą „{text}“ atsakė {}: {}.", respondents(valid), parts.join(", "))
    }

    fn told_numbers(&self, text: &str, valid: usize, figures: &NumberFigures) -> String {
        format!("Į klausimą „{text}“ atsakė {}. {}", respondents(valid), self.numbers(figures))
    }

    fn told_open(&self, text: &str, answered: usize) -> String {
        format!("Į klausimą „{text}“ savais žodžiais atsakė {}.", respondents(answered))
    }

    fn part(&self, answer: &str, n: usize, percent: &str) -> String {
        format!("{answer} – {} ({percent})", figure(n))
    }

    fn told_several(&self, text: &str, valid: usize, parts: &[String]) -> String {
        format!(
            "Į klausimą „{text}“, kurio kelis atsakymus buvo galima pasirinkti, atsakė {}: {}.",
            respondents(valid),
            parts.join(", ")
        )
    }

    fn answered(&self, who: usize, questions: usize) -> String {
        format!(
            "Apklausoje dalyvavo {}; joje – {}.",
            respondents(who),
            many(questions, ["klausimas", "klausimai", "klausimų"])
        )
    }

    fn synthetic(&self) -> &'static str {
        "Atsakymai sintetiniai: nė vienas tikras žmogus jų nėra davęs."
    }

    fn profile(&self) -> &'static str {
        "Respondentai ir jų atsakymai"
    }

    fn battery(&self) -> &'static str {
        "Langeliuose – respondentų skaičius ir procentas nuo atsakiusiųjų į tą klausimą."
    }

    fn crossed(&self, both: usize, left_out: usize, of: PercentOf) -> String {
        let of = match of {
            PercentOf::Row => "nuo eilutės",
            PercentOf::Column => "nuo stulpelio",
            PercentOf::Total => "nuo visų lentelėje",
        };
        let rest = if left_out > 0 {
            format!("; neįtraukta, nes į abu neatsakė: {}", figure(left_out))
        } else {
            String::new()
        };
        format!(
            "Į abu klausimus atsakė {}{rest}. Langeliuose – respondentų skaičius ir procentas {of}.",
            respondents(both)
        )
    }

    fn chi_square(&self, statistic: &str, freedom: usize, n: usize, p: &str) -> String {
        format!("χ²({freedom}, N = {n}) = {statistic}, {p}.")
    }

    fn expected(&self, below: usize, cells: usize, least: &str) -> String {
        format!(
            "Atsargiai: tikėtinų dažnių, mažesnių už 5, yra {below} iš {cells}, mažiausias – {least}; chi kvadrato kriterijumi čia \
             pasikliauti negalima. Sujunkite atsakymus arba remkitės tiksliuoju kriterijumi."
        )
    }

    fn fisher(&self, p: &str) -> String {
        format!("Tikslusis Fišerio kriterijus (dvipusis): {p}.")
    }

    fn too_large(&self) -> &'static str {
        "Tiksliajam Fišerio kriterijui lentelė per didelė."
    }

    fn cramer(&self, v: &str, corrected: Option<&str>) -> String {
        match corrected {
            Some(corrected) => format!("Kramerio V = {v} (pataisius poslinkį – {corrected})."),
            None => format!("Kramerio V = {v}."),
        }
    }

    fn not_tested(&self, why: NotTested) -> &'static str {
        match why {
            NotTested::Empty => "Į abu klausimus neatsakė niekas.",
            NotTested::OneRow => "Netikrinama: visi vienoje eilutėje.",
            NotTested::OneColumn => "Netikrinama: visi viename stulpelyje.",
        }
    }

    fn alpha(&self, alpha: &str, interval: Option<(&str, &str)>, items: usize, people: usize) -> String {
        let interval =
            interval.map_or(String::new(), |(low, high)| format!(" (95 % intervalas – nuo {low} iki {high})"));
        format!(
            "Kronbacho alfa = {alpha}{interval}. Klausimų: {}; į visus atsakė {}.",
            figure(items),
            respondents(people)
        )
    }

    fn no_alpha(&self, why: NoAlpha, people: usize) -> String {
        let why = match why {
            NoAlpha::FewItems => "skalėje mažiau nei du klausimai".to_owned(),
            NoAlpha::FewPeople => format!("į visus klausimus atsakiusiųjų: {}", figure(people)),
            NoAlpha::NoVariance => "visų respondentų sumos vienodos".to_owned(),
        };
        format!("Kronbacho alfa neapibrėžta: {why}.")
    }

    fn in_part(&self, people: usize) -> String {
        format!("Neįtraukta, nes atsakė tik į dalį klausimų: {}.", figure(people))
    }

    fn item_heads(&self) -> [&'static str; 4] {
        ["vidurkis", "SD", "r su kitais", "alfa be jo"]
    }

    fn item_note(&self) -> &'static str {
        "r su kitais – koreliacija su kitų klausimų suma. Atvirkštiniai klausimai prieš tai apversti."
    }

    fn seems_reversed(&self, items: &str) -> String {
        format!(
            "Priešingai nei kiti: {items}. Ar didelis skaičius čia reiškia priešingą dalyką? Jei taip, įrašykite `reversed: true` \
             arba jį išbraukite; jei ne, svarstykite, ar klausimas priklauso skalei."
        )
    }

    fn reversed(&self) -> &'static str {
        "atvirkštinis"
    }
}
