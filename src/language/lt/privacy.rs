//! What Lithuanian says about what may identify somebody.

use super::Lithuanian;
use super::numbers::figure;
use crate::language::privacy::PrivacyTexts;

impl PrivacyTexts for Lithuanian {
    fn kind(&self, name: &str) -> &'static str {
        match name {
            "e-mail" => "el. pašto adresai",
            "telephone" => "telefono numeriai",
            "personal code" => "asmens kodai",
            "birth" => "gimimo datos",
            "address" => "gatvių adresai",
            "web" => "interneto adresai ir paskyrų vardai",
            "column" => "participants.csv stulpeliai, iš kurių galima atpažinti",
            "label" => "kalbėtojų žymos, kurios nėra kodai",
            "institution" => "įstaigos su pavadinimu",
            "given name" => "vardai",
            "capital letter" => "kiti žodžiai didžiąja raide",
            "small letters" => "vardai mažosiomis raidėmis",
            _ => "vardai mažosiomis raidėmis, kurie yra ir įprasti žodžiai",
        }
    }

    fn scanned(&self, things: usize, places: usize, files: usize) -> String {
        match things {
            0 => format!("nieko nerasta; failų: {}", figure(files)),
            _ => format!(
                "rasta, iš ko galima atpažinti žmogų: {}, vietų: {}, failų: {}",
                figure(things),
                figure(places),
                figure(files)
            ),
        }
    }

    fn honest(&self) -> &'static str {
        "Nieko nerasti dar nereiškia anonimiškumo: paieška pažįsta šablonus ir sąrašus, ne žmones. Atpažinti galima ir iš to, kas pasakojama (retas darbas, įvykis, kas kieno mama); perskaitykite transkripcijas."
    }

    fn scan_heads(&self) -> [&'static str; 3] {
        ["rasta", "kur", "kontekstas"]
    }

    fn more_forms(&self, forms: usize) -> String {
        format!("ir dar formų: {}", figure(forms))
    }

    fn more_places(&self, places: usize) -> String {
        format!("ir dar vietų: {}", figure(places))
    }

    fn reviewed(&self, words: usize) -> String {
        format!("Peržiūrėtų žodžių, kurie praleisti: {} (privacy/reviewed.csv).", figure(words))
    }

    fn fill_in(&self) -> &'static str {
        "tema privacy scan -o ../names.csv, stulpelyje `stand-in` įrašykite pakaitalus, tada tema privacy replace ../names.csv"
    }

    fn stand_ins(&self, written: bool) -> &'static str {
        if written { "Pakaitalai įrašyti" } else { "Pakaitalai, kurie būtų įrašyti" }
    }

    fn replaced(&self, places: usize, files: usize, written: bool) -> String {
        let not_yet = if written { "" } else { "; dar nieko nepakeista" };
        format!("vietų: {}, failų: {}{not_yet}", figure(places), figure(files))
    }

    fn replace_heads(&self) -> [&'static str; 4] {
        ["pakaitalas", "vietoj", "vietos", "failai"]
    }

    fn not_there(&self, word: &str) -> String {
        format!("{word} (čia nėra)")
    }

    fn without_stand_in(&self, lines: usize) -> String {
        format!("Sąrašo eilučių be pakaitalo, kurios lieka, kaip yra: {}.", figure(lines))
    }

    fn same_as_before(&self) -> &'static str {
        "Visi teiginiai ir visi sprendimai prieš tai ir po to yra tie patys."
    }

    fn left_as_is(&self) -> &'static str {
        "Palikta, kaip yra"
    }

    fn withdraws(&self, participant: &str) -> String {
        format!("{participant} atšaukia sutikimą")
    }

    fn no_longer_needed(&self) -> &'static str {
        "Ko nebereikia"
    }

    fn removed(&self, files: usize, written: bool) -> String {
        let files = figure(files);
        if written { format!("padaryta, failų: {files}") } else { format!("failų: {files}; dar nieko nepakeista") }
    }

    fn gone_head(&self, written: bool) -> &'static str {
        if written { "pašalinta" } else { "bus pašalinta" }
    }

    fn gone<'a>(&self, what: &'a str) -> &'a str {
        match what {
            "turns of theirs, in their sources" => "jų replikos jų šaltiniuose",
            "documents of theirs" => "jų dokumentai",
            "statements" => "teiginiai",
            "old versions of texts rewritten" => "perrašytos senos tekstų versijos",
            "decisions about their words" => "sprendimai dėl jų žodžių",
            "quotes in memos" => "citatos pastabose",
            "rows of answers in surveys" => "atsakymų eilutės apklausose",
            "entries of what another program knew" => "įrašai to, ką žinojo kita programa",
            "old versions that no decision is over" => "senos versijos, kurių nebeliečia joks sprendimas",
            "decisions" => "sprendimai",
            other => other,
        }
    }

    fn left_for_you(&self) -> &'static str {
        "Lieka padaryti jums"
    }

    fn in_git(&self, commits: usize) -> String {
        format!(
            "git dar saugo šiuos žodžius; pakeitimų (commit): {}. Jie dingsta tik perrašius istoriją (pvz., git filter-repo), kiekvienoje kopijoje",
            figure(commits)
        )
    }

    fn pushed(&self, remote: &str) -> String {
        format!("kas išsiųsta į {remote}, ten ir lieka, kol nebus pašalinta ir ten")
    }
}
