//! `tema words freq`

use crate::analysis::words::{Query, Words, word_counts};
use crate::analysis::{By, Scope, cross};
use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::cli::sharing::ToShare;
use crate::cli::{Ended, crossing};
use crate::coding::CodedStudy;
use crate::finding::{Finding, Result};
use crate::report::content::Context;
use crate::report::content::words::{FreqTable, KeyTable};

/// Count word forms, in all and by group or participant; or find the words that mark one group against the others.
///
/// Stop words of English, Lithuanian, Bulgarian, Polish and Ukrainian are left out. Forms are not brought to lemmas.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema words freq
  tema words freq --by participant --top 20
  tema words freq \"parent* OR mother*\"
  tema words freq --key SP
  tema words freq --key SP --against AV --min 3")]
pub struct Args {
    /// Only the words that a query in the language of indicators catches
    #[arg(value_name = "QUERY")]
    query: Option<String>,
    /// A column for each group, participant, source, kind or value of an attribute
    #[arg(long, value_name = "WHAT", conflicts_with = "key")]
    by: Vec<String>,
    /// The words of this group that are more (or less) frequent than elsewhere
    #[arg(long, value_name = "GROUP")]
    key: Option<String>,
    /// Hold it against this group; else against all others
    #[arg(long, value_name = "GROUP", requires = "key")]
    against: Option<String>,
    /// Stop words, too
    #[arg(long)]
    stop_words: bool,
    /// Only words that stand at least so often
    #[arg(long, value_name = "N", default_value_t = 1)]
    min: usize,
    /// How many are shown; CSV and JSON have all
    #[arg(long, value_name = "N", default_value_t = 30)]
    top: usize,
    #[command(flatten)]
    to_share: ToShare,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or a name or the query is wrong.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    args.shape.answer_to_share(args.to_share, global, output, |context| {
        let coded = context.coded;
        let keep = |statement: u32| context.may_be_quoted(statement);
        let query = args.query.as_deref().map(|text| Query::new(coded, text, keep)).transpose()?;
        let mut parts = match (&args.key, &args.by[..]) {
            (Some(key), _) => sides(coded, key, args.against.as_deref())?,
            (None, []) => groups(coded),
            (None, by) => {
                let by = crossing::read(coded.materials, by)?;
                may_be_columns(&by, args.to_share)?;
                columns(coded, &by)
            }
        };
        let held = few(context, &parts, args.to_share.share);
        if held > 0 && args.key.is_some() {
            return Err(Box::new(
                Finding::error("words that mark few people are theirs, and are not shared")
                    .expected("groups in which enough people take part (`smallest` under [privacy] in tema.toml)"),
            ));
        }
        if held > 0 {
            parts.clear();
        }
        let mut counts = word_counts(coded, &Words::new(coded, keep), &parts, args.stop_words, query.as_ref());
        counts.counts.retain(|count| count.all >= args.min);
        Ok(if args.key.is_some() {
            Box::new(KeyTable::new(context, counts, args.top, args.against.is_none()))
        } else {
            Box::new(FreqTable::new(context, counts, args.top, args.stop_words || query.is_some(), held))
        })
    })
}

/// How many columns go because few people take part in one of them: from the others and the whole its words would follow.
fn few(context: &Context<'_>, parts: &[(String, Scope)], guarded: bool) -> usize {
    let few = |(_, scope): &(String, Scope)| context.sharing.is_few(scope.present(context.coded).len());
    if guarded && parts.iter().any(few) { parts.len() } else { 0 }
}

/// Whether words may stand beside what was asked for.
///
/// # Errors
/// When they would tell whose attribute it is, or who is who.
fn may_be_columns(by: &[By], to_share: ToShare) -> Result<()> {
    if to_share.share && by.iter().any(By::is_attribute) {
        return Err(Box::new(
            Finding::error("words beside attributes tell whose attributes they are")
                .expected("--by group, kind, participant or source"),
        ));
    }
    if to_share.hide_codes && by.iter().any(|by| matches!(by, By::Participant | By::Source)) {
        return Err(Box::new(
            Finding::error("what single people say most tells who is who, so they are no columns here")
                .expected("--by group, or kind"),
        ));
    }
    Ok(())
}

/// The groups, if there are several.
fn groups(coded: &CodedStudy<'_>) -> Vec<(String, Scope)> {
    let groups = columns(coded, &[By::Group]);
    if groups.len() > 1 { groups } else { Vec::new() }
}

fn columns(coded: &CodedStudy<'_>, by: &[By]) -> Vec<(String, Scope)> {
    let columns = cross(coded, &[], by).columns;
    let there = |scope: &Scope| !scope.sources(coded).is_empty();
    columns.into_iter().filter(|column| there(&column.scope)).map(|column| (column.name(), column.scope)).collect()
}

/// A group, and what it is held against.
fn sides(coded: &CodedStudy<'_>, key: &str, against: Option<&str>) -> Result<Vec<(String, Scope)>> {
    let groups = columns(coded, &[By::Group]);
    let find = |name: &str| {
        groups.iter().position(|(group, _)| group == name).ok_or_else(|| {
            let known = groups.iter().map(|(group, _)| group.as_str()).filter(|group| !group.is_empty());
            Box::new(
                Finding::error(format!("there is no group `{name}` that takes part in a source"))
                    .expected(known.clone().collect::<Vec<_>>().join(", "))
                    .did_you_mean(name, known),
            )
        })
    };
    let first = find(key)?;
    let (name, scope) = match against {
        Some(name) if name == key => {
            return Err(Box::new(Finding::error(format!("`{key}` is held against itself")).expected("another group")));
        }
        Some(name) => groups[find(name)?].clone(),
        None => {
            let others = coded.materials.cases.all.iter().enumerate();
            let others = others.filter(|(_, case)| case.group.as_deref() != Some(key));
            let cases = others.filter_map(|(at, _)| u32::try_from(at).ok()).collect();
            ("others".to_owned(), Scope { cases: Some(cases), ..Scope::default() })
        }
    };
    if scope.sources(coded).is_empty() {
        return Err(Box::new(
            Finding::error(format!("nobody takes part in a source but `{key}`"))
                .hint("keyness holds one group against another"),
        ));
    }
    Ok(vec![groups[first].clone(), (name, scope)])
}
