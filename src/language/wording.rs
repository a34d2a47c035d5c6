//! What a language must be able to say in a report.
//!
//! Every sentence is made from names, numbers and the researcher's own glosses; a code's name is never
//! inflected but put in apposition. A compiler that misses a message in one language refuses to build.

use super::agreement::AgreementTexts;
use super::association::TestTexts;
use super::audit::AuditTexts;
use super::browsing::BrowsingTexts;
use super::checklist::ChecklistTexts;
use super::drawings::DrawingTexts;
use super::evidence::EvidenceTexts;
use super::percents::PercentTexts;
use super::replication::ReplicationTexts;
use super::rules::RulesTexts;
use super::saturation::SaturationTexts;
use super::screen::ScreenTexts;
use super::sealed::PackageTexts;
use super::subjects::SubjectTexts;
use super::survey::SurveyTexts;
use super::tables::TableTexts;
use super::together::TogetherTexts;
use super::trail::TrailTexts;
use super::words::WordsTexts;

/// Grammatical gender of the people spoken about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// Also for mixed groups.
    Masculine,
    /// Only if the study says so.
    Feminine,
}

/// Fixed words of tables and headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Heading of the methods paragraph.
    Methods,
    /// Heading of the results.
    Results,
    /// Heading of the matrix of topics by participants.
    WhoSpokeOfWhat,
    /// Heading of the appendix with the codebook.
    Codebook,
    /// Heading of the appendix with the statements.
    AllStatements,
    /// Column of statement counts, in tables on screen.
    Statements,
    /// Column of quotes in the printed table (English "Illustrated by", Lithuanian "Patvirtinantys teiginiai").
    IllustratedBy,
    /// Column of statement counts in the printed table (English "N", Lithuanian "Teiginių sk.").
    StatementCount,
    /// Column of informants (masculine or neutral).
    Informants,
    /// Column of informants, feminine.
    InformantsFeminine,
    /// Interviews.
    Interviews,
    /// One focus group.
    FocusGroup,
    /// Several focus groups.
    FocusGroups,
    /// Documents.
    Documents,
    /// Survey answers.
    Survey,
    /// All participants together.
    Participants,
    /// One participant.
    Participant,
    /// The group a participant belongs to.
    Group,
    /// A transcript or document.
    Source,
    /// A statement.
    Statement,
    /// A code.
    Code,
    /// Unread suggestions of the rules.
    Unread,
    /// Words that matched.
    MatchedWords,
    /// An indicator.
    Indicator,
    /// What a coding rests on.
    Standing,
    /// A rule's hit that nobody has read.
    RuleHit,
    /// A rule's hit that was rejected, where the rules alone count.
    RuleHitRejected,
    /// Coded by a person.
    Coded,
    /// A rule's hit that a person accepted.
    Accepted,
    /// Settled between coders.
    Settled,
    /// Definition of a code.
    Definition,
    /// When to use a code.
    Include,
    /// When not to use it.
    Exclude,
    /// Examples.
    Examples,
    /// Counter-examples.
    CounterExamples,
    /// Indicators of a code.
    Indicators,
    /// Indicators that strike a statement.
    Except,
    /// Nothing is known.
    NotRecorded,
    /// Asked, but said nothing that was coded here.
    NotMentioned,
    /// Nobody has read the source.
    NotRead,
    /// Was not asked.
    NotAsked,
    /// No indicator can find it.
    NoRule,
    /// Total row.
    Total,
    /// Total of different statements or people.
    AllTogether,
    /// Notes under a table.
    Note,
    /// Neighbouring sentences.
    Context,
    /// Whole transcripts in the report.
    Transcripts,
    /// Passages (merged runs of one code and speaker).
    Passages,
    /// Contents of the report.
    Contents,
    /// Close a window.
    Close,
    /// The percent of those asked.
    Percent,
    /// The words of a statement, as a column.
    Text,
    /// One participant, feminine.
    ParticipantFeminine,
}

/// A level of the codebook in all the forms that sentences need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// `topic` · `tema`
    pub one: String,
    /// Accusative, where the language has one: `temą`.
    pub accusative: String,
    /// As it stands where statements are assigned to it: a dative in Lithuanian and Polish (`temai`, `tematowi`), a genitive
    /// in Ukrainian (`до теми`), with its article in Bulgarian (`към темата`).
    pub assigned: String,
    /// `topics` · `temos`
    pub many: String,
    /// Genitive plural, where the language has one: `temų`.
    pub of_many: String,
}

/// How statements came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    /// Individual interviews.
    Interview,
    /// Focus groups.
    FocusGroup,
    /// Answers to a survey.
    Survey,
    /// Documents, which are cases themselves.
    Document,
    /// Everything together, because the study pools.
    Pooled,
}

/// Some of those who were asked, for an opening sentence.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// How they took part.
    pub setting: Setting,
    /// How many.
    pub count: usize,
    /// The group's name in its plural forms (English: one, many; Lithuanian: one, few, genitive plural);
    /// empty: participants in general. With a single form that form serves for every number.
    pub name: &'a [String],
}

/// Who spoke of a sub-topic, for a counted sentence.
#[derive(Debug, Clone)]
pub struct Informants<'a> {
    /// How they took part.
    pub setting: Setting,
    /// How many spoke of it.
    pub k: usize,
    /// How many were asked.
    pub n: usize,
    /// The codes of the `k`, in order.
    pub codes: &'a [String],
    /// An unknown speaker said it too: `k` is a lower bound.
    pub at_least: bool,
    /// How many statements they made on it (for agreement: one statement was assigned, two were).
    pub statements: usize,
    /// Their gender.
    pub gender: Gender,
}

/// What a study knows about itself, for the methods paragraph. What is `None` or empty is said to be not recorded.
#[derive(Debug, Clone)]
pub struct Methods<'a> {
    /// Participants by group: count and the group's name in its plural forms (empty: in no group).
    pub participants: Vec<(usize, &'a [String])>,
    /// Number of interviews, surveys and documents.
    pub interviews: usize,
    /// Number of survey sources.
    pub surveys: usize,
    /// Number of documents.
    pub documents: usize,
    /// Participants present in each focus group.
    pub focus_groups: Vec<usize>,
    /// First and last date of the sources, `2022-11-14`, where recorded.
    pub dates: Option<(String, String)>,
    /// Sources without a date.
    pub undated: usize,
    /// `sentence`, `turn` or `paragraph`.
    pub unit: &'a str,
    /// Statements in all sources, coded or not.
    pub statements: usize,
    /// Of those, how many carry at least one code on this basis.
    pub coded: usize,
    /// Topics and sub-topics (codes of the first level, and all below).
    pub topics: usize,
    /// Codes below the first level.
    pub subtopics: usize,
    /// Names of the first two levels.
    pub levels: (&'a Level, &'a Level),
    /// `codebook`, `reliability` or `reflexive`.
    pub approach: &'a str,
    /// Indicators in the codebook.
    pub indicators: usize,
    /// `rules`, `people`, `reviewed` or `all`.
    pub basis: &'a str,
    /// Coders whose decisions count.
    pub coders: &'a [String],
    /// Codings by hand of these coders that stand on this basis.
    pub by_hand: usize,
    /// Accepted rule hits that stand on this basis (0 on the basis `people`).
    pub accepted: usize,
    /// Rule hits that these coders rejected.
    pub rejected: usize,
    /// Somebody has decided something, whether it counts on this basis or not.
    pub decided: bool,
    /// Rule hits nobody has read.
    pub unread: usize,
    /// Sources that a counting coder has marked as read to the end, sources in which there are decisions though nobody
    /// has marked them as read, and all sources.
    pub read: (usize, usize, usize),
    /// Name and version of the splitter, and of tema.
    pub versions: &'a str,
    /// Gender of the informants.
    pub gender: Gender,
}

/// A language in which reports are written. Sentences come without a final full stop only where said.
pub trait Wording: Sync {
    /// ISO 639 code.
    fn code(&self) -> &'static str;
    /// The language's own name, and how it names the language of a transcript (`Lithuanian`, `lietuvių`).
    fn language_name(&self, code: &str) -> String;
    /// A fixed word.
    fn label(&self, label: Label) -> &'static str;
    /// The forms of a level that tema knows (`topic`, `sub-topic`, `category`, `subcategory`, `theme`,
    /// `sub-theme`, `code`), by its English name.
    fn level(&self, known: &str) -> Option<Level>;
    /// The level of a study's own name; `forms` in the order of the fields of [`Level`], missing ones as the first
    /// (of the plural ones: as the first plural). A language without cases has fewer.
    fn own_level(&self, forms: &[String]) -> Level;
    /// Which of the plural forms goes with `n` (English: 0 one, 1 other; Lithuanian: 0 one, 1 few, 2 other), by CLDR.
    fn plural(&self, n: usize) -> usize;
    /// A number as running text writes it: a word up to twenty, digits beyond.
    fn number(&self, n: usize, gender: Gender) -> String;
    /// A number with decimals, with the language's decimal sign: `57,1`.
    fn decimal(&self, value: f64, digits: usize) -> String;
    /// `57.1 %` as the language writes it.
    fn percent(&self, value: f64, digits: usize) -> String;
    /// Opening and closing quotation mark.
    fn quotation_marks(&self) -> (&'static str, &'static str);
    /// `a, b and c`.
    fn list(&self, items: &[String]) -> String;
    /// `4 of 7`, `at least 4 of 7`.
    fn of(&self, k: usize, n: usize, at_least: bool) -> String;
    /// A number that is not known, of so many: `? of 7`.
    fn of_unknown(&self, n: usize) -> String;
    /// `Table 1. …` · `1 lentelė. …`, without a final full stop.
    fn table_caption(&self, n: usize, text: &str) -> String;
    /// `Appendix 1. …` · `1 priedas. …`, without a final full stop.
    fn appendix_caption(&self, n: usize, text: &str) -> String;
    /// A date `2022-11-14` (also `2022-11` or `2022`) in the language; anything else as it is.
    fn date(&self, date: &str) -> String;
    /// A period between two such dates.
    fn period(&self, from: &str, to: &str) -> String;
    /// `The topic “…” was put to seven social pedagogues and to a focus group of five case managers.`
    fn opening(&self, level: &Level, name: &str, asked: &[Asked<'_>], gender: Gender) -> String;
    /// `Three sub-topics were distinguished: ` with the blank at the end; the list follows, then a full stop.
    fn distinguished(&self, level: &Level, count: usize) -> String;
    /// The counted sentence of a sub-topic, WITHOUT a final full stop, so that `: “…” (SP4).` can follow. With a gloss:
    /// `Four of the seven informants (SP1, SP2, SP4, SP6) said that they write to parents in the e-diary`;
    /// without: `Statements of two of the seven informants (SP3, SP5) were assigned to the sub-topic “home visits”`.
    /// Right for `k = n` (`All seven informants …`) and `k = 1`. For a focus group that comes first:
    /// `In the focus group, two participants (AV2, AV3) said that they …`. Documents: `Two of the four documents (…)`.
    fn counted(&self, informants: &Informants<'_>, gloss: Option<&str>, level: &Level, name: &str) -> String;
    /// The sentence about statements that carry a topic itself and none of its sub-topics, WITHOUT a final full stop:
    /// `Two statements of one informant (AV2) were assigned to the topic “…” itself`. `informants.statements` is their number.
    fn counted_itself(&self, informants: &Informants<'_>, level: &Level, name: &str) -> String;
    /// The sentence about a focus group that follows [`Wording::counted`] about interviews, WITHOUT a final full stop:
    /// `In the focus group, two participants (AV2, AV3) spoke of it`.
    fn also_in_focus_group(&self, informants: &Informants<'_>) -> String;
    /// `No statement was assigned to the sub-topic “…”.`
    fn nobody(&self, level: &Level, name: &str) -> String;
    /// `AV3, who was not asked about it, raised it too.` (one or several codes)
    fn unasked(&self, codes: &[String], gender: Gender) -> String;
    /// `SP7 did not speak about this topic.` (one or several codes; only of people whose sources have been read)
    fn did_not_speak(&self, codes: &[String], level: &Level) -> String;
    /// At the end of a list of people that is too long to be printed whole: `940 more`.
    fn more(&self, n: usize) -> String;
    /// In a cell of a table, who of a focus group spoke: `2 spoke`, `nobody spoke of it`; where an unknown speaker did
    /// too (`at_least`): `at least 2 spoke`, for `k = 0` `at least 1 spoke`.
    fn spoke(&self, k: usize, at_least: bool) -> String;
    /// The names of the levels together, as a caption (`many`: `Topics and sub-topics`) or as the head of a column
    /// (`Topic, sub-topic`). Only one level: it alone.
    fn levels_together(&self, levels: &[Level], many: bool) -> String;
    /// The legend of the matrix: `● has statements; – asked, not mentioned; blank: not asked.`
    fn matrix_legend(&self) -> String;
    /// How much of a column was read, behind a 0: `1 of 2 read`.
    fn part_read(&self, read: usize, of: usize) -> String;
    /// Nobody, of those asked whose sources are read: `0 of 1 read`.
    fn nobody_of_read(&self, people: usize) -> String;
    /// What stands in a cell that is held back: `held back`.
    fn held_back(&self) -> &'static str;
    /// How many cells are held back, and why: fewer than so many people, or what would let such a cell be computed.
    fn note_held_back(&self, cells: usize, least: usize) -> String;
    /// What the mark of small cells means: `* fewer than 3 people.`
    fn note_small(&self, least: usize) -> String;
    /// The sources that nobody has marked as read to the end: `Not read to the end: AV3, AV5.`
    fn not_read(&self, sources: &[String]) -> String;
    /// `15 different statements; one stands in more than one sub-topic.` (`shared` may be 0: then only the first half)
    fn note_statements(&self, total: usize, shared: usize, level: &Level) -> String;
    /// `A person counts once in a row.` in the words of a printed table.
    fn note_once(&self, level: &Level, gender: Gender) -> String;
    /// That interviews and focus groups are counted together.
    fn note_pooled(&self) -> String;
    /// That silence in a focus group is neither agreement nor dissent.
    fn note_focus_group(&self, gender: Gender) -> String;
    /// That sub-topics stand in the order of the codebook, or by number of statements.
    fn note_order(&self, by_statements: bool, level: &Level) -> String;
    /// What a second coder is told who gets a package.
    fn package(&self, coder: &str) -> String;
    /// That the study is shown as it was on a `day` or at a checkpoint (its name and its day), and of when the codebook, the
    /// transcripts, the participants and the settings are: of the checkpoint, or, where there was none, of today.
    fn as_of(&self, day: Option<&str>, checkpoint: Option<(&str, &str)>) -> String;
    /// What the figures rest on, for every output: `coded by VK; 2 rule suggestions unread, not counted`;
    /// `rule hits, none read`; `coded by VK, with 3 unread rule hits counted`. `basis` as in [`Methods`].
    /// Begins in lower case, without a final full stop.
    /// On the basis `rules` in a study in which somebody has `decided` something: `rule hits, whatever was decided
    /// about them`.
    fn basis(&self, basis: &str, coders: &[String], unread: usize, decided: bool) -> String;
    /// The notice above a report that is counted by rules alone: these are rule hits, nobody has read them; or, where
    /// somebody has `decided` something: these are rule hits, whatever people decided about them.
    fn rules_only(&self, decided: bool) -> String;
    /// The notice that the interviews are synthetic.
    fn synthetic(&self) -> String;
    /// The notice that percentages of fewer than twenty people say little.
    fn small_base(&self, n: usize) -> String;
    /// The notice that a file holds whole transcripts.
    fn with_transcripts(&self) -> String;
    /// That quotes stand in their own language: `Quotes are in Lithuanian, the language of the interviews.`
    fn quotes_language(&self, language_code: &str) -> String;
    /// The methods paragraph, a sentence a string. What is missing is said: `The dates are not recorded.`
    fn methods(&self, methods: &Methods<'_>) -> Vec<String>;
    /// What stands before commands that one may type next, in small letters.
    fn next(&self) -> &'static str;
    /// What is said about codes that stand together.
    fn together(&self) -> &'static dyn TogetherTexts;
    /// What an audit says.
    fn audit(&self) -> &'static dyn AuditTexts;
    /// What is said about saturation.
    fn saturation(&self) -> &'static dyn SaturationTexts;
    /// What is said about the words of the transcripts.
    fn words(&self) -> &'static dyn WordsTexts;
    /// What is said about what speaks for a code and against it.
    fn evidence(&self) -> &'static dyn EvidenceTexts;
    /// What is said about tests of association, and about crossed columns.
    fn tests(&self) -> &'static dyn TestTexts;
    /// What is said about agreement between coders.
    fn agreement(&self) -> &'static dyn AgreementTexts;
    /// What is said about printed percentages.
    fn percents(&self) -> &'static dyn PercentTexts;
    /// The words of a page in a browser.
    fn browsing(&self) -> &'static BrowsingTexts;
    /// The words of the coding screen.
    fn screen(&self) -> &'static ScreenTexts;
    /// What is said about published tables.
    fn tables(&self) -> &'static dyn TableTexts;
    /// The choice of quotes.
    fn quotes(&self) -> &'static dyn super::QuoteTexts;
    /// What is held back before a result is shared.
    fn sharing(&self) -> &'static dyn super::SharingTexts;
    /// What is said about translated quotes.
    fn translations(&self) -> &'static dyn super::TranslationTexts;
    /// Codes against the cases of documents.
    fn subjects(&self) -> &'static dyn SubjectTexts;
    /// Surveys.
    fn survey(&self) -> &'static dyn SurveyTexts;
    /// Drawings.
    fn drawings(&self) -> &'static dyn DrawingTexts;
    /// What is said about sealed packages.
    fn sealed(&self) -> &'static dyn PackageTexts;
    /// What is said about repeating a study.
    fn replication(&self) -> &'static dyn ReplicationTexts;
    /// What is said about checklists.
    fn checklist(&self) -> &'static dyn ChecklistTexts;
    /// What is said about rules against people's decisions.
    fn rules(&self) -> &'static dyn RulesTexts;
    /// What is said about what was decided.
    fn trail(&self) -> &'static dyn TrailTexts;
    /// Why a statement has a code, or why it has not.
    fn why(&self) -> &'static dyn super::WhyTexts;
    /// Codebooks: examples tried, gaps, caught forms, differences.
    fn codebook(&self) -> &'static dyn super::CodebookTexts;
    /// The work of coders: checkpoints, comparisons, corrections, confirmations.
    fn desk(&self) -> &'static dyn super::DeskTexts;
    /// What may identify somebody, and how it leaves a study.
    fn privacy(&self) -> &'static dyn super::PrivacyTexts;
}
