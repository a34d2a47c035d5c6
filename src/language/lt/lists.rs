//! Lithuanian.

use crate::language::Lists;

/// Words of Lithuanian that say little or negate.
pub const LISTS: Lists = Lists {
    stop: &[
        "aha", "ai", "ant", "apie", "ar", "arba", "aš", "be", "bei", "bet", "betgi", "bent", "beveik", "būna", "būti",
        "būtų", "buvo", "buvau", "buvom", "buvome", "buvusi", "čia", "da", "dabar", "daug", "dar", "dėl", "esu",
        "esam", "esame", "esi", "esate", "gal", "gali", "galiu", "galima", "gi", "gerai", "gu", "iki", "ir", "iš", "į",
        "ją", "jai", "jais", "jam", "jau", "jei", "jeigu", "ji", "jie", "jiems", "jį", "jis", "jo", "jog", "joje",
        "jos", "jose", "jų", "juos", "jas", "juk", "jums", "jumis", "jūs", "jūsų", "kad", "kada", "kai", "kaip", "kam",
        "kas", "ką", "katra", "katras", "kažkaip", "kažkas", "kiek", "kita", "kitas", "kiti", "kitos", "ko", "kodėl",
        "koks", "kokia", "kol", "kur", "kuri", "kurie", "kuris", "kurią", "kurios", "kurį", "kuriuos", "labai", "lyg",
        "man", "mane", "mano", "manim", "manimi", "mes", "mūsų", "mums", "mumis", "mus", "na", "nebe", "nebent",
        "negu", "nei", "nes", "net", "nors", "nu", "nuo", "o", "oi", "pas", "paskui", "pat", "pati", "patys", "pats",
        "per", "po", "prie", "prieš", "pro", "sako", "sakau", "save", "savo", "sau", "su", "ši", "šis", "šią", "šie",
        "šio", "šios", "ta", "tą", "tada", "tai", "taip", "taigi", "tas", "tau", "tave", "tavo", "te", "tegu", "ten",
        "tie", "tiek", "tiems", "tik", "tikrai", "tipo", "to", "toks", "tokia", "tokie", "tos", "tu", "turi", "turiu",
        "turim", "tuo", "tuos", "tų", "už", "va", "vat", "vis", "visa", "visai", "visas", "visi", "viską", "visos",
        "visų", "vien", "viena", "vienas", "žinai", "žinot", "žodžiu", "yra",
    ],
    negation: &[
        "ne", "nė", "nei", "niekada", "niekad", "niekas", "nieko", "niekam", "niekur", "nėra", "nebe", "be", "jokio",
        "jokia", "joks", "jokios",
    ],
    negating_prefixes: &["ne", "nebe", "nė"],
    not_negating: &[
        "nes",
        "net",
        "negu",
        "nebent",
        "nemažai",
        "nepaprastai",
        "nepriklausomai",
        "neseniai",
        "netrukus",
        "neša",
        "nešti",
        "nervai",
        "nervų",
        "neformalus",
        "nelaimė",
        "nelaimės",
        "nemokamai",
        "nepilnametis",
    ],
    negating_suffixes: &[],
};
