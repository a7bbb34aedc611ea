# %% [markdown]
# # Side room F: Enough?
#
# *[[minutes]]. You may skip this room. It goes further where lessons 04 (saturation) and 06 (selection) stop.*
#
# **Afterwards you can** distinguish six ways of finding people, and say which claims each of them
# can support and which it cannot; judge how much people can tell about a study's question
# (information power); say what a report means by saturation (that further
# interviews brought nothing new); and show what a rule for stopping would have missed.
#
# *Every study in the tasks is invented, and so are the nine interviews. Numbers about them are worked out from
# the readers' codes. For published results the source is given.*

# %% [markdown]
# ## A scene
#
# A colleague has talked with seven patients about stopping a medicine. "The last two told me nothing new", she says.
# "So I am done." You ask where she met them. All seven came to her own clinic, on time, and still take the
# medicine. You wonder what an eighth patient would tell her: one who stopped, and never came back.

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict
#
# The three readers of the [[panel]] coded our nine interviews with the [[codebook]] of lesson 04.
# Their consensus has 26 codes. A team could have heard the nine in any order, and stopped by the
# rule of lesson 04. The rule counts the codes of the first four interviews: the *base*. Two
# interviews one after the other are called a *run*. The team stops as soon as a run brings hardly
# any new codes: at most 5 per cent of the number in the base.

# %%
mu.ask("enough/guess-orders")

# %% [markdown]
# ## Who can tell it?
#
# In a survey people should be chosen by chance, so that the numbers say something about all people.
# In an interview study people are chosen because of what they can tell: this is
# **[[purposive sampling]]**. Palinkas and colleagues (2015) list many ways to do it. With each a report can say
# some things, and cannot say others.
#
# One way is to ask the people who are easiest to reach: **convenience**. It is not forbidden. But a
# report has to say so, and which people could not be reached in this way. A study often uses two
# ways: first a condition that people must meet, and then a **[[snowball sampling|snowball]]**,
# where one person names the next.
#
# Two ways follow from the analysis itself. In **[[theoretical sampling]]**, a part of [[grounded theory]],
# an idea that came out of the first interviews decides who is asked next. If a
# *[[finding]]* decides who is asked next, and the team looks for people who would say the opposite,
# it looks for a **[[negative case]]** (lesson 05).

# %%
mu.ask("enough/strategies")

# %% [markdown]
# ## How much can they tell?
#
# ### Worked
#
# How many people are enough? Malterud, Siersma and Guassora (2016) do not answer with a number.
# They ask how much **information** the sample gives for *this* study. The more it gives, the fewer
# people are needed. They look at five dimensions.
#
# | dimension | fewer people, if … | more people, if … |
# |---|---|---|
# | aim | it is narrow | it is broad |
# | people | those who are asked know much about the question, and differ in their experience | some know little about it, or all tell the same |
# | theory | there is one to work with | everything is built from the interviews |
# | dialogue | each talk is rich and clear | talks are short, or people hold back |
# | analysis | single accounts are followed in depth | many accounts are compared |
#
# The scene again. *Aim*: how people stop a medicine. That is narrow. *People*: none of the seven
# has stopped. Each of them knows little about the question. So the study needs more people, or
# rather **other** people. *Two readings are possible*: the seven thought about stopping, and they can
# tell about that. If the study asks why people do **not** stop, the same seven know much. Whether
# people know much depends on what is asked.
#
# One judges this before the first interview, and again after every few interviews. You cannot add
# up the dimensions: nobody has said, for example, how much theory can replace rich talks.

# %%
mu.ask("enough/power")

# %% [markdown]
# Now the study of this course.

# %%
mu.ask("enough/nine")

# %% [markdown]
# ## What is saturated?
#
# “[[saturation|Saturation]] was reached” can mean several things. Saunders and colleagues (2018)
# distinguish four kinds: nothing new is found about the categories of a theory; no new codes come
# up; each code that was fixed beforehand has its examples; and people tell what others have told
# (“data saturation”). Hennink and colleagues (2017) distinguish *codes* and *meaning*. In this room
# you need three kinds. **Codes**: no new codes come up. **Meaning**: nothing more is understood
# about an issue. **Theory**: further cases show no new side of a category. Glaser and Strauss
# (1967) introduced the word with this last meaning.
#
# - Guest, Bunce and Johnson (2006) coded sixty interviews with women in two West African countries. Saturation came
#   within twelve, and the basic elements of the main [[theme|themes]] were there after six. These numbers belong to
#   their people, their questions and their codebook.
# - Hennink and colleagues looked at 25 interviews. The range of issues was there after nine. To
#   *understand* the issues, they needed 16 to 24 interviews.
# - Braun and Clarke (2021, in the paper on saturation) object to the word *saturation* where
#   thematic analysis is *reflexive*. There meaning is made by the person who reads. It is not
#   already in the text. So one decides during the work how many people to ask, and when to stop.
#   This cannot be fixed beforehand.

# %%
mu.ask("enough/saturations")

# %% [markdown]
# ## Alone
#
# First, your guess.

# %%
mu.check("enough/guess-orders")

# %% [markdown]
# Here are our nine interviews in one order, with the codes that each brings for the first time. The
# team begins with the newest members of a group: Tomas has three years in it, Ragnhild fifteen.
# (The letter of a code is its theme in the codebook: C competence, I identity, S security, P
# [[parallel process]], E endurance.)
#
# | | interview | new codes | codes so far | which |
# |---|---|---|---|---|
# | 1 | Tomas | 11 | 11 | C3 C6 C7 I1 I4 S1 S2 S3 S4 P2 E1 |
# | 2 | Hanne | 3 | 14 | C1 S5 E3 |
# | 3 | Oskar | 6 | 20 | C2 C4 C5 I3 I5 E2 |
# | 4 | Marek | 1 | 21 | P3 |
# | 5 | Farida | 0 | 21 | |
# | 6 | Birgitta | 1 | 22 | E4 |
# | 7 | Leif | 2 | 24 | I2 P4 |
# | 8 | Solveig | 2 | 26 | S6 P1 |
# | 9 | Ragnhild | 0 | 26 | |

# %%
mu.ask("enough/stop")

# %% [markdown]
# This table counts all 362,880 orders of the same nine people. Only the order changes:
#
# | saturation is reached after … interviews | 4 | 5 | 6 | 7 | never |
# |---|---|---|---|---|---|
# | in so many of 100 orders | 24 | 37 | 26 | 10 | 3 |
#
# The people and their words are always the same. But one team can report “4+2” (saturation after
# four interviews, noticed after two more), another “7+2” or “not reached”. Many teams that stop
# early have heard all 26 codes by then. But in 21 of 100 orders at least one code was not heard
# before the stop. And for eleven of the codes there is somebody who speaks *against* them. In
# 56 of 100 orders, when the team stops, it has heard no objection yet to at least one of these eleven.
# The rule cannot see this: a code counts as soon as it is there, for or against.
#
# It does not help to change the numbers in the rule. It helps to ask other people: with fewer or
# more years, with good or bad experiences, and people who may contradict what you have found.

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **What people who were never asked would say.** Saturation says something only about those who
#   were asked. With seven patients who still take their medicine one can reach every kind of
#   saturation.
# - **Whether these are all the codes.** We know of 26 because we stopped after nine interviews. A
#   tenth interview may bring the next one. What a team would have missed can be counted only if
#   somebody went on asking.
# - **How it is elsewhere.** The table is about nine invented people and one codebook. With broad
#   themes in place of 26 codes the rule stops earlier; with finer ones, later or never.
# - **The strongest objection to what you just did:** counting codes treats them as things in the
#   text that somebody only has to find. For many researchers codes are made, by the person who
#   reads. Then there is nothing that could be full. One question remains, and no table answers it:
#   do I know enough to write something that is worth reading, and do I say honestly what I have not
#   heard?

# %% [markdown]
# ## Memo

# %%
mu.ask("enough/looking-back")

# %% [markdown]
# ## If you like: another order
#
# The lab of lesson 04 has the same nine interviews. (It asks for a guess first: any number will
# do.) When it opens, Farida comes before Marek; all others are in the order of the table above. In
# this order the rule is never met. Why? Put Marek before Farida and read what the lab says now.
# Then find another order in which the rule is never met.

# %%
mu.ask("second-coder/curve")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813). Braun V, Clarke V. To saturate or not to saturate?
# Questioning data saturation as a useful concept for thematic analysis and sample-size rationales. *Qual Res
# Sport Exerc Health* 2021;13(2):201–216,
# [doi:10.1080/2159676X.2019.1704846](https://doi.org/10.1080/2159676X.2019.1704846). Glaser BG, Strauss AL.
# *The discovery of grounded theory*. 1967. Guest G, Bunce A, Johnson L. How many interviews are enough? An
# experiment with data saturation and variability. *Field Methods* 2006;18(1):59–82,
# [doi:10.1177/1525822X05279903](https://doi.org/10.1177/1525822X05279903). Guest G, Namey E, Chen M. A simple
# method to assess and report thematic saturation in qualitative research. *PLoS ONE* 2020;15(5):e0232076,
# [doi:10.1371/journal.pone.0232076](https://doi.org/10.1371/journal.pone.0232076). Hennink MM, Kaiser BN,
# Marconi VC. Code saturation versus meaning saturation: how many interviews are enough? *Qual Health Res*
# 2017;27(4):591–608, [doi:10.1177/1049732316665344](https://doi.org/10.1177/1049732316665344). Malterud K,
# Siersma VD, Guassora AD. Sample size in qualitative interview studies: guided by information power. *Qual
# Health Res* 2016;26(13):1753–1760, [doi:10.1177/1049732315617444](https://doi.org/10.1177/1049732315617444).
# Palinkas LA and colleagues. Purposeful sampling for qualitative data collection and analysis in mixed method
# implementation research. *Adm Policy Ment Health* 2015;42(5):533–544,
# [doi:10.1007/s10488-013-0528-y](https://doi.org/10.1007/s10488-013-0528-y). Saunders B and colleagues.
# Saturation in qualitative research: exploring its conceptualization and operationalization. *Qual Quant*
# 2018;52(4):1893–1907, [doi:10.1007/s11135-017-0574-8](https://doi.org/10.1007/s11135-017-0574-8).

# %% [markdown]
# [[in code]]
#
# The table of orders comes from one function. Another base, run or threshold gives another table:
#
# ```python
# from meaningunits.lessons.enough.orders import every_order
#
# every_order(base=6, run=2, threshold=0.05)
# ```
