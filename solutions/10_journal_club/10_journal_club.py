# %% [markdown]
# # Exercise 10: Journal club
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About two and a half hours, best in two
# sittings.
#
# You appraise a study that nobody has appraised for you. You check a colleague's board: are her
# quotations in the report, and does the board contradict itself? You say what a sum of points
# hides. You say what would work in another place. And you write a letter.
#
# *The study below is invented, and so are its people, its numbers and the colleagues' boards.*
#
# **How it works.** The tasks are ready when the page has opened. If a task is not ready, use **Run
# All**. Answer in the task itself, by mouse or keyboard (`?` below it lists the keys). You can ask
# for feedback as often as you like, with the button *Check*: it says what is in order, what is
# wrong and why. What you answer is kept in the file `trail.jsonl` beside this notebook, so you can
# stop and go on another day. **Save the notebook and hand in the whole folder**, with that file.
# You can also hand in the one file that *Download my work* in lesson 00 gives you: it contains the
# same.
#
# **What is marked, and what is not.** The notebook does not say whether the study is good or bad. It
# asks three things. Does each judgement have a reason? You quote words and name a place: are these
# words really at this place? Does your board contradict itself? What you *judge* is your own
# decision, and a person reads it.
#
# **Parts 2 to 5 are your own.** When you first open these parts, they are put together for you and
# kept in the trail. They are different from other people's. You may talk with each other about
# *how* to do them.

# %%
import meaningunits as mu

# %% [markdown]
# ## The report
#
# The report has twenty-five sentences, and each has a number. The first sentence is the title. Read
# the report twice before you judge anything.
#
# 1. Walking talks as a way to prevent exhaustion among hospital porters.
# 2. Porters walk up to eighteen kilometres a shift and are seldom asked how they are.
# 3. In one hospital, porters have met every other week for four years to walk round the park in pairs and talk about a shift.
# 4. We wanted to understand how porters who take part experience these walks, and what the walks mean to them at work.
# 5. Twelve porters were interviewed, who had taken part for one to four years.
# 6. They were found through the two porters who had begun the walks, and everyone who was asked agreed.
# 7. The interviews took place in the porters' lodge and lasted between twenty and fifty minutes.
# 8. All were held by the first author, who had been a porter at the hospital for six years and walks with them.
# 9. An interview guide began with the question: what have the walks given you?
# 10. The interviews were recorded and typed out word for word.
# 11. Both authors read all interviews, divided them into meaning units and condensed these.
# 12. Themes were formed by the first author and discussed with the second until they agreed.
# 13. An early version was shown to four of those interviewed, who recognised themselves.
# 14. Three themes were formed.
# 15. The first is walking in pairs: porters describe that the walk is the only part of a week in which nobody calls them.
# 16. One says that side by side it is easier to say something than across a table.
# 17. The second is leaving it in the park: porters tell on the walk about hard tasks, above all those with people who have died, and then stop thinking about them.
# 18. The third is a reason to come back: several say that the walks are why they have stayed in the job.
# 19. Two porters also describe evenings when they would rather have gone home, and did not like to say so.
# 20. During the four years the hospital employed thirty more porters and took night work away from those on the day shift.
# 21. In the year before the study 9 of the 12 had no day of sick leave for exhaustion.
# 22. Of the thirty-one porters who began to walk, twelve take part today.
# 23. The walks give porters a language for hard tasks and a fellowship that lasts.
# 24. Walking talks prevent exhaustion and should be introduced for porters everywhere.
# 25. A limit of the study is that it was made in a single hospital.

# %% [markdown]
# ## 1. The porters' board
#
# The board has eight rows. For each row give a judgement, a reason in your own words, and at least
# one place in the report. Name a place by the number of its sentence, and quote a few of its words.
# If you looked and found nothing, say where you looked, and choose *not told there*. The notebook
# says what is missing. It gives no points for the board. You use the board to write the letter, and
# a person reads both.

# %%
mu.ask("journal-club/porters-board")


# %% answers="journal-club/porters-board"
### BEGIN SOLUTION
# One board among many: another reader may judge every row otherwise and earn the same.
def found(at, speaks, quote=""):
    return {"place": "report", "at": at, "speaks": speaks, "quote": quote}


def row(light, why, *evidence):
    return {"judgement": light, "reason": why, "evidence": list(evidence)}


mu.answer(
    "journal-club/porters-board",
    {
        "1": row(
            "no concerns",
            "One sentence says what is asked and of whom: how those who take part live it.",
            found("4", "reassures", "how porters who take part experience these walks"),
        ),
        "2": row(
            "some concerns",
            "Interviews fit the question of the experience, and do not fit the word prevent.",
            found("10", "reassures", "recorded and typed out word for word"),
            found("1", "concern", "a way to prevent exhaustion"),
        ),
        "3": row(
            "some concerns",
            "Three themes are told with little of the porters' own words; the doubters' "
            "evenings stand beside them and belong to none.",
            found("15", "reassures", "nobody calls them"),
            found("19", "concern", "did not like to say so"),
        ),
        "4a": row(
            "serious concerns",
            "Found through the founders, and only those who still walk: nineteen who stopped "
            "were not heard.",
            found("6", "concern", "through the two porters who had begun the walks"),
            found("22", "concern", "twelve take part today"),
        ),
        "4b": row(
            "serious concerns",
            "A colleague who walks along asks what the walks have given: the question expects "
            "a gift, and a doubt would have to be told to a friend.",
            found("8", "concern", "and walks with them"),
            found("9", "concern", "what have the walks given you?"),
        ),
        "4c": row(
            "serious concerns",
            "In the same years there were more hands and less night work by day porters; either could "
            "have kept people well without a walk.",
            found("20", "concern", "employed thirty more porters"),
        ),
        "5": row(
            "some concerns",
            "Two readers and a look by four of those interviewed are something; all of them "
            "are close to the walks, so they may miss the same.",
            found("13", "reassures", "who recognised themselves"),
            found("12", "concern", "discussed with the second until they agreed"),
        ),
        "7": row(
            "serious concerns",
            "From what twelve describe to porters everywhere, and from told to prevented, are "
            "two steps that nothing here carries.",
            found("24", "concern", "should be introduced for porters everywhere"),
        ),
    },
)
### END SOLUTION

# %% [markdown]
# ## 2. Are the words really there? (3 points)
#
# A colleague has sent you her board. Before the club meets, somebody has to check every place that
# she names. You do this.

# %%
mu.ask("journal-club/does-it-stand-there")

# %% answers="journal-club/does-it-stand-there"
### BEGIN SOLUTION
# Right for somebody who has drawn nothing; each student's own are judged by their own.
mu.answer(
    "journal-club/does-it-stand-there",
    {
        **dict.fromkeys(("a", "b", "c"), "stands elsewhere"),
        **dict.fromkeys(("d", "f", "i"), "stands there"),
        **dict.fromkeys(("e", "g", "h"), "stands nowhere"),
    },
)
### END SOLUTION

# %% graded="journal-club/does-it-stand-there"
# This cell gives the points. It cannot be changed.
mu.grade("journal-club/does-it-stand-there")

# %% [markdown]
# ## 3. A board that contradicts itself (3 points)
#
# This is a board about another study. You have not read the study, and you do not have to: one can
# see from the board alone whether it contradicts itself.

# %%
mu.ask("journal-club/against-itself")

# %% answers="journal-club/against-itself"
### BEGIN SOLUTION
mu.answer(
    "journal-club/against-itself", {"rows": ["b", "c", "f"], "summary": ["c", "d"], "mend": "b"}
)
### END SOLUTION

# %% graded="journal-club/against-itself"
# This cell gives the points. It cannot be changed.
mu.grade("journal-club/against-itself")

# %% [markdown]
# ## 4. The same sum (2 points)
#
# Two readers gave points instead of judgements. Their sums are equal, and they are glad that they
# agree.

# %%
mu.ask("journal-club/one-sum")

# %% answers="journal-club/one-sum"
### BEGIN SOLUTION
mu.answer("journal-club/one-sum", {"total": 11, "agree": 3, "lost": "d", "instead": "a"})
### END SOLUTION

# %% graded="journal-club/one-sum"
# This cell gives the points. It cannot be changed.
mu.grade("journal-club/one-sum")

# %% [markdown]
# ## 5. Would it work there? (2 points)
#
# Somebody likes the walks and works in another place. What does the report tell about the things on
# which the walks depend?

# %%
mu.ask("journal-club/would-it-work")

# %% answers="journal-club/would-it-work"
### BEGIN SOLUTION
mu.answer("journal-club/would-it-work", {"touch": ["a", "c", "d"], "first": "c", "stop": "b"})
### END SOLUTION

# %% graded="journal-club/would-it-work"
# This cell gives the points. It cannot be changed.
mu.grade("journal-club/would-it-work")

# %% [markdown]
# ## 6. Which sentence supports a reason? (3 points)
#
# Other people have appraised the porters too. Here are nine of their reasons, and nine sentences.
# Which sentence supports which reason?

# %%
mu.ask("journal-club/where-it-rests")

# %% answers="journal-club/where-it-rests"
### BEGIN SOLUTION
mu.answer(
    "journal-club/where-it-rests",
    {
        "a": "21",
        "b": "9",
        "c": "22",
        "d": "19",
        "e": "24",
        "f": "6",
        "g": "20",
        "h": "12",
        "i": "8",
    },
)
### END SOLUTION

# %% graded="journal-club/where-it-rests"
# This cell gives the points. It cannot be changed.
mu.grade("journal-club/where-it-rests")

# %% [markdown]
# ## 7. To which row it belongs (3 points)
#
# Now you start from the report: here are ten of its sentences, and the rows of the board.

# %%
mu.ask("journal-club/which-row")

# %% answers="journal-club/which-row"
### BEGIN SOLUTION
mu.answer(
    "journal-club/which-row",
    {
        "a": "Triangulation",
        "b": "Selection",
        "c": "Implications",
        "d": "Information",
        "e": "Confounding",
        "f": "Information",
        "g": "Triangulation",
        "h": "Question",
        "i": "Selection",
        "j": "Implications",
    },
)
### END SOLUTION

# %% graded="journal-club/which-row"
# This cell gives the points. It cannot be changed.
mu.grade("journal-club/which-row")

# %% [markdown]
# ## 8. A letter about the porters
#
# Write a letter of 120 to 250 words to the authors, about one point that they could answer. Copy
# rows of your board into the letter (the button *Take in* does it), and go on from there. The
# notebook looks at the form: the length, whether the letter says which study it is about, whether
# it names a place, whether its quotations are in the report, and whether it judges single points
# and not the whole study. The notebook says what is missing and gives no points. A person gives the
# points in part 9.

# %%
mu.ask("journal-club/porters-letter")

# %% answers="journal-club/porters-letter"
### BEGIN SOLUTION
mu.answer(
    "journal-club/porters-letter",
    {
        "title": "The nineteen who stopped",
        "text": "Tveit and Sorrel let porters speak who are seldom asked, and what they have to tell "
        "of an hour in which “nobody calls them” (sentence 15) deserves to be read by whoever plans "
        "their shifts.\n\n"
        "Our club stumbled over one number. Thirty-one began to walk and twelve still do (22); the "
        "twelve were found through those who had started it all (6). So we hear what the walks are for "
        "people whom they suit, and nothing from nineteen others. Two of the twelve mention evenings "
        "that they would rather have spent at home (19). How many of the nineteen left over just that?"
        "\n\n"
        "This does not touch the three themes: they can be what the walk is for those who keep it up. "
        "It does touch the title, and the advice to start such walks elsewhere. If some who stopped "
        "moved house and miss the walks, we shall believe more of both; if they felt pressed to come, "
        "less. Could the authors say why people stopped, or ask them?",
        "name": "A journal club of night nurses",
        "rows": ["4a"],
    },
)
### END SOLUTION

# %% [markdown]
# ## 9. The appraisal and the letter (4 points, marked by a person)
#
# A person reads your board of part 1 and your letter of part 8. You do not have to copy them: they
# are handed in together with this part. Here write 60 to 120 words: **which of your eight
# judgements are you least sure of, and what is the strongest thing that somebody could say against
# it?**
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The examples are about another study. In it
# nine nurses, who have sung in a hospital choir for years, say that singing keeps them well.
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **One point** | There is a list of points, or none. *"There are several weaknesses in the method."* | There is one point, with its place or with what follows from it. *"Only present singers were interviewed."* | There is one point, with its place and with what follows from it. *"Only present singers were interviewed (Methods, 1); so we cannot tell whether those who left were worn out too."* |
# | **Fair to the study** | There is only blame or only praise. *"The study has no value."* | There are both, side by side. *"It is well written, but small."* | It says for which conclusion the point is a problem, and for which it is not. *"We can believe what they say about singing. We cannot conclude that singing protects nurses."* |
# | **What would change your mind** | It names nothing. *"More research is needed."* | It names something that could change your mind in one direction. *"One should ask those who left."* | It names something that could speak for your point or against it. *"If those who left because of shifts also praise the choir, I would believe the study more. If they felt that they had to come, I would believe it less."* |
# | **Against yourself** | It names no row, or nothing against it. *"I am sure of all of them."* | It names a row and a weak objection. *"Confounding: others may see it otherwise."* | It names a row, and an objection that a friend of the authors would make. *"Information: I gave a worse judgement because the choir leader asked the questions. But perhaps the singers told her things that they would not tell a stranger."* |

# %%
mu.ask("journal-club/appraisal-and-letter")

# %% [markdown] by_hand="journal-club--appraisal-and-letter" points=4
# *Write in the box above: what you write there is kept, and goes into this cell when your work is
# marked. Text typed here counts as well.*
#
### BEGIN SOLUTION
# *A full answer, for markers (4 points): the letter of part 8, and below it:* I am least sure of
# *Information*. I judged it a serious concern, because the man who asked walks along himself and began
# with what the walks have given. A friend of the authors would say: who else would they have told about
# people who have died? Twenty minutes with a stranger bring forth politeness. Two of the twelve did speak of
# evenings that they had not liked, and they told it to him. So the closeness may have opened as much as
# it closed; what it surely did is to make doubts *about the walks* harder to say than doubts about the
# work. I leave the light as it is, and would not fight for it.
### END SOLUTION

# %% [markdown]
# [[in code]]
