# %% [markdown]
# # 07 Information
#
# *Journal-club question 4, second part: to what degree can the findings be accounted for by how
# information was gathered? [[minutes]].*
#
# **Afterwards you can** hear what an interviewer's turns do, and mend a question that answers itself;
# say of a wrong answer whether it makes two groups more alike or one of them better, and how large the
# error would have to be; work a report back to what would then be so; and ask of a number whether it is
# possible at all.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used. Every number in the labs comes from an invented mechanism; what is published
# says where.*

# %% [markdown]
# ## A scene
#
# "And you are taking the tablets, aren't you?" He says yes. You write *adherent*, and wonder about the
# blood pressure. In the corridor the nurse asks him how he manages with so many boxes, and he laughs
# and tells her: the white ones on weekdays, the others when his daughter is coming. Nobody lied. You
# had asked him whether he was a good patient, and she how he does it.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Nine people who stayed are interviewed, all praise the group. What could selection
# have to do with it, and what would *more* of the same people add?</summary>Those whom it did good are
# more likely to stay and to be asked, so praise fills the room whatever the group does. Fifteen of them
# instead of nine make the wrong picture sharper. Two who left can change it.</details>
#
# <details><summary>You condense a unit, and the word "relief" is in your sentence. What do you
# check?</summary>Who said it. If it stands in the interviewer's question and the answer hands it back,
# it is not the informant's, and your sentence has brought it along. Today the question is how it came
# into the room.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Three hands on every answer
#
# Between what is so and what stands in the data there are at least three hands.
#
# - **The asker's.** A question offers words, and an order, and a hint of what would be a good answer.
# - **The teller's.** One wishes to look well, or to please, or not to be a bother: this is
#   **[[social desirability]]**. With colleagues listening it has another face than with the door shut.
# - **Memory's.** What was is remembered from what is. Whoever is better now recalls the bad winter as
#   darker, or has forgotten it.
#
# If these hands push all answers the same way, the findings lean. This is **[[information bias]]**, and
# it is another thing than [[selection bias]]: the right people may have been asked, and have told
# something else than what is so.
#
# **Look in the article's Methods** before you go on: who interviewed, in which role, with what kind of
# questions, where, and was there a guide? Write down what you find, and what you do not.

# %% [markdown]
# ## Predict
#
# First half: questions. In lesson 02 you read Tomas (invented), 38, three years in a group. You were
# listening to him. This time listen to *her*. She is courteous, prepared and awake, and she speaks
# sixteen times.
#
# Commit to a number before you read on.

# %%
mu.ask("information/guess-faults")

# %% [markdown]
# ## Worked
#
# A turn of an interviewer can go wrong in many ways. Five of them can be learned in an afternoon. All
# examples are hers, with Tomas; the number is the sentence's.
#
# **[[leading question|Leading]]: it puts an answer, or a word for it, into the other's mouth.**
#
# > **107** GP: It's the one night I don't do teeth.\
# > **108** I: So it gives you a breathing space, in spite of everything.\
# > **109** GP: The car does, and the pavement.\
# > **110** It's the bit with the chairs I …
#
# Not a question at all; a conclusion with "so" in front. "Breathing space" is not his word. It is the
# study's: it stands in the name of one of its 26 [[subtheme|subthemes]]. Look at what he does with it: he gives it to the car and
# the pavement, and refuses it for the group. *The next answer is where a leading question shows.* Had he
# been more polite, or more tired, we should now have a unit that says what she said.
#
# **[[closed question|Closed]]: yes, no, or one fact would do.**
#
# > **60** I: Would you have said that before you joined?\
# > **61** GP: Probably not.\
# > **62** Or it was the wine.
#
# One word asked, two given. What comes after that is his gift. Go by what a question does, not by its
# grammar: "Could you tell me how you came to be in the group?" has the form of a closed one, and nobody
# answers it with "Yes".
#
# **Double-barrelled: two things, or more, in one breath.**
#
# > **34** I: Has it changed how you meet the difficult ones, and do you think the patients notice?\
# > **35** GP: The patients notice if there's yoghurt on my sleeve.
#
# He takes the second, makes a joke of it, and comes round to the first by luck. Nobody can tell from a
# [[transcript]] what would have been said to the question that was dropped.
#
# **Interrupting: it breaks into something that is being told.**
#
# > **25** GP: Somebody says, I imagine she's a widow, and I'm thinking, she's never been married, just
# > let me –\
# > **26** I: And the rules, the frame around it, is that something that's important to you?
#
# He is telling how he was not allowed to speak. The receipts lie unturned for half the interview.
#
# **Missed probe: it passes by what has just been held out.**
#
# > **89** GP: I haven't told the group that, I don't know why.\
# > **90** It wasn't a hat, by the way.\
# > **91** I: I see.\
# > **92** Then let me ask you about the other side of it, what is hard about being in the group.
#
# **This one could go either way.** Taken alone, 92 is a sound question: open, and it gives leave to
# complain. One reader: it brings out the boredom, the best thing in the interview, so what is wrong with
# it? Another: he has just said that he keeps something from the group and does not know why, and it is
# never opened; her list has won over her ear. Both are right. A turn is not good or bad in itself. It
# is so *here*, after this sentence. (The course reads it as a missed probe.)
#
# And one that is **sound**, and looks like nothing:
#
# > **110** GP: It's the bit with the chairs I …\
# > **111** I: Mm. *(long pause)*\
# > **112** GP: I'm stopping.
#
# She has just led, and been put right. She does not defend it, or mend it, or go on. She waits, and is
# told what he has told nobody but his wife.

# %%
mu.check("information/guess-faults")

# %% [markdown]
# ## Half done
#
# Leif (invented), 58, twelve years in a group, dry. Three of her turns are read aloud for you; six are
# left. Read what stands *before* a turn and what comes *after* it, then say what it does. "Sound" is an
# answer too.

# %%
mu.ask("information/turns-leif")

# %% [markdown]
# What you compare yourself with is the course's own reading: these faults were written into the
# interviews on purpose. It is a reading all the same. Where another name can be defended it costs you
# little; where you and it disagree, say your reason aloud, and keep it if it still sounds good.
#
# ## Mending
#
# To hear a fault is half of it. What should have stood there instead? For three of her turns there are
# four proposals each. Say first what is off about hers. Most proposals repair one thing and break another.

# %%
mu.ask("information/rewrites")

# %% [markdown]
# What the good ones have in common: they are short; they stay with the last thing that was said, in the
# other's words; they ask for what happened rather than for an opinion; and *an answer that you do not
# hope for would fit in them*. The last is the test. Try it on "Are you still taking the tablets?"
#
# ## Alone
#
# Farida (invented), 45, seven years in a group, warm and exact. Thirteen turns, nothing done for you.
# Check; mend; check again. After your second try you are told the reason for each. (In a hurry,
# code the first six and go on.)

# %%
mu.ask("information/turns-farida")

# %% [markdown]
# *A good place for a break, and the end of the first sitting. The second begins here.*
#
# ## From words to numbers
#
# A questionnaire is an interview that asks everybody the same, and cannot hear how it is answered. Take
# high exhaustion, and call two shares by the names they have in epidemiology:
#
# - **[[sensitivity]]**: of those who have it, how many say so? The rest deny it, or do not notice.
# - **[[specificity]]**: of those who do not have it, how many say that they do not? The rest say so by
#   mistake.
#
# What is reported has two streams: those who have it and say so, and those who say so without having it.
#
# > reported = sensitivity × true + (1 − specificity) × (1 − true)
#
# One group, by hand. Of 100 members 30 have it. Sensitivity 80 %: 24 say so. Specificity 90 %: of the
# other 70, 7 say so by mistake. Reported: **31**. Two errors, and the number looks untouched. Now
# there is a second group, of whom 45 have it, and the same questionnaire. Will the *comparison* be
# untouched as well? Commit to a guess; the lab opens then.

# %%
mu.ask("information/lab")

# %% [markdown]
# ## What the lab shows
#
# Try each, and say first what you expect.
#
# - **The same error in both groups** ([[non-differential]]): lower both specificities. Which way does
#   the ratio go, every time? Then the exception: with both specificities at 100 %, lower both
#   sensitivities alike. What stays as it was, and what shrinks?
# - **Denial only among members**, all else perfect. And **only among the others**. The error is the same
#   size; look where each of them takes you.
# - **No difference at all**: 45 and 45. Now make one, without anybody's getting better or worse.
# - Find a setting at which members look **better off and are worse off**.
#
# So "measurement error only weakens a result" needs a condition, that both groups err alike. (And where
# nobody says yes by mistake, the same denial in both leaves the ratio alone and shrinks the difference.)
# Members of a group which teaches one to speak of strain, and others who never learned to: do they?

# %%
mu.check("information/lab")

# %% [markdown]
# Before you ask how much, ask which way. Six cases; none of them needs a number.

# %%
mu.ask("information/which-way")

# %% [markdown]
# ## How much it takes
#
# "They may not have answered honestly" can be said of every questionnaire, and has never settled
# anything. Say *how many*.
#
# A published comparison: in Belgrade, 5 of 70 members of [[Balint group|Balint groups]] had high emotional exhaustion and
# 63 of 140 others, 7.1 % against 45 % (Stojanovic-Tasic and colleagues 2018). Suppose that there is truly
# no difference, 45 % in both. Could denial alone have made it?

# %%
mu.ask("information/how-much")

# %% [markdown]
# <details><summary>The same by hand, when you have guessed.</summary>To be seen are 5 of 70, .071; there
# are .45; so .071 / .45 = <strong>.159</strong> of them say so: <strong>16 of 100 say so, and 84 deny</strong>, in one
# group, and nobody in the other.</details>
#
# You may think that impossible, or you may know a setting in which it is not. Either way you now argue
# about a size. (That these were the *same kind* of people to begin with is another question: lessons 06
# and 08.)
#
# ## And back again
#
# Most often one has the report and wonders about the truth. The formula runs backwards:
#
# > true = (reported − (1 − specificity)) / (sensitivity + specificity − 1)
#
# In words: take away those who say so by mistake, then stretch what is left. Try it on the same report.
# Then lower the members' specificity to 90 %, and read what you are told.

# %%
mu.ask("information/back-again")

# %% [markdown]
# *That cannot be* is not a failure of the method. It is the most that arithmetic can do for you: two of
# your numbers exclude each other, so one of your beliefs is wrong. A correction is a conditional
# sentence. It is as good as its *if*.
#
# *If you like* sums: once by hand, on a published example. Mind what changes much and what hardly
# changes. (The exercise asks for the same with numbers of your own.)

# %%
mu.ask("information/published")

# %% [markdown]
# ## One word, many measures
#
# So far there was something to be wrong *about*. But what is [[burnout]]? A review of studies among
# physicians found it defined in **at least 142 ways**, and shares from **0 to 80.5 %** (Rotenstein and
# colleagues 2018). Part of that is life, and part of it is where somebody drew a line. Commit to a
# guess about twenty invented people who all tell the truth.

# %%
mu.ask("information/cut-off")

# %% [markdown]
# At 6 one could write "Members are burnt out less often", and at 7 "Members are burnt out more often",
# and be right each time. Somebody has to choose.

# %%
mu.ask("information/where-to-cut")

# %% [markdown]
# ## A number that cannot be
#
# One last question to ask of a number, before any of the others: *can it be at all?* A per cent of seventy
# people is a whole number of people. Brown and Heathers (2017) made a test of this for means; for per
# cents a pocket calculator is enough.

# %%
mu.ask("information/one-grain")

# %% [markdown]
# It is a small thing, and a misuse of it is near at hand: to cry fraud over a tenth of a per cent. What
# it buys is a good question to the authors.

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **That it was so.** The lab shows what denial, forgetting or a wrong cut *would* do. It does not show
#   that anybody denied. Sensitivity and specificity of a questionnaire are themselves measured, against
#   something that was asked as well.
# - **What would have been said.** A leading question that is refused has done less harm than a sound one
#   that came at the wrong moment. Nobody can read in a transcript the answer that was not given.
# - **The strongest objection to what you just did:** an interview is no thermometer. For many qualitative
#   researchers the interviewer is not an error to be taken away. What is said is made by two people, and
#   a study gains by saying so: who asked, and from where. From there "the interviewer's influence" is part
#   of the [[finding]]. But then the finding must not be told as if nobody had asked.
# - **Who was not asked.** The best question in the world does not reach those who have left. That was
#   lesson 06; and that two groups may have differed before anybody asked them anything is lesson 08.

# %% [markdown]
# ## Memo

# %%
mu.ask("information/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), Table 2 and its journal-club questions. Rogan WJ,
# Gladen B. Estimating prevalence from the results of a screening test. *Am J Epidemiol* 1978;107:71–76,
# [doi:10.1093/oxfordjournals.aje.a112510](https://doi.org/10.1093/oxfordjournals.aje.a112510). Fox MP,
# MacLehose RF, Lash TL. *Applying quantitative bias analysis to epidemiologic data*, 2nd ed. 2021,
# [doi:10.1007/978-3-030-82673-4](https://doi.org/10.1007/978-3-030-82673-4). Stojanovic-Tasic M and
# colleagues. Is Balint training associated with the reduced burnout among primary health care doctors?
# *Libyan J Med* 2018;13:1440123,
# [doi:10.1080/19932820.2018.1440123](https://doi.org/10.1080/19932820.2018.1440123). Rotenstein LS and
# colleagues. Prevalence of burnout among physicians: a systematic review. *JAMA* 2018;320:1131–1150,
# [doi:10.1001/jama.2018.12777](https://doi.org/10.1001/jama.2018.12777). Brown NJL, Heathers JAJ. The GRIM
# test. *Soc Psychol Personal Sci* 2017;8:363–369,
# [doi:10.1177/1948550616673876](https://doi.org/10.1177/1948550616673876). The published example of a
# correction is the one in the tests of the R package episensr.
#
# Next: exercise 07 in `exercises/07_information`, with other interviews and numbers of your own.

# %% [markdown]
# [[in code]]
