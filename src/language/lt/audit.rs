//! Lithuanian audits.

use super::Lithuanian;
use crate::language::audit::{AuditTexts, Say};
use crate::language::lt::numbers::plural;

impl AuditTexts for Lithuanian {
    fn say(&self, say: Say) -> &'static str {
        match say {
            Say::WordForWord => "pažodžiui: {0}",
            Say::Spelling => "skiriasi tik tarpai, raidžių dydis arba skyryba",
            Say::SaidBy => "tai sako {0}",
            Say::SaidByOther => "tai sako {0}, o nurodyta {1}",
            Say::SaidByInterviewer => "tai sako klausiantysis ({0})",
            Say::SaidByUnknown => "tai sako neatpažintas kalbėtojas ({0})",
            Say::Question => "klausiančiojo klausimas ({0})",
            Say::LabelUnknown => "{0} neįvardija tyrimo dalyvio; tai sako {1}",
            Say::CutTurns => "praleidus dingsta „{0}“: {1}",
            Say::CutMarked => "pažymėtoje vietoje praleista: {0}",
            Say::CutUnmarked => "nepažymėta praleista: {0}",
            Say::CutAtEnd => "sakinys tęsiasi: {0}",
            Say::CutAtEndUnmarked => "sakinys tęsiasi, bet tai nepažymėta: {0}",
            Say::CutAsKept => "sutrumpinta taip pat kaip tyrime",
            Say::WordsLeftOut => "visi žodžiai pasakyti šia tvarka, kai kurie praleisti nepažymint",
            Say::OutOfOrder => "{0} kalboje šios dalys yra kita tvarka",
            Say::DifferentTurns => "dalys paimtos iš skirtingų {0} pasisakymų",
            Say::DifferentSpeakers => "dalis pasakė skirtingi žmonės: {0}",
            Say::Altered => "žodžiai pakeisti: {0}",
            Say::Translated => "tai „{0}“ vertimas (translations.csv)",
            Say::TranslationAltered => "kitaip negu translations.csv, kur tai „{0}“ vertimas",
            Say::TranslationLost => "translations.csv nurodo „{0}“, o to nėra nė vienoje transkripcijoje",
            Say::NotSaid => "nėra nė vienoje transkripcijoje, o jos visos čia",
            Say::NotFoundMissing => "nerasta; yra ne visos transkripcijos",
            Say::NotFoundLanguage => "nerasta; transkripcijos kita kalba (padėtų translations.csv)",
            Say::NotFoundNobody => "nerasta, ir niekas nenurodytas: gal tai ne dalyvio žodžiai",
            Say::Nearest => "panašiausia: {0} „{1}“ (panašumas {2} %)",
            Say::NoWords => "nėra žodžių, kurių būtų galima ieškoti",
            Say::NoTranscripts => "transkripcijų nėra",
            Say::NobodyNamed => "prie citatos nenurodyta, kas tai pasakė",
            Say::MarkNeverCloses => "šios kabutės neuždarytos",
            Say::NoSuchParticipant => "dalyvio {0} nėra",
            Say::UnknownParticipant => "{0} nėra šio tyrimo dalyvis",
            Say::CountIsList => "skaičius ir sąrašas sutampa: {0}",
            Say::CountList => "tekste nurodyta {0}, išvardyta {1}: {2}",
            Say::CountDoubles => "tekste nurodyta {0}, bet skirtingų tik {1}: {2} kartojasi",
            Say::ListedTwice => "išvardyta du kartus: {0}",
            Say::MoreThanAll => "{0} yra daugiau negu {1}",
            Say::MoreThanGroup => "{2} yra daugiau, negu yra {0}: {1}",
            Say::GroupSize => "{0}: {1}",
            Say::CountIs => "duomenyse {0} iš {1} klaustų: {2} ({3})",
            Say::CountIsNot => "duomenyse {0} iš {1} klaustų: {2} ({3})",
            Say::Within => "skaičiuota: {0}",
            Say::Unasked => "prabilo neklausti: {0}",
            Say::AskedWere => "apie tai klausta {0}, ne {1}",
            Say::BaseIsNot => "„iš {0}“: klausta {1}",
            Say::UnknownSpeakers => "tai sakė ir neatpažintas kalbėtojas; žinoma: {0} iš {1}: {2} ({3})",
            Say::UnreadWould => "{0} iš {1}: {2} ({3}); taip būtų su neperžiūrėtais taisyklių pasiūlymais: {4}",
            Say::StatementsAre => "teiginių: {0} ({1})",
            Say::StatementsAreNot => "duomenyse teiginių: {0} ({1})",
            Say::StatementsUnread => "teiginių: {0} ({1}), ir dar yra neperžiūrėtų taisyklių pasiūlymų",
            Say::StatementsInAll => "visų koduotų teiginių: {0}",
            Say::SampleIs => "{1}: {0}",
            Say::SampleIsNot => "yra {0} ({1})",
            Say::About => "apytiksliai: nėra ko tikrinti",
            Say::Negated => "sakinyje neigiama apie: {0}; pažiūrėkite patys",
            Say::OneMore => "dar vienas be anksčiau paminėtų",
            Say::SeveralCodes => "paminėti keli kodai: {0}",
            Say::NoCode => "sakinyje nepaminėtas joks kodas",
            Say::NoCodeCandidates => "sakinyje nepaminėtas joks kodas; būtent šie žmonės: {0}",
            Say::NoCodeListAgrees => "skaičius ir sąrašas sutampa; sakinyje nepaminėtas joks kodas",
            Say::NoCodeListCandidates => "skaičius ir sąrašas sutampa; kodas nepaminėtas, būtent šie žmonės: {0}",
            Say::NoListNoData => "nei sąrašo, nei duomenų: nėra su kuo lyginti",
            Say::NoData => "duomenų nėra",
            Say::ListAlone => "sąrašas be skaičiaus, ir duomenų nėra",
            Say::ListIs => "duomenyse būtent šie žmonės ({0})",
            Say::ListAmong => "visi jie tai sakė ({0})",
            Say::ListForeign => "duomenyse nėra {0} ({1}): {2}",
            Say::ListMisses => "trūksta {0} ({1})",
            Say::ListUnread => "{0} tik pagal neperžiūrėtus taisyklių pasiūlymus ({1}): {2}",
            Say::ListNotCoded => "nėra koduotų {0} teiginių ({1}): {2}",
            Say::OthersRepeat => "vadinami kitais, o jau paminėti: {0}",
            Say::BesideNumbers => "duomenyse: {0}",
            Say::NoCount => "skaičiaus nėra: neskaičiuojama",
            Say::AnnouncedIsListed => "paskelbta {0}, išvardyta {1}",
            Say::AnnouncedNotListed => "paskelbta {0}, išvardyta {1}",
            Say::AnnouncedUnsure => "paskelbta {0}, išvardyta gal {1}",
            Say::NothingListed => "paskelbta, bet neišvardyta",
            Say::CodebookHas => "kodų knygoje: {0} {1}",
            Say::CodebookHasNot => "kodų knygoje: {0} {1}",
            Say::NoBase => "nenurodyta, iš kiek",
            Say::PercentFits => "{0} iš {1}",
            Say::PercentCut => "{0} iš {1}, bet tik nupjovus dešimtaines, ne suapvalinus",
            Say::PercentFitsNot => "nė vienas skaičius iš {0} jo neduoda; galbūt imta mažesnė imtis",
            Say::PercentOfCount => "{0} iš {1} yra {2} %",
            Say::PercentNotOfCount => "{0} iš {1} yra {2} %",
            Say::AgreementIs => "tema agree: {0} {1}",
            Say::AgreementIsNot => "tema agree: {0}",
            Say::NoCoders => "tyrime nėra iš ko to apskaičiuoti (tema agree)",
            Say::NobodyIsSo => "tokio dydžio grupės ar dalies tyrime nėra; neaišku, apie ką kalbama",
            Say::LabelIs => "kodo pavadinimas",
            Say::LabelAlias => "kitas „{0}“ pavadinimas",
            Say::LabelNear => "kodo tokiu pavadinimu nėra; panašūs: {0}",
            Say::LabelNew => "kodo tokiu pavadinimu nėra",
            Say::LabelDrifts => "čia „{0}“, galbūt {2} eilutėje „{1}“",
            Say::LabelOnlyHere => "„{0}“ ankstesniuose sąrašuose nėra",
            Say::NotInAbstract => "rezultatuose yra, santraukoje nėra: {0}",
            Say::NotInConclusions => "rezultatuose yra, išvadose nėra: {0}",
            Say::OnlyInConclusions => "išvadose yra, rezultatuose nėra: {0}",
            Say::OnlyInLanguage => "santraukoje ({1}) yra, o ({2}) nėra: {0}",
            Say::NeverMentioned => "nepaminėta: {0}",
            Say::WithoutQuote => "paminėta be citatos: {0}",
            Say::OneInformant => "remiasi vienu dalyviu: {0}",
            Say::NeverQuoted => "necituoti: {0}",
            Say::ListedNotQuoted => "sąrašuose yra, necituoti: {0}",
            Say::QuotedNotListed => "cituoti, sąrašuose nėra: {0}",
            Say::OftenQuoted => "dažnai cituojami: {0} iš {1} citatų",
            Say::QuotedTwice => "tas pats teiginys cituojamas {0} eilutėje",
            Say::TwoCodes => "vienas teiginys su keliais kodais: {0}",
            Say::Barred => "uždrausta cituoti: {0}",
            Say::BarredFor => "uždrausta cituoti kaip kodo {1} pavyzdį: {0}",
        }
    }

    fn kind(&self, kind: &'static str) -> &'static str {
        match kind {
            "quote" => "citata",
            "count" => "skaičius",
            "list" => "sąrašas",
            "percent" => "procentai",
            "statistic" => "statistika",
            "label" => "pavadinimas",
            other => other,
        }
    }

    fn heading(&self, verdict: &str) -> &'static str {
        match verdict {
            "contradicted" => "Prieštarauja duomenims",
            "not checkable" => "Patikrinti negalima",
            "supported" => "Patvirtinta",
            "accepted" => "Palikta taip, kaip yra",
            _ => "Dar verta pažiūrėti",
        }
    }

    fn heads(&self) -> [&'static str; 5] {
        ["Eil.", "Kas", "Tekstas", "Kodėl", "Įrodymai"]
    }

    fn summary(&self, [all, contradicted, open, supported, accepted]: [usize; 5]) -> String {
        let noun = ["teiginys", "teiginiai", "teiginių"][plural(all)];
        let accepted = if accepted > 0 { format!(", palikta {accepted}") } else { String::new() };
        format!(
            "Rankraštyje {all} {noun}: prieštarauja {contradicted}, patikrinti negalima {open}, patvirtinta {supported}{accepted}"
        )
    }

    fn title(&self, file: &str) -> String {
        format!("Rankraščio patikra: {file}")
    }

    fn nothing(&self) -> &'static str {
        "Tikrintinų teiginių nerasta."
    }

    fn text_only(&self) -> &'static str {
        "Tikrintas tik pats tekstas, be duomenų."
    }

    fn gone(&self, count: usize) -> String {
        format!("Tekste nebėra arba kitaip vertinama paliktų teiginių: {count} (audit/accepted.toml).")
    }

    fn paragraphs(&self) -> &'static str {
        "Eilutė čia reiškia dokumento pastraipą."
    }

    fn next(&self) -> &'static str {
        "tema audit text FAILAS -o audit.html · palikti teiginį: tema audit text FAILAS --accept EILUTĖ --why \"…\""
    }

    fn sides(&self) -> [&'static str; 2] {
        ["Rankraštis", "Įrodymai"]
    }
}
