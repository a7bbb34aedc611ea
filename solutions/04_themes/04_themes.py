# %% [markdown]
# # Exercise 04: Themes
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About two and a half hours, best in two
# sittings.
#
# You code the interviews of two doctors with the codebook. From two other interviews you build
# subthemes and a theme of your own. You write one of your codes down so that somebody else can use
# it. Then you calculate how far two coders agree, and ask what such a number says. And you ask when
# interviews bring nothing new.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*
#
# **How it works.** The tasks are ready when the page has opened. If a task is not ready, use **Run
# All**. Answer in the task itself, by mouse or keyboard (`?` below it lists the keys). You can ask
# for feedback as often as you like, with the button “Check”: it says what is right, what is wrong
# and why. It never gives the code: you find the code yourself. What you answer is kept in the file
# `trail.jsonl` beside this notebook, so you can stop and go on another day. **Save the notebook and
# hand in the whole folder**, with that file. You can also hand in the one file that “Download my
# work” in lesson 00 gives you: it contains the same.
#
# **What is judged, and what is not.** In parts 1 and 2 your codes are compared with the codes of
# three readers who worked separately. The agreement that would come by chance is subtracted.
# Another subtheme of the same theme earns about half. You get full points if you agree with the
# readers as much as they agree with one another. In part 4 the notebook looks only at the form, and
# gives no points. In part 5 a person marks your entry for one code, and reads your board of part 4
# beside it.

# %%
import meaningunits as mu

# %% [markdown]
# ## 1. Birgitta, with the codebook (3 points)
#
# Birgitta (invented) is 55 and has been in a group for ten years. She often leaves her subject
# while she talks. Here are twelve units from the middle of her interview. Give each unit the
# subthemes that its words support. If it supports none, say so. A unit that you have not looked at
# counts as not answered.

# %%
mu.ask("themes/code-birgitta")

# %% answers="themes/code-birgitta"
### BEGIN SOLUTION
# What most readers gave. Other codings earn full points too; see the note on how it is judged.
mu.answer(
    "themes/code-birgitta",
    {
        "26–30": [],
        "31–33": ["C6"],
        "34–40": ["C6", "C7"],
        "41–46": ["S1"],
        "47–54": ["I4"],
        "55–63": ["S3"],
        "64–67": ["S2"],
        "68–71": [],
        "72–81": ["C3"],
        "82–86": ["P2"],
        "87–89": [],
        "90–97": ["E4"],
    },
)
### END SOLUTION

# %% graded="themes/code-birgitta"
# This cell gives the points. It cannot be changed.
mu.grade("themes/code-birgitta")

# %% [markdown]
# ## 2. Ragnhild, with the codebook (3 points)
#
# Ragnhild (invented) is 61 and has been in a group for fifteen years. She has her own boat, and she
# says little. Here are eleven units. Her sentences are short, and she shows some things only by
# what she does.

# %%
mu.ask("themes/code-ragnhild")

# %% answers="themes/code-ragnhild"
### BEGIN SOLUTION
mu.answer(
    "themes/code-ragnhild",
    {
        "37–46": ["S1"],
        "47–52": ["E2"],
        "53–57": ["S1"],
        "58–59": ["P1"],
        "60–67": ["P3"],
        "68–74": ["C2"],
        "75–81": ["P4"],
        "82–88": [],
        "89–94": ["I2"],
        "95–99": [],
        "100–103": ["S2"],
    },
)
### END SOLUTION

# %% graded="themes/code-ragnhild"
# This cell gives the points. It cannot be changed.
mu.grade("themes/code-ragnhild")

# %% [markdown]
# ## 3. Which does not belong? (2 points)
#
# There are four questions, and each has four units. For each unit, one line says what it tells.
# Three of the four units have the same code from the readers. To read a whole unit, open its
# interview.

# %%
mu.passage("hanne", 50, 89, open=False)

# %%
mu.passage("solveig", 36, 94, open=False)

# %%
mu.passage("oskar", 43, 75, open=False)

# %%
mu.passage("marek", 38, 86, open=False)

# %%
mu.ask("themes/does-not-belong")

# %% answers="themes/does-not-belong"
### BEGIN SOLUTION
mu.answer(
    "themes/does-not-belong",
    {"unsaid": "c", "listening": "b", "frame": "d", "whole": "a"},
)
### END SOLUTION

# %% graded="themes/does-not-belong"
# This cell gives the points. It cannot be changed.
mu.grade("themes/does-not-belong")

# %% [markdown]
# ## 4. Oskar and Marek, codes of your own
#
# Here are ten units of two doctors who have never met. This time there is no codebook. **Place all
# ten.** You may leave one without a code, if you say so. Make **at least three codes with two units
# or more**. One of these codes needs units of both doctors. Write into each code's memo what goes
# in and what stays out. And put **two of your codes under a theme of your own**.
#
# The notebook looks at the form and says what is missing. It gives no points for the form. A person
# reads your board with part 5.

# %%
mu.ask("themes/build-own")

# %% answers="themes/build-own"
### BEGIN SOLUTION
# One of many that are full in form.
mu.answer(
    "themes/build-own",
    {
        "codes": {
            "n1": {
                "name": "Finding what stands beside the illness",
                "theme": "T1",
                "memo": (
                    "In: something at home or in the day is seen, and the complaint looks different "
                    "for it. Out: a home that is described and changes nothing."
                ),
            },
            "n2": {
                "name": "Catching oneself in another's case",
                "theme": "T1",
                "memo": (
                    "In: a colleague's story, and then one's own hands or voice. Out: what somebody "
                    "notices about himself unprompted."
                ),
            },
            "n3": {
                "name": "Answering what nobody asked",
                "theme": "",
                "memo": (
                    "In: explaining, nodding, signing in place of asking. Out: a wrong answer to a "
                    "question that was put."
                ),
            },
        },
        "themes": {"T1": {"name": "Turning round to look"}},
        "units": {
            "oskar 43–54": ["n1"],
            "oskar 55–58": ["n3"],
            "oskar 59–65": ["n2", "n3"],
            "oskar 66–75": [],
            "oskar 76–82": ["n3"],
            "marek 26–31": ["n3"],
            "marek 32–37": ["n3"],
            "marek 87–94": ["n1"],
            "marek 95–97": ["n1"],
            "marek 98–107": ["n2"],
        },
    },
)
### END SOLUTION

# %% [markdown]
# ## 5. An entry for the codebook (4 points, marked by a person)
#
# Take one of your codes from part 4 and write its entry. Write for a colleague who has not read
# Oskar and Marek, and who will code the next interview alone. Give the **name** of the code. Give a
# **definition** in one or two sentences. Say what **goes in** (two things). Say what **goes
# elsewhere** (one thing, and to which code it goes). Give an **example** in the doctor's own words,
# with the numbers of its sentences. And say in one more sentence **at which unit you hesitated**,
# and why you decided as you did. Write about 120 to 180 words.
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The examples are about another study, in
# which forty patients wait for a test result.
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **Definition** | It is only a topic, or it repeats the name. *"Waiting: everything about waiting."* | One can see what it is about, but not what is said about it. *"How patients feel while they wait."* | It says who does what, or what happens to whom. *"The patient does not ask, because she does not want to hear something bad."* |
# | **In and elsewhere** | Both are missing, or both say the same. *"In: not asking. Out: asking."* | One of them could be used, but the border is not clear. *"In: does not ring. Out: other things."* | One could decide a doubtful case with it, and it says where such a case goes. *"In: puts off a call that could be made. Elsewhere: rang, and nobody answered → Left without word."* |
# | **Example** | There is no example, or it is not from the interview. *"Patients often say they would rather not know."* | There is an example, but one cannot see the code in it, or it does not say where the words stand. *"'I waited for three weeks.'"* | It gives the person's words and says where they stand, and one can see the code in them. *"Patient 12, line 9: 'I did not want to ring, in case it was bad.'"* |
# | **Where you hesitated** | It says nothing, or "none". *"All units were clear."* | It names a unit, but gives no reason that could make the rule better. *"Line 31 was hard."* | It names a unit, says what spoke for each decision, and how this changed the rule. *"Line 31: she forgot to ring. She did not avoid anything, so this line is out. Because of it I added 'could be made' to the rule."* |

# %%
mu.ask("themes/entry")

# %% [markdown] by_hand="themes--entry" points=4
# *Write in the box above: what you write there is kept, and goes into this cell when your work is
# marked. Text typed here counts as well.*
#
### BEGIN SOLUTION
# *A full answer, for markers (4 points).* **Answering what nobody asked.** *Definition:* the doctor gives an
# answer, a sign of having understood, or a signature, where asking would have been the next thing to do, and
# notices it. *Goes in:* explaining at length to somebody who did not put a question; nodding at a word that was
# not understood. *Goes elsewhere:* a question that was put and answered wrongly goes to "how the talk went
# astray"; a colleague's case in which one sees oneself goes to "Catching oneself in another's case", and gets
# both codes when one's own habit is told as well. *Example:* "Most of those people hadn't asked me anything"
# (Oskar 65). *Where I hesitated:* Oskar 55–58. "He asked me something and I answered something else": a question
# *was* put there, so by my first rule it is out. But what he goes on to say is that as long as there were columns
# neither had to say "wife": the answer stood in the place of asking. I kept it in, and changed the definition from
# "nobody asked" to "where asking would have been the next thing to do".
### END SOLUTION

# %% [markdown]
# ## 6. Beyond chance (3 points)
#
# Here are two coders and one table. **Your numbers are different from everybody else's.** Calculate
# by hand the observed agreement, the agreement by chance, and Cohen's κ (the Greek letter kappa).
# Or write the two functions below. They are tried on tables that you have not seen. You may work by
# hand, write the functions, or do both. The better one counts. For the calculation a pocket
# calculator is enough. Lesson 04, "What the numbers say, and what they do not", shows how.

# %%
mu.ask("second-coder/agreement")

# %% answers="second-coder/agreement"
### BEGIN SOLUTION
# Right for the numbers of somebody who has drawn none; each student's own are judged by their own.
mu.answer("second-coder/agreement", {"observed": 0.79, "chance": 0.39, "kappa": 0.66})
### END SOLUTION


# Or as functions of a table of counts, such as [[8, 1], [0, 1]]; leave them as they are if you work by hand.
def observed(table):
    """The share of units that both coders gave the same code."""
    ### BEGIN SOLUTION
    units = sum(sum(row) for row in table)
    return sum(row[i] for i, row in enumerate(table)) / units
    ### END SOLUTION


def kappa(table):
    """Cohen's kappa: (observed − chance) / (1 − chance)."""
    ### BEGIN SOLUTION
    units = sum(sum(row) for row in table)
    rows = [sum(row) for row in table]
    columns = [sum(row[j] for row in table) for j in range(len(table))]
    chance = sum(a * b for a, b in zip(rows, columns, strict=True)) / units**2
    return (observed(table) - chance) / (1 - chance) if chance < 1 else None
    ### END SOLUTION


# %%
mu.check("second-coder/agreement", observed=observed, kappa=kappa)

# %% graded="second-coder/agreement"
# This cell gives the points. It cannot be changed. Whoever works by hand may delete the functions.
mu.grade("second-coder/agreement", observed=globals().get("observed"), kappa=globals().get("kappa"))

# %% [markdown]
# ## 7. Reading the measures (3 points)
#
# Two coders used a code that is rare. Several measures of the same table seem to contradict one
# another. Here too, your numbers are different from everybody else's.

# %%
mu.ask("second-coder/measures")

# %% answers="second-coder/measures"
### BEGIN SOLUTION
mu.answer("second-coder/measures", {"apart": "b", "luck": 86, "found": 22, "say": "c"})
### END SOLUTION

# %% graded="second-coder/measures"
# This cell gives the points. It cannot be changed.
mu.grade("second-coder/measures")

# %% [markdown]
# ## 8. Nothing new? (2 points)
#
# Nine interviews were read one after another. Do they still bring new codes? And if they bring
# none, what does this show?

# %%
mu.ask("second-coder/saturation")

# %% answers="second-coder/saturation"
### BEGIN SOLUTION
mu.answer("second-coder/saturation", {"base": 26, "ratio": 15.4, "reached": 5, "means": "b"})
### END SOLUTION

# %% graded="second-coder/saturation"
# This cell gives the points. It cannot be changed.
mu.grade("second-coder/saturation")

# %% [markdown]
# [[in code]]
