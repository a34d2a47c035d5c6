//! The questions of a scale in one table, where they have the same answers.

use super::held::HeldBack;
use super::{SurveyContext, base};
use crate::analysis::survey::{Frequencies, Middle, Part};
use crate::report::model::{Align, Cell, Row, Table, anchor};
use crate::survey::{Kind, Scale};

/// A table with a row for each question and a column for each answer; `None` if the answers differ.
pub fn battery(context: &SurveyContext<'_>, scale: &Scale, items: &[&Frequencies], means: bool) -> Option<Table> {
    let values = |found: &Frequencies| -> Vec<&str> {
        context.question(found.question).answers.iter().map(|choice| choice.value.as_str()).collect()
    };
    let first = items.first()?;
    let alike = |found: &&Frequencies| {
        let question = context.question(found.question);
        question.kind == Kind::Ordinal && !question.other && values(found) == values(first)
    };
    if items.len() < 2 || !items.iter().all(alike) {
        return None;
    }
    let texts = context.texts();
    let [median, mean] = texts.median_and_mean();
    let mut head = vec![(texts.question().to_owned(), Align::Left)];
    head.extend(first.rows.iter().map(|(part, _)| (context.part(first.question, part), Align::Right)));
    head.extend([texts.n(), median].map(|name| (name.to_owned(), Align::Right)));
    if means {
        head.push((mean.to_owned(), Align::Right));
    }
    let held: Vec<HeldBack> = items.iter().map(|found| context.held(found)).collect();
    let width = head.len();
    let rows = items.iter().zip(&held).map(|(found, held)| {
        let mut cells = vec![Cell::name(context.text(found.question), 0)];
        if held.whole {
            cells.resize(width, context.held_cell());
            return Row { strong: false, cells };
        }
        let lines = found.rows.iter().zip(context.percents(found)).enumerate();
        cells.extend(lines.map(|(at, ((_, who), units))| match units {
            _ if held.row(at) => context.held_cell(),
            Some(units) => Cell::text(format!("{} ({})", who.len(), context.decimal_percent(units))),
            None => Cell::text(who.len().to_string()),
        }));
        cells.push(Cell::text(found.valid.to_string()));
        if held.figures {
            cells.resize(width, context.held_cell());
            return Row { strong: false, cells };
        }
        let name = |choice: usize| context.part(found.question, &Part::Choice(choice));
        cells.push(Cell::text(match found.middle {
            Some(Middle::One(choice)) => name(choice),
            Some(Middle::Between(low, high)) => format!("{}/{}", name(low), name(high)),
            None => "–".to_owned(),
        }));
        if means {
            cells.push(Cell::text(
                found.numbers.map_or_else(|| "–".to_owned(), |numbers| context.wording.decimal(numbers.mean, 2)),
            ));
        }
        Row { strong: false, cells }
    });
    let rows: Vec<Row> = rows.collect();
    let mut notes = vec![texts.battery().to_owned()];
    let whole = |found: &&Frequencies| {
        let base = base(found);
        base.valid == base.respondents && base.uninvited == 0
    };
    // What is not as everywhere is said question by question.
    for (found, _) in items.iter().zip(&held).filter(|(found, held)| !held.whole && !whole(found)) {
        notes.push(format!("{} – {}", context.text(found.question), texts.base(&base(found))));
    }
    notes.extend(context.held_notes(&held.iter().collect::<Vec<_>>()));
    if held.iter().any(|held| held.whole) {
        notes.push(context.question_held());
    }
    Some(Table {
        id: format!("scale-{}", anchor(&scale.id)),
        caption: scale.name.get(context.language()).to_owned(),
        head,
        rows,
        notes: vec![notes.join(" ")],
    })
}
