#!/usr/bin/env python3
"""Makes the synthetic answers of this example: survey/experts.csv, transcripts/Q22.txt and published/key.csv.

Nobody answered anything. 70 respondents are made up so that the percentages that study D printed come out wherever they
can; KEY.md says which can and which cannot. Run in the folder of the example, Python 3.8 or newer, nothing else needed:

    python3 scripts/make.py

What is drawn is drawn by the generator below from the seed 2026, so that every run writes the same bytes. The fixed parts
(how many people give each answer) stand in the tables; only who gives which is drawn.
"""

import csv
import os

SEED = 2026


class Draw:
    """Lehmer's generator with the constants of Park & Miller (1988): the same numbers on every machine."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = self.state * 48271 % 2147483647
        return self.state % n

    def shuffled(self, items):
        items = list(items)
        for at in range(len(items) - 1, 0, -1):
            other = self.below(at + 1)
            items[at], items[other] = items[other], items[at]
        return items


draw = Draw(SEED)

# How many of 70 give each answer. Age: the only counts that give the printed 14, 15, 14, 12, 31, 11 (cut off, not rounded).
AGES = [((20, 25), 10), ((26, 30), 11), ((31, 35), 10), ((36, 40), 9), ((41, 50), 22), ((51, 60), 8)]
# Cut off, 51, 10, 9 and 2 of 70 give the printed 72, 14, 12, 2, but they are 72 people. So secondary has 7 (10 %, printed: 12).
EDUCATION = [("bachelor", 51), ("master", 10), ("secondary", 7), ("doctoral", 2)]
# 49 + 7 + 7 + 5 = 68: two people in no printed group.
WORKPLACES = [
    ("social services", 49),
    ("municipal unit", 7),
    ("Social Assistance Directorate", 7),
    ("education", 5),
    ("another place", 2),
]
GENDERS = [("woman", 52), ("man", 18)]
# "More than 60 %" have more than 5 years: 45 of 70 are 64.3 %. Years are at most the age less 20, and at most 40.
EXPERIENCED = 45

# The ratings, 1 very poor to 5 very good: how many of 70 (0: no answer). The article tells directions, no numbers.
RATINGS = {
    "directorate": [(2, 6, 18, 30, 14), (3, 9, 20, 27, 11), (2, 5, 15, 31, 17), (3, 8, 19, 28, 12)],
    "municipality": [(4, 10, 24, 23, 9), (5, 12, 24, 21, 8), (4, 9, 22, 25, 10), (6, 13, 23, 20, 8)],
    "residential": [(1, 4, 14, 33, 18), (2, 5, 15, 31, 17), (1, 3, 12, 34, 20), (1, 5, 15, 32, 17)],
    "relatives": [(11, 21, 22, 12, 4), (13, 22, 20, 11, 4), (15, 23, 19, 9, 4), (14, 22, 20, 10, 4)],
}
CRITERIA = ["timely", "complete", "support", "decisions"]

OPEN = "What stands most in the way of cooperation between institutions?"

# Answers to the open question, each written for this example, with the barriers it was written to show.
ANSWERS = [
    ("I am tired, and a tired person does not pick up the telephone.", "exhaustion"),
    ("Burnout. Half of us work on will alone.", "exhaustion"),
    ("After eight years I am too exhausted to argue with another office.", "exhaustion"),
    ("Overwork, and nothing left in the evening for a second opinion.", "exhaustion"),
    ("I was never trained to work with other institutions.", "skills"),
    ("Young colleagues lack the skills to lead a joint meeting.", "skills"),
    ("We learn by mistakes, because there is no training in cooperation.", "skills"),
    ("My own knowledge of what the others may do is thin.", "skills"),
    ("Colleagues do not know the law well enough to know whom to ask.", "skills"),
    ("Some people simply do not want to; motivation is low.", "motivation"),
    ("Why should I be motivated when nobody notices?", "motivation"),
    ("Indifference. People do their hours and go.", "motivation"),
    ("The will is missing, not the rule.", "motivation"),
    ("Fear of being blamed: so each of us writes letters instead of talking.", "motivation"),
    ("In our team everybody guards his own cases.", "trust"),
    ("We do not trust the people next door, and they do not trust us.", "trust"),
    ("Mistrust between the services, for old reasons nobody remembers.", "trust"),
    ("Old quarrels between two teams decide what a child gets.", "trust"),
    ("Trust breaks when a promise made at a meeting is not kept.", "trust"),
    ("Nobody says who leads; roles in the team are unclear.", "roles"),
    ("The roles overlap and then nobody acts.", "roles"),
    ("It is unclear whose task the first visit is.", "roles"),
    ("Two teams do the same work because their roles were never divided.", "roles"),
    ("Information arrives late, and then in pieces.", "information"),
    ("We hear of a decision weeks later, from the mother.", "information"),
    ("Incomplete information; every office keeps the better half.", "information"),
    ("The other team does not answer letters, so information stays where it is.", "information"),
    ("Communication goes through the boss and loses its way.", "information"),
    ("Data protection is used as a reason to give no information at all.", "information rules"),
    ("There are too few of us; the staff changes every year.", "staff"),
    ("Shortage of staff. One person cannot be at four meetings.", "staff"),
    ("Turnover: by the time we know each other, they are gone.", "staff"),
    ("Lack of time and of staff, in this order.", "staff time"),
    ("There is no time. Meetings stand at the end of the list.", "time"),
    ("Time. A joint visit takes half a day that nobody counts.", "time"),
    ("Forms eat the time that people should have.", "time rules"),
    ("Rules differ from office to office and contradict each other.", "rules"),
    ("The regulations name cooperation and say nothing of how.", "rules"),
    ("Bureaucracy: three signatures for one visit.", "rules"),
    ("Each ministry has its own procedure, and no procedure is common.", "rules"),
    ("Low pay. Good people leave the service.", "resources staff"),
    ("No money for a car, so no joint visits.", "resources"),
    ("There is no common database; resources go into paper.", "resources"),
    ("Nothing much. Where people know each other it works.", ""),
    ("I have no complaint.", ""),
    ("Ask me again in spring.", ""),
]


def column(counts):
    return draw.shuffled(value for value, n in counts for _ in range(n))


def main():
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    ages = draw.shuffled(low + draw.below(high - low + 1) for (low, high), n in AGES for _ in range(n))
    genders, education, places = column(GENDERS), column(EDUCATION), column(WORKPLACES)
    # The 45 with more than five years are drawn among those who are old enough.
    able = draw.shuffled(at for at in range(70) if ages[at] >= 27)
    experienced = set(able[:EXPERIENCED])
    years = []
    for at in range(70):
        most = min(ages[at] - 20, 40)
        years.append(6 + draw.below(most - 5) if at in experienced else draw.below(min(most, 5) + 1))
    # A respondent leans one way: answers are dealt in the order of a drawn leaning, a little shuffled for each question.
    leaning = draw.shuffled(range(70))
    ratings = {}
    for topic, rows in RATINGS.items():
        for criterion, counts in zip(CRITERIA, rows):
            order = sorted(range(70), key=lambda at: leaning[at] + draw.below(25))
            values = [score for score, n in enumerate(counts, 1) for _ in range(n)]
            assert len(values) == 70, (topic, criterion, len(values))
            dealt = [""] * 70
            for at, value in zip(order, values):
                dealt[at] = value
            ratings[topic + "_" + criterion] = dealt
    with open(os.path.join(here, "survey", "experts.csv"), "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["participant", "gender", "age", "education", "workplace", "experience"] + list(ratings))
        for at in range(70):
            row = ["R%d" % (at + 1), genders[at], ages[at], education[at], places[at], years[at]]
            table.writerow(row + [ratings[name][at] for name in ratings])
    who = sorted(draw.shuffled(range(70))[: len(ANSWERS)])
    answers = draw.shuffled(ANSWERS)
    people = ["R%d" % (at + 1) for at in who]
    with open(os.path.join(here, "transcripts", "Q22.txt"), "w", newline="", encoding="utf-8") as file:
        file.write("---\nkind: survey\nparticipants: [%s]\ndate: 2026-01\nsynthetic: true\n---\n" % ", ".join(people))
        file.write("# Synthetic: answers written for this repository (scripts/make.py).\n")
        file.write("I: %s\n" % OPEN)
        for code, (text, _) in zip(people, answers):
            file.write("%s: %s\n" % (code, text))
    with open(os.path.join(here, "published", "key.csv"), "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["participant", "codes", "answer"])
        for code, (text, codes) in zip(people, answers):
            table.writerow([code, codes, text])


main()
