//! Everything that is said about figures.

use super::{Said, WHO};
use crate::language::association::{Few, Untested};
use crate::language::evidence::{Heard, Judged, Little};
use crate::language::quotes::{Share, Why};
use crate::language::saturation::{Estimated, Reached};
use crate::language::together::Unit;
use crate::language::wording::{Gender, Setting, Wording};

pub fn say(said: &mut Said, wording: &dyn Wording) {
    together(said, wording);
    saturation(said, wording);
    words(said, wording);
    evidence(said, wording);
    tests(said, wording);
    quotes(said, wording);
    subjects(said, wording);
}

fn together(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.together();
    said.all("together heads", texts.heads());
    said.add("together undefined", texts.undefined());
    for unit in [Unit::Statement, Unit::Turn, Unit::Turns(37), Unit::Participant] {
        said.add("together rule", texts.rule(unit));
        said.add("together of all", texts.of_all(43, unit));
    }
    said.all("never", [texts.never(37, 43, 58, 61), texts.never(37, 43, 0, 61)]);
    said.add("together nowhere", texts.nowhere(WHO));
    said.all("together notes", [texts.brackets(), texts.none()]);
}

fn saturation(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.saturation();
    for heads in [texts.events(), texts.ratios(), texts.curve()] {
        said.all("saturation heads", heads);
    }
    said.all("saturation lists", [texts.without_order(WHO), texts.nowhere(WHO), texts.unread(WHO)]);
    said.add("ratios note", texts.ratios_note(37));
    for reached in [Reached::Behind(37), Reached::No, Reached::NotAssessable, Reached::Undefined] {
        said.add("reached", texts.outcome(reached, 43, 58, 61));
    }
    let found = Estimated {
        chao2: "QX1".into(),
        codes: 37,
        once: 43,
        twice: 58,
        coverage: "QX2".into(),
        coverage_chao: "QX3".into(),
    };
    said.all("estimates", [texts.estimates(Some(&found)), texts.estimates(None)]);
    said.all("caveats", [texts.caveats(), texts.what_it_shows()]);
}

fn words(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.words();
    said.all("frequencies", texts.frequencies());
    said.all("frequencies", [true, false].map(|stop| texts.frequencies_note(37, 43, 58, stop)));
    said.all("keys", texts.keys());
    said.add("keys", texts.keys_note(("QX1", 37), ("QX2", 43)));
    said.add("others", texts.others());
    said.add("nowhere", texts.nowhere(WHO));
    said.add("concordance", texts.concordance(37, 43, 58));
    said.all("collocations", texts.collocations());
    said.add("collocations", texts.collocations_note(WHO, 37, 43));
    said.add("no collocation", texts.no_collocation(WHO, 37));
}

fn evidence(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.evidence();
    for judged in [Judged::For, Judged::Against, Judged::Not] {
        said.all("judged", [texts.judged(judged), texts.judged_heading(judged)]);
    }
    use Heard::{Agreed, Dissented, NeverAsked, NotMentioned, NotRead, SilentInGroup, Spoke, Unasked};
    for heard in [Spoke, Unasked, Agreed, Dissented, NotMentioned, SilentInGroup, NotRead, NeverAsked] {
        said.all("heard", [texts.heard(heard), texts.heard_note(heard)]);
    }
    said.all("evidence", [texts.people(), texts.not_judged_note(), texts.little_head()]);
    let shared = Little::SharedWith(WHO);
    for little in [Little::NoStatement, Little::OneStatement, Little::OneInformant, Little::NoQuote, shared] {
        said.all("little", [Gender::Masculine, Gender::Feminine].map(|gender| texts.little(little, gender)));
    }
    said.add("little", texts.little_note(37, 43));
}

fn tests(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.tests();
    said.all("test heads", texts.heads());
    said.all("test notes", [texts.people(), texts.intervals(), texts.cramer(), texts.doubtful(), texts.kind()]);
    said.all("test lists", [texts.in_groups(WHO), texts.unread(WHO), texts.too_large(WHO)]);
    said.all("untested", [Untested::Empty, Untested::OneRow, Untested::OneColumn].map(|why| texts.undefined(why, WHO)));
    said.all("test p", [texts.p(37), texts.hidden(37)]);
    for (adjusted, never_below) in [(None, None), (Some("QX3"), None), (Some("QX3"), Some("QX4"))] {
        let few = Few {
            people: 37,
            parts: "QX1".into(),
            least: "QX2".into(),
            tested: 43,
            adjusted: adjusted.map(str::to_owned),
            never_below: never_below.map(str::to_owned),
        };
        said.add("few", texts.few(&few));
    }
    said.all("nothing to compare", [true, false].map(|groups| texts.nothing_to_compare(groups)));
    said.add("columns", texts.columns(WHO, &[("QX2".to_owned(), "QX3".to_owned())]));
    for setting in [Setting::Interview, Setting::FocusGroup, Setting::Survey, Setting::Document, Setting::Pooled] {
        said.add("kind of", texts.kind_of(setting));
    }
}

fn quotes(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.quotes();
    let heads = texts.heads();
    said.all("quote heads", [heads.proposed, heads.fairness, heads.quote, heads.quotes]);
    said.all("quote heads", [heads.signs, heads.why, heads.expected, heads.share]);
    said.all("quote heads", [heads.left_out, heads.elisions, heads.each]);
    said.all("left out", [texts.marked(37), texts.left_out(WHO, 43, 58), texts.marks(61)]);
    let why = [Why::Starred, Why::All, Why::New, Why::Further, Why::Heard, Why::Instead(WHO.to_owned())];
    said.all("why quoted", why.map(|why| texts.why(&why)));
    said.all(
        "share",
        [Share::Even, Share::Over, Share::Under, Share::Never, Share::Silent].map(|one| texts.share(one)),
    );
    said.all(
        "quotes",
        [texts.kept(37), texts.over(WHO, 43), texts.never(WHO), texts.barred(WHO), texts.compared(58, 61)],
    );
}

fn subjects(said: &mut Said, wording: &dyn Wording) {
    let texts = wording.subjects();
    said.all("subjects", [texts.inferred(), texts.not_stated(), texts.legend(), texts.no_document()]);
    said.all("cells", [texts.cells(37, 43, 260, 58), texts.cells(37, 0, 98, 0)]);
    said.all("subject lists", [texts.empty_codes(WHO), texts.empty_cases(WHO), texts.loose(WHO)]);
}
