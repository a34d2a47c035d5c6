//! `tema audit text`

use crate::audit::claim::files::{self, ACCEPTED, LINKS};
use crate::audit::claim::{Beside, Claim, Group, Ledger, Manuscript, Translations, Verdict, audit};
use crate::cli::args::{BasisName, Form, Global};
use crate::cli::output::Output;
use crate::cli::{Ended, mention, typed};
use crate::coding::{CodedStudy, Materials};
use crate::document::{self, Choice, Document, Format};
use crate::finding::{Finding, Result};
use crate::language::{self, MANUSCRIPTS};
use crate::report::content::Claims;
use crate::study::{Folder, Lock, append_line};
use std::path::PathBuf;

/// Check every quote, number, list and label of a manuscript against the study.
///
/// Each becomes a claim: supported, contradicted, or not checkable, with its line and the statements to look at. Exit
/// status 1 when something is contradicted; with --strict also when something cannot be checked. With --text-only, no
/// study is needed: what can be checked is then the text against itself.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema audit text manuscript.md
  tema audit text mine.docx -o audit.html
  tema audit text mine.txt --text-only --group SP=7 \"social pedagogues\"
  tema audit text manuscript.md --accept 34 --why \"the journal asked for it\"")]
pub struct Args {
    /// The manuscript: md, docx, odt, rtf, html, txt
    #[arg(value_name = "MANUSCRIPT")]
    manuscript: PathBuf,
    /// Check the text against itself; no study is needed
    #[arg(long)]
    text_only: bool,
    /// A group of people: its letters and size, and what they are called (with --text-only; may be repeated)
    #[arg(long, value_names = ["LETTERS=N", "NAME"], num_args = 1..=2, action = clap::ArgAction::Append, requires = "text_only")]
    group: Vec<String>,
    /// Exit status 1 also when something cannot be checked
    #[arg(long)]
    strict: bool,
    /// Accept the claims of this line that are not supported: they go into audit/accepted.toml
    #[arg(long, value_name = "LINE", requires = "why", conflicts_with = "text_only")]
    accept: Option<usize>,
    /// Why they may stay as they are
    #[arg(long, value_name = "TEXT", requires = "accept")]
    why: Option<String>,
    /// The manuscript's language: en, lt, bg, pl, uk; else told from its words
    #[arg(long, value_name = "LANG")]
    language: Option<String>,
    /// The encoding of the file, e.g. windows-1257
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// What counts: rules, people, reviewed, all
    #[arg(long, value_name = "BASIS", conflicts_with = "text_only")]
    basis: Option<BasisName>,
    /// Count interviews and focus groups together
    #[arg(long, overrides_with = "apart", conflicts_with = "text_only")]
    pool: bool,
    /// Count interviews and focus groups apart
    #[arg(long, overrides_with = "pool", conflicts_with = "text_only")]
    apart: bool,
    /// Language of the result: en, lt, bg, pl, uk
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    /// terminal, md, html, tex, typ, csv, json, jsonl, xlsx, sarif
    #[command(flatten)]
    form: Form,
}

/// Runs the command.
///
/// # Errors
/// When the manuscript or the study cannot be read, or the result cannot be written.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.form.format()?;
    if let Some(language) = &args.language
        && !MANUSCRIPTS.contains(&language::primary(language))
    {
        return Err(Box::new(
            Finding::error(format!("manuscripts in `{language}` are not read")).expected(MANUSCRIPTS.join(", ")),
        ));
    }
    let name = args.manuscript.display().to_string();
    if args.manuscript.is_dir() {
        return Err(Box::new(
            Finding::error(format!("`{name}` is a folder"))
                .expected("one manuscript: a file that ends with .md, .docx, .odt, .rtf, .pdf, .html or .txt"),
        ));
    }
    let same =
        |path: &PathBuf| path.canonicalize().ok().is_some_and(|path| Some(path) == args.manuscript.canonicalize().ok());
    if args.form.output.as_ref().is_some_and(same) {
        return Err(Box::new(
            Finding::error(format!("the result would be written over the manuscript `{name}`"))
                .expected("another file, e.g. -o audit.html"),
        ));
    }
    let bytes = document::bytes_of(&args.manuscript, &name)?;
    let read = |language: Option<&str>| {
        let language = args.language.as_deref().or(language);
        document::read(&name, &bytes, &Choice { language, encoding: args.encoding.as_deref(), lossy: false })
    };
    if args.text_only {
        let document = read(None)?;
        let manuscript = Manuscript::new(&document, args.language.as_deref());
        let shown = args.lang.as_deref().unwrap_or("en");
        let beside = Beside {
            coded: None,
            pooled: true,
            groups: groups(&args.group)?,
            links: Vec::new(),
            translations: Translations::default(),
            shown,
        };
        let ledger = audit(&manuscript, &beside);
        let claims = answer(args, ledger, &manuscript, &document, None, shown, name)?;
        return finish(args, &claims, &document.findings, output);
    }
    let folder = Folder::find(global.study.as_deref()).map_err(|finding| {
        Box::new(finding.hint("name the study with `-C DIR`; without one, --text-only checks the text against itself"))
    })?;
    let materials = Materials::load(folder)?;
    let document = read(Some(&materials.settings.language))?;
    let manuscript = Manuscript::new(&document, args.language.as_deref());
    let mut findings = materials.findings.clone();
    findings.extend(document.findings.iter().cloned());
    let coded = CodedStudy::new(&materials, args.basis.map(BasisName::basis), &mut findings);
    let shown = args.lang.clone().or_else(|| materials.settings.report_languages.first().cloned());
    let shown = shown.unwrap_or_else(|| "en".to_owned());
    let kept = Kept::read(&materials, &mut findings);
    let beside = Beside {
        coded: Some(&coded),
        pooled: args.pool || (materials.settings.pool && !args.apart),
        groups: Vec::new(),
        links: kept.links,
        translations: kept.translations,
        shown: &shown,
    };
    let mut ledger = audit(&manuscript, &beside);
    let gone = files::apply(&mut ledger, &kept.accepted);
    if let (Some(line), Some(why)) = (args.accept, &args.why) {
        return accept(&materials.folder, &ledger, line, why, output);
    }
    let mut claims = answer(args, ledger, &manuscript, &document, Some(&coded), &shown, name)?;
    claims.gone = gone;
    finish(args, &claims, &findings, output)
}

fn answer<'a>(
    args: &Args,
    ledger: Ledger,
    manuscript: &'a Manuscript,
    document: &Document,
    coded: Option<&'a CodedStudy<'a>>,
    shown: &str,
    file: String,
) -> Result<Claims<'a>> {
    let wording = super::language(args.lang.as_deref().unwrap_or(shown))?;
    let lines = matches!(document.format, Format::Markdown | Format::Text | Format::Html | Format::Rtf);
    Ok(Claims { ledger, manuscript, coded, wording, file, paragraphs: !lines, gone: Vec::new() })
}

fn finish(args: &Args, claims: &Claims<'_>, findings: &[Finding], output: &mut Output) -> Result<Ended> {
    args.form.write(claims, output)?;
    let ended = mention(findings, output);
    let wrong = claims.ledger.count(Verdict::Contradicted) > 0;
    let open = args.strict && claims.ledger.count(Verdict::NotCheckable) > 0;
    Ok(if wrong || open { Ended::WithFindings } else { ended })
}

/// What a study keeps about audits.
struct Kept {
    accepted: Vec<files::Accepted>,
    links: Vec<(String, usize)>,
    translations: Translations,
}

impl Kept {
    fn read(materials: &Materials, findings: &mut Vec<Finding>) -> Kept {
        let file = |name: &str, findings: &mut Vec<Finding>| match materials.folder.read_if_there(name) {
            Ok(found) => found.map(|(file, _)| file),
            Err(finding) => {
                findings.push(*finding);
                None
            }
        };
        let accepted = file(ACCEPTED, findings).map(|file| files::accepted(&file, findings));
        let links = file(LINKS, findings).map(|file| files::links(&file, &materials.codebook, findings));
        Kept {
            accepted: accepted.unwrap_or_default(),
            links: links.unwrap_or_default(),
            translations: Translations::of(&materials.translations),
        }
    }
}

/// Writes the claims of a line into the list of accepted ones.
fn accept(folder: &Folder, ledger: &Ledger, line: usize, why: &str, output: &mut Output) -> Result<Ended> {
    if why.trim().is_empty() {
        return Err(Box::new(Finding::error("a claim is accepted with a reason").expected("--why \"…\"")));
    }
    let open = |claim: &&Claim| claim.line == line && claim.verdict != Verdict::Supported && claim.accepted.is_none();
    let found: Vec<&Claim> = ledger.claims.iter().filter(open).collect();
    if found.is_empty() {
        let mut lines: Vec<usize> = ledger
            .claims
            .iter()
            .filter(|claim| claim.verdict == Verdict::Contradicted && claim.accepted.is_none())
            .map(|claim| claim.line)
            .collect();
        lines.dedup();
        let named = lines.iter().take(12).map(usize::to_string).collect::<Vec<_>>().join(", ");
        return Err(Box::new(
            Finding::error(format!("line {line} has no claim that could be accepted"))
                .expected(format!("one of the lines with something contradicted: {named}")),
        ));
    }
    let _lock = Lock::take(folder)?;
    let path = folder.path(ACCEPTED);
    for claim in &found {
        append_line(&path, files::entry(claim, why).trim_end())?;
    }
    for claim in &found {
        output.print(&format!("{ACCEPTED}: line {line}, {} {}\n", claim.kind.name(), typed(&claim.text)))?;
    }
    Ok(Ended::Well)
}

/// `SP=7 "social pedagogues"`, several in a row.
fn groups(given: &[String]) -> Result<Vec<Group>> {
    let mut found: Vec<(String, Option<usize>, Vec<&str>)> = Vec::new();
    for word in given {
        let letters = |text: &str| (1..=4).contains(&text.chars().count()) && text.chars().all(char::is_uppercase);
        match word.split_once('=') {
            Some((id, size)) if letters(id) && size.parse::<usize>().is_ok_and(|size| size > 0) => {
                found.push((id.to_owned(), size.parse().ok(), Vec::new()));
            }
            _ => match found.last_mut() {
                Some(last) if last.2.is_empty() => last.2.push(word),
                _ => {
                    return Err(Box::new(
                        Finding::error(format!("`{word}` is no group"))
                            .expected("letters and a size, and perhaps a name: --group SP=7 \"social pedagogues\""),
                    ));
                }
            },
        }
    }
    Ok(found.iter().map(|(id, size, names)| Group::new(id, *size, names.iter().copied())).collect())
}
