//! What a picture must be, whatever the figures: well-formed, in proportion, nothing of negative size, nothing lost.

use super::{Amount, Bar, Chart, Drawing, Layout, Picture, Series, choose, svg, terminal};
use crate::language::wording;
use proptest::prelude::*;

fn bar(label: &str, n: usize) -> Bar {
    Bar { label: label.to_owned(), indent: 0, amount: Amount::count(n), interval: None }
}

fn drawing(chart: Chart) -> Drawing {
    Drawing::new(wording("lt").unwrap(), 2, "Temos: teiginiai", vec!["Kodavo VK.".into()], chart)
}

/// The attributes of a name in all elements of another.
fn all(svg: &str, element: &str, attribute: &str) -> Vec<f64> {
    let mut found = Vec::new();
    let mut reader = quick_xml::Reader::from_str(svg);
    loop {
        match reader.read_event().expect("well-formed") {
            quick_xml::events::Event::Eof => return found,
            quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                for given in tag.attributes() {
                    let given = given.expect("an attribute");
                    if tag.name().as_ref() == element && given.key.as_ref() == attribute {
                        found.push(given.value.parse().unwrap());
                    }
                }
            }
            _ => {}
        }
    }
}

#[test]
fn decimals_are_those_of_the_language() {
    let chart = || Chart::Bars { bars: vec![bar("a", 1)], scale: Some((0.0, 1.0)) };
    assert!(svg::file(&[drawing(chart())]).contains(">0,2</text>"));
    let english = Drawing::new(wording("en").unwrap(), 1, "Agreement", Vec::new(), chart());
    assert!(svg::file(&[english]).contains(">0.2</text>"));
    let lines = vec![("a".to_owned(), vec![0.5, 1.0])];
    let curve = drawing(Chart::Curve { axes: ["x".into(), "y".into()], lines });
    assert!(curve.alt.contains("a: 0,5 1"), "{}", curve.alt);
}

#[test]
fn a_bar_of_twice_the_count_is_twice_as_long() {
    let file = svg::file(&[drawing(Chart::Bars { bars: vec![bar("a", 8), bar("b", 4), bar("c", 0)], scale: None })]);
    // The first two belong to a pattern and to the paper; nothing is drawn for nought.
    let widths = all(&file, "rect", "width");
    let [first, second] = widths[2..] else { panic!("{widths:?}") };
    assert!((first - 2.0 * second).abs() < 0.02, "{first} {second}");
}

#[test]
fn the_number_comes_first_where_it_does() {
    let chart = || Chart::Bars { bars: vec![bar("a", 8), bar("b", 4)], scale: None };
    assert_eq!(drawing(chart()).caption, "2 pav. Temos: teiginiai.");
    let english = Drawing::new(wording("en").unwrap(), 2, "Topics: statements", Vec::new(), chart());
    assert_eq!(english.caption, "Figure 2. Topics: statements.");
    assert_eq!(english.alt, "Bar chart. a: 8; b: 4.");
}

#[test]
fn what_says_nothing_is_not_nought() {
    let silent = Bar { amount: Amount::Silent("neskaityta".into()), ..bar("b", 0) };
    let drawn = drawing(Chart::Bars { bars: vec![bar("a", 3), silent], scale: None });
    let file = svg::file(std::slice::from_ref(&drawn));
    assert!(file.contains(">neskaityta</text>") && !file.contains(">0</text>"));
    assert!(drawn.alt.ends_with("a: 3; b: neskaityta."));
    assert!(terminal::write(&drawn, 60).contains("b neskaityta\n"));
}

#[test]
fn the_middle_of_a_scale_stands_under_one_another() {
    // 2, 2, 4 of 8: the middle lies at 3 of 8; 0, 8, 0: at 4 of 8. Both bars begin so far before it.
    let rows = [[2, 2, 4], [0, 8, 0]].map(|row| Series {
        label: "a".into(),
        indent: 0,
        amounts: row.into_iter().map(Amount::count).collect(),
    });
    let series = ["−", "0", "+"].map(str::to_owned).to_vec();
    let file = svg::file(&[drawing(Chart::Stacked { series, rows: rows.to_vec(), layout: Layout::Diverging })]);
    let parts: Vec<(f64, f64)> = {
        let heights = all(&file, "rect", "height");
        let xs = all(&file, "rect", "x");
        let widths = all(&file, "rect", "width");
        // Patterns and paper have no `x`: they come first.
        let skip = heights.len() - xs.len();
        xs.into_iter()
            .zip(widths.into_iter().skip(skip))
            .zip(heights.into_iter().skip(skip))
            .filter(|(_, high)| (*high - 20.0).abs() < 0.01)
            .map(|(part, _)| part)
            .collect()
    };
    let whole = |from: usize| parts[from].0;
    // One gap of one pixel belongs to each part: 8 parts are as wide as the single part of the second row and its gap.
    let eighth = (parts.last().unwrap().1 + 1.0) / 8.0;
    assert!((whole(0) + 3.0 * eighth - (parts.last().unwrap().0 + 4.0 * eighth)).abs() < 0.05, "{parts:?}");
}

#[test]
fn only_what_a_result_has_can_be_drawn() {
    let error = choose(Some(Picture::Pie), &[Picture::Bars, Picture::Grouped]).unwrap_err();
    assert_eq!(error.expected.as_deref(), Some("bars, grouped"));
    assert_eq!(choose(None, &[Picture::Heat, Picture::Network]).unwrap(), Picture::Heat);
    assert!(choose(None, &[]).is_err());
}

#[test]
fn a_terminal_draws_eighths() {
    let drawn = drawing(Chart::Bars { bars: vec![bar("a", 16), bar("b", 8), bar("c", 0)], scale: None });
    // Of 24 columns 5 are for names, blanks and figures: 18 blocks for 16, 9 for 8.
    let text = terminal::write(&drawn, 24);
    assert!(text.contains(&format!("a {} 16\n", "█".repeat(18))), "{text}");
    assert!(text.contains(&format!("b {} 8\n", "█".repeat(9))), "{text}");
    assert!(text.contains("c 0\n"), "{text}");
}

fn amount() -> impl Strategy<Value = Amount> {
    prop_oneof![
        (0usize..5000).prop_map(Amount::count),
        Just(Amount::Of(0.0, "0 (0 %)".into())),
        ".{0,20}".prop_map(Amount::Silent),
    ]
}

fn bars() -> impl Strategy<Value = Vec<Bar>> {
    prop::collection::vec(
        (".{0,90}", 0usize..6, amount(), prop::option::of((-1.0..1.0f64, -1.0..1.0f64)))
            .prop_map(|(label, indent, amount, interval)| Bar { label, indent, amount, interval }),
        0..40,
    )
}

fn grid() -> impl Strategy<Value = (Vec<String>, Vec<Series>)> {
    (0usize..9).prop_flat_map(|columns| {
        let row = (".{0,60}", 0usize..4, prop::collection::vec(amount(), columns))
            .prop_map(|(label, indent, amounts)| Series { label, indent, amounts });
        (prop::collection::vec(".{0,40}", columns), prop::collection::vec(row, 0..15))
    })
}

fn chart() -> impl Strategy<Value = Chart> {
    let layouts = [Layout::Sums, Layout::Shares, Layout::Diverging, Layout::Grouped];
    prop_oneof![
        bars().prop_map(|bars| Chart::Bars { bars, scale: None }),
        bars().prop_map(|bars| Chart::Bars { bars, scale: Some((-1.0, 1.0)) }),
        bars().prop_map(Chart::Pie),
        (bars(), 0.1..20.0f64).prop_map(|(bars, wide)| Chart::Histogram {
            columns: bars.into_iter().map(|bar| (bar, wide)).collect(),
            axis: "n".into()
        }),
        (grid(), 0usize..4).prop_map(move |((series, rows), layout)| Chart::Stacked {
            series,
            rows,
            layout: layouts[layout]
        }),
        grid().prop_map(|(columns, rows)| Chart::Heat { columns, rows }),
        (1usize..70).prop_map(|n| Chart::Network {
            nodes: (0..n).map(|at| (format!("<code> & {at}"), at % 7)).collect(),
            edges: (1..n).map(|at| (at - 1, at, at)).collect()
        }),
        prop::collection::vec(0.0..500.0f64, 0..80)
            .prop_map(|points| Chart::Curve { axes: ["x".into(), "y".into()], lines: vec![("a".into(), points)] }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_is_of_negative_size_and_all_is_well_formed(chart in chart()) {
        let drawn = drawing(chart);
        let file = svg::file(std::slice::from_ref(&drawn));
        for (element, attribute) in
            [("rect", "width"), ("rect", "height"), ("circle", "r"), ("svg", "width"), ("svg", "height"), ("rect", "x")]
        {
            for value in all(&file, element, attribute) {
                prop_assert!(value >= 0.0, "{element} {attribute} {value}");
            }
        }
        prop_assert_eq!(&file, &svg::file(std::slice::from_ref(&drawn)));
        let _ = terminal::write(&drawn, 40);
        let _ = svg::inline(&drawn);
    }
}
