# %% [markdown]
# # 10 Journal club
#
# *RADICAL: Discuss, Inquire, Collaborate, Act, Learn. Journal-club questions 1 to 8, put together.
# [[minutes]]; the letter,
# an hour with others and a study of your own are for another day.*
#
# **Afterwards you can** appraise a study row by row, each time from a place that somebody else can open;
# say why such judgements are not added up; ask what a finding needs before it travels to where you work;
# plan one action with a way out; lead a journal club of an hour and write down what it found; and do it
# again with a study of your own.
#
# *The study is real and so are the trials that are cited; whatever else is told of readers, clubs and
# places is invented.*

# %% [markdown]
# ## A scene
#
# Half past twelve, six sandwiches, one article. "I have filled in the form", says the colleague who always
# has. "Fourteen of twenty." "Me too", says the other one who always has. "Fourteen. Then we agree." It is
# twenty to one, and there is nothing left to discuss. You pull the two sheets towards you, out of
# politeness, and lay one beside the other.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Four studies ask people who stayed in their groups, and all four find praise. How many
# sources is that?</summary>Nearly one. They can be wrong in the same way, for the same people are missing
# in all four. Sources add to one another as far as their errors are separate.</details>
#
# <details><summary>Somebody adjusts for everything that was measured, to be on the safe side. What can go
# wrong?</summary>What lies on the way from cause to effect takes part of the effect away, and what both of
# them lead to can bring forth a difference that was not there. More is not safer.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict
#
# Commit to a number. It is kept, and you will meet it again.

# %%
mu.ask("journal-club/guess-agreement")

# %% [markdown]
# ## Ten rows and four lights
#
# To say how far one can rely on a study, and for what, is called **[[critical appraisal]]**. You have done
# it for nine lessons, one question at a time. The journal's eight discussion questions, the fourth in its
# three parts, make ten rows. Each is answered from something you have practised.
#
# | row | practised in |
# |---|---|
# | 1 Question, 3 Findings, 7 Implications | 01: [[finding]], [[interpretation]], [[claim]] |
# | 2 Design | 02 to 05: what dividing, condensing and relating can bring to light |
# | 4a Selection, 4b Information, 4c [[confounder|Confounding]] | 06, 07, 08 |
# | 5 [[triangulation|Triangulation]] | 04 and 09 |
# | 6 Transport, 8 Still open | today |
#
# A row gets one of four lights: **✓ no concerns**, **◆ some concerns**, **✗ serious concerns**, **? cannot
# tell**. The light is the smallest part. Beside it stands *why*, in a sentence; and *where*: a place that
# somebody else can open, with a few of its words, and what it does there: it **reassures**, it **raises a
# concern**, or it is **not told there**, and you say where you looked.
#
# There are well-known lists for the same work. The rows name their numbers (CASP, JBI), so that you can
# lay one beside the other; their wording is their own. One thing both lists ask and the eight questions
# do not: whether it was done ethically.

# %% [markdown]
# ## Worked
#
# Row **4a Selection**, thought aloud.
#
# > *Who could be asked at all?* The [[abstract]] says: nine GPs, three to fifteen years in a group. So nobody
# > who left within three years. **A place, and it raises a concern.**
# >
# > *Who was?* Who invited whom, and how many said no? I go through the journal's page from top to bottom:
# > **not told there.** It may stand in the article, under Methods. I write: "page, all of it: not told", and
# > beside it, in pencil: *look in Methods*.
# >
# > *Who would have told something else?* Lesson 06 had a lab in which groups that do nothing are praised by
# > eight in ten of those interviewed. That stays with me. But it is no evidence: the lab shows that it
# > *could* be so, with invented numbers. I may name the lesson in my reason; on its own it carries no light.
# >
# > *Light:* **◆ some concerns.** *Why:* who left early could not be heard, so praise may be louder here than
# > among all who join; for what it is like to stay, these are the right people.
#
# Two things of this are worth a habit. The reason names **which sentence of the study the light is about**.
# And evidence speaks to a question, not by itself: the same three to fifteen years that worry row 4a
# reassure somebody who wants to know what staying is like.
#
# **Could go either way.** *Row 2, Design.* One reader: ✓. The [[article in brief]] says that the study asks how
# [[GP|GPs]] experience taking part; interviews, read step by step, are made for that. Another: ◆. The title
# says *prevent*, and for that one would need a comparison. Both have a place, both have a reason, and they
# do not contradict each other: the one judges the design for the question, the other for the title. Had
# they only compared lights, they would have quarrelled for nothing.

# %% [markdown]
# ## Does the board contradict itself?
#
# Whether a light is right, no machine can say, and nobody here will tell you. Whether a board contradicts
# itself can be seen from outside:
#
# - **✓ no concerns** needs something that reassures, and nothing that raises a concern. That something is
#   *not told* is not praise.
# - **✗ serious concerns** needs a place that raises one; **◆ some concerns** at least one that does, or a
#   silence where there should be none.
# - **? cannot tell** is for what is not told. Where two places pull in two directions, it *is* told, and you
#   have to decide.
#
# That is what the check of a board looks at; and whether there is a reason, and whether what you quote
# stands where you say. Words from the article, its [[abstract]] and its summaries cannot be looked up here, for
# their text is the journal's. There you are asked for section and paragraph, the board says that it did not
# look, and comparing is up to you.

# %% [markdown]
# ## Why there is no total
#
# Now your guess from above.

# %%
mu.check("journal-club/guess-agreement")

# %% [markdown]
# <details><summary>The two sheets, when you have guessed</summary>
#
# | row | 1 | 2 | 3 | 4a | 4b | 4c | 5 | 6 | 7 | 8 | sum |
# |---|---|---|---|---|---|---|---|---|---|---|---|
# | his points | 2 | 2 | 2 | 2 | 2 | 2 | 1 | 1 | 0 | 0 | **14** |
# | her points | 1 | 1 | 1 | 1 | 1 | 1 | 2 | 2 | 2 | 2 | **14** |
#
# They agree in no row. He finds the work clean and its advice unfounded; she has doubts everywhere about
# how it was done, and none about what follows. Each would do something else on Monday.
#
# </details>
#
# A sum
#
# - **lets a strength pay for a flaw**: a clear question does not bring back people who were never asked;
# - **hides which conclusion a flaw touches**: selection can overturn "it prevents" and leave "this is what it
#   is like" standing;
# - **has weights that nobody chose**: every row counts alike, because it was easier to add.
#
# This is not a fear only. Jüni and colleagues (1999) took one set of 17 trials and scored their quality with
# 25 different scales. By some scales the good trials showed an effect and the poor ones less; by others it
# was the other way round. So the board has lights, a summary that names rows, and no total.

# %% [markdown]
# ## Half done
#
# Six pieces of evidence on the study, already found. What does each do for its row?

# %%
mu.ask("journal-club/what-evidence-does")

# %% [markdown]
# ## Alone
#
# *Inquire.* Your own board. Have the article open if you can
# ([doi:10.1370/afm.813](https://doi.org/10.1370/afm.813)); the journal's page, the tables and your lessons
# take you half-way without it, and then *cannot tell* is often the honest light. Choose a row on the lights,
# or with the arrow keys; six rows are enough for today. Check; mend; check.
#
# Where a message and you disagree about a *form*, mend it. Where you and a friend disagree about a *light*,
# keep both, with both reasons. That is what the hour with the others is for.

# %%
mu.ask("journal-club/board")

# %% [markdown]
# ## Would it work here?
#
# *Collaborate.* Row 6 asks how far the findings can be carried: their **[[transferability]]**. It is no
# property of a study. It takes two places, and only you know one of them.
#
# An example that has been counted. Take it slowly: the numbers are real, and what they mean is open.

# %%
mu.ask("journal-club/an-effect-travels")

# %% [markdown]
# Schloemer and Schröder-Bäck (2018) went through what has been written on the matter and put it into four
# groups: **population** (are these people like ours, in what matters?), **intervention** (what does the
# work, and how sure is it?), **environment** (what around us lets it happen, or does not?), **transfer** (how
# does one get from there to here?). The questions below are ours.
#
# Say first which setting you mean, and what you would carry over. It need not be a [[Balint group]]; an
# hour in which somebody tells of one patient, and nobody hurries, is something too.

# %%
mu.ask("journal-club/worksheet")

# %% [markdown]
# ## Act
#
# A finding that changes nothing has been read for nothing, and one that changes everything has seldom been
# read. One thing, small enough to begin this month. The last line is the one that most plans lack: **what
# would make you stop?** The authors themselves add that such groups may not suit
# everybody.

# %%
mu.ask("journal-club/plan")

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **Whether the study is good.** A board has lights for sentences. "Good for what, and for whom?" is where
#   it ends, and if somebody asks you for one word, this is the word to refuse.
# - **Whether what is located is understood.** A quotation can stand exactly where you say and mean something
#   else there. The check sees that it stands; a friend of the authors sees the rest.
# - **The strongest objection to what you just did:** whoever reads with ten rows reads for ten rows. What
#   moved you, what was new, a single sentence that you will not forget, has no row. Some of the best
#   qualitative work would look poor here, because it tells little of its method, and some of the dullest
#   would look fine. Rows are for the second reading.
# - **Whether your club is blind in one eye.** Six people of one profession and one town can agree on every
#   light, like four studies that share an error. Who is missing at the table?

# %% [markdown]
# ## Where you stand now
#
# *Learn.* Ten questions, one for each aim that the entry quiz of lesson 00 asked about. Answer, then check;
# the first checked answers count.

# %%
mu.ask("journal-club/exit-quiz")

# %% [markdown]
# And what has moved since then. Run this cell again when you have checked.

# %%
mu.gain()

# %% [markdown]
# A question or two for each aim, twice, is a glance back. Who knew it at entry had nothing to gain; who guessed
# well at entry and badly now has lost nothing. A better measure is your own: open a unit that you condensed
# in lesson 03, and read what you made of it.

# %% [markdown]
# ## Memo

# %%
mu.ask("journal-club/looking-back")

# %% [markdown]
# ## The letter
#
# *For another day.* What a club found and did not write down is gone by Thursday. The journal that published
# the study takes comments on it; other journals do, too. 120 to 250 words, **one point** that the authors
# could answer, with its place, and what would change your mind.
#
# Your board stands at the side. *Take in* puts a row's reason, in your words, at the end of your draft, and
# its places under the letter; everything else you write yourself. No sentence here is written for you.

# %%
mu.ask("journal-club/letter")

# %% [markdown]
# The next cell writes the letter into this folder: for Word, as a page to print, and as plain text to mail.
# It sends nothing. A letter that you change gets a new number, and the old one stays.

# %%
mu.letter()

# %% [markdown]
# ## An hour with others
#
# *Discuss.* The kit has two parts. The **guide** is for whoever leads: an hour minute by minute, five roles,
# what to do when nobody has read it, and when it turns to one's own exhaustion. The **handout** is for
# everybody: the study in brief, the board on one page, the worksheet and the action. Each is there for Word,
# to print, and as plain text.

# %%
mu.kit()

# %% [markdown]
# ## A study of your own
#
# An empty board. Enter the study first: one that you have used, or one that somebody will hold up next
# Monday. Paste its abstract if you like, and your quotations from it are looked up; it stays on your machine.
#
# There is no lesson around it this time. If you notice that you hear the questions before you read them, that
# was the course.

# %%
mu.ask("journal-club/second-round")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), and its journal-club questions and discussion tips.
# Stange KC, Miller WL, McLellan LA, et al. Annals journal club: it's time to get RADICAL. *Ann Fam Med*
# 2006;4:196–197. Critical Appraisal Skills Programme (CASP), checklist for qualitative studies,
# [casp-uk.net](https://casp-uk.net). Lockwood C, Munn Z, Porritt K. Qualitative research synthesis:
# methodological guidance for systematic reviewers utilizing meta-aggregation. *Int J Evid Based Healthc*
# 2015;13:179–187, [doi:10.1097/XEB.0000000000000062](https://doi.org/10.1097/XEB.0000000000000062) (the JBI
# checklist). Jüni P, Witschi A, Bloch R, Egger M. The hazards of scoring the quality of clinical trials for
# meta-analysis. *JAMA* 1999;282:1054–1060,
# [doi:10.1001/jama.282.11.1054](https://doi.org/10.1001/jama.282.11.1054). Gong B, Zhang X, Lu C, Wu C, Yang
# J. The effectiveness of Balint groups at improving empathy in medical and nursing education: a systematic
# review and meta-analysis of randomized controlled trials. *BMC Med Educ* 2024;24:1089,
# [doi:10.1186/s12909-024-06098-3](https://doi.org/10.1186/s12909-024-06098-3). Schloemer T, Schröder-Bäck P.
# Criteria for evaluating transferability of health interventions. *Implement Sci* 2018;13:88,
# [doi:10.1186/s13012-018-0751-8](https://doi.org/10.1186/s13012-018-0751-8).
#
# Next: exercise 10 in `exercises/10_journal_club`, with a study that nobody has appraised for you.

# %% [markdown]
# [[in code]]
