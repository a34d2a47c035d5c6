//! A corpus made from a seed: transcripts and a codebook of any size, the same on every machine.
//!
//! Words are made of syllables and drawn with frequencies that fall as in natural text (Zipf), so that the vocabulary
//! grows with the text as it does in interviews. Nothing here is language; only sizes and shapes are like it. Where a
//! sentence ends nobody can doubt: it ends in a long word and a full stop, and the next one begins with a capital letter.

use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;

/// A generator of numbers (SplitMix64, Steele, Lea and Flood 2014).
pub struct Draw(u64);

impl Draw {
    /// Numbers from a seed.
    pub fn new(seed: u64) -> Self {
        Draw(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    /// A rank below `n`, small ranks more often: about Zipf with exponent 1.
    pub fn rank(&mut self, n: usize) -> usize {
        let unit = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        (((n as f64 + 1.0).powf(unit) - 1.0) as usize).min(n - 1)
    }
}

/// The script of a corpus.
#[derive(Clone, Copy)]
pub enum Script {
    /// ASCII.
    English,
    /// Latin with diacritics.
    Lithuanian,
    /// Cyrillic.
    Cyrillic,
}

const SYLLABLES: [&[&str]; 3] = [
    &[
        "ba", "ter", "ing", "con", "so", "mi", "re", "tion", "al", "lo", "wer", "da", "pre", "ent", "ou", "th", "an",
        "er", "si", "pa",
    ],
    &[
        "ga", "rė", "tų", "šva", "ži", "nė", "ko", "mas", "ėjo", "dar", "būs", "čia", "pa", "sis", "jau", "vi", "ly",
        "ra", "ki", "au",
    ],
    &[
        "про", "ва", "ни", "ко", "де", "сти", "та", "го", "лю", "ра", "же", "мо", "ще", "ся", "пі", "ви", "ла", "но",
        "ки", "бу",
    ],
];

/// The word of a rank: short ones first.
pub fn word(script: Script, rank: usize) -> String {
    let syllables = SYLLABLES[script as usize];
    let mut word = String::new();
    let mut rest = rank + 1;
    while rest > 0 {
        word.push_str(syllables[rest % syllables.len()]);
        rest /= syllables.len();
    }
    word
}

/// How many different words there are.
const VOCABULARY: usize = 60_000;

/// Words from this rank on are long enough to be taken for no abbreviation.
const LONG: usize = 400;

/// Writes a study of `sources` interviews of about `bytes` bytes each, and a codebook of `codes` codes with eight
/// indicators of mixed kinds each: words, wildcards, phrases, NEAR, stems (with a table of forms), expressions within
/// a word; every third code has an exception. Returns the bytes of the transcripts.
pub fn study(
    root: &Path,
    script: Script,
    sources: usize,
    bytes: usize,
    codes: usize,
    seed: u64,
) -> std::io::Result<u64> {
    let mut draw = Draw::new(seed);
    std::fs::create_dir_all(root.join("transcripts"))?;
    std::fs::create_dir_all(root.join("codebooks"))?;
    let language = ["en", "lt", "uk"][script as usize];
    std::fs::write(
        root.join("tema.toml"),
        format!("[study]\ntitle = \"Bench\"\nlanguage = \"{language}\"\n[groups.P]\nname = \"participants\"\n"),
    )?;
    let mut participants = String::from("participant,group,order\n");
    let mut total = 0;
    for source in 1..=sources {
        let _ = writeln!(participants, "P{source},P,{source}");
        let text = transcript(&mut draw, script, source, bytes);
        total += text.len() as u64;
        std::fs::write(root.join(format!("transcripts/P{source}.txt")), text)?;
    }
    std::fs::write(root.join("participants.csv"), participants)?;
    let (book, lemmas) = codebook(&mut draw, script, codes);
    std::fs::write(root.join("codebooks/bench.yaml"), book)?;
    std::fs::create_dir_all(root.join("lemmas"))?;
    std::fs::write(root.join(format!("lemmas/{language}.tsv")), lemmas)?;
    Ok(total)
}

fn transcript(draw: &mut Draw, script: Script, source: usize, bytes: usize) -> String {
    let mut text = format!("---\nparticipants: [P{source}]\ndate: 2026-01-01\n---\n");
    while text.len() < bytes {
        text.push_str("I: ");
        sentence(draw, script, &mut text, '?');
        let _ = write!(text, "\nP{source}:");
        for _ in 0..draw.below(8) + 1 {
            text.push(' ');
            sentence(draw, script, &mut text, '.');
        }
        text.push('\n');
    }
    text
}

fn sentence(draw: &mut Draw, script: Script, text: &mut String, end: char) {
    let words = 4 + draw.below(16);
    for at in 0..words {
        let rank = draw.rank(VOCABULARY);
        let word = word(script, if at + 1 == words { rank.max(LONG) } else { rank });
        if at == 0 {
            let mut chars = word.chars();
            text.extend(chars.next().into_iter().flat_map(char::to_uppercase).chain(chars));
        } else {
            text.push_str(if draw.below(12) == 0 { ", " } else { " " });
            text.push_str(&word);
        }
    }
    text.push(end);
}

/// A codebook, and a table of forms for its stems: three a lemma, and no lemma is the stem of any other word.
fn codebook(draw: &mut Draw, script: Script, codes: usize) -> (String, String) {
    let mut text = String::from("title: Bench\ntopics:\n");
    let mut lemmas = String::new();
    let mut taken = HashSet::new();
    for code in 0..codes {
        if code % 10 == 0 {
            let _ = writeln!(text, "  - id: t{code}\n    name: topic {code}\n    subtopics:");
        }
        let _ = writeln!(text, "      - id: c{code}\n        name: code {code}\n        indicators:");
        // Words of middling rank, as a person's indicators are: neither "the" nor words that never occur.
        let mut forms = Vec::new();
        while forms.len() < 3 {
            let form = word(script, 300 + draw.rank(VOCABULARY - 300));
            if taken.insert(form.clone()) {
                let _ = writeln!(lemmas, "{form}\tx{code}");
                forms.push(form);
            }
        }
        let mut pick = || word(script, 300 + draw.rank(VOCABULARY - 300));
        let lines = [
            pick(),
            pick(),
            format!("{}*", pick()),
            format!("{}?", pick()),
            format!("{}* NEAR/4 ({} OR {})", pick(), pick(), pick()),
            format!("~{}", forms[0]),
            format!("/{}(s|m)?\\b/", pick()),
        ];
        for line in lines {
            let _ = writeln!(text, "          - '{line}'");
        }
        // Of two rare words in a row there would be none.
        let mut common = || word(script, 20 + draw.below(200));
        let _ = writeln!(text, "          - '{} {}'", common(), common());
        if code % 3 == 0 {
            let _ = writeln!(text, "        except: ['{}']", common());
        }
    }
    (text, lemmas)
}
