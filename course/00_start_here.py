# %% [markdown]
# # 00 Start here
#
# *[[minutes]]. Nothing to prepare.*
#
# **Afterwards you can** find your way in the course; do a task, check it, undo it and come back to it
# another day; say what the course keeps of your work, and where; and see from ten questions what you
# know before you begin.
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
# In 2008 Dorte Kjeldmand and Inger Holmström published a study of how doctors experience a [[Balint group]].
# They interviewed nine [[GP|GPs]] who had been in such a group for years, and analysed the
# interviews in five steps. The journal then offered questions for a journal club about the study.
# One can ask these questions about any study.
#
# This course has both the steps and the questions. In the first half you analyse interviews
# yourself, step by step. In the second half you ask what such a study can show and what it cannot:
# who was in it, how they were asked, what else could explain the findings, which other sources
# there are, and whether the findings are also true where you work.
#
# You need no knowledge of research and none of programming. You need what you do every day: you
# listen to a person, and you notice how you understood what you heard.

# %% [markdown]
# ## How to work in it
#
# This page is a [[notebook]]. Read it from top to bottom, and do the tasks. The tasks start by
# themselves when you open the page, and they show your earlier answers. The bar above says where you
# are and how much is left. Each small box in the bar leads to a task. **‹** leads to the page before,
# and **›** leads to the next page.
#
# Some programs (VS Code, Colab) do not show this bar. There, use **Run All** once: it starts the
# tasks. The page is made of parts, called *cells*. Some cells lie below a task and check it. When
# you use **Run All**, such a cell says that there is no answer yet. Run it again when you have
# answered.

# %%
mu.ask("start-here/first-try")

# %% [markdown]
# Every task has the same parts. First it says what to do. Then comes the space where you work. A small
# line of text says whether your work is saved. **Check** gives you feedback. Choose one answer; check;
# undo; choose the other. The **?** shows which keys you can use: you can do everything without a mouse.
# The **Escape** key takes you out of a task and back to the page.
#
# You never need to write code. If you like code, open the folded part at the end of a page. It shows
# how to answer the tasks of the page in code.

# %% [markdown]
# ## What is kept, and where
#
# As soon as you do something in a task, the course writes it into a file: `trail.jsonl`, in the
# folder of this page. This file is your [[trail]]. It has one line for each step. The line has
# the time, the task, what you did, and your whole answer as it was after this step. When the line
# has been written, and not before, the screen says “Saved”.
#
# | you want to… | do this |
# |---|---|
# | stop and go on another day | close the page. Your answers are there when you come back |
# | take a step back | **Undo** in the task, as often as you like; **Redo** does the step again |
# | look at the file | open the file list with the folder at the left edge (or **View, File Browser**). Right-click `trail.jsonl`, then **Open With, Editor**: it is plain text. If you double-click it, you see the same lines as a list: you can open and close each line |
# | keep a copy, move to another machine, or hand in | **Download my work**, below: it is one file with all your work |
# | bring your work back | choose the downloaded file in the box below. First you see what would be different. Then you decide |
# | clear everything | rename `trail.jsonl`, or delete it; then the lessons begin anew. If you give the renamed file its old name again, your answers are back |
#
# Nobody sees the file unless you give it to somebody. If you work on your own machine or in your
# browser, the file stays on this machine. On an online service such as Binder, it is on a machine of
# the service. If a teacher marks an exercise, you hand in the file from **Download my work**, or the
# exercise's whole folder. The box with **Download my work** is below. The command `mu.work()` shows it
# in any lesson.
#
# Two places keep your work for a shorter time. Download it before you leave them:
#
# | where you work | what happens to your work |
# |---|---|
# | **in a browser, with nothing installed** | this browser keeps the files, on this device. Other browsers do not see them. They are gone if somebody clears the browser's data. If the bar says “Kept here”, the browser has promised to keep the files. If it says “Kept for now”, the browser has not promised this |
# | **on an online service such as Binder** | the folder is deleted when the session ends, about ten minutes after you stop |
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
# different places, and both have reasons. So the course compares your reading with a [[panel]]: three
# readers. Each of the three did the same work on every interview, separately from the others.
#
# - **They are machine readers.** One kind of program did the work three times, each time from
#   another point of view. No clinician was among them. A page that describes the course's material,
#   [the data card](data_card.md), says how they were made.
# - **They are not the right answer.** Where the three readers differ, the feedback says so. Perhaps
#   you divide a text at a place where only one of them divided it: the feedback does not call this a
#   mistake. You get full points if you agree with the readers as much as they agree with one another.
# - **They are less independent than three people.** They are programs of one kind: what one of them
#   misses, the others may miss too. Sometimes even their words are the same. A doctor tells that in
#   his first years in a group he sat near the door and had his diagnosis ready. Two readers wrote
#   exactly the same note about this: “years near the door with the diagnosis ready”. Neither had seen
#   the other's work. So an agreement of all three shows less than it seems to show. Lesson 09 is about
#   this.
#
# In a lesson you see the panel's work after your second try, or when you ask for it. In an exercise you
# see only parts of it, for example a reader's note. The feedback tells you roughly where to look, and
# why.

# %% [markdown]
# ## When something does not work
#
# | what you see | what to do |
# |---|---|
# | “Not connected” in a task | the program behind the page (the [[kernel]]) has stopped. Press the button **Start them again** in the bar above: it starts the tasks. Or choose **Kernel, Restart Kernel and Run All Cells** in the menu. Nothing is lost |
# | “Not saved” | the course could not write the file; perhaps the disk is full, or the browser has no more room. Your work is still in memory; press **Try again** |
# | “Not kept” | this browser window keeps no files; perhaps it is a private one. Download your work before you close the page |
# | “File Changed” in a separate window | the page is open twice. Press **Revert**. Your answers are safe in the trail. You lose only the text that you typed into a cell after you last saved |
# | a task stays empty | reload the page in the browser |
# | the bar says that nothing runs by itself | somebody changed the page, or it is an older version. Press **Start its tasks** to start the tasks anyway. To get the new page, run `meaningunits start` in a terminal. If nothing is installed, press the button **Take the new page** |
# | you want to see the code, or write some | press **&lt;/&gt;** in the bar: it shows the code and the notebook's own tools |
# | none of this helps, and the course is installed | in a terminal (**File, New, Terminal**) run `meaningunits doctor` |
# | none of this helps, and nothing is installed | download your work, close every page of the course, and open the course again |
#
# The command `meaningunits doctor` checks your computer. It says in plain words what is missing,
# and which command repairs it. If you ask a person for help, send this text to the person.

# %% [markdown]
# ## The map
#
# The lessons follow the study's own steps, and then the questions of the journal club. The name of
# the club is [[RADICAL]]. Each letter is the first letter of an activity, such as Read or Ask. Some
# lessons name at the top the activities that you practise in them.
#
# [[lessons]]
#
# Each lesson has the same parts: a scene, a question where you guess the answer, an example that is
# worked out, an example that is half done, a task that you do alone, the limits of all this, and a
# [[memo]]. Everything after the memo is optional.
#
# **The minutes are calculated**, not measured: 200 words a minute for everything that you read, and a
# fixed number of minutes for each kind of task (a guess 1, a question 1½, a statement to sort ¾, a unit
# to condense 5, and so on). If you see two numbers, you do the lesson in two sittings: you work, take a
# break, and work again. You may be faster or slower. If you are not used to reading English, 200 words a
# minute may be too fast: then you need more time.
#
# **Side rooms** have a letter in place of a number. Each is about one thing that the lessons say
# little about. It is useful to people who do such studies or judge them. You may skip them all: no
# exercise asks about them, they carry no points, and their minutes are not part of the minutes above.
# You can visit a side room at any time. Lessons name the side room that belongs to them.
#
# [[rooms]]
#
# From lesson 01 on, each lesson has an exercise in the folder `exercises`. Some words are links, like
# [[memo|this one]]. A link leads to the glossary at the end of this page. If you only point at the
# word, you can read its meaning and stay where you are.

# %% [markdown]
# ## Before you begin: ten questions
#
# Answer them now, before the lessons. It takes about twenty minutes. Some of your answers will be
# wrong, and that is fine: after each check the page tells you why.
#
# Your first answers are kept. Each question belongs to one aim of the course. Lesson 10 asks other
# questions about the same ten aims, and shows you what has changed. This works in this folder only,
# so keep your `trail.jsonl`.

# %%
mu.ask("start-here/entry-quiz")

# %% [markdown]
# ## What ten questions cannot tell you
#
# One question for each aim measures very little. Perhaps you guessed well. Or perhaps you know the
# subject, but you use other words for it. And a person who never listens to anybody can still
# choose the best of four sentences about listening. In the lessons you practise listening.
#
# Next: [lesson 01](01_reading_the_study.ipynb).

# %% [markdown]
# [[in code]]

# %% [markdown]
# ## Glossary
#
# [[glossary]]
