# %% [markdown]
# # Exercise 09: Triangulation
#
# **20 points: 16 are marked by the notebook, 4 by a person.** About two hours, best in two sittings.
#
# You compare sources, quote them, and say what their agreement is worth. And you write a paragraph about a
# point where two of them contradict each other.
#
# *The leader's interview, the notes, and every number in parts 3 and 4 are invented for teaching. The
# cards in part 2 are about published studies.*
#
# **How it works.** The tasks are ready when the page has opened. If a task is not ready, use **Run
# All**. Answer in the task itself, by mouse or keyboard (`?` below it lists the keys). You can ask
# for feedback as often as you like, with the button *Check*: it says what is right, what is wrong and
# why. What you answer is kept in the file `trail.jsonl` beside this notebook, so you can stop and go
# on another day. **Save the notebook and hand in the whole folder**, with that file. You can also
# hand in the one file that *Download my work* in lesson 00 gives you: it contains the same.
#
# **Your numbers are your own.** When you first open a task of parts 3 and 4, the page chooses
# numbers for you by chance, and keeps them in the trail. Your neighbour has other numbers. You may
# talk with each other about *how* one calculates.

# %%
import meaningunits as mu

# %% [markdown]
# ## 1. Members, leader, notes once more (4 points)
#
# Four findings from the nine invented interviews, a leader who was asked about her own group, and an
# observer's notes of one evening: eight cells. Each cell has a comparison, a quotation and a code.
#
# **How it is marked.** Half of the points of a cell are for a comparison that can be defended. The
# other half is for a quotation that is in this source and says something about the finding. If the
# code does not follow from your comparison, you lose half of the points for the quotation. A text
# can be read in more than one way, so several readings are accepted. If a source is silent, there
# is nothing to quote. You get points for silence only if you also recognise where the sources do
# speak. You get points only for what is better than guessing.

# %%
mu.ask("triangulation/members-again")

# %% answers="triangulation/members-again"
### BEGIN SOLUTION
mu.answer(
    "triangulation/members-again",
    {
        "good-times/leader": {
            "meaning": "differ",
            "examples": "match",
            "code": "partial agreement",
            "quote": "I'm there on the stroke of six, and there are crumbs, and it's just stopped.",
        },
        "good-times/notes": {
            "meaning": "match",
            "examples": "match",
            "code": "agreement",
            "quote": "C laughed until he got the hiccups.",
        },
        "secrecy/leader": {
            "meaning": "differ",
            "examples": "differ",
            "code": "dissonance",
            "quote": "It leaves with me.",
        },
        "secrecy/notes": {"meaning": "absent", "code": "silence"},
        "work/leader": {"meaning": "absent", "code": "silence"},
        "work/notes": {"meaning": "absent", "code": "silence"},
        "change/leader": {
            "meaning": "match",
            "examples": "match",
            "code": "agreement",
            "quote": "Last week it was a car battery.",
        },
        "change/notes": {"meaning": "absent", "code": "silence"},
    },
)
### END SOLUTION

# %% graded="triangulation/members-again"
# This cell gives the points. It cannot be changed.
mu.grade("triangulation/members-again")

# %% [markdown]
# ## 2. Belgrade beside three others (3 points)
#
# In Belgrade, doctors with Balint training were less often above the cut-offs for burnout. You
# compare this with a trial, a review and an earlier survey, seven cells in all. If a card says
# nothing about a finding, the code is *silence*. It is marked as in part 1.

# %%
mu.ask("triangulation/published-again")

# %% answers="triangulation/published-again"
### BEGIN SOLUTION
mu.answer(
    "triangulation/published-again",
    {
        "exhaustion/trial-2024": {
            "meaning": "differ",
            "examples": "differ",
            "code": "dissonance",
            "quote": "For emotional exhaustion it was .740.",
        },
        "exhaustion/review-2025": {
            "meaning": "match",
            "examples": "differ",
            "code": "partial agreement",
            "quote": "The results of the three studies differ a lot from one another: I² is 88 %.",
        },
        "exhaustion/survey-2004": {"meaning": "absent", "code": "silence"},
        "depersonalisation/trial-2024": {
            "meaning": "differ",
            "examples": "differ",
            "code": "dissonance",
            "quote": "For depersonalisation it was .387.",
        },
        "depersonalisation/review-2025": {
            "meaning": "match",
            "examples": "differ",
            "code": "partial agreement",
            "quote": "Cynicism, before against after: −0.90, interval −1.91 to 0.10.",
        },
        "accomplishment/trial-2024": {
            "meaning": "match",
            "examples": "differ",
            "code": "partial agreement",
            "quote": "Between the arms the p-value for personal accomplishment was .003.",
        },
        "accomplishment/survey-2004": {"meaning": "absent", "code": "silence"},
    },
)
### END SOLUTION

# %% graded="triangulation/published-again"
# This cell gives the points. It cannot be changed.
mu.grade("triangulation/published-again")

# %% [markdown]
# ## 3. How many are they worth? (3 points)
#
# Several studies found their participants in the same way. How many independent studies are they
# worth together? If there were twice as many of these studies, how many independent studies would
# they be worth? And what does one study of another kind add? You find the rule in lesson 09, "What
# the lab shows".

# %%
mu.ask("triangulation/how-many")

# %% answers="triangulation/how-many"
### BEGIN SOLUTION
# Right for the numbers of somebody who has drawn none; each student's own are judged by their own.
mu.answer(
    "triangulation/how-many",
    {"worth": 1.47, "double": 1.56, "ceiling": 1.67, "another-kind": 2.47},
)
### END SOLUTION

# %% graded="triangulation/how-many"
# This cell gives the points. It cannot be changed.
mu.grade("triangulation/how-many")

# %% [markdown]
# ## 4. Between which two numbers? (2 points)
#
# There are three sources, and you know in which direction each is wrong. Suppose that two of them
# give the same number. Which two would make you trust this number most? And between which two
# numbers does the truth lie?

# %%
mu.ask("triangulation/between")

# %% answers="triangulation/between"
### BEGIN SOLUTION
mu.answer("triangulation/between", {"strongest": "ab", "least": 3, "most": 9})
### END SOLUTION

# %% graded="triangulation/between"
# This cell gives the points. It cannot be changed.
mu.grade("triangulation/between")

# %% [markdown]
# ## 5. Which kind of second look? (2 points)
#
# Here are eight ways to look twice. Which of Denzin's four types is each?

# %%
mu.ask("triangulation/looked-twice")

# %% answers="triangulation/looked-twice"
### BEGIN SOLUTION
mu.answer(
    "triangulation/looked-twice",
    {
        "a": "investigator",
        "b": "method",
        "c": "investigator",
        "d": "method",
        "e": "theory",
        "f": "data",
        "g": "theory",
        "h": "data",
    },
)
### END SOLUTION

# %% graded="triangulation/looked-twice"
# This cell gives the points. It cannot be changed.
mu.grade("triangulation/looked-twice")

# %% [markdown]
# ## 6. May the sentence stay? (2 points)
#
# Here are eight sentences as one reads them in reports. Two of them may stay. What is wrong with the
# others?

# %%
mu.ask("triangulation/may-it-stand")

# %% answers="triangulation/may-it-stand"
### BEGIN SOLUTION
mu.answer(
    "triangulation/may-it-stand",
    {
        "a": "agreement as truth",
        "b": "sound",
        "c": "agreement as truth",
        "d": "sound",
        "e": "wrong tool",
        "f": "counted twice",
        "g": "wrong tool",
        "h": "counted twice",
    },
)
### END SOLUTION

# %% graded="triangulation/may-it-stand"
# This cell gives the points. It cannot be changed.
mu.grade("triangulation/may-it-stand")

# %% [markdown]
# ## 7. A dissonance (4 points, marked by a person)
#
# Does the group protect its members from exhaustion? Here are two sources, both invented. **Hanne**, a
# member, is asked whether it protects her against burnout:
#
# > **114** I don't know about that word.\
# > **115** The second winter I wrote a sick note, well, filled one in.\
# > **119** So I drove in that Tuesday to say I was stopping, there, and here too, all of it, an insurance
# > office wanted someone, eight to four, canteen.\
# > **120** I'd the note with me, and Rakel held it at arm's length, she hadn't her glasses, and said, "But
# > it's the same name twice, Hanne."\
# > **121** And I started laughing, and then it wasn't laughing.\
# > **124** And I came back the next time to tell them I was stopping, and the next.
#
# **The leader**, of another group, is asked the same question about the members who stay:
#
# > **58** Five have gone sick on me, properly, for months.\
# > **59** I looked it up, or I'd have told you two.\
# > **60** And they weren't the ones who skipped, those five, they sat there the Monday before and wondered
# > about somebody's gall bladder.\
# > **62** Perhaps it would have been ten.\
# > **63** Every December the county wants a page, and it has a box for how the members are, and I fill
# > that in for the ones who are there in December.
#
# Write 120 to 180 words for a report. Say how the two differ, in meaning and in examples. Quote each
# of the two once, with the place. Give two explanations of the difference. Each of them
# must be possible, and in each of them both women are right. Name a third source. Say which result of this
# source would make you believe Hanne more, and which result would make you believe the leader more.
# End with the sentence that you would keep in the report.
#
# **How it is marked.** Each line earns 0, ½ or 1 point. The examples are about another matter: runners
# say that their club keeps them well, and its treasurer counts those who stopped with bad knees.
#
# | | 0 | ½ | 1 |
# |---|---|---|---|
# | **What differs** | It says nothing, or it looks at one side only. *"The treasurer is more critical."* | It says that they differ, without words from both. *"The runners praise it, the treasurer counts injuries."* | It says in what they differ, with words and place from both. *"Ann says ‘I sleep again’ (12). The treasurer speaks of ‘four bad knees since Easter’ (31). He counts injuries, and she tells of her nights."* |
# | **How both can be right** | It says that one of them is wrong or lying. *"The runners deceive themselves."* | It gives one explanation, or two that are the same. *"He only sees the injured; she only sees herself."* | It gives two different explanations, and neither says that a person is wrong. *"Perhaps those with bad knees left before Ann was asked. Or the same person can sleep well and have sore knees."* |
# | **Another source** | It names no source, or more of the same. *"Ask more runners."* | It names a source, but not what this source would have to show. *"The clinic's files."* | It names a source, and says which result would make you believe the one, and which result would make you believe the other. *"The clinic's files. If people of that age who do not run have as many bad knees, I would leave out what the treasurer says. If runners have twice as many, I would begin with what the treasurer says."* |
# | **What may stay in the report** | It decides who is right, or takes an average. *"On the whole the club is good."* | It is true, but says nothing about the dissonance. *"Members value the club."* | It shows that the sources differ, and claims no more than they say. *"Those who stayed tell of better nights. We do not know how many stopped because of injuries, or whether this is more than elsewhere."* |

# %%
mu.ask("triangulation/dissonance")

# %% [markdown] by_hand="triangulation--dissonance" points=4
# *Write in the box above: what you write there is kept, and goes into this cell when your work is
# marked. Text typed here counts as well.*
#
### BEGIN SOLUTION
# *A full answer, for markers (4 points).* Hanne does not take the word burnout, and tells how she came to
# say that she was stopping and came back "the next time to tell them I was stopping, and the next" (124):
# one person, held. The leader counts: "Five have gone sick on me, properly, for months" (58), and they
# were no stragglers (60). The meaning differs, and so do the examples: a member who was caught, five who
# were not. Both can hold. Hanne can be asked because she stayed; a sixth who fell would be on the leader's
# list and in nobody's interview. And a group may catch somebody in one winter and not see the next one
# coming: the leader says so of herself. What would move me is a count that neither of them has: long sick
# leave in the county's register among doctors of the same age and load, in groups and not. Five of
# thirty-one, and as many elsewhere: then her count tells nothing against the group. Half as many
# elsewhere: then it does. In the report: "One member tells how the group kept her from stopping; its
# leaders know of members whom it did not keep. Which is the more frequent, our sources cannot say."
### END SOLUTION

# %% [markdown]
# [[in code]]
