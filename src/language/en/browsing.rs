//! What a page in a browser says in English.

use crate::language::browsing::BrowsingTexts;

pub const BROWSING: BrowsingTexts = BrowsingTexts {
    explore: "Search and filter the statements",
    search: "Words",
    hint: "Each of several words must be in the statement; \"words in quotation marks\" stand together. Accents and case do not matter.",
    kind: "Kind of source",
    of: "of",
    all: "all",
    rests: [
        "coded by a person",
        "rule hit, accepted by a person",
        "rule hit, unread",
        "suggested by a rule, unread, not counted",
    ],
    sort: "Sorted by",
    order: "place in the study",
    shortest: "shortest first",
    longest: "longest first",
    from: "from",
    to: "to",
    further: "Further attributes",
    add: "Add a filter",
    clear: "Clear all filters",
    by_code: "Counts by code",
    by_person: "Counts by participant",
    nothing: "No statement fits.",
    more: "Show more",
    place: "In the transcript",
    needs_script: |n| {
        format!(
            "This page holds {n} statements and shows them by its own script, which does not run in this browser. The tables are complete without it."
        )
    },
    left_out: |megabytes, most| {
        format!(
            "The transcripts were asked for but are not in this file: they are {megabytes} MB together, and a page can hold {most} MB of them."
        )
    },
    heat: "Numbers of statements; the darker, the more. “–”: asked, and did not mention it; “?”: not read to the end; hatched: not asked.",
};
