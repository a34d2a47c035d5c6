//! The printed table of a topic: Topic | Sub-topic | Illustrated by | N | Informants, each quote a row of its own.

use super::freq::{not_read, order, parts};
use super::{Context, capital};
use crate::analysis::{Picks, Scope, Tally, pick, tally, tally_itself};
use crate::coding::Set;
use crate::language::{Gender, Label, Setting};
use crate::report::model::{Align, Cell, Inline, Row, Table};

/// A topic itself (without its sub-topics), or one of the codes below it, with its figures and chosen quotes.
pub struct TopicPart {
    /// The code.
    pub code: usize,
    /// All together.
    pub total: Tally,
    /// One for every column of people, as [`parts`] gives them.
    pub parts: Vec<Tally>,
    /// The quotes, in the order in which they were chosen.
    pub quotes: Vec<u32>,
}

/// The codes of a topic that have a row: itself, if it has statements of its own or no sub-topics; then everything below it.
fn codes_of(context: &Context<'_>, topic: usize) -> Vec<usize> {
    let coded = context.coded;
    let codebook = &coded.materials.codebook;
    let below: Vec<usize> = order(context, coded.materials.settings.sort, None)
        .into_iter()
        .filter(|code| codebook.subtree(topic).contains(code) && *code != topic)
        .collect();
    let itself = (below.is_empty() || !coded.own(topic).is_empty()).then_some(topic);
    itself.into_iter().chain(below).collect()
}

/// What may be quoted for each code, in the order of the report. A code with sub-topics is quoted for what it says
/// itself; its sub-topics have quotes of their own.
pub fn quotable(context: &Context<'_>) -> Vec<(usize, Set)> {
    let codebook = &context.coded.materials.codebook;
    let codes = codebook.topics().flat_map(|topic| codes_of(context, topic));
    codes
        .map(|code| {
            let whole = codebook.subtree(code).len() == 1;
            (code, if whole { context.coded.of_code(code) } else { context.coded.own(code).clone() })
        })
        .collect()
}

/// The quotes of a report: chosen once, for all topics together.
pub fn picks(context: &Context<'_>, quotes: usize) -> Picks {
    pick(context.coded, &quotable(context), quotes)
}

/// The quotes that were chosen, each with its code.
pub fn chosen(context: &Context<'_>, picks: &Picks) -> Vec<(Option<usize>, u32)> {
    let codes = 0..context.coded.materials.codebook.codes.len();
    codes.flat_map(|code| picks.of(code).iter().map(move |pick| (Some(code), pick.statement))).collect()
}

/// The parts of a topic.
pub fn topic_parts(context: &Context<'_>, topic: usize, picks: &Picks) -> Vec<TopicPart> {
    let coded = context.coded;
    let columns = parts(context);
    codes_of(context, topic)
        .into_iter()
        .map(|code| {
            let count = if code == topic { tally_itself } else { tally };
            let total = count(coded, code, &Scope::default());
            let quotes = picks.of(code).iter().map(|pick| pick.statement).collect();
            let parts = columns.iter().map(|(_, scope)| count(coded, code, scope)).collect();
            TopicPart { code, total, parts, quotes }
        })
        .collect()
}

/// The table of a topic.
pub fn table(context: &Context<'_>, topic: usize, found: &[TopicPart], caption: String) -> Table {
    let settings = &context.coded.materials.settings;
    let informants = match settings.gender {
        Gender::Feminine => Label::InformantsFeminine,
        Gender::Masculine => Label::Informants,
    };
    let head = vec![
        (capital(&context.level(0).one), Align::Left),
        (capital(&context.level(1).one), Align::Left),
        (context.label(Label::IllustratedBy).to_owned(), Align::Left),
        (context.label(Label::StatementCount).to_owned(), Align::Right),
        (context.label(informants).to_owned(), Align::Left),
    ];
    let height: usize = found.iter().map(|part| part.quotes.len().max(1)).sum();
    let mut rows = Vec::new();
    for (at, part) in found.iter().enumerate() {
        let reach = part.quotes.len().max(1);
        for line in 0..reach {
            let first = line == 0;
            let topic_cell =
                if at == 0 && first { Cell::name(context.name(topic), 0).reaching(height) } else { Cell::covered() };
            let depth = context.coded.materials.codebook.codes[part.code].depth;
            let own = |cell: Cell| if first { cell.reaching(reach) } else { Cell::covered() };
            let name = if part.code == topic { "–" } else { context.name(part.code) };
            let quote = match part.quotes.get(line) {
                Some(quote) => {
                    let mut cited = context.cited(Some(part.code), *quote);
                    cited.push(Inline::text(context.said_by(*quote)));
                    Cell::of(cited)
                }
                None => Cell::text("–"),
            };
            let statements: Vec<u32> = part.total.statements.iter().collect();
            rows.push(Row {
                strong: false,
                cells: vec![
                    topic_cell,
                    own(Cell::name(name, depth.saturating_sub(1))),
                    quote,
                    own(Cell::count(statements.len().to_string(), statements.clone())),
                    own(Cell::count(people(context, part), statements)),
                ],
            });
        }
    }
    Table {
        id: super::code_anchor("table", &context.coded.materials.codebook.codes[topic].id),
        caption,
        head,
        rows,
        notes: notes(context, topic, found),
    }
}

/// `4 of 7 (SP1, SP2, SP4, SP6); focus group: 2 (AV2, AV3)`.
fn people(context: &Context<'_>, part: &TopicPart) -> String {
    let columns = parts(context);
    let mut texts = Vec::new();
    for ((setting, scope), tally) in columns.iter().zip(&part.parts) {
        if tally.asked.is_empty() && tally.unasked.is_empty() && tally.unknown.is_empty() {
            continue;
        }
        let text = if not_read(context, scope, tally) {
            context.label(Label::NotRead).to_owned()
        } else {
            context.informants(tally, *setting, true)
        };
        texts.push(if columns.len() > 1 && *setting != Setting::Interview {
            format!("{}: {text}", context.setting_name(*setting).to_lowercase())
        } else {
            text
        });
    }
    if texts.is_empty() { "–".to_owned() } else { texts.join("; ") }
}

/// What stands under the table, in one note.
fn notes(context: &Context<'_>, topic: usize, found: &[TopicPart]) -> Vec<String> {
    let coded = context.coded;
    let settings = &coded.materials.settings;
    let level = context.level(1);
    let statements = crate::coding::Set::unite(found.iter().map(|part| &part.total.statements));
    let in_several = |statement: &u32| found.iter().filter(|part| part.total.own.contains(*statement)).count() > 1;
    let shared = statements.iter().filter(in_several).count();
    let mut notes = vec![
        context.wording.note_statements(statements.len(), shared, &level),
        context.wording.note_once(&level, settings.gender),
    ];
    if parts(context).iter().any(|(setting, _)| *setting == Setting::Pooled) {
        notes.push(context.wording.note_pooled());
    }
    if parts(context).iter().any(|(setting, _)| *setting == Setting::FocusGroup) {
        notes.push(context.wording.note_focus_group(settings.gender));
    }
    notes.push(context.wording.note_order(settings.sort == crate::study::Sort::Statements, &level));
    let quotes = found.iter().flat_map(|part| part.quotes.iter().map(|quote| (Some(part.code), *quote)));
    notes.extend(context.translation_notes(&quotes.collect::<Vec<_>>()));
    notes.push(format!("{}.", capital(&context.basis_of(topic))));
    vec![notes.join(" ")]
}
