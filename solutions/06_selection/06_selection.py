# %% [markdown]
# # Exercise 06: Selection
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About two hours, best in two sittings.
#
# You work out who can still be asked after two steps, and what those who left would add. You work
# out what weights can do, and between which two numbers the truth must lie. You judge what the
# study's sample can support. You write a short argument.
#
# *Every number here comes from an invented mechanism (from rules that we made up). It is no
# evidence about any real group.*
#
# **How it works.** The tasks are ready when the page has opened. If a task is not ready, use **Run
# All**. Answer in the task itself, by mouse or keyboard (`?` below it lists the keys). You can ask
# for feedback as often as you like, with the button *Check*: it says what is right, what is wrong
# and why. What you answer is kept in the file `trail.jsonl` beside this notebook, so you can stop
# and go on another day. **Save the notebook and hand in the whole folder**, with that file. You can
# also hand in the one file that *Download my work* in lesson 00 gives you: it contains the same.
#
# **Your numbers are your own.** When you first open a task of parts 1 to 5, the page chooses its
# numbers for you by chance and keeps them in the trail. Your neighbour has other numbers and other
# right answers. You may talk with each other about *how* one calculates. A pocket calculator is
# enough. Lesson 06, "Worked", shows how to do it.

# %%
import meaningunits as mu

# %% [markdown]
# ## 1. Who is left to be asked (3 points)
#
# There are two steps, staying and being invited, and three kinds of members. Who has passed both
# steps, and what do they say?

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
# Interviews cost time and money. One or two interviews with people who left can show something that
# five interviews with people who stayed cannot show. What is it?

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
# ## 3. A fair invitation, again (3 points)
#
# You cannot change who stays. You decide whom to invite. Begin with a guess. If you answer in code,
# write the guess there as well.

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
# A survey asks all members. Old members answer more often than young ones. Members whom the group
# helped also answer more often than the others. Everybody's age is known. Nobody knows who was
# helped.

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
# What does a survey say when many people do not answer? First you work it out without any
# assumption. Then you work it out with an assumption that the task gives you.

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
# ## 6. What this sample can support (4 points)
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
        "b": "supported",
        "c": "counting",
        "d": "supported",
        "e": "others",
        "f": "supported",
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
# words. Do four things. Say what these interviews *can* support. Show what selection could do, with
# a number of your own from part 1, 2 or 3. Name whom one would have to ask, and which answer would
# change your mind. And say what you found in the article about how the nine were selected, or that
# you looked for it and did not find it.
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The examples are about another study: ten
# people who kept running with a club for a year say that it lifts their mood.
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **What it supports** | It says that these people can tell nothing, or everything. *"The study is worthless."* | It says that the study is limited, but not for which question it is good. *"One should be careful with ten people."* | It names a question for which these people are the right ones. *"It can tell what running together is like for those who keep it up."* |
# | **The number** | There is no number, or one that shows something else. *"10 is a small sample."* | There is a number of your own, but the text does not say what it shows. *"In my lab it was 74 %."* | There is a number of your own, and beside it the number that one would get without selection. *"74 % of those interviewed praise it. Of all who began, only 52 % would praise it."* |
# | **Whom to ask** | It names nobody, or more people of the same kind. *"Ask a hundred members."* | It names somebody, but not what they could say. *"Ask those who stopped."* | It names somebody, and says which answer would make you believe the claim more, and which less. *"I would ask those who stopped. If they also speak of better mood, I would believe it more. If they speak of pressure, I would believe it less."* |
# | **The article** | It says nothing about the article, or something made up. *"They were surely volunteers."* | It says that you looked, but not where. *"The article says little about it."* | It says what is written in the article and where, or where you looked and found nothing. *"Methods, second paragraph: they were found through the club's newsletter. It does not say how many said no."* |

# %%
mu.ask("selection/argument")

# %% [markdown] by_hand="selection--argument" points=4
# *Write in the box above: what you write there is kept, and goes into this cell when your work is
# marked. Text typed here counts as well.*
#
### BEGIN SOLUTION
# *A full answer, for markers (4 points; the last sentence depends on what the student finds in the
# article).* You are right about one thing: these interviews show what a group can be for people who
# have stayed for years, and nobody could tell it better. But "it works" speaks of everybody who
# joins. In my first part the groups harm more members than they help. Still, 70 % of those
# interviewed praise them; of all who joined, 41 % would. The chance that six of six praise them is
# 12 %. This does not show that it was so here. It shows that people who stayed can praise a group
# even if it does not help. I would ask those who left in the first year. If they also speak of more
# security, and left because they moved house, I would believe it more. If they speak of evenings
# that they dreaded, I would believe it less. I would ask leaders how many of each group are still
# there. In the article I looked under Methods for who invited the nine and how many said no. I
# would write here what I found, or that I found nothing.
### END SOLUTION

# %% [markdown]
# [[in code]]
