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

# %%
import meaningunits as mu

# %% [markdown]
# ## Where you are

# %%
mu.map()

# %% [markdown]
# ## What this is
#
# In 2008 Dorte Kjeldmand and Inger Holmström published a study of how doctors experience a
# [[Balint group]]. They interviewed nine [[GP|GPs]] who had been in such a group for years, and took
# the interviews apart in five steps. The journal then offered questions for a journal club about the
# study. They are questions that one can ask of any study.
#
# This course does both. In the first half you take interviews apart yourself, step by step. In the
# second half you ask what such a study can show and what it cannot: who was in it, how they were
# asked, what else could explain the findings, which other sources there are, and whether the findings
# hold where you work.
#
# You need no knowledge of research and none of programming. You need what you do every day: you
# listen to a person, and you notice how you understood what you heard.

# %% [markdown]
# ## How to work in it
#
# This page is a [[notebook]]. Open it, read downwards, and do the tasks: they come alive by
# themselves, with what you have answered in them. The bar above says where you are and how much is
# left; each of its small boxes leads to a task, **‹** and **›** to the page before and the next.
#
# Where there is no such bar (in VS Code, in Colab), use **Run All** once: that makes the tasks ready.
# A cell that checks something will then say that there is no answer yet; run it again when there is.

# %%
mu.ask("start-here/first-try")

# %% [markdown]
# That is what a task looks like: a line that says what to do, the work, a thin line that says whether
# it is saved, and **Check**. Choose one; check; undo; choose the other. The **?** shows what the
# keyboard does: everything can be done without a mouse. **Escape** leaves a task for the page.
#
# You never need to write code. If you would like to, the folded part at the end of each page shows
# how its tasks are answered in code.

# %% [markdown]
# ## What is kept, and where
#
# Everything you do in a task is written, at once, into one file: `trail.jsonl`, in the folder of
# this page. It is your [[trail]]: one line for each step, with its time, the task, what you did and
# your whole answer afterwards. The screen says *Saved* only after the line has been written.
#
# | you want to… | do this |
# |---|---|
# | stop and go on another day | just close. When you come back your answers are there |
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
# Qualitative researchers keep such a record too. They call it an audit trail: another person can
# follow it from the words to the result. You will use yours in lesson 05.

# %% [markdown]
# ## The panel: what it is, and what it is not
#
# Many tasks in this course have no single right answer. Two careful readers divide an interview at
# different places, and both have reasons. So your reading is compared with a [[panel]]: three readers
# who did the same work on every interview, each in a run of its own.
#
# - **They are machine readers.** One kind of program was run three times, each time with another
#   point of view to read from. No clinician was among them. [The data card](data_card.md) says how
#   they were made.
# - **They are not the right answer.** Where they differ from one another, the feedback says so, and a
#   cut that only one of them made is not called a mistake. You are never asked to agree with them
#   more than they agree with one another.
# - **They are less independent than three people.** They come from one kind of program, and they
#   share what it notices and what it misses. Sometimes even their words are the same: of one unit
#   two of them noted, apart, “years near the door with the diagnosis ready”. When the three agree, it
#   shows less than it seems to. Lesson 09 is about that.
#
# In a lesson you see what they did after your second try, or when you ask. In an exercise you never
# see it: you are told about where to look, and why.

# %% [markdown]
# ## When something does not work
#
# | what you see | what to do |
# |---|---|
# | *Not connected* in a task | the [[kernel]] has stopped. **Start them again** in the bar above, or **Kernel, Restart Kernel and Run All Cells**; nothing is lost |
# | *Not saved* | the file could not be written: a full disk, perhaps. What you did is kept in memory; press **Try again** |
# | *File Changed* in a window of its own | the page is open twice. Press **Revert**: what you answered is in the trail and stays; only text typed into a cell since you last saved would go |
# | a task stays empty | reload the page in the browser |
# | the bar says that nothing runs by itself | the page was changed, or is an older version. **Start its tasks** begins them all the same; `meaningunits start` brings the new page |
# | you want to see the code, or write some | **&lt;/&gt;** in the bar shows it, with the notebook's own tools |
# | none of this helps | in a terminal (**File, New, Terminal**) run `meaningunits doctor` |
#
# `meaningunits doctor` looks at your machine and says in plain words what is missing and which
# command mends it. If you ask a person for help, send them what it says.

# %% [markdown]
# ## The map
#
# The order follows the study's own steps, then the questions of the journal club. The club calls
# itself [[RADICAL]], and its letters head the lessons that practise them.
#
# [[lessons]]
#
# Each lesson has the same parts: a scene, something to predict, a worked example, one half done, one
# for you alone, what all this cannot tell you, and a [[memo]]. What stands after the memo is optional.
#
# **The minutes are reckoned**, not measured: 200 words a minute for everything that one reads, and
# so many minutes for each kind of task (a guess 1, a question 1½, a statement to sort ¾, a unit to
# condense 5, and so on). Where two numbers stand, the lesson has two sittings with a break. You may be
# faster or slower.
#
# From 01 on each lesson has an exercise in the
# folder `exercises`. Words that are links, like [[memo|this one]], lead to the glossary at the end of this
# page; point at them to read what they mean without leaving.

# %% [markdown]
# ## Before you begin: ten questions
#
# Answer them now, before the lessons. It takes about twenty minutes. You will get some of them wrong,
# and that is fine: after each check you are told why.
#
# Your first answers are kept. In lesson 10 you are asked about the same ten aims with other questions,
# and you see what has changed. This works in this folder only, so keep your `trail.jsonl`.

# %%
mu.ask("start-here/entry-quiz")

# %% [markdown]
# ## What ten questions cannot tell you
#
# One question for each aim measures very little. You may have guessed well, or you may know the
# matter in other words. And choosing the better of four sentences about listening is not the same as
# listening. The lessons let you practise that.
#
# Next: `01_reading_the_study.ipynb`.

# %% [markdown]
# [[in code]]

# %% [markdown]
# ## Glossary
#
# [[glossary]]
