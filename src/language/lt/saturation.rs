//! What Lithuanian says about saturation.

use super::Lithuanian;
use super::numbers::figure;
use crate::language::saturation::{Estimated, Reached, SaturationTexts};

impl SaturationTexts for Lithuanian {
    fn events(&self) -> [&'static str; 3] {
        ["nauji", "iš viso", "pirmą kartą pasitaikę kodai"]
    }

    fn ratios(&self) -> [&'static str; 3] {
        ["bazė", "serija", "nauji kiekvienos serijos kodai / bazės kodai"]
    }

    fn curve(&self) -> [&'static str; 3] {
        ["šaltiniai", "kodai šia tvarka", "visų galimų tvarkų vidurkis"]
    }

    fn without_order(&self, sources: &str) -> String {
        format!("Neįtraukta, nes nenurodyta vieta eilėje: {sources}.")
    }

    fn nowhere(&self, codes: &str) -> String {
        format!("Niekur nepasitaikę ir neskaičiuojami kodai: {codes}.")
    }

    fn ratios_note(&self, sources: usize) -> String {
        format!(
            "6+2 – prisotinimas pasiektas po 6-ojo šaltinio, tai matyti iš 2 tolesnių. Šaltinių eilė svarbi. Kiekviena serija \
             prasideda vienu šaltiniu vėliau už ankstesnę. Šaltinių: {}.",
            figure(sources)
        )
    }

    fn outcome(&self, reached: Reached, run: usize, sources: usize, needed: usize) -> String {
        match reached {
            Reached::Behind(behind) => format!("{behind}+{run}"),
            Reached::No => "nepasiekta".to_owned(),
            Reached::NotAssessable => {
                format!("neįvertinama: šaltinių {}, reikia {}", figure(sources), figure(needed))
            }
            Reached::Undefined => "neapibrėžta: bazėje nėra kodų".to_owned(),
        }
    }

    fn unread(&self, sources: &str) -> String {
        format!("Iki galo neperskaityta, todėl kodų ten gali trūkti: {sources}.")
    }

    fn estimates(&self, found: Option<&Estimated>) -> String {
        let Some(found) = found else {
            return "Chao2 ir aprėptis: neapibrėžta, nes niekur nepasitaikė nė vienas kodas.".to_owned();
        };
        format!(
            "Chao2: kodų ne mažiau kaip {} (pasitaikė {}; tik viename šaltinyje – {}, dviejuose – {}). Aprėptis: {} (Chao ir \
             Jost: {}).",
            found.chao2,
            figure(found.codes),
            figure(found.once),
            figure(found.twice),
            found.coverage,
            found.coverage_chao
        )
    }

    fn caveats(&self) -> &'static str {
        "Chao2 yra apatinė riba. Abu rodikliai remiasi prielaida, kad šaltiniai yra atsitiktinė imtis ir kad kodų knyga liko \
         atvira naujiems kodams iki paskutinio šaltinio; interviu parinkti žmonės nėra atsitiktinė imtis, o jei kodų knyga \
         užbaigta anksti, šie rodikliai nieko nereiškia."
    }

    fn what_it_shows(&self) -> &'static str {
        "Tai rodo, kiek iki šiol sukurtų kodų, šia eile ir pagal šią kodų knygą, pirmą kartą pasitaikė vėlai. Tai nerodo nei \
         kad kiti žmonės nepasakytų nieko nauja, nei kad tai, kas pasakyta, suprasta."
    }
}
