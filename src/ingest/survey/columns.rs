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
    "laikožyma",
    "клеймозавреме",
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
    "ipadresas",
    "ipaddr",
    "username",
    "recipientlastname",
    "recipientfirstname",
    "recipientemail",
    "externalreference",
    "externaldatareference",
    "locationlatitude",
    "locationlongitude",
    "locationaccuracy",
    "fullname",
    "name1",
    "asmenskodas",
    "personalcode",
];
/// Words for what identifies, in the languages of the tool. A heading identifies if nothing else is asked in it.
const NAMES: &str = "name names firstname lastname surname forename nickname email emails mail phone telephone mobile \
    address ip latitude longitude birth birthdate birthday dob vardas vardą vardu pavardė pavardę paštas paštą \
    pašto telefonas telefono telefoną adresas adresą gimimo imię imiona nazwisko mailowy telefon \
    telefonu adres urodzenia pesel імя прізвище батькові пошта пошти телефон телефону адреса народження \
    име имена фамилия презиме имейл поща адрес рождение рождения егн имя отчество почта почты";
/// Words that may stand beside these.
const BESIDE: &str = "what is are your my the please enter write give state optional and or of for to contact full first \
    last given family middle home e date number no nr jūs jūsų koks kokia kuo prašome prašau įrašykite \
    nurodykite neprivaloma ir arba el elektroninio elektroninis elektroninį numeris numerį data \
    gyvenamosios vietos proszę podaj podać wpisz twój twoje pani pana państwa opcjonalnie i lub oraz \
    elektroniczny numer як вас звати ваше ваш ваша вкажіть напишіть будь ласка необовязково та і або по \
    електронна електронної номер дата как се казвате вашето вашите вашата вашият моля посочете напишете \
    и или електронен на имате укажите электронной электронная";
/// Numbers of rows: whose they are is in another list.
const NUMBERS: &str = "no nr number respondentno respondentnr respondentnumber respondentid participantno participantnumber \
    participantid caseid case eilnr eilėsnr lp numer номер пп";
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

fn holds(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// Whether a heading asks for what identifies, and for nothing else: `What is your name?`, `Imię i nazwisko`.
fn asks_who(heading: &str) -> bool {
    let lower: String = heading.to_lowercase().chars().filter(|c| !matches!(c, '\'' | '’' | 'ʼ')).collect();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut who = false;
    words.all(|word| {
        who |= holds(NAMES, word);
        holds(NAMES, word) || holds(BESIDE, word)
    }) && who
}

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
    if is(IDENTIFIES) || asks_who(name) || asks_who(question) {
        return (Role::Identifies, why("by its name"));
    }
    if is(TECHNICAL) || names[0].ends_with("topics") && name.contains(" - ") {
        return (Role::Technical, why("by its name"));
    }
    let all = values.len();
    let mut distinct: Vec<&String> = values.iter().collect();
    distinct.sort();
    distinct.dedup();
    let numbers = values.iter().all(|value| value.chars().all(|c| c.is_ascii_digit()));
    if all > 1 && distinct.len() == all && numbers && (names.iter().any(|name| holds(NUMBERS, name)) || is(RESPONDENT))
    {
        return (Role::Technical, why("a number for each row"));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_that_asks_who_somebody_is_is_known_in_five_languages() {
        for heading in [
            "Name",
            "Full name",
            "What is your name?",
            "Your name (optional)",
            "E-mail",
            "First and last name",
            "Vardas, pavardė",
            "Jūsų el. paštas",
            "Telefono numeris",
            "Kuo Jūs vardu?",
            "Imię i nazwisko",
            "Adres e-mail",
            "Ім'я та прізвище",
            "Прізвище, імʼя, по батькові",
            "Електронна пошта",
            "Вашето име и фамилия",
            "Имейл адрес",
            "Date of birth",
        ] {
            assert_eq!(role(heading, heading, &["x".to_owned()]).0, Role::Identifies, "{heading}");
        }
    }

    #[test]
    fn a_question_in_which_such_a_word_stands_is_a_question() {
        for heading in [
            "Name one thing you would change",
            "How often do you phone?",
            "Telefonas ar laiškas: kas patogiau?",
            "Jak często Pani dzwoni na telefon?",
            "Як часто ви телефонуєте?",
            "Кое име на проекта е добро?",
            "No",
        ] {
            assert_eq!(role(heading, heading, &["x".to_owned()]).0, Role::Closed, "{heading}");
        }
    }

    #[test]
    fn a_number_for_each_row_is_no_attribute() {
        let values = |list: &[&str]| list.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
        assert_eq!(role("Respondent no", "Respondent no", &values(&["1", "2", "3"])).0, Role::Technical);
        assert_eq!(role("No", "No", &values(&["1", "1", "2"])).0, Role::Closed);
        assert_eq!(role("Respondent", "Respondent", &values(&["R1", "R2"])).0, Role::Respondent);
    }
}
