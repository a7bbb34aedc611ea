# %% [markdown]
# # Exercise 05: General structure
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About two and a half hours, best in two
# sittings.
#
# You sort the pieces of an analysis by their step. You relate six themes, and name the units that
# support each relation. You find what speaks against the structure. You compare a finished
# structure with the same units. And you write a structure of your own.
#
# *The interviews are invented for teaching. No such person exists, and no words of any real
# participant were used.*
#
# **How it works.** The tasks are ready when the page has opened. If a task is not ready, use **Run
# All**. Answer in the task itself, by mouse or keyboard (`?` below it lists the keys). You can ask
# for feedback as often as you like, with the button *Check*: it says what is right, what is wrong
# and why. It never gives the answer: you find the answer yourself. What you answer is kept in the
# file `trail.jsonl` beside this notebook, so you can stop and go on another day. **Save the
# notebook and hand in the whole folder**, with that file. You can also hand in the one file that
# *Download my work* in lesson 00 gives you: it contains the same.
#
# **What is judged, and what is not.** Nobody has a right answer to the question whether your
# structure is *true* of these four doctors. The notebook asks only what it can look up. Does each
# relation name units? Did readers of the panel find both of its themes in these units? Is any theme
# left out? Have you found the theme that only one person speaks of, and the units that speak against
# something, and have you written about them? The verb and the direction of an arrow cost no points
# and earn none. A person reads them in part 6.

# %%
import meaningunits as mu

# %% [markdown]
# ## 1. Which step of the ladder? (2 points)
#
# There are six steps from a person's words to a structure. Here are twelve pieces of one analysis.
# They are not in order.

# %%
mu.ask("general-structure/levels")

# %% answers="general-structure/levels"
### BEGIN SOLUTION
mu.answer(
    "general-structure/levels",
    {
        "a": "subtheme",
        "b": "subtheme",
        "c": "unit",
        "d": "structure",
        "e": "quotation",
        "f": "theme",
        "g": "structure",
        "h": "unit",
        "i": "condensation",
        "j": "theme",
        "k": "condensation",
        "l": "quotation",
    },
)
### END SOLUTION

# %% graded="general-structure/levels"
# This cell gives the points. It cannot be changed.
mu.grade("general-structure/levels")

# %% [markdown]
# ## 2. Relating six themes (6 points)
#
# Here are six themes, and twenty units of Birgitta, Marek, Ragnhild and Solveig. We made the
# themes, and each shows its subthemes. ("The frame" means the rules of a group, for instance about
# secrecy and time.) **The page does not show which unit belongs to which theme**, because finding
# this is half of the work. Read each unit in the interview (choose it in the list, or choose *Read*
# beside it). Do not read only the sentence that condenses it.
#
# - **Five relations or more**, each with a verb and with the units that support it (3 points). A
#   relation is supported if one unit belongs to both of its themes, or if one person speaks about
#   both. Units that belong to neither theme weaken the relation.
# - **Each theme in at least one relation** (1 point).
# - **The theme that only one person speaks of**: write at that theme how you understand this (1 point).
# - **The units that speak against something**: write at each of them, in a sentence, what it
#   changes in your structure (1 point). There are several. If no reader of the panel marked your
#   unit as "against", you lose as much as a right unit gives you. If you are sure of such a unit,
#   write about it in the memo: the person who marks part 6 reads it there.

# %%
mu.ask("general-structure/relate")

# %% answers="general-structure/relate"
### BEGIN SOLUTION
mu.answer(
    "general-structure/relate",
    {
        "relations": {
            "r1": {
                "from": "T2",
                "to": "T1",
                "name": "opens or closes",
                "units": ["birgitta 98–104", "marek 60–68"],
                "memo": "Both ways: Karin is kept in her chair by the frame, and Marek speaks only "
                "when it has leaked.",
            },
            "r2": {
                "from": "T1",
                "to": "T3",
                "name": "lets others hear, for",
                "units": ["marek 32–37", "solveig 45–55"],
            },
            "r3": {
                "from": "T3",
                "to": "T5",
                "name": "needs, to become a change",
                "units": ["ragnhild 68–81"],
            },
            "r4": {
                "from": "T5",
                "to": "T1",
                "name": "does not by itself widen",
                "units": ["birgitta 116–121"],
            },
            "r5": {
                "from": "T4",
                "to": "T6",
                "name": "is answered by",
                "units": ["birgitta 31–40"],
            },
        },
        "against": {
            "birgitta 98–104": "A mishap is told and answered with a blow, so telling is not safe as such.",
            "birgitta 116–121": "Ten years together, and the one thing between them stays unasked.",
            "marek 38–51": "The frame was there and leaked; it can only promise.",
            "marek 60–68": "Things are said although the frame is broken, and about that very breach.",
            "ragnhild 100–103": "They found no fault, and it left her alone with what had happened.",
            "solveig 95–103": "She keeps one story back although nobody has ever used one against her.",
        },
        "alone": {
            "T6": "Only Birgitta tells of doing it otherwise, so this end of the map is hers alone."
        },
        "memo": "A frame makes it possible to say what one is ashamed of, and can fail at it.",
    },
)
### END SOLUTION

# %% graded="general-structure/relate"
# This cell gives the points. It cannot be changed.
mu.grade("general-structure/relate")

# %% [markdown]
# ## 3. Which relation do these units support? (3 points)
#
# Here are three sets of units. All of them are in the map of part 2. First read the units of a set
# again *together*. Then read the four sentences.

# %%
mu.ask("general-structure/which-relation")

# %% answers="general-structure/which-relation"
### BEGIN SOLUTION
mu.answer("general-structure/which-relation", {"frame": "c", "catching": "a", "years": "d"})
### END SOLUTION

# %% graded="general-structure/which-relation"
# This cell gives the points. It cannot be changed.
mu.grade("general-structure/which-relation")

# %% [markdown]
# ## 4. The hardest test (2 points)
#
# A unit that agrees with a sentence does not test it. Suppose that the sentence is always true:
# which of the four units does not fit?

# %%
mu.ask("general-structure/hardest")

# %% answers="general-structure/hardest"
### BEGIN SOLUTION
mu.answer("general-structure/hardest", {"frame": "b", "caught": "c", "years": "a", "mistake": "d"})
### END SOLUTION

# %% graded="general-structure/hardest"
# This cell gives the points. It cannot be changed.
mu.grade("general-structure/hardest")

# %% [markdown]
# ## 5. A structure compared with the units (3 points)
#
# Somebody has written a structure of these twenty units, in twelve sentences. All of them sound
# likely. Some are supported by units of several people. Some are supported by one person only. Some
# are contradicted by a unit. And some say things that no interview of this kind could show.

# %%
mu.ask("general-structure/statement")

# %% answers="general-structure/statement"
### BEGIN SOLUTION
mu.answer(
    "general-structure/statement",
    {
        "a": "supported",
        "b": "beyond",
        "c": "one voice",
        "d": "supported",
        "e": "one voice",
        "f": "beyond",
        "g": "one voice",
        "h": "beyond",
        "i": "contradicted",
        "j": "supported",
        "k": "contradicted",
        "l": "contradicted",
    },
)
### END SOLUTION

# %% graded="general-structure/statement"
# This cell gives the points. It cannot be changed.
mu.grade("general-structure/statement")

# %% [markdown]
# ## 6. The general structure (4 points, marked by a person)
#
# Write the structure of your map of part 2 as **one paragraph of 120 to 180 words**. Say how at
# least three of the six themes are related to one another. After a sentence, put the units that
# support it in brackets, as in (marek 32–37). Write also about what speaks against your structure.
# Give it a place within the paragraph. Do not add it as a last sentence that begins with "however".
# The marker reads the paragraph beside your map.
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The examples are about another study, of
# five people who swim in a lake all winter.
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **It relates** | There is only a list of themes. *"There were three themes: cold, being together, and pride."* | Themes are connected only by "and", "also" or "is linked to". *"Being together is closely linked to pride."* | Verbs say how one theme is related to the other. *"Being together helps them into the water; pride stops them from turning round."* |
# | **It can be followed back** | There are no units, or the units do not speak of the relation. *"As everybody said."* | Some of the relations have units. *"Being together helps them in (ada 4–9); pride keeps them there."* | Each relation has units, and they support it. *"Being together helps them in (ada 4–9, ida 12–20); pride keeps them there (ada 31–36)."* |
# | **There is a place for what speaks against it** | It is missing, or it is added at the end. *"However, one person saw it differently."* | It is named, and the structure stays as it was. *"Jon swims alone (jon 40–44), which is an exception."* | It changes what the structure says. *"Being together helps the others in. Jon swims alone: with other people there, he would not go in (jon 40–44). So they share the lake, but not all of them want to share the talk."* |
# | **It says no more than these interviews** | It speaks of everybody, of how many people, or of an effect. *"Winter swimming makes people less lonely."* | It is mostly careful, with one mistake. *"Those asked feel part of something, so it helps against loneliness."* | It speaks only of those who were asked. If only one person tells something, it says who. *"This is so for these five. Only Ada says that it helped her in the winter."* |

# %%
mu.ask("general-structure/paragraph")

# %% [markdown] by_hand="general-structure--paragraph" points=4
# *Write in the box above: what you write there is kept, and goes into this cell when your work is
# marked. Text typed here counts as well.*
#
### BEGIN SOLUTION
# *A full answer, for markers (4 points).* In these four doctors' groups a doctor can say something,
# and then others notice what this doctor had not noticed: the nodding (marek 32–37), the kind voice
# (solveig 45–55). At first this changes little. For years one knows the habit and has it all the
# same (ragnhild 68–81), and for one of the four it has not gone (solveig 45–55). So much depends on
# what can be said. The frame makes this possible only in part. In one group the frame was broken,
# and later the breach itself was said aloud (marek 38–51, 60–68). In another group it was kept to
# the minute, and so a colleague had to stay in the room with what had been said to her (birgitta
# 98–104). Years alone do not widen what may be said (birgitta 116–121, solveig 95–103). Only
# Birgitta tells that after a question in the group she does something else with the patient
# (birgitta 31–40, 72–81).
### END SOLUTION

# %% [markdown]
# [[in code]]
