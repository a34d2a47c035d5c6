//! Transcripts → texts.

use super::Study;
use crate::document::xml;
use crate::exchange::KEPT;
use crate::exchange::arrive::OURS;
use crate::exchange::guid;
use crate::exchange::project::{Holder, Source};

impl Study<'_> {
    pub(super) fn sources(&mut self) {
        let mut shells: Vec<String> = Vec::new();
        for source in &self.materials.sources {
            let kept = self.kept.sources.get(&source.id);
            let file = &source.file.text;
            let front = file[..file.len() - source.text().len()].trim();
            let front = front.trim_start_matches("---").trim_end_matches("---").trim();
            let own = || format!("{OURS}{}", if front.is_empty() { "kind: interview" } else { front });
            let mut made = Source {
                guid: kept.map_or_else(
                    || guid::of("source", &format!("{}\n{}", self.title, source.id)),
                    |kept| kept.guid.clone(),
                ),
                name: kept.map_or_else(|| source.id.clone(), |kept| kept.name.clone()),
                description: match kept {
                    Some(kept) if self.foreign => kept.description.clone(),
                    _ => own(),
                },
                text: source.text().to_owned(),
                ..Source::default()
            };
            if let Some(kept) = kept {
                let holders = [Holder::Representation, Holder::Transcript, Holder::TextDescription];
                made.holder = holders.into_iter().find(|holder| holder.name() == kept.holder).unwrap_or_default();
                let parsed = |text: &String| xml::parse(KEPT, "what is kept", text.as_bytes()).ok();
                made.shell = kept.shell.as_ref().and_then(parsed);
                shells.extend(made.shell.as_ref().and(kept.of.clone()));
                made.of.clone_from(&kept.of);
                // The second text of a recording needs the recording, which may be gone with the first.
                if made.holder != Holder::Text
                    && made.shell.is_none()
                    && !kept.of.as_ref().is_some_and(|of| shells.contains(of))
                {
                    made.holder = Holder::Text;
                    made.of = None;
                }
                made.attributes.clone_from(&kept.attributes);
                made.rest = kept.rest.iter().filter_map(parsed).collect();
            }
            self.project.sources.push(made);
        }
    }
}
