# %% [markdown]
# # 05 General structure
#
# *Step 5 of the study's Table 1. [[minutes]].*
#
# **Afterwards you can** say with a verb how two themes bear on one another, and show the words that
# support it; look for the unit that does not fit, and give it a place; and tell what in a structure can be
# looked up from what is judgement.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# Case conference, ten to one. On the whiteboard stand four words: *sleep, divorce, back, sick note*. A
# colleague draws arrows between them, and now it looks like knowledge. Everybody nods. The man himself
# sits in the corridor. Nobody has asked him what came first. On Tuesday he said that he slept best in
# the week she left. That fits none of the arrows, and it is not on the board.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>A doctor was left alone by the group. Why does lesson 04 file this under "not alone
# between meetings", with a mark?</summary>So that whoever looks up the code finds those for whom it was
# so beside those for whom it was not. A structure has to answer to these marks.</details>
#
# <details><summary>A condensation passes every check of its form. What do you still have to do?</summary>
# Read it beside its unit. The checks see words. It is the same today: that an arrow can be traced back
# to quotations does not make it true.</details>

# %%
import meaningunits as mu

# %% [markdown]
# ## The ladder
#
# **Step 5: [[theme|themes]] and [[subtheme|subthemes]] are related to one another in a
# [[general structure]] of what was studied.** Here is one way from a quotation to a structure, in
# Farida's interview:
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
# A structure has a **verb**: a theme names something, a structure says what one thing does to another.
# And a structure is about the whole, no longer about one unit or person. In both ways one can easily
# say too much. So trace every arrow back to the units that support it, and from these to a person's
# words.

# %% [markdown]
# ## Predict
#
# In lesson 04 a code could carry a mark for the opposite: the thing is missing, has failed, or came from
# elsewhere. Choose a number before you read on.

# %%
mu.ask("general-structure/guess-against")

# %% [markdown]
# ## Worked
#
# Two themes. **What may be said** gathers what is told of mistakes that are tolerated and of frankness in
# the group. **One's own part in it** (*One's own hand in it* on the map) gathers units in which doctors
# see what they themselves did to a meeting that went wrong. How does the one bear on the other?
#
# > **Farida 38** But before I pushed mine I said, "I wanted to shut the bag on her fingers."\
# > **39** I looked at the floor, and Kaarina, who's the gentlest person, Kaarina said, "One hand or both?"\
# > **40** Both, I said.
#
# > **46** And Mogens, he plays bridge, he said it sounded to him like two people dealing cards. […]\
# > **49** From my half metre I could see both pairs of hands.\
# > **50** I'd thought she was the one doing it.
#
# **A first arrow.** She says something shameful; a colleague answers; a moment later she sees that two
# were playing. *What may be said → opens one's eyes for → one's own hand in it.* I write the verb, and
# under it Farida 38–45 and 46–50. It is also the arrow that I had hoped for.
#
# **What would speak against it?** A doctor who sees without having said anything. Or one who says
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
# Both see what they did. Neither says so in the group. She *could have* told them; he *hasn't*. **They see,
# and they do not say.**
#
# **Now there are three possibilities.** Take the arrow out: but Farida's evening with the handbag is still
# there. Call the two an exception: but they are the only units that have both themes in one. Or let them
# change the structure. What they saw is what they could not say. So there are two arrows in opposite
# directions:
#
# - **r1** What may be said → *can open one's eyes for* → one's own hand in it (Farida 38–45, 46–50)
# - **r2** One's own hand in it → *can close one's mouth, so that less of it reaches* → what may be said
#   (Leif 88–96, Farida 81–83)
#
# The units that did not fit have made the structure better. Notice the word *can*: there are three units
# of two people for it, and no count.

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
# One reader: Agnes asked openly, and her question led him to see. The unit supports r1. Another: he
# himself has not told the group what he saw. The unit speaks against r1. The [[panel]] gave this unit both
# codes, *knowing oneself* and, with its mark, *frank in the group*. The two readers mean different things
# by "said": *by whom?* When a unit seems to be for and against, ask what the theme means.

# %% [markdown]
# ## What carries a relation
#
# | the units of an arrow | what that shows |
# |---|---|
# | **none** | a thought of yours; keep it in a [[memo]] |
# | bear on **one** of the two themes | that there is such a theme, and nothing about the arrow |
# | one person on the one theme, **another** on the other | that you have put two people side by side |
# | **one person** on both, in different units | that both belong to one person's story |
# | **one unit** on both | that a person tells them together |
#
# The support grows from top to bottom. Even in the last row the *verb* is yours. The text may say "and
# then", "so" or "because". Most often one sentence simply follows another.
#
# **Four verbs, and what each would need.** *Comes before*: an order that is told. *Makes possible*: a
# person for whom it was not there, and it was not possible. *Limits*: a person who met the limit. *Brings
# about*: more than interviews have. Take the weakest verb that the units support.

# %% [markdown]
# ## Half done
#
# Three times a few units and three relations that a reader saw in them. Choose before you look.
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
# ## The negative case
#
# A **[[negative case]]** is a unit that goes against what the structure says. One has to look for it,
# because we notice what fits. It is not a failure of the analysis. It is how a structure is tested.
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
# - Choose a theme and another one for it: that makes an arrow, *r1*, *r2* and so on. Give it a **verb**, and
#   tick the **units that support it**. *Read* opens a unit where it stands in the interview.
# - Choose a unit that **speaks against** something, and write what it does to your structure. Choose a theme
#   that rests on **one voice**, and say what you make of that.
# - The **memo** below the list is one paragraph on the whole. Write it last.
#
# The positions of the boxes mean nothing. Where there is no room for a verb the drawing shows *r1*, and the
# line below it says what *r1* does.

# %% [markdown]
# ## Alone
#
# If you worked on the board of lesson 04, **these are your own themes and units**. A code of yours that
# belongs to no theme stands here as a theme of its own. A unit speaks against something if *you* marked it
# so; where only the panel did, the unit says that. Otherwise a prepared set stands here, from Leif, Farida
# and Tomas: six themes across the study's five, named by us, and no arrow.
#
# Draw at least three relations (two, if your board has only two themes). Begin with one you are sure of, and
# look for its negative case before you draw the next. Check, mend, and check again. *What your map shows*,
# below the list, is not a list of mistakes. Answer each line in it: mend it, or say in a memo why it stays.

# %%
mu.ask("general-structure/map")

# %% [markdown]
# ## What a map can show
#
# | it can be looked up | only a reader can say |
# |---|---|
# | whether an arrow has units, and whether they were coded with both of its themes | whether it is the right verb, and the right direction |
# | which themes have no arrow | whether such a theme belongs to another structure |
# | which rest on one voice | whether that person is unusual, or the only one who dared to say it |
# | which units carry the mark *against*, and whether you answered them | whether your answer is good |
# | whether the map falls into parts | whether there is one structure here, or two |
#
# The left column rests on codes, yours or the panel's, so it rests on judgement as well.

# %% [markdown]
# ## The study's own structure
#
# Now look at theirs: *Show the study's structure*, below the map, once you have enough relations of your
# own, each with a verb. (Pressed twice, it opens earlier.) It is one sentence of the [[abstract]], drawn as
# arrows by us: competence, professional identity and sense of security bear on one another, grow through
# [[parallel process|parallel processes]], and make a base for endurance and satisfaction, “thus enabling the
# [[GP|GPs]] to rediscover the joy of being a physician”.
#
# Lay it beside yours, and ask three questions of *both*. Which arrow would you most like to see the units
# of? Which of its verbs, for instance *enabling*, would need a comparison? And where in each would Tomas
# stand, who was bored, and is leaving?

# %% [markdown]
# ## The way back
#
# Now go from the top step down again. Your [[trail]] holds every cut, sentence, code and arrow that you made
# in this folder, with its time. Move along it, or choose a relation and follow it to its themes, codes,
# units, and sentences. *Write the report* makes a page of it for a second reader. Choose the arrow you are
# least sure of, and follow it down. At which step would another reader have decided differently?

# %%
mu.audit()

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **That it is general.** In this tradition the word means what holds throughout these interviews. It does
#   not mean most doctors. Nine people in one structure are still nine people.
# - **That an arrow is a cause.** A person tells one thing after another. What would have happened without it,
#   nobody in these interviews can say. Lesson 08 takes that up.
# - **The strongest objection to what you just did:** one can draw a structure that is supported by units from
#   almost any units. You chose the themes, the units and the verb. It helps to look for the negative case
#   *first*, to show the map to a critical reader, and to keep the structure that you gave up.
# - **What was never said.** Some of what holds a group together, or does not, has no unit.

# %% [markdown]
# ## Memo

# %%
mu.ask("general-structure/looking-back")

# %% [markdown]
# ## If you like: take it away
#
# How does one tell what belongs to a structure from what only happened to be there?
# [[phenomenological|Phenomenologists]] use **[[imaginative variation]]**: take a part away in thought, and see
# whether the thing is still what it was. What cannot be taken away is essential. (The search for the
# essential is called *eidetic*, from the Greek for form.)
#
# In Giorgi's method this comes after a first step of attitude: the researcher describes *within the
# phenomenological reduction*, which means setting aside what one believes about the matter (epoché,
# bracketing; lesson 02) and taking what is told as it is told. Kjeldmand and Holmström used Karlsson's EPP
# method, by the first author's slides; there this step is called eidetic induction. How they did it in
# detail stands in their Methods: look there.
#
# Imagination has a weakness: we imagine what we expect. So look at the units. If one of them has the thing
# *without* the part, the part is not essential. If all have it, you still do not know.
#
# Try it on "One's own hand in it". Its units are Farida's 46–50, 57–63 and 81–83 and Leif's 82–87 and 88–96.
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
