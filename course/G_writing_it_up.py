# %% [markdown]
# # Side room G: Writing it up
#
# *[[minutes]]. You may skip this room. It is best after lesson 05, when you have something to report, and it helps with
# lesson 10.*
#
# **Afterwards you can** choose quotations so that readers see who says something, how many people
# say it, and who says the opposite; say what follows, and what does not follow, if people recognise
# themselves in your findings; check a report of about 500 words with some rows of two checklists for
# research reports (COREQ and SRQR), and find the sentence for each row; and say what such a list
# cannot see.
#
# *The interviews and the report are invented. From the two reporting lists we print only the
# numbers of rows, and say in our own words what each asks. The lists are free to read, at the
# places named under Sources.*

# %% [markdown]
# ## A scene
#
# A report lies on the table in the staff room. "Listen to this", a colleague says, and reads a
# quotation aloud. It is wonderful. Everybody nods. On the next page there is another one, just as
# good. You look at the small words behind the quotations: *participant 4*, *participant 4*. You ask
# how many people were interviewed. Twenty-two.

# %%
import meaningunits as mu

# %% [markdown]
# ## Predict

# %%
mu.ask("writing-it-up/guess-against")

# %% [markdown]
# ## Whose words, how many, against what
#
# ### Worked
#
# Sandelowski (1994) asks about every quotation: what is it for? Lingard (2019) warns of quotations
# that follow a colon and are not explained: readers do not know what they should see in them. So a
# quotation needs a sentence before it that says what it shows, and often one after it that says
# what it does not show.
#
# Here is a paragraph about a [[theme]] of our own (invented, like the interviews): *The group sees what one does not say.*
#
# > Some of the nine say that somebody in the group noticed something about them. Somebody noticed
# > where Leif parked: "Agnes said over the soup, not looking up, 'You're parking by the bins
# > again.'" He changed his list the next day. It is not so for everybody. Farida left an evening in
# > tears, and "nobody rang".
#
# - **Whose?** Two people, with names. "Some" can mean two or eight. If your method counts people or
#   units (with a shared [[codebook]]), write the number. If your method does not count
#   (reflexive, [[phenomenological]]), say what you mean by the word "some". A number can look like
#   a share of all people: Maxwell (2010) tells how numbers help, and how they mislead.
# - **How many?** Two quotations, and both are short. A long quotation is no better evidence than a
#   short one.
# - **Against what?** The second quotation speaks against the theme, and the text says so.
# - **Two readings are possible:** "nobody rang" is cut out of a passage in which Farida also tells of the
#   stairs, of sleet and of the telephone. One reader says: this is what matters to her. Another
#   says: without the rest one does not see how long she waited. Where you leave something out, put
#   "…".
#
# Four things spoil a quotation: the words are the interviewer's; somebody made the words smoother;
# somebody can be recognised; or it is a good sentence that belongs to another theme.
#
# So look at the [[transcript]] before you quote. Two places, word for word (I is the interviewer):
#
# > **Farida 41–42.** I: So it was a relief to be able to get that out, among friends, instead of carrying it about. Farida:
# > Relief, no, I felt sick, I think.
# >
# > **Tomas 67–68.** And somebody said, "Ours has got a stool in it." And it turned out everybody's got a place, I've got the
# > big toilet with the rail.
#
# Now choose. All ten come from Tomas, Oskar, Farida and Leif. (The other five interviews belong to exercises.)

# %%
mu.ask("writing-it-up/quotations")

# %%
mu.check("writing-it-up/guess-against")

# %% [markdown]
# ## Showing it to those who spoke
#
# **[[member checking|Member checking]]**: you show people what you made of their words, and use
# what they say about it. For Lincoln and Guba (1985) this was the most important step to make
# findings credible. Birt and colleagues (2016) ask whether people only say a polite yes. They
# describe a better way: people get a summary of everybody's accounts, and are asked to add to it.
# Varpio and colleagues (2017) warn: do not do it only because a list asks for it. Member checking
# fits some ideas of what findings are, and does not fit others.

# %%
mu.ask("writing-it-up/members")

# %% [markdown]
# ## Row by row
#
# Two lists are used most. **COREQ** (Tong, Sainsbury and Craig 2007) has 32 rows for interviews and
# focus groups. **SRQR** (O'Brien and colleagues 2014) has 21, for every kind of qualitative study;
# its rows are numbered S1 to S21. They mostly ask whether something is *told*. (COREQ 30 to 32 ask
# you to judge, as another checklist, CASP, does in lesson 10.)
#
# Some rows ask for something that your method does not do: [[saturation]] (COREQ 22), the number of
# [[coder|coders]] (24), the answers of those who spoke (28). Then write: not done, and why.
# Reflexive analyses have reporting guidelines of their own (Braun and Clarke 2024).
#
# ### Alone
#
# Read the report once. Then find the sentence for each row, or say that there is none.
#
# > **Whom one wakes: how nurses in home care decide whether to ring a doctor at night** *(invented)*
# >
# > *Aim.* **1** Nurses in home care are alone at night, and often have to decide whether to wake a doctor.\
# > **2** We wanted to understand how they come to this decision: what they look at, whom they think of, and what makes them delay a call.
# >
# > *Methods.* **3** We interviewed eleven nurses of two home-care services in one valley, which look after about nine hundred people at home.\
# > **4** The head of each service named nurses who, in her opinion, had something to tell; from these we chose some who had worked at night for a few years, and some for many years.\
# > **5** The first author did all the interviews, in a room of the service, after work.\
# > **6** They took between thirty-five and seventy minutes.\
# > **7** The interviewer had been a night nurse herself for nine years, and three of the eleven had worked with her.\
# > **8** Each interview began with “Tell me about the last night on which you thought of ringing”, and went on with what was told.\
# > **9** The interviews were recorded and transcribed word for word.\
# > **10** All eleven gave written consent, and the ethics committee of the region approved the study.\
# > **11** Interviews were continued until saturation was reached.\
# > **12** We divided the transcripts into meaning units, condensed these, and grouped them into themes.\
# > **13** Both authors read all transcripts; the first author coded them, and the second read the codes.\
# > **14** Where they disagreed, they went back to the recording and listened to the passage together.
# >
# > *Findings.* **15** We formed three themes: knowing the voice, counting the hours, and being in debt.\
# > **16** Knowing the voice: nurses ring a doctor whose voice they know, and delay a call to one whom they do not know.\
# > **17** One said: “If it is him I don’t even comb my hair first” (nurse 9).\
# > **18** Counting the hours: after four in the morning many wait for the day, and they speak of these hours as waiting, not as deciding.\
# > **19** “At half past four it is nearly day, you tell yourself” (nurse 9), and “By five he is up anyway” (nurse 9).\
# > **20** Being in debt: if a call was not necessary, the nurse remembers it, and waits longer before the next one; some count what they owe to each doctor.\
# > **21** Two nurses saw it otherwise and rang whenever they were in doubt.
# >
# > *Discussion.* **22** In these accounts the decision depends less on the patient than on who would answer, and on what had happened between the two before.\
# > **23** We sent a summary of the findings to all eleven; six answered, and recognised themselves in it.\
# > **24** Services should print photographs of the doctors on the night list, since this shortens the time until a call is made.\
# > **25** We have heard only nurses, and only in one valley.\
# > **26** The study had no funding, and the authors have no competing interests.

# %%
mu.ask("writing-it-up/rows")

# %% [markdown]
# Now read the report as somebody who has to decide something.

# %%
mu.ask("writing-it-up/read")

# %% [markdown]
# ## The limits: what this cannot tell you
#
# - **Whether it was done.** Something that a report does not tell may have been done. Something
#   that it tells may have been done badly, or not at all.
# - **Whether your choice was fair.** A choice of two people for the theme and one against it looks
#   fair. Nobody sees the other fifty units. Some authors print all units of a theme in a
#   supplement. Then people must have agreed to this.
# - **What people think if they did not answer, or were not asked.** Those who answer are again a
#   selection (lesson 06).
# - **The strongest objection to what you just did:** lists make reports alike. A study that does
#   not fit the rows gets sentences that are written for the rows, and they may not fit its method.
#   In the end the list decides what a good study is. So use it last, to see what you forgot to
#   tell.

# %% [markdown]
# ## Memo

# %%
mu.ask("writing-it-up/looking-back")

# %% [markdown]
# ## If you like: quotations for a theme of your own
#
# If you have made a theme on your board in lesson 04, here are its units. Choose again: whose, how many, against what?

# %%
mu.ask("writing-it-up/own-theme")

# %% [markdown]
# ## If you like: a report of your own
#
# If you have a board (lesson 04) or a study of your own, write 500 words about it. The check looks
# only at how long it is: nobody judges what you wrote. Then take the eleven rows above, write the
# number of your own sentence beside each, and count how many quotations each person has.

# %%
mu.ask("writing-it-up/own-report")

# %% [markdown]
# ## Sources
#
# Kjeldmand D, Holmström I. *Ann Fam Med* 2008;6(2):138–145,
# [doi:10.1370/afm.813](https://doi.org/10.1370/afm.813), Table 2 for the name of the theme. Birt L, Scott S,
# Cavers D, Campbell C, Walter F. Member checking: a tool to enhance trustworthiness or merely a nod to
# validation? *Qual Health Res* 2016;26(13):1802–1811,
# [doi:10.1177/1049732316654870](https://doi.org/10.1177/1049732316654870). Braun V, Clarke V. Supporting best
# practice in reflexive thematic analysis reporting in *Palliative Medicine*. *Palliat Med* 2024;38(6):608–616,
# [doi:10.1177/02692163241234800](https://doi.org/10.1177/02692163241234800). Lincoln YS, Guba EG. *Naturalistic
# inquiry*. 1985. Lingard L. Beyond the default colon: effective use of quotes in qualitative research.
# *Perspect Med Educ* 2019;8(6):360–364,
# [doi:10.1007/s40037-019-00550-7](https://doi.org/10.1007/s40037-019-00550-7). Maxwell JA. Using numbers in
# qualitative research. *Qual Inq* 2010;16(6):475–482,
# [doi:10.1177/1077800410364740](https://doi.org/10.1177/1077800410364740). O'Brien BC and colleagues. Standards
# for reporting qualitative research: a synthesis of recommendations. *Acad Med* 2014;89(9):1245–1251,
# [doi:10.1097/ACM.0000000000000388](https://doi.org/10.1097/ACM.0000000000000388). Sandelowski M. Focus on
# qualitative methods: the use of quotes in qualitative research. *Res Nurs Health* 1994;17(6):479–482,
# [doi:10.1002/nur.4770170611](https://doi.org/10.1002/nur.4770170611). Tong A, Sainsbury P, Craig J.
# Consolidated criteria for reporting qualitative research (COREQ): a 32-item checklist for interviews and focus
# groups. *Int J Qual Health Care* 2007;19(6):349–357,
# [doi:10.1093/intqhc/mzm042](https://doi.org/10.1093/intqhc/mzm042). Varpio L and colleagues. Shedding the
# cobra effect: problematising thematic emergence, triangulation, saturation and member checking. *Med Educ*
# 2017;51(1):40–50, [doi:10.1111/medu.13124](https://doi.org/10.1111/medu.13124).

# %% [markdown]
# [[in code]]
