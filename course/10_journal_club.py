# %% [markdown]
# # 10 Journal club
#
# *RADICAL: Discuss, Inquire, Collaborate, Act, Learn. Journal-club questions 1 to 8, put together.
# [[minutes]]; the exit quiz, the letter, an hour with others and a study of your own are for another day.*
#
# **Afterwards you can** appraise a study row by row, each time from a place that another person can open;
# say why such judgements are not added up; ask what a finding needs before it is used where you work;
# say what may follow for training, development and burnout; formulate and appraise a further research
# question; plan one action with a way out; and do it again with a study of your own.
#
# *The study is real and so are the trials that are cited; whatever else is told of readers, clubs and
# places is invented.*

# %% [markdown]
# ## A scene
#
# Half past twelve, six sandwiches, one article. "I have filled in the form", says one colleague. "Fourteen
# of twenty." "Me too", says another. "Fourteen. Then we agree." It is twenty to one, and nobody has anything
# left to discuss. You take the two sheets and lay one beside the other.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Four studies ask people who stayed in their groups, and all four find praise. How many
# sources is that?</summary>Hardly more than one. They can be wrong in the same way, because the same people
# are missing in all four.</details>
#
# <details><summary>A study adjusts for everything that was measured, to be safe. What can go
# wrong?</summary>Adjusting for what lies on the way from cause to effect takes part of the effect away.
# Adjusting for what both lead to can make a difference that was not there.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict
#
# Choose a number. It is kept, and you will see it again.

# %%
mu.ask("journal-club/guess-agreement")

# %% [markdown]
# ## Ten rows and four lights
#
# To say how far one can rely on a study, and for what, is called **[[critical appraisal]]**. The journal's
# eight discussion questions, the fourth in its three parts, make ten rows. You have practised each of them.
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
# tell**. The light is the smallest part. Beside it stand *why*, in a sentence, and *where*: a place that
# another person can open, with a few of its words, and what it does there: it **reassures**, it **raises a
# concern**, or it is **not told there**, and you say where you looked.
#
# There are well-known lists for the same work. The rows name their numbers (CASP, JBI), so that you can
# compare; the rows' wording is our own. Both lists also ask two things that the eight questions do not name:
# whether the study was done ethically (CASP 7; JBI 9), and how the researchers' own position bears on it
# (CASP 6; JBI 6 and 7). The second has a place in row 4b.

# %% [markdown]
# ## Worked
#
# Row **4a Selection**.
#
# > *Who could be asked?* The abstract says: nine GPs, three to fifteen years in a group. So nobody who left
# > within three years. **A place, and it raises a concern.**
# >
# > *Who was asked?* Who invited whom, and how many said no? I go through the journal's page from top to bottom:
# > **not told there.** It may stand in the article, under Methods. I write: "page, all of it: not told; look in
# > Methods".
# >
# > *Who would have told something else?* Lesson 06 had a lab in which groups that do nothing are praised by
# > eight in ten of those interviewed. The lab shows that it *could* be so, with invented numbers. It is no
# > evidence, and on its own it supports no light.
# >
# > *Light:* **◆ some concerns.** *Why:* who left early could not be heard, so there may be more praise here than
# > among all who join. For what it is like to stay, these are the right people.
#
# The reason names **which sentence of the study the light is about**. The same three to fifteen years reassure a
# reader who wants to know what staying is like.
#
# **Could go either way.** *Row 2, Design.* One reader: ✓. The [[article in brief]] says that the study asks how
# [[GP|GPs]] experience taking part, and interviews fit that. Another: ◆. The title says *prevent*, and for that
# one would need a comparison. They do not contradict each other: the one judges the design for the question, the
# other for the title.

# %% [markdown]
# ## Does the board contradict itself?
#
# No machine can say whether a light is right. But it can see whether a board contradicts itself:
#
# - **✓ no concerns** needs something that reassures, and nothing that raises a concern. *Not told* does not
#   reassure.
# - **✗ serious concerns** needs a place that raises one; **◆ some concerns** at least one that does, or a
#   silence where there should be none.
# - **? cannot tell** is for what is not told. Where two places disagree, it *is* told, and you have to decide.
#
# The check looks at that, at whether there is a reason, and at whether your quotation stands where you say. Words
# from the article, its [[abstract]] and its summaries cannot be looked up here, because their text is the journal's.
# Give section and paragraph there.

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
# They agree in no row.
#
# </details>
#
# A sum
#
# - **lets a strength pay for a flaw**: a clear question does not bring back people who were never asked;
# - **hides which conclusion a flaw touches**: selection can overturn "it prevents" and not touch "this is what
#   it is like";
# - **has weights that nobody chose**: every row counts the same.
#
# Jüni and colleagues (1999) scored one set of 17 trials with 25 quality scales. By 6 scales only the poorer trials
# showed a benefit; by 7 scales only the better ones did; by 12 it made no difference. So the result depended on the
# scale. The board has lights, a summary that names rows, and no total.

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
# ([doi:10.1370/afm.813](https://doi.org/10.1370/afm.813)). Without it *cannot tell* is often the honest light.
# Choose a row on the lights, or with the arrow keys; four rows are enough for today. Check, mend, and check again.
#
# If a message is about a *form*, mend it. If you and a friend disagree about a *light*, keep both, with both
# reasons, for the hour with the others.

# %%
mu.ask("journal-club/board")

# %% [markdown]
# ## Would it work here?
#
# *Collaborate.* Row 6 asks how far the findings can be carried: their **[[transferability]]**. It depends on two
# places, and only you know one of them. First an example with real numbers.

# %%
mu.ask("journal-club/an-effect-travels")

# %% [markdown]
# Schloemer and Schröder-Bäck (2018) put what has been written on the matter into four groups: **population** (are
# these people like ours, in what matters?), **intervention** (what does the work, and how sure is it?),
# **environment** (what around us lets it happen, or does not?), **transfer** (how does one get from there to
# here?). A worksheet with these questions for your own setting stands after the [[memo]].

# %% [markdown]
# ## What may follow
#
# *Row 7.* The journal asks what the findings mean for training, for development, and for preventing [[burnout]]. Its
# page notes that [[Balint group|Balint groups]] are common in training but began among doctors in practice.

# %%
mu.ask("journal-club/implications")

# %% [markdown]
# ## A further question
#
# *Row 8.* What do you still want to know? First appraise a question that a colleague has written. Then write your
# own.

# %%
mu.ask("journal-club/her-question")

# %%
mu.ask("journal-club/my-question")

# %% [markdown]
# ## Act
#
# Choose one thing, small enough to begin this month. The last line is missing in most plans: **what would make you
# stop?** The authors themselves add that such groups might not suit all GPs.

# %%
mu.ask("journal-club/plan")

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **Whether the study is good.** A board has lights for sentences. It ends with "good for what, and for whom?".
# - **Whether what is located is understood.** A quotation can stand where you say and mean something else there.
# - **The strongest objection to what you just did:** whoever reads with ten rows sees ten rows. What moved you, or
#   was new, has no row. Some of the best qualitative work tells little of its method and would look poor here. Use
#   rows for the second reading.
# - **What your club does not see.** Six people of one profession and one town can agree on every light, like four
#   studies that share an error. Who is missing at the table?

# %% [markdown]
# ## Memo

# %%
mu.ask("journal-club/looking-back")

# %% [markdown]
# ## For another day: where you stand now
#
# *Learn.* Ten questions, twenty minutes, one for each aim of the entry quiz of lesson 00. Answer, then check; the
# first checked answers count.

# %%
mu.ask("journal-club/exit-quiz")

# %% [markdown]
# And what has changed since then. Run this cell again when you have checked.

# %%
mu.gain()

# %% [markdown]
# A question for each aim, twice, measures little. If you knew it at entry, you had nothing to gain. A better measure
# is your own work: open a unit that you condensed in lesson 03, and read what you wrote.

# %% [markdown]
# ## For another day: a worksheet for your setting
#
# Say first which setting you mean, and what you would carry over. It need not be a Balint group. An hour in which
# a colleague tells of one patient, and nobody hurries, is something too. The questions are ours.

# %%
mu.ask("journal-club/worksheet")

# %% [markdown]
# ## The letter
#
# *For another day.* The journal that published the study takes comments on it; other journals do, too. Write 120 to
# 250 words, **one point** that the authors could answer, with its place, and what would change your mind.
#
# Your board stands at the side. *Take in* puts a row's reason, in your words, at the end of your draft, and its places
# under the letter. You write everything else.

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
# An empty board. Enter the study first. Paste its abstract if you like, and your quotations from it are looked up; it
# stays on your machine. There is no lesson around it this time.

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
