# %% [markdown]
# # 10 Journal club
#
# *The journal calls its club RADICAL: Read, Ask, Discuss, Inquire, Collaborate, Act, Learn. This
# lesson is about the last five of these words. Journal-club questions 1 to 8, put together.
# [[minutes]]. The exit quiz, the letter, an hour with others and the appraisal of another study are
# for another day.*
#
# **Afterwards you can** judge a study, one question after another. For each judgement you name a
# place in the text where others can look. You can say why such judgements are not added up. Before
# you use a finding at your own place of work, you can ask which conditions the finding needs there.
# You can say what conclusions the study allows for training, professional development and burnout.
# You can write and appraise a further research question, plan one action and say when you would stop
# it, and do all this again with another study that you choose.
#
# *The study and the cited trials are real. Everything else about readers, clubs and places is invented.*

# %% [markdown]
# ## A scene
#
# Half past twelve, six sandwiches, one article. "I have filled in the form", says one colleague. "Fourteen
# of twenty." "Me too", says another. "Fourteen. Then we agree." It is 12.40, and nobody has anything more
# to discuss. You take the two sheets and lay one beside the other.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Four studies ask people who stayed in their groups, and all four find praise. How many
# sources is that?</summary>It depends on the question. Do groups help all who join? For this question they
# are perhaps worth only a little more than one source: the same people are missing in all four, so all four
# can be wrong in the same way. What is it like to stay? For this question they can be four. How much their
# errors have in common is unknown.</details>
#
# <details><summary>A study adjusts for everything that was measured, to be safe. What can go
# wrong?</summary>If you adjust for something that lies between cause and effect, you remove a part of the
# effect. If you adjust for a common consequence of cause and effect, you can create a difference that was
# not there.</details>

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
# In a **[[critical appraisal]]** you say how far you can rely on a study, and for what. The journal has
# eight discussion questions. The fourth has three parts, so there are ten rows. Together they form a table;
# we call it your *board*. You have practised each row.
#
# | row | practised in |
# |---|---|
# | 1 Question, 3 Findings, 7 Implications | 01: [[finding]], [[interpretation]], [[claim]] |
# | 2 Design | 02 to 05: what one can find by dividing, condensing and relating |
# | 4a Selection, 4b Information, 4c [[confounder|Confounding]] | 06, 07, 08 |
# | 5 [[triangulation|Triangulation]] | 04 and 09 |
# | 6 Other places, 8 Still open | today |
#
# Each row gets one of four marks, which we call *lights*, as in a traffic light: **✓ no concerns**,
# **◆ some concerns**, **✗ serious concerns**, **? cannot tell**. The light alone says little. You
# also write *why*: your reason, in a sentence. And you write *where*: a place in a text that another
# person can look up, with a few of its words. Then you say whether these words **reassure** or
# **raise a concern**. If you found nothing, you choose **not told there**, and say where you looked.
#
# There are two well-known checklists for the same work, CASP and JBI. Each row gives the item numbers of
# these lists, so that you can compare. The wording of the rows is our own. Both lists also ask two things
# that the eight questions do not name: whether the study was done ethically (CASP 7; JBI 9), and how the
# researchers' own position influences it (CASP 6; JBI 6 and 7). The second question belongs in row 4b.
# (Lists that ask whether something is *told*, COREQ and SRQR, are in [side room G](G_writing_it_up.ipynb).)

# %% [markdown]
# ## Worked
#
# Row **4a Selection**.
#
# > *Who could be asked?* The abstract says: nine GPs, three to fifteen years in a group. So nobody who left
# > within three years could be asked. This is **a place, and it raises a concern.**
# >
# > *Who was asked?* Who invited whom, and how many said no? I go through the journal's page from top to bottom:
# > **not told there.** It may be in the article, under Methods. I write: "page, all of it: not told; look in
# > Methods".
# >
# > *Who would have told something else?* Lesson 06 had a lab in which groups help as many people as
# > they harm. There, eight in ten of those interviewed praise their group. The lab shows that this
# > *could* happen, with invented numbers. It is no evidence, and it is not enough for any light.
# >
# > *Light:* **◆ some concerns.** *Why:* people who left early could not be heard, so there may be more praise
# > here than among all who join. But these are the right people for another question: what is it like to
# > stay?
#
# The reason says **for which conclusion this light is meant**: here, for the conclusion that all who
# join would praise the group as these nine do. Another reader may ask what it is like to stay. For
# this reader, the same three to fifteen years are good news.
#
# **Two readings are possible.** *Row 2, Design.* One reader gives ✓. The journal's summary
# ([[article in brief]]) says that the study asks how [[GP|GPs]] experience taking part. Interviews
# fit this question. Another gives ◆. The title has the word "prevent", and only a comparison could
# show that groups prevent [[burnout]]. The two do not contradict each other: the first asks whether the
# design fits the question, the second asks whether it fits the title.

# %% [markdown]
# ## Does the board contradict itself?
#
# No machine can say whether a light is right. But the course can check whether a board contradicts itself:
#
# - For **✓ no concerns** you need a place that reassures, and no place that raises a concern. The
#   mark "not told there" does not reassure.
# - For **✗ serious concerns** you need a place that raises a concern. For **◆ some concerns** you
#   need such a place, or the mark "not told there", for something that the study should tell.
# - You can choose **? cannot tell** if the study does not say what you need to know to judge the
#   row. If the study says two different things about it in two places, it *does* say something, and
#   you have to decide.
#
# The course checks these rules. It also checks whether there is a reason, and whether your quotation is where
# you say. It cannot look up words from the article, its [[abstract]] and its summaries, because this text
# belongs to the journal. For these, give section and paragraph.

# %% [markdown]
# ## Why there is no total
#
# Now back to your guess from above.

# %%
mu.check("journal-club/guess-agreement")

# %% [markdown]
# <details><summary>The two sheets: open this when you have guessed</summary>
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
# - **lets a good row hide a bad one**: if a study gets points for a clear question, the sum does not
#   show that some people were never asked;
# - **hides which conclusion a flaw affects**: selection can make the conclusion "it prevents [[burnout]]"
#   wrong, and the conclusion "this is what staying is like" can still be right;
# - **has weights that nobody chose**: every row counts the same.
#
# Jüni and colleagues (1999) scored one set of 17 trials with 25 quality scales. According to 6 scales, only
# the poorer trials showed a benefit. According to 7 scales, only the better trials showed it. According to 12
# scales, poorer and better trials showed the same. So the result depended on the scale. The board has lights,
# a summary that names rows, and no total.

# %% [markdown]
# ## Half done
#
# Here are six pieces of evidence on the study. Does each of them reassure, or raise a concern, or is it "not
# told"?

# %%
mu.ask("journal-club/what-evidence-does")

# %% [markdown]
# ## Alone
#
# *Inquire.* Now comes your own board. Have the article open if you can
# ([doi:10.1370/afm.813](https://doi.org/10.1370/afm.813)). If you do not have the article, then
# *cannot tell* is often the honest light. Click the light of a row to open this row, or use the
# arrow keys. Four rows are enough for today. Check, correct, and check again.
#
# If a message says that something formal is missing, such as a reason, add this to your board. If
# you and a friend disagree about a *light*, keep both lights, with both reasons, for the hour with
# the others.

# %%
mu.ask("journal-club/board")

# %% [markdown]
# ## Would it work here?
#
# *Collaborate.* Row 6 asks how far the findings also hold in another place: their **[[transferability]]**.
# It depends on two places: the place of the study, and your own. Only you know your own place. First comes
# an example with real numbers.

# %%
mu.ask("journal-club/an-effect-travels")

# %% [markdown]
# Schloemer and Schröder-Bäck (2018) collected criteria for transferability from the literature, and
# sorted them into four groups: **population** (are these people like ours in the points that
# matter?), **intervention** (which part has the effect, and how sure is this?), **environment**
# (what around us makes it possible, or prevents it?), **transfer** (how do we get from their place
# to ours?). After the [[memo]] there is a worksheet with these questions for your own place.

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
# Choose one thing, small enough to begin this month. One easily forgets the last line of the plan: **what
# would make you stop?** The authors themselves add that such groups might not suit all GPs.

# %%
mu.ask("journal-club/plan")

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **Whether the study is good.** A board judges single conclusions of a study, not the whole study. It ends
#   with "good for what, and for whom?".
# - **Whether you have understood a quotation.** The words may really be at the place that you name, and
#   still mean something else.
# - **The strongest objection to what you just did:** if you read with ten rows, you see only what belongs in
#   ten rows. There is no row for something that touched you, or that was new. A good study may
#   say little about its method, and would look poor here. Use rows for the second reading.
# - **What your club does not see.** Six people of one profession and one town can agree on every light, like four
#   studies that share an error. Who is missing at the table?

# %% [markdown]
# ## Memo

# %%
mu.ask("journal-club/looking-back")

# %% [markdown]
# ## For another day: where you stand now
#
# *Learn.* There are ten questions, one for each aim of the entry quiz of lesson 00. They take
# twenty minutes. Answer, then check; the first checked answers count.

# %%
mu.ask("journal-club/exit-quiz")

# %% [markdown]
# The next cell shows what has changed since the entry quiz. Run it again when you have checked.

# %%
mu.gain()

# %% [markdown]
# One question for each aim, once at the beginning and once at the end, measures little. If you knew the
# answer at the beginning, you had nothing to gain. A better measure is your own work: open a unit that you
# condensed in lesson 03, and read what you wrote.

# %% [markdown]
# ## For another day: a worksheet for your setting
#
# Say first which place you mean, and what you would use there. It need not be a Balint group. It can also be
# an hour in which a colleague tells about one patient, and nobody hurries. The questions are our own.

# %%
mu.ask("journal-club/worksheet")

# %% [markdown]
# ## The letter
#
# *For another day.* The journal that published the study takes comments on it; other journals do, too. Write
# 120 to 250 words. Make **one point** that the authors could answer. Give the place that it is about, and say
# what would change your mind.
#
# Your board is at the side. The button "Take in" copies the reason of a row, in your words, to the
# end of your draft. It also copies the places of this row to the end of the letter. You write
# everything else.

# %%
mu.ask("journal-club/letter")

# %% [markdown]
# The next cell writes the letter into this folder: for Word, as a page to print, and as plain text to mail.
# It sends nothing. If you change the letter, the new letter gets a new number, and the old letter
# stays.

# %%
mu.letter()

# %% [markdown]
# ## An hour with others
#
# *Discuss.* For this hour the course gives you two texts, a guide and a handout. The **guide** is for
# the person who leads. It has a plan of the hour, minute by minute, and five roles. It also says what
# to do when nobody has read the article, and when people begin to talk about their own exhaustion.
# The **handout** is for everybody: the study in brief, the board on one page, the worksheet and the
# action. Each is there for Word, to print, and as plain text.

# %%
mu.kit()

# %% [markdown]
# ## A study of your own
#
# This is an empty board for any study that you choose. Enter the study first. If you paste its
# abstract, the course can look up your quotations from it. The abstract stays on your machine. This
# time you work without a lesson.

# %%
mu.ask("journal-club/second-round")

# %% [markdown]
# **With [[transcript|transcripts]] of your own**, you can do the whole course again. Put them into an empty
# folder, open a new [[notebook]] there, and run `import meaningunits as mu` and then `mu.study()`. You get
# a page, `my_study.ipynb`, that guides you through the steps: remove names, read, divide into units, code,
# build [[theme|themes]] and a structure, add a second [[coder]]. At the end you have a spreadsheet and a
# report. Nothing leaves your machine.

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
# Next: [exercise 10](exercises/10_journal_club/10_journal_club.ipynb), with a study that nobody has appraised for you.

# %% [markdown]
# [[in code]]
