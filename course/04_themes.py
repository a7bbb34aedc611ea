# %% [markdown]
# # 04 Themes
#
# *Step 4 of the study's Table 1. [[minutes]].*
#
# **Afterwards you can** build subthemes and a theme of your own from units, with a rule for what goes
# in and what stays out; judge a claim of saturation (that enough people have been interviewed); code
# units with a codebook and say which words support each code; work with a second coder; and say what
# two numbers for agreement show and what they do not show.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# Your practice has asked forty patients what it is like to wait for a result. You and a colleague
# have sorted the answers into heaps on the floor. You call the largest heap "Not being told". She
# takes a card from it. A patient has written on it: *I did not want to ring, in case it was bad.*
# "They were told everything", she says. "This is about not wanting to know." You look at the eleven
# cards in the heap, and you can no longer say what you meant.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>What must a condensation do that a label does not?</summary>Say what the unit says
# about its subject, so that a person who has not read the unit understands it. "Preparing for
# difficult encounters" says what a unit is about. It does not say what was told.</details>
#
# <details><summary>Why did lesson 03 ask you not to use the names of themes?</summary>Because people who
# condense with themes in mind find these themes everywhere.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## From units to themes
#
# You have units, and a [[condensation]] for each. **Step 4: you group the units that belong together, and
# write in new words what they share: as [[subtheme|subthemes]] and [[theme|themes]].** A subtheme says what
# several units have in common. A theme says what several subthemes have in common. You do not find them
# ready in the text: a person makes them, and can give a reason.
#
# There are two ways, and you will do both. Only the first is step 4 of the study. The second comes
# from other traditions. This lesson also has numbers for agreement, and [[saturation]]. Both of
# these come from other traditions too. ([Side room C](C_which_method.ipynb) sets four methods side
# by side.)
#
# - **From the units to a list** (first sitting). No names are given. You compare units until two of them
#   say the same thing, and you look for a name. This is the order in which Kjeldmand and Holmström worked:
#   their five themes and twenty-six subthemes came at the end. You saw their names in lesson 01. Put them
#   aside for now.
# - **From a list to the units** (second sitting). The subthemes have names already, in a **[[codebook]]**.
#   For each subtheme it gives a definition, what goes in, what goes elsewhere, and an example. You decide
#   which subthemes the words of a unit support, and give these as *codes*. This is *coding*. You can code
#   together with a second [[coder]], or code the next forty interviews.

# %% [markdown]
# ## Predict
#
# In the second sitting you will meet a codebook. The [[panel|panel's]] three readers coded Farida's
# interview with it, each alone. For every code, the codebook says which units get it and which do
# not. How often do you think the three gave the same codes?

# %%
mu.ask("themes/guess-same-codes")

# %% [markdown]
# ## Worked
#
# Two units of two doctors, with a condensation for each.
#
# > **Farida 46–50** *A colleague compares the visits with a game of cards, and she sees that two
# > are playing.*\
# > **Leif 82–87** *He counts his appeals. These are letters to an office, which he wrote to help a
# > patient. He learns that he himself, and not the patient, had wanted most of them.*
#
# **Do they say the same thing?** There is a handbag in one and an appeal in the other. Leave the
# handbag and the appeal aside. In both units something went wrong, and the doctor sees: I was a
# part of the reason. This is what they have in common.
#
# **A name.** "Guilt"? Neither unit says that. "Reflection"? It fits a hundred units. *Seeing one's own part
# in what went wrong*: this fits both units.
#
# **A rule.** What goes in: the doctor names something that he or she did. What stays out: a colleague
# names it and the doctor does not agree; a doctor who blames only the patient.
#
# **Now a third unit.** In his car Leif sees who, in his thoughts, had read the letters: his father
# (88–94). He sees something about himself. He does not see that it made anything go wrong. Does the
# unit go in? By the rule it does not. I could widen the rule, or make a second code. I make a
# second code, and note why in the [[memo]].

# %% [markdown]
# ## A rule for what goes in
#
# A name alone is not enough: in three weeks you would not know what you meant. So people write a short
# text about each code. Such a text is called an **entry**, and the entries together are a codebook.
# Teams that code together write one for each code (MacQueen and colleagues 1998). Here is an entry
# from the course's codebook, in simpler words. (I4 and C3 are two other codes.)
#
# | **name** | Not alone between meetings |
# | **definition** | Between meetings the doctor still has the group: the doctor hears a voice, thinks of the others, keeps a case for the next meeting, or can ring a member. |
# | **goes in** | The doctor hears or imagines the others at work or at home. The doctor rings a member, or knows that this is possible. |
# | **goes elsewhere** | The doctor learns in the meeting that it is the same for the others → I4. The doctor plans the next visit with the group's words → C3. |
# | **example** | *At the cottage hospital, at night, with the drip that wouldn't run, I asked myself what Dorotea would say. And then I more or less heard her say it.* (invented) |
#
# The line "goes elsewhere" may be hard to write in advance. If two readers code a unit differently,
# you see what you have to write there.

# %% [markdown]
# ## Alone
#
# This is your own board. It shows **your units**: Leif's interview as you divided it in lesson 02,
# with what you wrote about it in lesson 03; Farida's three units from lesson 03; and four units of
# Tomas's interview. If you have not done one of these lessons, you see prepared units with a
# reader's note, and a label says that they are prepared.
#
# 1. Compare units until two say the same thing in different words. Make a code for them (press `n`): a name
#    that fits these units, not "Silence" but "Saying nothing so as not to be asked".
# 2. Go on until you have placed at least eight units. You should have **at least three codes with two units
#    each**. At least one code should hold units from more than one doctor. If a unit fits nowhere, leave it
#    uncoded and note why.
# 3. Each code has a memo: write there what goes in and what stays out. Merge two codes if their rules are
#    the same. Split a code if its units do not all say the same thing.
# 4. Put at least two of your codes together under one theme. Then make two more themes; each of
#    these may begin with one code. Lesson 05 asks how themes are related.
#
# The codebook with the study's subthemes is also on the board, closed. Leave it closed today. Check,
# correct, and check again. The checks see only the form: whether you group units and keep others apart, and
# whether there is a rule. The checks do not see the meaning.

# %%
mu.ask("themes/board")

# %% [markdown]
# When you have finished a theme, read all units of each of its codes once more, in their context. There is
# usually one unit at which you hesitate. **Do not move it yet.** Write in the memo why you hesitate. You
# will need this unit in lesson 05.

# %% [markdown]
# ## When is it enough?
#
# Nine interviews. Why not eight, or thirty? A usual answer is **[[saturation]]**: researchers stop
# when further interviews bring nothing new. Guest, Namey and Chen (2020) gave a rule by which one
# can count this. Count the codes in the first interviews (usually four to six interviews): these
# codes are the **base**. The next two or three interviews are the **run**: count the new codes in
# them. If the new codes are no more than 5 per cent of the base, saturation is reached. They write
# **6+2**. This means: saturation was reached after six interviews, and the next two confirmed it.
#
# Make a guess first. Then try another base, or **another order** of the interviews.

# %%
mu.ask("second-coder/curve")

# %% [markdown]
# In the order shown, saturation is never reached. If you put Leif and Solveig first, saturation is
# reached after five interviews. The last four then bring nothing new. (The base is not the same: it
# holds 20 codes in one order and 23 in another.) *The same nine people said the same things.* A
# number such as 6+2 belongs to one order. Authors of a report can try other orders afterwards, as
# you have just done.
#
# Saturation is about codes, not about people. With five broad themes, saturation may be reached at
# once. With very detailed codes, it may never be reached. In Braun and Clarke's *reflexive*
# analysis, saturation is no reason to stop. In their view a reader makes the meaning, and can
# always make more. Malterud and colleagues (2016) ask instead how much **information** these people
# hold for *this* question (lesson 06 and [side room F](F_enough.ipynb)).

# %% [markdown]
# ## The study's subthemes
#
# You have themes of your own. Now look at the study's. Its authors found 26 subthemes in nine interviews
# and named them. Read the names of a few. Decide which one the words of a passage support.

# %%
mu.ask("themes/first-meeting")

# %% [markdown]
# Compare them with your own codes. Which of your codes are similar to one of theirs, and which are not?
# Both are results. (Table 2 with all 26 is in the map of lesson 01.)

# %% [markdown]
# [[break]]

# %% [markdown]
# ## Coding with the codebook
#
# The names of the subthemes are the study's. Every definition, rule and example in the codebook is
# ours, and invented. Here are two units of Leif's interview as an example.
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
# **First the theme.** The codebook has five themes. Each has a letter. **C**: encounters with
# patients. **I**: what belongs to the job and what does not. **S**: what makes the group safe.
# **P**: what group and patients have in common; also slow change. **E**: pleasure, and staying in
# the work. There is a patient in this unit, so is it C? Look for the words. "I could do the eczema
# but I couldn't do the fish" draws a line between what is his task and what is not. So the theme is
# **I**. In this theme the code I2, "Limits", fits: "a line is drawn between what is theirs and what
# is not".
#
# **Then other codes.** Does C7, "Taking the lead", fit too? The codebook has a rule for this case:
# if the reason given is "not my task", the code is I2. Does C1, "Difficult emotions", fit? A reader
# may feel the embarrassment. But no sentence of his is about a feeling. **One code.** All three
# readers gave the same one.
#
# > **111** At ten past five I went out to the car and rang Agnes and said I'd put down a pen.\
# > **112** She was draining potatoes.\
# > **113** She said, "Which hand?" (laughs)\
# > **114** It's most weeks, I suppose, five minutes or so, before I start the engine.
#
# Agnes is in his group, and the group is not meeting. The entry of S5, "Not alone between
# meetings", says that "ringing a member" goes in. So the code is **S5**.
#
# **Three rules.** First: a unit may have one code, two or three, or no code. To give no code is a
# good answer too, if no code fits. Second: each code needs words in the unit that support it.
# Third: **if a unit says the opposite of a code, still give it this code, and add the mark**
# "against". So everybody who looks up the code finds the units that say it and those that say the
# opposite.
#
# The course uses this one mark for three different cases:
#
# - the thing is **missing**: nobody rang;
# - the thing has **failed**, or did harm: she told of a mistake, and was blamed;
# - the thing **came from elsewhere**: he knows his limits, but the group did not teach him. The thing
#   itself is there. The unit says only that it did not come from the *group*.
#
# The mark does not say which of the three cases it is. Write this in a memo.

# %% [markdown]
# ## Two readings are possible
#
# Farida and the light box (57–63; lesson 03 has the text). The patient made her afraid, and this
# fear began when she was twenty-seven. All three readers gave C1, "Difficult emotions": the feeling
# gets its right name. What about C2, "Knowing oneself"? It is for "something lasting about the
# doctor's own person: a habit, a soft spot, a piece of their own history". (A soft spot is a weak
# point: something that hurts easily.)
#
# | reader A | C1 and **C2** | because of "a piece of her own history" |
# | reader B | C1 | did not give C2: "own history, but one feeling traced with one patient" |
# | reader C | C1 and **C2** | "for the piece of own history" |
#
# All three wrote down the same word, "history". They disagree about what the rule says. A and C use
# its line about one's own history. B uses another line: C2 is a pattern that shows with more than
# one patient. **The disagreement is in the codebook**: nobody had tried these two lines on such a
# unit before.
#
# A second reader is not there to show that you are wrong.
#
# **An objection.** Braun and Clarke say that a codebook, several coders and a comparison belong to
# other ways of doing thematic analysis, and not to their way. In their *reflexive* analysis codes
# may change until the end. About C2 they would not ask "who is right?" but "what does each reading
# let us see?". [Side room C](C_which_method.ipynb) sets four methods side by side.
#
# Your guess from the first sitting:

# %%
mu.check("themes/guess-same-codes")

# %% [markdown]
# ## Half done
#
# Three units. Choose first, then read the reasons.
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
# > **Farida 46–50** is printed in lesson 03: two people dealing cards; "From my half metre I could see both
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
# Below are seven units of Farida's interview as cards, and the codebook. Open a code to see what
# goes in and what goes elsewhere. To give a card a code, drag the code onto it, or select the card
# and type the letter and number of the code (`c1`). Type `0` if a unit has no code. The same keys
# take a code away again. If a unit says the opposite of a code, press the button "against?". It is
# beside this code. With the keyboard: go to the code with the right arrow
# (`→`), and type a minus (`-`). The key `?` shows the other keys.
#
# Your own experience has an effect on how you code. If you want to see this effect afterwards, write
# first who you are, in [side room A](A_whos_asking.ipynb).
#
# Read each card to its end, and decide on the theme first. Check, correct, and check again. After your
# second try you see the readers' codes beside yours.

# %%
mu.ask("themes/code-farida")

# %% [markdown]
# ## A second coder
#
# A second person takes your units and your codebook, and does the coding alone. This person does not have
# the right answer either. A second coder is there **to find the places where your rule can be read in two
# ways**. Afterwards you discuss these places together, and write down what you decided and why.
#
# Teams often report a number as well: how much the two agreed. Make a guess first.

# %%
mu.ask("second-coder/guess-rare")

# %% [markdown]
# Now look at readers A and B of the panel, on the whole of Tomas's interview. In the list "What is
# compared" choose "S1". In the table below it read the column "here" from top to bottom. Above, you
# see a list of ten places where the two differ. **Take two of them.** Read what was said, decide,
# and write which words decided it. You may also choose "Left open": this is a decision too, if both
# readings have words that support them.

# %%
mu.ask("second-coder/compare")

# %%
mu.check("second-coder/guess-rare")

# %% [markdown]
# When you have saved your first decision, press the button "Show the panel". You see what the
# panel's moderator decided, and why. (The moderator is another machine reader, which compared the
# three.) [Side room D](D_machine_as_coder.ipynb) checks a machine's coding against the text. **Two
# readings are possible:** all three readers code sentences 116–119 differently. Perhaps the rules
# need another line. Perhaps Tomas means two things there.

# %% [markdown]
# ## What the numbers say, and what they do not
#
# Cohen introduced [[kappa|κ]] in 1960. His article has this table as an example (p. 45). Imagine
# this: two clinicians gave each of 200 patients one of three diagnoses.
#
# | | second says A | second says B | second says C | together |
# |---|---|---|---|---|
# | **first says A** | 88 | 14 | 18 | 120 |
# | **first says B** | 10 | 40 | 10 | 60 |
# | **first says C** | 2 | 6 | 12 | 20 |
# | **together** | 100 | 60 | 40 | 200 |
#
# **[[observed agreement|Per-cent (observed) agreement]]**: 88 + 40 + 12 = 140 of 200, which is .70.
# **What would come by chance**: the first says A for 120 of 200, which is .60. The second says A for
# 100 of 200, which is .50. Suppose that both chose without looking at the patients, and still said A
# as often as in the table. Then both would say A in .60 × .50 = .30 of all cases. Both would say B in
# .30 × .30 = .09, and C in .10 × .20 = .02. Together this is .41.
#
# So .41 would come by chance. The most they could reach above this is 1 − .41 = .59. They reached .70
# − .41 = .29. **Cohen's κ** is .29 divided by .59. It says how much of this possible .59 they reached.

# %%
mu.ask("second-coder/published")

# %% [markdown]
# Go back to "S1". One reader gave S1 to four sentences, the other to none. The observed
# agreement is .97, κ is .00, and [[AC1]] is .97. AC1 is Gwet's measure. It has another idea of
# chance: if a code is very rare, AC1 expects little agreement by chance. So κ says that they agree
# no more than by chance, and AC1 is high because almost nothing was coded. Both numbers are right.
# In a report, add a sentence to the number: "One of us marked four sentences of the interview. No
# sentence was marked by both." ([[alpha|α]] and others are explained after the memo.)
#
# **No such number says** whether either coder is right, or whether the code is useful. Two coders with
# the same training may miss the same thing and still reach .95. Braun and Clarke (2021) go further: in
# a reflexive analysis a code is one reader's way of seeing, and agreement is not a mark of quality. If
# *many people* are to use a codebook, agreement shows whether they can.

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **Whether the themes are there.** With a codebook you find only what it has a name for. The panel
#   met several things for which the codebook has no name: grief itself, care given in silence, a
#   quarrel. The readers gave these units no code, as the rules say.
# - **The strongest objection to what you just did:** a code takes a sentence out of the one conversation in
#   which it had its meaning. Narrative researchers would keep the story whole, and lose the comparison.
# - **How much of something there is.** One code has eleven units, and another has two. This shows
#   what these doctors told often. A thing that they told often may be rare among other doctors. And
#   a thing that is said once may be the most important one.
# - **Whether the rule is a good one.** If two coders agree, the rule can be used. No number for
#   agreement shows whether it is worth using.

# %% [markdown]
# ## Memo

# %%
mu.ask("themes/looking-back")

# %% [markdown]
# ## If you like: themes across interviews
#
# Some reports have a table of **themes by interviews**. It shows at once who speaks of a theme. It
# does not show what they said. So here you can press each number and read the units.

# %%
mu.ask("second-coder/matrix")

# %% [markdown]
# <details><summary>When you have found your three: here is a cell that is easy to miss</summary><em>S</em>, Oskar: one
# unit, and it speaks <em>against</em> security. In the table it is a 1 like any other.</details>
#
# Five of the nine interviews belong to exercises. You can see the numbers of these five here, but
# you cannot open their cells.

# %% [markdown]
# ## If you like: other measures, and how the points come about
#
# | | its idea of chance | when it differs from the others |
# |---|---|---|
# | **κ** (Cohen) | each coder chooses without looking, and uses each code as often as he or she did | one code is very common or very rare: then κ drops |
# | **π** (Scott) | as κ, but it takes the mean of the two coders: if one used a code in .60 of the units and the other in .50, π calculates with .55 for both | the two coders use the codes unequally often: then π is below κ |
# | **α** (Krippendorff) | as π, but corrected for small numbers of units | there are few units; α also allows missing codes and more coders |
# | **AC1** (Gwet) | coders guess only if a unit is hard to code | a code is very rare: then AC1 stays high |
# | **[[boundary similarity|boundary similarity B]]** | nothing is subtracted for chance | always: B compares where coders cut, not what they coded |
#
# **The points for the coded units.** Your codes are compared with each reader's, unit by unit, by
# Krippendorff's α: 1 for the same codes everywhere, 0 for as much agreement as comes by chance. Two
# sets of codes may have some codes in common. A measure by Passonneau, MASI, says how large the
# difference between them is. α is calculated twice, once for subthemes and once for themes. Your
# points use the mean of the two. So if you choose the right theme but another subtheme, you get
# about half. *a* is your mean α with the readers. *t* is the highest α
# that is possible without reading. *L* is the readers' mean α with one another. Your share of the
# points is (*a* − *t*) / (*L* − *t*). On these seven units *t* is 0 and *L* is .69. The feedback
# also speaks of the mark "against", but this mark earns no points.

# %% [markdown]
# ## If you like: compare your own codes
#
# In the task "Two coders" choose "You". You see Farida's interview as you coded it with
# the codebook, and Leif's and Tomas's as they are on your board. If a partner has done this lesson,
# put a copy of the partner's `trail.jsonl` beside yours, under another name. Then open "A second
# coder's [[trail]]".

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), Tables 1 and 2. Braun V, Clarke V. One
# size fits all? What counts as quality practice in (reflexive) thematic analysis? *Qual Res
# Psychol* 2021;18(3):328–352,
# [doi:10.1080/14780887.2020.1769238](https://doi.org/10.1080/14780887.2020.1769238), on codebooks
# and agreement. Braun V, Clarke V. To saturate or not to saturate? Questioning data saturation as a
# useful concept for thematic analysis and sample-size rationales. *Qual Res Sport Exerc Health*
# 2021;13(2):201–216,
# [doi:10.1080/2159676X.2019.1704846](https://doi.org/10.1080/2159676X.2019.1704846), on saturation.
# Cohen J. A coefficient of agreement for nominal scales. *Educ Psychol Meas* 1960;20:37–46,
# [doi:10.1177/001316446002000104](https://doi.org/10.1177/001316446002000104). Guest G, Namey E,
# Chen M. A simple method to assess and report thematic saturation in qualitative research. *PLoS
# ONE* 2020;15(5):e0232076,
# [doi:10.1371/journal.pone.0232076](https://doi.org/10.1371/journal.pone.0232076). Gwet KL.
# Computing inter-rater reliability and its variance in the presence of high agreement. *Br J Math
# Stat Psychol* 2008;61:29–48,
# [doi:10.1348/000711006X126600](https://doi.org/10.1348/000711006X126600). Krippendorff K. *Content
# analysis: an introduction to its methodology*, 4th ed., 2019. MacQueen KM, McLellan E, Kay K,
# Milstein B. Codebook development for team-based qualitative analysis. *Cultural Anthropology
# Methods* 1998;10(2):31–36. Malterud K, Siersma VD, Guassora AD. Sample size in qualitative
# interview studies: guided by information power. *Qual Health Res* 2016;26(13):1753–1760,
# [doi:10.1177/1049732315617444](https://doi.org/10.1177/1049732315617444). Passonneau R. Measuring
# agreement on set-valued items (MASI) for semantic and pragmatic annotation. *LREC* 2006. Scott WA.
# Reliability of content analysis. *Public Opin Q* 1955;19:321–325.
#
# Next: [exercise 04](exercises/04_themes/04_themes.ipynb), with other voices.
# Then comes [lesson 05](05_general_structure.ipynb).

# %% [markdown]
# [[in code]]
#
# You can also write two functions that calculate observed agreement and κ for any table. A table is
# a list of rows. `sum(sum(row) for row in table)` gives the number of units. `table[0][1]` is the
# number in the first row, second column. Write what is missing and run the cell: it tries both
# functions on Cohen's table and on others.
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
