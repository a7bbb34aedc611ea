# %% [markdown]
# # 09 Triangulation
#
# *Journal-club question 5: how well are data sources and analysis triangulated? [[minutes]].*
#
# **Afterwards you can** set several sources beside each other, finding by finding, and say for each
# pair whether they agree, differ, or only one of them speaks; point to the words; say in which direction
# each source is likely to be wrong; and recognise sources that share an origin.
#
# *The leader's interview, the notes and the survey in this lesson are invented for teaching, and so is
# the mechanism of the lab. Cards about published studies carry real numbers, and say where they stand.*

# %% [markdown]
# ## A scene
#
# "Everybody says I should stop the tablets", she says. Who is everybody? Her sister; the neighbour; a
# man in the waiting room; somebody on the radio. You ask a little more. The sister has it from the
# neighbour, the neighbour from a page that a friend passed on, and the man in the waiting room from the
# radio, where they had read the page aloud.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Nine long-standing members praise their group. What can these nine carry, and what
# not?</summary>What it is like for people like them. Not how many are helped, and not what those say who
# left (lesson 06).</details>
#
# <details><summary>Three readers divide a passage in the same way. What could have made them agree,
# other than the passage?</summary>The same training, the same instruction, the same habit. Today the same
# question is put to whole studies (lesson 02).</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict
#
# Every study is wrong by something. Part of that is its own: the day, the people it happened to reach.
# Part of it may be shared with other studies: all of them asked whoever volunteered, say. What is shared
# does not go away when one does it again. Make a guess. Then the lab opens.

# %%
mu.ask("triangulation/lab")

# %% [markdown]
# ## What the lab shows
#
# The lab uses a formula for the variance of a mean (Kish 1965). Let *k* be the number of sources and ρ (rho)
# the correlation between the errors of any two of them: 0 if they share nothing, 1 if they are always wrong
# together. Then they are worth
#
# > *k* ÷ (1 + (*k* − 1) × ρ)
#
# independent ones; this is the **[[effective number of sources]]**. With ρ = .5, four are worth 4 divided by
# 2.5, about one and a half. The formula assumes errors that are 0 on average and equally large. A bias that
# all sources share is not 0 on average, and no number of studies removes it. So **treat the number as a
# warning; do not report it.**
#
# <details><summary>And the four of the lab, when you have guessed?</summary>4 divided by
# 1 + 3 × .9 = 3.7: about <strong>one</strong>.</details>
#
# Try in the lab: **twelve instead of four**, nine tenths shared; then **four, and half shared**. Then **one that is wrong in the other direction**. Lawlor, Tilling and Davey Smith (2016) make the
# same point: sources are strongest together when their errors have nothing in common, or go in opposite
# directions.

# %%
mu.check("triangulation/lab")

# %% [markdown]
# ## Four ways to look twice
#
# To look at one thing from more than one place is called **[[triangulation]]**. Denzin (1978) tells four
# types apart:
#
# | type | what differs |
# |---|---|
# | **data** | other people, places or times; the same question |
# | **investigator** | who collects or reads |
# | **theory** | through what the same material is seen |
# | **method** | how the question is put: talk, watch, count |
#
# None is a guarantee: two methods can share their volunteers.

# %%
mu.ask("triangulation/types")

# %% [markdown]
# ## The rule
#
# **[[Convergence coding]]** (Farmer and colleagues 2006): take one [[finding]] and two sources, and ask two questions:
#
# 1. **Meaning and prominence:** do both mean the same by it, and give it the same weight?
# 2. **Specific examples:** do they tell of the same kind of thing?
#
# The code then follows by a published rule:
#
# | meaning | examples | code |
# |---|---|---|
# | match | match | **agreement** |
# | one of the two matches | | **partial agreement** |
# | one source says nothing | | **silence** |
# | differ | differ | **dissonance** |
#
# The judgement is in the comparison. It rests on words that another person can find, so each comparison needs
# a **quotation**, and its place. *Silence* is not a "no": a source may not have been asked, or not be able to
# see it. *Dissonance* needs two who speak.

# %% [markdown]
# ## Worked
#
# The nine invented interviews are one source. A second is a woman who leads a group, called Dagny here; a
# third, the notes of an observer who sat in on one evening. Some members (Farida, Solveig, Hanne) tell how
# they learned **to let a slow story be told to its end without helping**. What do the others say? First, the
# leader. She keeps a diary of it.
#
# > **13** The first autumn, forty seconds.\
# > **15** Last month a man took nineteen minutes to get his patient through a gate, and nobody helped him
# > with the latch.\
# > **17** That they can do, I'd swear to it anywhere.\
# > **18** What it's good for I couldn't tell you, I have never seen one of them with a patient.
#
# **Meaning:** match. **Examples:** match: a slow teller, and nobody who helps. Code: **agreement**, on
# sentences 15 and 17. Sentence 18 belongs to another finding.
#
# Then the notes, of what may be the same evening:
#
# > **27** I had decided to time the telling until somebody else spoke.\
# > **28** At six minutes the leader said "Mm", and at nine "Go on".\
# > **29** At fourteen D said, low, "Which hinge?", and C answered him.\
# > **31** When I compared with the leader on the stairs she had nineteen, and so her diary has nineteen.\
# > **32** I have written fourteen, and I can see a case for six.
#
# **Could go either way.** One reader: six, fourteen or nineteen, they let a man talk for a very long time, and
# the example is the same gate. Agreement. Another: the observer does not confirm "nobody helped him", so the
# example differs: **partial agreement**. Both can be defended with a sentence. It cannot be defended to write
# "confirmed by observation" and leave out the fourteen.
#
# So your comparisons are accepted if they are in a **range** of readings that can be defended. (They were made by
# the kind of machine that wrote the texts, and can be wrong.) What is checked strictly is that the code follows,
# and that the words stand where you say.

# %% [markdown]
# ## Members, leader, notes
#
# Three more findings, six cells. For the first, look in the leader's interview at sentences 46 to 53, and 104.
# Silence, too, you have to record.

# %%
mu.ask("triangulation/members")

# %% [markdown]
# *`?` below the task lists the keys.*
#
# The leader and the members contradict each other about those who left. Ask what each can see. Members see an
# empty chair. She hears what is said at the door.

# %% [markdown]
# ## Which way is each off?
#
# Before you count agreements, ask of each source in which direction it is likely to be wrong.
#
# - **over**: it makes the groups look better than they are;
# - **under**: it makes them look less good;
# - **unclear**: it may be either, or it is about something else.

# %%
mu.ask("triangulation/directions")

# %% [markdown]
# With such a table one can look for *bracketing*: one source can only be too high, another only too low, and the
# truth lies between them. This needs **one question**: the same people, the same kind of group, the same
# outcome. Obliged trainees are no lower bound for volunteers.

# %% [markdown]
# ## Alone
#
# Now the study itself, beside published work and our invented survey. Where a card says nothing, the code is
# silence. The article may say more.
#
# Beside a number, take the two questions like this. *Meaning:* does it speak of the same thing, and point in the
# same direction? *Examples:* are they the same kind of people, measured and compared in the same way?

# %%
mu.ask("triangulation/published")

# %% [markdown]
# ## One dissertation, three sources
#
# Kjeldmand's dissertation (Uppsala 2006, DiVA diva2:168540) holds the
# questionnaire study published in 2004, the interviews published in 2008, and the interviews with leaders
# published in 2010.

# %%
mu.ask("triangulation/one-dissertation")

# %% [markdown]
# ## Three ways to fool oneself
#
# - **A tool for reviews, used on one study.** GRADE-CERQual says how much confidence one may have in a *finding
#   of a review*. It does not rate a study. One review looked at 233 others that name the tool, and had to leave
#   out 97: they had misused it (Wainwright and colleagues 2023).
# - **Agreement taken for truth.** [[kappa|κ]] and [[alpha|α]] say that readers read alike, beyond luck. Two who make the same
#   mistake agree about it. In Braun and Clarke's reflexive thematic analysis agreement is not a mark of quality.
# - **One source counted as several.** The interviews, the book about the interviews, the review that includes the
#   interviews.

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **How much is shared.** In the lab ρ is a slider. Nobody has measured how far two studies' errors go together,
#   and one cannot read it off their agreement.
# - **That agreement is truth, or dissonance error.** Four codes do not say why sources differ.
# - **The strongest objection to what you just did:** triangulation assumes one thing that can be seen from several
#   places. A person's experience of a group and a percentage above a cut-off may be two things. Some
#   researchers prefer to speak of a richer picture. If you coded *meaning: match*
#   between an interview and a percentage, this objection is about that cell.
# - **Whom nobody asked.** The leader tells what she hears at the door. Those who left have not been asked here.

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
# The course's three [[coder|coders]], A, B and C, are machines with three points of view, each run without seeing
# the others. From the data card:
#
# - They coded everything **twice**. In the first round α for the five [[theme|themes]] was **.93** on
#   average. All of it was done anew: **.86**. Two of the five themes are still above .9.
# - The texts have one kind of author, too. There are coats, chairs, windows and hands in all nine interviews. Nobody
#   would take the coats for a finding about general practice. But a theme that is in all nine can come from the same
#   place as the coats.
#
# **Separate runs are not independent minds.** Who made the readers is shared, and what they have read is shared. Their
# notes show it: of one unit of Leif's, B and C both wrote “years near the door with the diagnosis ready”. No number for
# agreement shows this.

# %%
mu.ask("triangulation/panel")

# %% [markdown]
# <details><summary>What had made the first round so alike, when you have answered.</summary>.93 was above
# the limit set beforehand, and so it was not believed. The three stances made hardly any difference, and
# some labels were the same word for word in two codings. Two causes were found: examples in the
# codebook too much like scenes of the interviews, and no instruction that made a coder read from its
# stance. Both were mended before the second round.</details>
#
# Would three people have been better? They would have shared other things: a university, a textbook, the
# wish to be done by Friday. The question is the same. Only with people one is less used to asking it.

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
# titles. Denzin NK. *The Research Act*, 2nd ed. 1978. Farmer T, Robinson K, Elliott SJ, Eyles J.
# Developing and implementing a triangulation protocol for qualitative health research. *Qual Health Res*
# 2006;16:377–394, [doi:10.1177/1049732305285708](https://doi.org/10.1177/1049732305285708); the rule as
# printed in table 4 of [doi:10.1186/s13063-021-05410-6](https://doi.org/10.1186/s13063-021-05410-6)
# (PMC8278187). Lawlor DA, Tilling K, Davey Smith G. Triangulation in aetiological epidemiology. *Int J
# Epidemiol* 2016;45:1866–1886, [doi:10.1093/ije/dyw314](https://doi.org/10.1093/ije/dyw314). Kish L.
# *Survey Sampling* 1965 (the design effect, from which the formula comes). Kjeldmand D. *The doctor, the task
# and the group*. Dissertation, Uppsala University 2006, DiVA diva2:168540. Wainwright and colleagues 2023;21:77, on
# the misuse of GRADE-CERQual ([PMC10369711](https://pmc.ncbi.nlm.nih.gov/articles/PMC10369711/)). The cards name their own
# publications.
#
# Next: exercise 09 in `exercises/09_triangulation`, with numbers of your own.

# %% [markdown]
# [[in code]]
