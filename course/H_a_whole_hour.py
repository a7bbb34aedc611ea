# %% [markdown]
# # Side room H: A long interview
#
# *[[minutes]]. You may skip this room. It is best after lesson 04. Take as many days as you like: the
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
# minutes, and then about the computer. He looks for a paper and does not find it. The telephone
# rings. He tells how he came to the group. Half an hour later he tells it again, and now it is
# another story. You still have forty pages to read. Nobody has told you that most of an interview
# is like this.

# %%
import meaningunits as mu

# %% [markdown]
# Your work goes to your [[trail]].

# %% [markdown]
# ## Why this room
#
# The nine interviews of the lessons have about 1,700 words each. They were made for learning, and
# nearly every sentence in them says something for the question. **Real interviews do not look like
# that.** At 150 words a minute, each of the nine takes eleven minutes.
#
# Nils and Ewa (both invented) have about 5,400 words each, 36 minutes at that pace. So even these
# are shorter than an hour, although we say “the hour” for each. But they go from one topic to
# another, as people do in a real hour. Each was written by a writer who saw neither the other one
# nor any of the nine. Both writers are machines. They had rules: at least a third of the words
# should not help to answer the question, and some things should be told twice, in different ways.
# The [data card](data_card.md) says what the writers themselves found unreal in their texts. Three
# [[coder|coders]] divided and coded both interviews. They are machines too, each with its own point
# of view.

# %% [markdown]
# ## Predict
#
# Guess before you read. A wrong guess is fine.

# %%
mu.ask("a-whole-hour/guess-share")

# %% [markdown]
# ## Read the whole
#
# Meet Nils: four years in a group, a partner in a practice with eleven doctors, quick and ironic.
# Read his interview from beginning to end. It takes nearly half an hour.
#
# - **Do not skip the dull parts.** You do not know yet which parts are dull. And you also learn
#   something from how he comes to them.
# - **Write a [[memo]] where you notice something**: also “here I stopped listening”, and “did he
#   not say this differently before?” Write at least three memos, spread over the whole.
# - **You may stop anywhere.** The page keeps the place where you were, in this browser. When you
#   come back, it offers to go on there. The grey lines show the approximate minute of the
#   interview. It is calculated from the number of words.

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
# A passage *carries nothing* if it does not help to answer your question. Philip Burnard (1991)
# wrote about analysing interviews in nursing research. He calls such parts *dross*, a word that he
# took from Field and Morse: they fill an interview and have nothing to do with the topic. The first
# thing to notice: **no passage is dross in itself.** It is dross for one question, and not for
# another. For a study of computers in doctors' practices, Nils's computer is the best part of the
# hour, and his group is dross.
#
# The question here is the one that the three readers had: in the words of these doctors, what does
# the group do to their work with patients, and to themselves as doctors?
#
# | it carries nothing if… | it carries something, although… |
# |---|---|
# | it does not say what the group does, to his work or to him | he says no: the group did **not** do it |
# | it only fills the time until the next question | he says that something else was the reason |
# | you could leave it out and no answer would change | it is dull or short, or he says it while he talks about something else |
#
# The rule can be used in more than one way. At 31–63 Nils says how he came to the group. At 170–183
# he says how he treated one patient before the group heard of this patient. All three readers left
# both without a code: neither says what the group *does*. Another reader may keep them, because
# without them one does not understand what comes later.
#
# ## Worked
#
# Sentences 132 to 138. He is asked whether he notices a difference in the room. He thinks that the
# question is about the group's room: they had to move, the projector hums, one needs a card. He has
# misunderstood “the room”, and says nothing about what the group does. All three readers left this
# passage empty (without a code). And 139–141? The interviewer explains which room was meant, and he
# says: “the main difference in that room is the system”. All three left this empty as well. Would
# you? The task “What is lost?” below comes back to it.
#
# ## Alone: mark what carries nothing
#
# Mark the passages that carry nothing. Mark long stretches: click on the first sentence and then,
# with Shift held, on the last one. By keyboard: Shift and the arrows, or Shift and Page Down, then
# Enter. On a touch screen: press on a word for a moment, and pull the two marks at its ends. You
# need not be complete. Check whenever you like.

# %%
mu.ask("a-whole-hour/sift-nils")

# %% [markdown]
# The answers of the three readers are not the only right ones. Where one of them left a passage
# empty and another did not, you can read the question in two ways. In a report you would say what
# you left out, and by which rule. And **empty is not deleted**: a passage without a code can still
# show how he tells something. The next two tasks come back to such passages.

# %% [markdown]
# ## What is lost
#
# In lesson 03 you condensed units. If a passage is in no unit, you never condense it, and then it
# cannot be in your report. So ask before you drop a passage: what would the report lose? Often it
# is not the content. It is **the place** of the passage: what was asked just before, and which
# story he stopped in order to tell this.

# %%
mu.ask("a-whole-hour/what-is-lost")

# %% [markdown]
# [[break]]

# %% [markdown]
# ## Loose ends
#
# In an hour people come back to the same thing, and they do not always tell it in the same way. Two
# places that do not agree are a **loose end**. The interviewer rarely notices this, because in
# minute 31 nobody remembers minute 3. You can notice it: you have the text.
#
# **Worked.** At 100 Nils says: “I'd recommend it.” At 412: “I've thought of stopping.” One would
# write this memo at sentence 100: “412. Recommends it to others, has thought of leaving it
# himself.”
#
# **This is not a loose end.** At 143 he says: “in the November, no, the February”. He corrects
# himself in the same sentence. People often do this when they try to remember. He has corrected it
# himself, at the same place.
#
# Find two others. The author's list has six more pairs, and other pairs that you find may be as
# good. Mark one of the two sentences, and begin the memo with the **number of the other**. The
# search above the text helps.

# %%
mu.ask("a-whole-hour/loose-nils")

# %% [markdown]
# ## What to do with them
#
# Four things are often done, and none is good.
#
# | what is done | how it looks in a report | what is wrong |
# |---|---|---|
# | **repaired** | “both the group and fewer hours helped him to sleep” | he did not say that; you did |
# | **decided**, by what was said last or by what most people say | “in the end he says” | what is said later is not truer, and what others say does not decide what happened to him |
# | **used against him** | “he admits”, “in reality” | an interview is not a court; people tell strangers the short version first |
# | **dropped** | nothing | then the report has only what was told one time |
#
# A question helps more: **why is it told twice?** What had been asked each time? What came between?
# To whom is each version told, and what for? Potter and Wetherell (1987), who study how people use
# language, begin with this: people give different accounts of the same thing. This is not a mistake
# that one has to remove. The differences show for what purpose each account was given. You can use
# the question even if you do not agree with everything that they say.
#
# And some loose ends are only small mistakes. Then they say something about how exact the other
# details are.

# %%
mu.ask("a-whole-hour/what-to-do")

# %% [markdown]
# [[break]]

# %% [markdown]
# ## The other voice
#
# Now Ewa: twelve years in a group, fifty minutes by car from it, practical, sometimes a little
# angry. Read her interview, and look at what the interviewer does. The faults have the names of
# lesson 07: *leading* (the turn suggests an answer), *closed* (yes, no or one fact is enough as an
# answer), *double-barrelled* (it asks two things or more at once), *interrupting*, and the
# missed [[probe]] (it does not ask about what the other has just told).
#
# In a long interview a fault can still have an effect much later. Look for a place where something
# is cut off and comes back about ten minutes later.

# %%
mu.ask("a-whole-hour/turns-ewa")

# %% [markdown]
# The sentence that was cut off is 153: “And I'd been a bit, it wasn't only”. At 255 to 258, and at
# 312, one learns what the other reason was. Between these places she says: “there was nothing else
# in it” (156). Without the interruption there might have been no contradiction at all. **Some loose
# ends are made by the interviewer.**

# %% [markdown]
# [[break]]

# %% [markdown]
# ## Divide a stretch
#
# Fifty-eight sentences from Ewa's interview follow. They are about evenings that were no use, the
# car, an old man beyond the lake, and the evening about the woman from the school kitchen. In the
# whole interview the readers made from 56 to 60 [[meaning unit|units]], and many of the shifts are
# easy, such as from the computer to the group. Here there is little to leave out, and the shifts
# are harder to find. (The passage ends at 258, so you need no cut there.)
#
# (At the end of the page you can divide and code her **whole** interview. It takes about five
# hours.)

# %%
mu.ask("a-whole-hour/divide-iron")

# %% [markdown]
# ## Beside the nine
#
# What do the two long ones add? The nine were written so that the study's [[subtheme|subthemes]]
# occur in them. The two were written without any list of subthemes, and with a rule: the people in
# them should later take back some of what they had said. The same [[codebook]] was used, by other
# readers of the same kind. The table counts units, of all three readers together, by the five
# [[theme|themes]] (P is [[parallel process]]); in brackets, how many of them speak **against** the
# code. A unit can have codes of two themes: it is counted in both rows, but only once under “with a
# code”.
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
# Look at C. In the nine, one of 86 units speaks against its code. In the two, 14 of 41 do: “I can't
# say that it's the group”, “it's as much that”, “the form”. Competence is what the nine are most
# sure of. The two show the other side: **something got better, and Nils or Ewa says that the group
# was not the reason, or not the only one**. Is this a new theme? Or is it the same theme, and
# people speak against it? In the codebook it is the same theme, with the mark “against”. What would
# you say?

# %%
mu.ask("a-whole-hour/what-they-add")

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **That [[GP|GPs]] talk like this.** Nils and Ewa are machine-made. Their writers themselves say
#   what is not real about them: Ewa is too funny, and her stories are too orderly. Nils speaks too
#   easily, and he has more and clearer contradictions than a real person. If you found them easily,
#   this is one reason.
# - **What is dross in your data.** The shares here come from a rule: “at least a third”. The readers left
#   nearly two thirds empty. In your interviews it may be far less or far more. It depends on your question.
# - **How much the readers' agreement means.** The three readers agree well on the two interviews
#   (see the data card). A large part of that is agreement about what to leave without a code, and
#   this is the easier part.
# - **The strongest objection:** leaving out is where an analysis hides its choices. What was coded
#   can be checked by others; what was left out can be checked only if somebody still has the whole
#   interview. Keep it.
# - **Why he told it twice.** You can ask this while you read. Only he could answer it.

# %% [markdown]
# ## Memo

# %%
mu.ask("a-whole-hour/looking-back")

# %% [markdown]
# ## If you like: the whole of Ewa's hour, divided
#
# The interview has 332 sentences. Real interviews often have as many. You need about **two and a
# half hours**, in three or four sittings; your work is kept. If you like, write down how long each
# sitting takes: with this number you can plan your own study. Multiply it by the number of your
# interviews.

# %%
mu.ask("a-whole-hour/divide-ewa")

# %% [markdown]
# ## If you like: the whole of Ewa's hour, coded
#
# You get the codebook and 59 units. These were cut where most of the three readers cut. You need
# about **two and a half hours** here as well. “No code” is a proper answer, and it will be the most
# frequent one. If a unit speaks against its code, mark the code “against”.

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
