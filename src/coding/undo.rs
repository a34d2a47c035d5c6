//! Taking decisions back, and bringing them back again: events, too.

use super::{Act, Event, Log, Writer};
use crate::finding::{Finding, Result};

impl Log {
    /// What a coder's next undo takes back: the last decision that holds, or the one named by (the beginning of) its
    /// id; with all others of the same batch.
    ///
    /// # Errors
    /// When there is none, or the name fits none or several.
    pub fn to_undo(&self, coder: &str, named: Option<&str>) -> Result<Vec<Event>> {
        let active = self.active();
        let own = |event: &&Event| event.coder == coder && event.act != Act::Undo;
        let decisions: Vec<&Event> = active.iter().map(|(_, event)| *event).filter(own).collect();
        let Some(named) = named else {
            let Some(last) = decisions.last() else {
                return Err(Box::new(Finding::error(format!("there is nothing of {coder} to undo"))));
            };
            return Ok(batch(&decisions, last));
        };
        let found: Vec<&Event> = decisions.iter().copied().filter(|event| event.id.starts_with(named)).collect();
        match found[..] {
            [event] => Ok(vec![event.clone()]),
            [] => {
                let finding =
                    Finding::error(format!("no decision of {coder} that holds has an id beginning `{named}`"));
                let other = self.events.iter().find(|event| event.id.starts_with(named));
                Err(Box::new(match other {
                    Some(event) if event.coder != coder => {
                        finding.hint(format!("it is a decision of {}, and only they can take it back", event.coder))
                    }
                    Some(_) => finding.hint("it is undone already: `tema redo` brings the last one back"),
                    None => finding.hint("`tema log` lists decisions with their ids"),
                }))
            }
            _ => Err(Box::new(
                Finding::error(format!("{} decisions have ids beginning `{named}`", found.len()))
                    .expected("more of the id"),
            )),
        }
    }

    /// What a coder's next redo brings back: the undo of the last batch, if they have decided nothing since. Each undo
    /// with the decision it took back.
    ///
    /// # Errors
    /// When there is none.
    pub fn to_redo(&self, coder: &str) -> Result<Vec<(Event, Event)>> {
        let target = |event: &Event| {
            let of = event.of.as_deref()?;
            self.events.iter().find(|other| other.id == of && other.coder == event.coder)
        };
        let nothing = || Box::new(Finding::error(format!("{coder} has undone nothing that could be brought back")));
        let active = self.active();
        let own: Vec<&Event> = active.iter().map(|(_, event)| *event).filter(|event| event.coder == coder).collect();
        let undone = |event: &&Event| event.act == Act::Undo && target(event).is_some_and(|of| of.act != Act::Undo);
        let undos: Vec<&Event> = own.iter().copied().filter(undone).collect();
        let last = undos.last().ok_or_else(nothing)?;
        // A decision made after the undo ends what can be brought back in one step.
        let later = |event: &&Event| event.act != Act::Undo && event.seq > last.seq;
        let redone = |event: &Event| {
            self.events.iter().any(|undo| undo.act == Act::Undo && undo.of.as_deref() == Some(&event.id))
        };
        if own.iter().any(|event| later(event) && !redone(event)) {
            return Err(Box::new(
                Finding::error(format!("{coder} has decided something since the last undo"))
                    .hint("`tema log` lists what was undone; make the decision again"),
            ));
        }
        Ok(batch(&undos, last).into_iter().filter_map(|undo| Some((undo.clone(), target(&undo)?.clone()))).collect())
    }
}

/// An event with all others of its batch.
fn batch(events: &[&Event], last: &Event) -> Vec<Event> {
    let with = |event: &&&Event| event.id == last.id || event.batch.is_some() && event.batch == last.batch;
    events.iter().filter(with).map(|event| (*event).clone()).collect()
}

impl Writer<'_> {
    /// Takes back the coder's last decision (or batch), or one by its id. Gives what was taken back.
    ///
    /// # Errors
    /// When there is nothing to take back, or it cannot be written.
    pub fn undo(&mut self, named: Option<&str>, why: Option<&str>) -> Result<Vec<Event>> {
        let undone = self.log().to_undo(self.coder(), named)?;
        self.take_back(&undone, why)?;
        Ok(undone)
    }

    /// Brings back what the coder undid last. Gives what was brought back.
    ///
    /// # Errors
    /// When there is nothing to bring back, or it cannot be written.
    pub fn redo(&mut self, why: Option<&str>) -> Result<Vec<Event>> {
        let (undos, back): (Vec<Event>, Vec<Event>) = self.log().to_redo(self.coder())?.into_iter().unzip();
        self.take_back(&undos, why)?;
        Ok(back)
    }

    /// Takes back some decisions, which must be the coder's own.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn take_back(&mut self, events: &[Event], why: Option<&str>) -> Result<()> {
        let undo =
            |event: &Event| Event { of: Some(event.id.clone()), why: why.map(str::to_owned), ..self.event(Act::Undo) };
        let undos = events.iter().map(|event| (None, undo(event))).collect();
        self.write_all(undos).map(|_| ())
    }
}
