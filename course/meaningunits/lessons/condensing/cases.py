"""Condensations to choose from, in lesson 03 and exercise 03: three of a unit, one keeps it.

Each option says what has happened to the meaning. In the exercise the reasons lead back to the
text and name no other option.
"""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Quiz, Single

WHICH_FARIDA = Quiz(
    task=(
        "Each of these three units of Farida's interview (invented) has three condensations. Which "
        "of the three says in new words what the unit says, and reverses nothing and adds nothing?"
    ),
    questions=(
        Single(
            "confession",
            "33–40, from “Sorry, just so that I have it right” to “Both, I said”.",
            (
                Option(
                    "a",
                    "She had chosen to bring the woman with the X-rays, and told the group how "
                    "angry she had been with her.",
                    "“I hadn't planned to take her”: the “not” is lost. She spoke before she had "
                    "decided to, and this is lost too. And she does not say that she was angry. "
                    "She says what she wanted to do. Whether this was anger is asked later, and "
                    "she says no.",
                    name="negation-lost",
                ),
                Option(
                    "b",
                    "She had not planned it, but she tells the group about the woman with the "
                    "handbag. She says that she wanted to hurt her, and looks at the floor. A "
                    "gentle colleague only asks how far the wish went.",
                    "The unplanned beginning, the wish, the look at the floor and the answer: "
                    "four things, and the unit has words for each of them. “Hurt” is the "
                    "researcher's word for the bag and the fingers. It says less than her words: "
                    "that is its disadvantage.",
                    right=True,
                ),
                Option(
                    "c",
                    "In the group it is safe to bring out feelings that one is ashamed of.",
                    "This is about groups, not about Farida, and nobody says “safe” here. It may "
                    "become a theme after several units. If you write it down now, you will find "
                    "it everywhere.",
                    name="theme-too-soon",
                ),
            ),
        ),
        Single(
            "cards",
            "46–50, from “And Mogens, he plays bridge” to “I'd thought she was the one doing it”.",
            (
                Option(
                    "a",
                    "It sounded to Mogens like two people dealing cards: she lays down a hip, "
                    "Farida lays down a normal, so now she needs a better card, and round "
                    "they go.",
                    "It is shorter, but it only copies the unit's own words up to the middle. The "
                    "point of the unit, in 49 and 50, is missing.",
                    name="copied",
                ),
                Option(
                    "b",
                    "She learns how doctor and patient make each other go on and on. This is an "
                    "example of the parallel process between consulting room and group.",
                    "The first half is near the unit. The second half brings in a concept from "
                    "theory, but nothing in these five sentences asks for it. It may be right, "
                    "but it is not in the unit.",
                    name="content-added",
                ),
                Option(
                    "c",
                    "A colleague compares the visits with a game of cards: each player must beat "
                    "the other's card. The doctor sees both players, and sees that she is one of "
                    "them.",
                    "It keeps the comparison with the game, because the meaning depends on it. It "
                    "also keeps the change at the end: she had thought that the other was doing "
                    "it.",
                    right=True,
                ),
            ),
        ),
        Single(
            "breastbone",
            "51–56, from “I'm still with the fingers” to “Anger I have in the jaw”.",
            (
                Option(
                    "a",
                    "She is asked where she feels the wish, and points to her breastbone. She has "
                    "the word anger ready, but it does not fit there.",
                    "It stops there, and that is right: only the next unit says what she feels "
                    "there. A condensation may stop at an open question when the unit does.",
                    right=True,
                ),
                Option(
                    "b",
                    "Asked about her wish, she feels in her breast how angry she was.",
                    "“It was the wrong place for it.” One small sentence is missing, and the unit "
                    "says the opposite.",
                    name="negation-lost",
                ),
                Option(
                    "c",
                    "The leader works with the body. She asks where in the body the doctor feels "
                    "the wish, and so helps her to find what is under her anger.",
                    "“Works with the body”, “helps”, “under the anger”: three interpretations. "
                    "The leader asks one question. The unit does not say whether it helps.",
                    name="content-added",
                ),
            ),
        ),
    ),
)

BEST_HANNE = Quiz(
    task=(
        "Here are condensations of three units of Hanne's interview (invented; the units are "
        "printed above). Which of the three condensations of a unit keeps the meaning, in the "
        "researcher's language?"
    ),
    questions=(
        Single(
            "locums",
            "14–21, the locums",
            (
                Option(
                    "a",
                    "She has been through nineteen locums in a year, was angry with them as "
                    "with one person, and has taped a sheet with instructions and her own "
                    "number to their desk.",
                    "Who had nineteen locums? Find the number in the unit, and see of whom she "
                    "says it.",
                    name="whose-is-it",
                ),
                Option(
                    "b",
                    "She hears what colleagues in other places have to bear. She no longer blames "
                    "all her locums as one person, and writes down for them what they must know.",
                    "It keeps how she thought before, what changed her mind and what she does "
                    "now. It does not use her words.",
                    right=True,
                ),
                Option(
                    "c",
                    "Shared working conditions make for tolerance toward colleagues.",
                    "This is a sentence about doctors in general, and it sounds like the codebook. "
                    "What did this doctor do with her desk and her tape?",
                    name="theme-too-soon",
                ),
            ),
        ),
        Single(
            "car",
            "101–108, the group in the car",
            (
                Option(
                    "a",
                    "In bad weeks she imagines that colleagues from the group are in the car and "
                    "that one asks her something. After a hard visit she counts the days to the "
                    "meeting.",
                    "She only imagines the colleagues, but she really counts the days. The "
                    "condensation says both.",
                    right=True,
                ),
                Option(
                    "b",
                    "On difficult visits colleagues from the group come along in her car and ask "
                    "questions.",
                    "Read 103 again together with 105. Who is really sitting in the car?",
                    name="taken-literally",
                ),
                Option(
                    "c",
                    "Because the group is always with her in the car, she never feels alone "
                    "after a hard visit, and counts the days on the wheel only because she "
                    "looks forward to the next meeting.",
                    "The unit does not say “always”, “never” or “because”: these words come from "
                    "the reader. What does she do at the steering wheel?",
                    name="content-added",
                ),
            ),
        ),
        Single(
            "note",
            "113–118, the sick note",
            (
                Option(
                    "a",
                    "The group protected her from burnout in a winter when she slept badly and was "
                    "about to go on sick leave.",
                    "Who speaks of protection from burnout in the unit? Read what she answers.",
                    name="interviewers-words",
                ),
                Option(
                    "b",
                    "The second winter, when she was up at three every night, she filled in a "
                    "sick note, properly, at the kitchen table, her name where it says "
                    "patient and further down her name where it says doctor.",
                    "These are the unit's words in the same order. What do they show about that "
                    "winter?",
                    name="copied",
                ),
                Option(
                    "c",
                    "She leaves the interviewer's word open. In a sleepless winter she filled in "
                    "a sick note for herself and saw nothing strange in it. One morning she could "
                    "not leave the house.",
                    "It still says that she is not sure about the word “burnout”. And it says "
                    "what she could not see then.",
                    right=True,
                ),
            ),
        ),
    ),
)

BEST_OSKAR = Quiz(
    task=(
        "Here are condensations of three units of Oskar's interview (invented; the units are "
        "printed above). Which of the three condensations of a unit keeps the meaning, in the "
        "researcher's language?"
    ),
    questions=(
        Single(
            "edith",
            "59–65, Edith's story",
            (
                Option(
                    "a",
                    "He thinks of a mother whom a colleague has overwhelmed with reading, and "
                    "pities her.",
                    "This is true, but it leaves out the second half of the unit. Of whom does "
                    "he speak at the end?",
                    name="stops-short",
                    keeps=0.25,
                ),
                Option(
                    "b",
                    "He finds that he explains a good deal, and that his voice goes up on the "
                    "word, eleven times before lunch: mostly because his patients ask him and "
                    "want to know what he knows.",
                    "A “not” is missing. The condensation says that his patients ask him. Read "
                    "the last sentence of the unit once more, slowly. Did they ask him?",
                    name="negation-lost",
                ),
                Option(
                    "c",
                    "A colleague gave a mother too much to read. In her story he recognises "
                    "himself. Then he notices how often he explains, mostly to people who did not "
                    "ask.",
                    "It goes from the colleague's story to himself and his own voice. The unit "
                    "does the same.",
                    right=True,
                ),
            ),
        ),
        Single(
            "humming",
            "83–88, humming on Fridays",
            (
                Option(
                    "a",
                    "Since he joined the group he has enjoyed his work more. He is told that he "
                    "hums on Fridays, and sometimes he is glad when he reads the name of a patient "
                    "on his list.",
                    "He tells of these signs. What does he say about them: do they prove anything?",
                    name="doubt-lost",
                    keeps=0.25,
                ),
                Option(
                    "b",
                    "There are signs that he likes his days better. But he says that he cannot "
                    "know whether the group is the reason: he has nothing to compare them with.",
                    "He says that he is glad, and he says that he doubts. The condensation says "
                    "both, too.",
                    right=True,
                ),
                Option(
                    "c",
                    "He does not believe that such groups do anybody any good.",
                    "He asks how one could know it. Is such a question an answer?",
                    name="turned-round",
                ),
            ),
        ),
        Single(
            "table",
            "96–102, the table",
            (
                Option(
                    "a",
                    "He asks his patients whether the group's ideas about them are right: some "
                    "are, some are not. He shows this to the group. The evening goes badly, and "
                    "one colleague avoids his eyes for a long time.",
                    "It keeps the test, its uncertain result and the bad evening after it. The "
                    "unit needs all three.",
                    right=True,
                ),
                Option(
                    "b",
                    "He asked his patients about thirty-one guesses: nine were right, twelve "
                    "wrong, and ten could not be decided.",
                    "The numbers are there. Why does he tell it? Read on from “And then”.",
                    name="stops-short",
                    keeps=0.25,
                ),
                Option(
                    "c",
                    "He proves the group wrong, and they cannot forgive him for it.",
                    "Nine guesses were right, twelve were wrong, and about ten he could not "
                    "tell. Is this a proof? And who says that they could not forgive him?",
                    name="content-added",
                ),
            ),
        ),
    ),
)
