//! What must be known of what was compared, in Bulgarian.

use crate::language::agreement::Ground;
use crate::language::bg::numbers::{figure, many};

fn times(n: usize) -> String {
    many(n, "път", "пъти")
}

pub fn ground(ground: &Ground) -> String {
    match ground {
        Ground::Missing(none, cells) => format!(
            "Липсват: {} от {} (единица × кодировчик) нямат код и не влизат в стойностите. Дали там не е приложено нищо, или \
             кодировчикът не е имал единицата, може да каже само --assignments.",
            figure(*none),
            many(*cells, "клетка", "клетки")
        ),
        Ground::Applied { nothing, cells, unassigned, scale } => {
            let place = if *scale {
                "; на скала за това няма място и клетката остава липсваща"
            } else {
                ""
            };
            format!(
                "Нищо не е приложено: {} от {} (единица × кодировчик){place}. Невъзложени: {}; те не влизат в стойностите.",
                figure(*nothing),
                many(*cells, "клетка", "клетки"),
                figure(*unassigned)
            )
        }
        Ground::Twice(n) => {
            format!("Един и същ кодировчик е дал на единица един и същ код повторно ({}); брои се веднъж.", times(*n))
        }
        Ground::LooksMissing(word, n) => format!(
            "`{word}` ({}) се приема за код. Ако означава, че нищо не е кодирано, оставете полето празно.",
            times(*n)
        ),
        Ground::LeftOut(coder) => format!("{coder} не е приложил(а) код към нито една единица и не се сравнява."),
        Ground::Unforeseen { file, times, shown } => {
            let more = if shown.len() < *times { ", …" } else { "" };
            let shown: Vec<String> =
                shown.iter().map(|(unit, coder, line)| format!("{unit} от {coder} (ред {line})")).collect();
            format!(
                "Кодирано, макар да не е в `{file}`, и въпреки това преброено: {} ({}{more}).",
                figure(*times),
                shown.join(", ")
            )
        }
        Ground::Lengths(guessed) => {
            let guessed: Vec<String> = guessed.iter().map(|(doc, length)| format!("{doc} ({length})")).collect();
            format!(
                "Дължината на документите не е известна; приема се, че всеки свършва с последния си откъс: {}. Некодираният \
                 текст след него е непреброено съгласие: с него капа на знаците и uα биха били по-високи. --lengths FILE дава \
                 doc,length.",
                guessed.join(", ")
            )
        }
        Ground::MarkedNothing(coder, doc) => format!(
            "{coder} не е отбелязал(а) нищо в {doc}; приема се, че е прочетено. --assignments FILE с doc,coder казва друго."
        ),
        Ground::Part { coder, sources, statements } => format!(
            "На {coder} е възложена само част от {sources}: {}; останалото не е възложено.",
            many(*statements, "изказване", "изказвания")
        ),
        Ground::NoShared => "Нито един източник не е кодиран от двама от тях.".to_owned(),
        Ground::Shared(sources) => {
            format!("Сравнени: {sources}. Единицата е изказване; кодовете са тези, които някой е приложил там.")
        }
        Ground::SharedPassages(sources) => format!(
            "Сравнени: {sources} (целият текст, заедно с въпросите). Последователни изказвания с един код са един откъс."
        ),
        Ground::Alone(coder, sources) => format!("Кодирани само от {coder} и затова несравнени: {sources}."),
        Ground::Begun(coder, sources) => format!(
            "{coder} не е отбелязал(а), че {sources} е прочетено докрай: до изказвания без код може още да не се е стигнало \
             (`tema decide read SOURCE --coder {coder}`)."
        ),
        Ground::PartPassages(coder, sources) => format!(
            "На {coder} е възложена само част от {sources}: откъсите се сравняват в цели източници, изказванията – и в части."
        ),
    }
}
