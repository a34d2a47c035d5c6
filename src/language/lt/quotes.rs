//! What Lithuanian says about the choice of quotes.

use super::Lithuanian;
use crate::language::quotes::{QuoteHeads, QuoteTexts, Share, Why};

impl QuoteTexts for Lithuanian {
    fn heads(&self) -> QuoteHeads {
        QuoteHeads {
            proposed: "Siūlomos citatos",
            fairness: "Kas cituojama",
            quote: "Citata",
            quotes: "Citatos",
            signs: "Ženklai",
            why: "Kodėl pasirinkta",
            expected: "Dalis",
            share: "Palyginti su tuo, kiek kalbėta",
            left_out: "Praleista žodžių",
            elisions: "Kas citatose praleista",
            each: "Kiekviena vieta: žodžiai",
        }
    }

    fn why(&self, why: &Why) -> String {
        match why {
            Why::Starred => "pažymėta žvaigždute".to_owned(),
            Why::All => "visa, ką galima cituoti".to_owned(),
            Why::New => "prie šio kodo dar necituota".to_owned(),
            Why::Further => "prie šio kodo cituojami visi; iki šiol mažiausiai citatų".to_owned(),
            Why::Heard => "kitaip nebūtų cituojama visai".to_owned(),
            Why::Instead(whom) => format!("vietoj {whom}, kad citatos pasiskirstytų"),
        }
    }

    fn share(&self, share: Share) -> &'static str {
        match share {
            Share::Even => "tiek, kiek kalbėta",
            Share::Over => "dažniau",
            Share::Under => "rečiau",
            Share::Never => "niekada",
            Share::Silent => "nieko nekoduota",
        }
    }

    fn kept(&self, quotes: usize) -> String {
        format!(
            "Citatų: {quotes}. Niekam netenka daugiau kaip trečdalis jų, ir cituojami visi, kurių teiginius galima cituoti."
        )
    }

    fn over(&self, who: &str, quotes: usize) -> String {
        format!(
            "Daugiau kaip trečdalis citatų (iš viso {quotes}): {who}. Esant tokiam citatų skaičiui joks pasirinkimas viršija ne mažiau."
        )
    }

    fn never(&self, who: &str) -> String {
        format!("Necituojama: {who}. Esant tokiam citatų skaičiui joks pasirinkimas neapima daugiau žmonių.")
    }

    fn barred(&self, who: &str) -> String {
        format!("Necituojama, nes visi teiginiai uždrausti cituoti: {who}.")
    }

    fn compared(&self, statements: usize, quotes: usize) -> String {
        format!(
            "Lyginama: koduoti teiginiai ({statements}) ir citatos ({quotes}). Dažniau ar rečiau – bent viena citata."
        )
    }

    fn marked(&self, marks: usize) -> String {
        format!("transkripcijos ženklų: {marks} (kiek žodžių, neužrašyta)")
    }

    fn left_out(&self, words: &str, whole: usize, quotes: usize) -> String {
        format!("Citatose praleista žodžių: {words}. Ištisai pateikiamų citatų: {whole} iš {quotes}.")
    }

    fn marks(&self, marks: usize) -> String {
        format!(
            "Praleidimo ženklų, kurie yra pačiose šių teiginių transkripcijose: {marks}. Kiek žodžių ten praleista, neužrašyta."
        )
    }
}
