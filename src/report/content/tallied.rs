//! The sets behind a count, for programs: written member by member, for they may be many.

use super::{Context, unknown};
use crate::analysis::{Tally, passages};
use crate::coding::{CodedStudy, Set};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// The sets of a tally.
pub struct Tallied<'t> {
    context: &'t Context<'t>,
    tally: &'t Tally,
}

/// Statements, by their ids.
struct Statements<'t>(&'t CodedStudy<'t>, &'t Set);

/// Cases, by their codes.
struct Cases<'t>(&'t CodedStudy<'t>, &'t Set);

/// The passages of statements, each by the ids of its first and last one.
pub struct Passages<'t>(&'t CodedStudy<'t>, &'t Set);

impl<'t> Tallied<'t> {
    /// The sets of a tally.
    pub fn new(context: &'t Context<'t>, tally: &'t Tally) -> Tallied<'t> {
        Tallied { context, tally }
    }

    /// The passages of its statements.
    pub fn passages(&self) -> Passages<'t> {
        Passages(self.context.coded, &self.tally.statements)
    }

    /// Writes the sets as entries of a map.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn entries<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let Tallied { context, tally } = self;
        let coded = context.coded;
        map.serialize_entry("own", &Statements(coded, &tally.own))?;
        map.serialize_entry("statements", &Statements(coded, &tally.statements))?;
        map.serialize_entry("informants", &Cases(coded, &tally.informants))?;
        map.serialize_entry("asked", &Cases(coded, &tally.asked))?;
        map.serialize_entry("unasked", &Cases(coded, &tally.unasked))?;
        map.serialize_entry("unknown", &unknown(tally))?;
        if !context.sharing.is_shared() {
            map.serialize_entry("suggested", &Statements(coded, &tally.suggested))?;
        }
        Ok(())
    }
}

impl Serialize for Tallied<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.entries(&mut map)?;
        map.end()
    }
}

impl Serialize for Statements<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.1.iter().map(|statement| self.0.id(statement)))
    }
}

impl Serialize for Cases<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.1.iter().map(|case| &self.0.materials.cases.all[case as usize].id))
    }
}

impl Serialize for Passages<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Passages(coded, statements) = self;
        let runs = passages(coded, statements).into_iter();
        serializer.collect_seq(runs.map(|(first, last)| [coded.id(first), coded.id(last)]))
    }
}
