# %% [markdown]
# # 06 Selection
#
# *Journal-club question 4, first part, in simpler words: participants were selected in some way.
# How far does this explain the findings? [[minutes]].*
#
# **Afterwards you can** show how the result of nine interviews depends on who joined a group, who
# stayed in it, and who was invited. You can work out what those who left would have added. In a
# survey one can give some people's answers more weight than others (*weighting*): you can say what
# this corrects, and what it cannot correct. And you can say which claims this sample supports and
# which it does not.
#
# *This lesson has **labs**: in a lab you change numbers and see what follows. Every number there
# comes from an invented mechanism, which means: from rules that we made up. The numbers help you to
# think. They are no evidence about any real group.*

# %% [markdown]
# ## A scene
#
# A colleague from the next town comes to your staff meeting. She has been in a [[Balint group]] for
# eleven years, and so have the two doctors who came with her. All three are enthusiastic. You ask her how many
# they were in the beginning. "Twelve." And now? "Five. But the right five." You both laugh. Then you
# wonder what the seven would have told your meeting.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Three readers divide a transcript and agree almost everywhere. What does that tell you
# about the people who were interviewed?</summary>Nothing. It tells you that the readers read alike.
# Agreement is about the analysis. The people who were interviewed were chosen earlier, before anybody
# read.</details>
#
# <details><summary>You have a structure of themes, and one unit that speaks against it. Why keep that
# unit in view?</summary>Because a structure has not been tested if it only meets units that confirm it. Today
# you ask a further question: was anybody asked who could have spoken against the
# structure?</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Who can be asked?
#
# The [[abstract]] says: nine [[GP|GPs]] were interviewed, who had been in a group for three to fifteen
# years. Between all GPs and these nine there are three steps:
#
# 1. **joining**: a doctor hears of a group, has the evening free, and wants to join;
# 2. **staying**: three years at least;
# 3. **being invited and saying yes**: a researcher finds the doctor, and the doctor has something
#    to tell and agrees.
#
# The doctors who were interviewed have passed all three steps. A step may be easier for members whom the
# group helped. Then the interviewed doctors praise the group more, whatever the group did to the others.
# This is **[[selection bias]]**.
#
# Slides of the first author tell who the nine were: four women and five men, aged 42–60, from six groups in
# southern Sweden. **Neither the article's page nor the slides say how the nine were found.** Open the
# article's Methods (it is free to read, [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813)) and look
# for three things: who invited whom, through whom, and how many said no. Write down the paragraph where you
# find each, or note that it is not there.

# %% [markdown]
# ## Predict
#
# Here are groups with *no* effect on average: a quarter of the doctors who join are helped, a quarter are
# harmed, and the group makes no difference to the other half. Helped members stay more often and are
# invited more often. Nine people who stayed are interviewed. How many of the nine will say that the group
# helped them? Make a guess. Then the lab opens. It shows 1,000 doctors before three doors: joining,
# staying, being interviewed. At first all 1,000 join.

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
# | chance of reporting benefit when asked | 98 % | 40 % | 5 % | |
#
# Begin with the row "join". Multiply each of its numbers by the chance below it: this gives the row
# "stay". Multiply the numbers of "stay" by the chances below them: this gives the row
# "interviewed". The last row has the chances of reporting benefit. Multiply a number of people by
# the chance in the same column, and you know how many of these people would report benefit.
#
# - *Of all who joined*: 250 × .98 = 245 of the helped would report benefit (.98 is 98 %), 500 × .40 = 200
#   of those who were neither, and 250 × .05 = 12.5 of the harmed. Together these are 457.5 of 1,000:
#   **46 %**.
# - *Of those interviewed*: 120 × .98 = 117.6 of the helped, 40 × .40 = 16 of those who were neither, and
#   0.5 × .05 = 0.025 of the harmed. Together these are 133.6 of 160.5: **83 %**.
#
# To get a share, always divide by all who are there *now*: first 1,000, then 160.5.
#
# What is the chance that nine independent interviews all report benefit? It is .83 × .83 × …, with nine
# factors: **19 %**. If all who joined had the same chance of being interviewed, it would be .46 × .46 × …,
# with nine factors: **0.09 %**. So selection makes nine reports of benefit about two hundred times as
# likely. And the groups still have no effect on average.

# %% [markdown]
# ## What the lab shows
#
# Go back to the lab and try each of these. Say first what you expect. To change a chance in the
# lab, drag its number in the sentences above the drawing, or the edge of its door, or its slider.
#
# - **Make staying equal**: the same chance of staying for all three kinds (helped, neither,
#   harmed). Then put staying back as it was, and **make only inviting equal** in the same way.
#   Which step matters more?
# - **Make staying and inviting equal.** The share who report benefit is then the same as among all
#   who joined, even if few people are left. *The bias comes from who remains, not from how few
#   remain.*
# - **Invite mainly the harmed**: helped 10 %, neither 40 %, harmed 80 %. The praise falls from 83 %
#   to 52 %, and not lower, because hardly any harmed member is left to be invited. Now make staying
#   equal as well: it falls to 27 %. The same groups look harmful.
# - **Close the first door to the harmed**: nobody who would be harmed joins. Do the interviews show, at the
#   end, that these doctors are not there?
# - **Fifteen interviews instead of nine**, then nine interviews and **three more with people who left**.
#   Which tells you more?
#
# Two errors can also cancel out: then the percentage is right, but the mix of people is wrong. So compare
# the share of each kind of people as well. The drawing shows the shares of all who joined at its left edge,
# and those of the interviewed at its right edge.

# %%
mu.check("selection/lab")

# %% [markdown]
# ## Those who left
#
# Think of the seven from the scene. In the lab's groups 745 of 1,000 leave. The first step is done for you:
#
# > Of the 250 helped, 40 % leave: **100**. Of the 500 who were neither helped nor harmed, 80 % leave: **400**. Of
# > the 250 harmed, 98 % leave: **245**.
#
# Go on from there.

# %%
mu.ask("selection/those-who-left")

# %% [markdown]
# Those who left are hard to find. One published source tells about them indirectly. Kjeldmand's
# dissertation (2006) contains the interviews with the nine GPs, and also interviews with eight group
# *leaders* from five countries, about difficulties in groups (published by Kjeldmand and Holmström
# in 2010). The leaders said that some members left because the method is slow and has few explicit
# rules. Leaders speak *about* those who left. Those who left have not been heard.

# %% [markdown]
# ## What weights correct
#
# In a survey one can count the people who did not answer. Some people who did answer are like the missing
# ones, for example in age. The survey can give the answers of these people more weight: one answer then
# counts for several people. This is called *weighting*. An invented example with two ages:
#
# | | under 50 | 50 or older | together |
# |---|---|---|---|
# | members | 500 | 500 | 1,000 |
# | answered | 100 | 300 | 400 |
# | praised | 50 | 240 | 290 of 400: **73 %** |
# | so each answer counts for | 5 members | 1⅔ members | |
# | praise, weighted | 250 | 400 | 650 of 1,000: **65 %** |

# %%
mu.weighting()

# %% [markdown]
# In a European survey of family doctors (Soler and colleagues 2008) 41 of a hundred answered. Of these, 43 of a
# hundred had high emotional exhaustion. Nobody knows what the others would have said. But one can work out
# the lowest and the highest possible percentage among all.

# %%
mu.ask("selection/what-weights-mend")

# %% [markdown]
# The range is wide. Without assumptions a survey knows no more than this. If somebody gives a narrower
# range, or a single number, then something was assumed about the people who did not answer. Ask what was
# assumed.

# %% [markdown]
# ## Fit for one question, not for another
#
# It is careless to say: "All nine are content, so the group works." It is as careless to say: "So
# the nine interviews are biased." Ask: *biased for which question?* If you ask what it is like to
# stay in a group for years, people who stayed for years are the ones who know. Malterud and
# colleagues (2016) speak of **[[information power]]**: the more a sample can tell about the
# question, the fewer people are needed. How much these people know about the question is one of
# five things that decide how many are needed. ([Side room F](F_enough.ipynb) goes on from here.)
#
# Take a sentence that somebody says about the study. Ask two questions, in this order: about whom does the
# sentence speak, and what does it say about them? Go down the table, and stop at the first row that fits.
#
# | the sentence speaks of… | then… |
# |---|---|
# | people who were not asked: they left, never came, or lead the groups | **others** would have to be asked |
# | people like those who were asked, and the sentence says how many, how much, or what the cause is (or compares these people with others) | it needs **counting** or comparing |
# | people like those who were asked, and the sentence says what something is like for them | these interviews can support it |
#
# **Two readings are possible.** The journal's short summary, the [[article in brief]], says that
# taking part “helps them remain in their jobs”. One reader says: the nine describe it in this way,
# and nine people can say this. Another reader says: "helps remain" is a cause, and the people who
# did not remain were not asked. The two readers think of two different sentences: "they feel that
# the group keeps them in their jobs", and "the group keeps them in their jobs". If you [[claim]]
# the first sentence, do not write the second as your conclusion.

# %% [markdown]
# ## Alone
#
# There are two tasks. First you use the lab in a new way: you cannot change who stays, and you
# decide whom to invite.

# %%
mu.ask("selection/fair-invitation")

# %% [markdown]
# Then judge six statements about the study. Which can nine interviews with long-standing members support?

# %%
mu.ask("selection/claims")

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **Whether selection produced the praise in this study.** The lab shows what selection *could*
#   do: nearly all who are interviewed praise the group, although it has no effect on average. It
#   does not show that selection did so here. We know of no study that counted how many members are
#   helped, harmed, or leave. An appraisal that says "selection bias!" and stops has shown little.
# - **The strongest objection to what you just did:** a qualitative study does not estimate a share.
#   If you count how many of the nine praise the group, you ask the interviews a question that they
#   were not made for. For the study this objection is right. But a reader, or a title, may
#   speak of *preventing* [[burnout]]: this claims an effect, and there the objection does not help.
# - **Whether the group helped the nine.** Some members were perhaps helped, and stayed. Others stayed, and
#   would perhaps have been well without the group. The nine interviews alone cannot show who is who. Lesson
#   08 is about this.

# %% [markdown]
# ## Memo

# %%
mu.ask("selection/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), and its journal-club questions. Kjeldmand D. *The
# future role of general practice*, slides, Danish Balint Society. Kjeldmand D. *The doctor, the task and the
# group*. Dissertation, Uppsala University 2006, DiVA diva2:168540. Kjeldmand D, Holmström I. Difficulties in
# Balint groups: a qualitative study of leaders' experiences. *Br J Gen Pract* 2010;60(580):808–814,
# [doi:10.3399/bjgp10X532585](https://doi.org/10.3399/bjgp10X532585). Hernán MA, Hernández-Díaz S, Robins JM. A
# structural approach to selection bias. *Epidemiology* 2004;15:615–625,
# [doi:10.1097/01.ede.0000135174.63482.43](https://doi.org/10.1097/01.ede.0000135174.63482.43). Manski CF.
# Anatomy of the selection problem. *J Human Resources* 1989;24:343–360,
# [doi:10.2307/145818](https://doi.org/10.2307/145818). Malterud K, Siersma VD, Guassora AD. Sample size in
# qualitative interview studies: guided by information power. *Qual Health Res* 2016;26(13):1753–1760,
# [doi:10.1177/1049732315617444](https://doi.org/10.1177/1049732315617444). Soler JK and colleagues. Burnout in
# European family doctors: the EGPRN study. *Fam Pract* 2008;25:245–265.
#
# Next: [exercise 06](exercises/06_selection/06_selection.ipynb), with numbers of your own.
# Then comes [lesson 07](07_information.ipynb).

# %% [markdown]
# [[in code]]
