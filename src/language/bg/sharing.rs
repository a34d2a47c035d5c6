//! What Bulgarian says about results that are made for others to have.

use super::Bulgarian;
use crate::language::SharingTexts;

impl SharingTexts for Bulgarian {
    fn coders(&self, coders: usize) -> String {
        if coders == 1 { "1 лице".to_owned() } else { format!("{coders} лица") }
    }

    fn held(&self) -> &'static str {
        "Подготвено за споделяне. Не са показани: кой е кодирал, дати, бележки, неотчетени попадения на правилата, \
         характеристики на отделни участници, думите на изказвания, които не бива да се цитират."
    }

    fn codes_held(&self) -> &'static str {
        "Не са показани също: кодовете на участниците и източниците и всичко, което би позволило изказванията да се \
         свържат помежду си: техните означения, съседните изказвания, редът им."
    }

    fn question_held(&self, smallest: usize) -> String {
        format!(
            "Не се показва: попитани са или са отговорили по-малко от {smallest} лица или от броя им би могло да се изчисли \
             число, което не се показва."
        )
    }

    fn figures_held(&self) -> &'static str {
        "Средни, медиани и тестове не се показват там, където от тях биха могли да се изчислят числа, които не се показват, или \
         където са отговори на отделни лица."
    }

    fn not_read(&self, sources: usize) -> String {
        format!("Брой на непрочетените докрай източници: {sources}.")
    }
}
