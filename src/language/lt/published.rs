//! What Lithuanian says about what is published.

use super::Lithuanian;
use super::numbers::{figure, plural};
use crate::language::figures::capitalized;
use crate::language::published::{
    Ask, ChecklistTexts, Evidence, Figure, PackageTexts, PercentTexts, Pointer, ReplicationTexts, Rounding, Same,
    Sealed, TableTexts, Unprinted, Wrong,
};

/// In the genitive: `1 žmogaus`, `70 žmonių`.
fn of_people(n: u64) -> String {
    let n = usize::try_from(n).unwrap_or(usize::MAX);
    format!("{} {}", figure(n), if plural(n) == 0 { "žmogaus" } else { "žmonių" })
}

impl PercentTexts for Lithuanian {
    fn title(&self) -> &'static str {
        "Procentai"
    }

    fn heads(&self) -> [&'static str; 2] {
        ["grupė", "išspausdinta"]
    }

    fn rule(&self, rule: Rounding) -> &'static str {
        match rule {
            Rounding::HalfUp => "pusė aukštyn",
            Rounding::HalfEven => "pusė iki lyginio",
            Rounding::Truncation => "nukirsta",
            Rounding::LargestRemainder => "didžiausios liekanos",
        }
    }

    fn made(&self, rules: &[Rounding]) -> String {
        let made = |rule: &Rounding| match rule {
            Rounding::HalfUp => "apvalinti pusę aukštyn",
            Rounding::HalfEven => "apvalinti pusę iki lyginio",
            Rounding::Truncation => "nukirsti neapvalinant",
            Rounding::LargestRemainder => "paskirstyti didžiausių liekanų metodu",
        };
        format!("procentai {}", rules.iter().map(made).collect::<Vec<_>>().join(" arba "))
    }

    fn none(&self) -> &'static str {
        "nėra"
    }

    fn together(&self) -> &'static str {
        "visos grupės"
    }

    fn of_variable(&self, variable: &str, n: u64) -> String {
        let of = format!("iš {}", of_people(n));
        if variable.is_empty() { capitalized(&of) } else { format!("{variable}, {of}") }
    }

    fn whole(&self, n: u64, rules: &[Rounding]) -> String {
        format!("Dera su imtimi iš {}, jei {}: grupės apima visus.", of_people(n), self.made(rules))
    }

    fn missing(&self, least: u64, most: u64, n: u64, rules: &[Rounding]) -> String {
        let range = if least == most { least.to_string() } else { format!("{least}–{most}") };
        format!(
            "Dera su imtimi iš {}, jei {}; į jokią išspausdintą grupę nepatenkančių žmonių: {range}.",
            of_people(n),
            self.made(rules)
        )
    }

    fn each(&self, n: u64, rules: &[Rounding]) -> String {
        format!(
            "Dera su imtimi iš {}, jei {}. Tas pats žmogus gali būti keliose grupėse, todėl iš sumos nieko spręsti negalima.",
            of_people(n),
            self.made(rules)
        )
    }

    fn never(&self, percents: &str, n: u64, rules: &[Rounding]) -> String {
        format!("Procentų {percents} nesudaro jokia {} dalis, jei {}.", of_people(n), self.made(rules))
    }

    fn not_together(&self, n: u64, rules: &[Rounding]) -> String {
        format!("Visų kartu nesudaro jokios {} dalys, jei {}.", of_people(n), self.made(rules))
    }

    fn too_many(&self, counted: u64, n: u64, rules: &[Rounding]) -> String {
        format!("Jei {}, žmonių grupėse yra {counted}, daugiau nei {n}.", self.made(rules))
    }

    fn no_fit(&self, n: u64, bases: &[(String, Vec<Rounding>)], from: u64) -> String {
        if bases.is_empty() {
            return if n == from {
                format!("Nedera su imtimi iš {}.", of_people(n))
            } else {
                format!("Nedera nei su imtimi iš {}, nei su jokia mažesne (tikrinta nuo {from}).", of_people(n))
            };
        }
        let bases: Vec<String> =
            bases.iter().map(|(bases, rules)| format!("{bases} (jei {})", self.made(rules))).collect();
        format!("Nedera su imtimi iš {}; imtis galėjo būti mažesnė: {}.", of_people(n), bases.join("; "))
    }

    fn sum(&self, sum: &str) -> String {
        format!("Išspausdintų procentų suma – {sum}.")
    }

    fn not_apportioned(&self) -> &'static str {
        "Didžiausių liekanų metodas netaikytas: juo gauti procentai sudaro 100."
    }
}

impl TableTexts for Lithuanian {
    fn title(&self) -> &'static str {
        "Paskelbta lentelė"
    }

    fn heads(&self) -> [&'static str; 6] {
        ["eilutė", "skaičius", "tikrai", "galbūt dar", "negali būti", "nenurodyta"]
    }

    fn unprinted(&self, what: Unprinted) -> &'static str {
        match what {
            Unprinted::Number => "skaičius",
            Unprinted::List => "sąrašas",
            Unprinted::Quote => "citata",
        }
    }

    fn the_others(&self) -> &'static str {
        "visi kiti"
    }

    fn meaning(&self) -> &'static str {
        "Tikrai – išvardyti ar cituojami, arba nieko kito nelieka. Išspausdintas sąrašas laikomas išsamiu."
    }

    fn assumed(&self, rows: &str) -> String {
        format!("Daroma prielaida, kurios straipsnyje nėra: niekas nepriklauso dviem iš šių eilučių: {rows}.")
    }

    fn evidence_heads(&self) -> [&'static str; 4] {
        ["Kaip nurodyti įrodymai", "įrodymai", "eilučių", "kurios"]
    }

    fn evidence(&self, kind: Evidence) -> &'static str {
        match kind {
            Evidence::Both => "skaičius ir sąrašas sutampa",
            Evidence::Differ => "skaičius ir sąrašas nesutampa",
            Evidence::Number => "tik skaičius",
            Evidence::List => "tik sąrašas",
            Evidence::Neither => "nei skaičiaus, nei sąrašo",
            Evidence::Elsewhere => "įrodymai po kitu pavadinimu",
        }
    }

    fn headings(&self) -> [&'static str; 2] {
        ["Nesutampa", "Ko paklausti"]
    }

    fn wrong(&self, wrong: &Wrong) -> String {
        match wrong {
            Wrong::NumberAndList(n, list) => format!("nurodytas skaičius {n}, o sąraše yra {list}"),
            Wrong::Twice(person) => format!("{person} sąraše yra du kartus"),
            Wrong::MoreThanAsked(n, asked) => format!("nurodytas skaičius {n}, o klausta tik {asked}"),
            Wrong::QuotedMore(n, quoted) => format!("nurodytas skaičius {n}, o cituojami {quoted}"),
            Wrong::QuotedNotListed(person) => format!("{person} cituojama, nors sąraše nėra"),
            Wrong::Unknown(person) => format!("{person} nėra tarp tyrimo dalyvių"),
            Wrong::Assumption => "nesuderinama su prielaida".to_owned(),
        }
    }

    fn nothing_wrong(&self) -> &'static str {
        "Nė viena eilutė sau neprieštarauja."
    }

    fn ask(&self, ask: &Ask) -> String {
        match ask {
            Ask::NoEvidence => "nėra nei skaičiaus, nei sąrašo, nei citatos".to_owned(),
            Ask::Unattributed => "citata be tyrimo dalyvio kodo".to_owned(),
            Ask::NeverQuoted => "suskaičiuota ar išvardyta, bet nė vienos citatos".to_owned(),
            Ask::OneQuote(other) => format!("vienintelė citata yra ir eilutės {other} citata"),
            Ask::Others(earlier, people) => format!("kalbama apie kitus, bet jie jau yra eilutėje {earlier}: {people}"),
            Ask::NotAsked(people) => format!("paminėta, nors neklausta: {people}"),
            Ask::OtherName(name) => format!("tekste įrodymai pateikti po pavadinimu „{name}“"),
        }
    }

    fn quotes(&self, all: usize, unattributed: usize, by: &str) -> String {
        let by = if by.is_empty() { String::new() } else { format!(": {by}") };
        match unattributed {
            0 => format!("Citatų – {all}{by}."),
            _ => format!("Citatų – {all}, iš jų su dalyvio kodu – {}{by}.", all - unattributed),
        }
    }

    fn never_quoted(&self, people: &str) -> String {
        format!("Išvardyta, bet necituojama: {people}.")
    }

    fn in_lists(&self, person: &str, lists: usize) -> String {
        let word = match plural(lists) {
            0 => "sąrašas",
            1 => "sąrašai",
            _ => "sąrašų",
        };
        format!("{person} ({lists} {word})")
    }

    fn nowhere(&self, people: &str) -> String {
        format!("Nepaminėta nė vienoje eilutėje: {people}.")
    }

    fn absent(&self, topic: &str, people: &str) -> String {
        format!("Klausta, bet nepaminėta nė vienoje temos „{topic}“ eilutėje: {people}.")
    }

    fn beside_heads(&self) -> [&'static str; 5] {
        ["eilutė", "straipsnis", "pakartojimas", "palyginimas", "dalyviai"]
    }

    fn same(&self, same: Same) -> &'static str {
        match same {
            Same::Same => "tas pats",
            Same::Others => "kiti dalyviai",
            Same::More => "daugiau",
            Same::Fewer => "mažiau",
            Same::Missing => "trūksta",
            Same::New => "nauja",
            Same::NotPrinted => "nenurodyta",
        }
    }

    fn outcomes(&self, counted: &[(Same, usize)]) -> String {
        let same = |same: Same| TableTexts::same(self, same);
        let told: Vec<String> = counted.iter().map(|(outcome, count)| format!("{}: {count}", same(*outcome))).collect();
        capitalized(&format!("{}.", told.join(" · ")))
    }

    fn compared(&self, people: bool) -> &'static str {
        if people {
            "Dalyviai lyginami pagal kodus. −: tik straipsnyje; +: tik pakartojime."
        } else {
            "Tyrimo dalyviai ne tie patys: lyginami tik skaičiai."
        }
    }

    fn other_bases(&self, rows: &str) -> String {
        format!("Klausta nevienodai žmonių, lygintinos dalys, ne skaičiai: {rows}.")
    }
}

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

impl ReplicationTexts for Lithuanian {
    fn exercise(&self) -> &'static str {
        "Stenogramos sintetinės: tai pratybos, ne tyrimo pakartojimas."
    }

    fn title(&self) -> &'static str {
        "Palyginimas su raktu"
    }

    fn heads(&self) -> [&'static str; 8] {
        ["raktas", "jūsų", "palyginimas", "abiejų", "mažiau", "daugiau", "dalyvių", "jūsų"]
    }

    fn same(&self, same: Same) -> &'static str {
        match same {
            Same::Same => "tas pats",
            Same::Others => "ir daugiau, ir mažiau",
            Same::More => "daugiau",
            Same::Fewer => "mažiau",
            Same::Missing => "trūksta",
            Same::New => "nauja",
            Same::NotPrinted => "tuščia",
        }
    }

    fn outcomes(&self, counted: &[(Same, usize)]) -> String {
        let same = |same: Same| ReplicationTexts::same(self, same);
        let told: Vec<String> = counted.iter().map(|(outcome, count)| format!("{}: {count}", same(*outcome))).collect();
        capitalized(&format!("{}.", told.join(" · ")))
    }

    fn perhaps(&self, name: &str, both: usize, all: usize) -> String {
        format!("{name} ? ({both}/{all})")
    }

    fn perhaps_note(&self) -> &'static str {
        "?: pavadinimai nesutampa; skliaustuose – kiek iš visų abiejų kodų teiginių yra bendri. Ar kodai reiškia tą patį, \
         sprendžia žmonės."
    }

    fn left_out(&self, sources: &str) -> String {
        format!("Nelyginta, nes nėra arba tekstas kitas: {sources}.")
    }

    fn worth(&self) -> &'static str {
        "Labiausiai verta aptarti"
    }

    fn worth_note(&self, shown: usize, all: usize) -> String {
        format!(
            "Rodoma {shown} iš {all} skirtingai koduotų teiginių: pirma tie, kurie vieni lemia, ar dalyvis priskiriamas potemei, \
             paskui tie, kurių skiriasi daugiausia kodų."
        )
    }

    fn worth_heads(&self) -> [&'static str; 4] {
        ["teiginys", "žodžiai", "raktas", "jūsų"]
    }

    fn no_code(&self) -> &'static str {
        "be kodo"
    }

    fn all_same(&self) -> &'static str {
        "Visi teiginiai koduoti vienodai."
    }

    fn how_to(&self) -> &'static str {
        "Kurioms potemėms priskirti teiginį? Rašykite numerius arba pavadinimus, atskirtus kableliais, arba nieko, jei kodo nėra; \
         ? – vėl parodyti sąrašą, q – baigti."
    }

    fn question(&self, at: usize, of: usize) -> String {
        format!("Teiginys {at} iš {of}")
    }

    fn prompt(&self) -> &'static str {
        "kodai: "
    }

    fn unknown(&self, word: &str) -> String {
        format!("Potemės „{word}“ nėra.")
    }

    fn right(&self) -> &'static str {
        "Kaip rakte."
    }

    fn wrong(&self, codes: &str) -> String {
        format!("Rakte nėra: {codes}.")
    }

    fn missed(&self, codes: &str) -> String {
        format!("Rakte yra: {codes}.")
    }

    fn nothing_there(&self) -> &'static str {
        "Rakte čia nėra jokio kodo."
    }

    fn score(&self, right: usize, of: usize) -> String {
        format!("Kaip rakte: {right} iš {of}.")
    }

    fn to_read_again(&self, codes: &str) -> String {
        format!("Dar kartą perskaitytinos apibrėžtys: {codes}.")
    }
}

impl ChecklistTexts for Lithuanian {
    fn heads(&self) -> [&'static str; 3] {
        ["nr.", "punktas", "įrodymai"]
    }

    fn not_recorded(&self) -> &'static str {
        "NENURODYTA"
    }

    fn coreq(&self, item: usize) -> &'static str {
        const ITEMS: [&str; 32] = [
            "kas ėmė interviu ar moderavo",
            "tyrėjų kvalifikacija",
            "jų pareigos",
            "jų lytis",
            "jų patirtis ir pasirengimas",
            "ankstesnis ryšys su dalyviais",
            "ką dalyviai žinojo apie klausiantįjį",
            "su kuo klausiantysis atėjo: interesai, prielaidos",
            "metodologinė prieiga",
            "kaip dalyviai atrinkti",
            "kaip į juos kreiptasi",
            "kiek jų buvo",
            "kas atsisakė ar pasitraukė ir kodėl",
            "kur rinkti duomenys",
            "kas dar dalyvavo",
            "kas yra dalyviai",
            "klausimai, patikslinimai, klausimynas",
            "pakartotiniai interviu",
            "įrašymas",
            "lauko užrašai",
            "kiek truko",
            "prisotinimas",
            "ar stenogramos grąžintos dalyviams",
            "kiek koduotojų",
            "kodų medis",
            "iš kur kilo temos",
            "programinė įranga",
            "dalyvių atsiliepimai apie rezultatus",
            "citatos su dalyvių kodais",
            "ar duomenys ir rezultatai dera",
            "ar aiškios pagrindinės temos",
            "smulkesnės temos ir skirtingi atvejai",
        ];
        item.checked_sub(1).and_then(|at| ITEMS.get(at)).copied().unwrap_or_default()
    }

    fn srqr(&self, item: usize) -> &'static str {
        const ITEMS: [&str; 21] = [
            "pavadinimas",
            "santrauka",
            "problema ir kodėl ji svarbi",
            "tikslas ar klausimas",
            "prieiga ir paradigma",
            "tyrėjai ir jų požiūris",
            "kontekstas",
            "atranka ir kada ji baigta",
            "etika: leidimas, sutikimas, apsauga",
            "kaip ir kada rinkti duomenys",
            "priemonės: klausimynai, įrašymas",
            "dalyviai ir dokumentai: skaičius, požymiai",
            "kaip duomenys tvarkyti: stenogramos, kodavimas, nuasmeninimas",
            "kaip duomenys analizuoti",
            "kuo tyrimas patikimas",
            "rezultatai: temos, interpretacija",
            "įrodymai: citatos ir kiti duomenys",
            "ką tyrimas prideda prie žinomų dalykų",
            "ribotumai",
            "interesų konfliktai",
            "finansavimas",
        ];
        item.checked_sub(1).and_then(|at| ITEMS.get(at)).copied().unwrap_or_default()
    }

    fn parts(&self, coreq: bool) -> &'static [(usize, &'static str)] {
        if coreq {
            &[(1, "Tyrėjų grupė"), (9, "Tyrimo planas"), (24, "Analizė ir rezultatai")]
        } else {
            &[
                (1, "Pavadinimas ir santrauka"),
                (3, "Įvadas"),
                (5, "Metodai"),
                (16, "Rezultatai"),
                (18, "Aptarimas"),
                (20, "Kita"),
            ]
        }
    }

    fn pointer(&self, pointer: &Pointer) -> String {
        let figure = |figure: Figure| match figure {
            Figure::Participants => "tyrimo dalyviai",
            Figure::Sources => "šaltiniai",
            Figure::Dates => "datos",
            Figure::Attributes => "požymiai faile participants.csv",
            Figure::Coders => "koduotojai",
            Figure::Codes => "kodai pagal lygius",
            Figure::Origins => "kodai su nurodyta kilme",
            Figure::Approach => "prieiga faile tema.toml",
            Figure::Unit => "kodavimo vienetas",
            Figure::Decisions => "sprendimai žurnale",
            Figure::Software => "programinė įranga",
            Figure::Quotes => "citatos ataskaitoje su dalyvių kodais",
            Figure::Coded => "teiginiai su kodu",
            Figure::Read => "šaltiniai, pažymėti kaip perskaityti iki galo",
            Figure::TwoCoders => "šaltiniai su dviejų koduotojų sprendimais",
            Figure::Asked => "ko klausta, faile tema.toml",
            Figure::Title => "pavadinimas faile tema.toml",
            Figure::Checkpoints => "išsaugotos būsenos",
            Figure::Definitions => "kodai su apibrėžtimi",
        };
        match pointer {
            Pointer::Memo(id, coder, day) => format!("pastaba {id} ({coder}, {day})"),
            Pointer::File(name) => name.clone(),
            Pointer::Figure(what, value) => format!("{}: {value}", figure(*what)),
            Pointer::Command(command) => command.clone(),
        }
    }

    fn summary(&self, recorded: usize, items: usize) -> String {
        let word = if plural(items) == 0 { "punkto" } else { "punktų" };
        format!("Įrodymų yra prie {recorded} iš {items} {word}.")
    }

    fn how_to(&self, example: &str) -> String {
        format!(
            "Tai nuorodos, o ne atsakymai: ką jos sako, turi pasakyti straipsnis. Įrodymu laikoma ir tyrimo pastaba, prasidedanti \
             punkto ženklu: {example}"
        )
    }

    fn source(&self, coreq: bool) -> &'static str {
        if coreq {
            "COREQ punktai mūsų pačių trumpais žodžiais; Tong, Sainsbury, Craig (2007), doi:10.1093/intqhc/mzm042."
        } else {
            "SRQR punktai mūsų pačių trumpais žodžiais; O'Brien, Harris, Beckman, Reed, Cook (2014), doi:10.1097/ACM.0000000000000388."
        }
    }
}
