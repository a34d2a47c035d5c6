//! Arguments that several commands have in common.

use super::output::{Color, Output};
use super::progress::Progress;
use crate::coding::{CodedStudy, Materials};
use crate::document;
use crate::finding::{Finding, Result};
use crate::language::Wording;
use crate::report::content::Context;
use crate::report::docx::Template;
use crate::report::drawing::{Picture, Shown};
use crate::report::{self, Answer, Format};
use crate::study::{Basis, Folder, Lock};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Options of every command.
#[derive(Args)]
pub struct Global {
    /// The study folder; else the nearest folder upward with a tema.toml
    #[arg(short = 'C', long = "study", value_name = "DIR", global = true)]
    pub study: Option<PathBuf>,
    /// Colours: auto, always, never (NO_COLOR is respected)
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true, hide_default_value = true)]
    pub color: Color,
    /// No hints on what to do next
    #[arg(short, long, global = true)]
    pub quiet: bool,
}

/// Which codings count, in which language, and where the result goes.
#[derive(Args)]
pub struct Shape {
    /// What counts: rules, people, reviewed, all
    #[arg(long, value_name = "BASIS")]
    pub basis: Option<BasisName>,
    /// Count interviews and focus groups together
    #[arg(long, overrides_with = "apart")]
    pub pool: bool,
    /// Count interviews and focus groups apart, even if tema.toml says pool = true
    #[arg(long, overrides_with = "pool")]
    pub apart: bool,
    /// The study as it was on a day, or at a checkpoint: what was decided until then, with the codebook, the transcripts,
    /// the participants and the settings of the last checkpoint
    #[arg(long, value_name = "DATE|CHECKPOINT")]
    pub as_of: Option<String>,
    /// Language of the result: en, lt, bg, pl, uk
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    #[command(flatten)]
    pub form: Form,
}

/// The language of a result that is about the study as it is.
#[derive(Args)]
pub struct Lang {
    /// Language of the result: en, lt, bg, pl, uk
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
}

/// The format and the file of a result.
#[derive(Args)]
pub struct Form {
    /// terminal, md, html, docx, tex, typ, csv, json, jsonl, xlsx, svg, png
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<String>,
    /// The same as --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    /// CSV that Excel opens by a double click: marked as UTF-8, no cell a formula
    #[arg(long, conflicts_with = "json")]
    pub excel: bool,
    /// Draw: bars, grouped, stacked, diverging, pie, histogram, heatmap, network, curve; in the terminal, as a page, or as
    /// SVG and PNG (-o figure.svg). Without a kind, as the result is drawn first of all
    #[arg(long, value_name = "KIND", num_args = 0..=1, default_missing_value = "", require_equals = false)]
    pub figure: Option<String>,
    /// Write to a file; the format is that of its ending
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// With -o FILE.docx: a Word file whose styles, numbering, paper, headers and footers are used; with tema report also a form
    /// of your own, as text
    #[arg(long, value_name = "FILE")]
    pub template: Option<PathBuf>,
}

/// A basis on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BasisName {
    /// What rules hit, read by nobody.
    Rules,
    /// What people coded by hand.
    People,
    /// What people coded by hand or accepted.
    Reviewed,
    /// Reviewed, and unread rule hits.
    All,
}

impl BasisName {
    pub fn basis(self) -> Basis {
        match self {
            BasisName::Rules => Basis::Rules,
            BasisName::People => Basis::People,
            BasisName::Reviewed => Basis::Reviewed,
            BasisName::All => Basis::All,
        }
    }
}

impl Global {
    /// Reads the study.
    ///
    /// # Errors
    /// When there is none.
    pub fn materials(&self) -> Result<Materials> {
        Materials::load(Folder::find(self.study.as_deref())?)
    }

    /// Reads the study; if it is to be written, under its lock, so that it is read as no other process changes it.
    ///
    /// # Errors
    /// When there is none, or another process writes.
    pub fn to_change(&self, write: bool) -> Result<(Materials, Option<Lock>)> {
        let folder = Folder::find(self.study.as_deref())?;
        let lock = if write { Some(Lock::take(&folder)?) } else { None };
        Ok((Materials::load(folder)?, lock))
    }
}

impl Shape {
    /// Reads the study, as it is or as it was.
    ///
    /// # Errors
    /// When there is none, or no such past.
    pub fn materials(&self, global: &Global) -> Result<Materials> {
        let Some(when) = &self.as_of else {
            let progress = Progress::new(global.quiet);
            return Materials::load_to_count(Folder::find(global.study.as_deref())?, &|done, all| {
                progress.read(done, all)
            });
        };
        let now = global.materials()?;
        let then = now.as_of(when)?;
        let kept = then.past.as_ref().is_some_and(|past| past.checkpoint.is_some());
        if !kept && self.basis.is_some_and(|basis| basis != BasisName::People) {
            return Err(Box::new(
                Finding::error(format!(
                    "there is no checkpoint until {when}, so only what people coded by hand can be counted"
                ))
                .expected("--basis people")
                .hint("what rules suggested then hangs on a codebook that nobody kept; tema checkpoint NAME keeps it"),
            ));
        }
        Ok(then)
    }

    /// The language of the result.
    ///
    /// # Errors
    /// When tema does not speak it.
    pub fn language(&self, materials: &Materials) -> Result<String> {
        language(self.lang.as_deref(), materials)
    }

    /// Whether interviews and focus groups are counted together.
    pub fn pooled(&self, materials: &Materials) -> bool {
        self.pool || (materials.settings.pool && !self.apart)
    }

    /// Brings suggestions and decisions together, on the basis asked for; new findings come behind those of reading.
    pub fn coded<'m>(&self, materials: &'m Materials, findings: &mut Vec<Finding>) -> CodedStudy<'m> {
        findings.extend(materials.findings.iter().cloned());
        let alone = materials.past.as_ref().is_some_and(|past| past.checkpoint.is_none());
        let basis = if alone { Some(Basis::People) } else { self.basis.map(BasisName::basis) };
        CodedStudy::new(materials, basis, findings)
    }

    /// The study in the language asked for.
    ///
    /// # Errors
    /// When tema does not speak the language.
    pub fn context<'a>(&self, coded: &'a CodedStudy<'a>) -> Result<Context<'a>> {
        Ok(Context::new(coded, &self.language(coded.materials)?, self.pooled(coded.materials)))
    }
}

/// The language asked for, else the first one of the study's reports.
fn language(asked: Option<&str>, materials: &Materials) -> Result<String> {
    match asked {
        Some(language) if crate::language::wording(language).is_none() => Err(Box::new(
            Finding::error(format!("results cannot be written in `{language}`"))
                .expected(crate::language::REPORT_LANGUAGES.join(", ")),
        )),
        Some(language) => Ok(language.to_owned()),
        None => Ok(materials.settings.report_languages.first().cloned().unwrap_or_else(|| "en".to_owned())),
    }
}

/// How what a person decides is told: in the language of the study's reports.
pub fn wording_of(materials: &Materials) -> &'static dyn Wording {
    let language = materials.settings.report_languages.first();
    language.and_then(|language| crate::language::wording(language)).unwrap_or(crate::language::fallback())
}

impl Lang {
    /// How the result is worded.
    ///
    /// # Errors
    /// When tema does not speak the language.
    pub fn wording(&self, materials: &Materials) -> Result<&'static dyn Wording> {
        let language = language(self.lang.as_deref(), materials)?;
        Ok(crate::language::wording(&language).unwrap_or(crate::language::fallback()))
    }
}

impl Form {
    /// The format asked for, if any.
    ///
    /// # Errors
    /// When it does not exist, or is none for Excel where one is asked for.
    pub fn format(&self) -> Result<Option<Format>> {
        match self.named()? {
            Some(Format::Csv) if self.excel => Ok(Some(Format::CsvForExcel)),
            found if self.excel => {
                let finding = Finding::error("--excel is for CSV").expected("--format csv, or -o FILE.csv");
                Err(Box::new(match found {
                    Some(Format::Xlsx) => finding.hint("Excel opens a workbook as it is, without --excel"),
                    _ => finding.hint("or write a workbook: -o FILE.xlsx"),
                }))
            }
            found => Ok(found),
        }
    }

    /// The format that is named.
    fn named(&self) -> Result<Option<Format>> {
        if let Some(path) = self.output.as_deref().filter(|path| path.is_dir()) {
            let name = path.display();
            return Err(Box::new(
                Finding::error(format!("`{name}` is a folder")).expected("a file to write, e.g. table.csv"),
            ));
        }
        if self.json {
            return Ok(Some(Format::Json));
        }
        let names = || Format::ALL.iter().map(|(name, _)| *name);
        if let Some(name) = &self.format {
            return Format::named(name).map(Some).ok_or_else(|| {
                Box::new(
                    Finding::error(format!("there is no format `{name}`"))
                        .expected(names().collect::<Vec<_>>().join(", "))
                        .did_you_mean(name, names()),
                )
            });
        }
        match &self.output {
            None => Ok(None),
            Some(path) => Format::of_file(path).map(Some).ok_or_else(|| {
                Box::new(
                    Finding::error(format!("the ending of `{}` names no format", path.display()))
                        .expected(
                            names()
                                .map(|name| format!(".{}", name.replace("terminal", "txt")))
                                .collect::<Vec<_>>()
                                .join(", "),
                        )
                        .hint("name the format with --format"),
                )
            }),
        }
    }

    /// Whether a picture was asked for, and of which kind.
    ///
    /// # Errors
    /// When there is no such kind.
    pub fn picture(&self) -> Result<Option<Option<Picture>>> {
        let names = || Picture::ALL.iter().map(|(name, _)| *name);
        match self.figure.as_deref() {
            None => Ok(None),
            Some("") => Ok(Some(None)),
            Some(name) => Picture::named(name).map(|kind| Some(Some(kind))).ok_or_else(|| {
                Box::new(
                    Finding::error(format!("there is no figure `{name}`"))
                        .expected(names().collect::<Vec<_>>().join(", "))
                        .hint(format!(
                            "the word behind --figure is the kind of picture; what is to be drawn stands before it: `… {name} --figure`"
                        ))
                        .did_you_mean(name, names()),
                )
            }),
        }
    }

    /// Writes an answer where and how it was asked for.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, answer: &dyn Answer, output: &mut Output) -> Result<()> {
        let format = self.format()?.unwrap_or(Format::Terminal);
        let template = self.word_template(format)?;
        match self.picture()? {
            Some(kind) => self.written(&Shown::new(answer, kind)?, format, template.as_ref(), output),
            None => self.written(answer, format, template.as_ref(), output),
        }
    }

    fn written(
        &self,
        answer: &dyn Answer,
        format: Format,
        template: Option<&Template>,
        output: &mut Output,
    ) -> Result<()> {
        if template.is_none() {
            return output.answer(answer, format, self.output.as_deref());
        }
        output.written(&report::docx::write(&answer.page(false), template)?, format, self.output.as_deref())
    }

    /// The Word file whose styles are to be used.
    ///
    /// # Errors
    /// When it cannot be read, is no Word file, or nothing is written for Word.
    pub fn word_template(&self, format: Format) -> Result<Option<Template>> {
        let Some(path) = &self.template else { return Ok(None) };
        let name = path.display().to_string();
        if format != Format::Docx {
            return Err(Box::new(
                Finding::error(format!("`{name}` is no form that this can fill"))
                    .expected("tema report --template FILE, with a form as text; or -o FILE.docx, with the styles of a Word file")
                    .hint("docs/publication.md shows both"),
            ));
        }
        Template::read(&name, &document::bytes_of(path, &name)?).map(Some)
    }
}
