# %% [markdown]
# # 04 Themes
#
# *Step 4 of the study's Table 1. [[minutes]].*
#
# **Afterwards you can** code units with a codebook and say which words earned each code; build
# subthemes and a theme of your own, with a rule for what goes in and what stays out; work with a second
# coder; say what α, κ and AC1 say and what they do not; and judge a claim of saturation.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# Your practice has asked forty patients what it is like to wait for a result. You and a colleague have
# sorted the answers into heaps on the floor of the staff room. "Not being told", you call the big one by
# the window. She picks a card out of it: *I did not want to ring, in case it was bad.* "Nobody kept
# anything from her", she says. "This is about not wanting to know." You look at the heap. There are
# eleven cards in it, and by now you cannot say what you meant.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>What must a condensation do that a label does not?</summary>Say what the unit says
# about its subject, so that somebody who has not read the unit can understand it. "Preparing for
# difficult encounters" tells you where to file it. It does not tell you what was said.</details>
#
# <details><summary>Why did lesson 03 tell you to leave the names of themes alone?</summary>Because whoever
# condenses with the themes in hand finds them everywhere. Now there are condensations to hold a
# theme against, and some of them will not fit. That is what they are for.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## From units to themes
#
# You have units, and a [[condensation]] for each. **Step 4: what belongs together is brought together and
# worded anew, as [[subtheme|subthemes]] and [[theme|themes]].** A subtheme says what several units have in
# common, in one doctor's words and then in another's. A theme says what several subthemes have to do with
# one another. Neither lies in the text ready to be picked up. Somebody makes it, and can be asked why.
#
# There are two ways, and you will walk both.
#
# - **From a list to the units.** Somebody has named the subthemes already, in a **[[codebook]]**: for each,
#   a definition, what goes in, what goes elsewhere, an example. You decide which of them has its words in
#   a unit. This is *coding*. It is what one does with a second [[coder]], or with the next forty interviews.
# - **From the units to a list.** Nobody has named anything. You lay units side by side until two of them say
#   the same thing, and look for the name. This is what Kjeldmand and Holmström did: their five themes and
#   twenty-six subthemes stand at the end of their work. Here they are the codebook you begin with. The
#   names are theirs; every definition, rule and example is ours, and invented.
#
# The list comes first because it is easier, and so that you notice, on your own board afterwards, how
# hard it is to forget a list.

# %% [markdown]
# ## Predict
#
# The [[panel|panel's]] three readers coded Farida's interview with this codebook, each without seeing the
# others' work. The codebook says what goes in and what stays out of every code, and where two codes touch
# it says on which side a passage falls. How often will three careful readers still come out the same?

# %%
mu.ask("themes/guess-same-codes")

# %% [markdown]
# ## Worked
#
# Leif (invented), 58, twelve years in a group. Two units from the second half of his interview.
#
# > **103** I: What about an ordinary consultation?\
# > **104** Could you take one from this week, just as it happened?\
# > **105** GP: There was a mother on Monday who wanted a certificate so the boy needn't eat the fish at
# > school.\
# > **106** He's got eczema, it's nothing to do with fish, but the kitchen wanted it in writing.\
# > **107** And I had the pen out, and I put it down, and I said I could do the eczema but I couldn't do the
# > fish.\
# > **108** She asked what I was there for, in that case, and they heard it in the waiting room.\
# > **109** It would have taken me half a minute.\
# > **110** She's asked to change to Ines.
#
# **First the theme.** The codebook has five: with the patient, **C**; what the job is and is not, **I**; what
# makes the group safe, **S**; what group and patients have in common, and slow change, **P**; pleasure, and
# lasting in the work, **E**. A patient is there, so C? Put a finger on the words. "I could do the eczema but I
# couldn't do the fish": that draws a line between what is his and what is not. The weight lies on the job.
# **I**, and there *I2 Limits*: "a line is drawn between what is theirs and what is not".
#
# **Then what else.** *C7 Taking the lead?* He does steer the talk. But the codebook knows this place: saying
# no can look like taking the lead, and where the reason given is "not my task", it is I2. *C1 Difficult
# emotions?* The whole waiting room hears it, and I feel it in my own neck. That is my neck. No sentence of
# his has a feeling for its subject. **One code.** All three readers gave the same one; reader A noted
# beside it "C1 for the sting of it", and did not give it.
#
# > **111** At ten past five I went out to the car and rang Agnes and said I'd put down a pen.\
# > **112** She was draining potatoes.\
# > **113** She said, "Which hand?" (laughs)\
# > **114** It's most weeks, I suppose, five minutes or so, before I start the engine.
#
# Agnes is in his group, and the group is not meeting. *S5 Not alone between meetings* has "ringing a
# member" among what goes in. **S5.** Is it also pleasure, because he laughs? The laugh is in brackets.
#
# **Three rules that I keep beside me.** A unit may carry no code, one, two or three, and *none* is a proper
# answer: a patient's story on its own stays bare until the doctor says what was felt, understood, done or
# learned. Each code needs words of its own. And **the opposite gets the same code, with a mark**: where the
# thing is missing, has failed, or was brought outright by something else, the code is given and marked
# *against*. So whoever looks up a code later finds those for whom it held, and also those for whom it did
# not.

# %% [markdown]
# ## Could go either way
#
# Farida and the light box, once more (57–63; lesson 03 has the text). What the patient woke in her was not
# anger but fear, and it began at twenty-seven, with her arm up in front of forty people. All three readers
# gave *C1 Difficult emotions*: the feeling gets its right name, and she finds out when it began. What about
# *C2 Knowing oneself*, "something lasting about the doctor's own person: a habit, a soft spot, a piece of
# their own history"?
#
# | | | |
# |---|---|---|
# | reader A | C1 and **C2** | "because a piece of her own history meets the handbag" |
# | reader B | C1 | held back: "own history, but one feeling traced with one patient" |
# | reader C | C1 and **C2** | "for the piece of own history" |
#
# All three saw the same thing, and all three wrote down the same word, *history*. They differ over what
# counts. A and C read the line about one's own life; B reads the line above it, that C2 is a pattern which
# turns up with more than one patient. **The disagreement is not in Farida. It is in the codebook**, whose two
# lines had not met this unit before. The moderator kept C2, because the light box has words apart from the
# fear, and noted why B had not.
#
# That is what a second reader is good for: not to outvote you, but to find the sentence in your rule that
# can be read in two ways.
#
# **An objection, before you begin.** Braun and Clarke hold that this whole arrangement, a codebook, several
# coders, a comparison, belongs to one way of doing thematic analysis and not to theirs. In a *reflexive*
# analysis codes may change until the end, and a fixed list keeps the third thought from coming. They would
# have you ask of C2 not "who is right?" but "what does each reading let us see?". Both can be asked. This
# lesson asks the first one more often, because it is the one that two people can settle.
#
# Your guess:

# %%
mu.check("themes/guess-same-codes")

# %% [markdown]
# ## Half done
#
# Three units. For each, three answers from the codebook; one has its words there. Commit before you look.
#
# > **Farida 18** She was new to me, sixty-eight, a good wool coat, buttoned, and a handbag like so (hands wide
# > apart), brown, with one of those clasps.\
# > **19** And she didn't say good afternoon, she opened it and began taking out X-rays.\
# > **20** I: Real films, you mean?\
# > **21** GP: Real ones, the big ones, and to get them in she'd folded them.\
# > **22** In four.\
# > **23** So there was a white cross through everything, through the hip, through the neck, through a pair of
# > lungs.\
# > **24** I have no light box, so I stood up and held them against the window, and there was the bakery across
# > the street, shining through her pelvis.\
# > **25** I said, "That looks normal," and she took out the next one.
#
# > **Farida 46** And Mogens, he plays bridge, he said it sounded to him like two people dealing cards.\
# > **47** She lays down a hip, Farida lays down a normal.\
# > **48** So now she needs a better card, doesn't she, and the better hers is the quicker Farida trumps it, and
# > round they go until there's nothing left in the bag.\
# > **49** From my half metre I could see both pairs of hands.\
# > **50** I'd thought she was the one doing it.
#
# > **Leif 115** I: So in the group you've learned where your limits are.\
# > **116** GP: You might just as well say I got it from Ines.\
# > **117** Her first week, she said to somebody on the telephone, "No, that isn't ours," quite nicely, and put
# > it down.\
# > **118** Twenty-five years, and I hadn't known you could say that.\
# > **119** And she's never set foot in a group, she plays handball.

# %%
mu.ask("themes/which-code")

# %% [markdown]
# ## How to write it down
#
# Below, the units of the second half of Farida's interview stand as cards, with the codebook beside them.
# Open a code to see what goes in and what goes elsewhere. To give it, drag it onto a card, or stand on
# the card and type its letter and number (`c1`). `0` says that a unit carries no code. The same keys take
# a code away again. Where the opposite is said, press *against?* beside the code on its card, or go to the
# code with `→` and type `-`. `?` lists the rest.
#
# Read each card first to its end, and ask: *which theme?* Only then look into the list. Check; mend; check.
# After your second try, or when you ask, the readers' codes can be laid beside yours.

# %%
mu.ask("themes/code-farida")

# %% [markdown]
# **Where the points come from** (if you like). Your codes are compared with each reader's, unit by unit, and luck is taken
# off: what is left is Krippendorff's [[alpha|α]], 1 for the same codes everywhere, 0 for what chance would bring. Two
# units may share some of their codes, so the distance between them is a matter of degree (Passonneau's MASI).
# It is reckoned twice, for subthemes and for themes, and averaged: a neighbour of the right subtheme earns
# about half. Your mean with the readers then stands on a scale with two ends. At the lower end is *t*: the most that
# one gets without reading, with no code anywhere, the same code everywhere, or luck. At the upper end is *L*: what the
# readers reach with one another. On these ten units *t* is 0 and *L* is .70, so .35 earns half. As in lesson 02,
# nobody is asked to agree with the panel more than the panel agrees with itself. The mark *against* is told,
# and not counted.

# %% [markdown]
# ## A rule for what goes in
#
# Now the other way, from the units to a list. A name alone does not make a subtheme that anybody can use,
# you included, in three weeks. What does is an **entry**. Teams that code together write one for each
# code (MacQueen and colleagues 1998); here is the one for *S5* out of ours.
#
# | | |
# |---|---|
# | **name** | Not alone between meetings |
# | **definition** | The group is with the doctor when it is not meeting: as a voice, a thought, a case saved up, a member one can ring. |
# | **goes in** | Hearing or picturing the others at work or at home. Ringing a member, or knowing that one could. |
# | **goes elsewhere** | Hearing, in the meeting, that the others have it the same → I4. Using the group's words to plan the next visit → C3. |
# | **example** | *At the cottage hospital, at night, with the drip that wouldn't run, I asked myself what Dorotea would say. And then I more or less heard her say it.* (invented) |
#
# The line that does the work is *goes elsewhere*. Hardly anybody
# can write it beforehand: it takes a passage that two readers code differently. A rule that nobody has
# yet read in two ways has not been tried.

# %% [markdown]
# ## Alone
#
# Your own board. On it are **your units**: Leif as you divided him in lesson 02, with what you wrote about
# him in lesson 03; the three of Farida's from that lesson; and, for company, four of Tomas's. Where you have
# done nothing yet, prepared units stand in their place, with a reader's note on them, and say so.
#
# 1. Lay units together until two say the same thing in different words. Make a code for it (`n`), in words
#    that these units would recognise: not "Silence" but "Saying nothing so as not to be asked".
# 2. Go on until at least eight units are placed. You should have **three codes or more with two units each**,
#    and one that holds units from more than one doctor. What fits nowhere stays without a code, said out loud.
# 3. Write each code's rule into its [[memo]]: what goes in, what stays out. Merge two codes whose rules are the
#    same; split one whose units you cannot read in one breath. What a code was called before stays with it.
# 4. Make a theme over at least two of your codes. Then make two more; each may begin with one code. Lesson 05 asks
#    how themes hang together, and two give it only one pair to ask about.
#
# The study's codebook is on the board too, folded away. Try to leave it closed until you have a theme. Check;
# mend; check. The checks see the form, and nothing of the meaning: whether units are brought together and
# kept apart, whether there is a rule.

# %%
mu.ask("themes/board")

# %% [markdown]
# When a theme stands, open its codes one after the other and read all units of each, in their context. There
# is always one at which you hesitate. **Do not move it yet.** Write into the memo what made you hesitate;
# that unit is what you will need in lesson 05, where themes have to answer to what speaks against them.

# %% [markdown]
# ## A second coder
#
# Somebody else takes your units and your codebook, goes into another room, and codes. Not to find out whether
# you were right: there is no key in the other room either. A second coder is there **to find the places where
# your rule can be read in two ways**. Afterwards you sit down together, go through them one by one, and write
# down for each what you decided and why. What comes out of that hour is a better codebook.
#
# Teams often report a number as well: how far the two agreed. Before you meet the numbers, a guess.

# %%
mu.ask("second-coder/guess-rare")

# %% [markdown]
# Now look. Readers A and B of the panel on the whole of Tomas's interview. Under *What is compared* choose
# *S1*, and read down the column. Then choose *all codes*, and go to the list below it: ten places where the two
# part. **Take three of them.** Read what was said, with the sentences around it; decide, and write down which
# words decided it. *Left open* is a decision too, where both readings have words to stand on.
#
# If you like, compare your own codes with a reader's: choose *You*. There, Farida is coded as you coded her with the
# codebook, and Leif and Tomas as they are on your board. Have you a partner who has done this lesson? Lay a copy of
# their `trail.jsonl` beside yours under another name, and open *A second coder's [[trail]]*. Then the two coders are
# you.

# %%
mu.ask("second-coder/compare")

# %% [markdown]
# And your guess, beside what came out:

# %%
mu.check("second-coder/guess-rare")

# %% [markdown]
# With your first decision kept, *Show the panel* lays beside each place what the panel's moderator decided there, and
# why. The moderator is not the key. Where you decided otherwise with a reason that holds, there are now two of you.
#
# **Could go either way.** Sentences 116–119 are coded differently by all three readers in turn. One could
# say that the rules need another line. One could also say that Tomas himself means two things there, and that a
# rule which made everybody code it alike would only hide that.

# %% [markdown]
# ## What the numbers say, and what they do not
#
# Here is how the first of these numbers is made. Two clinicians gave 200 patients one of three diagnoses; it is the
# table with which Cohen made [[kappa|κ]] known in 1960 (p. 45).
#
# | | second says A | second says B | second says C | together |
# |---|---|---|---|---|
# | **first says A** | 88 | 14 | 18 | 120 |
# | **first says B** | 10 | 40 | 10 | 60 |
# | **first says C** | 2 | 6 | 12 | 20 |
# | **together** | 100 | 60 | 40 | 200 |
#
# **[[observed agreement|Observed agreement]]**: 88 + 40 + 12 = 140 of 200, which is .70. **What luck would do**:
# the first says A for 120 of 200, the second for 100 of 200. If each drew as often as they do, but blindly,
# both would say A in .60 × .50 = .30 of all cases. B adds .30 × .30 = .09 and C .10 × .20 = .02: together .41.
#
# So .41 comes for nothing, .59 is left to be earned, and they earned .70 − .41 = .29 of it. That share is
# **Cohen's κ**. Work it out below, by hand or with a pocket calculator.

# %%
mu.ask("second-coder/published")

# %% [markdown]
# **Why there are so many** (if you like). Beside κ you will meet Krippendorff's α, Gwet's [[AC1]] and others. All of
# them ask what part of the agreement luck would have brought, and each has another idea of luck:
#
# | | luck is… | so it parts from the others when… |
# |---|---|---|
# | **κ** (Cohen) | each coder drawing blindly, by their own habits | one code is very common or very rare: then it drops |
# | **π** (Scott) | both drawing from one pot | the two have unequal habits: then it is below κ |
# | **α** (Krippendorff) | as π, from the pot without putting back | there are few units; and it bears missing codes and more coders |
# | **AC1** (Gwet) | only at work where a unit is hard to code | a code is very rare: then it stays high |
# | **uα, B** | for stretches that each coder also had to *mark* | the two heard the same, and cut elsewhere |
#
# Now go back to *S1*. One reader gave it to four sentences, the other to none. Observed .97, κ .00, AC1 .97. κ says: all you agree
# on is where nothing is. AC1 says: you agree, and it is no wonder, where so little is there. Both are right. The
# sentence that a reader of your report needs is a third one: *of the sentences that at least one of us marked, both
# marked none.*
#
# **What none of them says:** whether either coder is right; whether the code is worth having; what the four
# sentences mean. Two coders from one school may miss the same thing and reach .95. Braun and Clarke (2021) go further:
# in a reflexive thematic analysis a code is one reader's way of seeing, and to measure whether another sees the
# same is to mistake the work for something else. Where a codebook is to be *used by many*, agreement tells whether it
# can be. Say which of the two you are doing, and why.

# %% [markdown]
# ## When is it enough?
#
# Nine interviews. Why not eight, or thirty? A usual answer is **[[saturation]]**: one stops when further interviews
# bring nothing new. Guest, Namey and Chen (2020) made it something that can be counted. Take the codes of the
# first interviews, usually four to six: the **base**. Then see what the next two or three bring, the **run**. If
# that is no more than 5 per cent of the base (or nothing at all), it is reached. They write **6+2**: reached after six,
# confirmed by the next two. (Some write it of the run that *ends* at six. Say which you mean.)
#
# Commit first. Then try: another base; no new codes at all; **another order**, with Alt and the arrow keys, or drawn by luck; your
# own board instead of the panel's codes.

# %%
mu.ask("second-coder/curve")

# %% [markdown]
# As the interviews stand, it is never reached. Put Leif and Solveig first, and it is reached after five, and
# the last two interviews bring nothing. *The same nine people said the same things.* In a real study nobody sees the orders that did not
# happen.
#
# And it is the codes that saturate, not the people. With five themes instead of twenty-six subthemes it would
# be reached at once; with your own codes, drawn as finely as you like, never. Braun and Clarke would say that this
# is just what is wrong with the idea: meaning is made by a reader, and does not run out. Malterud and colleagues
# (2016) ask another question instead: how much **information** do these people hold for *this* question? (Lesson
# 06 comes back to it.)
#
# If you like: the other table that one meets in reports sets **themes against interviews**. It shows at a glance who carries a
# theme, and hides at a glance what they said. So here each number opens.

# %%
mu.ask("second-coder/matrix")

# %% [markdown]
# <details><summary>When you have found yours: one that is easily missed</summary><em>S</em>, Oskar: one unit, and
# it speaks <em>against</em> security. In the table it is a 1 like any other.</details>
#
# Five of the nine interviews belong to exercises, and their cells can be counted here but not opened.

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **Whether the themes are there.** A codebook finds what it has a name for. The readers of the panel met
#   several things that had none: grief itself, care given in silence, a quarrel as such. They left those units
#   bare, as the rules say, and so the table of themes has no line for them.
# - **The strongest objection to what you just did:** a code lifts a sentence out of the one conversation in
#   which it meant something. "Nobody rang" is told on a stair with sleet down the neck, to an interviewer who
#   has just said "Mm". Under S5 it lies beside other sentences that share a topic with it. Narrative researchers
#   would keep the story whole, and lose the comparison.
# - **How much of something there is.** Eleven units under one code and two under another says what was told
#   often, by those who were asked, to somebody who asked for it. Often told is not widespread, and a thing said
#   once may be the thing that matters.
# - **That two coders agree** shows that the rule can be used. Whether it is worth using, no coefficient tells.

# %% [markdown]
# ## Memo

# %%
mu.ask("themes/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), Tables 1 and 2. Braun V, Clarke V. One size fits all?
# What counts as quality practice in (reflexive) thematic analysis? *Qual Res Psychol* 2021;18(3):328–352,
# [doi:10.1080/14780887.2020.1769238](https://doi.org/10.1080/14780887.2020.1769238). Cohen J. A
# coefficient of agreement for nominal scales. *Educ Psychol Meas* 1960;20:37–46,
# [doi:10.1177/001316446002000104](https://doi.org/10.1177/001316446002000104). Guest G, Namey E, Chen M. A simple
# method to assess and report thematic saturation in qualitative research. *PLoS ONE* 2020;15(5):e0232076,
# [doi:10.1371/journal.pone.0232076](https://doi.org/10.1371/journal.pone.0232076). Gwet KL. Computing inter-rater
# reliability and its variance in the presence of high agreement. *Br J Math Stat Psychol* 2008;61:29–48,
# [doi:10.1348/000711006X126600](https://doi.org/10.1348/000711006X126600). Krippendorff K. *Content
# analysis: an introduction to its methodology*, 4th ed., 2019. MacQueen KM, McLellan E, Kay K, Milstein B.
# Codebook development for team-based qualitative analysis. *Cultural Anthropology Methods* 1998;10(2):31–36.
# Malterud K, Siersma VD, Guassora AD. Sample size in qualitative interview studies: guided by information power.
# *Qual Health Res* 2016;26:1753–1760,
# [doi:10.1177/1049732315617444](https://doi.org/10.1177/1049732315617444). Passonneau R. Measuring agreement on
# set-valued items (MASI) for semantic and pragmatic annotation. *LREC* 2006. Scott WA. Reliability of content
# analysis. *Public Opin Q* 1955;19:321–325.
#
# Next: exercise 04 in `exercises/04_themes`, with other voices.

# %% [markdown]
# [[in code]]
#
# Observed agreement and κ can also be written once and for all, as functions. A table is a list of rows. How
# many units it has is `sum(sum(row) for row in table)`, and `table[0][1]` is what stands in the first row,
# second column. Write what is missing and run the cell: both are tried on Cohen's table and on others.
#
# ```python
# def observed(table):
#     """The share of units that both coded alike."""
#
#
# def kappa(table):
#     """Cohen's κ: (observed − chance) / (1 − chance)."""
#
#
# mu.check("second-coder/published", observed=observed, kappa=kappa)
# ```
