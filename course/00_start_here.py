# %% [markdown]
# # 00 Start here
#
# *[[minutes]]. Nothing to prepare.*
#
# **Afterwards you can** find your way in the course; do a task, check it, undo it and come back to
# it another day; say what is kept of your work, and where; and see from ten questions where you
# stand before you begin.
#
# *Every interview in this course is invented for teaching. No such person exists, and no words of
# any real participant were used.*

# %% [markdown]
# ## What this is
#
# In 2008 Dorte Kjeldmand and Inger Holmström published a study of what doctors make of talking,
# year after year, in a [[Balint group]]. They interviewed nine [[GP|GPs]] and took the interviews
# apart in five steps. A journal club then asked of the study what one should ask of any study.
#
# This course does both. In the first half you take interviews apart yourself, step by step. In the
# second half you ask what such a study can show, and what it cannot: who was in it, how they were
# asked, what else could account for it, who else says so, and whether it holds where you work.
#
# You need no knowledge of research and none of programming. You need what you do all day: to listen
# to somebody, and to notice what you made of it.

# %% [markdown]
# ## How to work in it
#
# This page is a [[notebook]]. It is made of cells. Some hold text, like this one. Others do
# something when they are run: click into such a cell and press **Shift+Enter**. You can also use
# **Run, Run All Cells** in the menu above, once, and then read and work downwards; a cell that checks
# something will then say that there is no answer yet, so run that one again when there is.
#
# Run the next two cells. The first one makes the course's tools ready, here and in each lesson.

# %%
import meaningunits as mu

# %%
mu.ask("start-here/first-try")

# %% [markdown]
# That is what a task looks like: a line that says what to do, the work, a thin line that says whether
# it is saved, and **Check**. Choose one; check; undo; choose the other. The **?** shows what the
# keyboard does: everything can be done without a mouse. **Escape** leaves a task for the page.
#
# Nowhere do you need to write a line of code. Whoever likes to finds, folded up at the end of each
# page, how its tasks are answered that way.

# %% [markdown]
# ## What is kept, and where
#
# Everything you do in a task is written, at once, into one file: `trail.jsonl`, in the folder of
# this page. It is your [[trail]]: one line for each step, with its time, the task, what you did and
# your whole answer afterwards. The screen says *Saved* only after the line has been written.
#
# | you want to… | do this |
# |---|---|
# | stop and go on another day | just close. Run the cells again when you come back: your answers are there |
# | take something back | **Undo** in the task, as far back as you like; **Redo** brings it again |
# | look at it | double-click `trail.jsonl` in the file list on the left; it is plain text |
# | keep a copy, move to another machine, or hand in | **Download my work**, below: one file with all of it |
# | bring it back | choose that file below; you are shown what would change first |
# | clear everything | rename it, or delete it; the lessons begin anew. Renamed back, it brings everything back |
#
# Nothing leaves your machine: nobody sees the file unless you hand it on. In an exercise that is
# marked you hand in what **Download my work** gives you, or the exercise's whole folder. On a borrowed
# machine in the web, such as Binder, the folder goes when the session ends, some ten minutes after you
# stop: download your work before you leave. `mu.work()` shows the same in any lesson.
#
# %%
mu.work()

# %% [markdown]
# Qualitative researchers keep such a file too. They call it an audit trail: it lets somebody else
# follow how one got from the words to the result. You will be glad of yours in lesson 05.

# %% [markdown]
# ## The panel: what it is, and what it is not
#
# Much in this course has no single right answer. Two careful readers divide an interview at
# different places, and both can say why. So your reading is compared with a [[panel]]: three readers
# who did the same work on every interview, each alone.
#
# - **They are machine readers.** Three stances, three runs of a program that writes. No clinician
#   was among them. [The data card](data_card.md) says how they were made.
# - **They are not the key.** Where they differ from one another, the feedback says so, and a cut
#   that only one of them made is not called a mistake. Nobody is asked to agree with them more than
#   they agree with themselves.
# - **They may share a blind spot.** Readers of one make often do. Lesson 09 is about that.
#
# In a lesson you are shown what they did after a second honest try, or when you ask. In an exercise
# never: there you are told the neighbourhood and the reason, and to look is the exercise.

# %% [markdown]
# ## When something does not work
#
# | what you see | what to do |
# |---|---|
# | *Not connected* in a task | the [[kernel]] has stopped. **Kernel, Restart Kernel and Run All Cells**; nothing is lost |
# | *Not saved* | the file could not be written: a full disk, perhaps. What you did is kept in memory; press **Try again** |
# | *File Changed* in a window of its own | the page is open twice. Press **Revert**: what you answered is in the trail and stays; only text typed into a cell since you last saved would go |
# | a task stays empty | run its cell again. If it stays empty, reload the page in the browser |
# | nothing of this helps | in a terminal (**File, New, Terminal**) run `meaningunits doctor` |
#
# `meaningunits doctor` looks at your machine and says in plain words what is missing and which
# command mends it. If you ask somebody for help, send them what it says.

# %% [markdown]
# ## The map
#
# The order follows the study's own steps, then the questions of the journal club. The club calls
# itself [[RADICAL]], and its letters head the lessons that practise them.
#
# [[lessons]]
#
# Each lesson has the same bones: a scene, something to predict, a passage worked aloud, one half
# done, one for you alone, and what all this cannot tell you. From 01 on each has an exercise in the
# folder `exercises`. Words that are links, like [[memo|this one]], lead to the glossary at the end of this
# page; point at them to read what they mean without leaving.

# %% [markdown]
# ## Before you begin: ten questions
#
# Answer them now, before you have read anything. It takes ten minutes. You will miss some; that is
# what they are for. To have guessed, and to be told why, makes one remember better than to have read.
#
# Your first answers are kept. In lesson 10 the same ten aims are asked about again, with other questions,
# and you are shown for each what has moved. That works in this folder: so keep your `trail.jsonl`.

# %%
mu.ask("start-here/entry-quiz")

# %% [markdown]
# ## What ten questions cannot tell you
#
# One question for each aim is a glance, not a measurement. You may have guessed well, or known it in
# other words. And to choose the better of four sentences about listening is not yet to listen. The
# lessons are about that.
#
# Next: `01_reading_the_study.ipynb`.

# %% [markdown]
# [[in code]]

# %% [markdown]
# ## Glossary
#
# [[glossary]]
