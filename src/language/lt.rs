//! Lithuanian.

use super::Splitting;

/// How Lithuanian texts are cut into sentences.
pub const SPLITTING: Splitting = Splitting {
    inside: &[
        "t. y", "t.y", "pvz", "žr", "plg", "cit", "dr", "habil", "prof", "doc", "akad", "mgr", "lekt", "asist", "dėst",
        "inž", "gyd", "vyr", "jaun", "soc", "ped", "psich", "spec", "dir", "pirm", "pavad", "adm", "gerb", "šv", "kun",
        "vysk", "gen", "plk", "mjr", "kpt", "buv", "dab", "vad", "vadin", "angl", "lot", "vok", "pranc", "rus", "lenk",
        "liet", "gr", "tel", "el", "faks", "nr", "red", "sud", "vert", "gim", "maks", "apyt", "cf", "vs",
    ],
    may_end: &[
        "kt", "pan", "t. t", "t.t", "m", "š. m", "mėn", "d", "val", "min", "sek", "a", "proc", "tūkst", "mln", "mlrd",
        "g", "r", "k", "mst", "sav", "apskr", "p", "psl", "str", "sk", "kl", "lent", "pav", "kr", "al",
    ],
    openers: &[
        "tada", "bet", "o", "ir", "aš", "mes", "jie", "tai", "kai", "jei", "man", "dabar", "paskui", "na", "taip", "ne",
    ],
    not_initials: &["O"],
    long_initials: &["Dž", "Ch", "Dz"],
};
