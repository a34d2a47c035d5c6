//! The study as it was: decisions until some time, over what the last checkpoint before kept.

use super::change::kept_as;
use super::checkpoint::files;
use super::{Act, Event, Log, Materials};
use crate::finding::{Finding, Place, Result};
use crate::study::Changes;

/// Which past a study is read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// The day, if one was named; else the checkpoint itself was.
    pub day: Option<String>,
    /// The name and the day of the checkpoint of which the codebook, the texts, the participants and the settings are;
    /// none: they are those of today.
    pub checkpoint: Option<(String, String)>,
}

impl Materials {
    /// The study as it was on a day (all of it), or at a checkpoint, by its name or the beginning of its id.
    ///
    /// # Errors
    /// When there is no such time, or a file of the checkpoint is not kept any more.
    pub fn as_of(self, when: &str) -> Result<Materials> {
        let day = when.parse::<jiff::civil::Date>().ok().map(|_| when.to_owned());
        let active = self.log.active();
        let checkpoints: Vec<&Event> =
            active.iter().map(|(_, event)| *event).filter(|event| event.act == Act::Checkpoint).collect();
        let until = |event: &Event, last: &str| date(event) <= last;
        let checkpoint = match &day {
            Some(day) => checkpoints.iter().copied().rfind(|event| until(event, day)),
            None => Some(named(&checkpoints, when)?),
        };
        let events = self.log.events.iter().filter(|event| match (&day, checkpoint) {
            (Some(day), _) => until(event, day),
            (None, Some(checkpoint)) => event.order() <= checkpoint.order(),
            (None, None) => false,
        });
        let mut log = Log::new(events.cloned().collect());
        let past = Past {
            day,
            checkpoint: checkpoint.map(|event| (event.text.clone().unwrap_or_default(), date(event).to_owned())),
        };
        let Some(checkpoint) = checkpoint.cloned() else {
            // Over the codebook and the texts of today: what was merged and carried since says where decisions are now.
            let since = active.iter().map(|(_, event)| *event);
            let since = since.filter(|event| matches!(event.act, Act::Merge | Act::Carry)).cloned();
            log = Log::new(log.events.into_iter().chain(since).collect());
            return Ok(Materials { log, past: Some(past), ..self });
        };
        let mut changes: Changes = files(&self).into_iter().map(|name| (name, None)).collect();
        let keep = |name: &str, hash: &str, changes: &mut Changes| {
            let bytes = self.folder.bytes(&kept_as(name, hash)).map_err(|error| {
                let lost = format!(
                    "`{name}` of the checkpoint “{}” is not in history/ any more: {error}",
                    checkpoint.text.as_deref().unwrap_or_default()
                );
                Box::new(
                    Finding::error(lost)
                        .at(Place::file(kept_as(name, hash)))
                        .hint("take it back from a copy of the study"),
                )
            })?;
            changes.insert(name.to_owned(), Some(bytes));
            Ok::<(), Box<Finding>>(())
        };
        for file in &checkpoint.files {
            keep(&file.name, file.before.as_deref().unwrap_or_default(), &mut changes)?;
        }
        // What was changed in the codebook by decisions since, until then.
        for (_, event) in log.active() {
            for file in event.files.iter().filter(|_| event.act.is_codebook() && event.order() > checkpoint.order()) {
                keep(&file.name, file.after.as_deref().unwrap_or_default(), &mut changes)?;
            }
        }
        let then = Materials::load(self.folder.as_if(changes))?;
        Ok(Materials { log, past: Some(past), ..then })
    }
}

/// The day of an event.
fn date(event: &Event) -> &str {
    event.at.get(..10).unwrap_or(&event.at)
}

fn named<'e>(checkpoints: &[&'e Event], name: &str) -> Result<&'e Event> {
    const ENOUGH: usize = 4;
    let called =
        |event: &&&Event| event.text.as_deref() == Some(name) || name.len() >= ENOUGH && event.id.starts_with(name);
    let found: Vec<&Event> = checkpoints.iter().filter(called).copied().collect();
    let names = || checkpoints.iter().filter_map(|event| event.text.as_deref());
    match found[..] {
        [checkpoint] => Ok(checkpoint),
        [] => {
            let finding = Finding::error(format!("`{name}` is no day, and no checkpoint is called so"));
            Err(Box::new(match checkpoints {
                [] => finding
                    .expected("a day, e.g. 2026-03-01")
                    .hint("there is no checkpoint yet: tema checkpoint NAME makes one"),
                _ => finding
                    .expected("a day, e.g. 2026-03-01, or a checkpoint")
                    .hint(format!("checkpoints: {}", names().collect::<Vec<_>>().join(", ")))
                    .did_you_mean(name, names()),
            }))
        }
        _ => {
            let ids: Vec<&str> = found.iter().map(|event| &event.id[..event.id.len().min(8)]).collect();
            Err(Box::new(
                Finding::error(format!("{} checkpoints are called `{name}`", found.len()))
                    .expected(format!("the id of one: {}", ids.join(", "))),
            ))
        }
    }
}
