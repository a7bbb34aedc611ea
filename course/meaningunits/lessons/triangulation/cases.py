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
        "Part of the difference was there before anybody joined.",
    ),
    Case(
        "b",
        "(Invented.) Trainees who had to attend fill in a form. What does it say about groups that "
        "doctors join of their own choice?",
        "unclear",
        "Other people, and another kind of group. It may be less good, or better in another way. "
        "So the result is not a lower limit for volunteers.",
    ),
    Case(
        "c",
        "(Published.) In Belgrade 2018, doctors on leave for a month or more were left out of both "
        "groups.",
        "unclear",
        "It takes some of the most exhausted out of both. The card does not say from which of the "
        "two it takes more.",
    ),
    Case(
        "d",
        "(Invented.) Every December the leader reports how the members are: those who are there "
        "in December.",
        "over",
        "Who has left, or is off sick, is not asked. If they fare worse, the report is too good.",
    ),
    Case(
        "e",
        "(Invented.) Suppose that members truly are better off. Exhaustion is measured with much "
        "error, the same in both groups. The study only uses whether people are above a cut-off.",
        "under",
        "Errors that fall on both alike blur a difference: it looks smaller (lesson 07).",
    ),
)

# Denzin's four types -----------------------------------------------------------------------------

TYPES_HINT = "Ask what differs between the two: whom one asks, who looks, which theory, or how."

TYPES = (
    Case("a", "Two nurses code the same nine interviews separately.", "investigator",
         "The same material, read by two people."),
    Case("b", "A questionnaire about the same matter is used in addition to the interviews.",
         "method", "The same question, answered in another way."),
    Case("c", "Members of three groups in three towns are asked what the first group was asked.",
         "data", "The same question, put at other places."),
    Case("d", "The interviews are read once as a story of learning, and once as one of power in a "
         "profession.", "theory", "The same material, seen through two theories."),
    Case("e", "Members are interviewed in January and again in June.", "data",
         "The same question, put at another time."),
)  # fmt: skip

TYPES_AGAIN = (
    Case("a", "Two people take notes of the same evening without speaking to each other.",
         "investigator", "Two people who collect."),
    Case("b", "An observer sits in on the meetings about which the members were interviewed.",
         "method", "Watching, beside asking."),
    Case("c", "A second researcher, who has not seen the first one's themes, builds themes of her "
         "own.", "investigator", "Another person reads the same."),
    Case("d", "Sick leave from the register is set beside what members say of their strength.",
         "method", "A register and an interview."),
    Case("e", "The quarrel of a winter is read as a matter of attachment, and then as one of who "
         "has the say.", "theory", "Two theories of one thing."),
    Case("f", "Those who left the group in the first year are asked what the members were asked.",
         "data", "The same question, put to other people."),
    Case("g", "What members tell of mistakes is explained by shame, and then by the rules of the "
         "workplace.", "theory", "Two theories of one thing."),
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
        "No list of who cites whom, and no text on it, can replace asking those who left.",
    ),
    Case(
        "d",
        "‘Rest area’ and ‘Aire de repos’: very likely one work, listed in two languages.",
        "title",
        "It can be seen from the titles that one is the other translated. It is one source, "
        "counted twice.",
    ),
    Case(
        "e",
        "‘Breaking Bad News in Oncology: A Metasynthesis’: it uses the 2008 study as one of those "
        "that it synthesises.",
        "text",
        "It may be one of them, or be cited in a single sentence of the introduction.",
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
        "Twenty-nine titles are listed; so the finding has been confirmed many times over.",
        "neither",
        "To cite is not to confirm. Even if every one of the texts agreed, most of them did not "
        "look "
        "for themselves.",
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
    "Three questions: is the tool made for this? what would the same number look like if all were "
    "wrong alike? what do the sources share?"
)

MISUSE = (
    Case(
        "a",
        "‘κ was .82, so the themes are really there in the interviews.’",
        "agreement as truth",
        "It says that two people coded alike. Two who learned from the same book do.",
    ),
    Case(
        "b",
        "‘For each finding of our review we said how confident we are in it, from the methods, the "
        "coherence, the amount and the relevance of the data behind it.’",
        "sound",
        "That is what the tool was made for.",
    ),
    Case(
        "c",
        "‘The machine that coded the interviews agreed with the machine that wrote the codebook. "
        "This confirms our reading.’",
        "agreement as truth",
        "Two of one make agreeing is what one would see either way.",
    ),
    Case(
        "d",
        "‘Four papers from one research group, all on members who volunteered through the group's "
        "leader, agree. That is one body of evidence; we count it as little more than one source.’",
        "sound",
        "What the four share is named, and the count follows from it.",
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
        "All three rest on the same nine conversations.",
    ),
    Case(
        "g",
        "‘With CERQual we gave each of our eleven studies a grade and left out those below it.’",
        "wrong tool",
        "Grading studies is not what it does, and leaving them out by such a grade is worse.",
    ),
    Case(
        "h",
        "‘Twelve newspapers reported the survey. The public evidence is broad.’",
        "counted twice",
        "Twelve reports of one survey.",
    ),
)
