# %% [markdown]
# # 06 Selection
#
# *Journal-club question 4, first part: to what degree can the findings be accounted for by how
# participants were selected? [[minutes]].*
#
# **Afterwards you can** show how joining, staying and being invited shape what nine interviews say;
# work out what those who left would have added; say what weighting corrects and what it cannot; and tell
# a claim that this sample can carry from one that it cannot.
#
# *Every number in the labs comes from an invented mechanism. It is there to think with, and is no
# evidence about any real group.*

# %% [markdown]
# ## A scene
#
# A colleague from the next town comes to your staff meeting. She has been in a [[Balint group]] for
# eleven years, and so have the two she brought along. All three are enthusiastic. You ask her how many
# they were in the beginning. "Twelve." And now? "Five. But the right five." You both laugh. Then you
# wonder what the seven would have told your meeting.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Three readers divide a transcript and agree almost everywhere. What does that tell
# you about the people who were interviewed?</summary>Nothing. It tells you that the readers read alike.
# Agreement is about the analysis. Who was interviewed was decided before.</details>
#
# <details><summary>You have a structure of themes, and one unit that speaks against it. Why keep that
# unit in view?</summary>Because a structure that only meets what confirms it has not been tested. Today
# the question is whether anyone was asked who could have said it.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Who can be asked?
#
# Nine [[GP|GPs]] were interviewed who had been in a group for three to fifteen years. So says the
# [[abstract]]. Between all GPs and these nine there are three steps:
#
# 1. **joining**: a doctor hears of a group, has the evening free, and wants to;
# 2. **staying**: three years at least;
# 3. **being invited and saying yes**: a researcher finds the doctor, who has something to tell.
#
# Those interviewed have passed all three. If a step is easier for those whom the group helped, then
# those interviewed will praise it more, whatever the group did to the others. This is
# **[[selection bias]]**.
#
# Slides of the first author tell who the nine were: four women and five men, aged 42–60, from six groups
# in southern Sweden. **How they were found, neither the page nor the slides say.** Open the article's
# Methods (it is free to read, [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813)) and look for three
# things: who invited whom, through whom, and how many said no. Write down the paragraph where each
# stands, or that it does not.

# %% [markdown]
# ## Predict
#
# Here are groups that do *nothing* on balance: a quarter of those who join are helped, a quarter are
# harmed, and for half it makes no difference. Those who are helped stay more often and are invited
# more often. Nine people who stayed are interviewed. Make a guess. Then the lab opens.

# %%
mu.ask("selection/lab")

# %% [markdown]
# ## Worked
#
# You can work out the lab's numbers by hand. Take 1,000 people who join.
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
# 117.6 + 16 + 0.025 = 133.6 of 160.5: **83 %**. Each row is the row above multiplied by a chance. The share
# is always "how many of this kind, divided by all who are there now". Do not forget to divide by those who
# are there *now*.
#
# Nine independent interviews all report benefit with chance .83 × .83 × …, nine times: **19 %**. If everyone
# who joined had been as likely to be asked, it would be .46 nine times: **0.09 %**. So selection makes
# nine reports of benefit some two hundred times as likely, and the groups still do nothing on balance.

# %% [markdown]
# ## What the lab shows
#
# Go back to the lab and try each. Say first what you expect.
#
# - **All staying alike** (any number, three times the same), then **all inviting alike**. Which step
#   matters more?
# - **Both alike.** The share is right, however few are left. *The bias comes from who remains, not from how
#   few remain.*
# - **Invite mainly the harmed.** The same groups now look harmful, or much less helpful.
# - **Fifteen interviews instead of nine**, then nine with **three who left**. Which tells you more?
#
# Two shifts can also cancel out: the per cent is right and the people are not. So compare the bars for
# each kind of people as well.

# %%
mu.check("selection/lab")

# %% [markdown]
# ## Those who left
#
# Think of the seven from the scene. In the lab's groups 745 of 1,000 leave. The first step is done for you:
#
# > Of 250 helped, 40 % leave: **100**. Of 500 neither, 80 %: **400**. Of 250 harmed, 98 %: **245**.
#
# Go on from there.

# %%
mu.ask("selection/those-who-left")

# %% [markdown]
# Those who left are hard to find. One published source tells about them indirectly. For the same
# dissertation as the interviews of 2008, eight group *leaders* from five countries were interviewed about
# difficulties (Kjeldmand and Holmström, published 2010). By their account some members left because the
# method is slow and has few explicit rules. Leaders speak *about* those who left. Those who left have not
# been heard.

# %% [markdown]
# ## What weights correct
#
# In surveys one can count who did not answer, and give more weight to those who resemble them. In a European
# survey of family doctors (Soler and colleagues 2008) 41 of a hundred answered. Of these, 43 of a hundred
# had high emotional exhaustion. Nobody knows what the others would have said. But one can say what is the
# least and the most it can be.

# %%
mu.ask("selection/what-weights-mend")

# %% [markdown]
# The range is wide. A survey knows no more than this when nothing is assumed. Each narrower number rests on
# an assumption about people who did not answer. Ask for it.

# %% [markdown]
# ## Fit for one question, not for another
#
# "So the nine interviews are biased" is as careless as "nine of nine, so it works". Ask: *biased for which
# question?* If you ask what it is like to stay in a group for years, people who stayed for years are the
# ones who know. Malterud and colleagues (2016) speak of **information power**: the more the people in a
# sample know that bears on the question, the fewer are needed.
#
# | the sentence speaks of… | then… |
# |---|---|
# | what it is like for people like those who were asked | these interviews can carry it |
# | people who were not asked: who left, never came, lead the groups | **others** would have to be asked |
# | how many, how much, because of | it needs **counting** or comparing |
#
# **Could go either way.** The [[article in brief]] says that taking part “helps them remain in their jobs”.
# One reader: that is how they describe it, and nine people can say so. Another: "helps remain" is a cause,
# and those who did not remain were not asked. They speak of two sentences: "they experience it as what
# keeps them", and "it keeps them". If you [[claim]] the first, do not end with the second.

# %% [markdown]
# ## Alone
#
# Two tasks. First the lab the other way round. Who stays is given, and you decide whom to invite.

# %%
mu.ask("selection/fair-invitation")

# %% [markdown]
# Then six statements about the study. What can nine long-standing members carry?

# %%
mu.ask("selection/claims")

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **That it was so.** The lab shows that selection *could* produce near-unanimous praise with no effect
#   behind it. It does not show that it did. We know of no count of how many of those who join a group are
#   helped, harmed, or leave. An appraisal that says "selection bias!" and stops has shown little.
# - **The strongest objection to what you just did:** a qualitative study does not estimate a share. To count
#   how many of nine praise it is to ask the interviews a question that they were not made for. This objection
#   holds for the study. It does not hold for a reader, or a title, that speaks of *preventing* [[burnout]].
# - **Which of the steps it was.** From the nine alone one cannot tell those who were helped and stayed from
#   those who stayed and would have been well anyway. That is lesson 08.

# %% [markdown]
# ## Memo

# %%
mu.ask("selection/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), and its journal-club questions. Kjeldmand D. *The future
# role of general practice*, slides, Danish Balint Society. Kjeldmand D. *The doctor, the task and the
# group*. Dissertation, Uppsala University 2006, DiVA diva2:168540. Kjeldmand D,
# Holmström I. Difficulties in Balint groups: a qualitative study of leaders' experiences. *Br J Gen
# Pract* 2010;60(580):808–814, [doi:10.3399/bjgp10X532585](https://doi.org/10.3399/bjgp10X532585). Hernán MA, Hernández-Díaz S, Robins JM. A structural approach to selection bias.
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
