//! What Bulgarian says about saturation.

use super::Bulgarian;
use super::numbers::figure;
use crate::language::saturation::{Estimated, Reached, SaturationTexts};

impl SaturationTexts for Bulgarian {
    fn events(&self) -> [&'static str; 3] {
        ["нови", "дотук", "срещнати за първи път"]
    }

    fn ratios(&self) -> [&'static str; 3] {
        ["база", "серия", "нови във всяка серия / кодове на базата"]
    }

    fn curve(&self) -> [&'static str; 3] {
        ["източници", "кодове в този ред", "средно за всички редове"]
    }

    fn without_order(&self, sources: &str) -> String {
        format!("Без място в реда и затова пропуснати: {sources}.")
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Несрещнати никъде и неброени: {codes}.")
    }

    fn ratios_note(&self, sources: usize) -> String {
        format!(
            "6+2: достигнато след 6-ия източник, видимо от следващите 2. Редът има значение. Всяка серия започва един източник след \
             предишната. Източници: {}.",
            figure(sources)
        )
    }

    fn outcome(&self, reached: Reached, run: usize, sources: usize, needed: usize) -> String {
        match reached {
            Reached::Behind(behind) => format!("{behind}+{run}"),
            Reached::No => "не е достигнато".to_owned(),
            Reached::NotAssessable => {
                format!("не може да се прецени: източници {}, нужни {}", figure(sources), figure(needed))
            }
            Reached::Undefined => "неопределено: в базата няма код".to_owned(),
        }
    }

    fn unread(&self, sources: &str) -> String {
        format!("Непрочетени докрай, затова там може да липсват кодове: {sources}.")
    }

    fn estimates(&self, found: Option<&Estimated>) -> String {
        let Some(found) = found else {
            return "Chao2 и покритие: неопределени, защото никъде не е срещнат код.".to_owned();
        };
        format!(
            "Chao2: поне {} кода (срещнати {}; само в един източник {}, в два {}). Покритие: {} (Chao и Jost: {}).",
            found.chao2,
            figure(found.codes),
            figure(found.once),
            figure(found.twice),
            found.coverage,
            found.coverage_chao
        )
    }

    fn caveats(&self) -> &'static str {
        "Chao2 е долна граница. И двете стойности предполагат, че източниците са случайна извадка и че кодовата книга е била \
         отворена за нови кодове до последния от тях; хората, подбрани за интервю, не са случайна извадка, а при рано затворена \
         кодова книга стойностите не означават нищо."
    }

    fn what_it_shows(&self) -> &'static str {
        "Това показва колко от създадените досега кодове са срещнати за първи път късно в този ред и според тази кодова книга. Не \
         показва, че други хора не биха казали нищо ново, нито че казаното е разбрано."
    }
}
