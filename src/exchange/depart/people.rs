//! Participants and attributes → cases and variables.

use super::Study;
use crate::document::xml;
use crate::exchange::KEPT;
use crate::exchange::guid;
use crate::exchange::project::{Case, Type, Variable};
use crate::study::CaseKind;
use crate::transcript;

impl Study<'_> {
    pub(super) fn cases(&mut self) {
        let cases = &self.materials.cases;
        let people: Vec<usize> =
            (0..cases.all.len()).filter(|at| cases.all[*at].kind == CaseKind::Participant).collect();
        // Columns in the order of the file: name, and the value of each person.
        let mut columns: Vec<(&str, Vec<String>)> = Vec::new();
        let group = |at: &usize| cases.all[*at].group.clone().unwrap_or_default();
        let order = |at: &usize| cases.all[*at].order.map(|order| order.to_string()).unwrap_or_default();
        for (name, values) in
            [("group", people.iter().map(group).collect::<Vec<_>>()), ("order", people.iter().map(order).collect())]
        {
            let known = self.kept.variables.contains_key(name);
            if known || values.iter().any(|value| !value.is_empty()) {
                columns.push((name, values));
            }
        }
        for (nth, name) in cases.attributes.iter().enumerate() {
            let values = people.iter().map(|at| cases.all[*at].values.get(nth).cloned().unwrap_or_default()).collect();
            columns.push((name, values));
        }
        for (name, values) in &columns {
            let kept = self.kept.variables.get(*name);
            let filled = || values.iter().map(String::as_str).filter(|value| !value.is_empty());
            let wanted =
                kept.and_then(|kept| Type::named(&kept.kind)).filter(|kind| filled().all(|value| kind.fits(value)));
            self.project.variables.push(Variable {
                guid: kept
                    .map(|kept| kept.guid.clone())
                    .filter(|guid| !guid.is_empty())
                    .unwrap_or_else(|| guid::of("variable", &format!("{}\n{name}", self.title))),
                name: kept.map_or_else(|| (*name).to_owned(), |kept| kept.name.clone()),
                kind: wanted.unwrap_or_else(|| Type::of(filled())),
                description: kept.map(|kept| kept.description.clone()).unwrap_or_default(),
            });
        }
        for (nth, at) in people.iter().enumerate() {
            let case = &cases.all[*at];
            let values: Vec<(usize, String)> = columns
                .iter()
                .enumerate()
                .filter(|(_, (_, values))| !values[nth].is_empty())
                .map(|(column, (_, values))| (column, values[nth].clone()))
                .collect();
            let own = self
                .kept
                .sources
                .get(&case.id)
                .filter(|kept| kept.values)
                .and_then(|_| self.materials.source(&case.id));
            if let Some(source) = own {
                self.project.sources[source].values = values;
                continue;
            }
            let kept = self.kept.cases.get(&case.id);
            let number = u32::try_from(*at).unwrap_or(u32::MAX);
            let takes_part = |source: &transcript::Source| {
                source.participants.contains(&number)
                    || source.front.participants.iter().any(|(name, _)| *name == case.id)
            };
            let sources = self.materials.sources.iter().enumerate().filter(|(_, source)| takes_part(source));
            self.project.cases.push(Case {
                guid: kept.map_or_else(
                    || guid::of("case", &format!("{}\n{}", self.title, case.id)),
                    |kept| kept.guid.clone(),
                ),
                name: kept
                    .map(|kept| kept.name.clone())
                    .filter(|name| !name.is_empty())
                    .unwrap_or_else(|| case.id.clone()),
                description: kept.map(|kept| kept.description.clone()).unwrap_or_default(),
                values,
                sources: sources.map(|(at, _)| at).collect(),
                rest: kept
                    .map(|kept| {
                        kept.rest
                            .iter()
                            .filter_map(|text| xml::parse(KEPT, "what is kept", text.as_bytes()).ok())
                            .collect()
                    })
                    .unwrap_or_default(),
            });
        }
    }
}
