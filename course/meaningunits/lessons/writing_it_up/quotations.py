"""Quotations for one theme, from four of the course's invented interviews; some are spoilt.

Of the other five interviews nothing is shown: they belong to exercises.
"""

from __future__ import annotations

from ...activities.sorting.own_quotes import OwnQuoting
from ...activities.sorting.quoting import AGAINST, FOR, LEFT_OUT, PRINTED, Quote, Quoting

#: The theme is the course's own, prepared for those who have no board.
THEME = "In the group one can tell what is hard to tell"

QUOTATIONS = Quoting(
    task=(
        f"Your theme is “{THEME}”. Its paragraph has room for three to five quotations. Which do "
        "you print? The interviews are invented."
    ),
    labels={
        PRINTED: "stands in the paragraph, after a sentence of yours that says what it shows",
        LEFT_OUT: "stays in your material",
    },
    cases=(
        Quote(
            "a",
            "“The group was a relief to me. I could get it out, among friends.”",
            by="Farida",
            flaw="interviewers-words",
            why=(
                "“Relief” and “among friends” are the interviewer's, in 41. Farida answers: "
                "“Relief, no, I felt sick, I think.”"
            ),
            look="Read 41 and 42 of her interview: who says the word first?",
            where="Farida 41–42, about an evening when she told what she had wanted to do",
        ),
        Quote(
            "b",
            "“I've stood on that landing at twenty-five to with my coat on, listening to people "
            "cough.”",
            by="Tomas",
            flaw="beside-the-theme",
            why=(
                "It is vivid, and it is about a rule: the door shuts at half past five. Nothing in "
                "it is hard to tell."
            ),
            look="Which other theme would it be good for?",
            where="Tomas 28, about coming too late",
        ),
        Quote(
            "c",
            "“There was just the radiator, and then Ellen pushed the biscuits over with one "
            "finger, without looking, and said, ‘What happened to the kettle?’”",
            by="Farida",
            side=FOR,
            label=PRINTED,
            where="Farida 71, after she has told a mistake",
        ),
        Quote(
            "d",
            "“And then I presented it to the group, with a table, and it was not a good evening. … "
            "Jonas didn't look at me till Easter.”",
            by="Oskar",
            side=AGAINST,
            label=PRINTED,
            where="Oskar 100–102, about what he had found out",
        ),
        Quote(
            "e",
            "“It turned out that everybody has a place to hide, and mine is the big toilet with "
            "the rail.”",
            by="Tomas",
            side=FOR,
            flaw="not-the-words",
            why=(
                "Somebody has made it smoother. Quotation marks promise his words. The same "
                "sentence of his is among the others, as he said it."
            ),
            look="Compare it with the other card from Tomas 68.",
            where="Tomas 68, about where one hides from patients",
        ),
        Quote(
            "f",
            "“I haven't told the group that, I don't know why.”",
            by="Tomas",
            side=AGAINST,
            where="Tomas 89, about a favour that he does a patient",
        ),
        Quote(
            "g",
            "“I rang the wrong Mrs Lind. We have two, same street, and I gave the one the other "
            "one's mammogram.”",
            by="Farida",
            side=FOR,
            flaw="names-somebody",
            why=(
                "There is a name, a street where two people have this name, and an examination. "
                "Somebody in that town knows who is meant, and the patient has not consented to "
                "anything. (Ellen in c has a name as well, but it is a pseudonym, and nothing is "
                "told about her.)"
            ),
            look=(
                "Which part of it does the theme need? Print only that part, or another quotation."
            ),
            where="Farida 67–68, a mistake that she then told in the group",
        ),
        Quote(
            "h",
            "“He turned people down, that was the job. (pause) I haven't told them that.”",
            by="Leif",
            side=AGAINST,
            label=PRINTED,
            where="Leif 93–94, about his father",
        ),
        Quote(
            "i",
            "“And somebody said, ‘Ours has got a stool in it.’ And it turned out everybody's got a "
            "place, I've got the big toilet with the rail.”",
            by="Tomas",
            side=FOR,
            label=PRINTED,
            where="Tomas 67–68, after a colleague has told that she hid from a patient",
        ),
        Quote(
            "j",
            "“And they were so angry with her, all the way round. And I know that handle. I could "
            "have told them which way it turns.”",
            by="Farida",
            side=AGAINST,
            where="Farida 80–82, about an evening on which somebody else was blamed",
        ),
    ),
    well_done=(
        "Other choices are as good. A choice is good if readers can see for themselves who "
        "speaks, how many, for what, and against what."
    ),
    hint="Ask of each: whose words, about this theme, and could anybody be recognised?",
    lesson="G: Whose words, how many, against what",
)

#: The same act with a theme of one's own; the prepared quotations where there is none yet.
OWN_QUOTATIONS = OwnQuoting(
    task=(
        "Choose once more, for a theme of your own from the board of lesson 04. A theme needs at "
        "least three units from at least two people. Until you have such a theme, you see the "
        f"prepared quotations again, for “{THEME}”. The interviews are invented."
    ),
    labels=QUOTATIONS.labels,
    cases=QUOTATIONS.cases,
    well_done=QUOTATIONS.well_done,
    hint=QUOTATIONS.hint,
    lesson=QUOTATIONS.lesson,
    board="themes/board",
)
