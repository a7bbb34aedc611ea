# %% [markdown]
# # Side room F: Enough?
#
# *[[minutes]]. You may skip this room. It goes further where lessons 04 (saturation) and 06 (selection) stop.*
#
# **Afterwards you can** distinguish six ways of finding people, and say which claims each of them can
# support and which it cannot; judge a study's information power in five dimensions; say what a report
# means by saturation (that enough people have been interviewed); and show what a rule for stopping
# would have missed.
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
# The three readers of the [[panel]] coded our nine interviews with the [[codebook]] of lesson 04. Their consensus has 26 codes. A team could have
# heard the nine in any order, and stopped by the rule of lesson 04. The rule counts the codes of the first four
# interviews: the *base*. The team stops as soon as two interviews one after the other, a *run*, bring hardly any new codes:
# at most 5 per cent of the number in the base. Make a guess.

# %%
mu.ask("enough/guess-orders")

# %% [markdown]
# ## Who can tell it?
#
# In a survey people should be drawn by chance, so that numbers can be carried over to all. In an interview
# study people are chosen because of what they can tell: this is **[[purposive sampling]]**. There are many ways
# to do it (Palinkas and colleagues 2015 list many). Each makes some sentences possible and others impossible.
#
# One way takes whoever is at hand: **convenience**. Palinkas and colleagues list it as well. It is not forbidden. But
# a report has to say so, and has to say which people could not be at hand. A study often uses two ways: a condition first, and
# then a **[[snowball sampling|snowball]]**, where one person names the next.
#
# Two ways follow from the analysis itself. In **[[theoretical sampling]]**, a part of [[grounded theory]], an
# idea that came out of the first interviews decides who is asked next. If a *[[finding]]* decides it, and
# people are sought who would say the opposite, one looks for a **[[negative case]]** (lesson 05).

# %%
mu.ask("enough/strategies")

# %% [markdown]
# ## How much can they tell?
#
# ### Worked
#
# How many people are enough? Malterud, Siersma and Guassora (2016) do not answer with a number. They ask how much
# **information** the sample holds for *this* study. The more it holds, the fewer people are needed. They look at
# five dimensions.
#
# | dimension | fewer people, if … | more people, if … |
# |---|---|---|
# | aim | it is narrow | it is broad |
# | people | those who are asked know much of what is asked, and differ within it | some know little of it, or all tell the same |
# | theory | there is one to work with | everything is built from the interviews |
# | dialogue | each talk is rich and clear | talks are short, or people hold back |
# | analysis | single accounts are followed in depth | many accounts are compared |
#
# The scene again. *Aim*: how people stop a medicine. That is narrow. *People*: none of the seven has stopped.
# Each of them knows little of what is asked. That calls for more people, or rather for **other** people. *Could go
# either way*: the seven thought about stopping, and they can tell of that. If the study asks why people do **not**
# stop, the same seven know much. Whether people know much depends on what is asked.
#
# A judgement like this is made before the first interview, and again after each few. You cannot add the
# dimensions up: nobody has said how much theory makes up for a poor talk.

# %%
mu.ask("enough/power")

# %% [markdown]
# Now the study of this course.

# %%
mu.ask("enough/nine")

# %% [markdown]
# ## What is full?
#
# “[[saturation|Saturation]] was reached” can mean several things. Saunders and colleagues (2018) distinguish
# four: of a theory's categories; of codes that come up; of codes that were fixed beforehand, until each has its
# examples; and of data, when people tell the same again. Hennink and colleagues (2017) distinguish *codes* and
# *meaning*. In this room you need three of all these: **codes**, no new ones come up; **meaning**, nothing more is understood about
# an issue; **theory**, further cases show no new side of a category. The last is what the word meant when
# Glaser and Strauss (1967) brought it in.
#
# - Guest, Bunce and Johnson (2006) coded sixty interviews with women in two West African countries. Saturation came
#   within twelve, and the basic elements of the main [[theme|themes]] were there after six. These numbers belong to
#   their people, their questions and their codebook.
# - Hennink and colleagues looked at 25 interviews. The range of issues was there after nine. To *understand*
#   them took 16 to 24.
# - Braun and Clarke (2021, in the paper on saturation) object to the word *saturation* where thematic analysis is *reflexive*. There
#   meaning is made by somebody who reads, and not dug up. So how many people, and when to stop, is a judgement in the
#   middle of the work. It cannot be fixed wholly beforehand.

# %%
mu.ask("enough/saturations")

# %% [markdown]
# ## Alone
#
# First, your guess.

# %%
mu.check("enough/guess-orders")

# %% [markdown]
# Here are our nine interviews in one of their orders, with the codes that each brings for the first time. The team
# begins with the newest members of a group: Tomas has three years in it, Ragnhild fifteen. (The letter of a code is its
# theme in the codebook: C competence, I identity, S security, P [[parallel process]], E endurance.)
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
# What order alone does, worked out from all 362,880 orders of the same nine people:
#
# | saturation is reached after … interviews | 4 | 5 | 6 | 7 | never |
# |---|---|---|---|---|---|
# | in so many of 100 orders | 24 | 37 | 26 | 10 | 3 |
#
# The same people said the same things, and a team can report “4+2” (reached after four interviews, and seen after the run
# of two), “7+2” or “not reached”. Many teams that stop early have heard all 26 codes by then. But in 21 of 100 orders at
# least one code was not heard before the stop. And for eleven of the codes there is somebody who speaks *against* them.
# In 56 of 100 orders the team stops when it has not yet heard a voice against each of the eleven. The rule cannot see it:
# a code counts as soon as it is there, on whichever side.
#
# Another number does not help. Another list of whom to ask does: by years, by how it went, by what would speak
# against what you have.

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **What people who were never asked would say.** Saturation is a sentence about those who were asked. Seven patients
#   who still take their medicine can be saturated in every sense of the word.
# - **That all codes are there.** We know of 26 because we stopped after nine interviews. A tenth interview may bring the next
#   one. What a team would have missed can be counted only if somebody went on asking.
# - **How it is elsewhere.** The table holds for nine invented people and one codebook. With broad themes in place of
#   26 codes the rule stops earlier; with finer ones, later or never.
# - **The strongest objection to what you just did:** counting codes treats them as things that lie in the ground until
#   they are dug up. For many researchers codes are made, by somebody, while reading. Then there is nothing that could be
#   full. What remains is a question that no table answers: do I know enough to write something that is worth
#   reading, and honest about what I have not heard?

# %% [markdown]
# ## Memo

# %%
mu.ask("enough/looking-back")

# %% [markdown]
# ## If you like: your own orders
#
# The lab of lesson 04 has the same nine interviews. (It asks for a guess first: any number will do.) It opens with
# Farida before Marek; all others stand as in the table above. In this order the rule is never met. Why? Put Marek before
# Farida and read what the lab says now. Then find another order in which the rule is never met.

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
