//! Files of every format as researchers have them, with the traps that real ones hold, and the transcript that must come of
//! each, written by hand. All texts are made up.

use crate::import::{body, docx, paragraph, read, text};
use crate::support::Study;
use std::io::{Cursor, Write};

/// An archive of these parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An OpenDocument text: automatic styles `B` (bold) and `H` (hidden), and this body.
fn odt(body: &str) -> Vec<u8> {
    let open = "urn:oasis:names:tc:opendocument:xmlns:";
    let spaces: String = [
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("draw", "drawing"),
    ]
    .iter()
    .map(|(prefix, name)| format!(" xmlns:{prefix}='{open}{name}:1.0'"))
    .collect();
    let styles = "<style:style style:name='B' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>\
                  <style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>";
    let content = format!(
        "<office:document-content{spaces}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    archive(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content)])
}

// Word

/// Tracked changes, hidden text, a hyperlink, a field, a text box, a tab, a note, a picture, and a list of references.
#[test]
fn a_word_file_with_all_that_word_can_hide() {
    let run = |text: &str| format!("<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>");
    let said = [
        paragraph("12 May – Ana"),
        paragraph("*Ana: *So how is it?"),
        format!(
            "<w:p>{}<w:ins w:id='1' w:author='K'>{}</w:ins><w:del w:id='2' w:author='K'><w:r><w:delText>badly </w:delText></w:r></w:del>{}</w:p>",
            run("Jo: It goes "),
            run("well "),
            run("here.")
        ),
        format!(
            "<w:p>{}<w:moveTo w:id='3'>{}</w:moveTo>{}<w:moveFrom w:id='3'>{}</w:moveFrom></w:p>",
            run("We "),
            run("always "),
            run("talk."),
            run("always ")
        ),
        format!(
            "<w:p>{}<w:r><w:rPr><w:vanish/></w:rPr><w:t>check this</w:t></w:r><w:r><w:tab/></w:r><w:hyperlink>{}</w:hyperlink></w:p>",
            run("See"),
            run("the page")
        ),
        paragraph("Ana: And then?"),
        format!(
            "<w:p>{}<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>{}</w:p>",
            run("Jo: On "),
            run("3 May"),
            run(" we stopped…")
        ),
        paragraph("References"),
        paragraph("Smith, J. (2001). A book."),
    ];
    let transcript = read("SP1.docx", &docx(&said.concat()), "Ana=I, Jo=SP1", false).unwrap();
    assert_eq!(
        body(&transcript),
        "# 12 May – I\nI: So how is it?\nSP1: It goes well here.\n\nWe always talk.\n\nSee\tthe page\nI: And then?\nSP1: On 3 May we stopped…\n\n# References\n# Smith, J. (2001). A book.\n"
    );
    assert_eq!(
        transcript.left_out,
        ["1 deleted passage", "1 old place of moved text", "1 hidden passage", "1 field instruction"]
    );
}

// OpenDocument

#[test]
fn an_opendocument_text_with_bold_labels_changes_notes_and_a_list() {
    let file = odt(
        "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion><text:p>badly</text:p></text:deletion></text:changed-region></text:tracked-changes>\
         <text:h text:outline-level='1'>Interview 3</text:h>\
         <text:p><text:span text:style-name='B'>Ana:</text:span> So   how<text:s text:c='2'/>is it?</text:p>\
         <text:p><text:span text:style-name='B'>Jo: </text:span>It goes <text:change text:change-id='c1'/>well.<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p> She laughs.</text:p></text:note-body></text:note></text:p>\
         <text:p>We talk<text:line-break/>every day.<text:span text:style-name='H'> check</text:span></text:p>\
         <text:p><text:span text:style-name='B'>Ana:</text:span><text:tab/>Oh.<text:soft-page-break/></text:p>\
         <text:p><text:span text:style-name='B'>Jo:</text:span> Two things:</text:p>\
         <text:list><text:list-item><text:p>time</text:p></text:list-item><text:list-item><text:p>quiet</text:p></text:list-item></text:list>",
    );
    let transcript = read("SP1.odt", &file, "Ana=I, Jo=SP1", false).unwrap();
    assert_eq!(
        body(&transcript),
        "# Interview 3\nI: So how  is it?\nSP1: It goes well.\n\nWe talk\nevery day.\nI: Oh.\nSP1: Two things:\n\ntime\n\nquiet\n\n# note 1: She laughs.\n"
    );
    for left in ["1 deleted passage", "1 hidden passage"] {
        assert!(transcript.left_out.iter().any(|own| own == left), "{:?}", transcript.left_out);
    }
}

#[test]
fn an_opendocument_table_of_speakers_is_a_talk() {
    let row = |name: &str, said: &str| {
        format!(
            "<table:table-row><table:table-cell><text:p>{name}</text:p></table:table-cell><table:table-cell><text:p>{said}</text:p></table:table-cell></table:table-row>"
        )
    };
    let rows = [row("Ana", "So?"), row("Jo", "Yes."), row("Ana", "Oh."), row("Jo", "Well.")].concat();
    let file = odt(&format!("<table:table>{rows}</table:table>"));
    assert_eq!(body(&read("a.odt", &file, "Ana=I, Jo=SP1", false).unwrap()), "I: So?\nSP1: Yes.\nI: Oh.\nSP1: Well.\n");
}

// RTF

/// As f4 writes it: stamps behind paragraphs, letters by number and by byte, in the code page of the font.
#[test]
fn an_rtf_of_f4_with_stamps_and_letters_of_two_code_pages() {
    let rtf = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset186 Arial Baltic;}}{\*\generator f4}{\info{\author Kim}}
\pard {\b Ana:} Kaip sekasi? #00:00:03-4#\par
{\b Jo:} A\u269?i\u363?, {\f1 \'feinau}. #00:01:23-4#\par
{\b Ana:} \ldblquote Kod\u279?l\rdblquote?\line Na?{\footnote \pard {\super\chftn} juokiasi}\par
{\b Jo:} {\deleted Blogai. }{\v slapta}Viskas.{\*\atnid K}{\*\annotation pastaba}\par
}";
    let transcript = read("SP1.rtf", rtf.as_bytes(), "Ana=I, Jo=SP1", false).unwrap();
    assert_eq!(
        body(&transcript),
        "I: Kaip sekasi?\n[00:00:03-4] SP1: Ačiū, žinau.\n[00:01:23-4] I: “Kodėl”?\nNa?\nSP1: Viskas.\n\n# note 1: juokiasi\n"
    );
    assert!(!transcript.written.as_ref().unwrap().file.contains("Kim"));
    for left in ["1 deleted passage", "1 hidden passage"] {
        assert!(transcript.left_out.iter().any(|own| own == left), "{:?}", transcript.left_out);
    }
}

// Web pages

#[test]
fn a_web_page_as_a_browser_shows_it() {
    let html = "<!DOCTYPE html><html><head><title>t</title><style>p { color: red }</style></head><body><h1>Interview</h1>\
        <p><b>Ana:</b> So&nbsp;how\n   is <i>it</i>?</p><p><b>Jo:</b> Well &amp; good &#x2013; &euro;5.<br>Really.<!-- no --></p>\
        <script>alert('no')</script><p hidden>secret</p><p><b>Ana:</b> Oh.</p><p><b>Jo:</b> Two:</p><ul><li>time</li><li>quiet</li></ul></body></html>";
    let transcript = read("SP1.html", html.as_bytes(), "Ana=I, Jo=SP1", false).unwrap();
    assert_eq!(
        body(&transcript),
        "# Interview\nI: So\u{a0}how is it?\nSP1: Well & good – €5.\nReally.\nI: Oh.\nSP1: Two:\n\ntime\n\nquiet\n"
    );
    // What the page says of its encoding counts: ė is 0xEB in windows-1257.
    let page = b"<html><head><meta charset=\"windows-1257\"></head><body><p>I: Kod\xebl?</p><p>SP1: N\xebra.</p><p>I: O?</p></body></html>";
    let transcript = read("SP1.html", page, "", false).unwrap();
    assert_eq!(body(&transcript), "I: Kodėl?\nSP1: Nėra.\nI: O?\n");
    assert_eq!(transcript.encoding, Some("windows-1257"));
}

// PDF

/// A PDF in Courier, a page for each text.
#[cfg(feature = "pdf")]
fn pdf(pages: &[&str]) -> Vec<u8> {
    let mut objects = vec!["<< /Type /Catalog /Pages 2 0 R >>".to_owned()];
    let kids: Vec<String> = (0..pages.len()).map(|n| format!("{} 0 R", 4 + 2 * n)).collect();
    objects.push(format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()));
    objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>".to_owned());
    for (n, text) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            5 + 2 * n
        ));
        let shown: String = text.lines().map(|line| format!("({line}) Tj 0 -14 Td ")).collect();
        let stream = format!("BT /F1 12 Tf 50 700 Td {shown} ET");
        objects.push(format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()));
    }
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", n + 1));
    }
    let start = file.len();
    file.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    for place in places {
        file.push_str(&format!("{place:010} 00000 n \n"));
    }
    file.push_str(&format!("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF", objects.len() + 1));
    file.into_bytes()
}

#[cfg(feature = "pdf")]
#[test]
fn every_turn_of_a_pdf_has_its_page() {
    let file = pdf(&["Interview 3", "Ana: So how\nis it?\nJo: Well.\nVery", "well.\nAna: Oh.\nJo: Yes."]);
    let transcript = read("SP1.pdf", &file, "Ana=I, Jo=SP1", false).unwrap();
    assert_eq!(
        body(&transcript),
        "# Interview 3\n# page 2\nI: So how\nis it?\n# page 2\nSP1: Well.\nVery\nwell.\n# page 3\nI: Oh.\n# page 3\nSP1: Yes.\n"
    );
    assert!(transcript.findings[0].found.starts_with("a PDF does not say what is a paragraph"));
}

// Encodings

/// One talk as nine programs save it: the transcript is the same to the byte, below the front matter.
#[test]
fn one_talk_in_every_encoding_and_with_every_end_of_line() {
    let talk = "I: Kaip sekasi, ką veiki?\nSP1: Ačiū, žiūriu į šėką. Čia gera, šilta.\nI: Tęsk, prašau.\nSP1: Įdomu, ar būsi?\n";
    let wide = |bytes: fn(u16) -> [u8; 2]| talk.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let (baltic, _, _) = encoding_rs::WINDOWS_1257.encode(talk);
    let (latin7, _, _) = encoding_rs::Encoding::for_label(b"iso-8859-13").unwrap().encode(talk);
    let decomposed: String = unicode_normalization::UnicodeNormalization::nfd(talk).collect();
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("utf-8", talk.into()),
        ("utf-8", format!("\u{feff}{talk}").into()),
        ("utf-8", talk.replace('\n', "\r\n").into()),
        ("utf-8", talk.replace('\n', "\r").into()),
        ("utf-8", decomposed.into()),
        ("utf-16le", [&[0xff, 0xfe], &wide(u16::to_le_bytes)[..]].concat()),
        ("utf-16be", [&[0xfe, 0xff], &wide(u16::to_be_bytes)[..]].concat()),
        ("utf-16le", wide(u16::to_le_bytes)),
        ("windows-1257", baltic.into_owned()),
        // Letters stand at the same bytes in both: the guess may be either, and nothing is lost.
        ("windows-1257", latin7.into_owned()),
    ];
    for (encoding, bytes) in files {
        let study = Study::new();
        study.write("tema.toml", "[study]\ntitle = \"T\"\nlanguage = \"lt\"\n").write("SP1.txt", &bytes[..]);
        study.ok(&["import", "SP1.txt"]);
        let text = study.read("transcripts/SP1.txt");
        assert_eq!(text.split_once("---\nI").map(|(_, text)| format!("I{text}")).as_deref(), Some(talk), "{encoding}");
        assert!(text.contains(&format!("\nencoding: {encoding}\n")), "{encoding}: {text}");
    }
}

// Text and subtitles

#[test]
fn lines_of_a_header_are_no_speakers_in_any_language() {
    let txt = "Proyecto: Hogares\nDuración: 38 min\nModeradora: Alicia\nContext: a school\n\nModeradora: ¿Cómo está?\nRosa: Bien.\nModeradora: Ya.\nRosa: Sí.\n";
    assert_eq!(
        text("a.txt", txt, "Moderadora=I, Rosa=SP1"),
        "# Proyecto: Hogares\n# Duración: 38 min\n# Moderadora: Alicia\n# Context: a school\nI: ¿Cómo está?\nSP1: Bien.\nI: Ya.\nSP1: Sí.\n"
    );
}

#[test]
fn overlaps_pauses_and_times_without_hours() {
    // `//` marks speech that overlaps; a cue of a pause has no words.
    let vtt = "\u{feff}WEBVTT\n\n00:01.000 --> 00:02.000\n<v S01>So you\n\n00:01.500 --> 00:02.500\n<v //S02>Yes.\n\n00:02.500 --> 00:04.000\n\n00:04.000 --> 00:05.000\n<v S01>went?\n";
    let transcript = read("a.vtt", vtt.as_bytes(), "S01=I, S02=SP1", false).unwrap();
    assert_eq!(body(&transcript), "[00:01.000] I: So you\n[00:01.500] SP1: Yes.\n[00:04.000] I: went?\n");
    assert_eq!(transcript.left_out, ["1 empty cue"]);
}

// Surveys

/// What each table becomes: participants.csv, and the text of its open question.
#[track_caller]
fn survey(table: &[u8], name: &str, people: &str, answers: &str) {
    let study = Study::new();
    study.write(name, table);
    let out = study.ok(&["import", name]);
    assert_eq!(study.read("participants.csv"), people, "{out}");
    let texts: Vec<String> = std::fs::read_dir(study.root().join("transcripts"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(texts.len(), 1, "{texts:?}");
    let text = study.read(&format!("transcripts/{}", texts[0]));
    assert!(text.ends_with(&format!("---\n{answers}")), "{text}");
}

#[test]
fn tables_of_every_survey_program() {
    let answers = "I: What helps you most?\nR1: My colleagues, and time.\nR2: Nothing helps as much as quiet.\n";
    // Google Forms: a time stamp first, several choices with `, ` between them.
    survey(
        b"Timestamp,Which ways do you use?,What helps you most?\n3/14/2026 10:00:00,\"Phone, E-mail\",\"My colleagues, and time.\"\n3/14/2026 11:00:00,Phone,Nothing helps as much as quiet.\n",
        "forms.csv",
        "participant,group,order,Which ways do you use?\nR1,,,\"Phone, E-mail\"\nR2,,,Phone\n",
        answers,
    );
    // As a sheet in Spanish writes it: semicolons, a comma in numbers, a byte-order mark.
    survey(
        "\u{feff}Años;What helps you most?\n3,5;My colleagues, and time.\n11;Nothing helps as much as quiet.\n"
            .as_bytes(),
        "semicolons.csv",
        "participant,group,order,Años\nR1,,,\"3,5\"\nR2,,,11\n",
        answers,
    );
    // Qualtrics as it once was: V1, V2, …; the names in the second row, and an empty column at the end.
    survey(
        "\u{feff}V1,V2,V3,V6,Q1,Q2,\nResponseID,ResponseSet,Name,IPAddress,How many years?,What helps you most?,\nR_1,Default,,1.2.3.4,3,\"My colleagues, and time.\",\nR_2,Default,,1.2.3.5,11,Nothing helps as much as quiet.,\n".as_bytes(),
        "legacy.csv",
        "participant,group,order,Q1\nR1,,,3\nR2,,,11\n",
        answers,
    );
    // LimeSurvey: its own records first.
    survey(
        b"\"id\",\"submitdate\",\"lastpage\",\"startlanguage\",\"seed\",\"years\",\"What helps you most?\"\n\"1\",\"2026-01-01\",\"3\",\"en\",\"99\",\"3\",\"My colleagues, and time.\"\n\"2\",\"2026-01-02\",\"3\",\"en\",\"98\",\"11\",\"Nothing helps as much as quiet.\"\n",
        "lime.csv",
        "participant,group,order,years\nR1,,,3\nR2,,,11\n",
        answers,
    );
}
