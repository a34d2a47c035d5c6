//! `tema replicate practice`

use crate::audit::replication::Practice;
use crate::cli::args::{Global, Shape};
use crate::cli::output::Output;
use crate::cli::{Ended, mention, resolve};
use crate::finding::{Finding, Result};
use crate::language::ReplicationTexts;
use crate::report::content::Context;
use std::collections::BTreeMap;
use std::io::BufRead;

/// One statement at a time: type its sub-topics, and see afterwards what the key says and why.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema replicate practice
  tema replicate practice --count 5 --seed 2
  tema replicate practice --topic forms")]
pub struct Args {
    /// How many statements
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=1000))]
    count: u16,
    /// Another seed draws other statements
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Only statements of this code and those below it
    #[arg(long, value_name = "CODE")]
    topic: Option<String>,
    #[command(flatten)]
    shape: Shape,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, no such code, or nothing to practise on.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let mut findings = Vec::new();
    let coded = args.shape.coded(&materials, &mut findings);
    let context = args.shape.context(&coded)?;
    let topic = args.topic.as_deref().map(|name| resolve::code(&materials, name)).transpose()?;
    let within = topic.map(|code| materials.codebook.subtree(code));
    let practice = Practice::new(&coded, usize::from(args.count), args.seed, within);
    if practice.statements.is_empty() || practice.codes.is_empty() {
        return Err(Box::new(
            Finding::error("there is nothing to practise on").expected("a study with coded statements"),
        ));
    }
    let texts = context.wording.replication();
    if context.is_synthetic() {
        output.print(&format!("! {}\n", texts.exercise()))?;
    }
    output.print(&format!("{}\n\n{}", texts.how_to(), list(&context, &practice)))?;
    let mut lines = std::io::stdin().lock().lines();
    let (mut right, mut asked) = (0, 0);
    let mut again: BTreeMap<usize, usize> = BTreeMap::new();
    'questions: for (at, statement) in practice.statements.iter().enumerate() {
        output.print(&question(&context, texts, at + 1, practice.statements.len(), *statement))?;
        let given = loop {
            output.print(texts.prompt())?;
            // The end of the input ends the practice; what was answered counts.
            let Some(Ok(line)) = lines.next() else {
                output.print("\n")?;
                break 'questions;
            };
            match line.trim() {
                "q" => break 'questions,
                "?" => output.print(&format!("\n{}\n", list(&context, &practice)))?,
                line => match practice.read(line) {
                    Ok(given) => break given,
                    Err(word) => output.print(&format!("{}\n", texts.unknown(&word)))?,
                },
            }
        };
        let answered = practice.answer(*statement, &given);
        asked += 1;
        right += usize::from(answered.is_right());
        for code in answered.wrong.iter().chain(&answered.missed) {
            *again.entry(*code).or_default() += 1;
        }
        output.print(&told(&context, texts, *statement, &answered))?;
    }
    output.print(&format!("\n{}\n", texts.score(right, asked)))?;
    if !again.is_empty() {
        let mut again: Vec<(usize, usize)> = again.into_iter().collect();
        again.sort_by_key(|(code, times)| (std::cmp::Reverse(*times), *code));
        let names: Vec<String> =
            again.iter().take(5).map(|(code, times)| format!("{} ({times})", context.name(*code))).collect();
        output.print(&format!("{}\n", texts.to_read_again(&names.join(", "))))?;
    }
    Ok(mention(&findings, output))
}

/// The codes with their numbers.
fn list(context: &Context<'_>, practice: &Practice<'_>) -> String {
    let width = practice.codes.len().to_string().len();
    let lines = practice.codes.iter().enumerate();
    lines.map(|(at, code)| format!("{:>width$} {}\n", at + 1, context.name(*code))).collect()
}

/// A statement with what stands around it.
fn question(context: &Context<'_>, texts: &dyn ReplicationTexts, at: usize, of: usize, statement: u32) -> String {
    let shown = context.evidence(statement);
    let line = |(speaker, text): &(String, String)| match speaker.is_empty() {
        true => format!("    {text}\n"),
        false => format!("    {speaker}: {text}\n"),
    };
    let before: String = shown.before.iter().map(line).collect();
    let after: String = shown.after.iter().map(line).collect();
    let speaker = if shown.speaker.is_empty() { String::new() } else { format!("{}: ", shown.speaker) };
    format!("\n{}\n{before}  > {speaker}{}\n{after}", texts.question(at, of), shown.text)
}

/// What the key says, and why.
fn told(
    context: &Context<'_>,
    texts: &dyn ReplicationTexts,
    statement: u32,
    answered: &crate::audit::replication::Answered,
) -> String {
    let names = |codes: &[usize]| codes.iter().map(|code| context.name(*code)).collect::<Vec<_>>().join(", ");
    let mut out = String::new();
    if answered.is_right() {
        out.push_str(texts.right());
        out.push('\n');
    }
    if !answered.wrong.is_empty() {
        out.push_str(&format!("{}\n", texts.wrong(&names(&answered.wrong))));
    }
    if !answered.missed.is_empty() {
        out.push_str(&format!("{}\n", texts.missed(&names(&answered.missed))));
    }
    let key = [answered.right.as_slice(), &answered.missed].concat();
    if key.is_empty() && !answered.is_right() {
        out.push_str(&format!("{}\n", texts.nothing_there()));
    }
    for code in key {
        let definition = context.coded.materials.codebook.codes[code].definition.as_ref();
        let definition = definition.map(|text| format!(": {}", text.get(context.language()))).unwrap_or_default();
        out.push_str(&format!("  {} ({}){definition}\n", context.name(code), context.standing(code, statement)));
    }
    out
}
