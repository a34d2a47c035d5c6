//! Tables as CSV, XLSX and ODS; as a survey, and as codings made elsewhere.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tema::document::{Choice, sheet};
use tema::ingest::{codings, survey};
use tema::study::Cases;

fuzz_target!(|bytes: &[u8]| {
    let bytes = tema_fuzz::packed(bytes);
    let Ok(book) = sheet::read("a.csv", &bytes, &Choice::default()) else { return };
    let settings = tema_fuzz::settings();
    let cases = Cases::default();
    let wishes = survey::Wishes::default();
    for sheet in &book.sheets {
        let about = survey::About {
            settings: &settings,
            cases: &cases,
            wishes: &wishes,
            format: "csv",
            encoding: book.encoding,
            original: "00000000000000000000000000000000",
            next: 1,
            there: &[],
            replace: false,
            source: None,
        };
        let _ = codings::rows("a.csv", &sheet.rows, None);
        let Ok(survey) = survey::read("a.csv", &sheet.rows, &about) else { continue };
        for question in &survey.questions {
            assert_eq!(question.participants.len(), question.answers);
            assert!(
                tema::text::canonical(question.written.file.clone().into_bytes()).is_ok_and(|form| !form.changed())
            );
        }
        for person in &survey.people {
            assert_eq!(person.values.len(), survey.people[0].values.len());
        }
    }
});
