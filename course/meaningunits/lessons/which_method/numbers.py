"""Side room C: whether a number fits a method, and the study's own question under four methods."""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Quiz, Single

FITS, NOT, MORE = "it fits", "it does not fit", "only if something is added"


def _number(
    key: str, text: str, right: str, fits: tuple[str, str], no: tuple[str, str], more: tuple
) -> Single:
    """Whether a sentence fits its method; each answer is (name, what is told)."""
    options = zip("abc", (FITS, NOT, MORE), (fits, no, more), strict=True)
    return Single(
        key,
        text,
        tuple(Option(k, says, told, says == right, name) for k, says, (name, told) in options),
    )


NUMBERS = Quiz(
    task=(
        "Five sentences from the methods sections of reports (all invented). Does the sentence fit "
        "the method that the report names? (“Only if something is added” means: the idea belongs "
        "to the method, but the report says too little about it.)"
    ),
    questions=(
        _number(
            "reflexive",
            "Reflexive thematic analysis: “A second coder coded one fifth of the data. κ was .81, "
            "so the themes are reliable.”",
            NOT,
            (
                "high-is-good",
                "The number is high, and it answers a question that this method does not ask. A "
                "theme here is a reader's idea; two people who were trained in the same way do "
                "not make it truer.",
            ),
            (
                "",
                "Braun and Clarke (2021) write that it does not belong to this method. A colleague "
                "may read the same texts, so that both see more.",
            ),
            (
                "more-coders",
                "One can add an interval or a third coder. The sentence still treats agreement as "
                "quality. Either the method or the sentence would have to change.",
            ),
        ),
        _number(
            "chart",
            "Framework analysis: “Two of us indexed the first three interviews separately, "
            "compared, and rewrote three definitions. After that each of us indexed half of the "
            "rest.”",
            FITS,
            (
                "",
                "Comparing early, so that several people can use one set of categories, is part "
                "of the method as Gale and colleagues describe it (2013). A coefficient may be "
                "added, but it is not the aim.",
            ),
            (
                "no-coefficient",
                "Perhaps you want a coefficient, or you think that coders must never be compared. "
                "This method is for teams: its categories must mean the same to all of them, and "
                "the sentence says how that was reached.",
            ),
            (
                "asks-for-kappa",
                "A number for every interview would cost weeks. What is reported here is more "
                "useful: what was found unclear, and what was changed.",
            ),
        ),
        _number(
            "stopped",
            "Grounded theory: “We stopped after nine interviews, because the last ones showed "
            "nothing new about our categories.”",
            MORE,
            (
                "saturation-untested",
                "This is the method's own rule. But a category is saturated only if new cases, "
                "chosen to test it, show nothing new about it. The sentence does not say which "
                "categories are meant, nor which cases were looked for.",
            ),
            (
                "saturation-never",
                "To stop at saturation is this method's own rule, so the sentence can be "
                "completed: what was saturated, and which cases were looked for to test it?",
            ),
            (
                "",
                "Which categories are meant? And did they look for people who might show that a "
                "category is wrong? With that the sentence is complete. (“No new code” would be "
                "another rule: it counts labels. Saunders and colleagues (2018) describe four uses "
                "of the word saturation.)",
            ),
        ),
        _number(
            "few",
            "Descriptive phenomenology: “Five people described it at length. The structure was "
            "tested by varying it in thought, and against each of the five. No agreement is "
            "reported.”",
            FITS,
            (
                "",
                "One finds what is general by varying the experience in thought and by going "
                "back to every description, not by counting people. Another reader can follow "
                "the steps and judge them.",
            ),
            (
                "too-few",
                "Five are too few to calculate a share. They are not too few to find out what "
                "belongs to an experience, if the descriptions are rich. Counting would be another "
                "question.",
            ),
            (
                "asks-for-saturation",
                "The report should say somewhere how the five were chosen. Nothing is missing in "
                "this sentence: it says how the structure was tested. A sentence on saturation "
                "would not help: it says only that nothing new came up.",
            ),
        ),
        _number(
            "book",
            "Codebook with three coders: “α was .78 on a fifth of the data. The eleven places "
            "where we differed, and what we changed there, are in the supplement. One person coded "
            "the rest.”",
            FITS,
            (
                "",
                "If one person codes the rest, it matters whether the rules can be followed. The "
                "number says how far, and the eleven places say where not (O'Connor and Joffe "
                "2020).",
            ),
            (
                "numbers-never",
                "Agreement means nothing in a reflexive analysis, but it is not worthless "
                "everywhere. Here several people share a codebook, and the number says whether "
                "they can.",
            ),
            (
                "asks-for-eighty",
                "Limits such as .80 are only a habit. The comparison was made so that one person "
                "could code the rest: it shows how far the rules can be followed. A reader gets "
                "all the information that is needed.",
            ),
        ),
    ),
    lesson="C: When a number makes sense",
)

STUDY = Quiz(
    task=(
        "The study of 2008 interviewed nine GPs who had been in a group for 3 to 15 years. One "
        "question is about another method, one about the method that was used. (The sentences are "
        "ours.)"
    ),
    questions=(
        Single(
            "back",
            "Suppose that it had been a grounded theory. What is the first thing that would have "
            "been missing?",
            (
                Option(
                    "a",
                    "enough people: nine are too few for a theory",
                    "How many is not the first question. Nine more who stayed would not help.",
                    name="counts-heads",
                ),
                Option(
                    "b",
                    "a second coder, to show that the categories are reliable",
                    "Grounded theory is not based on that. A category is tested by new cases.",
                    name="agreement-for-theory",
                ),
                Option(
                    "c",
                    "going back to ask people who can tell of something still missing in the first "
                    "categories, such as people who left",
                    "All nine had stayed for three years or more. Without a person who left, one "
                    "cannot say on what staying depends.",
                    right=True,
                ),
            ),
        ),
        Single(
            "claim",
            "It was done as a phenomenology. Which sentence could it report as its result?",
            (
                Option(
                    "a",
                    "“For these doctors, being in a group means that competence, identity and "
                    "security belong together.”",
                    "It says what the experience is, how its parts belong together, and whose it "
                    "is.",
                    right=True,
                ),
                Option(
                    "b",
                    "“Groups work because competence leads to security, and security to staying.”",
                    "This is an explanation with causes. A general structure says what belongs "
                    "together in an experience, and leaves open what causes it.",
                    name="structure-for-cause",
                ),
                Option(
                    "c",
                    "“Seven of nine doctors spoke of competence, and six of security.”",
                    "Counting shows how often a topic came up. The structure is not made of "
                    "frequencies. (These numbers are invented.)",
                    name="counts-for-structure",
                ),
            ),
        ),
    ),
    lesson="C: The study's question under four methods",
)
