# %% [markdown]
# # 06 Selection
#
# *Journal-club question 4, first part: to what degree can the findings be accounted for by how
# participants were selected? [[minutes]].*
#
# **Afterwards you can** show how joining, staying and being invited shape what nine interviews say;
# work out what those who left would have added; say what weighting mends and what it cannot; and tell
# a claim that this sample can carry from one that it cannot.
#
# *Every number in the labs comes from an invented mechanism. It is there to think with, and is no
# evidence about any real group.*

# %% [markdown]
# ## A scene
#
# A colleague from the next town comes to your staff meeting. She has been in a [[Balint group]] for
# eleven years, and so have the two she brought along; all three glow. Somebody proposes to start one.
# On your way out you ask her how many they were in the beginning. "Twelve." And now? "Five. But the
# right five." You laugh, both of you. Then you wonder what the seven would have told your meeting.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Three readers divide a transcript and agree almost everywhere. What does that tell
# you about the people who were interviewed?</summary>Nothing. It tells you that the readers read alike.
# Agreement is about the analysis; who was interviewed was decided before anybody could agree or
# disagree about a word.</details>
#
# <details><summary>You have a structure of themes, and one unit that speaks against it. Why keep that
# unit in view?</summary>Because a structure that only meets what confirms it has not been tested. Today
# the question goes one step back: was somebody asked who could have said it at all?</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Who can be asked?
#
# Nine [[GP|GPs]] were interviewed who had been in a group for three to fifteen years. That much stands
# in the [[abstract]]. Think of the way there as a row of doors:
#
# 1. **joining**: somebody hears of a group, has the evening free, and wants to;
# 2. **staying**: three years at the least, or one cannot have been a member for three years;
# 3. **being invited and saying yes**: somebody thinks of you, and you have something to tell.
#
# Whoever stands behind the third door has come through all of them. If a door opens more easily for
# those whom the group did good, the room behind it fills with praise, whatever the group does to
# everybody else. This is **[[selection bias]]**.
#
# How these nine were found we do not know from the summary. **Look in the article's Methods**: who
# invited whom, through whom, how many said no? Write down what you find, and what you do not.

# %% [markdown]
# ## Predict
#
# Here are groups that do *nothing* on balance: a quarter of those who join are helped, a quarter are
# harmed, and for half it makes no difference. Those who are helped stay more often and are invited
# more often. Nine people who stayed are interviewed.
#
# Commit to a guess. Only then does the lab open.

# %%
mu.ask("selection/lab")

# %% [markdown]
# ## Worked
#
# The lab's numbers can be made by hand. Take 1,000 people who join.
#
# | | helped | neither | harmed | together |
# |---|---|---|---|---|
# | join | 250 | 500 | 250 | 1,000 |
# | chance of staying | 60 % | 20 % | 2 % | |
# | **stay** | 150 | 100 | 5 | 255 |
# | chance of being interviewed | 80 % | 40 % | 10 % | |
# | **interviewed** | 120 | 40 | 0.5 | 160.5 |
# | report benefit when asked | 98 % | 40 % | 5 % | |
#
# *Of all who joined*, 245 + 200 + 12.5 = 457.5 would report benefit: **46 %**. *Of those interviewed*,
# 117.6 + 16 + 0.025 = 133.6 of 160.5: **83 %**. Each row multiplies the one above by a chance; the share
# is always "how many of this kind, divided by all who are there now". Forgetting to divide by those who
# are *there now* is the commonest slip.
#
# Nine independent interviews all report benefit with chance .83 × .83 × …, nine times: **19 %**. Had
# anybody who joined been as likely to be asked, .46 nine times: **0.09 %**. So near-unanimous praise is
# some two hundred times as likely, and the groups do as little as before.

# %% [markdown]
# ## What the lab shows
#
# Go back to the lab and try each; say first what you expect.
#
# - **All staying alike** (any number, three times the same), then **all inviting alike**. Which door
#   does more?
# - **Both alike.** However few come through, the share is right. *Few is not the trouble; who is.*
# - **Invite mainly the harmed.** The same groups, and now a damning study.
# - **Fifteen interviews instead of nine**, then nine with **three who left**. Which of the two tells you
#   more?
#
# Two shifts can also cancel out: the per cent is right and the people are not. So compare the bars kind
# by kind before you rest on a number.

# %%
mu.check("selection/lab")

# %% [markdown]
# ## Those who left
#
# The seven from the scene. In the lab's groups 745 of 1,000 leave. The first step is done for you:
#
# > Of 250 helped, 40 % leave: **100**. Of 500 neither, 80 %: **400**. Of 250 harmed, 98 %: **245**.
#
# Go on from there.

# %%
mu.ask("selection/those-who-left")

# %% [markdown]
# Leavers are hard to find and easy to forget. One published place to hear of them: the same authors
# later asked eight group *leaders* from five countries about difficulties (Kjeldmand and Holmström
# 2010). Some members leave, they say, and groups that one is
# obliged to attend are troubled. Leaders speak *about* those who left. It is still more than silence.

# %% [markdown]
# ## What weights mend
#
# In surveys one can count who did not answer, and weigh those who did. In a European survey of family
# doctors (Soler and colleagues 2008) 41 of a hundred answered; of these, 43 of a hundred had high
# emotional exhaustion. What would the others have said? Nobody knows; but one can say what is the least
# and the most there can be.

# %%
mu.ask("selection/what-weights-mend")

# %% [markdown]
# Wide, isn't it? That is not the survey's fault. It is what a survey knows with nothing assumed. Each
# narrower number rests on an assumption about people who were silent, and may be asked for it.

# %% [markdown]
# ## Fit for one question, not for another
#
# "So the nine interviews are biased" is as careless as "nine of nine, so it works". *Biased for what?*
# Ask what it is like to stay in a group for years, and people who stayed for years are not a distorted
# sample. They are the ones who know. Malterud and colleagues (2016) speak of **information power**: the
# more the people in a sample hold that bears on the question, the fewer are needed. Nine rich
# conversations can be plenty.
#
# | the sentence speaks of… | then… |
# |---|---|
# | what it is like for people like those who were asked | these interviews can carry it |
# | people who were not asked: who left, never came, lead the groups | **others** would have to be asked |
# | how many, how much, because of | it needs **counting** or comparing |
#
# **Could go either way.** The [[article in brief]] says that taking part helps GPs remain in their jobs.
# One reader: that is how they describe it; nine people can say so, and we can believe that they say it.
# Another: "helps remain" is a cause, and those who did not remain were not there to be asked whether
# they had been in a group. Both are right about different sentences. The first is "they experience it
# as what keeps them"; the second, "it keeps them". When you [[claim]] one, do not let it slide into the
# other.

# %% [markdown]
# ## Alone
#
# Two tasks. First, turn the lab round. Who stays is given, and you are the one who invites.

# %%
mu.ask("selection/fair-invitation")

# %% [markdown]
# Then six statements that somebody might hang on the study. What can nine long-standing members carry?

# %%
mu.ask("selection/claims")

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **That it was so.** The lab shows that selection *could* bring forth near-unanimous praise with no
#   effect behind it. It does not show that it did. We know of no count of how many of those who join a
#   group are helped, harmed, or leave; the lab's chances are invented, and others would give other
#   numbers. An appraisal that says "selection bias!" and stops has shown as little as one that never
#   asked.
# - **The strongest objection to what you just did:** a qualitative study does not estimate a share.
#   Counting how many of nine praise it asks the interviews a question that they were not made for.
#   The objection holds for the study; it does not hold for a reader, or a title, that goes on to
#   speak of *preventing* [[burnout]].
# - **Which of the doors it was.** From the nine alone, those who were helped and stayed cannot be told
#   from those who stayed, would have been well anyway, and like to be interviewed. That is lesson 08.

# %% [markdown]
# ## Memo

# %%
mu.ask("selection/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), and its journal-club questions. Kjeldmand D,
# Holmström I. Difficulties in Balint groups: a qualitative study of leaders' experiences. *Br J Gen
# Pract* 2010;60:808. Hernán MA, Hernández-Díaz S, Robins JM. A structural approach to selection bias.
# *Epidemiology* 2004;15:615–625,
# [doi:10.1097/01.ede.0000135174.63482.43](https://doi.org/10.1097/01.ede.0000135174.63482.43). Manski
# CF. Anatomy of the selection problem. *J Human Resources* 1989;24:343–360,
# [doi:10.2307/145818](https://doi.org/10.2307/145818). Malterud K, Siersma VD, Guassora AD. Sample size
# in qualitative interview studies: guided by information power. *Qual Health Res* 2016;26:1753–1760,
# [doi:10.1177/1049732315617444](https://doi.org/10.1177/1049732315617444). Soler JK and colleagues.
# Burnout in European family doctors: the EGPRN study. *Fam Pract* 2008;25:245–265.
#
# Next: exercise 06 in `exercises/06_selection`, with numbers of your own.

# %% [markdown]
# [[in code]]
