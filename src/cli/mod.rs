//! The command line: one file a subcommand (arguments, call, print).

mod agree;
mod args;
mod ask;
mod audit;
mod check;
mod checkpoint;
mod code;
mod codebook;
mod coder;
mod cooccur;
mod crossing;
mod decide;
mod evidence;
mod exchange;
mod export;
mod freq;
mod import;
mod log;
mod new;
mod output;
mod package;
mod privacy;
mod progress;
mod quotes;
mod reanchor;
mod replicate;
mod report;
mod resolve;
mod saturation;
mod sharing;
mod statements;
mod survey;
mod translate;
mod undo;
mod who;
mod why;
mod words;

use crate::finding::{self, Finding, Result};
use crate::transcript::Changed;
use args::Global;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use output::Output;
use std::process::ExitCode;

/// Qualitative content analysis in which every number opens into the statements and people behind it.
#[derive(Parser)]
#[command(name = "tema", version, disable_help_subcommand = true, help_template = HELP)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

const HELP: &str = "\
{about}

usage: tema [-C DIR] COMMAND …

study
  new          make a study folder, empty or from an example
  check        show everything that is wrong, doubtful or still to do
  import       turn Word files, subtitles, surveys, projects of other programs … into transcripts
  export       for other programs; transcripts to print and write on
  privacy      find what may identify somebody, and take it out
code
  code         code a source in front of its text: the coding screen
  codebook     show the codebook, test it, see what its indicators catch
  decide       code, accept, reject, star, memo … one statement or many
  undo         take your last decision back
  redo         bring back what you undid
  coder        a second coder: send, receive, compare, settle
  checkpoint   keep the study as it stands now
  reanchor     after a correction: where decisions stand now
  log          who decided what, when and why; the audit trail
read
  statements   list the tagged statements, and what put each code there
  why          explain why a statement has a code, or has not
  quotes       show the statements of a code in their context
  freq         count: topics, sub-topics, statements, informants of those asked
  cooccur      show which codes stand together
  saturation   show what each source brought that was new
  words        count words, show them in context, find what stands near them
  evidence     show what speaks for a code, against it, and who was silent; which codes rest on little
  agree        compare coders: what to talk about, kappa, alpha and others
  survey       closed questions: draft, check, count, cross, scales, report
publish
  report       write the report: methods, prose, tables, quotes, appendices
  package      seal what was counted for reviewers: no transcript, every count with its members
review
  audit        check a manuscript against the data; published figures, packages
  replicate    repeat a study: its transcripts alone, your coding beside the key, practice

options
{options}

`tema COMMAND --help` shows an example that works.
start with: tema new my-study, or tema new try-it --example family-case-management
";

// Of some thirty commands the options of one are asked for: those of the others need not be put together.
#[derive(Subcommand)]
#[command(defer = true)]
enum Command {
    New(new::Args),
    Check(check::Args),
    Import(import::Args),
    Export(export::Args),
    Privacy(privacy::Args),
    Code(code::Args),
    Codebook(codebook::Args),
    Decide(Box<decide::Args>),
    Undo(undo::Args),
    Redo(undo::RedoArgs),
    Coder(coder::Args),
    Checkpoint(checkpoint::Args),
    Reanchor(reanchor::Args),
    Log(log::Args),
    Statements(statements::Args),
    Why(why::Args),
    Quotes(quotes::Args),
    Freq(freq::Args),
    Cooccur(cooccur::Args),
    Saturation(saturation::Args),
    Words(words::Args),
    Agree(agree::Args),
    Evidence(evidence::Args),
    Survey(survey::Args),
    Report(report::Args),
    Package(package::Args),
    Replicate(replicate::Args),
    Audit(audit::Args),
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Done.
    Well,
    /// Done, and something was found, or some input could not be read.
    WithFindings,
}

/// The commands with all their options, as the program reads them.
pub fn command() -> clap::Command {
    let mut command = Cli::command();
    command.build();
    command
}

/// Parses the arguments, runs the command and says how it ended: 0 done, 1 done with findings, 2 could not do it.
pub fn main() -> ExitCode {
    let matches = match Cli::command().try_get_matches() {
        Ok(matches) => matches,
        Err(error) => {
            let typed: Vec<String> = std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
            if let Some(finding) = sharing::refused(&error, &typed) {
                let mut output = Output::new(output::Color::Auto, false);
                output.note(&finding::render(&finding, output.color_of_errors()));
                return ExitCode::from(2);
            }
            // clap prints help to stdout and errors to stderr; a closed pipe is no error.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(2);
        }
    };
    let mut output = Output::new(cli.global.color, cli.global.quiet);
    match caught(|| run(&cli, &mut output)) {
        Ok(_) if output.closed() => ExitCode::SUCCESS,
        Ok(Ended::Well) => ExitCode::SUCCESS,
        Ok(Ended::WithFindings) => ExitCode::from(1),
        Err(_) if output.closed() => ExitCode::SUCCESS,
        Err(finding) => {
            output.note(&finding::render(&finding, output.color_of_errors()));
            ExitCode::from(2)
        }
    }
}

/// Runs a command; a text that turns out to be another when it is read again ends it as an error does.
fn caught(run: impl FnOnce() -> Result<Ended>) -> Result<Ended> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).unwrap_or_else(|thrown| {
        match thrown.downcast::<Changed>() {
            Ok(changed) => Err(changed.0),
            Err(other) => std::panic::resume_unwind(other),
        }
    })
}

fn run(cli: &Cli, output: &mut Output) -> Result<Ended> {
    let global = &cli.global;
    match &cli.command {
        Command::New(args) => new::run(args, output),
        Command::Check(args) => check::run(args, global, output),
        Command::Import(args) => import::run(args, global, output),
        Command::Export(args) => export::run(args, global, output),
        Command::Privacy(args) => privacy::run(args, global, output),
        Command::Code(args) => code::run(args, global, output),
        Command::Codebook(args) => codebook::run(args, global, output),
        Command::Decide(args) => decide::run(args, global, output),
        Command::Undo(args) => undo::run(args, global, output),
        Command::Redo(args) => undo::redo(args, global, output),
        Command::Coder(args) => coder::run(args, global, output),
        Command::Checkpoint(args) => checkpoint::run(args, global, output),
        Command::Reanchor(args) => reanchor::run(args, global, output),
        Command::Log(args) => log::run(args, global, output),
        Command::Statements(args) => statements::run(args, global, output),
        Command::Why(args) => why::run(args, global, output),
        Command::Quotes(args) => quotes::run(args, global, output),
        Command::Freq(args) => freq::run(args, global, output),
        Command::Cooccur(args) => cooccur::run(args, global, output),
        Command::Saturation(args) => saturation::run(args, global, output),
        Command::Words(args) => words::run(args, global, output),
        Command::Agree(args) => agree::run(args, global, output),
        Command::Evidence(args) => evidence::run(args, global, output),
        Command::Survey(args) => survey::run(args, global, output),
        Command::Report(args) => report::run(args, global, output),
        Command::Package(args) => package::run(args, global, output),
        Command::Replicate(args) => replicate::run(args, global, output),
        Command::Audit(args) => audit::run(args, global, output),
    }
}

/// A word as it is typed in a shell.
fn typed(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:,+@".contains(c);
    if word.chars().all(plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

/// Says on stderr what could not be read, so that no figure is taken for whole that is not.
fn mention(findings: &[Finding], output: &mut Output) -> Ended {
    const SHOWN: usize = 3;
    let errors: Vec<&Finding> =
        findings.iter().filter(|finding| finding.severity == finding::Severity::Error).collect();
    if errors.is_empty() {
        return Ended::Well;
    }
    let color = output.color_of_errors();
    for finding in errors.iter().take(SHOWN) {
        output.note(&format!("{}\n", finding::render(finding, color)));
    }
    let more = match errors.len().saturating_sub(SHOWN) {
        0 => String::new(),
        1 => "1 more error; ".to_owned(),
        several => format!("{several} more errors; "),
    };
    output.note(&format!("{more}the result is without what could not be read; `tema check` shows everything\n"));
    Ended::WithFindings
}
