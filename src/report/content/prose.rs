//! The running prose of a topic: an opening sentence, then a counted sentence a sub-topic, with a quote.

use super::Context;
use super::freq::{order, parts};
use super::topic::TopicPart;
use crate::analysis::{Scope, Tally, setting, tally};
use crate::coding::Set;
use crate::language::{Asked, Informants, Level, Setting};
use crate::report::model::Inline;
use crate::study::Basis;

/// The paragraph about one topic. `quoted` are the quotes that the report chose for each of its parts.
pub fn paragraph(context: &Context<'_>, topic: usize, topic_parts: &[TopicPart]) -> Vec<Inline> {
    let gender = context.coded.materials.settings.gender;
    let level = context.level(0);
    let below = context.level(1);
    let mut out = Vec::new();
    let asked = asked(context, topic);
    let asked: Vec<Asked<'_>> =
        asked.iter().map(|(setting, count, name)| Asked { setting: *setting, count: *count, name }).collect();
    if !asked.is_empty() {
        out.push(Inline::text(context.wording.opening(&level, context.name(topic), &asked, gender)));
        out.push(Inline::text(" "));
    }
    let sort = context.coded.materials.settings.sort;
    let subtopics: Vec<usize> = order(context, sort, Some(2))
        .into_iter()
        .filter(|code| context.coded.materials.codebook.codes[*code].parent == Some(topic))
        .collect();
    if !subtopics.is_empty() {
        out.push(Inline::text(context.wording.distinguished(&below, subtopics.len())));
        let names: Vec<String> = subtopics.iter().map(|code| context.name(*code).to_owned()).collect();
        // A name with a comma in it would look like two.
        let between = if names.iter().any(|name| name.contains(',')) { "; " } else { ", " };
        out.push(Inline::Emphasis(names.join(between)));
        out.push(Inline::text(". "));
    }
    for part in topic_parts {
        let level = if part.code == topic { &level } else { &below };
        counted(context, &mut out, part, level, part.code == topic && topic_parts.len() > 1);
    }
    let silent = silent(context, topic);
    if !silent.is_empty() {
        out.push(Inline::text(context.wording.did_not_speak(&silent, &level)));
    }
    // A paragraph may be taken out of the report; what has not been read says so in the paragraph itself.
    if matches!(context.coded.basis, Basis::Rules | Basis::All)
        && topic_parts.iter().any(|part| !part.total.statements.is_empty())
    {
        let end = if silent.is_empty() { "" } else { " " };
        out.push(Inline::text(format!("{end}({}.)", super::capital(&context.basis_of(topic)))));
    }
    if let Some(Inline::Text(last)) = out.last_mut() {
        last.truncate(last.trim_end().len());
    }
    out
}

/// Who was asked about a topic, by how they took part and by group: number and the group's name in its forms.
fn asked<'a>(context: &Context<'a>, topic: usize) -> Vec<(Setting, usize, &'a [String])> {
    let mut found = Vec::new();
    let materials = context.coded.materials;
    for kind in context.kinds() {
        let asked = tally(context.coded, topic, &Scope::of_kind(context.coded, kind)).asked;
        let mut groups: Vec<Option<&str>> = Vec::new();
        for case in asked.iter() {
            let group = materials.cases.all[case as usize].group.as_deref();
            if !groups.contains(&group) {
                groups.push(group);
            }
        }
        let size = |group: &Option<&str>| {
            asked.iter().filter(|case| materials.cases.all[*case as usize].group.as_deref() == *group).count()
        };
        if groups.iter().any(|group| context.sharing.is_few(size(group))) {
            found.push((setting(kind), asked.len(), &[][..]));
            continue;
        }
        for group in groups {
            let members = asked.only(|case| materials.cases.all[case as usize].group.as_deref() == group);
            let name = group.and_then(|id| materials.settings.group(id));
            let forms = name.map_or(&[][..], |group| context.group_forms(group));
            found.push((setting(kind), members.len(), forms));
        }
    }
    found
}

/// The counted sentences of one sub-topic.
fn counted(context: &Context<'_>, out: &mut Vec<Inline>, part: &TopicPart, level: &Level, itself: bool) {
    let coded = context.coded;
    let entry = &coded.materials.codebook.codes[part.code];
    let gender = coded.materials.settings.gender;
    let name = context.name(part.code);
    let gloss = entry.gloss.as_ref().filter(|gloss| gloss.has(context.language()));
    let glosses = gloss.map_or(&[][..], |gloss| gloss.forms(context.language()));
    if part.total.statements.is_empty() {
        out.push(Inline::text(context.wording.nobody(level, name)));
        out.push(Inline::text(" "));
        return;
    }
    let mut first = true;
    for ((setting, scope), tally) in parts(context).iter().zip(&part.parts) {
        let silent = tally.informants.is_empty() && tally.unknown.is_empty();
        if tally.asked.is_empty()
            || (silent && !first)
            || (silent && part.parts.len() > 1 && *setting == Setting::FocusGroup)
        {
            continue;
        }
        if silent && part.parts.iter().any(|other| !other.informants.is_empty()) {
            // Somebody else is counted below; nobody here is said by the table.
            continue;
        }
        let codes = named(context, &tally.informants);
        // Where the clause differs with the number (`he visits`, `they visit`), the form of its class; of nobody as of one.
        let form = context.wording.plural(tally.informants.len().max(1));
        let gloss = glosses.get(form).or(glosses.last()).map(String::as_str);
        let informants = Informants {
            setting: *setting,
            k: tally.informants.len(),
            n: tally.asked.len(),
            codes: &codes,
            at_least: !tally.unknown.is_empty(),
            statements: tally.statements.len(),
            gender,
        };
        let sentence = if first && itself {
            context.wording.counted_itself(&informants, level, name)
        } else if first || *setting != Setting::FocusGroup {
            context.wording.counted(&informants, gloss, level, name)
        } else {
            context.wording.also_in_focus_group(&informants)
        };
        out.extend(counted_open(context, sentence, tally, &codes));
        // A speaker whom the sentence names comes before an unknown one.
        let here = part.quotes.iter().copied().filter(|quote| scope.holds(coded, *quote));
        let named = here.clone().find(|quote| coded.case(*quote).is_some_and(|case| tally.informants.contains(case)));
        if let Some(quote) = named.or_else(|| here.clone().next()) {
            out.push(Inline::text(": "));
            out.extend(context.cited(Some(part.code), quote));
            out.push(Inline::text(format!("{}. ", context.said_by(quote))));
        } else {
            out.push(Inline::text(". "));
        }
        first = false;
    }
    let unasked = named(context, &part.total.unasked);
    if !unasked.is_empty() {
        out.push(Inline::text(format!("{} ", context.wording.unasked(&unasked, gender))));
    }
}

/// People as a sentence names them: of very many the first, and how many more.
fn named(context: &Context<'_>, people: &Set) -> Vec<String> {
    context.most_named(people, |others| context.wording.more(others))
}

/// A counted sentence whose numbers open: what stands before the list of people into all statements, each of the people
/// into their own; those whom a long list does not name, together.
fn counted_open(context: &Context<'_>, sentence: String, tally: &Tally, codes: &[String]) -> Vec<Inline> {
    let list = format!(" ({})", codes.join(", "));
    let Some((before, behind)) = sentence.split_once(&list).filter(|_| !codes.is_empty()) else {
        return vec![Inline::text(sentence)];
    };
    let mut out = vec![Inline::Count { text: before.to_owned(), statements: tally.statements.clone() }];
    let people: Vec<u32> = tally.informants.iter().collect();
    for (at, code) in codes.iter().enumerate() {
        out.push(Inline::text(if at == 0 { " (" } else { ", " }));
        let theirs = if at + 1 == codes.len() { &people[at..] } else { &people[at..=at] };
        let own =
            tally.statements.only(|statement| context.coded.case(statement).is_some_and(|case| theirs.contains(&case)));
        out.push(Inline::Count { text: code.clone(), statements: own });
    }
    out.push(Inline::text(format!("){behind}")));
    out
}

/// A text in which the number of statements opens into them, if it stands there once.
pub fn opened(text: String, statements: &Set) -> Vec<Inline> {
    let number = statements.len().to_string();
    let is_whole = |at: usize| {
        let digit = |c: char| c.is_ascii_digit();
        !text[..at].ends_with(digit) && !text[at + number.len()..].starts_with(digit)
    };
    let found: Vec<usize> = text.match_indices(&number).map(|(at, _)| at).filter(|at| is_whole(*at)).collect();
    match found.as_slice() {
        [at] if !statements.is_empty() => vec![
            Inline::text(&text[..*at]),
            Inline::Count { text: number.clone(), statements: statements.clone() },
            Inline::text(&text[at + number.len()..]),
        ],
        _ => vec![Inline::text(text)],
    }
}

/// Those interviewed (or answering, or documents) who were asked and said nothing of the topic, where anybody has said
/// something. Only those of whom every source has been read to the end: of the others nobody can tell. The silence of
/// a focus group's members says nothing.
fn silent(context: &Context<'_>, topic: usize) -> Vec<String> {
    let coded = context.coded;
    let everybody = tally(coded, topic, &Scope::default());
    if everybody.statements.is_empty() || coded.basis == Basis::Rules {
        return Vec::new();
    }
    let mut silent = Set::default();
    for kind in context.kinds() {
        if setting(kind) != Setting::FocusGroup {
            silent = silent.union(&tally(coded, topic, &Scope::of_kind(coded, kind)).silent());
        }
    }
    let sources = &coded.materials.sources;
    let unread = |case: u32| {
        let mut own = sources.iter().enumerate().filter(|(_, source)| source.participants.contains(&case));
        own.any(|(at, _)| !coded.is_read(at))
    };
    let suggested: Set = everybody.suggested.iter().filter_map(|statement| coded.case(statement)).collect();
    let silent = silent.minus(&everybody.informants).minus(&suggested).only(|case| !unread(case));
    named(context, &silent)
}
