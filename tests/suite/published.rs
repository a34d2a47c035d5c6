//! Published figures, audited by themselves: percentages, tables.

use crate::support::Study;

/// A folder without a study.
fn desk() -> Study {
    Study::folder()
}

#[test]
fn ages_of_a_survey_were_cut_off() {
    let ran = desk().tema(&["audit", "percent", "--n", "70", "31", "15", "14", "14", "12", "11"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.contains("Fits 70 people if cut off: the groups hold everybody."), "{}", ran.out);
    assert!(
        ran.out.contains("No count of 70 people gives 15, 12 if rounded half up or rounded half to even."),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("What is printed adds up to 97."), "{}", ran.out);
}

#[test]
fn education_does_not_fit_and_the_base_may_be_smaller() {
    let ran = desk().tema(&["audit", "percent", "--n", "70", "72", "14", "12", "2", "--format", "json"]);
    assert_eq!(ran.status, 1);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let variable = &told["variables"][0];
    assert_eq!(variable["fits"], false);
    let by =
        |name: &str| variable["rules"].as_array().unwrap().iter().find(|rule| rule["rule"] == name).unwrap().clone();
    assert_eq!(
        (by("truncation")["outcome"].clone(), by("truncation")["people"].clone()),
        ("too many".into(), 72.into())
    );
    let bases = variable["smaller"].as_array().unwrap();
    for n in [43, 50] {
        let base = bases.iter().find(|base| base["n"] == n).unwrap();
        assert!(base["rules"].as_array().unwrap().contains(&"half up".into()), "{base}");
    }
    let text = desk().tema(&["audit", "percent", "--n", "70", "72", "14", "12", "2"]);
    assert!(text.out.contains("Does not fit 70; the base may be smaller: "), "{}", text.out);
}

#[test]
fn a_table_of_several_variables_in_lithuanian() {
    let study = desk();
    study.write(
        "percent.csv",
        "variable,group,percent,n\namžius,20–25,14,70\n,26–30,15,\n,31–35,14,\n,36–40,12,\n,41–50,31,\n,51–60,11,\n\
         darbovietė,socialinės paslaugos,70,\n,savivaldybė,10,\n,direkcija,10,\n,švietimas,7,\n",
    );
    let ran = study.tema(&["audit", "percent", "--table", "percent.csv", "--n", "70", "--lang", "lt"]);
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("amžius, iš 70 žmonių"), "{}", ran.out);
    assert!(ran.out.contains("grupės apima visus"), "{}", ran.out);
    assert!(ran.out.contains("nepatenkančių žmonių: 2."), "{}", ran.out);
    let csv = study.tema(&["audit", "percent", "--table", "percent.csv", "--n", "70", "--format", "csv"]);
    assert!(
        csv.out.contains("darbovietė,70,socialinės paslaugos,70,half up,49,49,\"fits, groups missing\"\n"),
        "{}",
        csv.out
    );
}

#[test]
fn what_is_wrong_in_a_table_is_named() {
    let study = desk();
    study.write("percent.csv", "variable,group,percent\nage,young,14\nage,old,a lot\n");
    let ran = study.tema(&["audit", "percent", "--table", "percent.csv", "--n", "7"]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("`a lot` is no percentage") && ran.err.contains("percent.csv:3"), "{}", ran.err);
    assert!(ran.out.contains("young"), "the rest is read: {}", ran.out);
    let ran = study.tema(&["audit", "percent", "--table", "percent.csv"]);
    assert!(ran.status == 1 && ran.err.contains("the variable `age` has no base"), "{}", ran.err);
    for (args, error) in [
        (vec!["--n", "70", "130"], "`130` is no percentage"),
        (vec!["--n", "0", "13"], "--n is `0`"),
        (vec!["--n", "70", "13", "--lang", "fr"], "results cannot be written in `fr`"),
    ] {
        let ran = study.tema(&[vec!["audit", "percent"], args].concat());
        assert!(ran.status == 2 && ran.err.contains(error), "{}", ran.err);
    }
}

/// The table of the example, and what was worked out by hand from what the article prints.
fn example() -> Study {
    Study::example("family-case-management")
}

fn json(study: &Study, args: &[&str]) -> serde_json::Value {
    let ran = study.tema(&[args, &["--format", "json"]].concat());
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}{}", ran.out, ran.err))
}

fn row<'v>(told: &'v serde_json::Value, label: &str) -> &'v serde_json::Value {
    told["rows"].as_array().unwrap().iter().find(|row| row["row"] == label).unwrap()
}

fn words(value: &serde_json::Value) -> String {
    value.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect::<Vec<_>>().join(" ")
}

#[test]
fn how_the_evidence_of_24_rows_is_printed() {
    let told = json(&example(), &["audit", "table", "published/article.yaml"]);
    let kinds: Vec<(String, usize, String)> = told["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .map(|kind| {
            let rows = words(&kind["rows"]);
            (kind["kind"].as_str().unwrap().to_owned(), rows.split_whitespace().count(), rows)
        })
        .collect();
    let expected = [
        ("number and list agree", 7, "C1 C5 D2 D3 F1 F4 F6"),
        ("number and list differ", 0, ""),
        ("number only", 6, "A1 A4 B1 F2 F3 F5"),
        ("list only", 2, "C2 C3"),
        ("neither", 8, "A2 A3 A5 B2 C4 D1 E2 E3"),
        ("evidence under another label", 1, "E1"),
    ];
    assert_eq!(kinds, expected.map(|(kind, count, rows)| (kind.to_owned(), count, rows.to_owned())));
    let quotes = &told["quotes"];
    assert_eq!((quotes["all"].clone(), quotes["unattributed"].clone()), (21.into(), 1.into()));
    let by: Vec<String> = quotes["by"]
        .as_array()
        .unwrap()
        .iter()
        .map(|by| format!("{} {}", by["participant"].as_str().unwrap(), by["quotes"]))
        .collect();
    assert_eq!(by.join(", "), "SP5 4, SP1 3, SP3 3, SP2 2, SP4 2, AV4 2, SP6 1, AV1 1, AV3 1, AV5 1");
    let never: Vec<String> = quotes["listed_never_quoted"]
        .as_array()
        .unwrap()
        .iter()
        .map(|by| format!("{} {}", by["participant"].as_str().unwrap(), by["lists"]))
        .collect();
    assert_eq!(never, ["SP7 4", "AV2 1"]);
    let absent = told["absent"].as_array().unwrap();
    let forms = absent.iter().find(|absent| absent["topic"] == "collaboration forms").unwrap();
    assert_eq!(words(&forms["people"]), "SP4 AV5");
    let noted: Vec<String> = told["noted"]
        .as_array()
        .unwrap()
        .iter()
        .map(|noted| format!("{} {}", noted["row"].as_str().unwrap(), noted["text"].as_str().unwrap()))
        .collect();
    assert_eq!(
        noted,
        [
            "A5 neither number nor list nor quote",
            "C2 speaks of others, but C1 has them already: SP1 SP3",
            "C3 speaks of others, but C1 has them already: SP3 AV3",
            "C3 speaks of others, but C2 has them already: SP3",
            "D3 counted or listed, and nobody is quoted",
            "E1 the text has its evidence under “different perspective on problems”",
            "E3 its only quote is also that of E2",
            "F1 a quote without a participant",
            "F4 counted or listed, and nobody is quoted",
        ]
    );
}

#[test]
fn attendance_is_exact_only_if_nobody_is_in_both_results() {
    let study = example();
    let told = json(&study, &["audit", "table", "published/article.yaml"]);
    let attendance = row(&told, "F3");
    assert_eq!(words(&attendance["certain"]), "SP6");
    assert_eq!(words(&attendance["possible"]), "SP1 SP2 SP3 SP4 SP5 SP6 SP7");
    assert_eq!(words(&attendance["not_printed"]), "list");
    let assumed = json(&study, &["audit", "table", "published/article.yaml", "--assume", "exclusive:F3,F6"]);
    let attendance = row(&assumed, "F3");
    assert_eq!(words(&attendance["certain"]), "SP3 SP4 SP5 SP6 SP7");
    assert_eq!(words(&attendance["impossible"]), "SP1 SP2");
    // The code's id names the row as well.
    let named = json(
        &study,
        &["audit", "table", "published/article.yaml", "--assume", "exclusive:better-attendance,no-improvement"],
    );
    assert_eq!(named["rows"], assumed["rows"]);
    for (wrong, error) in
        [("exclusive:F3", "at least two rows"), ("exclusive:F3,F9", "there is no row `F9`"), ("F3", "`exclusive:`")]
    {
        let ran = study.tema(&["audit", "table", "published/article.yaml", "--assume", wrong]);
        assert!(ran.status == 2 && ran.err.contains(error), "{wrong}: {}", ran.err);
    }
}

#[test]
fn a_table_in_csv_takes_its_groups_from_the_study_or_the_command_line() {
    let study = example();
    let own = json(&study, &["audit", "table", "published/expected.csv"]);
    assert_eq!(words(&row(&own, "telephone")["certain"]), "SP1 SP3 SP7 AV3");
    let desk = desk();
    desk.write("expected.csv", study.read("published/expected.csv"));
    let ran = desk.tema(&["audit", "table", "expected.csv"]);
    assert!(ran.err.contains("who belongs to `SP` is not known") && ran.status == 1, "{}", ran.err);
    let given =
        json(&desk, &["audit", "table", "expected.csv", "--group", "SP=7", "--group", "AV=AV1,AV2,AV3,AV4,AV5"]);
    assert_eq!(given["rows"], own["rows"]);
}

#[test]
fn what_cannot_be_so_is_said_and_ends_with_1() {
    let study = desk();
    study.write(
        "table.yaml",
        "people: {SP: 4}\nrows:\n\
         - {row: a, asked: SP, n: 3, list: SP1 SP2}\n\
         - {row: b, asked: SP, n: 5}\n\
         - {row: c, asked: SP, list: SP1 SP1, quoted: SP3}\n\
         - {row: d, asked: SP, n: 1, quoted: SP1 SP2}\n\
         - {row: e, asked: SP, n: 1, list: SP9}\n\
         - {row: f, asked: SP, n: 2, list: [SP1, SP2], quoted: [SP1]}\n",
    );
    let ran = study.tema(&["audit", "table", "table.yaml"]);
    assert_eq!(ran.status, 1);
    for said in [
        "a the number is 3, the list holds 2",
        "b the number is 5, but 4 were asked",
        "c SP1 stands twice in the list",
        "c SP3 is quoted, and is not in the list",
        "d the number is 1, but 2 are quoted",
        "e SP9 is none of the participants",
    ] {
        assert!(ran.out.contains(said), "{said}\n{}", ran.out);
    }
    assert!(!ran.out.contains("\n  f "), "{}", ran.out);
    let lt = study.tema(&["audit", "table", "table.yaml", "--lang", "lt"]);
    assert!(lt.out.contains("b nurodytas skaičius 5, o klausta tik 4"), "{}", lt.out);
    study.write("wrong.yaml", "people: {SP: 7}\nrows:\n- {row: a, asked: SP, many: 3}\n- {row: b, list: '7 people'}\n");
    let ran = study.tema(&["audit", "table", "wrong.yaml"]);
    for error in ["unknown key `many`", "`7` is no participant", "wrong.yaml:4"] {
        assert!(ran.err.contains(error), "{error}: {}", ran.err);
    }
}

#[test]
fn a_replication_beside_the_article() {
    let study = example();
    let told = json(&study, &["audit", "table", "published/article.yaml", "--against", "."]);
    let outcome = |label: &str| row(&told, label)["outcome"].as_str().unwrap().to_owned();
    assert_eq!(["A1", "C2", "F6", "A5"].map(outcome), ["same", "same", "same", "not printed"]);
    // The student finds nobody on mediation, one more on the telephone, and something new.
    let codebook = study.read("codebooks/family-case-management.yaml");
    let mediation = codebook.find("      - id: mediation").unwrap();
    let end = mediation + codebook[mediation..].find("\n\n").unwrap();
    let mine = format!("{}{}", &codebook[..mediation], &codebook[end..]);
    study.write("codebooks/family-case-management.yaml", mine);
    study.write("codebooks/new.yaml", "topics:\n  - id: anything\n    name: the word child\n    indicators: [child]\n");
    let told = json(&study, &["audit", "table", "published/article.yaml", "--against", "."]);
    assert_eq!(row(&told, "D2")["outcome"], "missing");
    let new: Vec<&serde_json::Value> =
        told["rows"].as_array().unwrap().iter().filter(|row| row["outcome"] == "new").collect();
    assert_eq!(new.len(), 1);
    assert_eq!(new[0]["code"], "anything");
}

#[test]
fn people_of_another_sample_are_not_compared_by_their_codes() {
    let study = Study::small(
        "topics:\n  - {id: phone, indicators: ['phone*', ring]}\n  - {id: letters, indicators: ['letter*']}\n  - {id: meet, indicators: [meet]}\n",
    );
    study.write(
        "table.yaml",
        "people: {SP: 2, AV: 2}\nrows:\n\
         - {row: a, code: phone, n: 3, list: SP1 SP2 AV1}\n\
         - {row: b, code: letters, n: 1, list: SP2}\n\
         - {row: c, code: meet, n: 2}\n",
    );
    let outcomes = |table: &str| -> Vec<String> {
        let told = json(&study, &["audit", "table", table, "--against", "."]);
        told["rows"].as_array().unwrap().iter().map(|row| row["outcome"].as_str().unwrap().to_owned()).collect()
    };
    // SP1 and SP2 and AV1 phone; SP1 writes letters; SP2 meets.
    assert_eq!(outcomes("table.yaml"), ["same", "other people", "fewer"]);
    let more = study.read("table.yaml").replace("AV: 2", "AV: 3");
    study.write("table.yaml", more);
    assert_eq!(outcomes("table.yaml"), ["same", "same", "fewer"], "only numbers, for there are other participants");
}

mod bounds {
    use proptest::prelude::*;
    use std::collections::BTreeSet;
    use tema::audit::published::{Article, Row, bounds};

    /// A row of five people: a number, whether a list is printed, and for each person whether it is named.
    fn row() -> impl Strategy<Value = Row> {
        (proptest::option::of(0..=5usize), any::<bool>(), proptest::collection::btree_set(0..5usize, 0..3)).prop_map(
            |(n, list, named)| {
                let named: Vec<usize> = named.into_iter().collect();
                let n = if list { n.map(|n| n.max(named.len())) } else { n };
                Row {
                    n,
                    list: list.then(|| named.clone()),
                    quoted: if list { Vec::new() } else { named },
                    ..Row::default()
                }
            },
        )
    }

    /// Whether people can be those of a row, as the page says it in words.
    fn allowed(row: &Row, people: &BTreeSet<usize>) -> bool {
        let listed = row.listed();
        row.n.is_none_or(|n| people.len() == n)
            && row.speakers().is_subset(people)
            && listed.is_none_or(|listed| match row.n {
                Some(n) if n > listed.len() => listed.is_subset(people),
                _ => listed == *people,
            })
    }

    proptest! {
        #[test]
        fn bounds_are_those_of_all_ways_to_fill_the_rows(rows in proptest::collection::vec(row(), 1..4), together in any::<bool>()) {
            let article = Article { people: (1..=5).map(|at| format!("SP{at}")).collect(), described: 5, rows, ..Article::default() };
            let exclusive = if together { vec![(0..article.rows.len()).collect()] } else { Vec::new() };
            let (found, unfilled) = bounds(&article, &exclusive);
            let sets: Vec<BTreeSet<usize>> =
                (0..32u32).map(|bits| (0..5).filter(|at| bits >> at & 1 == 1).collect()).collect();
            let mut ways: Vec<Vec<&BTreeSet<usize>>> = vec![Vec::new()];
            for row in &article.rows {
                ways = ways
                    .into_iter()
                    .flat_map(|way| {
                        sets.iter()
                            .filter(|set| allowed(row, set))
                            .filter(|set| !together || way.iter().all(|other| other.is_disjoint(set)))
                            .map(|set| [way.clone(), vec![set]].concat())
                            .collect::<Vec<_>>()
                    })
                    .collect();
            }
            if ways.is_empty() {
                prop_assert!(!unfilled.is_empty() || article.rows.iter().any(|row| !sets.iter().any(|set| allowed(row, set))));
            } else {
                prop_assert!(unfilled.is_empty());
                for (at, bound) in found.iter().enumerate() {
                    let possible: BTreeSet<usize> = ways.iter().flat_map(|way| way[at].iter().copied()).collect();
                    let certain: BTreeSet<usize> = possible.iter().copied().filter(|one| ways.iter().all(|way| way[at].contains(one))).collect();
                    prop_assert_eq!(&bound.possible, &possible);
                    prop_assert_eq!(&bound.certain, &certain);
                }
            }
        }
    }
}
