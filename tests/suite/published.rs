//! Published figures, audited by themselves: percentages.

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
