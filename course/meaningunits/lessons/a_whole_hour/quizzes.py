"""Questions of side room H: what is lost, what a contradiction asks for, what two can show."""

from __future__ import annotations

from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Option, Single

LOST = Quiz(
    task="Three passages of Nils's hour (invented). What is lost if one simply leaves them out?",
    questions=(
        Single(
            "computer",
            "139–159, the computer system. He is asked whether he notices a difference in his own "
            "room, and says that the main difference there is the system.",
            (
                Option(
                    "a",
                    "Nothing. There is no word in it about the group, and it is long.",
                    "If one thinks only of the content, perhaps nothing is lost. But it is his "
                    "answer to a question about what the group does, and the answer is: something "
                    "else matters more in that room.",
                    name="no-trace",
                ),
                Option(
                    "b",
                    "That he answers the question with the computer.",
                    "One line is enough: he is asked about the group, names the computer system, "
                    "and says that “you can't separate it out”. One can leave out the seconds and "
                    "the computer mouse.",
                    right=True,
                ),
                Option(
                    "c",
                    "The figures: eight minutes, forty to fifty seconds, nine times in a day.",
                    "They are exact, and so they look like data. They say nothing about the "
                    "question. That somebody counts everything may be worth a memo about him.",
                    name="keeps-figures",
                ),
            ),
        ),
        Single(
            "money",
            "39–54, the money for each patient. It begins in the middle of his answer to how he "
            "came to the group, after “There was nothing more dramatic than that”.",
            (
                Option(
                    "a",
                    "The four hundred and twelve patients, because they explain how tired he was "
                    "when he began and so why he came.",
                    "He does not say that he was tired, or that he came because of it. If you "
                    "want the passage to have a meaning, you soon find one.",
                    name="makes-it-mean",
                ),
                Option(
                    "b",
                    "Nothing, since it says nothing about the group.",
                    "The content says nothing about it. But its place says something: here he "
                    "stops an answer, and more than twenty minutes later he gives it again.",
                    name="no-trace",
                ),
                Option(
                    "c",
                    "Its place: here he leaves the story of how he came.",
                    "He is asked how he came, says little, and begins to talk about money. Later "
                    "he tells of a complaint, and that he was sent to the group because of it. One "
                    "can leave out what he says here. One cannot leave out that he changes the "
                    "topic here.",
                    right=True,
                ),
            ),
        ),
        Single(
            "nurse",
            "365–377, the four-day week and the new nurse. No meeting of the group comes up.",
            (
                Option(
                    "a",
                    "Two answers to the question: he says that something else helped.",
                    "Before, he said that he sleeps better because of the group, and that the bus "
                    "driver took insulin because of it. Here he says that the four days and the "
                    "nurse were the reasons. All three readers gave the sleep a code here, with "
                    "the mark “against”.",
                    right=True,
                ),
                Option(
                    "b",
                    "Background about how the practice is staffed, which one may put into a table.",
                    "It looks like staffing. Compare it with 164 and 190: there he says that the "
                    "group brought the same two gains.",
                    name="takes-it-for-background",
                ),
                Option(
                    "c",
                    "Nothing, if one keeps what he said before: there he said that it was because "
                    "of the group.",
                    "Then the report has the praise, but not that he took it back. So the "
                    "shortened interview sounds better for the group.",
                    name="keeps-the-praise",
                ),
            ),
        ),
    ),
    lesson="H: What is lost",
)

CONTRADICTED = Quiz(
    task="Four loose ends in Nils's interview (invented). What does one do with them?",
    questions=(
        Single(
            "sleep",
            "164: “I sleep better, that's since the group.” 366: “The sleep, that's when I went "
            "down to four days.” What does the analysis say?",
            (
                Option(
                    "a",
                    "He sleeps better because of both: the group and the shorter week worked "
                    "together.",
                    "That may be so, and he never says it. You have repaired what he left open, "
                    "and the repair is yours.",
                    name="repaired",
                ),
                Option(
                    "b",
                    "He gives two accounts of the same change, at two places of the hour.",
                    "The data say this. Now look at what was asked before each. The first "
                    "came when he was asked about his patients, and the interviewer made more of "
                    "it. The second came when he was asked about himself.",
                    right=True,
                ),
                Option(
                    "c",
                    "The four days. He says it later, and what is said last is what counts.",
                    "What is said later is not truer. By that rule the end of an interview would "
                    "always decide, and so would the interviewer's last questions.",
                    name="last-word-wins",
                ),
                Option(
                    "d",
                    "Neither. A statement that is contradicted is no longer reliable and is left "
                    "out.",
                    "Then a report has only what was told one time. And one does know something: "
                    "that he tells it in two ways.",
                    name="dropped-both",
                ),
            ),
        ),
        Single(
            "came",
            "38: “There was nothing more dramatic than that.” 345: “So, sent.” What is the first "
            "thing to ask?",
            (
                Option(
                    "a",
                    "Whether he lied at the beginning, and what else in the hour is then not true.",
                    "An interview is not a court. People tell a stranger the short version first. "
                    "With the word “lie” you no longer ask the interesting question.",
                    name="tries-him",
                ),
                Option(
                    "b",
                    "Which of the two occurs in more of the other interviews.",
                    "Other people cannot decide how he came. But their interviews can show "
                    "whether people tell only late that they were sent.",
                    name="put-to-the-vote",
                ),
                Option(
                    "c",
                    "Why it is told twice: what came between, and what was asked.",
                    "Most of the hour is between the two: an evening that went wrong, a breach of "
                    "confidence, and a question that goes back to his own words.",
                    right=True,
                ),
            ),
        ),
        Single(
            "wife",
            "178: his patient's wife was there every time. 372: he always came alone. What may it "
            "mean?",
            (
                Option(
                    "a",
                    "That details of this story are less certain than they sound.",
                    "In the second version the figure, the month and the cause are different, too. "
                    "So one should not rely on the detail, and can say why.",
                    right=True,
                ),
                Option(
                    "b",
                    "That he mixes up two patients, so that one has to find out which sentence is "
                    "about which of them.",
                    "It could be. Nothing in the text says so. You may write it as a question to "
                    "him, and not as a finding.",
                    name="invented-a-second",
                ),
                Option(
                    "c",
                    "Nothing. It is a small mistake, and no theme depends on a wife.",
                    "A theme does depend on the story: in the first version the group made the "
                    "difference, in the second the nurse. The wife belongs to the first version.",
                    name="only-a-slip",
                ),
            ),
        ),
        Single(
            "stopping",
            "100: “It's useful, I'd recommend it.” 412: “I've thought of stopping.” Which sentence "
            "for the report is supported?",
            (
                Option(
                    "a",
                    "“On the whole Nils is satisfied with the group.”",
                    "“On the whole” makes a sum of the two, and nobody has made it. It hides that "
                    "they are of different kinds: one is advice to others, the other is about "
                    "himself.",
                    name="averaged",
                ),
                Option(
                    "b",
                    "“In the end Nils admits that the group is of no use to him.”",
                    "He does not say that. With “In the end” and “admits” it sounds like a "
                    "confession.",
                    name="made-a-confession",
                ),
                Option(
                    "c",
                    "“Nils recommends the group, and has thought of leaving it.”",
                    "He says both, and neither sentence takes the other back. The word “and” is "
                    "honest here.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="H: What to do with them",
)

ADDED = Quiz(
    task="What may one conclude from the table? Two questions.",
    questions=(
        Single(
            "against",
            "In the nine a third of the coded units speak against their code. In the two long ones "
            "it is more than half.",
            (
                Option(
                    "a",
                    "Balint groups do less for GPs than the nine interviews say.",
                    "No doctor was asked. The nine are invented, and the two as well. It is a "
                    "difference between two kinds of text.",
                    name="taken-for-evidence",
                ),
                Option(
                    "b",
                    "People who talk longer become more critical.",
                    "In these two, people take back much, and the interviews are long. But their "
                    "writers were told to let people take things back. So length and rule came "
                    "together.",
                    name="length-did-it",
                ),
                Option(
                    "c",
                    "The texts were made by different rules. This can explain it; the table "
                    "cannot show more.",
                    "The nine were written so that the subthemes occur in them. In the two, "
                    "people were to take things back. A real study has such rules too: the guide, "
                    "the time, who asks.",
                    right=True,
                ),
                Option(
                    "d",
                    "The readers have become stricter, so that the nine and the two cannot be "
                    "compared at all.",
                    "Other readers coded the two, with the same points of view and the same "
                    "codebook. They may have been stricter: one cannot know. But this "
                    "is no reason not to compare.",
                    name="readers-alone",
                ),
            ),
        ),
        Single(
            "parallel",
            "P, the parallel process, is on 47 of 569 units in the nine, and on 3 of 354 in the "
            "two. What is the best next step?",
            (
                Option(
                    "a",
                    "To delete the theme, since two longer interviews hardly have it.",
                    "Two people are too few for a count, and a theme does not need a majority. "
                    "The nine still have it.",
                    name="deleted",
                ),
                Option(
                    "b",
                    "To read those three units, and other places where one would expect P and "
                    "does not find it.",
                    "The three units are one place in Nils's interview (390–396), once for each "
                    "reader. Two readers marked it “against”. And Ewa has had patients and a "
                    "group for twelve years: could P be in what she tells, and if not, why not?",
                    right=True,
                ),
                Option(
                    "c",
                    "To read the two again until P is found in them as well, since the study "
                    "reports it.",
                    "If you search long enough, you find it. But then the theme comes from you, "
                    "not from the interview.",
                    name="searched-until-found",
                ),
            ),
        ),
    ),
    lesson="H: Beside the nine",
)
