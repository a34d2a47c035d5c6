//! Everything that is said about agreement.

use super::{Said, WHO};
use crate::language::agreement::{AgreementTexts, Compared, Ground, Part, Reason, Remark, Stretch, category};
use crate::language::wording::Wording;

const KEYS: [&str; 34] = [
    "percent_agreement",
    "percent_unanimous",
    "scott_pi",
    "cohen_kappa",
    "cohen_kappa_max",
    "weighted_kappa_linear",
    "weighted_kappa_quadratic",
    "pabak",
    "prevalence_index",
    "bias_index",
    "fleiss_kappa",
    "conger_kappa",
    "light_kappa",
    "brennan_prediger",
    "gwet_ac1",
    "gwet_ac2_ordinal",
    "alpha_nominal",
    "alpha_ordinal",
    "alpha_interval",
    "alpha_ratio",
    "alpha_jaccard",
    "alpha_masi",
    "mean_kappa",
    "pooled_kappa",
    "u_alpha",
    "binary_u_alpha",
    "cu_alpha",
    "segment_f1",
    "character_kappa",
    "character_percent_agreement",
    "character_jaccard",
    "positive_agreement",
    "negative_agreement",
    "ku_alpha",
];

const BANDS: [&str; 9] = [
    "poor",
    "slight",
    "fair",
    "moderate",
    "substantial",
    "almost perfect",
    "reliable",
    "tentative only",
    "not reliable",
];

pub fn say(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.agreement();
    said.all("coefficients", KEYS.map(|key| texts.coefficient(key)));
    said.all("bands", BANDS.map(|band| texts.band(band)));
    said.all("categories", [category::NOTHING, category::ABSENT, category::PRESENT].map(|name| texts.category(name)));
    for reason in reasons() {
        said.add(&format!("{reason:?}"), texts.reason(&reason));
    }
    for ground in grounds() {
        said.add(&format!("{ground:?}"), texts.ground(&ground));
    }
    let (coder, category, units) = ("QX2".to_owned(), "QX3".to_owned(), 37);
    for remark in [
        Remark::NoError,
        Remark::NoInterval,
        Remark::Constant { coder, category, units },
        Remark::PairsLeftOut(37),
        Remark::CodesLeftOut(37),
    ] {
        said.add("remark", texts.remark(&remark));
    }
    page(said, texts);
}

fn page(said: &mut Said, texts: &dyn AgreementTexts) {
    let coders = ["QX1", "QX2", "QX3"].map(str::to_owned);
    said.all("agreement words", [texts.undefined(), texts.not_coded(), texts.coders(), texts.nothing_there()]);
    said.all("agreement notes", [texts.given_note(), texts.extent_note()]);
    said.all("agreement", [texts.interval("QX1", "QX2"), texts.low_end("QX1", "QX2"), texts.pair("QX1", "QX2")]);
    for passages in [false, true] {
        said.all("title", [&coders[..1], &coders[..]].map(|coders| texts.title(coders, passages)));
    }
    said.add("title", texts.title(&[], false));
    for unit in [Compared::Unit, Compared::Statement, Compared::Passage] {
        said.add("unit", texts.unit(unit));
        said.all("how many", [(37, 43), (37, 0), (0, 0)].map(|(all, apart)| texts.how_many(unit, all, apart, 58)));
        said.add("part", texts.part(Part::ToTalkAbout(unit)));
    }
    said.add("passages", texts.passages(37, 43, 58, 61));
    for part in [Part::EachCode(None), Part::EachCode(Some(("QX1", "QX2"))), Part::EachPair, Part::AllCodes] {
        said.add("part", texts.part(part));
    }
    said.all("agreement heads", texts.words());
    said.all("agreement heads", texts.decisions("QX1", "QX2"));
    said.all("agreement heads", texts.each());
    said.all("agreement heads", texts.all());
    said.all("agreement heads", texts.alone());
    said.all("agreement heads", texts.by_code());
    said.add("cells", texts.cells("QX1", "QX2"));
    said.all("agreement notes", [texts.nobody_gave(WHO), texts.more(37), texts.drawn(37, 43)]);
    said.all("agreement notes", [Some(WHO), None].map(|overlap| texts.characters_note(overlap)));
    said.all("agreement notes", [Some(WHO), None].map(|author| texts.scales(author)));
}

fn reasons() -> Vec<Reason> {
    let code = || "QX3".to_owned();
    vec![
        Reason::NoNumber,
        Reason::Nobody,
        Reason::OneCoder(code()),
        Reason::NoSharedUnit { units: 37, codes: 43 },
        Reason::NotTwoCoders(37),
        Reason::SeePairs(37),
        Reason::OneCategory { category: code(), coders: 2, units: 37 },
        Reason::OneCategory { category: code(), coders: 3, units: 37 },
        Reason::OneKnown { category: code(), units: 37 },
        Reason::Silent(code()),
        Reason::NoPairKappa(37),
        Reason::NoCodeKappa(37),
        Reason::NotTwoCategories(37),
        Reason::Negative(code()),
        Reason::NobodySaid { present: true, units: 37 },
        Reason::NobodySaid { present: false, units: 37 },
        Reason::OneAnswer(37),
        Reason::NobodyMarked,
        Reason::NoSharedDocument,
        Reason::Overlap { coder: "QX1".into(), doc: "QX2".into(), at: 37 },
        Reason::NeverBoth,
        Reason::OneKind(Stretch::Code(code()), 37),
        Reason::OneKind(Stretch::Coded, 37),
        Reason::OneKind(Stretch::Uncoded, 37),
        Reason::NeverMarked(code()),
        Reason::OnlyCode(code(), 37),
        Reason::EmptyDocuments,
        Reason::NeverGiven(code(), 37),
        Reason::AlwaysGiven(code(), 37),
        Reason::AlwaysLeftOut(code(), 37),
        Reason::NoPassage,
        Reason::OneFigureEach,
    ]
}

fn grounds() -> Vec<Ground> {
    let (coder, sources) = (|| "QX1".to_owned(), || "QX2".to_owned());
    vec![
        Ground::Missing(37, 43),
        Ground::Applied { nothing: 37, cells: 43, unassigned: 58, scale: true },
        Ground::Applied { nothing: 37, cells: 43, unassigned: 58, scale: false },
        Ground::Twice(37),
        Ground::LooksMissing(coder(), 37),
        Ground::LeftOut(coder()),
        Ground::Unforeseen { file: "QX3".into(), times: 37, shown: vec![("QX4".into(), coder(), 43)] },
        Ground::Lengths(vec![("QX3".into(), 37)]),
        Ground::MarkedNothing(coder(), sources()),
        Ground::Part { coder: coder(), sources: sources(), statements: 37 },
        Ground::NoShared,
        Ground::Shared(sources()),
        Ground::SharedPassages(sources()),
        Ground::Alone(coder(), sources()),
        Ground::Begun(coder(), sources()),
        Ground::PartPassages(coder(), sources()),
    ]
}
