# %% [markdown]
# # 09 Triangulation
#
# *Journal-club question 5: how well does the study compare several sources, and several readers of
# the data (triangulation)? [[minutes]].*
#
# **Afterwards you can** compare two sources for each finding: do they agree or differ, or does only
# one say something? You show the words that are the reason for your decision. You say in which
# direction a source is likely to be wrong, and recognise sources that share an origin.
#
# *The leader's interview, the notes and the survey in this lesson are invented for teaching, and so is the
# mechanism of the lab. The short texts (cards) about published studies have real numbers and name their
# publication.*

# %% [markdown]
# ## A scene
#
# "Everybody says I should stop the tablets", she says. Who is everybody? Her sister; the neighbour; a
# man in the waiting room; somebody on the radio. You ask. The sister heard it from the neighbour, who
# read it on a page from a friend. The man in the waiting room heard somebody read the same page on
# the radio.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Nine long-standing members praise their group. What can these nine tell us, and what
# not?</summary>They can tell us what it is like for people like them. They cannot tell how many it helps, or
# what people who left say (lesson 06).</details>
#
# <details><summary>Three readers divide a passage in the same way. What could have made them agree, other
# than the passage?</summary>The same training, the same instruction, the same habit (lesson 02). Today we ask
# the same question about whole studies.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict
#
# Every study has some error. One part belongs to this study alone: perhaps it reached unusual
# people by chance. Another part may be shared with other studies, if all of them asked volunteers.
# Repeating the study does not remove the shared part.

# %%
mu.ask("triangulation/lab")

# %% [markdown]
# ## What the lab shows
#
# The lab uses a formula for the variance of a mean: it says how uncertain the mean of several sources
# is (Kish 1965). *k* is the number of sources. ρ (rho) is the correlation between the errors of any
# two of them: 0 if they have nothing in common, 1 if both are always wrong together. The *k* sources
# are then worth this many independent sources:
#
# > *k* ÷ (1 + (*k* − 1) × ρ)
#
# This is the **[[effective number of sources]]**. With ρ = .5, four are worth 4 divided by 2.5,
# about one and a half. The formula assumes that the errors are 0 on average, and about equally
# large in all sources. A bias that all sources share is not 0 on average, and no number of studies
# removes it. So **treat the number as a warning; do not report it.**
#
# <details><summary>What are the lab's four studies worth? (Guess first.)</summary>1 + 3 × .9 = 3.7. And 4
# divided by 3.7 is about <strong>one</strong>.</details>
#
# Try in the lab: **twelve sources**, with ρ at 90 %; then **four sources**, with ρ at 50 %; then
# **one source that is wrong in the other direction**. Lawlor, Tilling and Davey Smith (2016) say the
# same: sources are strongest together when their errors have nothing in common, or go in opposite
# directions.

# %%
mu.check("triangulation/lab")

# %% [markdown]
# ## Four ways to look twice
#
# **[[triangulation]]** means looking at one thing from more than one place. Denzin (1978) names four types:
#
# | type | what differs |
# |---|---|
# | **data** | other people, places or times; the same question |
# | **investigator** | who collects or reads |
# | **theory** | the theory with which the same material is read |
# | **method** | how one finds out: by talking, watching or counting |
#
# No type guarantees that the sources are independent: two methods can ask the same volunteers.

# %%
mu.ask("triangulation/types")

# %% [markdown]
# ## The rule
#
# **[[Convergence coding]]** (Farmer and colleagues 2006): take one [[finding]] and two sources, and ask two questions:
#
# 1. **Meaning and prominence:** do both sources mean the same, and give it the same weight?
# 2. **Specific examples:** do both sources tell of the same kind of thing?
#
# The code then follows from a published rule:
#
# | meaning | examples | code |
# |---|---|---|
# | match | match | **agreement** |
# | one of the two matches | | **partial agreement** |
# | one source says nothing | | **silence** |
# | differ | differ | **dissonance** |
#
# Each comparison needs a **quotation** and its place, so that others can find the words. *Silence*
# is not a "no". Perhaps nobody asked, or the source could not see it. *Dissonance* is possible only
# if both sources say something.

# %% [markdown]
# ## Worked
#
# There are three sources: the nine invented interviews, an interview with a leader, Dagny, and an
# observer's notes of one evening. Some members (Farida, Solveig, Hanne) tell how they learned **to listen
# to a slow story until its end, without helping the speaker**. What do the other two sources say? First,
# the leader. She keeps a diary.
#
# > **13** The first autumn, forty seconds.\
# > **15** Last month a man took nineteen minutes to get his patient through a gate, and nobody helped him
# > with the latch.\
# > **17** That they can do, I'd swear to it anywhere.\
# > **18** What it's good for I couldn't tell you, I have never seen one of them with a patient.
#
# **Meaning:** match. **Examples:** match: a slow speaker, and nobody helps. Code: **agreement**, on
# sentences 15 and 17. Sentence 18 is about another finding.
#
# Then the notes, perhaps of the same evening:
#
# > **27** I had decided to time the telling until somebody else spoke.\
# > **28** At six minutes the leader said "Mm", and at nine "Go on".\
# > **29** At fourteen D said, low, "Which hinge?", and C answered him.\
# > **31** When I compared with the leader on the stairs she had nineteen, and so her diary has nineteen.\
# > **32** I have written fourteen, and I can see a case for six.
#
# **Two readings are possible.** One reader says: six, fourteen and nineteen minutes are all a very
# long time to let a man talk, and the example is the same gate. This is **agreement**. Another
# says: the observer does not confirm "nobody helped him", so the example differs. This is **partial
# agreement**. You cannot defend a report that says "confirmed by observation" and leaves out the
# fourteen minutes.
#
# So the course accepts your comparisons if they are in a **range** of readings that can be defended. (A
# machine made the ranges, as it made the texts. They can be wrong.) Two checks are strict: the code must
# follow from the rule, and the words must be where you say.

# %% [markdown]
# ## Members, leader, notes
#
# Three more findings and two sources give six comparisons (cells). For the first cell, look at the leader's
# sentences 46 to 53, and 104. Record silence, too.

# %%
mu.ask("triangulation/members")

# %% [markdown]
# *The button `?` below the task shows the keys.*
#
# The leader and the members contradict each other about those who left. Members only see who no
# longer comes. The leader hears what is said at the door. Nobody asked those who left.

# %% [markdown]
# ## In which direction is each source wrong?
#
# Ask this question before counting agreements.
#
# - **over**: it makes the groups look better than they are;
# - **under**: it makes them look less good;
# - **unclear**: it may be either, or it is about something else.

# %%
mu.ask("triangulation/directions")

# %% [markdown]
# Sometimes two sources give *limits*: one can only be too high, the other only too low, and the
# truth lies between. This is possible only if both answer the **same question**: the same people,
# kind of group and outcome. So trainees who were obliged to attend give no lower limit for
# volunteers: they are other people.

# %% [markdown]
# ## Alone
#
# Compare the study with published work and our invented survey. If a card says nothing, the code is silence.
#
# If one source is a number, ask: *Meaning:* is the number about the same thing, and does it point in the same
# direction? *Examples:* are the people of the same kind, measured and compared in the same way?

# %%
mu.ask("triangulation/published")

# %% [markdown]
# ## One dissertation, three sources
#
# Kjeldmand's dissertation (Uppsala 2006, DiVA diva2:168540) contains the questionnaire study published in
# 2004, the interviews of 2008, and the interviews with leaders of 2010.

# %%
mu.ask("triangulation/one-dissertation")

# %% [markdown]
# ## Three ways to fool oneself
#
# - **A tool for reviews is used on one study.** GRADE-CERQual says how much confidence one may have in a
#   *finding of a review*. It does not rate a study. Of 233 reviews that name the tool, 97 had misused it
#   (Wainwright and colleagues 2023).
# - **Agreement is confused with truth.** [[kappa|κ]] and [[alpha|α]] say how much more readers agree
#   than they would agree by chance. Two readers with the same mistake agree. In Braun and Clarke's
#   [[reflexive thematic analysis]] (2021) agreement is not a sign of quality.
# - **One source is counted as several.** For example: interviews, a book about them, and a review that
#   includes them.

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **How much is shared.** In the lab ρ is a slider. Nobody knows how large it is between real studies;
#   agreement does not show it.
# - **Whether agreement means truth, or dissonance means error.** The four codes do not say why
#   sources agree or differ.
# - **The strongest objection to what you just did:** triangulation assumes that several sources can
#   show one and the same thing. A person's experience of a group and a percentage above a cut-off
#   may be two things.

# %% [markdown]
# ## Memo

# %%
mu.ask("triangulation/looking-back")

# %% [markdown]
# ## If you like: three sentences from appraisals

# %%
mu.ask("triangulation/misuse")

# %% [markdown]
# ## If you like: the panel of this course
#
# The course's three [[coder|coders]], A, B and C, are machines with three points of view. Each of them worked
# without seeing the others. The data card says:
#
# - They coded everything **twice**. In the first round α for the five [[theme|themes]] was **.93** on
#   average. In the second round it was **.86**. Two of the five themes are still above .9.
# - The texts have one kind of author, too: a machine. There are coats, chairs, windows and hands in all nine
#   interviews. Nobody would think that the coats are a finding about general practice. But a theme that is in
#   all nine can have the same origin as the coats.
#
# **A machine that works several times separately is not like several independent people.** The three coders
# have the same maker, and they learned from the same texts. Their notes show it: about one of Leif's units,
# B and C both wrote “years near the door with the diagnosis ready”. No number for agreement shows this.

# %%
mu.ask("triangulation/panel")

# %% [markdown]
# <details><summary>Open this when you have answered: why was the first round so alike?</summary>A limit of
# .9 for α had been set beforehand. The limit is the course's own, and so is the reason for it: three points
# of view should sometimes read an open text differently. If they hardly ever do, something else may have
# made them alike. A high number does not prove this. So when .93 was above the limit, we looked for a
# cause. The three points of view made hardly any difference, and some labels were identical in two codings.
# Two causes were found: the examples in the codebook were too similar to scenes of the interviews, and the
# instructions did not tell the coders to read from their own points of view. Both were corrected before the
# second round. The first round was not thrown away: it is kept beside the second.</details>
#
# Would three people have been better? They would have shared other things: a university, a textbook, the wish
# to be done by Friday. The question is the same. But we are less used to asking it about people.

# %% [markdown]
# ## If you like: what a title can tell
#
# In lesson 01 you sorted the 29 titles that cite the study. Here are nine statements about some of them.

# %%
mu.ask("triangulation/citing")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), its journal-club questions and its list of citing
# titles. Denzin NK. *The Research Act*, 2nd ed. 1978. Farmer T, Robinson K, Elliott SJ, Eyles J. Developing
# and implementing a triangulation protocol for qualitative health research. *Qual Health Res*
# 2006;16:377–394, [doi:10.1177/1049732305285708](https://doi.org/10.1177/1049732305285708); the rule as
# printed in table 4 of [doi:10.1186/s13063-021-05410-6](https://doi.org/10.1186/s13063-021-05410-6)
# (PMC8278187). Lawlor DA, Tilling K, Davey Smith G. Triangulation in aetiological epidemiology. *Int J
# Epidemiol* 2016;45:1866–1886, [doi:10.1093/ije/dyw314](https://doi.org/10.1093/ije/dyw314). Kish L. *Survey
# Sampling* 1965 (the design effect, from which the formula comes). Kjeldmand D. *The doctor, the task and the
# group*. Dissertation, Uppsala University 2006, DiVA diva2:168540. Wainwright and colleagues. *Health Res
# Policy Syst* 2023;21:77, on the misuse of GRADE-CERQual
# ([PMC10369711](https://pmc.ncbi.nlm.nih.gov/articles/PMC10369711/)). Braun V, Clarke V. One size fits all?
# What counts as quality practice in (reflexive) thematic analysis? *Qual Res Psychol* 2021;18(3):328–352,
# [doi:10.1080/14780887.2020.1769238](https://doi.org/10.1080/14780887.2020.1769238).
# The cards name their own publications.
#
# Next: [exercise 09](exercises/09_triangulation/09_triangulation.ipynb), with numbers of your own.
# Then comes [lesson 10](10_journal_club.ipynb).

# %% [markdown]
# [[in code]]
