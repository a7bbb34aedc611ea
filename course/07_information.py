# %% [markdown]
# # 07 Information
#
# *Journal-club question 4, second part: to what degree can the findings be accounted for by how
# information was gathered? [[minutes]]: what a question does to an answer, and what wrong answers do to a
# number.*
#
# **Afterwards you can** hear what an interviewer's turns do, and mend a question that answers itself;
# say of a wrong answer whether it makes two groups more alike or one of them better, and how large the
# error would have to be; work a report back to what would then be true; and ask of a number whether it is
# possible at all.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used. Every number in the labs comes from an invented mechanism; what is published
# says where.*

# %% [markdown]
# ## A scene
#
# "And you are taking the tablets, aren't you?" He says yes. You write *adherent*, and wonder about the
# blood pressure. In the corridor the nurse asks him how he manages with so many boxes. He laughs and tells
# her: the white ones on weekdays, the others when his daughter is coming. Nobody lied. You asked whether
# he was a good patient. She asked how he does it.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Nine people who stayed are interviewed, all praise the group. What could selection
# have to do with it, and what would *more* of the same people add?</summary>Those whom it helped are
# more likely to stay and to be asked. Fifteen of them instead of nine give the same wrong picture, only
# more surely. Two who left can change it.</details>
#
# <details><summary>You condense a unit, and the word "relief" is in your sentence. What do you
# check?</summary>Who said it. If it stands in the interviewer's question, and the answer only repeats it,
# it is the interviewer's word.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Three things shape every answer
#
# At least three things stand between what is so and what is in the data.
#
# - **The question.** It offers words, an order, and a hint of what would be a good answer.
# - **The wish to look well.** One wants to please, or not to be a burden: this is
#   **[[social desirability]]**. It is different with colleagues listening than alone.
# - **Memory.** One remembers the past from the present. A doctor who is better now may recall the bad
#   winter as darker than it was, or may have forgotten it.
#
# If these push all answers in one direction, the findings are wrong in that direction. This is
# **[[information bias]]**. It differs from [[selection bias]]: the right people may have been asked, and
# have told something other than what is so.
#
# **Look in the article's Methods** before you go on: who interviewed, in which role, where, and with what
# guide? Slides of the first author say that the interviews were audio-taped and transcribed verbatim.
# Write down where you found the rest, and what you did not find.

# %% [markdown]
# ## Predict
#
# First sitting: questions. In lesson 02 you read Tomas (invented), 38, three years in a group. This time
# listen to the interviewer. She is courteous, prepared and awake, and she speaks sixteen times. Choose a
# number before you read on.

# %%
mu.ask("information/guess-faults")

# %% [markdown]
# ## Worked
#
# Five faults of an interviewer's turn are easy to learn. All examples are hers, with Tomas. The number is
# the sentence's.
#
# **[[leading question|Leading]]: it gives the other an answer, or a word for it.**
#
# > **107** GP: It's the one night I don't do teeth.\
# > **108** I: So it gives you a breathing space, in spite of everything.\
# > **109** GP: The car does, and the pavement.\
# > **110** It's the bit with the chairs I …
#
# This is a conclusion with "so" in front. "Breathing space" is not his word. It is the study's: it stands
# in the name of one of its 26 [[subtheme|subthemes]]. He gives it to the car and the pavement, and refuses
# it for the group. *Look at the next answer to see what a leading question did.* A more polite man would
# have agreed, and we should have a unit that says what she said.
#
# **[[closed question|Closed]]: yes, no, or one fact would do.**
#
# > **60** I: Would you have said that before you joined?\
# > **61** GP: Probably not.\
# > **62** Or it was the wine.
#
# She asked for one word and got two. Go by what a question does, not by its grammar: "Could you tell me how
# you came to be in the group?" looks closed, and nobody answers it with "Yes".
#
# **Double-barrelled: two things, or more, at once.**
#
# > **34** I: Has it changed how you meet the difficult ones, and do you think the patients notice?\
# > **35** GP: The patients notice if there's yoghurt on my sleeve.
#
# He answers the second, with a joke. A [[transcript]] does not show what he would have said to the question
# that was lost.
#
# **Interrupting: it breaks into something that is being told.**
#
# > **25** GP: Somebody says, I imagine she's a widow, and I'm thinking, she's never been married, just
# > let me –\
# > **26** I: And the rules, the frame around it, is that something that's important to you?
#
# He is telling how he was not allowed to speak.
#
# **Missed probe: it passes by what has just been offered.**
#
# > **89** GP: I haven't told the group that, I don't know why.\
# > **90** It wasn't a hat, by the way.\
# > **91** I: I see.\
# > **92** Then let me ask you about the other side of it, what is hard about being in the group.
#
# **This one could go either way.** Alone, 92 is a sound question: it is open, and it allows a complaint. One
# reader: it brings out the boredom, the best part of the interview. Another: he has just said that he keeps
# something from the group, and she does not ask about it. A turn is good or bad *here*, after this sentence.
# (The course reads it as a missed probe.)
#
# And one that is **sound**:
#
# > **110** GP: It's the bit with the chairs I …\
# > **111** I: Mm. *(long pause)*\
# > **112** GP: I'm stopping.
#
# She has just led, and he has corrected her. She does not defend it. She waits, and he tells her what he
# has told only his wife.

# %%
mu.check("information/guess-faults")

# %% [markdown]
# ## Half done
#
# Leif (invented), 58, twelve years in a group. Three of her turns are done for you; six are left. Read what
# stands *before* a turn and what comes *after* it, then say what it does. "Sound" is an answer too.

# %%
mu.ask("information/turns-leif")

# %% [markdown]
# You compare yourself with the course's own reading: these faults were written into the interviews on
# purpose. It is still a reading. Where another name can be defended it costs little. Where you disagree,
# say your reason aloud, and keep your answer if the reason still convinces you.
#
# ## Mending
#
# What should she have said instead? For three of her turns there are four proposals each. Say first what is
# wrong with hers. Most proposals repair one thing and spoil another.

# %%
mu.ask("information/rewrites")

# %% [markdown]
# The good ones are short. They stay with the last thing that was said, in the other's words. They ask what
# happened rather than for an opinion. And *an answer that you do not hope for would fit*. Test this on "Are
# you still taking the tablets?"
#
# ## Alone
#
# Farida (invented), 45, seven years in a group. Thirteen turns, nothing done for you. Check, mend, and check
# again. After your second try you are told the reason for each. (If time is short, code the first six.)

# %%
mu.ask("information/turns-farida")

# %% [markdown]
# [[break]]

# %% [markdown]
# ## From words to numbers
#
# A questionnaire asks everybody the same, and cannot hear how it is answered. Take high exhaustion. Two
# shares have names in epidemiology:
#
# - **[[sensitivity]]**: of those who have it, how many say so? The rest deny it, or do not notice.
# - **[[specificity]]**: of those who do not have it, how many say that they do not? The rest say so by
#   mistake.
#
# What is reported comes from two sources: those who have it and say so, and those who say so without having
# it. In words first: the reported share is the true share that says so, and the others who say so by mistake.
#
# > reported = sensitivity × true + (1 − specificity) × (1 − true)
#
# One group, by hand. Of 100 members 30 have it. Sensitivity 80 %: 24 say so. Specificity 90 %: of the
# other 70, 7 say so by mistake. Reported: **31**. There are two errors, and the number is almost the same. Now
# there is a second group, of whom 45 have it, and the same questionnaire. Is the *comparison* almost the
# same as well? Make a guess; then the lab opens.

# %%
mu.ask("information/lab")

# %% [markdown]
# ## What the lab shows
#
# Try each, and say first what you expect.
#
# - **The same error in both groups** ([[non-differential]]): lower both specificities. In which direction
#   does the ratio move? Then the exception: with both specificities at 100 %, lower both sensitivities alike.
#   What stays as it was, and what shrinks?
# - **Denial only among members**, all else perfect. And **only among the others**.
# - **No difference at all**: 45 and 45. Now make one, although nobody gets better or worse.
# - Find a setting at which members look **better off and are worse off**.
#
# "Measurement error only weakens a result" needs several conditions. Both groups must have the same error.
# The answer must have two values, as here. The errors must not depend on anything else, such as errors in
# another question. And even then it holds on average, not in every single study. (Where nobody says yes by
# mistake, the same denial in both leaves the ratio as it was and shrinks the difference.) Members of a group
# learn to speak of strain, and others do not. Do they answer with the same error?

# %%
mu.check("information/lab")

# %% [markdown]
# Before you ask how much, ask in which direction. Six cases; none of them needs a number.

# %%
mu.ask("information/which-way")

# %% [markdown]
# ## How much it takes
#
# "They may not have answered honestly" can be said of every questionnaire. Say *how many* would have to
# deny.
#
# A published comparison: in Belgrade, 5 of 70 primary care doctors who had completed at least a year of
# [[Balint group|Balint training]] had high emotional exhaustion, and 63 of 140 without: 7.1 % against 45 %
# (Stojanovic-Tasic and colleagues 2018). Suppose that truly there is no difference, 45 % in both. Could denial
# alone have made it?

# %%
mu.ask("information/how-much")

# %% [markdown]
# <details><summary>The same by hand, when you have guessed.</summary>5 of 70 are reported, .071; there
# are .45; so .071 / .45 = <strong>.159</strong> of them say so: <strong>16 of 100 say so, and 84 deny</strong>, in one
# group, and nobody in the other.</details>
#
# You may think that impossible, or you may know a setting in which it is not. Now you argue about a size.
# (Whether these were the *same kind* of people is another question: lessons 06 and 08.)
#
# ## And back again
#
# Most often one has the report and asks for the truth. In words: take away those who say so by mistake, then
# divide by how well the questionnaire tells the two kinds of people apart.
#
# > true = (reported − (1 − specificity)) / (sensitivity + specificity − 1)
#
# Try it on the same report. Then lower the first group's specificity to 90 %, and read what you are told.

# %%
mu.ask("information/back-again")

# %% [markdown]
# *That cannot be* is a useful result: two of your numbers exclude each other, so one of your assumptions is
# wrong. A correction is only as good as what you assume. (An example to work out by hand stands after
# the [[memo]].)
#
# ## One word, many measures
#
# So far there was something to be wrong *about*. But what is [[burnout]]? A review of studies among
# physicians found it defined in **at least 142 ways**, and shares from **0 to 80.5 %** (Rotenstein and
# colleagues 2018). Part of the reason is where somebody drew a line. Make a guess about twenty invented people
# who all tell the truth.

# %%
mu.ask("information/cut-off")

# %% [markdown]
# With the line at 6 one could write "Members are burnt out less often", and at 7 "Members are burnt out more
# often". Both are correct. Somebody has to choose.

# %%
mu.ask("information/where-to-cut")

# %% [markdown]
# ## A number that cannot be
#
# One last question: *can a number be at all?* A per cent of seventy people is a whole number of people. Brown
# and Heathers (2017) made a test of this for means; for per cents a pocket calculator is enough.

# %%
mu.ask("information/one-grain")

# %% [markdown]
# Do not cry fraud over a tenth of a per cent. It gives you a good question to the authors.

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **That it was so.** The lab shows what denial, forgetting or a cut-off *would* do. It does not show that
#   anyone denied. The sensitivity of a questionnaire is itself measured against another question.
# - **What would have been said.** A leading question that is refused has done less harm than a sound one at the
#   wrong moment. A transcript does not show the answer that was not given.
# - **The strongest objection to what you just did:** an interview is no thermometer. For many qualitative
#   researchers two people make what is said, and a study should say who asked, and from which position. Then
#   "the interviewer's influence" is part of the [[finding]]. But the finding must not be told as if nobody had
#   asked.
# - **Who was not asked.** The best question does not reach those who have left (lesson 06). Two groups may have
#   differed before anyone asked them anything (lesson 08).

# %% [markdown]
# ## Memo

# %%
mu.ask("information/looking-back")

# %% [markdown]
# ## If you like: a correction by hand
#
# Work it out once by hand. Note what changes much and what hardly changes.

# %%
mu.ask("information/published")

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
# [doi:10.1177/1948550616673876](https://doi.org/10.1177/1948550616673876). The example of a
# correction by hand comes from the tests of the R package episensr; that is software, not a publication.
#
# Next: exercise 07 in `exercises/07_information`, with other interviews and numbers of your own.

# %% [markdown]
# [[in code]]
