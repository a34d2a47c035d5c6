//! `tema coder settle`

use super::{coders, two};
use crate::analysis::{Difference, differences};
use crate::cli::args::{Global, wording_of};
use crate::cli::ask;
use crate::cli::output::Output;
use crate::cli::who::Who;
use crate::cli::{Ended, resolve};
use crate::coding::{Act, CodedStudy, Event, Writer};
use crate::finding::{Finding, Result};
use crate::report::content::around;
use clap::ValueEnum;

/// Settle a disagreement: the statement has the code, or has it not. What is settled goes before everybody's own word, and
/// never enters a coefficient of agreement.
///
/// Without a statement, on a terminal: one disagreement after the other is shown and asked about.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema coder settle --coder vk
  tema coder settle --between vk ml --coder vk
  tema coder settle SP3:4.2 telephone yes --coder vk --why \"ringing is calling\"
  tema coder settle SP3:4.3 telephone no --coder vk --why \"she means the device\"")]
pub struct Args {
    /// The statement, e.g. SP3:4.2
    #[arg(value_name = "STATEMENT", requires_all = ["code", "value", "why"])]
    statement: Option<String>,
    /// The code, by id or name
    #[arg(value_name = "CODE")]
    code: Option<String>,
    /// Whether the statement has the code
    #[arg(value_name = "yes|no")]
    value: Option<YesNo>,
    /// The two coders, if there are more
    #[arg(long, value_name = "CODER", num_args = 2, conflicts_with = "statement")]
    between: Vec<String>,
    /// The reason
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    #[command(flatten)]
    who: Who,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum YesNo {
    Yes,
    No,
}

/// Runs the command.
///
/// # Errors
/// When there is no study, or what is named does not exist.
pub fn run(args: &Args, global: &Global, output: &mut Output) -> Result<Ended> {
    let materials = global.materials()?;
    let coder = args.who.name(&materials)?;
    let coded = CodedStudy::new(&materials, None, &mut Vec::new());
    if !coded.decisions.counting.contains(&coder) {
        return Err(Box::new(
            Finding::error(format!("{coder} is not among the coders who count; nothing was written"))
                .expected("somebody named by `counting` under [coding] in tema.toml"),
        ));
    }
    let (Some(statement), Some(code), Some(value)) = (&args.statement, &args.code, args.value) else {
        return one_by_one(args, &coded, &coder, output);
    };
    let why = args.why.as_deref().unwrap_or_default();
    if why.trim().is_empty() {
        return Err(Box::new(Finding::error("what is settled needs a reason").expected("--why TEXT")));
    }
    let statement = resolve::statement(&coded, statement)?;
    let code = resolve::code(&materials, code)?;
    settle(&coded, &coder, statement, code, value == YesNo::Yes, why, output)?;
    Ok(Ended::Well)
}

fn settle(
    coded: &CodedStudy<'_>,
    coder: &str,
    statement: u32,
    code: usize,
    yes: bool,
    why: &str,
    output: &mut Output,
) -> Result<()> {
    let materials = coded.materials;
    let id = &materials.codebook.codes[code].id;
    let value = if yes { "yes" } else { "no" };
    let (source, at) = coded.locate(statement);
    let source = &materials.sources[source];
    let mut writer = Writer::open(&materials.folder, coder)?;
    let event = Event {
        code: Some(id.clone()),
        value: Some(value.to_owned()),
        why: Some(why.to_owned()),
        ..writer.anchored(Act::Settle, source, source.statements[at].span)
    };
    writer.write(source, event)?;
    let text = coded.text(statement).replace('\n', " ");
    let wording = wording_of(materials);
    let (did, value) = (wording.desk().did("settle"), wording.trail().value(value));
    let (open, close) = wording.quotation_marks();
    output.print(&format!("{coder}: {did} {id} {value}: {} {open}{text}{close}\n", coded.id(statement)))
}

/// Asks about every disagreement that is open. Each answer is kept at once.
fn one_by_one(args: &Args, coded: &CodedStudy<'_>, coder: &str, output: &mut Output) -> Result<Ended> {
    let materials = coded.materials;
    let (first, second) = match (&args.between[..], &coders(materials)[..]) {
        ([first, second], _) => (first.clone(), second.clone()),
        // One's own word first.
        ([], [first, second]) if *second == coder => (second.clone(), first.clone()),
        ([], [first, second]) => (first.clone(), second.clone()),
        (_, known) => {
            return Err(Box::new(
                Finding::error(format!("{} coders have coded", known.len()))
                    .expected(format!("--between and two of {}", known.join(", "))),
            ));
        }
    };
    two(materials, &first, &second)?;
    let mut found = differences(coded, &first, &second).all;
    // Codes before units, as they are listed.
    found.sort_by_key(Difference::is_of_unit);
    let number = |code: usize| u32::try_from(code).unwrap_or(u32::MAX);
    let open: Vec<(&Difference, usize)> = found
        .iter()
        .flat_map(|difference| difference.first.iter().chain(&difference.second).map(move |code| (difference, *code)))
        .filter(|(difference, code)| coded.decisions.settled(number(*code), difference.statement).is_none())
        .collect();
    if open.is_empty() {
        output.print(&format!("nothing is open between {first} and {second}\n"))?;
        return Ok(Ended::Well);
    }
    if !ask::somebody() {
        return Err(Box::new(
            Finding::error(format!(
                "{} disagreements are open, and nobody can be asked: this is no terminal",
                open.len()
            ))
            .expected("a statement, a code, yes or no, and --why")
            .hint(format!("tema coder compare {first} {second} lists them")),
        ));
    }
    let ids = |codes: &[usize]| match codes {
        [] => "–".to_owned(),
        _ => codes.iter().map(|code| materials.codebook.codes[*code].id.as_str()).collect::<Vec<_>>().join(", "),
    };
    let keys: Vec<String> = ["y", "n", "s", "q"].map(str::to_owned).to_vec();
    let mut settled = 0;
    for (at, (difference, code)) in open.iter().enumerate() {
        let statement = difference.statement;
        output.print(&format!(
            "\n{} of {} · {}\n{}",
            at + 1,
            open.len(),
            coded.id(statement),
            around(coded, statement)
        ))?;
        let both =
            if difference.both.is_empty() { String::new() } else { format!(" · both: {}", ids(&difference.both)) };
        output.print(&format!(
            "  {first}: {} · {second}: {}{both}\n",
            ids(&difference.first),
            ids(&difference.second)
        ))?;
        let id = &materials.codebook.codes[*code].id;
        let question = format!("has it the code {id}? y yes · n no · s skip · q quit:");
        let yes = match ask::choice(&question, &keys, output)? {
            Some(0) => true,
            Some(1) => false,
            Some(2) => continue,
            _ => break,
        };
        let why = loop {
            match ask::line("why?", output)? {
                Some(why) if why.is_empty() => output.print("  what is settled needs a reason\n")?,
                why => break why,
            }
        };
        let Some(why) = why else { break };
        settle(coded, coder, statement, *code, yes, &why, output)?;
        settled += 1;
    }
    output.print(&format!("\n{settled} settled, {} open\n", open.len() - settled))?;
    output.hint("`tema undo` takes the last one back · tema log --code CODE has the reasons");
    Ok(Ended::Well)
}
