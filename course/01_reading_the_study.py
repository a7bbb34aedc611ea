# %% [markdown]
# # 01 Reading the study
#
# *RADICAL: Read, Ask. [[minutes]]. Before the first step: the study as a whole.*
#
# **Afterwards you can** say what a study asked, of whom, how, what it found and what it claims; tell
# a finding from an interpretation, and both from what goes beyond the data; and put an article into
# a few plain sentences that promise no more than it holds.
#
# *The statements about the study are paraphrases and say where they stand. What is invented for
# teaching is marked as invented.*

# %% [markdown]
# ## A scene
#
# At the Monday meeting somebody holds up a page. "Here. Published. Talking groups prevent
# [[burnout]]. Why don't we have one?" There is a nod, and a look at the clock. You have read the page
# as well. It does say that. It says it in the title, and again near the end. What you are trying to
# remember, while the next point is called, is whether it says so in the place where the results are.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Three readers worked on every interview of this course. What are they, and what
# are they not?</summary>They are machine readers with three stances, somebody to differ from. They
# are not clinicians and not a key; and since they are of one make they may be blind in the same
# place.</details>
#
# <details><summary>You close the lesson in the middle of a task and come back in a week. Where is
# what you did?</summary>In the file trail.jsonl in this folder, one line for each step. Run the cells
# again and it is on the screen.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict
#
# Before you look at the study: how much of what is printed about it was *found*? Commit to a number.
# Being wide of it is fine; not having guessed is a loss.

# %%
mu.ask("reading-the-study/guess-burnout")

# %% [markdown]
# ## The study at a glance
#
# The study is about [[Balint group|Balint groups]], and about [[GP|GPs]] who have long been in one.
# Run the cell for a map of it. Everything in it stands either on the page that the journal keeps for
# the study (title, tables, [[article in brief]]) or in its [[abstract]], and the last column says
# where. *Open Table 2 inside the map: you will need it.*

# %%
from meaningunits.material.study_map import study_map

study_map()

# %% [markdown]
# Five words of it want a word of their own.
#
# - **[[phenomenological|Phenomenological]]**: the study asks how something is *lived*. It does not ask
#   how often, how much, or what causes it. That is not a weakness. It is another question.
# - **[[theme|Theme]]** and **[[subtheme]]**: names that the authors gave to what several of those
#   interviewed told. No one need have used the word.
# - **[[parallel process|Parallel process]]**: what goes on between patient and doctor comes back
#   between doctor and group. The idea is older than the study; the authors found a use for it.
# - **[[general structure|Structure]]**: how the themes bear on one another. It is step 5, and it is
#   where a study begins to explain.
#
# And the last line of the map is as important as the first. How the nine were found, who they were,
# what they were asked: **the page does not say, so we do not know it here.** It may well stand in the
# article. Look there before you write that it is missing.

# %% [markdown]
# ## Three kinds of sentence
#
# Whoever reads a study meets three kinds of sentence, often in one paragraph.
#
# | | what it says | it can be carried by |
# |---|---|---|
# | **[[finding]]** | how something is described by those who were asked, as the authors gathered it | the interviews |
# | **[[interpretation]]** | what the authors make of that: how they name, connect, explain, advise | the interviews and an argument |
# | **beyond the data** | that something is so, or does something, for others, more often, or compared with what would have been | a count, a comparison, another study |
#
# Three questions sort most of them. **About whom is it?** Those interviewed, or doctors at large?
# **Does it tell how something is described, or what it does?** And **would one need a comparison or a
# count to know it?**
#
# To go beyond the data is not to be wrong. A [[claim]] of that kind may be true, sensible and worth
# trying. It only needs something else to stand on.

# %% [markdown]
# ## Worked
#
# Two lines about the same thing, read aloud.
#
# > *Among what those interviewed told, the authors gathered accounts of how the group works against
# > burnout.* (Table 2, Endurance and satisfaction; paraphrased)
#
# About whom? Those interviewed. Described or done? Described: it is the name of a subtheme, and a
# subtheme holds what people said. A comparison needed? Not for this. **A finding.** That doctors who
# have been in a group for years describe it so *is* something one did not know before.
#
# > *The groups can prevent burnout.* (Article in brief, Implications; paraphrased)
#
# About whom? GPs. Described or done? Done. To prevent is to change what would otherwise have
# happened, and what would otherwise have happened nobody has seen: those interviewed were all members,
# and an interview measures no one's burnout. **Beyond the data.** The same thought, forty lines on, with
# the people taken out.
#
# That is the commonest step in all of research writing. The sentence loses its speaker. *They say
# that it helps* becomes *it helps*.
#
# So how many of the four?

# %%
mu.check("reading-the-study/guess-burnout")

# %% [markdown]
# ## Could go either way
#
# > *It helps them to remain in their jobs.* (Article in brief, What this study found; paraphrased)
#
# Two people at a table. **One says: a finding.** It stands under "what this study found", it is about
# those interviewed, and the sentence before it says that they *describe*. The verb still counts for
# this one. **The other says: beyond.** "Helps to remain" is about what would have happened without. If
# the speaker has gone from the sentence, one must read what is left.
#
# Both are right about the sentence. They differ about how far one "describe" reaches. Writers of
# summaries rely on its reaching far; readers forget it after a line. When you write, say it again.
#
# > *The groups can help GPs to handle a demanding job.* (Article in brief, Implications; paraphrased)
#
# "Can" is a small word with two meanings. *It is possible*: then one doctor for whom it was so is
# enough, and nine interviews carry it easily. *It has the power to*: then we are back at prevention.
# The authors may have meant the first. At the Monday meeting it will be heard as the second.
#
# Even the line between finding and interpretation is not drawn in nature. To gather accounts under a
# name is already to interpret. We call it a finding while one can walk back to the words, and an
# interpretation where the authors go on from there.

# %% [markdown]
# ## Half done
#
# **Another study, half told.** The same two authors went on. What is known of their second study in
# this course is in the task's first line, and that is all. Who was asked, how, and what may be said?

# %%
mu.ask("reading-the-study/companion")

# %% [markdown]
# **Four statements.** Now the sorting, with the first one thought aloud for you: *a* has the word
# "say" in it. It tells how something is described, by those who were asked; no comparison is needed.
# Put it where it belongs, and then the other three.

# %%
mu.ask("reading-the-study/half-done")

# %% [markdown]
# ## Alone
#
# Eight statements. Under each stands where you can find it, and some stand nowhere. Do not sort by
# the place: what is printed under "findings" can go beyond them, and a title can be anything.
#
# Sort; **Check**; mend; check. Where a message and you disagree, say your reason aloud. If it still sounds
# good, keep your card where it is, and write it in your [[memo]].

# %%
mu.ask("reading-the-study/sort-claims")

# %% [markdown]
# ## In plain words
#
# An article in brief is for somebody who will not read the article. That is why every word in it
# counts twice. Here is one for the study, as one might write it after this lesson, with the reason for
# each sentence beside it.
#
# | sentence | why so |
# |---|---|
# | Some doctors meet for years in a small group to talk about patients who stay on their minds. | what it is, without the name |
# | Two researchers wanted to know what taking part is like and what it means for their work. | the aim, as a question |
# | They interviewed nine GPs who had been in such a group for 3 to 15 years. | of whom: number, kind, years |
# | The doctors told of knowing better what to do, of knowing who they are as doctors, and of feeling safe; and of keeping on, with pleasure. | the findings, and whose they are |
# | The authors think that these grow together and make a base for staying in the job. | the interpretation, and whose it is |
# | Whether such groups protect doctors in general this study cannot tell: only members were asked. | what is beyond, said in so many words |
#
# Notice the verbs: *meet, wanted, interviewed, told, think, cannot tell*. Each has somebody to do it. In
# the exercise you write one yourself, for another study.

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **Sorting does not say what is true.** A sentence that goes beyond its data may be so. A finding
#   may be a politeness: people tell an interviewer what can be told.
# - **The strongest objection to what you just did:** the three groups are ours. A phenomenologist may
#   answer that every finding *is* an interpretation, and that to ask an account whether it is an
#   effect is to ask the wrong thing. Others answer that a title is not a result section, and that
#   readers know. You will meet readers who do not.
# - **A page is not an article.** All this was said of a page and an abstract. What the authors write of
#   their own limits we have not read here. To say "they never consider" of somebody one has not
#   finished reading is the reader's own step beyond the data.

# %% [markdown]
# ## Memo

# %%
mu.ask("reading-the-study/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813): title, abstract, Tables 1 and 2, article in
# brief, journal club. The authors' second study: *Br J Gen Pract* 2010;60:808. Stange KC, Miller WL,
# McLellan LA, et al. Annals journal club: it's time to get RADICAL. *Ann Fam Med* 2006;4:196–197.
#
# Next: exercise 01 in `exercises/01_reading_the_study`, then lesson 02.

# %% [markdown]
# [[in code]]
