"""Side room C: four short analyses of one passage, and one step of each method.

All analyses are invented for teaching. The passage is Farida 73–91.
"""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Quiz, Single

PHENOMENOLOGY, GROUNDED, FRAMEWORK, REFLEXIVE = (
    "phenomenology",
    "grounded theory",
    "framework analysis",
    "reflexive thematic analysis",
)
METHODS = (PHENOMENOLOGY, GROUNDED, FRAMEWORK, REFLEXIVE)


def _which(key: str, text: str, right: str, told: str, **wrong: str) -> Single:
    """Which method an analysis is by; ``wrong`` says of each other method why it is not that."""
    why = dict(zip((m for m in METHODS if m != right), wrong.items(), strict=True))
    return Single(
        key,
        text,
        tuple(
            Option(letter, method, told, right=True)
            if method == right
            else Option(letter, method, why[method][1], name=why[method][0].replace("_", "-"))
            for letter, method in zip("abcd", METHODS, strict=True)
        ),
    )


FOUR = Quiz(
    task=(
        "Four analyses of the passage above, all invented. Each was written with one method. "
        "Look at what the writer does, not at the topic: the topic is the same in all four."
    ),
    questions=(
        _which(
            "steps",
            "“I call this ‘keeping one's place without a word’. It has steps: seeing oneself in "
            "somebody else's case, leaving, waiting, coming back. How it ends depends on who "
            "takes the first step. For Farida nobody rings, but a scarf lies folded on her "
            "chair. Tomas says of Pia that he could have rung her (119), and she did not come "
            "back. I do not yet have a person whom the group asked to come back. I will ask such "
            "a person next.”",
            GROUNDED,
            "It names a process. It compares incidents to find what makes the difference. And what "
            "is still missing in the category decides whom to ask next.",
            experience_for_process=(
                "A phenomenologist would describe how it is experienced, and would not look for "
                "what decides whether a person comes back. Here incidents from two interviews "
                "are compared in order to explain."
            ),
            steps_for_columns=(
                "Steps of a process are not the columns of a chart. Framework analysis would enter "
                "each person under the same headings. Here the heading came from a comparison, and "
                "it decides whom to ask next."
            ),
            category_for_theme=(
                "A theme says what a pattern means, as its reader sees it. This text explains "
                "how something happens, and under which condition. And it makes the researcher "
                "look for another person to ask."
            ),
        ),
        _which(
            "reader",
            "“My theme is ‘a member is safe as long as she is the one who tells’. One answer "
            "earlier Farida tells of her own mistake, and Ellen pushes the biscuits over to her. "
            "In this answer somebody else is blamed for a thing that Farida knows well herself, "
            "and Farida runs away. I read the two together. I worked nights for nine years, and I "
            "saw the door handle before I saw the scarf; a reader who had led a group might have "
            "built the theme on the scarf.”",
            REFLEXIVE,
            "It builds one idea out of two places, says so, and shows what the reader's own "
            "experience did to the reading.",
            owning_for_setting_aside=(
                "In descriptive phenomenology the nine years of nights would be set aside, so that "
                "they explain nothing. Here they are used, and named as a part of the reading."
            ),
            theme_for_category=(
                "Two places are read together, but nothing is explained by conditions, and nobody "
                "new is looked for. One idea of the reader connects them."
            ),
            reading_for_chart=(
                "A chart would separate what she said from what the analyst thinks of it, and "
                "would have the same cell for every doctor. Here one reader makes one idea."
            ),
        ),
        _which(
            "lived",
            "“She feels struck in the place where she was safe, although nobody has struck her. "
            "They are angry with somebody who is absent, and it is as if they were angry with "
            "her; only she knows this. The body knows it first: she cannot find the sleeve. At "
            "home she goes on waiting, and for her the silent telephone is an answer. If the "
            "others knew, it would be another experience: a quarrel. It is left open here "
            "whether the group did wrong.”",
            PHENOMENOLOGY,
            "It describes how the thing appears to her. It leaves open whether it was so. And it "
            "takes parts away in thought, to see which parts belong to the experience.",
            description_for_process=(
                "There is an order of events, but no category with conditions, and no comparison "
                "with other people's incidents. The last lines vary the experience only in "
                "thought; nobody new is asked."
            ),
            description_for_chart=(
                "Nothing is put under headings that other doctors share. A chart would also have "
                "no place for “if the others knew, it would be another experience”."
            ),
            reader_left_out=(
                "The reader does not appear in it, and sets aside whether the group did wrong. A "
                "reflexive analysis would say who reads, and what this does to the reading."
            ),
        ),
        _which(
            "row",
            "“Farida. ‘Speaking openly’: knows that handle, and does not say so (81–82). ‘In the "
            "room’: leaves; hears the others go on (85–86). ‘Between meetings’: sits by the "
            "telephone until half past ten; nobody rings (87–88). ‘Afterwards’: returns after two "
            "weeks; her scarf lies folded (89–91). Read down the column ‘between meetings’: "
            "Farida, nobody rings; Leif himself rings Agnes after work; Tomas did not ring Pia.”",
            FRAMEWORK,
            "A row for a person, the same columns for everybody, a short summary in each cell with "
            "its place, and then a look down one column.",
            cells_for_experience=(
                "The summaries stay close to her words, but the headings divide them. A "
                "phenomenologist would keep the experience whole and look for what belongs to it."
            ),
            column_for_comparison=(
                "There is a comparison, but under headings that are the same for everybody. In "
                "grounded theory the comparison makes the category, and it changes whom one asks "
                "next."
            ),
            cells_for_theme=(
                "The headings are topics under which each person's words are collected. A "
                "reflexive theme would say one thing about them, and show who reads."
            ),
        ),
    ),
    lesson="C: What each method asks",
)

AT_WORK = Quiz(
    task=(
        "One step from each method. Which of the three answers does what the method asks? "
        "(All invented; the passage is the same.)"
    ),
    questions=(
        Single(
            "bracket",
            "Descriptive phenomenology. Before she reads, the analyst writes a note. Which note is "
            "an epoché?",
            (
                Option(
                    "a",
                    "“I am a neutral reader. I have no opinion about such groups.”",
                    "Nobody reads without expectations, and whoever denies them cannot set them "
                    "aside. Epoché begins with naming them.",
                    name="claims-to-be-empty",
                ),
                Option(
                    "b",
                    "“I doubt that it happened like this. I shall look for what is exaggerated.”",
                    "This turns the analyst into a judge of the facts. Epoché leaves open whether "
                    "it was so or not. It asks how it appears to her.",
                    name="doubts-the-teller",
                ),
                Option(
                    "c",
                    "“I believe that groups help. While I read, I explain nothing by this belief, "
                    "nor by its opposite.”",
                    "The expectation is named, and then it is not used. This is epoché, and it has "
                    "to be done again at every sentence.",
                    right=True,
                ),
            ),
        ),
        Single(
            "whom",
            "Grounded theory. The category is ‘telling one's own mistake’, and it depends on "
            "whether another member told a mistake before. Whom does the researcher ask next?",
            (
                Option(
                    "a",
                    "a member who was the first to tell a mistake, and one who never told any",
                    "The category itself says which cases would test and complete it. This is "
                    "theoretical sampling.",
                    right=True,
                ),
                Option(
                    "b",
                    "four more members, chosen by chance, so that the sample is representative",
                    "Choosing by chance helps to estimate how many. But the four may tell nothing "
                    "about it. The question is what is still missing in the category.",
                    name="random-for-theoretical",
                ),
                Option(
                    "c",
                    "as many members as are needed until nobody says anything new",
                    "New about what? In grounded theory a category is saturated, not a stack of "
                    "interviews. This answer says when one might stop, and not whom to ask.",
                    name="headcount-saturation",
                ),
            ),
        ),
        Single(
            "cell",
            "Framework analysis. The row is Farida, the column is ‘between meetings’. Which entry "
            "belongs in the cell?",
            (
                Option(
                    "a",
                    "“Lonely.”",
                    "A label does not say what happened, and a colleague cannot go back from it "
                    "to the words. A cell holds a summary and a place.",
                    name="label-in-the-cell",
                ),
                Option(
                    "b",
                    "“Waits by the telephone after she has left; nobody rings (87–88).”",
                    "It is short, it stays with what she tells, and the numbers lead back to her "
                    "words.",
                    right=True,
                ),
                Option(
                    "c",
                    "“The group leaves its members alone, as in most of the nine interviews.”",
                    "Here one cell says what only the whole column could show, and it turns her "
                    "evening into a fault of the group. Comparing comes after charting.",
                    name="compares-in-the-cell",
                ),
            ),
        ),
        Single(
            "theme",
            "Reflexive thematic analysis. Which of these could be a theme?",
            (
                Option(
                    "a",
                    "“What is hard about the group”",
                    "This is a topic: it says what the talk was about. Braun and Clarke call what "
                    "is written under it a summary. A theme needs one central idea.",
                    name="topic-for-theme",
                ),
                Option(
                    "b",
                    "“Leaving early, found by both coders: an agreement (κ) of .81”",
                    "A number from two coders does not make an idea, and in this method it is no "
                    "sign of quality. What does leaving mean, and for which reader?",
                    name="agreement-for-theme",
                ),
                Option(
                    "c",
                    "“She feels blamed, although nobody speaks of her”",
                    "It says one thing about several places, and a reader can be asked to defend "
                    "it.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="C: What each method asks",
)
