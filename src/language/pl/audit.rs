//! Polish audits.

use super::Polish;
use super::numbers::Case::Nominative;
use super::numbers::Noun;
use crate::language::audit::{AuditTexts, Say};

const CLAIM: Noun = Noun::neuter(["twierdzenie", "twierdzenia", "twierdzenia", "twierdzeń"]);

impl AuditTexts for Polish {
    fn say(&self, say: Say) -> &'static str {
        match say {
            Say::WordForWord => "dosłownie: {0}",
            Say::Spelling => "różnią się tylko odstępy, wielkość liter albo interpunkcja",
            Say::SaidBy => "powiedziane przez {0}",
            Say::SaidByOther => "powiedziane przez {0}, wydrukowane jako {1}",
            Say::SaidByInterviewer => "powiedziane przez osobę prowadzącą wywiad ({0})",
            Say::SaidByUnknown => "powiedziane przez nierozpoznaną osobę ({0})",
            Say::Question => "pytanie osoby prowadzącej wywiad ({0})",
            Say::LabelUnknown => "{0} nie oznacza uczestnika badania; powiedziane przez {1}",
            Say::CutTurns => "skrót usuwa „{0}”: {1}",
            Say::CutMarked => "pominięto w zaznaczonym miejscu: {0}",
            Say::CutUnmarked => "pominięto bez zaznaczenia: {0}",
            Say::CutAtEnd => "zdanie ma ciąg dalszy: {0}",
            Say::CutAtEndUnmarked => "zdanie ma ciąg dalszy, czego nie zaznaczono: {0}",
            Say::CutAsKept => "skrócone tak samo jak w badaniu",
            Say::WordsLeftOut => "wszystkie słowa padły w tej kolejności, niektóre pominięto bez zaznaczenia",
            Say::OutOfOrder => "w wypowiedzi {0} te części mają inną kolejność",
            Say::DifferentTurns => "części pochodzą z różnych replik {0}",
            Say::DifferentSpeakers => "części pochodzą od różnych osób: {0}",
            Say::Altered => "słowa zmieniono: {0}",
            Say::Translated => "tłumaczenie „{0}” (translations.csv)",
            Say::TranslationAltered => "inaczej niż w translations.csv, gdzie jest to tłumaczenie „{0}”",
            Say::TranslationLost => "translations.csv podaje „{0}”, czego nie ma w żadnej transkrypcji",
            Say::NotSaid => "nie ma tego w żadnej transkrypcji, a są wszystkie",
            Say::NotFoundMissing => "nie znaleziono; nie ma wszystkich transkrypcji",
            Say::NotFoundLanguage => "nie znaleziono; transkrypcje są w innym języku (pomógłby plik translations.csv)",
            Say::NotFoundNobody => "nie znaleziono i nikogo nie wskazano: być może to nie słowa uczestnika",
            Say::Nearest => "najbliższe: {0} „{1}” (podobieństwo {2}%)",
            Say::NoWords => "nie ma słów, których można by szukać",
            Say::NoTranscripts => "brak transkrypcji",
            Say::NobodyNamed => "przy cytacie nie wskazano, kto to powiedział",
            Say::MarkNeverCloses => "tego cudzysłowu nie zamknięto",
            Say::NoSuchParticipant => "nie ma uczestnika {0}",
            Say::UnknownParticipant => "{0} nie jest uczestnikiem tego badania",
            Say::CountIsList => "liczba i lista są zgodne: {0}",
            Say::CountList => "w tekście podano {0}, wymieniono {1}: {2}",
            Say::CountDoubles => "w tekście podano {0}, ale różnych jest tylko {1}: {2} się powtarza",
            Say::ListedTwice => "wymieniono dwa razy: {0}",
            Say::MoreThanAll => "{0} to więcej niż {1}",
            Say::MoreThanGroup => "{2} to więcej, niż jest {0}: {1}",
            Say::GroupSize => "{0}: {1}",
            Say::CountIs => "w danych {0} z {1} pytanych: {2} ({3})",
            Say::CountIsNot => "w danych {0} z {1} pytanych: {2} ({3})",
            Say::Within => "liczono w: {0}",
            Say::Unasked => "mówili o tym, choć ich nie pytano: {0}",
            Say::AskedWere => "pytanych o to było {0}, a nie {1}",
            Say::BaseIsNot => "„z {0}”: pytanych było {1}",
            Say::UnknownSpeakers => "powiedziała to też nierozpoznana osoba; wiadomo: {0} z {1}: {2} ({3})",
            Say::UnreadWould => "{0} z {1}: {2} ({3}); byłoby tak z nieprzejrzanymi trafieniami reguł: {4}",
            Say::StatementsAre => "wypowiedzi: {0} ({1})",
            Say::StatementsAreNot => "wypowiedzi w danych: {0} ({1})",
            Say::StatementsUnread => "wypowiedzi: {0} ({1}), a ponadto są nieprzejrzane trafienia reguł",
            Say::StatementsInAll => "wszystkich zakodowanych wypowiedzi: {0}",
            Say::SampleIs => "{1}: {0}",
            Say::SampleIsNot => "jest {0} ({1})",
            Say::About => "w przybliżeniu: nie ma czego sprawdzać",
            Say::Negated => "zdanie czemuś zaprzecza ({0}); trzeba sprawdzić samodzielnie",
            Say::OneMore => "o jedną osobę więcej, niż wymieniono wcześniej",
            Say::SeveralCodes => "wymieniono kilka kodów: {0}",
            Say::NoCode => "w zdaniu nie wymieniono żadnego kodu",
            Say::NoCodeCandidates => "w zdaniu nie wymieniono żadnego kodu; dokładnie te osoby: {0}",
            Say::NoCodeListAgrees => "liczba i lista są zgodne; w zdaniu nie wymieniono żadnego kodu",
            Say::NoCodeListCandidates => "liczba i lista są zgodne; kodu nie wymieniono, dokładnie te osoby: {0}",
            Say::NoListNoData => "brak listy i danych: nie ma z czym porównać",
            Say::NoData => "brak danych",
            Say::ListAlone => "lista bez liczby, a danych brak",
            Say::ListIs => "w danych dokładnie te osoby ({0})",
            Say::ListAmong => "wszystkie te osoby to powiedziały ({0})",
            Say::ListForeign => "w danych bez {0} ({1}): {2}",
            Say::ListMisses => "brakuje {0} ({1})",
            Say::ListUnread => "{0} tylko według nieprzejrzanych trafień reguł ({1}): {2}",
            Say::ListNotCoded => "brak zakodowanych wypowiedzi {0} ({1}): {2}",
            Say::OthersRepeat => "nazwani innymi, a wymienieni wcześniej: {0}",
            Say::BesideNumbers => "w danych: {0}",
            Say::NoCount => "brak liczby: nie liczono",
            Say::AnnouncedIsListed => "zapowiedziano {0}, wymieniono {1}",
            Say::AnnouncedNotListed => "zapowiedziano {0}, wymieniono {1}",
            Say::AnnouncedUnsure => "zapowiedziano {0}, wymieniono być może {1}",
            Say::NothingListed => "zapowiedziano, ale nie wymieniono",
            Say::CodebookHas => "w księdze kodów: {0} {1}",
            Say::CodebookHasNot => "w księdze kodów: {0} {1}",
            Say::NoBase => "nie podano, z ilu",
            Say::PercentFits => "{0} z {1}",
            Say::PercentCut => "{0} z {1}, ale tylko po obcięciu miejsc dziesiętnych, nie po zaokrągleniu",
            Say::PercentFitsNot => "nie daje tego żadna liczba z {0}; podstawa mogła być mniejsza",
            Say::PercentOfCount => "{0} z {1} to {2}%",
            Say::PercentNotOfCount => "{0} z {1} to {2}%",
            Say::AgreementIs => "tema agree: {0} {1}",
            Say::AgreementIsNot => "tema agree: {0}",
            Say::NoCoders => "w badaniu nie ma z czego tego obliczyć (tema agree)",
            Say::NobodyIsSo => "w badaniu nie ma grupy ani części tej wielkości; nie wiadomo, o kim mowa",
            Say::LabelIs => "nazwa kodu",
            Say::LabelAlias => "inna nazwa „{0}”",
            Say::LabelNear => "nie ma kodu o tej nazwie; podobne: {0}",
            Say::LabelNew => "nie ma kodu o tej nazwie",
            Say::LabelDrifts => "tutaj „{0}”, być może „{1}” w wierszu {2}",
            Say::LabelOnlyHere => "„{0}” nie ma na żadnej wcześniejszej liście",
            Say::NotInAbstract => "jest w wynikach, nie ma w streszczeniu: {0}",
            Say::NotInConclusions => "jest w wynikach, nie ma we wnioskach: {0}",
            Say::OnlyInConclusions => "jest we wnioskach, nie ma w wynikach: {0}",
            Say::OnlyInLanguage => "jest w streszczeniu ({1}), nie ma w ({2}): {0}",
            Say::NeverMentioned => "nie wspomniano: {0}",
            Say::WithoutQuote => "wspomniano bez cytatu: {0}",
            Say::OneInformant => "opiera się na jednym uczestniku: {0}",
            Say::NeverQuoted => "nigdy niecytowani: {0}",
            Say::ListedNotQuoted => "na listach, nigdy niecytowani: {0}",
            Say::QuotedNotListed => "cytowani, na żadnej liście: {0}",
            Say::OftenQuoted => "często cytowani: {0} z {1} cytatów",
            Say::QuotedTwice => "tę samą wypowiedź zacytowano w wierszu {0}",
            Say::TwoCodes => "jedna wypowiedź z kilkoma kodami: {0}",
            Say::Barred => "wyłączono z cytowania: {0}",
            Say::BarredFor => "wyłączono z cytowania jako przykład kodu {1}: {0}",
        }
    }

    fn kind(&self, kind: &'static str) -> &'static str {
        match kind {
            "quote" => "cytat",
            "count" => "liczba",
            "list" => "lista",
            "percent" => "odsetek",
            "statistic" => "statystyka",
            "label" => "nazwa",
            other => other,
        }
    }

    fn heading(&self, verdict: &str) -> &'static str {
        match verdict {
            "contradicted" => "Sprzeczne z danymi",
            "not checkable" => "Niemożliwe do sprawdzenia",
            "supported" => "Potwierdzone",
            "accepted" => "Pozostawione bez zmian",
            _ => "Warto też zobaczyć",
        }
    }

    fn heads(&self) -> [&'static str; 5] {
        ["Wiersz", "Co", "Tekst", "Dlaczego", "Dowody"]
    }

    fn summary(&self, [all, contradicted, open, supported, accepted]: [usize; 5]) -> String {
        let accepted = if accepted > 0 { format!(", pozostawione {accepted}") } else { String::new() };
        format!(
            "{}: sprzeczne z danymi {contradicted}, niemożliwe do sprawdzenia {open}, potwierdzone {supported}{accepted}",
            CLAIM.figures(all, Nominative)
        )
    }

    fn title(&self, file: &str) -> String {
        format!("Kontrola rękopisu: {file}")
    }

    fn nothing(&self) -> &'static str {
        "Nie znaleziono twierdzeń do sprawdzenia."
    }

    fn text_only(&self) -> &'static str {
        "Sprawdzono tylko sam tekst, bez danych."
    }

    fn gone(&self, count: usize) -> String {
        format!(
            "Pozostawione twierdzenia, których nie ma już w tekście albo które oceniono inaczej: {count} (audit/accepted.toml)."
        )
    }

    fn paragraphs(&self) -> &'static str {
        "Wiersz oznacza tu akapit dokumentu."
    }

    fn next(&self) -> &'static str {
        "tema audit text PLIK -o audit.html · aby pozostawić twierdzenie: tema audit text PLIK --accept WIERSZ --why \"…\""
    }

    fn sides(&self) -> [&'static str; 2] {
        ["Rękopis", "Dowody"]
    }
}
