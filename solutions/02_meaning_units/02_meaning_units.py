# %% [markdown]
# # Exercise 02: Dividing interviews into meaning units
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About two and a half hours, best in two
# sittings.
#
# You tell shifts from details, find where a reason for a cut stands, divide three invented interviews
# where the content of meaning shifts, say how alike two divisions are, and write a memo about one place
# where you could not make up your mind.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*
#
# **How it works.** The tasks are ready when the page has opened; where they are not, use **Run All**.
# Divide by mouse, by touch or by keyboard in the
# text itself (`?` below it lists the keys). You can ask for feedback as often as you like, with the
# button *Check*: it says what is right, what is off and why. It names a neighbourhood, never the
# place itself: finding it is the exercise. What you answer is kept in the file `trail.jsonl` beside
# this notebook, so you can stop and go on another day. **Save the notebook and hand in the whole
# folder**, with that file; or the one file that *Download my work* in lesson 00 gives you: it holds
# the same.
#
# **How it is judged.** Three readers, machines with three different stances made for this course,
# divided each text without seeing one another's work, and they did not always agree. In parts 1 to 4
# you are asked only what all of them, or most, would say. In parts 5 to 7 your division is compared
# with theirs: a cut counts where a reader cut (half one sentence beside it), the shifts that you met
# count too, and what your cuts are worth weighs more than how many shifts you met (lesson 02 has the
# formula). What a cut at each change of speaker would earn is taken off. So a coarse division, with few cuts in good places, is
# ahead of many cuts made anyhow; a rule that needs no reading (before each question, every seven
# sentences) can still do fairly well on some texts, which is why a division is worth one point, and
# saying where and why a meaning turns is worth the most. Agreement is not truth: where you have a good
# reason to differ, keep it, and say so in your memo.

# %%
import meaningunits as mu

# %% [markdown]
# ## 1. A shift, or not? (2 points)
#
# Before you cut, listen. Below are six places in Solveig's interview where somebody might end a
# unit. At some of them the content of meaning shifts; at the others one more detail of the same
# thing arrives. Which is which?

# %%
mu.ask("meaning-units/shift-or-not")

# %% answers="meaning-units/shift-or-not"
### BEGIN SOLUTION
mu.answer(
    "meaning-units/shift-or-not",
    {"a": "shift", "b": "shift", "c": "same", "d": "shift", "e": "same", "f": "same"},
)
### END SOLUTION

# %% graded="meaning-units/shift-or-not"
# This cell gives the points. It cannot be changed.
mu.grade("meaning-units/shift-or-not")

# %% [markdown]
# ## 2. Whoever speaks (3 points)
#
# Birgitta (invented), first half. Ten places; at some the speaker changes. Here is what
# stands around them.

# %%
mu.passage("birgitta", 1, 81)

# %%
mu.ask("meaning-units/whoever-speaks")

# %% answers="meaning-units/whoever-speaks"
### BEGIN SOLUTION
mu.answer(
    "meaning-units/whoever-speaks",
    {
        **dict.fromkeys("acfhj", "shift"),
        **dict.fromkeys("bdegi", "same"),
    },
)
### END SOLUTION

# %% graded="meaning-units/whoever-speaks"
# This cell gives the points. It cannot be changed.
mu.grade("meaning-units/whoever-speaks")

# %% [markdown]
# ## 3. Where a reason stands: Oskar (3 points)
#
# Whoever cuts should be able to say why, so that somebody else can look it up. Below are seven reasons
# that readers wrote down, and eight places in Oskar's interview (invented). Which reason belongs where?

# %%
mu.passage("oskar", 1, 120)

# %%
mu.ask("meaning-units/reasons-oskar")

# %% answers="meaning-units/reasons-oskar"
### BEGIN SOLUTION
mu.answer(
    "meaning-units/reasons-oskar",
    {
        "a": "after 95",
        "b": "after 32",
        "c": "after 115",
        "d": "after 23",
        "e": "after 58",
        "f": "after 85",
        "g": "after 54",
    },
)
### END SOLUTION

# %% graded="meaning-units/reasons-oskar"
# This cell gives the points. It cannot be changed.
mu.grade("meaning-units/reasons-oskar")

# %% [markdown]
# ## 4. Where a reason stands: Ragnhild (3 points)
#
# The same with Ragnhild (invented), who goes back and forth between her patients and her group.

# %%
mu.passage("ragnhild", 1, 120)

# %%
mu.ask("meaning-units/reasons-ragnhild")

# %% answers="meaning-units/reasons-ragnhild"
### BEGIN SOLUTION
mu.answer(
    "meaning-units/reasons-ragnhild",
    {
        "a": "after 74",
        "b": "after 113",
        "c": "after 34",
        "d": "after 99",
        "e": "after 11",
        "f": "after 67",
        "g": "after 57",
    },
)
### END SOLUTION

# %% graded="meaning-units/reasons-ragnhild"
# This cell gives the points. It cannot be changed.
mu.grade("meaning-units/reasons-ragnhild")

# %% [markdown]
# ## 5. A short passage: Hanne (1 point)
#
# Read the passage once without dividing. Then end a unit wherever the next sentence turns to
# something else that is *meant*: another event, a thought about it, what it did to somebody,
# another time. Give the number of the **last** sentence of each unit; the end of the passage goes
# without saying.

# %%
mu.ask("meaning-units/divide-hanne")

# %% answers="meaning-units/divide-hanne"
### BEGIN SOLUTION
mu.answer("meaning-units/divide-hanne", [45, 50, 56, 59, 66, 75, 78])
### END SOLUTION

# %% graded="meaning-units/divide-hanne"
# This cell gives the points. It cannot be changed.
mu.grade("meaning-units/divide-hanne")

# %% [markdown]
# ## 6. Another voice: Birgitta (1 point)
#
# A different speaker, a different breath. Whoever talks in long loops turns less often than they
# take a new run-up, and whoever talks in half sentences may turn between two of them.

# %%
mu.ask("meaning-units/divide-birgitta")

# %% answers="meaning-units/divide-birgitta"
### BEGIN SOLUTION
mu.answer("meaning-units/divide-birgitta", [86, 89, 97, 104, 111, 115])
### END SOLUTION

# %% graded="meaning-units/divide-birgitta"
# This cell gives the points. It cannot be changed.
mu.grade("meaning-units/divide-birgitta")

# %% [markdown]
# ## 7. A whole interview: Marek (1 point)
#
# Step 1 of the study comes before step 2: read until you have a grasp of the whole. Marek begins
# from far away, and what he starts in one place he may finish in another. Then divide.
#
# *A word before you read: one of his stories touches on a patient who may have tried to take his
# own life. It is never said outright.*

# %%
mu.ask("meaning-units/divide-marek")

# %% answers="meaning-units/divide-marek"
### BEGIN SOLUTION
mu.answer(
    "meaning-units/divide-marek",
    [7, 13, 19, 25, 31, 37, 47, 51, 57, 59, 68, 71, 75, 79, 86, 94, 97, 107, 117, 120],
)
### END SOLUTION

# %% graded="meaning-units/divide-marek"
# This cell gives the points. It cannot be changed.
mu.grade("meaning-units/divide-marek")

# %% [markdown]
# ## 8. How alike are two divisions? (2 points)
#
# Whoever reports that two coders agreed should say how that was counted. Ada and Benno (both
# invented) divided the same 26 sentences:
#
# | coder | ends a unit after sentence |
# |---|---|
# | Ada | 4, 9, 13, 18, 22 |
# | Benno | 4, 10, 13, 16, 18, 23 |
#
# Both also end at 26, where everybody ends; that is not counted. **Precision**, with Ada as the
# reference, is the share of Benno's boundaries that are Ada's too. **Recall** is the share of Ada's
# boundaries that Benno found. **Boundary similarity B** (Fournier 2013) pairs boundaries that are
# one sentence apart as *near misses* and takes half a place off for each:
#
# > *B* = 1 − (places only one of them has + ½ × near misses) ÷ (shared places + near misses +
# > places only one of them has)
#
# Give the four numbers, the last three as shares between 0 and 1, to two decimals or more.

# %%
mu.ask("meaning-units/two-coders")

# %% answers="meaning-units/two-coders"
### BEGIN SOLUTION
mu.answer(
    "meaning-units/two-coders",
    {"shared": 3, "precision": 0.5, "recall": 0.6, "similarity": 0.667},
)
### END SOLUTION

# %% graded="meaning-units/two-coders"
# This cell gives the points. It cannot be changed.
mu.grade("meaning-units/two-coders")

# %% [markdown]
# ## 9. Memo: a place where I could not make up my mind (4 points, marked by a person)
#
# Choose **one** place in Marek's interview where you were not sure whether to end a unit. In 80 to
# 160 words: give the place and quote a few of its words; say what speaks for a cut and what
# against; say how you decided and why; and say what your hesitation tells about *you* as a reader.
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The examples are about another interview.
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **The place** | Not to be found. *"In the middle she says something unclear."* | Named or quoted, not both. *"Around the scale and the cod."* | Number and words, so that one can put a finger on it. *"After 34, 'He'd weighed the cod.'"* |
# | **Both readings** | One side only. *"It is clearly a new story."* | A second side is mentioned, without a reason. *"Others might see one unit."* | Each side has a reason from the text. *"The cod ends the joke; but the Sundays that follow only happen because of it."* |
# | **The decision** | None, or made by length or by speaker. *"I cut because it was getting long."* | Decided, with a reason that would fit any place. *"I cut because the meaning changes."* | Decided by what is meant before and after. *"Before, what he did with the scale; after, what she began to do for him. I cut."* |
# | **The reader** | Nothing about oneself. *"The text is ambiguous."* | A general remark. *"Every reader is different."* | Something of one's own that may have tipped the scale. *"I make home visits on islands; I wanted the ferry trips to be a unit of their own."* |

# %%
mu.ask("meaning-units/memo")

# %% [markdown] by_hand="meaning-units--memo" points=4
# *Write in the box above: what you write there is kept, and goes into this cell when your work is
# marked. Text typed here counts as well.*
#
### BEGIN SOLUTION
# *A full answer, for markers (4 points).* After 47, "I gave her the towel", I could not decide. For
# a cut: until there he tells one scene at the swimming hall, and with "Then I began to count" the
# scene is over and something goes on in his head that will last a year. Against it: giving the
# towel is itself already the end of the scene, and the interviewer's "Mm. (waits)" at 46 draws the
# counting out of the same breath; one might as well cut at 45, after "I nodded. (laughs)", where
# the joke ends. I asked what each stretch is about. 41–47 is about being recognised, in front of
# his daughter; from 48 on it is about suspicion. So I cut after 47. I notice that I wanted the
# towel to belong to the daughter: I have had to answer a stranger in front of my own children, and
# may hear that scene as more complete than he tells it.
### END SOLUTION

# %% [markdown]
# [[in code]]
