//! Why a coefficient has no value, in Bulgarian.

use super::{name, on_all};
use crate::language::agreement::{Reason, Stretch};
use crate::language::bg::numbers::{figure, many};

const CHANCE: &str = "съгласието не може да се отдели от случайното";

fn units(n: usize) -> String {
    many(n, "единица", "единици")
}

fn characters(n: u64) -> String {
    many(usize::try_from(n).unwrap_or(usize::MAX), "знак", "знака")
}

pub fn reason(reason: &Reason) -> String {
    match reason {
        Reason::NoNumber => "частното не е число".to_owned(),
        Reason::Nobody => "никой не е кодирал нищо".to_owned(),
        Reason::OneCoder(coder) => format!("само {coder} има данни"),
        Reason::NoSharedUnit { units: all, codes } => format!(
            "няма обща единица: никоя от {} няма кодове от двама кодировчици ({})",
            units(*all),
            many(*codes, "код", "кода")
        ),
        Reason::NotTwoCoders(coders) => {
            format!("сравнява двама кодировчици, а те са {}: вж. двойките", figure(*coders))
        }
        Reason::SeePairs(pairs) => format!("сравнява двама кодировчици, а двойките са {}: вж. тях", figure(*pairs)),
        Reason::OneCategory { category, coders, units } => {
            let who = if *coders == 2 { "двамата" } else { "всички" };
            format!(
                "{who} кодировчици са използвали само „{}“ {}; {CHANCE} ({units}/{units})",
                name(category),
                on_all(*units)
            )
        }
        Reason::OneKnown { category, units } => format!(
            "{} е известна само една категория, „{}“; кои други е можело да бъдат избрани, казва кодовата книга",
            on_all(*units),
            name(category)
        ),
        Reason::Silent(coder) => format!("{coder} не е кодирал(а) нищо"),
        Reason::NoPairKappa(pairs) => format!("никоя двойка кодировчици няма капа (двойки: {})", figure(*pairs)),
        Reason::NoCodeKappa(codes) => format!("никой код няма капа (кодове: {})", figure(*codes)),
        Reason::NotTwoCategories(q) => {
            format!("определена е за две категории, а те са {}: вж. стойностите на всеки код", figure(*q))
        }
        Reason::Negative(category) => {
            format!("скалата на отношенията започва от 0, а „{}“ е отрицателно", name(category))
        }
        Reason::NobodySaid { present: true, units: all } => {
            format!("никой не е приложил кода към нито една от {}", units(*all))
        }
        Reason::NobodySaid { present: false, units: all } => {
            format!("никой не е оставил без кода нито една от {}", units(*all))
        }
        Reason::OneAnswer(units) => {
            format!("{} за всеки код двамата кодировчици са решили едно и също", on_all(*units))
        }
        Reason::NobodyMarked => "никой не е отбелязал нищо".to_owned(),
        Reason::NoSharedDocument => "няма документ, който да са имали всички кодировчици".to_owned(),
        Reason::Overlap { coder, doc, at } => format!(
            "откъси на {coder} с различни кодове се застъпват (документ {doc}, знак {at}); вж. стойностите на всеки код"
        ),
        Reason::NeverBoth => "двама кодировчици никъде не са отбелязали едни и същи знаци".to_owned(),
        Reason::OneKind(stretch, n) => {
            let what = match stretch {
                Stretch::Code(code) => format!("само „{code}“"),
                Stretch::Coded => "само кодиран текст".to_owned(),
                Stretch::Uncoded => "само некодиран текст".to_owned(),
            };
            format!("сравнени: {}, и навсякъде има {what}; {CHANCE}", characters(*n))
        }
        Reason::NeverMarked(code) => format!("никой знак с „{code}“ не е отбелязан от двама кодировчици"),
        Reason::OnlyCode(code, n) => {
            format!("„{code}“ е единственият код там, където са отбелязвали двама кодировчици ({})", characters(*n))
        }
        Reason::EmptyDocuments => "документите са празни".to_owned(),
        Reason::NeverGiven(code, n) => {
            format!("никой от двамата кодировчици не е приложил „{code}“ никъде ({})", characters(*n))
        }
        Reason::AlwaysGiven(code, n) => {
            format!("двамата кодировчици са приложили „{code}“ навсякъде; {CHANCE} ({n}/{n})")
        }
        Reason::AlwaysLeftOut(code, n) => {
            format!("двамата кодировчици никъде не са приложили „{code}“; {CHANCE} ({n}/{n})")
        }
        Reason::NoPassage => "никой от двамата кодировчици не е отбелязал откъс".to_owned(),
        Reason::OneFigureEach => "за всеки код има отделна стойност".to_owned(),
    }
}
