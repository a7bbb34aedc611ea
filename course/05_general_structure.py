# %% [markdown]
# # 05 General structure
#
# *Step 5 of the study's Table 1. [[minutes]].*
#
# **Afterwards you can** say with a verb how two themes are related, and show the words that support
# it; look for the unit that does not fit, and give it a place in the structure; and say which parts
# of a structure can be looked up and which parts are judgement.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# It is ten minutes to one, in a case conference about a patient. Four words are on the whiteboard: *sleep,
# divorce, back pain, sick note*. A colleague draws arrows between them, and now it looks like knowledge.
# Everybody nods. The patient sits in the corridor. Nobody has asked him what came first. On Tuesday he said
# that he slept best in the week when his wife left. This sentence fits none of the arrows, and it is not on
# the board.

# %% [markdown]
# ## Two questions from before
#
# Answer each in your head, then open it.
#
# <details><summary>A doctor was left alone by the group. Why does lesson 04 give this unit the code
# "not alone between meetings", with the mark "against"?</summary>Because a person who looks up the
# code should find both: the doctors who were not alone, and the doctors who were left alone. A
# structure has to take these marks into account.</details>
#
# <details><summary>A condensation passes every check of its form. What do you still have to
# do?</summary> Read it beside its unit. The checks see only words. Today you draw arrows between
# themes. You can trace an arrow back to quotations, and the arrow may still be wrong.</details>

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
# | **[[condensation]]** | *A colleague compares the visits with a game of cards, and she sees that two are playing.* | lesson 03 |
# | **subtheme** | Understanding mechanisms of bad encounters | lesson 04 |
# | **theme** | One's own part in it (that is: in a hard meeting) | lesson 04 |
# | **structure** | *If one speaks freely, one can begin to see one's own part in a hard meeting; and …* | today |
#
# A theme names something. A structure says how themes are related. For Giorgi (1997), a
# [[phenomenological]] psychologist, a *structure* says two things: which parts belong to an
# experience, and how these parts are connected. It does not say what causes what. In this course you
# write each relation as an arrow with a **verb**. This way of writing is the course's own: the verb
# shows what you [[claim]], so that another person can question it. Here an arrow does not always mean
# a cause. And a structure is about the whole, no longer about one unit or person. With a verb, and
# with a sentence about the whole, one can easily say too much. So trace every arrow back to the units
# that support it, and from these to a person's words.

# %% [markdown]
# ## Predict
#
# In lesson 04 a code could have the mark "against". It means: what the code names is missing, or it
# has failed, or it did not come from the group. The mark alone does not say which of the three.
# Choose a number before you read on.

# %%
mu.ask("general-structure/guess-against")

# %% [markdown]
# ## Worked
#
# Take two themes. **Speaking freely** has the units about mistakes that the group tolerates, and
# about open talk in the group. **One's own part in it** has the units in which doctors see
# something of themselves in a meeting: they were a part of what went wrong, or they brought
# something of their own to it. (Lesson 04 gave Leif 88–94 a code of its own; here this unit is
# 88–96. A theme can join codes.) How are the two themes related?
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
# people were playing. *Speaking freely → opens one's eyes to → one's own part in it.* I write the verb,
# and under it Farida 38–45 and 46–50. It is also the arrow that I had hoped for.
#
# **What would speak against this arrow?** A doctor who sees his or her part and has said nothing in
# the group. Or a doctor who says everything and sees nothing. I go through the units that belong to
# both themes.
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
# Both doctors see something of themselves, and neither says it in the group. Farida *could have
# told* her group. Leif *has not told* his. **They see it, and they do not say it.**
#
# **Now there are three possibilities.** First, I could take the arrow out. But Farida's evening
# with the handbag is still there. Second, I could call these two units an exception. But only these
# units belong to both themes at once. Third, the two units can change the structure. I choose this,
# and draw two arrows in opposite directions:
#
# - **r1** Speaking freely → *can open one's eyes to* → one's own part in it (Farida 38–45, 46–50)
# - **r2** One's own part in it → *is sometimes not told, in spite of* → speaking freely
#   (Leif 88–96, Farida 81–83)
#
# The units that did not fit have made the structure better. For r2 I first wrote the verb "can make
# people silent". But no doctor says: I was silent because of what I saw. So I chose a weaker verb,
# which says only what they tell. In r1 the verb "open" is mine: Farida tells what a colleague said,
# and then what she saw. The verb "can come before" would be weaker. Notice the words "can" and
# "sometimes". Each arrow has two units, and all four units come from two people. Nobody has counted
# how often it happens.

# %% [markdown]
# ## Two readings are possible
#
# Does Leif's unit speak against r1 at all? This is what he says before the roundabout:
#
# > **Leif 88** I took that back to the group, and Agnes – it's always Agnes – wanted to know who I thought
# > was reading them.\
# > **89** A case officer, I said.\
# > **90** Yes, but who, she said.
#
# One reader says: Agnes asked openly, and through her question he saw his part. The unit supports
# r1. Another reader says: he himself has not told the group what he saw. The unit speaks against
# r1. The [[panel]] gave this unit two codes: *C2 Knowing oneself*, and *S3 Open and honest talk*
# with the mark "against". The first reader looks at Agnes, who speaks freely. The second reader
# looks at Leif, who does not. If a unit seems to speak both for and against an arrow, ask what the
# theme means. Here: in "speaking freely", *who* has to speak, the doctor or anybody in the group?

# %% [markdown]
# ## What supports a relation
#
# An arrow needs units that support it.
#
# | the units of an arrow | what they show |
# |---|---|
# | there is **no unit** | the arrow is only a thought of yours; keep it in a [[memo]] |
# | all belong to **one** of the two themes | they show that there is this theme; they show nothing about the arrow |
# | one person's units belong to the first theme, **another person's** to the second | you have put two people side by side |
# | **one person** has a unit for the first theme and another unit for the second | both belong to one person's story |
# | **one unit** belongs to both themes | a person tells them together |
#
# The order of the rows is the course's own. In the first row no words connect the two themes. In
# the last row a person's own words connect them most closely. The table does not count people. One
# unit is still only one person. If several people tell the same thing, the arrow has more support.
# Even in the last row the *verb* is yours. The text may say "and then", "so" or "because", or one
# sentence may simply follow another.
#
# **Four verbs, and what each would need.** *A comes before B*: a person says that A was first. *A
# makes B possible*: a person says that he or she could not have done B without A. *A limits B*: a
# person says that he or she wanted to do more of B, and could not because of A. (Interviews show
# that the person says so, and no more.) *A brings about B* (causes it): this needs more than
# interviews. Take the weakest verb that the units support. (This rule is the course's own.)

# %% [markdown]
# ## Half done
#
# Each of three questions has a few units and three relations. First choose, then press *Check*.
# (The map below has more themes. One of them is "Soup and pavement": the meal before a meeting, and
# the talk in the street afterwards.)
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
# A **[[negative case]]** is a unit that goes against what the structure says. You have to look for
# it, because people first notice what fits. A negative case is not a failure of the analysis. It
# tests the structure.
#
# You can do five things with it. The order, from best to worst, is our own:
#
# 1. **Let it change the structure**, as above: write "can open" and not "opens", draw a second
#    arrow, or add a limit.
# 2. **Let it divide the structure**: the structure is then true for some people and not for others.
#    Say how these people differ.
# 3. If you can do neither, **leave it in**, name it, and write how you understand it.
# 4. Put it in a last paragraph that begins with "however".
# 5. Leave it out.
#
# Your guess from the beginning:

# %%
mu.check("general-structure/guess-against")

# %% [markdown]
# ## How to write it down
#
# The map below has three parts. The drawing is only to look at. The list has all themes, arrows
# and units, and you work there. Beside the list you see what you have chosen in it.
#
# - Choose a theme, and then a second theme: this makes an arrow, *r1*, *r2* and so on. Give the
#   arrow a **verb**, and tick the **units that support it**. The button *Read* opens a unit at its
#   place in the interview.
# - Choose a unit that **speaks against** something, and write what it changes in your structure.
#   Choose a theme with units of only one person (**one voice**), and say how you understand this.
# - The **memo** below the list is one paragraph on the whole. Write it last.
#
# The positions of the boxes mean nothing. If there is no room for a verb, the drawing shows only
# the arrow's name, such as *r1*, and the line below the drawing gives its verb.

# %% [markdown]
# ## Alone
#
# If you worked on the board of lesson 04, **these are your own themes and units**. If a code of
# yours belongs to no theme, it is shown here as a theme of its own. A unit speaks against something
# if *you* gave it the mark "against". If only the panel gave this mark, a note at the unit says so.
# If you did not work on the board, you see a prepared set from Leif, Farida and Tomas. It has six
# themes and no arrow. We named these six themes; they are not the study's five.
#
# Draw at least three relations (two, if your board has only two themes). Begin with a relation that
# you are sure of, and look for its negative case before you draw the next. Check, correct, and
# check again. Below the list there is a text with the heading “What your map shows”. Its lines do
# not name mistakes. Do something about each line: change the map, or say in a memo why you leave it
# as it is.

# %%
mu.ask("general-structure/map")

# %% [markdown]
# ## What a map can show
#
# | it can be looked up | only a reader can say |
# |---|---|
# | whether an arrow has units, and whether they were coded with both of its themes | whether it is the right verb, and the right direction |
# | which themes have no arrow | whether such a theme belongs to another structure |
# | which themes only one person speaks of | whether that person is unusual, or the only one who dared to say it |
# | which units have the mark "against", and whether you wrote something about them | whether what you wrote is good |
# | whether some parts of the map have no arrow between them | whether there is one structure here, or two |
#
# The left column depends on codes, yours or the panel's, so it depends on judgement as well.

# %% [markdown]
# ## The study's own structure
#
# When you have drawn your own relations, press the button “Show the study's structure”, below the
# map. We drew one sentence of the [[abstract]] as arrows: competence, professional identity and
# sense of security are related to one another, grow through
# [[parallel process|parallel processes]], and make a base for endurance and satisfaction, “thus
# enabling the [[GP|GPs]] to rediscover the joy of being a physician”.
#
# Compare this structure with yours, and ask three questions about *both*. For which arrow do you
# most want to see the units? Which verb, for instance "enabling", would need a comparison with
# doctors who are in no group? Tomas was bored and is leaving: where is his place in each structure?

# %% [markdown]
# ## The way back
#
# Now go back, step by step, from the structure to the quotation. Your [[trail]] holds every cut,
# sentence, code and arrow that you made in this folder, with its time. Move along the trail, or
# choose a relation and follow it to its themes, codes, units, and sentences. The button “Write the
# report” makes a page from your trail, for a second reader. ([Side room G](G_writing_it_up.ipynb)
# is about what goes into a report: who says something, how many people say it, and who says the
# opposite.) Choose the arrow that you are least sure of, and follow it back to the words. At which
# step would another reader have decided differently?

# %%
mu.audit()

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **Whether the structure is general.** *General* does not mean "most doctors". Giorgi (1997)
#   looks for the meanings that stay nearly the same when other things in an experience change. In
#   this course we claim less: only that the people whom we name tell these relations.
# - **Whether an arrow is a cause.** A person tells one thing after another. Nobody in these interviews
#   can say what would have happened without the first thing. Lesson 08 is about this.
# - **The strongest objection to what you just did:** from almost any set of units one can draw a
#   structure that these units support. You chose the themes, the units and the verb. Three things
#   help: look for the negative case *first*, show the map to a critical reader, and keep a copy of the
#   structure that you gave up.
# - **What was never said.** Some things hold a group together or break it, and nobody speaks of them. So
#   there is no unit for them.

# %% [markdown]
# ## Memo

# %%
mu.ask("general-structure/looking-back")

# %% [markdown]
# ## If you like: take it away
#
# Some things belong to a structure. Others were there only by chance. How can one find out which is
# which? Phenomenologists use **[[imaginative variation]]**: take a part away in thought, and see
# whether the thing is still what it was. What cannot be taken away is essential. (The search for the
# essential is called *eidetic*, from the Greek for form.)
#
# In Giorgi's method this is not the first step. The first step is an attitude, called the
# *phenomenological reduction*. The researcher sets aside his or her own beliefs about the matter
# ([[epoché]], bracketing; lesson 02). The researcher also does not ask whether the story is true:
# what counts is how the person experienced it. According to the first author's slides, Kjeldmand
# and Holmström used Karlsson's EPP method (*empirical phenomenological psychological*). In EPP the
# search for the essential is called eidetic induction. (*Induction* goes from single cases to what
# is general.) How they did this in detail, we cannot say. Look in their Methods section.
#
# Imagination has a weakness: we easily imagine what we expect. So we add a step that is the
# course's own, and not Giorgi's: look at the units too. Take the soup before the meeting as an
# example. If a doctor sees his or her own part in one unit, and there was no soup, the soup is not
# essential. If there were soup in all units, this alone would not show that it is essential. Then
# you would have to ask: does the person say that the soup was the reason? Five units of two people
# are a small test.
#
# Try it on "One's own part in it". Its units are Farida's 46–50, 57–63 and 81–83 and Leif's 82–87 and 88–96.
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
# Next: [exercise 05](exercises/05_general_structure/05_general_structure.ipynb), with other voices.
# Then comes [lesson 06](06_selection.ipynb).

# %% [markdown]
# [[in code]]
#
# The study's structure is shown by `mu.check("general-structure/map", reveal=True)`.
