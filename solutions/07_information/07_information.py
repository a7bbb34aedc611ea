# %% [markdown]
# # Exercise 07: Information
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About two and a half hours, best in two
# sittings: parts 1, 2 and 8 are about interviews, 3 to 7 about numbers.
#
# You say what an interviewer's turns do in two interviews. You calculate how wrong answers change
# the true numbers, and you calculate the true numbers from the reported ones. You say in which
# direction an error pushes a result, and how large the error would have to be. You check whether
# per cents are possible at all. And you correct three questions.
#
# *All interviews are invented for teaching; no such person exists, and no words of any real
# participant were used. Every number comes from an invented mechanism and is no evidence about any
# real group.*
#
# **How it works.** The tasks are ready when the page has opened. If a task is not ready, use **Run
# All**. Answer in the task itself, by mouse or keyboard (`?` below it lists the keys). You can ask
# for feedback as often as you like, with the button *Check*: it says what is right, what is wrong
# and why. What you answer is kept in the file `trail.jsonl` beside this notebook, so you can stop
# and go on another day. **Save the notebook and hand in the whole folder**, with that file. You can
# also hand in the one file that *Download my work* in lesson 00 gives you: it contains the same.
#
# **Your numbers are your own** in parts 3, 4, 6 and 7. When you first open one of them, the page
# chooses its numbers for you by chance and keeps them in the trail. Your neighbour has other
# numbers and other right answers. You may talk with each other about *how* one calculates. A pocket
# calculator is enough. Lesson 07 shows how to do it.

# %%
import meaningunits as mu

# %% [markdown]
# ## 1. Oskar's interviewer (3 points)
#
# Oskar (invented) is 41 and has been in a group for five years. He makes lists and distrusts them.
# What does each turn of his interviewer do? Half of the points are for the turns with a fault, and
# half for the sound turns. If you call everything a fault, or everything sound, you earn nothing.

# %%
mu.ask("information/turns-oskar")

# %% answers="information/turns-oskar"
# by the number of its first sentence.
### BEGIN SOLUTION
mu.answer(
    "information/turns-oskar",
    {
        **{key: ["sound"] for key in ("16", "74", "89", "97", "103", "111")},
        "29": ["interrupting"],
        "43": ["leading"],
        "66": ["double-barrelled"],
        "83": ["closed"],
        "108": ["missed-probe"],
    },
)
### END SOLUTION

# %% graded="information/turns-oskar"
# This cell gives the points. It cannot be changed.
mu.grade("information/turns-oskar")

# %% [markdown]
# ## 2. Ragnhild's interviewer (3 points)
#
# Ragnhild (invented) is 61, works on the outer coast, and has been in a group for fifteen years.
# She has few words, and counts the interviewer's questions aloud. You may judge the questions
# differently from her.

# %%
mu.ask("information/turns-ragnhild")

# %% answers="information/turns-ragnhild"
### BEGIN SOLUTION
mu.answer(
    "information/turns-ragnhild",
    {
        **{key: ["sound"] for key in ("19", "60", "82", "100", "116", "123")},
        "1": ["double-barrelled"],
        "17": ["interrupting"],
        "47": ["missed-probe"],
        "53": ["leading"],
        "104": ["closed"],
    },
)
### END SOLUTION

# %% graded="information/turns-ragnhild"
# This cell gives the points. It cannot be changed.
mu.grade("information/turns-ragnhild")

# %% [markdown]
# ## 3. From truth to report (2 points)
#
# You know two groups, and how many of them answer truly. What is reported, first with the same error in
# both groups, and then with more denial in one?

# %%
mu.ask("information/forward")

# %% answers="information/forward"
### BEGIN SOLUTION
# Right for the numbers of somebody who has drawn none; each student's own are judged by their own.
mu.answer("information/forward", {"members": 22, "others": 40, "ratio": 0.55, "denying": 0.38})
### END SOLUTION

# %% graded="information/forward"
# This cell gives the points. It cannot be changed.
mu.grade("information/forward")

# %% [markdown]
# ## 4. From report to truth (2 points)
#
# Now you know only the reported numbers. You can only assume how many answer truly. What would the
# true numbers be? And what does it mean if no true number is possible?

# %%
mu.ask("information/back")

# %% answers="information/back"
### BEGIN SOLUTION
mu.answer("information/back", {"members": 10, "others": 50, "ratio": 0.2, "impossible": "b"})
### END SOLUTION

# %% graded="information/back"
# This cell gives the points. It cannot be changed.
mu.grade("information/back")

# %% [markdown]
# ## 5. Which way it pushes (2 points)
#
# Here are nine ways in which people were asked. You need no number. Say only which group has the
# error, and in which direction it pushes the comparison.

# %%
mu.ask("information/directions")

# %% answers="information/directions"
### BEGIN SOLUTION
mu.answer(
    "information/directions",
    {
        "a": "worse",
        "b": "more alike",
        "c": "worse",
        "d": "more alike",
        "e": "better",
        "f": "more alike",
        "g": "better",
        "h": "worse",
        "i": "better",
    },
)
### END SOLUTION

# %% graded="information/directions"
# This cell gives the points. It cannot be changed.
mu.grade("information/directions")

# %% [markdown]
# ## 6. A difference out of nothing (2 points)
#
# Truly there is no difference. How many people would have to deny their exhaustion to make one?
# Begin with a guess. If you answer in code, write the guess there as well.

# %%
mu.ask("information/fake")

# %% answers="information/fake"
### BEGIN SOLUTION
mu.answer("information/fake", {"predicted": 50, "sensitivity members": 30})
### END SOLUTION

# %% graded="information/fake"
# This cell gives the points. It cannot be changed.
mu.grade("information/fake")

# %% [markdown]
# ## 7. Per cents of people (2 points)
#
# Behind every per cent there is a whole number of people. You check six per cents, find a number of
# people, and say when this check tells you nothing.

# %%
mu.ask("information/grains")

# %% answers="information/grains"
### BEGIN SOLUTION
mu.answer("information/grains", {"which": ["b", "d", "f"], "people": 11, "large": "b"})
### END SOLUTION

# %% graded="information/grains"
# This cell gives the points. It cannot be changed.
mu.grade("information/grains")

# %% [markdown]
# ## 8. Mending three questions (4 points, marked by a person)
#
# This is from the interview with Hanne (invented). She is 34, works alone in a practice with two
# rooms, and has been in a group for four years. Here are three turns of the interviewer, each with
# what came before it and what Hanne answered.
#
# > **Hanne:** … "That's a disgusting thing to pray for." "Yes," she said, and he said, "Well, good," and
# > they went on from there. My mother rings and says you must be busy, and I say yes.\
# > **I (A):** So in the group you can be completely open, whatever it is.\
# > **Hanne:** You can be. One can. *(pause)* Rakel can.
#
# > **Hanne:** … And I didn't go the next time, or the one after, I wrote that it was the ice. There was
# > ice.\
# > **I (B):** Have you told them since?\
# > **Hanne:** *(looks at her hands)* No.
#
# > **Hanne:** … I've never sat outside my own house after a surgery, but after a group I've sat there
# > till the porch light went off.\
# > **I (C):** Would you say it protects you against burnout, then, or does it take more than it gives?\
# > **Hanne:** I don't know about that word.
#
# For each of A, B and C write **what you would say instead**, and in one or two sentences **why**:
# what did the question do to her answer, and which answers are possible with your question?
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The three questions A, B and C are marked
# together. The examples are about another interview: a man who has stopped smoking says, *"I stand
# on the balcony all the same, at ten o'clock, in my coat"*, and is asked, *"So you are relieved
# that it is over?"*
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **The fault is gone, and no new one has come** | The fault is still there in one or more. *"Are you relieved that it's over?"* | The faults are gone, but one of the three new questions has a new fault. *"Are you relieved, or do you miss it?"* | The faults are gone in all three, and there is no new fault. *"What is it like, out there at ten o'clock?"* |
# | **It stays with what was said** | The questions come from a list, and one could ask them of anybody. *"How do you see your future as a non-smoker?"* | The questions are about the right thing, but in the interviewer's words. *"What do you do in the evenings now?"* | The questions use a word or a picture of the other person. *"You put on your coat for it."* |
# | **It allows an unexpected answer** | Only one answer fits: the one that the interviewer hopes for. *"Tell me how much better you feel."* | Several answers fit, but the question suggests one of them. *"What has got better, and what hasn't?"* | The question suggests no answer: all answers fit equally well. *"And then, when you stand there?"* (or waiting) |
# | **Why** | There is no reason, or only the name of the fault. *"It was leading."* | It says what the question did, but does not show this in the answer. *"It gives him a feeling that he did not name."* | It says what the question did, shows this in the answer, and says which answers are possible with the new question. *"He had told of a coat; she gave him ‘relieved’, and he could only take it or refuse. My question asks about the time on the balcony, whatever he feels there."* |

# %%
mu.ask("information/rewriting")

# %% [markdown] by_hand="information--rewriting" points=4
# *Write in the box above: what you write there is kept, and goes into this cell when your work is
# marked. Text typed here counts as well.*
#
### BEGIN SOLUTION
# *A full answer, for markers (4 points; other questions can be as good).* **A.** "What you drive
# for is that they say things. What is it like when it is your turn?" The interviewer's sentence was
# a general judgement. Hanne makes it smaller step by step, from "you" to "one" to "Rakel", until
# she herself is no longer in it. My question asks about her, and does not say whether she says
# things. **B.** "There was ice." *(waits)* The interviewer asked for yes or no, at the most painful
# place. Hanne says no and looks at her hands; the question can sound like a reproach. If I only
# repeat the ice, she can go on about the letter, about staying at home, or about what was not told.
# **C.** "You sat there till the porch light went off. Tell me about one of those evenings."
# "Burnout" is the study's word, and the two halves were two ready answers. Hanne first has to say
# that she does not know about the word. My question stays in the car outside the house, and does
# not say whether the evening in the group was good or bad.
### END SOLUTION

# %% [markdown]
# [[in code]]
