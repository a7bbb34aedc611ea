# %% [markdown]
# # 02 Meaning units
#
# *RADICAL: Read, Ask. [[minutes]]. Steps 1 and 2 of the study's Table 1.*
#
# **Afterwards you can** read an interview as a whole before you divide it; divide a transcript where
# the meaning shifts, and give a reason for each boundary; and say what it means,
# and what it does not mean, when two people divide a text in the same places.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# A patient has talked for four minutes. When she stops talking, you say: "So it is mainly the
# sleep." She says yes. On the way home you remember that she began with her sister. Somewhere
# between the sister and the sleep the subject changed. You were writing, and you did not notice it.
# Dividing an interview into [[meaning unit|meaning units]] is practice in hearing such a change.
# You do it slowly, with the words in front of you.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Kjeldmand and Holmström analysed their interviews in five steps. What comes before
# the text is divided?</summary>All the interviews are read again and again, to grasp the whole. One
# understands a part from its whole, and the whole from its parts.</details>
#
# <details><summary>What is the research question of this course's own analysis?</summary>What does the
# group mean for these doctors' encounters with patients, and for staying in their work? It asks two
# things. A passage is relevant if it helps to answer one of them. Keep the question in mind while you
# read. You will use it in lesson 03.</details>

# %%
import meaningunits as mu

# %% [markdown]
# The file `trail.jsonl` in this folder keeps what you do in this lesson: every step and every check,
# with its time. You can stop and go on another day. Nobody sees the file unless you give it to
# somebody. You can open it, download it, or delete it. Without the file the lesson begins anew.

# %% [markdown]
# ## Read the whole
#
# **Step 1: all the interviews were read until the whole was grasped.** How you understand a part
# depends on how you have understood the whole. So this step comes first.
#
# Before you read, notice what you already think about groups like these. Amedeo Giorgi (1997), a
# psychologist, asks researchers to set such beliefs aside while they read. Then they can see what is in
# front of them. This is called *bracketing*, or *[[epoché]]*. Nobody can do this completely. It helps if you
# write down what you expect ([side room A](A_whos_asking.ipynb) has a place for it).
#
# Meet Tomas (invented): 38, three years in a group, a fast talker. Read his interview once from
# beginning to end, as you would listen to a colleague. Where something makes you stop, mark the words
# and write a [[memo]] of a few words: not what he says, but what you felt or thought. Three memos are
# enough. They should not all be on the first page.

# %%
mu.ask("meaning-units/read-tomas")

# %% [markdown]
# *By keyboard: press Tab to come into the text, the arrows to choose a sentence, and Enter to write a
# memo. The sign* **?** *below the text shows the other keys.*

# %% [markdown]
# ## What a meaning unit is
#
# A **[[meaning unit]]** is a piece of text in which everything belongs to one meaning. In the
# study's words for step 2, a new unit starts *when the content of meaning shifts*: the person
# begins to mean something else. The idea comes from [[phenomenological]] psychology: the researcher
# reads the text and marks each place where the meaning shifts. The researcher does this with a
# question in mind, and two careful readers will not divide a text in the same way.
#
# What counts as a shift?
#
# | it shifts when the talk goes… | this alone is no shift… |
# |---|---|
# | from what the patient did to its effect on the doctor | a new detail of the same thing is told |
# | from an event to a thought about it | another person begins to speak |
# | from then to now, or from now to then | a sentence is long |
# | from one story to another | the interviewer says "Mm" or "And then?" |
# | from liking something to doubting it | the unit is half a page long |

# %% [markdown]
# ## How to write it down
#
# Every sentence has a number. A boundary has the number of the **last sentence of the unit that ends**:
# “after 12” ends a unit with sentence 12. You do not mark the end of the passage. To set a boundary is
# to *cut*. If the meaning shifts *inside* a sentence, you may cut there, between two words. When the
# course compares your division, it moves such a cut to the beginning or the end of the sentence,
# whichever is nearer.
#
# If a question brings something new, the question belongs to the same unit as its answer. If a question
# does not change the subject, it is part of the current unit.

# %% [markdown]
# ## Predict
#
# Below you will see how three readers divided a passage of Tomas's interview, sentences 26 to 52: the
# rules of the group, and then a man with a taxi. The readers are machines with three points of view.
# They worked from the same rules and did not see one another's work. If we count every place where at
# least one of them made a cut, there are **four** places. At how many of these four places do you
# think *all three* made a cut?
#
# Choose a number before you read on. A wrong guess is fine.

# %%
mu.ask("meaning-units/guess-agreement")

# %% [markdown]
# ## Worked
#
# Here is the passage, with a reason for each decision. **I** stands for the interviewer, and
# **[[GP]]** for Tomas.
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
# **No cut in here.** The landing, the shirt, the wave and the earrings are four pictures of one thing:
# what it is like to live with the rules. A new detail is not a new meaning. The question in 26 belongs
# to this unit, because the answer is about it.
#
# **A cut after 32.** All three readers made it. In 33 the interviewer asks about ordinary days, and
# the answer goes to another place, another time and another person.
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
# **No cut after 35**, although 35 is a joke and 36 begins a story. The joke leads to the story. A
# cut between them would make a unit that is about yoghurt and nothing else. **No cut after 40**:
# the evening in the group and the rehearsal in the car are two scenes, and both are about
# preparing.

# %% [markdown]
# ## Two readings are possible
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
# Somewhere here Tomas has stopped preparing and is in the room with the man. Where? **Two of the three
# readers made a cut after 42**: he has fetched the man, the meeting has begun, and the keys in 43 are
# the first thing that happens in it. **The third reader made a cut after 45**: the keys still belong to
# the preparation, because a colleague in the group had said that the man would have them. The meeting
# begins when Tomas says what he has to say.
#
# Both are careful readings. They differ about *what the keys are*: the first thing that happens in
# the room, or the end of the preparation (a colleague had said that the man would have the keys).
# This is a disagreement about Tomas, and so it is useful. Write such places down. In step 4 such a
# place may show that a [[theme]] has two sides.
#
# **After 49, two readers made a cut and one did not.** Tomas puts the chair back. Is this the end of
# the meeting, or the beginning of the rest of the day? Give a reason for both before you decide.
#
# So all three readers agreed at one place of four. Your guess:

# %%
mu.check("meaning-units/guess-agreement")

# %% [markdown]
# ## Turns
#
# Look back at 44. The interviewer says "Mm.": the speaker changes, but the meaning does not change.
# Between 49 and 50 the speaker changes and, perhaps, the meaning too. A *turn* is what one person says
# before another person speaks. **Turns are about who speaks. Units are about what is meant.** If you
# cut at each change of speaker in this passage, you find two of the [[panel]]'s four places, and five
# that no reader chose.

# %% [markdown]
# ## Half done
#
# Leif (invented) is 58 and has been in a group for twelve years. He is ironic, and he does not like to
# be asked whether the group helps him. He has told about a tiler, a man who lays tiles. Leif wrote
# seven letters for him. The first two units are done for you. One reader divided them like this:
#
# > **41–44** *When Leif was on sick leave: between two of the letters.* The interviewer interrupts
# > to ask for the order of events, and Leif tells it.\
# > **45–52** *What the five months were like.* Leif tells about one morning behind the rubbish bins,
# > and then what he did at home. The unit ends before he tells about his colleague Halvard.
#
# Look at these sentences in the task below. Would you have cut there? Then go on.

# %% [markdown]
# ## Alone
#
# The whole passage: sixty-two sentences from the middle of Leif's interview. Read it once without
# cutting. Point between two sentences and click to end a unit there, or use the arrows and Enter.
# Then check, change your cuts, and check again. If you press the button “Show the panel”, you see
# the panel's cuts beside yours. The course points to this button after your second try, but you may
# press it at any time.
#
# If you disagree with a message, say your reason aloud. If your reason still convinces you, keep your
# cut.

# %%
mu.ask("meaning-units/divide-leif")

# %% [markdown]
# The feedback speaks of “readers of the panel”. They are the same three machine readers, the
# course's [[coder|coders]]. You can compare yourself with them. They are not clinicians, and their
# division is not the right answer. The end of this page explains how the points are calculated.

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **A division that agrees with others may still be untrue.** Readers who share a training, or who
#   come from one kind of program, may miss the same thing and agree about it. Braun and Clarke, who
#   work with [[reflexive thematic analysis]], reject coder agreement as a sign of quality. For them an
#   analysis belongs to a person, and a good analysis says who this person is. Kjeldmand and Holmström
#   worked in another tradition. You do not have to choose between the two today.
# - **The strongest objection to what you just did:** units are made, not found. If you make smaller
#   units, you get more of them. The themes may become finer too. But a larger number of units does not
#   make themes: themes come when you compare units. Nothing in the [[transcript]] says whether small
#   units or large units are right.
# - **What the cut leaves out.** A laugh and a pause have meaning too. A story that stops in one
#   place and goes on in another has meaning too (for example Tomas's story about the receipts). A
#   list of boundaries has no place for these things. Write about them in a memo.

# %% [markdown]
# ## Memo

# %%
mu.ask("meaning-units/looking-back")

# %% [markdown]
# ## If you like: another passage
#
# Farida (invented) is 45 and has been in a group for seven years. She has told about a woman with a
# handbag full of X-rays. One reader divided the first part like this:
#
# > **15–27** *The woman lays out her X-rays, one by one.* From the question to "Normal, normal, a bit of
# > wear, as one has, normal."\
# > **28–32** *The effect on the doctor.* The change comes with "I could hear my voice getting tidier". Before
# > it, the woman acts. From this sentence on, something happens in Farida.
#
# (Another reader put this boundary after 25, at "That looks normal". There Farida answers for the
# first time. This reader has good reasons too.) Now divide **33 to 63.** Each of the readers made five
# units of this part.

# %%
mu.ask("meaning-units/divide-farida")

# %% [markdown]
# ## If you like: how the points come about
#
# Published studies report numbers of this kind, so it is useful to know how they are calculated.
#
# **[[boundary similarity|Boundary similarity]], B** (Fournier 2013) compares two divisions of one
# text. If both have a boundary at the same place, it counts 1. Two boundaries that are one sentence
# apart are a *[[near miss]]* and count ½. If only one of them has a boundary, it counts 0. B is the
# mean of these numbers: 1 when two divisions are the same, 0 when they share nothing.
#
# For B a missing boundary is as bad as a wrong one. Your points are calculated in another way, from
# two shares:
#
# - **Confirmed:** the share of your cuts that readers confirm. A cut counts in full if two things are
#   true: a reader cut at the same place, and most readers noticed this shift. A cut counts half if it
#   is one sentence away, or if fewer readers noticed the shift.
# - **Found:** the share of the readers' shifts that you marked too. Only shifts that most readers
#   noticed are counted here. A cut that is one sentence away counts half.
#
# A number called F combines the two shares (van Rijsbergen 1979): F = (1 + β²) / (1 / *confirmed* +
# β² / *found*). Here β is 0.45, so β² is 0.2. This means that the share “confirmed” counts five
# times as much as the share “found”. So a few cuts in good places earn more than many cuts made
# without thinking. One can also divide a text without reading it: with a cut after each sentence,
# or with a cut at each change of speaker. The course calculates F for both, and subtracts the
# better result from yours. So such a habit earns nothing. You get full points if you agree with the
# readers as much as they agree with one another on average. There is also a lower limit, for people
# who made no more cuts than the reader with the most cuts. They get at least a quarter of their share
# “found”. For example, if you found 8 of 10 shifts, this is 20 per cent of the points.

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), Table 1. Giorgi A. The theory, practice, and
# evaluation of the phenomenological method as a qualitative research procedure. *J Phenomenol Psychol*
# 1997;28(2):235–260, [doi:10.1163/156916297X00103](https://doi.org/10.1163/156916297X00103). Fournier C. Evaluating text
# segmentation using boundary edit distance. *ACL* 2013. van Rijsbergen CJ. *Information retrieval*, 2nd
# ed. Butterworths 1979. Braun V, Clarke V. One size fits all? What
# counts as quality practice in (reflexive) thematic analysis? *Qual Res Psychol* 2021;18(3):328–352,
# [doi:10.1080/14780887.2020.1769238](https://doi.org/10.1080/14780887.2020.1769238).
#
# Next: [exercise 02](exercises/02_meaning_units/02_meaning_units.ipynb), with other voices.
# Then comes [lesson 03](03_condensing.ipynb).

# %% [markdown]
# [[in code]]
