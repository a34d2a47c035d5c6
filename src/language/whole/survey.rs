//! Everything that is said about surveys.

use super::{Said, WHO};
use crate::language::survey::{Base, NoAlpha, NotTested, NumberFigures, PercentOf, Rounded};
use crate::language::wording::Wording;

pub fn say(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.survey();
    said.all("survey words", [texts.answer(), texts.n(), texts.interval(), texts.question(), texts.other()]);
    said.all(
        "survey words",
        [texts.no_band(), texts.profile(), texts.synthetic(), texts.battery(), texts.intervals(), texts.too_large()],
    );
    said.all("survey heads", texts.of_respondents_and_answers());
    said.all("survey heads", texts.median_and_mean());
    said.all("items", texts.item_heads());
    said.all("items", [texts.item_note(), texts.reversed()]);
    let part = Base { respondents: 79, asked: 61, valid: 58, missing: 43, outside: 37, uninvited: 43 };
    let whole = Base { respondents: 79, asked: 79, valid: 79, ..Base::default() };
    said.all("base", [texts.base(&part), texts.base(&whole)]);
    said.all("rounded", [Rounded::HalfUp, Rounded::Sum100].map(|rounded| texts.rounded(rounded)));
    said.add("several", texts.several(37, 43));
    let figures = NumberFigures {
        mean: "QX1".into(),
        deviation: Some("QX2".into()),
        quartiles: ["QX3".into(), "37".into(), "43".into()],
        ends: Some(("QX4".into(), "QX5".into())),
    };
    let shared = NumberFigures { ends: None, ..figures.clone() };
    said.all("numbers", [texts.numbers(&figures), texts.told_numbers(WHO, 37, &figures), texts.numbers(&shared)]);
    said.all("scores", [texts.scores("QX1", Some("QX2")), texts.scores("QX1", None)]);
    said.all("middle", [texts.middle(WHO), texts.between("QX1", "QX2"), texts.outside(WHO)]);
    said.all("dates", [texts.dates("QX1", "QX2"), texts.open(37, WHO), texts.told_open(WHO, 37)]);
    let parts = ["QX2".to_owned(), "QX3".to_owned()];
    said.all("told", [texts.told(WHO, 37, &parts), texts.told_several(WHO, 37, &parts), texts.part(WHO, 37, "QX2")]);
    said.add("answered", texts.answered(37, 43));
    for of in [PercentOf::Row, PercentOf::Column, PercentOf::Total] {
        said.all("crossed", [texts.crossed(37, 43, of), texts.crossed(37, 0, of)]);
    }
    said.all("tests", [texts.chi_square("QX1", 37, 43, "QX2"), texts.expected(37, 43, "QX1"), texts.fisher("QX1")]);
    said.all("cramer", [texts.cramer("QX1", Some("QX2")), texts.cramer("QX1", None)]);
    said.all("no test", [NotTested::Empty, NotTested::OneRow, NotTested::OneColumn].map(|why| texts.not_tested(why)));
    said.all("alpha", [texts.alpha("QX1", Some(("QX2", "QX3")), 37, 43), texts.alpha("QX1", None, 37, 43)]);
    said.all(
        "no alpha",
        [NoAlpha::FewItems, NoAlpha::FewPeople, NoAlpha::NoVariance].map(|why| texts.no_alpha(why, 37)),
    );
    said.all("alpha", [texts.in_part(37), texts.seems_reversed(WHO)]);
}
