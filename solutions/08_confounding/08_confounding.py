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
# **How it works.** The tasks are ready when the page has opened; where they are not, use **Run All**.
# Answer in the task itself, by mouse or keyboard
# (`?` below it lists the keys). You can ask for feedback as often as you like, with the button
# *Check*: it says what is right, what is wrong and why. What you answer is kept in the file
# `trail.jsonl` beside this notebook, so you can stop and go on another day. **Save the notebook and
# hand in the whole folder**, with that file; or the one file that *Download my work* in lesson 00
# gives you: it holds the same.
#
# **Some tasks are your own.** When you first open parts 3, 4 and 6, their story and numbers are drawn for
# you and kept in the trail; yours differ from your neighbour's, and so do the right answers. Talk with
# each other about *how*. A pocket calculator is enough; lesson 08 has the way.

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
# From a trial one knows what the effect is, but you have no trial. For each set that you choose, you see
# what a regression gives. Every set that is enough is right. A set that only gives the right number is not.

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
# ## 5. None needed, none enough (2 points)
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
# ## 7. A rival explanation (4 points, marked by a person)
#
# "Balint groups prevent burnout." Write down, in 120 to 180 words, *one* rival explanation for it that members
# are less exhausted: not that the group does nothing for anybody, but what else would lead to the same
# observation. Say what lies behind both, and draw it in words (X ← Z → Y, say). Say what one would see if your
# rival were right, and what if the claim were. Say what would have to be measured, and when; or, if no
# measuring would do, what else. And hold it against the study: which of its findings could your rival not
# explain?
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The examples are about another claim: "A garden keeps
# old people out of the nursing home."
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **The mechanism** | A word. *"That is confounding."* | Something behind one of the two. *"People with gardens are healthier."* | Something behind both, with its arrows. *"Being steady on one's feet: who is, keeps a garden, and stays out of a home; garden ← steadiness → home."* |
# | **What one would see** | Nothing that differs. *"It would look the same."* | What the rival predicts, without the claim. *"Then the steady without a garden would stay at home too."* | What each predicts, where they differ. *"Among the equally steady, the claim says that gardeners stay at home longer; my rival, that they do not."* |
# | **What to measure** | Nothing, or everything. *"One should adjust for all factors."* | What, without when. *"Steadiness."* | What and when, or why measuring will not do. *"Steadiness at seventy, before anybody gives up a garden; afterwards it would be partly its result."* |
# | **What it cannot explain** | Nothing, or all is explained away. *"So gardens do nothing."* | Says that there is something, without naming it. *"Perhaps gardens do help some."* | Names a finding that the rival leaves standing. *"That they tell of getting up for the tomatoes. Steadiness does not explain what they get up for."* |

# %%
mu.ask("confounding/rival")

# %% [markdown] by_hand="confounding--rival" points=4
# *Write in the box above: what you write there is kept, and goes into this cell when your work is
# marked. Text typed here counts as well.*
#
### BEGIN SOLUTION
# *A full answer, for markers (4 points).* Having an evening free. Who has one can join a group and sit in it
# twice a month for years; who has one is also less exhausted, group or no group: joining ← free evenings →
# exhaustion. If that is all there is, then members and others with as many free evenings should be equally
# exhausted, and those who join while their evenings are as full as before should gain nothing. If the group
# does it, members should be less exhausted at the same number of evenings, and those who join should become so
# in the years after. One would have to ask about evenings in the year *before* anybody joins: later the answer
# is partly a result of the group, where some learn to go home. With evenings measured only today, no
# adjustment would do, and one would have to follow people from before they join. What my rival cannot explain is
# what the nine tell of the meetings themselves, such as seeing a difficult patient otherwise the next morning.
# Free evenings make that possible. They do not do it.
### END SOLUTION

# %% [markdown]
# [[in code]]
