"""Side room D: six plans, and whether the words of those who spoke may go there."""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting, Taken

MAY, MEND, MUST_NOT = "may go", "not yet", "must not"

WHERE_WORDS_GO = Sorting(
    task=(
        "Six plans (all invented). May these words be given to the program? Think of what was "
        "promised to the people who spoke."
    ),
    labels={
        MAY: "nothing that was promised is broken",
        MEND: "no promise is broken, and something is still missing",
        MUST_NOT: "as planned it breaks a promise, or exposes somebody",
    },
    cases=(
        Case(
            "a",
            "Interviews with patients. The consent form says that only the two researchers will "
            "read them. The program runs on a company's computers abroad.",
            MUST_NOT,
            "The promise was: only two readers. A company would be a third.",
            look="Compare who was named in the form with who would have the words.",
            instead={
                MAY: Taken(
                    "promise-forgotten",
                    "Did the form name the company? It named only two readers.",
                ),
                MEND: Taken(
                    "mends-without-asking",
                    "A contract does not change what was promised. You may ask the patients and "
                    "the committee for a new yes. Until they give it, these words must not go.",
                ),
            },
        ),
        Case(
            "b",
            "The nine interviews of this course.",
            MAY,
            "They are invented. No person's words are in them, and they are published.",
            look="Ask question 3: who could be recognised by these texts?",
            instead={
                MEND: Taken(
                    "asks-nobody",
                    "Whom would you ask? There is no person behind these texts. (Say in your "
                    "report that they were machine-made.)",
                ),
                MUST_NOT: Taken(
                    "protects-the-invented",
                    "Care is right where a person spoke. Here nobody did: the data card says so.",
                ),
            },
        ),
        Case(
            "c",
            "Interviews with nurses. Names are taken out. One tells of an accident that was in the "
            "local paper. The program is a free chat in a browser.",
            MUST_NOT,
            "The accident leads to her, and a free chat may keep what it is given and learn from "
            "it.",
            look="Ask questions 2 and 3: what does such a chat keep, and what besides a name "
            "leads to her?",
            instead={
                MAY: Taken(
                    "names-out-is-enough",
                    "A name is not the only thing that leads to a person. Whoever read the paper "
                    "knows who speaks.",
                ),
                MEND: Taken(
                    "cuts-the-accident",
                    "You could cut the accident and take another program: that would be another "
                    "plan. As this one stands, it exposes her.",
                ),
            },
        ),
        Case(
            "d",
            "Consent and ethics approval name “analysis by software on the hospital's own "
            "computers”. The model runs there, and nothing leaves the building.",
            MAY,
            "People were told, a committee has looked at it, and the words stay where they are.",
            look="Compare what was said to the people with what the plan does.",
            instead={
                MEND: Taken(
                    "asks-twice",
                    "What would you still ask? It was said to the people and to the committee, "
                    "and nothing leaves. (You may ask who can open the program's records.)",
                ),
                MUST_NOT: Taken(
                    "machine-as-such",
                    "A machine alone breaks no promise. What counts is what people were told, "
                    "and where the words go.",
                ),
            },
        ),
        Case(
            "e",
            "Consent covers “the university and those who process data for it”. A company offers a "
            "contract: it keeps nothing and trains nothing. The ethics committee has not been "
            "asked.",
            MEND,
            "The consent allows it, and the contract is of the right kind. But the committee has "
            "to agree before the upload.",
            look="Ask question 4: who decides, and have they decided yet?",
            instead={
                MAY: Taken(
                    "committee-skipped",
                    "The consent and the contract are there. Who approved the study when only "
                    "people were to analyse it?",
                ),
                MUST_NOT: Taken(
                    "contract-not-read",
                    "The people agreed to “those who process data for it”, and the contract "
                    "binds this company. One step is missing, and it can be taken.",
                ),
            },
        ),
        Case(
            "f",
            "Transcripts from ten years ago. The form says nothing about software, or about later "
            "use. Four of the twelve people have died.",
            MEND,
            "The form says nothing about this. So no promise is broken, but nothing is allowed "
            "either. A committee can decide; some of the people can be asked; a program on your "
            "own computer lowers the risk.",
            look="Ask question 1 and then 4: what does the form promise, and who can still be "
            "asked?",
            instead={
                MAY: Taken(
                    "silence-for-consent",
                    "If a form says nothing, it promises nothing, and it allows nothing either. "
                    "Whom could you still ask?",
                ),
                MUST_NOT: Taken(
                    "silence-for-refusal",
                    "If a form says nothing, this is no refusal, and no promise is broken. You can "
                    "still ask: the eight people, and a committee for the four.",
                ),
            },
        ),
    ),
    well_done=(
        "The same program may be used in one study and not in another: it depends on the promise, "
        "and on where the words go. What your own law and your own committee say is more important "
        "than this page."
    ),
    hint="What was promised? Where do the words go, and who keeps them? Who has to be asked?",
    lesson="D: Whose words, and where they go",
)
