# %% [markdown]
# # 03 Condensing
#
# *[[minutes]]. Step 3 of the study's Table 1.*
#
# **Afterwards you can** keep what is relevant to the research question; say briefly and in your own
# words what the unit says; see what was copied, reversed or added in such a sentence; distinguish
# three traditions of condensing; and say what a program that compares words cannot see.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# The letter from the clinic is two lines long: "Low mood since the spring. Denies thoughts of
# death." You sat beside the patient when she was asked. The question was whether she slept. She
# said that she would rather not wake up quite so early. She did not deny anything. Four minutes of
# talk have become nine words. One of these words is not hers, and it will be copied from letter to
# letter for years.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>What makes a new meaning unit begin, and what does not?</summary>A shift in what is
# meant: from an event to a thought about it, from then to now, from what the patient did to its effect
# on the doctor. Not a new speaker, and not a new detail of the same thing.</details>
#
# <details><summary>Three readers end a unit at the same place. What does that show?</summary>That all
# three noticed a change there. It does not show that they noticed the same change, or that the change
# is "in" the text. Readers who share a training may also share what they miss.</details>

# %%
import meaningunits as mu

# %% [markdown]
# Your work goes to your [[trail]].

# %% [markdown]
# ## What a condensation is
#
# You have a [[transcript]] divided into [[meaning unit|meaning units]]. **Step 3: you look at each
# unit closely. You keep what is relevant to the research question. You change the language of the
# [[informant]], the person interviewed, into the language of the researcher.** The result is a
# [[condensation]]: one or two sentences. Somebody who has not read the unit can understand them.
# Somebody who has read it can check them.
#
# A condensation must be *short*, because one cannot compare twenty pages of talk with twenty others. It
# must be *faithful*: what you lose here will be missing in every later step, and what you add will
# stay.
#
# Ask three questions of each sentence you write:
#
# 1. **Who speaks?** You do. You tell what another person told.
# 2. **Which words of the unit support it?** Point to them. If you use a word of your own, some words
#    of the unit must support it too. If you find none, delete the sentence.
# 3. **Would the informant recognise the meaning?** Your words may be new to this person. (If an
#    informant says yes, does this prove anything? Researchers disagree: see the end.)

# %% [markdown]
# ## What the question keeps
#
# Lesson 01 gave the course's research question: *What does the group mean for these doctors'
# encounters with patients, and for staying in their work?* It decides what you keep.

# %%
mu.ask("condensing/what-bears")

# %% [markdown]
# ## Predict
#
# Farida (invented), 45, seven years in a group. She has told how she wanted to shut a handbag on a
# patient's fingers. The group's leader asks where she feels that, and she puts her hand on her
# breastbone.
#
# > **57** (pause) This was a light box.\
# > **58** I was twenty-seven, morning meeting, forty people in the dark, and the professor put up a
# > film I'd passed in the night, and would our young colleague show us what she sees.\
# > **59** And it was behind the heart.\
# > **60** They're always behind the heart.\
# > **61** I stood with my arm up and the sleeve was shaking, black against this man's chest, and he was
# > already in intensive care.\
# > **62** So I was frightened.\
# > **63** At ten past four, of a handbag.
#
# Each of the three readers of the [[panel]] wrote a note of about ten words on what this unit says.
# They agreed where it begins and ends. How many words do their notes have in common?

# %%
mu.ask("condensing/guess-words")

# %% [markdown]
# ## Worked
#
# Tomas's taxi again. Here is the unit after 32, as two of the three readers divided it.
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
# **A first try.** *There was a man with a taxi, and it was me who'd got to take his licence, on a
# Monday, quarter past eight.* It is true. But these are his words, in his order and voice. You can
# copy a sentence without understanding it.
#
# **A second.** *Preparing for difficult encounters.* That is a label. It says what the unit is about.
# It does not say what Tomas tells about preparing. If eleven units had this label, you could not see
# how they differ.
#
# **A third.** *Thanks to the group Tomas could take the licence from a frightened man without a
# quarrel.* For half of this, you find no words in the unit. Thanks to the group? He uses the word
# "so", but also the word "maddening". Frightened? The man has not come in yet. Without a quarrel?
# The meeting has not begun. This is the story that one would like to hear about groups.
#
# **A fourth.** *Before he must take a taxi driver's licence, Tomas tells the group. They give no
# advice, only two small remarks, and out of these he rehearses the talk aloud, moves a chair and
# fetches the man himself.*
#
# I left out the yoghurt: it is not relevant to the question. I left out the child in the back and
# wrote a [[memo]] about it, because a joke there may mean something. "They never tell you what to
# say" has become "they give no advice". The words are different, but his "never" is kept: it is now
# "no".
#
# **A decision that could have been different: "out of these".** This says that his acts on Monday
# came from the remarks on Thursday. Tomas says "so", and the chair fits the question where the man
# will sit. But Tomas mentions no effect of the keys. "After this" in place of "out of these" would
# say less. I keep "out of these". Only "so" and the chair support it.

# %% [markdown]
# ## Two readings are possible
#
# Here are the three notes on Farida and the light box.
#
# | | |
# |---|---|
# | reader A | *Her young shame in front of a film; the feeling was fear* |
# | reader B | *a public humiliation long ago gives the feeling its name* |
# | reader C | *an old hospital humiliation that makes fear the right word* |
#
# Your guess:

# %%
mu.check("condensing/guess-words")

# %% [markdown]
# The words differ. Does the meaning differ too? Farida names one feeling: "So I was frightened."
# Reader A writes "shame", and then "fear". Readers B and C write "humiliation", a word that is not
# hers. **Have they added something?**
#
# One can say yes: she has looked for the right name of the feeling, and the readers use another
# name. One can say no: an arm held up, forty people, a sleeve that shakes. "Humiliation" is what
# was done to her, "fear" is what she felt, and the scene has both. When you condense you also
# interpret. Notice which word is your own, and keep the sentence that supports it.
#
# (Two of these three "independent" notes share a rare word. The readers are programs of one kind, so a
# shared word is weak evidence: lesson 09.)

# %% [markdown]
# ## Three traditions
#
# "To condense" means different things in different traditions. The same unit, Farida 57–63, three times:
#
# | tradition | whose voice | it might look like this |
# |---|---|---|
# | **this study**, step 3 | the researcher's, in the researcher's language | *She remembers how, as a young doctor, she had to show forty people what she had overlooked on a film. She recognises that with the patient, too, she felt fear.* |
# | **[[systematic text condensation]]** (Malterud) | the informant's: an "artificial quotation" in the first person | *I was put on show as a young doctor, in front of everybody, with my mistake on the wall. It is that fear I feel when she takes out her films.* |
# | **[[content analysis]]** (Graneheim and Lundman) | the text's own, shortened: a "condensed meaning unit", which later gets a short name (a code) | *Twenty-seven, forty people in the dark, film passed in the night; sleeve shaking; frightened, at ten past four, of a handbag.* |
#
# Each has its own strength. The first shows at once that a researcher has interpreted. The second
# asks you to speak as the informant. This may keep you close to the person. (In this tradition one
# text condenses several units that belong together.) The third stays closest to the words, so that
# another reader can check it quickly. In this form, [[interpretation]] comes later, mostly with the
# [[theme]]. (Graneheim and Lundman also show condensed units that interpret.)
#
# The first author's slides name the study's own method: Gunnar Karlsson's EPP method (empirical
# [[phenomenological]] psychological). **In this lesson the researcher speaks**, as in step 3 of the
# study. Do not name themes before lesson 04: with themes in mind, one finds them everywhere.

# %% [markdown]
# ## Half done
#
# Here are three units of Farida's interview. Choose first, then read the reasons.
#
# > **33** I: Sorry, just so that I have it right, how long was this before the group met?\
# > **34** GP: How long… five days.\
# > **35** I hadn't planned to take her, I had someone with a proper diagnosis. (laughs)\
# > **36** But Vibeke said, "Who has someone?" and my mouth said, "I have a handbag."\
# > **37** When you've told it you push your chair back, half a metre, there's a mark in the lino by now,
# > and they talk and you keep quiet.\
# > **38** But before I pushed mine I said, "I wanted to shut the bag on her fingers."\
# > **39** I looked at the floor, and Kaarina, who's the gentlest person, Kaarina said, "One hand or
# > both?"\
# > **40** Both, I said.
#
# > **46** And Mogens, he plays bridge, he said it sounded to him like two people dealing cards.\
# > **47** She lays down a hip, Farida lays down a normal.\
# > **48** So now she needs a better card, doesn't she, and the better hers is the quicker Farida trumps
# > it, and round they go until there's nothing left in the bag.\
# > **49** From my half metre I could see both pairs of hands.\
# > **50** I'd thought she was the one doing it.
#
# > **51** I: I'm still with the fingers, if we can stay there a moment.\
# > **52** What was it, that wanting to shut the bag on them?\
# > **53** GP: That's what Vibeke asked.\
# > **54** Well, she asks where it sits, she never asks what it is.\
# > **55** And I put my hand here (lays it on her breastbone), and I was going to say anger, I had the
# > word in my mouth, and it was the wrong place for it.\
# > **56** Anger I have in the jaw.

# %%
mu.ask("condensing/which-farida")

# %% [markdown]
# ## What the checks see
#
# In the next two tasks a program compares your words with the unit's while you type. It notices
# words copied in a row, the words "I" and "we", a missing "not", and the length. It also notices
# some numbers, names, feelings and advice ("one should …") that are not in the unit.
#
# It cannot see **whether your sentence is true.** You could write for a unit: "The group is a warm
# bath, and one comes out of it better." You would lose no points. So a person has to read your
# sentence and the unit together. Here this person is you.

# %% [markdown]
# ## How to write it down
#
# Write in the empty field beside each unit. The checks answer when you pause. Your text is kept when
# you leave the field. Ctrl+Enter also keeps it, and goes to the next unit.
#
# Here are three short units of Farida's interview. In the second and third you must say *who* and
# *where*: a reader has to understand each text without the others.

# %%
mu.ask("condensing/condense-farida")

# %% [markdown]
# ## Alone
#
# Leif (invented) again. If you divided his interview in lesson 02, **these are your units**. If not,
# you see a prepared division: one of several good ones.
#
# Condense at least three units: one event, one unit in which he contradicts the interviewer, and one
# unit that you do not quite understand. Check, correct, and check again. After your second try you can
# see the readers' own notes beside yours.
#
# If two sentences are not enough for a unit, divide the unit in lesson 02 and come back.

# %%
mu.ask("condensing/condense-leif")

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **A condensation that passes every check may be untrue**, and one that fails a check may be right.
#   The checks are about words. An article may show only a quotation and a theme. Between the two,
#   somebody had to condense many units.
# - **The strongest objection to what you just did:** the researcher's language is not neutral.
#   Farida says "my mouth said". A researcher may write for this: "she had not planned to say it".
#   Then the researcher has decided that Farida did not do it on purpose. For this reason some
#   researchers condense in the first person, or stay close to the text. But in an artificial
#   quotation, too, it is the researcher who writes the word "I".
# - **What is lost:** the pause, the laugh, the joke, the half sentence. They may show that the person
#   was not sure. Then this doubt is lost too.
# - **Who checks?** Lincoln and Guba (1985) let participants judge such results. Others object that
#   participants know the experience, not the analysis. We do not know here what Kjeldmand and Holmström
#   did: look in the article.

# %% [markdown]
# ## Memo

# %%
mu.ask("condensing/looking-back")

# %% [markdown]
# ## If you like: what the checks see, in full
#
# | what it sees | it gives a message if | it may be wrong |
# |---|---|---|
# | words copied in a row | half of your words are copied from the unit in pieces of four words or more; or you copied one piece of eight words | when the informant's own phrase is the best one |
# | a first person | you write *I, me, we, our* | almost never in this tradition |
# | a "not" that is gone | the doctor says *not, never, nobody, hardly…*, and you use no such word | often: other words may say the same, or the "not" may be unimportant. You lose no points |
# | a number or a name from elsewhere | it is not in the unit. If it is in another part of the interview, you lose no points | rarely |
# | length | more than forty words, or more than the unit has | when the unit has two meanings; then divide the unit |
# | a label, a question, a name from the [[codebook]] | fewer than five different words; a "?"; a theme's name | rarely |
# | a feeling, a reason, advice, a word of a theory | you use such a word, and the unit does not | often: the unit may say the same in other words. You lose no points |

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), Table 1. Malterud K. Systematic text
# condensation: a strategy for qualitative analysis. *Scand J Public Health* 2012;40(8):795–805,
# [doi:10.1177/1403494812465030](https://doi.org/10.1177/1403494812465030). Graneheim UH, Lundman B.
# Qualitative content analysis in nursing research: concepts, procedures and measures to achieve
# trustworthiness. *Nurse Educ Today* 2004;24(2):105–112,
# [doi:10.1016/j.nedt.2003.10.001](https://doi.org/10.1016/j.nedt.2003.10.001). Karlsson G.
# *Psychological qualitative research from a phenomenological perspective*. Almqvist & Wiksell
# International 1993: he describes the EPP method. Kjeldmand D. *The future role of general practice*,
# slides, Danish Balint Society: she says that the study used this method. Lincoln YS, Guba EG.
# *Naturalistic inquiry*. Sage 1985, on showing results to participants.
#
# Next: [exercise 03](exercises/03_condensing/03_condensing.ipynb), with other voices. You have just
# shortened somebody's words. [Side room B](B_whose_words.ipynb) asks whose words these are, and who may
# read them. Then comes [lesson 04](04_themes.ipynb).

# %% [markdown]
# [[in code]]
