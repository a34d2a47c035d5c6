//! Tables of answers, one after the other: respondents are numbered on, and questions that come twice are seen.

use super::{Args, Home, Input, Options, Read, Row, TABLES};
use crate::document::{self, Choice, sheet};
use crate::finding::{Finding, Place, Result};
use crate::ingest::survey::respondents::Asked;
use crate::ingest::survey::{self, Survey, Wishes};
use crate::study::{Cases, Folder, Settings};
use crate::transcript::{self, Kind, Roster, Speaker};

/// Reads all tables among the files.
pub fn read(inputs: &[Input], rows: &mut [Row], args: &Args, home: &Home, options: &Options<'_>) {
    let mut next = survey::next(&home.cases);
    let study = home.folder.as_ref().filter(|_| args.output.is_none());
    let mut there = study.map(|folder| asked(folder, &home.settings, &home.cases)).unwrap_or_default();
    let tables = rows.iter_mut().zip(inputs).filter(|(row, _)| TABLES.contains(&row.format.as_str()) && !row.failed());
    for (row, input) in tables {
        match answers(input, args, options, (next, &there), row) {
            Ok(mut survey) => {
                next = next.max(survey.next());
                row.findings.append(&mut survey.findings);
                // With --replace what is there is what was there before this run.
                if !args.replace && !row.failed() {
                    there.extend(survey.questions.iter().map(|question| Asked {
                        id: question.id.clone(),
                        question: question.text.clone(),
                        original: None,
                        answers: Vec::new(),
                    }));
                }
                row.read = Read::Answers(Box::new(survey));
            }
            Err(finding) => row.findings.push(*finding),
        }
    }
}

fn answers(
    input: &Input,
    args: &Args,
    options: &Options<'_>,
    (next, there): (usize, &[Asked]),
    row: &mut Row,
) -> Result<Survey> {
    let bytes = document::bytes_of(&input.path, &input.name)?;
    if bytes.is_empty() {
        return Err(Box::new(Finding::error("the file is empty").at(Place::file(&*input.name))));
    }
    row.original = blake3::hash(&bytes).to_hex()[..32].to_owned();
    let choice = Choice { language: Some(&options.settings.language), encoding: options.encoding, lossy: false };
    let book = sheet::read(&input.name, &bytes, &choice)?;
    let encoding = book.encoding;
    row.encoding = encoding.map(str::to_owned);
    let rows = book.sheets.into_iter().next().map(|sheet| sheet.rows).unwrap_or_default();
    let wishes = Wishes { open: args.open.clone(), closed: args.closed.clone(), keep: args.keep.clone() };
    let about = survey::About {
        settings: options.settings,
        cases: options.cases,
        wishes: &wishes,
        format: &row.format,
        encoding,
        original: &row.original,
        next,
        there,
        replace: args.replace,
        source: args.source.as_deref(),
    };
    survey::read(&input.name, &rows, &about)
}

/// The open questions that the study has, with who answered what.
fn asked(folder: &Folder, settings: &Settings, cases: &Cases) -> Vec<Asked> {
    let roster = Roster { settings, cases };
    let texts = folder.list("transcripts", &[".txt"]).into_iter();
    let sources = texts.filter_map(|name| {
        let (file, form) = folder.read(&name).ok()?;
        Some(transcript::read(file, form, &roster, &mut Vec::new()))
    });
    sources
        .filter(|source| source.kind() == Kind::Survey)
        .map(|source| {
            let text = source.text();
            let mut question = String::new();
            let mut answers = Vec::new();
            for turn in &source.turns {
                let said = turn.span.of(text).trim().to_owned();
                match &turn.speaker {
                    Speaker::Participant(at) => {
                        let code = usize::try_from(*at).ok().and_then(|at| cases.all.get(at));
                        answers.extend(code.map(|case| (case.id.clone(), said)));
                    }
                    Speaker::Interviewer(_) if question.is_empty() => question = said,
                    _ => {}
                }
            }
            Asked { id: source.id.clone(), question, original: source.front.original.clone(), answers }
        })
        .collect()
}
