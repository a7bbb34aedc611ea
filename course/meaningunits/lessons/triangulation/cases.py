"""Cases of lesson and exercise 09 that are sorted: directions, types, titles, and misuse."""

from __future__ import annotations

from ...activities.sorting.kind import Case

# Which way does it move the answer? --------------------------------------------------------------

DIRECTIONS_HINT = (
    "Ask first who is missing, and then how the missing people would have answered. If you cannot "
    "say it, that is an answer too."
)

DIRECTIONS = (
    Case(
        "a",
        "(Invented.) Those who join are more open than those who do not, and open people are less "
        "exhausted. A survey compares the two without any adjustment.",
        "over",
        "A part of the difference was already there before anybody joined.",
    ),
    Case(
        "b",
        "(Invented.) Some trainees were obliged to attend. They fill in a form. What does it say "
        "about groups that doctors join because they want to?",
        "unclear",
        "These are other people, and it is another kind of group. It may be less good, or better "
        "in another way. So the result is not a lower limit for volunteers.",
    ),
    Case(
        "c",
        "(Published.) In Belgrade 2018, doctors on leave for a month or more were left out of both "
        "groups.",
        "unclear",
        "Some of the most exhausted are missing in both groups. The card does not say in which "
        "group more of them are missing.",
    ),
    Case(
        "d",
        "(Invented.) Every December the leader reports how the members are: those who are there "
        "in December.",
        "over",
        "Nobody asks people who have left or are on sick leave. If they are worse off, the "
        "report is too good.",
    ),
    Case(
        "e",
        "(Invented.) Suppose that members truly are better off. The study only counts how many "
        "people are above a cut-off. Of ten people above it, two are counted as below it. Of ten "
        "people below it, one is counted as above it. This is the same in both groups.",
        "under",
        "If these errors are equally common in both groups, the difference looks smaller (lesson "
        "07).",
    ),
)

# Denzin's four types -----------------------------------------------------------------------------

TYPES_HINT = (
    "Ask what differs between the two: whom one asks, who looks, with which theory, or in which "
    "way."
)

TYPES = (
    Case("a", "Two nurses code the same nine interviews separately.", "investigator",
         "The same material, read by two people."),
    Case("b", "A questionnaire about the same matter is used in addition to the interviews.",
         "method", "The same question, answered in another way."),
    Case("c", "The same questions are put to members of three groups in three towns.",
         "data", "The same question, put at other places."),
    Case("d", (
        "The interviews are read once as a story of learning, and once as a story of power in a "
        "profession."
    ), "theory", "The same material, seen through two theories."),
    Case("e", "Members are interviewed in January and again in June.", "data",
         "The same question, put at another time."),
)  # fmt: skip

TYPES_AGAIN = (
    Case("a", "Two people take notes of the same evening without speaking to each other.",
         "investigator", "Two people collect the same kind of material."),
    Case("b", "An observer sits in on the meetings about which the members were interviewed.",
         "method", "One way is to ask, and the other is to watch."),
    Case("c", "A second researcher, who has not seen the first one's themes, builds themes of her "
         "own.", "investigator", "Another person reads the same."),
    Case("d", "Sick leave in a register is compared with what members say about their strength.",
         "method", "A register is one method, and an interview is another."),
    Case("e", (
        "A quarrel is explained first with a theory of attachment, and then with a theory of "
        "power."
    ), "theory", "The same material is explained by two theories."),
    Case("f", (
        "The questions for the members are also put to people who left the group in the first "
        "year."
    ),
         "data", "The same question, put to other people."),
    Case("g", (
        "What members tell about mistakes is explained first by a theory of shame, and then by a "
        "theory of the rules at work."
    ), "theory", "The same material is explained by two theories."),
    Case("h", "A leader is asked about the same evenings as the members.", "data",
         "The same question, put to other people."),
)  # fmt: skip

# Who took it up, and how? ------------------------------------------------------------------------

TITLES_HINT = "A title is a few words that somebody chose. What would you have to read or know?"

TITLES = (
    Case(
        "a",
        "If the nine interviews had shown the opposite, fewer authors would have cited them.",
        "neither",
        "Neither the titles nor the texts say what would have happened.",
    ),
    Case(
        "b",
        "‘GP perceptions of informal peer support in primary care: a qualitative study’: it is "
        "about "
        "support among colleagues.",
        "title",
        "The topic is in the title, and the design is, too.",
    ),
    Case(
        "c",
        "The groups prevent burnout among those who joined and left.",
        "neither",
        "To know this, one must ask those who left. No list of citing titles and none of their "
        "texts can replace that.",
    ),
    Case(
        "d",
        "‘Rest area’ and ‘Aire de repos’: very likely one work, listed in two languages.",
        "title",
        "The titles show that one is a translation of the other. It is one source, counted twice.",
    ),
    Case(
        "e",
        "‘Breaking Bad News in Oncology: A Metasynthesis’: it uses the 2008 study as one of those "
        "that it synthesises.",
        "text",
        "The study may be one of them, or it may be cited only in one sentence of the "
        "introduction.",
    ),
    Case(
        "f",
        "‘Annals Journal Club: Balint Groups and “The Joy of Being a Doctor”’: the journal itself "
        "writes about the study that it printed.",
        "title",
        "The journal's own series is named in the title. So the study is cited, but not by an "
        "independent voice.",
    ),
    Case(
        "g",
        "‘Lost to the NHS: a mixed methods study of why GPs leave practice early in England’: it "
        "found that groups keep GPs in practice.",
        "text",
        "The title names a question. Only the text says what was found, and why it cites the 2008 "
        "study.",
    ),
    Case(
        "h",
        "Twenty-nine titles are listed, so the finding is true.",
        "neither",
        "To cite is not to confirm. Even if all the texts agreed, most of their authors did not "
        "study it themselves, and agreement is not truth.",
    ),
    Case(
        "i",
        "‘Balint groups: A tool for personal and professional resilience’: it cites the study in "
        "support, not against.",
        "text",
        "‘Tool’ sounds like support. Only the text says whether it is for or against, and with "
        "which sentence.",
    ),
)  # fmt: skip

# Sound, or misuse? -------------------------------------------------------------------------------

MISUSE_HINT = (
    "Ask three questions. Was the tool made for this? If all readers were wrong in the same way, "
    "would the number look the same? What do the sources share?"
)

MISUSE = (
    Case(
        "a",
        "‘κ was .82, so the themes are really there in the interviews.’",
        "agreement as truth",
        "It says that two people coded alike. Two people who learned from the same book also "
        "code alike.",
    ),
    Case(
        "b",
        "‘For each finding of our review we said how confident we are in it, from the methods, the "
        "coherence, the amount and the relevance of the data behind it.’",
        "sound",
        "The tool was made for this.",
    ),
    Case(
        "c",
        "‘The machine that coded the interviews agreed with the machine that wrote the codebook. "
        "This confirms our reading.’",
        "agreement as truth",
        "Two machines of the same kind would agree whether they are right or wrong.",
    ),
    Case(
        "d",
        "‘Four papers from one research group, all on members who volunteered through the group's "
        "leader, agree. That is one body of evidence; we count it as little more than one source.’",
        "sound",
        "The sentence names what the four share, and counts them accordingly.",
    ),
    Case(
        "e",
        "‘We rated the 2008 study with GRADE-CERQual and arrived at moderate confidence.’",
        "wrong tool",
        "It rates a finding of a review, over all the studies about it. A single study has no "
        "such rating.",
    ),
    Case(
        "f",
        "‘The interviews, the authors' book about the interviews and a review that includes the "
        "interviews all say so: three sources.’",
        "counted twice",
        "All three come from the same nine conversations.",
    ),
    Case(
        "g",
        "‘With CERQual we gave each of our eleven studies a grade and left out those below it.’",
        "wrong tool",
        "The tool does not grade studies. It is even worse to leave studies out because of such "
        "a grade.",
    ),
    Case(
        "h",
        "‘Twelve newspapers reported the survey. The public evidence is broad.’",
        "counted twice",
        "These are twelve reports of one survey.",
    ),
)
