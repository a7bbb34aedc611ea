# %% [markdown]
# # Side room D: A machine as coder
#
# *[[minutes]]. You may skip this room. Lesson 04 comes before it.*
#
# **Afterwards you can** check a language model's coding against the text, row by row; say what its
# agreement with readers shows and what it cannot show; decide whether people's words may be given to a
# program; and write down what a report has to say of it.
#
# *The interview is invented for teaching; no such person exists. The machine's coding is made up as well:
# no program was given the interview to code, and the faults were planted.*

# %% [markdown]
# ## A scene
#
# The [[abstract]] is due on Monday, and forty [[transcript|transcripts]] are not coded. A colleague says: "I let it run
# over lunch. It gave codes, and a quotation for each." One quotation is so good that you want it for the title.
# You search for it in the transcript. You search again.

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict

# %%
mu.ask("machine-as-coder/guess")

# %% [markdown]
# ## What it does
#
# A [[large language model]] is a program that continues a text. You give it an instruction, called a
# [[prompt]], with a [[codebook]] and a transcript, and it writes what a coding of this transcript would look
# like. It does not cut a quotation out: it *writes* it again. Mostly the words come out right, but nothing
# guarantees it: one word may be changed, or nobody said it. (Some tools check with another program: ask.)
#
# How often? Two studies in health research:
#
# - Microsoft Copilot analysed the open data of five published studies anew, mostly from their first pages. On
#   average 58 % of its quotations were made up (SD 45). In the published human analyses 79 % were correct
#   (SD 27); this was counted in another way (Jowsey, Stapleton and colleagues 2025).
# - Newer programs coded one focus group. By a strict count, about 1 % of what they gave as evidence for codes
#   of their own was not there or did not support the code (Hill and colleagues 2026).
#
# Neither number tells how your own program does.

# %% [markdown]
# ## Four questions to every row
#
# Ask them in this order, and stop at the first that goes wrong.
#
# | | the question | if it goes wrong |
# |---|---|---|
# | 1 | Do the words stand there, as they are quoted? | **no such words** |
# | 2 | Who says them? Is what one person said given to another? | **two voices in one** |
# | 3 | What stands beside them? Was a doubt, a limit or the opposite left out? | **smoothed over** |
# | 4 | Does the rule of the code fit, or only a word of its name? | **by keyword** |
#
# If none goes wrong, the row is **sound**: the words are there and can support the code, even if you would
# choose another.

# %% [markdown]
# ## Worked
#
# A row that is not among the ten:
#
# > **Sentences 92–95 · S4 Secrecy, frames, structure**\
# > *"you can take things back afterwards if you want to"*\
# > What is said stays confidential. (The machine's coding, invented.)
#
# **1. Do the words stand there?** I look them up: found, sentence 95. **2. Who says them?**
#
# > **92** I: Then let me ask you about the other side of it, what is hard about being in the group.\
# > **93** GP: Does this go to Elsa?\
# > **94** I: No.\
# > **95** Neither she nor the others will see what you say, and you can take things back afterwards if you want to.
#
# The interviewer says them, and promises something for the *interview*. The machine made of it a rule of the
# *group*. So I stop: **two voices in one**, sentence 95.
#
# **Could go either way.** One could also call it *by keyword*: "will see" sounds like secrecy, and the code is
# about secrecy in the group. Both are true. The order of the questions decides.

# %% [markdown]
# ## Alone
#
# Open a row, press *Look it up*, and read around it.

# %%
mu.ask("machine-as-coder/rows")

# %% [markdown]
# ## Beside the readers
#
# The ten rows, and how many of the three readers of the [[panel]] gave the machine's code at that place, for
# *or against*:
#
# | row | sentences | code | readers who gave it |
# |---|---|---|---|
# | a | 26–32 | P2 | 0 |
# | b | 33–42 | C3 | 3 |
# | c | 43–49 | C7 | 3 |
# | d | 53–62 | I1 | 3 |
# | e | 63–72 | S2 | 1 |
# | f | 73–82 | P2 | 3 |
# | g | 83–91 | C6 | 3 |
# | h | 96–103 | E1 | 3 |
# | i | 104–111 | E1 | 3 |
# | j | 116–119 | S3 | 3 |
#
# Below: [[alpha|α]] for every pair of codings of the whole interview (129 sentences). *Again* is the machine's
# second run (invented as well).
#
# | | B | C | machine | again |
# |---|---|---|---|---|
# | **reader A** | .60 | .57 | .56 | .50 |
# | **reader B** | | .82 | .58 | .59 |
# | **reader C** | | | .75 | .77 |
# | **machine** | | | | .95 |

# %%
mu.ask("machine-as-coder/agreement")

# %% [markdown]
# Krippendorff (2019) keeps two things apart. **Reliability**: would it come out the same again, or with somebody
# else? **Validity**: is it what is there? A coding can be reliable and wrong.
#
# **And now the plain truth about this page.** The three readers of our panel are machines as well: language
# models that were given a stance to read from. A machine also wrote the interviews, the consensus and the
# coding with its planted faults. No clinician, no group leader and no patient wrote or reviewed the interviews.
# The [data card](data_card.md) says so. What follows?
#
# - **The tables show no agreement with people.** They show agreement among texts of one kind of author.
#   Nothing here tells you how well a program codes real interviews.
# - **What the machine and our readers share may come from the same place** (lesson 09). In the first round our
#   panel agreed too well, .93 on the [[theme|themes]].
# - **You have practised the acts**: looking up, reading around, asking who speaks. Nothing that you found here is
#   a [[finding]] about doctors.
#
# With people, in one study (Hill and colleagues 2026), both were compared with a consensus of experts:
#
# | | same decision | [[kappa|κ]] | [[AC1]] |
# |---|---|---|---|
# | programs | 93.5 % | .34 | .93 |
# | people who saw no other codes | 92.7 % | .34 | .92 |
#
# Both did equally badly. A code stood on average in about 8 % of the passages: a [[coder]] who never gives it agrees
# in some 92 %. κ shows how little is added to that; AC1 hides it (lesson 04). An average also hides whose words
# a program codes wrongly: with refugees and their hosts it depended on who spoke (Ashwin and colleagues 2025).

# %% [markdown]
# ## Whose words, and where they go
#
# Before any program gets people's words, ask:
#
# 1. **What was promised?** Read the consent form. "Only the research team" leaves no room for a company.
# 2. **Where do the words go?** A program on your own computer keeps them there. A service sends them away: find
#    out to which country, who reads them, how long they are kept, and whether programs are trained on them.
# 3. **Can somebody be recognised?** Names taken out are not enough: a rare event, a place and an age are a name
#    too. Words about health are specially protected in the European Union's regulation of 2016 (Article 9).
#    People in the story count too, and a doctor owes patients secrecy. Whoever processes *any* personal data for
#    you needs a contract (Article 28). Data that leave the Union need more (44–49); often the risk has to be
#    assessed first (35). Elsewhere other laws hold.
# 4. **Who decides?** Your ethics committee and whoever is responsible for data protection, and not this page.

# %%
mu.ask("machine-as-coder/where-words-go")

# %% [markdown]
# ## What it may be used for, and how to report it
#
# | it may help | in our view it should not |
# |---|---|
# | to search for passages against your reading: every place can be opened | replace reading |
# | to try whether a codebook can be misread: odd codes show a loose rule | be the second coder, for a number, unless people checked it on *these* texts |
# | to sort much short text: with a sample that people check, errors can be counted | be used unchecked |
#
# For *reflexive* analyses more than four hundred researchers, Braun and Clarke among them, reject such programs
# (Jowsey, Braun and colleagues 2025, an open letter). Friese and colleagues (2026) answer them. Say where you stand.
#
# **Report**: the program, its version and the date · the prompt and the codebook, word for word · which texts it was
# given, where it ran, with what consent · what it did, and what people did · **who checked what against the text, and
# how many rows were changed or thrown out** · agreement of what with what. The editors of medical journals ask that
# such use in an analysis is described in the methods, and hold the authors responsible for all of it (ICMJE).

# %%
mu.ask("machine-as-coder/report")

# %% [markdown]
# ## Turn it over: what this cannot tell you
#
# - **How good any program is.** The seven faults were planted. Check a sample, in each study, with each
#   version.
# - **What was left out.** You could check only the rows that the machine wrote. A passage that it passed over
#   has no row. Only reading finds it.
# - **Whether a person would do better.** People misquote too. Ask a person's rows the same questions.
# - **The strongest objection to what you just did:** if every row has to be checked against the text, what was saved?
#   Sometimes nothing. Then read.

# %% [markdown]
# ## Memo

# %%
mu.ask("machine-as-coder/looking-back")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), for the names of the codes. Ashwin J, Chhabra A, Rao
# V. Using large language models for qualitative analysis can introduce serious bias. *Sociol Methods Res* 2025
# (online first), [doi:10.1177/00491241251338246](https://doi.org/10.1177/00491241251338246). European
# Parliament and Council. [Regulation (EU) 2016/679](https://eur-lex.europa.eu/eli/reg/2016/679/oj) (General
# Data Protection Regulation), 2016. Friese S and colleagues. Beyond binary positions: making space for critical
# and reflexive GenAI integration in qualitative research. *Qual Inq* 2026 (online first),
# [doi:10.1177/10778004261429393](https://doi.org/10.1177/10778004261429393). Hill C, Dahil A, Simpson G, and
# others. Large language models for thematic analysis in healthcare research. *PLOS Digit Health*
# 2026;5:e0001189, [doi:10.1371/journal.pdig.0001189](https://doi.org/10.1371/journal.pdig.0001189).
# International Committee of Medical Journal Editors. [Recommendations](https://www.icmje.org/recommendations/).
# Jowsey T, Stapleton P, Campbell S, and others. Frankenstein, thematic analysis and generative artificial
# intelligence. *PLoS ONE* 2025;20(9):e0330217,
# [doi:10.1371/journal.pone.0330217](https://doi.org/10.1371/journal.pone.0330217). Jowsey T, Braun V, Clarke V,
# and others. We reject the use of generative artificial intelligence for reflexive qualitative research. *Qual
# Inq* 2025 (online first), [doi:10.1177/10778004251401851](https://doi.org/10.1177/10778004251401851).
# Krippendorff K. *Content analysis: an introduction to its methodology*, 4th ed., 2019.

# %% [markdown]
# [[in code]]
