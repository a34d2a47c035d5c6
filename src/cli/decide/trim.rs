//! What of a statement is left out where it is quoted.

use super::Decision;
use crate::cli::output::Output;
use crate::cli::{resolve, typed};
use crate::coding::trim::{MARK, Trim, Wanted, find, wanted};
use crate::coding::{Act, Event};
use crate::finding::{Finding, Result};
use crate::text::Span;
use crate::transcript::Speaker;

/// Which statement is trimmed, and how.
#[derive(clap::Args)]
#[command(after_help = "examples:
  tema decide trim SP1:10.3 --cut \"on a Friday afternoon\"
  tema decide trim SP1:10.3 --keep \"If something happens <...> I dial her number\"
  tema decide trim SP1:10.3 telephone --cut \"on a Friday afternoon\"
  tema decide trim SP1:10.3 --whole")]
pub struct Args {
    /// The statement, e.g. SP3:4.2
    #[arg(value_name = "STATEMENT")]
    statement: String,
    /// Only as a quote for this code
    #[arg(value_name = "CODE")]
    code: Option<String>,
    #[command(flatten)]
    how: How,
}

#[derive(clap::Args)]
#[group(required = true, multiple = false)]
struct How {
    /// Leave these words out, besides those that are left out already; may be given several times
    #[arg(long, value_name = "WORDS")]
    cut: Vec<String>,
    /// Keep these words alone: the quote as it is to be printed, with <...> where words are left out
    #[arg(long, value_name = "WORDS")]
    keep: Option<String>,
    /// Quote the whole statement again
    #[arg(long)]
    whole: bool,
}

impl Decision<'_> {
    pub(super) fn trim(&self, args: &Args, output: &mut Output) -> Result<()> {
        let statement = resolve::statement(self.coded, &args.statement)?;
        let code = args.code.as_deref().map(|name| resolve::code(self.materials, name)).transpose()?;
        let before = self.coded.quoted(code, statement);
        let text = before.text();
        let cuts = match &args.how.keep {
            _ if args.how.whole => Vec::new(),
            Some(quote) => self.around(statement, text, quote)?,
            None => {
                let new = args.how.cut.iter().map(|words| self.place(statement, text, 0, words));
                before.cuts().iter().map(|cut| Ok(*cut)).chain(new).collect::<Result<Vec<Span>>>()?
            }
        };
        let after = Trim::new(text, cuts);
        self.refuse_idle(args, &before, &after)?;
        let event = self.write(Act::Trim, statement, |event| Event {
            code: code.map(|code| self.materials.codebook.codes[code].id.clone()),
            ..event.without(after.cuts())
        })?;
        let of = event.code.iter().map(|code| format!(" {code}")).collect::<String>();
        let id = self.coded.id(statement);
        let printed = after.printed().replace('\n', " ");
        output.print(&match after.words_cut() {
            0 => format!("{}: quoted as a whole{of}: {id} “{printed}”\n", self.coder),
            cut => {
                let said = after.words_said();
                format!("{}: trimmed{of}: {id} “{printed}” ({cut} of {said} words left out)\n", self.coder)
            }
        })
    }

    /// Refuses what leaves nothing of the statement, or everything as it was.
    fn refuse_idle(&self, args: &Args, before: &Trim<'_>, after: &Trim<'_>) -> Result<()> {
        let shown = typed(&args.statement);
        if after.printed() == MARK {
            return Err(Box::new(
                Finding::error(format!("nothing of {} would be left", args.statement))
                    .expected("some words that stay")
                    .hint(format!("a statement that is not to be quoted at all: tema decide bar {shown}")),
            ));
        }
        if before.cuts() != after.cuts() {
            return Ok(());
        }
        let finding = match before.cuts() {
            [] => Finding::error(format!("{} is quoted as a whole already", args.statement))
                .expected("--cut with words of it, or --keep with a part of it"),
            _ => Finding::error(format!("{} is quoted so already: “{}”", args.statement, before.printed()))
                .hint(format!("to begin anew: tema decide trim {shown} --whole")),
        };
        Err(Box::new(finding))
    }

    /// What is left out around the pieces of a quote.
    fn around(&self, statement: u32, text: &str, quote: &str) -> Result<Vec<Span>> {
        let mut cuts = Vec::new();
        let mut at = 0;
        let pieces = wanted(quote);
        if pieces.is_empty() {
            return Err(Box::new(Finding::error("no words are to be kept").expected("the words that stay")));
        }
        for piece in pieces {
            let found = self.place(statement, text, at, piece)?;
            cuts.push(Span::new(at, found.start as usize));
            at = found.end as usize;
        }
        cuts.push(Span::new(at, text.len()));
        Ok(cuts)
    }

    /// Where words stand in a statement, from byte `from` on.
    fn place(&self, statement: u32, text: &str, from: usize, words: &str) -> Result<Span> {
        let id = self.coded.id(statement);
        match find(text, from, words) {
            Wanted::Once(span) => Ok(span),
            Wanted::Often(places) => Err(Box::new(
                Finding::error(format!("“{words}” stands {places} times in {id}"))
                    .expected("more of the words around it, so that one place is meant"),
            )),
            Wanted::Nowhere if from > 0 && find(text, 0, words) != Wanted::Nowhere => Err(Box::new(
                Finding::error(format!("“{words}” stands earlier in {id} than the words before it"))
                    .expected("the words in the order in which they were said"),
            )),
            Wanted::Nowhere => {
                let finding = Finding::error(format!("“{words}” does not stand in {id}"))
                    .expected(format!("words of “{}”", text.replace('\n', " ")));
                Err(Box::new(match self.elsewhere(statement, words) {
                    Some(where_else) => finding.hint(where_else),
                    None => finding,
                }))
            }
        }
    }

    /// Where near by the words stand that are not in a statement: a quote is of one statement and one speaker.
    fn elsewhere(&self, statement: u32, words: &str) -> Option<String> {
        let (at, own) = self.coded.locate(statement);
        let source = &self.materials.sources[at];
        let holds = |span: Span| find(span.of(source.text()), 0, words) != Wanted::Nowhere;
        let other = source.statements.iter().enumerate().filter(|(other, _)| *other != own);
        if let Some((other, _)) = other.into_iter().find(|(_, other)| holds(other.span)) {
            return Some(format!(
                "they stand in {}; a quote is a part of one statement, and never joined with another",
                source.statement_id(other)
            ));
        }
        let turn = source.turns.iter().find(|turn| holds(turn.span))?;
        match &turn.speaker {
            Speaker::Interviewer(label) => {
                Some(format!("the interviewer ({label}) says this; it is joined to no quote"))
            }
            _ => Some("they stand in several statements; each is trimmed by itself".to_owned()),
        }
    }
}
