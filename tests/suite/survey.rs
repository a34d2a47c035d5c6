//! Surveys: what is drafted from a table, counted, crossed, and found wrong.
//!
//! Expected figures come from scipy 1.16 (chi-square, F), pingouin (alpha), statsmodels (Wilson), numpy (means, quantiles,
//! correlations), an enumeration of all tables in Python (Fisher), or a count by hand; the answers were drawn by numpy.

use crate::support::Study;
use serde_json::Value;

/// 24 respondents; `t4` goes against `t1` to `t3`; one gender, one education and one `t2` are missing.
const ANSWERS: &str = "\
participant,gender,education,age,t1,t2,t3,t4
R1,man,bachelor,32,5,4,4,1
R2,woman,bachelor,49,1,1,3,5
R3,woman,bachelor,50,5,4,5,2
R4,woman,master,30,3,,3,1
R5,woman,bachelor,55,5,5,4,1
R6,woman,bachelor,58,3,2,2,5
R7,woman,master,47,2,1,1,5
R8,woman,bachelor,50,1,2,1,4
R9,man,bachelor,29,4,4,2,3
R10,man,bachelor,37,3,3,2,3
R11,,master,22,1,1,2,4
R12,woman,bachelor,40,4,5,5,2
R13,woman,n/a,22,1,1,2,5
R14,woman,bachelor,31,4,5,5,1
R15,man,bachelor,56,1,2,2,4
R16,man,bachelor,27,5,5,4,1
R17,woman,bachelor,43,3,4,2,4
R18,man,bachelor,38,3,4,3,1
R19,woman,doctoral,33,4,5,5,2
R20,woman,master,54,4,4,4,1
R21,woman,master,58,2,1,2,4
R22,man,doctoral,27,1,1,2,4
R23,woman,doctoral,50,1,1,1,5
R24,man,bachelor,51,4,4,5,2
";

const QUESTIONS: &str = "\
title: {en: A survey, lt: Apklausa}
missing: [n/a]
questions:
  - id: gender
    text: {en: Gender, lt: Lytis}
    type: single
    answers: [{value: woman, name: {en: woman, lt: moteris}}, {value: man, name: {en: man, lt: vyras}}]
  - id: education
    type: ordinal
    answers: [bachelor, master, doctoral]
  - id: age
    type: number
    bands: [20-30, 31-40, 41-60]
    least: 18
    most: 99
  - {id: t1, type: ordinal, answers: [\"1\", \"2\", \"3\", \"4\", \"5\"]}
  - {id: t2, type: ordinal, answers: [\"1\", \"2\", \"3\", \"4\", \"5\"]}
  - {id: t3, type: ordinal, answers: [\"1\", \"2\", \"3\", \"4\", \"5\"]}
  - {id: t4, type: ordinal, answers: [\"1\", \"2\", \"3\", \"4\", \"5\"], reversed: true}
scales:
  - id: trust
    items: [t1, t2, t3, t4]
";

fn study(answers: &str, questions: &str) -> Study {
    let study = Study::folder();
    study.write("tema.toml", "[study]\ntitle = \"Survey\"\n");
    study.write("survey/s.csv", answers);
    study.write("survey/s.yaml", questions);
    study
}

/// A study with a survey of 24 people.
pub fn sample() -> Study {
    study(ANSWERS, QUESTIONS)
}

fn close(value: &Value, expected: f64) {
    let found = value.as_f64().unwrap_or_else(|| panic!("{value} is no number"));
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

fn question<'v>(freq: &'v Value, id: &str) -> &'v Value {
    freq["questions"].as_array().unwrap().iter().find(|question| question["question"] == id).unwrap()
}

#[test]
fn frequencies_have_their_base_and_their_people() {
    let freq = study(ANSWERS, QUESTIONS).json(&["survey", "freq"]);
    let gender = question(&freq, "gender");
    assert_eq!((gender["asked"].as_u64(), gender["valid"].as_u64()), (Some(24), Some(23)));
    assert_eq!(gender["missing"], serde_json::json!(["R11"]));
    // 15 of 23 is 65.217…, 8 of 23 is 34.782….
    assert_eq!(gender["rows"][0]["percent"], 65.2);
    assert_eq!(
        gender["rows"][1]["respondents"],
        serde_json::json!(["R1", "R9", "R10", "R15", "R16", "R18", "R22", "R24"])
    );
    close(&gender["rows"][0]["wilson95"][0], 0.448_903_353_772_63);
    close(&gender["rows"][0]["wilson95"][1], 0.811_887_240_612_022_7);
    let education = question(&freq, "education");
    assert_eq!(education["missing"], serde_json::json!(["R13"]));
    let age = question(&freq, "age");
    let bands: Vec<u64> = age["rows"].as_array().unwrap().iter().map(|row| row["n"].as_u64().unwrap()).collect();
    assert_eq!(bands, [6, 6, 12]);
    close(&age["numbers"]["mean"], 41.208_333_333_333_336);
    close(&age["numbers"]["sd"], 11.912_650_078_133_662);
    assert_eq!(age["numbers"]["quartiles"], serde_json::json!([30.75, 41.5, 50.25]));
}

#[test]
fn a_table_is_read_at_a_glance() {
    let out = study(ANSWERS, QUESTIONS).ok(&["survey", "freq", "gender", "--lang", "lt", "--digits", "0", "-q"]);
    let expected = "\
gender Lytis
Atsakymas   n   %
moteris    15  65  ████████████████████
vyras       8  35  ███████████
Klausta visų, iš viso 24; atsakė: 23; neatsakė: 1.
";
    assert!(out.contains(expected), "{out}");
}

/// 3 × 1 of 3 is 33 each when rounded plainly, and 34, 33, 33 when the sum must be 100.
#[test]
fn percentages_sum_to_100_where_that_is_asked_for() {
    let study =
        study("participant,a\nR1,x\nR2,y\nR3,z\n", "questions:\n  - id: a\n    type: single\n    answers: [x, y, z]\n");
    let percents = |args: &[&str]| -> Vec<f64> {
        let freq = study.json(args);
        freq["questions"][0]["rows"].as_array().unwrap().iter().map(|row| row["percent"].as_f64().unwrap()).collect()
    };
    assert_eq!(percents(&["survey", "freq", "--digits", "0"]), [33.0, 33.0, 33.0]);
    assert_eq!(percents(&["survey", "freq", "--digits", "0", "--sum-100"]), [34.0, 33.0, 33.0]);
}

#[test]
fn two_questions_are_crossed_and_tested() {
    let study = study(ANSWERS, QUESTIONS);
    let found = study.json(&["survey", "cross", "gender", "education"]);
    let counts: Vec<u64> = found["cells"].as_array().unwrap().iter().map(|cell| cell["n"].as_u64().unwrap()).collect();
    assert_eq!((counts, found["left_out"].as_u64()), (vec![8, 4, 2, 7, 0, 1], Some(2)));
    let figures = &found["figures"];
    close(&figures["chi_square"], 2.985_714_285_714_285_8);
    close(&figures["chi_square_p"], 0.224_729_652_679_400_1);
    close(&figures["least_expected"], 1.090_909_090_909_090_9);
    assert_eq!(
        (figures["expected_below_five"].as_u64(), figures["expected_too_small"].as_bool()),
        (Some(4), Some(true))
    );
    close(&figures["fisher_p"], 0.279_200_675_485_505_2);
    close(&figures["cramers_v"], 0.368_394_198_806_503_6);
    close(&figures["cramers_v_corrected"], 0.206_155_281_280_883);
    let out = study.ok(&["survey", "cross", "gender", "education", "--percent", "column"]);
    for line in [
        "woman     8 (53.3)  4 (100.0)   2 (66.7)   14 (63.6)",
        "22 respondents answered both questions; 2 did not and are left out.",
        "Careful: 4 of 6 expected numbers are below 5, the least is 1.1;",
        "Fisher's exact test, two-sided: p = 0.279.",
    ] {
        assert!(out.replace('\n', " ").contains(line), "{line}\n{out}");
    }
}

#[test]
fn a_scale_has_its_alpha() {
    let found = study(ANSWERS, QUESTIONS).json(&["survey", "scale", "trust"]);
    let scale = &found["scales"][0];
    close(&scale["alpha"]["value"], 0.949_157_966_318_652_8);
    close(&scale["alpha"]["feldt95"][0], 0.903_987_495_857_146_2);
    close(&scale["alpha"]["feldt95"][1], 0.976_157_434_167_122_3);
    assert_eq!((scale["people"].as_array().unwrap().len(), scale["in_part"].as_u64()), (23, Some(1)));
    let t3 = &scale["items"][2];
    close(&t3["mean"], 2.956_521_739_130_434_6);
    close(&t3["sd"], 1.429_502_801_980_312_7);
    close(&t3["item_rest"], 0.816_923_262_971_894_1);
    close(&t3["alpha_without"], 0.951_262_135_922_330_2);
}

/// Where `reversed` is forgotten, alpha falls below zero, and the item is named.
#[test]
fn a_forgotten_reversal_is_named() {
    let study = study(ANSWERS, &QUESTIONS.replace(", reversed: true", ""));
    let found = study.json(&["survey", "scale"]);
    close(&found["scales"][0]["alpha"]["value"], -0.082_559_339_525_283_56);
    close(&found["scales"][0]["items"][3]["item_rest"], -0.890_817_459_220_212);
    let out = study.ok(&["survey", "scale", "--lang", "lt"]);
    assert!(out.contains("Priešingai nei kiti: t4."), "{out}");
}

/// Two columns for one question, and one with several answers in a cell, counted by hand.
#[test]
fn several_answers_are_counted_of_respondents_and_of_answers() {
    let study = study(
        "participant,m_1,m_2,w\nR1,Yes,No,\"tea, hot; water\"\nR2,Yes,Yes,water\nR3,No,No,\nR4,,,juice; water\n",
        "questions:\n  - {id: m, type: multiple, columns: [m_1, m_2], answers: [letters, calls]}\n  - {id: w, type: multiple, answers: [\"tea, hot\", water], other: true}\n",
    );
    let freq = study.json(&["survey", "freq"]);
    let m = question(&freq, "m");
    // R3 ticked nothing, and said so; R4 left both columns empty.
    assert_eq!((m["valid"].as_u64(), m["chosen"].as_u64()), (Some(3), Some(3)));
    assert_eq!(m["missing"], serde_json::json!(["R4"]));
    assert_eq!([&m["rows"][0]["n"], &m["rows"][1]["n"]], [2, 1]);
    let w = question(&freq, "w");
    assert_eq!((w["valid"].as_u64(), w["chosen"].as_u64()), (Some(3), Some(5)));
    assert_eq!(w["rows"][1]["respondents"], serde_json::json!(["R1", "R2", "R4"]));
    assert_eq!(w["rows"][2]["respondents"], serde_json::json!(["R4"]));
    let out = study.ok(&["survey", "freq", "w"]);
    // 3 of 3 respondents, 3 of 5 answers.
    assert!(out.contains("water                      3             100.0          60.0"), "{out}");
}

/// Who was not asked is no missing answer, and whoever answered all the same is named.
#[test]
fn skip_logic_sets_the_base() {
    let study = study(
        "participant,works,years\nR1,yes,4\nR2,no,\nR3,no,7\nR4,yes,\nR5,,2\n",
        "questions:\n  - {id: works, type: single, answers: [yes, no]}\n  - {id: years, type: number, asked_if: {works: [yes]}}\n",
    );
    let freq = study.json(&["survey", "freq", "years"]);
    let years = question(&freq, "years");
    assert_eq!((years["asked"].as_u64(), years["valid"].as_u64()), (Some(3), Some(2)));
    assert_eq!(years["missing"], serde_json::json!(["R4"]));
    assert_eq!(years["not_asked"], serde_json::json!(["R2", "R3"]));
    assert_eq!(years["uninvited"], serde_json::json!(["R3"]));
    close(&years["numbers"]["mean"], 3.0);
    let ran = study.tema(&["survey", "check"]);
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("`years` was answered by people who were not asked: R3"), "{}", ran.out);
    assert!(ran.out.contains("survey/s.csv:4"), "{}", ran.out);
}

#[test]
fn what_does_not_fit_is_named() {
    let row = |code: &str, rest: &str| format!("{code},{rest}\n");
    let head = "participant,a,n,d,t1,t2,t3,t4,t5,t6,t7\n";
    let same = "x,3,2026-01-31,1,2,3,4,5,4,3";
    let answers = [
        head.to_owned(),
        row("R1", same),
        row("R2", same),
        row("R3", "y,-4,31 May,2,2,2,2,2,2,2"),
        row("R4", "z,12,2026-02-30,3,1,2,3,4,5,9"),
    ]
    .concat();
    let scale = (1..=7)
        .map(|n| {
            format!(
                "  - {{id: t{n}, type: ordinal, answers: [\"1\", \"2\", \"3\", \"4\", \"5\"]{}}}\n",
                if n == 7 { ", reversed: true" } else { "" }
            )
        })
        .collect::<String>();
    let questions = format!(
        "questions:\n  - {{id: a, type: single, answers: [x, y]}}\n  - {{id: n, type: number, least: 0, most: 10}}\n  - {{id: d, type: date}}\n{scale}scales:\n  - {{id: s, items: [t1, t2, t3, t4, t5, t6, t7]}}\n"
    );
    let study = study(&answers, &questions);
    let ran = study.tema(&["survey", "check"]);
    assert_eq!(ran.status, 1);
    for told in [
        "`a` has values that are no answers to it: `z` (R4)",
        "`n` has values that are no answers to it: `-4` (R3), `12` (R4)",
        "a number from 0 to 10",
        "`d` has values that are no answers to it: `31 May` (R3), `2026-02-30` (R4)",
        "`t7` has values that are no answers to it: `9` (R4)",
        "the same answers to every question: R1, R2",
        "one answer to all 7 questions of `s`: R3",
    ] {
        assert!(ran.out.contains(told), "{told}\n{}", ran.out);
    }
    // tema check finds the same.
    assert!(study.tema(&["check"]).out.contains("`z` (R4)"));
    // What is no answer is not counted, and is said.
    let out = study.ok(&["survey", "freq", "a"]);
    assert!(out.contains("answered: 3; not among the answers, and not counted: 1."), "{out}");
}

/// Semicolons, decimal commas, doubled and empty headings, rows of any length, a column without an answer.
#[test]
fn untidy_tables_are_read_and_named() {
    let study = study(
        "participant;share;share;\nR1;2,5;1;\nR2;3\nR3;0,5;2;;x\n",
        "questions:\n  - {id: share, type: number}\n  - {id: second, column: share (2), type: number}\n  - {id: empty, column: column 4, type: number}\n",
    );
    let ran = study.tema(&["survey", "freq"]);
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("Mean 2.00 (SD 1.32)"), "{}", ran.out);
    assert!(ran.err.contains("this row has 2 fields; what is missing counts as no answer"), "{}", ran.err);
    assert!(ran.err.contains("this row has 5 fields; what stands behind the last column is not read"), "{}", ran.err);
    let check = study.tema(&["survey", "check"]).out;
    for told in ["two columns are called `share`", "column 4 has no name", "nobody answered `empty`"] {
        assert!(check.contains(told), "{told}\n{check}");
    }
}

#[test]
fn what_is_wrong_in_the_description_is_named_with_its_place() {
    let study = study(
        "participant,a,b\nR1,1,2\n",
        "questions:\n  - {id: a, type: sinlge, answers: [\"1\"]}\n  - {id: b, type: number, asked_if: {c: [x]}, ansers: [1]}\n  - {id: d, type: ordinal, answers: [x, x], column: bb}\nscales:\n  - {id: s, items: [a, e]}\n",
    );
    let ran = study.tema(&["survey", "check"]);
    assert_eq!(ran.status, 1);
    for told in [
        "`type` is `sinlge`",
        "did you mean `single`?",
        "unknown key `ansers` in a question",
        "`asked_if` names `c`, which is no question before this one",
        "the answer `x` stands twice",
        "`survey/s.csv` has no column `bb`",
        "there is no question `e`",
        "survey/s.yaml:2:",
    ] {
        assert!(ran.out.contains(told), "{told}\n{}", ran.out);
    }
    let ran = study.tema(&["survey", "freq", "aa"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("there is no question `aa`"), "{}", ran.err);
}

/// Qualtrics: three header rows, a question with a column for each answer, one that identifies.
const QUALTRICS: &str = "\
StartDate,ResponseId,IPAddress,Q1,Q2_1,Q2_2,Q3_1,Q3_2,Q4
Start Date,Response ID,IP Address,How old are you?,What helps? - Colleagues,What helps? - Time,How often? - Letters,How often? - Calls,What would you change?
\"{\"\"ImportId\"\":\"\"a\"\"}\",\"{\"\"ImportId\"\":\"\"b\"\"}\",\"{\"\"ImportId\"\":\"\"c\"\"}\",\"{\"\"ImportId\"\":\"\"d\"\"}\",\"{\"\"ImportId\"\":\"\"e\"\"}\",\"{\"\"ImportId\"\":\"\"f\"\"}\",\"{\"\"ImportId\"\":\"\"g\"\"}\",\"{\"\"ImportId\"\":\"\"h\"\"}\",\"{\"\"ImportId\"\":\"\"i\"\"}\"
2026-01-10,R_1,10.0.0.1,41,Colleagues,,Never,Often,We need more time for each family.
2026-01-11,R_2,10.0.0.2,29,Colleagues,Time,Rarely,Always,Nothing at all comes to my mind now.
2026-01-12,R_3,10.0.0.3,-99,,Time,Often,Never,
";

#[test]
fn a_survey_is_drafted_in_one_go() {
    let study = Study::new();
    study.write("export.csv", QUALTRICS);
    let out = study.ok(&["survey", "init", "export.csv", "--name", "team"]);
    for line in [
        "export.csv: 3 respondents → survey/team.csv, survey/team.yaml",
        "Q1        number    2 different numbers  “How old are you?”",
        "Q2        multiple  2 columns that are ticked or not  “What helps?”",
        "? Q3_1      ordinal   a known order; answers that nobody chose are to be added  “Letters”",
        "Q4        open      8 words an answer  → transcripts/Q4.txt",
        "? q3-scale  scale     of 2 questions",
        "left out, may identify somebody: IPAddress",
    ] {
        assert!(out.contains(line), "{line}\n{out}");
    }
    let csv = study.read("survey/team.csv");
    assert!(csv.starts_with("participant,Q1,Q2_1,Q2_2,Q3_1,Q3_2\nR1,41,Colleagues,,Never,Often\n"), "{csv}");
    assert!(!csv.contains("10.0.0"));
    let freq = study.json(&["survey", "freq"]);
    assert_eq!(question(&freq, "Q1")["missing"], serde_json::json!(["R3"]));
    let helps = question(&freq, "Q2");
    assert_eq!((helps["rows"][0]["name"].as_str(), helps["rows"][1]["n"].as_u64()), (Some("Colleagues"), Some(2)));
    // All four answers of the scale stand with both questions, in their order.
    let often: Vec<&str> =
        question(&freq, "Q3_1")["rows"].as_array().unwrap().iter().map(|row| row["answer"].as_str().unwrap()).collect();
    assert_eq!(often, ["Never", "Rarely", "Often", "Always"]);
    assert_eq!(question(&freq, "Q4")["valid"], 2);
    assert_eq!(study.tema(&["survey", "check"]).status, 0);
    // A second one does not write over the first.
    let again = study.tema(&["survey", "init", "export.csv", "--name", "team"]);
    assert_eq!(again.status, 2);
    assert!(again.err.contains("nothing was written over it"), "{}", again.err);
}

/// LimeSurvey: `Y` in a column for each answer; a column that nobody filled.
#[test]
fn limesurvey_columns_are_joined() {
    let study = Study::new();
    study.write("lime.csv", "id;lastpage;G1Q1[SQ001];G1Q1[SQ002];G1Q2\n1;2;Yes;No;\n2;2;Yes;Yes;\n3;2;No;No;\n");
    let out = study.ok(&["survey", "init", "lime.csv", "--dry-run"]);
    assert!(out.contains("G1Q1  multiple  2 columns that are ticked or not"), "{out}");
    assert!(out.contains("left out, empty: G1Q2"), "{out}");
    assert!(!study.root().join("survey").exists());
}

/// A respondent is a participant, closed answers are attributes: topics by bands of age, in one flow.
#[test]
fn open_answers_are_coded_and_crossed_with_closed_ones() {
    let study = Study::new();
    study.write(
        "answers.csv",
        "Age,Gender,What would you change?\n24,woman,I would like to meet the teachers more often.\n38,man,More meetings and fewer letters would help us.\n52,woman,I would not change a thing in our work.\n29,woman,\n",
    );
    study.ok(&["survey", "init", "answers.csv", "-q"]);
    let yaml =
        study.read("survey/survey.yaml").replace("    type: number\n", "    type: number\n    bands: [20-39, 40-59]\n");
    study.write("survey/survey.yaml", yaml);
    study.write("codebooks/codebook.yaml", "topics:\n  - {id: contact, definition: x, indicators: [\"meet*\"]}\n");
    let cross = study.json(&["freq", "--by", "Age"]);
    let columns: Vec<&str> =
        cross["columns"].as_array().unwrap().iter().map(|column| column["name"].as_str().unwrap()).collect();
    assert_eq!(columns, ["20-39", "40-59"]);
    assert_eq!(cross["rows"][0]["cells"][0]["informants"], serde_json::json!(["R1", "R2"]));
    assert_eq!(cross["rows"][0]["cells"][1]["informants"], serde_json::json!([]));
    let cross = study.json(&["freq", "--by", "Gender"]);
    assert_eq!(cross["rows"][0]["cells"][1]["informants"], serde_json::json!(["R1"]));
    // Who answered no open question has no source, and that is no fault.
    assert!(!study.tema(&["check"]).out.contains("R4"));
}

#[test]
fn the_section_on_respondents_comes_in_one_go() {
    let study = study(ANSWERS, QUESTIONS);
    let out = study.ok(&["survey", "report", "--format", "md", "--lang", "lt", "--digits", "0"]);
    for line in [
        "Apklausoje dalyvavo 24 respondentai; joje – 7 klausimai.",
        "Į klausimą „Lytis“ atsakė 23 respondentai: moteris – 15 (65\u{a0}%), vyras – 8 (35\u{a0}%).",
        "1 lentelė. Lytis.",
        "4 lentelė. trust.",
    ] {
        assert!(out.contains(line), "{line}\n{out}");
    }
    let out = study.ok(&["survey", "report"]);
    assert!(out.contains("24 respondents answered the survey of 7 questions."), "{out}");
}

/// Whoever takes back consent is gone from the answers, too; the others' rows keep their bytes.
#[test]
fn a_respondent_is_withdrawn_with_all_answers() {
    let study = Study::new();
    study.write(
        "answers.csv",
        "Age,Gender,What would you change?\n24,woman,I would like to meet the teachers more often.\n38,man,\"More meetings, and fewer letters would help us.\"\n52,woman,I would not change a thing in our work.\n",
    );
    study.ok(&["survey", "init", "answers.csv", "-q"]);
    std::fs::remove_file(study.root().join("answers.csv")).unwrap();
    study.ok(&["privacy", "withdraw", "R2", "--write"]);
    assert_eq!(study.read("survey/survey.csv"), "participant,Age,Gender\nR1,24,woman\nR3,52,woman\n");
    assert!(!study.read("transcripts/Q1.txt").contains("fewer letters"));
    let freq = study.json(&["survey", "freq"]);
    assert_eq!((freq["respondents"].as_u64(), question(&freq, "what-would-you")["valid"].as_u64()), (Some(2), Some(2)));
    // Nobody gets the code again.
    study.write("more.csv", "Age\n30\n");
    study.ok(&["survey", "init", "more.csv", "--name", "more", "-q"]);
    assert!(study.read("survey/more.csv").contains("R4,30"), "{}", study.read("survey/more.csv"));
}
