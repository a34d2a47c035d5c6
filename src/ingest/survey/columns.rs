//! What a table's columns are: by their names, by what stands in them, or as a person says.

use super::{Column, Role, Wishes};
use crate::finding::{Finding, Place, Result};
use crate::study::cases::is_label;

/// How many rows stand above the answers: Qualtrics has two or three.
pub fn heads(rows: &[Vec<String>]) -> usize {
    let Some(first) = rows.first() else { return 0 };
    let imports = |row: Option<&Vec<String>>| {
        row.is_some_and(|row| {
            row.iter().filter(|cell| cell.contains("ImportId")).count() * 2
                > row.iter().filter(|cell| !cell.is_empty()).count()
        })
    };
    if imports(rows.get(2)) {
        return 3;
    }
    if imports(rows.get(1)) {
        return 2;
    }
    let legacy = first.iter().filter(|name| name.strip_prefix('V').is_some_and(|n| n.parse::<u32>().is_ok())).count();
    let second =
        rows.get(1).is_some_and(|row| row.iter().any(|cell| cell.replace(' ', "").eq_ignore_ascii_case("responseid")));
    if legacy >= 3 && second { 2 } else { 1 }
}

/// Names of columns, in small letters and without blanks and signs.
const TECHNICAL: &[&str] = &[
    "startdate",
    "enddate",
    "status",
    "progress",
    "durationinseconds",
    "duration",
    "finished",
    "recordeddate",
    "responseid",
    "id",
    "responseset",
    "distributionchannel",
    "userlanguage",
    "timestamp",
    "submitdate",
    "lastpage",
    "startlanguage",
    "seed",
    "token",
    "refurl",
    "datestamp",
    "interviewtime",
    "laikožymė",
    "отметкавремени",
    "позначкачасу",
    "sygnaturaczasowa",
    "datesubmitted",
    "dateoflastaction",
    "datestarted",
    "totaltime",
    "grouptime",
    "score",
];
const IDENTIFIES: &[&str] = &[
    "ipaddress",
    "ip",
    "ipadresas",
    "ipaddr",
    "email",
    "emailaddress",
    "username",
    "recipientlastname",
    "recipientfirstname",
    "recipientemail",
    "externalreference",
    "externaldatareference",
    "locationlatitude",
    "locationlongitude",
    "locationaccuracy",
    "latitude",
    "longitude",
    "name",
    "firstname",
    "lastname",
    "surname",
    "fullname",
    "vardas",
    "pavardė",
    "vardaspavardė",
    "vardasirpavardė",
    "elpaštas",
    "elpaštoadresas",
    "telefonas",
    "telefononumeris",
    "telefononr",
    "phone",
    "phonenumber",
    "address",
    "adresas",
    "name1",
    "yourname",
    "yourfullname",
    "youremail",
    "youremailaddress",
    "dateofbirth",
    "birthdate",
    "gimimodata",
    "asmenskodas",
    "personalcode",
    "imię",
    "nazwisko",
    "адреселектронноїпошти",
    "адресэлектроннойпочты",
    "імʼя",
    "прізвище",
    "имя",
    "фамилия",
    "име",
];
const RESPONDENT: &[&str] = &[
    "participant",
    "participantcode",
    "respondent",
    "code",
    "kodas",
    "dalyvis",
    "dalyviokodas",
    "respondentas",
    "informant",
    "id",
];

fn squeezed(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == 'ʼ').collect()
}

/// What becomes of a column of this name and question with these answers, and why in a few words.
pub fn role(name: &str, question: &str, values: &[String]) -> (Role, String) {
    let names = [squeezed(name), squeezed(question)];
    let is = |list: &[&str]| names.iter().any(|name| list.contains(&name.as_str()));
    let why = |text: &str| text.to_owned();
    if is(RESPONDENT) && values.iter().all(|value| is_label(value)) && !values.is_empty() {
        return (Role::Respondent, why("codes of participants"));
    }
    if is(IDENTIFIES) {
        return (Role::Identifies, why("by its name"));
    }
    if is(TECHNICAL) || names[0].ends_with("topics") && name.contains(" - ") {
        return (Role::Technical, why("by its name"));
    }
    if values.is_empty() {
        return (Role::Empty, why("no answers"));
    }
    let share = |test: &dyn Fn(&str) -> bool| values.iter().filter(|value| test(value)).count() * 2 > values.len();
    if share(&|value| {
        value.contains('@') && !value.contains(' ') && value.rsplit('@').next().is_some_and(|host| host.contains('.'))
    }) {
        return (Role::Identifies, why("e-mail addresses"));
    }
    if share(&|value| value.parse::<std::net::IpAddr>().is_ok()) {
        return (Role::Identifies, why("IP addresses"));
    }
    let all = values.len();
    let mut distinct: Vec<&String> = values.iter().collect();
    distinct.sort();
    distinct.dedup();
    let counted: usize = values.iter().map(|value| value.split_whitespace().count()).sum();
    let sentences = values.iter().filter(|value| value.contains(' ') && value.ends_with(['.', '!', '?', '…'])).count();
    let mostly_different = distinct.len() * 5 >= all * 3;
    if mostly_different && (counted >= 4 * all || sentences * 2 > all) {
        return (Role::Open, format!("{} words an answer", counted.div_ceil(all)));
    }
    (Role::Closed, if distinct.len() == 1 { why("1 value") } else { format!("{} values", distinct.len()) })
}

/// What a person says about columns goes before what they look like.
///
/// # Errors
/// When there is no such column.
pub fn wish(columns: &mut [Column], wishes: &Wishes, file: &str) -> Result<()> {
    let lists = [(&wishes.keep, None), (&wishes.open, Some(Role::Open)), (&wishes.closed, Some(Role::Closed))];
    for (names, role) in lists {
        for wanted in names {
            let number = wanted.parse::<usize>().ok().filter(|n| (1..=columns.len()).contains(n));
            let same = |text: &str| text.trim().to_lowercase() == wanted.trim().to_lowercase();
            let at = columns
                .iter()
                .position(|column| same(&column.name) || same(&column.question))
                .or(number.map(|n| n - 1));
            let Some(at) = at else {
                let known = columns.iter().map(|column| column.name.as_str());
                return Err(Box::new(
                    Finding::error(format!("there is no column `{wanted}`"))
                        .at(Place::file(file))
                        .did_you_mean(wanted, known),
                ));
            };
            let left = matches!(columns[at].role, Role::Identifies | Role::Technical | Role::Empty);
            columns[at].role = role.unwrap_or(if left { Role::Closed } else { columns[at].role });
            columns[at].why = "as you said".to_owned();
        }
    }
    Ok(())
}
