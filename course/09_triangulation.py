# %% [markdown]
# # 09 Triangulation
#
# *Journal-club question 5: how well are data sources and analysis triangulated? [[minutes]].*
#
# **Afterwards you can** set several sources beside each other, finding by finding, and say for each
# pair whether they agree, differ, or only one of them speaks; put a finger on the words; say which way
# each source is likely to be off; and show why four studies that share one bias are nearly one.
#
# *The leader's interview, the notes and the survey in this lesson are invented for teaching, and so is
# the mechanism of the lab. Cards about published studies carry real numbers, and say where they stand.*

# %% [markdown]
# ## A scene
#
# "Everybody says I should stop the tablets", she says. Who is everybody? Her sister; the neighbour; a
# man in the waiting room; somebody on the radio. Four people in four places. You ask a little more. The
# sister has it from the neighbour, the neighbour from a page that somebody passed on, and the man in
# the waiting room from the radio, where they had read the page aloud. It is a good page, well written.
# It is one page.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Nine long-standing members praise their group. What can these nine carry, and what
# not?</summary>What it is like for people like them. Not how many are helped, and not what those say who
# left. More interviews with members would not change that, for they come through the same
# doors (lesson 06).</details>
#
# <details><summary>Three readers divide a passage in the same way. What could have made them agree,
# other than the passage?</summary>The same training, the same instruction, the same habit. Agreement
# is about the readers first. Today the same question is put to whole studies (lesson 02).</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict
#
# Every study is off by something. Part of that is its own: the day, the people it happened to reach.
# Part of it may be shared with other studies: all of them asked whoever volunteered, say. What is
# shared does not go away by doing it again.
#
# Commit to a guess. Only then does the lab open.

# %%
mu.ask("triangulation/lab")

# %% [markdown]
# ## What the lab shows
#
# The number can be made by hand. Let *k* be how many sources there are, and ρ (rho) the correlation
# between the errors of any two of them: 0 if they share nothing, 1 if they are all wrong together. Then
# they are worth
#
# > *k* ÷ (1 + (*k* − 1) × ρ)
#
# independent ones; this is the **[[effective number of sources]]**. With half shared, four are worth 4
# divided by 1 + 3 × .5 = 2.5, which makes **1.6**; with nothing shared, 4.
#
# <details><summary>And the four of the lab, when you have guessed?</summary>4 divided by
# 1 + 3 × .9 = 3.7 makes <strong>1.08</strong>.</details>
#
# Go back to the lab and try each; say first what you expect.
#
# - **Twelve instead of four**, nine tenths shared. The curve bends at once, and never reaches 1 ÷ ρ.
# - **Four, and half shared.** Which did more, eight further studies or less that is shared?
# - **One that leans the other way.** Take the invited volunteers on one side, and on the other people
#   who were made to come.
# - **Two and two.** Move up what is shared. This time they are worth more for it. Why?
#
# (The lab makes the two sides lean exactly as far. No real studies do, so take its number there as a
# direction and not as a size.) The last is what Lawlor, Tilling and Davey Smith (2016) make of it: sources are strongest together when
# what is wrong with them has nothing in common, or pulls in opposite directions. Then agreement is
# hard to explain by anything but the truth.

# %%
mu.check("triangulation/lab")

# %% [markdown]
# ## Four ways to look twice
#
# To look at one thing from more than one place is called **[[triangulation]]**, after the way
# surveyors find a point that they cannot walk up to. Denzin (1978) tells four types apart:
#
# | type | what differs |
# |---|---|
# | **data** | other people, places or times; the same question |
# | **investigator** | who collects or reads |
# | **theory** | through what the same material is seen |
# | **method** | how the question is put: talk, watch, count |
#
# They are four ways of *not* sharing something. None is a guarantee. Two methods can still share their
# volunteers, and two investigators their teacher.

# %%
mu.ask("triangulation/types")

# %% [markdown]
# ## The rule
#
# "The other sources confirm it" is quickly said. **[[Convergence coding]]** slows one down (Farmer and
# colleagues 2006). Take one [[finding]] and two sources, and ask two questions:
#
# 1. **Meaning and prominence:** do both mean the same by it, and give it the same weight?
# 2. **Specific examples:** do they tell of the same kind of thing?
#
# The code then follows by a rule that is in print, and leaves nothing to choose:
#
# | meaning | examples | code |
# |---|---|---|
# | match | match | **agreement** |
# | one of the two matches | | **partial agreement** |
# | one source says nothing | | **silence** |
# | differ | differ | **dissonance** |
#
# The judgement lies in the comparison, and the comparison rests on words that somebody else can find.
# So each needs a **quotation**, and its place.
#
# Two of the four are easily confused. *Silence* is not a "no". A source may not have been asked, or not
# be able to see it. *Dissonance* takes two who speak.

# %% [markdown]
# ## Worked
#
# The nine invented interviews are one source. A second is a woman who leads a group, called Dagny here;
# a third, the notes of an observer who sat in on one evening.
#
# Some members (Farida, Solveig, Hanne) tell how they learned **to let a slow story be told to its end
# without helping**. What do the others say? First, the leader. She keeps a diary of how long the teller
# gets.
#
# > **13** The first autumn, forty seconds.\
# > **15** Last month a man took nineteen minutes to get his patient through a gate, and nobody helped him
# > with the latch.\
# > **17** That they can do, I'd swear to it anywhere.\
# > **18** What it's good for I couldn't tell you, I have never seen one of them with a patient.
#
# **Meaning:** match. It grew with the years, and it weighs as much with her as with them. **Examples:**
# match: a slow teller, and nobody who helps. Code: **agreement**, on sentences 15 and 17. Sentence 18
# belongs to another finding, what it is good for; there she is silent, and says why.
#
# Then the notes, of what may well be the same evening:
#
# > **27** I had decided to time the telling until somebody else spoke.\
# > **28** At six minutes the leader said "Mm", and at nine "Go on".\
# > **29** At fourteen D said, low, "Which hinge?", and C answered him.\
# > **31** When I compared with the leader on the stairs she had nineteen, and so her diary has nineteen.\
# > **32** I have written fourteen, and I can see a case for six.
#
# **Could go either way.** One reader: six, fourteen or nineteen, they let a man talk for a very long
# time; the meaning matches, and the example is the very same gate. Agreement. Another: "nobody helped
# him" is just what the observer cannot confirm. The meaning matches, the example is another one once
# you look at it closely: **partial agreement**. Both can be defended; each has to be said with its
# sentence. What cannot be defended is to write "confirmed by observation" and leave out the fourteen.
#
# That is why your comparisons below are not held against one key. They are set against a **range**: the
# readings that we can defend, each with a reason. Any of them is accepted. Two readers then compared all
# thirty cells of this lesson and its exercise without seeing the ranges, and six ranges grew by what they
# had to say. All of this was done by the kind of machine that wrote the texts; it is no [[panel]], and it
# can be wrong. What *is* checked strictly is that the code follows, and that the words stand where you say.

# %% [markdown]
# ## Members, leader, notes
#
# Three more findings, six cells. For the first, here is where to look in the leader's interview:
# sentences 46 to 53, and 104. The comparing is yours. Silence, too, you have to record;
# nobody takes it for granted.

# %%
mu.ask("triangulation/members")

# %% [markdown]
# *By keyboard: arrows from cell to cell, Enter to the comparison, Tab to the source, there arrows to a
# sentence (with Shift: several) and Enter to attach it; `?` lists the rest.*

# %% [markdown]
# The leader and the members contradict each other about those who left. It is tempting to ask who is
# right. Ask first what each can see. Members see an empty chair on Monday. She hears what is said at the
# door, and has never passed it on. A dissonance is often the first sight of something that neither
# source could have told alone.

# %% [markdown]
# *A good place for a break.*
#
# ## Which way is each off?
#
# Before one counts agreements, one asks of each source which way it is likely to be wrong. Not whether:
# every one is. Write it down as a table: source, what moves it, and the direction.
#
# - **over**: it makes the groups look better than they are;
# - **under**: it makes them look less good;
# - **unclear**: it may be either, and to say so is better than to guess.

# %%
mu.ask("triangulation/directions")

# %% [markdown]
# With such a table one can look for *bracketing*. If one source can only be too high and another only
# too low, the truth lies between them; if they agree, there is not much room left. Two that lean the
# same way give two upper bounds and no lower one.

# %% [markdown]
# ## Alone
#
# Now the study itself, beside work that is in print, and beside our invented survey. What stands on a
# card is all we could check. Where a card says nothing, the article may say a good deal: the code is
# silence, and the next step is the library.
#
# Beside a number, take the two questions like this. *Meaning:* does it speak of the same thing, and point
# the same way? *Examples:* are they the same kind of people, measured and compared in the same way?
#
# One column is our invented survey. Its numbers look like the others'. What can they support?

# %%
mu.ask("triangulation/published")

# %% [markdown]
# ## Who took it up, and how
#
# *If you like.* The journal's page lists 29 titles that cite the study. It is a source, too, about the study's life
# after print. But a title says little. What can be told from it, and what cannot?

# %%
mu.ask("triangulation/citing")

# %% [markdown]
# Look at the list once more as sources. At least two works stand in it twice, in two languages. Several
# titles are the journal's own pages about its own issue. And one is by the same two authors. To count is
# quick; to find out what is counted takes an afternoon.

# %% [markdown]
# ## The panel of this course
#
# You have met three [[coder|coders]] in this course, A, B and C. They are machines, given three stances,
# and each worked in a session of its own without seeing the others. That is what independence looks
# like on paper. Here is the record, from the course's data card:
#
# - They coded everything **twice**. In the first round [[alpha|α]] for the five [[theme|themes]] was **.93** on
#   average. All of it was done anew by new sessions: **.86**. Two of the five themes still lie above .9.
#   Why would anybody do the round with the higher agreement again? Commit in the first question below.
# - The texts have one kind of author, too. There are coats, chairs, windows and hands in all nine
#   interviews. Nobody would take the coats for a finding about general practice. But a theme that is in
#   all nine can come from the same place as the coats.
#
# **Independence of sessions is not independence of minds.** Who made them is shared, and what they have
# read is shared, and neither shows in a number for agreement.

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
# ## Three ways to fool oneself
#
# All three are in print, again and again.
#
# - **A tool for reviews, used on one study.** GRADE-CERQual says how much confidence one may have in a
#   *finding of a review*, over all the studies that bear on it. It does not rate a study. One
#   review looked at 233 others that name the tool, and had to leave out 97: they had misused it, to
#   rate single studies for instance ([PMC10369711](https://pmc.ncbi.nlm.nih.gov/articles/PMC10369711/)).
# - **Agreement taken for truth.** [[kappa|κ]] and α say that readers read alike, beyond luck. Two who make the same
#   mistake agree about it perfectly. And there are traditions, such as Braun and Clarke's reflexive
#   thematic analysis, in which agreement is not a mark of quality at all.
# - **One source counted as several.** The interviews, the book about the interviews, the review that
#   includes the interviews.

# %%
mu.ask("triangulation/misuse")

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **How much is shared.** In the lab ρ is a slider. In life nobody has measured how far two studies'
#   errors go together, and it cannot be read off their agreement. The formula is there to stop one from
#   counting, and it gives no number for a report.
# - **That agreement is truth, or dissonance error.** Four codes sort what stands beside what. Why it
#   stands so is a question for people.
# - **The strongest objection to what you just did:** triangulation assumes one thing that can be seen
#   from several places. Somebody's experience of a group and a percentage above a cut-off may be two
#   things, and then "partial agreement" is a polite word for a mix-up. Some qualitative researchers
#   would rather speak of a picture that grows richer than of a point that is found. If you coded
#   *meaning: match* between an interview and a p-value, this objection is about that cell.
# - **Whom nobody asked.** The leader has told what she hears at the door. What became of those who left,
#   nobody here has asked them. That so many sources are silent on it is no evidence, and no comfort.

# %% [markdown]
# ## Memo

# %%
mu.ask("triangulation/looking-back")

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
# *Survey Sampling* 1965 (the design effect, from which the formula comes). The cards name their own
# publications.
#
# Next: exercise 09 in `exercises/09_triangulation`, with numbers of your own.

# %% [markdown]
# [[in code]]
