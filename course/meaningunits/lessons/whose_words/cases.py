"""What side room B asks: to find a person, to mend a passage, and what to do with a yes and a no.

Every passage, person and report is invented for this course.
"""

from __future__ import annotations

from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Multiple, Option, Single
from ...activities.sorting.kind import Case, Sorting, Taken, Trap
from ...tasks.kind import listed
from .register import fitting


def _left(**known: object) -> str:
    """How many of the register's doctors are left, in words, and who."""
    left = [one.name for one in fitting(**known)]  # type: ignore[arg-type]
    many = ("", "One doctor is", "Two are", "Three are", "Four are")[len(left)]
    return f"{many} left: {listed(left)}"


FOUND = Quiz(
    task="Dr T has no name here and no place. Find out who she is.",
    questions=(
        Single(
            "who",
            "Who is Dr T?",
            (
                Option("a", "Elsa Gran", "She is alone on an island. But her page tells of no "
                       "years abroad, and Dr T has come back.", name="one-detail-missed"),
                Option("b", "Ida Nord", "She worked in Canada. But she works in town, with others, "
                       "and Dr T is the only one on an island.", name="one-detail-missed"),
                Option("c", "Karin Malm", "Alone, on an island, back from Canada: nobody else "
                       "fits. It took you a minute or two.", True),
                Option("d", "Nobody can say: the passage has no name in it.",
                       "That is what the study hopes. Count the doctors whom the details fit.",
                       name="trusts-the-pseudonym"),
            ),
        ),
        Single(
            "pair",
            "Suppose that you knew two details only. Which two leave only one doctor?",
            (
                Option("a", "A woman who works alone.",
                       f"{_left(sex='woman', alone=True)}.", name="pair-leaves-some"),
                Option("b", "A woman on an island.",
                       f"{_left(sex='woman', place='island')}.", name="pair-leaves-some"),
                Option("c", "Somebody who works alone, on an island.",
                       f"{_left(alone=True, place='island')}.", name="pair-leaves-some"),
                Option("d", "On an island, after years abroad.",
                       f"{_left(place='island', abroad=True)}. Each of the two details alone "
                       "leaves five. No single detail had to be rare.", True),
                Option("e", "A woman, after some years abroad.",
                       f"{_left(sex='woman', abroad=True)}.", name="pair-leaves-some"),
            ),
        ),
        Multiple(
            "others",
            "Which other people were not asked, although the passage speaks of them or leads to "
            "them?",
            (
                Option("a", "The ferryman.", "An accident that was in the papers leads to one "
                       "name, and the passage also says why he went to the doctor.", True),
                Option("b", "Berit, who leads the group.", "Whoever finds Dr T finds her group, "
                       "and its leader's first name stands there.", True),
                Option("c", "Lindgren.", "His name stands there, and also what he told in a room "
                       "where everybody had promised silence.", True),
                Option("d", "The interviewer.", "She signs the report, and knew what she was "
                       "doing. She can be found, and nobody has to protect her from her own study.",
                       name="counts-the-author"),
                Option("e", "Her brother.", "A region has one bishop. Whoever finds her finds "
                       "him, and whoever finds him finds her.", True),
            ),
        ),
    ),
    lesson="B: Predict",
)  # fmt: skip

YES_AND_NO = Quiz(
    task="Four moments in a study. What would you do?",
    questions=(
        Single(
            "list",
            "Names are replaced by numbers. The list that connects names and numbers is locked "
            "away, and only one person has the key. A colleague says: “So these are not personal "
            "data any more.”",
            (
                Option("a", "She is right: from the transcripts alone nobody finds anybody.",
                       "You have just found somebody from a transcript alone. And in European law "
                       "the list counts too.", name="pseudonym-is-anonymous"),
                Option("b", "She is right as long as the list stays where it is.",
                       "A locked list lowers the risk. It does not change what the texts are.",
                       name="lock-is-anonymous"),
                Option("c", "They are personal data still: with the list they lead to people.",
                       "Because the list is kept apart and locked away, the GDPR calls them "
                       "pseudonymised. It counts them as information about a person who can be "
                       "identified. If details in them lead to somebody, as with Dr T, they are "
                       "not even that.", True),
            ),
        ),
        Single(
            "burnt",
            "The list has been destroyed. Are the transcripts anonymous now?",
            (
                Option("a", "Yes. Without a list nobody can find a name, not even the researchers.",
                       "Without a list one needs details. They are in the text.",
                       name="list-is-all"),
                Option("b", "It depends on what is in them, and on what else can be looked up.",
                       "What counts is whether somebody can be found in a way that people are "
                       "reasonably likely to try. To combine details is such a way.", True),
                Option("c", "No. An interview is never anonymous, whatever one takes out of it.",
                       "Some can be: a short, general passage may lead to nobody. One has to look "
                       "at each text.", name="never-anonymous"),
            ),
        ),
        Single(
            "again",
            "She signed a form before the interview: “I agree to be quoted.” Then she told of the "
            "ferryman. You want to quote this story.",
            (
                Option("a", "You may. She signed, and she knew that she was recorded.",
                       "When she signed she could not know what she would say.",
                       name="signed-once"),
                Option("b", "You leave the passage out, to be on the safe side.",
                       "That is safe, but you decide for her. She may want others to hear it.",
                       name="decides-for-her"),
                Option("c", "You show her the passage as it would be printed, and ask again.",
                       "Consent is a process: when something new has been told, one asks about "
                       "it again.",
                       True),
                Option("d", "You change so much in it that she would not recognise it herself, and "
                            "print it.",
                       "Then it is no longer what she said, and she was still not asked.",
                       name="disguise-for-consent"),
            ),
        ),
        Single(
            "withdrawn",
            "The analysis is done, the article is already at the journal. She writes: “I take it "
            "back.” The form had said only this: she could do so at any time.",
            (
                Option("a", "You answer that it is too late once an analysis is done.",
                       "The form said “at any time”. One has to tell people of a limit before, not "
                       "after.",
                       name="limit-told-late"),
                Option("b", "You delete her name from the list, and leave the analysis as it is.",
                       "Her words are still there, and you know to whom they lead.",
                       name="name-for-words"),
                Option("c", "You take out her transcript and her words, check which findings still "
                       "stand, and tell her what cannot be undone.",
                       "So you keep the promise as far as you can, and you are honest about the "
                       "rest: you cannot forget what you have learnt from her.", True),
                Option("d", "You withdraw the article and start again, as though you had never met "
                       "her, with a new question and new interviews.",
                       "That throws away what all the others gave you. And you cannot forget "
                       "what you know.",
                       name="unlearns"),
            ),
        ),
    ),
    lesson="B: A yes, and a no",
)  # fmt: skip

KEEP, WIDER, OTHER, OUT = "keep", "generalise", "replace", "remove"

#: What each act is called in the diagnosis of a detail that was mended by it.
_ACTS = {"keep": KEEP, "generalise": WIDER, "replace": OTHER, "remove": OUT}


def _mend(key: str, text: str, label: str, why: str, look: str, **costs: str) -> Case:
    """A detail; ``costs`` is what each other act would cost here, or leave open."""
    instead = {_ACTS[act]: Taken(f"{act}-{key}", told) for act, told in costs.items()}
    return Case(key, text, label, why, look, instead=instead)


MENDED = Sorting(
    task=(
        "Mend the passage for the report, so that it leads to nobody. The study's question is what "
        "the group means for this doctor's encounters with patients, and for staying in her work. "
        "What do you do with each detail?"
    ),
    labels={
        KEEP: "it stays as it is",
        WIDER: "say the same less exactly, so that it fits many",
        OTHER: "put something else of the same kind in its place, everywhere",
        OUT: "take it out, and mark the gap: […] (if you remove a habit of speech, say so once, "
             "in the report)",
    },
    cases=(
        _mend("a", "“I was the only one on the island”", WIDER,
              "The group matters to her because she is alone; the island leads to her. “The only "
              "doctor in a remote place” says that she is alone, and does not name the island.",
              "Which part of this detail does the question need?",
              keep="The island stays, and with one more detail it leads to her.",
              replace="Another island, or a valley, is untrue, and somebody may draw conclusions "
              "from it. Less exact words can say it and be true.",
              remove="Without this detail the passage loses the reason why the group matters: "
                     "she is alone."),
        _mend("b", "“I'd come back from Canada”", OUT,
              "With the island it leads to her, and nothing in the passage depends on it.",
              "Does anything else in the passage need it?",
              keep="One search for a doctor back from Canada leaves few doctors. Together with "
              "the island it leaves one.",
              generalise="“From abroad” still leaves only two of those who work alone.",
              replace="Another country is untrue, and “abroad” is still told: it leaves only two "
              "of those who work alone."),
        _mend("c", "“for two years I told them nice cases”", KEEP,
              "Nobody outside can look it up, and it is what the study is about: trust took two "
              "years.",
              "Who could look this up? What would the study lose?",
              generalise="“For some time” would make the finding less exact, and protect nobody: "
              "nobody can look up how long she told nice cases.",
              replace="Another number would be a finding that you made up.",
              remove="It leads to nobody, and without it nobody sees that trust took time."),
        _mend("d", "“the ferryman … it was in the papers, the midsummer the small boat went down”",
              WIDER,
              "The patient never said yes, one search leads to his name, and his doctor must "
              "keep his secrets even after his death. What has to stay is that he died after she "
              "had sent him home. “A patient who died in an accident, some days after I had told "
              "him to come back later.”",
              "Whose story is it? What would be lost without it?",
              keep="One search in old newspapers leads to his name, and he never said yes.",
              replace="With another way to die you would make up facts about a patient, and it may "
              "point to somebody else's death. It is better to say less: that can be true.",
              remove="Without a death nobody understands what she tells the group, and why it cost "
              "her so much."),
        _mend("e", "“Berit, who leads us” (she is named in eleven places of the interview)", OTHER,
              "A reader must be able to see that it is the same person in all eleven places, and "
              "Berit has not been asked. Another first name protects her, and the reader still "
              "sees that it is one person.",
              "Does a reader have to follow this person through the text?",
              keep="Her name leads to the group, and through it to its members. She has not been "
              "asked.",
              generalise="“A leader” hides her, but in eleven places a reader no longer sees that "
              "it is one person.",
              remove="If her name is taken out, eleven places make no sense: nobody sees who "
              "asked nothing."),
        _mend("f", "“My brother's the bishop”", OUT,
              "There is one bishop, and the question needs no brother. What she says next, that "
              "she grew up with people who keep things to themselves, leads to nobody and stays.",
              "Does the question need a brother?",
              keep="There is one bishop, so there is one family. He was not asked either.",
              generalise="“A brother who is well known” makes people guess, and the question does "
                         "not need him.",
              replace="A brother with another job would be made up, and nothing in the passage "
              "needs him."),
        _mend("g", "“I said it with my eyes on the floor”", KEEP,
              "Nobody outside can find her by it, and it shows the shame that she does not name. "
              "Whoever sat there knows it already: no editing changes that.",
              "Who could find her by this?",
              generalise="“I told them” loses how she told it: the shame. And nobody outside could "
              "look it up.",
              replace="Another gesture would be made up, and this one says what she does not say.",
              remove="Then the shame is gone: she does not name it anywhere else. And it hides her "
              "from nobody: those who sat there know it already."),
        _mend("h", "“I drove home past the quay; I hadn't driven past the quay since June”", WIDER,
              "The quay and June lead to the accident. “Past the place, for the first time since” "
              "keeps what it is about: she could go there again.",
              "What does the sentence show once the place is gone?",
              keep="With a quay and June, whoever looks for the accident finds it.",
              replace="Another place and month would be made up, and somebody may draw conclusions "
              "from them. Less exact words can be true.",
              remove="Without it one does not see that she could go there again."),
        _mend("i", "“so to speak”, four times in this passage", OUT,
              "Those who sat there can know her by this habit. Other people who have only "
              "heard her talk (a patient, or a colleague from elsewhere) may know her by it too. "
              "The words tell nothing, so it costs nothing to remove them: say once in the report "
              "that such habits were taken out.",
              "Who knows people by how they talk?",
              keep="Those who sat in the group know her anyway, that is true. But others, who have "
              "only heard her talk, may know her by these words.",
              generalise="A habit of speech cannot be said less exactly: it is in these words, "
              "or it is not there.",
              replace="Another habit would be one that she does not have, and it may be somebody "
              "else's."),
    ),
    well_done=(
        "For each act one weighs two things: whom it protects, and what it costs."
    ),
    traps=(
        Trap(
            "black-pen",
            {"c": KEEP, "g": KEEP, **dict.fromkeys("abdefhi", OUT)},
            "You took out everything that might lead to somebody.",
            "The passage is safe now, and hardly says anything: why the group matters, who died, "
            "who answered, all of it is gone. Between “keep” and “remove” there are other acts.",
            "Ask of each detail: which part of it does the study's question need?",
        ),
        Trap(
            "names-only",
            {"e": OTHER, **dict.fromkeys("abcdfghi", KEEP)},
            "You changed the name and kept the rest.",
            "That is what the passage's first editor did. You found Dr T without any name.",
            "Look again: which two details left only one doctor?",
        ),
    ),
    lesson="B: Worked: one detail",
)  # fmt: skip

QUOTING = Quiz(
    task="Now somebody quotes the mended passage, as it stands on this page.",
    questions=(
        Multiple(
            "still",
            "Somebody reads only the mended passage. Which of these readings can this person "
            "still check?",
            (
                Option("a", "It took her two years to tell something that cost her.",
                       "“For two years” was kept.", True),
                Option("b", "The leader did not question her, and another member answered with a "
                            "case of his own.",
                       "Both are still there. How he said it is gone: that was the price of "
                       "generalising.", True),
                Option("c", "On an island a doctor lives among her patients, and this is why she "
                       "needs the group.",
                       "The island is gone, so a reader cannot see it any more. That is a price. "
                       "If the study needs this reading, the researchers have to ask her, or they "
                       "must not print it.",
                       name="needs-what-was-taken"),
                Option("d", "Years abroad make it harder to trust a group.",
                       "The passage never supported this: she says that she came back, and not "
                       "that it mattered.", name="was-never-there"),
            ),
        ),
        Single(
            "cut",
            "She said: “The group saved me, I used to say. Now I'd say it got me through one "
            "winter.” (invented) Which of these cuts changes what she meant?",
            (
                Option("a", "“The group saved me …”",
                       "Every word is hers. But this is exactly what she takes back.", True),
                Option("b", "“Now I'd say it got me through one winter.”",
                       "It is shorter, and it is still what she means now.", name="cut-is-fair"),
                Option("c", "“The group … got me through one winter.”",
                       "It is what she means now, so it does not betray her. But “…” hides that "
                       "words of two sentences were joined: the second cut is cleaner.",
                       name="cut-is-fair"),
                Option("d", "“… I used to say. Now I'd say it got me through one winter.”",
                       "It begins late, and one sees that something was said before.",
                       name="cut-is-fair"),
            ),
        ),
        Single(
            "voices",
            "The transcripts have everybody's words as they were said. In a draft of the report "
            "the doctors speak in tidy sentences, and the receptionist says: “Well, I were like, "
            "you know, not my job, innit.” What is wrong here?",
            (
                Option("a", "Nothing: the receptionist did say that.",
                       "In the transcripts the doctors say “er” and “you know” as well. In the "
                       "draft theirs are gone.",
                       name="verbatim-is-honest"),
                Option("b", "The receptionist should have been paraphrased, out of kindness.",
                       "Then the doctors speak, and others speak about the receptionist.",
                       name="kindness-silences"),
                Option("c", "There are two rules, for two kinds of people.",
                       "Choose one rule for all, and say which. Keep a dialect if it matters for "
                       "what is said, or if the person wants it.", True),
            ),
        ),
    ),
    lesson="B: Quoting",
)  # fmt: skip
