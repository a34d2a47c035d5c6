//! What a page in a browser says in Lithuanian.

use crate::language::browsing::BrowsingTexts;

pub const BROWSING: BrowsingTexts = BrowsingTexts {
    explore: "Teiginių paieška ir atranka",
    search: "Žodžiai",
    hint: "Jei žodžių keli, teiginyje turi būti kiekvienas; „žodžiai kabutėse“ turi eiti iš eilės. Diakritiniai ženklai ir didžiosios raidės neskiriami.",
    kind: "Šaltinio rūšis",
    of: "iš",
    all: "visi",
    rests: [
        "koduota žmogaus",
        "taisyklės atitiktis, priimta žmogaus",
        "taisyklės atitiktis, neperžiūrėta",
        "taisyklės pasiūlymas, neperžiūrėtas, neįskaičiuotas",
    ],
    sort: "Rikiuoti pagal",
    order: "vietą tyrime",
    shortest: "nuo trumpiausio",
    longest: "nuo ilgiausio",
    from: "nuo",
    to: "iki",
    further: "Kiti požymiai",
    add: "Pridėti filtrą",
    clear: "Valyti visus filtrus",
    by_code: "Skaičiai pagal kodą",
    by_person: "Skaičiai pagal dalyvį",
    nothing: "Tokių teiginių nėra.",
    more: "Rodyti daugiau",
    place: "Vieta interviu tekste",
    needs_script: |n| {
        format!(
            "Teiginių šiame puslapyje: {n}. Juos rodo paties puslapio programa, kuri šioje naršyklėje neveikia. Lentelės išsamios ir be jos."
        )
    },
    left_out: |megabytes, most| {
        format!(
            "Prašyta įtraukti interviu tekstus, bet šiame faile jų nėra: jie kartu užima {megabytes} MB, o puslapyje telpa {most} MB."
        )
    },
    heat: "Langeliuose – teiginių skaičius; kuo daugiau, tuo tamsiau. „–“ – klausta, bet neminėta; „?“ – neperskaityta iki galo; užbrūkšniuota – neklausta.",
};
