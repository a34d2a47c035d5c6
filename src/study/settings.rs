//! `tema.toml`.

use crate::data::{Fields, File, Node, read_toml};
use crate::finding::Finding;
use crate::language::{self, Gender, Text};
use crate::text::Span;

/// What a statement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A sentence.
    Sentence,
    /// All that one person says until the next speaks.
    Turn,
    /// A paragraph of a turn.
    Paragraph,
}

impl Unit {
    /// As written in tema.toml.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Sentence => "sentence",
            Unit::Turn => "turn",
            Unit::Paragraph => "paragraph",
        }
    }
}

/// The kind of analysis, which sets defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Approach {
    /// A codebook is applied and refined.
    Codebook,
    /// Two or more coders, agreement is reported.
    Reliability,
    /// Reflexive analysis; agreement and saturation are not asked for.
    Reflexive,
}

impl Approach {
    /// As written in tema.toml.
    pub fn name(self) -> &'static str {
        match self {
            Approach::Codebook => "codebook",
            Approach::Reliability => "reliability",
            Approach::Reflexive => "reflexive",
        }
    }
}

/// Which codings a figure rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The rules' hits alone, read by nobody.
    Rules,
    /// What people coded by hand.
    People,
    /// What people coded by hand or accepted.
    Reviewed,
    /// Reviewed, and the rules' unread hits.
    All,
}

impl Basis {
    /// As written in tema.toml and on every output.
    pub fn name(self) -> &'static str {
        match self {
            Basis::Rules => "rules",
            Basis::People => "people",
            Basis::Reviewed => "reviewed",
            Basis::All => "all",
        }
    }
}

/// The order of sub-topics in tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// As in the codebook.
    Codebook,
    /// Most statements first.
    Statements,
}

/// A group of participants.
#[derive(Debug, Clone)]
pub struct Group {
    /// `SP`.
    pub id: String,
    /// What its members are called, with plural forms.
    pub name: Text,
}

/// What `asked` says of one code.
#[derive(Debug, Clone)]
pub struct AskedLine {
    /// The code.
    pub code: String,
    /// Groups or participants, each with its place.
    pub who: Vec<(String, Span)>,
    /// The place of the code.
    pub span: Span,
}

/// A part of texts that is left out of coding: what a pattern matches. `^` and `$` are the ends of lines.
#[derive(Debug, Clone)]
pub struct Zone {
    /// What it is: `footnotes`.
    pub name: String,
    /// The pattern.
    pub pattern: regex::Regex,
}

impl Zone {
    /// Reads a map of names to patterns.
    pub fn read(file: &File, node: &Node, findings: &mut Vec<Finding>) -> Vec<Zone> {
        let Some(fields) = Fields::open(file, node, "`zones`", findings) else { return Vec::new() };
        let mut zones = Vec::new();
        for (key, node) in fields.entries() {
            let Some(text) = fields.text(&key.name, findings) else { continue };
            match regex::RegexBuilder::new(text).multi_line(true).build() {
                Ok(pattern) => zones.push(Zone { name: key.name.clone(), pattern }),
                Err(error) => {
                    let why = error.to_string().lines().last().unwrap_or_default().trim().to_owned();
                    findings.push(
                        Finding::error(format!("the pattern of the zone `{}` cannot be read: {why}", key.name))
                            .at(file.place(node.span))
                            .expected(r"a regular expression, e.g. '^\[\d+\] .*$' for lines that begin with [1]"),
                    );
                }
            }
        }
        zones
    }
}

/// Everything that tema.toml says.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The file, for places.
    pub file: File,
    /// The study's title.
    pub title: Text,
    /// Language of the transcripts, unless a source says otherwise.
    pub language: String,
    /// What a statement is.
    pub unit: Unit,
    /// The kind of analysis.
    pub approach: Approach,
    /// The basis, if the study fixes it.
    pub basis: Option<Basis>,
    /// Labels of those who ask.
    pub interviewers: Vec<String>,
    /// What the reports call the levels of the codebook: `topic`, `sub-topic`, ….
    pub levels: Vec<Text>,
    /// The interviews are synthetic.
    pub synthetic: bool,
    /// Whose decisions `tema decide` writes, if nobody is named on the command line.
    pub coder: Option<String>,
    /// Whose codings count; empty: not said.
    pub counting: Vec<String>,
    /// Languages of the reports, the first one is the default.
    pub report_languages: Vec<String>,
    /// Interviews and focus groups are counted together.
    pub pool: bool,
    /// Quotes per sub-topic in the report.
    pub quotes: usize,
    /// Percentages are printed.
    pub percent: bool,
    /// The order of sub-topics.
    pub sort: Sort,
    /// The gender of informants in languages that have one.
    pub gender: Gender,
    /// Cells and combinations of attributes with fewer people than this single somebody out.
    pub smallest: usize,
    /// Groups, in the order of the file.
    pub groups: Vec<Group>,
    /// Who was asked what.
    pub asked: Vec<AskedLine>,
    /// Parts of documents that are left out of coding.
    pub zones: Vec<Zone>,
}

impl Settings {
    /// Reads tema.toml; what is wrong becomes findings and falls back to its default.
    pub fn read(file: File, findings: &mut Vec<Finding>) -> Settings {
        let root = read_toml(&file, findings);
        let empty = Node { span: Span::default(), value: crate::data::Value::Empty };
        let sections = ["study", "coding", "report", "privacy", "groups", "asked", "zones"];
        let top = Fields::new(&file, &root, "tema.toml", &sections, findings);
        let section = |name: &str| top.as_ref().and_then(|top| top.get(name)).unwrap_or(&empty);

        let known = ["title", "language", "unit", "approach", "basis", "interviewers", "levels", "synthetic"];
        let study = Fields::new(&file, section("study"), "[study]", &known, findings);
        let known = ["coder", "counting"];
        let coding = Fields::new(&file, section("coding"), "[coding]", &known, findings);
        let known = ["languages", "pool", "quotes", "percent", "sort", "gender"];
        let report = Fields::new(&file, section("report"), "[report]", &known, findings);
        let privacy = Fields::new(&file, section("privacy"), "[privacy]", &["smallest"], findings);

        let mut settings = Settings {
            title: Text::plain("untitled study"),
            language: "en".to_owned(),
            unit: Unit::Sentence,
            approach: Approach::Codebook,
            basis: None,
            interviewers: vec!["I".to_owned(), "M".to_owned()],
            levels: Vec::new(),
            synthetic: false,
            coder: None,
            counting: Vec::new(),
            report_languages: Vec::new(),
            pool: false,
            quotes: 3,
            percent: false,
            sort: Sort::Codebook,
            gender: Gender::Masculine,
            smallest: 3,
            groups: Vec::new(),
            asked: Vec::new(),
            zones: Vec::new(),
            file: file.clone(),
        };
        if let Some(study) = study {
            settings.read_study(&file, &study, findings);
        }
        if let Some(coding) = coding {
            settings.coder = coding.text("coder", findings).map(str::to_owned);
            settings.counting = owned(coding.texts("counting", findings));
            for key in ["coder", "counting"] {
                for (name, node) in coding.texts(key, &mut Vec::new()) {
                    if let Some(finding) = Settings::coder_name(name) {
                        findings.push(finding.at(file.place(node.span)));
                    }
                }
            }
        }
        if let Some(report) = report {
            settings.read_report(&file, &report, findings);
        }
        if let Some(privacy) = privacy {
            settings.smallest = privacy.number("smallest", 1, findings).unwrap_or(settings.smallest);
        }
        if settings.report_languages.is_empty() {
            let own = language::primary(&settings.language).to_owned();
            settings.report_languages = vec![if language::wording(&own).is_some() { own } else { "en".to_owned() }];
        }
        if let Some(groups) = Fields::open(&file, section("groups"), "[groups]", findings) {
            for (key, node) in groups.entries() {
                let what = format!("[groups.{}]", key.name);
                let name = Fields::new(&file, node, &what, &["name"], findings)
                    .and_then(|fields| Text::read(&file, fields.get("name")?, "a group's name", findings));
                settings
                    .groups
                    .push(Group { name: name.unwrap_or_else(|| Text::plain(&*key.name)), id: key.name.clone() });
            }
        }
        settings.zones = Zone::read(&file, section("zones"), findings);
        if let Some(asked) = Fields::open(&file, section("asked"), "[asked]", findings) {
            for (key, _) in asked.entries() {
                let who = asked.texts(&key.name, findings);
                let who = who.into_iter().map(|(name, node)| (name.to_owned(), node.span)).collect();
                settings.asked.push(AskedLine { code: key.name.clone(), who, span: key.span });
            }
        }
        settings
    }

    fn read_study(&mut self, file: &File, study: &Fields<'_>, findings: &mut Vec<Finding>) {
        match study.get("title") {
            Some(node) => {
                if let Some(title) = Text::read(file, node, "`title`", findings) {
                    self.title = title;
                }
            }
            None => findings.push(
                Finding::to_do("the study has no title")
                    .at(crate::finding::Place::file(&*file.name))
                    .hint("write title = \"…\" under [study]; it stands at the top of every report"),
            ),
        }
        if let Some(language) = study.text("language", findings) {
            self.language = language.to_owned();
        }
        let units = [("sentence", Unit::Sentence), ("turn", Unit::Turn), ("paragraph", Unit::Paragraph)];
        self.unit = study.choice("unit", &units, findings).unwrap_or(self.unit);
        let approaches = [
            ("codebook", Approach::Codebook),
            ("reliability", Approach::Reliability),
            ("reflexive", Approach::Reflexive),
        ];
        self.approach = study.choice("approach", &approaches, findings).unwrap_or(self.approach);
        let bases =
            [("rules", Basis::Rules), ("people", Basis::People), ("reviewed", Basis::Reviewed), ("all", Basis::All)];
        self.basis = study.choice("basis", &bases, findings);
        if study.get("interviewers").is_some() {
            self.interviewers = owned(study.texts("interviewers", findings));
        }
        if let Some(node) = study.get("levels") {
            match &node.value {
                crate::data::Value::List(items) => {
                    self.levels =
                        items.iter().filter_map(|item| Text::read(file, item, "`levels`", findings)).collect();
                }
                _ => findings.push(
                    Finding::error("`levels` is no list")
                        .at(file.place(node.span))
                        .expected("a list such as [\"topic\", \"sub-topic\"]"),
                ),
            }
        }
        self.synthetic = study.flag("synthetic", findings).unwrap_or(false);
    }

    fn read_report(&mut self, file: &File, report: &Fields<'_>, findings: &mut Vec<Finding>) {
        for (name, node) in report.texts("languages", findings) {
            if language::wording(name).is_some() {
                self.report_languages.push(name.to_owned());
            } else {
                findings.push(
                    Finding::error(format!("reports cannot be written in `{name}`"))
                        .at(file.place(node.span))
                        .expected(language::REPORT_LANGUAGES.join(", ")),
                );
            }
        }
        self.pool = report.flag("pool", findings).unwrap_or(false);
        self.quotes = report.number("quotes", 0, findings).unwrap_or(self.quotes);
        self.percent = report.flag("percent", findings).unwrap_or(false);
        let sorts = [("codebook", Sort::Codebook), ("statements", Sort::Statements)];
        self.sort = report.choice("sort", &sorts, findings).unwrap_or(self.sort);
        let genders = [("masculine", Gender::Masculine), ("feminine", Gender::Feminine)];
        self.gender = report.choice("gender", &genders, findings).unwrap_or(self.gender);
    }

    /// The group of a given id.
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// Why a name cannot be a coder's: it becomes a folder, so letters, digits, `-` and `_` only.
    pub fn coder_name(name: &str) -> Option<Finding> {
        let good =
            !name.is_empty() && name.len() <= 40 && name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
        (!good).then(|| {
            Finding::error(format!("`{name}` cannot be a coder's name"))
                .expected("letters, digits, `-` and `_`, e.g. initials")
        })
    }
}

fn owned(texts: Vec<(&str, &Node)>) -> Vec<String> {
    texts.into_iter().map(|(text, _)| text.to_owned()).collect()
}
