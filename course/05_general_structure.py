# %% [markdown]
# # 05 General structure
#
# *Step 5 of the study's Table 1. [[minutes]].*
#
# **Afterwards you can** say with a verb how two themes bear on one another, and show the words that carry
# it; look for the unit that does not fit, and give it a place; take a part away in thought and see what
# falls; and tell what in a structure can be looked up from what is judgement.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# Case conference, ten to one. On the whiteboard stand four words: *sleep, divorce, back, sick note*.
# Somebody gets up and draws arrows between them, and now it looks like knowledge. Everybody nods; it fits.
# In the corridor sits the man himself. Nobody has asked him what came first, and there is one thing he
# said on Tuesday, that he slept best in the week she left, which fits nowhere and is not on the board.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>Somebody was left alone by the group. Why does lesson 04 file this under "not alone
# between meetings", with a mark?</summary>So that whoever looks up the code finds those for whom it held
# and those for whom it did not, side by side. Today these marks are what a structure has to answer
# to.</details>
#
# <details><summary>A condensation passes every check of its form. What have you still got to do?</summary>
# Read it beside its unit. The checks see words. The same will be so today: that an arrow can be traced
# does not make it true.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## The ladder
#
# **Step 5: [[theme|themes]] and [[subtheme|subthemes]] are related to one another in a
# [[general structure]] of what was studied.** So far every step has led upwards. Here is one way up, in Farida's interview:
#
# | step | an example | made in |
# |---|---|---|
# | **quotation** | "From my half metre I could see both pairs of hands." | – |
# | **[[meaning unit]]** | Farida 46–50, from "And Mogens, he plays bridge" to "I'd thought she was the one doing it" | lesson 02 |
# | **[[condensation]]** | *A colleague likens the visits to a game of cards, and she sees that two are playing.* | lesson 03 |
# | **subtheme** | Understanding mechanisms of bad encounters | lesson 04 |
# | **theme** | One's own hand in it | lesson 04 |
# | **structure** | *What may be said there opens one's eyes for one's own hand in it; and …* | today |
#
# Two things distinguish the top step. It has a **verb**: a theme names something, a structure says what one
# thing does to another. And it is about the whole, no longer about a unit or a person. Both make it easy to
# say too much. So the ladder must bear going *down*: from each arrow to the units that carry it, and
# from these to somebody's words.

# %% [markdown]
# ## Predict
#
# In lesson 04 a code could carry a mark, for the opposite: the thing is missing, failed, or came from
# elsewhere. Commit to a number before you read on.

# %%
mu.ask("general-structure/guess-against")

# %% [markdown]
# ## Worked
#
# Two themes. **What may be said** gathers what is told of mistakes that are tolerated and of frankness in the
# group. **One's own hand in it** gathers units in which a doctor sees what they themselves had done to a
# meeting that went wrong. How does the one bear on the other?
#
# > **Farida 38** But before I pushed mine I said, "I wanted to shut the bag on her fingers."\
# > **39** I looked at the floor, and Kaarina, who's the gentlest person, Kaarina said, "One hand or both?"\
# > **40** Both, I said.
#
# > **46** And Mogens, he plays bridge, he said it sounded to him like two people dealing cards. […]\
# > **49** From my half metre I could see both pairs of hands.\
# > **50** I'd thought she was the one doing it.
#
# **A first arrow.** She says a shameful thing; somebody answers; a moment later she sees that two were
# playing. *What may be said → opens one's eyes for → one's own hand in it.* I write down the verb, and under
# it Farida 38–45 and 46–50. It is a good arrow, and like most good arrows it is the one I had hoped for.
#
# **What would speak against it?** Somebody who sees without anything having been said. Or somebody who says
# everything and sees nothing. I go through the units that carry both themes.
#
# > **Farida 80** And they were so angry with her, all the way round.\
# > **81** And I know that handle.\
# > **82** I could have told them which way it turns.\
# > **83** And now it's me they come to at eight in the morning, with the leaflet.
#
# > **Leif 91** And driving home there's a roundabout, by the petrol station, and I was on my third time round
# > it, and – my father sat behind the hatch at the sickness office for thirty-one years.\
# > **92** He had one of those rubber thimbles, for the papers.\
# > **93** He turned people down, that was the job.\
# > **94** (pause) I haven't told them that.
#
# Both see their own hand in it, and as clearly as anybody here: the door she once stood in, the father he had
# been writing to. And neither says so in the group. She *could have* told them; he *hasn't*. **The seeing is
# there and the saying is not.**
#
# **Now one can do three things.** Take the arrow out: wrong, for Farida's evening with the handbag is still
# there. Call the two an exception: cheap, for they are the only units that have both themes in one. Or let
# them change the structure. What they saw is what they could not say. So there are two arrows, and they run
# against each other:
#
# - **r1** What may be said → *can open one's eyes for* → one's own hand in it (Farida 38–45, 46–50)
# - **r2** One's own hand in it → *can close one's mouth, so that less of it reaches* → what may be said
#   (Leif 88–96, Farida 81–83)
#
# That is a better structure than the first one, and I should not have had it without the units that did not
# fit. Notice the *can*. I have three units of two people for it, and no count.

# %% [markdown]
# ## Could go either way
#
# Does Leif's unit speak against r1 at all? Before the roundabout stands this:
#
# > **Leif 88** I took that back to the group, and Agnes – it's always Agnes – wanted to know who I thought
# > was reading them.\
# > **89** A case officer, I said.\
# > **90** Yes, but who, she said.
#
# One reader: without Agnes's *who* there would be no roundabout. Something was said in that room, and frankly;
# it opened his eyes. The unit carries r1. Another: he himself says nothing of what he saw, to this day.
# The unit speaks against it. The [[panel]] gave this unit both codes, *knowing oneself* and, with its mark,
# *frank in the group*. Both readings stand in the same ten sentences, and they mean different things by
# "said": *by whom?* When a unit seems to be for and against, ask the theme what it means.

# %% [markdown]
# ## What carries a relation
#
# | the units of an arrow | what that shows |
# |---|---|
# | **none** | a thought of yours; keep it in a [[memo]] |
# | bear on **one** of the two themes | that there is such a theme, and nothing of the arrow |
# | one person on the one theme, **somebody else** on the other | that you have laid two people side by side |
# | **one person** on both, in different units | that both belong to one person's story |
# | **one unit** on both | that somebody tells them in one breath |
#
# From top to bottom there is more to hold on to. Even in the last row the *verb* is yours. "And then", "so",
# "because" may stand in the text; most often nothing stands there but one sentence after another.
#
# **Four verbs, and what each would need.** *Comes before*: an order, told as one. *Makes possible*: somebody
# for whom it was not there, and it was not possible. *Limits*: somebody who ran into it. *Brings about*:
# more than interviews have. Take the smallest one that the units will bear.

# %% [markdown]
# ## Half done
#
# Three times a few units and three relations that somebody has read out of them. Commit before you look.
#
# > **Leif 107** And I had the pen out, and I put it down, and I said I could do the eczema but I couldn't do
# > the fish.\
# > **108** She asked what I was there for, in that case, and they heard it in the waiting room.\
# > **109** It would have taken me half a minute.\
# > **110** She's asked to change to Ines.\
# > **111** At ten past five I went out to the car and rang Agnes and said I'd put down a pen.\
# > **112** She was draining potatoes.\
# > **113** She said, "Which hand?" (laughs)\
# > **114** It's most weeks, I suppose, five minutes or so, before I start the engine.
#
# > **Leif 74** (pause) No, you have to ask, I know you do.\
# > **75** There was one thing.\
# > **76** Three winters ago, Agnes – she drives past here – Agnes said over the soup, not looking up, "You're
# > parking by the bins again."\
# > **77** I told her I wasn't, and she said six weeks.
#
# > **Tomas 96** No, it's only … (pause) I'm bored.\
# > **97** Not the whole time.\
# > **98** Quite a lot of it.
#
# > **104** And then seven o'clock, this is what's so stupid, we're on the pavement with our keys out and nobody
# > goes home, twenty minutes, in sleet.

# %%
mu.ask("general-structure/which-carries")

# %% [markdown]
# ## Take it away
#
# How does one tell what belongs to a structure from what merely was there too? [[phenomenological|Phenomenologists]]
# have an old way: **[[imaginative variation]]**. Take a part away in thought, or put something else in its
# place, and see whether the thing is still what it was. What cannot be taken away without its falling is
# essential; the rest is company. (The search for what is essential is called *eidetic*, from the Greek for
# form. Karlsson names a step of his analysis after it; Giorgi has the variation carried out in
# imagination at the end. How Kjeldmand and Holmström went about it we do not know here: look in their Methods.)
#
# Imagination has a weakness: it obeys. I can imagine anything away. So let the units help. If one of them has
# the thing *without* the part, the part is not essential. If all have it, you still do not know.
#
# Try it on "One's own hand in it". Its units are Farida's 46–50, 57–63 and 81–83 and Leif's 82–87 and 88–96. You
# have met them in these lessons. Read them again before you judge.
#
# <details><summary>The five units in full (invented)</summary>
#
# > **Farida 46** And Mogens, he plays bridge, he said it sounded to him like two people dealing cards.\
# > **47** She lays down a hip, Farida lays down a normal.\
# > **48** So now she needs a better card, doesn't she, and the better hers is the quicker Farida trumps it,
# > and round they go until there's nothing left in the bag.\
# > **49** From my half metre I could see both pairs of hands.\
# > **50** I'd thought she was the one doing it.
#
# > **Farida 57** (pause) This was a light box.\
# > **58** I was twenty-seven, morning meeting, forty people in the dark, and the professor put up a film
# > I'd passed in the night, and would our young colleague show us what she sees.\
# > **59** And it was behind the heart.\
# > **60** They're always behind the heart.\
# > **61** I stood with my arm up and the sleeve was shaking, black against this man's chest, and he was
# > already in intensive care.\
# > **62** So I was frightened.\
# > **63** At ten past four, of a handbag.
#
# > **Farida 81** And I know that handle.\
# > **82** I could have told them which way it turns.\
# > **83** And now it's me they come to at eight in the morning, with the leaflet.
#
# > **Leif 82** I: I interrupted you before, and I'd like to go back to the tiler.\
# > **83** You said that he came in again, and that you looked at him.\
# > **84** GP: I asked him how many of these he'd asked me for, and he thought about it, he's a fair man, and
# > said the first one, and maybe the second.\
# > **85** I'd seemed so set on it, he said, and he hadn't liked to let me down.\
# > **86** He'd got a few hours in a paint shop, and he took time off from it to come and hear about the
# > appeal.\
# > **87** So five of them were mine.
#
# > **Leif 88** I took that back to the group, and Agnes – it's always Agnes – wanted to know who I thought
# > was reading them.\
# > **89** A case officer, I said.\
# > **90** Yes, but who, she said.\
# > **91** And driving home there's a roundabout, by the petrol station, and I was on my third time round
# > it, and – my father sat behind the hatch at the sickness office for thirty-one years.\
# > **92** He had one of those rubber thimbles, for the papers.\
# > **93** He turned people down, that was the job.\
# > **94** (pause) I haven't told them that.\
# > **95** I: And then?\
# > **96** GP: Then I went home, the altos were getting their coats on.
#
# </details>

# %%
mu.ask("general-structure/without")

# %% [markdown]
# ## The negative case
#
# A **[[negative case]]** is a unit that goes against what the structure says. Looking for it is a discipline,
# because nobody finds it by chance: we see what fits. It is no mishap of the analysis. It is the only thing
# in it that could have gone otherwise, and therefore the only test.
#
# What to do with one, from best to worst:
#
# 1. **Let it change the structure**, as above: *can open* in place of *opens*, a second arrow, a limit.
# 2. **Let it divide**: for these people so, for those otherwise, and say what distinguishes them.
# 3. **Let it stand**, named, with what you make of it, where you cannot do either.
# 4. Put it in a last paragraph that begins with "however".
# 5. Leave it out.
#
# Your guess from the beginning:

# %%
mu.check("general-structure/guess-against")

# %% [markdown]
# ## How to write it down
#
# The map below has three parts: the drawing, to look at; the list, with everything in it; and beside the list
# whatever you have chosen there.
#
# - Choose a theme and another one for it: that makes an arrow, *r1*, *r2* and so on. Give it a **verb**, and tick
#   the **units that carry it**. *Read* opens a unit where it stands in the interview.
# - Choose a unit that **speaks against** something, and write what it does to your structure. Choose a theme
#   that rests on **one voice**, and say what you make of that.
# - The whole is one paragraph: the **memo** below the list. Write it last.
#
# Where the boxes stand means nothing; they are put so that few arrows cross. Where there is no room for a verb the
# drawing shows *r1*, and the line below it says what *r1* does.

# %% [markdown]
# ## Alone
#
# If you worked on the board of lesson 04, **these are your own themes and units**,
# and the unit at which you hesitated is among them. A code of yours that belongs to no theme stands here as a
# theme of its own. What speaks against something is then what *you* marked so; where only the panel did, the unit
# says that it was the panel, and nobody asks you to agree. Otherwise a prepared set stands here, from Leif, Farida
# and Tomas: six themes across the study's five, named by us, and no arrow.
#
# Draw at least four relations (two, if your board has only two themes; a third one would give you more to think
# about). Begin with one you are sure of, and then look for its negative case before you draw the next. Check; mend; check. *What your map shows*, below the list, is not a list of mistakes. Each line in
# it wants an answer: mend it, or say in a memo why it stays.

# %%
mu.ask("general-structure/map")

# %% [markdown]
# ## What a map can show
#
# | it can be looked up | only a reader can say |
# |---|---|
# | whether an arrow has units, and whether they were coded with both of its themes | whether it is the right verb, and the right way round |
# | which themes have no arrow | whether such a theme is idle, or belongs to another structure |
# | which rest on one voice | whether that voice is odd, or the only one that dared |
# | which units carry the mark *against*, and whether you answered them | whether your answer is any good |
# | whether the map falls into parts | whether there is one structure here, or two |
#
# The left column rests on codes, yours or the panel's, so it too stands on judgement; only one step further
# down. That is no reason to give it up. It is a reason to be able to go down.

# %% [markdown]
# ## The study's own structure
#
# Now, and not before, look at theirs: *Show the study's structure*, below the map, once you have that many
# relations of your own, each with a verb. (Pressed twice, it opens earlier.) It is one sentence of the [[abstract]], drawn as arrows by us: competence, professional
# identity and sense of security bear on one another, grow through [[parallel process|parallel processes]], and
# make a base for endurance and satisfaction.
#
# Hold it beside yours, and ask three things of *both*. Which arrow would you most like to see the units of?
# Which of its verbs would need a comparison that nobody made? And where in each would Tomas stand, who was
# bored, and is leaving?

# %% [markdown]
# ## The way back
#
# From the top step down again. Your [[trail]] holds every cut, sentence, code and arrow that you made in this
# folder, with its time. Here it can be gone through: move along it, or choose a relation and follow it to its
# themes, codes, units, and the sentences of the interview. *Write the report* makes a page of it that you can
# hand to a second reader. Where you began from a prepared set, it says so.
#
# Choose the arrow you are least sure of, and walk it down. At which step would somebody else have turned off?

# %%
mu.audit()

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **That it is general.** The word is the tradition's, and means what holds throughout these interviews. It
#   does not mean most doctors, and no number of arrows makes it so. Nine people in one structure are still nine
#   people.
# - **That an arrow is a cause.** Somebody tells one thing after another, to somebody who has asked. What would
#   have happened without it, nobody in these interviews can say, and Leif says so himself. Lesson 08 takes
#   that up.
# - **The strongest objection to what you just did:** a structure that can be defended with units can be drawn
#   from almost any units. You chose the themes, the units and the verb, and then found that they agree. What
#   helps a little: to look for the negative case *first*; to show the map to somebody who will look for it
#   with more pleasure than you; to keep the structure that you gave up.
# - **What was never said.** No arrow leads from the chair that was folded up against the wall. Some of what
#   holds a group together, or does not, has no unit.

# %% [markdown]
# ## Memo

# %%
mu.ask("general-structure/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), Table 1 and abstract. Giorgi A. The theory, practice,
# and evaluation of the phenomenological method as a qualitative research procedure. *J Phenomenol Psychol*
# 1997;28(2):235–260, [doi:10.1163/156916297X00103](https://doi.org/10.1163/156916297X00103). Karlsson G.
# *Psychological qualitative research from a phenomenological perspective*. Almqvist & Wiksell 1993. Lincoln YS,
# Guba EG. *Naturalistic inquiry*. Sage 1985, on negative cases.
#
# Next: exercise 05 in `exercises/05_general_structure`, with other voices.

# %% [markdown]
# [[in code]]
#
# The study's structure is shown by `mu.check("general-structure/map", reveal=True)`.
