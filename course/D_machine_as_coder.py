# %% [markdown]
# # Side room D: A machine as coder
#
# *[[minutes]]. You may skip this room. Lesson 04 comes before it.*
#
# **Afterwards you can** check a language model's coding against the text, row by row; say what its
# agreement with readers shows and what it cannot show; decide whether people's words may be given
# to a program; and write down what a report must say about the use of a program.
#
# *The interview is invented for teaching; no such person exists. The machine's coding is invented
# as well: no program was asked to code the interview, and the faults were put in on purpose.*

# %% [markdown]
# ## A scene
#
# The [[abstract]] is due on Monday, and forty [[transcript|transcripts]] are not coded. A colleague
# says: "I let a program run over lunch. It gave codes, and a quotation for each." One quotation is
# so good that you want it for the title. You search for it in the transcript. You search again.

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict

# %%
mu.ask("machine-as-coder/guess")

# %% [markdown]
# ## What it does
#
# A [[large language model]] is a program that continues a text. You give it an instruction (a
# [[prompt]]), a [[codebook]] and a transcript. It then writes a text that looks like a coding of
# this transcript. It does not cut a quotation out: it *writes* it again. Mostly the words are
# right, but nothing guarantees it: one word may be changed, or the whole quotation may be invented.
#
# Two studies in health research:
#
# - Microsoft Copilot analysed the open data of five published studies again. Mostly it used only
#   the first pages of the data. On average 58 % of its quotations were made up (standard deviation,
#   SD, 45: a very wide spread). In the published analyses (by people) 79 % of the quotations were
#   correct (SD 27), but this was counted in another way (Jowsey, Stapleton and colleagues 2025).
# - Newer programs coded one focus group. They made codes of their own, and gave passages as
#   evidence for them. By a strict count, about 1 % of this evidence was not in the text or did not
#   support the code (Hill and colleagues 2026).

# %% [markdown]
# ## Four questions to every row
#
# Ask them in this order, and stop when an answer shows a fault.
#
# | | the question | the fault |
# |---|---|---|
# | 1 | Are these words in the transcript, exactly as quoted? | **no such words** |
# | 2 | Who says them? Did the machine give one person's words to another? | **two voices in one** |
# | 3 | What do the sentences before and after them say? Was a doubt, a limit or the opposite left out? | **smoothed over** (made simpler than it is) |
# | 4 | Does the passage fit the rule of the code? Or does it only have a word of the code's name in it? | **by keyword** |
#
# If all four answers are good, the row is **sound**: the words are there and can support the code,
# even if you would choose another.

# %% [markdown]
# ## Worked
#
# This row is not one of the ten below:
#
# > **Sentences 92–95 · S4 Secrecy, frames, structure**\
# > *"you can take things back afterwards if you want to"*\
# > What is said stays confidential.
#
# **1. Are the words there?** I look them up: found, sentence 95. **2. Who says them?**
#
# > **92** I: Then let me ask you about the other side of it, what is hard about being in the group.\
# > **93** GP: Does this go to Elsa?\
# > **94** I: No.\
# > **95** Neither she nor the others will see what you say, and you can take things back afterwards if you want to.
#
# The interviewer says them, and promises something for the *interview*. The machine turned this
# promise into a rule of the *group*. So I stop: **two voices in one**.
#
# **Two readings are possible.** One could also choose **by keyword**: "will see" sounds like
# secrecy. The order of the questions decides.

# %% [markdown]
# ## Alone

# %%
mu.ask("machine-as-coder/rows")

# %% [markdown]
# ## Beside the readers
#
# The table says how many of the three readers of the [[panel]] gave the machine's code in each row,
# for *or against*:
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
# The next table has [[alpha|α]] for every pair of codings of the whole interview (129 sentences).
# The column with the name "again" is the machine's second coding.
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
# Krippendorff (2019) distinguishes two things. **Reliability**: would the coding be the same a
# second time, or by another [[coder]]? **Validity**: does the coding say what is really in the
# text?
#
# **And now the plain truth about this page.** The three readers of our panel are machines as well.
# A machine also wrote the interviews, the consensus, and the coding with its faults. No clinician,
# no group leader and no patient wrote or reviewed the interviews. The [data card](data_card.md)
# says so.
#
# - **The tables say nothing about agreement with people.** They show agreement among texts of one
#   kind of author.
# - **The machine and our readers may agree because they are programs of one kind** (lesson 09).
# - **Nothing that you found here is a [[finding]] about doctors.**
#
# One study (Hill and colleagues 2026) compared programs and people with a consensus of experts:
#
# | | same decision | [[kappa|κ]] | [[AC1]] |
# |---|---|---|---|
# | programs | 93.5 % | .34 | .93 |
# | people who had not seen anybody else's codes | 92.7 % | .34 | .92 |
#
# The programs and the people agreed with the experts nearly equally well. The authors call this
# agreement high. But on average a code was given to about 8 % of the passages. So a coder who never
# gives this code still agrees with the experts on about 92 % of the passages, and the percentage
# alone says little. For a rare code κ can be low and AC1 high, and both are right (lesson 04). And
# an average does not show whose words a program codes wrongly. In one study of refugees and local
# people, the errors depended on who spoke (Ashwin and colleagues 2025).

# %% [markdown]
# ## Whose words, and where they go
#
# Before any program gets people's words, ask:
#
# 1. **What was promised?** Read the consent form. "Only the research team" leaves no room for a company.
# 2. **Where do the words go?** A program on your own computer keeps them there. A service sends them away: find
#    out to which country, who reads them, how long they are kept, and whether programs are trained on them.
# 3. **Can somebody be recognised?** Taking out the names is not enough: a rare event, a place and
#    an age can lead to a person too. Words about health are specially protected in the European
#    Union's regulation of 2016 (Article 9). People in the story count too, and a doctor must keep
#    patients' secrets. Whoever processes *any* personal data for you needs a contract (Article 28).
#    If data leave the Union, more rules apply (Articles 44–49). Often somebody must first assess
#    the risk (Article 35). In other countries there are other laws.
# 4. **Who decides?** Your ethics committee and whoever is responsible for data protection.

# %%
mu.ask("machine-as-coder/where-words-go")

# %% [markdown]
# ## What it may be used for, and how to report it
#
# | it may help | in our view it should not |
# |---|---|
# | to search for passages that speak against your reading: you can look at each of them yourself | replace reading |
# | to test whether a codebook can be misunderstood: strange codes show that a rule is not exact | be the second coder, if the only aim is a number (unless people checked it on *these* texts) |
# | to sort a great number of short texts: people check a sample, and so one can count the errors | be used unchecked |
#
# For *reflexive* analyses more than four hundred researchers, Braun and Clarke among them, reject
# such programs (Jowsey, Braun and colleagues 2025, an open letter). Friese and colleagues (2026)
# answer them.
#
# **A report must say:**
#
# - which program, in which version, and on what date; the prompt and the codebook, word for word;
# - which texts it was given, where it ran, and with what consent; what it did, and what people did;
# - **who checked what against the text, and how many rows were changed or thrown out**;
# - for each number of agreement, which two codings were compared.
#
# The editors of medical journals ask authors to describe such use in the methods, and hold them
# responsible for all of it (ICMJE).

# %%
mu.ask("machine-as-coder/report")

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **How good any program is.** Check a sample, in each study, with each version.
# - **What was left out.** A passage to which the machine gave no code has no row. You find it only
#   by reading.
# - **The strongest objection to what you just did:** if every row has to be checked against the
#   text, how much work was saved? Sometimes none. Then it is better to code without the program.

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
