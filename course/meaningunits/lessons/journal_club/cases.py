"""Cases and questions of lesson 10: what a piece of evidence does, and an effect that travels."""

from __future__ import annotations

from ...activities.quizzing.kind import Multiple, Option, Quiz, Single
from ...activities.sorting.kind import Case, Sorting

EVIDENCE = Sorting(
    task=(
        "Here are six pieces of evidence on the study, each for one question of the board. What "
        "does each of them do? (They are paraphrased; “the page” is the journal's page for the "
        "study.)"
    ),
    labels={
        "reassures": "for this question, a reason to rely on the study",
        "concern": "for this question, a reason to be careful",
        "not told": "one looked in the place named, and it is not there (it may be in another "
        "place)",
    },
    cases=(
        Case(
            "a",
            "4b Information: the page does not say what was asked, or in which words.",
            "not told",
            "The questions may have been very good. The page does not tell it, so it neither "
            "reassures nor raises a concern. It may be in the article's Methods.",
            "Is something told, or missing?",
            "the page, all of it",
        ),
        Case(
            "b",
            "3 Findings: Table 2 prints five themes with twenty-six subthemes under them.",
            "reassures",
            "One can see what each theme is made of, and ask for the words under a subtheme.",
            "Does it help somebody who wants to go back from a theme to the words?",
            "Table 2",
        ),
        Case(
            "c",
            "7 Implications: the title speaks of preventing burnout; in Table 2 burnout is one "
            "subtheme of what members describe.",
            "concern",
            "The title goes further than the finding on which it is based.",
            "Compare the two: does the finding say as much as the title?",
            "title; Table 2, Endurance",
        ),
        Case(
            "d",
            "1 Question: the article in brief says in one sentence that GPs were asked how they "
            "experience taking part and what it does to their working life.",
            "reassures",
            "One can see what is asked, and of whom. The title promises something else, but this "
            "belongs to another row.",
            "For the clarity of the question, is this good or bad news?",
            "article in brief, Background",
        ),
        Case(
            "e",
            "4a Selection: the page does not say who invited the nine, or how many said no.",
            "not told",
            "The page does not tell it. It may be in the article's Methods. Until you have "
            "looked there, you may not say more than this.",
            "Is something told, or missing?",
            "the page, all of it",
        ),
        Case(
            "f",
            "4a Selection: all nine had been in a group for three to fifteen years.",
            "concern",
            "People who left within three years could not be among the nine. For the question "
            "“what is it like for those who stay?” the same sentence reassures. A piece of "
            "evidence is good or bad only for one question.",
            "Who could not be asked?",
            "abstract",
        ),
    ),
    well_done=(
        "With these three words, two people can already say exactly about what they disagree."
    ),
    lesson="10: Worked",
)

#: Gong and colleagues 2024: a review of eleven randomised trials; numbers from its abstract.
TRAVELS = Quiz(
    task=(
        "A review of eleven randomised trials asked what Balint groups do to empathy (Gong and "
        "colleagues 2024). In trials from China the standardised difference "
        "was 2.13 (1.27 to 2.99), "
        "in trials from France 0.24 (0.12 to 0.37). The review also compares "
        "doctors (2.50), nurses "
        "(2.88) and students (0.71), and ten or more sessions (2.37) with fewer (0.79)."
    ),
    questions=(
        Multiple(
            "account",
            "What could explain the difference between 2.13 and 0.24?",
            (
                Option(
                    "a",
                    "Other people took part: doctors and nurses here, students there.",
                    "This is about the population. The review makes one comparison at a time. In "
                    "each trial you have to look up whether the country and the kind of people "
                    "go together.",
                    True,
                ),
                Option(
                    "b",
                    "The groups met more often.",
                    "This is about the intervention. It has the same name, but there is more or "
                    "less of it.",
                    True,
                ),
                Option(
                    "c",
                    "The place of training and work, and what people do there even without a "
                    "group.",
                    "This is about the environment. What a group adds depends on what is there "
                    "without it.",
                    True,
                ),
                Option(
                    "d",
                    "Bias in the trials: who measured empathy, with which scale, and whether they "
                    "knew who had been in a group.",
                    "A standardised difference of 2.13 is very large. It should raise suspicion "
                    "about how the trials were done before one explains it by people or places.",
                    True,
                ),
                Option(
                    "e",
                    "Small trials with large results were printed, and others were not.",
                    "If small trials with small results are not printed, the average becomes too "
                    "large. Look at how many people the trials had.",
                    True,
                ),
                Option(
                    "f",
                    "That a country decides how empathic its doctors can become.",
                    "The name of a country stands for everything that differs between the trials. "
                    "It explains none of it.",
                    name="country-for-cause",
                ),
            ),
            hint=(
                "Ask about the people, about how much of it they got, and about the place. Then "
                "ask how the trials were done, what they measured, and which were printed."
            ),
        ),
        Single(
            "here",
            "What do you expect where you work?",
            (
                Option(
                    "a",
                    "About 1.2, the middle.",
                    "This is the middle between two places. Nobody works there.",
                    name="middle-of-two",
                ),
                Option(
                    "b",
                    "2.13: that is the effect if we do it well, with equally many sessions and "
                    "equally good leaders.",
                    "Perhaps it is so. But the people, the number of sessions, or what was there "
                    "before can also be the reason.",
                    name="best-case",
                ),
                Option(
                    "c",
                    "I cannot say before I know which difference matters, and which of the two "
                    "places is more like ours.",
                    "One can find this out: in the tables of the trials, and by asking where one "
                    "works.",
                    True,
                ),
                Option(
                    "d",
                    "Nothing: the trials contradict one another.",
                    "Both find more empathy. They differ in how much, and a difference is "
                    "information about what the effect depends on.",
                    name="difference-for-contradiction",
                ),
            ),
        ),
    ),
    lesson="10: Would it work here?",
)
