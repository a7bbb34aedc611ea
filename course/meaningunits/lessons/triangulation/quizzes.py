"""Quizzes of lesson 09: how a code is misused, a panel that agreed too well, one dissertation."""

from __future__ import annotations

from ...activities.quizzing.kind import Multiple, Option, Quiz, Single

MISUSE = Quiz(
    task="Here are three sentences that somebody could write in an appraisal. What do you say "
    "about each?",
    questions=(
        Single(
            "cerqual",
            "‘By GRADE-CERQual, the study of 2008 deserves low confidence.’",
            (
                Option(
                    "a",
                    "too strict: nine interviews can deserve more",
                    "Strict or lenient is not the question. The tool does not rate studies.",
                    name="rated-higher",
                ),
                Option(
                    "b",
                    "it rates findings of a review, not a study",
                    "It asks how much confidence one may have in one finding, over all studies "
                    "on it. Some authors looked at 233 reviews, and had to leave out 97 of them, "
                    "because they had misused the tool.",
                    right=True,
                ),
                Option(
                    "c",
                    "fine, if two people rate independently",
                    "Two people who use the wrong tool carefully agree on the wrong thing.",
                    name="agreed-misuse",
                ),
            ),
        ),
        Single(
            "kappa",
            "‘Two coders reached κ = .81; the coding is therefore correct.’",
            (
                Option(
                    "a",
                    "only if κ is .90 or more",
                    "Even a very high κ says only that the two coded alike. It does not say that "
                    "they coded right.",
                    name="higher-kappa",
                ),
                Option(
                    "b",
                    "it shows that the two coded alike, more than by chance",
                    "This is worth knowing. But κ does not say why they coded alike.",
                    right=True,
                ),
                Option(
                    "c",
                    "it shows nothing at all",
                    "It shows that two people can follow the same rules. That is useful, but it "
                    "does not show that they are right.",
                    name="kappa-worthless",
                ),
            ),
        ),
        Single(
            "four",
            "‘The leader, the leader's yearly report, the leader's diary and the members whom the "
            "leader named to us: four sources agree.’",
            (
                Option(
                    "a",
                    "four; each is another document, with another author or date",
                    "Another document does not mean that another person has seen it.",
                    name="documents-counted",
                ),
                Option(
                    "b",
                    "two: members and leader",
                    "Nearer. But the leader chose which members were asked.",
                    name="two-voices",
                    keeps=0.5,
                ),
                Option(
                    "c",
                    "hardly more than one: the leader is behind all of them",
                    "The leader was asked, wrote the report and the diary, and chose which "
                    "members one asks. Nobody knows how much of their error the four share. And "
                    "none of them tells of the people who left.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="09: Three ways to fool oneself",
)

PANEL = Quiz(
    task=(
        "The panel of this course has three coders, all machines of the same kind. In the first "
        "round the mean α of the five themes was .93. In the second round, with new examples and "
        "a point of view written down first, it was .86."
    ),
    questions=(
        Single(
            "fell",
            "Why was the first round, with the higher agreement, done again?",
            (
                Option(
                    "a",
                    "because .93 must be a miscalculation: no three readers agree so well on "
                    "a text like this",
                    "It was counted correctly. But it was above a limit that had been set "
                    "before, and this was a reason to look for a cause.",
                    name="miscounted",
                ),
                Option(
                    "b",
                    "because three points of view made hardly any difference: there was a shared "
                    "cause",
                    "Some labels were identical. Two causes were found and removed: the examples "
                    "were too similar to the interviews, and the instructions did not tell the "
                    "coders to read from their own points of view.",
                    right=True,
                ),
                Option(
                    "c",
                    "because the codes were wrong",
                    "Nobody could know that. Agreement was the only number there was.",
                    name="known-wrong",
                ),
            ),
        ),
        Single(
            "tells",
            "α = .86. What part of their errors do these coders share?",
            (
                Option(
                    "a",
                    "86 per cent",
                    "α is not the correlation of the errors (ρ in the lab). It also counts "
                    "agreement where all are right.",
                    name="alpha-is-rho",
                ),
                Option(
                    "b",
                    "14 per cent: the rest is agreement",
                    "Readers can agree because all are right, or because all make the same error.",
                    name="rest-is-right",
                ),
                Option(
                    "c",
                    "one cannot tell from agreement",
                    "One would need a question with a known answer that does not come from these "
                    "coders.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="09: If you like: the panel of this course",
)

#: Kjeldmand's dissertation (Uppsala 2006, DiVA diva2:168540) holds all three.
ONE_DISSERTATION = Quiz(
    task=(
        "The survey of 2004, the interviews of 2008 and the interviews with leaders of 2010 belong "
        "to one dissertation. A report says: ‘Three studies support the groups.’"
    ),
    questions=(
        Multiple(
            "shared",
            "Which of these do the three share?",
            (
                Option(
                    "a",
                    "The first author and what she expects of the groups.",
                    "One doctoral student did all three.",
                    True,
                ),
                Option(
                    "b",
                    "The kind of people asked.",
                    "The first asked GPs in groups and outside groups, the second members, and "
                    "the third leaders.",
                    name="not-shared",
                ),
                Option(
                    "c",
                    "The project, and its subject: Balint groups for GPs.",
                    "All three are about Balint groups for GPs, and belong to one doctoral "
                    "project.",
                    True,
                ),
                Option(
                    "d",
                    "The method.",
                    "One study used a questionnaire with scales. Two used interviews, and these "
                    "were analysed in two ways.",
                    name="not-shared",
                ),
            ),
            hint="Ask of each option: who did it? about what? with whom? how?",
        ),
        Single(
            "sentence",
            "What may the report say instead?",
            (
                Option(
                    "a",
                    "One study supports the groups.",
                    "Three groups of people were asked in different ways. So it is more than one "
                    "study, but less than three independent studies.",
                    name="counted-as-one",
                ),
                Option(
                    "b",
                    "Three papers of one dissertation, which share author and project and differ "
                    "in "
                    "people and method; the leaders tell of difficulties.",
                    "It names what is shared and what differs. And it says that the interviews "
                    "with leaders are about difficulties.",
                    True,
                ),
                Option(
                    "c",
                    "Three independent studies, since three journals printed them.",
                    "Studies are not independent only because different journals printed them.",
                    name="counted-twice",
                ),
            ),
        ),
    ),
    lesson="09: One dissertation, three sources",
)
