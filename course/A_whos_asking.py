# %% [markdown]
# # Side room A: Who is asking?
#
# *[[minutes]]. You may skip this room. Its first part is best done before you code (lesson 04), its last
# part afterwards.*
#
# **Afterwards you can** say before you code who you are and what you expect of a text, and see
# afterwards how much of this is in your codes; distinguish two things: to say who you are, and to use
# it in the analysis; distinguish bracketing and reflexivity, two ideas of how to handle one's own
# beliefs; and say what a statement about oneself cannot show.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# Two of you listen to the same recording. A doctor tells how she rang a patient's daughter. Then she is
# silent for some seconds. You hear the silence, and you write *grief?* in the margin. Your colleague was
# a practice manager for years. He writes *who allowed her to ring?* Both of you were attentive, and
# both notes are about something that was there. Neither of you heard what the other heard.

# %%
import meaningunits as mu

# %% [markdown]
# Your work goes to your [[trail]].

# %% [markdown]
# ## Predict
#
# Each of the three readers of the [[panel]] wrote a statement: who reads, what this reader is quick to
# hear, and what slow. Researchers call it a statement of [[positionality]]. Here is reader A's.
#
# > I am a machine coder working from a given stance: I read as a phenomenologist in Giorgi's tradition who
# > used to teach nurses. I listen for what the moment was like: hands, voices, coats, what could not be
# > said. That makes me quick to hear feeling, silence, withholding and the shift from a deed to what it did
# > to the doctor; I divide rather finely there. I am slow to hear rules, settings, professional roles and
# > arguments about evidence, and had to look twice for S4, I3 and I1.
#
# The letters with numbers are codes of the [[codebook]]. S4 is *Secrecy, frames, structure*, I3 *Starting
# from the patient*.

# %%
mu.ask("whos-asking/guess-feeling")

# %% [markdown]
# Your guess:

# %%
mu.check("whos-asking/guess-feeling")

# %% [markdown]
# ## Worked: one statement beside what was coded
#
# What does A's statement let us expect, and what do the counts say? Each number is the number of units
# that a reader gave the code to, in all nine interviews. A made 191 units, B 181 and C 197.
#
# | A's words, and what they let us expect | A | B | C | |
# |---|---|---|---|---|
# | "quick to hear feeling": more *C1 Difficult emotions* | **12** | 3 | 3 | found |
# | "withholding": more *S3 Open and honest talk* (also given, with a mark, where somebody keeps something back) | **25** | 25 | 20 | as often as B |
# | "slow to hear rules": less *S4 Secrecy, frames, structure* | **9** | 16 | 12 | found |
# | "had to look twice for … I1": less *I1 Hard encounters are work* | **3** | 3 | 3 | no difference |
# | "divide rather finely": more units | **191** | 181 | 197 | C has more |
#
# Two of five are found. And the rest? Take I1. A reader who knows that she is slow with something may look
# twice, and then find as much of it as other readers. Then the statement was *used*, and for that reason the
# counts show no difference. Or the three units are so clear that nobody can miss them. The counts cannot say
# which.
#
# **A decision that could have been different: S3.** A and B gave it equally often, 25 times. So are A and B
# equally quick? Read why they gave it. A notes "words mark the withholding". B notes that it gave S3 "where
# manners replace speech". One listens to a person, the other to a rule between people, and both arrive at the
# same code. So a count shows *that* a code was given, and not *from where* it was seen.

# %% [markdown]
# ## Half done
#
# Here are the other two. First read what they let you expect. Do not look at the next table yet.
#
# > **B** I am a machine coder, a language model told to read as a sociologist of professions; nobody's
# > working life stands behind these marks. The stance makes me quick to hear rules, duties, who may say what
# > to whom, and where a task is handed over (I1, I2, I4, S4). It makes me slow with feeling that is not said:
# > where a doctor breaks off, or only sits still, I mostly left the passage uncoded. Another reader may find
# > my C1 thin.
#
# > **C** I am a machine coder working from an assigned stance: a practising district nurse and qualitative
# > content analyst in Graneheim and Lundman's tradition. I have no practice of my own behind it. The stance
# > makes me quick to hear what was done, by whom and with what result, and small acts of care. It makes me
# > slow to hear irony and things left unsaid; where a code would rest on tone alone, I mostly left it out.

# %%
mu.ask("whos-asking/what-to-expect")

# %% [markdown]
# ## Disclosing is not using
#
# Now the counts, for what the two statements said something about.
#
# | second round | A | B | C | |
# |---|---|---|---|---|
# | B: more S4 | 9 | **16** | 12 | found |
# | B: more I2, *Limits* | 3 | **6** | 3 | found |
# | B: more I1 | 3 | **3** | 3 | no difference |
# | B: more I4, *Same boat, gentler on colleagues* | 3 | **5** | 5 | as often as C |
# | B: less C1 | 12 | **3** | 3 | less than A, as often as C |
# | B: more units without a code | 55 | **57** | 77 | C has more |
# | C: more units without a code | 55 | 57 | **77** | found |
# | C: less S3 | 25 | 25 | **20** | found |
#
# You read "second round" there. The panel had coded once before. The statements were the same then, word
# for word, and so were the units. This is what came out.
#
# | first round | A | B | C |
# |---|---|---|---|
# | C1 | 6 | 3 | 3 |
# | S4 | 10 | 12 | 9 |
# | I2 | 3 | 3 | 3 |
# | S3 | 14 | 12 | 16 |
# | units without a code | 72 | 74 | 83 |
#
# After the first round the readers agreed so well that the people who made this course were not content:
# three stances had hardly made a difference. Two things were then changed. In the codebook, examples that
# resembled scenes of the interviews were replaced. And each reader was now told to write down, before coding
# an interview, what it was about *for a reader of its stance*. Then the readers, which are runs of a language
# model, coded again, with the same statements. (The [data card](data_card.md) tells all of it.)

# %%
mu.ask("whos-asking/same-statements")

# %% [markdown]
# Whatever caused the difference here: it is one thing to **disclose** who one is. It is another to **use**
# it: to do something because of it, and to tell what came of that. Olmos-Vega and colleagues (2023) find that
# reports often treat both superficially, or not at all. Checklists may invite that: they ask who the
# researchers are, and one sentence answers.

# %%
mu.ask("whos-asking/disclosed-or-used")

# %% [markdown]
# ## Two ideas of what to do with oneself
#
# Everybody brings something. What should one do with it? Two traditions give two answers.
#
# | | [[epoché|bracketing, or *epoché*]] | [[reflexivity]] |
# |---|---|---|
# | where it comes from | Husserl's philosophy; in [[phenomenological|descriptive phenomenology]] for example Giorgi, and Karlsson's EPP method, which the 2008 study used | many traditions; in health research for example Malterud, and in thematic analysis Braun and Clarke |
# | what one brings is | apt to get in the way of how a thing appears to the person who lives it | part of every reading; nobody reads from no place |
# | what one does | holds it back all through the analysis: one knows it, and does not lean on it | works with it all through: asks what it opens and what it closes, and shows that |
# | a good sign | a description in which the [[informant|informant's]] world comes before the researcher's theory | a report in which one can see how the reader shaped the reading |
# | how it goes wrong | "we bracketed our preconceptions", and no more | a paragraph about oneself, and then an analysis as if by nobody |
#
# The two pull in two directions. Some phenomenologists do both in turn: they hold back what they bring, and
# then ask what it opened (Finlay 2008). Interpretive ones examine it and use it ([side room
# C](C_which_method.ipynb)). A report has to say what was done, and when. Both ask you to find out first what
# you bring. Neither promises that it goes away.

# %%
mu.ask("whos-asking/two-ideas")

# %% [markdown]
# ## Alone: your statement
#
# Write it **before** you code, and keep it short. Nobody marks it, and no program judges its words.
#
# - **Who are you to these people?** They are general practitioners ([[GP|GPs]]) who talk about a group. You
#   may be a colleague, a nurse who works beside them, a student who will be judged by them, a patient of one.
# - **What would you like to find?** Say it plainly: there you will look least closely.
# - **What are you quick to hear, and what slow?** Name things that can be found again: feelings, rules,
#   jokes, hierarchy, money, time. You may name [[theme|themes]] or codes, as the three readers did.
# - **What will you do about it?** One act. "I will look twice for rules." "I will read the quiet places
#   again on another day." An act can be looked for afterwards; "I will be open" cannot.
#
# Write only what you would let others read. The statement is kept in your trail. If you hand in your work
# as one file, whoever marks it can open it there.

# %%
mu.ask("whos-asking/statement")

# %% [markdown]
# **Here the first part ends.** Go on with the lessons. When you have condensed (lesson 03) or coded
# (lesson 04), come back and go on here.

# %% [markdown]
# ## Beside what you coded
#
# Below is your statement as it stood before you began, and under it what you gave. The three readers stand in
# the table for comparison. They are no key. (If you have coded nothing yet, only the statement stands there.)
#
# Take your expectations one by one. Is it there? Is the opposite there? Or could these few units not show
# it at all? Then open lesson 04 and read again **one** unit in which you gave nothing, and your statement
# says that you are slow to hear.

# %%
mu.mirror()

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **What the statement does not know.** You wrote what you could see of yourself. What you cannot see is not
#   in it, and it may matter more. This is the strongest objection (Savolainen and colleagues, 2023): a
#   statement about one's own position is written from that same position. They propose to give up such
#   statements, and to rely on criticism by others.
# - **Whether the place caused the reading.** A statement and a coding that fit one another may have a
#   common cause. Our three readers were each told which stance to take, and nobody's working life is behind
#   them. They show how to compare a statement with a coding. They do not show how a nurse reads.
# - **Whether the reading is good.** "As a GP I understand" is no argument, and "as an outsider she cannot"
#   is none either. Look at the words that support the reading.
# - **How many of one's expectations are met is no score.** If you meet all of them, you may have found what
#   you looked for. If you meet none, you may have looked twice, or you may not know yourself well.
# - **A statement has a price.** It may expose a person: not everybody can safely write who they are.

# %% [markdown]
# ## Memo

# %%
mu.ask("whos-asking/looking-back")

# %% [markdown]
# ## Sources
#
# Braun V, Clarke V. Reflecting on reflexive thematic analysis. *Qual Res Sport Exerc Health*
# 2019;11(4):589–597, [doi:10.1080/2159676X.2019.1628806](https://doi.org/10.1080/2159676X.2019.1628806). Finlay
# L. A dance between the reduction and reflexivity. *J Phenomenol Psychol* 2008;39(1):1–32,
# [doi:10.1163/156916208X311601](https://doi.org/10.1163/156916208X311601). Giorgi A. The theory, practice, and
# evaluation of the phenomenological method as a qualitative research procedure. *J Phenomenol Psychol*
# 1997;28(2):235–260, [doi:10.1163/156916297X00103](https://doi.org/10.1163/156916297X00103). Karlsson G.
# *Psychological qualitative research from a phenomenological perspective*. Almqvist & Wiksell International
# 1993. Malterud K. Qualitative research: standards, challenges, and guidelines. *Lancet*
# 2001;358(9280):483–488, [doi:10.1016/S0140-6736(01)05627-6](https://doi.org/10.1016/S0140-6736(01)05627-6).
# Olmos-Vega FM, Stalmeijer RE, Varpio L, Kahlke R. A practical guide to reflexivity in qualitative research:
# AMEE Guide No.
# 149. *Med Teach* 2023;45(3):241–251,
# [doi:10.1080/0142159X.2022.2057287](https://doi.org/10.1080/0142159X.2022.2057287): if you read one text,
# read this one. Savolainen J, Casey PJ, McBrayer JP, Schwerdtle PN. Positionality and its problems:
# questioning the value of reflexivity statements in research. *Perspect Psychol Sci* 2023;18(6):1331–1338,
# [doi:10.1177/17456916221144988](https://doi.org/10.1177/17456916221144988).

# %% [markdown]
# [[in code]]
