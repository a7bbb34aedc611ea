# %% [markdown]
# # 04 Themes
#
# *Step 4 of the study's Table 1. [[minutes]].*
#
# **Afterwards you can** build subthemes and a theme of your own from units, with a rule for what goes in
# and what stays out; judge a claim of saturation; code units with a codebook and say which words
# support each code; work with a second coder; and say what two numbers for agreement say and what they do
# not.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# Your practice has asked forty patients what it is like to wait for a result. You and a colleague have
# sorted the answers into heaps on the floor. You call the largest heap "Not being told". She takes a
# card from it: *I did not want to ring, in case it was bad.* "They were told everything", she says.
# "This is about not wanting to know." You look at the eleven cards in the heap, and you can no longer
# say what you meant.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>What must a condensation do that a label does not?</summary>Say what the unit says
# about its subject, so that a person who has not read the unit understands it. "Preparing for
# difficult encounters" says what a unit is about. It does not say what was told.</details>
#
# <details><summary>Why did lesson 03 ask you to leave the names of themes alone?</summary>Because whoever
# condenses with themes in mind finds these themes everywhere.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## From units to themes
#
# You have units, and a [[condensation]] for each. **Step 4: units that belong together are brought
# together and worded anew, as [[subtheme|subthemes]] and [[theme|themes]].** A subtheme says what
# several units have in common. A theme says what several subthemes have in common. Neither lies in the
# text ready to be found: a person makes it, and can give a reason.
#
# There are two ways, and you will do both.
#
# - **From the units to a list** (first sitting). No names are given. You compare units until two of them
#   say the same thing, and look for a name. This is the order in which Kjeldmand and Holmström worked:
#   their five themes and twenty-six subthemes came at the end. You saw their names in lesson 01. Put
#   them aside for now.
# - **From a list to the units** (second sitting). The subthemes have names already, in a
#   **[[codebook]]**: for each a definition, what goes in, what goes elsewhere, an example. You decide
#   which of them has its words in a unit. This is *coding*. One does it with a second [[coder]], or
#   with the next forty interviews.

# %% [markdown]
# ## Predict
#
# In the second sitting you will meet a codebook. The [[panel|panel's]] three readers coded Farida's
# interview with it, each in a run of its own. The codebook says what goes in and what stays out of every
# code. How often do you think the three came out the same?

# %%
mu.ask("themes/guess-same-codes")

# %% [markdown]
# ## Worked
#
# Two units of two doctors, with a condensation for each.
#
# > **Farida 46–50** *A colleague likens the visits to a game of cards, and she sees that two are
# > playing.*\
# > **Leif 82–87** *He learns from the patient that most of the appeals were his own wish, and counts
# > them.*
#
# **Do they say the same thing?** There is a handbag in one and a form in the other. Leave the things
# out. In both a doctor sees what he or she did to make a matter go wrong. That is the common part.
#
# **A name.** "Guilt"? Neither says that. "Reflection"? It fits a hundred units. *Seeing one's own part in
# what went wrong*: both units would recognise it.
#
# **A rule.** What goes in: the doctor names something that he or she did. What stays out: a colleague
# names it and the doctor does not agree; a doctor who blames only the patient.
#
# **Now a third unit.** Leif hears in the car that he wrote to his father (88–94). He sees something about
# himself, but not that it made anything go wrong. Does it go in? By the rule it does not. I could widen
# the rule, or make a second code. I make a second one, and note why in the [[memo]].

# %% [markdown]
# ## A rule for what goes in
#
# A name alone is not enough: in three weeks you would not know what you meant. What helps is an
# **entry**. Teams that code together write one for each code (MacQueen and colleagues 1998). Here is one
# from the course's codebook.
#
# | **name** | Not alone between meetings |
# | **definition** | The group is with the doctor when it is not meeting: as a voice, a thought, a case saved up, a member one can ring. |
# | **goes in** | Hearing or picturing the others at work or at home. Ringing a member, or knowing that one could. |
# | **goes elsewhere** | Hearing, in the meeting, that the others have it the same → I4. Using the group's words to plan the next visit → C3. |
# | **example** | *At the cottage hospital, at night, with the drip that wouldn't run, I asked myself what Dorotea would say. And then I more or less heard her say it.* (invented) |
#
# The most useful line is *goes elsewhere*. Most people can write it only after they have found a unit
# that two readers code differently.

# %% [markdown]
# ## Alone
#
# Your own board. On it are **your units**: Leif as you divided him in lesson 02, with what you wrote about
# him in lesson 03; the three of Farida's from that lesson; and four of Tomas's. Where you have done
# nothing yet, prepared units with a reader's note stand in their place, and say so.
#
# 1. Compare units until two say the same thing in different words. Make a code for it (`n`), in words that
#    fit these units: not "Silence" but "Saying nothing so as not to be asked".
# 2. Go on until at least eight units are placed. You should have **three codes or more with two units
#    each**, and one that holds units from more than one doctor. If a unit fits nowhere, leave it uncoded
#    and note why.
# 3. Three rules for codes: write what goes in and what stays out into each code's memo; merge two codes
#    whose rules are the same; split a code if its units do not say one thing.
# 4. Make a theme over at least two of your codes. Then make two more; each may begin with one code.
#    Lesson 05 asks how themes bear on one another.
#
# The study's codebook lies folded on the board. Leave it closed today. Check, mend, and check again. The
# checks see the form and nothing of the meaning: whether units are brought together and kept apart, and
# whether there is a rule.

# %%
mu.ask("themes/board")

# %% [markdown]
# When a theme stands, read all units of each of its codes once more, in their context. There is usually
# one at which you hesitate. **Do not move it yet.** Write into the memo why you hesitate. You will need
# this unit in lesson 05.

# %% [markdown]
# ## When is it enough?
#
# Nine interviews. Why not eight, or thirty? A usual answer is **[[saturation]]**: one stops when further
# interviews bring nothing new. Guest, Namey and Chen (2020) made this countable. Take the codes of the
# first interviews, usually four to six: the **base**. Then count the new codes in the next two or three:
# the **run**. If these are no more than 5 per cent of the base, saturation is reached. They write
# **6+2**: reached after six, confirmed by the next two.
#
# Make a guess first. Then try another base, or **another order** of the interviews.

# %%
mu.ask("second-coder/curve")

# %% [markdown]
# In the order in which they stand, it is never reached. Put Leif and Solveig first, and it is reached after
# five; the last four interviews then bring nothing new. (The base is not the same: it holds 20 codes in
# one order and 23 in another.) *The same nine people said the same things.* In a real study one order
# happens, and nobody sees the others.
#
# It is the codes that saturate, not the people: five broad themes saturate at once, fine codes perhaps
# never. Braun and Clarke reject the idea, because for them a reader makes meaning, and that has no end.
# Malterud and colleagues (2016) ask instead how much **information** these people hold for *this*
# question (lesson 06).

# %% [markdown]
# ## The study's subthemes
#
# Now that you have themes of your own, meet the study's. Its authors found 26 subthemes in nine
# interviews and named them. Read the names of a few, and decide which one has its words in a passage.

# %%
mu.ask("themes/first-meeting")

# %% [markdown]
# Compare them with your own codes. Which of yours have a relative among them, and which have none? Both
# are results. (Table 2 with all 26 stands in the map of lesson 01.)

# %% [markdown]
# [[break]]

# %% [markdown]
# ## Coding with the codebook
#
# The names of the subthemes are the study's. Every definition, rule and example in the codebook is ours,
# and invented. Two units of Leif's, as an example.
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
# **First the theme.** The codebook has five: encounters with patients, **C**; what the job is and is not,
# **I**; what makes the group safe, **S**; what group and patients have in common, and slow change, **P**;
# pleasure, and lasting in the work, **E**. There is a patient, so C? Look for the words. "I could do the
# eczema but I couldn't do the fish" draws a line between what is his task and what is not. **I**, and
# there *I2 Limits*: "a line is drawn between what is theirs and what is not".
#
# **Then others.** *C7 Taking the lead?* The codebook knows this case: where the reason given is "not my
# task", it is I2. *C1 Difficult emotions?* A reader may feel the embarrassment. But no sentence of his is
# about a feeling. **One code.** All three readers gave the same one.
#
# > **111** At ten past five I went out to the car and rang Agnes and said I'd put down a pen.\
# > **112** She was draining potatoes.\
# > **113** She said, "Which hand?" (laughs)\
# > **114** It's most weeks, I suppose, five minutes or so, before I start the engine.
#
# Agnes is in his group, and the group is not meeting. *S5 Not alone between meetings* has "ringing a
# member" among what goes in. **S5.**
#
# **Three rules.** A unit may carry no code, one, two or three; *none* is a proper answer. Each code needs
# words of its own. **The opposite gets the same code, with a mark:** where the thing is missing, has
# failed, or came from something else, the code is given and marked *against*. So whoever looks up a code
# finds those for whom it was so, and those for whom it was not.

# %% [markdown]
# ## Could go either way
#
# Farida and the light box (57–63; lesson 03 has the text). What the patient woke in her was fear, and it
# began when she was twenty-seven. All three readers gave *C1 Difficult emotions*: the feeling gets its
# right name. What about *C2 Knowing oneself*, "something lasting about the doctor's own person: a habit,
# a soft spot, a piece of their own history"?
#
# | reader A | C1 and **C2** | "because a piece of her own history meets the handbag" |
# | reader B | C1 | held back: "own history, but one feeling traced with one patient" |
# | reader C | C1 and **C2** | "for the piece of own history" |
#
# All three wrote down the same word, *history*. They disagree about what the rule says. A and C read its
# line about one's own life. B reads another line, that C2 is a pattern which shows with more than one
# patient. **The disagreement is in the codebook**: two of its lines had not met such a unit before.
#
# A second reader does not outvote you. A second reader finds the sentence in your rule that can be read in
# two ways.
#
# **An objection.** Braun and Clarke hold that a codebook, several coders and a comparison belong to one way
# of doing thematic analysis, and not to theirs. In a *reflexive* analysis codes may change until the end.
# They would ask of C2 not "who is right?" but "what does each reading let us see?".
#
# Your guess from the first sitting:

# %%
mu.check("themes/guess-same-codes")

# %% [markdown]
# ## Half done
#
# Three units. For each there are three answers from the codebook. Choose before you look.
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
# > **Farida 46–50** stands in lesson 03: two people dealing cards; "From my half metre I could see both
# > pairs of hands. I'd thought she was the one doing it."
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
# Below, seven units of Farida's interview stand as cards, with the codebook beside them. Open a code to see
# what goes in and what goes elsewhere. To give it, drag it onto a card, or stand on the card and type its
# letter and number (`c1`). `0` says that a unit carries no code. The same keys take a code away again.
# Where the opposite is said, press *against?* beside the code on its card, or go to the code with `→` and
# type `-`. `?` lists the rest.
#
# Read each card to its end, and decide on the theme first. Check, mend, and check again. After your second
# try, or when you ask, you see the readers' codes beside yours.

# %%
mu.ask("themes/code-farida")

# %% [markdown]
# ## A second coder
#
# A second person takes your units and your codebook and codes alone. There is no right answer in the other
# room either. A second coder is there **to find the places where your rule can be read in two ways**.
# Afterwards you go through these places together, and write down what you decided and why.
#
# Teams often report a number as well: how far the two agreed. Make a guess first.

# %%
mu.ask("second-coder/guess-rare")

# %% [markdown]
# Now look at readers A and B of the panel, on the whole of Tomas's interview. Under *What is compared*
# choose *S1*, and read down the column. Then choose *all codes*, and go to the list below it: there are
# ten places where the two differ. **Take two of them.** Read what was said, decide, and write which words decided
# it. *Left open* is a decision too, where both readings have words to support them.

# %%
mu.ask("second-coder/compare")

# %%
mu.check("second-coder/guess-rare")

# %% [markdown]
# With your first decision kept, *Show the panel* shows what the panel's moderator decided, and why. The
# moderator is not the right answer. **Could go either way:** all three readers code sentences 116–119
# differently. Perhaps the rules need another line. Perhaps Tomas means two things there.

# %% [markdown]
# ## What the numbers say, and what they do not
#
# Two clinicians gave 200 patients one of three diagnoses. With this table Cohen introduced [[kappa|κ]] in
# 1960 (p. 45).
#
# | | second says A | second says B | second says C | together |
# |---|---|---|---|---|
# | **first says A** | 88 | 14 | 18 | 120 |
# | **first says B** | 10 | 40 | 10 | 60 |
# | **first says C** | 2 | 6 | 12 | 20 |
# | **together** | 100 | 60 | 40 | 200 |
#
# **[[observed agreement|Per-cent (observed) agreement]]**: 88 + 40 + 12 = 140 of 200, which is .70. **What
# luck would do**: the first says A for 120 of 200, the second for 100 of 200. If both chose blindly, but as
# often as they do, both would say A in .60 × .50 = .30 of all cases. B adds .30 × .30 = .09 and C
# .10 × .20 = .02: together .41.
#
# So luck brings .41. The other .59 can be reached only by agreeing beyond luck, and they reached .70 − .41 =
# .29 of it. **Cohen's κ** is .29 divided by .59: the share of the possible agreement beyond luck that was
# achieved.

# %%
mu.ask("second-coder/published")

# %% [markdown]
# Go back to *S1*. One reader gave it to four sentences, the other to none. Observed .97, κ .00, [[AC1]] .97.
# Gwet's AC1 has another idea of luck: it expects little luck where a code is very rare. So κ says
# that they agree no more than luck would bring, and AC1 is high because almost nothing was coded. Both
# numbers are right. A reader of your report needs a sentence as well: *of the sentences that at least one
# of us marked, both marked none.* ([[alpha|α]] and others stand after the memo.)
#
# **No such number says** whether either coder is right, or whether the code is worth having. Two coders
# from one school may miss the same thing and reach .95. Braun and Clarke (2021) go further: in a reflexive
# analysis a code is one reader's way of seeing, and agreement is not a mark of quality. Where a codebook
# is to be *used by many*, agreement tells whether it can be. Say which of the two you do, and why.

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **Whether the themes are there.** A codebook finds what it has a name for. The panel met several things
#   that had none: grief itself, care given in silence, a quarrel. They left those units uncoded, as the
#   rules say, and so the table of themes has no line for them.
# - **The strongest objection to what you just did:** a code takes a sentence out of the one conversation in
#   which it had its meaning. Narrative researchers would keep the story whole, and lose the comparison.
# - **How much of something there is.** Eleven units under one code and two under another say what was told
#   often, by those who were asked. Often told is not widespread. A thing said once may be what matters.
# - **That two coders agree** shows that the rule can be used. No coefficient tells whether it is worth
#   using.

# %% [markdown]
# ## Memo

# %%
mu.ask("themes/looking-back")

# %% [markdown]
# ## If you like: themes across interviews
#
# Another table that one meets in reports sets **themes against interviews**. It shows at a glance who
# speaks of a theme. It hides what they said, so here each number opens.

# %%
mu.ask("second-coder/matrix")

# %% [markdown]
# <details><summary>When you have found yours: one that is easily missed</summary><em>S</em>, Oskar: one unit, and
# it speaks <em>against</em> security. In the table it is a 1 like any other.</details>
#
# Five of the nine interviews belong to exercises. Their cells can be counted here but not opened.

# %% [markdown]
# ## If you like: other measures, and how the points come about
#
# | | the part that luck plays is… | so it differs from the others when… |
# |---|---|---|
# | **κ** (Cohen) | each coder choosing blindly, by their own habits | one code is very common or very rare: then it drops |
# | **π** (Scott) | both choosing from one pot | the two have unequal habits: then it is below κ |
# | **α** (Krippendorff) | as π, from the pot without putting back | there are few units; it also takes missing codes and more coders |
# | **AC1** (Gwet) | only at work where a unit is hard to code | a code is very rare: then it stays high |
# | **[[boundary similarity|boundary similarity B]]** | not taken off at all | it compares where coders cut, not what they coded |
#
# **The points for the coded units.** Your codes are compared with each reader's, unit by unit, by
# Krippendorff's α: 1 for the same codes everywhere, 0 for what luck would bring. Two units may share some of
# their codes, so the distance between them is a matter of degree (Passonneau's MASI). It is worked out
# for subthemes and for themes, and averaged: a neighbour of the right subtheme earns about half. Call your
# mean with the readers *a*; the most that one gets without reading *t*; what the readers reach with one
# another *L*. Your share is (*a* − *t*) / (*L* − *t*). On these seven units *t* is 0 and *L* is .69. The mark
# *against* is told, and not counted.

# %% [markdown]
# ## If you like: compare your own codes
#
# In the task "Two coders" choose *You*. Farida is coded there as you coded her with the codebook, and Leif
# and Tomas as they are on your board. If a partner has done this lesson, put a copy of their `trail.jsonl`
# beside yours under another name, and open *A second coder's [[trail]]*.

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
