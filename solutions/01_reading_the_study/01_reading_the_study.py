# %% [markdown]
# # Exercise 01: Reading a study
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About an hour and a half.
#
# You say what Kjeldmand and Holmström asked, whom they asked and how they did it. You put the steps
# of an analysis in order. You sort statements by what supports them. And you write an article in
# brief, in plain words, for another study.
#
# *The statements about the study are paraphrases. Some things are invented for teaching, for
# example two abstracts and a log. They are marked as invented: no such study exists.*
#
# **Have the study's page beside you:** [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), with
# its abstract, *Figures & Data* (Tables 1 and 2) and *The Article in Brief*. If you cannot open
# that page, the map below has what you need from it.
#
# **How it works.** The tasks are ready when the page has opened. If a task is not ready, use **Run
# All**. Answer in the task itself, by mouse, by touch or by keyboard (`?` below it lists the keys).
# You can ask for feedback as often as you like, with the button “Check”: it says what is right,
# what is wrong and why. It tells you roughly where to look, and never gives the answer: you find
# the answer yourself. What you answer is kept in the file `trail.jsonl` beside this notebook, so
# you can stop and go on another day. **Hand in the whole folder**, with that file. You can also
# hand in the one file that “Download my work” in lesson 00 gives you: it contains the same.

# %%
import meaningunits as mu

# %%
mu.study_map()

# %% [markdown]
# ## 1. What was done (3 points)
#
# Here are four questions. In the third, more than one answer may be right. A wrong answer costs as
# much as a right answer earns.

# %%
mu.ask("reading-the-study/design")

# %% answers="reading-the-study/design"
### BEGIN SOLUTION
mu.answer(
    "reading-the-study/design",
    {"asked": "c", "whom": "a", "how": ["a", "c", "e"], "came-out": "b"},
)
### END SOLUTION

# %% graded="reading-the-study/design"
# This cell gives the points. It cannot be changed.
mu.grade("reading-the-study/design")

# %% [markdown]
# ## 2. A log in disorder (2 points)
#
# Ilse (invented) keeps a log of her analysis, as you keep your trail. She works in the study's five
# steps. Her log has six lines, and they are no longer in order. No line names its step.

# %%
mu.ask("reading-the-study/steps-at-work")

# %% answers="reading-the-study/steps-at-work"
### BEGIN SOLUTION
mu.answer("reading-the-study/steps-at-work", {"log": ["r", "q", "w", "s", "z", "k"]})
### END SOLUTION

# %% graded="reading-the-study/steps-at-work"
# This cell gives the points. It cannot be changed.
mu.grade("reading-the-study/steps-at-work")

# %% [markdown]
# ## 3. Nine statements (4 points)
#
# Finding, interpretation, or beyond the data? Below each statement you can read where it comes
# from. If you put all nine into the same group, you get no points.

# %%
mu.ask("reading-the-study/claims")

# %% answers="reading-the-study/claims"
### BEGIN SOLUTION
mu.answer(
    "reading-the-study/claims",
    {
        "a": "beyond",
        "b": "finding",
        "c": "beyond",
        "d": "finding",
        "e": "beyond",
        "f": "finding",
        "g": "interpretation",
        "h": "beyond",
        "i": "interpretation",
    },
)
### END SOLUTION

# %% graded="reading-the-study/claims"
# This cell gives the points. It cannot be changed.
mu.grade("reading-the-study/claims")

# %% [markdown]
# ## 4. Where it stands (3 points)
#
# If you appraise a study, you must be able to point to the line that you speak about. Here are
# eight things that somebody might say about this study. Where on its page can you read each of
# them? Or is it not there at all?

# %%
mu.ask("reading-the-study/where-it-stands")

# %% answers="reading-the-study/where-it-stands"
### BEGIN SOLUTION
mu.answer(
    "reading-the-study/where-it-stands",
    {
        "a": "Table 2",
        "b": "nowhere",
        "c": "Table 2",
        "d": "nowhere",
        "e": "in brief",
        "f": "Table 1",
        "g": "in brief",
        "h": "Table 1",
    },
)
### END SOLUTION

# %% graded="reading-the-study/where-it-stands"
# This cell gives the points. It cannot be changed.
mu.grade("reading-the-study/where-it-stands")

# %% [markdown]
# ## 5. Which kind of study? (2 points)
#
# The journal club asks how well a study's design fits its question. Here you start from questions.
# For each of six questions about Balint groups, you choose the kind of study that could answer it.

# %%
mu.ask("reading-the-study/fits-the-question")

# %% answers="reading-the-study/fits-the-question"
### BEGIN SOLUTION
mu.answer(
    "reading-the-study/fits-the-question",
    {
        "a": "a comparison",
        "b": "interviews",
        "c": "a count",
        "d": "interviews",
        "e": "a comparison",
        "f": "a count",
    },
)
### END SOLUTION

# %% graded="reading-the-study/fits-the-question"
# This cell gives the points. It cannot be changed.
mu.grade("reading-the-study/fits-the-question")

# %% [markdown]
# ## 6. An abstract to correct (2 points)
#
# An invented abstract says more than its interviews can support. What may stay in it, and how could
# it be corrected?

# %%
mu.ask("reading-the-study/second-reader")

# %% answers="reading-the-study/second-reader"
### BEGIN SOLUTION
mu.answer("reading-the-study/second-reader", {"may-stay": ["a", "c"], "one-word": "b"})
### END SOLUTION

# %% graded="reading-the-study/second-reader"
# This cell gives the points. It cannot be changed.
mu.grade("reading-the-study/second-reader")

# %% [markdown]
# ## 7. An article in brief (4 points, marked by a person)
#
# Here is the abstract of a study that does not exist.
#
# > **At the bedside or at the desk: pharmacists on ward rounds** *(invented for teaching)*
# >
# > *Background.* Errors with medicines harm patients, and pharmacists on ward rounds prevent them. We
# > explored how hospital pharmacists experience taking part in rounds. *Methods.* Ten pharmacists from
# > three hospitals, all of whom had joined rounds for at least two years, were interviewed
# > individually; transcripts were analysed by qualitative content analysis. *Results.* There were three
# > categories. “Being asked too late”: decisions had been made before anybody asked the pharmacist.
# > “Seeing who swallows it”: once the pharmacist had met the patient, other medicines on the patient's
# > list seemed important. “Borrowed authority”: the advice was followed as long as one senior doctor was
# > present. Participants described rounds as tiring and as the best part of their week. We understand
# > the categories as stages of becoming a member of the team. *Conclusion.* Pharmacists on rounds
# > reduce errors, and hospitals should make their presence obligatory.
#
# Write its article in brief, in 100 to 150 words, for a patient's daughter who wants to know about
# the study. Use no technical terms. Say what was asked, who was asked and how. Say what was found,
# how the authors understand it, and what this study cannot tell.
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The examples are about another invented study,
# of night nurses.
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **Asked, of whom, how** | It says one of the three, or none. *"A study looked at night work."* | It says two of the three, or all three but not clearly. *"Some nurses were asked about the night."* | It says all three, so clearly that the reader could tell them to another person. *"Researchers talked with eight nurses, who all work nights only, about what it is like."* |
# | **What was found, and who said it** | The findings are told as facts. *"Nights make nurses closer to patients."* | The text says only once who told it. *"The nurses said that they get closer to patients. At night one also notices more."* | Each finding says who told it, and nothing important is left out. *"They told of getting closer to patients, and some of them of being afraid at four in the morning."* |
# | **What the authors conclude, and what goes beyond** | The conclusion is repeated without a comment. *"So wards should have night teams."* | There is only a general caution. *"More research is needed."* | It says which sentence the interviews do not support, and what could support it. *"The study cannot tell whether patients are safer at night. To know this, one would have to compare wards."* |
# | **Plain words** | There are many technical terms. *"A phenomenological analysis yielded four themes."* | It is mostly plain, but one or two terms are left, or it does not have 100–150 words. *"The data were sorted into groups of meaning."* | A neighbour would understand it, and it has 100–150 words. *"They read what the nurses had said again and again, and wrote down what kept coming back."* |

# %%
mu.ask("reading-the-study/in-brief")

# %% [markdown] by_hand="reading-the-study--in-brief" points=4
# *Write in the box above: what you write there is kept, and goes into this cell when your work is
# marked. Text typed here counts as well.*
#
### BEGIN SOLUTION
# *A full answer, for markers (4 points; 139 words).* In some hospitals a pharmacist goes along when
# the doctors visit the patients. Researchers wanted to know what that is like for the pharmacists.
# They talked with ten of them, from three hospitals, who had all done it for two years or more, and
# looked for what kept coming back. The pharmacists told of three things: of being asked only when
# everything was decided; of seeing a list of pills differently once they had met the person who takes
# them; and of being listened to as long as a certain senior doctor was in the room. They called it
# tiring, and the best part of their week. The authors think that these are steps on the way into a
# team. They also write that fewer mistakes happen. This study cannot tell: nobody counted mistakes,
# with a pharmacist or without.
### END SOLUTION

# %% [markdown]
# [[in code]]
