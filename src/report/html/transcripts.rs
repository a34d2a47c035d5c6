//! Whole transcripts, turn by turn, with the codes of statements in the margin.

use super::super::model::{Page, Piece, Transcript};
use super::escape::{escape, id_attribute};
use super::evidence::Evidences;

/// The id of the section.
pub const ID: &str = "_transcripts";

/// The section with the transcripts of a page; nothing where none were asked for.
pub fn write(page: &Page, evidences: &mut Evidences) -> String {
    if page.transcripts.is_empty() {
        return String::new();
    }
    let transcripts: String = page.transcripts.iter().map(|transcript| whole(transcript, evidences)).collect();
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
