# %% [markdown]
# # 07 Information
#
# *Journal-club question 4, second part: how far does the way in which information was gathered
# explain the findings? [[minutes]]. The first sitting is about questions: what does a question do
# to an answer? The second is about numbers: what do wrong answers do to a number?*
#
# **Afterwards you can** hear what an interviewer does each time he or she speaks, and correct a
# question that suggests its own answer. You can say what wrong answers do to a comparison: they
# make two groups look more alike, or they make one of them look better. You can say how large an
# error must be to produce the whole difference. You can calculate the true number from the reported
# one, if you assume how large the errors are. And you can check whether a number is possible at all.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real participant
# were used. Every number in the labs comes from an invented mechanism. For published numbers the source is
# given.*

# %% [markdown]
# ## A scene
#
# "And you are taking the tablets, aren't you?" He says yes. You write "adherent", and cannot
# explain the blood pressure. In the corridor the nurse asks him how he manages with so many boxes.
# He laughs and tells her: the white ones on weekdays, the others when his daughter is coming.
# Nobody lied. You asked whether he was a good patient. She asked how he manages.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Nine people who stayed are interviewed, and all praise the group. What could
# selection have to do with it, and what would *more* of the same people add?</summary>Those whom it
# helped may be more likely to stay and to be asked. If so, fifteen of them instead of nine give the
# same one-sided picture, and make it look more certain. Two people who left can change
# it.</details>
#
# <details><summary>You condense a unit, and the word "relief" is in your sentence. What do you
# check?</summary>Who said it. If it is in the interviewer's question, and the answer only repeats it, it is
# the interviewer's word.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## Three things shape every answer
#
# At least three things come between reality and the data.
#
# - **The question.** It offers words, it decides what comes first, and it hints at what would be a good
#   answer.
# - **The wish to look good.** People want to please, or not to be a burden: this is
#   **[[social desirability]]**. People answer differently when colleagues are listening.
# - **Memory.** How we are today changes how we remember the past. A doctor who is better now may recall the
#   bad winter as darker than it was, or may have forgotten it.
#
# Errors of this kind can make findings wrong. This is **[[information bias]]**. If they push all
# answers in one direction, the findings are wrong in that direction. If they go in both directions,
# two groups usually look more alike. Information bias differs from [[selection bias]]: here the
# right people may have been asked, but their answers differ from reality.
#
# **Look in the article's Methods** before you go on: who interviewed, in which role, where, and with what
# [[interview guide]]? Slides of the first author say that the interviews were audio-taped and transcribed
# verbatim. Write down where you found the rest, and what you did not find.

# %% [markdown]
# ## Predict
#
# First sitting: questions. In lesson 02 you read Tomas (invented), 38, three years in a group. This
# time listen to the interviewer. She is polite, prepared and attentive, and she speaks sixteen
# times. Choose a number before you read on.

# %%
mu.ask("information/guess-faults")

# %% [markdown]
# ## Worked
#
# It is easy to learn to recognise five faults of an interviewer's turn. All examples come from the
# interview with Tomas. Each number is the number of a sentence. I is the interviewer; [[GP]] is
# Tomas.
#
# **[[leading question|Leading]]: it suggests an answer to the other person, or a word for the
# answer.**
#
# > **107** GP: It's the one night I don't do teeth.\
# > **108** I: So it gives you a breathing space, in spite of everything.\
# > **109** GP: The car does, and the pavement.\
# > **110** It's the bit with the chairs I …
#
# This is a conclusion that begins with "so". "Breathing space" is not his word. The study uses this
# expression: it is in the name of one of the study's 26 [[subtheme|subthemes]]. He accepts the word
# for the car and the pavement, and refuses it for the group. *Look at the next answer to see what a
# leading question did.* A more polite man might have agreed. Then we would have a unit with her
# words, not his.
#
# **[[closed question|Closed]]: yes, no, or one fact is enough as an answer.**
#
# > **60** I: Would you have said that before you joined?\
# > **61** GP: Probably not.\
# > **62** Or it was the wine.
#
# A yes or a no is enough as an answer, and his answer is hardly longer. Judge a question by what it
# does, not by its grammar: "Could you tell me how you came to be in the group?" looks closed, and
# nobody answers it with "Yes".
#
# **Double-barrelled: it asks two things, or more, at once.**
#
# > **34** I: Has it changed how you meet the difficult ones, and do you think the patients notice?\
# > **35** GP: The patients notice if there's yoghurt on my sleeve.
#
# He answers the second question, with a joke. A [[transcript]] does not show what he would have answered to
# the first one.
#
# **Interrupting: it stops the other in the middle of telling something.**
#
# > **25** GP: Somebody says, I imagine she's a widow, and I'm thinking, she's never been married, just
# > let me –\
# > **26** I: And the rules, the frame around it, is that something that's important to you?
#
# He is telling how he was not allowed to speak.
#
# **Missed [[probe]]: it does not ask further (probe) about what the other has just offered.**
#
# > **89** GP: I haven't told the group that, I don't know why.\
# > **90** It wasn't a hat, by the way.\
# > **91** I: I see.\
# > **92** Then let me ask you about the other side of it, what is hard about being in the group.
#
# **Two readers can judge this turn differently.** If you read only sentence 92, you find a good
# question: it is open, and it allows a complaint. One reader says: because of this turn he tells of
# his boredom, and this is the best part of the interview. Another says: he has just told her that
# he keeps something from the group, and she does not ask about it. The same turn can be good in one
# place and bad in another: it depends on what was said just before. (Here, the course reads it as a
# missed probe.)
#
# And here is a turn that is **sound**, which means without fault:
#
# > **110** GP: It's the bit with the chairs I …\
# > **111** I: Mm. *(long pause)*\
# > **112** GP: I'm stopping.
#
# She has just used a leading question, and he has corrected her. She does not defend her question. She waits.
# Then he tells her something that he has told only his wife.

# %%
mu.check("information/guess-faults")

# %% [markdown]
# ## Half done
#
# Leif (invented) is 58 and has been in a group for twelve years. Three of the interviewer's turns
# are done for you; six are left. Read what comes *before* a turn and what comes *after* it. Then
# say what the turn does. "Sound" is an answer too.

# %%
mu.ask("information/turns-leif")

# %% [markdown]
# The course compares your answers with its own reading: these faults were written into the interviews on
# purpose. The course's answer is still only one reading. If you name another fault, and there are good
# reasons for it, you lose little. If you disagree, say your reason aloud. Keep your answer if the reason
# still convinces you.
#
# ## Mending
#
# What should the interviewer have said instead? For three of her turns there are four proposals each. First
# say what is wrong with her own turn. Most proposals repair one thing and spoil another.

# %%
mu.ask("information/rewrites")

# %% [markdown]
# The good proposals are short. They ask for something that happened, and not for an opinion. (In
# one of them the interviewer asks nothing. She only waits.) It is even better if they use a word of
# the other person. And *they also allow the answer that you do not hope for*. Test this on "Are you
# still taking the tablets?" (In [side room E](E_asking_and_transcribing.ipynb) you correct an
# interview guide and do an interview.)
#
# ## Alone
#
# Farida (invented) is 45 and has been in a group for seven years. The interviewer has thirteen
# turns. This time no turn is done for you. Check, correct, and check again. After your second try
# the course tells you the reason for each turn. (If time is short, code the first six.)

# %%
mu.ask("information/turns-farida")

# %% [markdown]
# [[break]]

# %% [markdown]
# ## From words to numbers
#
# A questionnaire asks everybody the same questions, but it cannot hear how people answer. For example, it
# asks about high exhaustion. Two shares have names in epidemiology:
#
# - **[[sensitivity]]**: of those who have it, how many say yes? The rest deny it, or do not notice it.
# - **[[specificity]]**: of those who do not have it, how many say no? The rest say yes by mistake.
#
# The reported share is a sum of two parts: those who have it and say yes, and those who do not have it and
# say yes by mistake.
#
# > reported = sensitivity × true + (1 − specificity) × (1 − true)
#
# One group, by hand. Of 100 members 30 have it. Sensitivity 80 %: 24 of them say yes. Specificity
# 90 %: of the other 70, 7 say yes by mistake. Reported: **31**. There are two errors, and still the
# reported number (31) is almost the true one (30). Now a second group answers the same
# questionnaire. In this group 45 of 100 have it. Is the *comparison* almost right as well? Make a
# guess; then the lab opens.

# %%
mu.ask("information/lab")

# %% [markdown]
# ## What the lab shows
#
# Try each, and say first what you expect.
#
# - **The same error in both groups** ([[non-differential]]): lower both specificities. In which
#   direction does the ratio move? Then try a special case: set both specificities to 100 %, and
#   lower both sensitivities by the same amount. What stays as it was, and what shrinks?
# - **Denial only among members**: lower the sensitivity of the members, and set everything else to 100 %.
#   Then do the same for **the others only**.
# - **No difference at all**: set the true shares to 45 and 45. Now move the other sliders until the
#   reported numbers differ. The true ones stay the same.
# - Move the sliders until members look **less exhausted** than the others, but truly are **more
#   exhausted**.
#
# People say: "Measurement error only weakens a result." This sentence is true only under several
# conditions. Both groups must have the same error. The questionnaire must be better than chance:
# sensitivity and specificity together are more than 100 %. (If they are less, the comparison says
# the opposite.) The answer must have two values, as here. The errors must not depend on anything
# else, such as errors in another question. And even then the sentence is true on average, not in
# every single study. (In the special case above, nobody says yes by mistake, and the same share
# denies in both groups. Then the ratio stays as it was, and the difference shrinks.) Members of a
# group learn to speak of strain, and others do not. Do both answer with the same error?

# %%
mu.check("information/lab")

# %% [markdown]
# Before you ask how large an error is, ask in which direction it goes. There are six cases; none of them
# needs a number.

# %%
mu.ask("information/which-way")

# %% [markdown]
# ## How large must the error be?
#
# You can say about every questionnaire: "They may not have answered honestly." Instead, say *how many*
# people would have to deny their exhaustion to produce the reported difference.
#
# A published comparison comes from Belgrade. Of 70 primary care doctors who had completed at least a year of
# [[Balint group|Balint training]], 5 had high emotional exhaustion: 7.1 %. Of 140 doctors without this
# training, 63 had it: 45 % (Stojanovic-Tasic and colleagues 2018). Suppose that truly there is no difference:
# 45 % in both groups. Could denial alone have produced the reported difference?

# %%
mu.ask("information/how-much")

# %% [markdown]
# <details><summary>The same by hand: open this when you have guessed.</summary>The reported share is 5 of
# 70, or .071. The true share is .45. .071 / .45 = <strong>.159</strong>. So of 100 exhausted members,
# <strong>16 say yes, and 84 deny it</strong>. This happens in one group only; in the other, nobody
# denies.</details>
#
# You may think that this is impossible, or you may know a place where it is possible. Now the discussion is
# about how large the error must be. (Whether these were the *same kind* of people is another question:
# lessons 06 and 08.)
#
# ## And back again
#
# Most often you have the reported number and want to know the true one. First subtract those who say yes by
# mistake. Then divide by a number that says how well the questionnaire separates the two kinds of people.
#
# > true = (reported − (1 − specificity)) / (sensitivity + specificity − 1)
#
# Try it on the same report. Then lower the first group's specificity to 90 %, and read what the lab says.

# %%
mu.ask("information/back-again")

# %% [markdown]
# The result "not possible" is useful. Either one of your assumptions is wrong, or chance has made
# the reported share too small. With 70 people, chance can do this. Suppose that nobody has it, and
# that specificity is 90 %: in 29 of 100 such samples five people or fewer say yes. A correction is
# only as good as your assumptions. (After the [[memo]] there is an example to work out by hand.)
#
# ## One word, many measures
#
# So far we assumed one true value, and answers could be wrong. But what is [[burnout]]? A review of studies
# among physicians found **at least 142 definitions**, and percentages from **0 to 80.5 %** (Rotenstein and
# colleagues 2018). Part of the reason is the line (cut-off) from which somebody counts as burnt out. Make a
# guess about twenty invented people who all tell the truth.

# %%
mu.ask("information/cut-off")

# %% [markdown]
# With the line at 6 one could write "Members are burnt out less often", and at 7 "Members are burnt
# out more often". Both are correct. If one uses a line, somebody has to choose it. One can also use
# no line, and compare the points themselves.

# %%
mu.ask("information/where-to-cut")

# %% [markdown]
# ## A number that is not possible
#
# One last question: *is a number possible at all?* Behind every percentage of seventy people there must be a
# whole number of people. Brown and Heathers (2017) made a test of this kind for means; for percentages a
# pocket calculator is enough.

# %%
mu.ask("information/one-grain")

# %% [markdown]
# Do not accuse anybody of fraud because of a tenth of a per cent. But you now have a good question to the
# authors.

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **Whether anybody answered wrongly.** The lab shows what denial, forgetting or a cut-off *would*
#   do. It does not show that anybody denied. To find the sensitivity of a questionnaire, one
#   compares its answers with another measure, and this measure can be wrong too.
# - **What would have been said.** A leading question that is refused may do less harm than a sound question
#   at the wrong moment. A transcript does not show the answer that was not given.
# - **The strongest objection to what you just did:** a thermometer measures, but an interview does
#   not. Many qualitative researchers think that both people in an interview produce together what
#   is said, and that a study should say who asked, and from which position. Then "the interviewer's
#   influence" is part of the [[finding]]. But then the study must not present the finding as if
#   nobody had asked anything.
# - **Who was not asked.** Even the best question does not reach people who have left (lesson 06). Two
#   groups may have differed before anyone asked them anything (lesson 08).

# %% [markdown]
# ## Memo

# %%
mu.ask("information/looking-back")

# %% [markdown]
# ## If you like: a correction by hand
#
# Work out one correction by hand. Note which number changes much, and which hardly changes.

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
# Next: [exercise 07](exercises/07_information/07_information.ipynb), with other interviews and numbers of your own.
# Then comes [lesson 08](08_confounding.ipynb).

# %% [markdown]
# [[in code]]
