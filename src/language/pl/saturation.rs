//! What Polish says about saturation.

use super::Polish;
use super::numbers::figure;
use crate::language::saturation::{Estimated, Reached, SaturationTexts};

impl SaturationTexts for Polish {
    fn events(&self) -> [&'static str; 3] {
        ["nowe", "dotąd", "kody, które wystąpiły po raz pierwszy"]
    }

    fn ratios(&self) -> [&'static str; 3] {
        ["baza", "seria", "nowe w każdej serii / kody bazy"]
    }

    fn curve(&self) -> [&'static str; 3] {
        ["źródła", "kody w tej kolejności", "średnia ze wszystkich kolejności"]
    }

    fn without_order(&self, sources: &str) -> String {
        format!("Pominięte, ponieważ nie mają miejsca w kolejności: {sources}.")
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Kody, które nigdzie nie wystąpiły i nie są liczone: {codes}.")
    }

    fn ratios_note(&self, sources: usize) -> String {
        format!(
            "6+2 – nasycenie osiągnięto po 6. źródle, co pokazują 2 następne. Kolejność źródeł ma znaczenie. Każda seria zaczyna się \
             o jedno źródło później niż poprzednia. Liczba źródeł: {}.",
            figure(sources)
        )
    }

    fn outcome(&self, reached: Reached, run: usize, sources: usize, needed: usize) -> String {
        match reached {
            Reached::Behind(behind) => format!("{behind}+{run}"),
            Reached::No => "nie osiągnięto".to_owned(),
            Reached::NotAssessable => {
                format!("nie można ocenić: źródeł jest {}, potrzeba {}", figure(sources), figure(needed))
            }
            Reached::Undefined => "nieokreślone: w bazie nie ma kodów".to_owned(),
        }
    }

    fn unread(&self, sources: &str) -> String {
        format!("Nie przeczytano do końca, więc może tam brakować kodów: {sources}.")
    }

    fn estimates(&self, found: Option<&Estimated>) -> String {
        let Some(found) = found else {
            return "Chao2 i pokrycie: nieokreślone, ponieważ nigdzie nie wystąpił żaden kod.".to_owned();
        };
        format!(
            "Chao2: kodów jest co najmniej {} (wystąpiło: {}; tylko w jednym źródle: {}, w dwóch: {}). Pokrycie: {} (Chao i Jost: \
             {}).",
            found.chao2,
            figure(found.codes),
            figure(found.once),
            figure(found.twice),
            found.coverage,
            found.coverage_chao
        )
    }

    fn caveats(&self) -> &'static str {
        "Chao2 to dolna granica. Oba wskaźniki zakładają, że źródła są próbą losową i że księga kodów pozostawała otwarta na nowe \
         kody aż do ostatniego źródła; osoby dobrane do wywiadów nie są próbą losową, a przy wcześnie zamkniętej księdze kodów \
         liczby te nic nie znaczą."
    }

    fn what_it_shows(&self) -> &'static str {
        "Widać stąd, ile z utworzonych dotąd kodów – w tej kolejności i według tej księgi kodów – wystąpiło po raz pierwszy późno. \
         Nie wynika stąd ani to, że inne osoby nie powiedziałyby nic nowego, ani to, że zrozumiano to, co powiedziano."
    }
}
