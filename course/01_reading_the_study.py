# %% [markdown]
# # 01 Reading the study
#
# *RADICAL: Read, Ask. [[minutes]]. Before the first step: the study as a whole.*
#
# **Afterwards you can** say what a study asked, of whom, how, what it found and what it claims; tell
# a finding from an interpretation, and both from what goes beyond the data; see how a claim changes
# between an abstract, a summary and a title; and say what kind of source a reference is.
#
# *Short phrases of the study are quoted to the letter; everything else is told in our words, with the
# place where it stands. What is invented for teaching is marked as invented.*

# %% [markdown]
# ## A scene
#
# At the Monday meeting a colleague holds up a page. "Here. It is published. Talking groups prevent
# [[burnout]]. Why don't we have one?" Some people nod. You have read the page as well. It does say
# that: in the title, and again near the end. You try to remember whether it also says so in the place
# where the results are.

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
# <details><summary>You close the lesson in the middle of a task and come back in a week. Where is
# what you did?</summary>In the file trail.jsonl in this folder, one line for each step. Open the page
# again and it is on the screen.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict
#
# Before you look at the study: how much of what is printed about it was *found*? Choose a number.
# A wrong guess is fine. The guess helps you to notice the answer.

# %%
mu.ask("reading-the-study/guess-burnout")

# %% [markdown]
# ## The study at a glance
#
# The study is about [[Balint group|Balint groups]], and about [[GP|GPs]] who have been in one for
# years. Here is a map of it. The last column says where each thing stands: on the page that
# the journal keeps for the study (title, tables, [[article in brief]]), in its [[abstract]], or in
# slides of a talk by the first author. *Open Table 2 inside the map.*

# %%
mu.study_map()

# %% [markdown]
# Four terms need an explanation.
#
# - **[[phenomenological|Phenomenological]]**: the study asks how something is *experienced*. It does
#   not ask how often, how much, or what causes it. That is another question, not a weaker one.
# - **[[theme|Theme]]** and **[[subtheme]]**: names that the authors gave to what several of those
#   interviewed told. The doctors need not have used these words.
# - **[[parallel process|Parallel process]]**: what happens between patient and doctor happens again
#   between doctor and group. The idea is older than the study.
# - **[[general structure|Structure]]**: how the themes bear on one another. It is step 5.
#
# Read the last row of the map as well. How the nine were found and what they were asked **is not on
# the page, so we do not know it here.** It may stand in the article. Look there before you write that
# it is missing.

# %% [markdown]
# ## Three kinds of sentence
#
# There are three kinds of sentence in a study, often in one paragraph.
#
# | | what it says | what can carry it |
# |---|---|---|
# | **[[finding]]** | how something is described by those who were asked, as the authors gathered it | the interviews |
# | **[[interpretation]]** | what the authors make of that: how they name it, connect it, explain it, or advise | the interviews and an argument |
# | **beyond the data** | that something is so, or does something, for others, more often, or compared with what would have been | a count, a comparison, another study |
#
# Three questions help with most of them. **About whom is it:** those interviewed, or doctors at large?
# **Does it say how something is described, or what it does?** **Would one need a comparison or a count
# to know it?**
#
# A sentence beyond the data is not wrong for that. A [[claim]] of that kind may be true, sensible and
# worth trying. It needs other evidence.

# %% [markdown]
# ## Worked
#
# Two lines about the same thing.
#
# > “Balint group counteracts burnout” *(Table 2, a subtheme of endurance and satisfaction)*
#
# About whom? Those interviewed: a subtheme gathers what they told. Described or done? Described. Is a
# comparison needed? Not for this. **A finding.** We now know that some doctors who have been in a
# group for years describe it so.
#
# > “Balint groups can help general practitioners handle a demanding work life and prevent burnout.”
# > *(Article in brief, Implications)*
#
# About whom? General practitioners. Described or done? Done. To prevent is to change what would
# otherwise have happened. Nobody has seen what would have happened: those interviewed were all
# members, and an interview does not measure burnout. **Beyond the data.**
#
# Compare the two. In the second sentence the people who said it are gone. *They say that it helps* has
# become *it helps*. Look for this change whenever you read a summary.
#
# Now back to your guess.

# %%
mu.check("reading-the-study/guess-burnout")

# %% [markdown]
# ## Could go either way
#
# > “It strengthens their competence in patient visits, helps them remain in their jobs, and helps them
# > find joy and enthusiasm in their patient relationships.” *(Article in brief, What this study found)*
#
# **One reader: a finding.** The sentence stands under "what this study found". The sentence before it
# says that participants *describe* the group as beneficial, and this one goes on from there. **Another
# reader: beyond the data.** This sentence does not say "describe". "Helps them remain" is about what
# would have happened without the group.
#
# They disagree about how far one "describe" reaches. When you write a summary, repeat it in every
# sentence.
#
# There is no sharp line between finding and interpretation either. Whoever gathers accounts under a
# name has already interpreted. We say *finding* as long as one can go back to the words, and
# *interpretation* where the authors go on from there.

# %% [markdown]
# ## Half done
#
# **Another study.** Its interviews were made for the same dissertation as those with the nine GPs
# (lesson 09 comes back to this). Who was asked, how, and what may one say?

# %%
mu.ask("reading-the-study/companion")

# %% [markdown]
# **Four statements.** The first one is done for you: *a* says "described". It tells how those who were
# asked describe something, and no comparison is needed. Put it where it belongs, and then the others.

# %%
mu.ask("reading-the-study/half-done")

# %% [markdown]
# ## Alone
#
# Eight statements. Under each you see where it stands. Do not sort by the place: a sentence under
# "results" can go beyond them.
#
# Sort, **Check**, mend, and check again. Where you disagree with a message, say your reason aloud. If
# it still convinces you, leave your card where it is and write the reason in your [[memo]].

# %%
mu.ask("reading-the-study/sort-claims")

# %% [markdown]
# ## One study, four texts
#
# You have now seen a title, an article in brief, an abstract and tables. They report one study, and
# they do not claim the same. Lay them beside each other, claim by claim.

# %%
mu.ask("reading-the-study/claim-by-claim")

# %% [markdown]
# The first author has also given talks about the study. Her slides add facts, and one number differs.

# %%
mu.ask("reading-the-study/two-accounts")

# %% [markdown]
# ## Before it and after it
#
# A study stands between the texts that it builds on and the texts that build on it. For both, ask
# first: **what kind of source is this?** The journal-club page of the study has five references.

# %%
mu.ask("reading-the-study/references")

# %% [markdown]
# And these are the texts that cite the study. A title tells little, but it tells something.

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
# | Two researchers wanted to know what taking part is like and what it means for their work. | the aim, as a question |
# | They interviewed nine GPs who had been in such a group for 3 to 15 years. | of whom: number, kind, years |
# | The doctors told of knowing better what to do, of knowing who they are as doctors, and of feeling safe; and of keeping on, with pleasure. | the findings, and whose they are |
# | The authors think that these grow together and help the doctors to endure and to find joy in their work again. | the interpretation, and whose it is |
# | This study cannot tell whether such groups protect doctors in general: only members were asked. | says openly what is beyond the data |
#
# The verbs are *meet, wanted, interviewed, told, think, cannot tell*. Each of them has a person who
# does it. In the exercise you write an article in brief yourself, for another study.

# %% [markdown]
# ## A question of our own
#
# In lesson 02 the course's own analysis begins. Before it begins, it needs a research question.

# %%
mu.ask("reading-the-study/our-question")

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **Sorting does not tell you what is true.** A sentence beyond its data may be true. A finding may be
#   politeness: people tell an interviewer what can be told.
# - **The strongest objection to what you just did:** the three groups are ours. A phenomenologist may
#   answer that every finding *is* an interpretation. Others may answer that a title is not a results
#   section, and that readers know this. Some readers do not.
# - **A page is not an article.** You have judged a page, an abstract and some slides. What the authors
#   write about the limits of their study, we have not read here. Do not write "they never consider it"
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
#
# Next: exercise 01 in `exercises/01_reading_the_study`, then lesson 02.

# %% [markdown]
# [[in code]]
