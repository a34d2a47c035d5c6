//! `tema import`: for each format the traps that real files hold, with the transcript written by hand. All texts are
//! made up.

use crate::support::Study;
use proptest::prelude::*;
use std::io::Write;
use tema::data::File;
use tema::ingest::speakers::Speakers;
use tema::ingest::{Options, Transcript};
use tema::study::{Cases, Settings};

/// Reads a file of this name and content, with these speakers.
pub fn read(name: &str, content: &[u8], speakers: &str, unwrap: bool) -> tema::finding::Result<Transcript> {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(name);
    std::fs::write(&path, content).unwrap();
    let toml = "[groups.AV]\nname = \"managers\"\n";
    let file = File { name: "tema.toml".to_owned(), text: toml.to_owned() };
    let settings = Settings::read(file, &mut Vec::new());
    let speakers = Speakers::line(speakers).unwrap();
    let cases = Cases::default();
    let options = Options {
        settings: &settings,
        cases: &cases,
        speakers: &speakers,
        encoding: None,
        unwrap,
        kind: None,
        plain: false,
    };
    tema::ingest::read(&path, name, &options)
}

/// The transcript below its front matter.
#[track_caller]
pub fn text(name: &str, content: &str, speakers: &str) -> String {
    let transcript = read(name, content.as_bytes(), speakers, false).unwrap();
    body(&transcript)
}

#[track_caller]
pub fn body(transcript: &Transcript) -> String {
    let written = transcript.written.as_ref().unwrap_or_else(|| panic!("{:?}", transcript.findings));
    written.file[written.body..].to_owned()
}

fn found(transcript: &Transcript) -> Vec<String> {
    transcript.findings.iter().map(ToString::to_string).collect()
}

// Subtitles

#[test]
fn a_cue_without_a_voice_goes_on_with_the_speaker_before() {
    let vtt = "\u{feff}WEBVTT - A title\n\nNOTE\nmade by\nhand\n\nSTYLE\n::cue { color: red }\n\n1\n00:00:01.000 --> 00:00:02.000 align:start\n<v Ana>So <i>how</i> is it?</v>\n\n\
               00:02.000 --> 00:03.500\n<v.loud Jo B>Well &amp; good <[?]>\n\n00:03.500 --> 00:05.000\nand dry.\nReally.\n\n00:05.000 --> 00:06.000\n<v Ana>Oh?</v> <v Jo B>Yes.</v>\n";
    assert_eq!(
        text("a.vtt", vtt, "Ana=I, Jo B=SP1"),
        "# A title\n[00:00:01.000] I: So how is it?\n[00:02.000] SP1: Well & good <[?]> and dry. Really.\n[00:05.000] I: Oh?\n[00:05.000] SP1: Yes.\n"
    );
}

#[test]
fn names_before_a_colon_are_speakers_of_cues_only_where_they_recur() {
    let srt = "1\n00:00:01,000 --> 00:00:02,000\nAna: So?\n\n2\n00:00:02,000 --> 00:00:03,000\nJo: One thing: time.\n\n3\n00:00:03,000 --> 00:00:04,000\nRemember: time.\n\n\
               4\n00:00:04,000 --> 00:00:05,000\nAna: I see.\n\n5\n00:00:05,000 --> 00:00:06,000\nJo: Yes.\n";
    assert_eq!(
        text("a.srt", srt, "Ana=I, Jo=SP1"),
        "[00:00:01.000] I: So?\n[00:00:02.000] SP1: One thing: time. Remember: time.\n[00:00:04.000] I: I see.\n[00:00:05.000] SP1: Yes.\n"
    );
}

#[test]
fn captions_that_roll_are_kept_once() {
    let vtt = "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n \nwe<00:00:00.500><c> went</c><00:00:01.000><c> home</c>\n\n00:00:02.000 --> 00:00:02.010\nwe went home\n \n\n\
               00:00:02.010 --> 00:00:04.000\nwe went home\nand<00:00:02.500><c> slept</c>\n\n00:00:04.000 --> 00:00:04.010\nand slept\n \n";
    let transcript = read("a.vtt", vtt.as_bytes(), "=SP1", false).unwrap();
    assert_eq!(body(&transcript), "[00:00:00.000] SP1: we went home and slept\n");
    assert_eq!(transcript.left_out, ["3 rolling lines that were said before"]);
}

#[test]
fn a_time_that_is_none_is_named_with_its_line_and_its_text_is_kept() {
    let vtt = "WEBVTT\n\n00:00:00.500 --> 00:00:07.000\n<v A>One\n\n00:00:07.000 --> 00:00:1d.890\n<v A>Two\n";
    let transcript = read("a.vtt", vtt.as_bytes(), "A=SP1", false).unwrap();
    assert_eq!(body(&transcript), "[00:00:00.500] SP1: One Two\n");
    assert_eq!(
        found(&transcript),
        [
            "a.vtt:6:18: `00:00:1d.890` is no time; the text of the cue is kept; expected hours:minutes:seconds.thousandths, e.g. 00:00:11.890"
        ]
    );
}

// JSON

#[test]
fn segments_of_one_speaker_are_one_turn_and_words_may_have_the_speakers() {
    let whisper = r#"{"text": "x", "segments": [{"id": 0, "start": 0.0, "end": 1.0, "text": " So we went. "}, {"id": 1, "start": 61.5, "end": 63.0, "text": " And came."}]}"#;
    assert_eq!(text("a.json", whisper, "=SP1"), "[00:00:00] SP1: So we went. And came.\n");
    let words = r#"{"segments": [{"start": 5.2, "text": "Let us start.", "words": [{"word": "Let", "start": 5.2, "speaker": "S0"}, {"word": "us", "start": 5.5, "speaker": "S1"}, {"word": "start.", "start": 5.8, "speaker": "S1"}]}]}"#;
    assert_eq!(text("a.json", words, "S0=I, S1=SP1"), "[00:00:05] I: Let\n[00:00:05] SP1: us start.\n");
    let list = r#"[{"speaker": "Ana", "text": "So?"}, {"speaker": "Jo", "text": "I: said \"yes\""}]"#;
    assert_eq!(text("a.json", list, "Ana=I, Jo=SP1"), "I: So?\nSP1: I: said \"yes\"\n");
}

#[test]
fn each_shape_of_json_has_its_names_for_the_same_things() {
    let cases = [
        r#"{"speakers": {"spk_0": "Ana", "spk_1": "Jo"}, "segments": [{"speakerLabel": "spk_0", "text": "So?"}, {"speakerLabel": "spk_1", "text": "Yes."}]}"#,
        r#"{"segments": [{"speaker_id": "Ana", "text": "So?"}, {"speaker_id": "Jo", "text": "Yes."}]}"#,
        r#"{"speakers": [{"id": 0, "name": "Ana"}, {"id": 1, "name": "Jo"}], "monologues": [{"speaker": 0, "elements": [{"type": "text", "value": "So"}, {"type": "punct", "value": "?"}]}, {"speaker": 1, "elements": [{"type": "text", "value": "Yes"}, {"type": "punct", "value": "."}]}]}"#,
        r#"{"data": {"transcript": {"sentences": [{"speaker_name": "Ana", "text": "So?"}, {"speaker_name": "Jo", "raw_text": "Yes."}]}}}"#,
    ];
    for json in cases {
        assert_eq!(text("a.json", json, "Ana=I, Jo=SP1"), "I: So?\nSP1: Yes.\n", "{json}");
    }
}

#[test]
fn json_of_no_known_shape_and_no_json_are_errors() {
    let other = read("a.json", br#"{"results": 3}"#, "", false).unwrap_err();
    assert!(other.expected.unwrap().contains("WhisperX"));
    let cut = read("a.json", b"{\"segments\": [\n{\"text\": \"so", "", false).unwrap_err();
    assert!(cut.to_string().starts_with("a.json:2:"), "{cut}");
}

// Text

#[test]
fn a_label_is_what_recurs_and_the_lines_above_are_no_speech() {
    let txt = "Interview simulada\n\nProject: Homes\nModerator: Alicia\nDuration: 38 minutes\n\nModerator: How is it?\n\nRosa: Well.\nProduct: none.\n\nModerator: [00:01:02] Oh.\nRosa: Yes.\nReferences\nSmith 2001\n";
    let transcript = read("a.txt", txt.as_bytes(), "Rosa=SP1", false).unwrap();
    assert_eq!(
        body(&transcript),
        "# Interview simulada\n# Project: Homes\n# Moderator: Alicia\n# Duration: 38 minutes\nI: How is it?\nSP1: Well.\n Product: none.\n[00:01:02] I: Oh.\nSP1: Yes.\n\n# References\n# Smith 2001\n"
    );
    assert_eq!(found(&transcript), ["a.txt:10:1: `Product` stands once as a label does; it is read as speech"]);
}

#[test]
fn labels_of_every_convention() {
    let cases = [
        "#Ana: So?\n#Jo: Yes.\n#Ana: Oh.\n#Jo: Well.\n",
        "@Ana: So?\n@Jo: Yes.\n@Ana: Oh.\n@Jo: Well.\n",
        "[Ana] So?\n[Jo] Yes.\n[Ana] Oh.\n[Jo] Well.\n",
        "{Ana} So?\n{Jo} Yes.\n{Ana} Oh.\n{Jo} Well.\n",
        "Ana:\nSo?\n\nJo:\nYes.\n\nAna:\nOh.\n\nJo:\nWell.\n",
    ];
    for txt in cases {
        assert_eq!(text("a.txt", txt, "Ana=I, Jo=SP1"), "I: So?\nSP1: Yes.\nI: Oh.\nSP1: Well.\n", "{txt}");
    }
    let markdown = "# Interview\n\n**Ana:** So?\n\n**Jo:** *Yes*.\n\n**Ana:** Oh.\n\n**Jo:** Well.\n";
    assert_eq!(text("a.md", markdown, "Ana=I, Jo=SP1"), "# Interview\nI: So?\nSP1: *Yes*.\nI: Oh.\nSP1: Well.\n");
}

#[test]
fn otter_has_name_and_time_in_a_line_and_says_so_below() {
    let txt = "Emma  0:00  \nWelcome.\n\nUnknown Speaker  0:35  \nHi.\n\nKim  1:02:03  \nI came at 12:30\n\nEmma  1:03:00  \nGood.\n\nKim  1:04:00  \nYes.\n\nUnknown Speaker  1:05:00  \nBye.\n\nTranscribed by https://otter.ai\n";
    assert_eq!(
        text("a.txt", txt, "Emma=I, Kim=AV1"),
        "[0:00] I: Welcome.\n[0:35] AV?: Hi.\n[1:02:03] AV1: I came at 12:30\n[1:03:00] I: Good.\n[1:04:00] AV1: Yes.\n[1:05:00] AV?: Bye.\n\n# Transcribed by https://otter.ai\n"
    );
}

#[test]
fn stamps_behind_a_paragraph_are_when_the_next_turn_begins() {
    let txt = "Ana: So? #00:00:03-4#\nJo: Yes. #00:00:09-0#\nAna: Oh.\nJo: Well.\n[00:00:20]\nAna: Bye.\n";
    assert_eq!(
        text("a.txt", txt, "Ana=I, Jo=SP1"),
        "I: So?\n[00:00:03-4] SP1: Yes.\n[00:00:09-0] I: Oh.\nSP1: Well.\n[00:00:20] I: Bye.\n"
    );
}

#[test]
fn wrapped_lines_stay_unless_they_are_to_be_joined() {
    let txt = b"I: So?\nSP1: one\ntwo\n\nthree\nI: Oh.\n";
    assert_eq!(body(&read("a.txt", txt, "", false).unwrap()), "I: So?\nSP1: one\ntwo\n\nthree\nI: Oh.\n");
    assert_eq!(body(&read("a.txt", txt, "", true).unwrap()), "I: So?\nSP1: one two\n\nthree\nI: Oh.\n");
}

#[test]
fn what_looks_like_a_label_a_comment_or_a_note_stays_speech() {
    let txt = "I: So?\nSP1: He said [[loudly]]\n# and\nSP2 came\nI: Oh.\n";
    let transcript = read("a.txt", txt.as_bytes(), "", false).unwrap();
    assert_eq!(body(&transcript), "I: So?\nSP1: He said [[loudly]]\n # and\n SP2 came\nI: Oh.\n");
    assert!(transcript.written.unwrap().file.contains("\nnotes: false\n---\n"));
}

// Programs for annotation

#[test]
fn otranscribe_has_a_page_with_time_stamps() {
    let otr = r#"{"text": "<p><span class=\"timestamp\" data-timestamp=\"83.4\">1:23</span>\u00a0<b>Ana</b>: So?<br />Jo: Yes &amp; no.</p><p>Ana: Oh.</p><div>Jo: <i>Well</i>.</div>", "media": "x.mp3", "media-time": 9}"#;
    assert_eq!(text("a.otr", otr, "Ana=I, Jo=SP1"), "[00:01:23] I: So?\nSP1: Yes & no.\nI: Oh.\nSP1: Well.\n");
}

#[test]
fn chat_goes_on_behind_a_tab() {
    let cha = "@UTF8\n@Begin\n*INV:\tso ? \u{15}1000_2000\u{15}\n%mor:\tx\n*PAR:\tyes and\n\tno . \u{15}2000_4000\u{15}\n@End\n";
    let transcript = read("a.cha", cha.as_bytes(), "INV=I, PAR=SP1", false).unwrap();
    assert_eq!(body(&transcript), "[00:00:01] I: so ?\n[00:00:02] SP1: yes and no .\n");
    assert_eq!(transcript.left_out, ["3 header lines (`@…`)", "1 dependent tier (`%…`)"]);
}

#[test]
fn elan_orders_tiers_by_time_and_leaves_dependent_ones_out() {
    let eaf = r#"<?xml version="1.0"?><ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="t2"/><TIME_SLOT TIME_SLOT_ID="t3" TIME_VALUE="5000"/></TIME_ORDER>
<TIER TIER_ID="B" PARTICIPANT="Jo"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="t2" TIME_SLOT_REF2="t3"><ANNOTATION_VALUE>Yes &amp; no.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="A"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="t3" TIME_SLOT_REF2="t3"><ANNOTATION_VALUE>Oh.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="A-en" PARENT_REF="A"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a1"><ANNOTATION_VALUE>Oh!</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>"#;
    let transcript = read("a.eaf", eaf.as_bytes(), "A=I, Jo=SP1", false).unwrap();
    assert_eq!(body(&transcript), "[00:00:00] SP1: Yes & no.\n[00:00:05] I: Oh.\n");
    assert_eq!(transcript.left_out[0], "1 annotation of the dependent tier `A-en`");
}

#[test]
fn exmaralda_joins_events_without_a_gap() {
    let exb = r#"<basic-transcription><head><speakertable><speaker id="SPK0"><abbreviation>Ana</abbreviation></speaker><speaker id="SPK1"><abbreviation>Jo</abbreviation></speaker></speakertable></head><basic-body><common-timeline><tli id="T0" time="0.0"/><tli id="T1" time="1.5"/><tli id="T2" time="3.0"/><tli id="T3" time="4.0"/></common-timeline>
<tier id="T" speaker="SPK0" category="v" type="t"><event start="T0" end="T1">So </event><event start="T1" end="T2">then? </event></tier><tier id="U" speaker="SPK1" category="v" type="t"><event start="T2" end="T3">Yes. </event></tier><tier id="K" speaker="SPK0" category="c" type="a"><event start="T0" end="T1">x</event></tier></basic-body></basic-transcription>"#;
    let transcript = read("a.exb", exb.as_bytes(), "Ana=I, Jo=SP1", false).unwrap();
    assert_eq!(body(&transcript), "[00:00:00] I: So then?\n[00:00:03] SP1: Yes.\n");
    assert_eq!(transcript.left_out, ["1 event of the tier `K`"]);
}

#[test]
fn praat_is_read_long_and_short_and_in_utf_16() {
    let long = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0 \nxmax = 3 \ntiers? <exists> \nsize = 2 \nitem []: \n    item [1]:\n        class = \"IntervalTier\" \n        name = \"Ana\" \n        xmin = 0 \n        xmax = 3 \n        intervals: size = 2 \n        intervals [1]:\n            xmin = 0 \n            xmax = 1 \n            text = \"So \"\"then\"\"?\" \n        intervals [2]:\n            xmin = 1 \n            xmax = 3 \n            text = \"\" \n    item [2]:\n        class = \"IntervalTier\" \n        name = \"Jo\" \n        xmin = 0 \n        xmax = 3 \n        intervals: size = 1 \n        intervals [1]:\n            xmin = 1 \n            xmax = 3 \n            text = \"Ačiū.\" \n";
    let short = "File type = \"ooTextFile\"\n\"TextGrid\"\n\n0\n3\n<exists>\n2\n\"IntervalTier\"\n\"Ana\"\n0\n3\n2\n0\n1\n\"So \"\"then\"\"?\"\n1\n3\n\"\"\n\"IntervalTier\"\n\"Jo\"\n0\n3\n1\n1\n3\n\"Ačiū.\"\n";
    let wide: Vec<u8> = [0xfe, 0xff].into_iter().chain(long.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    for bytes in [long.as_bytes(), short.as_bytes(), &wide] {
        let transcript = read("a.TextGrid", bytes, "Ana=I, Jo=SP1", false).unwrap();
        assert_eq!(body(&transcript), "[00:00:00] I: So \"then\"?\n[00:00:01] SP1: Ačiū.\n");
    }
    let cut = read("a.TextGrid", &short.as_bytes()[..120], "", false).unwrap_err();
    assert!(cut.found.contains("ends too early"), "{cut}");
}

/// A tier of a TextGrid: its name, and (from, to, text).
type Tier<'t> = (&'t str, &'t [(u32, u32, &'t str)]);

/// A short TextGrid of interval tiers.
fn textgrid(tiers: &[Tier<'_>]) -> String {
    let mut text = format!("File type = \"ooTextFile\"\n\"TextGrid\"\n\n0\n9\n<exists>\n{}\n", tiers.len());
    for (name, intervals) in tiers {
        text.push_str(&format!("\"IntervalTier\"\n\"{name}\"\n0\n9\n{}\n", intervals.len()));
        for (from, to, said) in *intervals {
            text.push_str(&format!("{from}\n{to}\n\"{said}\"\n"));
        }
    }
    text
}

#[test]
fn tiers_of_sounds_and_words_are_no_speakers() {
    let whole: Tier<'_> = ("Ana", &[(0, 2, "So we went.")]);
    let words: Tier<'_> = ("Ana - words", &[(0, 1, "so"), (1, 2, "we"), (2, 3, "went")]);
    let sounds: Tier<'_> = ("Ana - phones", &[(0, 1, "s"), (1, 2, "ou")]);
    let other: Tier<'_> = ("Jo - words", &[(4, 5, "yes")]);
    // The whole utterance is there: its pieces are left out.
    let all = read("a.TextGrid", textgrid(&[whole, words, sounds]).as_bytes(), "Ana=SP1", false).unwrap();
    assert_eq!(body(&all), "[00:00:00] SP1: So we went.\n");
    assert_eq!(
        all.left_out,
        ["3 intervals of the word tier `Ana - words`", "2 intervals of the sound tier `Ana - phones`"]
    );
    // Only the words have the speech.
    let pieces = read("a.TextGrid", textgrid(&[words, sounds, other]).as_bytes(), "Ana=I, Jo=SP1", false).unwrap();
    assert_eq!(body(&pieces), "[00:00:00] I: so we went\n[00:00:04] SP1: yes\n");
    // Marks of whoever checked the words are no speech.
    let marks: Tier<'_> = ("Errors", &[(7, 8, ".")]);
    let marked = read("a.TextGrid", textgrid(&[words, marks]).as_bytes(), "Ana=SP1", false).unwrap();
    assert_eq!(body(&marked), "[00:00:00] SP1: so we went\n");
    assert_eq!(marked.left_out, ["1 mark on the tier without words `Errors`"]);
    // A speaker whose name only ends like such a tier.
    let names = textgrid(&[("Swords", &[(0, 1, "yes")]), ("phones", &[(0, 1, "j")])]);
    let names = read("a.TextGrid", names.as_bytes(), "Swords=SP1", false).unwrap();
    assert_eq!(body(&names), "[00:00:00] SP1: yes\n");
}

// Word

/// A Word file with this body.
pub fn docx(body: &str) -> Vec<u8> {
    docx_with(body, None)
}

/// A Word file with this body and these comments.
fn docx_with(body: &str, comments: Option<&str>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default();
    zip.start_file("[Content_Types].xml", plain).unwrap();
    zip.write_all(br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#).unwrap();
    zip.start_file("_rels/.rels", plain).unwrap();
    zip.write_all(br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#).unwrap();
    zip.start_file("word/document.xml", plain).unwrap();
    let text = format!(
        r#"<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"#
    );
    zip.write_all(text.as_bytes()).unwrap();
    if let Some(comments) = comments {
        zip.start_file("word/_rels/document.xml.rels", plain).unwrap();
        zip.write_all(br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>"#).unwrap();
        zip.start_file("word/comments.xml", plain).unwrap();
        zip.write_all(comments.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A paragraph; `*…*` is bold, `|` a line break.
pub fn paragraph(text: &str) -> String {
    let mut runs = String::new();
    for (at, piece) in text.split('*').enumerate().filter(|(_, piece)| !piece.is_empty()) {
        let look = if at % 2 == 1 { "<w:rPr><w:b/></w:rPr>" } else { "" };
        let escaped = piece.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let lines: Vec<String> =
            escaped.split('|').map(|line| format!(r#"<w:t xml:space="preserve">{line}</w:t>"#)).collect();
        runs.push_str(&format!("<w:r>{look}{}</w:r>", lines.join("<w:br/>")));
    }
    format!("<w:p>{runs}</w:p>")
}

fn word(paragraphs: &[&str]) -> Vec<u8> {
    docx(&paragraphs.iter().map(|text| paragraph(text)).collect::<String>())
}

#[test]
fn labels_of_word_files_bold_or_not_or_alone() {
    let files: &[&[&str]] = &[
        &[
            "12-May-2023 - 10:36 - 1h09m31s – Ana",
            "*Ana:* So?",
            "*Jo: *Yes.",
            "More.",
            "*Ana:*  Oh.",
            "*Jo:* One thing: time…",
        ],
        &["12-May-2023 - 10:36 - 1h09m31s – Ana", "Ana: So?", "Jo: Yes.", "More.", "Ana: Oh.", "Jo: One thing: time…"],
        &[
            "12-May-2023 - 10:36 - 1h09m31s – Ana",
            "*Ana:*",
            "So?",
            "*Jo:*",
            "Yes.",
            "More.",
            "*Ana:*",
            "Oh.",
            "*Jo:*",
            "One thing: time…",
        ],
        &[
            "12-May-2023 - 10:36 - 1h09m31s – Ana",
            "*Ana*",
            "So?",
            "*Jo*",
            "Yes.",
            "More.",
            "*Ana*",
            "Oh.",
            "*Jo*",
            "One thing: time…",
        ],
    ];
    for paragraphs in files {
        let transcript = read("SP1.docx", &word(paragraphs), "Ana=I, Jo=SP1", false).unwrap();
        assert_eq!(
            body(&transcript),
            "# 12-May-2023 - 10:36 - 1h09m31s – I\nI: So?\nSP1: Yes.\n\nMore.\nI: Oh.\nSP1: One thing: time…\n",
            "{paragraphs:?}"
        );
    }
}

#[test]
fn three_shapes_of_teams() {
    let expected = "[0:0:5.100] I: So?\n[0:0:8.250] SP1: Yes.\n[0:0:9.000] I: Oh.\n[0:0:11.000] SP1: Well.\n";
    let times = [
        "0:0:5.100 --> 0:0:8.250",
        "Ana",
        "So?",
        "0:0:8.250 --> 0:0:9.0",
        "Jo",
        "Yes.",
        "0:0:9.000 --> 0:0:10.0",
        "Ana",
        "Oh.",
        "0:0:11.000 --> 0:0:12.0",
        "Jo",
        "Well.",
    ];
    assert_eq!(body(&read("a.docx", &word(&times), "Ana=I, Jo=SP1", false).unwrap()), expected);
    let in_one = ["Ana   0:05|So?", "Jo   0:08|Yes.", "Ana   0:09|Oh.", "Jo   0:11|Well."];
    let expected = "[0:05] I: So?\n[0:08] SP1: Yes.\n[0:09] I: Oh.\n[0:11] SP1: Well.\n";
    assert_eq!(body(&read("a.docx", &word(&in_one), "Ana=I, Jo=SP1", false).unwrap()), expected);
    let bold = ["*Ana   *0:05", "So?", "*Jo   *0:08", "Yes.", "*Ana   *0:09", "Oh.", "*Jo   *0:11", "Well."];
    assert_eq!(body(&read("a.docx", &word(&bold), "Ana=I, Jo=SP1", false).unwrap()), expected);
}

#[test]
fn bold_questions_need_no_labels() {
    let expected = "I: How is it?\nSP3: Well.\n\nVery well.\nI: And now?\nSP3: Good.\n";
    let apart = ["*How is it?*", "Well.", "Very well.", "*And now?*", "Good."];
    assert_eq!(body(&read("SP3 interview.docx", &word(&apart), "", false).unwrap()), expected);
    let with_breaks = ["*How is it?*|Well.", "Very well.", "*And now?*|Good."];
    assert_eq!(body(&read("SP3 interview.docx", &word(&with_breaks), "", false).unwrap()), expected);
}

#[test]
fn a_table_of_speakers_is_a_talk() {
    let row = |name: &str, said: &str| {
        format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", paragraph(name), paragraph(said))
    };
    let rows = [row("Ana", "So?"), row("Jo", "Yes."), row("Ana", "Oh."), row("Jo", "Well.")].concat();
    let file = docx(&format!("<w:tbl>{rows}</w:tbl>"));
    assert_eq!(
        body(&read("a.docx", &file, "Ana=I, Jo=SP1", false).unwrap()),
        "I: So?\nSP1: Yes.\nI: Oh.\nSP1: Well.\n"
    );
}

// Who speaks

#[test]
fn times_and_numbers_beside_the_speakers_of_a_table_are_no_speech() {
    let table = |rows: &[&[&str]]| {
        let cell = |text: &&str| format!("<w:tc>{}</w:tc>", paragraph(text));
        let row = |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
        docx(&format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>()))
    };
    let before: &[&[&str]] = &[
        &["No", "Time", "Who", "Text"],
        &["1", "00:00:02", "Ana", "At what time?"],
        &["2", "00:00:05", "Jo", "12:30"],
        &["3", "00:00:09", "Ana", "And then?"],
        &["4.", "00:00:11", "Jo", "7"],
    ];
    let expected = "# No\n# Time\n# Who\n# Text\n[00:00:02] I: At what time?\n[00:00:05] SP1: 12:30\n\
                    [00:00:09] I: And then?\n[00:00:11] SP1: 7\n";
    let read_before = read("a.docx", &table(before), "Ana=I, Jo=SP1", false).unwrap();
    assert_eq!(body(&read_before), expected);
    assert_eq!(read_before.left_out, ["4 numbers beside speakers in a table"]);
    let behind: &[&[&str]] = &[
        &["Ana", "0:02", "At what time?"],
        &["Jo", "0:05", "12:30"],
        &["Ana", "0:09", "And then?"],
        &["Jo", "0:11", "7"],
    ];
    let expected = "[0:02] I: At what time?\n[0:05] SP1: 12:30\n[0:09] I: And then?\n[0:11] SP1: 7\n";
    assert_eq!(body(&read("a.docx", &table(behind), "Ana=I, Jo=SP1", false).unwrap()), expected);
}

#[test]
fn what_teams_writes_of_its_recording_is_no_speech() {
    let talk = [
        "Ana started transcription",
        "*Ana*   0:05",
        "So?",
        "*Jo*   0:08",
        "Yes.",
        "Ana stopped transcription",
        "Jo started transcription",
        "*Ana*   0:09",
        "Who started transcription?",
        "*Jo*   0:11",
        "I did.",
        "Jo stopped transcription",
    ];
    let expected = "# I started transcription\n[0:05] I: So?\n[0:08] SP1: Yes.\n\
                    [0:09] I: Who started transcription?\n[0:11] SP1: I did.\n\n\
                    # I stopped transcription\n# SP1 started transcription\n# SP1 stopped transcription\n";
    assert_eq!(body(&read("a.docx", &word(&talk), "Ana=I, Jo=SP1", false).unwrap()), expected);
}

#[test]
fn names_and_times_as_further_programs_write_them() {
    let expected = |times: [&str; 4]| {
        let said = ["I: Shall we begin?", "SP1: Yes, we shall.", "I: How are you?", "SP1: Fine."];
        times.iter().zip(said).map(|(time, said)| format!("{time}{said}\n")).collect::<String>()
    };
    let lines = |heads: [&str; 4]| {
        let said = ["Shall we begin?", "Yes, we shall.", "How are you?", "Fine."];
        heads.iter().zip(said).map(|(head, said)| format!("{head}\n{said}\n\n")).collect::<String>()
    };
    let cases: &[([&str; 4], [&str; 4])] = &[
        (
            ["Ana B (00:03.12)", "Jo (00:05.10)", "Ana B (00:09.00)", "Jo (1:00:12.44)"],
            ["[00:03.12] ", "[00:05.10] ", "[00:09.00] ", "[1:00:12.44] "],
        ),
        (
            ["Ana B  [00:00:03]", "Jo  [00:00:05]", "Ana B  [00:00:09]", "Jo  [00:00:12]"],
            ["[00:00:03] ", "[00:00:05] ", "[00:00:09] ", "[00:00:12] "],
        ),
        (
            ["[Ana B] 10:00:03", "[Jo] 10:00:05", "[Ana B] 10:00:09", "[Jo] 10:00:12"],
            ["[10:00:03] ", "[10:00:05] ", "[10:00:09] ", "[10:00:12] "],
        ),
        (
            [
                "00:00:03:12 - 00:00:05:02\nAna B",
                "00:00:05:12 - 00:00:08:02\nJo",
                "00:00:09:00 - 00:00:10:20\nAna B",
                "00:00:12:00 - 00:00:14:24\nJo",
            ],
            ["[00:00:03] ", "[00:00:05] ", "[00:00:09] ", "[00:00:12] "],
        ),
        (["ANA B", "JO", "ANA B", "JO"], ["", "", "", ""]),
    ];
    for (heads, times) in cases {
        assert_eq!(text("a.txt", &lines(*heads), "Ana B=I, Jo=SP1"), expected(*times), "{heads:?}");
    }
    // A word in capitals that comes again is a heading, and what is said in capitals is said.
    let document = read("a.txt", b"NOTE\nWe phone.\n\nNOTE\nWe write.\n", "", false).unwrap();
    assert!(document.speakers.iter().all(|speaker| speaker.label.is_none()), "{:?}", document.speakers);
    let talk = "Ana: So?\nJo: \nYES\nAna: Oh?\nJo: NO\nYES\nNO\n";
    assert_eq!(text("a.txt", talk, "Ana=I, Jo=SP1"), "I: So?\nSP1: YES\nI: Oh?\nSP1: NO\nYES\nNO\n");
}

#[test]
fn a_stamp_alone_above_the_first_turn_is_its_time() {
    let txt = "Talk\n\n[00:00:01]\nAna: So?\n\n[00:00:05]\nJo: Yes.\n\n[00:00:07]\nAna: Oh?\n\n[00:00:09]\nJo: Well.\n";
    assert_eq!(
        text("a.txt", txt, "Ana=I, Jo=SP1"),
        "# Talk\n[00:00:01] I: So?\n[00:00:05] SP1: Yes.\n[00:00:07] I: Oh?\n[00:00:09] SP1: Well.\n"
    );
}

#[test]
fn where_labels_are_bold_other_words_before_a_colon_are_not_doubtful() {
    let talk = ["*Ana:* So?", "*Jo:* Yes.", "One thing: money.", "*Ana:* Oh?", "*Jo:* Well.", "*Max:* Me, too."];
    let transcript = read("a.docx", &word(&talk), "Ana=I, Jo=SP1", false).unwrap();
    assert_eq!(found(&transcript).len(), 1, "{:?}", found(&transcript));
    assert!(found(&transcript)[0].contains("`Max` stands once as a label does"));
}

#[test]
fn who_is_left_is_the_participant_in_the_files_name() {
    let txt = "Researcher 1: So?\nAnna: Yes.\nResearcher 1: Oh.\nAnna: Well.\n";
    assert_eq!(text("2026 SP3 interview.txt", txt, ""), "I: So?\nSP3: Yes.\nI: Oh.\nSP3: Well.\n");
    // Without a code in the name, or with two people left, it is not certain.
    for (name, txt) in [("interview.txt", txt.to_owned()), ("SP3.txt", txt.replace("Researcher 1", "Kim"))] {
        let transcript = read(name, txt.as_bytes(), "", false).unwrap();
        assert!(transcript.written.is_none());
        assert!(found(&transcript).iter().any(|found| found.contains("who speaks is not known")), "{name}");
    }
}

// Round trips

/// The signs of a text without white space.
fn signs(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What is spoken in a transcript, as tema reads it from the file.
fn spoken(transcript: &Transcript) -> Vec<(String, String)> {
    use tema::transcript::{Roster, Speaker, read};
    let file = transcript.written.as_ref().unwrap().file.clone();
    let mut findings = Vec::new();
    let settings = Settings::read(
        File { name: "tema.toml".to_owned(), text: "[study]\ninterviewers = [\"I\", \"J\"]\n".to_owned() },
        &mut findings,
    );
    let cases = Cases::read(
        &File { name: "participants.csv".to_owned(), text: "participant\n".to_owned() },
        &settings,
        &mut findings,
    );
    findings.clear();
    let form = tema::text::canonical(&file).unwrap();
    assert!(!form.changed());
    let source = read(
        File { name: "transcripts/A.txt".to_owned(), text: file },
        form,
        &Roster { settings: &settings, cases: &cases },
        &mut findings,
    );
    assert!(findings.iter().all(|finding| finding.found.contains("participant")), "{findings:?}");
    assert!(source.excluded.is_empty());
    assert_eq!(source.front.hash.as_ref().unwrap().0, source.hash);
    source
        .turns
        .iter()
        .map(|turn| match &turn.speaker {
            Speaker::Interviewer(label) => (label.to_string(), signs(turn.span.of(source.text()))),
            other => panic!("{other:?}"),
        })
        .collect()
}

fn speech() -> impl Strategy<Value = Vec<(bool, String)>> {
    let word = prop_oneof![
        "[a-zėšū]{1,6}[.?!,]?",
        Just("#".to_owned()),
        Just("SP3:".to_owned()),
        Just("Note:".to_owned()),
        Just("[[".to_owned()),
        Just("]]".to_owned()),
        Just("[00:01]".to_owned()),
        Just("&amp;".to_owned()),
        Just("<b>".to_owned()),
        Just("e\u{307}".to_owned()),
        Just("12:30".to_owned()),
    ];
    let said = prop::collection::vec(word, 1..6).prop_map(|words| words.join(" "));
    prop::collection::vec((any::<bool>(), said), 1..12)
}

/// Runs of one speaker, joined.
fn expected(said: &[(bool, String)]) -> Vec<(String, String)> {
    let mut turns: Vec<(String, String)> = Vec::new();
    for (asks, text) in said {
        let label = if *asks { "I" } else { "J" };
        let text = signs(&tema::text::canonical(text).unwrap().text);
        match turns.last_mut().filter(|turn| turn.0 == label) {
            Some(turn) => turn.1.push_str(&text),
            None => turns.push((label.to_owned(), text)),
        }
    }
    turns
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_sign_of_a_subtitle_is_there_once_and_in_order(said in speech()) {
        let mut vtt = "WEBVTT\n".to_owned();
        for (at, (asks, text)) in said.iter().enumerate() {
            let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let name = if *asks { "Ana" } else { "Jo" };
            vtt.push_str(&format!("\n00:{at:02}:00.000 --> 00:{at:02}:01.000\n<v {name}>{text}\n"));
        }
        let transcript = read("a.vtt", vtt.as_bytes(), "Ana=I, Jo=J", false).unwrap();
        prop_assert_eq!(spoken(&transcript), expected(&said));
    }

    #[test]
    fn every_sign_of_json_is_there_once_and_in_order(said in speech()) {
        let list: Vec<serde_json::Value> = said
            .iter()
            .map(|(asks, text)| serde_json::json!({"speaker": if *asks { "Ana" } else { "Jo" }, "start": 1.5, "text": text}))
            .collect();
        let json = serde_json::json!({ "segments": list }).to_string();
        let transcript = read("a.json", json.as_bytes(), "Ana=I, Jo=J", false).unwrap();
        prop_assert_eq!(spoken(&transcript), expected(&said));
    }

    #[test]
    fn every_sign_of_a_word_file_is_there_once_and_in_order(said in speech()) {
        // Bold labels, so that nothing in the speech can be one.
        let paragraphs: Vec<String> = [(true, "so".to_owned()), (false, "yes".to_owned()), (true, "so".to_owned()), (false, "yes".to_owned())]
            .iter()
            .chain(&said)
            .map(|(asks, text)| format!("*{}:* a {text}", if *asks { "Ana" } else { "Jo" }))
            .collect();
        let lines: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
        let transcript = read("a.docx", &word(&lines), "Ana=I, Jo=J", false).unwrap();
        let start = [(true, "aso".to_owned()), (false, "ayes".to_owned()), (true, "aso".to_owned()), (false, "ayes".to_owned())];
        let all: Vec<(bool, String)> = start.into_iter().chain(said.iter().map(|(asks, text)| (*asks, format!("a {text}")))).collect();
        prop_assert_eq!(spoken(&transcript), expected(&all));
    }
}

// The command

#[test]
fn a_folder_of_mixed_files_becomes_a_study_with_two_commands() {
    let study = Study::new();
    study.write(
        "in/SP3 interview.docx",
        word(&["*Researcher:* So?", "*Ana:* Yes.", "*Researcher:* Oh.", "*Ana:* Well."]),
    );
    study.write(
        "in/SP4.vtt",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Interviewer>So?\n\n00:02.000 --> 00:03.000\n<v Jo>Yes.\n",
    );
    study.write("in/answers.csv", "Timestamp,Your email address,Years,What helps most?\n1/2/2026,a@b.org,3,My colleagues help me most.\n1/3/2026,c@d.org,4,A quiet hour in the morning.\n");
    study.write("in/photo.jpg", [0xff, 0xd8]);
    let ran = study.tema(&["import", "in"]);
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("3 files: 3 imported"), "{}", ran.out);
    assert!(ran.out.contains("new in participants.csv: R1 R2 SP3 SP4"), "{}", ran.out);
    assert!(ran.out.contains("not read (no text, or of no known format): in/photo.jpg"), "{}", ran.out);
    assert_eq!(study.read("participants.csv"), "participant,group,order,Years\nR1,,,3\nR2,,,4\nSP3,,,\nSP4,,,\n");
    let text = study.read("transcripts/SP3.txt");
    assert!(text.ends_with("---\nI: So?\nSP3: Yes.\nI: Oh.\nSP3: Well.\n"), "{text}");
    assert!(!text.contains("interview.docx") && !text.contains("Ana"), "{text}");
    assert!(
        study
            .read("transcripts/Q1.txt")
            .ends_with("---\nI: What helps most?\nR1: My colleagues help me most.\nR2: A quiet hour in the morning.\n")
    );
    // The sample of `tema new` is gone, and nothing is wrong.
    let check = study.tema(&["check"]);
    assert_eq!(check.status, 0, "{}{}", check.out, check.err);
    // Again: nothing is written.
    let again = study.tema(&["import", "in"]);
    assert!(again.out.contains("3 files: 0 imported, 3 imported before"), "{}", again.out);
    assert_eq!(study.read("transcripts/SP3.txt"), text);
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let study = Study::new();
    study
        .write("in/SP1.txt", "I: So?\nSP1: Yes.\n")
        .write("in/SP2.docx", "no zip")
        .write("in/SP3.txt", "")
        .write("in/SP4.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nSo?\n");
    let ran = study.tema(&["import", "in", "--json"]);
    assert_eq!(ran.status, 1, "{}{}", ran.out, ran.err);
    let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let status: Vec<&str> =
        value["files"].as_array().unwrap().iter().map(|file| file["status"].as_str().unwrap()).collect();
    assert_eq!(status, ["ok", "error", "error", "error"]);
    let keys: Vec<&String> = value["files"][0].as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "file",
            "format",
            "encoding",
            "status",
            "turns",
            "speakers",
            "first_words",
            "last_words",
            "left_out",
            "messages"
        ]
    );
    assert_eq!(value["files"][0]["speakers"][1], serde_json::json!({"label": "SP1", "code": "SP1", "turns": 1}));
    assert!(study.root().join("transcripts/SP1.txt").is_file());
    assert!(!study.root().join("transcripts/SP4.txt").is_file());
    let none = study.tema(&["import", "in/SP2.docx", "in/SP3.txt"]);
    assert_eq!(none.status, 2, "{}", none.err);
}

#[test]
fn what_programs_read_is_json_and_nothing_else() {
    let study = Study::new();
    let comments = r#"<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r><w:t>odd</w:t></w:r></w:p></w:comment></w:comments>"#;
    let text = [
        paragraph("I: So?"),
        "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>SP1: Yes.</w:t></w:r><w:commentRangeEnd w:id=\"0\"/></w:p>"
            .to_owned(),
    ];
    study
        .write("SP1.docx", docx_with(&text.concat(), Some(comments)))
        .write("a.csv", "Q,How?\n1,I cannot say it now.\n");
    let files = |args: &[&str]| -> Vec<(String, String)> {
        let ran = study.tema(&[&["import", "--json"], args].concat());
        let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}", ran.out));
        let word = |file: &serde_json::Value, key: &str| file[key].as_str().unwrap().to_owned();
        value["files"].as_array().unwrap().iter().map(|file| (word(file, "file"), word(file, "status"))).collect()
    };
    let pair = |file: &str, status: &str| (file.to_owned(), status.to_owned());
    // A file that is not there does not stop the others, and is not left out.
    assert_eq!(
        files(&["none.txt", "SP1.docx", "a.csv", "--dry-run"]),
        [pair("SP1.docx", "ok"), pair("a.csv", "ok"), pair("none.txt", "error")]
    );
    assert_eq!(files(&["none.csv"]), [pair("none.csv", "error")]);
    // What comes of comments is for people.
    assert_eq!(files(&["SP1.docx", "--comments", "--coder", "vk"]), [pair("SP1.docx", "ok")]);
}

#[test]
fn a_text_that_was_coded_is_replaced_only_when_asked_and_decisions_go_with_their_words() {
    let study = Study::new();
    study.write("codebooks/codebook.yaml", "topics:\n  - {id: calls, definition: d}\n  - {id: notes, definition: d}\n");
    study.write("SP1.txt", "I: So?\nSP1: I call her. I write a note. Sometimes.\nI: Oh.\n");
    study.ok(&["import", "SP1.txt"]);
    study.ok(&["decide", "code", "SP1:2.1", "calls", "--coder", "vk"]);
    study.ok(&["decide", "code", "SP1:2.2", "notes", "--coder", "vk"]);
    study.write("SP1.txt", "I: So then?\nSP1: Well. I call her. I type a note. Sometimes.\nI: Oh.\n");
    let refused = study.tema(&["import", "SP1.txt"]);
    assert_eq!(refused.status, 1);
    assert!(refused.out.contains("there is a source `SP1` already; nothing was written over it"), "{}", refused.out);
    let replaced = study.ok(&["import", "SP1.txt", "--replace"]);
    assert!(
        replaced.contains("SP1: 1 of 2 decisions found their words again\n  not found: “I write a note"),
        "{replaced}"
    );
    assert!(study.tema(&["statements", "--code", "calls"]).out.contains("SP1:2.2"));
}

#[test]
fn without_a_study_plain_transcripts_are_written_into_a_folder() {
    let study = Study::folder();
    study.write("talk.srt", "1\n00:00:01,000 --> 00:00:02,000\nA: So?\n\n2\n00:00:02,000 --> 00:00:03,000\nB: Yes.\n\n3\n00:00:03,000 --> 00:00:04,000\nA: Oh.\n\n4\n00:00:04,000 --> 00:00:05,000\nB: Well.\n");
    let ran = study.tema(&["import", "talk.srt", "-o", "out", "--speakers", "A=I, B=SP1"]);
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
    assert!(study.read("out/SP1.txt").contains("[00:00:02.000] SP1: Yes.\n"));
    let none = study.tema(&["import", "talk.srt"]);
    assert_eq!(none.status, 2);
    assert!(none.err.contains("tema new"), "{}", none.err);
}

#[test]
fn surveys_of_qualtrics_have_three_header_rows() {
    let study = Study::new();
    let table = "StartDate,IPAddress,Q1,Q2\nStart,IP,How long?,What helps?\n\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"ipAddress\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{'ImportId': 'QID2_TEXT'}\"\n2026-01-01,1.2.3.4,3,\"People, mostly my colleagues.\"\n2026-01-02,1.2.3.5,4,\n";
    study.write("q.csv", table);
    let out = study.ok(&["import", "q.csv", "--keep", "IPAddress"]);
    assert!(out.contains("2 respondents, 1 open question  → transcripts/Q2.txt"), "{out}");
    assert!(study.read("transcripts/Q2.txt").ends_with("---\nI: What helps?\nR1: People, mostly my colleagues.\n"));
    assert_eq!(
        study.read("participants.csv"),
        "participant,group,order,IPAddress,Q1\nR1,,,1.2.3.4,3\nR2,,,1.2.3.5,4\n"
    );
}

#[test]
fn a_table_of_statements_comes_in_as_codings_found_by_their_words() {
    let study = Study::new();
    study.write("codebooks/codebook.yaml", "topics:\n  - id: forms\n    name: Forms\n    definition: d\n    subtopics:\n      - {id: telephone, name: telephone calls, definition: d}\n");
    study.write("SP1.txt", "I: Do you call her?\nSP1: I call her – “often”. I write. I write.\nI: Oh.\n");
    study.ok(&["import", "SP1.txt"]);
    let row = |cells: [&str; 3]| {
        format!("<w:tr>{}</w:tr>", cells.map(|cell| format!("<w:tc>{}</w:tc>", paragraph(cell))).concat())
    };
    let rows = [
        row(["Statement", "Sub-topic", "Topic"]),
        row(["I call her - \"often\".", "telephone calls", "Forms"]),
        row(["I write", "", ""]),
        row(["I never write.", "", ""]),
        row(["call her", "letters", ""]),
    ];
    study.write("table.docx", docx(&format!("<w:tbl>{}</w:tbl>", rows.concat())));
    let ran = study.tema(&["import", "--codings", "table.docx", "--coder", "vk"]);
    assert_eq!(ran.status, 1, "{}{}", ran.out, ran.err);
    assert_eq!(
        ran.out,
        "vk: 1 coded, 3 not:\n  row 3: found 2 times: “I write”\n  row 4: not found: “I never write.”\n  row 5: there is no code `letters`: “call her”\n"
    );
    assert!(ran.err.contains("--new-codes"), "{}", ran.err);
    assert!(study.ok(&["statements", "--code", "telephone"]).contains("SP1:2.1"));
    // Again, now with the code that was missing; what was coded is not coded twice.
    let again = study.tema(&["import", "--codings", "table.docx", "--coder", "vk", "--new-codes"]);
    assert!(again.out.starts_with("vk: 1 coded, 1 were so already, 2 not:\n"), "{}", again.out);
    assert!(study.read("codebooks/inbox.yaml").contains("- \"letters\""));
}

#[test]
fn comments_in_word_come_in_as_codings() {
    let study = Study::new();
    study.write("codebooks/codebook.yaml", "topics:\n  - {id: calls, definition: d}\n  - {id: often, definition: d}\n");
    let body = "<w:p><w:r><w:t>I: So?</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">SP1: Well. </w:t></w:r><w:commentRangeStart w:id=\"0\"/><w:r><w:t>I call her.</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t xml:space=\"preserve\"> Yes.</w:t></w:r></w:p><w:p><w:r><w:t>I: Oh.</w:t></w:r></w:p>";
    let comments = r#"<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Kim" w:initials="K"><w:p><w:r><w:t>calls; often; odd</w:t></w:r></w:p></w:comment></w:comments>"#;
    study.write("SP1.docx", docx_with(body, Some(comments)));
    let dry = study.ok(&["import", "SP1.docx", "--dry-run"]);
    assert!(dry.contains("1 comment on passages, not in the text"), "{dry}");
    let ran = study.tema(&["import", "SP1.docx", "--comments", "--coder", "vk"]);
    assert_eq!(ran.status, 1, "{}{}", ran.out, ran.err);
    assert!(
        ran.out.ends_with("vk: 2 coded, 1 not:\n  comment 1: there is no code `odd`: “I call her.”\n"),
        "{}",
        ran.out
    );
    assert!(study.ok(&["statements", "--code", "calls"]).contains("SP1:2.2"));
    assert!(!study.read("transcripts/SP1.txt").contains("Kim"));
}

#[test]
fn a_comment_in_a_file_without_a_text_is_no_accident() {
    let comments = r#"<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r><w:t>calls</w:t></w:r></w:p></w:comment></w:comments>"#;
    let transcript = read("SP1.docx", &docx_with("", Some(comments)), "", false).unwrap();
    assert_eq!(found(&transcript), ["SP1.docx: there is no speech in this file"]);
}

#[test]
fn a_printout_has_statement_ids_and_room_to_write() {
    let study = Study::new();
    study.write("SP1.txt", "I: So <then>?\nSP1: I call her. I write.\nI: Oh.\n");
    study.ok(&["import", "SP1.txt"]);
    assert_eq!(
        study.ok(&["export", "--printout"]),
        "SP1\n\n            I: So <then>?\nSP1:2.1     SP1: I call her.\nSP1:2.2     I write.\n            I: Oh.\n\n"
    );
    study.ok(&["export", "--printout", "SP1", "-o", "p.html"]);
    let page = study.read("p.html");
    assert!(
        page.contains("<tr><td class=\"id\">SP1:2.2</td><td>I write.</td><td class=\"margin\"></td></tr>"),
        "{page}"
    );
    assert!(page.contains("<b>I:</b> So &lt;then&gt;?"), "{page}");
}

#[test]
fn without_a_study_labels_stay_as_they_are_written() {
    let folder = Study::folder();
    folder.write("talk.txt", "Anna Maria: Who are you?\nSpeaker 2: I am here.\nAnna Maria: Good.\nSpeaker 2: Yes.\n");
    folder.write("alone.srt", "1\n00:00:01,000 --> 00:00:02,000\nI speak alone.\n");
    let ran = folder.tema(&["import", "talk.txt", "alone.srt", "-o", "plain"]);
    assert_eq!(ran.status, 0, "{}\n{}", ran.out, ran.err);
    assert!(ran.out.contains("who speaks is not known: `Anna Maria`, `Speaker 2`"), "{}", ran.out);
    let talk = folder.read("plain/talk.txt");
    assert!(
        talk.ends_with("---\nAnna-Maria: Who are you?\nSpeaker-2: I am here.\nAnna-Maria: Good.\nSpeaker-2: Yes.\n"),
        "{talk}"
    );
    let alone = folder.read("plain/alone.txt");
    assert!(alone.starts_with("---\nkind: document\n") && alone.ends_with("---\nI speak alone.\n"), "{alone}");
}

#[test]
fn respondents_of_two_surveys_are_different_people() {
    let study = Study::new();
    let survey = |question: &str| {
        let answers =
            ["I call them when I can.", "I write to them in the evening.", "We meet at the gate of the school."];
        let rows: String = answers.iter().map(|answer| format!("1/2/2026,{answer}\n")).collect();
        format!("Timestamp,{question}\n{rows}")
    };
    study.write("a.csv", survey("Q1"));
    study.write("b.csv", survey("Q2"));
    study.ok(&["import", "a.csv", "b.csv"]);
    let people = study.read("participants.csv");
    let codes: Vec<&str> = people.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(codes, ["R1", "R2", "R3", "R4", "R5", "R6"], "{people}");
}

/// A table of a survey: years of work, and one open answer, a row each.
fn answers(question: &str, rows: &[(&str, &str)]) -> String {
    let rows: String = rows.iter().map(|(years, answer)| format!("1/2/2026,{years},{answer}\n")).collect();
    format!("Timestamp,Years,{question}\n{rows}")
}

#[test]
fn a_survey_that_comes_again_keeps_the_numbers_of_its_respondents() {
    let study = Study::new();
    let first = [
        ("3", "My colleagues help me most."),
        ("11", "A quiet hour in the morning."),
        ("4", "Nothing really helps me."),
        ("7", "I talk to the head teacher."),
    ];
    study.write("a.csv", answers("What helps most?", &first));
    study.ok(&["import", "a.csv"]);
    study.write("codebooks/codebook.yaml", "topics:\n  - {id: quiet, definition: d}\n");
    study.ok(&["decide", "code", "Q1:3.1", "quiet", "--coder", "vk"]);
    // Sorted anew, a word put right (R2), somebody gone (R3), somebody new, and years that were typed wrong (R4).
    let second = [
        ("6", "I talk to the head teacher."),
        ("5", "Music on my way home."),
        ("11", "One quiet hour in the morning."),
        ("3", "My colleagues help me most."),
    ];
    study.write("a.csv", answers("What helps most?", &second));
    let refused = study.tema(&["import", "a.csv"]);
    assert_eq!(refused.status, 1);
    assert!(
        refused.out.contains("there is a source `Q1` with the same question already; nothing was written over it"),
        "{}",
        refused.out
    );
    assert!(refused.out.contains("--replace; if other people answered: --source S2"), "{}", refused.out);
    let out = study.ok(&["import", "a.csv", "--replace"]);
    assert_eq!(
        study.read("transcripts/Q1.txt").split_once("---\nI").unwrap().1,
        ": What helps most?\nR4: I talk to the head teacher.\nR5: Music on my way home.\nR2: One quiet hour in the morning.\nR1: My colleagues help me most.\n"
    );
    assert_eq!(
        study.read("participants.csv"),
        "participant,group,order,Years\nR1,,,3\nR2,,,11\nR3,,,4\nR4,,,7\nR5,,,5\n"
    );
    assert!(out.contains("not in this table any more: R3"), "{out}");
    assert!(
        out.contains("participants.csv stays as it is where this table says otherwise: R4 Years 7, not 6"),
        "{out}"
    );
    assert!(out.contains("new in participants.csv: R5"), "{out}");
}

#[test]
fn words_of_whoever_took_back_consent_do_not_come_in_again() {
    let study = Study::new();
    study.write("SP3.txt", "I: So?\nSP3: Yes.\nI: Oh.\n").write(
        "a.csv",
        answers("What helps most?", &[("3", "My colleagues help me most."), ("4", "Nothing really helps me.")]),
    );
    study.ok(&["import", "SP3.txt", "a.csv"]);
    study.ok(&["privacy", "withdraw", "SP3", "--write"]);
    study.ok(&["privacy", "withdraw", "R2", "--write"]);
    study.write("SP3.txt", "I: So?\nSP3: Yes, well.\nI: Oh.\n");
    let ran = study.tema(&["import", "SP3.txt", "--replace"]);
    assert_eq!(ran.status, 1);
    assert!(ran.out.contains("consent was taken back: SP3; nothing of this file is imported"), "{}", ran.out);
    assert!(!study.read("participants.csv").contains("SP3"));
    // A respondent without a code cannot be known again: a person is asked to look, before anything is written.
    study.write(
        "a.csv",
        answers("What helps most?", &[("3", "My colleagues help us most."), ("4", "Nothing really helps me.")]),
    );
    let out = study.ok(&["import", "a.csv", "--replace", "--dry-run"]);
    assert!(out.contains("consent was taken back by R2, and R3 is new in this table: is it the same person?"), "{out}");
}

#[test]
fn a_column_of_codes_says_who_is_who() {
    let study = Study::new();
    let table = |rows: &str| format!("participant,What helps most?\n{rows}");
    study.write("a.csv", table("K2,My colleagues help me most.\nK1,A quiet hour in the morning.\n"));
    study.ok(&["import", "a.csv"]);
    study.write("a.csv", table("K3,My colleagues help me most.\nK1,Something else altogether now.\n"));
    study.ok(&["import", "a.csv", "--replace"]);
    let text = study.read("transcripts/Q1.txt");
    assert!(text.ends_with("K3: My colleagues help me most.\nK1: Something else altogether now.\n"), "{text}");
}

#[test]
fn surveys_with_questions_of_one_name_lie_side_by_side() {
    let study = Study::new();
    let other = [("1", "We need more time for it."), ("2", "More rooms would help us.")];
    study.write("spring.csv", answers("What helps most?", &other));
    study.write("autumn.csv", answers("What is missing?", &other));
    study.write("again.csv", answers("What helps most?", &[("9", "The new rooms help a lot.")]));
    // Other questions: other names, in one run.
    let out = study.ok(&["import", "spring.csv", "autumn.csv"]);
    assert!(
        out.contains("transcripts/Q2.txt") && study.read("transcripts/Q1.txt").contains("What is missing?"),
        "{out}"
    );
    // The same question: a person says that others answered it.
    let refused = study.tema(&["import", "again.csv"]);
    assert!(refused.out.contains("there is a source `Q2` with the same question"), "{}", refused.out);
    study.ok(&["import", "again.csv", "--source", "S2"]);
    assert!(study.read("transcripts/S2.txt").ends_with("I: What helps most?\nR5: The new rooms help a lot.\n"));
    // Which of the two a new version replaces is not guessed, and no other survey is written over.
    study.write("again.csv", answers("What helps most?", &[("9", "The new rooms help us a lot.")]));
    let which = study.tema(&["import", "again.csv", "--replace"]);
    assert!(which.out.contains("several sources hold the question “What helps most?”: Q2, S2"), "{}", which.out);
    study.ok(&["import", "again.csv", "--replace", "--source", "S2"]);
    assert!(study.read("transcripts/S2.txt").ends_with("R5: The new rooms help us a lot.\n"));
    study.write("new.csv", answers("Why do you stay?", &[("9", "Because of the children here.")]));
    let other = study.tema(&["import", "new.csv", "--replace"]);
    assert!(
        other.out.contains("`Q1` holds another question (“What is missing?”), and nobody who answered there"),
        "{}",
        other.out
    );
    assert!(study.read("transcripts/Q1.txt").contains("What is missing?"));
    study.ok(&["import", "new.csv"]);
    assert!(study.read("transcripts/Q3.txt").contains("Why do you stay?"));
    assert_eq!(study.tema(&["check"]).status, 0);
}

#[test]
fn who_answered_no_open_question_is_not_doubtful() {
    let study = Study::new();
    let row = |n: usize, said: &str| format!("{},\"{said}\"\n", ["Yes", "No"][n % 2]);
    let said = ["I would like to meet the teachers more often.", "More meetings, and fewer letters.", ""];
    let rows: String = said.iter().cycle().take(9).enumerate().map(|(n, said)| row(n, said)).collect();
    study.write("answers.csv", format!("Do you meet?,What would you change?\n{rows}"));
    let ran = study.ok(&["import", "answers.csv"]);
    assert!(!ran.contains("is no group"), "{ran}");
    let check = study.tema(&["check"]).out;
    assert!(!check.contains("doubtful") && !check.contains("in no group"), "{check}");
}

#[test]
fn an_unknown_speaker_of_a_group_needs_the_group() {
    let study = Study::new();
    let talk = "Max: So?\nAna: Yes.\nWho knows: No.\nMax: Oh?\nAna: Well.\nWho knows: Hm.\n";
    study.write("talk.txt", talk);
    let speakers = ["import", "talk.txt", "--source", "FG1", "--speakers", "Max=I, Ana=AV1, Who knows=AV?"];
    let ran = study.tema(&speakers);
    assert_eq!(ran.status, 1, "{}{}", ran.out, ran.err);
    assert!(
        ran.out.contains("error: `AV?` is somebody of the group AV, and tema.toml has no such group"),
        "{}",
        ran.out
    );
    study.write("tema.toml", study.read("tema.toml") + "\n[groups.AV]\nname = \"managers\"\n");
    study.ok(&speakers);
    assert!(!study.tema(&["check"]).out.contains("error"));
}

#[test]
fn names_behind_codes_do_not_stand_in_comments_either() {
    let txt = "Talk of Ana Lee with Josephine (Jo), 3 May\n\nInterviewer: So?\nJo: Yes.\nAna Lee: No, Jo.\n\
               Interviewer: Oh?\nJo: Well.\nAna Lee: No.\n\nTranscribed by Ana Lee\n";
    assert_eq!(
        text("a.txt", txt, "Ana Lee=AV1, Jo=AV2"),
        "# Talk of AV1 with Josephine (AV2), 3 May\nI: So?\nAV2: Yes.\nAV1: No, Jo.\n\
         I: Oh?\nAV2: Well.\nAV1: No.\n\n# Transcribed by AV1\n"
    );
}

#[test]
fn a_label_that_nobody_has_is_named() {
    let study = Study::new();
    study.write("talk.txt", "Max B: So?\nAna: Yes.\nMax B: Oh?\nAna: Well.\n");
    let ran = study.tema(&["import", "talk.txt", "--speakers", "Max=I, ana=SP1"]);
    assert_eq!(ran.status, 1, "{}{}", ran.out, ran.err);
    let line = "nobody is called `Max` here; is the label in --speakers written as in the file?\n";
    assert!(ran.out.contains(line) && !ran.out.contains("called `ana`"), "{}", ran.out);
    let ran = study.ok(&["import", "talk.txt", "--speakers", "Max B=I, ana=SP1"]);
    assert!(!ran.contains("nobody is called"), "{ran}");
}
