# %% [markdown]
# # Exercise 06: Selection
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About two hours, best in two sittings.
#
# You work out who is left to be asked after two hurdles, what those who left would add, and what weights
# and bounds can do. You judge what the study's sample can support. You write a short argument.
#
# *Every number here comes from an invented mechanism. It is no evidence about any real group.*
#
# **How it works.** The tasks are ready when the page has opened; where they are not, use **Run All**.
# Answer in the task itself, by mouse or keyboard (`?` below it lists the keys). You can ask for feedback as
# often as you like, with the button *Check*: it says what is right, what is wrong and why. What you answer
# is kept in the file `trail.jsonl` beside this notebook, so you can stop and go on another day. **Save the
# notebook and hand in the whole folder**, with that file; or the one file that *Download my work* in lesson
# 00 gives you: it holds the same.
#
# **Your numbers are your own.** When you first open a task of parts 1 to 5, its numbers are drawn for
# you and kept in the trail; yours differ from your neighbour's, and so do the right answers. Talk with
# each other about *how*. A pocket calculator is enough; lesson 06, "Worked", has the way.

# %%
import meaningunits as mu

# %% [markdown]
# ## 1. Who is left to be asked (3 points)
#
# Two hurdles, staying and being invited, and three kinds of members. Who is behind the second hurdle,
# and what do they say?

# %%
mu.ask("selection/who-is-left")

# %% answers="selection/who-is-left"
### BEGIN SOLUTION
# Right for the numbers of somebody who has drawn none; each student's own are judged by their own.
mu.answer("selection/who-is-left", {"joined": 41, "helped": 63.5, "praise": 70.3, "all": 12.1})
### END SOLUTION

# %% graded="selection/who-is-left"
# This cell gives the points. It cannot be changed.
mu.grade("selection/who-is-left")

# %% [markdown]
# ## 2. Asking those who left (2 points)
#
# Interviews cost time and money. What can one or two interviews with people who left show that five with
# people who stayed cannot?

# %%
mu.ask("selection/ask-the-leavers")

# %% answers="selection/ask-the-leavers"
### BEGIN SOLUTION
mu.answer("selection/ask-the-leavers", {"left": 38.7, "stayed": 17.6, "mixed": 9.6})
### END SOLUTION

# %% graded="selection/ask-the-leavers"
# This cell gives the points. It cannot be changed.
mu.grade("selection/ask-the-leavers")

# %% [markdown]
# ## 3. Undoing what staying did (3 points)
#
# You cannot change who stays. You decide whom to invite. Begin with a guess, and write it down even if you
# answer in the cell below.

# %%
mu.ask("selection/repair")

# %% answers="selection/repair"
### BEGIN SOLUTION
mu.answer(
    "selection/repair",
    {"predicted": 8, "invite helped": 12, "invite neither": 25, "invite harmed": 100},
)
### END SOLUTION

# %% graded="selection/repair"
# This cell gives the points. It cannot be changed.
mu.grade("selection/repair")

# %% [markdown]
# ## 4. Weighting by age (2 points)
#
# A survey asks all members. The old answer more often, and so do those whom the group helped. Everybody's
# age is known. Nobody knows who was helped.

# %%
mu.ask("selection/weights")

# %% answers="selection/weights"
### BEGIN SOLUTION
mu.answer("selection/weights", {"raw": 62.1, "weighted": 58.5, "left-over": "b"})
### END SOLUTION

# %% graded="selection/weights"
# This cell gives the points. It cannot be changed.
mu.grade("selection/weights")

# %% [markdown]
# ## 5. Those who did not answer (2 points)
#
# What does a survey say when many people do not answer? You work it out first without any assumption, and
# then with one that is named.

# %%
mu.ask("selection/the-silent")

# %% answers="selection/the-silent"
### BEGIN SOLUTION
mu.answer("selection/the-silent", {"least": 21, "most": 61, "half": 28})
### END SOLUTION

# %% graded="selection/the-silent"
# This cell gives the points. It cannot be changed.
mu.grade("selection/the-silent")

# %% [markdown]
# ## 6. What this sample can carry (4 points)
#
# The study has nine GPs, three to fifteen years in a group, with one long interview each. Here are nine
# statements. None of them is silly, and each would need a sample of its own kind.

# %%
mu.ask("selection/fit")

# %% answers="selection/fit"
### BEGIN SOLUTION
mu.answer(
    "selection/fit",
    {
        "a": "counting",
        "b": "carries",
        "c": "counting",
        "d": "carries",
        "e": "others",
        "f": "carries",
        "g": "others",
        "h": "counting",
        "i": "others",
    },
)
### END SOLUTION

# %% graded="selection/fit"
# This cell gives the points. It cannot be changed.
mu.grade("selection/fit")

# %% [markdown]
# ## 7. A short argument (4 points, marked by a person)
#
# A colleague says: "Nine of nine were glad of their group. So it works." Answer her in 120 to 180
# words. Say what these interviews *can* carry; show with a number of your own, from part 1, 2 or 3, what
# selection could do; name whom one would have to ask, and what they could say that would change your
# mind; and say what you found in the article about how the nine were selected, or that you looked for
# it and did not find it.
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The examples are about another study: ten
# people who kept up a running club for a year say that it lifts their mood.
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **What it carries** | Nothing, or everything. *"The study is worthless."* | Says that it is limited, not for what it is fit. *"One should be careful with ten people."* | Names a question for which these people are the right ones. *"It can tell what running together is like for those who keep it up."* |
# | **The number** | None, or one that shows something else. *"10 is a small sample."* | A number of one's own, without what follows. *"In my lab it was 74 %."* | A number set beside what it would be without selection. *"74 % of those interviewed praise it, where 52 % of all who began would."* |
# | **Whom to ask** | Nobody, or more of the same. *"Ask a hundred members."* | Somebody, without what they could say. *"Ask those who stopped."* | Somebody, and what would change one's mind either way. *"Those who stopped: if they too speak of better mood, I should believe more of it."* |
# | **The article** | Nothing, or something made up. *"They were surely volunteers."* | Says that one looked, without where. *"The article says little about it."* | What stands there and where, or where one looked in vain. *"Methods, second paragraph: through the club's newsletter; how many said no is not told."* |

# %%
mu.ask("selection/argument")

# %% [markdown] by_hand="selection--argument" points=4
# *Write in the box above: what you write there is kept, and goes into this cell when your work is
# marked. Text typed here counts as well.*
#
### BEGIN SOLUTION
# *A full answer, for markers (4 points; the last sentence depends on what the student finds in the
# article).* You are right about this much: for people who have stayed for years, these interviews show
# what a group can be, and nobody could tell it better than they can. But "it works" speaks of everybody
# who joins. In my first part, groups that harm more members than they help still have 70 % of those
# interviewed praising them, where 41 % of all who joined would; six of six do so with a chance of 12 %.
# That does not show that it was so here. It shows that praise from those who stayed looks the same
# either way. I should ask the ones who left in the first year: if they too speak of more security and
# went because they moved house, I should believe more of it; if they speak of evenings they dreaded,
# less. And I should ask leaders how many of each group are still there. In the article I looked under
# Methods for who invited the nine and how many declined, and would write here what stands there, or
# that it does not.
### END SOLUTION

# %% [markdown]
# [[in code]]
