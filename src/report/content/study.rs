//! The report: methods, a section a topic, who spoke of what, appendices.

use super::freq::{Freq, FreqOptions, empty};
use super::quoted::with_quote;
use super::survey::{SurveyContext, SurveyFreq, SurveyFreqOptions, SurveyReport};
use super::topic::{chosen, picks, table, topic_parts};
use super::{Context, appendix, code_anchor, codings, form, illustrations, matrix, methods, prose, transcripts};
use crate::language::{self, Label};
use crate::report::Answer;
use crate::report::codings::Codings;
use crate::report::drawing::Drawing;
use crate::report::model::{Block, Inline, Notice, Page, Records};
use crate::survey::Survey;
use serde_json::{Value, json};

/// What goes into a report.
#[derive(Debug, Clone, Copy)]
pub struct ReportOptions {
    /// Quotes per sub-topic.
    pub quotes: usize,
    /// Whole transcripts, too.
    pub transcripts: bool,
    /// Percentages in the overview.
    pub percent: bool,
    /// Figures beside the tables.
    pub figures: bool,
}

/// The report of a study.
pub struct Report<'a> {
    context: Context<'a>,
    options: ReportOptions,
}

impl<'a> Report<'a> {
    /// The report. It is for others to read: the words of barred statements are left out.
    pub fn new(context: &Context<'a>, options: ReportOptions) -> Self {
        Report { context: Context { withhold: true, ..*context }, options }
    }

    /// The frequency table that the report rests on.
    pub fn freq(&self) -> Freq<'_> {
        let sort = self.context.coded.materials.settings.sort;
        Freq::new(&self.context, FreqOptions { level: None, sort, percent: self.options.percent, passages: false })
    }

    /// What a form of a department's own can say.
    pub fn form(&self) -> Value {
        form::data(&self.context, &self.page(false), self.json())
    }
}

impl Answer for Report<'_> {
    fn page(&self, open: bool) -> Page {
        let context = &self.context;
        let coded = context.coded;
        let settings = &coded.materials.settings;
        let mut page = context.page(settings.title.get(context.language()));
        let bytes = transcripts::bytes(context);
        let fit = bytes <= transcripts::MOST_MEGABYTES * 1_000_000;
        if self.options.transcripts && fit {
            page.notices.insert(0, Notice { text: context.wording.with_transcripts(), strong: true });
        } else if self.options.transcripts {
            let megabytes = context.wording.decimal(bytes as f64 / 1e6, 1);
            let text = (context.wording.browsing().left_out)(&megabytes, transcripts::MOST_MEGABYTES);
            page.notices.insert(0, Notice { text, strong: true });
        }
        let picks = picks(context, self.options.quotes);
        let notes = context.translation_notes(&chosen(context, &picks));
        if let Some(speech) = context.speech().filter(|speech| language::primary(speech) != context.language())
            && (!context.translated || notes.is_empty())
        {
            page.notices.push(Notice { text: context.wording.quotes_language(speech), strong: false });
        }
        page.notices.extend(notes.into_iter().map(|text| Notice { text, strong: false }));
        heading(&mut page, 1, context.label(Label::Methods), "methods");
        page.blocks.push(Block::Paragraph(prose::opened(methods::sentences(context).join(" "), &coded.coded())));
        let (mut captions, mut figures) = (0, 0);
        let draw = |page: &mut Page, drawings: &dyn Fn() -> Vec<Drawing>, figures: &mut usize| {
            for drawing in self.options.figures.then(drawings).unwrap_or_default() {
                *figures += 1;
                page.blocks.push(Block::Figure(drawing.numbered(context.wording, *figures)));
            }
        };
        let surveys = &coded.materials.surveys;
        for survey in surveys {
            let (blocks, tables, drawn) =
                respondents(context, survey).blocks(captions, self.options.figures.then_some(figures));
            page.blocks.extend(blocks);
            (captions, figures) = (tables, drawn);
        }
        if coded.materials.codebook.codes.is_empty() {
            return if captions > 0 { page } else { empty(context, page) };
        }
        heading(&mut page, 1, context.label(Label::Results), "results");
        captions += 1;
        let mut overview = self.freq().table();
        overview.caption = context.wording.table_caption(captions, &context.levels(true));
        page.blocks.push(Block::Table(overview));
        draw(&mut page, &|| illustrations::overview(context, &self.freq()), &mut figures);
        for topic in coded.materials.codebook.topics() {
            captions += 1;
            let name = context.name(topic);
            heading(&mut page, 2, name, &code_anchor("topic", &coded.materials.codebook.codes[topic].id));
            let parts = topic_parts(context, topic, &picks);
            page.blocks.push(Block::Paragraph(prose::paragraph(context, topic, &parts)));
            page.blocks.push(Block::Table(table(
                context,
                topic,
                &parts,
                context.wording.table_caption(captions, name),
            )));
        }
        let title = context.label(Label::WhoSpokeOfWhat);
        if let Some(matrix) = matrix::matrix(context, context.wording.table_caption(captions + 1, title), open) {
            heading(&mut page, 2, title, "who-spoke");
            page.blocks.push(Block::Table(matrix));
            draw(&mut page, &|| illustrations::people(context), &mut figures);
        }
        draw(&mut page, &|| illustrations::codes(context), &mut figures);
        heading(
            &mut page,
            1,
            &context.wording.appendix_caption(1, context.label(Label::Codebook)),
            "appendix-codebook",
        );
        page.blocks.extend(appendix::codebook(context));
        let title = context.wording.appendix_caption(2, context.label(Label::AllStatements));
        heading(&mut page, 1, &title, "appendix-statements");
        page.blocks.extend(appendix::statements(context));
        let unread = (0..coded.materials.codebook.codes.len()).flat_map(|code| coded.unread(code).iter());
        let unread = unread.filter(|_| !context.sharing.is_shared());
        let shown: Vec<u32> = coded.coded().iter().chain(unread).collect();
        context.show(&mut page, true, shown);
        if self.options.transcripts && fit {
            page.transcripts = transcripts::transcripts(context);
            for (statement, shown) in &mut page.evidence {
                shown.place = transcripts::place(*statement);
            }
        }
        page
    }

    fn records(&self) -> Records {
        self.freq().records()
    }

    fn schema(&self) -> &'static str {
        "report/1"
    }

    fn json(&self) -> Value {
        let context = &self.context;
        let codebook = &context.coded.materials.codebook;
        let picks = picks(context, self.options.quotes);
        let topics: Vec<Value> = codebook
            .topics()
            .map(|topic| {
                let parts = topic_parts(context, topic, &picks);
                let prose: String = prose::paragraph(context, topic, &parts).iter().map(Inline::plain).collect();
                let quotes: Vec<Value> = parts
                    .iter()
                    .flat_map(|part| {
                        part.quotes.iter().map(|quote| {
                            let line = json!({
                                "code": codebook.codes[part.code].id,
                                "statement": context.coded.id(*quote).to_string(),
                                "participant": context.coded.speaker_code(*quote),
                            });
                            with_quote(context, line, part.code, *quote)
                        })
                    })
                    .collect();
                json!({ "code": codebook.codes[topic].id, "prose": prose, "quotes": quotes })
            })
            .collect();
        let mut value = self.freq().json();
        if let Some(object) = value.as_object_mut() {
            object.insert("language".into(), json!(context.language()));
            object.insert("methods".into(), json!(methods::sentences(context)));
            object.insert("topics".into(), Value::Array(topics));
        }
        value
    }

    fn lines(&self) -> Vec<Value> {
        self.freq().lines()
    }

    fn codings(&self) -> Option<Codings> {
        Some(codings::codings(&self.context))
    }
}

/// The section on the respondents of a survey.
fn respondents<'a>(context: &Context<'a>, survey: &'a Survey) -> SurveyReport<'a> {
    let materials = context.coded.materials;
    let own = SurveyContext {
        settings: &materials.settings,
        survey,
        wording: context.wording,
        digits: 1,
        sum_100: false,
        sharing: context.sharing,
    };
    let all: Vec<usize> = (0..survey.questions.len()).collect();
    let answered = |question: &usize| {
        let source = materials.source(survey.questions[*question].source.as_deref()?)?;
        Some((*question, materials.sources[source].participants.len()))
    };
    let open = all.iter().filter_map(answered).collect();
    let options = SurveyFreqOptions { together: true, ..SurveyFreqOptions::default() };
    SurveyReport::new(own, SurveyFreq::new(own, &all, open, options))
}

fn heading(page: &mut Page, level: u8, text: &str, id: &str) {
    page.blocks.push(Block::Heading { level, text: text.to_owned(), id: id.to_owned() });
}
