//! `tema audit table`

use super::{language, tell};
use crate::audit::published::{Article, Exclusive, against, group_members, groups_of, read};
use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::cli::resolve;
use crate::cli::{Ended, mention};
use crate::coding::Materials;
use crate::finding::{Finding, Result};
use crate::report::content::published::{BesideArticle, PublishedTable};
use crate::study::Folder;
use std::path::PathBuf;

/// What a published table says of each row: who is certain, possible and impossible, what is not printed, what does not add up.
///
/// The table is a file as the examples have it: published/article.yaml, or CSV with the same names of columns. With --against a
/// study that repeats the article is set beside it. Ends with 1 if a row contradicts itself.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema audit table published/article.yaml
  tema audit table published/article.yaml --assume exclusive:F3,F6
  tema audit table published/expected.csv --group SP=7 --group AV=5
  tema audit table published/article.yaml --against .")]
pub struct Args {
    /// The table: YAML or CSV
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Rows that are assumed to share nobody: exclusive:F3,F6
    #[arg(long, value_name = "ASSUMPTION", conflicts_with = "against")]
    assume: Vec<String>,
    /// The members of a group, where the file does not say: SP=7, or SP=SP1,SP2
    #[arg(long, value_name = "GROUP=MEMBERS")]
    group: Vec<String>,
    /// A study that repeats the article
    #[arg(long, value_name = "STUDY")]
    against: Option<PathBuf>,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When the table, an assumption, a group or the study cannot be read.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.form.format()?;
    let table = resolve::file(&args.file, "a text in UTF-8")?;
    let mut groups = args.group.iter().map(|text| group(text)).collect::<Result<Vec<_>>>()?;
    let beside = args.against.as_deref().map(|path| Materials::load(Folder::find(Some(path))?)).transpose()?;
    // Without any word on who belongs to a group, the study in which the file lies says it.
    let inside = || Folder::find(global.study.as_deref()).and_then(Materials::load).ok();
    let needs = !table.name.to_lowercase().ends_with(".yaml") && !table.name.to_lowercase().ends_with(".yml");
    if let Some(materials) = beside.is_none().then_some(needs).filter(|needs| *needs).and_then(|_| inside()) {
        groups.extend(groups_of(&materials));
    } else if let Some(materials) = &beside {
        groups.extend(groups_of(materials));
    }
    let mut findings = Vec::new();
    let article = read(&table, &groups, &mut findings);
    if article.rows.is_empty()
        && let Some(finding) = findings.pop()
    {
        return Err(Box::new(finding));
    }
    let ended = tell(&findings, output);
    match beside {
        None => {
            let wording = language(args.shape.lang.as_deref().unwrap_or("en"))?;
            let exclusive = args.assume.iter().map(|text| assumption(text, &article)).collect::<Result<Vec<_>>>()?;
            let answer = PublishedTable::new(article, exclusive, wording);
            args.shape.form.write(&answer, output)?;
            Ok(if answer.any_wrong() { Ended::WithFindings } else { ended })
        }
        Some(materials) => {
            let mut findings = Vec::new();
            let coded = args.shape.coded(&materials, &mut findings);
            let context = args.shape.context(&coded)?;
            let found = against(&article, &coded);
            args.shape.form.write(&BesideArticle::new(&context, article, found), output)?;
            match mention(&findings, output) {
                Ended::Well => Ok(ended),
                ended => Ok(ended),
            }
        }
    }
}

fn group(text: &str) -> Result<(String, Vec<String>)> {
    let read = text.split_once('=').and_then(|(group, members)| {
        let group = group.trim();
        Some((group.to_owned(), group_members(group, members)?)).filter(|(group, _)| !group.is_empty())
    });
    read.ok_or_else(|| Box::new(Finding::error(format!("--group is `{text}`")).expected("SP=7, or SP=SP1,SP2,SP3")))
}

fn assumption(text: &str, article: &Article) -> Result<Exclusive> {
    let wrong = || {
        Box::new(
            Finding::error(format!("--assume is `{text}`"))
                .expected("`exclusive:` and at least two rows: exclusive:F3,F6"),
        )
    };
    let names = text.strip_prefix("exclusive:").ok_or_else(wrong)?;
    let mut rows = Vec::new();
    for name in names.split(',').map(str::trim) {
        let row = article.find(name).ok_or_else(|| {
            let known = article.rows.iter().map(|row| row.label.as_str());
            Box::new(
                Finding::error(format!("there is no row `{name}`"))
                    .expected("a row of the table")
                    .did_you_mean(name, known),
            )
        })?;
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    if rows.len() < 2 { Err(wrong()) } else { Ok(rows) }
}
