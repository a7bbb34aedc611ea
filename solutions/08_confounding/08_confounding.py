# %% [markdown]
# # Exercise 08: Confounding
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About two hours, best in two sittings.
#
# You draw a story as a graph, and name the parts in another graph. You choose sets that are enough, and the
# effect that a question asks for. You distinguish “nothing needs adjusting” from “no set is enough”. You
# work out E-values. And you write down another explanation for a claim.
#
# *Every story and number here is invented. None of it is evidence about any real group.*
#
# **How it works.** The tasks are ready when the page has opened. If a task is not ready, use **Run
# All**. Answer in the task itself, by mouse or keyboard (`?` below it lists the keys). You can ask
# for feedback as often as you like, with the button *Check*: it says what is right, what is wrong and
# why. What you answer is kept in the file `trail.jsonl` beside this notebook, so you can stop and go
# on another day. **Save the notebook and hand in the whole folder**, with that file. You can also
# hand in the one file that *Download my work* in lesson 00 gives you: it contains the same.
#
# **Some tasks are your own.** When you first open parts 3, 4 and 6, the page chooses a story and
# numbers for you by chance, and keeps them in the trail. Your neighbour has others, so the right
# answers differ too. You may talk with each other about *how* to do these parts. A pocket
# calculator is enough. Lesson 08 shows how to do it.

# %%
import meaningunits as mu

# %% [markdown]
# ## 1. Draw the story (3 points)
#
# Here are eight sentences about a walking group. For each arrow there must be a sentence that says it. One
# of the sentences gives no arrow.

# %%
mu.ask("confounding/draw")

# %% answers="confounding/draw"
### BEGIN SOLUTION
mu.answer(
    "confounding/draw",
    {
        "edges": [
            ["W", "F"],
            ["W", "S"],
            ["L", "S"],
            ["K", "W"],
            ["K", "L"],
            ["F", "L"],
            ["D", "W"],
        ]
    },
)
### END SOLUTION

# %% graded="confounding/draw"
# This cell gives the points. It cannot be changed.
mu.grade("confounding/draw")

# %% [markdown]
# ## 2. What part does each play? (2 points)
#
# Here is another graph, with its arrows. Look at the heads of the arrows, not at the names of the
# variables.

# %%
mu.ask("confounding/parts")

# %% answers="confounding/parts"
### BEGIN SOLUTION
mu.answer(
    "confounding/parts",
    {
        "parts": {
            "C": "mediator",
            "K": "confounder",
            "S": "collider",
            "A": "other",
            "D": "other",
            "Z": "collider",
        }
    },
)
### END SOLUTION

# %% graded="confounding/parts"
# This cell gives the points. It cannot be changed.
mu.grade("confounding/parts")

# %% [markdown]
# ## 3. A set that is enough (3 points)
#
# Other people did a trial, so the effect is known. But you have no trial. For each set that you
# choose, you see what a regression gives. Every set that is enough is right. A set that is not enough
# is wrong, also if it gives the right number by accident.

# %%
mu.ask("confounding/enough")

# %% answers="confounding/enough"
### BEGIN SOLUTION
# Right for somebody who has drawn no story; each student's own is judged by their own.
mu.answer("confounding/enough", {"adjust": ["P", "Q"]})
### END SOLUTION

# %% graded="confounding/enough"
# This cell gives the points. It cannot be changed.
mu.grade("confounding/enough")

# %% [markdown]
# ## 4. Which effect, which set? (3 points)
#
# The question is written in words. Which effect does it ask for (1 point)? And which set is enough for the
# effect that you chose (2 points)?

# %%
mu.ask("confounding/effect-and-set")

# %% answers="confounding/effect-and-set"
### BEGIN SOLUTION
mu.answer("confounding/effect-and-set", {"effect": "direct", "adjust": ["M", "U", "A"]})
### END SOLUTION

# %% graded="confounding/effect-and-set"
# This cell gives the points. It cannot be changed.
mu.grade("confounding/effect-and-set")

# %% [markdown]
# ## 5. Nothing to adjust for, or no set is enough? (2 points)
#
# Six small graphs. In two of them nothing needs adjusting. In two, no set is enough. In two, you have to
# adjust, and a set is enough.

# %%
mu.ask("confounding/none")

# %% answers="confounding/none"
### BEGIN SOLUTION
mu.answer(
    "confounding/none",
    {
        **dict.fromkeys(("c", "e"), "a set"),
        **dict.fromkeys(("a", "f"), "none suffices"),
        **dict.fromkeys(("b", "d"), "none needed"),
    },
)
### END SOLUTION

# %% graded="confounding/none"
# This cell gives the points. It cannot be changed.
mu.grade("confounding/none")

# %% [markdown]
# ## 6. How strong? (3 points)
#
# Here are invented results on four scales. First ask of each: what kind of ratio is this, and is the
# outcome common?

# %%
mu.ask("confounding/e-values")

# %% answers="confounding/e-values"
### BEGIN SOLUTION
mu.answer(
    "confounding/e-values",
    {
        "ratio": 2.72,
        "limit": 1.81,
        "odds": 2.61,
        "standard": 2.53,
        "shifted": 2.37,
        "bound": 1.5,
        "means": "b",
    },
)
### END SOLUTION

# %% graded="confounding/e-values"
# This cell gives the points. It cannot be changed.
mu.grade("confounding/e-values")

# %% [markdown]
# ## 7. Another explanation (4 points, marked by a person)
#
# The claim is "Balint groups prevent burnout", because members are less exhausted. Write down, in 120
# to 180 words, *one* other explanation of why members are less exhausted. Do not write that the group
# helps nobody: write what else would lead to the same observation. Say what causes both joining and
# less exhaustion, and write it with arrows, for example X ← Z → Y. Say what one would see if your
# explanation were right, and what one would see if the claim were right. Say what one must measure,
# and when. If no measuring would be enough, say what one must do instead. Then compare your
# explanation with the study: which findings of the study can your explanation not explain?
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The examples are about another claim: "A garden keeps
# old people out of the nursing home."
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **The mechanism** | It gives only a word. *"That is confounding."* | It names a cause of only one of the two, exposure or outcome. *"People who walk safely keep a garden."* | It names a cause of both, with its arrows. *"People who walk safely can keep a garden, and they need no nursing home: garden ← safe walking → nursing home."* |
# | **What one would see** | It names nothing that would be different. *"It would look the same."* | It says what the other explanation predicts, but not what the claim predicts. *"Then people who walk safely and have no garden would stay at home too."* | It says what each of the two predicts, and where they differ. *"Compare people who walk equally safely. The claim says that those with a garden stay at home longer. My explanation says that they do not."* |
# | **What to measure** | It names nothing, or everything. *"One should adjust for all factors."* | It says what to measure, but not when. *"One must measure how safely people walk."* | It says what to measure and when, or why measuring is not enough. *"One must measure how safely people walk at seventy, before anybody gives up a garden. Later, safe walking may be partly a result of the garden."* |
# | **What it cannot explain** | It names nothing, or it says that the other explanation explains everything. *"So gardens do nothing."* | It says that there is something, but does not name it. *"Perhaps gardens do help some."* | It names a finding that the other explanation cannot explain. *"They say that they get up in the morning because of their tomatoes. Safe walking does not explain why they get up."* |

# %%
mu.ask("confounding/rival")

# %% [markdown] by_hand="confounding--rival" points=4
# *Write in the box above: what you write there is kept, and goes into this cell when your work is
# marked. Text typed here counts as well.*
#
### BEGIN SOLUTION
# *A full answer, for markers (4 points).* My explanation is a free evening. Doctors with free
# evenings can join a group and go there twice a month for years. They are also less exhausted, with
# or without a group: joining ← free evenings → exhaustion. If this is all, members and others with
# as many free evenings should be equally exhausted, and people who join while their evenings stay
# full should gain nothing. If the group does it, members should be less exhausted than others with
# as many free evenings, and those who join should become so in the years after. One would have to
# ask about evenings in the year *before* anybody joins. Later the answer is partly a result of the
# group, because some learn there to go home. If evenings are measured only today, no adjustment is
# enough: one would have to follow people from before they join. Free evenings cannot explain what
# the nine tell of the meetings themselves, such as seeing a difficult patient differently the next
# morning. Free evenings make that possible. They do not do it.
### END SOLUTION

# %% [markdown]
# [[in code]]
