# %% [markdown]
# # 02 Meaning units
#
# *RADICAL: Read, Ask. [[minutes]]. Steps 1 and 2 of the study's Table 1.*
#
# **Afterwards you can** read an interview as a whole before you touch it; divide a transcript where
# the content of meaning shifts, with a reason for each cut that you could say aloud; and say what it
# means, and what it does not mean, that two people cut in the same places.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# A patient has talked for four minutes. When she stops you say, "So it is mainly the sleep", and she
# says yes. On the way home it comes back to you that she began with her sister. Somewhere between
# the sister and the sleep it turned, and you were writing. Whoever divides an interview into meaning
# units practises hearing that turn, slowly, with the words lying still in front of them.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Kjeldmand and Holmström analysed their interviews in five steps. What comes
# before the text is divided?</summary>Reading all the interviews again and again, to grasp the
# whole. A part is understood from the whole it belongs to, and the whole from its parts; whoever
# starts with the parts sorts sentences.</details>
#
# <details><summary>What is the difference between what a participant said and what the authors
# found?</summary>The first stands in the transcript. The second is the result of five steps of
# interpretation, and each of them can be followed, questioned and done otherwise. This lesson is
# about the first step in which the text is cut, and so about the first place where a reader leaves
# a mark.</details>

# %%
import meaningunits as mu

# %% [markdown]
# What you do in this lesson is kept in the file `trail.jsonl` in this folder: every cut, every
# check of an answer, with its time. You can stop and go on another day. Nothing leaves your machine. You can open
# the file, download it, or delete it; without it the lesson simply begins anew.

# %% [markdown]
# ## Read the whole
#
# **Step 1: all the interviews were read until the whole was grasped.** It sounds like a formality.
# It is the step that decides what the parts can mean.
#
# Meet Tomas (invented): 38, three years in a group, a fast talker. Read his interview once from
# beginning to end, as you would listen to a colleague on a long drive. Where something makes you stop,
# mark the words and write a [[memo]] of a few words: not what he says, but what happened in *you*. Three
# memos are plenty, if they do not all fall on the first page.

# %%
mu.ask("meaning-units/read-tomas")

# %% [markdown]
# *By keyboard: Tab into the text, arrows to a sentence, Enter to write a memo; `?` below the text shows
# the rest.*

# %% [markdown]
# ## What a meaning unit is
#
# A **[[meaning unit]]** is a stretch of text that holds together in what it means. In the study's words
# for step 2, a new unit starts *when the content of meaning shifts*. The idea comes from
# [[phenomenological]] psychology, where the researcher reads through the text and marks each place at
# which a shift in meaning shows itself; nobody can do it without a question in mind, and two careful
# readers will not do it alike.
#
# What counts as a shift?
#
# | it shifts when the talk goes… | and does not, only because… |
# |---|---|
# | from what the patient did to what it did to the doctor | a new detail of the same thing arrives |
# | from an event to a thought about it | somebody else begins to speak |
# | from then to now, or from now to then | a sentence is long |
# | from one story to another | the interviewer says "Mm" or "And then?" |
# | from liking to doubt | half a page has gone by |

# %% [markdown]
# ## How to write it down
#
# Every sentence has a number. A boundary is named by the number of the **last sentence of the unit
# that ends**: “after 12” ends a unit with sentence 12. The end of the passage goes without saying. If a shift falls *inside* a sentence, you may cut there, between two words; when it
# is compared, such a cut counts at the nearer end of the sentence.
#
# A question that turns the talk to something new opens the unit of its answer. One that stays with
# the same thing belongs to the unit it stands in.

# %% [markdown]
# ## Predict
#
# Below you will see how three readers divided a passage of Tomas's interview, sentences 26 to 52: the
# rules of the group, and then a man with a taxi. The readers are machines, given three different
# stances and made for this course; they worked from the same rules and did not see one another's work.
# Between them they ended units at **four** places. At how many of the four do you think *all three*
# ended one?
#
# Commit to a number before you read on. A wrong guess costs nothing; no guess costs the surprise.

# %%
mu.ask("meaning-units/guess-agreement")

# %% [markdown]
# ## Worked
#
# Here is the passage, with the reasons one would give aloud. **I** is the interviewer.
#
# > **26** I: And the rules, the frame around it, is that something that's important to you?\
# > **27** GP: They're – well, half past five, the door shuts.\
# > **28** I've stood on that landing at twenty-five to with my coat on, listening to people cough.\
# > **29** And at seven – I'd got to where the man takes his shirt off, once, and Elsa, that's the
# > leader, said, "We'll stop there", and I went around for a fortnight with that shirt half off.\
# > **30** And then you can't tell anybody.\
# > **31** One of them has her boy at our nursery, and she waved, and my wife said, "Who's that?" and I
# > said nobody.\
# > **32** "Nobody's got nice earrings", my wife said.
#
# **No cut in here.** Four pictures, the landing, the shirt, the wave, the earrings: but they are all
# pictures of one thing, what it is like to live with the rules. A new detail is not a new meaning.
# The question in 26 belongs to this unit, since it is what the answer is about.
#
# **A cut after 32.** All three readers made it. With 33 the interviewer asks about ordinary days, and
# the answer goes to another place, another time, another person.
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
# **No cut after 35**, though 35 is a joke and 36 begins a story. The joke is how he gets there; on its
# own it would be a unit about yoghurt. **No cut after 40** either: the evening in the group and the
# rehearsal in the car are two scenes, and both are about getting ready.

# %% [markdown]
# ## Could go either way
#
# > **43** And he had the keys in his hand.\
# > **44** I: Mm.\
# > **45** GP: The whole time.\
# > **46** I said it in my second sentence, I'd decided that, the second, not the ninth.\
# > **47** And I was all set for shouting, I had a whole – and he said, "Who's going to drive Mrs Lund to
# > dialysis?"\
# > **48** I hadn't rehearsed that one.\
# > **49** (pause) He's changed doctors now.\
# > **50** I: What did you do that morning, when he had gone?\
# > **51** GP: Put the chair back.\
# > **52** Then a verruca, a lovely verruca.
#
# Somewhere here he is no longer getting ready; he is in the room. Where? **Two of the three readers
# cut after 42**: he has fetched the man, the door is open, the meeting has begun, and the keys in 43
# are the first thing that happens in it. **The third cut after 45.** One can hear it so: the keys still
# belong to the getting ready, because somebody in the group had said he would have them, and the
# meeting begins when Tomas says what he has to say.
#
# Both are careful readings. They differ about *what the keys are*: the first thing in the room, or
# the last thing he had been warned of. That is a disagreement about Tomas, not about counting, and it is
# the most useful thing three readers can produce. Keep such places. In step 4 they often turn out to
# be where a [[theme]] has two sides.
#
# **After 49, two cut and one did not.** Is putting the chair back the end of the meeting, or the
# beginning of the rest of the day? Say it aloud both ways before you decide.
#
# So all three agreed at one place of four. Your guess:

# %%
mu.check("meaning-units/guess-agreement")

# %% [markdown]
# ## Turns
#
# Look back at 44. The interviewer says "Mm.", and nothing shifts: the speaker changes, the meaning
# does not. And between 49 and 50 the speaker changes and, perhaps, the meaning too. **Turns are about
# who speaks; units are about what is meant.** Whoever cuts at each change of speaker gets two of the
# [[panel]]'s four places in this passage, and five that nobody chose.

# %% [markdown]
# ## Half done
#
# Farida (invented), 45, seven years in a group. She has been telling of a woman with a handbag full of
# X-rays. The first part is done for you, as one reader divided it:
#
# > **15–27** *The woman lays out her X-rays, one by one.* From the question to "Normal, normal, a bit of
# > wear, as one has, normal."\
# > **28–32** *What it did to the doctor.* It turns with "I could hear my voice getting tidier": until
# > there the woman acts, from there on something happens in Farida. It ends with her "hands up against
# > the glass like someone being robbed".
#
# (One of the three readers put that turn after 25, at "That looks normal", where Farida first
# answers. A case for it can be made.)
#
# Now you: **33 to 63.** Each of the readers made five units of it. Point between two sentences and
# click to end a unit there, or use the arrows and Enter. Then check; mend, and check again. After your
# second try, or whenever you ask, *Show the panel* lays the panel's own cuts beside yours.

# %%
mu.ask("meaning-units/divide-farida")

# %% [markdown]
# The feedback speaks of *readers of the panel*: the same three machine readers, the course's
# [[coder|coders]], who divided every interview on their own; the data card says how. They are not
# clinicians and they are not right. They are somebody to differ from.

# %% [markdown]
# ## Alone
#
# Leif (invented), 58, twelve years in a group, ironic, and not fond of the question. Sixty-two
# sentences from the middle of his interview. He was off sick for five months once; in the spring when
# things got better he also took in a partner and cut his hours.
#
# Read it once without cutting. Then divide; check; mend; check. Where a message and you disagree, say
# your reason aloud; if it still sounds good, keep your cut.

# %%
mu.ask("meaning-units/divide-leif")

# %% [markdown]
# ## How the number comes about
#
# Beside the reasons stands a number of points. It is worth knowing what it is made of, because numbers
# of this kind appear in published studies.
#
# **[[boundary similarity|Boundary similarity]], B** (Fournier 2013) compares two divisions of one text. Places both have count
# in full; a place one sentence off is a *[[near miss]]* and loses half; a place only one of them has loses
# all. B is 1 when two divisions are the same and 0 when they share nothing.
#
# Your division is compared with each reader's; call the mean *a*. The readers are compared with one
# another; call that mean *L*. And three divisions that need no reading are compared with the readers,
# no cut at all, a cut after each sentence, a cut at each change of speaker; call the best of them
# *t*. Your share of the points is how far *a* has come from *t* to *L*. So a habit earns nothing, and
# nobody is asked to agree with the panel more than the panel agrees with itself.
#
# On Farida's passage *t* is .18 and *L* only .69, because the readers part there more than elsewhere. So
# a division that shares two shifts with them and adds nothing can come close to full points, and a cut
# that nobody else made can cost more than a missed shift. Both numbers belong to this passage and these
# readers; on another they would be others.

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **That a division agrees with others does not make it true.** Three readers who share a training,
#   or a maker, may share a blind spot; they will agree beautifully. Braun and Clarke, who work with
#   reflexive thematic analysis, reject coder agreement as a mark of quality: for them the analysis is
#   somebody's, and a good one says whose. Kjeldmand and Holmström's two authors worked in another
#   tradition. You do not have to choose a side today, but know that there are sides.
# - **The strongest objection to what you just did:** the unit is made, not found. Cut finer and you will
#   find more, and smaller, themes; cut coarser and they will be few and grand. Nothing in the [[transcript]]
#   says which.
# - **What the cut leaves out.** A laugh, a pause, a story dropped in one place and taken up in another
#   (Tomas and his receipts) are meaning too, and a list of boundaries has no column for them. That is
#   what the memo is for.

# %% [markdown]
# ## Memo

# %%
mu.ask("meaning-units/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), Table 1. Fournier C. Evaluating text
# segmentation using boundary edit distance. *ACL* 2013. Braun V, Clarke V. One size fits all? What
# counts as quality practice in (reflexive) thematic analysis? *Qual Res Psychol* 2021;18(3):328–352,
# [doi:10.1080/14780887.2020.1769238](https://doi.org/10.1080/14780887.2020.1769238).
#
# Next: exercise 02 in `exercises/02_meaning_units`, with other voices.

# %% [markdown]
# [[in code]]
