//! Whole transcripts, turn by turn, with the codes of statements in the margin.
//!
//! In a page of few statements they are written out. In a page of many, each is folded away, and the script builds it from
//! the data of the page when it is opened: the words of a large study would keep the browser busy for minutes.

use super::super::model::{Page, Piece, Transcript};
use super::data::Dictionary;
use super::escape::{escape, id_attribute};
use super::evidence::Evidences;
use serde_json::{Value, json};

/// The id of the section.
pub const ID: &str = "_transcripts";

/// The section with the transcripts of a page; nothing where none were asked for.
pub fn write(page: &Page, evidences: &mut Evidences) -> String {
    if page.transcripts.is_empty() {
        return String::new();
    }
    let transcripts: String = match evidences.are_written_out() {
        true => page.transcripts.iter().map(|transcript| whole(transcript, evidences)).collect(),
        false => page.transcripts.iter().map(folded).collect(),
    };
    let title = escape(&page.words.transcripts);
    format!("<section class=\"transcripts\">\n<h2 id=\"{ID}\">{title}</h2>\n{transcripts}</section>\n")
}

fn whole(transcript: &Transcript, evidences: &mut Evidences) -> String {
    let mut out = format!("<h3{}>{}</h3>\n", id_attribute(&transcript.anchor), escape(&transcript.id));
    for (speaker, pieces) in &transcript.turns {
        let speech: Vec<String> = pieces.iter().map(|piece| write_piece(piece, evidences)).collect();
        out.push_str(&format!(
            "<div class=\"turn\"><p class=\"speaker\">{}</p><div class=\"speech\">{}</div></div>\n",
            escape(speaker),
            speech.join(" ")
        ));
    }
    out
}

fn write_piece(piece: &Piece, evidences: &mut Evidences) -> String {
    let (id, speech, text) = (id_attribute(&piece.anchor), evidences.speech(), escape(&piece.text));
    match &piece.statement {
        Some((number, codes)) if !codes.is_empty() => {
            let note = margin_note(*number, codes, evidences);
            format!("<span class=\"coded\"{id}{speech}>{text}</span>{note}")
        }
        _ => format!("<span{id}{speech}>{text}</span>"),
    }
}

/// The codes; they open the statement where the page has its evidence.
fn margin_note(number: u32, codes: &[String], evidences: &mut Evidences) -> String {
    let names: Vec<String> = codes.iter().map(|code| format!("<span>{}</span>", escape(code))).collect();
    let names = names.join(" ");
    match evidences.link(&[number]) {
        Some(id) => format!(" <a class=\"opens margin\" href=\"#{id}\">{names}</a>"),
        None => format!(" <span class=\"margin\">{names}</span>"),
    }
}

/// A transcript that the script fills.
fn folded(transcript: &Transcript) -> String {
    let id = escape(&transcript.id);
    format!(
        "<details class=\"transcript\"{} data-source=\"{id}\"><summary><h3>{id}</h3></summary></details>\n",
        id_attribute(&transcript.anchor)
    )
}

/// The turns of each transcript: its speaker, then for each piece its text and the number of its statement (-1: none).
pub fn data(page: &Page, texts: &mut Dictionary<String>, speakers: &mut Dictionary<String>) -> Vec<Value> {
    let mut turn = |(speaker, pieces): &(String, Vec<Piece>)| -> Value {
        let mut numbers = vec![json!(speakers.number(speaker))];
        for piece in pieces.iter().filter(|piece| !piece.text.trim().is_empty()) {
            let statement = piece.statement.as_ref().map_or(-1, |(number, _)| i64::from(*number));
            numbers.extend([json!(texts.number(&piece.text)), json!(statement)]);
        }
        Value::Array(numbers)
    };
    page.transcripts.iter().map(|transcript| transcript.turns.iter().map(&mut turn).collect()).collect()
}
