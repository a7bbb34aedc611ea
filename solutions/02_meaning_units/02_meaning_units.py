# %% [markdown]
# # Exercise 02: Dividing interviews into meaning units
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About two and a half hours, best in two
# sittings.
#
# You distinguish shifts of meaning from details. You read why a reader made a cut, and find the
# place of this cut in the text. You divide three invented interviews where the content of meaning shifts. You
# calculate how alike two divisions are. And you write a memo about one place where you could not
# decide.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*
#
# **How it works.** The tasks are ready when the page has opened. If a task is not ready, use **Run
# All**. Divide by mouse, by touch or by keyboard in the text itself (`?` below it lists the keys).
# You can ask for feedback as often as you like, with the button “Check”: it says what is right,
# what is wrong and why. It tells you roughly where to look, and never gives the place: you find the
# place yourself. What you answer is kept in the file `trail.jsonl` beside this notebook, so you can
# stop and go on another day. **Save the notebook and hand in the whole folder**, with that file.
# You can also hand in the one file that “Download my work” in lesson 00 gives you: it contains the
# same.
#
# **How it is judged.** Three readers divided each text without seeing one another's work. These
# readers are machines, made for this course, with three different points of view. They did not
# always agree. In parts 1 to 4 you are asked only for things on which all of them, or most of them,
# agree. In parts 5 to 7 your division is compared with theirs. A cut counts if a reader cut at the
# same place, and it counts half if it is one sentence away. The shifts that you found count too.
# But it is more important that readers confirm your cuts than that you find every shift (lesson 02
# has the formula). Somebody could cut at each change of speaker without reading. The points that
# one can get in this way are subtracted from your points. So a few cuts in good places earn more
# than many cuts made without thinking. A rule that needs no reading, for example a cut before each question or after
# every seven sentences, can still do fairly well on some texts. For this reason a division is worth
# only one point. You earn most points if you say where and why the meaning shifts. The readers'
# agreement is not the truth. If you have a good reason to differ from them, keep it, and say so in
# your memo.

# %%
import meaningunits as mu

# %% [markdown]
# ## 1. A shift, or not? (2 points)
#
# Read carefully before you cut. Below are six places in Solveig's interview where somebody might
# end a unit. At some of them the content of meaning shifts. At the others she gives one more detail
# of the same thing. For each place, say which of the two it is.

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
# ## 2. Who speaks, and what is meant (3 points)
#
# Here is the first half of Birgitta's interview (invented). The task asks about ten places in it.
# At some of these places the speaker changes.

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
# If you make a cut, you should be able to say why, so that another person can check it in the text.
# Below are seven reasons that readers wrote down, and eight places in Oskar's interview (invented).
# To which place does each reason belong?

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
# Do the same with Ragnhild's interview (invented). Sometimes she speaks about her patients, and
# sometimes about her group.

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
# Read the passage once without dividing. Then end a unit wherever the next sentence *means*
# something else: another event, a thought about the event, its effect on somebody, or another time.
# Give the number of the **last** sentence of each unit. You do not have to give the end of the
# passage.

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
# Birgitta talks in a different way. A person who talks at length may begin again and again and
# still mean the same thing. A person who talks in half sentences may mean something else in the
# next half sentence.

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
# Step 1 of the study comes before step 2: first read until you understand the interview as a whole.
# Marek often begins far from his point. He may start a story in one place and finish it in another.
# When you have read all of it, divide it.
#
# *Please know before you read: one of his stories is about a patient who may have tried to take his
# own life. Nobody says this openly.*

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
# If a study reports that two coders agreed, it should say how this was counted. Ada and Benno (both
# invented) divided the same 26 sentences:
#
# | coder | ends a unit after sentence |
# |---|---|
# | Ada | 4, 9, 13, 18, 22 |
# | Benno | 4, 10, 13, 16, 18, 23 |
#
# Both also end a unit at 26. This is the end of the passage, so it is not counted. Take Ada's
# division as the reference. **Precision** is the share of Benno's boundaries that Ada has too.
# **Recall** is the share of Ada's boundaries that Benno found. **Boundary similarity B** (Fournier
# 2013) looks for boundaries that are one sentence apart. Such a pair is a *near miss*. It counts as
# half a difference:
#
# > *B* = 1 − (places only one of them has + ½ × near misses) ÷ (shared places + near misses +
# > places only one of them has)
#
# Give four numbers: how many boundaries both have, precision, recall and B. Give the last three as
# shares between 0 and 1, with two decimals or more.

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
# ## 9. Memo: a place where I could not decide (4 points, marked by a person)
#
# Choose **one** place in Marek's interview where you were not sure whether to end a unit. Write 80
# to 160 words. Give the place and quote a few of its words. Say what speaks for a cut and what
# speaks against it. Say how you decided and why. And say what your hesitation tells about *you* as
# a reader.
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The examples are about another interview
# (Ragnhild's), in which a patient weighs a fish (a cod) and not himself.
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **The place** | One cannot find the place. *"In the middle she says something unclear."* | The place is named or quoted, but not both. *"Around the scale and the fish."* | There is a number and there are words, so that one can find the place. *"After 28, 'He'd weighed the cod.'"* |
# | **Both readings** | There is only one side. *"It is clearly a new story."* | A second side is mentioned, without a reason. *"Others might see one unit."* | Each side has a reason from the text. *"With the fish the joke is over. But the doctor's visits on the next Sundays happen only because of the fish."* |
# | **The decision** | There is no decision, or it depends on the length or on the speaker. *"I cut because it was getting long."* | There is a decision, but its reason would fit any place. *"I cut because the meaning changes."* | The decision depends on what is meant before and after. *"Before, what he did with the scale; after, what she began to do for him. I cut."* |
# | **The reader** | It says nothing about you as a reader. *"The text is ambiguous."* | There is a general remark. *"Every reader is different."* | It says something about you that may have led to this decision. *"I make home visits on islands; I wanted the ferry trips to be a unit of their own."* |

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
