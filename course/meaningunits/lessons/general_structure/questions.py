"""The quizzes of lesson 05 and exercise 05: what some units carry, and which unit tests a claim.

In the exercise the reasons lead back to the text and name no other option.
"""

from __future__ import annotations

from ...activities.guessing.kind import Prediction
from ...activities.quizzing.kind import Option, Quiz, Single

# Lesson 05.

GUESS = Prediction(
    question=(
        "The panel's consensus gave at least one code to 43 units of Leif, Farida and Tomas "
        "(invented). How many of these 43 do you think have the mark “against”? In such a unit "
        "somebody was left alone, for example, or was bored or blamed. Or somebody says that the "
        "group was not the reason."
    ),
    least=0,
    most=43,
    outcome=15,
    told=(
        "This is more than a third. A list of themes does not show it: each of these fifteen units "
        "stands under the name of a theme, and speaks against this name. Only the unit itself says "
        "which of the three it is: the thing is missing, has failed, or came from elsewhere."
    ),
)

WHICH_CARRIES = Quiz(
    task=(
        "Each question has a few units of Leif's or Tomas's (invented), and three relations that "
        "somebody saw in them. Which relation do these units support?"
    ),
    questions=(
        Single(
            "pen",
            "Leif 103–114. He puts down the pen, and is told off: “they heard it in the waiting "
            "room”. Then: “At ten past five I went out to the car and rang Agnes and said I'd put "
            "down a pen.”",
            (
                Option(
                    "a",
                    "Somebody who is there → gives the courage for → meeting the patient "
                    "differently",
                    "It may be true, but the order is against it: he put the pen down first. "
                    "Nothing in these sentences says that he thought of Agnes when he did this.",
                    name="wrong-order",
                ),
                Option(
                    "b",
                    "Meeting the patient differently → is talked about afterwards with → somebody "
                    "who is there",
                    "First the pen, then the telephone, and “it's most weeks”. The text says this "
                    "much: he did something differently, and told somebody afterwards.",
                    right=True,
                ),
                Option(
                    "c",
                    "Somebody who is there → replaces → the patient who has gone to Ines",
                    "The text has both, but in different sentences, and nothing connects them.",
                    name="side-by-side",
                ),
            ),
        ),
        Single(
            "bins",
            "Leif 74–81. “You're parking by the bins again,” Agnes says. He takes the evening "
            "clinics off his list. “Whether I would have, you'd need another one of me, and leave "
            "him out there by the bins.”",
            (
                Option(
                    "a",
                    "Speaking freely (about the bins and the evening clinics) → keeps people → in "
                    "the job",
                    "“Keeps” names a cause. He himself says at once that he cannot know it: one "
                    "would need a second Leif who was not asked.",
                    name="cause-added",
                ),
                Option(
                    "b",
                    "Staying in the job → has nothing to do with → speaking freely",
                    "But he tells it when he is asked what helped. “There was one thing,” he says.",
                    name="turned-round",
                ),
                Option(
                    "c",
                    "Speaking freely → makes him act in time and so, as he sees it, helps → "
                    "staying in the job",
                    "She says it in plain words, he hears it, and he acts: the text has words for "
                    "all three. “As he sees it” shows that he cannot be sure.",
                    right=True,
                ),
            ),
        ),
        Single(
            "pavement",
            "Tomas 96–103 and 104–107. “I'm bored. Not the whole time. Quite a lot of it.” And: "
            "“we're on the pavement with our keys out and nobody goes home, twenty minutes, in "
            "sleet.”",
            (
                Option(
                    "a",
                    "Soup and pavement → exist beside → the purpose of the group",
                    "The same evening has both, and he does not connect them. “Beside” says only "
                    "this.",
                    right=True,
                ),
                Option(
                    "b",
                    "Soup and pavement → make up for → the boredom",
                    "It would be a comfort. But he is about to leave, in spite of the pavement.",
                    name="content-added",
                ),
                Option(
                    "c",
                    "Groups → bore → quick people",
                    "One quick person was bored. Two units of one man say nothing about groups and "
                    "people in general.",
                    name="too-general",
                ),
            ),
        ),
    ),
    lesson="05: What carries a relation",
)

# Exercise 05.

WHICH_RELATION = Quiz(
    task=(
        "Three times a few units (invented; read them in their place in the map of part 2), and "
        "four sentences that relate two themes. Which one do these units carry, all of them "
        "together?"
    ),
    questions=(
        Single(
            "frame",
            "Marek 38–51, Marek 60–68 and Birgitta 98–104: The frame, and What can be said there.",
            (
                Option(
                    "a",
                    "The frame protects what is said there.",
                    "It is what a frame is for. Read what happened to Marek's nodding, and in what "
                    "Karin sat out her twenty minutes.",
                    name="too-smooth",
                ),
                Option(
                    "b",
                    "Where the rules have been written down and are read aloud, more can be said "
                    "than before.",
                    "None of these three units has anything written, and none compares before with "
                    "after.",
                    name="not-in-these-units",
                ),
                Option(
                    "c",
                    "A broken frame closes mouths until the breach itself is spoken of; and a "
                    "frame that is kept does not make it safe.",
                    "A year of counting, then the sentence said aloud; and in the other "
                    "interview a watch that was kept to, while nobody was safe. Each half has its "
                    "unit.",
                    right=True,
                ),
                Option(
                    "d",
                    "Whoever trusts the others keeps to the rules, and whoever keeps to them is "
                    "trusted in turn.",
                    "Trust as what brings about the keeping is nowhere told. It is a thought about "
                    "people, and it came from the reader.",
                    name="content-added",
                ),
            ),
        ),
        Single(
            "catching",
            "Marek 32–37 and Solveig 45–55: What can be said there, and Catching oneself.",
            (
                Option(
                    "a",
                    "Where it can be said, somebody hears in it what one had not heard oneself.",
                    "“What do you think he saw, when you nodded?” and “You get so very kind”: in "
                    "both of them somebody else puts the finger on it. What becomes of that, the "
                    "sentence leaves open, and so do the units.",
                    right=True,
                ),
                Option(
                    "b",
                    "Openness leads to change in how patients are met: whoever has said a "
                    "thing aloud will do it otherwise the next time.",
                    "You go on from hearing it to doing otherwise. Look at the end of Solveig's "
                    "unit again: she has heard it. What happens the next time?",
                    name="effect-added",
                ),
                Option(
                    "c",
                    "To say it and to catch oneself are the same.",
                    "Then one of the two themes would be too many. In one of these units it is the "
                    "doctor who tells, and somebody else who sees.",
                    name="themes-merged",
                ),
                Option(
                    "d",
                    "Only the leader can bring somebody to catch himself.",
                    "In one of the two units it was not the leader.",
                    name="too-narrow",
                ),
            ),
        ),
        Single(
            "years",
            "Ragnhild 68–81, Marek 108–117 and Solveig 104–112: Years, and what they do.",
            (
                Option(
                    "a",
                    "Years in a group change doctors, so that they meet their patients otherwise "
                    "than before.",
                    "Read what they say about when it turned, and through what. Is there anybody "
                    "who names a cause?",
                    name="cause-added",
                ),
                Option(
                    "b",
                    "The longer the years, the better it gets.",
                    "One of the three refuses that very word.",
                    name="too-smooth",
                ),
                Option(
                    "c",
                    "Patients change because the group has changed the doctor, who listens "
                    "otherwise now, and both of them need the years for it.",
                    "Both are told side by side. Which of them moved the other, none of the three "
                    "says.",
                    name="effect-added",
                ),
                Option(
                    "d",
                    "Over the years something shifts, in the group and with patients alike, and "
                    "nobody can say at which point.",
                    "A shirt button, a light, a year that cannot be named: in all three something "
                    "has shifted, and the point is missing.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="05: What carries a relation",
)

HARDEST = Quiz(
    task=(
        "Four sentences that somebody would like to put into a structure. Which of the units "
        "(invented) tests each of them hardest: which one would have to be otherwise if the "
        "sentence were true without exception?"
    ),
    questions=(
        Single(
            "frame",
            "“Without a frame that holds, nothing is said.”",
            (
                Option(
                    "a",
                    "Birgitta 16–25: the watch, the bin, the stairs",
                    "The frame holds here. What happens when it does not, this unit cannot show.",
                    name="only-confirms",
                ),
                Option(
                    "b",
                    "Marek 60–68: “Somebody in this room has told”",
                    "The frame is broken, and here he speaks: the first half of the sentence is "
                    "fulfilled and the second is not. That is what a test looks like.",
                    right=True,
                ),
                Option(
                    "c",
                    "Marek 72–75: the card",
                    "Here the frame is being mended. The sentence speaks of a frame that does not "
                    "hold.",
                    name="only-confirms",
                ),
                Option(
                    "d",
                    "Birgitta 64–67: the wrong patient, told",
                    "Something is said, in a frame that holds: as the sentence would have it.",
                    name="only-confirms",
                ),
            ),
        ),
        Single(
            "caught",
            "“Whoever has been caught in a habit leaves it off.”",
            (
                Option(
                    "a",
                    "Ragnhild 68–81: on her feet",
                    "Six years it was no use, and that limits the sentence. In the end it bears it "
                    "out, almost; there is a unit that does not.",
                    name="limits-it",
                    keeps=0.5,
                ),
                Option(
                    "b",
                    "Marek 98–107: seen from behind",
                    "He sees himself. Whether he left it off he does not say here, so nothing is "
                    "tested.",
                    name="does-not-say",
                ),
                Option(
                    "c",
                    "Solveig 45–55: the kind voice",
                    "“It comes all the same.” She has been caught, she knows, and it goes on.",
                    right=True,
                ),
                Option(
                    "d",
                    "Birgitta 72–81: something in her mouth",
                    "She does do it otherwise, once, with a liquorice. If anything it bears the "
                    "sentence out.",
                    name="only-confirms",
                ),
            ),
        ),
        Single(
            "years",
            "“After many years together everything can be said.”",
            (
                Option(
                    "a",
                    "Solveig 95–103: the maps",
                    "Thirteen years, and “I haven't told them that one”: the years are there, and "
                    "the saying is not.",
                    right=True,
                ),
                Option(
                    "b",
                    "Ragnhild 53–59: the bag, left foot to right",
                    "Many years and much knowledge of one another. Of saying or not saying "
                    "nothing is told here.",
                    name="does-not-say",
                ),
                Option(
                    "c",
                    "Marek 108–117: buttons",
                    "Something got slower, not better. Whether everything could be said it does "
                    "not tell.",
                    name="does-not-say",
                ),
                Option(
                    "d",
                    "Marek 32–37: the nodding",
                    "Something is said here that not even his wife knows. That is on the "
                    "sentence's side.",
                    name="only-confirms",
                ),
            ),
        ),
        Single(
            "mistake",
            "“A mistake that is told there is met kindly.”",
            (
                Option(
                    "a",
                    "Birgitta 64–67: so it went round",
                    "Met with a laugh and with other people's mishaps: as the sentence would have "
                    "it.",
                    name="only-confirms",
                ),
                Option(
                    "b",
                    "Birgitta 116–121: the lifts home",
                    "What comes long after, between two people at the sink. No mistake is told "
                    "here.",
                    name="does-not-say",
                ),
                Option(
                    "c",
                    "Ragnhild 100–103: rightly done",
                    "It was met kindly, and it did not help her. That tests what kindness is good "
                    "for, and not whether it was there.",
                    name="limits-it",
                    keeps=0.5,
                ),
                Option(
                    "d",
                    "Birgitta 98–104: “I'd have gone”",
                    "A mistake is told, and the answer is a blow. The sentence says that this "
                    "does not happen.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="05: The negative case",
)
