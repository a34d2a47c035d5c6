//! The claims of a manuscript: every quote, number, list and label in it, set beside the coded study.
//!
//! ```text
//! document → Manuscript (blocks of running text, each with its lines)
//!          → Reading (quotes by their marks, participants, names of codes; other people's words blanked out)
//!          → Claims, sentence by sentence → Verdicts against the study, or within the text alone → Ledger
//! ```

mod announced;
mod count;
mod counts;
mod coverage;
mod data;
pub mod files;
mod fit;
mod indefinite;
mod labels;
mod ledger;
mod link;
mod listed;
mod manuscript;
mod markdown;
mod marks;
mod names;
mod pages;
mod passage;
mod people;
mod quoted;
mod quotes;
mod section;
mod sentence;
mod shares;
mod speech;
mod statistics;
mod text;
mod translations;
mod trimmed;
mod verdict;

pub use data::Data;
pub use ledger::{Claim, Kind, Ledger, Notice, Reason};
pub use manuscript::{Block, Manuscript, Sort};
pub use section::Section;
pub use text::Group;
pub use translations::Translations;
pub use verdict::Verdict;

use crate::codebook::Codebook;
use crate::coding::CodedStudy;
use crate::language::Lemmas;
use names::Names;
use people::Naming;
use sentence::Sentence;
use text::Reading;

/// What a manuscript is set beside.
pub struct Beside<'a> {
    /// The study; none: the text alone.
    pub coded: Option<&'a CodedStudy<'a>>,
    /// Interviews and focus groups are counted together.
    pub pooled: bool,
    /// Groups that a person told, for a text alone.
    pub groups: Vec<Group>,
    /// Words that mean a code.
    pub links: Vec<(String, usize)>,
    /// Quotes in another language.
    pub translations: Translations,
    /// The language of the result.
    pub shown: &'a str,
}

/// Finds the claims of a manuscript and judges them.
pub fn audit(manuscript: &Manuscript, beside: &Beside<'_>) -> Ledger {
    let mut ledger = Ledger::default();
    let lemmas = Lemmas::default();
    let none = Codebook::default();
    let (naming, groups, names) = match beside.coded {
        Some(coded) => {
            let materials = coded.materials;
            let naming = Naming::of(materials.cases.all.iter().map(|case| case.id.as_str()));
            let groups = materials.settings.groups.iter().map(|group| {
                let size = materials.cases.all.iter().filter(|case| case.group.as_ref() == Some(&group.id)).count();
                let languages: Vec<&str> = group.name.all().map(|(language, _)| language).collect();
                let nouns: Vec<&String> = languages.iter().flat_map(|language| group.name.forms(language)).collect();
                Group::new(&group.id, Some(size), nouns.into_iter().map(String::as_str))
            });
            (naming, groups.collect(), Names::new(&materials.codebook, &beside.links, &materials.lemmas))
        }
        None => {
            let texts: Vec<&str> = manuscript.blocks.iter().map(|block| block.text.as_str()).collect();
            let mut naming = Naming::guess(&texts);
            for group in &beside.groups {
                naming.prefixes.insert(group.id.clone(), group.size);
            }
            (naming, beside.groups.clone(), Names::new(&none, &[], &lemmas))
        }
    };
    let data = beside.coded.map(|coded| Data::new(coded, beside.pooled));
    let reading = Reading::new(manuscript, data, naming, groups, names, beside.shown, &mut ledger);
    let known = reading.data.as_ref().map(statistics::known).unwrap_or_default();
    let base = shares::base_of(&reading);
    let mut all_announced = Vec::new();
    for block in reading.readable() {
        quotes::claims(&reading, block, &beside.translations, &mut ledger);
        if !reading.is_prose(block) {
            continue;
        }
        let language = manuscript.blocks[block].language;
        for sentence in Sentence::all(&reading.masked[block], language) {
            if reading.is_cited(&sentence)
                && !reading.named[block].iter().any(|named| sentence.span.contains(named.span))
            {
                continue;
            }
            counts::claims(&reading, block, &sentence, &reading.named[block], &mut ledger);
            all_announced.extend(announced::claims(&reading, block, &sentence, &mut ledger));
            shares::claims(&reading, block, &sentence, base, &mut ledger);
            statistics::claims(&reading, block, &sentence, &known, &mut ledger);
        }
    }
    labels::claims(&reading, &all_announced, &mut ledger);
    coverage::notices(&reading, &mut ledger);
    ledger.sort();
    ledger
}
