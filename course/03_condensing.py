# %% [markdown]
# # 03 Condensing
#
# *[[minutes]]. Step 3 of the study's Table 1.*
#
# **Afterwards you can** say briefly and in your own words what a unit of an interview says; see what
# in such a sentence was copied, turned round or brought along; tell three traditions of doing it
# apart; and say what no check of the words can see.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# The letter from the clinic is two lines long: "Low mood since the spring. Denies thoughts of death."
# You sat beside her when she was asked. The question was whether she slept, and she said that she
# would rather not wake up quite so early. Nobody denied anything. Four minutes of talk have become
# nine words, one of them is not hers, and it will be copied from letter to letter for years.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>What makes a new meaning unit begin, and what does not?</summary>A shift in what is
# meant: from an event to a thought about it, from then to now, from what the patient did to what it
# did to the doctor. Not a new speaker, not a new detail of the same thing, and not that half a page
# has gone by.</details>
#
# <details><summary>Three readers end a unit at the same place. What does that show?</summary>That
# three readers who worked apart heard a turn there. It does not show that they heard the same turn,
# still less that the turn is "in" the text. Whoever shares a training may share a blind spot.</details>

# %%
import meaningunits as mu

# %% [markdown]
# What you write here goes to your [[trail]], beside what you did in lesson 02. If you divided Leif
# there, your own units come back further down. If you begin here, prepared ones stand in their place
# and say so.

# %% [markdown]
# ## What a condensation is
#
# You have a [[transcript]] divided into [[meaning unit|meaning units]]. **Step 3: each unit is looked
# at closely, what bears on the question is kept, and the [[informant|informant's]] language becomes
# the researcher's.** The result is a [[condensation]]: one or two sentences that somebody who has not
# read the unit can understand, and that somebody who has read it can check.
#
# So it has to do two things that pull against each other. It must be *short*: twenty pages of talk
# cannot be compared with twenty others. And it must be *faithful*: whatever is lost or added here
# will be missing, or be there, in everything that follows. Nobody goes back from a [[theme]] to the
# tape.
#
# Three questions to ask of each sentence you write:
#
# 1. **Who speaks?** You do. Somebody is telling what somebody else told.
# 2. **Which words earn this?** Put a finger on them. No finger, no sentence.
# 3. **Would the informant nod?** Perhaps with a raised eyebrow at your choice of words, but nod.

# %% [markdown]
# ## Predict
#
# Farida (invented), 45, seven years in a group. She has been telling how she wanted to shut a handbag
# on a patient's fingers. The group's leader asks where that sits, and she puts her hand on her
# breastbone: anger is in the jaw, this is something else.
#
# > **57** (pause) This was a light box.\
# > **58** I was twenty-seven, morning meeting, forty people in the dark, and the professor put up a
# > film I'd passed in the night, and would our young colleague show us what she sees.\
# > **59** And it was behind the heart.\
# > **60** They're always behind the heart.\
# > **61** I stood with my arm up and the sleeve was shaking, black against this man's chest, and he was
# > already in intensive care.\
# > **62** So I was frightened.\
# > **63** At ten past four, of a handbag.
#
# Three readers of the [[panel]] noted, in about ten words each, what this unit says. They agreed to
# the sentence about where it begins and where it ends. Little words aside (a, the, its, of): how many
# words do you think stand in **all three** notes?

# %%
mu.ask("condensing/guess-words")

# %% [markdown]
# ## Worked
#
# Tomas's taxi, once more. In lesson 02 everybody ended a unit before 33; here is the one that follows,
# as two of the three readers cut it.
#
# > **33** I: Thinking of your ordinary days at the surgery, now.\
# > **34** Has it changed how you meet the difficult ones, and do you think the patients notice?\
# > **35** GP: The patients notice if there's yoghurt on my sleeve.\
# > **36** But – okay, there was a man with a taxi.\
# > **37** Thirty-one years, and then two fits in a month, and it was me who'd got to take his licence,
# > on a Monday, quarter past eight.\
# > **38** So I told it on the Thursday before, only that he was coming.\
# > **39** They never tell you what to say, it's maddening, but somebody asked where he was going to sit.\
# > **40** And somebody else said, he'll have the keys with him.\
# > **41** So on the Monday I did the whole conversation out loud in the car, both parts, and a small
# > person in the back said, "Daddy, why are you cross with the taxi?"\
# > **42** And then I moved the chair to the window, so he wouldn't have the desk in his stomach, and I
# > went out and fetched him myself.
#
# **A first try.** *There was a man with a taxi, and it was me who'd got to take his licence, on a
# Monday, quarter past eight.* Everything in it is true, and nothing has been done. These are his
# words, in his order, in his voice; I have only stopped earlier than he did. Choosing a sentence is
# not yet understanding it.
#
# **A second.** *Preparing for difficult encounters.* That is a label. It says what the unit is
# about, and not what it says about that. In three weeks I shall have eleven units with this label and
# no idea how they differ.
#
# **A third.** *Thanks to the group Tomas could take the licence from a frightened man without a
# quarrel.* It reads well, and for half of it there is nowhere to put the finger. "Thanks to": he says
# *so*, and he says *maddening*. Frightened? We have not met the man yet. Without a quarrel? The door
# has only just opened. I have written the story I should like to hear about groups. (Further down
# something will check your words as you type. It would find nothing here. Keep that in mind.)
#
# **A fourth.** *Before he must take a taxi driver's licence, Tomas tells the group. They give no
# advice, only two small remarks, and out of these he rehearses the talk aloud, moves a chair and
# fetches the man himself.*
#
# Thirty-seven words for a hundred and seventy. The yoghurt has gone; it is how he gets there. The child
# in the back has gone, with regret: I have put her into a [[memo]], because a laugh in that place may
# mean something. "They never tell you what to say" has become *they give no advice*: other words, and
# the *never* is still in it as a *no*.
#
# **A decision that could have gone otherwise: "out of these".** It says that what he did on Monday
# came from what he was asked on Thursday. He says "so", and the chair fits the question about where
# the man will sit. But the keys lead to nothing he tells of. *After this* would say less. I leave
# "out of these", and I know what it rests on: one *so* and one chair.

# %% [markdown]
# ## Could go either way
#
# Back to Farida and the light box. Here are the three notes.
#
# | | |
# |---|---|
# | reader A | *Her young shame in front of a film; the feeling was fear* |
# | reader B | *a public humiliation long ago gives the feeling its name* |
# | reader C | *an old hospital humiliation that makes fear the right word* |
#
# Your guess:

# %%
mu.check("condensing/guess-words")

# %% [markdown]
# Now look again, for it is not only a matter of words. Farida says one thing about what she felt:
# "So I was frightened." Reader A writes *shame*, and then *fear*. Readers B and C write *humiliation*.
# Neither word is hers. **Is it added?**
#
# One can say yes: she gives the feeling a name, after a long search for the right one, and the readers
# give it another. One can say no: an arm held up, forty people, a sleeve that shakes for all to see.
# *Humiliation* is what was done to her, *fear* what she felt, and the scene has both. This is where
# condensing stops being shortening. The researcher's language brings the researcher along, and the
# best one can do is to notice which word was brought, and keep the sentence that earned it.

# %% [markdown]
# ## Three traditions
#
# What "condense" means depends on whom you ask. The same unit, Farida 57–63, three times:
#
# | tradition | whose voice | it might look like this |
# |---|---|---|
# | **this study**, step 3 | the researcher's, in the researcher's language | *Searching for the name of the feeling, she comes upon a scene of being shown up as a young doctor, and finds that what the patient woke in her was fear.* |
# | **[[systematic text condensation]]** (Malterud) | the informant's: an "artificial quotation" in the first person | *I was put on show as a young doctor, in front of everybody, with my mistake on the wall. It is that fear I feel when she takes out her films.* |
# | **[[content analysis]]** (Graneheim and Lundman) | the text's own, cut shorter: a "condensed meaning unit", on the way to a code | *Twenty-seven, forty people in the dark, film passed in the night; sleeve shaking; frightened, at ten past four, of a handbag.* |
#
# Each is careful work, and each protects something else. The first lets you see at once that somebody
# has interpreted. The second keeps you at the informant's side: it is hard to look down on a person
# while saying *I*. In that tradition the condensate gathers several units of one group, which a single
# unit can only hint at. The third stays nearest to the words, so that another reader can check it at
# a glance, and puts off [[interpretation]] to the code and the category.
#
# Trouble begins when they are mixed without saying so: an *I* that no participant said, printed like a
# quotation; a code written as if it were a condensation. **In this lesson the researcher speaks.**
# Names for themes wait until lesson 04; whoever condenses with the themes in hand will find them
# everywhere.

# %% [markdown]
# ## Half done
#
# Three units of Farida's interview. Somebody has condensed each of them three times; one of the three
# keeps what the unit says. Commit before you look: each option has its reason.
#
# > **33** I: Sorry, just so that I have it right, how long was this before the group met?\
# > **34** GP: How long… five days.\
# > **35** I hadn't planned to take her, I had someone with a proper diagnosis. (laughs)\
# > **36** But Vibeke said, "Who has someone?" and my mouth said, "I have a handbag."\
# > **37** When you've told it you push your chair back, half a metre, there's a mark in the lino by now,
# > and they talk and you keep quiet.\
# > **38** But before I pushed mine I said, "I wanted to shut the bag on her fingers."\
# > **39** I looked at the floor, and Kaarina, who's the gentlest person, Kaarina said, "One hand or
# > both?"\
# > **40** Both, I said.
#
# > **46** And Mogens, he plays bridge, he said it sounded to him like two people dealing cards.\
# > **47** She lays down a hip, Farida lays down a normal.\
# > **48** So now she needs a better card, doesn't she, and the better hers is the quicker Farida trumps
# > it, and round they go until there's nothing left in the bag.\
# > **49** From my half metre I could see both pairs of hands.\
# > **50** I'd thought she was the one doing it.
#
# > **51** I: I'm still with the fingers, if we can stay there a moment.\
# > **52** What was it, that wanting to shut the bag on them?\
# > **53** GP: That's what Vibeke asked.\
# > **54** Well, she asks where it sits, she never asks what it is.\
# > **55** And I put my hand here (lays it on her breastbone), and I was going to say anger, I had the
# > word in my mouth, and it was the wrong place for it.\
# > **56** Anger I have in the jaw.

# %%
mu.ask("condensing/which-farida")

# %% [markdown]
# ## What the checks see
#
# In the next two tasks something looks over your shoulder while you type. It has not understood a
# word. It compares your words with the unit's:
#
# | it sees | and says so when | it may be mistaken |
# |---|---|---|
# | words copied in a row | half of your words stand in runs of four or more from the unit, or one run has eight | when the informant's own phrase is the best there is |
# | a first person | *I, me, we, our* stand there | hardly, in this tradition |
# | a "not" that is gone | the doctor says *not, never, nobody, hardly…*, and you say nothing of the kind | often: it can be kept in other words, or not matter. It costs nothing |
# | a number or a name from nowhere | it stands neither in the unit nor in the interview | rarely |
# | length | more than forty words, or more than the unit | when the unit holds two meanings; then mend the unit |
# | a label, a question, a name out of the [[codebook]] | fewer than five different words; a "?"; a theme's name | rarely |
#
# And this is what it cannot see: **whether it is true.** *The group is a warm bath in which every
# doctor grows happy* can stand beside any unit and lose no point. A person must read it beside the
# unit. That person is you.

# %% [markdown]
# ## How to write it down
#
# Each unit stands beside an empty field. Write; the checks answer when you pause; what you wrote is
# kept when you leave the field, or with Ctrl+Enter, which also goes on to the next unit.
#
# Here are three short units of Farida's. In the second and third you will need to say *who* and
# *where*: they must be understood without the first.

# %%
mu.ask("condensing/condense-farida")

# %% [markdown]
# ## Alone
#
# Leif (invented), 58, twelve years in a group, dry, and not fond of the question. If you divided him in
# lesson 02, **these are your units**, as you left them. Otherwise a prepared division stands here; it
# is one of several good ones.
#
# Condense at least four. Do not take the four easiest: take one event, one thought about an event, one
# in which he contradicts the interviewer, and one that you do not quite understand. Check; mend; check.
# After your second try, or when you ask, the readers' own notes can be laid beside yours.
#
# If a unit will not fit into one sentence, that is news about the unit. Go back to lesson 02, cut it,
# and come here again: what you have written stays.

# %%
mu.ask("condensing/condense-leif")

# %% [markdown]
# When you are through, take the condensation you like best and cover the unit. What would somebody
# believe about Leif who reads only this? Then uncover it.

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **A condensation that passes every check may be untrue**, and one that fails a check may be right.
#   The checks are about words. Studies seldom show this step at all: you see the quotation that was
#   chosen and the theme it ended in, and between them lies what you have just done, forty or four
#   hundred times, by somebody whose habits you do not know.
# - **The strongest objection to what you just did:** the researcher's language is not neutral. To turn
#   "my mouth said" into *without having meant to* is to decide that it was not meant. Those who
#   condense in the first person, or stay close to the text, do so because of this. But no language is
#   nobody's: the *I* of an artificial quotation is written by a researcher too.
# - **What gets lost for certain:** the pause, the laugh, the joke on the way, the half sentence that was
#   broken off. With them goes some of the doubt. Condensed people sound surer than talking ones.
# - **Who checks?** Some researchers show the condensations to the participants. Whether Kjeldmand and
#   Holmström did, we do not know here: look in the article.

# %% [markdown]
# ## Memo

# %%
mu.ask("condensing/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), Table 1. Malterud K. Systematic text
# condensation: a strategy for qualitative analysis. *Scand J Public Health* 2012;40(8):795–805,
# [doi:10.1177/1403494812465030](https://doi.org/10.1177/1403494812465030). Graneheim UH, Lundman B.
# Qualitative content analysis in nursing research: concepts, procedures and measures to achieve
# trustworthiness. *Nurse Educ Today* 2004;24(2):105–112,
# [doi:10.1016/j.nedt.2003.10.001](https://doi.org/10.1016/j.nedt.2003.10.001).
#
# Next: exercise 03 in `exercises/03_condensing`, with other voices.

# %% [markdown]
# [[in code]]
