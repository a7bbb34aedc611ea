# %% [markdown]
# # 01 Reading the study
#
# *RADICAL: Read, Ask. [[minutes]]. Before the analysis, you look at the study as a whole.*
#
# **Afterwards you can** say what a study asked, whom it asked and how, what it found and what it
# claims; distinguish a finding, an interpretation and a statement that goes beyond the data; see how a
# claim changes between an abstract, a summary and a title; and say what kind of source a reference is.
#
# *We quote short phrases of the study word for word. We tell everything else in our own words, and we
# name the place in the study. What is invented for teaching is marked as invented.*

# %% [markdown]
# ## A scene
#
# At the Monday meeting a colleague holds up a page. "Here. It is published. Talking groups prevent
# [[burnout]]. Why don't we have one?" Some people nod. You have read the page as well. It does say
# this, in the title and again near the end. You try to remember whether the results say it too.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Three readers worked on every interview of this course. What are they, and what
# are they not?</summary>They are machine readers with three points of view. You can compare yourself
# with them. They are not clinicians, and their reading is not the right answer. They come from one
# kind of program, so they may all miss the same thing.</details>
#
# <details><summary>You close the lesson in the middle of a task and come back in a week. Where are your
# answers?</summary>They are in the file trail.jsonl in this folder, one line for each step. Open the
# page again, and your answers are on the screen.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict
#
# Guess before you look at the study. The journal has a web page for it, and the word “burnout” is
# there in several places. In how many of these places does the page report what the doctors told in
# the interviews? Choose a number. A wrong guess is fine. The guess helps you to notice the answer.

# %%
mu.ask("reading-the-study/guess-burnout")

# %% [markdown]
# ## The study at a glance
#
# The study is about [[Balint group|Balint groups]], and about [[GP|GPs]] who have been in one for
# years. Here is a map of it. The last column says where each thing is written: on
# [the page that the journal keeps for the study](https://doi.org/10.1370/afm.813) (title, tables,
# [[article in brief]]), in its [[abstract]], or in slides of a talk by the first author. *Table 2 is
# inside the map.*

# %%
mu.study_map()

# %% [markdown]
# Four terms need an explanation.
#
# - **[[phenomenological|Phenomenological]]**: the study asks how something is *experienced*. It does
#   not ask how often, how much, or what causes it. A question about experience is not worse than
#   these questions. It is only different.
# - **[[theme|Theme]]** and **[[subtheme]]**: names that the authors gave to what several doctors
#   told in the interviews. Perhaps the doctors themselves did not use these words.
# - **[[parallel process|Parallel process]]**: a theme of Table 2. The term is older than the study:
#   it means that what happens between patient and doctor happens again between doctor and group. In
#   Table 2 the theme has other parts: both relationships are long, both change, and change takes
#   time. Look in the article for what the authors mean exactly.
# - **[[general structure|Structure]]**: how the themes are related to one another. This is step 5.
#
# Read the last row of the map as well. The page does not say how the nine were found and what they were
# asked. **So we do not know it here.** Perhaps [the article](https://doi.org/10.1370/afm.813) says it.
# Look there before you write that it is missing.

# %% [markdown]
# ## Three kinds of sentence
#
# There are three kinds of sentence in a study, often in one paragraph.
#
# | | what it says | what can support it |
# |---|---|---|
# | **[[finding]]** | how those who were asked describe something. The authors only put together what these people told | the interviews |
# | **[[interpretation]]** | how the authors understand this: how they connect it, explain it, or advise | the interviews and an argument |
# | **beyond the data** | more than was told: that something is true of other people (“doctors”), that it is frequent (“most”), or that it has an effect (“prevents”) | a count, a comparison, another study |
#
# Three questions help with most of them. **Whom is the sentence about:** those interviewed, or
# doctors in general? **Does it describe something, or does it say that something has an effect?**
# **Would one need a comparison or a count to know it?**
#
# A sentence may go beyond the data and still be true. Such a [[claim]] may also be sensible and worth
# trying. But it needs other evidence.

# %% [markdown]
# ## Worked
#
# *In every lesson an example is first worked out for you, the next is half done, and then you work
# alone.*
#
# Two lines about the same thing.
#
# > “Balint group counteracts burnout” *(Table 2, a subtheme of endurance and satisfaction)*
#
# Whom is it about? Those interviewed: a subtheme gathers what they told. Does it describe
# something, or does it say that something has an effect? It describes how they see it. Is a
# comparison needed? Not for this. **A finding.** The name is the authors', and the page has no
# quotation under it. So we know this: the authors report that some doctors who have been in a group
# for years describe it in this way.
#
# > “Balint groups can help general practitioners handle a demanding work life and prevent burnout.”
# > *(Article in brief, Implications)*
#
# Whom is it about? General practitioners. Does it describe something, or does it say that something
# has an effect? It says that groups have an effect. To prevent something is to change what would
# otherwise have happened. Nobody has seen what would have happened: those interviewed had all been
# in a group for years, and an interview does not measure burnout. **Beyond the data.**
#
# Compare the two. The second sentence no longer names the people who said it. First it was “they
# say that it helps”. Now it is “it helps”. Look for this change whenever you read a summary.
#
# Now back to your guess.

# %%
mu.check("reading-the-study/guess-burnout")

# %% [markdown]
# ## Two readings are possible
#
# > “It strengthens their competence in patient visits, helps them remain in their jobs, and helps them
# > find joy and enthusiasm in their patient relationships.” *(Article in brief, What this study found)*
#
# **One reader: a finding.** The sentence is printed under "what this study found". The sentence before
# it says that participants *describe* the group as beneficial, and this sentence continues it.
# **Another reader: beyond the data.** This sentence does not say "describe". "Helps them remain" is
# about what would have happened without the group.
#
# They disagree about one thing: does the word "describe" count for the next sentence too? When you
# write a summary, repeat the word "describe" in every sentence.
#
# There is no sharp line between finding and interpretation either. A person who gathers several
# stories under one name has already interpreted them. The course has to draw a line, and this line
# is our own. We call a sentence a “finding” if it only puts together what those interviewed told,
# as the names in Table 2 do. We call a sentence an “interpretation” if the authors connect what was
# told, explain it, or give advice. On the page nobody can check whether a name in Table 2 fits what
# the doctors said. If you want to check this, look for quotations in the article's Results.

# %% [markdown]
# ## Half done
#
# **Another study.** Its interviews were made for the same dissertation as those with the nine GPs
# (lesson 09 comes back to this). Who was asked, how, and what may one say about it?

# %%
mu.ask("reading-the-study/companion")

# %% [markdown]
# **Four statements.** The first one is done for you: statement *a* says "described". It tells how
# those who were asked describe something, and one needs no comparison to know it. Put statement *a*
# into its group. Then sort the others.

# %%
mu.ask("reading-the-study/half-done")

# %% [markdown]
# ## Alone
#
# Eight statements. Under each statement you see where it is printed. Do not sort by the place: a
# sentence under "results" can go beyond the results.
#
# Sort the statements and press **Check**. Correct your answer and check again. If you disagree with a
# message, say your reason aloud. If your reason still convinces you, leave the card where it is and
# write the reason in your [[memo]].

# %%
mu.ask("reading-the-study/sort-claims")

# %% [markdown]
# ## One study, four texts
#
# You have now seen a title, an article in brief, an abstract and tables. They report one study, but
# they do not claim the same things. Compare them, claim by claim.

# %%
mu.ask("reading-the-study/claim-by-claim")

# %% [markdown]
# The first author has also given talks about the study. Her slides add facts, and one number differs.

# %%
mu.ask("reading-the-study/two-accounts")

# %% [markdown]
# ## Before it and after it
#
# A study uses earlier texts, and later texts use the study. For each of these texts, ask first: **what
# kind of source is this?** The journal-club page of the study has five references.

# %%
mu.ask("reading-the-study/references")

# %% [markdown]
# The next task shows the texts that cite the study. A title tells you only a little.

# %%
mu.ask("reading-the-study/citing")

# %% [markdown]
# ## In plain words
#
# An article in brief is for people who will not read the article. So each sentence must be right by
# itself. Here is one for the study, with the reason for each sentence.
#
# | sentence | reason |
# |---|---|
# | Some doctors meet for years in a small group to talk about patients who stay on their minds. | says what it is, without the name |
# | Two researchers wanted to know what taking part is like for the doctors, and how it influences their work. | the aim, as a question |
# | They interviewed nine GPs who had been in such a group for 3 to 15 years. | who was asked: how many, what kind of doctor, how many years |
# | The doctors said that they now understand better what to do and who they are as doctors. They said that they feel safe, and that they enjoy their work and stay in it. | the findings, and who said this |
# | The authors think that these things grow together and help the doctors to endure and to find joy in their work again. | the interpretation, and who thinks so |
# | This study cannot tell whether such groups protect doctors in general: only doctors with years in a group were asked. | says openly what the study does not show |
#
# The verbs are *meet, wanted, interviewed, said, think, cannot tell*. In nearly every sentence you can
# see who says or thinks something. In the exercise you write an article in brief yourself, for another study.

# %% [markdown]
# ## A question of our own
#
# In lesson 02 the course's own analysis begins. Before it begins, it needs a research question.

# %%
mu.ask("reading-the-study/our-question")

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **Sorting does not tell you what is true.** A sentence beyond its data may be true. And a
#   finding may only show politeness: people tell an interviewer what is acceptable to tell.
# - **The strongest objection to what you just did:** the three groups of sentences are the course's
#   own. A researcher in the hermeneutic tradition (the study of interpretation) may answer that
#   every finding *is* an interpretation. A descriptive phenomenologist such as Giorgi (1997) wants
#   to describe what was told, and to add nothing. Others may answer that a title is not a results
#   section, and that readers know this. Some readers do not know it.
# - **A page is not an article.** You have judged a page, an abstract and some slides. We have not read
#   here what the authors write about the limits of their study. Do not write "they never consider it"
#   before you have read the article.

# %% [markdown]
# ## Memo

# %%
mu.ask("reading-the-study/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813): title, abstract, Tables 1 and 2, article in
# brief, journal club, citing titles. Kjeldmand D. *The future role of general practice*, slides, Danish
# Balint Society. Kjeldmand D, Holmström I. *Br J Gen Pract* 2010;60(580):808–814,
# [doi:10.3399/bjgp10X532585](https://doi.org/10.3399/bjgp10X532585). Kjeldmand D. *The doctor, the task
# and the group*. Dissertation, Uppsala University 2006, DiVA diva2:168540. Stange KC, Miller WL,
# McLellan LA, et al. Annals journal club: it's time to get RADICAL. *Ann Fam Med* 2006;4:196–197.
# Giorgi A. The theory, practice, and evaluation of the phenomenological method as a qualitative research
# procedure. *J Phenomenol Psychol* 1997;28(2):235–260,
# [doi:10.1163/156916297X00103](https://doi.org/10.1163/156916297X00103).
#
# Next: [exercise 01](exercises/01_reading_the_study/01_reading_the_study.ipynb), then [lesson 02](02_meaning_units.ipynb).

# %% [markdown]
# [[in code]]
