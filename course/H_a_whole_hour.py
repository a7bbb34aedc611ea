# %% [markdown]
# # Side room H: A long interview
#
# *[[minutes]]. You may skip this room. Best done after lesson 04, in as many days as you like: the
# breaks are marked.*
#
# **Afterwards you can** read an interview of more than five thousand words and go on where you
# stopped; say which parts do not help to answer a question, and what is lost if one leaves them out;
# find places that contradict one another, and say what to do with them; and say how long such work
# takes.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# You have recorded a colleague for an hour. At home you listen. He talks about his group for five
# minutes, and then about the computer. He looks for a paper and does not find it. The telephone rings.
# He says how he came to the group, and half an hour later he says it again, and now it is another story.
# You have forty pages to come. Nobody has told you that most of an interview is like this.

# %%
import meaningunits as mu

# %% [markdown]
# Your work goes to your [[trail]].

# %% [markdown]
# ## Why this room
#
# The nine interviews of the lessons have about 1,700 words each. They were made for learning, and nearly
# every sentence in them says something for the question. **Real interviews do not look like that.** At 150 words a minute the nine
# last eleven minutes each.
#
# Nils and Ewa (both invented) have about 5,400 words each, 36 minutes at that pace. So even these are not
# quite an hour. But they ramble as an hour does. Each was written by a writer who saw neither the other
# one nor any of the nine. Both writers are machines. They had rules: at least a third of the words should
# carry nothing for the question, and some things should be told twice and not in the same way. Their own
# doubts stand in the [data card](data_card.md). Three [[coder|coders]], again machines with three points
# of view, divided and coded both.

# %% [markdown]
# ## Predict
#
# Guess before you read. A wrong guess is fine.

# %%
mu.ask("a-whole-hour/guess-share")

# %% [markdown]
# ## Read the whole
#
# Meet Nils: four years in a group, a partner in a practice with eleven doctors, quick and ironic. Read
# his hour from beginning to end. It takes nearly half an hour.
#
# - **Do not skip the dull parts.** You do not know yet which they are, and how he gets into them is part
#   of what he tells.
# - **Write a [[memo]] where you notice something**: also “here I stopped listening”, and “has he not said
#   this otherwise?” At least three memos, spread over the whole.
# - **You may stop anywhere.** The page keeps the place where you were, in this browser. When you come back,
#   it offers to go on there. The grey lines say about which minute it is, reckoned from the words.

# %%
mu.ask("a-whole-hour/read-nils")

# %% [markdown]
# Your guess:

# %%
mu.check("a-whole-hour/guess-share")

# %% [markdown]
# [[break]]

# %% [markdown]
# ## What carries nothing
#
# Philip Burnard (1991), who wrote about analysing interviews in nursing research, calls such parts *dross*:
# what fills an interview and has nothing to do with the topic. The first thing to notice: **no passage is dross
# in itself.** It is dross for one question, and not for another. For a study of computers in surgeries, Nils's computer is
# the best part of the hour, and his group is dross.
#
# The question here is the one that the three readers had: what do these doctors say that the group does
# to their work with patients, and to themselves as doctors?
#
# | it carries nothing if… | it carries something, although… |
# |---|---|
# | it does not say what the group does, to his work or to him | he says no: the group did **not** do it |
# | it only fills the time until the next question | he says that something else brought it about |
# | you could leave it out and no answer would change | it is dull, short, or said in passing |
#
# The rule leaves room. At 31–63 Nils says how he came to the group, and at 170–183 how he was with one patient
# before the group heard of it. All three readers left both without a code: neither says what the group *does*.
# Another reader may keep them, for without them one does not understand what comes later.
#
# ## Worked
#
# Sentences 132 to 138. He is asked whether he notices a difference in the room. He means the
# group's room: they were moved, the projector hums, one needs a card. Only “the room” is misunderstood.
# All three readers left this passage empty (without a code). And 139–141? The interviewer puts the question right, and he says: “the
# main difference in that room is the system”. All three left this empty as well. Would you? The task
# “What is lost?” below comes back to it.
#
# ## Alone: sift the hour
#
# Mark the passages that carry nothing. Mark long stretches: click on the first sentence and then, with
# Shift held, on the last one. By keyboard: Shift and the arrows, or Shift and Page Down, then Enter. With a
# finger: hold a word, and pull the handles. You need not be complete. Check whenever you like.

# %%
mu.ask("a-whole-hour/sift-nils")

# %% [markdown]
# The three are no key here. Where one of them left a passage empty and another did not, you can read the
# question in two ways. In a report you would say what you left out, and by which rule. And **empty is not
# deleted**: a passage without a code can still show how he tells something. The next two tasks come back to such.

# %% [markdown]
# ## What is lost
#
# In lesson 03 you condensed units. What has no unit is never condensed, and what is never condensed cannot
# come back. So ask before you drop a passage: what would the report lose? Often it is not the content. It
# is **the place**: what was asked just before, and what he stopped telling in order to tell this.

# %%
mu.ask("a-whole-hour/what-is-lost")

# %% [markdown]
# [[break]]

# %% [markdown]
# ## Loose ends
#
# In an hour people come back to the same thing, and they do not always tell it in the same way. The
# interviewer rarely notices, for who can remember minute 3 in minute 31? You can: you have the text.
#
# **Worked.** At 100 Nils says: “I'd recommend it.” At 412: “I've thought of stopping.” One would write a
# memo at 100: *412. Recommends it to others, has thought of leaving it himself.*
#
# **This is not one.** At 143 he says: “in the November, no, the February”. He corrects himself in the
# same sentence. That is how people remember aloud. It is settled where it is said.
#
# Find two others. The key of the author has six more, and your own may be as good. Mark one of the two
# sentences, and begin the memo with the **number of the other**. The search above the text helps.

# %%
mu.ask("a-whole-hour/loose-nils")

# %% [markdown]
# ## What to do with them
#
# Four things are often done, and none is good.
#
# | what is done | how it looks in a report | what is wrong |
# |---|---|---|
# | **repaired** | “both the group and fewer hours helped him to sleep” | nobody said that; you did |
# | **decided by the last word**, or put to the vote | “in the end he says” | later is not truer, and what others say does not decide what happened to him |
# | **held against him** | “he admits”, “in reality” | an interview is no trial; people tell strangers the short version first |
# | **dropped** | nothing | then the report holds what was said once |
#
# What helps instead is a question: **why is it told twice?** What had been asked each time? What came
# between? To whom is each version told, and what does it do there? Potter and Wetherell (1987), who study
# how people use language, make this their starting point: that accounts vary is not noise to be taken out,
# it shows what an account is for. You need not follow them all the way to use the question.
#
# And some are only slips. Then the loose end says something about how exact the other details are.

# %%
mu.ask("a-whole-hour/what-to-do")

# %% [markdown]
# [[break]]

# %% [markdown]
# ## The other voice
#
# Now Ewa: twelve years in a group, fifty minutes by car from it, practical, a little cross. Read her hour
# through the interviewer. The faults have the names of lesson 07.
#
# In a long interview a fault can have a long arm. Look for a place where something is cut off and comes
# back half an hour later.

# %%
mu.ask("a-whole-hour/turns-ewa")

# %% [markdown]
# The sentence that was cut off is 153: “And I'd been a bit, it wasn't only”. What it wasn't only, one learns
# at 255 to 258, and at 312. Between these places stands “there was nothing else in it” (156). Without the interruption
# there might have been no contradiction at all. **Some loose ends are the interviewer's.**

# %% [markdown]
# [[break]]

# %% [markdown]
# ## Divide a stretch
#
# Fifty-eight sentences from Ewa's hour: evenings that were no use, the car, an old man beyond the lake, and
# the evening about the woman from the school kitchen. In the whole interview the readers made from 56 to 60 [[meaning unit|units]], and many of the
# shifts are easy: from the computer to the group. Here there is little to leave out, and it is harder.
# (The passage ends at 258 anyway: that is no cut of yours.)
#
# (To divide and code the **whole** of her hour stands at the end of the page. It takes days.)

# %%
mu.ask("a-whole-hour/divide-iron")

# %% [markdown]
# ## Beside the nine
#
# What do the two long ones add? The nine were written to carry the study's [[subtheme|subthemes]]. The two
# were written without any list of subthemes, and the people in them were to take back some of what they had
# said. The same [[codebook]] was used, by other
# readers of the same kind. The table counts units, of all three readers together, by the five
# [[theme|themes]] (P is [[parallel process]]); in brackets, how many of them speak **against** the code. A
# unit can have codes of two themes: it is counted in both rows, but only once under “with a code”.
#
# | | the nine | the two |
# |---|---|---|
# | all units | 569 | 354 |
# | with a code | 380 (121) | 165 (95) |
# | C Competence | 86 (1) | 41 (14) |
# | I Identity | 49 (6) | 10 (1) |
# | S Security | 169 (93) | 94 (63) |
# | P Parallel process | 47 (9) | 3 (2) |
# | E Endurance | 60 (14) | 21 (15) |
#
# Look at C. In the nine it is spoken against once in 86 units. In the two it is in 14 of 41: “I can't say
# that it's the group”, “it's as much that”, “the form”. Competence is what the nine are surest of. The two
# have the other side of it: **a gain that, he or she says, something else brought about**. Is this a new theme, or the same
# theme, with people who say that it is not so? The codebook says the second: “against”. What would you say?

# %%
mu.ask("a-whole-hour/what-they-add")

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **That [[GP|GPs]] talk like this.** Nils and Ewa are machine-made. Their writers themselves say what is not
#   real about them: Ewa is too funny and too well shaped, Nils too fluent, and his contradictions are
#   cleaner and more numerous than those of a real hour. If you found them easily, this is one reason.
# - **What is dross in your data.** The shares here come from a rule: “at least a third”. The readers left
#   nearly two thirds empty. In your interviews it may be far less or far more. It depends on your question.
# - **Whether agreement about nothing is agreement.** The three agree well on the two (see the data card).
#   A good part of that is agreement about what to leave alone, and this is the easier part.
# - **The strongest objection:** leaving out is where an analysis hides its choices. What was coded can be
#   checked by others; what was left out can be checked only if somebody still has the whole. Keep it.
# - **Why he told it twice.** You can ask this while you read. Only he could answer it.

# %% [markdown]
# ## Memo

# %%
mu.ask("a-whole-hour/looking-back")

# %% [markdown]
# ## If you like: the whole of Ewa's hour, divided
#
# 332 sentences, at the size of real work. Reckon with **two and a half hours**, in three or four sittings;
# your work is kept. If you like, write down how long each sitting takes: that is the number to plan your own
# study with. Then multiply by your interviews.

# %%
mu.ask("a-whole-hour/divide-ewa")

# %% [markdown]
# ## If you like: the whole of Ewa's hour, coded
#
# Fifty-nine units, cut where most of the three readers cut, and the codebook. Reckon with **two and a half
# hours** here as well. “No code” is a proper answer, and it will be the most frequent one. A code that is
# spoken against gets its mark.

# %%
mu.ask("a-whole-hour/code-ewa")

# %% [markdown]
# ## Sources
#
# Burnard P. A method of analysing interview transcripts in qualitative research. *Nurse Educ Today*
# 1991;11(6):461–466, [doi:10.1016/0260-6917(91)90009-Y](https://doi.org/10.1016/0260-6917(91)90009-Y).
# Potter J, Wetherell M. *Discourse and social psychology: beyond attitudes and behaviour*. Sage 1987.
#
# The two interviews, their keys and the three codings are invented and machine-made; the [data
# card](data_card.md) says how.

# %% [markdown]
# [[in code]]
