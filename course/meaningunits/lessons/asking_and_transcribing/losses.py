"""What a cleaned transcript and a free translation do to a code: cases and questions."""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Quiz, Single
from ...activities.sorting.kind import Case, Sorting, Taken
from .minute import CLOSE, FREE, INVENTED, ORIGINAL

_LABELS = {
    "lost": "something is gone, and because of this a code could change",
    "put in": "something was added that nobody said, and because of this a code could change",
    "no matter": (
        "something is gone or made smoother, but nothing is lost that is important for meaning "
        "units"
    ),
}

CLEANING = Sorting(
    task=(
        "What did the cleaning do, line by line? If two of the three answers fit, choose the one "
        f"that is more important for a code. {INVENTED}"
    ),
    labels=_LABELS,
    cases=(
        Case(
            "a",
            "“(3) Yeah. (1) Yeah, no, it was – it was fine.” became “Yes, it was fine.”",
            "lost",
            "Before “fine” there are three seconds of silence and a broken start. Without them it "
            "is a simple yes. (“Yeah, no” alone would prove nothing: many say it when they agree.)",
            "Read both aloud. Would you believe both in the same way?",
            where="line 2",
            instead={
                "no matter": Taken(
                    "words-for-answer",
                    "The words that mean something are still there: yes, fine. But the silence and "
                    "the broken start are part of how he answers her.",
                ),
                "put in": Taken(
                    "yes-for-addition",
                    "“Yes” is only a tidy “yeah”. Nothing was put in. Look at what is no longer "
                    "there.",
                ),
            },
        ),
        Case(
            "b",
            "“Mm.” was left out.",
            "no matter",
            "The interviewer says only this, and the doctor goes on. Nothing that he tells is "
            "gone. (It shows a missed probe: if you study the interviewer, as in lesson 07, it "
            "counts.)",
            "What would somebody who reads only his words miss?",
            where="line 6",
            instead={
                "lost": Taken(
                    "mm-for-his-words",
                    "You may think of what the interviewer could have asked there, and you are "
                    "right: a probe was missed. But without the “Mm” he still tells the same, in "
                    "the same order.",
                ),
                "put in": Taken("nothing-came-in", "Nothing new is there: a line is missing."),
            },
        ),
        Case(
            "c",
            "“(laughs) Safe. Well.” became “Safe, yes.”",
            "put in",
            "He repeats her word, with a laugh. The cleaned text makes him agree: nobody said "
            "this “yes”.",
            "Whose word is “safe”, and what does he do with it?",
            where="line 4",
            instead={
                "lost": Taken(
                    "only-the-laugh",
                    "You are right that a laugh is gone. But something else is more important "
                    "here: look for a word that nobody said.",
                ),
                "no matter": Taken(
                    "yes-for-well",
                    "“Well” and “yes” look like two empty words. But with “yes” he agrees, and "
                    "with “well” he does not.",
                ),
            },
        ),
        Case(
            "d",
            "“sort of” and “you know” were left out.",
            "no matter",
            "What the unit is about does not change. (A study of how people speak would need "
            "them.)",
            "Does the story change without them?",
            where="line 7",
            instead={
                "lost": Taken(
                    "every-word-counts",
                    "In a study of talk itself every “sort of” counts. Here the question is what "
                    "happened to him in the group.",
                ),
                "put in": Taken("nothing-came-in", "Nothing new is there: words are missing."),
            },
        ),
        Case(
            "e",
            "“And I thought, right.” was left out.",
            "lost",
            "It is short, and it is his conclusion: he has understood something about the group.",
            "What does he do in this sentence that he does in no other?",
            where="line 7",
            instead={
                "no matter": Taken(
                    "filler-for-conclusion",
                    "It looks like empty words. But he thinks something here, after a silence, and "
                    "the story ends with it.",
                ),
                "put in": Taken("nothing-came-in", "Nothing new is there: a sentence is missing."),
            },
        ),
        Case(
            "f",
            "The brackets are gone, and “I’d had the –” is gone too. (A bracket marks where two "
            "speak at once.)",
            "lost",
            "He had begun to tell something, and she spoke at the same time. In the cleaned text "
            "nobody can see that something is missing.",
            "Who was speaking when she said “So you felt safe”?",
            where="lines 3 and 4",
            instead={
                "no matter": Taken(
                    "fragment-for-nothing",
                    "Four words without an end look like nothing. They are the beginning of what "
                    "he would have told.",
                ),
                "put in": Taken(
                    "question-mark-only",
                    "A question mark came in, and it makes her more polite than she was. For his "
                    "words something else happened: look at “I’d had the –”.",
                ),
            },
        ),
        Case(
            "g",
            "“Very nice.” became “very supportive”.",
            "put in",
            "“Supportive” is a word of people who write reports. He said nice, twice, and breathed "
            "out between.",
            "Who would use this word: he, or the one who types?",
            where="line 8",
            instead={
                "no matter": Taken(
                    "synonym-for-same",
                    "The two look like synonyms. “Nice” can be weak praise, and “supportive” "
                    "cannot.",
                ),
                "lost": Taken(
                    "only-the-breath",
                    "You are right that the breath is gone. But something else is more important "
                    "here: look at the word. Somebody has exchanged it.",
                ),
            },
        ),
        Case(
            "h",
            "“Afterwards I, erm, I drove home and didn’t” became “Afterwards I drove home and did "
            "not”.",
            "no matter",
            "A false start and a short form. What he did is still there: he drove, without the "
            "radio.",
            "What did he do, in each version?",
            where="line 10",
            instead={
                "lost": Taken(
                    "stumble-for-meaning",
                    "He hesitates once. That is not always a sign: what follows is told without a "
                    "break.",
                ),
                "put in": Taken(
                    "grammar-for-addition",
                    "“Did not” is “didn’t”, written out. It says the same.",
                ),
            },
        ),
    ),
    well_done=(
        "What matters is not how many signs a transcript has. It is whether somebody chose them "
        "for this question, and wrote the rules down."
    ),
    hint="Ask of each: what does he do here, and does he still do it in the cleaned text?",
    lesson="E: What a transcript loses",
)

CODED = Quiz(
    task=f"One minute, two transcripts, and the codebook of lesson 04. {INVENTED}",
    questions=(
        Single(
            "code",
            "With the cleaned text a coder gives S2, Faults are tolerated: a mistake was told, and "
            "the others were kind about it. Which code does the other text need?",
            (
                Option(
                    "a",
                    "S2 again: the same things are told, only with more sounds around them.",
                    "Some words differ as well. “Safe, yes” and “very supportive” were put in. "
                    "“Nobody” and “And I thought, right” are gone.",
                    name="same-content",
                ),
                Option(
                    "b",
                    "C1, Difficult emotions: the silences show his shame.",
                    "A silence shows that something is there. It does not say what: shame is your "
                    "word. Put it into a memo.",
                    name="feeling-put-into-silence",
                ),
                Option(
                    "c",
                    "No code: one cannot code a pause or a laugh.",
                    "You need not code the pause. It tells how the words beside it are meant.",
                    name="sounds-are-no-data",
                ),
                Option(
                    "d",
                    "S2 or S3, and at least one part with the mark “against”.",
                    "He does not say yes to “safe”, nobody speaks, and he draws a conclusion: “And "
                    "I thought, right.” The group was nice as well. Perhaps the fault was not "
                    "quite tolerated (S2), or they did not speak openly (S3). One can defend both.",
                    right=True,
                ),
            ),
        ),
        Single(
            "which",
            "Which of the two transcripts is the right one?",
            (
                Option(
                    "a",
                    "The word-for-word one. The more a transcript shows, the truer it is.",
                    "Every sign is a choice as well: nobody wrote down how he sat. More signs also "
                    "make a text that nobody reads to its end.",
                    name="more-is-truer",
                ),
                Option(
                    "b",
                    "The one whose rules fit the question, if they are written down.",
                    "A transcript is made for a purpose. Readers have to know the purpose and the "
                    "rules. (And keep the recording until somebody has compared the two.)",
                    right=True,
                ),
                Option(
                    "c",
                    "The cleaned one. It is fair to him: nobody wants to be quoted with every erm.",
                    "That is a good reason for how you *print* a quotation. The analysis comes "
                    "before that.",
                    name="print-for-analysis",
                ),
                Option(
                    "d",
                    "Neither. Only the recording is the interview, so one should code the "
                    "recording.",
                    "A recording also leaves out the room and the faces. And people who check "
                    "your work need a text that they can point at.",
                    name="only-the-tape",
                ),
            ),
        ),
    ),
    lesson="E: What a transcript loses",
)

TRANSLATED = Quiz(
    task=(
        f"A doctor said in German (invented): “{ORIGINAL}” Close translation: “{CLOSE}” Free "
        f"translation: “{FREE}”"
    ),
    questions=(
        Single(
            "know",
            "What does the free translation do to “Das kenn ich” (“I know that”)?",
            (
                Option(
                    "a",
                    "It says that this colleague had “the same”, and so code I4 seems certain. The "
                    "original leaves open what it was, and how much.",
                    "As an answer to somebody's story, “Das kenn ich” points to something of one's "
                    "own. It does not say whether it was “the same”, nor whether it was a feeling "
                    "or a case. The free version has decided this before any coder could.",
                    right=True,
                ),
                Option(
                    "b",
                    "Nothing: it says in good English what he meant, as any good translation has "
                    "to do.",
                    "It is near to what he probably meant. But “the same” is more than he said. "
                    "Who added it, and would you have noticed?",
                    name="sense-for-words",
                ),
                Option(
                    "c",
                    "It makes a mistake: the German word is used for facts only.",
                    "It is used for what one has met before, and in an answer often for what one "
                    "has felt. So the free version is possible. It is only narrower than the "
                    "words.",
                    name="dictionary-for-talk",
                ),
                Option(
                    "d",
                    "It makes the sentence more general.",
                    "The other way round: “somebody” has become “a colleague”, and “I know that” "
                    "has become “he had been through the same”.",
                    name="general-for-definite",
                ),
            ),
        ),
        Single(
            "one",
            "“Einem” and “man” became “one” in the close translation and “I” in the free one. What "
            "follows?",
            (
                Option(
                    "a",
                    "The close one shows that he keeps his feelings at a distance, and a memo "
                    "should say so.",
                    "“Man” is everyday German. The stiff distance of “one” comes from the English "
                    "word, not from him.",
                    name="translation-as-trait",
                ),
                Option(
                    "b",
                    "Nothing: he is speaking of himself, so it is “I”.",
                    "Perhaps he is. “Man” leaves open whether he speaks of himself or says how it "
                    "is for people. The free version has decided this for him.",
                    name="decides-who",
                ),
                Option(
                    "c",
                    "Each loses something: English “one” is not as plain as German “man”, and “I” "
                    "hides that he may mean others too.",
                    "“One” is stiff in English, and “I” leaves out that it may be true of "
                    "everybody. No English word does both. A note beside the translation can say "
                    "it.",
                    right=True,
                ),
                Option(
                    "d",
                    "The free one is better, because its English is better.",
                    "Good English helps those who read the report. But one codes what he said.",
                    name="style-for-sense",
                ),
            ),
        ),
        Single(
            "practice",
            "Your report will be in English. What do you do?",
            (
                Option(
                    "a",
                    "Have everything translated first. Then the whole team codes one and the same "
                    "text.",
                    "Then the translator has made the first analysis, alone, and nobody sees it.",
                    name="translate-first",
                ),
                Option(
                    "b",
                    "Have it translated back. If the German is the same again, the English is "
                    "right.",
                    "In this way you find large mistakes: “been through the same” would come back "
                    "as other German. You do not find small ones: the second translator may write "
                    "smooth German too, and nobody sees that “halt doch” was lost. It is a check, "
                    "and no proof.",
                    name="back-translation-as-proof",
                ),
                Option(
                    "c",
                    "Let a program translate it: it makes the same choices everywhere.",
                    "It makes the same choices, but you cannot ask it why. Think also of where "
                    "the patients' or colleagues' words go: often to a company.",
                    name="program-decides",
                ),
                Option(
                    "d",
                    "Code in German as long as possible, translate what you quote, keep both, and "
                    "say who translated.",
                    "In this way others can check a quotation, and disagree with it.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="E: What a translation decides",
)
