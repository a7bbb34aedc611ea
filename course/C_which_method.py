# %% [markdown]
# # Side room C: Which method?
#
# *[[minutes]]. You may skip this room. Lessons 04 and 05 come before it.*
#
# **Afterwards you can** say what phenomenology, grounded theory, framework analysis and reflexive
# thematic analysis each ask of one passage and what each would report; choose a method for a
# question; and say for which of them an agreement number, or saturation, makes sense.
#
# *Every interview here is invented for teaching, and so is every analysis of it. No such person exists,
# and no words of any real participant were used.*

# %% [markdown]
# ## A scene
#
# Three colleagues have the same interview before them. One asks: "What is it like for her?" The
# second asks: "And when does somebody come back?" The third has a form with five boxes. Their
# supervisor asks: "How many [[theme|themes]] have you got?" Nobody answers: each of the three was
# looking for something else.

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict

# %%
mu.ask("which-method/guess")

# %% [markdown]
# ## The passage
#
# Farida is asked what is hard about her group. One answer earlier she told of a mistake of her own,
# and of the group's kindness.
#
# > **73** I: There's a question in my guide that I try to put to everybody.\
# > **74** What is hard about it?\
# > **75** GP: (pause) The autumn of my third year.\
# > **76** It wasn't even my case.\
# > **77** Ellen told about a boy of four who'd been sent home from the hospital at night, with a leaflet, and
# > was back at six by ambulance.\
# > **78** He lived, I should say.\
# > **79** But there was a young doctor in it, for two sentences perhaps, she hadn't sat down, she'd stood in
# > the doorway with her hand on the handle.\
# > **80** And they were so angry with her, all the way round.\
# > **81** And I know that handle.\
# > **82** I could have told them which way it turns.\
# > **83** And now it's me they come to at eight in the morning, with the leaflet.\
# > **84** I: Mm.\
# > **85** GP: So I got up and said excuse me, as you do at the cinema, and I got as far as the coats, and I
# > couldn't find the sleeve, I stood there stabbing at it and howling.\
# > **86** Through the door I heard them going on.\
# > **87** At home I sat on the stairs with the telephone on my knee, sleet down my neck, till half past ten,
# > and my husband came out in his socks and asked who I was waiting for.\
# > **88** Nobody rang.\
# > **89** Two weeks later I went, I don't know why I went, and I'd left my scarf behind, and it was on my
# > chair.\
# > **90** Folded.\
# > **91** And Vibeke said, "Who has someone?"

# %% [markdown]
# ## What each method asks
#
# | it asks | it reports |
# |---|---|
# | **[[phenomenological|Phenomenology]]**, its descriptive branch. What is this, for the people who experience it? | a [[general structure]]: what belongs to the experience |
# | **[[grounded theory|Grounded theory]].** How does this happen, step by step, and on what does it depend? | a category, its properties, and what it depends on; a theory |
# | **[[framework analysis|Framework analysis]].** What does each person say on certain topics? | what is said on each topic, by whom, and where people differ |
# | **[[reflexive thematic analysis|Reflexive thematic analysis]].** What does this mean, in all the accounts together? | themes: each says one thing, which the researcher can defend |
#
# **Phenomenology** has several branches. In this room we mean the *descriptive* branch. There one
# names what one believes about the matter, and sets it aside: [[epoché]]. One does not ask whether
# things really were as they were told. One looks at how they appear to the person (Giorgi 1997).
# Then one varies the experience in thought. One takes a part away and asks: is it still the same
# experience? The study of 2008 used EPP (Karlsson 1993), an *empirical phenomenological
# psychological* method, in five steps (lessons 02 to 05). In the *interpretive* branch (van Manen;
# Smith's *interpretative phenomenological analysis*, IPA) researchers think that nobody can set
# aside all beliefs. So they examine their own beliefs and use them. A report has to say which
# branch it means.
#
# **Grounded theory** was made by Glaser and Strauss (1967). One begins to analyse with the first
# interview. All the time one compares the *incidents*, the things that happen in the accounts, with
# one another: [[constant comparison]]. One writes ideas in [[memo|memos]], as questions to the
# data. What one finds decides whom one asks next: *[[theoretical sampling]]*. There are at least
# three branches. One is Glaser's. In another, Strauss and Corbin ask under which conditions things
# happen, and with which consequences. In a third, Charmaz (2014) describes how researcher and
# [[informant|informants]] build the theory together.
#
# **Framework analysis** comes from research for policy (Ritchie and Spencer 1994). One makes a
# framework: a list of headings, from the questions *and* from the first [[transcript|transcripts]].
# Then one marks under which heading each passage belongs (*indexing*), and writes short summaries
# of the passages into a table (*charting*). At the end one interprets the table: types, links,
# explanations. The headings are improved during this work. Gale and colleagues (2013) describe it
# for health teams in which some have never done such work.
#
# Braun and Clarke described their way in 2006. Since 2019 they call it **reflexive** thematic
# analysis. A theme is a pattern of *meaning* with one idea at its centre. Everything that was said
# on a topic, put together, is no theme. The researcher makes the themes and says how.

# %% [markdown]
# ## Worked
#
# Take two sentences: "Nobody rang" (88) and "Folded" (90).
#
# **Phenomenology.** I expect the group to be kind, so I want to read the scarf as kindness. I note
# this and put it aside. How does the scarf appear to her? She does not say who folded it. The scarf
# is there, on *her* chair. Both the silence and the scarf are answers without words. Does it have
# to be a scarf? With a cup the experience would be the same. Does it have to be without words? If
# somebody said "we missed you", it would be something else. So *being answered without words*
# belongs to this experience.
#
# **Grounded theory.** I compare two incidents: no call, and a scarf. Both are about who takes the
# first step after somebody has left. I look for a third: in another interview Tomas says of Pia,
# who left, "I could have rung her" (119). Now my category has a *property*, something in which its
# incidents differ: *who takes the first step*. Perhaps nobody takes it. Perhaps somebody takes it
# without a word. Or somebody only thinks of it. I have no case yet in which the group rang a
# member.
#
# **Framework.** I fill two cells of Farida's row, in the columns "between meetings" and
# "afterwards". I write down what she says, with sentence numbers.
#
# **Reflexive.** I noticed that I was angry with the group before I read of the scarf. I ask why,
# and write it down. My theme could be a kindness that must not be mentioned. I would have to defend
# this theme.
#
# **Two readings are possible.** "I know that handle" (81) can mean: "I was that doctor." It can
# also mean: "I was once in a place like hers." The phenomenologist keeps both meanings and says so.
# The chart needs one entry: *"Knows that handle; does not say more (81–82)."*

# %% [markdown]
# ## Half done

# %%
mu.ask("which-method/four-analyses")

# %% [markdown]
# ## Alone

# %%
mu.ask("which-method/at-work")

# %% [markdown]
# ## The question comes first
#
# If you begin with the method, you get a question that fits the method, and perhaps not your
# question.

# %%
mu.ask("which-method/questions")

# %% [markdown]
# ## When a number makes sense
#
# | | agreement between [[coder|coders]] | [[saturation]] |
# |---|---|---|
# | **phenomenology** | not asked for; but another reader can follow the steps | not asked for; one finds what is general by varying the experience in thought |
# | **grounded theory** | not asked for; a category is tested by new cases | an idea of this method: for *categories*, together with theoretical sampling |
# | **framework analysis** | useful early, so that all in a team use the headings in the same way; a number (a coefficient) is possible | not part of it: the number of people is often agreed beforehand |
# | **reflexive thematic analysis** | does not fit (Braun and Clarke 2021) | does not fit: meaning is made, and more can always be made (Braun and Clarke 2021, on saturation) |
# | **a shared [[codebook]]** (lesson 04) | yes: it shows whether several people can use the codebook, and where not (O'Connor and Joffe 2020) | possible, for codes (Guest and colleagues 2020) |
#
# Saunders and colleagues (2018) found four different things under the one word *saturation*.
# Malterud and colleagues (2016) ask about [[information power]] instead ([side room
# F](F_enough.ipynb)).

# %%
mu.ask("which-method/numbers")

# %% [markdown]
# ## The study's question under four methods
#
# The study asked nine [[GP|GPs]] who had been in a [[Balint group]] for years (3 to 15). With
# another method the same interest leads to another study. (The last three rows are ours, and
# invented.)
#
# | the question, and whom to ask | when it is enough, and the result |
# |---|---|
# | **Phenomenology** (as it was done). What is it, for a GP, to be in such a group? *Ask people who have experienced it and can tell it.* | When the structure fits each description. *Interrelated themes in a general structure.* |
# | **Grounded theory.** How does it happen that some GPs stay and others leave? *Ask first those who stay, then people who can tell of something still missing in the categories.* | When further cases show nothing new about a category. *A theory of staying and leaving.* |
# | **Framework analysis.** What do members, leaders and employers say on time, use, harm and cost? *Ask a fixed number of each.* | When enough people of each agreed kind have been interviewed to compare them. *What is said on each topic, by whom.* |
# | **Reflexive thematic analysis.** What does "safe" mean in these accounts, to a reader with this background? *Ask people who can tell much of it.* | When the themes together support what the researcher argues. *A few themes, and the researcher's part in them.* |
#
# *The article's [[abstract]] and a talk by its first author name the method of the first row.* Look
# up in the article's Methods how the nine were found: it is free to read.

# %%
mu.ask("which-method/study")

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **Whether a study did what it says.** Many reports name one method and do another. Look at what
#   they did: whom they asked, what they compared, what they report.
# - **Which of the four is right.** The four analyses above do not contradict one another. They
#   answer four questions about one evening.
# - **The strongest objection to this room:** it separates four methods too clearly. There are other
#   methods too: some study stories (narrative), some the use of language (discourse), some the
#   daily life of a group (ethnography). And people mix methods with good reason.
# - **One passage is not a study.** Nineteen sentences are not enough for a report, with any of the
#   four methods.

# %% [markdown]
# ## Memo

# %%
mu.ask("which-method/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), abstract; Kjeldmand's slides for the Danish Balint
# Society name Karlsson's method. Braun V, Clarke V. Using thematic analysis in psychology. *Qual Res Psychol*
# 2006;3(2):77–101, [doi:10.1191/1478088706qp063oa](https://doi.org/10.1191/1478088706qp063oa). Braun V, Clarke
# V. Reflecting on reflexive thematic analysis. *Qual Res Sport Exerc Health* 2019;11(4):589–597,
# [doi:10.1080/2159676X.2019.1628806](https://doi.org/10.1080/2159676X.2019.1628806). Braun V, Clarke V. One
# size fits all? *Qual Res Psychol* 2021;18(3):328–352,
# [doi:10.1080/14780887.2020.1769238](https://doi.org/10.1080/14780887.2020.1769238). Braun V, Clarke V. To
# saturate or not to saturate? *Qual Res Sport Exerc Health* 2021;13(2):201–216,
# [doi:10.1080/2159676X.2019.1704846](https://doi.org/10.1080/2159676X.2019.1704846). Charmaz K. *Constructing
# grounded theory*, 2nd ed., 2014. Gale NK, Heath G, Cameron E, Rashid S, Redwood S. Using the framework method
# for the analysis of qualitative data in multi-disciplinary health research. *BMC Med Res Methodol*
# 2013;13:117, [doi:10.1186/1471-2288-13-117](https://doi.org/10.1186/1471-2288-13-117). Giorgi A. *J Phenomenol
# Psychol* 1997;28(2):235–260, [doi:10.1163/156916297X00103](https://doi.org/10.1163/156916297X00103). Glaser
# BG, Strauss AL. *The discovery of grounded theory*, 1967. Guest G, Namey E, Chen M. *PLoS ONE*
# 2020;15(5):e0232076, [doi:10.1371/journal.pone.0232076](https://doi.org/10.1371/journal.pone.0232076).
# Karlsson G. *Psychological qualitative research from a phenomenological perspective*, 1993. Malterud K,
# Siersma VD, Guassora AD. *Qual Health Res* 2016;26(13):1753–1760,
# [doi:10.1177/1049732315617444](https://doi.org/10.1177/1049732315617444). O'Connor C, Joffe H. Intercoder
# reliability in qualitative research: debates and practical guidelines. *Int J Qual Methods* 2020;19:1–13,
# [doi:10.1177/1609406919899220](https://doi.org/10.1177/1609406919899220). Ritchie J, Spencer L. Qualitative
# data analysis for applied policy research. In: Bryman A, Burgess RG, eds. *Analyzing qualitative data*, 1994,
# 173–194. Saunders B, Sim J, Kingstone T, and others. Saturation in qualitative research. *Qual Quant*
# 2018;52(4):1893–1907, [doi:10.1007/s11135-017-0574-8](https://doi.org/10.1007/s11135-017-0574-8). Smith JA,
# Flowers P, Larkin M. *Interpretative phenomenological analysis: theory, method and research*, 2009. van Manen
# M. *Researching lived experience*, 1990.

# %% [markdown]
# [[in code]]
