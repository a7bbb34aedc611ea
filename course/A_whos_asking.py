# %% [markdown]
# # Side room A: Who is asking?
#
# *[[minutes]]. You may skip this room. Do its first part before you code (lesson 04), and its last
# part afterwards.*
#
# **Afterwards you can** say who you are and what you expect of a text; then give its parts short names
# (codes), and see how much of this is in your codes; distinguish two things: to say who you are, and
# to use this in the analysis; distinguish bracketing and reflexivity, two ideas of how to handle
# one's own beliefs; and say what a statement about oneself cannot show.
#
# *Every interview here is invented for teaching. No such person exists, and no words of any real
# participant were used.*

# %% [markdown]
# ## A scene
#
# Two of you listen to the same recording. A doctor tells how she rang a patient's daughter. Then
# she is silent for some seconds. You hear the silence, and you write beside the text: "Grief?" Your
# colleague was a practice manager for years. He writes: "Who allowed her to ring?" Both of you were
# attentive, and both notes are about something that was there.

# %%
import meaningunits as mu

# %% [markdown]
# Your work goes to your [[trail]].

# %% [markdown]
# ## Predict
#
# Three readers coded the interviews of this course: the [[panel]]. Each of them wrote a statement.
# It says who this reader is, and what this reader notices quickly, late or not at all. Researchers
# call it a statement of [[positionality]]. Reader A's statement comes below.
#
# A "stance" is the point of view from which a reader was told to read. "Withholding" means: keeping
# something back. "The shift from a deed to what it did to the doctor" means: first the talk is
# about an act, and then about the act's effect on the doctor. "I divide rather finely there" means:
# in such places A makes small units. The letters with numbers are codes of the [[codebook]]: S4 is
# *Secrecy, frames, structure*, I3 *Starting from the patient*, and I1 *Hard encounters are work*.
#
# > I am a machine coder working from a given stance: I read as a phenomenologist in Giorgi's tradition who
# > used to teach nurses. I listen for what the moment was like: hands, voices, coats, what could not be
# > said. That makes me quick to hear feeling, silence, withholding and the shift from a deed to what it did
# > to the doctor; I divide rather finely there. I am slow to hear rules, settings, professional roles and
# > arguments about evidence, and had to look twice for S4, I3 and I1.

# %%
mu.ask("whos-asking/guess-feeling")

# %% [markdown]
# Your guess:

# %%
mu.check("whos-asking/guess-feeling")

# %% [markdown]
# ## Worked: one statement beside what was coded
#
# The numbers say to how many units each reader gave the code, in all nine interviews. A made 191
# units, B 181 and C 197.
#
# | A's words, and what we can expect from them | A | B | C | is it in the counts? |
# |---|---|---|---|---|
# | "quick to hear feeling": more *C1 Difficult emotions* | **12** | 3 | 3 | found |
# | "withholding": more *S3 Open and honest talk* (with the mark "against", S3 says that somebody keeps something back) | **25** | 25 | 20 | as often as B |
# | "slow to hear rules": less *S4 Secrecy, frames, structure* | **9** | 16 | 12 | found |
# | "had to look twice for … I1": less *I1 Hard encounters are work* | **3** | 3 | 3 | no difference |
# | "divide rather finely", but only "there": smaller units in places of feeling and silence | **191** | 181 | 197 | these counts of all units cannot show it |
#
# Two of the first four expectations are found. And the other two? Take I1. A reader who knows that
# she is slow with something may look twice, and then find as much of it as other readers. Then the
# statement was *used*, and for that reason the counts show no difference. Or the three units are so
# clear that nobody can miss them. The counts cannot say which.
#
# **A decision that could have been different: S3.** A and B gave it equally often, 25 times. So are
# A and B equally quick to hear it? Read where they gave it. Reader A gave it where "words mark the
# withholding": somebody's own words show that something is kept back. Reader B gave it also "where
# manners replace speech": people are polite and do not speak. A notices what a person keeps back, B
# notices a rule of politeness, and both give the same code. A count shows *that* a reader gave a
# code, and not *why*.

# %% [markdown]
# ## Half done
#
# Here are the statements of the other two readers. Do not look at the next table yet. "Nobody's
# working life stands behind these marks" means: B has never worked in a job. "Thin" means: given
# too rarely. "A code would rest on tone alone" means: only the tone speaks for the code, and no
# word.
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
# Here are counts of the things that the two statements speak of.
#
# | second round | A | B | C | is it in the counts? |
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
# The panel coded twice. In the first round the statements and the units were the same, word for
# word. These are its counts.
#
# | first round | A | B | C |
# |---|---|---|---|
# | C1 | 6 | 3 | 3 |
# | S4 | 10 | 12 | 9 |
# | I2 | 3 | 3 | 3 |
# | S3 | 14 | 12 | 16 |
# | units without a code | 72 | 74 | 83 |
#
# In the first round the readers agreed too well: their three different stances had made hardly any
# difference. So the people who made this course changed two things. In the codebook, examples that
# resembled scenes of the interviews were replaced. And each reader was told to write something down
# before coding an interview: what is this interview about *for a reader with my stance*? Then the
# readers coded again, with the same statements. (Each reader is a
# [[large language model|language model]] that was told to take one stance. The [data
# card](data_card.md) tells all of it.)

# %%
mu.ask("whos-asking/same-statements")

# %% [markdown]
# We do not know what caused the difference here. But two acts are different. To **disclose** is to
# say who one is. To **use** this is to do something because of it, and to tell the result.
# Olmos-Vega and colleagues (2023) write that researchers often treat [[reflexivity]] superficially,
# or overlook it. Checklists may be one reason: they ask who the researchers are, and accept one
# sentence as an answer.

# %%
mu.ask("whos-asking/disclosed-or-used")

# %% [markdown]
# ## Two ideas of what to do with oneself
#
# Every reader brings beliefs and experiences to a text. What should one do with them? Two
# traditions give two answers.
#
# | | [[epoché|bracketing, or *epoché*]] | [[reflexivity]] |
# |---|---|---|
# | where it comes from | Husserl's philosophy; in [[phenomenological|descriptive phenomenology]] for example Giorgi, and Karlsson's EPP method, which the 2008 study used | many traditions; in health research for example Malterud, and in thematic analysis Braun and Clarke |
# | what one brings | may stop the researcher from seeing how a thing appears to the person who experiences it | is part of every reading: everybody reads from some point of view |
# | what one does | holds it back during the whole analysis: one knows one's beliefs, and bases nothing on them | uses it during the whole analysis: asks what it helps one to see and what it hides, and tells the reader |
# | a good sign | a description in which the [[informant|informant's]] world comes before the researcher's theory | a report in which one can see how the reader shaped the reading |
# | how it goes wrong | "we bracketed our preconceptions", and no more | a paragraph about oneself, and then an analysis as if nobody had made it |
#
# The two ideas are opposed. Some phenomenologists do both in turn: they hold back what they bring,
# and then ask what it helped them to see (Finlay 2008). A report has to say what was done, and
# when. Both ideas ask you to find out first what you bring. Neither promises that your beliefs go
# away.

# %%
mu.ask("whos-asking/two-ideas")

# %% [markdown]
# ## Alone: your statement
#
# Write it **before** you code, and keep it short. Nobody marks it, and no program judges its words.
#
# - **Who are you to these people?** They are general practitioners ([[GP|GPs]]) who talk about a
#   group. You may be a colleague, a nurse who works beside them, a student who will be judged by
#   them, or a patient of one of them.
# - **What would you like to find?** Say it plainly: when people find what they hoped for, they
#   often check it less carefully.
# - **What are you quick to hear? What do you hear late, or not at all?** Name things that can be
#   found again: feelings, rules, jokes, hierarchy, money, time. You may name [[theme|themes]] or
#   codes.
# - **What will you do about it?** Name one act: "I will look twice for rules". Afterwards you can
#   check whether you did it. "I will be open" cannot be checked.
#
# Write only what you would let others read. The statement is kept in your trail. If you hand in
# your work as one file, your teacher can read your statement in it.

# %%
mu.ask("whos-asking/statement")

# %% [markdown]
# **Here the first part ends.** Come back when you have condensed (lesson 03) or coded (lesson 04).

# %% [markdown]
# ## Beside what you coded
#
# Below is your statement as it was before you began. Under it a table shows your codes and the
# three readers' codes. The readers' codes are not the right answers. (If you have coded nothing
# yet, you see only the statement.)
#
# Take your expectations one by one. Do your codes show what you expected? Do they show the
# opposite? Or are these units too few to show it? Then open lesson 04. Choose **one** unit to which
# you gave no code. Read it again: is there something in it that you are slow to hear?

# %%
mu.mirror()

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **What is not in the statement.** You wrote what you could see of yourself. What you cannot see
#   is missing, and it may matter more. This is the strongest objection (Savolainen and colleagues,
#   2023). They propose to give up such statements, and to rely on criticism by others.
# - **Whether your position caused your reading.** If a statement and a coding fit one another, a
#   third thing may have caused both. Our three readers were each told which stance to take, and
#   none of them has ever worked in a job. They do not show how a nurse reads.
# - **Whether the reading is good.** "I understand because I am a GP" is no argument. "She cannot
#   understand because she is an outsider" is no argument either. Look at the words that support the
#   reading.
# - **How good a reader you are.** Do not give yourself points for expectations that came true. If
#   all came true, you may have found what you looked for. If none came true, you may have looked
#   twice, or you may not know yourself well.
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
