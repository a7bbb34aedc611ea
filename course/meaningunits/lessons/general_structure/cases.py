"""The prepared starting points of lesson 05 and exercise 05: themes and units, named by us.

The themes are put together from the course's own codes, across the study's five; no relation is
given. The condensations are ours; the interviews are invented.
"""

from __future__ import annotations

from ...activities.relating.kind import Relating
from ...activities.relating.structure import Theme

# Lesson 05: Leif, Farida, Tomas.

LESSON_THEMES = (
    Theme("T1", "Speaking freely", ("S2", "S3")),
    Theme("T2", "Somebody who is there", ("S1", "S5")),
    Theme("T3", "One's own part in it", ("C1", "C2", "C4", "I5")),
    Theme("T4", "Meeting the patient differently", ("C3", "C6", "C7", "I2", "P2", "P4")),
    Theme("T5", "Staying in the job", ("E3",)),
    Theme("T6", "Soup and pavement", ("E1",)),
)

LESSON_UNITS = (
    (
        "leif 11–15",
        "For five years he sits by the door and has the diagnosis ready while others wonder.",
    ),
    (
        "leif 16–22",
        "There is soup before they begin, and one of them plays the officials until he has to "
        "leave the room laughing; it strikes him how long it is since he last ate sitting down.",
    ),
    (
        "leif 53–58",
        "While he is ill a colleague comes with a dog, walks with him and asks nothing. One day "
        "the colleague no longer comes.",
    ),
    (
        "leif 59–63",
        "He was in the group when he broke down, and he does not agree that the group protects "
        "him.",
    ),
    (
        "leif 64–73",
        "In that spring several things changed: a partner, fewer hours, a folder that he took to "
        "the group. He cannot say which of them helped.",
    ),
    (
        "leif 74–81",
        "One winter a colleague tells him to his face that he is hiding in the car again; he gives "
        "up his evening clinics, and does not know what would have happened otherwise.",
    ),
    (
        "leif 82–87",
        "He wrote many letters for a man. The man had wanted one of them, perhaps two.",
    ),
    (
        "leif 88–96",
        "A colleague asks who he thought was reading the letters. On the way home he thinks of his "
        "father. He has not told the group this.",
    ),
    (
        "leif 103–110",
        "He gives a mother only half of the certificate that she wants. She scolds him, and the "
        "waiting room hears it.",
    ),
    (
        "leif 111–114",
        "The same afternoon he rings a colleague from the car and says what he has refused. He "
        "does this most weeks.",
    ),
    (
        "leif 115–119",
        "He has learned from his young partner that one may say no. She has never been in a group.",
    ),
    (
        "farida 38–45",
        "She admits that she wanted to hurt a patient, and she feels ill. A colleague answers with "
        "an anger of her own.",
    ),
    (
        "farida 46–50",
        "A colleague compares the visits with a game of cards, and she sees that two are playing.",
    ),
    (
        "farida 57–63",
        "She looks for the name of the feeling. She remembers how she was shamed in front of "
        "others as a young doctor, and finds that it was fear.",
    ),
    (
        "farida 64–72",
        "She has given a result to the wrong woman. The group does not ask how she could do this. "
        "It asks what happened to the other woman.",
    ),
    (
        "farida 81–83",
        "She recognises herself in a young doctor with whom all are angry, and she says nothing.",
    ),
    (
        "farida 84–88",
        "She leaves in tears, and hears that the others go on. That night she waits for a call, "
        "but nobody rings.",
    ),
    (
        "farida 92–101",
        "She had a form ready to leave her work, and cannot find it. Now she gets up to see who is "
        "next. She is not sure that this comes from the group.",
    ),
    (
        "farida 109–114",
        "She listens to the patient to the end, one film after another, late into the evening. She "
        "finds much of it dull.",
    ),
    (
        "tomas 33–42",
        "Before he must take a man's licence, he tells the group. From two small remarks he "
        "prepares the talk, moves a chair and fetches the man himself.",
    ),
    (
        "tomas 63–72",
        "Each of the colleagues tells where he or she hides from patients. He deletes an "
        "unfriendly remark about another doctor.",
    ),
    (
        "tomas 83–91",
        "He finds out that her visits are about a warm chair and a grown son. He gives her a "
        "later time, and has not told the group.",
    ),
    (
        "tomas 96–103",
        "He is bored for a good part of the evenings, and has stopped bringing cases.",
    ),
    (
        "tomas 104–107",
        "Afterwards nobody goes home; they stand in the sleet and laugh, and he stays in the car a "
        "while longer.",
    ),
    (
        "tomas 116–119",
        "People leave the group, and nobody says a word about it. He does not, either.",
    ),
)

LESSON = Relating(
    task=(
        "Relate the themes: say with a verb how one theme is related to another. For each relation "
        "choose the units that support it. Say what you do with the units that speak against "
        "something."
    ),
    themes=LESSON_THEMES,
    says=LESSON_UNITS,
    carries="themes/board",
    condensed=("condensing/condense-leif", "condensing/condense-farida"),
    wanted=3,
)

# Exercise 05: Marek, Ragnhild, Birgitta, Solveig.

EXERCISE_THEMES = (
    Theme("T1", "What can be said there", ("S2", "S3")),
    Theme("T2", "The frame", ("S4",)),
    Theme("T3", "Catching oneself", ("C2", "I5")),
    Theme("T4", "More than the complaint", ("C5", "C6", "I3")),
    Theme("T5", "Years", ("P1", "P3", "P4", "S1")),
    Theme("T6", "Doing it otherwise", ("C3", "C7")),
)

EXERCISE_UNITS = (
    (
        "birgitta 16–25",
        "There is a watch on the table, the telephones are out of reach, and nobody says "
        "anything on the stairs. A doctor who knows the patient goes out and waits.",
    ),
    (
        "birgitta 31–40",
        "A question in the group makes her ask why a man keeps coming about his ears: he wants it "
        "in writing, for his wife, and she writes it.",
    ),
    (
        "birgitta 64–67",
        "She tells that she rang the wrong patient. Somebody laughs and tells a mishap of her "
        "own, and then the others do the same.",
    ),
    (
        "birgitta 72–81",
        "She expects a hard visit and tells the group beforehand. Somebody asks where she will "
        "sit. In the visit she sits in another place, with something in her mouth that keeps her "
        "silent.",
    ),
    (
        "birgitta 98–104",
        "When a colleague tells of a death, another says what she would have done. The first has "
        "to sit out the evening, and the two do not speak for months.",
    ),
    (
        "birgitta 116–121",
        "Much later, when they dry the dishes, the colleague tells her that she need not have "
        "driven her home. She does not know what the colleague meant.",
    ),
    (
        "marek 32–37",
        "He tells the group what his wife does not know: that he nods when he has not understood. "
        "Nobody hides it, and the leader asks what the patient saw.",
    ),
    (
        "marek 38–51",
        "What he told comes back to him at the baths, in front of his daughter, and he begins to "
        "count who was in the room.",
    ),
    (
        "marek 60–68",
        "After a year he says aloud that somebody has told. Two think that they did it. A third "
        "is furious that he sat there and counted.",
    ),
    (
        "marek 72–75",
        "The leader brings a card with the rules, and they read it aloud one after the other.",
    ),
    (
        "marek 87–97",
        "A dizzy woman has nothing wrong with any organ. Then he hears that she sits at night on "
        "a chair by the door. He says that he stands outside if he does not know what patients "
        "themselves believe.",
    ),
    (
        "marek 98–107",
        "In a colleague's story of how she held on to a knee he sees himself from behind, busy "
        "with his cuff.",
    ),
    (
        "marek 108–117",
        "He in the group, and the woman in his consulting room, took off their coats bit by bit. "
        "He cannot say when it changed, and he does not call it better.",
    ),
    (
        "ragnhild 53–59",
        "She knows little about the others' lives, but she knows their smallest signs. It is the "
        "same with patients: for years she passes a house, and one evening there is a light in "
        "another window.",
    ),
    (
        "ragnhild 68–81",
        "She finds out that she gets to her feet when somebody falls silent. For six years she "
        "knows this, and it does not help her. Then the habit has nearly gone.",
    ),
    (
        "ragnhild 100–103",
        "The others told her that she had done it right. But she was the one who had to fetch "
        "the scale.",
    ),
    (
        "solveig 45–55",
        "A colleague notices the kind voice with which she gets rid of people. She has this "
        "voice from her mother. Now she hears it coming, but it still comes.",
    ),
    (
        "solveig 72–82",
        "In a patient's kitchen she sees, after twenty years, what the woman's back had lifted.",
    ),
    (
        "solveig 95–103",
        "Her husband, who has died, had left the girl in peace, and he knew more than her X-rays "
        "showed. She has not told the group this story.",
    ),
    (
        "solveig 104–112",
        "The chairs have moved, and the girl comes in differently. She finds no word for what "
        "she feels when she meets either of them.",
    ),
)

EXERCISE = Relating(
    task=(
        "Here are six themes and twenty units from four interviews. Relate the themes, and give "
        "for each relation the units that support it. Find the theme that only one person speaks "
        "of. And find the units that speak against something."
    ),
    themes=EXERCISE_THEMES,
    says=EXERCISE_UNITS,
    shows_codes=False,
    wanted=5,
)
