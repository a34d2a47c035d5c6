//! What a language must be able to say about rules against people's decisions.

/// Precision and recall of the rules of a codebook.
pub trait RulesTexts: Sync {
    /// The title.
    fn rules_title(&self) -> &'static str;
    /// Nobody has decided anything.
    fn nobody_decided(&self) -> &'static str;
    /// Heads behind the code: confirmed, rejected, missed, undecided, precision, recall.
    fn rule_heads(&self) -> [&'static str; 6];
    /// Why a precision is undefined: no hit was judged.
    fn nothing_judged(&self) -> &'static str;
    /// Why a recall is undefined: nobody gave the code.
    fn nothing_coded(&self) -> &'static str;
    /// What the columns are.
    fn rules_note(&self) -> &'static str;
}
