//! What Lithuanian says about sealed packages.

use super::Lithuanian;
use crate::language::sealed::{PackageTexts, Sealed};

impl PackageTexts for Lithuanian {
    fn titles(&self) -> [&'static str; 2] {
        ["Užantspauduotas paketas", "Užantspauduoto paketo patikra"]
    }

    fn heads(&self) -> [&'static str; 3] {
        ["failas", "kas jame", "kiek"]
    }

    fn holds(&self, file: &str) -> &'static str {
        match file {
            "transcripts.json" => "stenogramų maišos kodai",
            "participants.json" => "tyrimo dalyviai ir jų grupės",
            "codebook.json" => "kodai",
            "statements.json" => "užkoduotų teiginių vietos",
            "codings.json" => "kuris kodas kuriame teiginyje ir kodėl",
            "counts.json" => "skaičiai su tuo, ką jie apima",
            "quotes.json" => "išspausdintos citatos",
            "log.jsonl" => "sprendimai be ištraukų žodžių",
            _ => "",
        }
    }

    fn seal(&self, seal: &str) -> String {
        format!("Antspaudas: {seal}. Išspausdinkite jį straipsnyje: jį žinant matyti, ar kas nors pakeista.")
    }

    fn no_transcript(&self) -> &'static str {
        "Pakete nėra nė vienos stenogramos, o iš to, kas pasakyta, – tik išspausdintos citatos."
    }

    fn with_context(&self, words: usize) -> String {
        format!("Prie kiekvienos citatos yra gretimi žodžiai (daugiausia po {words}), nes to prašyta su --context.")
    }

    fn withheld(&self, texts: usize) -> String {
        format!(
            "Kodų sąrašo ir žurnalo tekstai (apibrėžtys, pavyzdžiai, motyvai), praleisti dėl to, kad juose yra stenogramų \
             žodžių: {texts}."
        )
    }

    fn verdicts(&self) -> [&'static str; 3] {
        ["Paneigta", "Nepatikrinama", "Patvirtinta"]
    }

    fn told(&self, told: &Sealed) -> String {
        match told {
            Sealed::Files(n) => format!("failai sutampa su aprašu: {n}"),
            Sealed::FileChanged(name) => format!("{name} pakeistas po užantspaudavimo"),
            Sealed::FileMissing(name) => format!("trūksta failo {name}"),
            Sealed::FileExtra(name) => format!("failo {name} apraše nėra"),
            Sealed::Unreadable => "trūksta būtino failo arba jo neįmanoma perskaityti".to_owned(),
            Sealed::Seal(seal) => format!("antspaudas atitinka aprašą: {seal}"),
            Sealed::SealBroken => "aprašas pakeistas po užantspaudavimo".to_owned(),
            Sealed::SealNotGiven => {
                "ar antspaudas toks, koks išspausdintas straipsnyje: palygina --seal ANTSPAUDAS".to_owned()
            }
            Sealed::SealAsPrinted => "antspaudas sutampa su nurodytuoju".to_owned(),
            Sealed::SealOther => "antspaudas nesutampa su nurodytuoju".to_owned(),
            Sealed::Events(n) => format!("iš eilės surašyti sprendimai: {n}"),
            Sealed::EventOutOfOrder(id) => format!("sprendimas {id} kartojasi arba yra ne vietoje"),
            Sealed::EventOfAnother(id) => format!("sprendimas {id} atšaukia kito asmens sprendimą"),
            Sealed::Decided(n) => format!("žurnalo sprendimais pagrįsti kodavimai: {n}"),
            Sealed::Rules(n) => format!("taisyklėmis pagrįsti kodavimai, kuriems reikia stenogramų: {n}"),
            Sealed::Coding(code, statement) => {
                format!("nėra sprendimo, kuriuo {code} priskirtas teiginiui {statement}")
            }
            Sealed::Counts(n) => format!("skaičiai, kuriuos perskaičiavus gaunama tas pat: {n}"),
            Sealed::Count { code, part, what, printed, found } => {
                format!("{code} ({part}), {what}: įrašyta {printed}, perskaičiavus – {found}")
            }
            Sealed::CountOfNothing(code, part) => format!("skaičiaus {code} ({part}) čia neturėtų būti"),
            Sealed::CountMissing(code, part) => format!("trūksta skaičiaus {code} ({part})"),
            Sealed::Quotes(n) => format!("citatos iš teiginių su jų kodu, priskirtos tam, kas kalbėjo: {n}"),
            Sealed::Quote(code, statement) => {
                format!("kodo {code} citata ne iš teiginio {statement} arba priskirta ne tam, kas kalbėjo")
            }
            Sealed::Transcripts(n) => format!("stenogramos, kurios ir buvo koduotos: {n}"),
            Sealed::TranscriptMissing(source) => format!("stenogramos {source} po ranka nėra"),
            Sealed::TranscriptOther(source) => format!("stenogramos {source} tekstas ne tas, kuris buvo koduotas"),
            Sealed::QuotesWord(n) => format!("citatos, pažodžiui esančios stenogramose: {n}"),
            Sealed::QuoteWords(code, statement) => format!("kodo {code} citatos pažodžiui nėra ties {statement}"),
            Sealed::MadeAnew => "iš tyrimo sudarytas iš naujo paketas yra toks pat".to_owned(),
            Sealed::MadeAnewDiffers(files) => format!("sudarius iš naujo, skiriasi: {files}"),
            Sealed::NotMadeAnew => "iš naujo sudarytas paketas: aplanke nėra to paties kodų sąrašo".to_owned(),
            Sealed::OtherVersion(version) => format!("iš naujo sudarytas paketas: paketą sudarė tema {version}"),
        }
    }

    fn summary(&self, wrong: usize) -> String {
        match wrong {
            0 => "Prieštaravimų nerasta.".to_owned(),
            n => format!("Nesutampančių dalykų: {n}."),
        }
    }
}
