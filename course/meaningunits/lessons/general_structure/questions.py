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
        "somebody was left alone, for example, or was bored or blamed. Or something changed, and "
        "somebody says that the group was not the reason."
    ),
    least=0,
    most=43,
    outcome=15,
    told=(
        "This is more than a third. A list of themes does not show it: each of these fifteen "
        "units stands under the name of a theme, and speaks against this name. Only the unit "
        "itself says which of the three it is: what the name says is missing, or it has failed, "
        "or it did not come from the group."
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
            "Leif 103–114. He puts down the pen, and a mother complains: “they heard it in the "
            "waiting room”. Then: “At ten past five I went out to the car and rang Agnes and said "
            "I'd put down a pen.”",
            (
                Option(
                    "a",
                    "Somebody who is there → gives the courage for → meeting the patient "
                    "differently",
                    "It may be true, but the order speaks against it: he put the pen down first. "
                    "Nothing in these sentences says that he thought of Agnes when he did this.",
                    name="wrong-order",
                ),
                Option(
                    "b",
                    "Meeting the patient differently → is talked about afterwards with → somebody "
                    "who is there",
                    "He puts down the pen first, and telephones afterwards: “it's most weeks”. The "
                    "text says only this: he did something differently, and told somebody "
                    "afterwards.",
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
                    "Speaking freely → comes before a change that may have helped → staying in "
                    "the job",
                    "Agnes says it in plain words, he takes the clinics off his list, and he "
                    "goes on working that winter: the text has words for this order. “May” shows "
                    "that he leaves open what helped.",
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
                    "Soup and pavement → belong to the same evening as → the purpose of the group",
                    "The same evening has both, and he does not connect them. The verb says "
                    "only this.",
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
    lesson="05: What supports a relation",
)

# Exercise 05.

WHICH_RELATION = Quiz(
    task=(
        "Each question has a few units (invented; read them in the map of part 2) and four "
        "sentences that relate two themes. Which sentence do all these units together support?"
    ),
    questions=(
        Single(
            "frame",
            "Marek 38–51, Marek 60–68 and Birgitta 98–104: “The frame” (the group's rules) and "
            "“What can be said there”.",
            (
                Option(
                    "a",
                    "The frame protects what is said there.",
                    "A frame should do this. But read what happened after Marek had told of his "
                    "nodding, and how Karin sat there for the last twenty minutes.",
                    name="too-smooth",
                ),
                Option(
                    "b",
                    "If the rules are written down and read aloud, people can say more than "
                    "before.",
                    "In none of these three units is anything written down, and none of them "
                    "compares before with after.",
                    name="not-in-these-units",
                ),
                Option(
                    "c",
                    "When the frame is broken, somebody may be silent about it for a long time; "
                    "but even if the frame is kept, people are not always safe.",
                    "Marek counts for a year, and only then he speaks about it in the group. In "
                    "Birgitta's interview the group keeps its rule about time, and Karin is still "
                    "hurt. So each half of the sentence has its unit.",
                    right=True,
                ),
                Option(
                    "d",
                    "People who trust the others keep the rules, and people who keep the rules "
                    "are trusted.",
                    "Nobody tells that people keep the rules because they trust. It is a general "
                    "thought about people, and it comes from the reader.",
                    name="content-added",
                ),
            ),
        ),
        Single(
            "catching",
            "Marek 32–37 and Solveig 45–55: “What can be said there” and “Catching oneself”.",
            (
                Option(
                    "a",
                    "If a doctor can tell a thing there, somebody else may notice what the "
                    "doctor had not noticed.",
                    "“What do you think he saw, when you nodded?” and “You get so very kind”: in "
                    "both units somebody else notices something. The sentence does not say what "
                    "follows from this, and the units do not say it either.",
                    right=True,
                ),
                Option(
                    "b",
                    "Openness changes how doctors meet patients: a doctor who has said a thing "
                    "aloud will do it differently the next time.",
                    "The sentence says two things: a doctor has said a thing aloud, and then "
                    "does it differently. Look at the end of Solveig's unit again. She has heard "
                    "of her kind voice. What happens the next time?",
                    name="effect-added",
                ),
                Option(
                    "c",
                    "To say it and to catch oneself are the same.",
                    "Then one theme would be enough for both. But in one of these units the doctor "
                    "tells, and somebody else sees.",
                    name="themes-merged",
                ),
                Option(
                    "d",
                    "Only the leader can help somebody to catch himself.",
                    "In one of the two units somebody else did it, and not the leader.",
                    name="too-narrow",
                ),
            ),
        ),
        Single(
            "years",
            "Ragnhild 68–81, Marek 108–117 and Solveig 104–112: “Years, and what they do”.",
            (
                Option(
                    "a",
                    "Years in a group change doctors: they meet their patients differently.",
                    "Read what they say about when it changed, and why. Does anybody name a cause?",
                    name="cause-added",
                ),
                Option(
                    "b",
                    "The more years pass, the better it gets.",
                    "One of the three says that “better” is not the right word.",
                    name="too-smooth",
                ),
                Option(
                    "c",
                    "Patients change because the group has changed the doctor, who now listens "
                    "in a different way, and both of them need years for this.",
                    "They tell both things side by side. None of the three says which of the two "
                    "caused the other.",
                    name="effect-added",
                ),
                Option(
                    "d",
                    "Over the years something shifts, both in the group and with patients, and "
                    "nobody can say when it happened.",
                    "A shirt button, a light, a year that she cannot name: in all three units "
                    "something has shifted, and nobody says when.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="05: What supports a relation",
)

HARDEST = Quiz(
    task=(
        "Here are four sentences that somebody wants to put into a structure. Which of the units "
        "(invented) is the hardest test of each sentence? If the sentence were true without "
        "exception, this unit could not exist."
    ),
    questions=(
        Single(
            "frame",
            "“Without a frame that holds, nothing is said.”",
            (
                Option(
                    "a",
                    "Birgitta 16–25: the watch, the bin, the stairs",
                    "Here the frame holds. So this unit cannot show what happens when a frame "
                    "does not hold.",
                    name="only-confirms",
                ),
                Option(
                    "b",
                    "Marek 60–68: “Somebody in this room has told”",
                    "The frame is broken, but here he speaks. The first half of the sentence is "
                    "true here, and the second half is not. This is a test.",
                    right=True,
                ),
                Option(
                    "c",
                    "Marek 72–75: the card",
                    "Here they repair the frame. The sentence speaks of a frame that does not "
                    "hold.",
                    name="only-confirms",
                ),
                Option(
                    "d",
                    "Birgitta 64–67: the wrong patient, told",
                    "The frame holds, and something is said. This agrees with the sentence.",
                    name="only-confirms",
                ),
            ),
        ),
        Single(
            "caught",
            "“When a doctor's habit has been noticed, the doctor gives it up.”",
            (
                Option(
                    "a",
                    "Ragnhild 68–81: on her feet",
                    "For six years she knew her habit, and this did not help her. So the unit "
                    "limits the sentence. But in the end the habit has nearly gone, and this "
                    "agrees with the sentence. There is a unit that does not agree at all.",
                    name="limits-it",
                    keeps=0.5,
                ),
                Option(
                    "b",
                    "Marek 98–107: seen from behind",
                    "He sees himself. But he does not say here whether he gave the habit up. So "
                    "this unit tests nothing.",
                    name="does-not-say",
                ),
                Option(
                    "c",
                    "Solveig 45–55: the kind voice",
                    "“It comes all the same.” A colleague has noticed her habit, she knows this, "
                    "and the habit goes on.",
                    right=True,
                ),
                Option(
                    "d",
                    "Birgitta 72–81: something in her mouth",
                    "She does it differently, once, with a liquorice in her mouth. This agrees "
                    "with the sentence, and does not test it.",
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
                    "After thirteen years she says: “I haven't told them that one”. There were "
                    "many years, but she has not said it.",
                    right=True,
                ),
                Option(
                    "b",
                    "Ragnhild 53–59: the bag, left foot to right",
                    "They have many years together and know much about one another. But the unit "
                    "does not tell what they can say or cannot say.",
                    name="does-not-say",
                ),
                Option(
                    "c",
                    "Marek 108–117: buttons",
                    "Something got slower, not better. The unit does not tell whether everything "
                    "could be said.",
                    name="does-not-say",
                ),
                Option(
                    "d",
                    "Marek 32–37: the nodding",
                    "Here he says something that not even his wife knows. This agrees with the "
                    "sentence.",
                    name="only-confirms",
                ),
            ),
        ),
        Single(
            "mistake",
            "“If somebody tells of a mistake there, the others answer kindly.”",
            (
                Option(
                    "a",
                    "Birgitta 64–67: so it went round",
                    "The others laugh, and tell of mistakes of their own. This agrees with the "
                    "sentence.",
                    name="only-confirms",
                ),
                Option(
                    "b",
                    "Birgitta 116–121: the lifts home",
                    "This happens much later, between two people who dry the dishes. Nobody "
                    "tells of a mistake here.",
                    name="does-not-say",
                ),
                Option(
                    "c",
                    "Ragnhild 100–103: rightly done",
                    "The others answered kindly, and this did not help her. So the unit tests "
                    "whether kindness helps. It does not test whether they were kind.",
                    name="limits-it",
                    keeps=0.5,
                ),
                Option(
                    "d",
                    "Birgitta 98–104: “I'd have gone”",
                    "Somebody tells of a mistake, and the answer hurts her. The sentence says that "
                    "this does not happen.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="05: The negative case",
)
